//! Front matter: YAML between `---`, TOML between `+++`, or a JSON object, before the copy.

use serde_json::{Map, Value};

/// Front matter and the copy behind it.
#[derive(Debug, Default)]
pub(crate) struct Parted<'a> {
    /// The fields, or none when there is no front matter.
    pub(crate) fields: Option<Map<String, Value>>,
    pub(crate) copy: &'a str,
}

/// What is wrong with front matter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The line of the file, from 1.
    pub(crate) line: u64,
    pub(crate) reason: String,
}

/// Parts a file.
pub(crate) fn part(text: &str) -> Result<Parted<'_>, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (fence, read) in [("---", yaml as fn(&str) -> _), ("+++", toml as fn(&str) -> _)] {
        let Some(rest) = text.strip_prefix(fence) else { continue };
        let Some((blank, rest)) = rest.split_once('\n') else { continue };
        if !blank.trim().is_empty() {
            continue;
        }
        let Some((front, copy)) = until_fence(rest, fence) else {
            // A rule at the top of a file that has no front matter.
            if fence == "---" && !rest.contains(':') {
                continue;
            }
            let reason = format!("The front matter is never closed by “{fence}”.");
            return Err(Fault { line: 1, reason });
        };
        let fields = if front.trim().is_empty() { Map::new() } else { read(front)? };
        return Ok(Parted { fields: Some(fields), copy });
    }
    if text.starts_with('{') && !text.starts_with("{{") && !text.starts_with("{%") {
        return json(text);
    }
    Ok(Parted { fields: None, copy: text })
}

/// Text up to the line that is the fence alone, and what follows it. YAML may also end in `...`.
fn until_fence<'a>(text: &'a str, fence: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == fence || (fence == "---" && bare == "...") {
            return Some((&text[..at], &text[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

fn yaml(front: &str) -> Result<Map<String, Value>, Fault> {
    yaml_value(front).and_then(|value| object(value, "YAML"))
}

/// Reads YAML. The parser has limits of its own for depth, aliases and size.
pub(crate) fn yaml_value(text: &str) -> Result<Value, Fault> {
    serde_saphyr::from_str(text).map_err(|fault| {
        let line = fault.location().map_or(1, |at| at.line());
        let said = fault.to_string();
        let first = said.lines().next().unwrap_or_default();
        // The place is told by the line already.
        let first = match first.strip_prefix("error: line ").and_then(|rest| rest.split_once(": "))
        {
            Some((_, words)) => words,
            None => first.trim_start_matches("error: "),
        };
        Fault { line: line + 1, reason: format!("The YAML cannot be read: {first}.") }
    })
}

fn toml(front: &str) -> Result<Map<String, Value>, Fault> {
    toml_value(front).and_then(|value| object(value, "TOML"))
}

/// Reads TOML; days and hours become text.
pub(crate) fn toml_value(text: &str) -> Result<Value, Fault> {
    let table: ::toml::Table = text.parse().map_err(|fault: ::toml::de::Error| {
        let at = fault.span().map_or(0, |span| span.start);
        let line = text.get(..at).unwrap_or(text).matches('\n').count() as u64 + 2;
        Fault { line, reason: format!("The TOML cannot be read: {}.", fault.message()) }
    })?;
    Ok(of_toml(::toml::Value::Table(table)))
}

fn of_toml(value: ::toml::Value) -> Value {
    use ::toml::Value as T;
    match value {
        T::String(text) => Value::String(text),
        T::Integer(number) => number.into(),
        T::Float(number) => number.into(),
        T::Boolean(is) => is.into(),
        T::Datetime(when) => Value::String(when.to_string()),
        T::Array(all) => all.into_iter().map(of_toml).collect(),
        T::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, of_toml(value))).collect())
        }
    }
}

fn json(text: &str) -> Result<Parted<'_>, Fault> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    match values.next() {
        Some(Ok(value)) => {
            let copy = &text[values.byte_offset()..];
            Ok(Parted { fields: Some(object(value, "JSON")?), copy })
        }
        Some(Err(fault)) => {
            let (line, reason) =
                (fault.line() as u64, format!("The JSON cannot be read: {fault}."));
            Err(Fault { line, reason })
        }
        None => Ok(Parted { fields: None, copy: text }),
    }
}

fn object(value: Value, what: &str) -> Result<Map<String, Value>, Fault> {
    match value {
        Value::Object(fields) => Ok(fields),
        Value::Null => Ok(Map::new()),
        _ => Err(Fault { line: 1, reason: format!("The {what} front matter holds no fields.") }),
    }
}
