//! Two people in one article: both their saves in one, and what somebody must decide.

use std::collections::BTreeMap;

use archive::RevisionRow;
use desk::{Opened, Save, Stale};
use news::merge::{BlockConflict, merge};
use news::{Body, Document, Section};
use serde::Serialize;
use serde_json::{Value, json};

use super::typed::{fields_of, markdown};
use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;

/// A collision, as the editor's script reads it (newsroom-ui/README.md).
#[derive(Debug, Serialize)]
pub(super) struct Collision {
    /// The newest save, on which the next one stands.
    pub(super) revision: i64,
    /// Who saved it.
    pub(super) saved_by: Option<String>,
    pub(super) merged: Merged,
    pub(super) conflicts: Vec<BlockConflict>,
    pub(super) field_conflicts: Vec<FieldConflict>,
}

/// Both in one; where both changed the same it holds mine.
#[derive(Debug, Serialize)]
pub(super) struct Merged {
    pub(super) fields: BTreeMap<String, Value>,
    pub(super) body: Body,
}

/// A field both changed.
#[derive(Debug, Serialize)]
pub(super) struct FieldConflict {
    pub(super) field: String,
    pub(super) mine: Value,
    pub(super) theirs: Value,
}

/// What became of two saves of one revision.
pub(super) async fn of(
    visit: &Visit,
    opened: &Opened,
    mine: &Save,
    stale: Stale,
) -> Result<Collision, Fault> {
    let mut inside = visit.room.archive.inside().await?;
    let sections = inside.sections().await?;
    let as_save = |row: &RevisionRow| Save {
        base: row.id,
        placing: row.placing.clone().unwrap_or_else(|| opened.row.placing()),
        byline: row.byline.clone(),
        topics: row.topics.clone(),
        document: row.document.clone(),
    };
    let theirs_fields = fields_of(&mut inside, &as_save(&stale.theirs), &sections).await?;
    let mine_fields = fields_of(&mut inside, mine, &sections).await?;
    // Without what both were made of, everything that differs is for somebody to decide.
    let base_fields = match &stale.base {
        Some(base) => fields_of(&mut inside, &as_save(base), &sections).await?,
        None => BTreeMap::new(),
    };
    let staff = inside.staff_names().await?;
    drop(inside);
    let merge = stale
        .merge
        .unwrap_or_else(|| merge(&Document::default(), &mine.document, &stale.theirs.document));
    let (fields, field_conflicts) = merged_fields(&base_fields, &mine_fields, &theirs_fields);
    Ok(Collision {
        revision: stale.theirs.id,
        saved_by: stale.theirs.saved_by.and_then(|id| staff.get(&id).cloned()),
        merged: Merged { fields, body: merge.document.body },
        conflicts: merge.conflicts,
        field_conflicts,
    })
}

type Fields = BTreeMap<String, Value>;

/// Each field by its value: what one side changed is taken.
fn merged_fields(base: &Fields, mine: &Fields, theirs: &Fields) -> (Fields, Vec<FieldConflict>) {
    let (mut merged, mut conflicts) = (Fields::new(), Vec::new());
    for (name, mine) in mine {
        let theirs = theirs.get(name).cloned().unwrap_or_else(|| json!(""));
        let base = base.get(name);
        let value = if base == Some(mine) { theirs.clone() } else { mine.clone() };
        if *mine != theirs && base != Some(mine) && base != Some(&theirs) {
            let (field, mine) = (name.clone(), mine.clone());
            conflicts.push(FieldConflict { field, mine, theirs });
        }
        merged.insert(name.clone(), value);
    }
    (merged, conflicts)
}

/// A collision, as the page without a script tells it.
#[derive(Serialize)]
pub(super) struct CollisionShown {
    by: Option<String>,
    /// Fields and passages both changed: what they have.
    places: Vec<PlaceShown>,
}

#[derive(Serialize)]
struct PlaceShown {
    /// The field; `None` for a passage of the text.
    field: Option<String>,
    mine: String,
    theirs: String,
}

/// The collision in words.
pub(super) fn told(collision: &Collision, sections: &[Section]) -> CollisionShown {
    let fields = collision.field_conflicts.iter().map(|conflict| PlaceShown {
        mine: shown(&conflict.field, &conflict.mine, sections),
        theirs: shown(&conflict.field, &conflict.theirs, sections),
        field: Some(conflict.field.clone()),
    });
    let words = |block: &Option<news::Block>| {
        block.clone().map(|block| markdown(&news::Body::of(vec![block]))).unwrap_or_default()
    };
    let blocks = collision.conflicts.iter().map(|conflict| PlaceShown {
        field: None,
        mine: words(&conflict.mine),
        theirs: words(&conflict.theirs),
    });
    CollisionShown { by: collision.saved_by.clone(), places: fields.chain(blocks).collect() }
}

/// The name of a section's slug, for people.
fn shown(field: &str, value: &Value, sections: &[Section]) -> String {
    let text = value.as_str().unwrap_or_default();
    let section = sections.iter().find(|section| section.slug.as_str() == text);
    match (field, section) {
        ("section", Some(section)) => section.name.clone(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_side_changed_is_taken_and_what_both_did_is_asked() {
        let of = |values: [&str; 3]| -> Fields {
            let names = ["headline", "kicker", "place"].map(str::to_owned);
            names.into_iter().zip(values.map(|value| json!(value))).collect()
        };
        let base = of(["A", "b", "c"]);
        let (merged, conflicts) =
            merged_fields(&base, &of(["Mine", "b", "mine"]), &of(["A", "theirs", "theirs"]));
        assert_eq!(merged, of(["Mine", "theirs", "mine"]));
        assert_eq!(conflicts.len(), 1);
        assert_eq!(
            (conflicts[0].field.as_str(), &conflicts[0].theirs),
            ("place", &json!("theirs"))
        );
        let (_, conflicts) = merged_fields(&Fields::new(), &base, &of(["A", "b", "z"]));
        assert_eq!(conflicts.len(), 1);
    }
}
