//! The second reading of a folder: files to manuscripts.

use std::collections::HashMap;

use composing::copy::{Notice, markdown};
use news::{
    AddressPlan, BlockIds, BlockKind, Body, Document, Intent, Manuscript, ManuscriptAuthor,
    PictureRef, SeeAlsoTarget,
};

use super::entry::Entry;
use super::surveying::{text_of, topic_key};
use super::tree::folder_of;
use super::{Folder, front, links, shortcodes};
use crate::WireError;
use crate::lines::Lines;
use crate::manuscripts::SecondReading;

/// A folder being read the second time.
pub(super) struct Reading<'a> {
    folder: &'a Folder,
    plan: &'a AddressPlan,
    next: usize,
    /// By what translations share: the first file of each.
    firsts: HashMap<&'a str, &'a str>,
}

impl<'a> Reading<'a> {
    /// A reading from the start.
    pub(super) fn new(folder: &'a Folder, plan: &'a AddressPlan) -> Self {
        let mut firsts: HashMap<&str, &str> = HashMap::new();
        let paper = folder.survey.paper.language.as_ref();
        for entry in &folder.entries {
            let Some(key) = entry.translation_key.as_deref() else { continue };
            let is_original = entry.language.is_none() || entry.language.as_ref() == paper;
            if is_original || !firsts.contains_key(key) {
                firsts.insert(key, &entry.path);
            }
        }
        Self { folder, plan, next: 0, firsts }
    }

    fn manuscript(&self, entry: &Entry, copy: &str, lines: &mut Lines) -> Manuscript {
        let kind = if entry.form == news::Form::Page { "page" } else { "article" };
        let expanded = shortcodes::expand(copy, self.folder.layout.dialect);
        let copy = links::rewrite(&expanded.copy, &mut |link| {
            links::address(self.folder, self.plan, &entry.path, link)
        });
        let mut ids = BlockIds::seeded_by(&entry.digest);
        let mut taken = markdown::read(&copy, &mut ids);
        self.lead_on(entry, &mut taken.body, &mut taken.notices);
        lines.notices(kind, &entry.path, expanded.notices);
        lines.notices(kind, &entry.path, taken.notices);
        Manuscript {
            source_id: entry.path.clone(),
            language: entry.language.clone(),
            translation_of: self.translation_of(entry),
            authors: entry
                .authors
                .iter()
                .map(|(key, role)| ManuscriptAuthor { key: key.clone(), role: role.clone() })
                .collect(),
            topics: entry.topics.iter().map(|topic| topic_key(topic)).collect(),
            published_at: entry.published_at.filter(|_| entry.intent == Intent::Publish),
            modified_at: entry.modified_at.max(entry.published_at),
            is_sticky: entry.is_sticky,
            document: Document {
                headline: entry.headline.clone(),
                kicker: entry.kicker.clone(),
                standfirst: entry.standfirst.clone(),
                dateline: entry.dateline.clone(),
                lead_picture: entry.picture.as_ref().map(|name| self.picture(name, &entry.path)),
                lead_caption: entry.caption.clone(),
                body: taken.body,
                corrections: entry.corrections.clone(),
                note_to_editors: None,
            },
        }
    }

    /// Pictures by their path within the folder; links that HTML in the copy has; cards by their
    /// new address. Numbers of the paper's own are not for an import to use.
    fn lead_on(&self, entry: &Entry, body: &mut Body, notices: &mut Vec<Notice>) {
        body.each_picture_mut(&mut |picture| match picture {
            PictureRef::Wanted(name) => *picture = self.picture(name, &entry.path),
            PictureRef::Held(number) => {
                let sentence =
                    format!("The picture number {number} of another paper is unknown here.");
                notices.push(Notice { is_left_out: true, sentence });
                *picture = PictureRef::Wanted(format!("picture:{number}"));
            }
        });
        body.each_link_mut(&mut |href| {
            if let Some(new) = links::address(self.folder, self.plan, &entry.path, href) {
                *href = new;
            }
        });
        body.each_block_mut(&mut |block| {
            let BlockKind::SeeAlso { target, .. } = &mut block.kind else { return };
            match target {
                Some(SeeAlsoTarget::Article(_)) => *target = None,
                Some(SeeAlsoTarget::Address(address)) => {
                    let new = links::address(self.folder, self.plan, &entry.path, address);
                    if let Some(new) = new {
                        new.trim_start_matches('/').clone_into(address);
                    }
                }
                None => {}
            }
        });
    }

    fn picture(&self, name: &str, from: &str) -> PictureRef {
        let own = self.folder.layout.own_path(name);
        let local = own.as_deref().unwrap_or(name);
        if local.contains("://") {
            return PictureRef::Wanted(name.to_owned());
        }
        let found = self.folder.tree.find(local, folder_of(from));
        PictureRef::Wanted(found.unwrap_or(name).to_owned())
    }

    fn translation_of(&self, entry: &Entry) -> Option<String> {
        let entries = &self.folder.entries;
        let said = entry.translation_of.as_deref().and_then(|of| {
            let of = of.trim_matches('/').trim_end_matches(".md");
            let found = entries.iter().find(|other| {
                let path = other.path.trim_end_matches(".md");
                let stands = other.section.as_deref().zip(other.slug.as_ref());
                path == of || stands.is_some_and(|(s, slug)| of == format!("{s}/{slug}"))
            });
            found.map(|found| found.path.clone())
        });
        let first = || {
            let first = *self.firsts.get(entry.translation_key.as_deref()?)?;
            (first != entry.path).then(|| first.to_owned())
        };
        said.or_else(first).filter(|of| *of != entry.path)
    }

    fn changed(&self) -> WireError {
        WireError::Changed { path: self.folder.root.clone() }
    }
}

impl SecondReading for Reading<'_> {
    fn next(&mut self, lines: &mut Lines) -> Result<Option<Manuscript>, WireError> {
        let Some(entry) = self.folder.entries.get(self.next) else { return Ok(None) };
        self.next += 1;
        let bytes = self.folder.tree.read(&entry.path)?.ok_or_else(|| self.changed())?;
        if *blake3::hash(&bytes).as_bytes() != entry.digest {
            return Err(self.changed());
        }
        let (text, _) = text_of(&bytes);
        let parted = front::part(&text).map_err(|_| self.changed())?;
        let copy = if entry.has_headline_in_copy {
            parted.copy.trim_start().split_once('\n').map_or("", |(_, rest)| rest)
        } else {
            parted.copy
        };
        Ok(Some(self.manuscript(entry, copy, lines)))
    }
}
