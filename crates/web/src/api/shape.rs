//! Shapes of what is sent and told: each is checked here, and stands in the document as a schema.

use jiff::{Timestamp, civil::Date};
use news::Slug;
use serde_json::{Map, Value, json};

/// Characters of a line.
pub(super) const LINE_CHARS_MAX: usize = 500;
/// Characters of a text.
pub(super) const TEXT_CHARS_MAX: usize = 20_000;
/// Characters of an article's copy.
pub(super) const COPY_CHARS_MAX: usize = 4 << 20;

/// What a value is like.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    /// Words, of so many characters at most.
    Text(usize),
    /// Words that say something.
    Said(usize),
    /// Words that begin so.
    Begins(&'static str, usize),
    /// The last part of an address.
    Slug,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number from this one on.
    Number(i64),
    /// Yes or no.
    Bool,
    /// An instant (RFC 3339).
    Instant,
    /// A day.
    Day,
    /// An object of a form that is described elsewhere.
    Free,
    /// Text, or a document of the editor's.
    Copy,
    /// The shape, or null.
    Maybe(Box<Shape>),
    /// So many of them at most.
    List(Box<Shape>, usize),
    /// Fields by name, and no others.
    Object(Vec<Field>),
    /// A shape that has a name in the document.
    Named(&'static str, Box<Shape>),
}

/// A field of an object, or a parameter of a query.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) about: &'static str,
    pub(super) is_needed: bool,
}

/// What is wrong with a value, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The field, with those it is in: `body.format`.
    pub(super) field: String,
    pub(super) sentence: String,
}

/// A line that may be empty.
pub(super) fn line() -> Shape {
    Shape::Text(LINE_CHARS_MAX)
}

/// A number of a row.
pub(super) fn number() -> Shape {
    Shape::Number(1)
}

/// A shape, or null.
pub(super) fn maybe(shape: Shape) -> Shape {
    Shape::Maybe(Box::new(shape))
}

/// A list.
pub(super) fn list(shape: Shape, most: usize) -> Shape {
    Shape::List(Box::new(shape), most)
}

/// A field that is always there.
pub(super) fn needed(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, about, is_needed: true }
}

/// A field that may be left out.
pub(super) fn optional(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, about, is_needed: false }
}

/// A shape with a name.
pub(super) fn named(name: &'static str, fields: Vec<Field>) -> Shape {
    Shape::Named(name, Box::new(Shape::Object(fields)))
}

/// The same fields, none of which must be sent: for changes.
pub(super) fn partly(fields: Vec<Field>) -> Shape {
    let fields = fields.into_iter().map(|field| Field { is_needed: false, ..field });
    Shape::Object(fields.collect())
}

impl Shape {
    /// What is wrong with a value that was sent, if anything is.
    #[expect(clippy::match_same_arms, reason = "one line for each shape")]
    pub(super) fn check(&self, value: &Value, field: &str) -> Result<(), Wrong> {
        match (self, value) {
            (Self::Maybe(_), Value::Null) => Ok(()),
            (Self::Maybe(shape) | Self::Named(_, shape), value) => shape.check(value, field),
            (Self::Text(most), Value::String(text)) => fits(text, *most, field),
            (Self::Said(most), Value::String(text)) if !text.trim().is_empty() => {
                fits(text, *most, field)
            }
            (Self::Begins(start, most), Value::String(text)) if begins_with(text, start) => {
                fits(text, *most, field)
            }
            (Self::Copy, Value::String(text)) => fits(text, COPY_CHARS_MAX, field),
            (Self::Slug, Value::String(text)) if Slug::parse(text).is_ok() => Ok(()),
            (Self::Word(words), Value::String(word)) if words.contains(&word.as_str()) => Ok(()),
            (Self::Number(least), Value::Number(number))
                if number.as_i64().is_some_and(|number| number >= *least) =>
            {
                Ok(())
            }
            (Self::Instant, Value::String(text)) if is_instant(text) => Ok(()),
            (Self::Day, Value::String(text)) if is_day(text) => Ok(()),
            (Self::Bool, Value::Bool(_)) | (Self::Free | Self::Copy, Value::Object(_)) => Ok(()),
            (Self::List(shape, most), Value::Array(values)) if values.len() <= *most => {
                let mut places = values.iter().enumerate();
                places
                    .try_for_each(|(at, value)| shape.check(value, &within(field, &at.to_string())))
            }
            (Self::Object(fields), Value::Object(values)) => check_fields(fields, values, field),
            _ => {
                Err(Wrong { field: field.to_owned(), sentence: format!("Send {}.", self.wanted()) })
            }
        }
    }

    /// A parameter's words as the value they are meant to be.
    pub(super) fn value_of(&self, words: &str) -> Value {
        match self {
            Self::Number(_) => words.parse::<i64>().map_or_else(|_| json!(words), |n| json!(n)),
            Self::Bool => words.parse::<bool>().map_or_else(|_| json!(words), |is| json!(is)),
            _ => json!(words),
        }
    }

    /// What ought to have been sent, in words.
    fn wanted(&self) -> String {
        match self {
            Self::Text(_) => "text".to_owned(),
            Self::Said(_) => "text that is not blank".to_owned(),
            Self::Begins(start, _) => format!("text that begins with {start}"),
            Self::Slug => "a slug: a-z, 0-9 and single hyphens between them".to_owned(),
            Self::Word(words) => format!("one of these words: {}", words.join(", ")),
            Self::Number(least) => format!("a whole number, {least} or more"),
            Self::Bool => "true or false".to_owned(),
            Self::Instant => "an instant, like 2026-11-24T08:00:00Z".to_owned(),
            Self::Day => "a day, like 2026-11-24".to_owned(),
            Self::Free | Self::Object(_) => "an object".to_owned(),
            Self::Copy => "text, or the editor's document".to_owned(),
            Self::Maybe(shape) => format!("{}, or null", shape.wanted()),
            Self::List(_, most) => format!("a list of {most} at most"),
            Self::Named(_, shape) => shape.wanted(),
        }
    }

    /// The shape as a schema (JSON Schema 2020-12). Named shapes are put into `named`.
    pub(super) fn schema(&self, named: &mut Map<String, Value>) -> Value {
        match self {
            Self::Text(usize::MAX) => json!({ "type": "string" }),
            Self::Text(most) => json!({ "type": "string", "maxLength": most }),
            Self::Said(most) => {
                json!({ "type": "string", "maxLength": most, "pattern": "\\S" })
            }
            Self::Begins(start, most) => {
                json!({ "type": "string", "maxLength": most, "pattern": format!("^{start}[!-~]") })
            }
            Self::Slug => json!({
                "type": "string", "maxLength": news::SLUG_CHARS_MAX,
                "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            }),
            Self::Word(words) => json!({ "type": "string", "enum": words }),
            Self::Number(least) => {
                json!({ "type": "integer", "minimum": least, "maximum": i64::MAX })
            }
            Self::Bool => json!({ "type": "boolean" }),
            Self::Instant => json!({ "type": "string", "format": "date-time" }),
            Self::Day => json!({ "type": "string", "format": "date" }),
            Self::Free => json!({ "type": "object" }),
            Self::Copy => json!({ "oneOf": [
                { "type": "string", "maxLength": COPY_CHARS_MAX }, { "type": "object" },
            ] }),
            Self::Maybe(shape) => {
                json!({ "anyOf": [shape.schema(named), { "type": "null" }] })
            }
            Self::List(shape, most) => {
                json!({ "type": "array", "items": shape.schema(named), "maxItems": most })
            }
            Self::Object(fields) => object(fields, named),
            Self::Named(name, shape) => {
                if !named.contains_key(*name) {
                    let schema = shape.schema(named);
                    named.insert((*name).to_owned(), schema);
                }
                json!({ "$ref": format!("#/components/schemas/{name}") })
            }
        }
    }
}

fn object(fields: &[Field], named: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in fields {
        let mut schema = field.shape.schema(named);
        schema["description"] = json!(field.about);
        properties.insert(field.name.to_owned(), schema);
    }
    let needed: Vec<&str> =
        fields.iter().filter(|field| field.is_needed).map(|field| field.name).collect();
    json!({
        "type": "object", "properties": properties, "required": needed,
        "additionalProperties": false,
    })
}

/// Whether each field that was sent is known and right, and none is missing.
pub(super) fn check_fields(
    fields: &[Field],
    values: &Map<String, Value>,
    within_field: &str,
) -> Result<(), Wrong> {
    for (name, value) in values {
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            let sentence = format!("This is not known here. Known are: {known}.");
            return Err(Wrong { field: within(within_field, name), sentence });
        };
        field.shape.check(value, &within(within_field, name))?;
    }
    let missing = fields.iter().find(|field| field.is_needed && !values.contains_key(field.name));
    match missing {
        None => Ok(()),
        Some(field) => Err(Wrong {
            field: within(within_field, field.name),
            sentence: format!("This is missing. Send {}.", field.shape.wanted()),
        }),
    }
}

fn begins_with(text: &str, start: &str) -> bool {
    let rest = text.strip_prefix(start);
    rest.and_then(|rest| rest.bytes().next()).is_some_and(|byte| byte.is_ascii_graphic())
}

fn fits(text: &str, most: usize, field: &str) -> Result<(), Wrong> {
    let chars = text.chars().count();
    if chars <= most {
        return Ok(());
    }
    let sentence = format!("That has {chars} characters; {most} is the most there is room for.");
    Err(Wrong { field: field.to_owned(), sentence })
}

fn within(outer: &str, inner: &str) -> String {
    if outer.is_empty() { inner.to_owned() } else { format!("{outer}.{inner}") }
}

/// RFC 3339 §5.6: stricter than what the calendar reads.
fn is_instant(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_plain = bytes.len() >= 20
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && matches!(bytes[10], b'T' | b't')
        && !text.contains('[');
    is_plain && text.parse::<Timestamp>().is_ok()
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let author = named("A", vec![needed("person", number(), "Who.")]);
        let shape = Shape::Object(vec![
            needed("headline", Shape::Said(10), "The line."),
            optional("until", maybe(Shape::Instant), "Until when."),
            optional("authors", list(author, 2), "Who."),
        ]);
        for (sent, field) in [
            (json!({ "headline": "A" }), None),
            (json!({ "headline": "A", "until": null }), None),
            (json!({ "headline": "A", "until": "2026-11-24T08:00:00+01:00" }), None),
            (json!({ "headline": "A", "until": "tomorrow" }), Some("until")),
            (json!({ "headline": "A", "until": "2026-11-24 08:00:00Z" }), Some("until")),
            (json!({}), Some("headline")),
            (json!({ "headline": " " }), Some("headline")),
            (json!({ "headline": "ABCDEFGHIJK" }), Some("headline")),
            (json!({ "headline": "A", "dek": "" }), Some("dek")),
            (json!({ "headline": "A", "authors": [{ "person": 0 }] }), Some("authors.0.person")),
            (json!({ "headline": "A", "authors": [1, 2, 3] }), Some("authors")),
            (json!([]), Some("")),
        ] {
            let wrong = shape.check(&sent, "").err().map(|wrong| wrong.field);
            assert_eq!(wrong.as_deref(), field, "{sent}");
        }
    }
}
