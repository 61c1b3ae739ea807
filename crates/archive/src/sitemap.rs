//! Sitemaps: every public address, in files that each cover a fixed range of articles.

use jiff::Timestamp;
use news::{Language, Translation};

use crate::article::address;
use crate::bundle::translations;
use crate::engine::values;
use crate::{Error, Reader};

/// Article ids in one file. The protocol allows 50,000 addresses in a file; the first also holds
/// sections and pages. The index `articles_sitemap` is made for this number.
pub const SITEMAP_IDS: i64 = 45_000;
/// Articles in a news sitemap, by its protocol.
const NEWS_MAX: u32 = 1_000;
/// Sections and pages in the first file, at most.
const FIXTURES_MAX: i64 = 5_000;

/// One address of a sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapEntry {
    /// The address within the paper.
    pub address: String,
    /// When it last changed; sections do not say.
    pub modified_at: Option<Timestamp>,
    /// The same article in every language it is in, itself included; empty when it is in one.
    pub translations: Vec<Translation>,
}

/// One article of the news sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsEntry {
    /// The address within the paper.
    pub address: String,
    /// Its language.
    pub language: Language,
    /// Its headline.
    pub headline: String,
    /// When it was first public.
    pub published_at: Timestamp,
}

impl Reader {
    /// The numbers of the sitemap files that are not empty, each with when it last changed. The
    /// first is there in any case.
    pub async fn sitemap_files(&mut self) -> Result<Vec<(u32, Option<Timestamp>)>, Error> {
        let last = "SELECT max(id) FROM articles";
        let row = self.session.row(last, values![]).await?;
        let last: Option<i64> = row.map_or(Ok(None), |row| row.cells("articles").next())?;
        let newest = "SELECT max(a.modified_at) FROM articles a \
                      WHERE (a.id / 45000) = $1 AND a.state = 'published'";
        let mut files = Vec::new();
        for file in 0..=u32::try_from(last.unwrap_or(0) / SITEMAP_IDS).unwrap_or(u32::MAX) {
            let row = self.session.row(newest, values![i64::from(file)]).await?;
            let at = row.map_or(Ok(None), |row| row.cells("articles").maybe_time())?;
            if at.is_some() || file == 0 {
                files.push((file, at));
            }
        }
        Ok(files)
    }

    /// The addresses of one sitemap file; the first begins with sections and pages.
    pub async fn sitemap(&mut self, file: u32) -> Result<Vec<SitemapEntry>, Error> {
        let mut entries = if file == 0 { self.fixtures().await? } else { Vec::new() };
        let sql = "SELECT s.slug, a.slug, a.modified_at, a.translation_group \
                   FROM articles a JOIN sections s ON s.id = a.section_id \
                   WHERE a.id >= $1 AND a.id < $2 AND a.state = 'published' ORDER BY a.id";
        let first = i64::from(file) * SITEMAP_IDS;
        let rows = self.session.rows(sql, values![first, first + SITEMAP_IDS]).await?;
        let (mut articles, mut groups) = (Vec::with_capacity(rows.len()), Vec::new());
        for row in &rows {
            let mut cells = row.cells("articles");
            let address = address(&mut cells)?;
            let modified_at = cells.maybe_time()?;
            let group = cells.next::<Option<i64>>()?;
            groups.extend(group);
            articles.push((SitemapEntry { address, modified_at, translations: vec![] }, group));
        }
        groups.sort_unstable();
        groups.dedup();
        let translations = translations(&mut self.session, groups).await?;
        for (mut entry, group) in articles {
            let all = group.and_then(|group| translations.get(&group)).into_iter().flatten();
            entry.translations = all.map(|(_, translation)| translation.clone()).collect();
            if entry.translations.len() == 1 {
                entry.translations.clear();
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    /// The articles first published at or after `since`, newest first, at most 1,000.
    pub async fn sitemap_news(&mut self, since: Timestamp) -> Result<Vec<NewsEntry>, Error> {
        let sql = "SELECT s.slug, a.slug, a.language, a.headline, l.published_at \
                   FROM listings l JOIN articles a ON a.id = l.article_id \
                   JOIN sections s ON s.id = a.section_id \
                   WHERE l.list = 0 AND l.published_at >= $1 \
                   ORDER BY l.published_at DESC, l.article_id DESC LIMIT $2";
        let rows = self.session.rows(sql, values![since, i64::from(NEWS_MAX)]).await?;
        let mut entries = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut cells = row.cells("articles");
            entries.push(NewsEntry {
                address: address(&mut cells)?,
                language: cells.word()?,
                headline: cells.text()?,
                published_at: cells.time()?,
            });
        }
        Ok(entries)
    }

    /// Sections with something to read, then pages.
    async fn fixtures(&mut self) -> Result<Vec<SitemapEntry>, Error> {
        let sections = "SELECT s.slug FROM sections s WHERE s.is_public \
                        AND EXISTS (SELECT 1 FROM listings l WHERE l.list = s.id * 4 + 1) \
                        ORDER BY s.position, s.id LIMIT $1";
        let mut entries = Vec::new();
        for row in &self.session.rows(sections, values![FIXTURES_MAX / 2]).await? {
            let address = format!("/{}", row.cells("sections").text()?);
            entries.push(SitemapEntry { address, modified_at: None, translations: Vec::new() });
        }
        let pages = "SELECT slug, modified_at FROM pages WHERE is_public ORDER BY id LIMIT $1";
        for row in &self.session.rows(pages, values![FIXTURES_MAX / 2]).await? {
            let mut cells = row.cells("pages");
            let address = format!("/{}", cells.text()?);
            let modified_at = cells.maybe_time()?;
            entries.push(SitemapEntry { address, modified_at, translations: Vec::new() });
        }
        Ok(entries)
    }
}
