//! Canonical JSON: the same value is always the same bytes. The rules stand at the top of
//! `version.rs`.

use serde::Serialize;
use serde_json::Value;

use super::VersionError;

/// The canonical text of a value.
pub(super) fn json(value: &impl Serialize) -> Result<String, VersionError> {
    let value = serde_json::to_value(value)
        .map_err(|error| VersionError::NotCanonical(error.to_string()))?;
    let mut text = String::new();
    write(&value, &mut text)?;
    Ok(text)
}

fn write(value: &Value, text: &mut String) -> Result<(), VersionError> {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(is_so) => text.push_str(if *is_so { "true" } else { "false" }),
        Value::Number(number) if number.is_f64() => {
            return Err(VersionError::NotCanonical(format!("{number} is not a whole number")));
        }
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::String(string) => write_string(string, text),
        Value::Array(values) => {
            text.push('[');
            for (place, value) in values.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(value, text)?;
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            text.push('{');
            for (place, (name, value)) in members.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_string(name, text);
                text.push(':');
                write(value, text)?;
            }
            text.push('}');
        }
    }
    Ok(())
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    // Most of a text is written as it is: whole stretches of it at once.
    let mut rest = string;
    while let Some(at) = rest.find(|c: char| c < ' ' || c == '"' || c == '\\') {
        text.push_str(&rest[..at]);
        // What is found is one byte long.
        escape(rest.as_bytes()[at], text);
        rest = &rest[at + 1..];
    }
    text.push_str(rest);
    text.push('"');
}

/// Writes a sign or control character that cannot stand for itself.
fn escape(byte: u8, text: &mut String) {
    match byte {
        b'"' => text.push_str("\\\""),
        b'\\' => text.push_str("\\\\"),
        0x8 => text.push_str("\\b"),
        b'\t' => text.push_str("\\t"),
        b'\n' => text.push_str("\\n"),
        0xc => text.push_str("\\f"),
        b'\r' => text.push_str("\\r"),
        control => {
            let digit = |code: u8| char::from_digit(u32::from(code % 16), 16).unwrap_or('0');
            text.extend(['\\', 'u', '0', '0', digit(control / 16), digit(control)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn the_example_of_the_standard_is_written_alike() {
        // RFC 8785 §3.2.3, the sorting example.
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        });
        let written = super::json(&value).unwrap();
        let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
        let places: Vec<_> = order.map(|word| written.find(word).unwrap()).into();
        assert!(places.is_sorted(), "{written}");
        assert!(written.starts_with(r#"{"\r":"Carriage Return","1":"One","#));
    }

    #[test]
    fn every_kind_of_value_has_one_form() {
        for (value, written) in [
            (json!({"b": [1, -2, true, null], "a": {}}), r#"{"a":{},"b":[1,-2,true,null]}"#),
            (json!("\u{20ac}$\u{f}\nA'B\"\\\"/\u{7f}"), "\"€$\\u000f\\nA'B\\\"\\\\\\\"/\u{7f}\""),
            (json!(u64::MAX), "18446744073709551615"),
        ] {
            assert_eq!(super::json(&value).unwrap(), written);
        }
        assert!(super::json(&json!(1.5)).is_err());
    }
}
