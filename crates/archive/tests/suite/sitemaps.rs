//! Sitemaps: every public address in exactly one file.

use archive::{Archive, Noun, SITEMAP_IDS, both_engines};
use news::ArticleId;

use crate::cast::{at, copy, section, write};

both_engines! {
    async fn files_cover_ranges_of_ids(archive: Archive) {
        let world = section(&archive, "world", None).await;
        let mut first = copy(world, "first", "2026-03-01T12:00:00Z");
        first.group = Some(ArticleId(1));
        write(&archive, first).await;
        archive.numbers(Noun::Article, 2 * usize::try_from(SITEMAP_IDS).unwrap()).await.unwrap();
        let mut second = copy(world, "zweiter", "2026-03-02T12:00:00Z");
        (second.group, second.language) = (Some(ArticleId(1)), "de");
        write(&archive, second).await;

        let mut reader = archive.read().await.unwrap();
        let files = reader.sitemap_files().await.unwrap();
        let expected =
            [(0, Some(at("2026-03-01T12:00:00Z"))), (2, Some(at("2026-03-02T12:00:00Z")))];
        assert_eq!(files, expected);
        let mut addresses = Vec::new();
        for (file, _) in files {
            let entries = reader.sitemap(file).await.unwrap();
            addresses.extend(entries.into_iter().map(|e| (e.address, e.translations.len())));
        }
        let expected = [("/world", 0), ("/world/first", 2), ("/world/zweiter", 2)];
        assert_eq!(addresses, expected.map(|(address, n)| (address.to_owned(), n)));
    }

    async fn an_empty_paper_has_one_empty_file(archive: Archive) {
        let mut reader = archive.read().await.unwrap();
        assert_eq!(reader.sitemap_files().await.unwrap(), [(0, None)]);
        assert_eq!(reader.sitemap(0).await.unwrap(), []);
    }

    async fn news_are_recent(archive: Archive) {
        let world = section(&archive, "world", None).await;
        write(&archive, copy(world, "old", "2026-03-01T12:00:00Z")).await;
        write(&archive, copy(world, "new", "2026-03-03T12:00:00Z")).await;
        let mut reader = archive.read().await.unwrap();
        let news = reader.sitemap_news(at("2026-03-01T12:00:01Z")).await.unwrap();
        let addresses: Vec<_> = news.iter().map(|entry| entry.address.as_str()).collect();
        assert_eq!(addresses, ["/world/new"]);
        assert_eq!(news[0].headline, "new");
    }
}
