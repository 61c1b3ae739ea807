//! Pages of plain text as copied from a browser.

use expect_test::{ExpectFile, expect_file};
use news::{AddressPlan, BlockKind};
use wire::text::{Options, Pages};

use crate::summary;

fn check(name: &str, text: &str, expected: &ExpectFile) {
    let pages = Pages::of_text(name, text, &Options::default()).unwrap();
    let mut out = summary::survey(pages.survey());
    out += &summary::manuscripts(pages.manuscripts(&AddressPlan::default()));
    out += &summary::report(&pages.survey().report);
    expected.assert_eq(&out);
}

#[test]
fn a_page_loses_its_furniture_and_keeps_its_copy() {
    check("page.txt", PAGE, &expect_file!["../exports/page.expected"]);
}

const PAGE: &str = "Skip to content
Castane congratulates Haldvik and says Vessaria is ‘ready to talk’
Posted on November 12, 2026 by Nadia Ferrault in World

CAPE LISSE — “We do not draw lines\non water,” she said — twice.

See also Premier-elect promises trains over the Skarn bridge

He “affirmed” that the offer stood.
Advertisement
Read more:
Storm Inga closes the southern lane

Subscribe to his words, he asked, and leave a reply when you can.

Share this:
Click to share on X (Opens in new window)
X
Click to share on Facebook (Opens in new window)
Facebook
Like this:
Like Loading…

Discover more from The Strait Courier
Subscribe to get the latest posts sent to your email.

Type your email…

Subscribe

Tags: Lane Accord, Elections

Related posts
The bank that walked
Pilots to vote on joint watches

Leave a Reply
Your email address will not be published. Required fields are marked *

Comment *

Name *

Email *

Website

Save my name, email, and website in this browser for the next time I comment.

Post Comment

Copyright © 2026 The Strait Courier
Proudly powered by WordPress
";

#[test]
fn an_ordinary_paragraph_is_never_furniture() {
    for paragraph in [
        "Subscribe to get the latest posts sent to your email, the form said, and she did.",
        "Share this: the minister owns the wave.",
        "“Leave a reply,” he told the clerk, “and close the door.”",
        "Discover more from the harbour master, who has kept the log since 1998.",
        "Published by the commission in May, the chart shows two banks.",
        "By Thursday the lane was shut.",
        "We use cookies to feed the gulls, the cook said.",
        "Related work on tides was done at Orm.",
        "Tags were tied to every crate before dawn, and nobody counted them.",
        "More than forty ships waited.",
        "Next: nothing at all, he said.",
        "Advertisement is the trade of the damned, wrote Falk.",
        "2 comments were struck from the record, the clerk said.",
        "Copyright © is a sign she had never seen before she was forty years old.",
        "Facebook",
        "Subscribe",
        "Reply",
    ] {
        let text = format!(
            "A headline\n\nThe first paragraph stands here.\n\n{paragraph}\n\nAnd the last one ends it.\n"
        );
        let pages = Pages::of_text("page.txt", &text, &Options::default()).unwrap();
        let plan = AddressPlan::default();
        let manuscript = pages.manuscripts(&plan).next().unwrap().unwrap();
        let words = manuscript.document.body.text().text;
        assert!(words.contains(paragraph), "{paragraph}: {words}");
        assert_eq!(pages.survey().report.left_out, [], "{paragraph}");
    }
}

#[test]
fn quotation_marks_dashes_breaks_and_spaces_survive() {
    let paragraph =
        "“Non,”\u{a0}a-t-il dit – «\u{202f}jamais\u{202f}» — ‘no’ … \"so\" it's 5\u{2009}%\n„so“";
    let text = format!("\u{feff}Headline\r\n\r\n{}\r\n", paragraph.replace('\n', "\r\n"));
    let pages = Pages::of_text("page.txt", &text, &Options::default()).unwrap();
    let plan = AddressPlan::default();
    let manuscript = pages.manuscripts(&plan).next().unwrap().unwrap();
    let [block] = manuscript.document.body.blocks.as_slice() else { panic!("one paragraph") };
    let BlockKind::Paragraph { text } = &block.kind else { panic!("a paragraph") };
    assert_eq!(text.words(), paragraph);
}

#[test]
fn lines_without_empty_ones_between_are_paragraphs() {
    let line = "The lane was shut on Thursday and nobody who waits for it was told when it opens.";
    let text = format!("Headline\n{line}\n{line}\nSee also Another headline\n{line}\n");
    let pages = Pages::of_text("page.txt", &text, &Options::default()).unwrap();
    let plan = AddressPlan::default();
    let manuscript = pages.manuscripts(&plan).next().unwrap().unwrap();
    assert_eq!(manuscript.document.body.blocks.len(), 4);
    assert_eq!(pages.survey().report.changed.len(), 1);
}

#[test]
fn files_are_read_in_several_encodings_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.txt");
    let open = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let options =
            Options { publish: true, author: Some("N. Ferrault".into()), ..Options::default() };
        Pages::open(std::slice::from_ref(&path), &options)
    };
    let utf16: Vec<u8> =
        "\u{feff}Été\n\nVoilà.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(open(&utf16).unwrap().survey().items[0].headline, "Été");
    let mended = open(b"Caf\xe9\n\nGood.").unwrap();
    assert_eq!(mended.survey().items[0].headline, "Café");
    assert_eq!(mended.survey().report.repaired.len(), 1);
    assert_eq!(mended.survey().people[0].name, "N. Ferrault");
    for (bytes, code) in
        [(&b""[..], "file_empty"), (b"\n \n", "file_empty"), (b"a\0b", "file_of_another_kind")]
    {
        assert_eq!(open(bytes).err().unwrap().code(), code);
    }
}

#[test]
fn the_same_page_again_is_known_by_its_headline() {
    let options = Options::default();
    let id = |text: &str| {
        Pages::of_text("a.txt", text, &options).unwrap().survey().items[0].source_id.clone()
    };
    assert_eq!(id("The lanes, drawn\n\nOne."), id("The lanes, drawn\n\nTwo."));
    assert_ne!(id("The lanes, drawn\n\nOne."), id("Another\n\nOne."));
}
