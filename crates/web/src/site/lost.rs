//! Addresses where nothing stands: old ones lead on, lost ones get the nearest articles.

use http::StatusCode;
use news::{List, OldAddress};

use super::address::{Address, FeedOf};
use super::elsewhere::{Meant, OldDate, meant, old_date, old_feed, old_sitemap, spellings};
use super::{Fault, Made, Making, Text};

/// Articles offered on the 404 page.
const NEAREST_MAX: u32 = 5;

impl Making<'_> {
    /// An old address leads to its thing's present one; what another program served beside its
    /// pages leads to the nearest thing here.
    pub(super) async fn lost(&mut self) -> Result<Made, Fault> {
        let (path, query) = (self.uri.path(), self.uri.query());
        if let Some((of, file)) = old_feed(path, query)
            && let Some(address) = self.feed_of(of, query, file).await?
        {
            return Ok(Made::Moved(address));
        }
        if let Some(address) = self.present_address(path, query).await? {
            return Ok(Made::Moved(address));
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
        let spellings = spellings(path);
        for spelling in &spellings {
            if let Some(old) = OldAddress::of_parts(spelling, query)
                && let Some(address) = self.reader.redirect(&old).await?
            {
                return Ok(Some(address));
            }
        }
        if let Some(address) = old_sitemap(path) {
            return Ok(Some(address.to_owned()));
        }
        if let Some(date) = old_date(path, query) {
            return self.archive_of(date).await;
        }
        if let Some(meant) = meant(path) {
            return self.meant(meant).await;
        }
        // A page of the old front; but no plain address that leads nowhere is one.
        let is_front = path != "/" && spellings.iter().any(|spelling| spelling == "/");
        let names_nothing = OldAddress::of_parts("/", query).is_none();
        Ok((is_front && names_nothing).then(|| "/".to_owned()))
    }

    /// The archive of a month with articles; of a year, that of its latest.
    async fn archive_of(&mut self, date: OldDate) -> Result<Option<String>, Fault> {
        let month = match date {
            OldDate::Month(month) => {
                let cards = self.reader.cards(List::Month(month), None, 1).await?;
                (!cards.is_empty()).then_some(month)
            }
            OldDate::Year(year) => {
                let months = self.reader.months().await?;
                months.into_iter().filter(|month| month.year == year).max_by_key(|m| m.month)
            }
        };
        Ok(month.map(|month| format!("/archive/{:04}/{:02}", month.year, month.month)))
    }

    /// The list of this name, when the paper has it.
    async fn meant(&mut self, meant: Meant) -> Result<Option<String>, Fault> {
        Ok(match meant {
            Meant::Person(slug) => {
                let is_there = self.reader.person(&slug).await?.is_some();
                is_there.then(|| format!("/people/{slug}"))
            }
            Meant::SectionOrTopic(slug) if self.reader.section(&slug).await?.is_some() => {
                Some(format!("/{slug}"))
            }
            Meant::SectionOrTopic(slug) | Meant::Topic(slug) => {
                let is_there = self.reader.topic(&slug).await?.is_some();
                is_there.then(|| format!("/topics/{slug}"))
            }
        })
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
    async fn feed_of(
        &mut self,
        of: &str,
        query: Option<&str>,
        file: &str,
    ) -> Result<Option<String>, Fault> {
        let of = if of.is_empty() { "/" } else { of };
        if of == "/" && OldAddress::of_parts("/", query).is_none() {
            return Ok(Some(format!("/{file}")));
        }
        let address = self.present_address(of, query).await?;
        // Articles had a feed of their replies; the article is the nearest thing to it here.
        Ok(address.map(|address| {
            let is_list = address.matches('/').count() == 1
                || address.starts_with("/topics/")
                || address.starts_with("/people/");
            match &*address {
                "/" => format!("/{file}"),
                _ if is_list => format!("{address}/{file}"),
                _ => address,
            }
        }))
    }
}

/// The words of a lost address, for finding what it may have meant.
fn words_of(path: &str) -> String {
    let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let stem = last.split('.').next().unwrap_or(last);
    news::Slug::from_foreign(stem).map(|slug| slug.to_string()).unwrap_or_default()
}
