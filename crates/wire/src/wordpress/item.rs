//! One `item` of an export, as the file has it, and one `wp:author`, `wp:category`, `wp:tag` or
//! `wp:term`.

use crate::WireError;
use crate::xml::{Piece, Xml};

/// An item, whatever its type. Texts are as in the file, trimmed where that is safe.
#[derive(Debug, Default)]
pub(crate) struct Item {
    pub(crate) title: String,
    pub(crate) link: String,
    pub(crate) pub_date: String,
    pub(crate) creator: String,
    pub(crate) guid: String,
    pub(crate) copy: String,
    pub(crate) excerpt: String,
    pub(crate) id: Option<u64>,
    pub(crate) date: String,
    pub(crate) date_gmt: String,
    pub(crate) modified: String,
    pub(crate) modified_gmt: String,
    pub(crate) name: String,
    pub(crate) status: String,
    pub(crate) parent: u64,
    pub(crate) order: i64,
    pub(crate) kind: String,
    pub(crate) password: String,
    pub(crate) is_sticky: bool,
    pub(crate) attachment_url: String,
    pub(crate) terms: Vec<ItemTerm>,
    pub(crate) meta: Vec<(String, String)>,
    pub(crate) replies: Vec<Reply>,
}

/// A `category` element of an item: a term of any taxonomy.
#[derive(Debug, Default, Clone)]
pub(crate) struct ItemTerm {
    pub(crate) taxonomy: String,
    pub(crate) slug: String,
    pub(crate) name: String,
}

/// A `wp:comment`: counted, not taken.
#[derive(Debug, Default)]
pub(crate) struct Reply {
    pub(crate) id: String,
}

/// A term as the head of the file declares it.
#[derive(Debug, Default)]
pub(crate) struct Term {
    pub(crate) taxonomy: String,
    pub(crate) id: u64,
    pub(crate) slug: String,
    pub(crate) parent: String,
    pub(crate) name: String,
    pub(crate) description: String,
}

/// An author as the head of the file declares them.
#[derive(Debug, Default)]
pub(crate) struct AuthorRow {
    pub(crate) id: String,
    pub(crate) login: String,
    pub(crate) display_name: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
}

/// Meta keys that are read; the others belong to plugins.
const META_KEYS: &[&str] = &[
    "_wp_old_slug",
    "_thumbnail_id",
    "_wp_attached_file",
    "_wp_attachment_metadata",
    "_wp_attachment_image_alt",
    "_yoast_wpseo_primary_category",
    "_yoast_wpseo_schema_article_type",
    "rank_math_primary_category",
    "footnotes",
    "cap-user_login",
    "cap-display_name",
    "cap-first_name",
    "cap-last_name",
    "cap-linked_account",
    "cap-website",
    "cap-job_title",
];

impl Item {
    /// Reads the item whose tag was just opened.
    pub(crate) fn read(xml: &mut Xml) -> Result<Self, WireError> {
        let mut item = Self::default();
        let depth = xml.depth();
        loop {
            match xml.next()? {
                Piece::Open => item.read_part(xml)?,
                Piece::Close if xml.depth() < depth => break,
                Piece::End => break,
                Piece::Close | Piece::Text => {}
            }
        }
        Ok(item)
    }

    fn read_part(&mut self, xml: &mut Xml) -> Result<(), WireError> {
        let field = match xml.name() {
            "title" => &mut self.title,
            "link" => &mut self.link,
            "pubDate" => &mut self.pub_date,
            "dc:creator" | "wp:author" => &mut self.creator,
            "guid" => &mut self.guid,
            "content:encoded" => &mut self.copy,
            "excerpt:encoded" => &mut self.excerpt,
            "wp:post_date" => &mut self.date,
            "wp:post_date_gmt" => &mut self.date_gmt,
            "wp:post_modified" => &mut self.modified,
            "wp:post_modified_gmt" => &mut self.modified_gmt,
            "wp:post_name" => &mut self.name,
            "wp:status" => &mut self.status,
            "wp:post_type" => &mut self.kind,
            "wp:post_password" => &mut self.password,
            "wp:attachment_url" => &mut self.attachment_url,
            _ => return self.read_other(xml),
        };
        let is_copy = matches!(xml.name(), "content:encoded" | "excerpt:encoded");
        xml.read_text(field)?;
        if !is_copy {
            trim(field);
        }
        Ok(())
    }

    fn read_other(&mut self, xml: &mut Xml) -> Result<(), WireError> {
        match xml.name() {
            "wp:post_id" => self.id = number(xml)?,
            "wp:post_parent" => self.parent = number(xml)?.unwrap_or(0),
            "wp:menu_order" => self.order = text(xml)?.parse().unwrap_or(0),
            "wp:is_sticky" => self.is_sticky = text(xml)? == "1",
            "category" => self.read_term(xml)?,
            "wp:postmeta" => self.read_meta(xml)?,
            "wp:comment" => self.read_reply(xml)?,
            _ => xml.skip()?,
        }
        Ok(())
    }

    /// Exports of `WordPress` 2 write each term twice, once without its taxonomy: that one is
    /// dropped.
    fn read_term(&mut self, xml: &mut Xml) -> Result<(), WireError> {
        let taxonomy = xml.attribute("domain").unwrap_or_default().to_owned();
        let slug = xml.attribute("nicename").unwrap_or_default().to_owned();
        let name = text(xml)?;
        // Exports before 3.1 call the taxonomy of tags `tag`.
        let taxonomy = if taxonomy == "tag" { "post_tag".to_owned() } else { taxonomy };
        let slug = if slug.is_empty() { name.clone() } else { slug };
        if !taxonomy.is_empty() && !slug.is_empty() {
            self.terms.push(ItemTerm { taxonomy, slug, name });
        }
        Ok(())
    }

    fn read_meta(&mut self, xml: &mut Xml) -> Result<(), WireError> {
        let (mut key, mut value) = (String::new(), String::new());
        each_child(xml, |xml| match xml.name() {
            "wp:meta_key" => xml.read_text(&mut key),
            "wp:meta_value" => xml.read_text(&mut value),
            _ => xml.skip(),
        })?;
        if META_KEYS.contains(&key.trim()) {
            self.meta.push((key.trim().to_owned(), value));
        }
        Ok(())
    }

    fn read_reply(&mut self, xml: &mut Xml) -> Result<(), WireError> {
        let mut reply = Reply::default();
        each_child(xml, |xml| match xml.name() {
            "wp:comment_id" => xml.read_text(&mut reply.id),
            _ => xml.skip(),
        })?;
        trim(&mut reply.id);
        self.replies.push(reply);
        Ok(())
    }

    /// The last value of a meta key, as `WordPress` would give it.
    pub(crate) fn meta(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|(k, _)| k == key).map(|(_, value)| value.trim())
    }

    /// Names the item had in its address before the present one.
    pub(crate) fn old_names(&self) -> impl Iterator<Item = &str> {
        let all = self.meta.iter().filter(|(key, _)| key == "_wp_old_slug");
        all.map(|(_, name)| name.trim()).filter(|name| !name.is_empty())
    }

    /// The terms of one taxonomy, in the order of the file.
    pub(crate) fn terms_of<'a>(&'a self, taxonomy: &'a str) -> impl Iterator<Item = &'a ItemTerm> {
        self.terms.iter().filter(move |term| term.taxonomy == taxonomy)
    }

    /// A hash of everything that would change what the paper makes of the item. Replies are not
    /// part of it: they are taken in on their own.
    pub(crate) fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: &str| {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        };
        let texts = [
            &self.title,
            &self.link,
            &self.pub_date,
            &self.creator,
            &self.guid,
            &self.copy,
            &self.excerpt,
            &self.date,
            &self.date_gmt,
            &self.modified,
            &self.modified_gmt,
            &self.name,
            &self.status,
            &self.kind,
            &self.password,
            &self.attachment_url,
        ];
        texts.iter().for_each(|text| add(text));
        add(&format!("{:?} {} {} {}", self.id, self.parent, self.order, self.is_sticky));
        for term in &self.terms {
            [&term.taxonomy, &term.slug, &term.name].iter().for_each(|text| add(text));
        }
        for (key, value) in &self.meta {
            add(key);
            add(value);
        }
        *hasher.finalize().as_bytes()
    }
}

impl Term {
    /// Reads the `wp:category`, `wp:tag` or `wp:term` that was just opened.
    pub(crate) fn read(xml: &mut Xml) -> Result<Self, WireError> {
        let taxonomy = match xml.name() {
            "wp:category" => "category",
            "wp:tag" => "post_tag",
            _ => "",
        };
        let mut term = Self { taxonomy: taxonomy.to_owned(), ..Self::default() };
        let mut id = String::new();
        each_child(xml, |xml| {
            let field = match xml.name() {
                "wp:term_id" => &mut id,
                "wp:term_taxonomy" => &mut term.taxonomy,
                "wp:category_nicename" | "wp:tag_slug" | "wp:term_slug" => &mut term.slug,
                "wp:category_parent" | "wp:term_parent" => &mut term.parent,
                "wp:cat_name" | "wp:tag_name" | "wp:term_name" => &mut term.name,
                "wp:category_description" | "wp:tag_description" | "wp:term_description" => {
                    &mut term.description
                }
                _ => return xml.skip(),
            };
            xml.read_text(field)?;
            trim(field);
            Ok(())
        })?;
        term.id = id.trim().parse().unwrap_or(0);
        Ok(term)
    }
}

impl AuthorRow {
    /// Reads the `wp:author` that was just opened. The address is not kept.
    pub(crate) fn read(xml: &mut Xml) -> Result<Self, WireError> {
        let mut author = Self::default();
        each_child(xml, |xml| {
            let field = match xml.name() {
                "wp:author_id" => &mut author.id,
                "wp:author_login" => &mut author.login,
                "wp:author_display_name" => &mut author.display_name,
                "wp:author_first_name" => &mut author.first_name,
                "wp:author_last_name" => &mut author.last_name,
                _ => return xml.skip(),
            };
            xml.read_text(field)?;
            trim(field);
            Ok(())
        })?;
        Ok(author)
    }
}

/// Calls `read` for each element inside the one just opened; `read` must read it to its end.
fn each_child(
    xml: &mut Xml,
    mut read: impl FnMut(&mut Xml) -> Result<(), WireError>,
) -> Result<(), WireError> {
    let depth = xml.depth();
    loop {
        match xml.next()? {
            Piece::Open => read(xml)?,
            Piece::Close if xml.depth() < depth => return Ok(()),
            Piece::End => return Ok(()),
            Piece::Close | Piece::Text => {}
        }
    }
}

/// The text of the element just opened, trimmed.
pub(crate) fn text(xml: &mut Xml) -> Result<String, WireError> {
    let mut text = String::new();
    xml.read_text(&mut text)?;
    trim(&mut text);
    Ok(text)
}

fn number(xml: &mut Xml) -> Result<Option<u64>, WireError> {
    Ok(text(xml)?.parse().ok())
}

fn trim(text: &mut String) {
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        *text = trimmed.to_owned();
    }
}
