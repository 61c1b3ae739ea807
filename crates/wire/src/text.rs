//! The plain text of a news page as copied from a browser: the first line is the headline, the
//! page's furniture is told from the copy and left out, and what it said is kept as facts.

mod dates;
mod furniture;
mod see_also;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use composing::copy::plain;
use encoding_rs::{Encoding, UTF_8};
use jiff::Timestamp;
use news::{
    AddressPlan, Block, BlockIds, BlockKind, Body, Document, Form, Intent, Kind, Manuscript,
    ManuscriptAuthor, PersonCopy, Report, SectionCopy, Slug, Survey, SurveyItem, Told,
};

use crate::clean::Clean;
use crate::lines::Lines;
use crate::manuscripts::SecondReading;
use crate::{Manuscripts, WireError};
use furniture::{Piece, Sorted};

/// The most bytes one page may have.
pub const PAGE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// The most characters of a headline (see `news::Document`); a first line beyond it is copy.
const HEADLINE_CHARS_MAX: usize = 400;

/// How pages are to be taken.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The address of the section they go to; without one, the paper's `news`.
    pub section: Option<Slug>,
    /// Who wrote them; without one, whom the page names, or nobody.
    pub author: Option<String>,
    /// Whether they are to be public at once.
    pub publish: bool,
}

/// Pages that were read: their survey, and their copy. They are small enough to be kept.
pub struct Pages {
    survey: Arc<Survey>,
    read: Vec<Page>,
    refused: usize,
    options: Options,
}

/// One page: headline, copy and what its furniture told.
struct Page {
    source_id: String,
    headline: String,
    author: Option<String>,
    published_at: Option<Timestamp>,
    pieces: Vec<Piece>,
}

impl Pages {
    /// Reads pages, each a file of plain text. One that is missing, empty, too large or no text is
    /// refused: the report names it, and the others are read. Errors: all of them are refused; it
    /// is that of the first.
    pub fn open(files: &[PathBuf], options: &Options) -> Result<Self, WireError> {
        let mut lines = Lines::default();
        let mut pages = Self::none(options);
        let mut first = None;
        for file in files {
            if let Err(fault) = pages.add_file(file, &mut lines) {
                lines.leave_out("file", &file.display().to_string(), &fault.to_string());
                pages.refused += 1;
                first.get_or_insert(fault);
            }
        }
        if let Some(fault) = first.filter(|_| pages.refused == files.len()) {
            return Err(fault);
        }
        pages.finish(lines);
        Ok(pages)
    }

    /// How many of the files were refused.
    pub fn refused(&self) -> usize {
        self.refused
    }

    fn none(options: &Options) -> Self {
        let options = options.clone();
        Self { survey: Arc::default(), read: Vec::new(), refused: 0, options }
    }

    fn add_file(&mut self, file: &Path, lines: &mut Lines) -> Result<(), WireError> {
        let text = read_file(file, lines)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.add(&name, &text, lines).ok_or_else(|| WireError::Empty { path: file.to_owned() })
    }

    /// Reads one page from memory; `name` stands for it in the report.
    pub fn of_text(name: &str, text: &str, options: &Options) -> Result<Self, WireError> {
        let mut lines = Lines::default();
        let mut pages = Self::none(options);
        pages
            .add(name, &normal(text), &mut lines)
            .ok_or_else(|| WireError::Empty { path: PathBuf::from(name) })?;
        pages.finish(lines);
        Ok(pages)
    }

    /// What the pages are and what their furniture told.
    pub fn survey(&self) -> &Arc<Survey> {
        &self.survey
    }

    /// The second reading. Cards keep the title the page gives and no target: receiving looks for
    /// an article of that headline.
    pub fn manuscripts<'a>(&'a self, _plan: &'a AddressPlan) -> Manuscripts<'a> {
        Manuscripts::new(Reading { pages: self, next: 0 })
    }

    /// `None`: the page holds nothing.
    fn add(&mut self, name: &str, text: &str, lines: &mut Lines) -> Option<()> {
        let sorted = furniture::sort(text)?;
        for (line, reason) in &sorted.left_out {
            lines.part(&format!("{name}:{line}"), reason.clone());
        }
        for (line, reason) in &sorted.changed {
            lines.changed("article", &format!("{name}:{line}"), reason.clone());
        }
        let slug = Slug::from_words(&sorted.headline);
        // The headline names the page, so that the same page copied again is known again.
        let source_id = match &slug {
            Some(slug) => slug.as_str().to_owned(),
            None => blake3::hash(sorted.headline.as_bytes()).to_hex()[..16].to_owned(),
        };
        if self.read.iter().any(|page| page.source_id == source_id) {
            lines.leave_out("article", name, "Another of these files has the same headline.");
            return Some(());
        }
        tell(&sorted, &mut lines.report);
        let digest = blake3::hash(format!("{text}\0{:?}", self.options).as_bytes());
        Arc::make_mut(&mut self.survey).items.push(SurveyItem {
            source_id: source_id.clone(),
            form: Form::Article(Kind::Report),
            intent: if self.options.publish { Intent::Publish } else { Intent::Keep },
            headline: sorted.headline.clone(),
            slug,
            section: self.options.section.as_ref().map(|slug| slug.as_str().into()),
            old_addresses: Vec::new(),
            digest: *digest.as_bytes(),
        });
        self.read.push(Page {
            source_id,
            headline: sorted.headline,
            author: self.options.author.clone().or(sorted.author),
            published_at: sorted.date.and_then(dates::timestamp),
            pieces: sorted.pieces,
        });
        Some(())
    }

    fn finish(&mut self, lines: Lines) {
        let survey = Arc::make_mut(&mut self.survey);
        "text".clone_into(&mut survey.source);
        survey.report = lines.finish();
        if let Some(slug) = &self.options.section {
            survey.sections.push(SectionCopy {
                key: slug.as_str().to_owned(),
                name: name_of(slug),
                slug: Some(slug.clone()),
                ..SectionCopy::default()
            });
        }
        for name in self.read.iter().filter_map(|page| page.author.as_ref()) {
            if !survey.people.iter().any(|person| person.key == *name) {
                survey.people.push(PersonCopy {
                    key: name.clone(),
                    name: name.clone(),
                    slug: Slug::from_words(name),
                    ..PersonCopy::default()
                });
            }
        }
    }
}

/// What the furniture told, each fact once.
fn tell(sorted: &Sorted, report: &mut Report) {
    let facts = [
        ("publication", sorted.publication.as_ref()),
        ("author", sorted.author.as_ref()),
        ("date", sorted.date_said.as_ref()),
        ("section", sorted.section.as_ref()),
        ("topics", sorted.topics.as_ref()),
    ];
    let replies = (sorted.replies > 0).then(|| sorted.replies.to_string());
    let related = sorted.related.iter().map(|title| ("related article", Some(title)));
    let facts = facts.into_iter().chain([("replies from readers", replies.as_ref())]);
    for (about, value) in facts.chain(related) {
        let Some(value) = value else { continue };
        let told = Told { about: about.to_owned(), value: value.clone() };
        if !report.told.contains(&told) {
            report.told.push(told);
        }
    }
}

/// A name for a section of which only the address is known; `news` has the paper's own word.
fn name_of(slug: &Slug) -> String {
    let words = slug.as_str().replace('-', " ");
    let mut letters = words.chars();
    let name = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
    name.filter(|_| slug.as_str() != "news").unwrap_or_default()
}

struct Reading<'a> {
    pages: &'a Pages,
    next: usize,
}

impl SecondReading for Reading<'_> {
    fn next(&mut self, lines: &mut Lines) -> Result<Option<Manuscript>, WireError> {
        let (Some(page), Some(item)) =
            (self.pages.read.get(self.next), self.pages.survey.items.get(self.next))
        else {
            return Ok(None);
        };
        self.next += 1;
        let mut ids = BlockIds::seeded_by(&item.digest);
        let mut blocks: Vec<Block> = Vec::new();
        for piece in &page.pieces {
            match piece {
                Piece::Copy(copy) => {
                    let taken = plain::read(copy, &mut ids);
                    lines.notices("article", &page.source_id, taken.notices);
                    blocks.extend(taken.body.blocks);
                }
                Piece::SeeAlso(title) => {
                    let kind = BlockKind::SeeAlso { title: title.clone(), target: None };
                    blocks.push(ids.block(kind));
                }
            }
        }
        Ok(Some(Manuscript {
            source_id: page.source_id.clone(),
            language: None,
            translation_of: None,
            authors: page.author.iter().map(|key| author(key)).collect(),
            topics: Vec::new(),
            published_at: page.published_at.filter(|_| item.intent == Intent::Publish),
            modified_at: page.published_at,
            is_sticky: false,
            document: Document {
                headline: page.headline.clone(),
                body: Body::of(blocks),
                ..Document::default()
            },
        }))
    }
}

fn author(key: &str) -> ManuscriptAuthor {
    ManuscriptAuthor { key: key.to_owned(), role: None }
}

/// The file's text: UTF-8 unless a byte order mark says UTF-16.
fn read_file(path: &Path, lines: &mut Lines) -> Result<String, WireError> {
    let bytes = read_bytes(path)?;
    let encoding = Encoding::for_bom(&bytes).map_or(UTF_8, |(encoding, _)| encoding);
    let is_binary = encoding == UTF_8 && bytes.contains(&0);
    if let Some(found) = is_binary.then_some("no text").or_else(|| markup(&bytes)) {
        return Err(WireError::NotThis {
            path: path.to_owned(),
            found: found.to_owned(),
            wanted: "a page's plain text",
            advice: "copy the page in the browser and save what you copied as text",
        });
    }
    let mut clean = Clean::new(bytes.as_slice(), encoding, u64::MAX);
    let mut text = String::new();
    let read = clean.read_to_string(&mut text);
    read.map_err(|cause| WireError::io(path, cause))?;
    for (line, what) in clean.repairs {
        lines.repaired(line, what);
    }
    Ok(normal(&text))
}

/// The file's bytes. Of one that is too large, no more than the limit is read.
fn read_bytes(path: &Path) -> Result<Vec<u8>, WireError> {
    let file = std::fs::File::open(path).map_err(|cause| WireError::io(path, cause))?;
    let mut bytes = Vec::new();
    let read = file.take(PAGE_BYTES_MAX + 1).read_to_end(&mut bytes);
    read.map_err(|cause| WireError::io(path, cause))?;
    if bytes.len() as u64 > PAGE_BYTES_MAX {
        return Err(WireError::PageTooLarge { path: path.to_owned() });
    }
    Ok(bytes)
}

/// What a file of markup is, told by its first bytes.
fn markup(bytes: &[u8]) -> Option<&'static str> {
    let start: Vec<u8> = bytes.iter().take(100).map(u8::to_ascii_lowercase).collect();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start).trim_ascii_start();
    let kinds: [(&[u8], &str); 4] = [
        (b"<?xml", "an XML file"),
        (b"<rss", "an XML file"),
        (b"<!doctype html", "an HTML page"),
        (b"<html", "an HTML page"),
    ];
    kinds.iter().find(|(opening, _)| start.starts_with(opening)).map(|(_, kind)| *kind)
}

fn normal(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}
