//! Who wrote: accounts of the old site, guest authors of Co-Authors Plus, and names that only the
//! articles mention.

use std::collections::{HashMap, HashSet};

use news::{Link, ManuscriptAuthor, PersonCopy, Slug};

use super::attachments::Attachments;
use super::item::{AuthorRow, Item};
use super::site::Site;
use super::terms::with_feeds;
use crate::lines::Lines;
use crate::plain_words::plain_words;

/// The people of an export, in the making.
#[derive(Debug, Default)]
pub(crate) struct People {
    listed: Vec<PersonCopy>,
    places: HashMap<String, usize>,
    guests: Vec<PersonCopy>,
    /// Names that articles mention, in order: login or slug, and the name beside it.
    mentioned: Vec<(String, String)>,
    mentioned_keys: HashSet<String>,
}

/// For the second reading: the key of a person by what an article calls them.
#[derive(Debug, Default)]
pub(crate) struct Bylines {
    keys: HashMap<String, String>,
}

impl People {
    /// Takes in an author of the file's head.
    pub(crate) fn declare(&mut self, row: &AuthorRow, site: &Site) {
        let key = if row.login.is_empty() { row.display_name.clone() } else { row.login.clone() };
        if key.is_empty() || self.places.contains_key(&call(&key)) {
            return;
        }
        let full = format!("{} {}", row.first_name, row.last_name);
        let name = [row.display_name.as_str(), full.as_str(), key.as_str()]
            .iter()
            .map(|name| plain_words(name))
            .find(|name| !name.is_empty());
        let plain = (!row.id.is_empty()).then(|| format!("/?author={}", row.id));
        let person = person(&key, name.unwrap_or_else(|| key.clone()), plain, site);
        self.places.insert(call(&key), self.listed.len());
        self.listed.push(person);
    }

    /// Takes in a guest author: an item of its own, for Co-Authors Plus.
    pub(crate) fn declare_guest(&mut self, item: &Item, site: &Site) {
        let key = item.meta("cap-user_login").unwrap_or(&item.name);
        let key = key.strip_prefix("cap-").unwrap_or(key);
        let full = [item.meta("cap-first_name"), item.meta("cap-last_name")];
        let full = full.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = [item.meta("cap-display_name").unwrap_or_default(), &item.title, &full, key]
            .iter()
            .map(|name| plain_words(name))
            .find(|name| !name.is_empty());
        let (Some(name), false) = (name, key.is_empty()) else { return };
        let mut guest = person(key, name, None, site);
        guest.biography = Some(plain_words(&item.copy)).filter(|words| !words.is_empty());
        guest.office = item.meta("cap-job_title").map(plain_words).filter(|w| !w.is_empty());
        let website = item.meta("cap-website").filter(|url| url.starts_with("http"));
        guest.links.extend(website.map(|url| Link { title: url.into(), url: url.into() }));
        // By its number, until every attachment is known.
        guest.picture = item.meta("_thumbnail_id").map(ToOwned::to_owned);
        self.guests.push(guest);
    }

    /// Notes whom an article that will be taken names.
    pub(crate) fn mention(&mut self, item: &Item) {
        for (called, name) in called_by(item) {
            if self.mentioned_keys.insert(call(&called)) {
                self.mentioned.push((called, name));
            }
        }
    }

    /// Everybody, and how articles call them.
    pub(crate) fn finish(
        mut self,
        site: &Site,
        attachments: &Attachments,
        lines: &mut Lines,
    ) -> (Vec<PersonCopy>, Bylines) {
        for mut guest in std::mem::take(&mut self.guests) {
            let portrait = guest.picture.take().and_then(|id| attachments.get(id.parse().ok()?));
            guest.picture = portrait.map(|portrait| portrait.url.to_string());
            if !self.places.contains_key(&call(&guest.key)) {
                self.places.insert(call(&guest.key), self.listed.len());
                self.listed.push(guest);
            }
        }
        let mut bylines = Bylines::default();
        for person in &self.listed {
            bylines.keys.insert(call(&person.key), person.key.clone());
        }
        for (called, name) in std::mem::take(&mut self.mentioned) {
            if let std::collections::hash_map::Entry::Vacant(e) = bylines.keys.entry(call(&called))
            {
                let reason =
                    "The file does not list this author; they were made from its articles.";
                lines.changed("person", &called, reason);
                e.insert(called.clone());
                let name = plain_words(&name);
                let name = if name.is_empty() { called.clone() } else { name };
                self.listed.push(person(&called, name, None, site));
            }
        }
        (self.listed, bylines)
    }
}

impl Bylines {
    /// The byline of an article.
    pub(crate) fn of(&self, item: &Item) -> Vec<ManuscriptAuthor> {
        let mut authors: Vec<ManuscriptAuthor> = Vec::new();
        for (called, _) in called_by(item) {
            let Some(key) = self.keys.get(&call(&called)) else { continue };
            if !authors.iter().any(|author| author.key == *key) {
                authors.push(ManuscriptAuthor { key: key.clone(), role: None });
            }
        }
        authors
    }
}

/// How an article names its authors: co-authors in their order when it has them, else the account
/// that saved it. The second of each pair is the name as far as the article gives one.
fn called_by(item: &Item) -> Vec<(String, String)> {
    let co_authors: Vec<_> = item
        .terms_of("author")
        .map(|term| {
            let slug = term.slug.strip_prefix("cap-").unwrap_or(&term.slug);
            (slug.to_owned(), term.name.strip_prefix("cap-").unwrap_or(&term.name).to_owned())
        })
        .collect();
    if !co_authors.is_empty() {
        return co_authors;
    }
    let creator = item.creator.trim();
    if creator.is_empty() { Vec::new() } else { vec![(creator.to_owned(), creator.to_owned())] }
}

/// One spelling for a login and for the slug `WordPress` makes of it.
fn call(key: &str) -> String {
    Slug::from_foreign(key).map_or_else(|| key.to_lowercase(), |slug| slug.as_str().to_owned())
}

fn person(key: &str, name: String, plain: Option<String>, site: &Site) -> PersonCopy {
    let slug = call(key);
    let mut addresses = with_feeds(vec![format!("/author/{slug}")], plain, site);
    addresses.extend(site.address(&format!("/author/{key}")));
    addresses.dedup();
    let mut seen = HashSet::new();
    addresses.retain(|address| seen.insert(address.clone()));
    PersonCopy {
        key: key.to_owned(),
        slug: Slug::from_words(&name),
        name,
        old_addresses: addresses,
        ..PersonCopy::default()
    }
}
