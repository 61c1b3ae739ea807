//! Pictures and files an import takes: the attachments of the export, and what copy names of the
//! uploads folder without an attachment. Where each was served, and where its own page leads.

use std::collections::{BTreeMap, HashMap, HashSet};

use news::{Intent, OldAddress, PictureCopy, PictureFacts, Survey, without_size};
use url::Url;

use super::attachments::{Attachment, Attachments, PICTURE_SERVERS};
use super::attachments::{address_key, host_in};
use super::folder::{PictureFolder, inside_uploads};
use super::item::Item;
use super::php;
use super::site::Site;
use crate::lines::Lines;

/// What every address of an uploaded file holds.
const UPLOADS: &str = "wp-content/uploads/";
/// The longest address that is looked for.
const URL_BYTES_MAX: usize = 1_000;

/// Uploads in the making of a survey.
#[derive(Debug, Default)]
pub(crate) struct Uploads {
    folder: Option<PictureFolder>,
    pictures: Vec<PictureCopy>,
    pages: Vec<OwnPage>,
    /// Addresses of files that copy names, by [`address_key`]; only with a folder to look in.
    named: BTreeMap<String, String>,
}

/// The page WordPress gives an attachment.
#[derive(Debug)]
struct OwnPage {
    id: u64,
    addresses: Vec<OldAddress>,
    /// The item it hangs on.
    parent: u64,
    /// The place of its file among the pictures, when that is taken.
    file: Option<usize>,
}

impl Uploads {
    /// Files are taken from this folder, if any.
    pub(crate) fn of(folder: Option<PictureFolder>) -> Self {
        Self { folder, ..Self::default() }
    }

    /// Takes in an attachment of the export.
    pub(crate) fn attachment(
        &mut self,
        item: &Item,
        id: &str,
        site: &Site,
        attachments: &mut Attachments,
        lines: &mut Lines,
    ) {
        let Some(attachment) = attachments.add(item) else {
            return lines.leave_out("picture", id, "The file does not say where it lies.");
        };
        let file = self.file(item, id, attachment, lines);
        let number = item.id.unwrap_or_default();
        let mut addresses: Vec<OldAddress> = Vec::with_capacity(3);
        let plain = ["attachment_id", "p"].map(|name| site.address(&format!("/?{name}={number}")));
        let link = Some(&item.link).filter(|link| link.starts_with(['h', '/']));
        for address in link
            .and_then(|link| OldAddress::parse(link))
            .into_iter()
            .chain(plain.into_iter().flatten())
        {
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        addresses.iter().for_each(|page| attachments.add_page(page, number));
        self.pages.push(OwnPage { id: number, addresses, parent: item.parent, file });
    }

    fn file(
        &mut self,
        item: &Item,
        id: &str,
        attachment: &Attachment,
        lines: &mut Lines,
    ) -> Option<usize> {
        let Some(folder) = &self.folder else {
            let reason = "Pictures are taken in by a later run; their place is kept.";
            lines.leave_out("picture", id, reason);
            return None;
        };
        let details = item.meta("_wp_attachment_metadata").filter(|details| !details.is_empty());
        if details.is_some_and(|details| php::parse(details).is_none()) {
            lines.changed("picture", id, "Its details cannot be read and were passed over.");
        }
        match folder.find(item, &attachment.url) {
            Ok(file) => {
                let facts = PictureFacts {
                    alt: attachment.alt.to_string(),
                    caption: attachment.caption.to_string(),
                    ..PictureFacts::default()
                };
                let old_addresses = served_at(&attachment.url);
                let key = attachment.url.to_string();
                let source_id = Some(id.to_owned());
                self.pictures.push(PictureCopy { key, source_id, file, facts, old_addresses });
                Some(self.pictures.len() - 1)
            }
            Err(reason) => {
                lines.leave_out("picture", id, reason);
                None
            }
        }
    }

    /// Notes the files the copy of an item names.
    pub(crate) fn note_copy(&mut self, item: &Item, site: &Site, attachments: &Attachments) {
        if self.folder.is_none() {
            return;
        }
        let base = Url::parse(&item.link).ok().or_else(|| site.url.clone());
        for raw in addresses_in(&item.copy) {
            if let Some(url) = upload(raw, base.as_ref())
                && attachments.of_address(url.as_str()).is_none()
            {
                let key = address_key(url.as_str());
                self.named.entry(key).or_insert_with(|| url.into());
            }
        }
    }

    /// Looks for what only copy names, leads each attachment's page on, and hands the pictures
    /// over.
    pub(crate) fn finish(
        mut self,
        survey: &mut Survey,
        site: &Site,
        attachments: &mut Attachments,
        lines: &mut Lines,
    ) {
        self.find_named(site, attachments, lines);
        self.lead_pages(survey);
        survey.pictures = self.pictures;
    }

    fn find_named(&mut self, site: &Site, attachments: &mut Attachments, lines: &mut Lines) {
        let Some(folder) = self.folder.take() else { return };
        let hosts = attachments.hosts();
        let mut missing: Vec<(String, &str)> = Vec::new();
        for url in std::mem::take(&mut self.named).into_values() {
            let host = host_in(&url).unwrap_or_default();
            let is_own = site.is_host(&host) || hosts.contains(&host);
            if !is_own || attachments.of_address(&url).is_some() {
                continue;
            }
            let inside = inside_uploads(&url);
            let original = without_size(&inside).into_owned();
            match folder.at(&[original, inside]) {
                Ok((file, 0)) => self.take(&without_size(&url), file, attachments),
                Ok((file, _)) => self.take(&url, file, attachments),
                Err(reason) => missing.push((url, reason)),
            }
        }
        let names = missing.iter().flat_map(|(url, _)| names_of(url)).collect::<HashSet<_>>();
        let by_name = if names.is_empty() { HashMap::new() } else { folder.by_name(&names) };
        // All sizes of a picture that is nowhere are one picture.
        let mut told = HashSet::new();
        for (url, reason) in missing {
            if attachments.of_address(&url).is_some() {
                continue;
            }
            let [original, own] = names_of(&url);
            let whole = by_name.get(&original).map(|file| (without_size(&url).into_owned(), file));
            match whole.or_else(|| by_name.get(&own).map(|file| (url.clone(), file))) {
                Some((url, file)) => {
                    self.take(&url, file.clone(), attachments);
                    let reason = "It was found in the folder of pictures by its name alone.";
                    lines.changed("picture", &url, reason);
                }
                None if told.insert(address_key(&without_size(&url))) => {
                    lines.leave_out("picture", &without_size(&url), reason);
                }
                None => {}
            }
        }
    }

    fn take(&mut self, url: &str, file: std::path::PathBuf, attachments: &mut Attachments) {
        attachments.add_nameless(url);
        let (key, old_addresses) = (url.to_owned(), served_at(url));
        self.pictures.push(PictureCopy { key, file, old_addresses, ..PictureCopy::default() });
    }

    /// The page of an attachment leads to the article it hangs on, else to its file.
    fn lead_pages(&mut self, survey: &mut Survey) {
        let public = survey.items.iter().enumerate().filter(|(_, i)| i.intent == Intent::Publish);
        let number = |id: &str| id.rsplit(':').next()?.parse::<u64>().ok();
        let places: HashMap<u64, usize> =
            public.filter_map(|(place, i)| Some((number(&i.source_id)?, place))).collect();
        for page in std::mem::take(&mut self.pages) {
            if let Some(place) = places.get(&page.parent).filter(|_| page.parent != page.id) {
                survey.items[*place].old_addresses.extend(page.addresses);
            } else if let Some(file) = page.file {
                self.pictures[file].old_addresses.extend(page.addresses);
            }
        }
    }
}

/// The address of an uploaded file as copy spells it, whole; from `WordPress.com`'s picture server
/// (`i0.wp.com/old.example/…`) back to the site's own.
fn upload(raw: &str, base: Option<&Url>) -> Option<Url> {
    let raw = raw.replace("&amp;", "&");
    let mut url = match base {
        Some(base) => base.join(&raw).ok()?,
        None => Url::parse(&raw).ok()?,
    };
    if url.host_str().is_some_and(|host| PICTURE_SERVERS.contains(&host)) {
        url = Url::parse(&format!("{}:/{}", url.scheme(), url.path())).ok()?;
    }
    let is_upload = url.path().contains("/wp-content/uploads/");
    (is_upload && matches!(url.scheme(), "http" | "https")).then_some(url)
}

/// Where a file was served: by its address, and by the name it had before `WordPress` scaled it.
fn served_at(url: &str) -> Vec<OldAddress> {
    let mut addresses: Vec<OldAddress> = OldAddress::parse(url).into_iter().collect();
    if url.contains("-scaled.") {
        addresses.extend(OldAddress::parse(&url.replace("-scaled.", ".")));
    }
    addresses
}

/// The name of the original, and the name in the address itself.
fn names_of(url: &str) -> [String; 2] {
    let inside = inside_uploads(url);
    let name = inside.rsplit('/').next().unwrap_or_default();
    [without_size(name).into_owned(), name.to_owned()]
}

/// Every address of an uploaded file in some copy, as it is spelled there.
fn addresses_in(copy: &str) -> impl Iterator<Item = &str> {
    let is_before = |c: char| c.is_whitespace() || "\"'<>()[]=,;|".contains(c);
    let is_after = |c: char| c.is_whitespace() || "\"'<>()[],;|?#\\*".contains(c);
    copy.match_indices(UPLOADS).filter_map(move |(at, _)| {
        // No further than an address may be long, so that copy made to be slow is not.
        let before = copy[..at].char_indices().rev().take(URL_BYTES_MAX);
        let start =
            before.take_while(|(_, c)| !is_before(*c)).last().map_or(at, |(start, _)| start);
        let after = copy[at..].char_indices().take(URL_BYTES_MAX);
        let end = after.take_while(|(_, c)| !is_after(*c)).last();
        let end = end.map_or(at, |(last, c)| at + last + c.len_utf8());
        let url = &copy[start..end];
        // `&quot;` and its like end an address; `&amp;` is a part of it.
        let mark = url.match_indices('&').find(|(at, _)| !copy[start + at..].starts_with("&amp;"));
        let url = mark.map_or(url, |(at, _)| &url[..at]);
        let is_file = url.rsplit('/').next().is_some_and(|name| name.contains('.'));
        (is_file && url.len() <= URL_BYTES_MAX).then_some(url)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_files_are_found_in_copy() {
        let copy = "<img src=\"https://old.example/wp-content/uploads/a.jpg?w=300\" \
                    srcset='/wp-content/uploads/b-300x200.jpg 300w, \
                    //old.example/wp-content/uploads/c.jpg 600w'> \
                    [audio mp3=https://old.example/wp-content/uploads/d.mp3] \
                    &quot;https://old.example/wp-content/uploads/e.pdf&quot; \
                    https://old.example/wp-content/uploads/ \u{201c}wp-content/uploads/f.png";
        let found: Vec<_> = addresses_in(copy).collect();
        assert_eq!(
            found,
            [
                "https://old.example/wp-content/uploads/a.jpg",
                "/wp-content/uploads/b-300x200.jpg",
                "//old.example/wp-content/uploads/c.jpg",
                "https://old.example/wp-content/uploads/d.mp3",
                "https://old.example/wp-content/uploads/e.pdf",
                "\u{201c}wp-content/uploads/f.png",
            ]
        );
    }
}
