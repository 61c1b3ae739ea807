//! Addresses where nothing stands: old ones lead on, lost ones get the nearest articles.

use http::StatusCode;
use news::{List, Month, OldAddress};

use super::{Fault, Made, Making, Text};

/// Articles offered on the 404 page.
const NEAREST_MAX: u32 = 5;

impl Making<'_> {
    /// An old address leads to its thing's present one; a feed's old address to the feed.
    pub(super) async fn lost(&mut self) -> Result<Made, Fault> {
        let (path, query) = (self.uri.path(), self.uri.query());
        if let Some(old) = OldAddress::of_parts(path, query)
            && let Some(address) = self.reader.redirect(&old).await?
        {
            return Ok(Made::Moved(address));
        }
        if let Some(address) = self.old_feed(path).await? {
            return Ok(Made::Moved(address));
        }
        if let Some(month) = old_month(path)
            && !self.reader.cards(List::Month(month), None, 1).await?.is_empty()
        {
            let Month { year, month } = month;
            return Ok(Made::Moved(format!("/archive/{year:04}/{month:02}")));
        }
        let nearest = self.reader.nearest(&words_of(path), NEAREST_MAX).await?;
        let text = self.press().not_found(&nearest)?;
        Ok(Made::Text(Text::page(text, []).with_status(StatusCode::NOT_FOUND)))
    }

    /// `/feed/`, `/feed/atom/`, `/category/world/feed/`: what WordPress served beside everything.
    async fn old_feed(&mut self, path: &str) -> Result<Option<String>, Fault> {
        let trimmed = path.trim_end_matches('/');
        let (of, file) =
            [("/feed/atom", "feed.atom"), ("/feed/rss2", "feed.rss"), ("/feed", "feed.rss")]
                .into_iter()
                .find_map(|(end, file)| trimmed.strip_suffix(end).map(|of| (of, file)))
                .unwrap_or(("-", ""));
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
