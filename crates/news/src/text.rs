//! Running text with marks: what stands inside a paragraph.

use crate::Language;

/// Running text: spans in order. A line break is `\n` inside a span.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Span>);

/// Some words and all the marks they carry.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Span {
    /// The words, exactly as they are to be read.
    #[serde(rename = "t")]
    pub text: String,
    /// The marks, outermost first; none twice.
    #[serde(rename = "m", default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// What can be said of words inside a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Mark {
    /// A link. `href` is an address of the paper's own beginning with `/` or `#`, or an absolute
    /// `http`, `https`, `mailto` or `tel` URL; nothing else is ever stored.
    Link {
        /// Where it leads.
        href: String,
        /// The hint the author gave it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// The exact words of a quotation, by the id of its record.
    Quotation {
        /// The record's id.
        id: String,
    },
    /// Words in another language than the text around them.
    Language {
        /// Which.
        lang: Language,
    },
    /// Strong importance.
    Strong,
    /// Stress, or a title.
    Emphasis,
    /// No longer true.
    Struck,
    /// Inserted or underlined.
    Underlined,
    /// Singled out for the reader.
    Highlighted,
    /// Set above the line.
    Superscript,
    /// Set below the line.
    Subscript,
    /// Side matter.
    Small,
    /// Words for a machine.
    Code,
    /// The title of a work, or who is cited.
    Cite,
    /// A short form, with its long form when the author gave one.
    Abbreviation {
        /// The long form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
}

impl Text {
    /// Text without marks.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::default() } else { Self(vec![Span { text, marks: Vec::new() }]) }
    }

    /// The words alone, as [`crate::Body::text`] counts them.
    pub fn words(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// Adds words; joins the last span when the marks are the same.
    pub fn push(&mut self, text: &str, marks: &[Mark]) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.marks == marks => last.text.push_str(text),
            _ => self.0.push(Span { text: text.to_owned(), marks: marks.to_vec() }),
        }
    }

    /// Takes white space off both ends, and the spans it leaves empty.
    pub fn trim(&mut self) {
        while let Some(last) = self.0.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            self.0.pop();
        }
        while let Some(first) = self.0.first_mut() {
            let trimmed = first.text.trim_start();
            if !trimmed.is_empty() {
                first.text = trimmed.to_owned();
                break;
            }
            self.0.remove(0);
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}
