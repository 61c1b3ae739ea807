//! Compression, off the answering path: the first reader of a page gets it plain, at once.

use std::{
    io::Write,
    sync::{Arc, Weak, mpsc},
};

use bytes::Bytes;

use super::page_cache::CachedPage;
use crate::answer::Encoding;

/// Pages waiting for compression; a page that finds the queue full stays plain until it is made
/// again.
const QUEUE_PAGES_MAX: usize = 1_024;
/// Brotli's quality (0 to 11): nearly the smallest, at a tenth of the time of 11.
const BROTLI_QUALITY: u32 = 9;
/// log2 of Brotli's window in bytes: four times our largest pages.
const BROTLI_WINDOW_BITS: u32 = 18;

/// A thread that compresses pages one after the other.
pub(super) struct Compressor(mpsc::SyncSender<Weak<CachedPage>>);

impl Compressor {
    /// Starts the thread; it ends when the compressor is dropped.
    pub(super) fn start() -> Self {
        let (sender, pages) = mpsc::sync_channel::<Weak<CachedPage>>(QUEUE_PAGES_MAX);
        std::thread::spawn(move || {
            for page in pages.iter().filter_map(|page| page.upgrade()) {
                page.add_compressed(Encoding::Gzip, gzip(&page.plain));
                page.add_compressed(Encoding::Brotli, brotli(&page.plain));
            }
        });
        Self(sender)
    }

    /// Asks for a page to be compressed; a page dropped meanwhile is passed over.
    pub(super) fn compress(&self, page: &Arc<CachedPage>) {
        let _ = self.0.try_send(Arc::downgrade(page));
    }
}

/// Gzip (RFC 1952). Writing into memory cannot fail.
fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(8));
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    Bytes::from(written.unwrap_or_default())
}

/// Brotli (RFC 7932).
fn brotli(plain: &[u8]) -> Bytes {
    let mut packed = Vec::with_capacity(plain.len() / 3);
    let buffer = plain.len().clamp(4_096, 65_536);
    let mut encoder =
        brotli::CompressorWriter::new(&mut packed, buffer, BROTLI_QUALITY, BROTLI_WINDOW_BITS);
    let written = encoder.write_all(plain).and_then(|()| encoder.flush());
    drop(encoder);
    if written.is_err() { Bytes::new() } else { Bytes::from(packed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_encodings_give_the_page_back() {
        let page = "<p>“We measured the bank twice. It moved twice.”</p>".repeat(200);
        let (mut from_gzip, mut from_brotli) = (String::new(), String::new());
        let (gzipped, brotlied) = (gzip(page.as_bytes()), brotli(page.as_bytes()));
        flate2::read::GzDecoder::new(&*gzipped).read_to_string(&mut from_gzip).unwrap();
        brotli::Decompressor::new(&*brotlied, 4_096).read_to_string(&mut from_brotli).unwrap();
        assert!(from_gzip == page && from_brotli == page);
        assert!(brotlied.len() < page.len() / 10);
    }
}
