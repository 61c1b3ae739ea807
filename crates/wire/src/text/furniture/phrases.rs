//! The words of furniture, in small letters: whole lines, never parts of one.

use super::cookies;

/// Lines that can only be furniture, with what they are.
const SURE: &[(&str, &str)] = &[
    ("skip to content", "what leads past a menu"),
    ("skip to main content", "what leads past a menu"),
    ("jump to content", "what leads past a menu"),
    ("share this", "a share line"),
    ("share this article", "a share line"),
    ("share this post", "a share line"),
    ("share this story", "a share line"),
    ("like this", "a share line"),
    ("like loading", "a share line"),
    ("be the first to like this", "a share line"),
    ("copy link", "a share line"),
    ("subscribe to get the latest posts sent to your email", "a subscribe box"),
    ("subscribe now to keep reading and get access to the full archive", "a subscribe box"),
    ("type your email", "a subscribe box"),
    ("sign up for our newsletter", "a subscribe box"),
    ("subscribe to our newsletter", "a subscribe box"),
    ("leave a reply", "a reply form"),
    ("leave a reply cancel reply", "a reply form"),
    ("leave a comment", "a reply form"),
    ("leave a comment cancel reply", "a reply form"),
    ("cancel reply", "a reply form"),
    ("laisser un commentaire", "a reply form"),
    ("laisser un commentaire annuler la réponse", "a reply form"),
    ("schreibe einen kommentar", "a reply form"),
    ("schreiben sie einen kommentar", "a reply form"),
    ("antwort abbrechen", "a reply form"),
    ("deja una respuesta", "a reply form"),
    ("deja una respuesta cancelar la respuesta", "a reply form"),
    ("deja un comentario", "a reply form"),
    ("اترك تعليقا", "a reply form"),
    ("اترك تعليقاً", "a reply form"),
    ("إلغاء الرد", "a reply form"),
    ("your email address will not be published", "a reply form"),
    ("your email address will not be published. required fields are marked *", "a reply form"),
    ("required fields are marked *", "a reply form"),
    ("votre adresse e-mail ne sera pas publiée", "a reply form"),
    ("deine e-mail-adresse wird nicht veröffentlicht", "a reply form"),
    ("tu dirección de correo electrónico no será publicada", "a reply form"),
    (
        "save my name, email, and website in this browser for the next time i comment",
        "a reply form",
    ),
    ("notify me of follow-up comments by email", "a reply form"),
    ("notify me of new posts by email", "a reply form"),
    ("notify me of new comments via email", "a reply form"),
    ("notify me of new posts via email", "a reply form"),
    ("notify me of follow-up comments via email", "a reply form"),
    ("loading comments", "a reply form"),
    ("email (required)", "a reply form"),
    ("email (address never made public)", "a reply form"),
    ("email (required) (address never made public)", "a reply form"),
    ("name (required)", "a reply form"),
    ("log in to leave a comment", "a reply form"),
    ("log in to leave a reply", "a reply form"),
    ("write a comment", "a reply form"),
    ("write a reply", "a reply form"),
    ("δ", "a reply form"),
    ("accept all cookies", "a cookie banner"),
    ("accept cookies", "a cookie banner"),
    ("reject all cookies", "a cookie banner"),
    ("reject all", "a cookie banner"),
    ("already have a wordpress.com account? log in now", "a subscribe box"),
    ("already subscribed", "a subscribe box"),
    ("sign me up", "a subscribe box"),
    ("continue reading", "what leads to other pages"),
    ("previous post", "what leads to other pages"),
    ("next post", "what leads to other pages"),
    ("post comment", "a reply form"),
    ("submit comment", "a reply form"),
    ("comment *", "a reply form"),
    ("name *", "a reply form"),
    ("email *", "a reply form"),
    ("post navigation", "what leads to other pages"),
    ("report this ad", "an advertisement"),
    ("advertisement", "an advertisement"),
    ("advertisements", "an advertisement"),
    ("story continues below advertisement", "an advertisement"),
    ("article continues below advertisement", "an advertisement"),
    ("advertisement - scroll to continue", "an advertisement"),
    ("continue reading below advertisement", "an advertisement"),
    ("proudly powered by wordpress", "the site's footer"),
    ("blog at wordpress.com", "the site's footer"),
    ("create a website or blog at wordpress.com", "the site's footer"),
    ("powered by wordpress.com", "the site's footer"),
    ("powered by wordpress", "the site's footer"),
    ("manage subscriptions", "the site's footer"),
    ("report this content", "the site's footer"),
    ("view site in reader", "the site's footer"),
    ("view post in reader", "the site's footer"),
    ("copy shortlink", "the site's footer"),
    ("collapse this bar", "the site's footer"),
];

/// Lines that are furniture only in the company of furniture: each is also a word of the language.
const WEAK: &[&str] = &[
    "subscribe",
    "loading",
    "facebook",
    "x",
    "twitter",
    "linkedin",
    "whatsapp",
    "telegram",
    "reddit",
    "pinterest",
    "tumblr",
    "email",
    "mail",
    "print",
    "pocket",
    "mastodon",
    "bluesky",
    "threads",
    "more",
    "like",
    "reply",
    "comment",
    "name",
    "website",
    "submit",
    "send",
    "share",
    "tweet",
    "copy",
    "close",
    "accept",
    "accept all",
    "reject",
    "got it",
    "i agree",
    "agree",
    "ok",
    "allow all",
    "cookie settings",
    "cookie policy",
    "privacy policy",
    "settings",
    "manage preferences",
    "close and accept",
    "already have an account",
    "log in",
    "log in now",
    "sign in",
    "sign up",
    "join",
    "follow",
    "following",
    "email address",
    "your email",
    "enter your email address",
    "previous",
    "next",
    "home",
    "menu",
    "search",
    "scroll to top",
    "back to top",
    "url",
];

/// Headings of lists of other articles at a page's end.
const LISTS: &[&str] = &[
    "related posts",
    "related articles",
    "related stories",
    "related news",
    "related",
    "you may also like",
    "you might also like",
    "you may have missed",
    "more stories",
    "more articles",
    "recent posts",
    "latest posts",
    "latest news",
    "most read",
    "most popular",
    "trending",
    "trending now",
    "recommended for you",
    "similar posts",
    "read next",
    "more from this section",
    "articles similaires",
    "ähnliche beiträge",
    "entradas relacionadas",
];

/// What a line is when it can only be furniture.
pub(super) fn sure(plain: &str) -> Option<&'static str> {
    let bare = bare(plain);
    let exact = SURE.iter().find(|(phrase, _)| self::bare(phrase) == bare);
    exact.map(|(_, what)| *what).or_else(|| patterned(plain))
}

/// Lines with a changing part.
fn patterned(plain: &str) -> Option<&'static str> {
    let opens = plain.contains("(opens in new window)");
    if opens && (plain.starts_with("click to ") || plain.starts_with("share on ")) {
        return Some("a share line");
    }
    for start in ["share on ", "share via ", "tweet on ", "pin on "] {
        if plain.strip_prefix(start).is_some_and(|rest| WEAK.contains(&rest)) {
            return Some("a share line");
        }
    }
    if plain.starts_with("leave a reply to ") && plain.len() < 80 && !plain.ends_with('.') {
        return Some("a reply form");
    }
    let years =
        plain.starts_with("copyright ©") || plain.starts_with("© ") || plain.starts_with("©2");
    if years && plain.len() < 160 && plain.bytes().any(|byte| byte.is_ascii_digit()) {
        return Some("a copyright line");
    }
    if plain.starts_with("© copyright") && plain.len() < 160 {
        return Some("a copyright line");
    }
    if cookies::is_banner(plain) {
        return Some("a cookie banner");
    }
    patterned_jetpack(plain)
}

/// The same, of the boxes WordPress.com and Jetpack put around an article.
fn patterned_jetpack(plain: &str) -> Option<&'static str> {
    let bare = bare(plain);
    let count = |from: &str| bare.strip_prefix(from).and_then(|rest| rest.split_once(' '));
    if let Some((number, rest)) = count("join ")
        && is_number(number)
        && matches!(rest, "other subscribers" | "other subscriber" | "other followers")
    {
        return Some("a subscribe box");
    }
    if let Some((number, rest)) = count("")
        && (is_number(number) || number == "%d")
        && matches!(rest, "bloggers like this" | "blogger likes this" | "people like this")
    {
        return Some("a share line");
    }
    let is_banner = plain.starts_with("privacy & cookies: this site uses cookies")
        || plain.starts_with("to find out more, including how to control cookies, see here");
    (is_banner && plain.len() < 400).then_some("a cookie banner")
}

/// `1,234`
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

/// What a weak line is whatever it stands beside.
pub(super) fn of_its_own(plain: &str) -> Option<&'static str> {
    let is_answer = ["accept", "accept all", "cookie settings", "cookie policy"];
    is_answer.contains(&bare(plain)).then_some("a cookie banner")
}

/// What a line is above or below the copy, where no paragraph is so short.
pub(super) fn outside_copy(plain: &str) -> Option<&'static str> {
    match bare(plain) {
        "website" => Some("a reply form"),
        _ => of_its_own(plain),
    }
}

/// Whether a line heads the box of related articles.
pub(super) fn heads_related(plain: &str) -> bool {
    let bare = bare(plain);
    bare.starts_with("related") && LISTS.contains(&bare)
}

/// Whether a line is furniture beside other furniture.
pub(super) fn weak(plain: &str) -> bool {
    WEAK.contains(&bare(plain))
}

/// Whether a line heads a list of other articles.
pub(super) fn heads_list(plain: &str) -> bool {
    LISTS.contains(&bare(plain)) || plain.starts_with("more from ") && plain.len() < 60
}

/// Whether a line leads to the page before or after this one.
pub(super) fn leads_to_neighbour(plain: &str) -> bool {
    [
        "previous post",
        "next post",
        "previous article",
        "next article",
        "previous:",
        "next:",
        "older posts",
        "newer posts",
    ]
    .iter()
    .any(|start| plain.starts_with(start))
        && plain.len() < 200
        && !plain.ends_with('.')
}

/// Whether a line is the label above the headline of the page before or after this one.
pub(super) fn labels_neighbour(plain: &str) -> bool {
    let labels = ["previous post", "next post", "previous article", "next article"];
    labels.contains(&bare(plain))
}

/// Whether a line says that this site sets cookies.
pub(super) fn asks_for_cookies(plain: &str) -> bool {
    [
        "we use cookies",
        "this site uses cookies",
        "this website uses cookies",
        "privacy & cookies:",
        "we and our partners use cookies",
        "we value your privacy",
    ]
    .iter()
    .any(|start| plain.starts_with(start))
}

/// Whether a line answers a question about cookies.
pub(super) fn answers_cookies(plain: &str) -> bool {
    let bare = bare(plain);
    [
        "accept",
        "accept all",
        "accept cookies",
        "reject",
        "reject all",
        "got it",
        "i agree",
        "agree",
        "ok",
        "allow all",
        "cookie settings",
        "cookie policy",
        "manage preferences",
        "close and accept",
        "settings",
        "decline",
        "customise",
        "customize",
    ]
    .contains(&bare)
}

/// How certain a heading is that all that follows are the readers' replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RepliesHeading {
    /// `3 thoughts on “HEADLINE”`: wherever it stands.
    Quoting,
    /// `3 Comments`, `Leave a Reply`: below the copy; above it they only lead there.
    Counting,
    /// Words that may also head a part of an article.
    Perhaps,
}

/// Whether a line may begin the readers' replies.
pub(super) fn begins_replies(plain: &str) -> Option<RepliesHeading> {
    use RepliesHeading::{Counting, Perhaps, Quoting};
    let label = plain.trim_end_matches([':', ' ']);
    if label.starts_with("leave a reply") || label.starts_with("leave a comment") {
        return (sure(plain) == Some("a reply form")).then_some(Counting);
    }
    if label == "comments" || label.starts_with("comments (") && label.ends_with(')') {
        return Some(Perhaps);
    }
    let (number, rest) = label.split_once(' ')?;
    let is_word = matches!(number, "two" | "three" | "four" | "five" | "six");
    let is_figure = is_number(number) || matches!(number, "one" | "no");
    if !(is_word || is_figure) || plain.ends_with('.') {
        return None;
    }
    if matches!(rest, "comments" | "comment" | "responses" | "response" | "replies" | "reply") {
        return Some(if is_figure { Counting } else { Perhaps });
    }
    let (what, about) = rest.split_once(' ')?;
    let (joint, about) = about.split_once(' ')?;
    let is_about = matches!(joint, "on" | "to")
        && ["thought", "response", "comment", "repl"].iter().any(|start| what.starts_with(start));
    let quotes = ['“', '"', '‘', '«', '„', '\''];
    let is_quoting = about.starts_with(quotes) && about.ends_with(['”', '"', '’', '»', '“', '\'']);
    is_about.then_some(if is_quoting { Quoting } else { Perhaps })
}

/// How many replies their heading counts.
pub(super) fn replies_said(plain: &str) -> usize {
    match plain.split(' ').next() {
        Some("one") => 1,
        Some(number) => number.replace(',', "").parse().unwrap_or(0),
        None => 0,
    }
}

fn bare(plain: &str) -> &str {
    plain.trim_end_matches(['.', '…', ':', '!', '?', ' '])
}
