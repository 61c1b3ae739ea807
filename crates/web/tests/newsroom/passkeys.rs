//! Passkeys: added by who is in, taken from who holds one, refused from everybody else.

use archive::Archive;
use news::Role;
use proof::{Authenticator, Colleague, TestPaper, both_engines};
use serde_json::{Value, json};

const ADD: &str = "/newsroom/account/passkeys";
const SIGN_IN: &str = "/newsroom/sign-in/passkey";

fn json(answer: &proof::Answer) -> Value {
    assert_eq!(answer.header("content-type"), "application/json", "{}", answer.text());
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

async fn add(who: &mut Colleague<'_>, key: &mut Authenticator, name: &str) -> proof::Answer {
    let options = json(&who.send_json(&format!("{ADD}/begin"), &json!({})).await);
    let credential = key.create(&options);
    who.send_json(ADD, &json!({ "name": name, "credential": credential })).await
}

async fn sign_in(browser: &mut Colleague<'_>, key: &mut Authenticator) -> proof::Answer {
    let options = json(&browser.send_json(&format!("{SIGN_IN}/begin"), &json!({})).await);
    let credential = key.get(&options);
    browser.send_json(SIGN_IN, &json!({ "next": "/newsroom/acts", "credential": credential })).await
}

both_engines! {
    async fn a_passkey_is_added_used_and_removed(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut key = Authenticator::new(1);
        let added = add(&mut ada, &mut key, "Blue key").await;
        assert_eq!(added.status, 200, "{}", added.text());
        assert!(ada.get("/newsroom/account").await.text().contains("Blue key"));

        let mut browser = paper.stranger();
        browser.get("/newsroom/sign-in").await;
        let planted = browser.cookie().unwrap().to_owned();
        let signed_in = sign_in(&mut browser, &mut key).await;
        assert_eq!(signed_in.status, 200, "{}", signed_in.text());
        assert_eq!(json(&signed_in)["next"], "/newsroom/acts");
        assert_eq!(browser.get("/newsroom").await.status, 200);
        // The token of the ceremony opens nothing.
        let mut thief = paper.stranger();
        thief.set_cookie(&planted);
        assert_eq!(thief.get("/newsroom").await.status, 303);

        let page = ada.get("/newsroom/account").await;
        let id = page.text().split("passkeys/").find_map(|rest| rest.split("/remove").next());
        let remove = format!("{ADD}/{}/remove", id.filter(|id| id.len() < 5).unwrap_or("1"));
        assert_eq!(ada.submit(&remove, &[]).await.status, 303);
        assert_eq!(sign_in(&mut paper.stranger(), &mut key).await.status, 422);
    }

    async fn a_passkey_takes_the_place_of_the_password_once_more(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pat = paper.colleague("Pat", Role::Publisher).await;
        let mut ola = paper.colleague("Ola", Role::Publisher).await;
        let (mut key, mut other) = (Authenticator::new(1), Authenticator::new(2));
        assert_eq!(add(&mut pat, &mut key, "key").await.status, 200);
        assert_eq!(add(&mut ola, &mut other, "key").await.status, 200);
        paper.set_now("2026-11-20T08:15:00Z");
        let role = format!("/newsroom/staff/{}/role", ola.id.unwrap().0);
        let asked = pat.submit(&role, &[("role", "editor")]).await;
        assert!(asked.status == 200 && asked.text().contains("data-passkey=\"prove\""));
        let begin = "/newsroom/proof/passkey/begin";
        // Somebody else's proves nothing, and neither does an answer to an older question.
        let options = json(&pat.send_json(begin, &json!({})).await);
        let wrong = json!({ "credential": other.get(&options) });
        assert_eq!(pat.send_json("/newsroom/proof/passkey", &wrong).await.status, 422);
        let stale = json!({ "credential": key.get(&options) });
        let options = json(&pat.send_json(begin, &json!({})).await);
        assert_eq!(pat.send_json("/newsroom/proof/passkey", &stale).await.status, 422);
        assert_eq!(pat.submit(&role, &[("role", "editor")]).await.status, 200);
        let right = json!({ "credential": key.get(&options) });
        assert_eq!(pat.send_json("/newsroom/proof/passkey", &right).await.status, 200);
        assert_eq!(pat.submit(&role, &[("role", "editor")]).await.status, 303);
        let on = pat.submit("/newsroom/proof", &[("next", "/newsroom/staff")]).await;
        assert_eq!(on.header("location"), "/newsroom/staff");
    }

    async fn what_does_not_fit_is_refused(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut key = Authenticator::new(1);
        assert_eq!(add(&mut ada, &mut key, "key").await.status, 200);
        assert_eq!(sign_in(&mut paper.stranger(), &mut Authenticator::new(2)).await.status, 422);
        "https://courier.evil.example".clone_into(&mut key.origin);
        assert_eq!(sign_in(&mut paper.stranger(), &mut key).await.status, 422);
        TestPaper::URL.clone_into(&mut key.origin);
        key.is_verified = false;
        assert_eq!(sign_in(&mut paper.stranger(), &mut key).await.status, 422);
        key.is_verified = true;
        // An answer to one's own challenge does not serve another browser, nor twice.
        let mut browser = paper.stranger();
        let begin = format!("{SIGN_IN}/begin");
        let options = json(&browser.send_json(&begin, &json!({})).await);
        let answer = json!({ "credential": key.get(&options) });
        let mut other = paper.stranger();
        other.send_json(&begin, &json!({})).await;
        assert_eq!(other.send_json(SIGN_IN, &answer).await.status, 422);
        assert_eq!(paper.stranger().send_json(SIGN_IN, &answer).await.status, 409);
        for nonsense in [json!({}), json!({ "credential": 7 })] {
            assert_eq!(browser.send_json(SIGN_IN, &nonsense).await.status, 422);
        }
        assert_eq!(browser.send_json(SIGN_IN, &json!([])).await.status, 400);
        assert_eq!(browser.send_json(SIGN_IN, &answer).await.status, 200);
        let mut again = paper.stranger();
        assert_eq!(again.send_json(SIGN_IN, &answer).await.status, 409);
    }

    async fn who_has_left_has_no_passkey(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let publisher = paper.take_on("Pat", Role::Publisher).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut key = Authenticator::new(1);
        assert_eq!(add(&mut ada, &mut key, "key").await.status, 200);
        desk::let_go(&paper.door(), publisher, ada.id.unwrap()).await.unwrap();
        assert_eq!(sign_in(&mut paper.stranger(), &mut key).await.status, 422);
    }

    async fn adding_one_asks_for_the_password(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        paper.set_now("2026-11-20T08:11:00Z");
        let asked = ada.send_json(&format!("{ADD}/begin"), &json!({})).await;
        assert_eq!((asked.status.as_u16(), &json(&asked)["code"]), (403, &json!("proof-wanted")));
        let next = [("next", "/newsroom/account#passkeys"), ("proof", proof::PASSWORD)];
        let proved = ada.submit("/newsroom/proof", &next).await;
        assert_eq!(proved.header("location"), "/newsroom/account#passkeys");
        assert_eq!(add(&mut ada, &mut Authenticator::new(1), "").await.status, 200);
    }
}
