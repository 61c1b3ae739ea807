//! Markup in, blocks out.

use news::{BlockIds, BlockKind, Body, Text};

use super::*;
use crate::copy::house;

/// What the markup becomes, in the house's own form, which has a sign for every block and mark.
fn becomes(markup: &str) -> String {
    let base = Url::parse("https://old.example/blog/").unwrap();
    let taken = read(markup, Some(&base), &mut BlockIds::seeded(1));
    let mut out = String::new();
    taken.body.blocks.iter().for_each(|block| house::write_block(&mut out, block));
    out
}

fn notices(markup: &str) -> Vec<String> {
    let taken = read(markup, None, &mut BlockIds::seeded(1));
    taken.notices.into_iter().map(|notice| notice.sentence).collect()
}

#[test]
fn paragraphs_are_found_however_they_are_written() {
    for (markup, blocks) in [
        ("<p>a</p><p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("a<p>b</p>c", "<p>a</p><p>b</p><p>c</p>"),
        ("<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ("<p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a<br> <br>\n b<br></p>", "<p>a</p><p>b</p>"),
        ("<p> a \n  b\t</p>", "<p>a b</p>"),
        ("<p>a\u{a0}\u{a0}b</p>", "<p>a\u{a0}\u{a0}b</p>"),
        ("<p>&nbsp;</p><p></p><div> </div>", ""),
        ("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->", "<p>a</p>"),
        ("<b><p>a</p></b>", "<p><strong>a</strong></p>"),
    ] {
        assert_eq!(becomes(markup), blocks, "{markup}");
    }
}

#[test]
fn marks_are_read() {
    for (markup, text) in [
        ("<b>a</b> <i>b</i>", "<strong>a</strong> <em>b</em>"),
        ("<b>a </b>b", "<strong>a</strong> b"),
        ("<strong><b>a</b></strong>", "<strong>a</strong>"),
        ("<del>a</del><ins>b</ins>", "<s>a</s><u>b</u>"),
        ("<kbd>a</kbd><var>b</var>", "<code>ab</code>"),
        ("<abbr title=\"Long\">L</abbr>", "<abbr title=\"Long\">L</abbr>"),
        ("<q>a</q>", "“a”"),
        (
            "<span class=\"said\" data-quotation=\"7\">“a”</span>",
            "<span class=\"said\" data-quotation=\"7\">“a”</span>",
        ),
        ("<span lang=\"fr\">mot</span>", "<span lang=\"fr\">mot</span>"),
        ("<em lang=\"de\">Wort</em>", "<span lang=\"de\"><em>Wort</em></span>"),
        ("<img class=\"emoji\" alt=\"☺\" src=\"/e.png\"> hello", "☺ hello"),
        ("<ruby>漢<rt>kan</rt></ruby>", "漢(kan)"),
        ("<font color=\"red\">a</font>", "a"),
    ] {
        assert_eq!(becomes(&format!("<p>{markup}</p>")), format!("<p>{text}</p>"), "{markup}");
    }
}

#[test]
fn links_keep_only_what_may_be_stored() {
    for (href, kept) in [
        ("https://a.example/x?y=1&amp;z=2", Some("https://a.example/x?y=1&amp;z=2")),
        ("/about", Some("https://old.example/about")),
        ("next", Some("https://old.example/blog/next")),
        ("//cdn.example/x", Some("https://cdn.example/x")),
        ("#part", Some("#part")),
        ("mailto:a@b.example", Some("mailto:a@b.example")),
        ("tel:+3312345", Some("tel:+3312345")),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("", None),
    ] {
        let expected = match kept {
            Some(kept) => format!("<p><a href=\"{kept}\">x</a></p>"),
            None => "<p>x</p>".to_owned(),
        };
        assert_eq!(becomes(&format!("<a href=\"{href}\">x</a>")), expected, "{href}");
    }
}

#[test]
fn without_a_base_only_the_papers_own_addresses_stay() {
    for (href, is_kept) in [("/a", true), ("#a", true), ("a", false), ("/\\evil.example", true)] {
        let markup = format!("<a href=\"{href}\">x</a>");
        let taken = read(&markup, None, &mut BlockIds::seeded(1));
        let mut hrefs = Vec::new();
        let mut body: Body = taken.body;
        body.each_link_mut(&mut |href| hrefs.push(href.clone()));
        assert_eq!(hrefs.len(), usize::from(is_kept), "{href}");
        assert!(hrefs.iter().all(|h| !h.starts_with("/\\")), "{hrefs:?}");
    }
}

#[test]
fn words_are_never_lost_without_a_notice() {
    for (markup, notice) in [
        ("<script>x</script>", "<script> was left out."),
        ("<form><input></form>", "<form> was left out."),
        ("<svg></svg><svg></svg>", "<svg> was left out. (2 times)"),
        ("<my-box>a</my-box>", "<my-box> is no known element; what it held was taken."),
        ("<dl><dt>a<dd>b</dl>", "A list of terms (<dl>) was kept as markup."),
        ("<div class=\"wp-block-columns\">a</div>", "Columns were set one below the other."),
        ("<video></video>", "A <video> without an address was left out."),
        (
            "<img src=\"data:image/png;base64,AA\">",
            "A picture written into the markup itself (data:) was left out.",
        ),
        ("<a href=\"/x\"></a>", "A link without words was left out."),
        (
            "<a href=\"javascript:x\">y</a>",
            "A link to “javascript:x” was left out; its words stay.",
        ),
        (
            "<table><tr><td>a<td><img src=\"/a.png\"></table>",
            "A picture or box where only text can stand was set below it.",
        ),
    ] {
        assert_eq!(notices(markup), [notice], "{markup}");
    }
}

#[test]
fn what_is_never_closed_takes_nothing_with_it() {
    for (markup, blocks, notice) in [
        ("<p>a <math>b</p><p>c", "<p>a b</p><p>c</p>", "<math> was never closed"),
        ("<p>a</p><svg><p>b", "<p>a</p><p>b</p>", "<svg> was never closed"),
        ("<p>a</p><script>x()<p>b", "<p>a</p><p>b</p>", "<script> was never closed"),
        ("<p>a</p><style>p{}\n\n<p>b", "<p>a</p><p>b</p>", "<style> was never closed"),
        (
            "<p>a</p><iframe src=\"https://b.example/c\"><p>d",
            "<p>a</p><dl-embed href=\"https://b.example/c\"></dl-embed><p>d</p>",
            "<iframe> was never closed",
        ),
        ("<p>a</p><!-- <p>b", "<p>a</p><p>b</p>", "A comment that never ends"),
    ] {
        assert_eq!(becomes(markup), blocks, "{markup}");
        assert!(notices(markup)[0].starts_with(notice), "{markup}");
    }
}

#[test]
fn what_only_the_house_may_name_is_refused_from_outside() {
    let taken = read("<img src=\"picture:7\">", None, &mut BlockIds::seeded(1));
    assert!(taken.body.blocks.is_empty());
    let card = "<dl-see-also href=\"article:7\">Title</dl-see-also>";
    let taken = read(card, None, &mut BlockIds::seeded(1));
    let kind = BlockKind::SeeAlso { title: "Title".into(), target: None };
    assert_eq!(taken.body.blocks[0].kind, kind);
    let verse = read("<dl-verse>a\n  b</dl-verse>", None, &mut BlockIds::seeded(1));
    assert_eq!(verse.body.blocks[0].kind, BlockKind::Verse { text: Text::plain("a\n  b") });
}
