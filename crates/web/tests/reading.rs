//! The sample paper as its readers get it.

use archive::Archive;
use proof::{TestPaper, both_engines};

/// Every address of the site's kinds, in the sample paper.
const ADDRESSES: [(&str, &str); 24] = [
    ("/", "text/html"),
    ("/strait", "text/html"),
    ("/strait/castane-congratulates-haldvik", "text/html"),
    ("/strait/castane-tuhanni-haldvik", "text/html"),
    ("/strait/castane-congratulates-haldvik.json", "application/json"),
    ("/topics/lane-accord", "text/html"),
    ("/people/nadia-ferrault", "text/html"),
    ("/people/ilvane-castane", "text/html"),
    ("/archive", "text/html"),
    ("/archive/2026/11", "text/html"),
    ("/feed.atom", "application/atom+xml"),
    ("/feed.rss", "application/rss+xml"),
    ("/feed.json", "application/feed+json"),
    ("/strait/feed.atom", "application/atom+xml"),
    ("/topics/lane-accord/feed.rss", "application/rss+xml"),
    ("/people/nadia-ferrault/feed.json", "application/feed+json"),
    ("/sitemap.xml", "application/xml"),
    ("/sitemap-news.xml", "application/xml"),
    ("/robots.txt", "text/plain"),
    ("/healthz", "text/plain"),
    ("/strait?before=1800000000000000-9", "text/html"),
    ("/strait?utm_source=letter", "text/html"),
    ("/?fbclid=1", "text/html"),
    ("/feed.atom?x=1", "application/atom+xml"),
];

fn addresses_in(page: &str) -> Vec<String> {
    let parts = page.split(['"', '\'']);
    let own = parts.filter(|part| part.starts_with('/') && !part.starts_with("//"));
    own.map(|address| address.split('#').next().unwrap_or_default().to_owned()).collect()
}

both_engines! {
    async fn every_address_is_answered(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        for (address, media_type) in ADDRESSES {
            let answer = paper.get(address).await;
            assert_eq!(answer.status, 200, "{address}");
            assert!(answer.header("content-type").starts_with(media_type), "{address}");
            assert_eq!(answer.header("set-cookie"), "", "{address}");
            let policy = answer.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
        }
        for (address, leads_to) in [
            ("/articles/castane-congratulates-haldvik", "/strait/castane-congratulates-haldvik"),
            ("/strait/", "/strait"),
            ("/feed/", "/feed.rss"),
            ("/2026/11/", "/archive/2026/11"),
            ("/2026/11/page/2/", "/archive/2026/11"),
            ("/2026/11/17/", "/archive/2026/11"),
            ("/2026/", "/archive/2026/11"),
            ("/?m=202611", "/archive/2026/11"),
            ("/page/3/", "/"),
            ("/index.php", "/"),
            ("/author/nadia-ferrault/", "/people/nadia-ferrault"),
            ("/category/world/strait/page/2", "/strait"),
            ("/blog/tag/lane-accord/", "/topics/lane-accord"),
            ("/tag/lane-accord/feed/atom/", "/topics/lane-accord/feed.atom"),
            ("/comments/feed/", "/feed.rss"),
            ("/?feed=atom", "/feed.atom"),
            ("/?x=1&feed=rss2", "/feed.rss"),
            ("/post-sitemap.xml", "/sitemap.xml"),
            ("/index.xml", "/feed.rss"),
            ("/wp-sitemap.xml", "/sitemap.xml"),
            ("//", "/"),
        ] {
            let answer = paper.get(address).await;
            assert_eq!(answer.status, 301, "{address}");
            assert_eq!(answer.header("location"), leads_to);
        }
    }

    async fn every_link_of_the_paper_leads_somewhere(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let (mut seen, mut ahead) = (std::collections::BTreeSet::new(), vec!["/".to_owned()]);
        while let Some(address) = ahead.pop() {
            if !seen.insert(address.clone()) {
                continue;
            }
            let answer = paper.get(&address).await;
            assert_eq!(answer.status, 200, "{address}");
            if answer.header("content-type").starts_with("text/html") {
                assert!(!answer.text().contains("<script>"), "{address}");
                ahead.extend(addresses_in(answer.text()));
            }
        }
        assert!(seen.len() > 100, "only {} addresses were found", seen.len());
    }

    async fn what_a_reader_has_is_not_sent_again(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let first = paper.get("/strait").await;
        let tag = first.header("etag").to_owned();
        let again = paper.get_with("/strait", &[("if-none-match", &tag)]).await;
        assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
        assert_eq!(again.header("etag"), tag);
        let weak = format!("W/\"x\", W/{tag}");
        assert_eq!(paper.get_with("/strait", &[("if-none-match", &weak)]).await.status, 304);
        let other = paper.get_with("/strait", &[("if-none-match", "\"other\"")]).await;
        assert_eq!(other.status, 200);
    }

    async fn a_lost_reader_is_offered_the_nearest(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let lost = paper.get("/2026/11/castane-congratulates-haldvick.html").await;
        assert_eq!(lost.status, 404);
        assert!(lost.text().contains("/strait/castane-congratulates-haldvik"));
        for address in ["/nothing", "/strait/nothing", "/topics/x", "/a/b/c/d", "/%ff%fe", "/wp-login.php", "/2019/", "/2019/05/", "/?p=1", "/index.php?p=1",
            "/author/nobody", "/category/a/b", "/tag/x/feed/", "/?p=1&feed=rss2"] {
            assert_eq!(paper.get(address).await.status, 404, "{address}");
        }
    }

    async fn pictures_are_served_whole_and_in_parts(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let page = paper.page("/strait/castane-congratulates-haldvik").await;
        let mut addresses = addresses_in(&page).into_iter();
        let picture = addresses.find(|a| a.starts_with("/pictures/") && a.contains("harbour"));
        let picture = picture.unwrap();
        let whole = paper.get(&picture).await;
        assert_eq!(whole.header("content-type"), "image/webp");
        assert!(whole.header("cache-control").contains("immutable"));
        let part = paper.get_with(&picture, &[("range", "bytes=4-7")]).await;
        assert_eq!((part.status.as_u16(), &part.bytes[..]), (206, &whole.bytes[4..8]));
        let beyond = paper.get_with(&picture, &[("range", "bytes=99999999-")]).await;
        assert_eq!(beyond.status, 416);
        let other = picture.replace(".webp", ".png");
        assert_eq!(paper.get(&other).await.status, 404);
    }

    async fn pages_are_compressed_for_those_who_come_next(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let plain = paper.get("/strait").await;
        assert_eq!(plain.header("vary"), "accept-encoding");
        paper.site.compressed().await;
        for encoding in ["br", "gzip"] {
            let packed = paper.get_with("/strait", &[("accept-encoding", encoding)]).await;
            assert_eq!(packed.header("content-encoding"), encoding);
            assert!(packed.bytes.len() < plain.bytes.len() / 2);
        }
        let refused = paper.get_with("/strait", &[("accept-encoding", "br;q=0, identity")]).await;
        assert_eq!(refused.header("content-encoding"), "");
    }
}
