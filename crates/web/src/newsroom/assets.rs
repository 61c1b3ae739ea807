//! Style, script and fonts of the newsroom: made ready once, the same for everybody.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use bytes::Bytes;
use composing::NewsroomTheme;
use http::{HeaderMap, Method, Response, header};
use news::EventNumber;

use crate::answer::Body;
use crate::site::{CachedPage, answer_with, asset_page};

/// Where they stand: `/newsroom/assets/HASH/NAME`. The hash must be that of the file as it is now,
/// so that an address always serves the same bytes.
const FOLDER: &str = "/newsroom/assets/";

/// Every asset by its address, with its headers and its compressed forms once it was asked for.
pub(super) struct Assets {
    by_address: BTreeMap<String, Asset>,
    common: HeaderMap,
}

struct Asset {
    bytes: Bytes,
    media_type: &'static str,
    page: OnceLock<CachedPage>,
}

impl Assets {
    /// The theme's assets, to be served with these headers.
    pub(super) fn new(theme: &NewsroomTheme, common: &HeaderMap) -> Self {
        let mut common = common.clone();
        common.remove(header::SET_COOKIE);
        let by_address = theme.assets().map(|asset| {
            let bytes = Bytes::from(asset.bytes.clone());
            let page = OnceLock::new();
            (asset.address.clone(), Asset { bytes, media_type: asset.media_type, page })
        });
        Self { by_address: by_address.collect(), common }
    }

    /// Compresses them all, so that nobody waits for it.
    pub(super) fn make_ready(&self) {
        for asset in self.by_address.values() {
            self.page_of(asset);
        }
    }

    /// The answer, when there is an asset at this address. Nobody's session is looked up for it.
    pub(super) fn answer(
        &self,
        method: &Method,
        path: &str,
        headers: &HeaderMap,
    ) -> Option<Response<Body>> {
        let is_read = [Method::GET, Method::HEAD].contains(method) && path.starts_with(FOLDER);
        let asset = self.by_address.get(path).filter(|_| is_read)?;
        Some(answer_with(self.page_of(asset), headers))
    }

    fn page_of<'a>(&self, asset: &'a Asset) -> &'a CachedPage {
        let make =
            || asset_page(asset.bytes.clone(), asset.media_type, &self.common, EventNumber(0));
        asset.page.get_or_init(make)
    }
}
