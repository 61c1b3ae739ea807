//! One request on its way through the newsroom: who it is from and what it says.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use composing::Words;
use composing::theme::Moment;
use desk::{Caller, Session, Token};
use http::{HeaderMap, HeaderValue, Response, StatusCode, header, request::Parts};
use jiff::Timestamp;
use news::{Paper, StaffId, StaffMember};

use super::fault::{Fault, Teller, language_of};
use super::form::{Fields, SentFile, Upload, parts, whole};
use super::frame::Frame;
use super::routes::{Access, Route, Takes};
use super::voice::{Trouble, Voice};
use super::{Newsroom, see_other};
use crate::answer::{Body, Keep, bytes_body, value};

/// The cookie that holds a session's token.
const COOKIE: &str = "newsroom_session";

/// A request with everything its handler may ask.
pub(super) struct Visit {
    pub(super) room: Arc<Newsroom>,
    pub(super) head: Parts,
    pub(super) params: BTreeMap<String, String>,
    pub(super) query: Fields,
    pub(super) form: Fields,
    /// Files that came with it.
    pub(super) files: Vec<SentFile>,
    /// What a script sent; null for everything else.
    pub(super) json: serde_json::Value,
    /// A body that is still to be read.
    unread: Mutex<Option<Upload>>,
    pub(super) paper: Paper,
    pub(super) words: Arc<Words>,
    pub(super) session: Option<Session>,
    pub(super) now: Timestamp,
    /// The browser's token: the session's, or one for somebody who has none yet.
    token: Token,
    is_new_token: bool,
    peer: Option<IpAddr>,
}

impl Visit {
    pub(super) async fn begin(
        room: Arc<Newsroom>,
        head: Parts,
        params: BTreeMap<String, String>,
        peer: Option<IpAddr>,
    ) -> Result<Self, Fault> {
        let door = room.door();
        let now = door.now;
        let token = cookie(&head.headers).and_then(Token::parse);
        let session = match &token {
            Some(token) => desk::find_session(&door, token).await?,
            None => None,
        };
        let paper = room.archive.read().await?.paper().await?;
        let chosen = session.as_ref().and_then(|session| session.language.clone());
        let words = match (chosen, head.headers.contains_key(header::ACCEPT_LANGUAGE)) {
            (Some(chosen), _) => room.theme.words(&chosen),
            (None, true) => room.theme.words(&language_of(&head.headers)),
            (None, false) => room.theme.words(&paper.language),
        };
        let is_new_token = token.is_none();
        let token = token.unwrap_or_else(|| Token::new((room.chance)()));
        let query = Fields::parse(head.uri.query().unwrap_or_default().as_bytes());
        let form = Fields::default();
        Ok(Self {
            room,
            head,
            params,
            query,
            form,
            files: Vec::new(),
            json: serde_json::Value::Null,
            unread: Mutex::new(None),
            paper,
            words,
            session,
            now,
            token,
            is_new_token,
            peer,
        })
    }

    /// Whether the visitor may take the route: `None`, or where they are sent or what they are
    /// told instead.
    pub(super) fn checked_in(&self, route: &Route) -> Option<Response<Body>> {
        let Access::Staff(role) = route.access else { return None };
        match &self.session {
            Some(session) if session.staff.role >= role => None,
            Some(_) => Some(self.refuse(&Fault::NotAllowed)),
            None if route.takes == Takes::Nothing => {
                let wanted = self.head.uri.path_and_query().map_or("", |target| target.as_str());
                let mut address = "/newsroom/sign-in?".to_owned();
                address += &form_urlencoded::Serializer::new(String::new())
                    .append_pair("next", wanted)
                    .finish();
                Some(see_other(&address, &self.room.common))
            }
            None => Some(self.refuse(&Fault::SignedOut)),
        }
    }

    /// Reads what comes with the request, and makes sure that it comes from a page of ours in this
    /// very browser.
    pub(super) async fn read(&mut self, route: &Route, body: Upload) -> Result<(), Fault> {
        let media_type = text(&self.head.headers, &header::CONTENT_TYPE).to_owned();
        let of_type = |wanted| {
            if media_type.starts_with(wanted) { Ok(()) } else { Err(Fault::MediaType) }
        };
        match route.takes {
            Takes::Nothing => return Ok(()),
            Takes::Sign => {}
            Takes::Upload => self.unread = Mutex::new(Some(body)),
            Takes::Form(bytes_max) => {
                of_type("application/x-www-form-urlencoded")?;
                self.form = Fields::parse(&whole(body, bytes_max).await?);
            }
            Takes::Json(bytes_max) => {
                of_type("application/json")?;
                let sent = whole(body, bytes_max).await?;
                // An object: handlers take parts out of it by name.
                let object: serde_json::Map<_, _> =
                    serde_json::from_slice(&sent).map_err(|_| Fault::NoJson)?;
                self.json = object.into();
            }
            Takes::Parts(bytes_max) => {
                (self.form, self.files) = parts(body, &media_type, bytes_max).await?;
            }
        }
        let said = self.head.headers.get("x-csrf-token").and_then(|value| value.to_str().ok());
        let said = said.unwrap_or_else(|| self.form.get("csrf"));
        let site = text(&self.head.headers, &HEADER_FETCH_SITE);
        let is_same_site = matches!(site, "" | "same-origin" | "none");
        if is_same_site && !self.is_new_token && self.token.is_csrf(&self.room.keys, said) {
            Ok(())
        } else {
            Err(Fault::Forged)
        }
    }

    /// Reads a form with files that the route left unread.
    pub(super) async fn read_parts(&mut self, bytes_max: usize) -> Result<(), Fault> {
        let media_type = text(&self.head.headers, &header::CONTENT_TYPE).to_owned();
        let unread = self.unread.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let Some(body) = unread else { return Ok(()) };
        (self.form, self.files) = parts(body, &media_type, bytes_max).await?;
        Ok(())
    }

    /// Who is signed in. Only for routes that ask for staff.
    pub(super) fn staff(&self) -> Result<&StaffMember, Fault> {
        self.session.as_ref().map(|session| &session.staff).ok_or(Fault::SignedOut)
    }

    /// Their number.
    pub(super) fn staff_id(&self) -> Result<StaffId, Fault> {
        self.staff().map(|staff| staff.id)
    }

    /// The session. Only for routes that ask for staff.
    pub(super) fn signed_in(&self) -> Result<&Session, Fault> {
        self.session.as_ref().ok_or(Fault::SignedOut)
    }

    /// The token this browser holds, signed in or not.
    pub(super) fn token(&self) -> &Token {
        &self.token
    }

    /// Random bytes, never the same twice.
    pub(super) fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        for piece in bytes.chunks_mut(32) {
            piece.copy_from_slice(&(self.room.chance)()[..piece.len()]);
        }
        bytes
    }

    /// The number that a part of the path is.
    pub(super) fn number(&self, name: &str) -> Result<i64, Fault> {
        self.param(name).parse().map_err(|_| Fault::NotFound)
    }

    /// The language the visitor reads, and the paper's clock.
    pub(super) fn voice(&self) -> Voice {
        Voice { words: Arc::clone(&self.words), zone: self.paper.time_zone.zone() }
    }

    /// Why something cannot be done, for this visitor.
    pub(super) fn tell(&self, trouble: &impl Trouble) -> String {
        self.voice().tell(trouble)
    }

    /// Tells the visitor why not.
    pub(super) fn refuse(&self, fault: &Fault) -> Response<Body> {
        self.room.refuse(fault, &self.voice(), Teller::of(&self.head.headers))
    }

    /// An instant in words, on the paper's own clock.
    pub(super) fn moment(&self, at: Timestamp) -> Moment {
        self.words.moment(at, &self.paper.time_zone.zone())
    }

    /// Answers a script.
    pub(super) fn told(&self, value: &serde_json::Value) -> Response<Body> {
        self.file("application/json", value.to_string())
    }

    /// A file made for this visitor alone.
    pub(super) fn file(&self, media_type: &'static str, bytes: String) -> Response<Body> {
        let mut answer = Response::new(bytes_body(bytes.into()));
        *answer.headers_mut() = self.room.common.clone();
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(header::CACHE_CONTROL, Keep::No.value());
        answer
    }

    /// Lets an answer hand the browser a token it holds from now on.
    pub(super) fn hand(&self, mut answer: Response<Body>, token: &Token) -> Response<Body> {
        answer.headers_mut().insert(header::SET_COOKIE, self.cookie(token));
        answer
    }

    /// A part of the path, by its name in the route.
    pub(super) fn param(&self, name: &str) -> &str {
        self.params.get(name).map_or("", String::as_str)
    }

    /// What a form on a page for this browser carries.
    pub(super) fn csrf(&self) -> String {
        self.token.csrf(&self.room.keys)
    }

    /// Where the request comes from.
    pub(super) fn caller(&self) -> Caller {
        let agent = text(&self.head.headers, &header::USER_AGENT).to_owned();
        Caller { agent, network: network(self.peer) }
    }

    /// Sets a page for this visitor.
    pub(super) fn page(
        &self,
        status: StatusCode,
        template: &str,
        page: &impl serde::Serialize,
    ) -> Result<Response<Body>, Fault> {
        let frame = Frame::of(self);
        let html = self.room.theme.set(template, &self.words, &frame, page)?;
        let mut answer = Response::new(bytes_body(html.into()));
        *answer.status_mut() = status;
        *answer.headers_mut() = self.room.common.clone();
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, Keep::No.value());
        if self.is_new_token {
            headers.insert(header::SET_COOKIE, self.cookie(&self.token));
        }
        Ok(answer)
    }

    /// Sends the visitor on after a form was taken. Only addresses of the newsroom's own.
    pub(super) fn see(&self, address: &str) -> Response<Body> {
        see_other(ours(address), &self.room.common)
    }

    /// The same, with a token the browser holds from now on.
    pub(super) fn see_with(&self, address: &str, token: &Token) -> Response<Body> {
        self.hand(self.see(address), token)
    }

    /// The cookie of a token: for this host alone, out of scripts' reach, and not sent by other
    /// sites' forms (RFC 6265bis §4.1.2). It lives as long as the browser runs; the archive knows
    /// when it ends.
    fn cookie(&self, token: &Token) -> HeaderValue {
        let secure = if self.room.base_url.starts_with("https:") { "; Secure" } else { "" };
        let token = token.as_str();
        value(&format!("{COOKIE}={token}; Path=/newsroom; HttpOnly; SameSite=Lax{secure}"))
    }
}

/// An address of the newsroom's own: this one, or where the newsroom begins.
pub(super) fn ours(address: &str) -> &str {
    let is_ours = super::is_newsroom(address.split(['?', '#']).next().unwrap_or_default());
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic());
    if is_ours && is_plain { address } else { "/newsroom" }
}

static HEADER_FETCH_SITE: http::HeaderName = http::HeaderName::from_static("sec-fetch-site");

/// A header as text; empty when it is missing or is none.
fn text<'a>(headers: &'a HeaderMap, name: &http::HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| name.trim() == COOKIE).map(|(_, value)| value.trim())
}

/// A network, truncated so that it names no household: 24 bits of IPv4, 48 of IPv6.
fn network(peer: Option<IpAddr>) -> String {
    match peer.map(|ip| ip.to_canonical()) {
        None => String::new(),
        Some(IpAddr::V4(ip)) => {
            let [a, b, c, _] = ip.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        Some(IpAddr::V6(ip)) => {
            let [a, b, c, ..] = ip.segments();
            format!("{}/48", std::net::Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_names_no_household() {
        for (peer, expected) in [
            ("192.0.2.77", "192.0.2.0/24"),
            ("::ffff:192.0.2.77", "192.0.2.0/24"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ] {
            assert_eq!(network(Some(peer.parse().unwrap())), expected);
        }
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=b; newsroom_session=x; c=d"));
        assert_eq!(cookie(&headers), Some("x"));
        assert_eq!(cookie(&HeaderMap::new()), None);
    }
}
