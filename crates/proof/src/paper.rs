//! A paper for one test.

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use archive::{Archive, Keys, Purpose};
use composing::{NewsroomTheme, Theme};
use desk::Seal;
use dispatch::{Follow, Follower};
use http::{HeaderMap, HeaderValue, Uri, header::HeaderName};
use jiff::Timestamp;
use pictures::{BlobLocation, Blobs};
use web::{Api, Newsroom, NewsroomSettings, Site, SiteSettings, newsroom::Chance};

use crate::{Answer, sample};

/// A paper on a given archive, with a site in front and a clock that stands still until it is set.
pub struct TestPaper {
    /// The archive.
    pub archive: Archive,
    /// The blob store, in a temporary folder.
    pub blobs: Blobs,
    /// The site.
    pub site: Arc<Site>,
    /// What versions are sealed with.
    pub seal: Arc<Seal>,
    /// The newsroom.
    pub newsroom: Arc<Newsroom>,
    /// The API.
    pub api: Arc<Api>,
    /// The paper's keys.
    pub keys: Keys,
    now: Arc<Mutex<Timestamp>>,
    pub(crate) folder: tempfile::TempDir,
}

impl TestPaper {
    /// The address tests' papers have.
    pub const URL: &str = "https://courier.example";
    /// The instant at which every test's clock stands first.
    pub const NOW: &str = "2026-11-20T08:00:00Z";

    /// A new paper with nothing in it.
    ///
    /// # Panics
    /// When it cannot be made.
    pub async fn open(archive: Archive) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = BlobLocation::Folder(folder.path().join("pictures"));
        let blobs = Blobs::open(&location).expect("a blob store");
        let now = Arc::new(Mutex::new(Self::NOW.parse().expect("an instant")));
        let clock = Arc::clone(&now);
        let keys = Keys::new([7; 32]);
        let seed = keys.key(Purpose::VersionLog);
        let salts = chance();
        let seal = Seal::new("courier.example/versions", seed, move || salts());
        let seal = Arc::new(seal.expect("a seal"));
        let settings = SiteSettings {
            archive: archive.clone(),
            theme: Theme::new(std::collections::BTreeMap::new()).expect("the default theme"),
            blobs: blobs.clone(),
            base_url: Self::URL.to_owned(),
            page_cache_bytes_max: 16 << 20,
            clock: Arc::new(move || *clock.lock().expect("the clock")),
            verifier: seal.verifier(),
        };
        let clock = Arc::clone(&settings.clock);
        let site = Site::open(settings).await.expect("a site");
        let newsroom = Newsroom::open(NewsroomSettings {
            archive: archive.clone(),
            blobs: blobs.clone(),
            site: Arc::clone(&site),
            seal: Arc::clone(&seal),
            keys: keys.clone(),
            theme: Arc::new(NewsroomTheme::new().expect("the newsroom's theme")),
            base_url: Self::URL.to_owned(),
            clock,
            chance: chance(),
            proxies: web::Proxies::default(),
            fixed: news::PaperFacts::default(),
        });
        let api = Api::open(Arc::clone(&newsroom), true);
        Self { archive, blobs, site, seal, newsroom, api, keys, now, folder }
    }

    /// The sample paper, whole.
    ///
    /// # Panics
    /// When it cannot be taken in.
    pub async fn open_sample(archive: Archive) -> Self {
        let paper = Self::open(archive).await;
        sample::take_in(&paper, &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo")).await;
        paper.catch_up().await;
        paper
    }

    /// The time on the test's clock.
    ///
    /// # Panics
    /// When another test thread died holding it.
    pub fn now(&self) -> Timestamp {
        *self.now.lock().expect("the clock")
    }

    /// The test's clock, for those who ask it often.
    ///
    /// # Panics
    /// When another test thread died holding it.
    pub fn clock(&self) -> web::Clock {
        let now = Arc::clone(&self.now);
        Arc::new(move || *now.lock().expect("the clock"))
    }

    /// Sets the clock.
    ///
    /// # Panics
    /// When `at` is no instant.
    pub fn set_now(&self, at: &str) {
        *self.now.lock().expect("the clock") = at.parse().expect("an instant");
    }

    /// Lets every follower read the log to its head, as a server does after each commit.
    ///
    /// # Panics
    /// When the log cannot be read.
    pub async fn catch_up(&self) {
        let follower: Arc<dyn Follower> = Arc::clone(&self.site) as Arc<dyn Follower>;
        Follow::new(self.archive.clone(), follower).catch_up().await.expect("the event log");
    }

    /// A reader's GET.
    pub async fn get(&self, address: &str) -> Answer {
        self.get_with(address, &[]).await
    }

    /// A reader's GET with headers.
    ///
    /// # Panics
    /// When address or headers are malformed.
    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let name: HeaderName = name.parse().expect("a header's name");
            map.append(name, HeaderValue::from_str(value).expect("a header's value"));
        }
        let uri: Uri = address.parse().expect("an address");
        Answer::read(self.site.answer(&uri, &map).await).await
    }

    /// Whether the page cache would answer for an address.
    ///
    /// # Panics
    /// When it is no address.
    pub fn is_kept(&self, address: &str) -> bool {
        self.site.keeps(&address.parse().expect("an address"))
    }

    /// Whether an address is answered with 200.
    pub async fn is_public(&self, address: &str) -> bool {
        self.get(address).await.status == 200
    }

    /// The page at an address, which must be there.
    ///
    /// # Panics
    /// When the answer is not 200.
    pub async fn page(&self, address: &str) -> String {
        let answer = self.get(address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text());
        answer.text().to_owned()
    }
}

/// Bytes that are different each time and the same in each run.
fn chance() -> Chance {
    let drawn = std::sync::atomic::AtomicU64::new(1);
    Arc::new(move || {
        let number = drawn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut bytes = [0; 32];
        for (at, byte) in (0_u32..).zip(&mut bytes) {
            let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(at * 7);
            *byte = mixed.to_le_bytes()[0];
        }
        bytes
    })
}
