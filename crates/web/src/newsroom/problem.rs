//! Faults as scripts of ours read them: RFC 9457.

use http::{HeaderValue, Response, header};
use serde_json::json;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// The answer to a script's request that was not done. What is our own fault goes its usual way,
/// into the log.
pub(super) fn of(visit: &Visit, fault: Fault) -> Result<Response<Body>, Fault> {
    let status = fault.status();
    if status.is_server_error() {
        return Err(fault);
    }
    let code = match &fault {
        Fault::Desk(error) => error.code(),
        Fault::Pictures(error) => error.code(),
        other => other.word(),
    };
    let problem = json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "code": code,
        "detail": fault.sentence(&visit.voice()),
    });
    let mut answer = visit.told(&problem);
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    let media_type = HeaderValue::from_static("application/problem+json");
    headers.insert(header::CONTENT_TYPE, media_type);
    if matches!(fault, Fault::TooLarge { .. } | Fault::MediaType) {
        // What was not read of a body must not be taken for the next request.
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(answer)
}
