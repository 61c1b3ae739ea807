//! Copy that the paper could not print as it comes: what is mended, and said.

use news::{Document, Report};

/// The most characters of a headline that is cut: one sign stands for the rest.
const HEADLINE_CHARS_KEPT: usize = 399;
/// Words of the copy that stand in for a headline.
const HEADLINE_WORDS: usize = 12;

/// Gives a document a headline the paper can print. Nothing is lost: the whole of one that was too
/// long stays in the note to editors.
pub(super) fn mend_headline(
    document: &mut Document,
    kind: &str,
    source_id: &str,
    report: &mut Report,
) {
    match document.may_publish() {
        Ok(()) => {}
        Err(news::Error::HeadlineMissing) => {
            document.headline = headline_from_copy(document);
            report.say_changed(
                kind,
                source_id,
                "it has no headline; its first words stand for one",
            );
        }
        Err(_) => {
            let whole = std::mem::take(&mut document.headline);
            document.headline = cut(&whole);
            let note = document.note_to_editors.take().map(|note| format!("{note}\n"));
            document.note_to_editors = Some(note.unwrap_or_default() + &whole);
            report.say_changed(kind, source_id, "its headline is too long and was cut");
        }
    }
}

fn headline_from_copy(document: &Document) -> String {
    let text = document.body.text().text;
    let source = document.standfirst.as_deref().filter(|words| !words.trim().is_empty());
    let words: Vec<&str> = source.unwrap_or(&text).split_whitespace().collect();
    match words.len() {
        0 => "Untitled".to_owned(),
        1..=HEADLINE_WORDS => cut(&words.join(" ")),
        _ => cut(&(words[..HEADLINE_WORDS].join(" ") + "…")),
    }
}

fn cut(words: &str) -> String {
    match words.char_indices().nth(HEADLINE_CHARS_KEPT) {
        Some((end, _)) => words[..end].trim_end().to_owned() + "…",
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_gets_a_headline_that_can_be_printed() {
        for (headline, expected) in [
            ("Count closes".to_owned(), "Count closes".to_owned()),
            (" ".to_owned(), "Untitled".to_owned()),
            ("ü".repeat(500), "ü".repeat(399) + "…"),
        ] {
            let mut document = Document { headline, ..Document::default() };
            mend_headline(&mut document, "article", "1", &mut Report::default());
            assert_eq!(document.headline, expected);
            assert_eq!(document.may_publish(), Ok(()));
        }
    }
}
