//! Files: the theme's assets, and pictures, sound, video and documents as readers may have them.

use std::io;

use bytes::Bytes;
use composing::theme::{LOOKS_SHEET, looks_sheet};
use futures_util::TryStreamExt as _;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use pictures::GetRange;

use super::{Fault, Made, Making};
use crate::answer::{Body, Keep, sentence, stream_body, value};

impl Making<'_> {
    /// `/assets/HASH/NAME`: the hash must be that of the file as it is now, so that an address
    /// always means the same bytes; an old hash leads to the present file.
    pub(super) fn asset(&self, hash: &str, name: &str) -> Made {
        if name == LOOKS_SHEET {
            let sheet = looks_sheet(&self.furniture.looks).filter(|sheet| sheet.hash == hash);
            return sheet.map_or(Made::Nothing, |sheet| {
                Made::Asset(Bytes::from(sheet.bytes), sheet.media_type)
            });
        }
        match self.theme.asset(name) {
            Some(asset) if asset.hash == hash => {
                Made::Asset(Bytes::from(asset.bytes.clone()), asset.media_type)
            }
            Some(asset) => Made::Moved(asset.address.clone()),
            None => Made::Nothing,
        }
    }

    /// `/favicon.ico`: browsers ask for it whatever a page says.
    pub(super) fn favicon(&self) -> Made {
        let own = self.furniture.paper.favicon.clone();
        let mark = || self.theme.asset("mark.svg").map(|asset| asset.address.clone());
        own.or_else(mark).map_or(Made::Nothing, Made::Moved)
    }

    /// `/pictures/HASH/NAME.EXTENSION`
    pub(super) async fn picture(&mut self, hash: &str, name: &str) -> Result<Made, Fault> {
        let Some(picture) = self.reader.picture(hash, name).await? else {
            return Ok(Made::Nothing);
        };
        let asked = self.headers.get(header::RANGE).and_then(|range| range.to_str().ok());
        let range = asked.and_then(byte_range);
        if range.as_ref().is_some_and(|range| begins_after(range, picture.bytes)) {
            return Ok(Made::Whole(unsatisfiable(picture.bytes, self.site.common())));
        }
        let Some(file) = self.site.blobs.public(&picture, range).await? else {
            return Ok(Made::Nothing);
        };
        let is_part = file.range.end - file.range.start < file.size;
        let length = file.range.end - file.range.start;
        let pieces = file.pieces.map_err(io::Error::other);
        let mut answer = Response::new(stream_body(Box::pin(pieces)));
        *answer.headers_mut() = self.site.common().clone();
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, value(picture.file_type.media_type()));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        headers.insert(header::CACHE_CONTROL, Keep::Forever.value());
        // Feed readers on the web show a paper's pictures on pages of their own.
        let cross_origin = HeaderValue::from_static("cross-origin");
        headers.insert("cross-origin-resource-policy", cross_origin);
        if is_part {
            let (first, last) = (file.range.start, file.range.end - 1);
            let part = value(&format!("bytes {first}-{last}/{}", file.size));
            headers.insert(header::CONTENT_RANGE, part);
            *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
        }
        Ok(Made::Whole(with_tag(answer, &picture.hash)))
    }
}

fn with_tag(mut answer: Response<Body>, hash: &str) -> Response<Body> {
    answer.headers_mut().insert(header::ETAG, value(&format!("\"{}\"", &hash[..32])));
    answer
}

fn begins_after(range: &GetRange, size: u64) -> bool {
    match range {
        GetRange::Bounded(range) => range.start >= size,
        GetRange::Offset(first) => *first >= size,
        GetRange::Suffix(_) => false,
    }
}

/// RFC 9110 §15.5.17.
fn unsatisfiable(size: u64, common: &HeaderMap) -> Response<Body> {
    let status = StatusCode::RANGE_NOT_SATISFIABLE;
    let mut answer = sentence(status, "The file is not that long.\n", common);
    answer.headers_mut().insert(header::CONTENT_RANGE, value(&format!("bytes */{size}")));
    answer
}

/// The one range of bytes a request asks for (RFC 9110 §14.2). Several ranges, other units and
/// nonsense are ignored, which answers with the whole file, as the standard allows.
fn byte_range(range: &str) -> Option<GetRange> {
    let (first, last) = range.trim().strip_prefix("bytes=")?.split_once('-')?;
    match (first.trim(), last.trim()) {
        ("", last) => last.parse().ok().filter(|n| *n > 0).map(GetRange::Suffix),
        (first, "") => first.parse().ok().map(GetRange::Offset),
        (first, last) => {
            let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
            (first <= last).then(|| GetRange::Bounded(first..last.saturating_add(1)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_and_nonsense_ignored() {
        for (range, read) in [
            ("bytes=0-99", Some(GetRange::Bounded(0..100))),
            ("bytes=100-", Some(GetRange::Offset(100))),
            ("bytes=-500", Some(GetRange::Suffix(500))),
            ("bytes=-0", None),
            ("bytes=5-4", None),
            ("bytes=0-1,4-5", None),
            ("lines=0-1", None),
        ] {
            assert_eq!(byte_range(range), read, "{range}");
        }
    }
}
