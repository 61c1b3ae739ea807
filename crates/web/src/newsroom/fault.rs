//! Why a request of staff was not done, and what they read then. Status codes stand here.

use std::sync::Arc;

use composing::Words;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use news::Language;
use serde::Serialize;

use super::Newsroom;
use super::voice::Voice;
use crate::answer::{Body, Keep, bytes_body, value};

/// Why a request was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("nothing is at this address")]
    NotFound,
    #[error("this address takes another method")]
    Method(Vec<Method>),
    #[error("nobody is signed in")]
    SignedOut,
    #[error("the role does not allow it")]
    NotAllowed,
    #[error("the form is not of this session")]
    Forged,
    #[error("the password was given too long ago")]
    ProofWanted,
    #[error("what was sent is no JSON")]
    NoJson,
    #[error("no file was sent")]
    NoFile,
    #[error("what was typed is not right")]
    Typed(#[source] super::editor::Wrong),
    #[error("the form is of another media type")]
    MediaType,
    #[error("what was sent is larger than {bytes_max} bytes")]
    TooLarge { bytes_max: usize },
    #[error("what was sent broke off")]
    BrokenOff,
    #[error("the request took too long")]
    TooSlow,
    #[error("answering panicked")]
    Panicked,
    #[error("the archive")]
    Archive(#[from] archive::Error),
    #[error("the desk")]
    Desk(#[from] desk::Error),
    #[error("composing")]
    Composing(#[from] composing::ComposingError),
    #[error("the picture desk")]
    Pictures(#[from] pictures::Error),
    #[error("the editor's document")]
    Tree(#[from] composing::copy::tree::TreeError),
}

/// How a fault is told: to a person, or to a script of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Teller {
    Page,
    Json,
}

impl Teller {
    /// As the request asks for it.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        let is_script = accept.is_some_and(|accept| accept.starts_with("application/json"));
        if is_script { Self::Json } else { Self::Page }
    }
}

#[derive(Serialize)]
struct FaultJson<'a> {
    code: &'a str,
    sentence: &'a str,
}

#[derive(Serialize)]
struct FaultPage {
    status: u16,
    sentence: String,
}

#[derive(Serialize)]
struct BareFrame {
    paper: &'static str,
    staff: Option<()>,
}

impl Fault {
    /// The status of the answer.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::NotAllowed | Self::Forged | Self::ProofWanted => StatusCode::FORBIDDEN,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BrokenOff | Self::NoJson => StatusCode::BAD_REQUEST,
            Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Self::Desk(error) => status_of(error),
            Self::Tree(_) | Self::Typed(_) | Self::NoFile => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Pictures(error) => status_of_file(error),
            Self::Panicked | Self::Archive(_) | Self::Composing(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    /// The message that says it, where the error does not speak for itself.
    fn message(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotFound => "fault-not-found",
            Self::Method(_) => "fault-method",
            Self::SignedOut => "fault-signed-out",
            Self::NotAllowed => "fault-not-allowed",
            Self::Forged => "fault-forged",
            Self::ProofWanted => "fault-proof-wanted",
            Self::NoJson => "fault-no-json",
            Self::NoFile => "fault-no-file",
            Self::MediaType => "fault-media-type",
            Self::TooLarge { .. } => "fault-too-large",
            Self::BrokenOff => "fault-broken-off",
            Self::TooSlow => "fault-too-slow",
            Self::Desk(_) | Self::Pictures(_) | Self::Tree(_) | Self::Typed(_)
                if self.status() != StatusCode::INTERNAL_SERVER_ERROR =>
            {
                return None;
            }
            _ => "fault-ours",
        })
    }
}

/// The status of an act that was not done.
pub(crate) fn status_of(error: &desk::Error) -> StatusCode {
    match error {
        desk::Error::Archive(_) | desk::Error::Version(_) | desk::Error::VersionLog(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
        desk::Error::Rule(news::Error::NotAllowed { .. }) => StatusCode::FORBIDDEN,
        desk::Error::NoArticle(_) | desk::Error::NoStaff(_) | desk::Error::NoRow { .. } => {
            StatusCode::NOT_FOUND
        }
        desk::Error::SlugTaken { .. }
        | desk::Error::AddressTaken(_)
        | desk::Error::EmailTaken(_)
        | desk::Error::Stale { .. }
        | desk::Error::NothingNew
        | desk::Error::Embargoed(_)
        | desk::Error::ImportBusy { .. }
        | desk::Error::SignInExpired
        | desk::Error::SecondFactorMissing
        | desk::Error::PasskeysFull { .. }
        | desk::Error::NotInvited
        | desk::Error::NotJoined
        | desk::Error::ImportLost
        | desk::Error::SectionHolds { .. }
        | desk::Error::InUse { .. }
        | desk::Error::ChangedSince
        | desk::Error::QuotationWords
        | desk::Error::AddressOccupied(_) => StatusCode::CONFLICT,
        desk::Error::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
        desk::Error::LinkSpent => StatusCode::GONE,
        desk::Error::Rule(_)
        | desk::Error::NoSection(_)
        | desk::Error::SectionGone(_)
        | desk::Error::Past(_)
        | desk::Error::PasswordWeak { .. }
        | desk::Error::PasswordWrong
        | desk::Error::CodeRefused
        | desk::Error::PasskeyRefused
        | desk::Error::SignInRefused
        | desk::Error::NameMissing
        | desk::Error::SpeakerMissing
        | desk::Error::SaidOn(_)
        | desk::Error::TooLong { .. }
        | desk::Error::SectionRing(_)
        | desk::Error::SameRecord
        | desk::Error::OfficeBackwards(_)
        | desk::Error::LinkScheme(_)
        | desk::Error::Illegible { .. }
        | desk::Error::FrontFull { .. }
        | desk::Error::NoAddress(_)
        | desk::Error::RedirectLoop(_)
        | desk::Error::WebhookUrl(_)
        | desk::Error::ChecklistOpen { .. }
        | desk::Error::WebhookEvents => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The status of a file that was not taken.
pub(crate) fn status_of_file(error: &pictures::Error) -> StatusCode {
    match error {
        pictures::Error::Type { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        pictures::Error::Damaged { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        pictures::Error::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        pictures::Error::Location(_) | pictures::Error::Store(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

impl Fault {
    /// A short stable name for programs.
    pub(super) fn word(&self) -> &'static str {
        self.message().unwrap_or("fault-refused").trim_start_matches("fault-")
    }

    /// What went wrong, in a sentence for whoever sent the request.
    pub(super) fn sentence(&self, voice: &Voice) -> String {
        match (self.message(), self) {
            (Some(message), _) => voice.words.say(message, &[]),
            (None, Self::Desk(error)) => voice.tell(error),
            (None, Self::Pictures(error)) => voice.tell(error),
            (None, Self::Tree(error)) => voice.tell(error),
            (None, other) => {
                std::error::Error::source(other).map_or_else(String::new, ToString::to_string)
            }
        }
    }
}

impl Newsroom {
    /// The answer to a request that was not done.
    pub(super) fn refuse(&self, fault: &Fault, voice: &Voice, teller: Teller) -> Response<Body> {
        let status = fault.status();
        if status == StatusCode::INTERNAL_SERVER_ERROR {
            let causes = crate::site::chain(fault);
            tracing::error!(fault = causes, "the newsroom could not answer");
        }
        let sentence = fault.sentence(voice);
        let (media_type, text) = self.told(fault, status, sentence, &voice.words, teller);
        let mut answer = Response::new(bytes_body(text.into()));
        *answer.status_mut() = status;
        *answer.headers_mut() = self.common.clone();
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(header::CACHE_CONTROL, Keep::No.value());
        match fault {
            Fault::Method(allowed) => {
                let allowed: Vec<&str> = allowed.iter().map(Method::as_str).collect();
                headers.insert(header::ALLOW, value(&allowed.join(", ")));
            }
            Fault::Desk(desk::Error::TooManyTries { wait_seconds }) => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(*wait_seconds));
            }
            // What was not read of a body must not be taken for the next request.
            Fault::TooLarge { .. } | Fault::MediaType | Fault::SignedOut | Fault::NotAllowed => {
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            _ => {}
        }
        answer
    }
}

impl Newsroom {
    /// What a refusal says, and as what.
    fn told(
        &self,
        fault: &Fault,
        status: StatusCode,
        sentence: String,
        words: &Arc<Words>,
        teller: Teller,
    ) -> (&'static str, String) {
        if teller == Teller::Json {
            let code = match fault {
                Fault::Desk(error) => error.code(),
                other => other.message().unwrap_or_default().trim_start_matches("fault-"),
            };
            let json = serde_json::to_string(&FaultJson { code, sentence: &sentence });
            return ("application/json", json.unwrap_or_default());
        }
        let page = FaultPage { status: status.as_u16(), sentence };
        let frame = BareFrame { paper: "", staff: None };
        let html = self.theme.set("fault.html", words, &frame, &page);
        ("text/html; charset=utf-8", html.unwrap_or_default())
    }
}

/// The first language a request asks for (RFC 9110 §12.5.4, without weights: browsers send them
/// in order).
pub(super) fn language_of(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let first = asked.and_then(|list| list.split([',', ';']).next()).unwrap_or_default();
    Language::parse(first.trim()).unwrap_or_else(|_| Language::english())
}
