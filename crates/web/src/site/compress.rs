//! Compression, off the answering path: the first reader of a page gets it plain, at once.

use std::{
    io::Write,
    sync::{Arc, Weak, mpsc},
};

use bytes::Bytes;
use tokio::sync::oneshot;

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
pub(super) struct Compressor(mpsc::SyncSender<Work>);

enum Work {
    Page(Weak<CachedPage>),
    /// Somebody waits for all before it.
    Signal(oneshot::Sender<()>),
}

impl Compressor {
    /// Starts the thread; it ends when the compressor is dropped.
    pub(super) fn start() -> Self {
        let (sender, work) = mpsc::sync_channel(QUEUE_PAGES_MAX);
        let thread = std::thread::Builder::new().name("compress".to_owned());
        // Without the thread pages stay plain, which is slower to send and nothing worse.
        if let Err(fault) = thread.spawn(move || work.iter().for_each(Work::run)) {
            tracing::warn!(%fault, "pages are not compressed");
        }
        Self(sender)
    }

    /// Asks for a page to be compressed; a page dropped meanwhile is passed over.
    pub(super) fn compress(&self, page: &Arc<CachedPage>) {
        let _ = self.0.try_send(Work::Page(Arc::downgrade(page)));
    }

    /// Waits until all pages asked for so far are compressed.
    pub(super) async fn finished(&self) {
        let (signal, signalled) = oneshot::channel();
        if self.0.try_send(Work::Signal(signal)).is_ok() {
            let _ = signalled.await;
        }
    }
}

impl Work {
    fn run(self) {
        match self {
            Self::Page(page) => {
                if let Some(page) = page.upgrade() {
                    compress_now(&page);
                }
            }
            Self::Signal(signal) => drop(signal.send(())),
        }
    }
}

/// Puts both compressed forms beside a page's plain one.
pub(super) fn compress_now(page: &CachedPage) {
    page.add_compressed(Encoding::Gzip, gzip(&page.plain));
    page.add_compressed(Encoding::Brotli, brotli(&page.plain));
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
    // Writing into memory cannot fail; dropping the encoder writes the end.
    let _ = encoder.write_all(plain);
    drop(encoder);
    Bytes::from(packed)
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
