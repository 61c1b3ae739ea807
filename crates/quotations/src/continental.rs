//! French, German and Spanish: direct quotations and who said them.
//!
//! No parse: a stretch between marks, or a line that a dash opens, is looked at together with the
//! verb of saying nearest to it in its sentence, and the words around that verb name the speaker.

mod dashes;
mod words;

use std::ops::Range;

use crate::items::{self, Item, Kind as Piece};
use crate::labels;
use crate::marks::{self, Stretch};
use crate::sentences;
use crate::{Found, Kind, Speaker, Tongue};
use words::Words;

/// Stretches of fewer words than this need a verb of saying beside them.
const ALONE_WORDS_MIN: usize = 5;
/// The longest name of a speaker, in words.
const SPEAKER_WORDS_MAX: usize = 8;

/// A text cut into items, with the words of its language.
struct Copy<'t> {
    text: &'t str,
    items: Vec<Item>,
    words: &'static Words,
}

/// The cue and the speaker of a stretch.
#[derive(Debug, Clone, Default)]
struct Claim {
    cue: Option<Range<usize>>,
    speaker: Option<Range<usize>>,
}

/// The direct quotations of a text in one of the three languages.
pub(crate) fn find(text: &str, tongue: Tongue) -> Vec<Found> {
    let Some(words) = Words::of(tongue) else { return marked(text, tongue) };
    let stretches = dashes::with_dashes(text, marks::stretches(text, tongue), words);
    let items = items::items(text, &stretches);
    let copy = Copy { text, items, words };
    let mut found = Vec::new();
    let mut last: Option<(u32, Claim)> = None;
    for sentence in sentences::simple(text, &copy.items) {
        for at in sentence.clone() {
            let Piece::Quote(number) = copy.items[at].kind else { continue };
            let stretch = stretches[number];
            let near = copy.claim(&sentence, at);
            let claim = match near {
                Some(claim) => claim,
                None if copy.stands_alone(&sentence, at, stretch) => {
                    let line = copy.items[at].line;
                    let goes_on = last.as_ref().filter(|(before, _)| *before + 2 >= line);
                    goes_on.map(|(_, claim)| claim.clone()).unwrap_or_default()
                }
                None => continue,
            };
            last = Some((copy.items[at].line, claim.clone()));
            found.push(copy.found(stretch, &claim));
        }
    }
    found
}

/// What stands between marks, without a speaker.
fn marked(text: &str, tongue: Tongue) -> Vec<Found> {
    let stretches = marks::stretches(text, tongue);
    let quoted = stretches.into_iter().filter(|stretch| {
        let inside = &text[stretch.start..stretch.end];
        inside.chars().any(char::is_alphanumeric) && !labels::is_attribute(text, stretch.start)
    });
    let found = |stretch: Stretch| Found {
        span: stretch.start..stretch.end,
        kind: Kind::Direct,
        cue: None,
        speaker: None,
    };
    quoted.map(found).collect()
}

impl Copy<'_> {
    fn word(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| &self.text[item.start..item.end])
    }

    fn is_word(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(Item::is_word)
    }

    fn bytes(&self, items: &Range<usize>) -> Range<usize> {
        self.items[items.start].start..self.items[items.end - 1].end
    }

    fn found(&self, stretch: Stretch, claim: &Claim) -> Found {
        let speaker = claim.speaker.as_ref().map(|speaker| {
            let span = self.bytes(speaker);
            Speaker { name: Some(self.text[span.clone()].to_owned()), span }
        });
        let cue = claim.cue.as_ref().map(|cue| self.bytes(cue));
        Found { span: stretch.start..stretch.end, kind: Kind::Direct, cue, speaker }
    }

    /// The nearest verb of saying: after the stretch, before it, or anywhere in the sentence.
    fn claim(&self, sentence: &Range<usize>, quote: usize) -> Option<Claim> {
        let after = (quote + 1..sentence.end)
            .take_while(|at| !self.items[*at].is_quote())
            .find(|at| self.is_cue(*at));
        let before = (sentence.start..quote)
            .rev()
            .take_while(|at| !self.items[*at].is_quote())
            .find(|at| self.is_cue(*at));
        let leads = quote > sentence.start && self.items[quote - 1].kind == Piece::Colon;
        let cue = if leads { before.or(after) } else { after.or(before) };
        let cue = cue.or_else(|| (sentence.start..quote).rev().find(|at| self.is_cue(*at)));
        if let Some(cue) = cue {
            return Some(Claim { cue: Some(cue..cue + 1), speaker: self.speaker(sentence, cue) });
        }
        self.according(sentence, quote).or_else(|| self.named(sentence, quote))
    }

    fn is_cue(&self, at: usize) -> bool {
        self.is_word(at) && !self.items[at].is_capital && self.words.is_cue(self.word(at))
    }

    /// `selon la ministre`, `laut Anna Vogt`, `según el alcalde`
    fn according(&self, sentence: &Range<usize>, quote: usize) -> Option<Claim> {
        let at = sentence.clone().find(|at| self.words.is_according(self.word(*at)))?;
        let speaker = self.run_from(sentence, at + 1)?;
        (at != quote).then_some(Claim { cue: Some(at..at + 1), speaker: Some(speaker) })
    }

    /// `Anna Vogt: „…“`
    fn named(&self, sentence: &Range<usize>, quote: usize) -> Option<Claim> {
        let colon = quote.checked_sub(1).filter(|at| *at > sentence.start)?;
        let is_named = self.items[colon].kind == Piece::Colon && self.is_word(sentence.start);
        let speaker = self.run_from(sentence, sentence.start).filter(|_| is_named)?;
        Some(Claim { cue: Some(colon..colon + 1), speaker: Some(speaker) })
    }

    /// Who speaks: after the verb where the order is inverted, or else before it.
    fn speaker(&self, sentence: &Range<usize>, cue: usize) -> Option<Range<usize>> {
        let after = (cue + 1..sentence.end).find(|at| !self.words.is_passed(self.word(*at)));
        let after = after.and_then(|at| self.run_from(sentence, at));
        let group = self.group_start(sentence, cue);
        let is_inverted = group == sentence.start || !self.is_word(group - 1);
        if is_inverted { after } else { self.run_to(sentence, group).or(after) }
    }

    /// Where the verb's group begins: `a déclaré`, `ha dicho`.
    fn group_start(&self, sentence: &Range<usize>, cue: usize) -> usize {
        let mut start = cue;
        while start > sentence.start && self.words.is_helping(self.word(start - 1)) {
            start -= 1;
        }
        start
    }

    /// The words that name somebody, from `at` on.
    fn run_from(&self, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
        let opens = |at: usize| {
            self.is_word(at) && (self.items[at].is_capital || self.words.opens_name(self.word(at)))
        };
        if at >= sentence.end || !opens(at) || self.words.ends_name(self.word(at)) {
            return None;
        }
        let goes_on = |next: &usize| self.is_word(*next) && !self.words.ends_name(self.word(*next));
        let end =
            at + 1 + (at + 1..sentence.end).take_while(goes_on).take(SPEAKER_WORDS_MAX).count();
        // `la ministra de Economía, Ana Ruiz,`
        let is_comma = self.items.get(end).is_some_and(|item| item.kind == Piece::Comma);
        let is_named = (at..end).any(|at| self.items[at].is_capital && !self.words.has_big_nouns());
        let apposed = (end + 1..sentence.end)
            .take_while(|next| goes_on(next) && self.items[*next].is_capital)
            .count();
        let end = if is_comma && !is_named && apposed >= 2 { end + 1 + apposed } else { end };
        Some(at..end)
    }

    /// The words that name somebody, up to the verb's group.
    fn run_to(&self, sentence: &Range<usize>, group: usize) -> Option<Range<usize>> {
        let goes_on = |at: &usize| self.is_word(*at) && !self.words.ends_name(self.word(*at));
        let length =
            (sentence.start..group).rev().take_while(goes_on).take(SPEAKER_WORDS_MAX).count();
        let opens =
            |at: &usize| self.items[*at].is_capital || self.words.opens_name(self.word(*at));
        let start = (group - length..group).find(opens)?;
        Some(start..group)
    }

    /// Long enough, and no title: a quotation whose speaker stands elsewhere.
    fn stands_alone(&self, sentence: &Range<usize>, at: usize, stretch: Stretch) -> bool {
        let inside = &self.text[stretch.start..stretch.end];
        let words =
            inside.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
        let is_whole = at == sentence.start && sentence.len() <= 2;
        (words >= ALONE_WORDS_MIN || is_whole) && !labels::is_attribute(self.text, stretch.start)
    }
}
