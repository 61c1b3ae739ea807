//! `WordPress` exports of every format, whole and broken.

use expect_test::{ExpectFile, expect_file};
use news::Intent::{Keep, Publish};
use wire::WireError;
use wire::wordpress::{Export, Options};

use crate::summary;

fn open(name: &str) -> Result<Export, WireError> {
    Export::open(&summary::export(name), &Options::default(), &mut |_| {})
}

fn check(name: &str, expected: &ExpectFile) {
    let export = open(name).unwrap();
    let plan = summary::plan(export.survey());
    let mut out = summary::survey(export.survey());
    out += &summary::report(&export.survey().report);
    out += &summary::manuscripts(export.manuscripts(&plan).unwrap());
    expected.assert_eq(&out);
}

#[test]
fn blocks_shortcodes_people_sections_and_translations_arrive() {
    let expected = expect_file!["../exports/blocks-and-classic-1.2.expected"];
    check("blocks-and-classic-1.2.xml", &expected);
}

#[test]
fn what_can_be_mended_is_mended_and_told() {
    let expected = expect_file!["../exports/broken-but-mended-1.0.expected"];
    check("broken-but-mended-1.0.xml", &expected);
}

#[test]
fn another_encoding_and_another_prefix_are_read() {
    check("latin-1-1.1.xml", &expect_file!["../exports/latin-1-1.1.expected"]);
}

#[test]
fn reading_twice_gives_the_same() {
    let export = open("blocks-and-classic-1.2.xml").unwrap();
    let again = open("blocks-and-classic-1.2.xml").unwrap();
    assert_eq!(export.survey().items, again.survey().items);
    let plan = summary::plan(export.survey());
    let read = || export.manuscripts(&plan).unwrap().collect::<Result<Vec<_>, _>>().unwrap();
    assert_eq!(read(), read());
}

#[test]
fn pictures_come_from_the_folder_and_from_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let uploads = folder.path().join("uploads");
    std::fs::create_dir_all(uploads.join("2024/05")).unwrap();
    let options = Options { pictures: Some(uploads.clone()), now: None };
    let open = || {
        let path = summary::export("blocks-and-classic-1.2.xml");
        Export::open(&path, &options, &mut |_| {}).unwrap()
    };
    let reason = |export: &Export| {
        let lines = &export.survey().report.left_out;
        let harbour = lines.iter().find(|l| l.source_id == "attachment:20");
        harbour.map(|line| line.reason.clone())
    };
    assert_eq!(reason(&open()).unwrap(), "There is no such file in the folder of pictures.");

    let outside = folder.path().join("secret.jpg");
    std::fs::write(&outside, "secret").unwrap();
    std::os::unix::fs::symlink(&outside, uploads.join("2024/05/harbour.jpg")).unwrap();
    assert_eq!(reason(&open()).unwrap(), "Its path leads outside the folder of pictures.");

    std::fs::remove_file(uploads.join("2024/05/harbour.jpg")).unwrap();
    std::fs::write(uploads.join("2024/05/harbour.jpg"), "jpeg").unwrap();
    let export = open();
    assert_eq!(reason(&export), None);
    let picture = &export.survey().pictures[0];
    assert_eq!(picture.key, "https://www.old.example/blog/wp-content/uploads/2024/05/harbour.jpg");
    assert_eq!(picture.facts.alt, "Cranes");
    assert!(picture.file.ends_with("uploads/2024/05/harbour.jpg"));
}

#[test]
fn an_element_that_is_never_closed_takes_nothing_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    let text = std::fs::read_to_string(summary::export("files-1.2.xml")).unwrap();
    let classic = |open: &str| format!("First.\n\nA {open} b\n\nSecond.\n\nThird.");
    let blocks = |open: &str| {
        let block = |words: &str| {
            format!("<!-- wp:paragraph -->\n<p>{words}</p>\n<!-- /wp:paragraph -->\n\n")
        };
        let words =
            ["First.".to_owned(), format!("A {open} b"), "Second.".to_owned(), "Third.".to_owned()];
        words.map(|words| block(&words)).concat()
    };
    for open in ["<math>", "<svg>", "<script>", "<style>", "<iframe>", "<textarea>", "<form>"] {
        for copy in [classic(open), blocks(open)] {
            let mended = text.replace("A draft.", &format!("<![CDATA[{copy}]]>"));
            std::fs::write(&path, mended).unwrap();
            let export = Export::open(&path, &Options::default(), &mut |_| {}).unwrap();
            let plan = summary::plan(export.survey());
            let mut all = export.manuscripts(&plan).unwrap();
            let body = all.by_ref().nth(1).unwrap().unwrap().document.body;
            let paragraphs: Vec<_> = body.text().text.split('\n').map(str::to_owned).collect();
            assert_eq!(paragraphs[0], "First.", "{copy}");
            assert!(
                paragraphs.ends_with(&["Second.".to_owned(), "Third.".to_owned()]),
                "{copy}: {paragraphs:?}"
            );
            let said = all.into_report();
            let all_said = said
                .changed
                .iter()
                .map(|l| &l.reason)
                .chain(said.left_out.iter().map(|l| &l.reason));
            assert!(all_said.clone().any(|reason| reason.contains("never closed")), "{open}");
        }
    }
}

#[test]
fn what_is_dated_later_than_now_is_kept_back() {
    let options = Options { now: Some("2024-04-15T00:00:00Z".parse().unwrap()), pictures: None };
    let path = summary::export("blocks-and-classic-1.2.xml");
    let export = Export::open(&path, &options, &mut |_| {}).unwrap();
    let intents: Vec<_> = export.survey().items.iter().map(|item| item.intent).collect();
    assert_eq!(intents, [Keep, Publish, Keep, Keep, Publish]);
}

#[test]
fn what_is_no_export_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    for (bytes, code, words) in [
        (&b""[..], "file_empty", "empty"),
        (b" \n ", "file_empty", "empty"),
        (b"\x1f\x8b\x08\0", "file_of_another_kind", "a gzip archive"),
        (b"PK\x03\x04", "file_of_another_kind", "a ZIP archive"),
        (b"hello", "file_of_another_kind", "no XML file"),
        (b"<!DOCTYPE html><html></html>", "file_of_another_kind", "an HTML page"),
        (b"<html><body></body></html>", "file_of_another_kind", "an HTML page"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "file_of_another_kind", "an Atom feed"),
        (b"<?xml version='1.0' encoding='x-klingon'?><rss/>", "encoding_unknown", "x-klingon"),
        (b"<rss><channel><item></channel></rss>", "file_broken", "</item> was expected"),
        (b"<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>", "file_broken", "cut off"),
    ] {
        let path = folder.path().join("file.xml");
        std::fs::write(&path, bytes).unwrap();
        let fault = Export::open(&path, &Options::default(), &mut |_| {}).err().unwrap();
        assert_eq!(fault.code(), code, "{fault}");
        assert!(fault.to_string().contains(words), "{fault}");
    }
    assert_eq!(open("plain-feed.xml").err().unwrap().code(), "file_of_another_kind");
    assert_eq!(open("missing.xml").err().unwrap().code(), "file_unreadable");
}

#[test]
fn a_file_that_changed_between_the_readings_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.xml");
    let text = std::fs::read_to_string(summary::export("blocks-and-classic-1.2.xml")).unwrap();
    std::fs::write(&path, &text).unwrap();
    let export = Export::open(&path, &Options::default(), &mut |_| {}).unwrap();
    let plan = summary::plan(export.survey());
    std::fs::write(&path, text.replace("Hidden.", "Changed.")).unwrap();
    let read: Vec<_> = export.manuscripts(&plan).unwrap().collect();
    assert_eq!(read.len(), 3);
    assert_eq!(read[2].as_ref().err().unwrap().code(), "file_changed");
}

#[test]
fn old_names_and_earlier_links_lead_to_the_item_unless_another_stands_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.xml");
    let item = |id: u32, name: &str, guid: &str, meta: &str| {
        format!(
            "<item><title>{name}</title><link>https://own.example/blog/2024/05/{name}/</link>\
             <guid>https://own.example/blog/{guid}</guid><wp:post_id>{id}</wp:post_id>\
             <wp:post_name>{name}</wp:post_name><wp:status>publish</wp:status>\
             <wp:post_type>post</wp:post_type>{meta}</item>"
        )
    };
    let old = |slug: &str| {
        format!(
            "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key>\
             <wp:meta_value>{slug}</wp:meta_value></wp:postmeta>"
        )
    };
    let xml = format!(
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Own</title>\
         <wp:wxr_version>1.2</wp:wxr_version>\
         <wp:base_blog_url>https://own.example/blog</wp:base_blog_url>{}{}{}</channel></rss>",
        item(1, "one", "2024/05/two/", ""),
        item(2, "two", "?p=2", &(old("was-two") + &old("first-two"))),
        item(3, "three", "2007/09/third/", ""),
    );
    std::fs::write(&path, xml).unwrap();
    let export = Export::open(&path, &Options::default(), &mut |_| {}).unwrap();
    let survey = export.survey();
    assert_eq!(survey.old_front.as_ref().unwrap().as_str(), "/blog");
    let olds = |place: usize| -> Vec<&str> {
        survey.items[place].old_addresses.iter().map(news::OldAddress::as_str).collect()
    };
    assert_eq!(olds(0), ["/blog/2024/05/one", "/blog?p=1"]);
    let two =
        ["/blog/2024/05/two", "/blog?p=2", "/blog/2024/05/was-two", "/blog/2024/05/first-two"];
    assert_eq!(olds(1), two);
    assert_eq!(olds(2), ["/blog/2024/05/three", "/blog?p=3", "/blog/2007/09/third"]);
}
