//! Parsing that hostile markup can neither exhaust nor slow down: nesting, attributes and reopened
//! marks are bounded before the tree builder sees them.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use html5ever::LocalName;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink, create_element};

use super::tree::{Growing, NodeId, Tree, html_name};
use super::unclosed::{Mended, mended};

/// How deep elements may nest. Real copy stays under forty. A list's level takes two of them here
/// and four levels of the stored body, of which a JSON reader takes 128.
pub(super) const DEPTH_MAX: u32 = 48;
/// How many attributes one tag may have: the parser compares each with all before it.
const ATTRIBUTES_MAX: usize = 500;
/// Elements the parser may make beyond the tags it was given. Marks that are never closed are
/// reopened in every paragraph, which can square the size of the tree.
const REOPENED_MAX: usize = 20_000;

/// A parsed fragment and what had to be given up for it.
pub(crate) struct Parsed {
    /// The tree.
    pub(crate) tree: Tree,
    /// Elements left out because they stood too deep; what they held is kept.
    pub(crate) too_deep: usize,
    /// Whether links and marks were given up because too many were never closed.
    pub(crate) without_marks: bool,
    /// Elements that were never closed and would have taken the rest with them.
    pub(crate) open: BTreeMap<&'static str, usize>,
}

/// Parses a fragment of HTML as the inside of a `body`.
pub(crate) fn parse(markup: &str) -> Parsed {
    let markup = without_monstrous_tags(markup);
    let Mended { markup, open } = mended(&markup);
    let parsed = grow(&markup, true).or_else(|| grow(&markup, false));
    let parsed = parsed.unwrap_or_else(|| Parsed {
        tree: Growing::new().finish(),
        too_deep: 0,
        without_marks: true,
        open: BTreeMap::new(),
    });
    Parsed { open, ..parsed }
}

/// `None` when the tree outgrew its tags and marks were to be kept.
fn grow(markup: &str, with_marks: bool) -> Option<Parsed> {
    let sink = Growing::new();
    let body = create_element(&sink, html_name("body"), Vec::new());
    let builder = TreeBuilder::new_for_fragment(sink, body, None, TreeBuilderOpts::default());
    let guard = Guard {
        builder,
        with_marks,
        dropped: RefCell::default(),
        too_deep: Cell::new(0),
        tags: Cell::new(0),
        overgrown: Cell::new(false),
    };
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(markup));
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let guard = tokenizer.sink;
    if guard.overgrown.get() && with_marks {
        return None;
    }
    let too_deep = guard.too_deep.get();
    let (tree, open) = (guard.builder.sink.finish(), BTreeMap::new());
    Some(Parsed { tree, too_deep, without_marks: !with_marks, open })
}

/// Stands between tokenizer and tree builder and holds back what would do harm.
struct Guard {
    builder: TreeBuilder<NodeId, Growing>,
    with_marks: bool,
    /// Names of elements closed early, so that their end tags close nothing else.
    dropped: RefCell<Vec<LocalName>>,
    too_deep: Cell<usize>,
    tags: Cell<usize>,
    overgrown: Cell<bool>,
}

impl TokenSink for Guard {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if self.overgrown.get() && self.with_marks {
            return TokenSinkResult::Continue;
        }
        let Token::TagToken(tag) = &token else { return self.builder.process_token(token, line) };
        if self.holds_back(tag) {
            return TokenSinkResult::Continue;
        }
        let opens = tag.kind == TagKind::StartTag && !is_leaf(&tag.name);
        let opened = opens.then(|| tag.name.clone());
        let depth_before = self.builder.sink.depth.replace(0);
        let result = self.builder.process_token(token, line);
        match (self.builder.sink.depth.get(), opened) {
            (0, _) => self.builder.sink.depth.set(depth_before),
            (depth, Some(name)) if depth > DEPTH_MAX => self.close_again(name, line),
            _ => {}
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Guard {
    fn holds_back(&self, tag: &Tag) -> bool {
        if !self.with_marks && is_reopened(&tag.name) {
            return true;
        }
        match tag.kind {
            TagKind::StartTag => {
                self.tags.set(self.tags.get() + 1);
                let reopened = self.builder.sink.elements.get().saturating_sub(self.tags.get());
                self.overgrown.set(reopened > REOPENED_MAX.max(self.tags.get()));
                false
            }
            TagKind::EndTag => {
                let mut dropped = self.dropped.borrow_mut();
                let was_dropped = dropped.last() == Some(&tag.name);
                if was_dropped {
                    dropped.pop();
                }
                was_dropped
            }
        }
    }

    /// Closes an element that stands too deep at once, so that what it holds goes to the element
    /// around it, and remembers to ignore its own end tag.
    fn close_again(&self, name: LocalName, line: u64) {
        let end = Tag {
            kind: TagKind::EndTag,
            name: name.clone(),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        let _ = self.builder.process_token(Token::TagToken(end), line);
        self.dropped.borrow_mut().push(name);
        self.too_deep.set(self.too_deep.get() + 1);
    }
}

/// The formatting elements of the HTML standard, which its parser reopens (§13.2.4.3).
fn is_reopened(name: &LocalName) -> bool {
    let formatting = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
        "u",
    ];
    formatting.contains(&&**name)
}

/// Elements that hold no elements: they are closed by their own kind or never opened.
fn is_leaf(name: &LocalName) -> bool {
    let leaves = [
        "br",
        "img",
        "hr",
        "wbr",
        "input",
        "source",
        "embed",
        "area",
        "col",
        "link",
        "meta",
        "param",
        "track",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
    ];
    leaves.contains(&&**name)
}

/// Turns the `<` of tags with more than [`ATTRIBUTES_MAX`] attributes into text.
fn without_monstrous_tags(markup: &str) -> Cow<'_, str> {
    let mut mended = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(found) = markup[at..].find('<') {
        let start = at + found;
        let (attributes, end) = measure_tag(&markup.as_bytes()[start + 1..]);
        if attributes > ATTRIBUTES_MAX {
            mended.push_str(&markup[kept..start]);
            mended.push_str("&lt;");
            kept = start + 1;
        }
        at = start + 1 + end;
    }
    if kept == 0 {
        return Cow::Borrowed(markup);
    }
    mended.push_str(&markup[kept..]);
    Cow::Owned(mended)
}

/// How many attributes the tag seems to have, and where it ends. Both err on the large side.
pub(super) fn measure_tag(inside: &[u8]) -> (usize, usize) {
    if !inside.first().is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/') {
        return (0, 0);
    }
    let (mut attributes, mut quote, mut before) = (0, None, b' ');
    for (at, byte) in inside.iter().copied().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => continue,
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return (attributes, at),
            (None, b' ' | b'\n' | b'\t' | b'/' | b'\r' | b'\x0c') => {
                // A blank after `=` does not end the attribute.
                if before != b'=' {
                    before = b' ';
                }
                continue;
            }
            _ => attributes += usize::from(before == b' ' || before == b'"'),
        }
        before = if quote.is_none() && matches!(byte, b'"' | b'\'') { b' ' } else { byte };
    }
    (attributes, inside.len())
}
