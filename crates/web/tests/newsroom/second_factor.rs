//! The second factor: digits once each, codes once each, and no way past it.

use archive::Archive;
use jiff::{SignedDuration, Timestamp};
use news::Role;
use proof::{Colleague, PASSWORD, TestPaper, both_engines};

const ADA: [(&str, &str); 2] = [("email", "ada@courier.example"), ("password", PASSWORD)];
const DIGITS: &str = "/newsroom/sign-in/second-factor";

/// Sets the second factor up; its secret and the recovery codes.
async fn set_up(ada: &mut Colleague<'_>, now: Timestamp) -> (Vec<u8>, Vec<String>) {
    let begun = ada.submit("/newsroom/account/second-factor/begin", &[]).await;
    assert_eq!(begun.header("location"), "/newsroom/account/second-factor");
    let page = ada.get("/newsroom/account/second-factor").await;
    let letters = between(page.text(), "<code class=\"letters\">", "</code>").replace(' ', "");
    let picture = ada.get("/newsroom/account/second-factor.svg").await;
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    assert!(picture.text().contains("<path"));
    let secret = from_base32(&letters);
    assert_eq!(secret.len(), 20);
    let wrong = ada.submit("/newsroom/account/second-factor", &[("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    let digits = desk::totp_digits(&secret, now);
    let right = ada.submit("/newsroom/account/second-factor", &[("code", &digits)]).await;
    assert_eq!(right.status, 200, "{}", right.text());
    let codes = right.text().split("<li><code>").skip(1);
    let codes = codes.map(|rest| rest.split('<').next().unwrap_or_default().to_owned());
    (secret, codes.collect())
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split(start).nth(1).and_then(|rest| rest.split(end).next()).unwrap_or_default()
}

fn from_base32(letters: &str) -> Vec<u8> {
    let bits = letters.bytes().flat_map(|letter| {
        let number = if letter.is_ascii_digit() { letter - b'2' + 26 } else { letter - b'A' };
        (0..5).rev().map(move |bit| number >> bit & 1)
    });
    let bits: Vec<u8> = bits.collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | bit)).collect()
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now + SignedDuration::from_secs(seconds)
}

async fn give_password(paper: &TestPaper) -> Colleague<'_> {
    let mut browser = paper.stranger();
    let answer = browser.submit("/newsroom/sign-in", &ADA).await;
    assert!(answer.header("location").starts_with(DIGITS), "{}", answer.header("location"));
    browser
}

both_engines! {
    async fn digits_open_the_door_once(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let (secret, codes) = set_up(&mut ada, paper.now()).await;
        assert_eq!(codes.len(), 10);

        let mut browser = give_password(&paper).await;
        assert_eq!(browser.get("/newsroom").await.status, 303);
        let before = browser.cookie().unwrap().to_owned();
        let replayed = desk::totp_digits(&secret, paper.now());
        assert_eq!(browser.submit(DIGITS, &[("code", &replayed)]).await.status, 422);
        let next = desk::totp_digits(&secret, later(paper.now(), 30));
        assert_eq!(browser.submit(DIGITS, &[("code", &next)]).await.status, 303);
        assert_eq!(browser.get("/newsroom").await.status, 200);
        // The token is another one, and the one of the way opens nothing.
        assert_ne!(browser.cookie(), Some(before.as_str()));
        let mut thief = paper.stranger();
        thief.set_cookie(&before);
        assert_eq!(thief.get("/newsroom").await.status, 303);

        let mut again = give_password(&paper).await;
        assert_eq!(again.submit(DIGITS, &[("code", &next)]).await.status, 422);
    }

    async fn a_recovery_code_serves_once(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let (_, codes) = set_up(&mut ada, paper.now()).await;
        let typed = codes[3].to_uppercase().replace('-', " ");
        let mut browser = give_password(&paper).await;
        assert_eq!(browser.submit(DIGITS, &[("code", &typed)]).await.status, 303);
        assert!(browser.get("/newsroom/account").await.text().contains("9 recovery codes"));
        let mut again = give_password(&paper).await;
        assert_eq!(again.submit(DIGITS, &[("code", &codes[3])]).await.status, 422);
        // Codes are not in the archive as they were shown.
        let staff = paper.archive.read().await.unwrap().all_staff().await.unwrap();
        assert!(staff[0].recovery.iter().all(|hash| !codes.contains(hash)));
    }

    async fn guessing_digits_is_slowed(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let (secret, _) = set_up(&mut ada, paper.now()).await;
        for _ in 0..5 {
            // A right password in between does not wipe the slate.
            let mut browser = give_password(&paper).await;
            assert_eq!(browser.submit(DIGITS, &[("code", "111111")]).await.status, 422);
        }
        let next = desk::totp_digits(&secret, later(paper.now(), 30));
        let mut browser = give_password(&paper).await;
        assert_eq!(browser.submit(DIGITS, &[("code", &next)]).await.status, 429);
        assert_eq!(ada.get("/newsroom").await.status, 200);
    }

    async fn the_way_ends_after_a_while(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let (secret, _) = set_up(&mut ada, paper.now()).await;
        let mut browser = give_password(&paper).await;
        paper.set_now("2026-11-20T08:16:00Z");
        let digits = desk::totp_digits(&secret, paper.now());
        let answer = browser.submit(DIGITS, &[("code", &digits)]).await;
        assert_eq!(answer.header("location"), "/newsroom/sign-in");
        assert_eq!(browser.get("/newsroom").await.status, 303);
        // Nobody who has given no password gets there at all.
        let answer = paper.stranger().submit(DIGITS, &[("code", &digits)]).await;
        assert_eq!(answer.header("location"), "/newsroom/sign-in");
    }

    async fn turning_it_off_asks_for_the_password(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        set_up(&mut ada, paper.now()).await;
        paper.set_now("2026-11-20T08:11:00Z");
        let off = "/newsroom/account/second-factor/off";
        let asked = ada.submit(off, &[]).await;
        assert!(asked.text().contains("once more"), "{}", asked.text());
        let wrong = ada.submit(off, &[("proof", "eight brass buttons")]).await;
        assert_eq!(wrong.status, 422);
        assert!(ada.get("/newsroom/account").await.text().contains("Second factor on"));
        assert_eq!(ada.submit(off, &[("proof", PASSWORD)]).await.status, 303);
        assert_eq!(paper.stranger().submit("/newsroom/sign-in", &ADA).await.header("location"),
            "/newsroom");
    }
}
