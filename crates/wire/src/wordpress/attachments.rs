//! The pictures and files an export names: what bodies may want, by number and by address.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};

use news::{PictureCopy, PictureFacts};
use percent_encoding::percent_decode_str;

use super::item::Item;
use super::php;
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
}

impl Attachments {
    /// Takes an attachment in. `None` when the item names no address.
    pub(crate) fn add(&mut self, item: &Item) -> Option<&Attachment> {
        let url = if item.attachment_url.is_empty() { &item.guid } else { &item.attachment_url };
        let id = item.id?;
        if !url.starts_with("http") {
            return None;
        }
        // The file WordPress scaled down when it was uploaded is asked for by either name.
        for key in [address_key(url), address_key(&url.replace("-scaled.", "."))] {
            self.by_address.insert(hash_of(&key), id);
        }
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

/// An address without scheme, `www.` and query.
fn address_key(url: &str) -> String {
    let bare = url.split(['?', '#']).next().unwrap_or(url);
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).to_owned()
}

/// `harbour-300x200.jpg` and `harbour-scaled.jpg` → `harbour.jpg`.
pub(crate) fn without_size(path: &str) -> std::borrow::Cow<'_, str> {
    let Some((stem, extension)) = path.rsplit_once('.') else { return path.into() };
    let Some((name, size)) = stem.rsplit_once('-') else { return path.into() };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_size = size == "scaled"
        || size.split_once('x').is_some_and(|(wide, high)| digits(wide) && digits(high));
    if is_size && !extension.contains('/') {
        format!("{name}.{extension}").into()
    } else {
        path.into()
    }
}

/// A folder that holds the files of `wp-content/uploads`.
#[derive(Debug)]
pub(crate) struct PictureFolder {
    root: PathBuf,
}

impl PictureFolder {
    /// A folder that exists.
    pub(crate) fn open(folder: &Path) -> std::io::Result<Self> {
        Ok(Self { root: folder.canonicalize()? })
    }

    /// The picture of an attachment, or why there is none.
    pub(crate) fn find(&self, item: &Item, attachment: &Attachment) -> Result<PictureCopy, String> {
        let mut outside = false;
        for relative in candidates(item, &attachment.url) {
            for inside in ["", "uploads/", "wp-content/uploads/"] {
                match self.file(&format!("{inside}{relative}")) {
                    Found::File(file) => return Ok(copy_of(attachment, file)),
                    Found::Outside => outside = true,
                    Found::Nothing => {}
                }
            }
        }
        Err(if outside {
            "Its path leads outside the folder of pictures.".to_owned()
        } else {
            "There is no such file in the folder of pictures.".to_owned()
        })
    }

    fn file(&self, relative: &str) -> Found {
        let relative = Path::new(relative);
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Found::Outside;
        }
        match self.root.join(relative).canonicalize() {
            Ok(file) if !file.starts_with(&self.root) => Found::Outside,
            Ok(file) if file.is_file() => Found::File(file),
            _ => Found::Nothing,
        }
    }
}

enum Found {
    File(PathBuf),
    Outside,
    Nothing,
}

fn copy_of(attachment: &Attachment, file: PathBuf) -> PictureCopy {
    let facts = PictureFacts {
        alt: attachment.alt.to_string(),
        caption: attachment.caption.to_string(),
        ..PictureFacts::default()
    };
    PictureCopy { key: attachment.url.to_string(), file, facts }
}

/// Paths within the uploads folder where the file may lie, likeliest first.
fn candidates(item: &Item, url: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let path = url::Url::parse(url).map(|url| url.path().to_owned()).unwrap_or_default();
    let decoded = percent_decode_str(&path).decode_utf8_lossy().into_owned();
    let inside = match decoded.split_once("/wp-content/uploads/") {
        Some((_, inside)) => inside,
        None => decoded.trim_start_matches('/'),
    };
    paths.push(inside.to_owned());
    paths.extend(item.meta("_wp_attached_file").map(ToOwned::to_owned));
    let details = item.meta("_wp_attachment_metadata").and_then(php::parse);
    let file = details.as_ref().and_then(|d| d.get("file")).and_then(php::Value::as_text);
    paths.extend(file.map(ToOwned::to_owned));
    let originals: Vec<_> = paths.iter().map(|path| without_size(path).into_owned()).collect();
    paths.extend(originals);
    let mut seen = std::collections::HashSet::new();
    paths.retain(|path| !path.is_empty() && seen.insert(path.clone()));
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_from_names() {
        for (path, original) in [
            ("a/harbour-300x200.jpg", "a/harbour.jpg"),
            ("harbour-scaled.jpg", "harbour.jpg"),
            ("harbour-x.jpg", "harbour-x.jpg"),
            ("harbour-2020.jpg", "harbour-2020.jpg"),
            ("harbour", "harbour"),
            ("a-1x1.b/c", "a-1x1.b/c"),
        ] {
            assert_eq!(without_size(path), original);
        }
    }
}
