//! `_index.md`: what Hugo and Zola call the head of a folder. It names the section its folder
//! becomes; where no section comes of the folder, its copy is a page.

use std::collections::HashMap;

use composing::copy::markdown;
use news::{BlockIds, Form};

use super::entry::Entry;
use crate::lines::Lines;

/// The most characters of copy that can stand for a section's description.
const DESCRIPTION_CHARS_MAX: usize = 600;
/// Folders whose heads are those of topics.
const OF_TOPICS: [&str; 4] = ["tags", "categories", "topics", "series"];

/// The head of one folder.
#[derive(Debug)]
pub(super) struct Head {
    /// The file as the page it may become.
    pub(super) entry: Entry,
    /// The folder within the copy folder.
    pub(super) folder: String,
    pub(super) title: Option<String>,
    /// The words of its description and of its copy.
    pub(super) said: Option<String>,
    pub(super) words: String,
}

/// What all heads say.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// By folder: name and description.
    pub(super) sections: HashMap<String, (Option<String>, Option<String>)>,
    /// Names of authors that articles call by an id.
    pub(super) names: HashMap<String, String>,
    /// By name.
    pub(super) biographies: HashMap<String, String>,
    /// Those that become pages.
    pub(super) pages: Vec<Entry>,
}

/// The words of copy, without its markup.
pub(super) fn words_of(copy: &str) -> String {
    markdown::read(copy, &mut BlockIds::seeded_by(&[0; 32])).body.text().text.trim().to_owned()
}

/// Says of each head what becomes of it, articles being known.
pub(super) fn settle(heads: Vec<Head>, articles: &[Entry], lines: &mut Lines) -> Heads {
    let mut settled = Heads::default();
    for head in heads {
        let holds_articles = articles.iter().any(|article| {
            article.form != Form::Page && article.section.as_deref() == Some(&head.folder)
        });
        if let Some(id) = head.folder.strip_prefix("authors/").map(ToOwned::to_owned) {
            settled.author(id, head);
        } else if holds_articles {
            settled.section(head, lines);
        } else {
            settled.other(head, lines);
        }
    }
    settled
}

impl Heads {
    fn author(&mut self, id: String, head: Head) {
        let name = head.title.unwrap_or_else(|| id.clone());
        let biography = head.said.or(Some(head.words)).filter(|words| !words.is_empty());
        self.biographies.extend(biography.map(|words| (name.clone(), words)));
        self.names.insert(id, name);
    }

    fn section(&mut self, head: Head, lines: &mut Lines) {
        let Head { entry, folder, title, said, words } = head;
        if self.sections.contains_key(&folder) {
            let reason = "The head of its folder in another language names the section.";
            return lines.leave_out("file", &entry.path, reason);
        }
        let fits = said.is_none() && words.chars().count() <= DESCRIPTION_CHARS_MAX;
        let description = said.or_else(|| (fits && !words.is_empty()).then(|| words.clone()));
        if !words.is_empty() {
            let reason = "Its copy was left out: a section has a name and a short description.";
            if fits {
                let reason = "Its copy became the section’s description, without its markup.";
                lines.changed("section", &entry.path, reason);
            } else {
                lines.part(&entry.path, reason.to_owned());
            }
        }
        self.sections.insert(folder, (title, description));
    }

    fn other(&mut self, head: Head, lines: &mut Lines) {
        let first = head.folder.split('/').next().unwrap_or_default();
        let reason = match first {
            "" => "The front is made of articles and has no copy of its own.",
            _ if OF_TOPICS.contains(&first) => "What it says of a topic is not taken.",
            _ if head.words.is_empty() => "It heads a folder that holds no articles.",
            _ => {
                let mut page = head.entry;
                page.changed.push("It headed a folder and became a page.".to_owned());
                (page.form, page.section) = (Form::Page, None);
                page.topics.clear();
                return self.pages.push(page);
            }
        };
        lines.leave_out("file", &head.entry.path, reason);
    }
}
