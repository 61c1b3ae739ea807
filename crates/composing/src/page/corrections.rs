//! The list of everything the paper has corrected or made clear.

use news::{Correction, Language};

use super::article::{notice_heading, notice_id};
use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::{Press, context};
use crate::structured::{self, Crumb};

/// Where the list stands.
const ADDRESS: &str = "/corrections";

/// A note in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionEntry {
    /// What it says.
    pub correction: Correction,
    /// Which of its article's notes it is, from 0.
    pub position: u32,
    /// The article's headline.
    pub headline: String,
    /// The article's language.
    pub language: Language,
    /// The article's address.
    pub address: String,
}

/// One page of the list.
#[derive(Debug, Clone)]
pub struct CorrectionsCopy<'a> {
    /// Its notes, the newest first.
    pub entries: Vec<CorrectionEntry>,
    /// Where this page begins, as its address says; `None` on the first page.
    pub before: Option<String>,
    /// Where the next older page begins, when there is one.
    pub older: Option<String>,
    /// What checkpoints of the log of versions are checked with: `name+hash+key`.
    pub verifier: &'a str,
}

context! {
    /// Everything that was corrected: `corrections.html`.
    pub(crate) CorrectionsContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("corrections")`.
        say: Say,
        /// Corrections and clarifications, the newest first.
        corrections: Vec<CorrectedLine>,
        /// The address of the next older page.
        older: Option<String>,
        /// The address of the first page, on the others.
        newest: Option<String>,
        /// What checkpoints of the record of versions are checked with.
        verifier: String,
    }
}

context! {
    /// A correction or clarification, and where it stands.
    pub(crate) CorrectedLine {
        /// What it is and when it was printed: `Correction, 14 November 2025, 11:20.`
        heading: String,
        /// What it says, in the article's language.
        text: String,
        /// The article's headline.
        headline: String,
        /// Where the note stands on the article's page.
        address: String,
        /// The article's language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
    }
}

pub(super) fn context(press: &Press<'_>, copy: &CorrectionsCopy<'_>) -> CorrectionsContext {
    let setting = Setting::of_paper(press);
    let at = |place: &String| format!("{ADDRESS}?before={place}");
    let older = copy.older.as_ref().map(at);
    let newest = copy.before.as_ref().map(|_| ADDRESS.to_owned());
    let here = copy.before.as_ref().map_or_else(|| ADDRESS.to_owned(), at);
    let title = setting.say("corrections", &[]);
    let told = [("paper", &*setting.paper().title)];
    let crumbs = [Crumb { name: &title, address: ADDRESS }];
    let data = structured::collection(press, &title, &here, &crumbs, &setting.language);
    CorrectionsContext {
        page: PageFacts {
            description: Some(setting.say("corrections-text", &told)),
            next: older.clone(),
            first: newest.clone(),
            structured: Some(structured::embedded(&data)),
            ..setting.page(&title, &here)
        },
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        corrections: copy.entries.iter().map(|entry| line(&setting, entry)).collect(),
        older,
        newest,
        verifier: copy.verifier.to_owned(),
    }
}

fn line(setting: &Setting<'_>, entry: &CorrectionEntry) -> CorrectedLine {
    CorrectedLine {
        heading: notice_heading(&setting.words, &entry.correction, &setting.zone),
        text: entry.correction.text.clone(),
        headline: entry.headline.clone(),
        address: format!("{}#{}", entry.address, notice_id(entry.position as usize)),
        language: setting.other(&entry.language),
        direction: setting.other_direction(&entry.language),
    }
}
