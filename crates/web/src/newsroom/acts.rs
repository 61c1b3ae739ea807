//! The record of acts, for everybody who works here.

use std::collections::{BTreeMap, BTreeSet};

use archive::{ActRecord, ActsAsked};
use composing::theme::Moment;
use http::{Response, StatusCode};
use news::{ArticleId, StaffId};
use serde::Serialize;

use super::editor::may_see;
use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// Lines of a page.
const LINES: u32 = 50;
/// What acts are done to, as the record names it: what may be asked for.
const NOUNS: [&str; 12] = [
    "article", "staff", "section", "topic", "person", "page", "paper", "picture", "mail", "front",
    "redirect", "webhook",
];

#[derive(Serialize)]
struct ActsPage {
    acts: Vec<ActLine>,
    people: Vec<Choice>,
    /// The thing whose acts these are, in words.
    of: Option<String>,
    /// The same as the address has it.
    of_asked: Option<String>,
    /// The page that follows, as the end of an address.
    older: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    id: i64,
    name: String,
    is_chosen: bool,
}

#[derive(Serialize)]
struct ActLine {
    at: Moment,
    who: Option<String>,
    sentence: String,
    /// The thing it was done to, when it has acts of its own to list.
    thing: Option<String>,
}

/// `GET /newsroom/acts?by=ID&of=NOUN:ID&before=N`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let by: Option<i64> = visit.query.get("by").parse().ok();
    let of = asked_for(visit.query.get("of"));
    let before = visit.query.get("before").parse().ok();
    let asked = ActsAsked { staff: by.map(StaffId), of, before };
    let acts = visit.room.archive.read().await?.acts(&asked, LINES).await?;
    // Programs among them.
    let staff = visit.room.archive.inside().await?.staff_names().await?;
    let staff = staff.into_iter().map(|(id, name)| (id.0, name)).collect();
    let names = Names { staff, hidden: hidden(&visit, &acts).await? };
    let last = acts.last().filter(|_| acts.len() == LINES as usize).map(|act| act.number);
    let page = ActsPage {
        acts: acts.iter().map(|act| line(&visit, act, &names)).collect(),
        people: names
            .staff
            .iter()
            .map(|(id, name)| Choice { id: *id, name: name.clone(), is_chosen: by == Some(*id) })
            .collect(),
        of: of.map(|(noun, row)| thing(&visit, noun, row, &names)),
        of_asked: of.map(|(noun, row)| format!("{noun}:{row}")),
        older: last.map(|last| older(by, of, last)),
    };
    visit.page(StatusCode::OK, "acts.html", &page)
}

/// How things are called, for the one who reads.
struct Names {
    staff: BTreeMap<i64, String>,
    /// Articles whose headline they may not know.
    hidden: BTreeSet<i64>,
}

/// The articles among the acts that the visitor may not see: others' drafts, and what is under
/// embargo.
async fn hidden(visit: &Visit, acts: &[ActRecord]) -> Result<BTreeSet<i64>, Fault> {
    let mut hidden = BTreeSet::new();
    if visit.staff()?.role.may_edit() {
        return Ok(hidden);
    }
    let articles = acts.iter().filter(|act| act.noun == "article").filter_map(|act| act.row);
    let articles: BTreeSet<i64> = articles.collect();
    let mut inside = visit.room.archive.inside().await?;
    for id in articles {
        let row = inside.article(ArticleId(id)).await?;
        if !row.is_some_and(|row| may_see(visit, &row).unwrap_or(false)) {
            hidden.insert(id);
        }
    }
    Ok(hidden)
}

fn asked_for(of: &str) -> Option<(&'static str, i64)> {
    let (noun, row) = of.split_once(':')?;
    let noun = NOUNS.into_iter().find(|known| *known == noun)?;
    Some((noun, row.parse().ok()?))
}

fn older(by: Option<i64>, of: Option<(&str, i64)>, last: i64) -> String {
    let mut query = form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
    if let Some(by) = by {
        query.append_pair("by", &by.to_string());
    }
    if let Some((noun, row)) = of {
        query.append_pair("of", &format!("{noun}:{row}"));
    }
    query.append_pair("before", &last.to_string()).finish()
}

fn line(visit: &Visit, act: &ActRecord, names: &Names) -> ActLine {
    let listed = act.row.filter(|_| NOUNS.contains(&act.noun.as_str()));
    ActLine {
        at: visit.moment(act.at),
        who: act.staff.map(|staff| names.staff.get(&staff.0).cloned().unwrap_or_default()),
        sentence: sentence(visit, act, names),
        thing: listed.map(|row| format!("{}:{row}", act.noun)),
    }
}

/// An act in words: the message of its name, with what the record says of it; an act nobody has
/// words for is shown as it is recorded.
fn sentence(visit: &Visit, act: &ActRecord, names: &Names) -> String {
    let thing = act.row.map(|row| thing(visit, &act.noun, row, names));
    let mut said: BTreeMap<&str, String> = BTreeMap::new();
    for (name, value) in act.detail.as_object().into_iter().flatten() {
        let value = match (name.as_str(), value) {
            ("role" | "role_before", serde_json::Value::String(role)) => {
                visit.words.say(&format!("role-{role}"), &[])
            }
            // Instants are told on the paper's clock.
            (_, serde_json::Value::String(text)) => match text.parse() {
                Ok(at) => visit.moment(at).date_clock,
                Err(_) => text.clone(),
            },
            (_, serde_json::Value::Null) => String::new(),
            (_, other) => other.to_string(),
        };
        said.insert(name, value);
    }
    let is_hidden = act.noun == "article" && act.row.is_some_and(|id| names.hidden.contains(&id));
    let keys = ["headline", "title", "name", "from", "host"].into_iter();
    let name = keys.filter_map(|name| said.get(name)).find(|name| !name.is_empty()).cloned();
    let thing = match name.filter(|_| act.noun != "staff" && !is_hidden) {
        Some(name) => visit.words.say("thing-quoted", &[("name", &name)]),
        None => thing.unwrap_or_else(|| visit.words.say(&format!("noun-{}", act.noun), &[])),
    };
    said.insert("thing", thing);
    let arguments: Vec<(&str, &str)> =
        said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // Of an act that is another one for some things, the words for those.
    let id = format!("act-{}", act.act.replace('_', "-"));
    for id in [format!("{id}-{}", act.noun), id] {
        let words = visit.words.say(&id, &arguments);
        if words != id {
            return words;
        }
    }
    let arguments = [("act", act.act.replace('_', " ")), ("thing", said["thing"].clone())];
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visit.words.say("act-other", &arguments)
}

fn thing(visit: &Visit, noun: &str, row: i64, names: &Names) -> String {
    if let Some(name) = names.staff.get(&row).filter(|_| noun == "staff") {
        return name.clone();
    }
    let noun = visit.words.say(&format!("noun-{noun}"), &[]);
    visit.words.say("thing", &[("noun", &noun), ("number", &row.to_string())])
}
