//! The frame of an export: the root's namespaces, the facts of the site, and a walk over what the
//! channel holds, for both readings.

use std::path::Path;

use super::item::{AuthorRow, Item, Term, text};
use crate::WireError;
use crate::xml::{Piece, Xml};

/// The most bytes one item may have, replies included: no article comes near it, and no reading
/// needs more memory than this.
pub const ITEM_BYTES_MAX: u64 = 32 * 1024 * 1024;

/// The namespace or the version number is missing or odd.
const NO_NAMESPACE: &str =
    "The file does not declare WordPress's namespace; its names were taken by their prefix.";
const VERSION: &str =
    "The file does not say properly which version of the export format it has; it was read as 1.2.";

/// What the channel holds, one after the other.
pub(crate) enum Entry {
    Fact(Fact, String),
    Author(AuthorRow),
    Term(Term),
    Item(Box<Item>),
}

/// A fact of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fact {
    Title,
    Link,
    Description,
    Language,
    SiteUrl,
    BlogUrl,
}

/// An export being walked through.
#[expect(clippy::struct_excessive_bools, reason = "each is a question about the file by itself")]
pub(crate) struct Channel {
    pub(crate) xml: Xml,
    has_namespace: bool,
    has_wordpress_names: bool,
    has_version: bool,
    is_inside: bool,
}

impl Channel {
    /// Opens the file and reads up to the channel's first entry.
    pub(crate) fn open(path: &Path) -> Result<Self, WireError> {
        let xml = Xml::open(path, ITEM_BYTES_MAX)?;
        let mut channel = Self {
            xml,
            has_namespace: false,
            has_wordpress_names: false,
            has_version: false,
            is_inside: false,
        };
        channel.read_root()?;
        Ok(channel)
    }

    fn read_root(&mut self) -> Result<(), WireError> {
        match self.xml.next()? {
            Piece::Open if self.xml.name() == "rss" => {}
            Piece::Open => return Err(self.xml.not_this(&root_said(self.xml.name()))),
            _ => return Err(self.xml.not_this("no XML file")),
        }
        self.read_namespaces();
        // Nothing told without a namespace is certain; a plain feed is found out at its end.
        if !self.has_namespace {
            let line = self.xml.place().line;
            self.xml.repairs.push((line, NO_NAMESPACE));
        }
        Ok(())
    }

    fn read_namespaces(&mut self) {
        let mut prefixes = Vec::new();
        for (name, uri) in self.xml.attributes() {
            let Some(prefix) = name.strip_prefix("xmlns:") else { continue };
            let known = uri.trim_end_matches('/');
            let ours = if let Some(rest) = after_host(known, "wordpress.org/export/") {
                if rest.ends_with("/excerpt") { "excerpt" } else { "wp" }
            } else if after_host(known, "purl.org/rss/1.0/modules/content").is_some() {
                "content"
            } else if after_host(known, "purl.org/dc/elements/").is_some() {
                "dc"
            } else {
                continue;
            };
            self.has_namespace |= ours == "wp";
            prefixes.push((prefix.to_owned(), ours));
        }
        self.xml.prefixes = prefixes;
    }

    /// The next entry, or `None` at the end of the file.
    pub(crate) fn next(&mut self) -> Result<Option<Entry>, WireError> {
        loop {
            self.xml.checkpoint();
            match self.xml.next()? {
                Piece::End => return self.ended(),
                Piece::Open => {
                    if let Some(entry) = self.entry()? {
                        return Ok(Some(entry));
                    }
                }
                Piece::Close | Piece::Text => {}
            }
        }
    }

    fn entry(&mut self) -> Result<Option<Entry>, WireError> {
        let xml = &mut self.xml;
        self.has_wordpress_names |= xml.name().starts_with("wp:");
        if !self.is_inside {
            if xml.name() != "channel" {
                let name = xml.name();
                return Err(xml.broken(format!("<{name}> was found where <channel> was expected")));
            }
            self.is_inside = true;
            return Ok(None);
        }
        let fact = match xml.name() {
            "title" => Fact::Title,
            "link" => Fact::Link,
            "description" => Fact::Description,
            "language" => Fact::Language,
            "wp:base_site_url" => Fact::SiteUrl,
            "wp:base_blog_url" => Fact::BlogUrl,
            _ => return self.other_entry(),
        };
        Ok(Some(Entry::Fact(fact, text(xml)?)))
    }

    fn other_entry(&mut self) -> Result<Option<Entry>, WireError> {
        let xml = &mut self.xml;
        Ok(Some(match xml.name() {
            "wp:author" | "wp:wp_author" => Entry::Author(AuthorRow::read(xml)?),
            "wp:category" | "wp:tag" | "wp:term" => Entry::Term(Term::read(xml)?),
            "item" => {
                self.note_version();
                let item = Item::read(&mut self.xml)?;
                self.has_wordpress_names |= item.id.is_some() || !item.kind.is_empty();
                self.check_namespace()?;
                Entry::Item(Box::new(item))
            }
            "wp:wxr_version" => {
                let version = text(xml)?;
                self.has_version = matches!(version.as_str(), "1.0" | "1.1" | "1.2");
                return Ok(None);
            }
            _ => {
                xml.skip()?;
                return Ok(None);
            }
        }))
    }

    /// A feed without `WordPress`'s names shows itself in its first item.
    fn check_namespace(&self) -> Result<(), WireError> {
        if self.has_namespace || self.has_wordpress_names {
            return Ok(());
        }
        Err(self.xml.not_this("an RSS feed that WordPress's export did not write"))
    }

    fn note_version(&mut self) {
        if !std::mem::replace(&mut self.has_version, true) {
            let line = self.xml.place().line;
            self.xml.repairs.push((line, VERSION));
        }
    }

    fn ended(&mut self) -> Result<Option<Entry>, WireError> {
        self.check_namespace()?;
        if !self.is_inside {
            return Err(self.xml.broken("<rss> holds no <channel>"));
        }
        self.note_version();
        Ok(None)
    }
}

fn after_host<'a>(uri: &'a str, start: &str) -> Option<&'a str> {
    let bare = uri.strip_prefix("https://").or_else(|| uri.strip_prefix("http://"))?;
    bare.strip_prefix(start)
}

fn root_said(name: &str) -> String {
    match name.to_ascii_lowercase().as_str() {
        "html" => "an HTML page".to_owned(),
        "feed" => "an Atom feed".to_owned(),
        "rdf:rdf" => "an RSS 1.0 feed".to_owned(),
        "urlset" | "sitemapindex" => "a sitemap".to_owned(),
        _ => format!("XML of another kind (<{name}>)"),
    }
}
