//! Addresses where nothing stands: old ones lead on, lost ones get the nearest articles.

use http::StatusCode;
use news::{List, Month, OldAddress};

use super::address::{Address, FeedOf};
use super::{Fault, Made, Making, Text};

/// Articles offered on the 404 page.
const NEAREST_MAX: u32 = 5;

/// The ends of other programs' feeds, and what takes their place.
const OLD_FEEDS: [(&str, &str); 9] = [
    ("/feed/atom", "feed.atom"),
    ("/feed/rss2", "feed.rss"),
    ("/feed/rss", "feed.rss"),
    ("/feed/rdf", "feed.rss"),
    ("/feed", "feed.rss"),
    ("/index.xml", "feed.rss"),
    ("/rss.xml", "feed.rss"),
    ("/feed.xml", "feed.atom"),
    ("/atom.xml", "feed.atom"),
];
/// Other programs' addresses of what stands here under one name.
const OLD_SITEMAPS: [(&str, &str); 2] =
    [("/wp-sitemap.xml", "/sitemap.xml"), ("/sitemap_index.xml", "/sitemap.xml")];

impl Making<'_> {
    /// An old address leads to its thing's present one; what another program served beside its
    /// pages leads to the nearest thing here.
    pub(super) async fn lost(&mut self) -> Result<Made, Fault> {
        let (path, query) = (self.uri.path(), self.uri.query());
        if let Some(address) = self.old_feed(path, query).await? {
            return Ok(Made::Moved(address));
        }
        for path in [path, base_of(path)] {
            if let Some(address) = self.present_address(path, query).await? {
                return Ok(Made::Moved(address));
            }
        }
        if let Some(address) = self.below_a_renamed_section(path).await? {
            return Ok(Made::Moved(address));
        }
        let nearest = self.reader.nearest(&words_of(path), NEAREST_MAX).await?;
        let text = self.press().not_found(&nearest)?;
        Ok(Made::Text(Text::page(text, []).with_status(StatusCode::NOT_FOUND)))
    }

    /// Where what stood at an old address stands now.
    async fn present_address(
        &mut self,
        path: &str,
        query: Option<&str>,
    ) -> Result<Option<String>, Fault> {
        if let Some(old) = OldAddress::of_parts(path, query)
            && let Some(address) = self.reader.redirect(&old).await?
        {
            return Ok(Some(address));
        }
        if let Some((_, address)) = OLD_SITEMAPS.iter().find(|(old, _)| *old == path) {
            return Ok(Some((*address).to_owned()));
        }
        let Some(Month { year, month }) = old_month(path) else { return Ok(None) };
        let list = List::Month(Month { year, month });
        let is_empty = self.reader.cards(list, None, 1).await?.is_empty();
        Ok((!is_empty).then(|| format!("/archive/{year:04}/{month:02}")))
    }

    /// The present address of what stood in a section that has another address now.
    async fn below_a_renamed_section(&mut self, path: &str) -> Result<Option<String>, Fault> {
        let (Address::Article(once, _)
        | Address::Ninjs(once, _)
        | Address::Feed(FeedOf::Section(once), _)) = Address::parse(path)
        else {
            return Ok(None);
        };
        let now = self.reader.section_once_at(&once).await?;
        let Some(now) = now.filter(|now| *now != once) else { return Ok(None) };
        let rest = &path[once.as_str().len() + 1..];
        let address = format!("/{now}{rest}");
        let (Address::Article(_, slug) | Address::Ninjs(_, slug)) = Address::parse(&address) else {
            return Ok(Some(address));
        };
        if self.reader.article(&now, &slug).await?.is_some() {
            return Ok(Some(address));
        }
        // It may have moved again since.
        self.present_address(&format!("/{now}/{slug}"), None).await
    }

    /// The feed that takes the place of `/feed/`, `/category/world/feed/atom/`, `/?feed=rss2`,
    /// `/index.xml`, …
    async fn old_feed(&mut self, path: &str, query: Option<&str>) -> Result<Option<String>, Fault> {
        let trimmed = path.trim_end_matches('/');
        if trimmed.is_empty() && query.is_some_and(|q| q.starts_with("feed=")) {
            let file = if query == Some("feed=atom") { "feed.atom" } else { "feed.rss" };
            return Ok(Some(format!("/{file}")));
        }
        let end = OLD_FEEDS.iter().find_map(|(end, file)| Some((trimmed.strip_suffix(end)?, file)));
        let Some((of, file)) = end else { return Ok(None) };
        if of.is_empty() {
            return Ok(Some(format!("/{file}")));
        }
        let Some(old) = OldAddress::of_parts(of, None) else { return Ok(None) };
        let address = self.reader.redirect(&old).await?;
        // Articles had a feed of their replies; the article is the nearest thing to it here.
        Ok(address.map(|address| {
            let is_list = address.matches('/').count() == 1
                || address.starts_with("/topics/")
                || address.starts_with("/people/");
            if is_list { format!("{address}/{file}") } else { address }
        }))
    }
}

/// An address without what WordPress put behind it: `/page/2`, `/2` (a part), `/amp`.
fn base_of(path: &str) -> &str {
    let trimmed = path.trim_end_matches('/');
    let trimmed = trimmed.strip_suffix("/amp").unwrap_or(trimmed);
    let is_number = |part: &str| part.len() < 4 && part.parse::<u16>().is_ok();
    match trimmed.rsplit_once('/') {
        Some((base, number)) if is_number(number) => base.strip_suffix("/page").unwrap_or(base),
        _ => trimmed,
    }
}

/// The month of `/YYYY/MM/` and `/YYYY/MM/DD/`, WordPress's date archives.
fn old_month(path: &str) -> Option<Month> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    let (year, month) = match parts[..] {
        [year, month] if year.len() == 4 => (year, month),
        [year, month, day] if year.len() == 4 && day.parse::<u8>().is_ok() => (year, month),
        _ => return None,
    };
    let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
    (1..=12).contains(&month.month).then_some(month)
}

/// The words of a lost address, for finding what it may have meant.
fn words_of(path: &str) -> String {
    let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let stem = last.split('.').next().unwrap_or(last);
    news::Slug::from_foreign(stem).map(|slug| slug.to_string()).unwrap_or_default()
}
