//! Why a request was not done, as programs read it (RFC 9457). Statuses of the API stand here.

use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use serde_json::json;

use super::shape::Wrong;
use crate::answer::{Body, Keep, bytes_body, value};
use crate::newsroom::fault::{Fault, status_of, status_of_file};

/// Why a request was not done.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) status: StatusCode,
    code: String,
    /// What happened and what to do, in a sentence.
    detail: Box<str>,
    /// The field or parameter it is about.
    field: Option<Box<str>>,
    /// Methods that are taken, after one that is not.
    allowed: Vec<Method>,
    /// Seconds until it is worth another try.
    wait_seconds: Option<u64>,
    /// What the log is told.
    cause: Option<Box<str>>,
}

impl Problem {
    pub(super) fn new(status: StatusCode, code: &str, detail: &str) -> Self {
        Self {
            status,
            code: code.to_owned(),
            detail: detail.into(),
            field: None,
            allowed: Vec::new(),
            wait_seconds: None,
            cause: None,
        }
    }

    pub(super) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "Nothing is at this address.")
    }

    pub(super) fn method(allowed: Vec<Method>) -> Self {
        let detail = "This address does not take that method: see Allow.";
        let problem = Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", detail);
        Self { allowed, ..problem }
    }

    pub(super) fn no_token() -> Self {
        let detail = "Send a token that serves: Authorization: Bearer dateline_…";
        Self::new(StatusCode::UNAUTHORIZED, "token_missing", detail)
    }

    pub(super) fn not_allowed() -> Self {
        let detail = "The token's role does not allow this.";
        Self::new(StatusCode::FORBIDDEN, "not_allowed", detail)
    }

    pub(super) fn media_type(wanted: &str) -> Self {
        let detail = format!("Send {wanted}.");
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type", &detail)
    }

    pub(super) fn too_large(bytes_max: usize) -> Self {
        let detail = format!("That is larger than {bytes_max} bytes, the most that is taken here.");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", &detail)
    }

    pub(super) fn field(field: &str, detail: &str) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self { field: Some(field.into()), ..Self::new(status, "invalid", detail) }
    }

    pub(super) fn too_many(wait_seconds: u64) -> Self {
        let detail = "Those were more requests than one token is answered: wait, then go on.";
        let problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many_requests", detail);
        Self { wait_seconds: Some(wait_seconds), ..problem }
    }

    pub(super) fn unseen() -> Self {
        let detail = "Say which state you have read: If-Match with the ETag of that answer.";
        Self::new(StatusCode::PRECONDITION_REQUIRED, "if_match_missing", detail)
    }

    pub(super) fn stale() -> Self {
        let detail = "It has been changed since you read it: read it again, then decide.";
        Self::new(StatusCode::PRECONDITION_FAILED, "stale", detail)
    }

    pub(super) fn key_in_use() -> Self {
        let detail = "A request with this Idempotency-Key is being done: ask again in a moment.";
        let problem = Self::new(StatusCode::CONFLICT, "key_in_use", detail);
        Self { wait_seconds: Some(1), ..problem }
    }

    pub(super) fn key_reused() -> Self {
        let detail = "This Idempotency-Key was used for another request: draw a new one.";
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let field = Some("Idempotency-Key".into());
        Self { field, ..Self::new(status, "key_reused", detail) }
    }

    pub(super) fn ours(cause: String) -> Self {
        let detail = "Something went wrong here, and was written into the log. Try again later.";
        let problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault_ours", detail);
        Self { cause: Some(cause.into()), ..problem }
    }

    /// The answer.
    pub(super) fn answer(&self, common: &HeaderMap) -> Response<Body> {
        if let Some(cause) = &self.cause {
            tracing::error!(fault = cause, "the API could not answer");
        }
        let mut told = json!({
            "type": "about:blank",
            "title": self.status.canonical_reason().unwrap_or_default(),
            "status": self.status.as_u16(),
            "code": self.code,
            "detail": self.detail,
        });
        if let Some(field) = &self.field {
            told["field"] = json!(field);
        }
        let mut answer = Response::new(bytes_body(told.to_string().into()));
        *answer.status_mut() = self.status;
        *answer.headers_mut() = common.clone();
        let headers = answer.headers_mut();
        let media_type = HeaderValue::from_static("application/problem+json");
        headers.insert(header::CONTENT_TYPE, media_type);
        headers.insert(header::CACHE_CONTROL, Keep::No.value());
        if !self.allowed.is_empty() {
            let allowed: Vec<&str> = self.allowed.iter().map(Method::as_str).collect();
            headers.insert(header::ALLOW, value(&allowed.join(", ")));
        }
        if let Some(seconds) = self.wait_seconds {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            let challenge = HeaderValue::from_static("Bearer realm=\"dateline\"");
            headers.insert(header::WWW_AUTHENTICATE, challenge);
        }
        answer
    }
}

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        Self::field(&wrong.field, &wrong.sentence)
    }
}

impl From<archive::Error> for Problem {
    fn from(error: archive::Error) -> Self {
        match &error {
            archive::Error::Overtaken => Self::stale(),
            archive::Error::DoneAlready => Self::key_in_use(),
            archive::Error::Missing { .. } => {
                Self::new(StatusCode::NOT_FOUND, error.code(), &error.to_string())
            }
            archive::Error::Taken(_) => {
                let detail = "Somebody else has just taken that address or number: try again.";
                Self::new(StatusCode::CONFLICT, "taken", detail)
            }
            _ => Self::ours(crate::site::chain(&error)),
        }
    }
}

impl From<desk::Error> for Problem {
    fn from(error: desk::Error) -> Self {
        let status = match &error {
            desk::Error::Stale { .. } => return Self::stale(),
            error => status_of(error),
        };
        match error {
            desk::Error::Archive(error) => error.into(),
            error if status.is_server_error() => Self::ours(crate::site::chain(&error)),
            error => {
                let field = field_of(error.code()).map(Into::into);
                Self { field, ..Self::new(status, error.code(), &error.to_string()) }
            }
        }
    }
}

impl From<news::Error> for Problem {
    fn from(error: news::Error) -> Self {
        desk::Error::from(error).into()
    }
}

impl From<pictures::Error> for Problem {
    fn from(error: pictures::Error) -> Self {
        let status = status_of_file(&error);
        if status.is_server_error() {
            return Self::ours(crate::site::chain(&error));
        }
        Self::new(status, error.code(), &error.to_string())
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Archive(error) => error.into(),
            Fault::Desk(error) => error.into(),
            Fault::Pictures(error) => error.into(),
            Fault::TooLarge { bytes_max } => Self::too_large(bytes_max),
            Fault::MediaType => Self::media_type("multipart/form-data"),
            Fault::BrokenOff => {
                let detail = "What was sent broke off, or is not in the form it says it is.";
                Self::new(StatusCode::BAD_REQUEST, "broken_off", detail)
            }
            Fault::Tree(error) => Self::field("body.copy", &error.to_string()),
            other => Self::ours(crate::site::chain(&other)),
        }
    }
}

/// The field an error is about, where it is always the same.
fn field_of(code: &str) -> Option<&'static str> {
    Some(match code {
        "slug_taken" | "slug_invalid" | "address_reserved" | "address_taken" => "slug",
        "section_missing" | "section_gone" => "section",
        "headline_missing" | "headline_too_long" => "headline",
        "name_missing" => "name",
        "section_ring" => "parent",
        "language_invalid" => "language",
        "time_zone_unknown" => "time_zone",
        "address_invalid" | "redirect_loop" => "to",
        "address_occupied" => "from",
        "webhook_url_invalid" => "url",
        "webhook_events_missing" => "events",
        "same_record" => "gone",
        "correction_missing" => "text",
        "email_taken" | "email_invalid" => "email",
        "office_backwards" => "offices",
        "link_invalid" => "links",
        "front_full" => "slots",
        _ => return None,
    })
}
