//! The record of acts, and the corrections the paper has printed.

use archive::{ActRecord, ActsAsked, CorrectionLine, CorrectionPlace};
use news::{ArticleId, CorrectionKind, Role, StaffId};
use serde_json::{Value, json};

use super::call::Call;
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Shape, maybe, named, needed, number, optional};

/// What acts are done to.
const NOUNS: &[&str] = &[
    "article", "staff", "section", "topic", "person", "page", "paper", "picture", "mail", "front",
    "redirect", "webhook",
];

pub(super) fn operations() -> Vec<Operation> {
    let text = || Shape::Text(usize::MAX);
    let act = named(
        "Act",
        vec![
            needed("number", number(), "Its place in the record."),
            needed("at", Shape::Instant, "When."),
            needed("staff", maybe(number()), "Who; null for the paper itself."),
            needed("name", maybe(text()), "Their name, or the program's."),
            needed("act", text(), "What, as a verb."),
            needed("noun", text(), "To what."),
            needed("row", maybe(Shape::Number(0)), "To which one."),
            needed("detail", Shape::Free, "The rest, by name."),
        ],
    );
    let correction = named(
        "CorrectionLine",
        vec![
            needed("article", number(), "The article."),
            needed("url", text(), "Where it stands."),
            needed("headline", text(), "Its headline."),
            needed("kind", Shape::Word(&["correction", "clarification"]), "Wrong, or unclear."),
            needed("at", Shape::Instant, "When it was printed."),
            needed("text", text(), "What was wrong and what is right."),
        ],
    );
    vec![
        Operation::list(
            "/acts",
            Role::Editor,
            ("list_acts", "What was done, latest first."),
            act,
            list_acts,
        )
        .asking(vec![
            optional("staff", number(), "By whom."),
            optional("noun", Shape::Word(NOUNS), "To what; with `row`."),
            optional("row", number(), "To which one; with `noun`."),
        ]),
        Operation::list(
            "/corrections",
            Role::Reporter,
            ("list_corrections", "Corrections and clarifications, latest first."),
            correction,
            list_corrections,
        ),
    ]
}

async fn list_acts(call: Call) -> Result<Reply, Problem> {
    let asked = |name: &str| call.query.get(name).and_then(Value::as_i64);
    let noun = call.asked("noun");
    let noun = NOUNS.iter().copied().find(|known| Some(*known) == noun);
    let of = match (noun, asked("row")) {
        (Some(noun), Some(row)) => Some((noun, row)),
        (None, None) => None,
        (Some(_), None) => return Err(Problem::field("row", "Send this with `noun`.")),
        (None, Some(_)) => return Err(Problem::field("noun", "Send this with `row`.")),
    };
    let asked = ActsAsked { staff: asked("staff").map(StaffId), of, before: call.after()? };
    let acts = call.archive.read().await?.acts(&asked, call.limit() + 1).await?;
    let names = call.archive.inside().await?.staff_names().await?;
    let tell = |act: ActRecord| {
        json!({
            "number": act.number,
            "at": act.at,
            "staff": act.staff,
            "name": act.staff.and_then(|staff| names.get(&staff)),
            "act": act.act,
            "noun": act.noun,
            "row": act.row,
            "detail": act.detail,
        })
    };
    Ok(call.cut(acts, |act| act.number.to_string(), tell))
}

async fn list_corrections(call: Call) -> Result<Reply, Problem> {
    let after = call.after::<Place>()?.map(|place| place.0);
    let lines = call.archive.read().await?.corrections(after, call.limit() + 1).await?;
    let tell = |line: CorrectionLine| {
        let kind = match line.correction.kind {
            CorrectionKind::Correction => "correction",
            CorrectionKind::Clarification => "clarification",
        };
        json!({
            "article": line.place.article,
            "url": format!("{}{}", call.room.base_url, line.address),
            "headline": line.headline,
            "kind": kind,
            "at": line.correction.at,
            "text": line.correction.text,
        })
    };
    let place = |line: &CorrectionLine| {
        let CorrectionPlace { at, article, position } = line.place;
        format!("{at} {article} {position}")
    };
    Ok(call.cut(lines, place, tell))
}

/// A place in the list of corrections, as its cursor has it.
struct Place(CorrectionPlace);

impl std::str::FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split(' ');
        let mut next = || parts.next().ok_or(());
        let at = next()?.parse().map_err(drop)?;
        let article = ArticleId(next()?.parse().map_err(drop)?);
        let position = next()?.parse().map_err(drop)?;
        Ok(Self(CorrectionPlace { at, article, position }))
    }
}
