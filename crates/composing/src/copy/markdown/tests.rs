//! The house notation, read.

use super::*;
use crate::copy::house;

/// What the copy becomes, in the house's own form, which has a sign for every block and mark.
fn becomes(copy: &str) -> String {
    let mut out = String::new();
    let body = read(copy, &mut BlockIds::seeded(1)).body;
    body.blocks.iter().for_each(|block| house::write_block(&mut out, block));
    out
}

#[test]
fn marks_of_the_notation() {
    for (copy, text) in [
        ("[mots exacts]{lang=fr}", "<span lang=\"fr\">mots exacts</span>"),
        ("[“so”]{quotation=7}", "<span class=\"said\" data-quotation=\"7\">“so”</span>"),
        ("[a [*b*](/c)]{lang=fr}", "<span lang=\"fr\">a <a href=\"/c\"><em>b</em></a></span>"),
        ("[a]{lang=!} \\[b]{lang=fr} [c]{x=y}", "[a]{lang=!} [b]{lang=fr} [c]{x=y}"),
        (
            "==a== ^b^ ~c~ ++d++ ~~e~~ __f__",
            "<mark>a</mark> <sup>b</sup> <sub>c</sub> <u>d</u> \
          <s>e</s> <strong>f</strong>",
        ),
        ("a\\\nb\nc", "a<br>b c"),
        ("a <small>b</small> <b>c</b>", "a <small>b</small> <strong>c</strong>"),
        ("[a](javascript:x)", "a"),
    ] {
        assert_eq!(becomes(copy), format!("<p>{text}</p>"), "{copy}");
    }
}

#[test]
fn blocks_of_the_notation() {
    for (copy, blocks) in [
        ("# A {#b}", "<dl-anchor id=\"b\"></dl-anchor><h2>A</h2>"),
        ("{#b}\n\na", "<dl-anchor id=\"b\"></dl-anchor><p>a</p>"),
        (
            "![A](b.webp \"C\")",
            "<figure><img src=\"b.webp\" alt=\"A\"><figcaption>C</figcaption>\
          </figure>",
        ),
        ("![](picture:7)", "<figure><img src=\"picture:7\"></figure>"),
        ("> a\n> — B", "<blockquote><p>a</p><footer>B</footer></blockquote>"),
        (
            ":::pull Ada: *B*\n“a”\n:::",
            "<dl-pull>“a”<dl-source>Ada: <em>B</em></dl-source></dl-pull>",
        ),
        (
            ":::see-also world/a-b\nTitle\n:::",
            "<dl-see-also href=\"world/a-b\">Title</dl-see-also>",
        ),
        (":::see-also\nTitle\n:::", "<dl-see-also>Title</dl-see-also>"),
        (
            ":::see-also https://a.example/b\nT: u\n:::",
            "<dl-see-also href=\"https://a.example/b\">T: u</dl-see-also>",
        ),
        (":::verse\na\n  b\n\nc\n:::", "<dl-verse>a&#10;b&#10;&#10;c</dl-verse>"),
        (
            ":::file a.pdf The report\nPages\n:::",
            "<dl-file href=\"a.pdf\"><dl-title>The report\
          </dl-title><figcaption>Pages</figcaption></dl-file>",
        ),
        (
            ":::embed https://v.example/1\nTalk\nOn film\n:::",
            "<dl-embed href=\"https://v.example/1\" \
          title=\"Talk\"><figcaption>On film</figcaption></dl-embed>",
        ),
        (
            "::::note A\n:::details B\nc\n:::\n::::",
            "<dl-note><details><summary>B</summary><p>c</p>\
          </details><dl-title>A</dl-title></dl-note>",
        ),
        (
            "```{=html}\n<p onclick=x>a</p>\n```",
            "<dl-html markup=\"&lt;p&gt;a&lt;/p&gt;\"></dl-html>",
        ),
        (
            "a[^1]\n\n[^1]: Note",
            "<dl-anchor id=\"fnref-1\"></dl-anchor><p>a<sup>\
          <a href=\"#fn-1\">1</a></sup></p><ol><li><dl-anchor id=\"fn-1\"></dl-anchor><p>Note \
          <a href=\"#fnref-1\">↩</a></p></li></ol>",
        ),
    ] {
        assert_eq!(becomes(copy), blocks, "{copy}");
    }
}

#[test]
fn what_is_not_known_is_named() {
    let taken = read(":::poll x\na\n:::\n\n<script>b</script>", &mut BlockIds::seeded(1));
    let said: Vec<_> = taken.notices.into_iter().map(|notice| notice.sentence).collect();
    assert_eq!(said, ["“:::poll” is not known; what it held was taken.", "<script> was left out."]);
    assert_eq!(taken.body.text().text, "a");
}
