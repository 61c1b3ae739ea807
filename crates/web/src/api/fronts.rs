//! Fronts: what an editor puts where, on the paper's own and on those of its sections.

use archive::FrontSlot;
use http::Method;
use news::{ArticleId, Role, SectionId};
use serde_json::{Value, json};

use super::call::{Call, each, instant, int};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Shape, list, maybe, named, needed, number, optional};

pub(super) fn operations() -> Vec<Operation> {
    const PAPER: &str = "/front";
    const SECTION: &str = "/sections/{id}/front";
    let editor = Role::Editor;
    let sent = || {
        let slot = vec![
            needed("article", number(), "The article."),
            optional("is_breaking", Shape::Bool, "Whether it is breaking news."),
            optional("until", maybe(Shape::Instant), "The pin lets go then, by itself."),
        ];
        let slots = list(named("SentSlot", slot), desk::FRONT_SLOTS_MAX);
        Shape::Object(vec![needed("slots", slots, "In order; the rest is by time and weight.")])
    };
    vec![
        Operation::read(PAPER, editor, ("read_front", "What is pinned."), told(), read_paper),
        Operation::new(
            (Method::PUT, PAPER),
            editor,
            ("arrange_front", "Pins articles on the front of the paper."),
            told(),
            arrange_paper,
        )
        .taking(sent())
        .changing(read_paper),
        Operation::read(
            SECTION,
            editor,
            ("read_section_front", "What is pinned on a section's front."),
            told(),
            read_section,
        ),
        Operation::new(
            (Method::PUT, SECTION),
            editor,
            ("arrange_section_front", "Pins articles on a section's front."),
            told(),
            arrange_section,
        )
        .taking(sent())
        .changing(read_section),
    ]
}

fn told() -> Shape {
    let slot = vec![
        needed("article", number(), "The article."),
        needed("is_breaking", Shape::Bool, "Whether it is breaking news."),
        needed("until", maybe(Shape::Instant), "The pin lets go then, by itself."),
    ];
    named("Front", vec![needed("slots", list(named("Slot", slot), 100), "In order.")])
}

async fn one(call: &Call, section: Option<SectionId>) -> Result<Reply, Problem> {
    let mut reader = call.archive.read().await?;
    if let Some(id) = section
        && !reader.sections().await?.iter().any(|section| section.id == id)
    {
        return Err(Problem::not_found());
    }
    let slots = reader.front_slots(section).await?;
    drop(reader);
    let told = slots.iter().map(|slot| {
        json!({ "article": slot.article, "is_breaking": slot.is_breaking, "until": slot.until })
    });
    let told = json!({ "slots": told.collect::<Vec<_>>() });
    Ok(Reply::thing("front", section.map(|id| id.0), told))
}

async fn read_paper(call: Call) -> Result<Reply, Problem> {
    one(&call, None).await
}

async fn read_section(call: Call) -> Result<Reply, Problem> {
    let id = SectionId(call.id("id")?);
    one(&call, Some(id)).await
}

async fn arrange(call: &Call, section: Option<SectionId>) -> Result<Reply, Problem> {
    let slots = each(&call.sent, "slots").map(|slot| FrontSlot {
        article: ArticleId(int(slot, "article").unwrap_or_default()),
        is_breaking: slot.get("is_breaking").and_then(Value::as_bool).unwrap_or_default(),
        until: instant(slot, "until"),
    });
    let (slots, staff) = (slots.collect(), call.by()?.staff);
    match desk::arrange_front(&call.archive, section, slots, staff, call.now).await {
        Ok(_) => {}
        Err(error @ desk::Error::NoArticle(_)) => {
            return Err(Problem::field("slots", &error.to_string()));
        }
        Err(error) => return Err(error.into()),
    }
    call.published().await?;
    one(call, section).await
}

async fn arrange_paper(call: Call) -> Result<Reply, Problem> {
    arrange(&call, None).await
}

async fn arrange_section(call: Call) -> Result<Reply, Problem> {
    let id = SectionId(call.id("id")?);
    arrange(&call, Some(id)).await
}
