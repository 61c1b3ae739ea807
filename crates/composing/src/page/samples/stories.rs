//! What the sample papers print.

use news::{
    ArticleId, Block, BlockIds, BlockKind, Body, Figure, Kind, Mark, PictureId, PictureRef, Span,
    Text,
};

/// A story in short: section, kind, headline, standfirst, place, authors, picture.
pub(super) type Story<'a> = (&'a str, Kind, &'a str, &'a str, &'a str, &'a [&'a str], &'a str);

pub(super) const STORIES: &[Story<'_>] = &[
    (
        "The strait",
        Kind::Report,
        "Castane congratulates Haldvik and says Vessaria is ‘ready to talk’",
        "Hours after Oltmar’s count closed, Vessaria’s president offered its new premier talks \
             on the shipping lanes, with no conditions and no calendar.",
        "Cape Lisse",
        &["Nadia Ferrault", "Idris Calloway"],
        "harbour",
    ),
    (
        "Oltmar",
        Kind::Report,
        "Premier-elect promises trains over the Skarn bridge by spring",
        "Engineers say the eastern pylon needs a year.",
        "Hallgrun",
        &["Idris Calloway"],
        "bridge",
    ),
    (
        "The strait",
        Kind::Analysis,
        "Three times the two capitals have said “ready”, and what came of it",
        "Each offer had a date, a place and a telephone that did not ring.",
        "",
        &["Tomas Wickerby"],
        "",
    ),
    (
        "Oltmar",
        Kind::Report,
        "Carrow Isles: the election as seen from a rock with forty voters",
        "",
        "Carrow Isles",
        &["Pia Vandermeer"],
        "",
    ),
    (
        "Vessaria",
        Kind::Report,
        "What Vessaria’s parliament would have to repeal first",
        "Three acts, one resolution and a framed telegram stand between the president’s offer \
             and a signature.",
        "Maravel",
        &["Tomas Wickerby"],
        "chamber",
    ),
    (
        "The strait",
        Kind::Background,
        "The lanes, drawn: who may pass where, and when",
        "",
        "",
        &["Zora Lindqvist-Hale"],
        "chart",
    ),
    (
        "Trade",
        Kind::Report,
        "The silos at Orm are full, and nobody will say whose wheat it is",
        "Sixty thousand tonnes sit under seal while two customs offices read the same bill of \
             lading.",
        "Orm",
        &["Maud Ekeli"],
        "silos",
    ),
    (
        "Trade",
        Kind::Report,
        "War-risk premiums fall for the first time since March",
        "Underwriters price the congratulation before the talks.",
        "",
        &["Maud Ekeli"],
        "",
    ),
    (
        "Trade",
        Kind::Report,
        "Vessaria halves port dues for ships that wait at anchor",
        "",
        "",
        &[],
        "",
    ),
    (
        "Trade",
        Kind::Report,
        "Pilots’ union to vote on joint watches with Hallgrun",
        "The ballot paper is printed in both languages for the first time since 2012.",
        "",
        &["Maud Ekeli"],
        "lighthouse",
    ),
    (
        "Trade",
        Kind::Report,
        "Budget committee keeps the grain levy at 4.5 per cent by one vote",
        "",
        "Maravel",
        &[],
        "",
    ),
    (
        "Science",
        Kind::Report,
        "Gannet Bank has walked 400 metres since the last treaty chart",
        "The dividing line runs where the shallows were in 2009. The shallows have since left \
             for Oltmar.",
        "",
        &["Zora Lindqvist-Hale"],
        "chart",
    ),
    (
        "Science",
        Kind::Report,
        "Hydrophones pick up a whale that sings in the ferry’s key",
        "",
        "",
        &["Zora Lindqvist-Hale"],
        "hydrophone",
    ),
    (
        "Science",
        Kind::Report,
        "Commission publishes the north lane’s first noise map",
        "",
        "",
        &[],
        "",
    ),
    (
        "Culture",
        Kind::Report,
        "The choir that rehearses in two ports at once, with a half-second delay",
        "They wrote the delay into the score.",
        "",
        &["Pia Vandermeer"],
        "",
    ),
    (
        "Culture",
        Kind::Report,
        "Maravel’s last sign-painter hangs up the quill",
        "",
        "Maravel",
        &[],
        "",
    ),
    ("Culture", Kind::Report, "How to eat a smelt, according to both shores", "", "", &[], ""),
    (
        "Opinion",
        Kind::Opinion,
        "A congratulation is the cheapest ship in the fleet. Board it before it sails",
        "For eleven years each side has waited for the other to be sincere. Sincerity was never \
             the toll.",
        "",
        &["Amina Selourne"],
        "lighthouse",
    ),
    (
        "Opinion",
        Kind::Opinion,
        "Why we print the words, and then the tape",
        "",
        "",
        &["Leena Orvath"],
        "",
    ),
    (
        "Opinion",
        Kind::Opinion,
        "I have towed both flags. They weigh the same",
        "",
        "",
        &["Bastian Rook"],
        "",
    ),
];

pub(super) const ARABIC_HEADLINE: &str = "كاستاني تهنئ هالدفيك وتقول إن فيساريا «مستعدة للحديث»";
pub(super) const ARABIC_STANDFIRST: &str = "بعد ساعات من انتهاء فرز الأصوات في أولتمار، عرضت \
     رئيسة فيساريا على رئيس وزرائها الجديد محادثات بشأن ممرات الملاحة، بلا شروط وبلا موعد.";
pub(super) const ARABIC_PARAGRAPHS: &[&str] = &[
    "هنأت رئيسة فيساريا إلفانه كاستاني يوم الخميس يورن هالدفيك بانتخابه رئيسا لوزراء أولتمار، \
         وقالت إن حكومتها «مستعدة للحديث، بلا شروط وبلا موعد» بشأن ممرات الملاحة التي تفرّق بين \
         الدولتين منذ أحد عشر عاما.",
    "وكانت تتحدث في الجلسة الختامية لحوار ليس، المنتدى السنوي لمدن المضيق الساحلية، بعد أربعين \
         دقيقة من إعلان هيئة الانتخابات في أولتمار اكتمال الفرز.",
    "وفي هالغرون قرأ هالدفيك التهنئة بصوت عال أمام أنصاره في ساحة سكارن للسكك الحديدية، فقابلوها \
         بصمت تركه يطول.",
];

pub(super) fn paragraphs(texts: &[&str]) -> Vec<Block> {
    let mut ids = BlockIds::seeded(1);
    texts.iter().map(|text| ids.block(BlockKind::Paragraph { text: Text::plain(*text) })).collect()
}

pub(super) fn plain_body() -> Body {
    Body::of(paragraphs(&[
        "She spoke at the closing session of the Lisse Dialogue, the yearly forum of the \
             strait’s port cities, now in its ninth year, forty minutes after Oltmar’s election \
             board declared the count complete.",
        "Those who run the water are less patient than those who govern it. The harbour master \
             at Port Sereth closed the southern lane on Friday as Storm Inga came in, using an \
             emergency rule that both states still honour.",
        "The offer is the fourth of its kind since the Lane Accord lapsed in 2014, and the first \
             to be made before the other side’s government has been sworn in.",
    ]))
}

/// One of every block.
pub(super) fn body() -> Body {
    let mut ids = BlockIds::seeded(7);
    let quoted = Text(vec![
        Span {
            text: "President Ilvane Castane said her government was ".to_owned(),
            marks: vec![],
        },
        Span {
            text: "“ready to talk, without conditions and without a calendar”".to_owned(),
            marks: vec![Mark::Quotation { id: "1".to_owned() }],
        },
        Span {
            text: " about the shipping lanes that have divided the two states for eleven years."
                .to_owned(),
            marks: vec![],
        },
    ]);
    let mut blocks = vec![ids.block(BlockKind::Paragraph { text: quoted })];
    blocks.extend(plain_body().blocks);
    blocks.extend(every_kind().map(|kind| ids.block(kind)));
    Body::of(blocks)
}

fn every_kind() -> [BlockKind; 14] {
    let text = |words: &str| Text::plain(words);
    let cell = |words: &str| news::Cell::new(Text::plain(words));
    let item = |words: &str| news::ListItem { text: Text::plain(words), blocks: Vec::new() };
    [
        BlockKind::SeeAlso {
            title: STORIES[1].2.to_owned(),
            target: Some(news::SeeAlsoTarget::Article(ArticleId(2))),
        },
        BlockKind::Heading { level: 2, text: text("What each side would bring") },
        BlockKind::List {
            ordered: false,
            start: None,
            items: vec![item("The southern lane, marked again"), item("The dues, returned")],
        },
        BlockKind::BlockQuotation {
            blocks: paragraphs(&["We measured the bank twice. It moved twice."]),
            source: Some(text("Ruben Achterlo, hydrographer")),
        },
        BlockKind::PullQuote {
            text: text("“Nobody on my bridge asks which parliament owns the wave.”"),
            source: Some(text("Sunniva Dahlke, harbour master")),
        },
        BlockKind::Picture(Figure {
            picture: PictureRef::Held(PictureId(2)),
            alt: None,
            caption: None,
            href: None,
        }),
        BlockKind::Table {
            caption: Some(text("Offers to talk since the accord lapsed")),
            head: vec![vec![cell("Date"), cell("Offered by"), cell("Answered")]],
            rows: vec![
                vec![cell("3 Mar 2016"), cell("Oltmar"), cell("By note, refused")],
                vec![cell("7 Jun 2022"), cell("Oltmar"), cell("Accepted, then withdrawn")],
            ],
            foot: vec![],
        },
        BlockKind::Note {
            title: Some(text("How we know")),
            blocks: paragraphs(&["We have the tape."]),
        },
        BlockKind::Embed {
            url: "https://lissedialogue.example/2025/closing".to_owned(),
            title: Some("The president’s speech in full".to_owned()),
            caption: None,
        },
        BlockKind::Details { summary: text("The full list"), blocks: paragraphs(&["Everything."]) },
        BlockKind::Verse { text: text("The sea is calm tonight.\nThe tide is full.") },
        BlockKind::Code { language: None, code: "depth = 2.9 m".to_owned() },
        BlockKind::Rule,
        BlockKind::Paragraph { text: text("The Lisse Dialogue meets next in Orm.") },
    ]
}
