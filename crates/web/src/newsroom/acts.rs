//! The record of acts, for everybody who works here.

use std::collections::BTreeMap;

use archive::{ActRecord, ActsAsked};
use composing::theme::Moment;
use http::{Response, StatusCode};
use news::StaffId;
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// Lines of a page.
const LINES: u32 = 50;
/// What acts are done to, as the record names it: what may be asked for.
const NOUNS: [&str; 9] =
    ["article", "staff", "section", "topic", "person", "page", "paper", "picture", "mail"];

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
    let names: BTreeMap<i64, String> = staff.into_iter().map(|(id, name)| (id.0, name)).collect();
    let last = acts.last().filter(|_| acts.len() == LINES as usize).map(|act| act.number);
    let page = ActsPage {
        acts: acts.iter().map(|act| line(&visit, act, &names)).collect(),
        people: names
            .iter()
            .map(|(id, name)| Choice { id: *id, name: name.clone(), is_chosen: by == Some(*id) })
            .collect(),
        of: of.map(|(noun, row)| thing(&visit, noun, row, &names)),
        of_asked: of.map(|(noun, row)| format!("{noun}:{row}")),
        older: last.map(|last| older(by, of, last)),
    };
    visit.page(StatusCode::OK, "acts.html", &page)
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

fn line(visit: &Visit, act: &ActRecord, names: &BTreeMap<i64, String>) -> ActLine {
    let listed = act.row.filter(|_| NOUNS.contains(&act.noun.as_str()));
    ActLine {
        at: visit.moment(act.at),
        who: act.staff.map(|staff| names.get(&staff.0).cloned().unwrap_or_default()),
        sentence: sentence(visit, act, names),
        thing: listed.map(|row| format!("{}:{row}", act.noun)),
    }
}

/// An act in words: the message of its name, with what the record says of it; an act nobody has
/// words for is shown as it is recorded.
fn sentence(visit: &Visit, act: &ActRecord, names: &BTreeMap<i64, String>) -> String {
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
    if let Some(headline) = said.get("headline").filter(|headline| !headline.is_empty()).cloned() {
        said.insert("thing", visit.words.say("thing-quoted", &[("name", &headline)]));
    } else {
        said.insert("thing", thing.unwrap_or_else(|| act.noun.clone()));
    }
    let arguments: Vec<(&str, &str)> =
        said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let id = format!("act-{}", act.act.replace('_', "-"));
    let words = visit.words.say(&id, &arguments);
    if words != id {
        return words;
    }
    let arguments = [("act", act.act.replace('_', " ")), ("thing", said["thing"].clone())];
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visit.words.say("act-other", &arguments)
}

fn thing(visit: &Visit, noun: &str, row: i64, names: &BTreeMap<i64, String>) -> String {
    if let Some(name) = names.get(&row).filter(|_| noun == "staff") {
        return name.clone();
    }
    let noun = visit.words.say(&format!("noun-{noun}"), &[]);
    visit.words.say("thing", &[("noun", &noun), ("number", &row.to_string())])
}
