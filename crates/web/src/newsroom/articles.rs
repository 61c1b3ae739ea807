//! The list of articles: what the newsroom has, by state, section, author and want.

mod bulk;
mod new;

use std::collections::HashMap;

use archive::{DeskAsked, DeskLine, DeskTab, Need};
use http::{Response, StatusCode};
use jiff::Timestamp;
use news::{Section, SectionId, State};
use serde::Serialize;

use super::fault::Fault;
use super::form::Fields;
use super::visit::Visit;
use crate::answer::Body;

pub(super) use bulk::{bulk, topic};
pub(super) use new::{create, ids, new};

/// Articles on one page.
const ROWS_ON_PAGE: u32 = 50;
/// Names offered while one types an author's.
pub(super) const NAMES_OFFERED: u32 = 300;
/// The most words of a headline that are looked for.
const WORDS_MAX: usize = 6;
/// Counted no further: the tab says "99+".
const WAITING_COUNTED_MAX: u32 = 100;

/// The tabs by the word in their address, in their order.
const TABS: [&str; 8] =
    ["all", "mine", "draft", "review", "waiting", "published", "withdrawn", "spiked"];
const NEEDS: [(&str, Need); 3] =
    [("standfirst", Need::Standfirst), ("alt", Need::AltText), ("credit", Need::Credit)];

#[derive(Serialize)]
struct ListPage {
    tabs: Vec<Tab>,
    asked: Asked,
    sections: Vec<Choice>,
    needs: Vec<Choice>,
    people: Vec<String>,
    topics: Vec<String>,
    rows: Vec<ListRow>,
    /// Whether one looks for something, or at a later page.
    is_narrowed: bool,
    older: Option<String>,
    newest: Option<String>,
    is_cut_short: bool,
    /// The query of this very page, to come back to.
    back: String,
    done: Option<String>,
    report: Option<Report>,
}

#[derive(Serialize)]
struct Tab {
    word: &'static str,
    address: String,
    is_here: bool,
    count: Option<String>,
}

#[derive(Serialize)]
struct Asked {
    state: &'static str,
    q: String,
    author: String,
    /// Whether nobody has the name that was asked for.
    is_author_unknown: bool,
}

/// One of several to choose from.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) name: String,
    pub(super) is_chosen: bool,
}

#[derive(Serialize)]
struct ListRow {
    id: i64,
    headline: String,
    section: String,
    kind: &'static str,
    state: &'static str,
    /// When it goes out, or its embargo lifts.
    until: Option<String>,
    has_changes: bool,
    byline: String,
    changed: String,
    changed_iso: String,
}

/// What became of an act on several articles.
#[derive(Serialize)]
pub(super) struct Report {
    done: usize,
    failed: Vec<Failed>,
}

/// An article with which it could not be done.
#[derive(Serialize)]
struct Failed {
    id: i64,
    headline: String,
    sentence: String,
}

/// `GET /newsroom/articles`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, &visit.query, None).await
}

/// The list as `query` asks for it.
async fn page(
    visit: &Visit,
    query: &Fields,
    report: Option<Report>,
) -> Result<Response<Body>, Fault> {
    let mut inside = visit.room.archive.inside().await?;
    let sections = inside.sections().await?;
    let author = match query.some("author") {
        Some(name) => Some(inside.person_named(name).await?),
        None => None,
    };
    let state = TABS.into_iter().find(|tab| *tab == query.get("state")).unwrap_or("all");
    let may_edit = visit.staff()?.role.may_edit();
    let asked = DeskAsked {
        tab: tab_of(state, visit)?,
        seen_by: if may_edit { None } else { Some(visit.staff_id()?) },
        words: query.get("q").split_whitespace().take(WORDS_MAX).map(str::to_owned).collect(),
        section: section_asked(&sections, query.get("section")),
        author: author.map(|found| found.unwrap_or(news::PersonId(0))),
        need: NEEDS.into_iter().find(|(word, _)| *word == query.get("needs")).map(|(_, need)| need),
        before: query.get("before").parse().ok(),
    };
    let found = inside.desk_list(&asked, ROWS_ON_PAGE).await?;
    let people = inside.latest_people(NAMES_OFFERED).await?;
    let topics = inside.latest_topics(NAMES_OFFERED).await?;
    let waiting = inside.waiting_for_editor(WAITING_COUNTED_MAX).await?;
    drop(inside);
    let names: HashMap<SectionId, &str> =
        sections.iter().map(|section| (section.id, section.name.as_str())).collect();
    let rows = found.lines.iter().map(|line| row(visit, line, &names)).collect();
    let page = ListPage {
        tabs: TABS.into_iter().map(|tab| tab_link(tab, state, query, waiting)).collect(),
        sections: section_choices(&sections, query.get("section")),
        needs: need_choices(visit, query.get("needs")),
        people: people.into_iter().map(|(_, name)| name).collect(),
        topics: topics.into_iter().map(|topic| topic.name).collect(),
        rows,
        is_narrowed: asked.before.is_some()
            || ["q", "section", "author", "needs"].iter().any(|name| query.some(name).is_some()),
        older: found.next.map(|before| address(query, state, Some(before))),
        newest: asked.before.map(|_| address(query, state, None)),
        is_cut_short: found.is_cut_short,
        back: address(query, state, asked.before),
        done: query.some("done").and_then(|n| n.parse::<u32>().ok()).map(|n| n.to_string()),
        asked: Asked {
            state,
            q: query.get("q").to_owned(),
            author: query.get("author").to_owned(),
            is_author_unknown: author == Some(None),
        },
        report,
    };
    let failed = page.report.is_some();
    let status = if failed { StatusCode::CONFLICT } else { StatusCode::OK };
    visit.page(status, "articles.html", &page)
}

fn tab_of(state: &str, visit: &Visit) -> Result<DeskTab, Fault> {
    Ok(match state {
        "mine" => DeskTab::Of(visit.staff_id()?),
        "draft" => DeskTab::Draft,
        "review" => DeskTab::InReview,
        "waiting" => DeskTab::Waiting,
        "published" => DeskTab::Published,
        "withdrawn" => DeskTab::Withdrawn,
        "spiked" => DeskTab::Spiked,
        _ => DeskTab::All,
    })
}

fn tab_link(tab: &'static str, here: &str, query: &Fields, waiting: u32) -> Tab {
    let count = match tab {
        "review" if waiting >= WAITING_COUNTED_MAX => Some("99+".to_owned()),
        "review" if waiting > 0 => Some(waiting.to_string()),
        _ => None,
    };
    Tab { word: tab, address: address(query, tab, None), is_here: tab == here, count }
}

/// The list's address with what it is narrowed to.
fn address(query: &Fields, state: &str, before: Option<i64>) -> String {
    let mut made = form_urlencoded::Serializer::new(String::new());
    if state != "all" {
        made.append_pair("state", state);
    }
    for name in ["q", "section", "author", "needs"] {
        if let Some(value) = query.some(name) {
            made.append_pair(name, value);
        }
    }
    if let Some(before) = before {
        made.append_pair("before", &before.to_string());
    }
    let made = made.finish();
    let sign = if made.is_empty() { "" } else { "?" };
    format!("/newsroom/articles{sign}{made}")
}

fn section_asked(sections: &[Section], slug: &str) -> Option<SectionId> {
    sections.iter().find(|section| section.slug.as_str() == slug).map(|section| section.id)
}

/// Sections to choose from, by slug.
pub(super) fn section_choices(sections: &[Section], chosen: &str) -> Vec<Choice> {
    let choice = |section: &Section| Choice {
        value: section.slug.to_string(),
        name: section.name.clone(),
        is_chosen: section.slug.as_str() == chosen,
    };
    sections.iter().map(choice).collect()
}

fn need_choices(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let choice = |(word, _): (&str, Need)| Choice {
        value: word.to_owned(),
        name: visit.words.say(&format!("needs-{word}"), &[]),
        is_chosen: word == chosen,
    };
    NEEDS.into_iter().map(choice).collect()
}

/// An article in a short list.
#[derive(Serialize)]
pub(super) struct Line {
    id: i64,
    headline: String,
    state: &'static str,
    until: Option<String>,
    changed: String,
}

pub(super) fn line(visit: &Visit, line: &DeskLine) -> Line {
    let (state, until) = standing(line, visit.now);
    Line {
        id: line.row.id.0,
        headline: line.row.headline.clone(),
        state,
        until: until.map(|at| soon(visit, at)),
        changed: soon(visit, line.saved_at),
    }
}

fn row(visit: &Visit, line: &DeskLine, sections: &HashMap<SectionId, &str>) -> ListRow {
    let (state, until) = standing(line, visit.now);
    let DeskLine { row, saved_at, .. } = line;
    ListRow {
        id: row.id.0,
        headline: row.headline.clone(),
        section: sections.get(&row.section).copied().unwrap_or_default().to_owned(),
        kind: row.kind.as_str(),
        state,
        until: until.map(|at| soon(visit, at)),
        has_changes: row.state == State::Published && row.working.is_some(),
        byline: row.authors.join(", "),
        changed: soon(visit, *saved_at),
        changed_iso: visit.moment(*saved_at).iso,
    }
}

/// The word for how an article stands, and until when.
fn standing(line: &DeskLine, now: Timestamp) -> (&'static str, Option<Timestamp>) {
    let embargo = line.embargo_until.filter(|until| *until > now);
    match line.row.state {
        State::Withdrawn => ("withdrawn", None),
        State::Spiked => ("spiked", None),
        State::Published if line.due_at.is_some() => ("scheduled", line.due_at),
        State::Published if line.row.kind == news::Kind::Live => ("live", None),
        State::Published => ("published", None),
        State::Draft if embargo.is_some() => ("embargo", embargo),
        State::Draft if line.due_at.is_some() => ("scheduled", line.due_at),
        State::Draft if line.submitted_at.is_some() => ("review", None),
        State::Draft => ("draft", None),
    }
}

/// An instant as shortly as it is clear: the time of today, the day and time of any other.
pub(super) fn soon(visit: &Visit, at: Timestamp) -> String {
    let (moment, now) = (visit.moment(at), visit.moment(visit.now));
    if moment.date == now.date { moment.clock } else { moment.date_clock }
}
