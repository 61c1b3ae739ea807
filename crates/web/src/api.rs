//! The API: what programs get, at `/api/v1`.
//!
//! Every operation stands in one table. The dispatcher follows it, and the OpenAPI document is made
//! of it, so that the two cannot differ. A handler reads the archive or asks the very act of `desk`
//! that the newsroom asks; no rule is here. Cookies mean nothing here.

mod acts;
mod article_acts;
mod article_copy;
mod articles;
mod call;
mod document;
mod fronts;
mod once;
mod operation;
mod pages;
mod paper;
mod people;
mod pictures;
mod previews;
mod problem;
mod rate;
mod redirects;
mod reply;
mod revisions;
mod sections;
mod shape;
mod staff;
mod topics;
mod versions;
mod webhooks;

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use archive::TokenRow;
use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header, request::Parts};
use news::Role;
use serde_json::{Map, Value};

use crate::Newsroom;
use crate::answer::{Body, Keep, bytes_body, value};
use crate::newsroom::form::{parts, whole};
use crate::newsroom::{SentFile, Upload};
use call::Call;
use once::{InFlight, Key, Told};
use operation::{JSON_BYTES_MAX, Operation, Table, Takes};
use problem::Problem;
use rate::{Rate, Standing};
use shape::check_fields;

/// Where the API begins.
pub(crate) const START: &str = "/api/v1";
/// Time one request may take, its body included.
const REQUEST_TIMEOUT: Duration = Duration::from_mins(2);

/// The API.
pub struct Api {
    room: Arc<Newsroom>,
    table: Table,
    rate: Rate,
    in_flight: InFlight,
}

/// Whether a path is the API's.
pub(crate) fn is_api(path: &str) -> bool {
    path.strip_prefix("/api").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Every operation.
fn all() -> Vec<Operation> {
    [
        articles::operations(),
        article_acts::operations(),
        revisions::operations(),
        versions::operations(),
        previews::operations(),
        sections::operations(),
        topics::operations(),
        people::operations(),
        pages::operations(),
        pictures::operations(),
        paper::operations(),
        fronts::operations(),
        redirects::operations(),
        staff::operations(),
        webhooks::operations(),
        acts::operations(),
        vec![document::operation()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a request says, read and checked.
struct Said {
    sent: Value,
    files: Vec<SentFile>,
    /// The hash of what came.
    hash: blake3::Hash,
}

impl Api {
    /// Opens the API beside the newsroom whose acts it asks. Without limits, for tests, no token
    /// ever has to wait.
    pub fn open(room: Arc<Newsroom>, has_limits: bool) -> Arc<Self> {
        let (table, rate) = (Table::new(all()), Rate::new(!has_limits));
        Arc::new(Self { room, table, rate, in_flight: InFlight::default() })
    }

    /// Every operation: its method, its path below `/api/v1`, and the least role that may take it;
    /// `None` for anybody.
    pub fn operations() -> Vec<(http::Method, &'static str, Option<Role>)> {
        all().into_iter().map(|found| (found.method, found.path, found.role)).collect()
    }

    /// The OpenAPI document.
    pub fn document() -> Value {
        document::document(&all())
    }

    /// Answers a request.
    pub async fn answer(self: Arc<Self>, request: Request<Upload>) -> Response<Body> {
        let mut standing = None;
        let going = AssertUnwindSafe(self.go(request, &mut standing).boxed()).catch_unwind();
        let answered = match tokio::time::timeout(REQUEST_TIMEOUT, going).await {
            Ok(Ok(answered)) => answered,
            Ok(Err(_)) => Err(Problem::ours("answering panicked".to_owned())),
            Err(_) => {
                let detail = "That took too long: try again with less at once.";
                Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "too_slow", detail))
            }
        };
        let mut answer = answered.unwrap_or_else(|problem| {
            let mut answer = problem.answer(&self.room.common);
            let is_unread = [StatusCode::PAYLOAD_TOO_LARGE, StatusCode::UNSUPPORTED_MEDIA_TYPE];
            if is_unread.contains(&problem.status) {
                // What was not read of a body must not be taken for the next request.
                let close = HeaderValue::from_static("close");
                answer.headers_mut().insert(header::CONNECTION, close);
            }
            answer
        });
        if let Some(standing) = standing {
            Standing::tell(standing, answer.headers_mut());
        }
        answer
    }

    async fn go(
        &self,
        request: Request<Upload>,
        standing: &mut Option<Standing>,
    ) -> Result<Response<Body>, Problem> {
        let (head, body) = request.into_parts();
        let path = head.uri.path().strip_prefix(START).ok_or_else(Problem::not_found)?;
        let (operation, params) = self.table.find(&head.method, path)?;
        let token = match operation.role {
            None => None,
            Some(role) => Some(self.let_in(&head.headers, role, standing).await?),
        };
        let query = query_of(operation, &head)?;
        let said = read(operation, &head.headers, body).await?;
        let now = (self.room.clock)();
        let call = Call {
            room: Arc::clone(&self.room),
            archive: self.room.archive.clone(),
            token,
            params: Arc::new(params),
            query: Arc::new(query),
            sent: Arc::new(said.sent),
            files: Arc::new(said.files),
            before: None,
            act: None,
            now,
        };
        if !operation.is_write() {
            return self.read(operation, call, &head).await;
        }
        let key = once::key_of(&head.headers)?.map(|text| {
            let target = head.uri.path_and_query().map_or("", |target| target.as_str());
            let asked = format!("{} {target} {}", head.method, said.hash.to_hex());
            let request_hash = blake3::hash(asked.as_bytes()).to_hex().to_string();
            Key { text, request_hash }
        });
        let if_match = head.headers.get(header::IF_MATCH).and_then(|value| value.to_str().ok());
        let told = self.write(operation, call, key, if_match).await?;
        Ok(self.sent(told, None))
    }

    /// Whose token comes with a request, if it serves and its role may.
    async fn let_in(
        &self,
        headers: &HeaderMap,
        role: Role,
        standing: &mut Option<Standing>,
    ) -> Result<TokenRow, Problem> {
        let sent = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer = sent.and_then(|sent| sent.split_once(' '));
        let bearer = bearer.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let (_, bearer) = bearer.ok_or_else(Problem::no_token)?;
        let door = self.room.door();
        let token = desk::find_token(&door, bearer.trim()).await?;
        let token = token.ok_or_else(Problem::no_token)?;
        *standing = self.rate.count(token.staff, door.now);
        if let Some(seconds) = standing.and_then(|standing| standing.wait_seconds) {
            return Err(Problem::too_many(seconds));
        }
        if token.role < role { Err(Problem::not_allowed()) } else { Ok(token) }
    }

    /// Answers a request that changes nothing.
    async fn read(
        &self,
        operation: &Operation,
        call: Call,
        head: &Parts,
    ) -> Result<Response<Body>, Problem> {
        let archive = call.archive.clone();
        let reply = (operation.handler)(call).await?;
        let next = reply.next.as_deref().map(|next| link_to(head, next));
        let told = self.tell(&archive, reply).await?;
        let known = head.headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        if let (Some(known), Some(etag)) = (known, &told.etag)
            && once::matches(known, etag)
        {
            let unchanged =
                Told { status: StatusCode::NOT_MODIFIED, body: String::new(), ..told.clone() };
            return Ok(self.sent(unchanged, None));
        }
        Ok(self.sent(told, next))
    }

    fn sent(&self, told: Told, next: Option<String>) -> Response<Body> {
        let has_body = !told.body.is_empty();
        let mut answer = Response::new(bytes_body(told.body.into()));
        *answer.status_mut() = told.status;
        *answer.headers_mut() = self.room.common.clone();
        let headers = answer.headers_mut();
        headers.insert(header::CACHE_CONTROL, Keep::No.value());
        if has_body {
            let json = HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, json);
        }
        if let Some(etag) = told.etag {
            headers.insert(header::ETAG, value(&etag));
        }
        if let Some(location) = told.location {
            headers.insert(header::LOCATION, value(&location));
        }
        if let Some(next) = next {
            headers.insert(header::LINK, value(&format!("<{next}>; rel=\"next\"")));
        }
        if told.is_again {
            headers.insert("idempotency-replayed", HeaderValue::from_static("true"));
        }
        answer
    }
}

/// The address of the page that follows.
fn link_to(head: &Parts, next: &str) -> String {
    let query = head.uri.query().unwrap_or_default();
    let kept = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "cursor");
    let mut made = form_urlencoded::Serializer::new(String::new());
    made.extend_pairs(kept).append_pair("cursor", next);
    format!("{}?{}", head.uri.path(), made.finish())
}

/// The parameters of a request, if each is known and right.
fn query_of(operation: &Operation, head: &Parts) -> Result<Map<String, Value>, Problem> {
    let mut query = Map::new();
    let sent = head.uri.query().unwrap_or_default();
    for (name, words) in form_urlencoded::parse(sent.as_bytes()) {
        let field = operation.query.iter().find(|field| field.name == name);
        let value = field.map_or(Value::Null, |field| field.shape.value_of(&words));
        if query.insert(name.to_string(), value).is_some() {
            return Err(Problem::field(&name, "Send this once."));
        }
    }
    check_fields(&operation.query, &query, "")?;
    Ok(query)
}

/// Reads what comes with a request, if it is what the operation takes.
async fn read(operation: &Operation, headers: &HeaderMap, body: Upload) -> Result<Said, Problem> {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.unwrap_or_default();
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match &operation.takes {
        Takes::Nothing => {
            Ok(Said { sent: Value::Null, files: Vec::new(), hash: blake3::hash(b"") })
        }
        Takes::Json(shape) => {
            if essence != "application/json" {
                return Err(Problem::media_type("application/json"));
            }
            let bytes = whole(body, JSON_BYTES_MAX).await?;
            let sent: Value = serde_json::from_slice(&bytes).map_err(|fault| {
                let detail = format!("What was sent is no JSON: {fault}.");
                Problem::new(StatusCode::BAD_REQUEST, "no_json", &detail)
            })?;
            shape.check(&sent, "")?;
            Ok(Said { sent, files: Vec::new(), hash: blake3::hash(&bytes) })
        }
        Takes::File(bytes_max, fields) => {
            if essence != "multipart/form-data" {
                return Err(Problem::media_type("multipart/form-data"));
            }
            let (lines, files) = parts(body, media_type, *bytes_max).await?;
            let mut sent = Map::new();
            for (name, line) in lines.pairs() {
                sent.insert(name.to_owned(), Value::from(line));
            }
            check_fields(fields, &sent, "")?;
            let mut hash = blake3::Hasher::new();
            hash.update(Value::Object(sent.clone()).to_string().as_bytes());
            for file in &files {
                hash.update(format!("\n{}\n{}\n", file.field, file.name).as_bytes());
                hash.update(&file.bytes);
            }
            Ok(Said { sent: Value::Object(sent), files, hash: hash.finalize() })
        }
    }
}
