//! What is to be published at an instant, while the program is killed around it.

use std::time::Duration;

use archive::Archive;
use jiff::{SignedDuration, Timestamp};
use news::{Actor, ArticleId, Role};

use crate::browser::Request;
use crate::ledger::{Ledger, difference, ledger};
use crate::server::Paper;
use crate::{EDITOR, begin, give_way, open_section, sign_in};

/// Articles that fall due in one instant.
const ARTICLES: usize = 30;
/// The program is killed when so many of them are published, and some turns later.
const KILLED_AT: [(i64, u32); 6] = [(0, 0), (0, 3_000), (0, 30_000), (1, 0), (15, 500), (29, 0)];

/// Articles fall due while nobody serves, and the program is killed again and again while it
/// publishes them; then one falls due while it serves, and one under embargo while it is down.
pub(crate) async fn fire_once(paper: &Paper) {
    paper.take_on(EDITOR);
    let archive = paper.archive().await;
    let server = paper.start();
    let mut browser = sign_in(paper);
    open_section(&mut browser);
    let articles: Vec<i64> =
        (0..ARTICLES).map(|n| begin(&mut browser, &format!("due-{n}"))).collect();
    server.kill();
    // They were set two hours ago for an hour ago: the server was down meanwhile.
    let editor = Actor { staff: None, role: Role::Editor };
    let (set_at, due_at) = (ago(120), ago(60));
    for article in &articles {
        desk::schedule(&archive, ArticleId(*article), due_at, editor, set_at).await.unwrap();
    }
    let before = ledger(&archive).await;
    for (count, turns) in KILLED_AT {
        let server = paper.start();
        published(&archive, &before, count).await;
        give_way(turns);
        server.kill();
    }
    let server = paper.start();
    let all = i64::try_from(ARTICLES).unwrap();
    published(&archive, &before, all).await;
    server.kill();
    let done = difference(&before, &ledger(&archive).await);
    // That they were late is told with each, and so survives a kill as they do.
    assert_eq!(done, once("act release, late", all), "{}", paper.said());
    on_the_dot(paper, &archive).await;
    assert!(paper.verify(), "{}", paper.said());
    archive.close().await;
}

/// An article under embargo: set by request, killed after the acknowledgement, released at its
/// instant and not before, and never again.
async fn on_the_dot(paper: &Paper, archive: &Archive) {
    for turns in [0, 3_000] {
        let server = paper.start();
        let mut browser = sign_in(paper);
        let slug = format!("embargoed-{turns}");
        let article = begin(&mut browser, &slug);
        let until = now() + SignedDuration::from_millis(2_500);
        let at = until.strftime("%Y-%m-%dT%H:%M:%S%.f").to_string();
        for act in ["embargo", "publish"] {
            let path = format!("/newsroom/articles/{article}/{act}");
            let answer = browser.ask(&Request::form(path, &[("at", &at)]));
            assert_eq!(answer.status, 303, "{act}: {}", answer.body);
        }
        server.kill();
        let before = ledger(archive).await;
        let server = paper.start();
        let status = browser.get(&format!("/news/{slug}")).status;
        assert!(status == 404 || now() >= until, "{status} before the instant");
        while now() < until {
            give_way(100);
        }
        give_way(turns);
        server.kill();
        let server = paper.start();
        published(archive, &before, 1).await;
        let late = now().duration_since(until) > SignedDuration::from_secs(5);
        let released = if late { "act release, late" } else { "act release" };
        server.kill();
        // Once more, with nothing due: nothing is published again.
        let server = paper.start();
        assert_eq!(browser.get(&format!("/news/{slug}")).status, 200);
        server.kill();
        assert_eq!(
            difference(&before, &ledger(archive).await),
            once(released, 1),
            "{}",
            paper.said()
        );
    }
}

/// What it is to publish so many articles at their instant, each once.
fn once(released: &str, articles: i64) -> Ledger {
    let names = [released, "event article_published", "versions", "published"];
    names.into_iter().map(|name| (name.to_owned(), articles)).collect()
}

/// Waits until so many articles more than `before` are published.
async fn published(archive: &Archive, before: &Ledger, count: i64) {
    let begun = std::time::Instant::now();
    loop {
        let done = difference(before, &ledger(archive).await);
        if done.get("published").copied().unwrap_or_default() >= count {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{count} are not published: {done:?}");
        give_way(100);
    }
}

fn ago(minutes: i64) -> Timestamp {
    now() - SignedDuration::from_mins(minutes)
}

/// The clock the program goes by.
fn now() -> Timestamp {
    Timestamp::now()
}
