//! The list of everything the paper has corrected or made clear.

use archive::{CorrectionLine, CorrectionPlace};
use composing::page::{CorrectionEntry, CorrectionsCopy};
use news::Key;

use super::{Fault, Made, Making, Text, address::place_in};

/// Notes on one page of the list.
const NOTES_ON_PAGE: u32 = 50;

impl Making<'_> {
    /// `/corrections`. One note more than is shown tells whether there is a next page.
    pub(super) async fn corrections(&mut self) -> Result<Made, Fault> {
        let before: Option<CorrectionPlace> = place_in(self.uri.query());
        let mut lines = self.reader.corrections(before, NOTES_ON_PAGE + 1).await?;
        let shown = NOTES_ON_PAGE as usize;
        let older = lines.get(shown).and_then(|_| lines.get(shown - 1)).map(|line| line.place);
        lines.truncate(shown);
        let keys: Vec<Key> = lines.iter().map(|line| Key::Card(line.place.article)).collect();
        let text = self.press().corrections(&CorrectionsCopy {
            entries: lines.into_iter().map(entry).collect(),
            before: before.map(|place| place.to_string()),
            older: older.map(|place| place.to_string()),
            verifier: &self.site.verifier,
        })?;
        Ok(Made::Text(Text::page(text, keys.into_iter().chain([Key::Corrections]))))
    }
}

fn entry(line: CorrectionLine) -> CorrectionEntry {
    let CorrectionLine { place, correction, headline, language, address } = line;
    CorrectionEntry { correction, position: place.position, headline, language, address }
}
