//! Signing in: who is let in, who is not, and what a stranger can tell from the difference.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{PASSWORD, TestPaper, both_engines, csrf_on};

const ADA: (&str, &str) = ("email", "ada@courier.example");

both_engines! {
    async fn the_paper_is_set_up_once(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let token = desk::set_up_token(&paper.door()).await.unwrap().unwrap();
        let address = format!("/newsroom/set-up/{token}");
        let mut first = paper.stranger();
        let page = first.get(&address).await;
        assert_eq!(page.status, 200);
        let form = |password| [
            ("name", "Ada Lind"),
            ("email", "ada@courier.example"),
            ("password", password),
            ("title", "The Strait Courier"),
            ("language", "en"),
            ("time_zone", "Europe/Oslo"),
        ];
        let weak = first.submit(&address, &form("short")).await;
        assert_eq!(weak.status, 422);
        assert!(weak.text().contains("too easy to guess"), "{}", weak.text());
        assert!(weak.text().contains("value=\"ada@courier.example\""));
        let taken = first.submit(&address, &form(PASSWORD)).await;
        assert_eq!(taken.status, 303, "{}", taken.text());
        assert_eq!(first.get("/newsroom").await.status, 200);
        assert!(paper.page("/").await.contains("The Strait Courier"));
        assert_eq!(paper.stranger().get(&address).await.status, 410);
        assert_eq!(paper.stranger().submit(&address, &form(PASSWORD)).await.status, 410);
        assert_eq!(desk::set_up_token(&paper.door()).await.unwrap(), None);
    }

    async fn a_wrong_name_and_a_wrong_password_look_alike(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        paper.take_on("Ada", Role::Reporter).await;
        let mut said = Vec::new();
        for email in ["ada@courier.example", "nobody@courier.example", "not an address"] {
            let form = [("email", email), ("password", "eight brass buttons")];
            let answer = paper.stranger().submit("/newsroom/sign-in", &form).await;
            assert_eq!(answer.status, 422);
            let page = answer.text().replace(&csrf_on(answer.text()), "");
            said.push(page.replace(email, "…"));
        }
        assert_eq!(said[0], said[1]);
        assert_eq!(said[1], said[2]);
    }

    async fn failures_slow_down_and_never_lock_out_who_is_in(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let wrong = [ADA, ("password", "eight brass buttons")];
        let mut stranger = paper.stranger();
        for _ in 0..5 {
            assert_eq!(stranger.submit("/newsroom/sign-in", &wrong).await.status, 422);
        }
        let right = [ADA, ("password", PASSWORD)];
        let paused = stranger.submit("/newsroom/sign-in", &right).await;
        assert_eq!(paused.status, 429);
        assert_eq!(ada.get("/newsroom").await.status, 200);
        paper.set_now("2026-11-20T08:00:16Z");
        assert_eq!(stranger.submit("/newsroom/sign-in", &right).await.status, 303);
    }

    async fn a_session_ends(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let cookie = ada.cookie().unwrap().to_owned();
        assert_eq!(ada.submit("/newsroom/sign-out", &[]).await.status, 303);
        ada.set_cookie(&cookie);
        assert_eq!(ada.get("/newsroom").await.status, 303);

        let mut ben = paper.colleague("Ben", Role::Reporter).await;
        paper.set_now("2026-11-20T19:59:00Z");
        assert_eq!(ben.get("/newsroom").await.status, 200);
        paper.set_now("2026-11-21T07:58:00Z");
        assert_eq!(ben.get("/newsroom").await.status, 200);
        paper.set_now("2026-11-21T19:59:00Z");
        assert_eq!(ben.get("/newsroom").await.status, 303);
    }

    async fn a_planted_session_opens_nothing(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        paper.take_on("Ada", Role::Reporter).await;
        let planted = format!("newsroom_session={}", "A".repeat(43));
        let mut victim = paper.stranger();
        victim.set_cookie(&planted);
        let right = [ADA, ("password", PASSWORD)];
        assert_eq!(victim.submit("/newsroom/sign-in", &right).await.status, 303);
        assert_ne!(victim.cookie(), Some(planted.as_str()));
        let mut thief = paper.stranger();
        thief.set_cookie(&planted);
        assert_eq!(thief.get("/newsroom").await.status, 303);
    }

    async fn a_form_of_another_site_is_refused(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        assert_eq!(ada.post("/newsroom/sign-out", &[]).await.status, 403);
        assert_eq!(ada.post("/newsroom/sign-out", &[("csrf", "x")]).await.status, 403);
        let csrf = csrf_on(ada.get("/newsroom").await.text());
        let elsewhere = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "cross-site"),
        ];
        let body = format!("csrf={csrf}").into_bytes();
        let answer = ada.send(Method::POST, "/newsroom/sign-out", &elsewhere, body).await;
        assert_eq!(answer.status, 403);
        assert_eq!(ada.get("/newsroom").await.status, 200);
    }
}

/// After signing in one goes where one wanted, within the newsroom.
mod after_signing_in {
    use super::*;

    both_engines! {
        async fn one_goes_where_one_wanted(archive: Archive) {
            let paper = TestPaper::open(archive).await;
            paper.take_on("Ada", Role::Reporter).await;
            for (next, to) in [
                ("/newsroom/articles?state=draft", "/newsroom/articles?state=draft"),
                ("//evil.example", "/newsroom"),
                ("https://evil.example/newsroom", "/newsroom"),
                ("/newsroom\r\nset-cookie: a=b", "/newsroom"),
                ("", "/newsroom"),
            ] {
                let form = [ADA, ("password", PASSWORD), ("next", next)];
                let answer = paper.stranger().submit("/newsroom/sign-in", &form).await;
                assert_eq!(answer.header("location"), to, "{next:?}");
            }
        }
    }
}
