//! Previews: as readers would see it, for staff and for whoever has an address.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};

use crate::{begin, between};

both_engines! {
    async fn a_preview_is_the_page_readers_would_have(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let at = begin(&mut ada, "Count closes").await;
        let page = ada.get(&format!("{at}/preview/page")).await;
        assert!(page.text().contains("<h1") && page.text().contains("Nobody knows by how much."));
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.header("x-robots-tag").contains("noindex"));
        assert!(page.header("content-security-policy").contains("frame-ancestors 'self'"));
        assert_eq!(page.header("x-frame-options"), "SAMEORIGIN");
        let frame = ada.get(&format!("{at}/preview?width=phone")).await;
        assert!(frame.text().contains("preview--phone"));
        assert!(frame.header("content-security-policy").contains("frame-src 'self'"));
        assert!(frame.header("content-security-policy").contains("frame-ancestors 'none'"));
    }

    async fn an_address_opens_it_for_a_while(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let at = begin(&mut ada, "Count closes").await;
        let share = format!("{at}/previews");
        assert_eq!(ada.submit(&share, &[("lasts", "day")]).await.status, 303);
        let page = ada.get(&format!("{at}/preview")).await;
        assert!(page.text().contains("Nobody has opened it."));
        let address = between(page.text(), "<code>https://courier.example", "</code>").to_owned();
        let opened = paper.stranger().get(&address).await;
        assert_eq!(opened.status, 200, "{}", opened.text());
        assert!(opened.text().contains("Nobody knows by how much."));
        assert_eq!(opened.header("referrer-policy"), "no-referrer");
        let page = ada.get(&format!("{at}/preview")).await;
        assert!(page.text().contains("Opened once from 192.0.2.0/24"), "{}", page.text());
        assert!(!page.text().contains("192.0.2.7"));

        let token = address.rsplit('/').next().unwrap();
        for guess in [
            token.replacen('A', "B", 1), token.to_lowercase(), "A".repeat(32), token[1..].to_owned(),
        ] {
            let guessed = format!("/newsroom/preview/{guess}");
            assert_eq!(paper.stranger().get(&guessed).await.status, 404, "{guess}");
        }
        paper.set_now("2026-11-21T08:00:00Z");
        assert_eq!(paper.stranger().get(&address).await.status, 410);
        paper.set_now("2026-11-20T09:00:00Z");
        assert_eq!(paper.stranger().get(&address).await.status, 200);
        assert_eq!(ada.submit(&format!("{at}/previews/1"), &[]).await.status, 303);
        assert_eq!(paper.stranger().get(&address).await.status, 410);
        assert!(ada.get(&format!("{at}/preview")).await.text().contains("Taken back."));
    }
}
