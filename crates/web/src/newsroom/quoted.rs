//! Who is quoted: counts over a period, in a section or by an author, as plots and as CSV.

use std::fmt::Write as _;

use archive::{CountedBy, QuotedAsked};
use composing::plot;
use http::Response;
use http::StatusCode;
use news::{PersonId, SectionId};
use serde::Serialize;

use super::fault::Fault;
use super::typed::Choice;
use super::visit::Visit;
use crate::answer::Body;

/// Lines of one plot.
const LINES_MAX: u32 = 15;
/// Lines of the table for programs.
const CSV_LINES_MAX: u32 = 2_000;
/// The parts of the page: what is counted by.
const PARTS: [(CountedBy, &str); 3] =
    [(CountedBy::Office, "office"), (CountedBy::Gender, "gender"), (CountedBy::Country, "country")];

#[derive(Serialize)]
struct QuotedPage {
    from: String,
    to: String,
    author: String,
    sections: Vec<Choice>,
    parts: Vec<Part>,
    query: String,
}

#[derive(Serialize)]
struct Part {
    name: &'static str,
    plot: Option<String>,
    rows: Vec<Counted>,
}

#[derive(Serialize)]
struct Counted {
    name: String,
    count: u32,
}

/// `GET /newsroom/quoted`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let asked = asked(&visit).await?;
    let mut inside = visit.room.archive.inside().await?;
    let sections = inside.sections().await?;
    drop(inside);
    let chosen = asked.section;
    let sections = sections.into_iter().map(|section| Choice {
        value: section.id.to_string(),
        is_chosen: chosen == Some(section.id),
        name: section.name,
    });
    let parts = counted(&visit, &asked, LINES_MAX).await?;
    let parts = parts.into_iter().map(|(name, values)| Part {
        name,
        plot: plot::shares(&visit.words.say(&format!("quoted-by-{name}"), &[]), &values),
        rows: values.into_iter().map(|(name, count)| Counted { name, count }).collect(),
    });
    let page = QuotedPage {
        from: asked.from.map(|day| day.to_string()).unwrap_or_default(),
        to: asked.to.map(|day| day.to_string()).unwrap_or_default(),
        author: visit.query.get("author").to_owned(),
        sections: sections.collect(),
        parts: parts.collect(),
        query: visit.head.uri.query().unwrap_or_default().to_owned(),
    };
    visit.page(StatusCode::OK, "quoted.html", &page)
}

/// `GET /newsroom/quoted.csv`: `counted_by,name,quotations`.
pub(super) async fn csv(visit: Visit) -> Result<Response<Body>, Fault> {
    let asked = asked(&visit).await?;
    let mut csv = "counted_by,name,quotations\r\n".to_owned();
    for (part, values) in counted(&visit, &asked, CSV_LINES_MAX).await? {
        for (name, count) in values {
            // Writing to a string cannot fail.
            let _ = write!(csv, "{part},\"{}\",{count}\r\n", name.replace('"', "\"\""));
        }
    }
    Ok(visit.file("text/csv; charset=utf-8", csv))
}

/// Each part with its lines; what nobody has entered is called so.
async fn counted(
    visit: &Visit,
    asked: &QuotedAsked,
    limit: u32,
) -> Result<Vec<(&'static str, Vec<(String, u32)>)>, Fault> {
    let mut reader = visit.room.archive.read().await?;
    let people = reader.most_quoted(asked, limit).await?;
    let people = people.into_iter().map(|(person, count)| (person.name, count)).collect();
    let mut parts = vec![("person", people)];
    for (by, name) in PARTS {
        let found = reader.quoted_by(asked, by, limit).await?;
        let unknown = visit.words.say("quoted-not-entered", &[]);
        let lines =
            found.into_iter().map(|(name, count)| (name.unwrap_or_else(|| unknown.clone()), count));
        parts.push((name, lines.collect()));
    }
    Ok(parts)
}

async fn asked(visit: &Visit) -> Result<QuotedAsked, Fault> {
    let author = match visit.query.some("author") {
        // An author nobody knows wrote nothing.
        Some(name) => {
            let found = visit.room.archive.inside().await?.person_named(name).await?;
            Some(found.unwrap_or(PersonId(0)))
        }
        None => None,
    };
    Ok(QuotedAsked {
        from: visit.query.get("from").parse().ok(),
        to: visit.query.get("to").parse().ok(),
        section: visit.query.get("section").parse().ok().map(SectionId),
        author,
    })
}
