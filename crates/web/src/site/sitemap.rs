//! What machines are told of the paper: sitemaps and robots.txt.

use jiff::{Timestamp, ToSpan as _};
use news::{Key, List};

use super::{Fault, Made, Making, Text};

const XML: &str = "application/xml; charset=utf-8";
/// The news sitemap's rule: articles of the last two days, …
const NEWS_HOURS: i64 = 48;
/// … and no more than a thousand of them in a file.
const NEWS_ARTICLES_MAX: usize = 1_000;

impl Making<'_> {
    /// `/sitemap.xml`: the one file, or the index of several.
    pub(super) async fn sitemap(&mut self) -> Result<Made, Fault> {
        let files = self.reader.sitemap_files().await?;
        let text = if let [(only, _)] = files[..] {
            let entries = self.reader.sitemap(only).await?;
            self.press().sitemap(&entries)?
        } else {
            self.press().sitemap_index(&files)?
        };
        Ok(Made::Text(Text::of(XML, text, [Key::AnyArticle, Key::List(List::All)])))
    }

    /// `/sitemap-N.xml`
    pub(super) async fn sitemap_file(&mut self, number: u32) -> Result<Made, Fault> {
        let entries = self.reader.sitemap(number).await?;
        if entries.is_empty() {
            return Ok(Made::Nothing);
        }
        let text = self.press().sitemap(&entries)?;
        Ok(Made::Text(Text::of(XML, text, [Key::AnyArticle, Key::List(List::All)])))
    }

    /// `/sitemap-news.xml`: stale when its oldest article is two days old.
    pub(super) async fn sitemap_news(&mut self) -> Result<Made, Fault> {
        let since = self.now.checked_sub(NEWS_HOURS.hours()).unwrap_or(Timestamp::MIN);
        let entries = self.reader.sitemap_news(since, NEWS_ARTICLES_MAX).await?;
        let oldest = entries.iter().map(|entry| entry.published_at).min();
        let until = oldest.and_then(|at| at.checked_add(NEWS_HOURS.hours()).ok());
        let text = self.press().sitemap_news(&entries)?;
        let keys = [Key::AnyArticle, Key::List(List::All)];
        Ok(Made::Text(Text::of(XML, text, keys).fresh_until(until)))
    }

    /// `/robots.txt` (RFC 9309)
    pub(super) fn robots(&self) -> Made {
        Made::Text(Text::of("text/plain; charset=utf-8", self.press().robots(), []))
    }
}
