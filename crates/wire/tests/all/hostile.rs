//! Files made to break a reader: each ends in an error or in a report, soon, and never in a panic.

use std::io::Write;
use std::path::Path;

use wire::wordpress::{Export, ITEM_BYTES_MAX, Options};

use crate::summary;

/// Reads a file both times; the code of the error when there is one.
fn read(path: &Path) -> Result<usize, &'static str> {
    let export = Export::open(path, &Options::default(), &mut |_| {}).map_err(|e| e.code())?;
    assert!(export.survey().report.adds_up());
    let plan = summary::plan(export.survey());
    let all = export.manuscripts(&plan).map_err(|e| e.code())?;
    let all: Result<Vec<_>, _> = all.collect();
    Ok(all.map_err(|e| e.code())?.len())
}

fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn item(copy: &str) -> Vec<u8> {
    format!(
        "<rss xmlns:wp='http://wordpress.org/export/1.2/' \
         xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>\
         <title>x</title><content:encoded><![CDATA[{copy}]]></content:encoded>\
         <wp:post_id>1</wp:post_id><wp:status>publish</wp:status>\
         <wp:post_type>post</wp:post_type></item></channel></rss>"
    )
    .into_bytes()
}

#[test]
fn entities_are_refused_unread() {
    for name in ["bomb.xml", "external-entity.xml"] {
        assert_eq!(read(&summary::export(name)), Err("file_declares_entities"), "{name}");
    }
}

#[test]
fn an_export_cut_off_anywhere_is_refused() {
    let whole = std::fs::read(summary::export("blocks-and-classic-1.2.xml")).unwrap();
    let end = whole.len() - "</rss>\n".len();
    for length in (0..end).step_by(97) {
        let fault = read(written(&whole[..length]).path());
        assert!(matches!(fault, Err("file_broken" | "file_empty")), "{length}: {fault:?}");
    }
}

#[test]
fn damaged_bytes_never_end_in_a_panic() {
    let whole = std::fs::read(summary::export("blocks-and-classic-1.2.xml")).unwrap();
    for (step, byte) in [(89, b'<'), (101, b'>'), (103, 0xff), (107, 0), (109, b'&'), (113, b']')] {
        let mut damaged = whole.clone();
        damaged.iter_mut().step_by(step).skip(5).for_each(|place| *place = byte);
        let _ = read(written(&damaged).path());
        for at in (0..whole.len()).step_by(977) {
            let mut damaged = whole.clone();
            damaged[at] = byte;
            let _ = read(written(&damaged).path());
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    let deep = "<a>".repeat(100_000);
    let file = format!("<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>{deep}");
    assert_eq!(read(written(file.as_bytes()).path()), Err("file_broken"));
}

#[test]
fn an_attribute_of_a_megabyte_is_read_past() {
    let long = "x".repeat(1 << 20);
    let file = format!(
        "<rss xmlns:wp='http://wordpress.org/export/1.2/' odd='{long}'><channel>\
         <wp:author odd='{long}'><wp:author_login>a</wp:author_login></wp:author></channel></rss>"
    );
    assert_eq!(read(written(file.as_bytes()).path()), Ok(0));
}

#[test]
fn an_item_larger_than_any_article_is_refused_with_the_place() {
    let bytes = usize::try_from(ITEM_BYTES_MAX).unwrap() + (1 << 20);
    let file = written(&item(&"x".repeat(bytes)));
    assert_eq!(read(file.path()), Err("item_too_large"));
}

#[test]
fn copy_made_to_be_slow_is_read_soon() {
    for copy in [
        "[".repeat(60_000),
        "[[".repeat(40_000),
        "[a-1]".repeat(20_000),
        "<!-- wp:group -->".repeat(4_000),
        "<!-- wp:paragraph {\"a\":1} ".repeat(4_000),
        "<!--".repeat(20_000),
        "<!--more".repeat(10_000),
        "<a".repeat(20_000),
        "<pre>".repeat(4_000),
        "\n\n<div>".repeat(4_000),
        "http://a.example\n".repeat(1_000),
        "&".repeat(60_000),
    ] {
        assert_eq!(read(written(&item(&copy)).path()), Ok(1), "{}", &copy[..8]);
    }
    // In the title, which is read without a parser.
    let title = format!(
        "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><item><title><![CDATA[{}]]>\
         </title><wp:post_id>1</wp:post_id><wp:status>publish</wp:status></item></channel></rss>",
        "<a".repeat(100_000)
    );
    assert_eq!(read(written(title.as_bytes()).path()), Ok(1));
}

#[test]
fn a_shared_block_that_holds_itself_ends() {
    let file = "<rss xmlns:wp='http://wordpress.org/export/1.2/' \
        xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>\
        <item><wp:post_id>9</wp:post_id><wp:post_type>wp_block</wp:post_type>\
        <content:encoded><![CDATA[<!-- wp:block {\"ref\":9} /--><!-- wp:block {\"ref\":9} /-->]]>\
        </content:encoded></item><item><wp:post_id>1</wp:post_id><wp:status>publish</wp:status>\
        <wp:post_type>post</wp:post_type><content:encoded><![CDATA[<!-- wp:block {\"ref\":9} /-->]]>\
        </content:encoded></item></channel></rss>";
    assert_eq!(read(written(file.as_bytes()).path()), Ok(1));
}
