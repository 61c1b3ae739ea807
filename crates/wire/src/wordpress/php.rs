//! PHP's `serialize` format, as far as WordPress keeps it in meta values: a parser that is total,
//! bounded, and never makes an object of anything.

/// Arrays inside one another.
const DEPTH_MAX: u32 = 32;
/// Values in all.
const VALUES_MAX: u32 = 100_000;

/// A value. Objects and references are read as nothing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    /// Keys as text, in order.
    Array(Vec<(String, Value)>),
}

/// Reads a serialised value; `None` when it is not well-formed to its end.
pub(crate) fn parse(text: &str) -> Option<Value> {
    let mut input = Input { rest: text.trim().as_bytes(), values: 0 };
    let value = input.value(0)?;
    input.rest.is_empty().then_some(value)
}

impl Value {
    /// The value under a key of an array.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Array(entries) = self else { return None };
        entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The value as text, if it is text.
    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

struct Input<'a> {
    rest: &'a [u8],
    values: u32,
}

impl Input<'_> {
    fn value(&mut self, depth: u32) -> Option<Value> {
        self.values += 1;
        if depth > DEPTH_MAX || self.values > VALUES_MAX {
            return None;
        }
        let (kind, _) = self.rest.split_first()?;
        match kind {
            b'N' => self.eat(b"N;").map(|()| Value::Null),
            b'b' => self.scalar(b"b:").map(|digit| Value::Bool(digit == "1")),
            b'i' => self.scalar(b"i:")?.parse().ok().map(Value::Int),
            b'd' => self.scalar(b"d:")?.parse().ok().map(Value::Float),
            b's' => self.text().map(Value::Text),
            b'a' => self.array(depth),
            _ => None,
        }
    }

    fn array(&mut self, depth: u32) -> Option<Value> {
        self.eat(b"a:")?;
        let length: usize = self.until(b':')?.parse().ok()?;
        self.eat(b"{")?;
        let mut entries = Vec::new();
        for _ in 0..length {
            let key = match self.value(depth + 1)? {
                Value::Int(number) => number.to_string(),
                Value::Text(text) => text,
                _ => return None,
            };
            entries.push((key, self.value(depth + 1)?));
        }
        self.eat(b"}")?;
        Some(Value::Array(entries))
    }

    /// `s:5:"words";`, the length in bytes. Line ends that an export turned from `\r\n` into `\n`
    /// make the length wrong; then the text ends at the next `";`.
    fn text(&mut self) -> Option<String> {
        self.eat(b"s:")?;
        let length: usize = self.until(b':')?.parse().ok()?;
        self.eat(b"\"")?;
        let end = length.checked_add(2)?;
        let exact = self.rest.get(length..end) == Some(b"\";");
        let length =
            if exact { length } else { self.rest.windows(2).position(|pair| pair == b"\";")? };
        let (text, rest) = self.rest.split_at(length);
        self.rest = &rest[2..];
        String::from_utf8(text.to_vec()).ok()
    }

    fn scalar(&mut self, start: &[u8]) -> Option<&str> {
        self.eat(start)?;
        self.until(b';')
    }

    fn eat(&mut self, bytes: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(bytes)?;
        Some(())
    }

    fn until(&mut self, end: u8) -> Option<&str> {
        let at = self.rest.iter().take(40).position(|byte| *byte == end)?;
        let (found, rest) = self.rest.split_at(at);
        self.rest = &rest[1..];
        std::str::from_utf8(found).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wordpress_stores_is_read() {
        let value =
            parse(r#"a:3:{s:5:"width";i:600;s:4:"file";s:9:"2020/é.j";i:0;a:1:{s:1:"a";b:1;}}"#);
        let value = value.unwrap();
        assert_eq!(value.get("width"), Some(&Value::Int(600)));
        assert_eq!(value.get("file").and_then(Value::as_text), Some("2020/é.j"));
        assert_eq!(value.get("0").and_then(|v| v.get("a")), Some(&Value::Bool(true)));
        assert_eq!(parse("d:0.5;"), Some(Value::Float(0.5)));
        assert_eq!(parse("N;"), Some(Value::Null));
        assert_eq!(parse("s:7:\"a\nb\";"), Some(Value::Text("a\nb".into())));
    }

    #[test]
    fn what_is_malformed_is_nothing() {
        let deep = "a:1:{i:0;".repeat(10_000);
        for text in [
            "",
            "x",
            "i:",
            "i:1",
            "a:2:{i:0;i:1;}",
            "s:999999999999999999999:\"\";",
            "s:5:\"abc",
            "O:8:\"stdClass\":0:{}",
            "a:99999999999:{",
            "i:1;i:2;",
            "s:1:\"é\";x",
            &deep,
        ] {
            assert_eq!(parse(text), None, "{text:.40}");
        }
    }
}
