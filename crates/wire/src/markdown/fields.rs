//! Fields of front matter, under whichever name a program gives them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

/// The fields of one file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(pub(crate) Map<String, Value>);

impl Fields {
    /// The first field of these names, letter case aside. `cover.image` looks inside `cover`;
    /// Hugo's `params` and Zola's `extra` hold what is the site's own.
    pub(crate) fn get(&self, names: &[&str]) -> Option<&Value> {
        names.iter().find_map(|name| {
            [
                name.to_string(),
                format!("params.{name}"),
                format!("extra.{name}"),
                format!("taxonomies.{name}"),
            ]
            .iter()
            .find_map(|path| inside(&self.0, path))
        })
    }

    /// A field that is text; numbers and days are taken as written.
    pub(crate) fn text(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| text_of(self.get(&[name])?))
    }

    /// A field that is yes or no.
    pub(crate) fn is(&self, names: &[&str]) -> Option<bool> {
        match self.get(names)? {
            Value::Bool(is) => Some(*is),
            Value::String(word) => match word.to_lowercase().as_str() {
                "true" | "yes" | "on" => Some(true),
                "false" | "no" | "off" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A field that is one text or several.
    pub(crate) fn list(&self, names: &[&str]) -> Vec<String> {
        match self.get(names) {
            Some(Value::Array(all)) => all.iter().filter_map(text_of).collect(),
            Some(one) => text_of(one).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// A field that is a moment.
    pub(crate) fn moment(&self, names: &[&str], zone: &TimeZone) -> Option<Timestamp> {
        moment(&self.text(names)?, zone)
    }
}

fn inside<'a>(fields: &'a Map<String, Value>, path: &str) -> Option<&'a Value> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let exact = fields.get(name);
    let value = exact.or_else(|| {
        fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    })?;
    match (rest, value) {
        (None, Value::Null) => None,
        (None, value) => Some(value),
        (Some(rest), Value::Object(inner)) => inside(inner, rest),
        (Some(_), _) => None,
    }
}

/// A value as text.
pub(crate) fn text_of(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// A moment as front matter writes it: with an offset, or local to the paper's zone, or a day.
pub(crate) fn moment(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment);
    }
    for format in [
        "%Y-%m-%d %H:%M:%S %z",
        "%Y-%m-%d %H:%M %z",
        "%Y-%m-%dT%H:%M:%S%z",
        "%Y-%m-%dT%H:%M%:z",
        "%Y-%m-%d %H:%M:%S %:z",
    ] {
        if let Ok(moment) = Timestamp::strptime(format, text) {
            return Some(moment);
        }
    }
    let local = text
        .parse::<DateTime>()
        .or_else(|_| DateTime::strptime("%Y-%m-%d %H:%M", text))
        .or_else(|_| text.parse::<Date>().map(|day| day.at(0, 0, 0, 0)));
    zone.to_timestamp(local.ok()?).ok()
}
