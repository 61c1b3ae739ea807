//! XML as broken as exports are: a stream of elements and their text, over `quick-xml`, that mends
//! what can be mended, tells where, and refuses the rest with the place.

use std::fs::File;
use std::io::{BufRead, Read, Seek};
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::clean::{Clean, TooLarge};
use crate::plain_words;
use crate::{Place, WireError};

/// Elements inside one another; exports need five.
const DEPTH_MAX: usize = 64;
const HEAD_BYTES: usize = 4 * 1024;

/// Text that was not escaped as XML asks.
pub(crate) const AMPERSAND: &str = "An “&” that was not escaped was taken as it stands.";
/// Names that XML does not know.
pub(crate) const ENTITY: &str = "A character was named by an entity XML does not know.";
/// Numbers that are no characters.
pub(crate) const NUMBER: &str = "A character number that is no character was replaced.";
/// A CDATA section that held its own end.
pub(crate) const CDATA: &str = "A CDATA section ended too early; its text was put together again.";
/// Elements where only text can be.
pub(crate) const MARKUP: &str = "Markup stood outside CDATA; it was taken as text.";
/// What stands before the declaration.
const LEADING: &str = "Blank lines before the XML declaration were skipped.";

/// What comes next in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    /// An element begins; [`Xml::name`] and [`Xml::attribute`] tell which.
    Open,
    /// The innermost open element ends.
    Close,
    /// Text between elements. White space alone is not told.
    Text,
    /// The file is read.
    End,
}

/// A file being read as XML.
pub(crate) struct Xml {
    path: PathBuf,
    reader: Reader<Clean<File>>,
    buffer: Vec<u8>,
    open: Vec<String>,
    attributes: Vec<(String, String)>,
    is_empty_element: bool,
    text: String,
    /// Prefixes as the file declares them, and as this program calls them.
    pub(crate) prefixes: Vec<(String, &'static str)>,
    /// What was mended, with the line.
    pub(crate) repairs: Vec<(u64, &'static str)>,
}

impl Xml {
    /// Opens a file; looks at its first bytes to refuse what is no XML at once.
    pub(crate) fn open(path: &Path, bytes_max: u64) -> Result<Self, WireError> {
        let mut file = File::open(path).map_err(|cause| WireError::io(path, cause))?;
        let mut head = Vec::new();
        let start = file.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut head);
        start.and_then(|_| file.rewind()).map_err(|cause| WireError::io(path, cause))?;
        let encoding = encoding_of(path, &head)?;
        let mut clean = Clean::new(file, encoding, bytes_max);
        let blanks = skip_blanks(&mut clean).map_err(|cause| WireError::io(path, cause))?;
        let mut reader = Reader::from_reader(clean);
        reader.config_mut().allow_dangling_amp = true;
        let repairs = if blanks > 0 { vec![(1, LEADING)] } else { Vec::new() };
        Ok(Self {
            path: path.to_owned(),
            reader,
            buffer: Vec::new(),
            open: Vec::new(),
            attributes: Vec::new(),
            is_empty_element: false,
            text: String::new(),
            prefixes: Vec::new(),
            repairs,
        })
    }

    /// The canonical name of the element that was opened last.
    pub(crate) fn name(&self) -> &str {
        self.open.last().map_or("", String::as_str)
    }

    /// An attribute of the element that was opened last.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All attributes of the element that was opened last.
    pub(crate) fn attributes(&self) -> &[(String, String)] {
        &self.attributes
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Where the reading stands.
    pub(crate) fn place(&self) -> Place {
        self.reader.get_ref().place()
    }

    /// A new item begins: the limit of bytes counts from here.
    pub(crate) fn checkpoint(&mut self) {
        self.reader.get_mut().checkpoint();
    }

    /// What was mended since the last call.
    pub(crate) fn take_repairs(&mut self) -> Vec<(u64, &'static str)> {
        self.repairs.append(&mut self.reader.get_mut().repairs);
        std::mem::take(&mut self.repairs)
    }

    /// The next piece.
    pub(crate) fn next(&mut self) -> Result<Piece, WireError> {
        loop {
            self.text.clear();
            match self.step()? {
                Step::Open => return Ok(Piece::Open),
                Step::Close => return Ok(Piece::Close),
                Step::End => return Ok(Piece::End),
                Step::Text | Step::Cdata if !self.text.trim().is_empty() => return Ok(Piece::Text),
                Step::Text | Step::Cdata | Step::Nothing => {}
            }
        }
    }

    /// Reads the text of the element just opened, up to its end, into `into`.
    pub(crate) fn read_text(&mut self, into: &mut String) -> Result<(), WireError> {
        let depth = self.depth();
        self.text.clear();
        let mut cdata_end = None;
        loop {
            let before = self.text.len();
            match self.step()? {
                Step::Cdata => cdata_end = Some(self.text.len()),
                Step::Text => self.mend_cdata(before, &mut cdata_end),
                Step::Open => {
                    let tag = format!("<{}>", self.name());
                    self.text.push_str(&tag);
                    self.repairs.push((self.place().line, MARKUP));
                }
                Step::Close if self.depth() < depth => break,
                Step::End => break,
                Step::Close | Step::Nothing => {}
            }
        }
        into.push_str(&self.text);
        if into.contains('\r') {
            *into = into.replace("\r\n", "\n").replace('\r', "\n");
        }
        Ok(())
    }

    /// Skips to the end of the element just opened.
    pub(crate) fn skip(&mut self) -> Result<(), WireError> {
        let depth = self.depth();
        while self.depth() >= depth {
            self.text.clear();
            if matches!(self.step()?, Step::End) {
                break;
            }
        }
        Ok(())
    }

    /// An error at the present place.
    pub(crate) fn broken(&self, fault: impl Into<String>) -> WireError {
        WireError::Broken { path: self.path.clone(), place: self.place(), fault: fault.into() }
    }

    /// `]]>` in text after a CDATA section: the section held its own end, unescaped. What stood
    /// between belongs to it.
    fn mend_cdata(&mut self, before: usize, cdata_end: &mut Option<usize>) {
        let Some(end) = *cdata_end else { return };
        if let Some(at) = self.text[before..].rfind("]]>") {
            self.text.replace_range(before + at..before + at + 3, "");
            self.text.insert_str(end, "]]>");
            self.repairs.push((self.place().line, CDATA));
            *cdata_end = None;
        }
    }

    fn step(&mut self) -> Result<Step, WireError> {
        if std::mem::take(&mut self.is_empty_element) {
            self.open.pop();
            return Ok(Step::Close);
        }
        self.buffer.clear();
        let mut buffer = std::mem::take(&mut self.buffer);
        let event = self.reader.read_event_into(&mut buffer);
        let line = self.reader.get_ref().place().line;
        let step = match event {
            Ok(Event::Start(tag)) => {
                self.opened(&tag);
                Step::Open
            }
            Ok(Event::Empty(tag)) => {
                self.opened(&tag);
                self.is_empty_element = true;
                Step::Open
            }
            Ok(Event::End(_)) => {
                self.open.pop();
                Step::Close
            }
            Ok(Event::Text(text)) => {
                if text.contains('&') {
                    self.repairs.push((line, AMPERSAND));
                }
                self.text.push_str(&text);
                Step::Text
            }
            Ok(Event::CData(text)) => {
                self.text.push_str(&text);
                Step::Cdata
            }
            Ok(Event::GeneralRef(name)) => {
                self.referred(&name, line);
                Step::Text
            }
            Ok(Event::DocType(text)) => return Err(self.doctype(&text)),
            Ok(Event::Eof) => return self.ended(),
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => Step::Nothing,
            Err(fault) => return Err(self.fault(&fault)),
        };
        self.buffer = buffer;
        if self.open.len() > DEPTH_MAX {
            return Err(self.broken(format!("more than {DEPTH_MAX} elements inside one another")));
        }
        Ok(step)
    }

    fn opened(&mut self, tag: &quick_xml::events::BytesStart<'_>) {
        let raw = tag.name();
        let name = self.canonical(raw.as_ref());
        self.open.push(name);
        self.attributes.clear();
        for attribute in tag.html_attributes().with_checks(false).flatten() {
            let value = plain_words::decoded(&attribute.value);
            self.attributes.push((attribute.key.as_ref().to_owned(), value));
        }
    }

    fn canonical(&self, name: &str) -> String {
        let Some((prefix, local)) = name.split_once(':') else { return name.to_owned() };
        match self.prefixes.iter().find(|(declared, _)| declared == prefix) {
            Some((declared, ours)) if declared != ours => format!("{ours}:{local}"),
            _ => name.to_owned(),
        }
    }

    fn referred(&mut self, name: &str, line: u64) {
        match plain_words::entity(name) {
            Some(char) => {
                if !matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") && !name.starts_with('#')
                {
                    self.repairs.push((line, ENTITY));
                }
                self.text.push_str(&char);
            }
            None if name.starts_with('#') => {
                self.repairs.push((line, NUMBER));
                self.text.push(char::REPLACEMENT_CHARACTER);
            }
            None => {
                self.repairs.push((line, AMPERSAND));
                self.text.push('&');
                self.text.push_str(name);
                self.text.push(';');
            }
        }
    }

    fn doctype(&self, text: &str) -> WireError {
        if text.trim_start().get(..4).is_some_and(|name| name.eq_ignore_ascii_case("html")) {
            return self.not_this("an HTML page");
        }
        WireError::Entities { path: self.path.clone(), place: self.place() }
    }

    /// The file is something else than an export.
    pub(crate) fn not_this(&self, found: &str) -> WireError {
        not_this(&self.path, found)
    }

    fn ended(&self) -> Result<Step, WireError> {
        match self.open.last() {
            Some(name) => Err(self.broken(format!(
                "the file ends inside <{name}>, where </{name}> was expected; it was cut off"
            ))),
            None => Ok(Step::End),
        }
    }

    fn fault(&self, fault: &Error) -> WireError {
        if let Error::Io(cause) = fault {
            if let Some(limit) = cause.get_ref().and_then(|e| e.downcast_ref::<TooLarge>()) {
                let (path, place) = (self.path.clone(), self.place());
                return WireError::ItemTooLarge { path, place, bytes_max: limit.0 };
            }
            let cause = std::io::Error::new(cause.kind(), cause.to_string());
            return WireError::io(&self.path, cause);
        }
        self.broken(said(fault))
    }
}

enum Step {
    Open,
    Close,
    Text,
    Cdata,
    Nothing,
    End,
}

fn said(fault: &Error) -> String {
    match fault {
        Error::Syntax(SyntaxError::UnclosedCData) => {
            "the file ends inside a CDATA section, where “]]>” was expected; it was cut off".into()
        }
        Error::Syntax(SyntaxError::UnclosedComment) => {
            "the file ends inside a comment, where “-->” was expected; it was cut off".into()
        }
        Error::Syntax(SyntaxError::InvalidBangMarkup) => "“<!” begins nothing XML knows".into(),
        Error::Syntax(_) => {
            "the file ends inside a tag, where “>” was expected; it was cut off".into()
        }
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            format!("</{found}> was found where </{expected}> was expected")
        }
        Error::IllFormed(IllFormedError::UnmatchedEndTag(tag)) => {
            format!("</{tag}> was found, but no <{tag}> is open")
        }
        other => other.to_string(),
    }
}

fn not_this(path: &Path, found: &str) -> WireError {
    WireError::NotThis {
        path: path.to_owned(),
        found: found.to_owned(),
        wanted: "a WordPress export",
        advice: "make one in WordPress under Tools › Export and give that file",
    }
}

fn skip_blanks(clean: &mut Clean<File>) -> std::io::Result<u64> {
    let mut skipped = 0;
    loop {
        let available = clean.fill_buf()?;
        // quick-xml takes a byte order mark away itself, but only at the very start.
        let mark = available.starts_with("\u{feff}".as_bytes());
        let blanks = available.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if mark {
            clean.consume(3);
        } else if blanks > 0 {
            skipped += blanks as u64;
            clean.consume(blanks);
        } else {
            return Ok(skipped);
        }
    }
}

/// The encoding of the file, by its first bytes: mark, declaration, or UTF-8.
fn encoding_of(path: &Path, head: &[u8]) -> Result<&'static Encoding, WireError> {
    if head.is_empty() {
        return Err(WireError::Empty { path: path.to_owned() });
    }
    let foreign = [
        (&b"\x1f\x8b"[..], "a gzip archive"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"%PDF", "a PDF"),
        (b"SQLite format 3", "an SQLite database"),
    ];
    if let Some((_, what)) = foreign.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(not_this(path, what));
    }
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Ok(encoding);
    }
    match head {
        [b'<', 0, ..] => return Ok(UTF_16LE),
        [0, b'<', ..] => return Ok(UTF_16BE),
        _ => {}
    }
    match head.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None if head.len() < HEAD_BYTES => Err(WireError::Empty { path: path.to_owned() }),
        Some(b'<') => declared_encoding(path, head),
        _ => Err(not_this(path, "no XML file")),
    }
}

fn declared_encoding(path: &Path, head: &[u8]) -> Result<&'static Encoding, WireError> {
    let head = String::from_utf8_lossy(head);
    let declaration = head.trim_start();
    let declared = declaration
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
        .and_then(|(inside, _)| inside.split_once("encoding"))
        .and_then(|(_, value)| value.split(['"', '\'']).nth(1));
    let Some(name) = declared else { return Ok(UTF_8) };
    let unknown = || WireError::Encoding { path: path.to_owned(), name: name.to_owned() };
    let encoding = Encoding::for_label(name.as_bytes()).ok_or_else(unknown)?;
    // The declaration was read as ASCII, so it cannot be UTF-16 whatever it says.
    if encoding == UTF_16LE || encoding == UTF_16BE { Ok(UTF_8) } else { Ok(encoding) }
}
