//! What a request is answered with, before it is bytes.

use http::StatusCode;
use serde_json::{Value, json};

/// An answer.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    /// The body; `None` for none.
    pub(super) body: Option<Value>,
    /// The thing it tells of, as the record of acts names it: it gets an ETag.
    pub(super) of: Option<(&'static str, Option<i64>)>,
    /// Where the thing is, within the API.
    pub(super) location: Option<String>,
    /// The cursor of the page that follows.
    pub(super) next: Option<String>,
}

impl Reply {
    /// One thing.
    pub(super) fn thing(noun: &'static str, row: Option<i64>, body: Value) -> Self {
        Self { of: Some((noun, row)), ..Self::told(body) }
    }

    /// Something that is no thing of its own.
    pub(super) fn told(body: Value) -> Self {
        let (status, body) = (StatusCode::OK, Some(body));
        Self { status, body, of: None, location: None, next: None }
    }

    /// One page of a list.
    pub(super) fn page(items: Vec<Value>, next: Option<String>) -> Self {
        let body = json!({ "items": Value::Array(items), "next": next });
        Self { next, ..Self::told(body) }
    }

    /// Nothing to tell.
    pub(super) fn nothing() -> Self {
        let (status, body) = (StatusCode::NO_CONTENT, None);
        Self { status, body, of: None, location: None, next: None }
    }

    /// The thing was made, and is at this path below `/api/v1`.
    pub(super) fn created(self, path: &str) -> Self {
        let location = Some(format!("{}{path}", super::START));
        Self { status: StatusCode::CREATED, location, ..self }
    }
}
