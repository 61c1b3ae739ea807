//! What the samples have on the record.

use news::{
    ArticleId, PersonId, PersonRef, PrintedIn, Quotation, QuotationFacts, QuotationId,
    QuotationKind, QuotationState, RecordEntry, SaidOn, Sentence, Speaker,
};

use super::makers::{language, slug, topic_ref};
use super::papers::HOSTILE;
use super::{Sample, now};
use crate::page::{QuotationCopy, RecordCopy, RecordTyped, SaidAsked, SaidCopy};
use crate::{ComposingError, Press};

/// Quotations of a sample: a plain one, and one of which everything is known.
pub(super) fn entries(sample: &str) -> Vec<RecordEntry> {
    match sample {
        "minimal" => Vec::new(),
        "ugly" => vec![entry(1, HOSTILE, "en", HOSTILE)],
        "rtl" => vec![
            entry(1, "نحن لا نرسم خطوطًا على الماء", "ar", "إيلفان كاستان"),
            entry(2, "We do not draw lines on water", "en", "Ilvane Castane"),
        ],
        _ => vec![
            entry(
                1,
                "ready to talk, without conditions and without a calendar",
                "en",
                "Ilvane Castane",
            ),
            entry(2, "Wir ziehen keine Linien auf dem Wasser", "de", "Ilvane Castane"),
        ],
    }
}

/// The same, as the article that prints them has them.
pub(super) fn quotations(sample: &str) -> Vec<Quotation> {
    entries(sample).into_iter().map(|entry| entry.quotation).collect()
}

fn entry(id: i64, words: &str, tag: &str, name: &str) -> RecordEntry {
    let day = jiff::civil::date(2025, 11, 13);
    let is_rich = id == 1;
    let text = |text: &str| is_rich.then(|| text.to_owned());
    let facts = QuotationFacts {
        office: text("President of Vessaria"),
        said_on: Some(if is_rich { SaidOn::Day(day) } else { SaidOn::Month(day) }),
        place: text("Cape Lisse"),
        occasion: text("Closing session of the Lisse Dialogue"),
        source_url: text("https://lisse.example/closing"),
        original_words: text("Prêts à parler, sans conditions et sans calendrier"),
        original_language: is_rich.then(|| language("fr")),
        translator: text("the Courier"),
        ..QuotationFacts::of_words(QuotationKind::Direct, words, language(tag))
    };
    let person = PersonRef { id: PersonId(1), slug: slug("ilvane-castane"), name: name.to_owned() };
    let other = PersonRef {
        id: PersonId(2),
        slug: slug("joren-haldvik"),
        name: "Joren Haldvik".to_owned(),
    };
    let printed = PrintedIn {
        article: ArticleId(1),
        headline: "Castane congratulates Haldvik".to_owned(),
        language: language(tag),
        address: "/the-strait/castane-congratulates-haldvik".to_owned(),
        published_at: now(),
        sentence: Sentence {
            before: "She said her government was ".to_owned(),
            words: format!("“{words}”"),
            after: ".".to_owned(),
        },
        corrected_at: is_rich.then(now),
        withdrawn_at: None,
    };
    let mut all = vec![printed.clone()];
    if is_rich {
        all.push(PrintedIn { withdrawn_at: Some(now()), corrected_at: None, ..printed });
    }
    RecordEntry {
        quotation: Quotation {
            id: QuotationId(id),
            state: QuotationState::OnRecord,
            speaker: Speaker { person, is_organisation: false },
            facts,
        },
        sort_on: day,
        is_public: true,
        confirmed_at: now(),
        same_as: None,
        printed: all,
        about: if is_rich { vec![other] } else { Vec::new() },
        answer: is_rich.then(|| ("I said “willing”.".to_owned(), now())),
    }
}

/// What the person of a sample said.
pub(super) fn said(sample: &str) -> SaidCopy {
    let entries = entries(sample);
    let person = entries[0].about.first().cloned();
    SaidCopy {
        total: 7,
        entries,
        asked: SaidAsked { year: (sample == "rtl").then_some(2025), ..SaidAsked::default() },
        years: vec![(2025, 6), (2024, 1)],
        months: vec![("2025-09".to_owned(), 2), ("2025-11".to_owned(), 5)],
        topics: vec![(topic_ref(1, "Lane Accord"), 3)],
        about: person.into_iter().map(|person| (person, 2)).collect(),
        older: Some("2025-11-13-1".to_owned()),
    }
}

impl Sample {
    /// The pages of the record.
    pub(super) fn record(
        &self,
        press: &Press<'_>,
    ) -> Result<Vec<(String, String)>, ComposingError> {
        let entries = entries(self.name);
        let (first, is_asked) = (entries.first().cloned(), self.name != "normal");
        let typed = RecordTyped {
            words: if is_asked { HOSTILE.to_owned() } else { String::new() },
            kind: is_asked.then_some(QuotationKind::Mixed),
            query: if is_asked { "?q=x&kind=mixed".to_owned() } else { String::new() },
            ..RecordTyped::default()
        };
        let place = Some("2025-11-13-1".to_owned());
        let copy = RecordCopy {
            quotations: entries.len() as u64,
            speakers: entries.len().min(1) as u64,
            since: (!entries.is_empty()).then_some(2025),
            entries,
            typed,
            before: place.clone().filter(|_| is_asked),
            older: place,
            places: vec![("Cape Lisse".to_owned(), 2)],
        };
        let mut pages = vec![("/record".to_owned(), press.record(&copy)?)];
        if let Some(entry) = first {
            let translations = copy.entries.iter().skip(1).map(|one| one.quotation.clone());
            let withdrawn = RecordEntry { is_public: false, ..entry.clone() };
            let copy = QuotationCopy { entry, translations: translations.collect() };
            pages.push(("/record/1".to_owned(), press.quotation(&copy)?));
            let copy = QuotationCopy { entry: withdrawn, translations: Vec::new() };
            pages.push(("/record/1-withdrawn".to_owned(), press.quotation(&copy)?));
        }
        Ok(pages)
    }
}
