//! One's own account: what one sees and changes of oneself.

use archive::Archive;
use news::Role;
use proof::{PASSWORD, TestPaper, both_engines};

const ADA: [(&str, &str); 2] = [("email", "ada@courier.example"), ("password", PASSWORD)];

both_engines! {
    async fn a_new_address_is_confirmed_there_and_told_here(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        paper.take_on("Ben", Role::Reporter).await;
        let email = "/newsroom/account/email";
        let taken = ada.submit(email, &[("email", "ben@courier.example")]).await;
        assert_eq!(taken.status, 409);
        let asked = ada.submit(email, &[("email", "ada@home.example")]).await;
        assert_eq!(asked.status, 200, "{}", asked.text());
        let link = paper.mailed_link("new-email").await;
        assert!(paper.mail().await[0].contains("To: Ada <ada@home.example>"));
        // Until it is confirmed, the old one counts.
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &ADA).await.status, 303);
        let mut browser = paper.stranger();
        assert!(browser.get(&link).await.text().contains("ada@home.example"));
        assert_eq!(browser.submit(&link, &[]).await.status, 303);
        assert_eq!(browser.submit(&link, &[]).await.status, 410);
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &ADA).await.status, 422);
        let new = [("email", "ada@home.example"), ADA[1]];
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &new).await.status, 303);
        let notice = paper.mail().await.pop().unwrap();
        assert!(notice.contains("To: Ada <ada@courier.example>"), "{notice}");
    }

    async fn sessions_are_listed_and_ended(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut phone = paper.stranger();
        phone.submit("/newsroom/sign-in", &ADA).await;
        let mut library = paper.stranger();
        library.submit("/newsroom/sign-in", &ADA).await;
        let page = ada.get("/newsroom/account").await;
        assert_eq!(page.text().matches("192.0.2.0/24").count(), 3);
        let sessions = page.text().split("name=\"session\" value=\"").skip(1);
        let first = sessions.map(|rest| &rest[..16]).next().unwrap().to_owned();
        let end = "/newsroom/account/sessions/end";
        // What is shown of a session is not enough to be one, and too little ends none.
        assert_eq!(ada.submit(end, &[("session", "A")]).await.status, 303);
        assert_eq!(ada.submit(end, &[("session", &first)]).await.status, 303);
        let mut out = 0;
        for browser in [&mut phone, &mut library] {
            out += usize::from(browser.get("/newsroom").await.status == 303);
        }
        assert_eq!(out, 1);
        assert_eq!(ada.submit(end, &[]).await.status, 303);
        for browser in [&mut phone, &mut library] {
            assert_eq!(browser.get("/newsroom").await.status, 303);
        }
        assert_eq!(ada.get("/newsroom").await.status, 200);
    }

    async fn nobody_ends_anothers_session(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut ben = paper.colleague("Ben", Role::Publisher).await;
        let hash = paper.archive.read().await.unwrap().sessions_of(ada.id.unwrap()).await.unwrap();
        let form = [("session", hash[0].token_hash.as_str())];
        assert_eq!(ben.submit("/newsroom/account/sessions/end", &form).await.status, 303);
        assert_eq!(ada.get("/newsroom").await.status, 200);
    }

    async fn a_new_password_asks_for_the_old_one(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut phone = paper.stranger();
        phone.submit("/newsroom/sign-in", &ADA).await;
        paper.set_now("2026-11-20T08:11:00Z");
        let (address, new) = ("/newsroom/account/password", ("password", "nine brass buttons"));
        let asked = ada.submit(address, &[new]).await;
        assert!(!asked.text().contains("nine brass buttons"));
        assert_eq!(ada.submit(address, &[new, ("proof", "wrong")]).await.status, 422);
        assert_eq!(ada.submit(address, &[new, ("proof", PASSWORD)]).await.status, 303);
        assert_eq!(ada.get("/newsroom").await.status, 200);
        assert_eq!(phone.get("/newsroom").await.status, 303);
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &ADA).await.status, 422);
    }

    async fn acts_are_told_in_words(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let id = ada.id.unwrap().0;
        pat.submit(&format!("/newsroom/staff/{id}/role"), &[("role", "editor")]).await;
        for _ in 0..60 {
            ada.submit("/newsroom/account/name", &[("name", "Ada Lind")]).await;
        }
        let all = ada.get("/newsroom/acts").await;
        assert!(all.text().contains("took the name Ada Lind"));
        let older = all.text().split("href=\"/newsroom/acts?before=").nth(1).expect("a next page");
        let before: i64 = older.split('"').next().unwrap().parse().unwrap();
        let older = ada.get(&format!("/newsroom/acts?before={before}")).await;
        assert!(older.text().contains("made Ada editor, before reporter"), "{}", older.text());
        let of_pat = ada.get(&format!("/newsroom/acts?by={}", pat.id.unwrap().0)).await;
        assert!(!of_pat.text().contains("took the name"));
        assert!(of_pat.text().contains("made Ada editor"));
        let on_ada = ada.get(&format!("/newsroom/acts?of=staff:{id}&by=")).await;
        assert!(on_ada.text().contains("took the name"));
    }

    async fn a_name_is_text_everywhere(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        let name = "<script>alert(1)</script>\"'><img src=x>";
        assert_eq!(pat.submit("/newsroom/account/name", &[("name", name)]).await.status, 303);
        for page in ["/newsroom", "/newsroom/account", "/newsroom/staff", "/newsroom/acts"] {
            let answer = pat.get(page).await;
            assert_eq!(answer.status, 200);
            assert!(!answer.text().contains("<script>alert"), "{page}");
            assert!(!answer.text().contains("<img src=x"), "{page}");
        }
    }
}
