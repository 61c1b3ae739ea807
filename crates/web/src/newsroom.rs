//! The newsroom: what staff get.
//!
//! Every request takes one way: its route is found in the table, its session is looked up, its
//! right is checked, its form is read and shown to be of this session; then the route's handler
//! answers. A route that is not in the table does not exist, and a new one cannot forget a step.

mod account;
mod acts;
mod agent;
mod articles;
mod assets;
mod confirm;
mod deeds;
mod editor;
pub(crate) mod fault;
pub(crate) mod form;
mod frame;
mod fronts;
mod home;
mod join;
mod mail;
mod pages;
mod paper;
mod passkeys;
mod people;
mod picture_facts;
mod pictures;
mod preview;
mod problem;
mod proof;
mod quotations;
mod quoted;
mod redirects;
mod reset;
mod revisions;
mod routes;
mod second_factor;
mod sections;
mod set_up;
mod sign_in;
mod staff;
mod theme;
mod tokens;
mod topics;
mod typed;
mod visit;
mod voice;
mod walls;
mod webhooks;

use std::{net::IpAddr, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use ::pictures::Blobs;
use archive::{Archive, Keys};
use composing::NewsroomTheme;
use desk::{Door, Passkeys, Seal};
use dispatch::{Follow, Follower};
use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header};

use crate::answer::{Body, common_headers};
use crate::{Clock, Proxies, Site};
use assets::Assets;
use fault::Fault;
use routes::{Access, Table};
use visit::Visit;
use voice::Voice;

pub(crate) use editor::lead_see_also;
pub(crate) use form::SentFile;
pub use form::Upload;
pub(crate) use paper::with_fixed;
pub(crate) use pictures::UPLOAD_BYTES_MAX;

/// Where random bytes come from: the system's, or a test's.
pub type Chance = Arc<dyn Fn() -> [u8; 32] + Send + Sync>;

/// Time one request may take, its body included.
const REQUEST_TIMEOUT: Duration = Duration::from_mins(1);
/// The newsroom's pages run one script of our own, show pictures that are being chosen, and talk
/// to nobody else.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    font-src 'self'; img-src 'self' blob:; media-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What the newsroom is made of.
pub struct NewsroomSettings {
    /// The paper.
    pub archive: Archive,
    /// Pictures and files.
    pub blobs: Blobs,
    /// The site, whose page cache learns of each act before the act is answered.
    pub site: Arc<Site>,
    /// What versions are entered into the log with.
    pub seal: Arc<Seal>,
    /// The paper's keys.
    pub keys: Keys,
    /// Templates and words.
    pub theme: Arc<NewsroomTheme>,
    /// The paper's own address, without a slash at the end.
    pub base_url: String,
    /// The clock.
    pub clock: Clock,
    /// Random bytes.
    pub chance: Chance,
    /// Proxies whose word is taken for where a request comes from.
    pub proxies: Proxies,
    /// What the settings say of the paper: the newsroom cannot change it.
    pub fixed: news::PaperFacts,
}

/// The newsroom.
pub struct Newsroom {
    pub(crate) archive: Archive,
    pub(crate) blobs: Blobs,
    pub(crate) fixed: news::PaperFacts,
    site: Arc<Site>,
    pub(crate) seal: Arc<Seal>,
    follow: Follow,
    pub(crate) keys: Keys,
    theme: Arc<NewsroomTheme>,
    pub(crate) base_url: String,
    pub(crate) clock: Clock,
    pub(crate) chance: Chance,
    proxies: Proxies,
    passkeys: Passkeys,
    pub(crate) common: HeaderMap,
    assets: Assets,
    table: Table,
}

/// Whether a path is the newsroom's.
pub(crate) fn is_newsroom(path: &str) -> bool {
    path.strip_prefix("/newsroom").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl Newsroom {
    /// Opens the newsroom.
    pub fn open(settings: NewsroomSettings) -> Arc<Self> {
        let mut common = common_headers(settings.base_url.starts_with("https:"));
        let policy = HeaderValue::from_static(CONTENT_SECURITY_POLICY);
        common.insert(header::CONTENT_SECURITY_POLICY, policy);
        common.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        let unlisted = HeaderValue::from_static("noindex, nofollow");
        common.insert("x-robots-tag", unlisted);
        let follower: Arc<dyn Follower> = Arc::clone(&settings.site) as Arc<dyn Follower>;
        let assets = Assets::new(&settings.theme, &common);
        Arc::new(Self {
            assets,
            follow: Follow::new(settings.archive.clone(), follower),
            archive: settings.archive,
            blobs: settings.blobs,
            fixed: settings.fixed,
            site: settings.site,
            seal: settings.seal,
            keys: settings.keys,
            theme: settings.theme,
            passkeys: Passkeys::new(&settings.base_url),
            base_url: settings.base_url,
            clock: settings.clock,
            chance: settings.chance,
            proxies: settings.proxies,
            common,
            table: Table::new(),
        })
    }

    /// Compresses style and scripts, so that nobody waits for it. Takes some tens of milliseconds.
    pub fn make_ready(&self) {
        self.assets.make_ready();
    }

    /// Every route: its method, its address, and the least role that may take it; `None` for
    /// anybody.
    pub fn routes() -> Vec<(http::Method, &'static str, Option<news::Role>)> {
        let role = |access: Access| match access {
            Access::Anybody => None,
            Access::Staff(role) => Some(role),
        };
        routes::all().into_iter().map(|r| (r.method, r.path, role(r.access))).collect()
    }

    /// Answers a request that came from `peer`.
    pub async fn answer(
        self: Arc<Self>,
        request: Request<Upload>,
        peer: Option<IpAddr>,
    ) -> Response<Body> {
        let words = self.theme.words(&fault::language_of(request.headers()));
        let mut voice = Voice { words, zone: jiff::tz::TimeZone::UTC };
        let peer = self.proxies.client(peer, request.headers());
        let teller = fault::Teller::of(request.headers());
        let going = Arc::clone(&self).go(request, peer, &mut voice).boxed();
        let answering = AssertUnwindSafe(going).catch_unwind();
        let answered = match tokio::time::timeout(REQUEST_TIMEOUT, answering).await {
            Ok(Ok(Ok(answer))) => return answer,
            Ok(Ok(Err(fault))) => fault,
            Ok(Err(_)) => Fault::Panicked,
            Err(_) => Fault::TooSlow,
        };
        self.refuse(&answered, &voice, teller)
    }

    async fn go(
        self: Arc<Self>,
        request: Request<Upload>,
        peer: Option<IpAddr>,
        voice: &mut Voice,
    ) -> Result<Response<Body>, Fault> {
        let (head, body) = request.into_parts();
        let asset = self.assets.answer(&head.method, head.uri.path(), &head.headers);
        if let Some(asset) = asset {
            return Ok(asset);
        }
        let (route, params) = self.table.find(&head.method, head.uri.path())?;
        let mut visit = Visit::begin(Arc::clone(&self), head, params, peer).await?;
        *voice = visit.voice();
        if let Some(elsewhere) = visit.checked_in(route) {
            return Ok(elsewhere);
        }
        visit.read(route, body).await?;
        if let Some(what) = route.asks_whether {
            let address = visit.form.get("from").to_owned();
            if let Some(asking) = confirm::ask(&visit, what, &[("address", &address)])? {
                return Ok(asking);
            }
        }
        if route.asks_again
            && let Some(asking) = proof::ask(&mut visit, route).await?
        {
            return Ok(asking);
        }
        (route.handler)(visit).await
    }

    /// How the section of articles that name none is called in a paper of this language.
    pub(crate) fn section_of_none(&self, language: &news::Language) -> String {
        self.site.theme().words(language).say("section-of-none", &[])
    }

    /// What acts at the door work with.
    pub(crate) fn door(&self) -> Door {
        let (archive, keys) = (self.archive.clone(), self.keys.clone());
        Door { archive, keys, now: (self.clock)() }
    }

    /// Lets this node's pages learn of what was just committed, so that whoever did it sees it.
    pub(crate) async fn published(&self) -> Result<(), Fault> {
        Ok(self.follow.catch_up().await?)
    }
}

/// A redirect after a form was taken (RFC 9110 §15.4.4).
fn see_other(address: &str, common: &HeaderMap) -> Response<Body> {
    let mut answer = crate::answer::sentence(StatusCode::SEE_OTHER, "See the next page.\n", common);
    answer.headers_mut().insert(header::LOCATION, crate::answer::value(address));
    answer
}
