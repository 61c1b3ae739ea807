//! Answers: headers every page carries, encodings, entity tags.

use bytes::Bytes;
use futures_util::stream::BoxStream;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use http_body_util::{BodyExt, Full, StreamBody, combinators::UnsyncBoxBody};
use hyper::body::Frame;

/// What carries an answer's bytes.
pub type Body = http_body_util::Either<Full<Bytes>, UnsyncBoxBody<Bytes, std::io::Error>>;

/// How a body is encoded (RFC 9110 §8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

/// Ready-made headers, one set for each encoding.
pub(crate) struct Heads {
    status: StatusCode,
    by_encoding: [HeaderMap; 3],
    tags: [HeaderValue; 3],
}

/// Who may keep an answer, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Anyone, if they ask again each time: a correction must reach every reader at once.
    AskAgain,
    /// Anyone, for ever: the address holds the hash of the bytes.
    Forever,
    /// Nobody.
    No,
}

/// Nothing but this paper's own style sheets, fonts, pictures and sound; no script at all.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; \
    img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

impl Encoding {
    pub(crate) fn slot(self) -> Option<usize> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(0),
            Self::Brotli => Some(1),
        }
    }

    fn index(self) -> usize {
        self.slot().map_or(0, |slot| slot + 1)
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }

    /// The encodings a request accepts, best first; identity is always acceptable here.
    pub(crate) fn wanted(headers: &HeaderMap) -> &'static [Self] {
        let accepts = |name: &str| {
            headers.get_all(header::ACCEPT_ENCODING).iter().any(|value| {
                value.to_str().is_ok_and(|list| list.split(',').any(|item| is_accepted(item, name)))
            })
        };
        match (accepts("br"), accepts("gzip")) {
            (true, true) => &[Self::Brotli, Self::Gzip],
            (true, false) => &[Self::Brotli],
            (false, true) => &[Self::Gzip],
            (false, false) => &[],
        }
    }
}

fn is_accepted(item: &str, name: &str) -> bool {
    let mut parts = item.split(';').map(str::trim);
    let is_named = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
    let quality = parts.find_map(|p| p.strip_prefix("q=").or_else(|| p.strip_prefix("Q=")));
    is_named && quality.is_none_or(|q| q.parse::<f32>().is_ok_and(|q| q > 0.0))
}

impl Heads {
    /// Headers for a body of this type.
    pub(crate) fn new(
        status: StatusCode,
        media_type: &str,
        plain: &[u8],
        keep: Keep,
        common: &HeaderMap,
    ) -> Self {
        let hash = blake3::hash(plain).to_hex();
        let of = |encoding: Encoding| {
            let suffix = encoding.name().map(|name| format!("-{name}")).unwrap_or_default();
            value(&format!("\"{}{suffix}\"", &hash[..20]))
        };
        let tags = [of(Encoding::Identity), of(Encoding::Gzip), of(Encoding::Brotli)];
        let head = |encoding: Encoding| {
            let mut head = common.clone();
            head.insert(header::CONTENT_TYPE, value(media_type));
            head.insert(header::CACHE_CONTROL, keep.value());
            head.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
            head.insert(header::ETAG, tags[encoding.index()].clone());
            if let Some(name) = encoding.name() {
                head.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            }
            head
        };
        let by_encoding = [head(Encoding::Identity), head(Encoding::Gzip), head(Encoding::Brotli)];
        Self { status, by_encoding, tags }
    }

    /// The answer with this body, or 304 when the request already has it.
    pub(crate) fn answer(
        &self,
        encoding: Encoding,
        body: Bytes,
        request: &HeaderMap,
    ) -> Response<Body> {
        if self.status == StatusCode::OK && self.is_known_to(request) {
            let mut answer = Response::new(bytes_body(Bytes::new()));
            *answer.status_mut() = StatusCode::NOT_MODIFIED;
            *answer.headers_mut() = self.by_encoding[encoding.index()].clone();
            answer.headers_mut().remove(header::CONTENT_ENCODING);
            answer.headers_mut().remove(header::CONTENT_TYPE);
            return answer;
        }
        let mut answer = Response::new(bytes_body(body));
        *answer.status_mut() = self.status;
        *answer.headers_mut() = self.by_encoding[encoding.index()].clone();
        answer
    }

    /// Whether `If-None-Match` names these bytes in any encoding (RFC 9110 §13.1.2, weak
    /// comparison).
    fn is_known_to(&self, request: &HeaderMap) -> bool {
        request.get_all(header::IF_NONE_MATCH).iter().any(|value| {
            value.to_str().is_ok_and(|list| {
                list.split(',').map(|tag| tag.trim().trim_start_matches("W/")).any(|tag| {
                    tag == "*" || self.tags.iter().any(|own| own.as_bytes() == tag.as_bytes())
                })
            })
        })
    }

    #[cfg(test)]
    pub(crate) fn for_test() -> Self {
        Self::new(StatusCode::OK, "text/html", b"", Keep::AskAgain, &HeaderMap::new())
    }
}

impl Keep {
    pub(crate) fn value(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::AskAgain => "public, no-cache",
            Self::Forever => "public, max-age=31536000, immutable",
            Self::No => "no-store",
        })
    }
}

/// Headers that every answer carries.
pub(crate) fn common_headers(is_https: bool) -> HeaderMap {
    let mut common = HeaderMap::new();
    let mut add = |name: &'static str, text: &'static str| {
        common.insert(name, HeaderValue::from_static(text));
    };
    add("content-security-policy", CONTENT_SECURITY_POLICY);
    add("x-content-type-options", "nosniff");
    add("referrer-policy", "strict-origin-when-cross-origin");
    add("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    add("cross-origin-opener-policy", "same-origin");
    add("cross-origin-resource-policy", "same-origin");
    add("x-frame-options", "DENY");
    if is_https {
        add("strict-transport-security", "max-age=31536000");
    }
    common
}

/// A body of bytes that are all here.
pub(crate) fn bytes_body(bytes: Bytes) -> Body {
    http_body_util::Either::Left(Full::new(bytes))
}

/// A body whose bytes come in pieces.
pub(crate) fn stream_body(pieces: BoxStream<'static, std::io::Result<Bytes>>) -> Body {
    use futures_util::StreamExt as _;
    let frames = pieces.map(|piece| piece.map(Frame::data));
    http_body_util::Either::Right(StreamBody::new(frames).boxed_unsync())
}

/// An answer of one plain sentence, for requests that never reach the paper.
pub(crate) fn sentence(
    status: StatusCode,
    text: &'static str,
    common: &HeaderMap,
) -> Response<Body> {
    let mut answer = Response::new(bytes_body(Bytes::from_static(text.as_bytes())));
    *answer.status_mut() = status;
    *answer.headers_mut() = common.clone();
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, plain);
    answer.headers_mut().insert(header::CACHE_CONTROL, Keep::No.value());
    answer
}

/// A permanent redirect to an address of the paper's own (RFC 9110 §15.4.2).
pub(crate) fn moved(address: &str, common: &HeaderMap) -> Response<Body> {
    let mut answer = sentence(StatusCode::MOVED_PERMANENTLY, "Moved permanently.\n", common);
    answer.headers_mut().insert(header::LOCATION, value(address));
    answer.headers_mut().insert(header::CACHE_CONTROL, Keep::AskAgain.value());
    answer
}

/// A header's value; what cannot stand in a header becomes an empty one, which no caller makes.
pub(crate) fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
