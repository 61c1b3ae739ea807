//! Banners that ask for cookies, told from what an article says of them: every sentence of the line
//! is one that sites are built with, speaks to the reader, and nobody is quoted.

use super::phrases::answers_cookies;

/// How the sentence of a banner begins.
const OPENINGS: &[&str] = &[
    "we use cookies",
    "we and our partners use cookies",
    "we use necessary cookies",
    "this site uses cookies",
    "this website uses cookies",
    "our site uses cookies",
    "our website uses cookies",
    "cookies help us",
    "ce site utilise des cookies",
    "nous utilisons des cookies",
    "diese website verwendet cookies",
    "diese webseite verwendet cookies",
    "diese website benutzt cookies",
    "wir verwenden cookies",
    "wir nutzen cookies",
    "utilizamos cookies",
    "usamos cookies",
    "este sitio utiliza cookies",
    "este sitio usa cookies",
    "esta web utiliza cookies",
    "este sitio web utiliza cookies",
    "نستخدم ملفات تعريف الارتباط",
    "يستخدم هذا الموقع ملفات تعريف الارتباط",
];
/// How the sentence begins that takes reading on for consent.
const CONSENTS: &[&str] = &[
    "by continuing to",
    "by using this",
    "by using our",
    "by clicking",
    "by staying",
    "if you continue to use this",
    "en poursuivant votre navigation",
    "en continuant",
    "durch die weitere nutzung",
    "wenn sie",
    "al continuar",
    "si continúa",
    "si continúas",
];
/// Words by which a banner speaks to its reader.
const READER: &[&str] = &[
    "you",
    "your",
    "vous",
    "votre",
    "vos",
    "sie",
    "ihnen",
    "ihr",
    "ihre",
    "ihren",
    "dir",
    "dein",
    "deine",
    "su",
    "sus",
    "tu",
    "tus",
    "usted",
    "تجربتك",
    "لك",
];
/// What banners say cookies are for, and what they ask to.
const MATTERS: &[&str] = &[
    "experience",
    "browsing",
    "traffic",
    "preferences",
    "services",
    "visits",
    "expérience",
    "navigation",
    "services",
    "erlebnis",
    "nutzererfahrung",
    "erfahrung",
    "experiencia",
    "servicios",
    "تجربتك",
];
/// Words of one who tells of a banner: with one of them the sentence is an article's.
const TELLS: &[&str] = &[
    "said", "says", "say", "told", "tells", "wrote", "writes", "read", "reads", "argued", "argues",
    "found", "ruled", "claimed", "claims", "promised", "promises", "asked", "asks", "banner",
    "notice", "he", "she", "they", "dit", "écrit", "sagte", "sagt", "schreibt", "dijo", "dice",
    "قال", "قالت",
];
/// How a line goes on that only leads to the rules on cookies.
const LEADS: &[&str] =
    &["read more", "learn more", "find out more", "see our", "read our", "for more information"];
/// The most characters of a banner's line.
const CHARS_MAX: usize = 500;

/// Whether a line, in small letters, is nothing but a cookie banner: its sentences, perhaps with
/// the words of its buttons behind them.
pub(super) fn is_banner(plain: &str) -> bool {
    if plain.chars().count() > CHARS_MAX {
        return false;
    }
    let mut asks = false;
    for sentence in plain.split_inclusive(['.', '!', '?']) {
        let sentence = sentence.trim().trim_end_matches(['.', '!', '?', '…', ' ']);
        if is_question(sentence) {
            asks = true;
        } else if !(sentence.is_empty() || asks && is_answer(sentence)) {
            return false;
        }
    }
    asks
}

/// Whether a sentence says that the site sets cookies for the reader's good, or takes reading on
/// for consent to them.
fn is_question(sentence: &str) -> bool {
    let words: Vec<&str> =
        sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |all: &[&str]| words.iter().any(|word| all.contains(word));
    let opens = |all: &[&str]| all.iter().any(|start| sentence.starts_with(start));
    let is_said = has(TELLS) || sentence.contains(['“', '”', '«', '»', '"', '„']);
    let sets = opens(OPENINGS) && has(READER) && has(MATTERS);
    let consents = opens(CONSENTS) && has(&["cookies", "cookie"]) && has(READER);
    !is_said && (sets || consents)
}

/// Whether words behind a banner's sentence are its buttons or lead to its rules.
fn is_answer(words: &str) -> bool {
    if answers_cookies(words) || LEADS.iter().any(|start| words.starts_with(start)) {
        return words.chars().count() < 120;
    }
    // Buttons set in one line: “accept all reject all cookie settings”.
    words
        .match_indices(' ')
        .any(|(at, _)| answers_cookies(&words[..at]) && is_answer(&words[at + 1..]))
}
