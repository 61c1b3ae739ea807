//! The printed record in two parts: its document is a revision that is kept anyway, the frame is
//! the rest. Kept apart they cost half the room, and whoever changes the revision breaks the seal.

use serde_json::Value;

use super::{Printed, VersionError, canonical};
use crate::Document;

/// The member of the printed record that is kept elsewhere.
const DOCUMENT: &str = "document";
/// The member of a document that is never printed.
const NOTE: &str = "note_to_editors";

impl Printed {
    /// The printed record without its document.
    pub fn frame(&self) -> Result<String, VersionError> {
        // The copy is most of a record: it is not written only to be thrown away.
        let bare = Self {
            v: self.v,
            kind: self.kind,
            language: self.language.clone(),
            section: self.section.clone(),
            slug: self.slug.clone(),
            authors: self.authors.clone(),
            document: Document::default(),
            pictures: self.pictures.clone(),
            by: self.by.clone(),
            note: self.note.clone(),
        };
        let mut value = serde_json::to_value(&bare).map_err(|error| unwritten(&error))?;
        if let Some(members) = value.as_object_mut() {
            members.remove(DOCUMENT);
        }
        canonical::json(&value)
    }
}

/// The printed record's bytes, from a frame and the JSON of the document it frames. Members that
/// this program does not know stay what they are.
pub fn printed_of(frame: &str, document: &str) -> Result<String, VersionError> {
    let mut value: Value = serde_json::from_str(frame).map_err(|error| unwritten(&error))?;
    let mut document: Value = serde_json::from_str(document).map_err(|error| unwritten(&error))?;
    if let Some(members) = document.as_object_mut() {
        members.remove(NOTE);
    }
    match value.as_object_mut() {
        Some(members) => drop(members.insert(DOCUMENT.to_owned(), document)),
        None => return Err(VersionError::NotCanonical("the frame is no object".to_owned())),
    }
    canonical::json(&value)
}

fn unwritten(error: &serde_json::Error) -> VersionError {
    VersionError::NotCanonical(error.to_string())
}
