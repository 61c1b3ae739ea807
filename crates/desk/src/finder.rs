//! The finder at the desk: what an article's copy quotes, with the day it was said and whose record
//! the speaker's is.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use archive::{Archive, Find, Inside};
use jiff::civil::Date;
use news::{
    Anchor, BodyText, Document, Language, PersonId, QuotationKind, Sentence, bare_words, said_on_of,
};
use quotations::{Found, Kind, Tongue};

use crate::Error;

/// Finds in one article at most; beyond, an editor marks by hand.
const FINDS_MAX: usize = 400;
/// Bytes of a name that is looked up.
const NAME_BYTES_MAX: usize = 200;
/// Direct words that are fewer are mostly labels.
const WORDS_FEW: usize = 3;

/// What the copy of an article quotes and does not mark yet, in order. `filed` is the day that
/// “today” is.
pub async fn find_quotations(
    archive: &Archive,
    document: &Document,
    language: &Language,
    filed: Date,
) -> Result<Vec<Find>, Error> {
    let finds = look_through(document, language, filed);
    let mut inside = archive.inside().await?;
    Ok(resolve(&mut inside, finds, &document.body.text().text).await?)
}

/// The finder's reading, before anybody is looked up.
pub(crate) fn look_through(document: &Document, language: &Language, filed: Date) -> Vec<Find> {
    let text = document.body.text();
    let day = document.dateline.as_ref().and_then(|dateline| dateline.filed_on).unwrap_or(filed);
    let mut taken: Vec<Range<usize>> =
        text.quotations.iter().map(|(_, stretch)| stretch.clone()).collect();
    let mut found = quotations::find(&text.text, Some(tongue(language)));
    // The plainest first: of words that are given twice, the stretch between marks is kept.
    found.sort_by_key(|found| match found.kind {
        Kind::Direct => 0,
        Kind::Mixed => 1,
        Kind::Indirect => 2,
    });
    let mut finds: Vec<(usize, Find)> = Vec::new();
    for found in found {
        let is_free = taken
            .iter()
            .all(|other| found.span.end <= other.start || other.end <= found.span.start);
        if !is_free || finds.len() == FINDS_MAX {
            continue;
        }
        if let Some(find) = find(&text, &found, language, day) {
            taken.extend(find.anchor.find(&text));
            finds.push((found.span.start, find));
        }
    }
    finds.sort_by_key(|(at, _)| *at);
    finds.into_iter().map(|(_, find)| find).collect()
}

fn find(text: &BodyText, found: &Found, language: &Language, day: Date) -> Option<Find> {
    let only = match found.kind {
        Kind::Mixed => only_stretch(&text.text, found.span.clone()),
        _ => None,
    };
    let span = only.clone().unwrap_or_else(|| found.span.clone());
    let anchor = Anchor::of(text, span.clone())?;
    let sentence = Sentence::around(&text.text, span);
    let bare = bare_words(&anchor.words).to_owned();
    if bare.is_empty() {
        return None;
    }
    let kind = match found.kind {
        // Of a sentence in the paper's words, what stands between marks is exact.
        Kind::Mixed if only.is_some() => QuotationKind::Direct,
        Kind::Direct => QuotationKind::Direct,
        Kind::Mixed => QuotationKind::Mixed,
        Kind::Indirect => QuotationKind::Indirect,
    };
    let speaker_name = speaker_name(text, found);
    let beside = format!("{} {}", sentence.before, sentence.after);
    Some(Find {
        certainty: certainty(kind, &bare, &speaker_name, found.cue.is_some()),
        anchor,
        kind,
        bare,
        language: language.clone(),
        speaker_name,
        speaker: None,
        office: None,
        said_on: Some(said_on_of(&beside, day, language)),
        place: None,
        sentence,
    })
}

/// The only stretch between marks in a part of a text, with its marks.
fn only_stretch(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    const PAIRS: [(char, char); 3] = [('“', '”'), ('„', '“'), ('«', '»')];
    let words = text.get(part.clone())?;
    let (open, close) = PAIRS.iter().find(|(open, close)| {
        let (at, end) = (words.find(*open), words.rfind(*close));
        at.zip(end).is_some_and(|(at, end)| at < end)
    })?;
    if words.matches(*open).count() != 1 || words.matches(*close).count() != 1 {
        return None;
    }
    let (at, end) = (words.find(*open)?, words.find(*close)? + close.len_utf8());
    Some(part.start + at..part.start + end)
}

/// The name the text gives the speaker; none of a pronoun that stands for nobody.
fn speaker_name(text: &BodyText, found: &Found) -> String {
    let Some(speaker) = &found.speaker else { return String::new() };
    let mention = text.text.get(speaker.span.clone()).unwrap_or_default();
    let has_capital = mention.contains(char::is_uppercase) && mention.chars().count() > 3;
    let name = speaker.name.clone().or_else(|| has_capital.then(|| mention.to_owned()));
    let name = name.unwrap_or_default();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.len() > NAME_BYTES_MAX { String::new() } else { name }
}

/// How sure the finder is, before the speaker is known.
fn certainty(kind: QuotationKind, bare: &str, speaker: &str, has_cue: bool) -> u8 {
    let sure = match kind {
        QuotationKind::Direct if bare.split_whitespace().count() < WORDS_FEW => 40,
        QuotationKind::Direct => 70,
        QuotationKind::Mixed => 50,
        QuotationKind::Indirect => 20,
    };
    let named = if speaker.is_empty() { 0 } else { 8 };
    sure + named + if has_cue { 4 } else { 0 }
}

/// Looks up whose records the speakers' are, and which office they hold.
pub(crate) async fn resolve(
    inside: &mut Inside,
    mut finds: Vec<Find>,
    article: &str,
) -> Result<Vec<Find>, archive::Error> {
    let all_of = |find: &Find| {
        let mut all = names_of(&find.speaker_name);
        // `M. Haldvik` is the Haldvik whom the article calls by his whole name.
        let whole = names_spoken(surname_of(&find.speaker_name), article);
        all.extend(whole.into_iter().map(|name| (name, None)));
        all
    };
    let mut names: Vec<String> = finds.iter().flat_map(&all_of).map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    let known = inside.people_named(&names).await?;
    let mut offices: HashMap<PersonId, Option<String>> = HashMap::new();
    for find in &mut finds {
        let all = all_of(find);
        let known = all.into_iter().find_map(|(name, title)| Some((*known.get(&name)?, title)));
        let Some((person, title)) = known else { continue };
        if let Entry::Vacant(unknown) = offices.entry(person) {
            unknown.insert(inside.office_of(person).await?);
        }
        find.speaker = Some(person);
        find.office = offices.get(&person).cloned().flatten().or(title);
        find.certainty = find.certainty.saturating_add(18).min(100);
    }
    Ok(finds)
}

/// What a name in a text may be in the directory: as it is, without what follows “of”, without the
/// titles before it; and the titles that were left out.
fn names_of(name: &str) -> Vec<(String, Option<String>)> {
    if name.is_empty() {
        return Vec::new();
    }
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    let core = name.split([',', '(']).next().unwrap_or(name).trim();
    let core = core.split(" of ").next().unwrap_or(core);
    let mut names = vec![(name.to_owned(), None)];
    let words: Vec<&str> = core.split(' ').collect();
    for from in 0..words.len().saturating_sub(1) {
        let title = words[..from].join(" ");
        let title = (!title.is_empty()).then_some(title);
        names.push((words[from..].join(" "), title));
    }
    names
}

/// The last word of a name.
fn surname_of(name: &str) -> &str {
    name.split(',').next().unwrap_or(name).split(' ').next_back().unwrap_or_default()
}

/// Full names in an article by which words of a quotation may name somebody: `Haldvik` in it is
/// the `Joren Haldvik` around it.
pub(crate) fn names_spoken(words: &str, article: &str) -> Vec<String> {
    let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let split = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '\''));
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let mut spoken: Vec<String> = split(words).into_iter().filter(|word| is_name(word)).collect();
    spoken.retain(|word| word.chars().count() > 2);
    if spoken.is_empty() {
        return Vec::new();
    }
    let all = split(article);
    let mut names: Vec<String> = all
        .windows(2)
        .filter(|pair| is_name(&pair[0]) && spoken.contains(&pair[1]))
        .map(|pair| format!("{} {}", pair[0], pair[1]))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.truncate(100);
    names
}

fn tongue(language: &Language) -> Tongue {
    match language.primary() {
        "en" => Tongue::English,
        "fr" => Tongue::French,
        "de" => Tongue::German,
        "es" => Tongue::Spanish,
        _ => Tongue::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_left_out_one_by_one() {
        let names = names_of("President Ilvane Castane of Vessaria");
        let expected = Some(&("Ilvane Castane".to_owned(), Some("President".to_owned())));
        assert_eq!(names.get(2), expected);
        assert_eq!(names_of("the Strait Commission")[0].0, "Strait Commission");
        assert!(names_of("").is_empty());
    }

    #[test]
    fn one_stretch_between_marks_is_what_is_exact() {
        let text = "said the bridge would “come before the lane”";
        let only = only_stretch(text, 5..text.len()).unwrap();
        assert_eq!(&text[only], "“come before the lane”");
        let two = "said “yes” and “no”";
        assert_eq!(only_stretch(two, 0..two.len()), None);
        assert_eq!(only_stretch("said nothing", 0..12), None);
    }

    #[test]
    fn who_is_spoken_of_is_named_in_the_article() {
        let article = "Joren Haldvik won. Ms Castane said Haldvik was quick.";
        assert_eq!(names_spoken("Haldvik was quick", article), ["Joren Haldvik"]);
        assert!(names_spoken("we are ready", article).is_empty());
    }
}
