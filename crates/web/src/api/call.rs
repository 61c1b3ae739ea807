//! One request on its way through the API: whose token, on what, and what it says.

use std::collections::BTreeMap;
use std::sync::Arc;

use archive::{ActRecord, Archive, TokenRow};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use news::{Actor, Slug, StaffId};
use serde_json::{Map, Value};

use super::problem::Problem;
use super::reply::Reply;
use crate::Newsroom;
use crate::newsroom::SentFile;

/// Things on one page when nothing is said.
const PAGE_THINGS: i64 = 50;
/// Things on one page at most.
pub(super) const PAGE_THINGS_MAX: u32 = 100;

/// A request with everything its handler may ask. Cheap to clone.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) room: Arc<Newsroom>,
    /// The archive; of a write, one that does it once.
    pub(super) archive: Archive,
    /// Whose token; only what anybody may ask has none.
    pub(super) token: Option<TokenRow>,
    pub(super) params: Arc<BTreeMap<String, String>>,
    /// Parameters of the query, checked.
    pub(super) query: Arc<Map<String, Value>>,
    /// The body, checked; null when there is none.
    pub(super) sent: Arc<Value>,
    /// Files that came.
    pub(super) files: Arc<Vec<SentFile>>,
    /// The thing as whoever asks has read it.
    pub(super) before: Option<Arc<Value>>,
    /// The act, when the request was done before and only its answer is missing.
    pub(super) act: Option<Arc<ActRecord>>,
    pub(super) now: Timestamp,
}

impl Call {
    /// Who acts.
    pub(super) fn by(&self) -> Result<Actor, Problem> {
        self.token.as_ref().map(desk::program).ok_or_else(Problem::no_token)
    }

    /// Who acts, as the record of acts names them.
    pub(super) fn staff(&self) -> Result<StaffId, Problem> {
        self.token.as_ref().map(|token| token.staff).ok_or_else(Problem::no_token)
    }

    /// A number in the path: there is nothing at an address with any other word in its place.
    pub(super) fn id(&self, name: &str) -> Result<i64, Problem> {
        let word = self.params.get(name).map_or("", String::as_str);
        let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| word.parse().ok()).flatten().ok_or_else(Problem::not_found)
    }

    /// A parameter of the query.
    pub(super) fn asked(&self, name: &str) -> Option<&str> {
        self.query.get(name).and_then(Value::as_str)
    }

    /// How many things one page has.
    pub(super) fn limit(&self) -> u32 {
        let limit = self.query.get("limit").and_then(Value::as_i64).unwrap_or(PAGE_THINGS);
        u32::try_from(limit.clamp(1, i64::from(PAGE_THINGS_MAX))).unwrap_or_default()
    }

    /// The place after which the page begins; `None` for the first page.
    pub(super) fn after<T: std::str::FromStr>(&self) -> Result<Option<T>, Problem> {
        let Some(cursor) = self.asked("cursor") else { return Ok(None) };
        let refused = || Problem::field("cursor", "Send `next` of the page before, as it was.");
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| refused())?;
        let place = String::from_utf8(bytes).map_err(|_| refused())?;
        let place = place.strip_prefix("after ").ok_or_else(refused)?;
        place.parse().map(Some).map_err(|_| refused())
    }

    /// A page of a list that is all here, in the order of its numbers.
    pub(super) fn page_of_all(&self, all: Vec<(i64, Value)>) -> Result<Reply, Problem> {
        let after = self.after::<i64>()?.unwrap_or(i64::MIN);
        let mut rest = all;
        rest.sort_by_key(|(id, _)| *id);
        rest.retain(|(id, _)| *id > after);
        Ok(self.cut(rest, |(id, _)| id.to_string(), |(_, value)| value))
    }

    /// A page of a list of which one more than asked for was looked up.
    pub(super) fn cut<T>(
        &self,
        mut found: Vec<T>,
        place: impl Fn(&T) -> String,
        tell: impl Fn(T) -> Value,
    ) -> Reply {
        let limit = self.limit() as usize;
        let has_next = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| has_next).map(|last| cursor(&place(last)));
        Reply::page(found.into_iter().map(tell).collect(), next)
    }

    /// What a list by address is asked for.
    pub(super) fn listed(&self) -> Result<archive::Listed, Problem> {
        let beginning = self.asked("q").and_then(Slug::from_words);
        Ok(archive::Listed {
            beginning: beginning.map(|slug| slug.to_string()).unwrap_or_default(),
            after: self.after::<String>()?.unwrap_or_default(),
            limit: self.limit() + 1,
        })
    }

    /// The number of the thing the act was done to.
    pub(super) fn acted_on(&self) -> Result<i64, Problem> {
        let row = self.act.as_ref().and_then(|act| act.row);
        row.ok_or_else(|| Problem::ours("an act without its row".to_owned()))
    }

    /// Lets this node's pages learn of what was just committed.
    pub(super) async fn published(&self) -> Result<(), Problem> {
        Ok(self.room.published().await?)
    }
}

/// A place in a list, opaque.
pub(super) fn cursor(place: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("after {place}"))
}

/// A field that was sent and is text.
pub(super) fn text<'a>(sent: &'a Value, name: &str) -> Option<&'a str> {
    sent.get(name).and_then(Value::as_str)
}

/// A field that was sent, as text or as null; `None` when nothing was said of it.
#[expect(clippy::option_option, reason = "left out, null and said are three things")]
pub(super) fn text_or_null(sent: &Value, name: &str) -> Option<Option<String>> {
    let said = |value: &Value| {
        value.as_str().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    sent.get(name).map(said)
}

/// A field that was sent and is a number.
pub(super) fn int(sent: &Value, name: &str) -> Option<i64> {
    sent.get(name).and_then(Value::as_i64)
}

/// A field that was sent and is an instant.
pub(super) fn instant(sent: &Value, name: &str) -> Option<Timestamp> {
    text(sent, name).and_then(|text| text.parse().ok())
}

/// Each of a list that was sent.
pub(super) fn each<'a>(sent: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    sent.get(name).and_then(Value::as_array).into_iter().flatten()
}
