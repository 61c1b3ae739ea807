//! A newsroom that is killed with SIGKILL after every step and in the midst of each: what it
//! acknowledged is there, once; what it did not is there whole or not at all; and what was to be
//! published at an instant is published once. The real program, on both engines.

mod browser;
mod ledger;
mod server;
mod steps;
mod timers;

use archive::{Archive, MailState, trial};

use browser::{Browser, Request, receive};
use ledger::{Ledger, difference, ledger};
use server::{PASSWORD, Paper};
use steps::{STEPS, request, words};

const EDITOR: &str = "edda@courier.example";
/// How far a request has come when the program is killed, in turns of the waiting thread; `None`:
/// it is answered first.
const MOMENTS: [Option<u32>; 5] = [None, Some(0), Some(1_000), Some(6_000), Some(20_000)];

/// Signs in, and has the token of forms.
fn sign_in(paper: &Paper) -> Browser {
    let mut browser = paper.browser();
    browser.get("/newsroom/sign-in");
    let csrf = browser.csrf.clone();
    let form = [("csrf", csrf.as_str()), ("email", EDITOR), ("password", PASSWORD)];
    let answer = browser.ask(&Request::form("/newsroom/sign-in".to_owned(), &form));
    assert_eq!(answer.status, 303, "{}", answer.body);
    browser.get("/newsroom/articles/new");
    browser
}

/// Begins an article; its number.
fn begin(browser: &mut Browser, slug: &str) -> i64 {
    let fields = [("headline", slug), ("slug", slug), ("section", "news"), ("act", "draft")];
    let answer = browser.ask(&Request::form("/newsroom/articles".to_owned(), &fields));
    assert_eq!(answer.status, 303, "{}", answer.body);
    let (_, rest) = answer.head.split_once("/newsroom/articles/").unwrap();
    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// Lets other threads have so many turns.
fn give_way(turns: u32) {
    for _ in 0..turns {
        std::thread::yield_now();
    }
}

/// Everything the paper has done, and whether the article's page has the words of a step.
async fn state(archive: &Archive, browser: &mut Browser, article: i64, number: usize) -> Ledger {
    let page = browser.get(&format!("/newsroom/articles/{article}"));
    let has_words = page.body.contains(&words(number));
    let mut state = ledger(archive).await;
    state.insert("words".to_owned(), has_words.into());
    state
}

/// Publishes an article that no test looks at: the first of a section opens the section, too.
fn open_section(browser: &mut Browser) {
    let article = begin(browser, "the-first-of-its-section");
    let path = format!("/newsroom/articles/{article}/publish");
    assert_eq!(browser.ask(&Request::form(path, &[])).status, 303);
}

/// Whether the words of a form are saved and its act is not done: those are two transactions, and
/// each is whole.
fn is_saved_alone(done: &Ledger, effect: &Ledger) -> bool {
    let is_saving = |name: &String| name == "act save" || name == "words";
    done.iter().all(|(name, by)| is_saving(name) && effect.get(name) == Some(by))
}

/// What each step does to the paper when nobody disturbs it.
async fn undisturbed(archive: &Archive, browser: &mut Browser) -> Vec<Ledger> {
    let article = begin(browser, "undisturbed");
    let mut effects = Vec::new();
    for (number, step) in STEPS.iter().enumerate() {
        let before = state(archive, browser, article, number).await;
        let request = request(browser, step, article, number);
        let answer = browser.ask(&request);
        assert!(answer.status < 400, "{step}: {} {}", answer.status, answer.body);
        let effect = difference(&before, &state(archive, browser, article, number).await);
        assert!(!effect.is_empty(), "{step} does nothing");
        effects.push(effect);
    }
    effects
}

async fn killed_at_every_step(paper: &Paper) {
    paper.take_on(EDITOR);
    let archive = paper.archive().await;
    let mut server = paper.start();
    let mut browser = sign_in(paper);
    open_section(&mut browser);
    let effects = undisturbed(&archive, &mut browser).await;
    let (mut lost, mut kept) = (0, 0);
    for (round, moment) in MOMENTS.iter().enumerate() {
        let article = begin(&mut browser, &format!("article-{round}"));
        for (number, (step, effect)) in STEPS.iter().zip(&effects).enumerate() {
            let at = format!("{step} at {moment:?}");
            paper.note(&at);
            let number = 100 * (round + 1) + number;
            let before = state(&archive, &mut browser, article, number).await;
            let request = request(&mut browser, step, article, number);
            let mut sent = browser.send(&request);
            let answered = match moment {
                None => receive(&mut sent),
                Some(turns) => {
                    give_way(*turns);
                    None
                }
            };
            server.kill();
            let answered = answered.or_else(|| receive(&mut sent)).map(|answer| answer.status);
            server = paper.start();
            let done = difference(&before, &state(&archive, &mut browser, article, number).await);
            if done == *effect {
                kept += 1;
                continue;
            }
            assert_eq!(answered, None, "{at} was acknowledged and is lost: {done:?}");
            assert!(
                done.is_empty() || is_saved_alone(&done, effect),
                "{at} is half done: {done:?}"
            );
            lost += 1;
            let again = steps::request(&mut browser, step, article, number);
            let answer = browser.ask(&again);
            assert!(answer.status < 400, "{at} again: {} {}", answer.status, answer.body);
            let done = difference(&before, &state(&archive, &mut browser, article, number).await);
            assert_eq!(&done, effect, "{at}, done again");
        }
    }
    assert!(kept >= STEPS.len(), "{kept} kept, {lost} lost");
    everything_leaves_once(paper, &archive).await;
    assert!(paper.verify(), "{}", paper.said());
    server.kill();
    archive.close().await;
}

/// Every mail that was planned leaves, as one file. One that was under way at a kill waits for its
/// lease to end, which a test does not.
async fn everything_leaves_once(paper: &Paper, archive: &Archive) {
    let sent = loop {
        let mails = archive.read().await.unwrap().mail(None, 100_000).await.unwrap();
        if mails.iter().all(|mail| mail.state != MailState::Planned) {
            break mails.iter().filter(|mail| mail.state == MailState::Sent).count();
        }
        std::thread::yield_now();
    };
    let planned = usize::try_from(ledger(archive).await["mails"]).unwrap();
    assert!(planned > 0 && (sent..=planned).contains(&paper.outbox()), "{sent} of {planned}");
}

#[tokio::test]
async fn every_step_on_sqlite() {
    killed_at_every_step(&Paper::new(None)).await;
}

#[tokio::test]
async fn every_step_on_postgres() {
    let Some(server) = trial::server() else { return };
    let database = trial::new_database(&server).await.unwrap();
    killed_at_every_step(&Paper::new(Some(trial::url_of(&server, &database)))).await;
    trial::drop_database(&server, &database).await.unwrap();
}

#[tokio::test]
async fn every_timer_on_sqlite() {
    timers::fire_once(&Paper::new(None)).await;
}

#[tokio::test]
async fn every_timer_on_postgres() {
    let Some(server) = trial::server() else { return };
    let database = trial::new_database(&server).await.unwrap();
    timers::fire_once(&Paper::new(Some(trial::url_of(&server, &database)))).await;
    trial::drop_database(&server, &database).await.unwrap();
}
