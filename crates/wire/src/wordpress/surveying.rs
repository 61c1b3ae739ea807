//! The first reading: everything but the copy, and what the second reading will need to know.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use news::{Form, Intent, Language, OldAddress, PaperFacts, SectionCopy, Slug, Survey, SurveyItem};

use super::attachments::Attachments;
use super::channel::{Channel, Entry, Fact};
use super::dates;
use super::fate::{self, Fate};
use super::folder::PictureFolder;
use super::item::{AuthorRow, Item};
use super::people::{Bylines, People};
use super::site::Site;
use super::terms::{SectionChoice, Terms};
use super::uploads::Uploads;
use crate::WireError;
use crate::lines::Lines;
use crate::plain_words::plain_words;

/// Copy of shared blocks that is kept for the second reading.
const SHARED_BLOCK_BYTES_MAX: usize = 8 * 1024 * 1024;

/// What the second reading needs beside the survey.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) site: Site,
    pub(crate) attachments: Attachments,
    pub(crate) shared_blocks: HashMap<u64, String>,
    pub(crate) bylines: Bylines,
    pub(crate) choice: SectionChoice,
    pub(crate) topics: HashSet<String>,
    /// By group of translations: the source id of the first article of the group.
    pub(crate) translations: HashMap<String, String>,
    pub(crate) now: Option<Timestamp>,
}

/// A survey in the making.
pub(crate) struct Surveyor {
    survey: Survey,
    notes: Notes,
    lines: Lines,
    facts: Vec<(Fact, String)>,
    authors: Vec<AuthorRow>,
    is_head_over: bool,
    people: People,
    terms: Terms,
    uploads: Uploads,
    /// Addresses of items, by their place in the survey, that may be another's present ones.
    earlier_links: Vec<(usize, OldAddress)>,
    /// Hashes of the ids of items taken: there may be a hundred thousand.
    seen: HashSet<blake3::Hash>,
}

impl Surveyor {
    /// A survey of nothing yet.
    pub(crate) fn new(folder: Option<PictureFolder>, now: Option<Timestamp>) -> Self {
        Self {
            survey: Survey::default(),
            notes: Notes { now, ..Notes::default() },
            lines: Lines::default(),
            facts: Vec::new(),
            authors: Vec::new(),
            is_head_over: false,
            people: People::default(),
            terms: Terms::default(),
            uploads: Uploads::of(folder),
            earlier_links: Vec::new(),
            seen: HashSet::new(),
        }
    }

    /// Reads the whole file.
    pub(crate) fn read(
        mut self,
        channel: &mut Channel,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(Survey, Notes), WireError> {
        let mut told = 0;
        while let Some(entry) = channel.next()? {
            match entry {
                Entry::Fact(fact, text) => self.facts.push((fact, text)),
                Entry::Author(row) => self.authors.push(row),
                Entry::Term(term) => self.terms.declare(term),
                Entry::Item(item) => self.item(&item),
            }
            self.tell_repairs(channel);
            let byte = channel.xml.place().byte;
            if byte - told >= 1 << 20 {
                told = byte;
                progress(byte);
            }
        }
        self.tell_repairs(channel);
        progress(channel.xml.place().byte);
        Ok(self.finish())
    }

    fn tell_repairs(&mut self, channel: &mut Channel) {
        for (line, what) in channel.xml.take_repairs() {
            self.lines.repaired(line, what);
        }
    }

    /// The head is over with the first item; authors that come later are declared at the end.
    fn end_head(&mut self) {
        if !std::mem::replace(&mut self.is_head_over, true) {
            self.notes.site = Site::learn(&self.facts);
        }
        for row in std::mem::take(&mut self.authors) {
            self.people.declare(&row, &self.notes.site);
        }
    }

    fn item(&mut self, item: &Item) {
        self.end_head();
        let id = fate::source_id(item);
        for reply in &item.replies {
            let reply_id = format!("comment:{}", reply.id);
            let reason = "Replies are taken in by a later run; their place is kept.";
            self.lines.leave_out("reply", &reply_id, reason);
        }
        match fate::of(item, self.notes.now) {
            Fate::Taken(form, intent, why) => self.taken(item, id, form, intent, why),
            Fate::Picture => {
                let Notes { site, attachments, .. } = &mut self.notes;
                self.uploads.attachment(item, &id, site, attachments, &mut self.lines);
            }
            Fate::GuestAuthor => self.people.declare_guest(item, &self.notes.site),
            Fate::SharedBlock => self.shared_block(item, &id),
            Fate::LeftOut(why) => {
                let kind = match item.kind.as_str() {
                    "post" | "" => "article",
                    other => other,
                };
                self.lines.leave_out(kind, &id, why);
            }
        }
    }

    fn taken(
        &mut self,
        item: &Item,
        id: String,
        form: Form,
        intent: Intent,
        why: Option<&'static str>,
    ) {
        let kind = if form == Form::Page { "page" } else { "article" };
        if !self.seen.insert(blake3::hash(id.as_bytes())) {
            return self.lines.leave_out(kind, &id, "The file holds another item of this number.");
        }
        let (headline, mended) = fate::headline(item);
        for reason in why.into_iter().chain(mended).chain(lacks(item, form)) {
            self.lines.changed(kind, &id, reason);
        }
        self.people.mention(item);
        self.uploads.note_copy(item, &self.notes.site, &self.notes.attachments);
        let section = match form {
            Form::Article(_) => self.terms.take(item, &id, &mut self.lines),
            Form::Page => None,
        };
        self.note_translation(item, &id);
        let earlier = earlier_link(item, &self.notes.site);
        self.earlier_links.extend(earlier.map(|address| (self.survey.items.len(), address)));
        let surveyed = SurveyItem {
            old_addresses: old_addresses(item, form, &self.notes.site),
            source_id: id,
            form,
            intent,
            headline,
            slug: Slug::from_foreign(&item.name),
            section,
            digest: item.digest(),
        };
        self.survey.items.push(surveyed.compact());
    }

    /// Polylang puts an article and its translations into one term.
    fn note_translation(&mut self, item: &Item, id: &str) {
        for term in item.terms_of("post_translations") {
            let first = self.notes.translations.entry(term.slug.clone());
            first.or_insert_with(|| id.to_owned());
        }
    }

    fn shared_block(&mut self, item: &Item, id: &str) {
        let held: usize = self.notes.shared_blocks.values().map(String::len).sum();
        match item.id {
            Some(number) if held + item.copy.len() <= SHARED_BLOCK_BYTES_MAX => {
                self.notes.shared_blocks.insert(number, item.copy.clone());
                let reason = "Its copy stands in each article that uses it.";
                self.lines.leave_out("wp_block", id, reason);
            }
            _ => self.lines.leave_out("wp_block", id, "The shared blocks are too large to keep."),
        }
    }

    /// An earlier address is the item's, unless another stands or stood there.
    fn add_earlier_links(&mut self) {
        let earlier = std::mem::take(&mut self.earlier_links);
        let mut wanted: HashSet<&str> =
            earlier.iter().map(|(_, address)| address.as_str()).collect();
        for address in self.survey.items.iter().flat_map(|item| &item.old_addresses) {
            wanted.remove(address.as_str());
        }
        for (place, address) in &earlier {
            if wanted.remove(address.as_str()) {
                self.survey.items[*place].old_addresses.push(address.clone());
            }
        }
    }

    fn finish(mut self) -> (Survey, Notes) {
        self.end_head();
        self.add_earlier_links();
        let fact = |wanted| {
            let found = self.facts.iter().find(|(fact, _)| *fact == wanted);
            found.map(|(_, text)| plain_words(text)).filter(|words| !words.is_empty())
        };
        let title = fact(Fact::Title);
        let language = fact(Fact::Language);
        self.survey.paper = PaperFacts {
            title: title.clone(),
            strapline: fact(Fact::Description),
            language: language.and_then(|tag| Language::parse(&tag).ok()),
            ..PaperFacts::default()
        };
        self.survey.source = self.notes.site.source(title.as_deref());
        self.survey.old_front = self.notes.site.front();
        let finished = self.terms.finish(&self.notes.site, &mut self.lines);
        self.survey.sections = finished.sections;
        self.survey.sections.extend(news_section(finished.no_category));
        self.notes.topics = finished.topics.iter().map(|topic| topic.key.clone()).collect();
        self.survey.topics = finished.topics;
        self.notes.choice = finished.choice;
        let Notes { site, attachments, .. } = &mut self.notes;
        self.uploads.finish(&mut self.survey, site, attachments, &mut self.lines);
        let (people, bylines) = self.people.finish(site, attachments, &mut self.lines);
        self.survey.people = people;
        self.notes.bylines = bylines;
        self.survey.items.shrink_to_fit();
        self.survey.report = self.lines.finish();
        (self.survey, self.notes)
    }
}

/// The old category for what had none leads to the section for what has none.
fn news_section(old_addresses: Vec<OldAddress>) -> Option<SectionCopy> {
    (!old_addresses.is_empty()).then(|| SectionCopy {
        key: "news".to_owned(),
        // The paper’s own word for it, in its language.
        name: String::new(),
        slug: Slug::parse("news").ok(),
        old_addresses,
        ..SectionCopy::default()
    })
}

/// What an item should say and does not.
fn lacks(item: &Item, form: Form) -> Vec<&'static str> {
    let mut lacks = Vec::new();
    if item.kind.is_empty() {
        lacks.push("The file does not say what it is; it was taken as an article.");
    }
    if item.id.is_none() {
        lacks.push("The file gives it no number; one was made of what it says.");
    }
    let dated = dates::published(item);
    if dated.is_some_and(|dated| dated.is_guess) {
        lacks.push("Its hour is local to the old site; it was read as universal time.");
    }
    if dated.is_none() && item.status == "publish" {
        let mut says = [&item.date_gmt, &item.date, &item.pub_date].into_iter();
        let is_said = says.any(|day| day.bytes().any(|byte| matches!(byte, b'1'..=b'9')));
        lacks.push(if is_said {
            "Its date is none that can be; it has the day of the import."
        } else {
            "The file gives it no date; it has the day of the import."
        });
    }
    if matches!(form, Form::Article(_))
        && item.creator.trim().is_empty()
        && item.terms_of("author").next().is_none()
    {
        lacks.push("The file names no author; it has no byline.");
    }
    lacks
}

/// Its link, with an earlier name in place of the present one.
fn under_old_name(item: &Item, name: &str) -> Option<OldAddress> {
    let link = item.link.trim_end_matches('/');
    let above = link.strip_suffix(item.name.as_str()).filter(|_| !item.name.is_empty())?;
    above.ends_with('/').then(|| OldAddress::parse(&format!("{above}{name}")))?
}

/// An item's guid, when it is an address of the old site the item had before its present one.
fn earlier_link(item: &Item, site: &Site) -> Option<OldAddress> {
    let url = url::Url::parse(&item.guid).ok()?;
    let is_link = url.query().is_none() && !url.path().trim_matches('/').is_empty();
    site.old_address(&url).filter(|_| is_link)
}

/// Where the item stood: its link under all its names, its plain address, and its guid when that
/// was one.
fn old_addresses(item: &Item, form: Form, site: &Site) -> Vec<OldAddress> {
    let mut addresses: Vec<OldAddress> = Vec::with_capacity(2);
    let mut add = |address: Option<OldAddress>| {
        if let Some(address) = address.filter(|address| !addresses.contains(address)) {
            addresses.push(address);
        }
    };
    if item.link.starts_with("http") || item.link.starts_with('/') {
        add(OldAddress::parse(&item.link));
    }
    if let Some(id) = item.id {
        add(site.address(&format!("/?p={id}")));
        if form == Form::Page {
            add(site.address(&format!("/?page_id={id}")));
        }
    }
    for name in item.old_names() {
        add(under_old_name(item, name));
    }
    let is_plain = ["?p=", "?page_id="].iter().any(|plain| item.guid.contains(plain));
    if is_plain && item.guid.starts_with("http") {
        add(OldAddress::parse(&item.guid));
    }
    addresses.shrink_to_fit();
    addresses
}
