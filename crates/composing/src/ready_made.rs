//! Pages a paper has from its first day: contact, imprint, privacy, corrections policy. Each
//! sentence is true of the program, or says a fact the paper has given; what is not known is left
//! out.

use news::{Block, BlockIds, BlockKind, Body, Document, Mark, Paper, Slug, Span, Text};

use crate::theme::Words;

/// The slug of the contact page.
pub const CONTACT: &str = "contact";
/// The slug of the imprint.
pub const IMPRINT: &str = "imprint";
/// The slug of the page about privacy.
pub const PRIVACY: &str = "privacy";
/// The slug of the corrections policy (`/corrections` itself is the list of corrections).
pub const CORRECTIONS: &str = "corrections-policy";

/// The four pages in the language of `words`, in the order of a footer. Slugs are the same in
/// every language, so that programs find them.
pub fn pages(words: &Words, paper: &Paper) -> Vec<(Slug, Document)> {
    let written = [
        (CONTACT, contact(words, paper)),
        (IMPRINT, imprint(words, paper)),
        (PRIVACY, privacy(words, paper)),
        (CORRECTIONS, corrections(words, paper)),
    ];
    let slugged = written.into_iter().filter_map(|(slug, page)| {
        let parsed = Slug::parse(slug).ok()?;
        Some((parsed, page.document(slug)))
    });
    slugged.collect()
}

fn contact<'a>(words: &'a Words, paper: &'a Paper) -> Writer<'a> {
    let mut page = Writer::new(words, paper, "contact-title");
    page.paragraph("contact-intro");
    page.reach();
    page.paragraph("contact-corrections");
    page
}

fn imprint<'a>(words: &'a Words, paper: &'a Paper) -> Writer<'a> {
    let mut page = Writer::new(words, paper, "imprint-title");
    page.paragraph("imprint-publisher");
    page.paragraph("imprint-editor");
    page.paragraph("imprint-founded");
    let masthead = &paper.masthead;
    if masthead.email.is_some() || masthead.phone.is_some() || masthead.address.is_some() {
        page.heading("imprint-reach");
        page.reach();
    }
    page
}

fn privacy<'a>(words: &'a Words, paper: &'a Paper) -> Writer<'a> {
    let mut page = Writer::new(words, paper, "privacy-title");
    page.paragraph("privacy-short");
    page.paragraph("privacy-cookies");
    page.paragraph("privacy-third");
    page.heading("privacy-log-title");
    page.paragraph("privacy-log");
    if paper.masthead.email.is_some() || paper.masthead.address.is_some() {
        page.paragraph("privacy-mail");
    }
    if paper.masthead.publisher.is_some() {
        page.heading("privacy-who-title");
        page.paragraph("privacy-who");
    }
    page.paragraph("privacy-ask");
    page
}

fn corrections<'a>(words: &'a Words, paper: &'a Paper) -> Writer<'a> {
    let mut page = Writer::new(words, paper, "corrections-title");
    page.paragraph("corrections-promise");
    page.heading("corrections-how-title");
    page.paragraph("corrections-notice");
    page.paragraph("corrections-time");
    page.paragraph("corrections-withdrawal");
    page.paragraph("corrections-report");
    page
}

/// A page that is being written from messages.
struct Writer<'a> {
    words: &'a Words,
    facts: Vec<(&'static str, String)>,
    title: String,
    blocks: Vec<BlockKind>,
}

impl<'a> Writer<'a> {
    fn new(words: &'a Words, paper: &Paper, title: &str) -> Self {
        let masthead = &paper.masthead;
        let known = [
            ("paper", Some(paper.title.clone())),
            ("publisher", masthead.publisher.clone()),
            ("editor", masthead.editor.clone()),
            ("address", masthead.address.clone()),
            ("email", masthead.email.clone()),
            ("phone", masthead.phone.clone()),
            ("year", masthead.founded.map(|year| year.to_string())),
        ];
        let filled = known.into_iter().filter_map(|(name, value)| {
            let value = value?.trim().to_owned();
            (!value.is_empty()).then_some((name, value))
        });
        Self { words, facts: filled.collect(), title: words.say(title, &[]), blocks: Vec::new() }
    }

    fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// A message whose facts are all known.
    fn said(&self, message: &str) -> Option<String> {
        let facts: Vec<(&str, &str)> =
            self.facts.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.find(message, &facts).ok()
    }

    fn paragraph(&mut self, message: &str) {
        if let Some(sentence) = self.said(message) {
            let text = self.linked(&sentence);
            self.blocks.push(BlockKind::Paragraph { text });
        }
    }

    fn heading(&mut self, message: &str) {
        if let Some(words) = self.said(message) {
            self.blocks.push(BlockKind::Heading { level: 2, text: Text::plain(words) });
        }
    }

    /// Email, telephone and postal address.
    fn reach(&mut self) {
        self.paragraph("contact-email");
        self.paragraph("contact-phone");
        let address = self.fact("address").map(str::to_owned);
        if let (Some(address), Some(label)) = (address, self.said("contact-post")) {
            let lines = address.lines().map(str::trim).collect::<Vec<_>>().join("\n");
            let text = Text::plain(format!("{label}\n{lines}"));
            self.blocks.push(BlockKind::Paragraph { text });
        }
    }

    /// The sentence with the newsroom's email address as a link.
    fn linked(&self, sentence: &str) -> Text {
        let Some(email) = self.fact("email") else { return Text::plain(sentence) };
        let Some((before, after)) = sentence.split_once(email) else {
            return Text::plain(sentence);
        };
        let link = Mark::Link { href: format!("mailto:{email}"), title: None };
        let span = |text: &str, marks: Vec<Mark>| Span { text: text.to_owned(), marks };
        let spans = [span(before, vec![]), span(email, vec![link]), span(after, vec![])];
        Text(spans.into_iter().filter(|span| !span.text.is_empty()).collect())
    }

    fn document(self, slug: &str) -> Document {
        let mut ids = BlockIds::seeded_by(slug.as_bytes());
        let blocks: Vec<Block> = self.blocks.into_iter().map(|kind| ids.block(kind)).collect();
        Document { headline: self.title, body: Body::of(blocks), ..Document::default() }
    }
}

#[cfg(test)]
mod tests;
