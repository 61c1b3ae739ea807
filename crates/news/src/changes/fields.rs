//! What changed beside the body.

use super::runs::between;
use super::{FieldChange, Run};
use crate::{Dateline, Document};

/// The fields that changed, in the order of the page.
pub(super) fn changes(old: &Document, new: &Document) -> Vec<FieldChange> {
    let words = |field, old: &str, new: &str| {
        (old != new).then(|| FieldChange { field, runs: between(old, new) })
    };
    let optional = |field, old: &Option<String>, new: &Option<String>| {
        words(field, old.as_deref().unwrap_or_default(), new.as_deref().unwrap_or_default())
    };
    let picture = (old.lead_picture != new.lead_picture)
        .then(|| FieldChange { field: "lead_picture", runs: Vec::<Run>::new() });
    [
        optional("kicker", &old.kicker, &new.kicker),
        words("headline", &old.headline, &new.headline),
        optional("standfirst", &old.standfirst, &new.standfirst),
        picture,
        optional("lead_caption", &old.lead_caption, &new.lead_caption),
        words("dateline", &of_dateline(old), &of_dateline(new)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_dateline(document: &Document) -> String {
    match &document.dateline {
        Some(Dateline { place, filed_on: Some(day) }) => format!("{place}, {day}"),
        Some(Dateline { place, filed_on: None }) => place.clone(),
        None => String::new(),
    }
}
