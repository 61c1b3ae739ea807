//! What is asked of the record, as SQL.

use jiff::civil::Date;
use news::{Language, PersonId, QuotationId, QuotationKind, TopicId, folded_words};

use crate::engine::Value;

/// Words looked for at once.
const TERMS_MAX: usize = 8;

/// Which quotations are asked for. Every `None` is no restriction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordAsked {
    /// Words that must all be in it.
    pub words: Option<String>,
    /// Whose.
    pub person: Option<PersonId>,
    /// Of whom they speak.
    pub about: Option<PersonId>,
    /// A part of the speaker's name or office.
    pub speaker: Option<String>,
    /// Said on this day or later.
    pub from: Option<Date>,
    /// Said on this day or earlier.
    pub to: Option<Date>,
    /// A part of the place.
    pub place: Option<String>,
    /// In articles on this topic.
    pub topic: Option<TopicId>,
    /// Printed in this language.
    pub language: Option<Language>,
    /// Direct, mixed or indirect.
    pub kind: Option<QuotationKind>,
}

/// A place in the record, the newest first: the next page begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordPlace {
    /// The day.
    pub on: Date,
    /// The quotation.
    pub id: QuotationId,
}

/// Conditions and their values.
pub(super) struct Conditions {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Conditions {
    /// Public quotations that are asked for.
    pub(super) fn of(asked: &RecordAsked) -> Self {
        let mut all = Self { sql: "q.is_public".to_owned(), values: Vec::new() };
        if let Some(person) = asked.person {
            all.and("p.id = $", person.0.into());
        }
        if let Some(about) = asked.about {
            let sql = "EXISTS (SELECT 1 FROM quotation_abouts b JOIN people o \
                       ON o.id = b.person_id WHERE b.quotation_id = q.id \
                       AND COALESCE(o.merged_into, o.id) = $";
            all.and_within(sql, about.0.into());
        }
        if let Some(topic) = asked.topic {
            let sql = "EXISTS (SELECT 1 FROM quotation_appearances x JOIN article_topics t \
                       ON t.article_id = x.article_id WHERE x.quotation_id = q.id \
                       AND t.topic_id = $";
            all.and_within(sql, topic.0.into());
        }
        if let Some(from) = asked.from {
            all.and("q.sort_on >= $", from.to_string().into());
        }
        if let Some(to) = asked.to {
            all.and("q.sort_on <= $", to.to_string().into());
        }
        if let Some(language) = &asked.language {
            all.and("q.language = $", language.as_str().into());
        }
        if let Some(kind) = asked.kind {
            all.and("q.kind = $", kind.as_str().into());
        }
        let words = folded_words(asked.words.as_deref().unwrap_or_default());
        for term in words.split(' ').filter(|term| !term.is_empty()).take(TERMS_MAX) {
            all.like("q.folded", term);
        }
        if let Some(place) = asked.place.as_deref() {
            all.like("lower(q.place)", &place.trim().to_lowercase());
        }
        if let Some(speaker) = asked.speaker.as_deref() {
            all.like(
                "lower(p.name || ' ' || COALESCE(q.office, ''))",
                &speaker.trim().to_lowercase(),
            );
        }
        all
    }

    /// Those after a place.
    pub(super) fn after(&mut self, place: RecordPlace) {
        self.values.push(place.on.to_string().into());
        self.values.push(place.id.0.into());
        let at = self.values.len();
        self.say(&format!(" AND (q.sort_on, q.id) < (${}, ${at})", at - 1));
    }

    /// A number as the last placeholder; how it is written.
    pub(super) fn number(&mut self, number: u32) -> String {
        self.values.push(i64::from(number).into());
        format!("${}", self.values.len())
    }

    fn say(&mut self, sql: &str) {
        self.sql.push_str(sql);
    }

    fn and(&mut self, sql: &str, value: Value) {
        self.values.push(value);
        self.say(&format!(" AND {sql}{}", self.values.len()));
    }

    fn and_within(&mut self, sql: &str, value: Value) {
        self.and(sql, value);
        self.sql.push(')');
    }

    fn like(&mut self, column: &str, part: &str) {
        if part.is_empty() {
            return;
        }
        let mut pattern = String::from("%");
        for letter in part.chars() {
            if matches!(letter, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        pattern.push('%');
        self.values.push(pattern.into());
        self.say(&format!(" AND {column} LIKE ${} ESCAPE '\\'", self.values.len()));
    }
}

impl std::fmt::Display for RecordPlace {
    /// `YYYY-MM-DD-ID`, the form that stands in the address of the next page.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.on, self.id)
    }
}

impl std::str::FromStr for RecordPlace {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (on, id) = text.rsplit_once('-').ok_or(())?;
        let on: Date = on.parse().map_err(|_| ())?;
        Ok(Self { on, id: QuotationId(id.parse().map_err(|_| ())?) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_its_address() {
        let text = "2026-11-13-42";
        assert_eq!(text.parse::<RecordPlace>().unwrap().to_string(), text);
        for text in ["", "42", "2026-11-42", "2026-11-13-x"] {
            assert!(text.parse::<RecordPlace>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_typed_is_never_sql() {
        let asked = RecordAsked { words: Some("50% of_it' OR 1".into()), ..RecordAsked::default() };
        let conditions = Conditions::of(&asked);
        assert!(!conditions.sql.contains("50"), "{}", conditions.sql);
        assert_eq!(conditions.values.len(), 4);
    }
}
