//! `WordPress` exports of every format, whole and broken.

use expect_test::{Expect, expect};
use news::Intent::{Keep, Publish};
use wire::WireError;
use wire::wordpress::{Export, Options};

use crate::summary;

fn open(name: &str) -> Result<Export, WireError> {
    Export::open(&summary::export(name), &Options::default(), &mut |_| {})
}

fn check(name: &str, survey: &Expect, report: &Expect, manuscripts: &Expect) {
    let export = open(name).unwrap();
    survey.assert_eq(&summary::survey(export.survey()));
    report.assert_eq(&summary::report(&export.survey().report));
    let plan = summary::plan(export.survey());
    manuscripts.assert_eq(&summary::manuscripts(export.manuscripts(&plan).unwrap()));
}

#[test]
fn blocks_shortcodes_people_sections_and_translations_arrive() {
    check(
        "blocks-and-classic-1.2.xml",
        &expect![[r#"
        wordpress:old.example/blog — Some("The Old Courier")
        person nadia.f “Nadia Ferrault” ["/blog/author/nadia-f", "/blog/author/nadia-f/feed", "/blog?author=1", "/blog/author/nadia.f"]
        person idris “Idris Calloway” ["/blog/author/idris", "/blog/author/idris/feed"]
        person someone “someone” ["/blog/author/someone", "/blog/author/someone/feed"]
        section category:world “World & sea” < - ["/blog/category/world", "/blog/category/world/feed", "/blog?cat=2"]
        section category:strait “The strait” < category:world ["/blog/category/world/strait", "/blog/category/strait", "/blog/category/world/strait/feed", "/blog/category/strait/feed", "/blog?cat=3"]
        section news “News” < - ["/blog/category/uncategorized", "/blog/category/uncategorized/feed", "/blog?cat=1"]
        topic category:shipping “Shipping” ["/blog/category/shipping", "/blog/category/shipping/feed", "/blog?cat=4"]
        topic tag:lanes “Lanes” ["/blog/tag/lanes", "/blog/tag/lanes/feed", "/blog?tag=lanes"]
        post:10 Article(Report) Publish “Ports & lanes” ports-and-lanes in category:strait ["/blog/2024/05/ports-and-lanes", "/blog?p=10"]
        post:11 Article(Report) Publish “The second, in French” ete in category:world ["/blog/2024/04/second", "/blog?p=11"]
        post:12 Article(Report) Keep “Secret” - in - ["/blog?p=12"]
        post:13 Article(Report) Keep “A draft with no headline and some more…” - in - ["/blog?p=13"]
        page:15 Page Publish “About us” about in - ["/blog/about", "/blog?p=15", "/blog?page_id=15"]
    "#]],
        &expect![[r"
        article: found 1 left out 1
        nav_menu_item: found 1 left out 1
        picture: found 1 left out 1
        product: found 1 left out 1
        reply: found 1 left out 1
        series: found 1 left out 1
        wp_block: found 1 left out 1
        left out reply comment:7: Replies are taken in by a later run; their place is kept.
        left out part post:10: Its place under “Silent strait” (series) was left out: the paper groups articles by sections and topics.
        left out article post:14: It lies in the old site's trash.
        left out picture attachment:20: Pictures are taken in by a later run; their place is kept.
        left out wp_block wp_block:30: Its copy stands in each article that uses it.
        left out product product:50: The paper does not keep a shop.
        left out nav_menu_item nav_menu_item:51: Menus belong to the old site's theme.
        left out series series:silent: The paper groups articles by sections and topics alone.
        changed article post:12: It was protected by a password and is kept as a draft.
        changed article post:13: It is a draft and stays one.
        changed article post:13: It had no headline; its first words, or its address, stand in for one.
        changed article post:13: The file names no author; it has no byline.
        changed person someone: The file does not list this author; they were made from its articles.
    "]],
        &expect![[r#"
        # post:10 by ["idris", "nadia.f"] on ["category:shipping", "tag:lanes"]
          at 2024-05-01T10:00:00Z changed 2024-05-02T08:00:00Z
          sticky
          standfirst “What the ports want.”
          lead https://www.old.example/blog/wp-content/uploads/2024/05/harbour.jpg
          caption “The harbour at dawn”
          p “We do not draw lines on water,” she said [sic], as before→/world/ete#x.
          picture https://www.old.example/blog/wp-content/uploads/2024/05/harbour.jpg [A harbour] The harbour
          see also “The second, in French” Some(Address("world/ete"))
          pull No lines on water — I. Castane
          p Shared words.
          p A note1→#n1.
          list [""]
            p See the chart.
        # post:11 by ["nadia.f"] on []
          at 2024-04-01T10:00:00Z changed 2024-04-01T10:00:00Z
          language fr
          p First line⏎second line
          picture https://www.old.example/blog/wp-content/uploads/2024/05/harbour.jpg [] The old harbour
          embed https://www.youtube.com/watch?v=abc
          gallery ["https://www.old.example/blog/wp-content/uploads/2024/05/harbour.jpg [Cranes] The harbour at dawn"]
          file https://www.old.example/blog/wp-content/uploads/talk.mp3 “talk.mp3”
          p and [gallery] and [the minister]
          p Kept words
          pre a⏎⏎b
        # post:12 by ["someone"] on []
          at 2024-04-02T10:00:00Z changed 2024-04-02T10:00:00Z
          translates post:11
          p Hidden.
        # post:13 by [] on []
          at - changed -
          p A draft with no headline and some more words in it.
        # page:15 by [] on []
          at 2020-01-01T00:00:00Z changed 2020-01-01T00:00:00Z
          p We print.
        left out part post:10: A block “latest-posts” was left out: the old site filled it in itself.
        left out part post:11: Pictures of a gallery are not in the file: 1.
        left out part post:11: The shortcode [contact-form-7] was left out: the plugin that filled it in is not here.
        changed article post:11: The shortcode [box] was taken away; what it held stays.
    "#]],
    );
}

#[test]
fn what_can_be_mended_is_mended_and_told() {
    check(
        "broken-but-mended-1.0.xml",
        &expect![[r#"
        wordpress:Café News & views — Some("Café\u{a0}News & views")
        person admin “admin” ["/author/admin", "/author/admin/feed"]
        section category:news-from-here “News” < - ["/category/news-from-here", "/category/news-from-here/feed"]
        topic tag:harbour “Harbour” ["/tag/harbour", "/tag/harbour/feed", "/?tag=harbour"]
        post:1 Article(Report) Publish “One &unknown; � thing” - in category:news-from-here ["/?p=1"]
        post:unnumbered-9135ac48fa1c Article(Report) Publish “Split” - in - []
    "#]],
        &expect![[r"
        changed article post:1: The file does not say what it is; it was taken as an article.
        changed article post:1: Its hour is local to the old site; it was read as universal time.
        changed article post:unnumbered-9135ac48fa1c: The file gives it no number; one was made of what it says.
        changed article post:unnumbered-9135ac48fa1c: The file gives it no date.
        changed article post:unnumbered-9135ac48fa1c: The file names no author; it has no byline.
        changed person admin: The file does not list this author; they were made from its articles.
        repaired line 1: Blank lines before the XML declaration were skipped.
        repaired line 4: The file does not declare WordPress's namespace; its names were taken by their prefix.
        repaired line 6: A character was named by an entity XML does not know.
        repaired line 6: A character was named by an entity XML does not know.
        repaired line 6: An “&” that was not escaped was taken as it stands.
        repaired line 7: The file does not say properly which version of the export format it has; it was read as 1.2.
        repaired line 8: An “&” that was not escaped was taken as it stands.
        repaired line 8: A character number that is no character was replaced.
        repaired line 13: A CDATA section ended too early; its text was put together again.
    "]],
        &expect![[r#"
        # post:1 by ["admin"] on ["tag:harbour"]
          at 2009-10-20T16:13:20Z changed 2009-10-20T16:13:20Z
          p Beside one two & nested end
        # post:unnumbered-9135ac48fa1c by [] on []
          at - changed -
          p a ]]> b
    "#]],
    );
}

#[test]
fn another_encoding_and_another_prefix_are_read() {
    check(
        "latin-1-1.1.xml",
        &expect![[r#"
        wordpress:journal.example — Some("Journal de l'été")
        person zoe “Zoé” ["/author/zoe", "/author/zoe/feed"]
        post:3 Article(Report) Publish “Été” - in - ["/ete", "/?p=3"]
    "#]],
        &expect![""],
        &expect![[r#"
        # post:3 by ["zoe"] on []
          at 2011-01-01T00:00:00Z changed 2011-01-01T00:00:00Z
          p Déjà.
    "#]],
    );
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
        lines.iter().find(|l| l.kind == "picture").map(|line| line.reason.clone())
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
