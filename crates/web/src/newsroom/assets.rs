//! Style, script and fonts of the newsroom.

use bytes::Bytes;
use http::{Response, StatusCode, header};

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::{Body, Encoding, Heads, Keep};

/// `/newsroom/assets/HASH/NAME`: the hash must be that of the file as it is now, so that an address
/// always serves the same bytes.
pub(super) async fn asset(visit: Visit) -> Result<Response<Body>, Fault> {
    let asset = visit.room.theme.asset(visit.param("name"));
    let asset = asset.filter(|asset| asset.hash == visit.param("hash")).ok_or(Fault::NotFound)?;
    let mut common = visit.room.common.clone();
    common.remove(header::SET_COOKIE);
    let heads = Heads::new(StatusCode::OK, asset.media_type, &asset.bytes, Keep::Forever, &common);
    Ok(heads.answer(Encoding::Identity, Bytes::from(asset.bytes.clone()), &visit.head.headers))
}
