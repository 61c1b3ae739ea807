//! The pictures and files an export names: what bodies may want, by number and by address.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use news::{OldAddress, without_size};
use percent_encoding::percent_decode_str;

use super::item::Item;
use crate::plain_words::plain_words;

/// What the export says of one attachment.
#[derive(Debug, Default)]
pub(crate) struct Attachment {
    /// Its address: the key by which bodies want it.
    pub(crate) url: Box<str>,
    /// The item it was uploaded to.
    pub(crate) parent: u64,
    pub(crate) order: i64,
    pub(crate) title: Box<str>,
    pub(crate) alt: Box<str>,
    pub(crate) caption: Box<str>,
}

/// All attachments of an export.
#[derive(Debug, Default)]
pub(crate) struct Attachments {
    by_id: HashMap<u64, Attachment>,
    /// Hashes of addresses, scheme left aside, to the attachment's number.
    by_address: HashMap<u64, u64>,
    /// Hashes of the addresses of their own pages.
    by_page: HashMap<u64, u64>,
    /// Files that copy names and no item does; their numbers count down from the highest.
    nameless: u64,
}

impl Attachments {
    /// Takes an attachment in. `None` when the item names no address.
    pub(crate) fn add(&mut self, item: &Item) -> Option<&Attachment> {
        let url = if item.attachment_url.is_empty() { &item.guid } else { &item.attachment_url };
        let id = item.id?;
        if !url.starts_with("http") {
            return None;
        }
        self.know(url, id);
        let attachment = Attachment {
            url: url.as_str().into(),
            parent: item.parent,
            order: item.order,
            title: plain_words(&item.title).into(),
            alt: plain_words(item.meta("_wp_attachment_image_alt").unwrap_or_default()).into(),
            caption: plain_words(&item.excerpt).into(),
        };
        self.by_id.insert(id, attachment);
        self.by_id.get(&id)
    }

    /// Takes in a file that copy names and no item does.
    pub(crate) fn add_nameless(&mut self, url: &str) {
        let id = u64::MAX - self.nameless;
        self.nameless += 1;
        self.know(url, id);
        self.by_id.insert(id, Attachment { url: url.into(), ..Attachment::default() });
    }

    fn know(&mut self, url: &str, id: u64) {
        // The file WordPress scaled down when it was uploaded is asked for by either name.
        for key in [address_key(url), address_key(&url.replace("-scaled.", "."))] {
            self.by_address.insert(hash_of(&key), id);
        }
    }

    /// Notes an address of the page an attachment had to itself.
    pub(crate) fn add_page(&mut self, page: &OldAddress, id: u64) {
        self.by_page.insert(hash_of(page.as_str()), id);
    }

    /// By an address of its own page.
    pub(crate) fn of_page(&self, page: &OldAddress) -> Option<&Attachment> {
        self.by_id.get(self.by_page.get(&hash_of(page.as_str()))?)
    }

    /// The hosts files were served from.
    pub(crate) fn hosts(&self) -> HashSet<String> {
        self.by_id.values().filter_map(|a| host_in(&a.url)).collect()
    }

    /// By number.
    pub(crate) fn get(&self, id: u64) -> Option<&Attachment> {
        self.by_id.get(&id)
    }

    /// By an address a body has: exactly, else any size of it, with or without TLS.
    pub(crate) fn of_address(&self, url: &str) -> Option<&Attachment> {
        let key = address_key(url);
        self.of_key(&key).or_else(|| self.of_key(&without_size(&key)))
    }

    fn of_key(&self, key: &str) -> Option<&Attachment> {
        let found = self.by_id.get(self.by_address.get(&hash_of(key))?)?;
        let own = address_key(&found.url);
        (own == key || own.replace("-scaled.", ".") == key).then_some(found)
    }

    /// Those uploaded to one item, in their order.
    pub(crate) fn of_parent(&self, parent: u64) -> Vec<&Attachment> {
        let all = self.by_id.iter().filter(|(_, a)| a.parent == parent && parent != 0);
        let mut found: Vec<_> = all.collect();
        found.sort_by_key(|(id, a)| (a.order, **id));
        found.into_iter().map(|(_, attachment)| attachment).collect()
    }
}

fn hash_of(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// `WordPress.com`'s servers of other sites' pictures.
pub(crate) const PICTURE_SERVERS: &[&str] = &["i0.wp.com", "i1.wp.com", "i2.wp.com", "i3.wp.com"];

/// An address without scheme, `www.` and query, decoded; without the host of WordPress.com's
/// picture server before it (`i0.wp.com/old.example/…`).
pub(crate) fn address_key(url: &str) -> String {
    let bare = url.split(['?', '#']).next().unwrap_or(url);
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let own =
        PICTURE_SERVERS.iter().find_map(|server| bare.strip_prefix(server)?.strip_prefix('/'));
    let bare = own.unwrap_or(bare);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    percent_decode_str(bare).decode_utf8_lossy().into_owned()
}

/// The host of an address as [`address_key`] spells it.
pub(crate) fn host_in(url: &str) -> Option<String> {
    address_key(url).split_once('/').map(|(host, _)| host.to_ascii_lowercase())
}
