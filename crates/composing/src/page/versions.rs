//! An article's public versions: the list of them, and what the page of an old one says of it.

use jiff::Timestamp;
use news::Article;
use news::version::VersionKind;

use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::{Press, context};
use crate::theme::Moment;

/// A version in the list of an article's versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionEntry {
    /// From 1.
    pub number: u32,
    /// Why it was printed.
    pub kind: VersionKind,
    /// When.
    pub published_at: Timestamp,
    /// Who published it, by the name the paper prints.
    pub by: Option<String>,
    /// What the editor said about it.
    pub note: Option<String>,
}

/// The list of an article's versions.
#[derive(Debug, Clone, Copy)]
pub struct VersionsCopy<'a> {
    /// The article as it stands.
    pub article: &'a Article,
    /// Its versions, the newest first.
    pub versions: &'a [VersionEntry],
    /// What checkpoints of the log of versions are checked with: `name+hash+key`.
    pub verifier: &'a str,
}

/// An article as one of its versions was printed.
#[derive(Debug, Clone, Copy)]
pub struct PrintedCopy<'a> {
    /// The article as it stands.
    pub present: &'a Article,
    /// The article as it was printed.
    pub printed: &'a Article,
    /// The number of the version before it.
    pub before: Option<u32>,
}

context! {
    /// The versions of an article: `versions.html`.
    pub(crate) VersionsContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("versions-title")`.
        say: Say,
        /// The article.
        article: VersionedArticle,
        /// Its versions, the newest first.
        versions: Vec<VersionLine>,
        /// What checkpoints of the record of versions are checked with.
        verifier: String,
    }
}

context! {
    /// The article a page of versions belongs to.
    pub(crate) VersionedArticle {
        /// Its headline as it stands.
        headline: String,
        /// Its address.
        address: String,
        /// The address of the list of its versions.
        versions: String,
        /// Its language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
    }
}

context! {
    /// One public version of an article.
    pub(crate) VersionLine {
        /// Its number, from 1.
        number: u32,
        /// Why it was printed, in words: `Correction`.
        kind: String,
        /// When it was printed.
        published: Moment,
        /// Who published it.
        by: Option<String>,
        /// What the editor said about it, in the article's language.
        note: Option<String>,
        /// Its address.
        address: String,
        /// The address of what it changed; none of the first.
        changes: Option<String>,
        /// Whether the page is about this version.
        is_here: bool,
    }
}

context! {
    /// What stands above an article that is shown as it once was.
    pub(crate) OldVersion {
        /// The version's number.
        number: u32,
        /// Whether it is the newest.
        is_newest: bool,
        /// When it was printed.
        printed: Moment,
        /// The address of the article as it stands.
        address: String,
        /// The address of the list of versions.
        versions: String,
        /// The address of what this version changed; none of the first.
        changes: Option<String>,
    }
}

pub(super) fn context(press: &Press<'_>, copy: &VersionsCopy<'_>) -> VersionsContext {
    let article = copy.article;
    let setting = Setting::of(press, &article.language);
    let title = setting.say("versions-title", &[]);
    let told = [("headline", &*article.document.headline)];
    VersionsContext {
        page: PageFacts {
            description: Some(setting.say("versions-description", &told)),
            ..setting.page(&title, &versions_address(article))
        },
        paper: setting.paper_facts(Some((&article.section.slug, "true"))),
        say: setting.spoken(),
        article: setting.versioned(article),
        versions: setting.version_lines(article, copy.versions, None),
        verifier: copy.verifier.to_owned(),
    }
}

/// `/SECTION/SLUG/versions`.
pub(super) fn versions_address(article: &Article) -> String {
    format!("{}/versions", article.address())
}

/// `/SECTION/SLUG/changes/N`.
pub(super) fn changes_address(article: &Article, number: u32) -> String {
    format!("{}/changes/{number}", article.address())
}

impl Setting<'_> {
    /// The article a page of versions belongs to.
    pub(super) fn versioned(&self, article: &Article) -> VersionedArticle {
        VersionedArticle {
            headline: article.document.headline.clone(),
            address: article.address(),
            versions: versions_address(article),
            language: self.other(&article.language),
            direction: self.other_direction(&article.language),
        }
    }

    /// The list of versions; `here` is the one the page is about.
    pub(super) fn version_lines(
        &self,
        article: &Article,
        versions: &[VersionEntry],
        here: Option<u32>,
    ) -> Vec<VersionLine> {
        let line = |(place, entry): (usize, &VersionEntry)| VersionLine {
            number: entry.number,
            kind: self.version_kind(entry.kind),
            published: self.moment(entry.published_at),
            by: entry.by.clone(),
            note: entry.note.clone(),
            address: format!("{}/{}", versions_address(article), entry.number),
            changes: (place + 1 < versions.len()).then(|| changes_address(article, entry.number)),
            is_here: here == Some(entry.number),
        };
        versions.iter().enumerate().map(line).collect()
    }

    /// What the page of a version says of it.
    pub(super) fn old_version(&self, copy: &PrintedCopy<'_>) -> OldVersion {
        let (present, publication) = (copy.present, copy.printed.publication);
        OldVersion {
            number: publication.version,
            is_newest: publication.version == present.publication.version,
            printed: self.moment(publication.modified_at),
            address: present.address(),
            versions: versions_address(present),
            changes: copy.before.map(|_| changes_address(present, publication.version)),
        }
    }

    fn version_kind(&self, kind: VersionKind) -> String {
        self.say(&format!("version-{}", kind.as_str().replace('_', "-")), &[])
    }
}
