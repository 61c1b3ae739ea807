//! The markup of `WordPress`, of its block editor and its classic one, and what a body makes of it.

use composing::copy::html;
use news::{BlockIds, BlockKind, Body, Figure, PictureRef};

fn read(markup: &str) -> Body {
    let base = url::Url::parse("https://old.example/").unwrap();
    html::read(markup, Some(&base), &mut BlockIds::seeded(1)).body
}

fn only(markup: &str) -> BlockKind {
    let mut body = read(markup);
    assert_eq!(body.blocks.len(), 1, "{markup}: {body:#?}");
    body.blocks.remove(0).kind
}

fn wanted(path: &str) -> PictureRef {
    PictureRef::Wanted(format!("https://old.example{path}"))
}

#[test]
fn pictures_with_captions() {
    for markup in [
        "<figure class=\"wp-block-image\"><a href=\"/full\"><img src=\"/a.jpg\" alt=\"A\"></a>\
         <figcaption>The <em>bridge</em></figcaption></figure>",
        "<div class=\"wp-caption\"><a href=\"/full\"><img src=\"/a.jpg\" alt=\"A\"></a>\
         <p class=\"wp-caption-text\">The <em>bridge</em></p></div>",
        "<figure><p><a href=\"/full\"><img src=\"data:x\" data-src=\"/a.jpg\" alt=\"A\"></a></p>\
         <figcaption>The <em>bridge</em></figcaption></figure>",
    ] {
        let BlockKind::Picture(Figure { picture, alt, caption, href }) = only(markup) else {
            panic!("{markup}")
        };
        assert_eq!(picture, wanted("/a.jpg"));
        assert_eq!(alt.as_deref(), Some("A"));
        assert_eq!(caption.unwrap().words(), "The bridge");
        assert_eq!(href.as_deref(), Some("https://old.example/full"));
    }
}

#[test]
fn a_picture_in_a_sentence_splits_it() {
    let body = read("<p>before <img src=\"/a.jpg\"> after</p>");
    let kinds: Vec<_> = body.blocks.iter().map(|block| &block.kind).collect();
    assert!(matches!(
        kinds[..],
        [BlockKind::Paragraph { .. }, BlockKind::Picture(_), BlockKind::Paragraph { .. }]
    ));
}

#[test]
fn galleries_of_every_age() {
    let figure = "<figure><img src=\"/a.jpg\"><figcaption>one</figcaption></figure>";
    for markup in [
        format!(
            "<figure class=\"wp-block-gallery\">{figure}{figure}<figcaption>all</figcaption>\
             </figure>"
        ),
        format!(
            "<figure class=\"wp-block-gallery\"><ul class=\"blocks-gallery-grid\"><li>{figure}</li>\
             <li>{figure}</li></ul><figcaption>all</figcaption></figure>"
        ),
        format!("<dl-gallery>{figure}{figure}<figcaption>all</figcaption></dl-gallery>"),
        "<div class=\"gallery\"><dl><dt><img src=\"/a.jpg\"></dt><dd>one</dd></dl>\
         <dl><dt><img src=\"/a.jpg\"></dt><dd>one</dd></dl><figcaption>all</figcaption></div>"
            .to_owned(),
    ] {
        let BlockKind::Gallery { pictures, caption } = only(&markup) else { panic!("{markup}") };
        assert_eq!(pictures.len(), 2, "{markup}");
        assert!(pictures.iter().all(|f| f.caption.as_ref().unwrap().words() == "one"), "{markup}");
        assert_eq!(caption.unwrap().words(), "all", "{markup}");
    }
}

#[test]
fn quotations_and_their_sources() {
    for markup in [
        "<blockquote class=\"wp-block-quote\"><p>Twice.</p><cite>Ruben</cite></blockquote>",
        "<blockquote><p>Twice.</p><footer>Ruben</footer></blockquote>",
        "<blockquote><p>Twice.</p><p><cite>Ruben</cite></p></blockquote>",
        "<figure><blockquote>Twice.</blockquote><figcaption>Ruben</figcaption></figure>",
    ] {
        let BlockKind::BlockQuotation { blocks, source } = only(markup) else { panic!("{markup}") };
        assert_eq!(blocks.len(), 1, "{markup}");
        assert_eq!(source.unwrap().words(), "Ruben", "{markup}");
    }
    for markup in [
        "<figure class=\"wp-block-pullquote\"><blockquote><p>Twice.</p><cite>Ruben</cite>\
         </blockquote></figure>",
        "<blockquote class=\"wp-block-pullquote\"><p>Twice.</p><cite>Ruben</cite></blockquote>",
        "<dl-pull source=\"Ruben\">Twice.</dl-pull>",
    ] {
        let BlockKind::PullQuote { text, source } = only(markup) else { panic!("{markup}") };
        assert_eq!((text.words(), source.unwrap().words()), ("Twice.".into(), "Ruben".into()));
    }
}

#[test]
fn players_become_still_cards_of_the_page_for_people() {
    for (markup, page) in [
        (
            "<iframe src=\"https://www.youtube.com/embed/abc?rel=0\"></iframe>",
            "https://www.youtube.com/watch?v=abc",
        ),
        ("<iframe data-src=\"//player.vimeo.com/video/12\"></iframe>", "https://vimeo.com/12"),
        ("<iframe src=\"https://maps.example/x\"></iframe>", "https://maps.example/x"),
        (
            "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n\
          https://youtu.be/abc\n</div></figure>",
            "https://youtu.be/abc",
        ),
        (
            "<blockquote class=\"twitter-tweet\"><p>Hi</p>— A \
             <a href=\"https://t.example/1\">May 1</a>\
          </blockquote>",
            "https://t.example/1",
        ),
        (
            "<dl-embed href=\"https://v.example/1\" title=\"Talk\">About</dl-embed>",
            "https://v.example/1",
        ),
    ] {
        let BlockKind::Embed { url, .. } = only(markup) else { panic!("{markup}") };
        assert_eq!(url, page);
    }
}

#[test]
fn files_are_wanted_by_their_address() {
    for (markup, address, title) in [
        ("<video controls src=\"/v.mp4\"></video>", "/v.mp4", "v.mp4"),
        (
            "<figure class=\"wp-block-audio\"><audio><source src=\"/a%20b.mp3\"></audio></figure>",
            "/a%20b.mp3",
            "a b.mp3",
        ),
        (
            "<div class=\"wp-block-file\"><a href=\"/r.pdf\">Report</a>\
          <a href=\"/r.pdf\" class=\"wp-block-file__button\" download>Download</a></div>",
            "/r.pdf",
            "Report",
        ),
        ("<object data=\"/r.pdf\" title=\"Report\"></object>", "/r.pdf", "Report"),
    ] {
        let BlockKind::File { file, title: given, .. } = only(markup) else { panic!("{markup}") };
        assert_eq!((file, given.words().as_str()), (wanted(address), title));
    }
}

#[test]
fn code_verse_and_preformatted_keep_their_space() {
    for (markup, words) in [
        (
            "<pre class=\"wp-block-code\"><code class=\"language-rust\">a\n  b</code></pre>",
            "a\n  b",
        ),
        ("<pre class=\"wp-block-verse\">a\n  b</pre>", "a\n  b"),
        ("<pre class=\"wp-block-preformatted\">a\n  b</pre>", "a\n  b"),
        ("<pre>a<br>  b</pre>", "a\n  b"),
    ] {
        let body = read(markup);
        assert_eq!(body.text().text, words, "{markup}");
    }
}

#[test]
fn tables_lists_details_and_notes() {
    let BlockKind::Table { caption, head, rows, foot } = only(
        "<figure class=\"wp-block-table\"><table><thead><tr><th>a</th><th>b</th></tr></thead>\
         <tbody>\
         <tr><th>1</th><td colspan=\"2\">x<br>y</td></tr></tbody><tfoot><tr><td>s</td></tr></tfoot>\
         </table><figcaption>Sums</figcaption></figure>",
    ) else {
        panic!()
    };
    assert_eq!((head.len(), rows.len(), foot.len()), (1, 1, 1));
    assert_eq!(caption.unwrap().words(), "Sums");
    assert!(rows[0][0].is_head && rows[0][1].columns == 2);
    assert_eq!(rows[0][1].text.words(), "x\ny");

    let BlockKind::List { ordered, start, items } =
        only("<ol start=3><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ol>")
    else {
        panic!()
    };
    assert_eq!((ordered, start, items.len()), (true, Some(3), 2));
    assert_eq!((items[0].blocks.len(), items[1].blocks.len()), (1, 1));

    assert!(matches!(
        only("<details><summary>More</summary><p>a</p></details>"),
        BlockKind::Details { summary, blocks } if summary.words() == "More" && blocks.len() == 1
    ));
    assert!(matches!(
        only("<aside><h3>Facts</h3><p>a</p></aside>"),
        BlockKind::Note { title: Some(title), blocks }
            if title.words() == "Facts" && blocks.len() == 1
    ));
}

#[test]
fn anchors_stay_reachable() {
    let body = read(
        "<h2 id=\"lanes\">Lanes</h2><p>See<sup id=\"ref-1\"><a href=\"#note-1\">1</a></sup> and \
         <sup id=\"ref-2\"><a href=\"#note-2\">2</a></sup></p><ol><li id=\"note-1\">One \
         <a href=\"#ref-1\">up</a></li><li id=\"note-2\">Two <a href=\"#ref-2\">up</a></li></ol>",
    );
    let mut anchors = Vec::new();
    body.each_block(&mut |block| anchors.extend(block.anchor.clone()));
    assert_eq!(anchors, ["lanes", "ref-1", "note-1", "note-2"]);
    let mut hrefs = Vec::new();
    body.clone().each_link_mut(&mut |href| hrefs.push(href.clone()));
    assert_eq!(hrefs, ["#note-1", "#note-2", "#ref-1", "#ref-1"]);
}
