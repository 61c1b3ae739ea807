//! Articles: listed, read, made, revised.

use std::collections::HashMap;

use archive::{DeskAsked, DeskLine, DeskTab, Need};
use desk::{NewArticle, Opened, Publish, Saved};
use http::Method;
use news::{ArticleId, Document, Kind, PersonId, Role, SectionId, Slug, State};
use serde_json::{Value, json};

use super::article_copy::{
    STATES, body_of, byline_of, fields, place_of, replies_field, section_named, tell, told,
    topics_of, write_document,
};
use super::call::{Call, text};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Shape, line, list, maybe, named, needed, number, optional, partly};

/// The tabs of the newsroom's list.
const TABS: &[&str] =
    &["all", "mine", "draft", "review", "waiting", "published", "withdrawn", "spiked"];
const NEEDS: &[&str] = &["standfirst", "alt", "credit"];
/// The most words of a headline that are looked for.
const WORDS_MAX: usize = 6;

pub(super) fn operations() -> Vec<Operation> {
    const ONE: &str = "/articles/{id}";
    let reporter = Role::Reporter;
    let query = vec![
        optional("state", Shape::Word(TABS), "As the tabs of the newsroom's list."),
        optional("section", Shape::Slug, "The section's slug."),
        optional("author", number(), "The number of a person in the byline."),
        optional("needs", Shape::Word(NEEDS), "What it lacks."),
        optional("q", line(), "Words of the headline."),
    ];
    let format = optional("format", Shape::Word(&["markdown", "blocks"]), "The form of the body.");
    let mut new = fields();
    new.push(optional("publish", Shape::Bool, "Whether it is published at once."));
    let mut changed = fields();
    changed.push(replies_field());
    vec![
        Operation::list(
            "/articles",
            reporter,
            ("list_articles", "Articles, latest save first. Reporters see their own drafts only."),
            told_line(),
            list_articles,
        )
        .asking(query),
        Operation::new(
            (Method::POST, "/articles"),
            reporter,
            ("create_article", "Writes an article, and publishes it where `publish` says so."),
            told(),
            create,
        )
        .taking(Shape::Object(new))
        .making(created),
        Operation::read(ONE, reporter, ("read_article", "An article's newest save."), told(), read)
            .asking(vec![format]),
        Operation::new(
            (Method::PATCH, ONE),
            reporter,
            (
                "revise_article",
                "Saves what is sent; the rest stays. Readers see it once published.",
            ),
            told(),
            revise,
        )
        .taking(partly(changed))
        .changing(read),
    ]
}

fn told_line() -> Shape {
    let text = || Shape::Text(usize::MAX);
    named(
        "ArticleLine",
        vec![
            needed("id", number(), "Its number."),
            needed("url", text(), "Where readers find it, once it is public."),
            needed("state", Shape::Word(STATES), "Draft, published, withdrawn or spiked."),
            needed("version", Shape::Number(0), "The public version; 0 before the first."),
            needed("headline", text(), "The headline."),
            needed("section", maybe(Shape::Slug), "The section's slug."),
            needed("slug", Shape::Slug, "The last part of its address."),
            needed("kind", text(), "What kind of article it is."),
            needed("language", text(), "Its language."),
            needed("authors", list(text(), 10_000), "The names in its byline."),
            needed("has_changes", Shape::Bool, "Whether a save is newer than what readers have."),
            needed("saved_at", Shape::Instant, "When it was last saved."),
            needed("published_at", maybe(Shape::Instant), "When it was first published."),
            needed("modified_at", maybe(Shape::Instant), "When it was last printed anew."),
            needed("submitted_at", maybe(Shape::Instant), "Since when it waits for an editor."),
            needed("embargo_until", maybe(Shape::Instant), "Before then nothing is public."),
            needed("due_at", maybe(Shape::Instant), "When it is to be published."),
        ],
    )
}

/// `GET /articles`
async fn list_articles(call: Call) -> Result<Reply, Problem> {
    let by = call.by()?;
    let mut inside = call.archive.inside().await?;
    let sections = inside.sections().await?;
    let section = match call.asked("section") {
        Some(slug) => Some(section_named(&sections, &Slug::parse(slug)?)?),
        None => None,
    };
    let words = call.asked("q").unwrap_or_default().split_whitespace().take(WORDS_MAX);
    let asked = DeskAsked {
        tab: tab_of(&call)?,
        seen_by: if by.role.may_edit() { None } else { by.staff },
        words: words.map(str::to_owned).collect(),
        section,
        author: call.query.get("author").and_then(Value::as_i64).map(PersonId),
        need: match call.asked("needs") {
            Some("standfirst") => Some(Need::Standfirst),
            Some("alt") => Some(Need::AltText),
            Some("credit") => Some(Need::Credit),
            _ => None,
        },
        before: call.after()?,
    };
    let found = inside.desk_list(&asked, call.limit()).await?;
    drop(inside);
    let slugs: HashMap<SectionId, &Slug> =
        sections.iter().map(|section| (section.id, &section.slug)).collect();
    let items = found.lines.iter().map(|line| tell_line(&call, line, &slugs)).collect();
    let next = found.next.map(|before| super::call::cursor(&before.to_string()));
    Ok(Reply::page(items, next))
}

fn tab_of(call: &Call) -> Result<DeskTab, Problem> {
    Ok(match call.asked("state") {
        Some("mine") => DeskTab::Of(call.staff()?),
        Some("draft") => DeskTab::Draft,
        Some("review") => DeskTab::InReview,
        Some("waiting") => DeskTab::Waiting,
        Some("published") => DeskTab::Published,
        Some("withdrawn") => DeskTab::Withdrawn,
        Some("spiked") => DeskTab::Spiked,
        _ => DeskTab::All,
    })
}

fn tell_line(call: &Call, line: &DeskLine, slugs: &HashMap<SectionId, &Slug>) -> Value {
    let row = &line.row;
    let section = slugs.get(&row.section);
    let public = section.map_or("news", |slug| slug.as_str());
    json!({
        "id": row.id,
        "url": format!("{}/{public}/{}", call.room.base_url, row.slug),
        "state": row.state.as_str(),
        "version": row.version,
        "headline": row.headline,
        "section": section,
        "slug": row.slug,
        "kind": row.kind.as_str(),
        "language": row.language.as_str(),
        "authors": row.authors,
        "has_changes": row.version > 0 && row.working.is_some(),
        "saved_at": line.saved_at,
        "published_at": row.published_at,
        "modified_at": row.modified_at,
        "submitted_at": line.submitted_at,
        "embargo_until": line.embargo_until,
        "due_at": line.due_at,
    })
}

/// The article the path names, if whoever asks may see it: reporters see their own drafts and what
/// is or was public. Of others' drafts they do not learn that they are there.
pub(super) async fn opened(call: &Call) -> Result<Opened, Problem> {
    let by = call.by()?;
    let id = ArticleId(call.id("id")?);
    let opened = desk::open(&call.archive, id).await?.ok_or_else(Problem::not_found)?;
    let is_public = matches!(opened.row.state, State::Published | State::Withdrawn);
    let is_own = by.staff.is_some() && opened.row.drafted_by == by.staff;
    if by.role.may_edit() || is_public || is_own { Ok(opened) } else { Err(Problem::not_found()) }
}

/// `GET /articles/ID`
pub(super) async fn read(call: Call) -> Result<Reply, Problem> {
    let opened = opened(&call).await?;
    let article = tell(&call, &opened, call.asked("format").unwrap_or("markdown")).await?;
    Ok(Reply::thing("article", Some(opened.row.id.0), article))
}

/// `POST /articles`
async fn create(call: Call) -> Result<Reply, Problem> {
    let (sent, by) = (&*call.sent, call.by()?);
    let mut document = Document::default();
    let mut losses = Vec::new();
    if let Some(body) = sent.get("body") {
        (document.body, losses) = body_of(&call, body, None).await?;
    }
    let mut inside = call.archive.inside().await?;
    write_document(&mut inside, sent, &mut document).await?;
    let place = place_of(&mut inside, sent).await?;
    let byline = byline_of(&mut inside, sent).await?.unwrap_or_default();
    let topics = topics_of(&mut inside, sent).await?.unwrap_or_default();
    drop(inside);
    let paper = call.archive.read().await?.paper().await?;
    let new = NewArticle {
        section: place.section.map_or_else(|| Slug::parse("news"), Ok)?,
        section_of_none: call.room.section_of_none(&paper.language),
        slug: place.slug,
        kind: place.kind.unwrap_or(Kind::Report),
        language: place.language,
        translation_of: place.translation_of.flatten(),
        byline,
        topics,
        is_sticky: sent.get("is_sticky").and_then(Value::as_bool).unwrap_or_default(),
        document,
    };
    let is_to_publish = sent.get("publish").and_then(Value::as_bool).unwrap_or_default();
    let how = is_to_publish.then(Publish::default);
    let seal = &call.room.seal;
    let id = desk::create(&call.archive, seal, new, how, by, call.now).await?;
    call.published().await?;
    let reply = made(&call, id).await?;
    Ok(with_notices(reply, &losses))
}

/// An article that was made before its answer was lost.
async fn created(call: Call) -> Result<Reply, Problem> {
    made(&call, ArticleId(call.acted_on()?)).await
}

async fn made(call: &Call, id: ArticleId) -> Result<Reply, Problem> {
    let opened = desk::open(&call.archive, id).await?.ok_or_else(Problem::not_found)?;
    let article = tell(call, &opened, "markdown").await?;
    Ok(Reply::thing("article", Some(id.0), article).created(&format!("/articles/{id}")))
}

fn with_notices(mut reply: Reply, losses: &[String]) -> Reply {
    if let Some(body) = reply.body.as_mut().filter(|_| !losses.is_empty()) {
        body["notices"] = json!(losses);
    }
    reply
}

/// `PATCH /articles/ID`
async fn revise(call: Call) -> Result<Reply, Problem> {
    let (sent, by) = (&*call.sent, call.by()?);
    let opened = opened(&call).await?;
    let mut save = opened.to_save();
    // What was read, not what is newest by now.
    save.base = seen(&call).unwrap_or(save.base);
    let mut losses = Vec::new();
    if let Some(body) = sent.get("body") {
        (save.document.body, losses) = body_of(&call, body, Some(&save.document.body)).await?;
    }
    let mut inside = call.archive.inside().await?;
    write_document(&mut inside, sent, &mut save.document).await?;
    let place = place_of(&mut inside, sent).await?;
    save.byline = byline_of(&mut inside, sent).await?.unwrap_or(save.byline);
    save.topics = topics_of(&mut inside, sent).await?.unwrap_or(save.topics);
    let sections = inside.sections().await?;
    drop(inside);
    let placing = &mut save.placing;
    if let Some(slug) = &place.section {
        placing.section = section_named(&sections, slug)?;
    }
    placing.slug = place.slug.unwrap_or_else(|| placing.slug.clone());
    placing.kind = place.kind.unwrap_or(placing.kind);
    placing.language = place.language.unwrap_or_else(|| placing.language.clone());
    placing.translation_of = place.translation_of.unwrap_or(placing.translation_of);
    placing.replies = place.replies.unwrap_or(placing.replies);
    placing.is_sticky = sent.get("is_sticky").and_then(Value::as_bool).unwrap_or(placing.is_sticky);
    match desk::save(&call.archive, opened.row.id, save, by, call.now).await? {
        Saved::As(_) => Ok(with_notices(read(call).await?, &losses)),
        Saved::Stale(_) => Err(Problem::stale()),
    }
}

/// The save that whoever acts has read.
pub(super) fn seen(call: &Call) -> Option<i64> {
    call.before.as_ref().and_then(|before| before["revision"].as_i64())
}

/// What a note says, if it says anything.
pub(super) fn note_of(call: &Call) -> Option<String> {
    text(&call.sent, "note").map(|note| note.trim().to_owned()).filter(|note| !note.is_empty())
}
