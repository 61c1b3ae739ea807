//! Copy from elsewhere, on its way into the paper.
//!
//! A source is read twice. The first reading makes a [`Survey`]: everything but the copy itself,
//! with every fault of the file. From it the desk draws up an [`AddressPlan`], so that the second
//! reading, which yields [`Manuscript`]s, already knows where each thing will stand.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    ArticleId, Document, Error, Kind, Language, Link, Masthead, OldAddress, PageId, PictureFacts,
    Report, Slug, TimeZoneName,
};

/// Everything the first reading of a file tells.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// Which source this is, the same for every export of the same site: `wordpress:old.example`,
    /// `markdown:/blog`. A second run finds by it what an earlier one brought.
    pub source: String,
    /// Where its front stood, when that was not the root of its host.
    pub old_front: Option<OldAddress>,
    /// What the source says of the publication.
    pub paper: PaperFacts,
    /// People, each once.
    pub people: Vec<PersonCopy>,
    /// Sections, parents before their children.
    pub sections: Vec<SectionCopy>,
    /// Topics, each once.
    pub topics: Vec<TopicCopy>,
    /// Articles and pages in the order of the file. Every one of them is yielded once by the
    /// second reading.
    pub items: Vec<SurveyItem>,
    /// Pictures and files the source can hand over itself (a folder's own files).
    pub pictures: Vec<PictureCopy>,
    /// What was left out and mended in reading; counts of articles, pages, people, sections,
    /// topics and pictures are added by receiving.
    pub report: Report,
}

/// What a source says of the publication as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperFacts {
    /// Its name.
    pub title: Option<String>,
    /// The line under the name.
    pub strapline: Option<String>,
    /// Its language.
    pub language: Option<Language>,
    /// Its time zone.
    pub time_zone: Option<TimeZoneName>,
    /// The name, within the source, of the file that is its logo.
    pub logo: Option<String>,
    /// The name, within the source, of the file that is its favicon.
    pub favicon: Option<String>,
    /// Who runs it.
    pub masthead: Option<Masthead>,
}

/// A person as a source knows them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonCopy {
    /// The source's own key: a login, a name.
    pub key: String,
    /// The name to print.
    pub name: String,
    /// The address to have, when the source gives one.
    pub slug: Option<Slug>,
    /// Present office or job.
    pub office: Option<String>,
    /// A few sentences.
    pub biography: Option<String>,
    /// The name, within the source, of a portrait.
    pub picture: Option<String>,
    /// Where else they are found.
    pub links: Vec<Link>,
    /// Addresses that led to them.
    pub old_addresses: Vec<OldAddress>,
}

/// A section as a source knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SectionCopy {
    /// The source's own key.
    pub key: String,
    /// Its name. Empty: the paper's word for the section of what has none (`ReceiveOptions`).
    pub name: String,
    /// The address to have.
    pub slug: Option<Slug>,
    /// What it covers.
    pub description: Option<String>,
    /// The key of the section it is nested in.
    pub parent: Option<String>,
    /// Addresses that led to it.
    pub old_addresses: Vec<OldAddress>,
}

/// A topic as a source knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopicCopy {
    /// The source's own key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The address to have.
    pub slug: Option<Slug>,
    /// What it is.
    pub description: Option<String>,
    /// Addresses that led to it.
    pub old_addresses: Vec<OldAddress>,
}

/// A picture or file that the source can hand over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PictureCopy {
    /// The name by which bodies want it: exactly the text of `PictureRef::Wanted`.
    pub key: String,
    /// The source's own id, where that is not the key: `attachment:12`.
    pub source_id: Option<String>,
    /// Where it lies on disk.
    pub file: std::path::PathBuf,
    /// What is known of it.
    pub facts: PictureFacts,
    /// Addresses it was served at, and those of pages that showed nothing else.
    pub old_addresses: Vec<OldAddress>,
}

/// An article or page as the first reading knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyItem {
    /// The source's own id: `post:12`, `world/hello.md`.
    pub source_id: String,
    /// What it will be.
    pub form: Form,
    /// Whether it is to be public.
    pub intent: Intent,
    /// Its headline or title, for slugs and see-also cards.
    pub headline: String,
    /// The address to have, when the source gives one.
    pub slug: Option<Slug>,
    /// The key of its section; `None`: the section `news` (articles), no section (pages).
    pub section: Option<Arc<str>>,
    /// Addresses that led to it.
    pub old_addresses: Vec<OldAddress>,
    /// A hash of everything the source says of it, so that a second run knows what changed there.
    pub digest: [u8; 32],
}

impl SurveyItem {
    /// The item in no more memory than its words need: a survey may hold a hundred thousand.
    #[must_use]
    pub fn compact(mut self) -> Self {
        self.source_id.shrink_to_fit();
        self.headline.shrink_to_fit();
        self.old_addresses.shrink_to_fit();
        self
    }
}

/// What an item becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// An article of this kind.
    Article(Kind),
    /// A static page.
    Page,
}

/// What the source meant an item to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// Public.
    Publish,
    /// For the newsroom only: drafts, private and password-protected items, what awaits its day.
    Keep,
}

/// An article or page with its copy, as the second reading yields it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manuscript {
    /// The source's own id, as in the survey.
    pub source_id: String,
    /// Its language, when the source says.
    pub language: Option<Language>,
    /// The source id of the article it translates.
    pub translation_of: Option<String>,
    /// Who wrote it, in order.
    pub authors: Vec<ManuscriptAuthor>,
    /// Keys of its topics.
    pub topics: Vec<String>,
    /// When it was first public; drafts have none.
    pub published_at: Option<Timestamp>,
    /// When it last changed.
    pub modified_at: Option<Timestamp>,
    /// Whether it is to stay on top of the front.
    pub is_sticky: bool,
    /// The copy. Links to other items of the source are already new addresses, see-also cards
    /// already lead to articles, as far as the plan knows them.
    pub document: Document,
}

/// One person of a manuscript's byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManuscriptAuthor {
    /// The person's key in the source.
    pub key: String,
    /// What they did, when it was not simply to write.
    pub role: Option<String>,
}

/// Where everything of a survey will stand: made by the desk, read by the second reading.
///
/// A big export has a hundred thousand items with several old addresses each, so both are kept as
/// 64 bits of their BLAKE3 hash, and each new address once.
#[derive(Debug, Clone, Default)]
pub struct AddressPlan {
    destinations: Vec<Destination>,
    /// Addresses of sections, topics and people.
    others: Vec<Box<str>>,
    by_source_id: HashMap<u64, u32>,
    by_old_address: HashMap<u64, Lead>,
    /// By the name within the source: the address of each file the paper holds.
    files: HashMap<u64, Box<str>>,
}

/// Where an old address leads: to one of the plan's lists, by its place there.
#[derive(Debug, Clone, Copy)]
enum Lead {
    Item(u32),
    Other(u32),
}

impl AddressPlan {
    /// A plan of nothing yet, with room for so many items and old addresses of theirs.
    pub fn with_room(items: usize, old_addresses: usize) -> Self {
        Self {
            destinations: Vec::with_capacity(items),
            others: Vec::new(),
            by_source_id: HashMap::with_capacity(items),
            by_old_address: HashMap::with_capacity(old_addresses),
            files: HashMap::new(),
        }
    }

    /// Plans an item, with the old addresses that lead to it. What is planned already stays.
    pub fn put<'a>(
        &mut self,
        source_id: &str,
        destination: Destination,
        old: impl IntoIterator<Item = &'a OldAddress>,
    ) {
        let next = place(self.destinations.len());
        let place = *self.by_source_id.entry(hash(source_id)).or_insert(next);
        if place == next {
            self.destinations.push(destination);
        }
        for old in old {
            self.by_old_address.entry(hash(old.as_str())).or_insert(Lead::Item(place));
        }
    }

    /// Leads an old address to one of a section, a topic or a person. The first lead stays.
    pub fn lead(&mut self, old: &OldAddress, address: &str) {
        let next = place(self.others.len());
        if let Slot::Vacant(slot) = self.by_old_address.entry(hash(old.as_str())) {
            slot.insert(Lead::Other(next));
            self.others.push(address.into());
        }
    }

    /// Says where a picture or file of the source, held by now, is served.
    pub fn put_file(&mut self, key: &str, address: &str) {
        self.files.insert(hash(key), address.into());
    }

    /// The address of a file, by its name within the source.
    pub fn file(&self, key: &str) -> Option<&str> {
        self.files.get(&hash(key)).map(|address| &**address)
    }

    /// Where an item will stand.
    pub fn of(&self, source_id: &str) -> Option<&Destination> {
        self.destinations.get(self.place_of(source_id)?)
    }

    /// The item's place in [`Self::destinations`].
    pub fn place_of(&self, source_id: &str) -> Option<usize> {
        Some(*self.by_source_id.get(&hash(source_id))? as usize)
    }

    /// Where the items will stand, in the order they were planned in.
    pub fn destinations(&self) -> &[Destination] {
        &self.destinations
    }

    /// The new address of what stood at an old one.
    pub fn at(&self, old: &OldAddress) -> Option<&str> {
        match *self.by_old_address.get(&hash(old.as_str()))? {
            Lead::Item(place) => self.destinations.get(place as usize).map(Destination::address),
            Lead::Other(place) => self.others.get(place as usize).map(|address| &**address),
        }
    }

    /// The item that stood at an old address.
    pub fn item_at(&self, old: &OldAddress) -> Option<&Destination> {
        match *self.by_old_address.get(&hash(old.as_str()))? {
            Lead::Item(place) => self.destinations.get(place as usize),
            Lead::Other(_) => None,
        }
    }
}

/// A place in a list, in half the memory. No memory holds more than four thousand million items.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn hash(text: &str) -> u64 {
    let hash = blake3::hash(text.as_bytes());
    let mut head = [0; 8];
    head.copy_from_slice(&hash.as_bytes()[..8]);
    u64::from_le_bytes(head)
}

/// Where one item will stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// An article at `/SECTION/SLUG`.
    Article(ArticleId, Box<str>),
    /// A page at `/SLUG`.
    Page(PageId, Box<str>),
}

impl Destination {
    /// The address within the paper.
    pub fn address(&self) -> &str {
        match self {
            Self::Article(_, address) | Self::Page(_, address) => address,
        }
    }

    /// The last part of the address.
    pub fn slug(&self) -> Result<Slug, Error> {
        let (_, slug) = self.address().rsplit_once('/').unwrap_or_default();
        Slug::parse(slug)
    }
}
