//! Paragraphs, headings, lists, quotations, boxes: blocks that hold words and blocks.

use news::{Block, BlockKind, Html, ListItem, SeeAlsoTarget, Text};

use super::flow::{Flow, Place, add_line};
use super::role::House;
use super::{NodeId, Reader, Trust, address};
use crate::sanitiser;

/// Classes of boxes that stand beside a story.
const BOXES: &[&str] =
    &["notice", "note", "callout", "infobox", "info-box", "alert", "admonition", "sidebar", "box"];
/// Classes of blockquotes that a script turns into another site's card.
const CARDS: &[&str] = &[
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "mastodon-embed",
    "reddit-card",
    "reddit-embed-bq",
    "imgur-embed-pub",
    "text-post-media",
    "wp-embedded-content",
    "fb-xfbml-parse-ignore",
];

impl Reader<'_> {
    pub(super) fn paragraph(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        let is_caption = tree.has_class(node, &["wp-caption-text"]);
        if is_caption && flow.place != Place::Open {
            return self.caption(node, flow);
        }
        self.end_paragraph(flow);
        self.walk_children(node, flow);
        self.end_paragraph(flow);
    }

    pub(super) fn heading(&mut self, level: u8, node: NodeId, flow: &mut Flow) {
        self.end_paragraph(flow);
        let text = self.text_in(node, flow);
        if text.is_blank() {
            flow.blocks.append(&mut self.displaced);
        } else {
            self.add(BlockKind::Heading { level, text }, flow);
        }
    }

    pub(super) fn rule(&mut self, flow: &mut Flow) {
        self.add(BlockKind::Rule, flow);
    }

    pub(super) fn preformatted(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        self.end_paragraph(flow);
        let before = std::mem::replace(&mut self.keeps_space, true);
        let is_text = tree.has_class(node, &["wp-block-preformatted", "wp-block-verse", "verse"]);
        let only = tree.elements(node).next().filter(|code| {
            !is_text && {
                let alone = tree.children(node).all(|c| c == *code || self.is_blank_text(c));
                alone && tree.name(*code) == "code"
            }
        });
        if only.is_some() || tree.has_class(node, &["wp-block-code"]) {
            let language = self.code_language(only.unwrap_or(node), node);
            let code = self.text_in(only.unwrap_or(node), flow).words();
            if !code.trim().is_empty() {
                self.add(BlockKind::Code { language, code }, flow);
            }
        } else {
            let text = self.text_in(node, flow);
            let is_verse = tree.has_class(node, &["wp-block-verse", "verse"]);
            if !text.is_blank() && is_verse {
                self.add(BlockKind::Verse { text }, flow);
            } else if !text.is_blank() {
                self.add(BlockKind::Preformatted { text }, flow);
            }
        }
        self.keeps_space = before;
    }

    pub(super) fn is_blank_text(&self, node: NodeId) -> bool {
        matches!(self.tree.see(node), super::Seen::Text(words) if words.trim().is_empty())
    }

    fn code_language(&self, code: NodeId, pre: NodeId) -> Option<String> {
        let classes = [code, pre].map(|node| self.tree.attribute(node, "class"));
        let all = classes.into_iter().flatten().flat_map(str::split_ascii_whitespace);
        let named = all.filter_map(|class| {
            class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-"))
        });
        named.map(str::to_owned).find(|language| !language.is_empty())
    }

    pub(super) fn list(&mut self, ordered: bool, node: NodeId, flow: &mut Flow) {
        if flow.place == Place::Gallery {
            return self.walk_children(node, flow);
        }
        self.end_paragraph(flow);
        let tree = self.tree;
        let mut items = Vec::new();
        for child in tree.children(node) {
            match tree.name(child) {
                "li" => items.extend(self.item(child)),
                // A list that stands beside its item belongs to it.
                "ul" | "ol" => self.list_beside_item(child, &mut items),
                "script" | "style" | "template" => self.leave_out(tree.name(child), child),
                // Words without an item are an item.
                _ => items.extend(self.item_of(&[child])),
            }
        }
        let given = tree.attribute(node, "start").and_then(|n| n.trim().parse::<i32>().ok());
        let start = given.filter(|start| ordered && *start != 1);
        if !items.is_empty() {
            self.add(BlockKind::List { ordered, start, items }, flow);
        }
    }

    fn item(&mut self, node: NodeId) -> Option<ListItem> {
        let tree = self.tree;
        let language = self.language_of(node);
        let marked = language.is_some();
        self.marks.extend(language);
        let inside: Vec<NodeId> = tree.children(node).collect();
        let anchor = tree.attribute(node, "id").and_then(super::flow::usable);
        let item = self.anchored_item(anchor, &inside);
        if marked {
            self.marks.pop();
        }
        item
    }

    fn item_of(&mut self, inside: &[NodeId]) -> Option<ListItem> {
        self.anchored_item(None, inside)
    }

    fn anchored_item(&mut self, anchor: Option<String>, inside: &[NodeId]) -> Option<ListItem> {
        let mut flow = Flow::default();
        self.anchor_here(anchor, &mut flow);
        let waiting = std::mem::take(&mut self.displaced);
        self.depth += 1;
        inside.iter().for_each(|node| self.walk(*node, &mut flow));
        self.depth -= 1;
        let mut blocks = self.finish_flow(&mut flow);
        self.displaced = waiting;
        let mut text = Text::default();
        if let Some(Block { anchor: None, kind: BlockKind::Paragraph { .. }, .. }) = blocks.first()
            && let BlockKind::Paragraph { text: first } = blocks.remove(0).kind
        {
            text = first;
        }
        (!text.is_blank() || !blocks.is_empty()).then_some(ListItem { text, blocks })
    }

    fn list_beside_item(&mut self, node: NodeId, items: &mut Vec<ListItem>) {
        let mut flow = Flow::default();
        self.depth += 1;
        self.list(self.tree.name(node) == "ol", node, &mut flow);
        self.depth -= 1;
        match items.last_mut() {
            Some(item) => item.blocks.append(&mut flow.blocks),
            None if flow.blocks.is_empty() => {}
            None => items.push(ListItem { text: Text::default(), blocks: flow.blocks }),
        }
    }

    pub(super) fn block_quotation(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        self.end_paragraph(flow);
        if tree.has_class(node, CARDS) {
            return self.card(node, flow);
        }
        let (blocks, inside) = self.blocks_in(node, Place::Quotation);
        let source = inside.source.filter(|source| !source.is_blank());
        if tree.has_class(node, &["wp-block-pullquote"]) {
            return self.pull(blocks, source, flow);
        }
        if blocks.is_empty() {
            if let Some(text) = source {
                self.add(BlockKind::Paragraph { text }, flow);
            }
            return;
        }
        self.add(BlockKind::BlockQuotation { blocks, source }, flow);
    }

    pub(super) fn pull(&mut self, blocks: Vec<Block>, source: Option<Text>, flow: &mut Flow) {
        let mut text = Text::default();
        blocks.into_iter().for_each(|block| self.gather_text(block, &mut text));
        if text.is_blank() {
            flow.blocks.append(&mut self.displaced);
        } else {
            self.add(BlockKind::PullQuote { text, source }, flow);
        }
    }

    /// Another site's card: its last link is where it is, its words are kept as caption.
    fn card(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        let cited = ["cite", "data-instgrm-permalink", "data-bluesky-uri"]
            .into_iter()
            .filter_map(|name| tree.attribute(node, name));
        let links = tree.descendants(node).filter(|inside| tree.name(*inside) == "a");
        let hrefs: Vec<&str> = links.filter_map(|a| tree.attribute(a, "href")).collect();
        let all = cited.chain(hrefs.into_iter().rev());
        let Some(url) = all.filter_map(|raw| address::on_the_web(raw, self.base)).next() else {
            let (blocks, inside) = self.blocks_in(node, Place::Quotation);
            self.add(BlockKind::BlockQuotation { blocks, source: inside.source }, flow);
            return;
        };
        let text = self.text_in(node, flow);
        let caption = (!text.is_blank()).then_some(text);
        self.add(BlockKind::Embed { url: url.into(), title: None, caption }, flow);
    }

    pub(super) fn details(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        self.end_paragraph(flow);
        let line = tree.elements(node).find(|child| tree.name(*child) == "summary");
        let summary = line.map(|line| self.text_in(line, flow)).unwrap_or_default();
        let mut inside = Flow::default();
        let waiting = std::mem::take(&mut self.displaced);
        for child in tree.children(node).filter(|child| Some(*child) != line) {
            self.walk(child, &mut inside);
        }
        let blocks = self.finish_flow(&mut inside);
        self.displaced = waiting;
        if !summary.is_blank() || !blocks.is_empty() {
            self.add(BlockKind::Details { summary, blocks }, flow);
        }
    }

    /// A box with a title is a note; without one it is running text.
    pub(super) fn aside(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        self.end_paragraph(flow);
        let first = tree.elements(node).next();
        let titled = first.filter(|first| {
            matches!(tree.name(*first), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
                || tree.has_class(*first, &["title", "label", "note-title", "admonition-title"])
        });
        let Some(line) = titled else {
            if tree.name(node) == "aside" {
                self.notices.changed("A box without a title was set as running text.");
            }
            self.walk_children(node, flow);
            return self.end_paragraph(flow);
        };
        let title = self.text_in(line, flow);
        let mut inside = Flow::default();
        let waiting = std::mem::take(&mut self.displaced);
        for child in tree.children(node).filter(|child| *child != line) {
            self.walk(child, &mut inside);
        }
        let blocks = self.finish_flow(&mut inside);
        self.displaced = waiting;
        let title = (!title.is_blank()).then_some(title);
        if title.is_some() || !blocks.is_empty() {
            self.add(BlockKind::Note { title, blocks }, flow);
        }
    }

    /// A block that says nothing itself: what it holds is read as if it were not there.
    pub(super) fn passage(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        let name = tree.name(node);
        match name {
            "footer" if flow.place == Place::Quotation => return self.source(node, flow),
            "dd" if flow.place == Place::Gallery => return self.caption(node, flow),
            "div" if self.special_passage(node, flow) => return,
            _ => {}
        }
        self.end_paragraph(flow);
        self.walk_children(node, flow);
        self.end_paragraph(flow);
    }

    fn special_passage(&mut self, node: NodeId, flow: &mut Flow) -> bool {
        let tree = self.tree;
        if tree.attribute(node, "class").is_none() {
            return false;
        }
        if tree.has_class(node, &["wp-block-columns", "wp-block-column", "columns"]) {
            if !tree.has_class(node, &["wp-block-column"]) {
                self.notices.changed("Columns were set one below the other.");
            }
            return false;
        }
        if tree.has_class(node, &["wp-block-gallery", "gallery", "tiled-gallery"]) {
            self.gallery(node, flow);
        } else if tree.has_class(node, &["wp-caption"]) {
            self.figure(node, flow);
        } else if tree.has_class(node, &["wp-block-file"]) {
            self.file_box(node, flow);
        } else if tree.has_class(node, &["wp-block-pullquote"]) {
            let (blocks, inside) = self.blocks_in(node, Place::Quotation);
            self.pull(blocks, inside.source, flow);
        } else if tree.has_class(node, BOXES) {
            self.aside(node, flow);
        } else {
            return false;
        }
        true
    }

    /// Who is quoted.
    pub(super) fn source(&mut self, node: NodeId, flow: &mut Flow) {
        self.end_paragraph(flow);
        let text = self.text_in(node, flow);
        add_line(flow.source.get_or_insert_default(), &text);
    }

    /// Terms and what they mean: no block holds them, so the markup itself is kept.
    pub(super) fn terms(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        if flow.place == Place::Gallery {
            return self.figure(node, flow);
        }
        self.end_paragraph(flow);
        let simple = tree.descendants(node).all(|inside| {
            !matches!(
                tree.name(inside),
                "img"
                    | "iframe"
                    | "video"
                    | "audio"
                    | "table"
                    | "figure"
                    | "object"
                    | "embed"
                    | "form"
                    | "blockquote"
                    | "dl-gallery"
                    | "dl-file"
                    | "dl-embed"
            )
        });
        if !simple {
            self.notices.changed("A list of terms with pictures in it was set as paragraphs.");
            self.walk_children(node, flow);
            return self.end_paragraph(flow);
        }
        self.notices.changed("A list of terms (<dl>) was kept as markup.");
        self.add_markup(&tree.markup(node, &|href| address::of_link(href, self.base)), flow);
    }

    /// Markup that is kept, once the sanitiser has passed it.
    pub(super) fn add_markup(&mut self, markup: &str, flow: &mut Flow) {
        let html: Html = sanitiser::sanitise(markup);
        if !html.as_str().trim().is_empty() {
            self.add(BlockKind::Html { html }, flow);
        }
    }

    /// The house's own elements.
    pub(super) fn house(&mut self, house: House, node: NodeId, flow: &mut Flow) {
        match house {
            House::Title => {
                self.end_paragraph(flow);
                flow.title = Some(self.text_in(node, flow));
            }
            House::Source => self.source(node, flow),
            House::Anchor => {}
            House::Gallery => self.gallery(node, flow),
            House::SeeAlso => self.see_also(node, flow),
            House::Embed => self.house_embed(node, flow),
            House::File => self.house_file(node, flow),
            House::Html => {
                self.end_paragraph(flow);
                let markup = self.tree.attribute(node, "markup").unwrap_or_default();
                self.add_markup(markup, flow);
            }
            House::Verse => {
                self.end_paragraph(flow);
                let before = std::mem::replace(&mut self.keeps_space, true);
                let text = self.text_in(node, flow);
                self.keeps_space = before;
                if !text.is_blank() {
                    self.add(BlockKind::Verse { text }, flow);
                }
            }
            House::Pull => {
                self.end_paragraph(flow);
                self.pull_figure(node, flow);
            }
            House::Note => {
                let (blocks, inside) = self.house_box(node, flow);
                let title = inside.title.or_else(|| self.attribute_text(node, "title"));
                if title.is_some() || !blocks.is_empty() {
                    self.add(BlockKind::Note { title, blocks }, flow);
                }
            }
        }
    }

    pub(super) fn house_box(&mut self, node: NodeId, flow: &mut Flow) -> (Vec<Block>, Flow) {
        self.end_paragraph(flow);
        let (blocks, mut inside) = self.blocks_in(node, Place::House);
        self.carry_anchor(inside.anchor.take(), flow);
        (blocks, inside)
    }

    pub(super) fn attribute_text(&self, node: NodeId, name: &str) -> Option<Text> {
        let given = self.tree.attribute(node, name).map(str::trim);
        given.filter(|given| !given.is_empty()).map(Text::from)
    }

    fn see_also(&mut self, node: NodeId, flow: &mut Flow) {
        self.end_paragraph(flow);
        let title = self.plain_words(node);
        if title.is_empty() {
            self.notices.left_out("A see-also card without a title was left out.");
            return;
        }
        let raw = self.tree.attribute(node, "href").map(str::trim).filter(|raw| !raw.is_empty());
        let held = raw.and_then(|raw| raw.strip_prefix("article:")?.parse::<i64>().ok());
        let target = match (held, raw) {
            (Some(id), _) if self.trust == Trust::House => {
                Some(SeeAlsoTarget::Article(news::ArticleId(id)))
            }
            (_, Some(raw)) => self.see_also_address(raw).map(SeeAlsoTarget::Address),
            (_, None) => None,
        };
        self.add(BlockKind::SeeAlso { title, target }, flow);
    }

    /// `SECTION/SLUG` stays as it is; anything else is an address on the web.
    fn see_also_address(&self, raw: &str) -> Option<String> {
        let own = !raw.contains(':') && !raw.contains("//") && !raw.contains(char::is_whitespace);
        if own && (self.base.is_none() || self.trust == Trust::House) {
            return Some(raw.to_owned());
        }
        address::on_the_web(raw, self.base).map(String::from)
    }
}
