//! A program whose every answer is held against the document.

use std::sync::LazyLock;

use http::Method;
use news::Role;
use proof::{Answer, Program, TestPaper};
use serde_json::{Value, json};
use web::Api;

static DOCUMENT: LazyLock<Value> = LazyLock::new(Api::document);

/// A program that looks twice.
pub(crate) struct Careful<'a>(pub(crate) Program<'a>);

pub(crate) async fn program<'a>(paper: &'a TestPaper, name: &str, role: Role) -> Careful<'a> {
    Careful(paper.program(name, Some(role)).await)
}

pub(crate) async fn editor(paper: &TestPaper) -> Careful<'_> {
    program(paper, "Wire desk", Role::Editor).await
}

/// An article as programs write it.
pub(crate) fn piece(headline: &str, is_public: bool) -> Value {
    let body = json!({ "format": "markdown", "copy": "First.\n\nSecond." });
    json!({ "headline": headline, "body": body, "publish": is_public })
}

impl Careful<'_> {
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], &Value::Null).await
    }

    pub(crate) async fn post(&self, path: &str, sent: Value) -> Answer {
        self.send(Method::POST, path, &[], &sent).await
    }

    /// Makes something that is to be made; what was told of it.
    pub(crate) async fn make(&self, path: &str, sent: Value) -> Value {
        let answer = self.post(path, sent).await;
        assert_eq!(answer.status, 201, "{path}: {}", answer.text());
        answer.json()
    }

    /// The ETag of something.
    pub(crate) async fn etag(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.header("etag").to_owned()
    }

    /// Changes something as it is now; `thing` is what is read, `path` where the change goes.
    pub(crate) async fn change(
        &self,
        method: Method,
        (thing, path): (&str, &str),
        sent: Value,
    ) -> Answer {
        let etag = self.etag(thing).await;
        self.send(method, path, &[("if-match", &etag)], &sent).await
    }

    /// Sends JSON, or nothing for null, and holds the answer against the document.
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        sent: &Value,
    ) -> Answer {
        let answer = if sent.is_null() {
            self.0.send(method.clone(), path, headers, Vec::new()).await
        } else {
            self.0.json(method.clone(), path, headers, sent).await
        };
        is_as_documented(&method, path, &answer);
        answer
    }
}

/// Holds an answer against the document.
pub(crate) fn is_as_documented(method: &Method, path: &str, answer: &Answer) {
    assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control")));
    assert!(answer.headers.get("set-cookie").is_none(), "{path}");
    let path = path.split('?').next().unwrap_or_default();
    let operations = Api::operations();
    let found =
        operations.iter().find(|(known, pattern, _)| known == method && is_path_of(pattern, path));
    let Some((_, pattern, _)) = found else { return };
    let operation = &DOCUMENT["paths"][*pattern][method.as_str().to_ascii_lowercase()];
    let response = &operation["responses"][answer.status.as_str()];
    assert!(response.is_object(), "{method} {pattern}: {} {}", answer.status, answer.text());
    let Some((media_type, body)) = response["content"].as_object().and_then(|c| c.iter().next())
    else {
        assert!(answer.bytes.is_empty(), "{method} {pattern}: {}", answer.text());
        return;
    };
    assert_eq!(answer.header("content-type"), media_type, "{method} {pattern}");
    let mut schema = body["schema"].clone();
    schema["components"] = DOCUMENT["components"].clone();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let told = answer.json();
    let faults: Vec<String> = validator.iter_errors(&told).map(|e| e.to_string()).collect();
    assert!(faults.is_empty(), "{method} {pattern}: {faults:?} in {told}");
    for (name, header) in response["headers"].as_object().into_iter().flatten() {
        if header["required"] == json!(true) {
            assert!(!answer.header(name).is_empty(), "{method} {pattern}: no {name}");
        }
    }
}

fn is_path_of(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut found) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), found.next()) {
            (None, None) => return true,
            (Some(part), Some(word)) if part == word || part.starts_with('{') => {}
            _ => return false,
        }
    }
}
