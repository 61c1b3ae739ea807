//! Pictures, galleries, files and what stays on another's site.

use news::{Block, BlockKind, Figure, Mark, PictureId, PictureRef, Text};

use super::flow::{Flow, Place, add_line};
use super::{NodeId, Reader, Trust, address, shortened};

impl Reader<'_> {
    /// An image splits its paragraph, unless it is a letter drawn as a picture.
    pub(super) fn image(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        let alt = tree.attribute(node, "alt");
        if tree.has_class(node, &["emoji", "wp-smiley", "smiley", "latex"]) {
            flow.line.push(alt.unwrap_or_default(), &self.marks);
            return;
        }
        if ["width", "height"].iter().all(|name| tree.attribute(node, name) == Some("1")) {
            self.notices.left_out("A counting pixel was left out.");
            return;
        }
        let Some(picture) = self.picture_of(node) else { return };
        self.end_paragraph(flow);
        let href = self.marks.iter().rev().find_map(|mark| match mark {
            Mark::Link { href, .. } => Some(href.clone()),
            _ => None,
        });
        let alt = alt.map(str::to_owned);
        self.add(BlockKind::Picture(Figure { picture, alt, caption: None, href }), flow);
    }

    fn picture_of(&mut self, node: NodeId) -> Option<PictureRef> {
        let tree = self.tree;
        // Plugins that load pictures late keep the true address beside a stand-in.
        let names = ["data-src", "data-lazy-src", "data-original", "src"];
        let given: Vec<&str> = names.iter().filter_map(|name| tree.attribute(node, name)).collect();
        let found = given.iter().find_map(|raw| self.file_ref(raw));
        if found.is_none() {
            self.notices.left_out(match given.last() {
                Some(raw) if raw.trim_start().starts_with("data:") => {
                    "A picture written into the markup itself (data:) was left out.".to_owned()
                }
                Some(raw) => format!("A picture at “{}” was left out.", shortened(raw)),
                None => "A picture without an address was left out.".to_owned(),
            });
        }
        found
    }

    /// A picture or file by its address.
    fn file_ref(&self, raw: &str) -> Option<PictureRef> {
        let held = raw.strip_prefix("picture:").and_then(|id| id.parse().ok());
        if let (Some(id), Trust::House) = (held, self.trust) {
            return Some(PictureRef::Held(PictureId(id)));
        }
        address::of_file(raw, self.base).map(PictureRef::Wanted)
    }

    /// A caption goes to the figure it stands in; elsewhere it is a paragraph.
    pub(super) fn caption(&mut self, node: NodeId, flow: &mut Flow) {
        self.end_paragraph(flow);
        match flow.place {
            Place::Quotation => self.source(node, flow),
            Place::Open => {
                self.walk_children(node, flow);
                self.end_paragraph(flow);
            }
            Place::Figure | Place::Gallery | Place::House => {
                let text = self.text_in(node, flow);
                add_line(flow.caption.get_or_insert_default(), &text);
            }
        }
    }

    pub(super) fn figure(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        if tree.has_class(node, &["wp-block-gallery", "gallery"]) {
            return self.gallery(node, flow);
        }
        self.end_paragraph(flow);
        if tree.has_class(node, &["wp-block-pullquote", "pull"]) {
            return self.pull_figure(node, flow);
        }
        let place = if tree.name(node) == "dl" { Place::Gallery } else { Place::Figure };
        let (mut blocks, mut inside) = self.blocks_in(node, place);
        if tree.has_class(node, &["wp-block-embed", "embed"]) {
            blocks.iter_mut().for_each(embed_of_bare_address);
        }
        let caption = inside.caption.take().filter(|caption| !caption.is_blank());
        self.carry_anchor(inside.anchor.take(), flow);
        if let Some(caption) = caption {
            self.give_caption(&mut blocks, caption);
        }
        self.add_read(blocks, flow);
    }

    pub(super) fn pull_figure(&mut self, node: NodeId, flow: &mut Flow) {
        let (blocks, mut inside) = self.blocks_in(node, Place::Quotation);
        let given = self.attribute_text(node, "source");
        let mut source = inside.source.take().or(given);
        let mut words = Vec::new();
        for block in blocks {
            match block.kind {
                BlockKind::BlockQuotation { blocks, source: own } => {
                    words.extend(blocks);
                    source = own.or(source);
                }
                // The scale bar above a pull quote.
                BlockKind::Rule => {}
                _ => words.push(block),
            }
        }
        self.pull(words, source.filter(|source| !source.is_blank()), flow);
    }

    /// Gives a caption to the first block that can have one; several pictures share it as a
    /// gallery.
    fn give_caption(&mut self, blocks: &mut Vec<Block>, caption: Text) {
        let pictures = blocks.iter().filter(|b| matches!(b.kind, BlockKind::Picture(_))).count();
        if pictures > 1 {
            let (pictures, others) = pictures_apart(std::mem::take(blocks));
            let kind = BlockKind::Gallery { pictures, caption: Some(caption) };
            blocks.push(self.ids.block(kind));
            blocks.extend(others);
            return;
        }
        let place = blocks.iter_mut().find_map(|block| match &mut block.kind {
            BlockKind::Picture(Figure { caption, .. })
            | BlockKind::Gallery { caption, .. }
            | BlockKind::Table { caption, .. }
            | BlockKind::File { caption, .. }
            | BlockKind::Embed { caption, .. }
            | BlockKind::BlockQuotation { source: caption, .. } => {
                caption.is_none().then_some(caption)
            }
            _ => None,
        });
        match place {
            Some(place) => *place = Some(caption),
            None => blocks.push(self.ids.block(BlockKind::Paragraph { text: caption })),
        }
    }

    pub(super) fn gallery(&mut self, node: NodeId, flow: &mut Flow) {
        self.end_paragraph(flow);
        let (blocks, mut inside) = self.blocks_in(node, Place::Gallery);
        self.carry_anchor(inside.anchor.take(), flow);
        let caption = inside.caption.take().filter(|caption| !caption.is_blank());
        let (pictures, others) = pictures_apart(blocks);
        if pictures.is_empty() {
            if let Some(text) = caption {
                self.add(BlockKind::Paragraph { text }, flow);
            }
        } else {
            self.add(BlockKind::Gallery { pictures, caption }, flow);
        }
        self.add_read(others, flow);
    }

    /// Adds blocks that have their ids already.
    fn add_read(&mut self, mut blocks: Vec<Block>, flow: &mut Flow) {
        if let Some(first) = blocks.first_mut()
            && let Some(anchor) = flow.anchor.take()
        {
            match &first.anchor {
                None => first.anchor = Some(anchor),
                Some(has) => self.aliases.push((anchor, has.clone())),
            }
        }
        flow.blocks.append(&mut blocks);
    }

    /// Another site's page inside this one: an embed, or a file when its address ends like one.
    pub(super) fn frame(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        let names = ["data-src", "data-lazy-src", "src", "data"];
        let given = names.iter().filter_map(|name| tree.attribute(node, name));
        let Some(url) = given.filter_map(|raw| address::on_the_web(raw, self.base)).next() else {
            let holds = tree.elements(node).next().is_some() && tree.name(node) == "object";
            if holds {
                return self.walk_children(node, flow);
            }
            let name = tree.name(node);
            self.notices.left_out(format!("An <{name}> without a web address was left out."));
            return;
        };
        let title = self.attribute_text(node, "title");
        if address::is_file(&url) {
            let title = title.unwrap_or_else(|| Text::plain(address::file_name(url.as_str())));
            let file = PictureRef::Wanted(url.into());
            return self.add(BlockKind::File { file, title, caption: None }, flow);
        }
        let title = title.map(|title| title.words());
        let url = address::page_of_player(&url);
        self.add(BlockKind::Embed { url, title, caption: None }, flow);
    }

    pub(super) fn recording(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        let sources = tree.descendants(node).filter(|inside| tree.name(*inside) == "source");
        let mut given =
            std::iter::once(node).chain(sources).filter_map(|n| tree.attribute(n, "src"));
        let Some(file) = given.find_map(|raw| self.file_ref(raw)) else {
            let name = tree.name(node);
            self.notices.left_out(format!("A <{name}> without an address was left out."));
            return;
        };
        let title =
            self.attribute_text(node, "title").or_else(|| self.attribute_text(node, "aria-label"));
        let title = title.unwrap_or_else(|| title_of(&file));
        self.add(BlockKind::File { file, title, caption: None }, flow);
    }

    /// WordPress's box around a link to a file.
    pub(super) fn file_box(&mut self, node: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        self.end_paragraph(flow);
        let link = tree.descendants(node).find(|inside| tree.name(*inside) == "a");
        let file = link.and_then(|a| tree.attribute(a, "href")).and_then(|raw| self.file_ref(raw));
        let (Some(link), Some(file)) = (link, file) else {
            self.walk_children(node, flow);
            return self.end_paragraph(flow);
        };
        let links = tree.descendants(node).filter(|inside| tree.name(*inside) == "a").count();
        if links > 1 {
            self.notices.left_out("A file's button was left out: its title leads to it.");
        }
        let mut title = self.text_in(link, flow);
        if title.is_blank() {
            title = title_of(&file);
        }
        self.add(BlockKind::File { file, title, caption: None }, flow);
    }

    pub(super) fn house_embed(&mut self, node: NodeId, flow: &mut Flow) {
        let (mut blocks, mut inside) = self.house_box(node, flow);
        let raw = self.tree.attribute(node, "href").unwrap_or_default();
        let Some(url) = address::on_the_web(raw, self.base) else {
            self.notices.left_out(format!(
                "An embed of “{}” was left out, since that is no web address.",
                shortened(raw)
            ));
            return self.add_read(blocks, flow);
        };
        let title = self.attribute_text(node, "title").map(|title| title.words());
        let caption = self.caption_of(&mut blocks, &mut inside);
        let spelled = raw.trim();
        let url = match self.trust {
            Trust::House if spelled.starts_with("http") => spelled.to_owned(),
            _ => address::page_of_player(&url),
        };
        self.add(BlockKind::Embed { url, title, caption }, flow);
        self.add_read(blocks, flow);
    }

    pub(super) fn house_file(&mut self, node: NodeId, flow: &mut Flow) {
        let (mut blocks, mut inside) = self.house_box(node, flow);
        let raw = self.tree.attribute(node, "href").unwrap_or_default();
        let Some(file) = self.file_ref(raw) else {
            self.notices.left_out(format!("A file at “{}” was left out.", shortened(raw)));
            return self.add_read(blocks, flow);
        };
        let given = inside.title.take().or_else(|| self.attribute_text(node, "title"));
        let title = given.unwrap_or_else(|| title_of(&file));
        let caption = self.caption_of(&mut blocks, &mut inside);
        self.add(BlockKind::File { file, title, caption }, flow);
        self.add_read(blocks, flow);
    }

    /// The words in one of the house's elements are its caption; other blocks stay in `blocks`.
    fn caption_of(&mut self, blocks: &mut Vec<Block>, inside: &mut Flow) -> Option<Text> {
        let mut caption = inside.caption.take().unwrap_or_default();
        for block in std::mem::take(blocks) {
            match block.kind {
                BlockKind::Paragraph { text } => add_line(&mut caption, &text),
                _ => blocks.push(block),
            }
        }
        (!caption.is_blank()).then_some(caption)
    }
}

fn title_of(file: &PictureRef) -> Text {
    match file {
        PictureRef::Wanted(address) => Text::plain(address::file_name(address)),
        PictureRef::Held(id) => Text::plain(id.to_string()),
    }
}

/// WordPress keeps the address of an embed as the bare text of its box.
fn embed_of_bare_address(block: &mut Block) {
    let BlockKind::Paragraph { text } = &block.kind else { return };
    let words = text.words();
    if !words.trim().contains(char::is_whitespace)
        && let Some(url) = address::on_the_web(&words, None)
    {
        let url = address::page_of_player(&url);
        block.kind = BlockKind::Embed { url, title: None, caption: None };
    }
}

/// Pictures, also those of galleries inside, and everything else.
fn pictures_apart(blocks: Vec<Block>) -> (Vec<Figure>, Vec<Block>) {
    let (mut pictures, mut others) = (Vec::new(), Vec::new());
    for block in blocks {
        match block.kind {
            BlockKind::Picture(figure) => pictures.push(figure),
            BlockKind::Gallery { pictures: inner, caption: None } => pictures.extend(inner),
            _ => others.push(block),
        }
    }
    (pictures, others)
}
