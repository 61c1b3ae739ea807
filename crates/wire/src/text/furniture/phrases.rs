//! The words of furniture, in small letters: whole lines, never parts of one.

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
    ("save my name, email, and website in this browser for the next time i comment", "a reply form"),
    ("notify me of follow-up comments by email", "a reply form"),
    ("notify me of new posts by email", "a reply form"),
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
    ("manage subscriptions", "the site's footer"),
];

/// Lines that are furniture only in the company of furniture: each is also a word of the language.
const WEAK: &[&str] = &[
    "subscribe", "loading", "facebook", "x", "twitter", "linkedin", "whatsapp", "telegram",
    "reddit", "pinterest", "tumblr", "email", "mail", "print", "pocket", "mastodon", "bluesky",
    "threads", "more", "like", "reply", "comment", "name", "website", "submit", "send", "share",
    "tweet", "copy", "close", "accept", "accept all", "reject", "reject all", "got it", "i agree",
    "agree", "ok", "allow all", "cookie settings", "cookie policy", "privacy policy", "settings",
    "manage preferences", "close and accept", "continue reading", "already have an account",
    "log in", "log in now", "sign in", "sign up", "join", "sign me up", "follow", "following",
    "email address", "your email", "enter your email address", "previous", "next", "home", "menu",
    "search", "scroll to top", "back to top", "url",
];

/// Headings of lists of other articles at a page's end.
const LISTS: &[&str] = &[
    "related posts", "related articles", "related stories", "related news", "related",
    "you may also like", "you might also like", "you may have missed", "more stories",
    "more articles", "recent posts", "latest posts", "latest news", "most read", "most popular",
    "trending", "trending now", "recommended for you", "similar posts", "read next",
    "more from this section", "articles similaires", "ähnliche beiträge", "entradas relacionadas",
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
    let years = plain.starts_with("copyright ©") || plain.starts_with("© ") || plain.starts_with("©2");
    if years && plain.len() < 160 && plain.bytes().any(|byte| byte.is_ascii_digit()) {
        return Some("a copyright line");
    }
    if plain.starts_with("© copyright") && plain.len() < 160 {
        return Some("a copyright line");
    }
    None
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
    ["previous post", "next post", "previous article", "next article", "previous:", "next:",
     "older posts", "newer posts"]
        .iter()
        .any(|start| plain.starts_with(start))
        && plain.len() < 200
        && !plain.ends_with('.')
}

/// Whether a line says that this site sets cookies.
pub(super) fn asks_for_cookies(plain: &str) -> bool {
    ["we use cookies", "this site uses cookies", "this website uses cookies", "privacy & cookies:",
     "we and our partners use cookies", "we value your privacy"]
        .iter()
        .any(|start| plain.starts_with(start))
}

/// Whether a line answers a question about cookies.
pub(super) fn answers_cookies(plain: &str) -> bool {
    let bare = bare(plain);
    ["accept", "accept all", "accept cookies", "reject", "reject all", "got it", "i agree", "agree",
     "ok", "allow all", "cookie settings", "cookie policy", "manage preferences",
     "close and accept", "settings", "decline", "customise", "customize"]
        .contains(&bare)
}

/// Whether a line begins the readers' replies: all that follows is theirs.
pub(super) fn begins_replies(plain: &str) -> bool {
    let Some((number, rest)) = plain.split_once(' ') else { return false };
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit())
        || matches!(number, "one" | "two" | "three" | "four" | "five" | "six");
    let is_count = matches!(rest.trim_end_matches(':'), "comments" | "comment" | "responses");
    let is_about = ["thought on ", "thoughts on ", "response to ", "responses to ", "replies to ",
        "comments on "].iter().any(|start| rest.starts_with(start));
    is_number && (is_count || is_about) && !plain.ends_with('.')
}

/// Lines that may stand before the headline.
pub(super) fn is_before_headline(plain: &str) -> bool {
    sure(plain) == Some("what leads past a menu")
}

fn bare(plain: &str) -> &str {
    plain.trim_end_matches(['.', '…', ':', '!', '?', ' '])
}
