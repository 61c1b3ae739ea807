//! What each HTML element is to a body.

use news::Mark;

/// What to do with an element.
pub(super) enum Role {
    /// Marks its words.
    Mark(Mark),
    /// A link, or an anchor.
    Link,
    /// Inline, with nothing to say but perhaps its language.
    Span,
    /// A short form.
    Abbreviation,
    /// Words in quotation marks.
    Quoted,
    /// A line break.
    Break,
    /// Words whose white space counts, the house's own element.
    Kept,
    /// A reading beside a word in ruby.
    Reading,
    /// An image.
    Image,
    /// A paragraph.
    Paragraph,
    /// A heading, by its level.
    Heading(u8),
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
    },
    /// Somebody else's paragraphs.
    BlockQuotation,
    /// A figure.
    Figure,
    /// What is said of a figure or table.
    Caption,
    /// A table.
    Table,
    /// Text whose white space counts.
    Preformatted,
    /// A rule.
    Rule,
    /// Another site's page inside this one.
    Frame,
    /// Sound or moving picture.
    Recording,
    /// Something folded away.
    Details,
    /// A box beside the story.
    Aside,
    /// A block that holds blocks and says nothing itself.
    Passage,
    /// A list of terms.
    Terms,
    /// One of the house's own elements.
    House(House),
    /// Not for a body: named in a notice.
    LeftOut,
    /// Nothing to see: no notice.
    Unseen,
    /// No element of HTML: its insides are taken.
    Unknown,
}

/// The house's own elements: what HTML has no element for.
#[derive(Clone, Copy)]
pub(super) enum House {
    Embed,
    SeeAlso,
    Gallery,
    File,
    Note,
    Pull,
    Verse,
    Html,
    Title,
    Source,
    Anchor,
}

impl Role {
    /// Whether the element stands inside a paragraph.
    pub(super) fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Mark(_)
                | Self::Link
                | Self::Span
                | Self::Abbreviation
                | Self::Quoted
                | Self::Break
                | Self::Kept
                | Self::Reading
                | Self::Image
                | Self::Unknown
        )
    }
}

/// The role of an element by its name.
pub(super) fn role(name: &str) -> Role {
    inline(name).or_else(|| block(name)).unwrap_or_else(|| other(name))
}

fn inline(name: &str) -> Option<Role> {
    Some(match name {
        "a" => Role::Link,
        "span" | "font" | "bdi" | "bdo" | "time" | "data" | "dfn" | "big" | "nobr" | "label"
        | "output" | "picture" | "blink" | "ruby" | "rb" | "rtc" | "slot" | "meter"
        | "progress" => Role::Span,
        "strong" | "b" => Role::Mark(Mark::Strong),
        "em" | "i" => Role::Mark(Mark::Emphasis),
        "br" => Role::Break,
        "img" | "image" => Role::Image,
        "s" | "del" | "strike" => Role::Mark(Mark::Struck),
        "u" | "ins" => Role::Mark(Mark::Underlined),
        "mark" => Role::Mark(Mark::Highlighted),
        "sup" => Role::Mark(Mark::Superscript),
        "sub" => Role::Mark(Mark::Subscript),
        "small" => Role::Mark(Mark::Small),
        "code" | "kbd" | "samp" | "tt" | "var" => Role::Mark(Mark::Code),
        "cite" => Role::Mark(Mark::Cite),
        "abbr" | "acronym" => Role::Abbreviation,
        "q" => Role::Quoted,
        "rt" => Role::Reading,
        "dl-space" => Role::Kept,
        _ => return None,
    })
}

fn block(name: &str) -> Option<Role> {
    Some(match name {
        "p" => Role::Paragraph,
        // The headline is level 1.
        "h1" | "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "ul" | "menu" | "dir" => Role::List { ordered: false },
        "ol" => Role::List { ordered: true },
        "blockquote" => Role::BlockQuotation,
        "figure" => Role::Figure,
        "figcaption" | "caption" => Role::Caption,
        "table" => Role::Table,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "hr" => Role::Rule,
        "iframe" | "embed" | "object" => Role::Frame,
        "video" | "audio" => Role::Recording,
        "details" => Role::Details,
        "aside" => Role::Aside,
        "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "center"
        | "address" | "hgroup" | "fieldset" | "legend" | "summary" | "li" | "dt" | "dd"
        | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "body" | "html" | "search" => {
            Role::Passage
        }
        "dl" => Role::Terms,
        _ => return None,
    })
}

fn other(name: &str) -> Role {
    match name {
        "dl-embed" => Role::House(House::Embed),
        "dl-see-also" => Role::House(House::SeeAlso),
        "dl-gallery" => Role::House(House::Gallery),
        "dl-file" => Role::House(House::File),
        "dl-note" => Role::House(House::Note),
        "dl-pull" => Role::House(House::Pull),
        "dl-verse" => Role::House(House::Verse),
        "dl-html" => Role::House(House::Html),
        "dl-title" => Role::House(House::Title),
        "dl-source" => Role::House(House::Source),
        "dl-anchor" => Role::House(House::Anchor),
        "wbr" | "rp" | "source" | "track" | "param" | "col" | "colgroup" | "head" => Role::Unseen,
        "script" | "style" | "noscript" | "form" | "button" | "input" | "select" | "textarea"
        | "option" | "optgroup" | "datalist" | "svg" | "math" | "canvas" | "template" | "map"
        | "area" | "link" | "meta" | "base" | "title" | "frame" | "frameset" | "noframes"
        | "noembed" | "dialog" | "applet" | "portal" => Role::LeftOut,
        _ => Role::Unknown,
    }
}
