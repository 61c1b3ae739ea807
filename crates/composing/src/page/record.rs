//! The record: all that is on it, page by page, and each quotation on its own.

use news::{Language, Quotation, QuotationKind, RecordEntry};

use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::spoken::{SpokenLine, quoted};
use super::{Press, context};
use crate::structured::{self, Crumb};

/// Where the record stands.
pub(crate) const ADDRESS: &str = "/record";
/// Letters of a quotation in a title.
const TITLE_CHARS_MAX: usize = 70;

/// What a reader asked the record for, as they typed it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordTyped {
    /// Words.
    pub words: String,
    /// A name or office.
    pub speaker: String,
    /// A day, `2026-11-01`.
    pub from: String,
    /// A day.
    pub to: String,
    /// A place.
    pub place: String,
    /// Direct, mixed or indirect.
    pub kind: Option<QuotationKind>,
    /// The query that asks the same, for the addresses of other forms and further pages: empty, or
    /// beginning with `?`.
    pub query: String,
}

/// One page of the record.
#[derive(Debug, Clone)]
pub struct RecordCopy {
    /// Its quotations, the newest first.
    pub entries: Vec<RecordEntry>,
    /// What was asked.
    pub typed: RecordTyped,
    /// How much of it there is.
    pub quotations: u64,
    /// How many people said it.
    pub speakers: u64,
    /// Since which year.
    pub since: Option<i16>,
    /// Where this page begins; `None` on the first page.
    pub before: Option<String>,
    /// Where the next older page begins, when there is one.
    pub older: Option<String>,
    /// Places where most was said.
    pub places: Vec<(String, u32)>,
}

/// A quotation on its own.
#[derive(Debug, Clone)]
pub struct QuotationCopy {
    /// The quotation.
    pub entry: RecordEntry,
    /// The same saying in other translations.
    pub translations: Vec<Quotation>,
}

context! {
    /// The record: `record.html`.
    pub(crate) RecordContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("record")`.
        say: Say,
        /// Quotations, the newest first.
        spoken: Vec<SpokenLine>,
        /// What a reader asked for.
        asked: AskedFacts,
        /// How much of it there is, in words.
        found: String,
        /// Places where most was said: the name, and how much.
        places: Vec<PlaceLine>,
        /// The same as CSV.
        csv: String,
        /// The same as JSON.
        json: String,
        /// The record's feed.
        feed: String,
        /// The address of the next older page.
        older: Option<String>,
        /// The address of the first page, on the others.
        newest: Option<String>,
    }
}

context! {
    /// What a reader asked the record for; empty where nothing.
    pub(crate) AskedFacts {
        /// Words.
        words: String,
        /// A name or office.
        speaker: String,
        /// A day.
        from: String,
        /// A day.
        to: String,
        /// A place.
        place: String,
        /// `direct`, `mixed` or `indirect`; empty for all.
        kind: String,
        /// Whether anything was asked at all.
        is_any: bool,
    }
}

context! {
    /// A place where something was said.
    pub(crate) PlaceLine {
        /// Its name.
        name: String,
        /// How much was said there.
        count: u32,
    }
}

context! {
    /// A quotation on its own: `quotation.html`.
    pub(crate) QuotationContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("record")`.
        say: Say,
        /// The quotation.
        spoken: SpokenLine,
        /// When an editor confirmed it.
        confirmed: String,
        /// The same saying in other translations.
        translations: Vec<TranslatedLine>,
        /// Whether every article that prints it was withdrawn.
        is_withdrawn: bool,
        /// Where programs find how to embed it.
        oembed: Option<String>,
    }
}

context! {
    /// The same saying in another translation.
    pub(crate) TranslatedLine {
        /// The words.
        words: String,
        /// Their language.
        language: String,
        /// `ltr` or `rtl`.
        direction: String,
        /// Its own page.
        address: String,
    }
}

pub(super) fn context(press: &Press<'_>, copy: &RecordCopy) -> RecordContext {
    let setting = Setting::of_paper(press);
    let typed = &copy.typed;
    let at = |place: &String| address_of(ADDRESS, &typed.query, Some(place));
    let own = address_of(ADDRESS, &typed.query, None);
    let older = copy.older.as_ref().map(at);
    let newest = copy.before.as_ref().map(|_| own.clone());
    let here = copy.before.as_ref().map_or_else(|| own.clone(), at);
    let title = setting.say("record", &[]);
    let crumbs = [Crumb { name: &title, address: ADDRESS }];
    let data = structured::record(press, copy, &title, &here, &crumbs, &setting.language);
    let told = [("paper", &*setting.paper().title)];
    RecordContext {
        page: PageFacts {
            description: Some(setting.say("record-description", &told)),
            next: older.clone(),
            first: newest.clone(),
            structured: Some(structured::embedded(&data)),
            is_unlisted: !typed.query.is_empty(),
            ..setting.page(&title, &here)
        },
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        spoken: copy.entries.iter().map(|entry| setting.spoken_line(entry)).collect(),
        asked: asked(typed),
        found: found(&setting, copy),
        places: copy.places.iter().map(|(name, count)| place(name, *count)).collect(),
        csv: address_of("/record.csv", &typed.query, None),
        json: address_of("/record.json", &typed.query, None),
        feed: "/record.atom".to_owned(),
        older,
        newest,
    }
}

fn place(name: &str, count: u32) -> PlaceLine {
    PlaceLine { name: name.to_owned(), count }
}

/// An address with a query of its own and the place where its page begins.
pub(super) fn address_of(address: &str, query: &str, before: Option<&str>) -> String {
    match before {
        None => format!("{address}{query}"),
        Some(before) if query.is_empty() => format!("{address}?before={before}"),
        Some(before) => format!("{address}{query}&before={before}"),
    }
}

fn asked(typed: &RecordTyped) -> AskedFacts {
    AskedFacts {
        words: typed.words.clone(),
        speaker: typed.speaker.clone(),
        from: typed.from.clone(),
        to: typed.to.clone(),
        place: typed.place.clone(),
        kind: typed.kind.map(|kind| kind.as_str().to_owned()).unwrap_or_default(),
        is_any: !typed.query.is_empty(),
    }
}

/// `18,402 quotations by 1,216 people since 1994.`
fn found(setting: &Setting<'_>, copy: &RecordCopy) -> String {
    let quotations = setting.say("quotations-count", &[("count", &copy.quotations.to_string())]);
    let people = setting.say("speakers-count", &[("count", &copy.speakers.to_string())]);
    let mut all = vec![("quotations", quotations.as_str()), ("people", people.as_str())];
    let year = copy.since.map(|year| year.to_string());
    match &year {
        Some(year) => {
            all.push(("year", year));
            setting.say("record-found-since", &all)
        }
        None => setting.say("record-none", &[]),
    }
}

pub(super) fn quotation(press: &Press<'_>, copy: &QuotationCopy) -> QuotationContext {
    let setting = Setting::of_paper(press);
    let entry = &copy.entry;
    let facts = &entry.quotation.facts;
    let name = &entry.quotation.speaker.person.name;
    let words = quoted(facts);
    let named = [("name", &**name), ("words", &*shortened(&words))];
    let title = setting.say("quotation-title", &named);
    let record = setting.say("record", &[]);
    let address = entry.quotation.address();
    let crumbs =
        [Crumb { name: &record, address: ADDRESS }, Crumb { name: &title, address: &address }];
    let data = structured::quotation_page(press, copy, &title, &crumbs, &setting.language);
    let told = [setting.details(facts, true), setting.translated(facts).unwrap_or_default()];
    let told: Vec<String> = told.into_iter().filter(|line| !line.is_empty()).collect();
    let is_withdrawn = !entry.is_public;
    QuotationContext {
        page: PageFacts {
            description: Some(format!("{words} {}", told.join(". ")).trim().to_owned()),
            kind: "article".to_owned(),
            structured: (!is_withdrawn).then(|| structured::embedded(&data)),
            is_unlisted: is_withdrawn,
            picture: None,
            ..setting.page(&title, &address)
        },
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        spoken: setting.spoken_line(entry),
        confirmed: setting.moment(entry.confirmed_at).date,
        translations: copy.translations.iter().map(translated).collect(),
        is_withdrawn,
        oembed: (!is_withdrawn).then(|| oembed_address(press, &address)),
    }
}

/// Where programs ask how to embed what stands at an address of the paper's.
fn oembed_address(press: &Press<'_>, address: &str) -> String {
    let url = press.url(address);
    let asked: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
    press.url(&format!("/record/oembed?format=json&url={asked}"))
}

fn translated(quotation: &Quotation) -> TranslatedLine {
    let language: &Language = &quotation.facts.language;
    TranslatedLine {
        words: quoted(&quotation.facts),
        language: language.to_string(),
        direction: language.direction().as_str().to_owned(),
        address: quotation.address(),
    }
}

pub(crate) fn shortened(words: &str) -> String {
    match words.char_indices().nth(TITLE_CHARS_MAX) {
        None => words.to_owned(),
        Some((at, _)) => {
            let head = words[..at].rsplit_once(' ').map_or(&words[..at], |(head, _)| head);
            format!("{head} …")
        }
    }
}
