//! The language of a text: given, or guessed by its small words.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A language the finder knows something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Direct, mixed and indirect quotations with their speakers.
    English,
    /// Direct quotations with their speakers.
    French,
    /// Direct quotations with their speakers.
    German,
    /// Direct quotations with their speakers.
    Spanish,
    /// What stands between marks, and no guess of who said it.
    Other,
}

/// How much of a text a guess reads, in words.
const GUESS_WORDS_MAX: usize = 150;

/// Small words that are common in one language and rare in its neighbours.
const SMALL_WORDS: &[(Tongue, &str)] = &[
    (Tongue::English, "the of and to that is was for said has with his her they from are it be"),
    (Tongue::French, "le les des et une du est dans pour qui pas sur avec ce nous il elle au aux"),
    (Tongue::German, "der die und das ist nicht mit den von ein eine zu dem auf für sie wir er"),
    (Tongue::Spanish, "el los las y en una del por con se su para lo como más es al ha"),
    // Italian, Portuguese, Dutch, Polish, Swedish: so that they are taken for none of the four.
    (Tongue::Other, "il di che per non è della sono gli una nel alla"),
    (Tongue::Other, "o os não em uma um do da ao são com mais"),
    (Tongue::Other, "het een van niet dat voor zijn ook maar op te aan"),
    (Tongue::Other, "nie się na jest że do jak przez oraz dla"),
    (Tongue::Other, "och att det som är inte på av för har ett den"),
];

impl Tongue {
    /// Guesses by the small words of the first few hundred words. A text that has none is English
    /// if it is written in plain Latin letters.
    pub fn guess(text: &str) -> Self {
        let mut counts = [0usize; SMALL_WORDS.len()];
        let words = text.split(|letter: char| !letter.is_alphabetic());
        for word in words.filter(|word| !word.is_empty()).take(GUESS_WORDS_MAX) {
            let small = if word.starts_with(char::is_uppercase) {
                word.to_lowercase()
            } else {
                word.to_owned()
            };
            for language in KNOWN.get(small.as_str()).into_iter().flatten() {
                counts[*language] += 1;
            }
        }
        let best = counts.iter().enumerate().max_by_key(|(at, count)| (**count, usize::MAX - at));
        match best {
            Some((at, count)) if *count > 0 => SMALL_WORDS[at].0,
            _ if text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii()) => {
                Self::Other
            }
            _ => Self::English,
        }
    }
}

/// For each small word the rows of the table that hold it.
static KNOWN: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
    for (row, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in words.split(' ') {
            known.entry(word).or_default().push(row);
        }
    }
    known
});

#[cfg(test)]
mod tests {
    use super::Tongue;

    #[test]
    fn small_words_tell_the_language() {
        for (text, expected) in [
            ("The mayor said that the bridge is closed.", Tongue::English),
            ("Le maire a dit que le pont est fermé pour les camions.", Tongue::French),
            ("Die Brücke ist gesperrt, sagte der Bürgermeister.", Tongue::German),
            ("El puente está cerrado, dijo la alcaldesa en una rueda de prensa.", Tongue::Spanish),
            ("Il ponte è chiuso, ha detto il sindaco che non sono i soldi.", Tongue::Other),
            ("Мост закрыт, сказал мэр.", Tongue::Other),
            ("Bridge closed.", Tongue::English),
            ("", Tongue::English),
        ] {
            assert_eq!(Tongue::guess(text), expected, "{text}");
        }
    }
}
