//! What machines are told of the paper: sitemaps and robots.txt.

use archive::SitemapEntry;
use composing::sitemap::{self, Entry, NewsEntry};
use jiff::{SignedDuration, Timestamp};
use news::{Key, List};

use super::{Fault, Made, Making, Text};

const XML: &str = "application/xml; charset=utf-8";
/// How long an article counts as news.
const NEWS_AGE: SignedDuration = SignedDuration::from_hours(sitemap::NEWS_HOURS);

impl Making<'_> {
    /// `/sitemap.xml`: the one file, or the index of several.
    pub(super) async fn sitemap(&mut self) -> Result<Made, Fault> {
        let files = self.reader.sitemap_files().await?;
        if let [(only, _)] = files[..] {
            return self.sitemap_file(only).await;
        }
        let files: Vec<(String, Option<Timestamp>)> =
            files.into_iter().map(|(file, at)| (format!("/sitemap-{file}.xml"), at)).collect();
        let text = sitemap::index(&self.furniture.paper, &self.site.base_url, &files)?;
        Ok(Made::Text(Text::of(XML, text, [Key::AnyArticle, Key::List(List::All)])))
    }

    /// `/sitemap-N.xml`
    pub(super) async fn sitemap_file(&mut self, number: u32) -> Result<Made, Fault> {
        let entries = self.reader.sitemap(number).await?;
        if entries.is_empty() && number > 0 {
            return Ok(Made::Nothing);
        }
        let mut entries: Vec<Entry> = entries.into_iter().map(entry).collect();
        if number == 0 && self.furniture.has_corrections {
            entries.insert(0, self.corrections_entry().await?);
        }
        let text = sitemap::urlset(&self.furniture.paper, &self.site.base_url, &entries)?;
        let keys = [Key::AnyArticle, Key::List(List::All), Key::Corrections];
        Ok(Made::Text(Text::of(XML, text, keys)))
    }

    /// The list of corrections changes with its newest.
    async fn corrections_entry(&mut self) -> Result<Entry, Fault> {
        let newest = self.reader.corrections(None, 1).await?;
        Ok(Entry {
            address: "/corrections".to_owned(),
            modified_at: newest.first().map(|line| line.correction.at),
            alternates: Vec::new(),
            language: None,
        })
    }

    /// `/sitemap-news.xml`: stale when its oldest article is two days old.
    pub(super) async fn sitemap_news(&mut self) -> Result<Made, Fault> {
        let since = self.now.checked_sub(NEWS_AGE).unwrap_or(Timestamp::MIN);
        let articles = self.reader.sitemap_news(since).await?;
        let entries: Vec<NewsEntry> = articles.into_iter().map(news_entry).collect();
        let oldest = entries.iter().map(|article| article.published_at).min();
        let until = oldest.and_then(|at| at.checked_add(NEWS_AGE).ok());
        let (paper, base_url) = (&self.furniture.paper, &self.site.base_url);
        let text = sitemap::news(paper, base_url, &entries, self.now)?;
        let keys = [Key::AnyArticle, Key::List(List::All)];
        Ok(Made::Text(Text::of(XML, text, keys).fresh_until(until)))
    }

    /// `/robots.txt` (RFC 9309)
    pub(super) fn robots(&self) -> Made {
        let text = sitemap::robots(&self.site.base_url);
        Made::Text(Text::of("text/plain; charset=utf-8", text, []))
    }
}

fn entry(of: SitemapEntry) -> Entry {
    let own = of.translations.iter().find(|translation| translation.address == of.address);
    let language = own.map(|translation| translation.language.clone());
    let alternates = of.translations.into_iter().map(|t| (t.language, t.address)).collect();
    Entry { address: of.address, modified_at: of.modified_at, alternates, language }
}

fn news_entry(of: archive::NewsEntry) -> NewsEntry {
    let archive::NewsEntry { address, language, headline, published_at } = of;
    NewsEntry { address, language, headline, published_at }
}
