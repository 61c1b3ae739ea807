//! What somebody said, as pages show it: in the record, on the speaker's page, under an article.

use news::{Language, PrintedIn, Quotation, QuotationFacts, QuotationKind, RecordEntry, SaidOn};

use super::context;
use super::frame::{NamedLink, Setting};
use super::teaser::{own_name, present};

context! {
    /// A quotation on the record.
    pub(crate) SpokenLine {
        /// Its number.
        id: i64,
        /// Its own page.
        address: String,
        /// The words, between the marks of their language where they are exact.
        words: String,
        /// The language of words and sentence where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
        /// `direct`, `mixed` or `indirect`.
        kind: String,
        /// Who said it, and where they are found.
        speaker: NamedLink,
        /// The office the speaker is given.
        office: Option<String>,
        /// When it was said, as exactly as it is known.
        said: Option<SaidLine>,
        /// The occasion and the place, in one line; may be empty.
        details: String,
        /// That it is a translation, from which language and by whom.
        translated: Option<String>,
        /// The words as they were said.
        original: Option<OriginalLine>,
        /// Where it can be heard or read.
        source: Option<String>,
        /// What stands before the words in the sentence the paper printed.
        before: String,
        /// The words with the marks the paper printed.
        printed_words: String,
        /// What stands after them.
        after: String,
        /// The articles that print it.
        printed: Vec<PrintedLine>,
        /// Of whom it speaks.
        about: Vec<NamedLink>,
        /// What the speaker has to say about it.
        answer: Option<AnswerLine>,
    }
}

context! {
    /// When something was said.
    pub(crate) SaidLine {
        /// For `<time datetime>`: `2026-11-13`, `2026-11` or `2026`.
        iso: String,
        /// `13 November 2026`, `November 2026` or `2026`.
        text: String,
    }
}

context! {
    /// Words in the language they were said in.
    pub(crate) OriginalLine {
        /// The words.
        words: String,
        /// Their language, when it is known.
        language: Option<String>,
        /// `ltr` or `rtl`.
        direction: String,
    }
}

context! {
    /// An article that prints a quotation.
    pub(crate) PrintedLine {
        /// Its headline.
        headline: String,
        /// Where the words stand in it.
        address: String,
        /// Its language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
        /// That it was corrected, and when.
        corrected: Option<String>,
        /// That it was withdrawn, and when.
        withdrawn: Option<String>,
    }
}

context! {
    /// What a speaker answered.
    pub(crate) AnswerLine {
        /// In their words.
        words: String,
        /// When it was printed.
        date: String,
    }
}

context! {
    /// Somebody who is quoted in an article, with what they say there.
    pub(crate) SpeakerBlock {
        /// Who, and where they are found.
        speaker: NamedLink,
        /// The office they are given.
        office: Option<String>,
        /// What they say, in the order of the article.
        quotations: Vec<SaidInArticle>,
    }
}

context! {
    /// A quotation in the article that prints it.
    pub(crate) SaidInArticle {
        /// Its number in this article, from 1.
        number: usize,
        /// Where it stands on the page: `#quotation-12`.
        anchor: String,
        /// Its own page.
        address: String,
        /// The words.
        words: String,
        /// Occasion, place and day; may be empty.
        details: String,
        /// That it is a translation.
        translated: Option<String>,
    }
}

impl Setting<'_> {
    /// A quotation on the record.
    pub(super) fn spoken_line(&self, entry: &RecordEntry) -> SpokenLine {
        let Quotation { id, speaker, facts, .. } = &entry.quotation;
        let sentence = entry.printed.first().map(|printed| printed.sentence.clone());
        let (before, printed_words, after) = match sentence {
            Some(sentence) => (sentence.before, sentence.words, sentence.after),
            None => (String::new(), quoted(facts), String::new()),
        };
        let about = entry.about.iter().map(|person| NamedLink {
            name: person.name.clone(),
            address: format!("/people/{}", person.slug),
        });
        let printed = entry.printed.iter();
        SpokenLine {
            id: id.0,
            address: id.address(),
            words: quoted(facts),
            language: self.other(&facts.language),
            direction: self.other_direction(&facts.language),
            kind: facts.kind.as_str().to_owned(),
            speaker: NamedLink {
                name: speaker.person.name.clone(),
                address: format!("/people/{}", speaker.person.slug),
            },
            office: present(facts.office.as_deref()),
            said: facts.said_on.map(|on| self.said_line(on)),
            details: self.details(facts, false),
            translated: self.translated(facts),
            original: facts.original_words.as_ref().map(|words| original(words, facts)),
            source: present(facts.source_url.as_deref()),
            before,
            printed_words,
            after,
            printed: printed.map(|printed| self.printed_line(printed, id.0)).collect(),
            about: about.collect(),
            answer: entry.answer.as_ref().map(|(words, at)| AnswerLine {
                words: words.clone(),
                date: self.moment(*at).date,
            }),
        }
    }

    /// Those who are quoted in an article, in the order they first speak.
    pub(super) fn speakers(&self, quotations: &[Quotation]) -> Vec<SpeakerBlock> {
        let mut blocks: Vec<(i64, SpeakerBlock)> = Vec::new();
        for (quotation, number) in quotations.iter().zip(1..) {
            let (person, facts) = (&quotation.speaker.person, &quotation.facts);
            let said = SaidInArticle {
                number,
                anchor: format!("#quotation-{}", quotation.id),
                address: quotation.address(),
                words: quoted(facts),
                details: self.details(facts, true),
                translated: self.translated(facts),
            };
            if let Some((_, block)) = blocks.iter_mut().find(|(id, _)| *id == person.id.0) {
                block.quotations.push(said);
                continue;
            }
            let address = format!("/people/{}", person.slug);
            let block = SpeakerBlock {
                speaker: NamedLink { name: person.name.clone(), address },
                office: present(facts.office.as_deref()),
                quotations: vec![said],
            };
            blocks.push((person.id.0, block));
        }
        blocks.into_iter().map(|(_, block)| block).collect()
    }

    /// When something was said: `13 November 2026`, `November 2026`, `2026`.
    pub(super) fn said_line(&self, on: SaidOn) -> SaidLine {
        let text = match on {
            SaidOn::Day(day) => self.words.date(day),
            SaidOn::Month(day) => {
                self.words.month(news::Month { year: day.year(), month: day.month() })
            }
            SaidOn::Year(day) => day.year().to_string(),
        };
        SaidLine { iso: on.to_string(), text }
    }

    /// Occasion, place and, where wanted, the day, in one line.
    pub(super) fn details(&self, facts: &QuotationFacts, with_day: bool) -> String {
        let on = facts.said_on.filter(|_| with_day).map(|on| self.said_line(on).text);
        let parts = [present(facts.occasion.as_deref()), present(facts.place.as_deref()), on];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(&self.say("names-between", &[]))
    }

    /// That these words are a translation.
    pub(super) fn translated(&self, facts: &QuotationFacts) -> Option<String> {
        let from = facts.original_language.as_ref().filter(|_| facts.is_translated())?;
        let from = own_name(from.as_str());
        Some(match present(facts.translator.as_deref()) {
            Some(by) => self.say("translated-by", &[("language", &from), ("name", &by)]),
            None => self.say("translated-from", &[("language", &from)]),
        })
    }

    fn printed_line(&self, printed: &PrintedIn, id: i64) -> PrintedLine {
        let day = |at: jiff::Timestamp| self.moment(at).date;
        PrintedLine {
            headline: printed.headline.clone(),
            address: format!("{}#quotation-{id}", printed.address),
            language: self.other(&printed.language),
            direction: self.other_direction(&printed.language),
            corrected: printed
                .corrected_at
                .map(|at| self.say("record-corrected", &[("date", &day(at))])),
            withdrawn: printed
                .withdrawn_at
                .map(|at| self.say("record-withdrawn", &[("date", &day(at))])),
        }
    }
}

fn original(words: &str, facts: &QuotationFacts) -> OriginalLine {
    let language = facts.original_language.as_ref();
    let direction = language.map_or("auto", |language| language.direction().as_str());
    OriginalLine {
        words: words.to_owned(),
        language: language.map(Language::to_string),
        direction: direction.to_owned(),
    }
}

/// The words between the marks of their language; what the paper says in its own words stays as it
/// is.
pub(crate) fn quoted(facts: &QuotationFacts) -> String {
    let words = facts.words.as_str();
    if facts.kind != QuotationKind::Direct {
        return words.to_owned();
    }
    match facts.language.primary() {
        "de" | "cs" | "sk" | "bg" | "da" => format!("„{words}“"),
        "fr" => format!("«\u{202f}{words}\u{202f}»"),
        "es" | "ar" | "ru" | "uk" | "el" | "no" | "nb" | "it" | "pt" => format!("«{words}»"),
        "pl" | "ro" | "hu" | "nl" => format!("„{words}”"),
        "sv" | "fi" => format!("”{words}”"),
        _ => format!("“{words}”"),
    }
}
