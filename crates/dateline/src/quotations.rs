//! The command `quotations`: who said what in a text, an HTML page, or lines of JSON.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::path::Path;

use ::quotations::{Found, Kind, Tongue};
use news::BlockIds;
use serde::{Deserialize, Serialize};

use crate::building::{Fault, file_fault};
use crate::command_line::{Format, Language, Quotations};

/// The longest quotation that the readable listing shows whole, in characters.
const SHOWN_CHARS_MAX: usize = 400;

/// Reads the file, or the standard input, and prints what it says who said.
pub(crate) fn run(command: &Quotations) -> Result<(), Fault> {
    let tongue = command.language.map(tongue);
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match command.format {
        Format::Jsonl => lines(command, tongue, &mut out),
        Format::Json | Format::Text => whole(command, tongue, &mut out),
    };
    match done.and_then(|()| out.flush().map_err(Problem::Output)) {
        // Whoever reads the list may stop reading.
        Err(Problem::Output(fault)) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(Problem::Output(fault)) => Err(file_fault("Writing to", Path::new("output"), fault)),
        Err(Problem::Told(fault)) => Err(fault),
        Ok(()) => Ok(()),
    }
}

/// Why a run ended early.
enum Problem {
    Output(io::Error),
    Told(Fault),
}

fn whole(
    command: &Quotations,
    tongue: Option<Tongue>,
    out: &mut impl Write,
) -> Result<(), Problem> {
    let copy = read(command).map_err(Problem::Told)?;
    let text = if is_html(&command.file, &copy) { text_of_html(&copy) } else { copy };
    let found = ::quotations::find(&text, tongue);
    let written = if command.format == Format::Json {
        serde_json::to_writer_pretty(
            &mut *out,
            &Reading { text: &text, quotes: quotes(&text, &found) },
        )
        .map_err(io::Error::from)
        .and_then(|()| writeln!(out))
    } else {
        listing(out, &text, &found)
    };
    written.map_err(Problem::Output)
}

/// Each line of JSON in is a line of JSON out.
fn lines(
    command: &Quotations,
    tongue: Option<Tongue>,
    out: &mut impl Write,
) -> Result<(), Problem> {
    let name = name_of_input(command);
    let input = open(command).map_err(Problem::Told)?;
    for (index, line) in input.lines().enumerate() {
        let number = index + 1;
        let refused = |why: String| {
            Problem::Told(Fault::Refused(format!(
                "{name}, line {number}: {why}. Each line has to be JSON with an `id` and a `text`."
            )))
        };
        let line = line.map_err(|fault| refused(fault.to_string()))?;
        if line.trim().is_empty() {
            continue;
        }
        let asked: Asked =
            serde_json::from_str(&line).map_err(|fault| refused(fault.to_string()))?;
        let found = ::quotations::find(&asked.text, tongue);
        let answer = Answer { id: &asked.id, quotes: quotes(&asked.text, &found) };
        let written = serde_json::to_writer(&mut *out, &answer).map_err(io::Error::from);
        written.and_then(|()| writeln!(out)).map_err(Problem::Output)?;
    }
    Ok(())
}

fn name_of_input(command: &Quotations) -> String {
    if is_standard(command) {
        "Standard input".to_owned()
    } else {
        command.file.display().to_string()
    }
}

fn is_standard(command: &Quotations) -> bool {
    command.file.as_os_str() == "-"
}

fn open(command: &Quotations) -> Result<Box<dyn BufRead>, Fault> {
    if is_standard(command) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = std::fs::File::open(&command.file)
        .map_err(|fault| file_fault("Reading", &command.file, fault))?;
    Ok(Box::new(io::BufReader::new(file)))
}

fn read(command: &Quotations) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    open(command)?
        .read_to_end(&mut bytes)
        .map_err(|fault| file_fault("Reading", &command.file, fault))?;
    String::from_utf8(bytes).map_err(|_| {
        let name = name_of_input(command);
        Fault::Refused(format!("{name} is not UTF-8: save it as UTF-8 and try again."))
    })
}

/// By the file's name, or by a tag at its beginning.
fn is_html(file: &Path, copy: &str) -> bool {
    let named = file
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case("html") || own.eq_ignore_ascii_case("htm"));
    let begins = copy.trim_start().strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!')
    });
    named || begins && copy.contains("</")
}

fn text_of_html(copy: &str) -> String {
    let mut ids = BlockIds::seeded_by(copy.as_bytes());
    composing::copy::html::read(copy, None, &mut ids).body.text().text
}

fn tongue(language: Language) -> Tongue {
    match language {
        Language::En => Tongue::English,
        Language::Fr => Tongue::French,
        Language::De => Tongue::German,
        Language::Es => Tongue::Spanish,
        Language::Other => Tongue::Other,
    }
}

/// A line that is asked about.
#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    text: String,
}

/// The line that answers it.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    quotes: Vec<Quote<'a>>,
}

/// A whole text and its quotations.
#[derive(Serialize)]
struct Reading<'a> {
    text: &'a str,
    quotes: Vec<Quote<'a>>,
}

/// One quotation; all places count Unicode code points of the text.
#[derive(Serialize)]
struct Quote<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    cue: Option<&'a str>,
    speaker_start: Option<usize>,
    speaker_end: Option<usize>,
    speaker_text: Option<&'a str>,
    speaker_resolved: Option<&'a str>,
}

fn quotes<'a>(text: &'a str, found: &'a [Found]) -> Vec<Quote<'a>> {
    let points = Points::of(text, found);
    let quote = |found: &'a Found| {
        let speaker = found.speaker.as_ref();
        Quote {
            start: points.at(found.span.start),
            end: points.at(found.span.end),
            text: &text[found.span.clone()],
            kind: name_of(found.kind),
            cue: found.cue.as_ref().map(|cue| &text[cue.clone()]),
            speaker_start: speaker.map(|speaker| points.at(speaker.span.start)),
            speaker_end: speaker.map(|speaker| points.at(speaker.span.end)),
            speaker_text: speaker.map(|speaker| &text[speaker.span.clone()]),
            speaker_resolved: speaker.and_then(|speaker| speaker.name.as_deref()),
        }
    };
    found.iter().map(quote).collect()
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "direct",
        Kind::Mixed => "mixed",
        Kind::Indirect => "indirect",
    }
}

/// The code points before each byte that a span begins or ends at, counted in one pass.
struct Points(Vec<(usize, usize)>);

impl Points {
    fn of(text: &str, found: &[Found]) -> Self {
        let speakers = found.iter().filter_map(|found| found.speaker.as_ref());
        let spans = found.iter().map(|found| &found.span).chain(speakers.map(|own| &own.span));
        let mut bytes: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        bytes.sort_unstable();
        bytes.dedup();
        let (mut before, mut points) = (0, 0);
        let counted = bytes.into_iter().map(|byte| {
            points += text[before..byte].chars().count();
            before = byte;
            (byte, points)
        });
        Self(counted.collect())
    }

    fn at(&self, byte: usize) -> usize {
        let place = self.0.partition_point(|known| known.0 < byte);
        self.0.get(place).map_or(0, |known| known.1)
    }
}

/// A list to read: who, how, and the words.
fn listing(out: &mut impl Write, text: &str, found: &[Found]) -> io::Result<()> {
    if found.is_empty() {
        return writeln!(out, "No quotations.");
    }
    for found in found {
        let mention = found.speaker.as_ref().map(|speaker| &text[speaker.span.clone()]);
        let name = found.speaker.as_ref().and_then(|speaker| speaker.name.as_deref());
        let who = match (name, mention) {
            (Some(name), Some(mention)) if name != mention => format!("{name} ({mention})"),
            (Some(name), _) => name.to_owned(),
            (None, Some(mention)) => mention.to_owned(),
            (None, None) => "Somebody".to_owned(),
        };
        let cue = found.cue.as_ref().map(|cue| format!(", “{}”", &text[cue.clone()]));
        writeln!(out, "{who} · {}{}", name_of(found.kind), cue.unwrap_or_default())?;
        writeln!(out, "    {}", shortened(&text[found.span.clone()]))?;
    }
    let count = found.len();
    writeln!(out, "{count} {}.", if count == 1 { "quotation" } else { "quotations" })
}

/// On one line, and with the middle left out when it is long.
fn shortened(words: &str) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = words.chars().count();
    if count <= SHOWN_CHARS_MAX {
        return words;
    }
    let half = SHOWN_CHARS_MAX / 2;
    let begins: String = words.chars().take(half).collect();
    let ends: String = words.chars().skip(count - half).collect();
    format!("{begins} … {ends}")
}
