//! Blocks of words.

use news::{Block, BlockKind, ListItem, Text};

use super::{Form, Setter};

impl Setter<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph { text } => self.paragraph(block, text),
            BlockKind::Heading { level, text } => self.heading(block, *level, text),
            BlockKind::List { ordered, start, items } => self.list(block, *ordered, *start, items),
            BlockKind::BlockQuotation { blocks, source } => {
                self.quotation(block, blocks, source.as_ref());
            }
            BlockKind::PullQuote { text, source } => self.pull(block, text, source.as_ref()),
            BlockKind::Picture(figure) => self.picture(block, figure),
            BlockKind::Gallery { pictures, caption } => {
                self.gallery(block, pictures, caption.as_ref());
            }
            BlockKind::Table { caption, head, rows, foot } => {
                self.table(block, caption.as_ref(), [head, rows, foot]);
            }
            BlockKind::Code { language, code } => self.code(block, language.as_deref(), code),
            BlockKind::Preformatted { text } => self.preformatted(block, None, text),
            BlockKind::Verse { text } => self.preformatted(block, Some("verse"), text),
            BlockKind::Rule => {
                self.begin("hr", block, None);
            }
            BlockKind::File { file, title, caption } => {
                self.file(block, file, title, caption.as_ref());
            }
            BlockKind::Embed { url, title, caption } => {
                self.embed(block, url, title.as_deref(), caption.as_ref());
            }
            BlockKind::Details { summary, blocks } => self.details(block, summary, blocks),
            BlockKind::SeeAlso { target, .. } => self.see_also(block, target.as_ref()),
            BlockKind::Note { title, blocks } => self.note(block, title.as_ref(), blocks),
            BlockKind::Html { html } => self.html(html),
        }
    }

    /// Opens a block's element, with its anchor as id.
    pub(super) fn begin(&mut self, name: &str, block: &Block, class: Option<&str>) {
        self.open_block(name, block, class);
        self.put(">");
    }

    /// Opens a block's element and leaves its tag open for more attributes.
    pub(super) fn open_block(&mut self, name: &str, block: &Block, class: Option<&str>) {
        self.put("<");
        self.put(name);
        class.iter().for_each(|class| self.class(class));
        if self.form == Form::Page
            && let Some(id) = block.anchor.as_deref().and_then(|a| self.ids.print_anchor(a))
        {
            self.attribute("id", &id);
        }
    }

    fn paragraph(&mut self, block: &Block, text: &Text) {
        if !text.is_blank() {
            self.begin("p", block, None);
            self.words(text);
            self.put("</p>");
        }
    }

    /// Levels are numbered by what is open around them: the headline is 1, and none is skipped.
    fn heading(&mut self, block: &Block, level: u8, text: &Text) {
        if text.is_blank() {
            return;
        }
        self.headings.retain(|open| *open < level);
        self.headings.push(level);
        let name = ["h2", "h3", "h4", "h5", "h6"][self.headings.len().min(5) - 1];
        self.begin(name, block, None);
        self.words(text);
        self.put(&format!("</{name}>"));
    }

    fn list(&mut self, block: &Block, ordered: bool, start: Option<i32>, items: &[ListItem]) {
        let name = if ordered { "ol" } else { "ul" };
        self.open_block(name, block, None);
        if ordered && let Some(start) = start {
            self.attribute("start", &start.to_string());
        }
        self.put(">");
        for item in items {
            self.put("<li>");
            self.words(&item.text);
            self.blocks(&item.blocks);
            self.put("</li>");
        }
        self.put(&format!("</{name}>"));
    }

    fn quotation(&mut self, block: &Block, blocks: &[Block], source: Option<&Text>) {
        let Some(source) = source.filter(|source| !source.is_blank()) else {
            self.begin("blockquote", block, None);
            self.blocks(blocks);
            return self.put("</blockquote>");
        };
        self.begin("figure", block, Some("quotation"));
        self.put("<blockquote>");
        self.blocks(blocks);
        self.put("</blockquote>");
        self.open_caption();
        self.words(source);
        self.put("</figcaption></figure>");
    }

    fn pull(&mut self, block: &Block, text: &Text, source: Option<&Text>) {
        if self.form == Form::Feed {
            // The words stand in the text anyway.
            return;
        }
        self.begin("figure", block, Some("pull"));
        self.put("<hr class=\"scale\"><blockquote><q>");
        self.words(text);
        self.put("</q></blockquote>");
        self.caption(source);
        self.put("</figure>");
    }

    /// A caption, when there is anything to read in it.
    pub(super) fn caption(&mut self, text: Option<&Text>) {
        if let Some(text) = text.filter(|text| !text.is_blank()) {
            self.open_caption();
            self.words(text);
            self.put("</figcaption>");
        }
    }

    /// Captions are written by many hands, in any language: each reads in its own direction.
    pub(super) fn open_caption(&mut self) {
        self.put("<figcaption");
        self.own_direction();
        self.put(">");
    }

    /// Words that read in a direction of their own beside others, when there are any.
    pub(super) fn apart(&mut self, element: &str, words: &Text) {
        if words.is_blank() {
            return;
        }
        self.put(&format!("<{element}"));
        self.own_direction();
        self.put(">");
        self.words(words);
        self.put(&format!("</{element}> "));
    }

    pub(super) fn own_direction(&mut self) {
        if self.form == Form::Page {
            self.put(" dir=\"auto\"");
        }
    }

    fn code(&mut self, block: &Block, language: Option<&str>, code: &str) {
        self.open_block("pre", block, None);
        self.focusable();
        self.put("><code");
        let simple = |language: &&str| !language.contains(char::is_whitespace);
        if let Some(language) = language.filter(simple) {
            self.class(&format!("language-{language}"));
        }
        self.put(">");
        self.text(code);
        self.put("</code></pre>");
    }

    fn preformatted(&mut self, block: &Block, class: Option<&str>, text: &Text) {
        self.open_block("pre", block, class);
        self.focusable();
        // HTML takes a first line break away.
        self.put(">\n");
        self.kept_words(text);
        self.put("</pre>");
    }

    /// What may be wider than its column must be reached by keyboard to be scrolled.
    pub(super) fn focusable(&mut self) {
        if self.form == Form::Page {
            self.put(" tabindex=\"0\"");
        }
    }
}
