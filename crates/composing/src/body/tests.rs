//! The body on a page and in a feed.

use jiff::Timestamp;
use news::{
    Block, BlockIds, BlockKind, CardPicture, Figure, FileType, Kind, Mark, PictureFacts,
    PictureRef, SectionId, SectionRef, SeeAlsoTarget, Slug, Text,
};

use super::*;
use crate::copy::markdown;

fn held(id: i64, file_type: FileType) -> (PictureId, Picture) {
    let facts = PictureFacts {
        alt: "A bridge".into(),
        caption: "The bridge.".into(),
        credit: "Drawing: I. Tallow".into(),
        ..PictureFacts::default()
    };
    let (width, height) = if file_type == FileType::Pdf { (0, 0) } else { (1200, 750) };
    let id = PictureId(id);
    let (hash, name) = ("0".repeat(64), "bridge".to_owned());
    (id, Picture { id, hash, file_type, bytes: 1_234_567, width, height, name, facts })
}

fn card() -> Card {
    let section = SectionRef {
        id: SectionId(1),
        slug: Slug::parse("oltmar").unwrap(),
        name: "Oltmar".into(),
    };
    Card {
        id: ArticleId(7),
        kind: Kind::Report,
        language: Language::english(),
        section,
        slug: Slug::parse("trains").unwrap(),
        headline: "Trains & bridges".into(),
        kicker: None,
        standfirst: None,
        place: None,
        authors: Vec::new(),
        picture: Some(CardPicture {
            address: "/pictures/x/b.webp".into(),
            alt: "x".into(),
            width: 12,
            height: 8,
        }),
        published_at: Timestamp::UNIX_EPOCH,
        modified_at: Timestamp::UNIX_EPOCH,
    }
}

fn set(body: &Body, form: Form) -> String {
    let pictures = BTreeMap::from([
        held(1, FileType::Webp),
        held(2, FileType::Pdf),
        held(3, FileType::Mp3),
        held(4, FileType::Mp4),
    ]);
    let see_also = BTreeMap::from([(ArticleId(7), card())]);
    let say = |id: &str, given: &[(&str, &str)]| {
        given.iter().fold(id.to_owned(), |said, (_, value)| format!("{said} {value}"))
    };
    let setting = BodySetting {
        pictures: &pictures,
        see_also: &see_also,
        base_url: if form == Form::Feed { "https://paper.example" } else { "" },
        language: &Language::english(),
        say: &say,
        quotations: &[],
    };
    match form {
        Form::Page => page_html(body, &setting).into_string(),
        Form::Feed => feed_html(body, &setting).into_string(),
    }
}

fn page(copy: &str) -> String {
    set(&markdown::read(copy, &mut BlockIds::seeded(1)).body, Form::Page)
}

fn feed(copy: &str) -> String {
    set(&markdown::read(copy, &mut BlockIds::seeded(1)).body, Form::Feed)
}

#[test]
fn blocks_stand_as_the_design_has_them() {
    for (copy, markup) in [
        ("a\\\nb & <b>c</b>", "<p>a<br>b &amp; <strong>c</strong></p>"),
        (
            "# A {#x}\n\n#### B\n\n#### C\n\n## D",
            "<h2 id=\"x\">A</h2><h3>B</h3><h3>C</h3><h2>D</h2>",
        ),
        (
            "[“so”]{quotation=7} he [dit]{lang=fr}",
            "<p><q id=\"quotation-7\">“so”</q> \
          he <span lang=\"fr\" dir=\"ltr\">dit</span></p>",
        ),
        (
            "[a](/b) [c](https://d.example)",
            "<p><a href=\"/b\">a</a> \
          <a href=\"https://d.example\" rel=\"external noopener\">c</a></p>",
        ),
        (
            ":::pull Sunniva\n“Nobody.”\n:::",
            "<figure class=\"pull\"><hr class=\"scale\">\
          <blockquote><q>“Nobody.”</q></blockquote><figcaption dir=\"auto\">Sunniva</figcaption></figure>",
        ),
        (
            "> a\n>\n> — B",
            "<figure class=\"quotation\"><blockquote><p>a</p></blockquote>\
          <figcaption dir=\"auto\">B</figcaption></figure>",
        ),
        (
            ":::see-also article:7\nx\n:::",
            "<aside class=\"see-also\" \
          aria-label=\"see-also: Trains &amp; bridges\"><img src=\"/pictures/x/b.webp\" \
          width=\"12\" height=\"8\" alt=\"\" loading=\"lazy\"><p class=\"label\">see-also</p>\
          <p class=\"headline\"><a href=\"/oltmar/trains\">Trains &amp; bridges</a></p></aside>",
        ),
        (
            ":::note Facts\na\n:::",
            "<aside class=\"note\"><p class=\"label\">Facts</p>\
          <p>a</p></aside>",
        ),
        (
            ":::embed https://www.v.example/1\nTalk\n:::",
            "<figure class=\"embed\"><figcaption>\
          <b dir=\"auto\">Talk</b> <span>embed-hint v.example</span> <a class=\"button button--quiet\" \
          href=\"https://www.v.example/1\" rel=\"external noopener\">embed-open v.example</a>\
          </figcaption></figure>",
        ),
        (
            "| A | |\n|---|---|\n| b | c |",
            "<div class=\"table-frame\" role=\"region\" \
          tabindex=\"0\" aria-label=\"table 1\"><table><thead><tr><th scope=\"col\">A</th><td></td>\
          </tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table></div>",
        ),
    ] {
        assert_eq!(page(copy), markup, "{copy}");
    }
}

#[test]
fn held_pictures_and_files_are_printed() {
    let source = format!("/pictures/{}/bridge", "0".repeat(32));
    for (copy, markup) in [
        (
            "![](picture:1)",
            format!(
                "<figure><img src=\"{source}.webp\" width=\"1200\" \
          height=\"750\" alt=\"A bridge\" loading=\"lazy\"><figcaption dir=\"auto\">The bridge. \
          <bdi class=\"credit\">Drawing: I. Tallow</bdi></figcaption></figure>"
            ),
        ),
        (
            ":::file picture:2 Report\n:::",
            format!(
                "<figure class=\"file\"><p>\
          <a href=\"{source}.pdf\"><bdi>Report</bdi></a> <small>file-kind-pdf 1.2 MB</small></p></figure>"
            ),
        ),
        (
            ":::file picture:3 Talk\n:::",
            format!(
                "<figure class=\"file\"><audio controls \
          preload=\"none\" src=\"{source}.mp3\" aria-label=\"Talk\"></audio><figcaption>\
          <b dir=\"auto\">Talk</b> \
          <a href=\"{source}.mp3\">file-kind-audio 1.2 MB</a></figcaption></figure>"
            ),
        ),
    ] {
        assert_eq!(page(copy), markup, "{copy}");
    }
    let gallery = page(":::gallery All\n![](picture:1)\n\n![](picture:9)\n:::");
    assert!(gallery.starts_with("<figure class=\"gallery\"><figure><a href=\"/pictures/"));
    assert!(gallery.ends_with("<figcaption dir=\"auto\">All</figcaption></figure>"));
}

#[test]
fn what_readers_cannot_have_prints_nothing() {
    for copy in [
        "![](wanted.jpg \"A caption\")",
        "![](picture:99)",
        ":::file wanted.pdf Report\n:::",
        ":::gallery All\n![](wanted.jpg)\n:::",
        ":::see-also\nA suggestion\n:::",
        ":::see-also article:8\nNot public\n:::",
    ] {
        assert_eq!(page(copy), "", "{copy}");
        assert_eq!(feed(copy), "", "{copy}");
    }
}

#[test]
fn no_id_stands_twice_and_none_is_the_pages_own() {
    let body = page(
        "# A {#main}\n\n# B {#main}\n\n[x](#main) [y](#replies) [a]{quotation=1}\n\n\
         [b]{quotation=1}\n\n```{=html}\n<p id=\"z\">1 id=\"z\"</p>\n```\n\n\
         ```{=html}\n<p id=\"z\">2</p>\n```",
    );
    assert_eq!(body.matches("id=\"part-main\"").count(), 1);
    assert!(body.contains("<a href=\"#part-main\">x</a> <a href=\"#replies\">y</a>"));
    assert!(body.contains("<q data-quotation=\"1\">b</q>"));
    assert!(
        body.contains("<p id=\"copy-z\">1 id=\"z\"</p>") && body.contains("<p>2</p>"),
        "{body}"
    );
}

#[test]
fn a_quotation_is_one_element_while_its_words_stand_together() {
    let said = Mark::Quotation { id: "7".into() };
    let mut text = Text::default();
    text.push("“so ", std::slice::from_ref(&said));
    text.push("very", &[Mark::Emphasis, said.clone()]);
    text.push("”", &[said]);
    let block = BlockIds::seeded(1).block(BlockKind::Paragraph { text });
    assert_eq!(
        set(&Body::of(vec![block]), Form::Page),
        "<p><q id=\"quotation-7\">“so <em>very</em>”</q></p>"
    );
}

#[test]
fn feeds_have_whole_addresses_and_no_dress() {
    let copy = "# A {#x}\n\n[a](/b) [c](#x) [q]{quotation=1}\n\n![](picture:1)\n\n\
        :::embed https://v.example/1\nTalk\n:::\n\n:::file picture:4 Film\n:::\n\n\
        :::see-also article:7\nx\n:::\n\n| A |\n|---|\n| b |\n\n\
        ```{=html}\n<p id=\"z\" class=\"y\"><a href=\"/w\">1</a></p>\n```";
    let feed = feed(copy);
    for absent in ["class=", "id=", "\"/", "#x", "see-also", "<video", "tabindex", "loading"] {
        assert!(!feed.contains(absent), "{absent} in {feed}");
    }
    for present in [
        "<a href=\"https://paper.example/b\">a</a>",
        "<img src=\"https://paper.example/pictures/",
        "<p><a href=\"https://v.example/1\">Talk</a></p>",
        ".mp4\">Film</a>",
        "<table><thead><tr><th scope=\"col\">A</th>",
        "<a href=\"https://paper.example/w\">1</a>",
    ] {
        assert!(feed.contains(present), "{present} not in {feed}");
    }
}

#[test]
fn spans_never_reach_over_other_cells() {
    let markup = page(
        "<table><tr><td colspan=4 rowspan=9>a</td></tr><tr><td>b</td></tr>\
         <tr><td rowspan=2>c</td><td colspan=3>d</td></tr></table>",
    );
    assert!(markup.contains("<td rowspan=\"3\">a</td>"), "{markup}");
    assert!(!markup.contains("colspan"), "{markup}");
}

#[test]
fn every_value_is_escaped() {
    let evil = "\"><script>alert(1)</script>";
    let mut ids = BlockIds::seeded(1);
    let link = Mark::Link { href: evil.into(), title: Some(evil.into()) };
    let mut text = Text::default();
    text.push(evil, &[link, Mark::Abbreviation { title: Some(evil.into()) }]);
    let (alt, href) = (Some(evil.to_owned()), Some(evil.to_owned()));
    let picture = PictureRef::Held(PictureId(1));
    let kinds = [
        BlockKind::Paragraph { text: text.clone() },
        BlockKind::Code { language: Some("\"><script>".into()), code: evil.into() },
        BlockKind::Embed { url: evil.into(), title: Some(evil.into()), caption: None },
        BlockKind::Picture(Figure { picture, alt, caption: Some(text), href }),
        BlockKind::SeeAlso {
            title: evil.into(),
            target: Some(SeeAlsoTarget::Address(evil.into())),
        },
    ];
    let mut blocks: Vec<Block> = kinds.into_iter().map(|kind| ids.block(kind)).collect();
    blocks[0].anchor = Some(evil.to_owned());
    for form in [Form::Page, Form::Feed] {
        let markup = set(&Body::of(blocks.clone()), form);
        assert!(!markup.contains("<script") && !markup.contains("\">\""), "{markup}");
    }
}

#[test]
fn a_page_of_ours_is_read_back_as_it_was() {
    let copy = "# A {#lanes}\n\n**a** and *b*, [c](/d) [“e”]{quotation=7} [f]{lang=fr}\n\n\
        - a\n- b\n\n  - c\n\n> a\n>\n> — B\n\n:::pull C\n“Twice.”\n:::\n\n\
        :::note Facts\na\n:::\n\n:::details More\nb\n:::\n\n:::verse\na\nb\n:::\n\n\
        ```rust\na < b\n```\n\n| A | B |\n|---|---|\n| c | d |\n\n***\n";
    let body = markdown::read(copy, &mut BlockIds::seeded(1)).body;
    let markup = set(&body, Form::Page);
    let again = crate::copy::html::read(&markup, None, &mut BlockIds::seeded(1));
    assert_eq!(again.notices, []);
    assert_eq!(markdown::write(&again.body), markdown::write(&body));
}
