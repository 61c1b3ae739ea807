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

#[test]
fn a_jetpack_page_loses_its_boxes_and_its_replies() {
    let page = include_str!("../exports/jetpack.txt");
    check("page.txt", page, &expect_file!["../exports/jetpack.expected"]);
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
        "We use cookies to improve your experience, the banner says.",
        "This website uses cookies to follow you everywhere, the regulator found.",
        "“This website uses cookies to ensure you get the best experience.”",
        "This website uses cookies to ensure you get the best experience. Nobody had asked Falk.",
        "By continuing to use this site you agree to our use of cookies, she read aloud.",
        "By continuing to use this road you agree to pay the toll.",
        "Cookies help us to sell bread, and your children like them.",
        "This site uses cookies.",
        "Related work on tides was done at Orm.",
        "Tags were tied to every crate before dawn, and nobody counted them.",
        "More than forty ships waited.",
        "Next: nothing at all, he said.",
        "Advertisement is the trade of the damned, wrote Falk.",
        "2 comments were struck from the record, the clerk said.",
        "Copyright © is a sign she had never seen before she was forty years old.",
        "Accept all cookies and none of the blame, the baker said.",
        "Accept what you are given, he said, and ask for more.",
        "Reject all of it, the committee was told.",
        "Join 1,234 other subscribers of the library at the pier.",
        "Already subscribed to two papers, she bought a third.",
        "Website owners were told to wait.",
        "Loading comments took the clerk all night.",
        "Powered by WordPress.com and by tea, the office opened.",
        "Report this content to the harbour office, the notice says.",
        "Tagged and weighed, the seals swam off.",
        "Posted in Orm for six years, he never learned to sail.",
        "View all posts by the road, the surveyor said, and count them.",
        "Continue reading, she said, and he did.",
        "The next post → that of Orm → stands empty.",
        "One thought on the accord kept her awake.",
        "Three thoughts on the accord",
        "Related – in more than one way – were the two captains.",
        "Read more - much more - before you vote, he said.",
        "The form asked for a name\nand for a\nwebsite\nbefore it let anybody in.",
        "Facebook",
        "Subscribe",
        "Reply",
    ] {
        let text = format!(
            "A headline\n\nThe first paragraph stands here.\n\n{paragraph}\n\n\
             And the last one ends it.\n"
        );
        let pages = Pages::of_text("page.txt", &text, &Options::default()).unwrap();
        let plan = AddressPlan::default();
        let manuscript = pages.manuscripts(&plan).next().unwrap().unwrap();
        let words = manuscript.document.body.text().text;
        assert!(words.contains(paragraph), "{paragraph}: {words}");
        assert_eq!(pages.survey().report.left_out, [], "{paragraph}");
    }
}

/// A page of these paragraphs, or of these lines: what stays of it, and its survey.
fn taken(paragraphs: &[&str], between: &str) -> (Vec<String>, news::Survey) {
    let pages = Pages::of_text("page.txt", &paragraphs.join(between), &Options::default()).unwrap();
    let plan = AddressPlan::default();
    let manuscript = pages.manuscripts(&plan).next().unwrap().unwrap();
    let words = manuscript.document.body.blocks.iter().map(|block| match &block.kind {
        BlockKind::Paragraph { text } => text.words().clone(),
        BlockKind::SeeAlso { title, .. } => format!("see also {title}"),
        other => panic!("{other:?}"),
    });
    (words.collect(), news::Survey::clone(pages.survey()))
}

const FIRST: &str =
    "“The lane,” she said – twice — “was shut on Thursday and nobody knows when it opens.”";
const SECOND: &str =
    "Pilots who had waited since dawn were told that the ‘joint watch’ would not sail today.";
const THIRD: &str =
    "The harbour office said that it had no word from Vessaria, and that it expected none.";

#[test]
fn the_boxes_of_wordpress_pages_are_left_out() {
    for furniture in [
        &["Accept all cookies"][..],
        &["Accept"],
        &["Reject all"],
        &["We value your privacy", "Accept", "Reject all"],
        &["Join 1,234 other subscribers"],
        &["Already have a WordPress.com account? Log in now."],
        &["Notify me of new comments via email.", "Notify me of new posts via email."],
        &["Powered by WordPress.com."],
        &["Loading Comments..."],
        &["Email (Required)", "Name (Required)", "Website"],
        &["Website"],
        &["Log in to leave a comment"],
        &["Write a comment..."],
        &["Report this content", "View site in Reader", "Manage subscriptions"],
        &["Collapse this bar"],
        &["Already subscribed?", "Sign me up"],
        &["Sign me up"],
        &["Tagged Orm, Lanes"],
        &["Posted in World"],
        &["View all posts by Nadia Ferrault"],
        &["← Previous post", "Next post →"],
        &["Δ"],
        &["Continue reading"],
        &["%d bloggers like this:"],
        &["3 bloggers like this:"],
        &["Privacy & Cookies: This site uses cookies. By staying you agree to their use."],
        &["To find out more, including how to control cookies, see here: Cookie Policy"],
        &["Related", "Who owns the wave?"],
        &["We use cookies to improve your experience. Accept all"],
        &["We use cookies to improve your experience. Accept all Reject all Cookie settings"],
        &["This website uses cookies to ensure you get the best experience. Learn more"],
        &[
            "Accept all cookies",
            "Reject all",
            "Manage preferences",
            "This website uses cookies to ensure you get the best experience.",
            "By continuing to use this site you agree to our use of cookies.",
        ],
        &["Nous utilisons des cookies pour améliorer votre expérience."],
        &["Previous Post", "Old headline", "Next Post", "New headline"],
        &["Previous Post", "Old headline", "Related", "Who owns the wave?"],
    ] {
        let page = [&["A headline", FIRST, SECOND, THIRD], furniture].concat();
        for between in ["\n\n", "\n"] {
            let (words, survey) = taken(&page, between);
            assert_eq!(words, [FIRST, SECOND, THIRD], "{furniture:?}");
            assert_eq!(survey.report.left_out.len(), furniture.len(), "{furniture:?}");
        }
    }
}

#[test]
fn furniture_between_paragraphs_is_left_out_and_named_for_what_it_is() {
    for (line, what) in [
        ("Accept all cookies", "a cookie banner"),
        ("This website uses cookies to give you the best experience.", "a cookie banner"),
        ("Reject all", "a cookie banner"),
        ("Join 1,234 other subscribers", "a subscribe box"),
        ("Sign me up", "a subscribe box"),
        ("Continue reading", "what leads to other pages"),
        ("Report this content", "the site's footer"),
        ("Δ", "a reply form"),
    ] {
        let (words, survey) = taken(&["A headline", FIRST, line, SECOND], "\n\n");
        assert_eq!(words, [FIRST, SECOND], "{line}");
        let said = format!("{:?}", survey.report.left_out);
        assert!(said.contains(what), "{line}: {said}");
    }
}

#[test]
fn a_cookie_banner_above_the_headline_is_not_the_headline() {
    let page = ["We use cookies.", "Accept", "Reject all", "The lanes, drawn", FIRST];
    let (words, survey) = taken(&page, "\n\n");
    assert_eq!(survey.items[0].headline, "The lanes, drawn");
    assert_eq!(words, [FIRST]);
    let (_, survey) = taken(&["We use cookies to feed gulls", FIRST], "\n\n");
    assert_eq!(survey.items[0].headline, "We use cookies to feed gulls");
}

#[test]
fn the_foot_of_a_page_tells_its_author_section_and_topics() {
    let foot = ["Posted in World and tagged Orm, Lanes", "View all posts by Nadia Ferrault →"];
    let page = [&["A headline", FIRST][..], &foot].concat();
    let (words, survey) = taken(&page, "\n\n");
    assert_eq!(words, [FIRST]);
    let told: Vec<_> =
        survey.report.told.iter().map(|t| (t.about.as_str(), t.value.as_str())).collect();
    let expected = [("author", "Nadia Ferrault"), ("section", "World"), ("topics", "Orm, Lanes")];
    assert_eq!(told, expected);
}

#[test]
fn the_related_box_is_left_out_and_its_titles_told() {
    let long =
        "A harbour office that nobody has visited since the war opens its doors again in May";
    let page = [
        "A headline",
        FIRST,
        SECOND,
        THIRD,
        "Related",
        "Who owns the wave, asks Orm?",
        "November 3, 2026",
        "In \"Local\"",
        long,
        "October 1, 2026",
        "In “World”",
        "Bridge reopens",
        "Similar post",
        "Leave a comment",
    ];
    for between in ["\n\n", "\n"] {
        let (words, survey) = taken(&page, between);
        assert_eq!(words, [FIRST, SECOND, THIRD]);
        let told: Vec<_> = survey.report.told.iter().map(|told| told.value.as_str()).collect();
        assert_eq!(told, ["Who owns the wave, asks Orm?", long, "Bridge reopens"]);
    }
}

#[test]
fn what_readers_replied_is_never_the_article() {
    let bob = ["Bob says:", "November 13, 2026 at 4:05 pm", "Well said, and high time too.", THIRD];
    for heading in [
        "One thought on “A headline”",
        "1 thought on “A headline”",
        "3 thoughts on “A headline, again”",
        "2 Comments",
        "Comments",
        "2 Responses to A headline",
        "Leave a Reply",
    ] {
        for form in [&["Leave a Reply", "Name (Required)", "Log in to reply."][..], &[]] {
            let page = [&["A headline", FIRST, SECOND, heading], &bob[..], form].concat();
            for between in ["\n\n", "\n"] {
                let (words, survey) = taken(&page, between);
                let words = words.join("\n");
                assert_eq!(words, [FIRST, SECOND].join("\n"), "{heading}");
                assert_eq!(survey.report.left_out.len(), page.len() - 3, "{heading}");
                let told = survey.report.told.iter().find(|t| t.about == "replies from readers");
                assert!(told.is_some_and(|told| told.value != "0"), "{heading}");
            }
        }
    }
}

#[test]
fn replies_counted_above_the_copy_take_nothing_with_them() {
    let page = ["A headline", "A standfirst in short.", "By Nadia Ferrault", "2 Comments"];
    let page = [&page[..], &[FIRST, SECOND, THIRD]].concat();
    let (words, _) = taken(&page, "\n\n");
    assert!(words.ends_with(&[FIRST.to_owned(), SECOND.to_owned(), THIRD.to_owned()]));
    assert!(!words.contains(&"2 Comments".to_owned()));
}

#[test]
fn leads_between_paragraphs_become_cards() {
    for lead in [
        &["Read more → Beta Story"][..],
        &["See also: Beta Story"],
        &["SEE ALSO - Beta Story"],
        &["Read also: Beta Story"],
        &["Related → Beta Story"],
        &["Related – Beta Story"],
        &["See also — Beta Story"],
        &["Read more →", "Beta Story"],
        &["Related", "Beta Story"],
    ] {
        let page = [&["A headline", FIRST], lead, &[SECOND, THIRD]].concat();
        for between in ["\n\n", "\n"] {
            let (words, _) = taken(&page, between);
            assert_eq!(words, [FIRST, "see also Beta Story", SECOND, THIRD], "{lead:?}");
        }
    }
}

#[test]
fn every_title_below_a_lead_becomes_a_card_without_its_bullet() {
    for (lead, cards) in [
        ("Related\nBeta Story\nGamma Story", 2),
        ("Related\n\nBeta Story\nGamma Story", 2),
        ("Related articles\n• Beta Story\n• Gamma Story", 2),
        ("Related:\n- Beta Story\n\n- Gamma Story", 2),
        ("See also\n\nBeta Story\n\nGamma Story", 1),
    ] {
        let (words, _) = taken(&["A headline", FIRST, lead, SECOND, THIRD], "\n\n");
        let all = [FIRST, "see also Beta Story", "see also Gamma Story", SECOND, THIRD];
        assert_eq!(words[1], all[1], "{lead}");
        let found = words.iter().filter(|words| words.starts_with("see also")).count();
        assert_eq!(found, cards, "{lead}");
        assert!(cards == 1 || words == all, "{lead}: {words:?}");
    }
    let broken = "Related\nBeta Story\nThe harbour office said that it had no word\nfrom Orm.";
    let (words, _) = taken(&["A headline", FIRST, broken, THIRD], "\n\n");
    assert_eq!(
        words[1..3],
        ["see also Beta Story", "The harbour office said that it had no word\nfrom Orm."]
    );
}

#[test]
fn a_menu_above_the_headline_is_not_the_headline() {
    let (words, survey) =
        taken(&["Skip to content", "Menu", "Home", "The lanes, drawn", FIRST], "\n");
    assert_eq!(survey.items[0].headline, "The lanes, drawn");
    assert_eq!(words, [FIRST]);
}

#[test]
fn a_refused_page_leaves_the_others_alone() {
    let folder = tempfile::tempdir().unwrap();
    let files = ["good.txt", "empty.txt", "page.html", "export.xml", "huge.txt", "missing.txt"];
    let files = files.map(|name| folder.path().join(name));
    let huge = vec![b'a'; usize::try_from(wire::text::PAGE_BYTES_MAX).unwrap() + 1];
    let texts: [&[u8]; 5] =
        [b"Good\n\nIt snowed.", b"", b"<!DOCTYPE html><p>x", b"\xef\xbb\xbf<?xml ?>", &huge];
    for (file, text) in files.iter().zip(texts) {
        std::fs::write(file, text).unwrap();
    }
    let pages = Pages::open(&files, &Options::default()).unwrap();
    assert_eq!((pages.survey().items.len(), pages.refused()), (1, 5));
    let report = &pages.survey().report;
    for (left, file) in report.left_out.iter().zip(&files[1..]) {
        assert_eq!((&*left.kind, &left.source_id), ("file", &file.display().to_string()));
    }
    assert!(report.adds_up());
    let codes = files[1..].iter().map(|file| {
        let fault = Pages::open(std::slice::from_ref(file), &Options::default()).err().unwrap();
        fault.code()
    });
    let other = "file_of_another_kind";
    let expected = ["file_empty", other, other, "page_too_large", "file_unreadable"];
    assert_eq!(codes.collect::<Vec<_>>(), expected);
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
fn one_paragraph_is_enough_on_a_page_without_empty_lines_but_broken_lines_stay_together() {
    let (words, _) = taken(&["Headline", FIRST, "See also: Beta Story", "It snowed."], "\n");
    assert_eq!(words, [FIRST, "see also Beta Story", "It snowed."]);
    let broken = "The harbour office said that it had no word from Vessaria, and that it had";
    let (words, _) = taken(&["Headline", broken, FIRST, "It snowed."], "\n");
    assert_eq!(words, [[broken, FIRST, "It snowed."].join("\n")]);
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
