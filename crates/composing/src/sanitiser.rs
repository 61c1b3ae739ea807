//! The sanitiser: the one door through which markup from outside may come.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use news::Html;

use crate::copy::html::parse;

/// What stands before every id of passed markup, so that none meets an id of the page's own.
const ID_PREFIX: &str = "copy-";

/// Elements that pass. What is left out of this list loses its tags and keeps its words.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Elements that go with everything in them.
const GONE: &[&str] = &[
    "script",
    "style",
    "noscript",
    "iframe",
    "object",
    "embed",
    "applet",
    "svg",
    "math",
    "form",
    "template",
    "canvas",
    "title",
    "textarea",
    "select",
    "button",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
    "head",
    "frameset",
    "video",
    "audio",
];

static POLICY: LazyLock<Builder<'static>> = LazyLock::new(policy);

/// Passes what is safe on a page.
///
/// No script, style, event handler, form, frame, player or picture passes; links lead to `http`,
/// `https`, `mailto`, `tel` or within the site; ids begin with `copy-`. Passing twice changes
/// nothing more. Takes time in proportion to the markup, however it is nested.
pub fn sanitise(markup: &str) -> Html {
    // The parse in front bounds nesting, which the cleaner does not.
    let parsed = parse(markup);
    let bounded = parsed.tree.markup(parsed.tree.root(), &|href| Some(href.to_owned()));
    Html::passed_by_sanitiser(POLICY.clean(&bounded).to_string())
}

/// Passed markup for another's reader: no classes or ids, and addresses of the paper's own made
/// absolute with `base_url`.
pub(crate) fn undressed(html: &Html, base_url: &str) -> Html {
    let mut policy = policy();
    policy.generic_attributes(HashSet::from(["lang", "dir", "title"])).id_prefix(None);
    if let Ok(base) = url::Url::parse(base_url) {
        policy.url_relative(UrlRelative::RewriteWithBase(base));
    }
    Html::passed_by_sanitiser(policy.clean(html.as_str()).to_string())
}

fn policy() -> Builder<'static> {
    let mut policy = Builder::empty();
    policy
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(GONE.iter().copied().collect())
        .tag_attributes(attributes())
        .generic_attributes(HashSet::from(["class", "id", "lang", "dir", "title"]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .attribute_filter(|_, attribute, value| match attribute {
            "id" | "class" if value.trim().is_empty() => None,
            "id" if value.contains(char::is_whitespace) => None,
            "dir" if !matches!(value, "ltr" | "rtl" | "auto") => None,
            "href" if value.trim().is_empty() => None,
            _ => Some(value.into()),
        })
        .id_prefix(Some(ID_PREFIX))
        .link_rel(None)
        .strip_comments(true);
    policy
}

fn attributes() -> HashMap<&'static str, HashSet<&'static str>> {
    HashMap::from([
        ("a", HashSet::from(["href"])),
        ("blockquote", HashSet::from(["cite"])),
        ("q", HashSet::from(["cite"])),
        ("col", HashSet::from(["span"])),
        ("colgroup", HashSet::from(["span"])),
        ("ol", HashSet::from(["start", "reversed", "type"])),
        ("li", HashSet::from(["value"])),
        ("td", HashSet::from(["colspan", "rowspan", "headers"])),
        ("th", HashSet::from(["colspan", "rowspan", "headers", "scope", "abbr"])),
        ("time", HashSet::from(["datetime"])),
    ])
}

#[cfg(test)]
mod tests;
