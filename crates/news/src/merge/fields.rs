//! Merging what stands beside the body: headline, standfirst, lead picture, …

use super::blocks::pick;
use super::{FieldConflict, Merge};
use crate::{Correction, Dateline, Document, PictureRef};

/// Merges all but the body, each field by its value.
pub(super) fn merge(base: &Document, mine: &Document, theirs: &Document) -> Merge {
    // Taken apart, so that a new field cannot be forgotten here.
    let Document {
        headline,
        kicker,
        standfirst,
        dateline,
        lead_picture,
        lead_caption,
        body: _,
        corrections,
        note_to_editors,
    } = base;
    let mut conflicts = Vec::new();
    let mut document = mine.clone();
    let mut take = |conflict: Option<FieldConflict>| conflicts.extend(conflict);
    macro_rules! field {
        ($field:ident, $words:expr) => {
            take(value(
                stringify!($field),
                ($field, &mine.$field, &theirs.$field),
                &mut document.$field,
                $words,
            ));
        };
    }
    field!(headline, String::clone);
    field!(kicker, words);
    field!(standfirst, words);
    field!(dateline, |dateline| dateline.as_ref().map(of_dateline).unwrap_or_default());
    field!(lead_picture, |picture| picture.as_ref().map(of_picture).unwrap_or_default());
    field!(lead_caption, words);
    let noted = (corrections.as_slice(), &*mine.corrections, &*theirs.corrections);
    take(merged_corrections(noted, &mut document.corrections));
    field!(note_to_editors, words);
    Merge { document, conflicts: Vec::new(), field_conflicts: conflicts }
}

/// Puts the merged value where `merged` is, which holds mine; or tells the conflict.
fn value<T: Clone + PartialEq>(
    field: &'static str,
    (base, mine, theirs): (&T, &T, &T),
    merged: &mut T,
    words: impl Fn(&T) -> String,
) -> Option<FieldConflict> {
    if let Some(value) = pick(base, mine, theirs) {
        *merged = value;
        return None;
    }
    Some(FieldConflict { field, mine: words(mine), theirs: words(theirs) })
}

/// Corrections are only ever added, so that what both added stands there, oldest first. Where one
/// was changed or taken out by both, somebody must decide.
fn merged_corrections(
    (base, mine, theirs): (&[Correction], &[Correction], &[Correction]),
    merged: &mut Vec<Correction>,
) -> Option<FieldConflict> {
    let added = (mine.strip_prefix(base), theirs.strip_prefix(base));
    if let (Some(_), Some(by_them)) = added
        && pick(&base, &mine, &theirs).is_none()
    {
        let new = by_them.iter().filter(|correction| !mine.contains(correction));
        merged.extend(new.cloned());
        merged[base.len()..].sort_by_key(|correction| correction.at);
        return None;
    }
    let all = (&base.to_vec(), &mine.to_vec(), &theirs.to_vec());
    value("corrections", all, merged, |corrections| {
        let lines: Vec<_> = corrections.iter().map(|c| format!("{}: {}", c.at, c.text)).collect();
        lines.join("\n")
    })
}

#[expect(clippy::ref_option, reason = "it is handed a field as it stands")]
fn words(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn of_dateline(dateline: &Dateline) -> String {
    match dateline.filed_on {
        Some(day) => format!("{}, {day}", dateline.place),
        None => dateline.place.clone(),
    }
}

fn of_picture(picture: &PictureRef) -> String {
    match picture {
        PictureRef::Held(id) => id.to_string(),
        PictureRef::Wanted(address) => address.clone(),
    }
}
