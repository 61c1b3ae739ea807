//! Bodies of every kind, drawn from a seed: written and read again they must be the same.

use composing::copy::markdown;
use news::{
    ArticleId, Block, BlockIds, BlockKind, Body, Cell, Figure, Html, Language, ListItem, Mark,
    PictureId, PictureRef, SeeAlsoTarget, Text,
};

/// How many bodies are tried.
const BODIES: u64 = 400;

#[test]
fn every_body_survives_markdown() {
    for seed in 0..BODIES {
        let body = Draw(seed).body();
        let written = markdown::write(&body);
        let taken = markdown::read(&written, &mut BlockIds::seeded(9));
        let (had, got) = (without_ids(&body), without_ids(&taken.body));
        for (number, block) in had.blocks.iter().enumerate() {
            assert_eq!(Some(block), got.blocks.get(number), "seed {seed}:\n{written}");
        }
        assert_eq!(had.blocks.len(), got.blocks.len(), "seed {seed}:\n{written}");
        assert!(taken.notices.is_empty(), "seed {seed}: {:?}\n{written}", taken.notices);
    }
}

#[test]
fn ordinary_copy_needs_no_tags() {
    let mut draw = Draw(3);
    let plain = ["She said", "“ready to talk”", "l’été 2025 (again)", "5 % — or more", "a_b_c"];
    for words in plain {
        for mark in [Mark::Strong, Mark::Emphasis, Mark::Highlighted, draw.language()] {
            let mut text = Text::from("Before ");
            text.push(words, &[mark]);
            text.push(", after.", &[]);
            let block = draw.block_of(BlockKind::Paragraph { text });
            let written = markdown::write(&Body::of(vec![block]));
            assert!(!written.contains('<'), "{written}");
        }
    }
}

fn without_ids(body: &Body) -> Body {
    let mut body = body.clone();
    body.each_block_mut(&mut |block| block.id.0.clear());
    body
}

/// Draws bodies from a seed (SplitMix64).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }

    fn often(&mut self) -> bool {
        self.below(3) > 0
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        let at = self.below(of.len());
        of[at].clone()
    }

    fn body(&mut self) -> Body {
        let count = 1 + self.below(6);
        Body::of(self.blocks(count, 2))
    }

    fn blocks(&mut self, count: usize, depth: usize) -> Vec<Block> {
        (0..count).map(|_| self.block(depth)).collect()
    }

    fn block_of(&mut self, kind: BlockKind) -> Block {
        BlockIds::seeded(self.0).block(kind)
    }

    fn block(&mut self, depth: usize) -> Block {
        let kind =
            if depth > 0 && self.below(3) == 0 { self.holder(depth - 1) } else { self.leaf() };
        let mut block = self.block_of(kind);
        if self.below(6) == 0 {
            block.anchor = Some(format!("part-{}", self.0));
        }
        block
    }

    fn holder(&mut self, depth: usize) -> BlockKind {
        let count = 1 + self.below(3);
        match self.below(4) {
            0 => BlockKind::BlockQuotation {
                blocks: self.blocks(count, depth),
                source: self.perhaps_text(),
            },
            1 => BlockKind::Details { summary: self.text(), blocks: self.blocks(count, depth) },
            2 => BlockKind::Note { title: self.perhaps_text(), blocks: self.blocks(count, depth) },
            _ => {
                let ordered = self.often();
                let start = (ordered && !self.often()).then_some(4);
                let items = (0..count).map(|_| self.item(depth)).collect();
                BlockKind::List { ordered, start, items }
            }
        }
    }

    fn item(&mut self, depth: usize) -> ListItem {
        let blocks = if depth > 0 && !self.often() { self.blocks(1, depth) } else { Vec::new() };
        ListItem { text: self.text(), blocks }
    }

    fn leaf(&mut self) -> BlockKind {
        match self.below(16) {
            0..=3 => BlockKind::Paragraph { text: self.text() },
            4 => BlockKind::Heading { level: self.one(&[2, 3, 4, 5, 6]), text: self.text() },
            5 => BlockKind::PullQuote { text: self.text(), source: self.perhaps_text() },
            6 => BlockKind::Picture(self.figure()),
            7 => BlockKind::Gallery {
                pictures: (0..2).map(|_| self.figure()).collect(),
                caption: self.perhaps_text(),
            },
            8 => self.table(),
            9 => BlockKind::Code {
                language: self.one(&[None, Some("rust".into())]),
                code: self.one(&["a\n\n  b < c & d", "```\nfence\n```", "\n:::note", "x\n"]).into(),
            },
            10 => BlockKind::Preformatted { text: self.verse() },
            11 => BlockKind::Verse { text: self.verse() },
            12 => BlockKind::Rule,
            13 => BlockKind::File {
                file: self.picture(),
                title: self.text(),
                caption: self.perhaps_text(),
            },
            14 => BlockKind::Embed {
                url: "https://v.example/a?b=1&c=d_e_f".into(),
                title: self.one(&[None, Some("A *talk*: part 1".into())]),
                caption: self.perhaps_text(),
            },
            _ => self.card_or_markup(),
        }
    }

    fn card_or_markup(&mut self) -> BlockKind {
        if self.often() {
            let target = self.one(&[
                None,
                Some(SeeAlsoTarget::Article(ArticleId(7))),
                Some(SeeAlsoTarget::Address("world/hello-there".into())),
                Some(SeeAlsoTarget::Address("https://old.example/?p=12".into())),
            ]);
            BlockKind::SeeAlso { title: "Who “won”: 1 < 2 & [more]".into(), target }
        } else {
            let markup = "<dl><dt>a &amp; b</dt>\n\n<dd class=\"x\">c</dd></dl>".to_owned();
            BlockKind::Html { html: Html::passed_by_sanitiser(markup) }
        }
    }

    fn table(&mut self) -> BlockKind {
        let plain = self.often();
        let row = |draw: &mut Self, is_head: bool| -> Vec<Cell> {
            (0..3)
                .map(|_| {
                    let mut cell = Cell::new(draw.text());
                    cell.is_head = is_head;
                    if !plain && !draw.often() {
                        cell.columns = 2;
                    }
                    cell
                })
                .collect()
        };
        let head = if self.often() { vec![row(self, true)] } else { Vec::new() };
        let rows = vec![row(self, false), row(self, false)];
        let foot = if plain { Vec::new() } else { vec![row(self, false)] };
        let caption = if plain { None } else { self.perhaps_text() };
        BlockKind::Table { caption, head, rows, foot }
    }

    fn figure(&mut self) -> Figure {
        Figure {
            picture: self.picture(),
            alt: self.one(&[None, Some(String::new()), Some("A [bridge] at *night*".into())]),
            caption: self.perhaps_text(),
            href: self.one(&[None, Some("https://a.example/b_c_(d)".into())]),
        }
    }

    fn picture(&mut self) -> PictureRef {
        self.one(&[
            PictureRef::Held(PictureId(12)),
            PictureRef::Wanted("harbour.webp".into()),
            PictureRef::Wanted("my pictures/a (1).jpg".into()),
            PictureRef::Wanted("https://old.example/a_b_c.jpg".into()),
        ])
    }

    fn perhaps_text(&mut self) -> Option<Text> {
        self.often().then(|| self.text())
    }

    fn verse(&mut self) -> Text {
        let mut text = self.text();
        text.push("\n  indented\n\nnext", &[]);
        text
    }

    /// Text that begins and ends with words.
    fn text(&mut self) -> Text {
        let mut text = Text::default();
        for _ in 0..=self.below(4) {
            let words = self.words();
            let marks = self.marks();
            text.push(&words, &marks);
            if self.often() {
                text.push(self.one(&[" ", "  ", ", ", "\n", "; \u{a0}", "\t"]), &[]);
            }
        }
        let last = self.words();
        text.push(&last, &[]);
        text
    }

    fn words(&mut self) -> String {
        self.one(&[
            "words",
            "“quoted”",
            "a*b*c",
            "_x_",
            "1. one",
            "- dash",
            "# no heading",
            "> no",
            "[link](x)",
            "{lang=fr}",
            "{#x}",
            "]{lang=fr}",
            "<b>no tag</b>",
            "&amp; &",
            "==",
            "a==b==",
            "++",
            "~~x~~",
            "^2",
            ":::note",
            "`code`",
            "\\ back\\slash",
            "| pipe |",
            "![no](picture)",
            "— dash",
            "— Source",
            "2025) year",
            "日本語",
            "شكرا",
            "+ plus",
            "https://a.example/x_y",
            "a  b",
            "trailing\\",
            "***",
            "---",
            "===",
            "[^1]",
            "5 < 6",
            "l’été",
            "😀",
            "O'Neil \"x\"",
            "=",
            "+",
            "!",
            "x!",
        ])
        .to_owned()
    }

    fn language(&mut self) -> Mark {
        Mark::Language { lang: Language::parse(self.one(&["fr", "ar", "zh-Hant"])).unwrap() }
    }

    fn marks(&mut self) -> Vec<Mark> {
        let count = self.one(&[0, 0, 1, 1, 1, 2, 3]);
        let mut marks: Vec<Mark> = Vec::new();
        for _ in 0..count {
            let mark = match self.below(14) {
                0 => Mark::Link {
                    href: self.one(&["/a/b", "#part", "https://a.example/?x=1&y=(2)"]).into(),
                    title: self.one(&[None, Some("A \"title\"".into())]),
                },
                1 => Mark::Quotation { id: self.one(&["7", "a_b-c"]).into() },
                2 => self.language(),
                3 => Mark::Abbreviation { title: self.one(&[None, Some("Long & form".into())]) },
                other => [
                    Mark::Strong,
                    Mark::Emphasis,
                    Mark::Struck,
                    Mark::Underlined,
                    Mark::Highlighted,
                    Mark::Superscript,
                    Mark::Subscript,
                    Mark::Small,
                    Mark::Code,
                    Mark::Cite,
                ][other - 4]
                    .clone(),
            };
            let kind = std::mem::discriminant(&mark);
            if marks.iter().all(|has| std::mem::discriminant(has) != kind) {
                marks.push(mark);
            }
        }
        marks
    }
}
