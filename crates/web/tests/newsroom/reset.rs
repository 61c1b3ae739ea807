//! A forgotten password: the same answer for everybody, and an address that works once.

use archive::Archive;
use news::Role;
use proof::{PASSWORD, TestPaper, both_engines, csrf_on};

const ASK: &str = "/newsroom/password-reset";
const NEW: [(&str, &str); 1] = [("password", "nine brass buttons")];

both_engines! {
    async fn known_and_unknown_addresses_are_answered_alike(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        paper.take_on("Ada", Role::Reporter).await;
        let mut said = Vec::new();
        for email in ["ada@courier.example", "nobody@courier.example", "no address", ""] {
            let answer = paper.stranger().submit(ASK, &[("email", email)]).await;
            assert_eq!(answer.status, 200);
            said.push(answer.text().replace(&csrf_on(answer.text()), ""));
        }
        assert!(said.iter().all(|page| *page == said[0]));
        assert_eq!(paper.mail().await.len(), 1);
        for email in ["ada@courier.example", "nobody@courier.example"] {
            let mut last = 200;
            for _ in 0..5 {
                last = paper.stranger().submit(ASK, &[("email", email)]).await.status.as_u16();
            }
            assert_eq!(last, 429, "{email}");
        }
    }

    async fn a_reset_serves_once_and_ends_sessions(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        paper.stranger().submit(ASK, &[("email", "ADA@courier.example")]).await;
        let first = paper.mailed_link("password-reset").await;
        paper.stranger().submit(ASK, &[("email", "ada@courier.example")]).await;
        let link = paper.mailed_link("password-reset").await;
        assert_eq!(paper.stranger().get(&first).await.status, 410);
        let mut browser = paper.stranger();
        assert_eq!(browser.get(&link).await.status, 200);
        assert_eq!(browser.submit(&link, &[("password", "short")]).await.status, 422);
        let done = browser.submit(&link, &NEW).await;
        assert_eq!(done.header("location"), "/newsroom/sign-in?said=password-reset");
        // It does not sign in by itself, and nothing from before does.
        assert_eq!(browser.get("/newsroom").await.status, 303);
        assert_eq!(ada.get("/newsroom").await.status, 303);
        assert_eq!(paper.stranger().submit(&link, &NEW).await.status, 410);
        let sign_in = |password| [("email", "ada@courier.example"), ("password", password)];
        let old = paper.stranger().submit("/newsroom/sign-in", &sign_in(PASSWORD)).await;
        assert_eq!(old.status, 422);
        let new = paper.stranger().submit("/newsroom/sign-in", &sign_in(NEW[0].1)).await;
        assert_eq!(new.status, 303);
        assert!(paper.mail().await.last().unwrap().contains("password"));
    }

    async fn a_reset_ends_after_an_hour(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        paper.take_on("Ada", Role::Reporter).await;
        paper.stranger().submit(ASK, &[("email", "ada@courier.example")]).await;
        let link = paper.mailed_link("password-reset").await;
        paper.set_now("2026-11-20T09:00:00Z");
        assert_eq!(paper.stranger().get(&link).await.status, 410);
        assert_eq!(paper.stranger().submit(&link, &NEW).await.status, 410);
    }
}
