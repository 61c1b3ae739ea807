//! The public site: what readers get.
//!
//! A request that the page cache can answer leaves at once. Any other is read from one snapshot of
//! the archive, set by composing, answered, and kept with the keys it was made from.

pub(crate) mod address;
mod article;
mod changes;
mod compress;
mod corrections;
mod elsewhere;
mod feed;
mod file;
mod follower;
mod front;
mod list;
mod lost;
mod page_cache;
mod record;
mod sitemap;
mod versions;

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, RwLock},
    time::Duration,
};

use archive::{Archive, Reader};
use bytes::Bytes;
use composing::{page::Press, theme::Theme};
use futures_util::FutureExt as _;
use http::{HeaderMap, Response, StatusCode, Uri};
use jiff::Timestamp;
use news::{EventNumber, Furniture, Key, OldAddress};
use pictures::Blobs;
use tokio::sync::Semaphore;

use crate::answer::{Body, Encoding, Heads, Keep, common_headers, moved, sentence};
use address::{Address, cursor_in};
use page_cache::PageCache;

pub(crate) use page_cache::CachedPage;

/// Where the time comes from: the building's clock, or a test's.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Pages made at once; further requests wait their turn.
const PAGES_AT_ONCE_MAX: usize = 64;
/// Time a page may take to be made before the reader is told to try again.
const PAGE_TIMEOUT: Duration = Duration::from_secs(20);
/// Below this, compression saves less than its header costs.
const COMPRESSED_BYTES_MIN: usize = 512;

/// What the site is made of.
pub struct SiteSettings {
    /// The paper.
    pub archive: Archive,
    /// The look.
    pub theme: Theme,
    /// Pictures and files.
    pub blobs: Blobs,
    /// The paper's own address, without a slash at the end: `https://paper.example`.
    pub base_url: String,
    /// Bytes the page cache may take.
    pub page_cache_bytes_max: u64,
    /// The clock.
    pub clock: Clock,
    /// What the checkpoints of the log of versions are checked with: `name+hash+key`.
    pub verifier: String,
}

/// The public site.
pub struct Site {
    archive: Archive,
    theme: RwLock<Arc<Theme>>,
    blobs: Blobs,
    base_url: String,
    clock: Clock,
    verifier: String,
    common: HeaderMap,
    cache: PageCache,
    compressor: compress::Compressor,
    turns: Semaphore,
}

/// Something made for one address.
enum Made {
    /// A text, with what it was made from.
    Text(Text),
    /// Bytes that never change at this address: of this type.
    Asset(Bytes, &'static str),
    /// An answer that is complete as it is.
    Whole(Response<Body>),
    /// It stands elsewhere in the paper.
    Moved(String),
    /// There is nothing.
    Nothing,
}

/// A page, feed or file of text.
struct Text {
    status: StatusCode,
    media_type: &'static str,
    body: String,
    keys: Vec<Key>,
    fresh_until: Option<Timestamp>,
}

/// Everything the making of one page may ask.
struct Making<'a> {
    site: &'a Site,
    reader: Reader,
    furniture: Furniture,
    theme: Arc<Theme>,
    now: Timestamp,
    uri: &'a Uri,
    headers: &'a HeaderMap,
}

/// Why a page could not be made. The reader sees "Something went wrong"; the log has it whole.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("the archive")]
    Archive(#[from] archive::Error),
    #[error("composing")]
    Composing(#[from] composing::ComposingError),
    #[error("the picture desk")]
    Pictures(#[from] pictures::Error),
}

impl Site {
    /// Opens the site on the paper as it stands.
    pub async fn open(settings: SiteSettings) -> Result<Arc<Self>, archive::Error> {
        let head = settings.archive.read().await?.as_of();
        Ok(Arc::new(Self {
            archive: settings.archive,
            theme: RwLock::new(Arc::new(settings.theme)),
            blobs: settings.blobs,
            common: common_headers(settings.base_url.starts_with("https:")),
            base_url: settings.base_url,
            clock: settings.clock,
            verifier: settings.verifier,
            cache: PageCache::new(settings.page_cache_bytes_max, head),
            compressor: compress::Compressor::start(),
            turns: Semaphore::new(PAGES_AT_ONCE_MAX),
        }))
    }

    /// Shows the site in another look from now on.
    pub fn wear(&self, theme: Theme) {
        *self.theme.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(theme);
        self.cache.clear();
    }

    /// The look the site has now.
    pub(crate) fn theme(&self) -> Arc<Theme> {
        Arc::clone(&self.theme.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// The last event the page cache has taken note of.
    pub fn applied(&self) -> EventNumber {
        self.cache.applied()
    }

    /// Whether the page cache would answer for an address now.
    pub fn keeps(&self, uri: &Uri) -> bool {
        self.cached(uri, &HeaderMap::new()).is_some()
    }

    /// Waits until every page made so far is compressed.
    pub async fn compressed(&self) {
        self.compressor.finished().await;
    }

    pub(crate) fn common(&self) -> &HeaderMap {
        &self.common
    }

    /// The answer from the cache, if there is one.
    pub(crate) fn cached(&self, uri: &Uri, headers: &HeaderMap) -> Option<Response<Body>> {
        let page = match uri.query() {
            None => self.cache.get(uri.path(), || (self.clock)()),
            Some(query) => self.cache.get(&cache_path(uri.path(), query)?, || (self.clock)()),
        }?;
        Some(answer_with(&page, headers))
    }

    /// What a GET of this address is answered: from the cache, or made anew.
    pub async fn answer(&self, uri: &Uri, headers: &HeaderMap) -> Response<Body> {
        match self.cached(uri, headers) {
            Some(answer) => answer,
            None => self.answer_anew(uri, headers).await,
        }
    }

    /// The answer made anew.
    pub(crate) async fn answer_anew(&self, uri: &Uri, headers: &HeaderMap) -> Response<Body> {
        let making = AssertUnwindSafe(self.make(uri, headers)).catch_unwind();
        let made = tokio::time::timeout(PAGE_TIMEOUT, making).await;
        match made {
            Ok(Ok(Ok(answer))) => answer,
            Ok(Ok(Err(fault))) => {
                let fault = chain(&fault);
                tracing::error!(fault, path = uri.path(), "a page could not be made");
                self.went_wrong(StatusCode::INTERNAL_SERVER_ERROR)
            }
            Ok(Err(_)) => {
                tracing::error!(path = uri.path(), "making a page panicked");
                self.went_wrong(StatusCode::INTERNAL_SERVER_ERROR)
            }
            Err(_) => self.went_wrong(StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    async fn make(&self, uri: &Uri, headers: &HeaderMap) -> Result<Response<Body>, Fault> {
        let _turn = self.turns.acquire().await;
        let mut reader = self.archive.read().await?;
        let as_of = reader.as_of();
        let furniture = reader.furniture().await?;
        let theme = self.theme();
        let now = (self.clock)();
        let making = Making { site: self, reader, furniture, theme, now, uri, headers };
        match making.make().await? {
            Made::Text(text) => Ok(self.keep_and_answer(text, as_of, uri, headers)),
            Made::Asset(bytes, media_type) => {
                let page = asset_page(bytes, media_type, &self.common, self.cache.applied());
                let page = Arc::new(page);
                self.cache.put(uri.path(), Arc::clone(&page));
                Ok(answer_with(&page, headers))
            }
            Made::Whole(answer) => Ok(answer),
            Made::Moved(address) => Ok(moved(&address, &self.common)),
            Made::Nothing => {
                let text = "Nothing is printed at this address.\n";
                Ok(sentence(StatusCode::NOT_FOUND, text, &self.common))
            }
        }
    }

    fn keep_and_answer(
        &self,
        text: Text,
        as_of: EventNumber,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Response<Body> {
        let plain = Bytes::from(text.body);
        let keep = if text.status.is_success() { Keep::AskAgain } else { Keep::No };
        let heads = Heads::new(text.status, text.media_type, &plain, keep, &self.common);
        let page = CachedPage::new(heads, plain, text.keys, as_of, text.fresh_until);
        let page = Arc::new(page);
        if text.status.is_success() {
            let path = match uri.query() {
                None => Some(uri.path().to_owned()),
                Some(query) => cache_path(uri.path(), query),
            };
            if let Some(path) = path {
                self.cache.put(&path, Arc::clone(&page));
            }
            if page.plain.len() >= COMPRESSED_BYTES_MIN {
                self.compressor.compress(&page);
            }
        }
        answer_with(&page, headers)
    }

    fn went_wrong(&self, status: StatusCode) -> Response<Body> {
        sentence(status, "Something went wrong. Please try again in a moment.\n", &self.common)
    }
}

impl Making<'_> {
    async fn make(mut self) -> Result<Made, Fault> {
        let path = self.uri.path();
        let trimmed = match path.trim_end_matches('/') {
            "" => "/",
            trimmed => trimmed,
        };
        let address = Address::parse(trimmed);
        if address == Address::Front && is_old_front(self.uri.query()) {
            return self.lost().await;
        }
        let made = self.of(&address).await?;
        match made {
            Made::Nothing => self.lost().await,
            Made::Text(_) | Made::Whole(_) if trimmed.len() < path.len() => {
                Ok(Made::Moved(trimmed.to_owned()))
            }
            made => Ok(made),
        }
    }

    async fn of(&mut self, address: &Address) -> Result<Made, Fault> {
        let before = if address.is_list() { cursor_in(self.uri.query()) } else { None };
        match address {
            Address::Front => self.front().await,
            Address::SectionOrPage(slug) => self.section_or_page(slug, before).await,
            Address::Article(section, slug) => self.article(section, slug).await,
            Address::Ninjs(section, slug) => self.ninjs(section, slug).await,
            Address::Versions(section, slug) => self.versions(section, slug).await,
            Address::Version(section, slug, n) => self.version(section, slug, *n).await,
            Address::Changes(section, slug, n) => self.changes(section, slug, *n).await,
            Address::Corrections => self.corrections().await,
            Address::Checkpoint => self.checkpoint().await,
            Address::ArticleAnywhere(slug) => self.article_anywhere(slug).await,
            Address::Topic(slug) => self.topic(slug, before).await,
            Address::Person(slug) => self.person(slug, before).await,
            Address::Record => self.record().await,
            Address::RecordOut(format) => self.record_out(*format).await,
            Address::Quotation(id) => self.quotation(*id).await,
            Address::Oembed => self.oembed().await,
            Address::SaidOut(slug, format) => self.said_out(slug, *format).await,
            Address::Months => self.months().await,
            Address::Month(month) => self.month(*month, before).await,
            Address::Feed(of, format) => self.feed(of, *format).await,
            Address::Sitemap => self.sitemap().await,
            Address::SitemapFile(number) => self.sitemap_file(*number).await,
            Address::SitemapNews => self.sitemap_news().await,
            Address::Robots => Ok(self.robots()),
            Address::Favicon => Ok(self.favicon()),
            Address::Asset(hash, name) => Ok(self.asset(hash, name)),
            Address::Picture(hash, name) => self.picture(hash, name).await,
            Address::Health => Ok(self.health()),
            Address::Elsewhere => Ok(Made::Nothing),
        }
    }

    /// The press this paper is set with, and everything a page's frame needs.
    fn press(&self) -> Press<'_> {
        Press {
            theme: &self.theme,
            furniture: &self.furniture,
            base_url: &self.site.base_url,
            now: self.now,
        }
    }

    fn health(&self) -> Made {
        Made::Whole(sentence(StatusCode::OK, "The paper is being printed.\n", &self.site.common))
    }
}

impl Text {
    /// A page of HTML made from `keys` and the furniture.
    fn page(body: String, keys: impl IntoIterator<Item = Key>) -> Self {
        Self::of("text/html; charset=utf-8", body, keys)
    }

    fn of(media_type: &'static str, body: String, keys: impl IntoIterator<Item = Key>) -> Self {
        let mut keys: Vec<Key> = keys.into_iter().chain([Key::Furniture]).collect();
        keys.sort_unstable();
        keys.dedup();
        Self { status: StatusCode::OK, media_type, body, keys, fresh_until: None }
    }

    fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    fn fresh_until(self, until: Option<Timestamp>) -> Self {
        Self { fresh_until: until, ..self }
    }
}

/// An asset as a cache keeps it. Text is compressed at once: it is small, every first page asks for
/// it, and it is made once for each theme.
pub(crate) fn asset_page(
    bytes: Bytes,
    media_type: &'static str,
    common: &HeaderMap,
    as_of: EventNumber,
) -> CachedPage {
    let heads = Heads::new(StatusCode::OK, media_type, &bytes, Keep::Forever, common);
    let page = CachedPage::new(heads, bytes, Vec::new(), as_of, None);
    if is_text(media_type) {
        compress::compress_now(&page);
    }
    page
}

/// A page's answer in the best encoding that is ready.
pub(crate) fn answer_with(page: &CachedPage, headers: &HeaderMap) -> Response<Body> {
    let (encoding, bytes) = page.body(Encoding::wanted(headers));
    page.heads.answer(encoding, bytes.clone(), headers)
}

/// Whether compression makes a file of this type smaller: fonts and pictures are packed already.
fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/") || media_type.ends_with("+xml")
}

/// Where a page with a query is kept: only lists have a parameter of ours; whatever else a link
/// carries (a campaign's marks) is the same page, so that nobody can fill the cache with it.
/// `None`: an old address that names a page by its query.
fn cache_path(path: &str, query: &str) -> Option<String> {
    if path == "/" && is_old_front(Some(query)) {
        return None;
    }
    let address = Address::parse(path);
    if address.has_parts() && record::asks_a_part(query) {
        return None;
    }
    match address.begins(Some(query)) {
        Some(place) => Some(format!("{path}?before={place}")),
        None => Some(path.to_owned()),
    }
}

/// Whether a query of the front names something of another program's: `?p=12`, `?feed=rss2`,
/// `?m=202405`.
fn is_old_front(query: Option<&str>) -> bool {
    OldAddress::of_parts("/", query).is_some() || elsewhere::is_asked_by_query(query)
}

/// An error and all its causes, for the log.
pub(crate) fn chain(fault: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(fault.source(), |cause| cause.source());
    causes.fold(fault.to_string(), |text, cause| format!("{text}: {cause}"))
}
