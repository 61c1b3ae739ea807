//! Bytes of any encoding in, clean UTF-8 out: decoded, with the control characters XML forbids
//! taken away, lines counted, and every mending noted.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, WINDOWS_1252};

use crate::Place;

const CHUNK_BYTES: usize = 64 * 1024;

/// Bytes that are no text were replaced.
pub(crate) const BAD_BYTES: &str = "Bytes that are not text in the file's encoding were replaced.";
/// Bytes were read as windows-1252.
pub(crate) const LEGACY: &str = "Bytes that are not UTF-8 were read as windows-1252.";
/// Control characters were taken out.
pub(crate) const CONTROLS: &str = "Control characters were taken out.";

/// A reader of clean text. `consume` counts lines; more than `bytes_max` between two calls of
/// [`Clean::checkpoint`] is an error.
pub(crate) struct Clean<R> {
    source: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    is_at_end: bool,
    place: Place,
    bytes_max: u64,
    checkpoint: u64,
    /// Lines and what was mended there, waiting to be told.
    pub(crate) repairs: Vec<(u64, &'static str)>,
}

/// The error inside an [`io::Error`] when the limit is passed.
#[derive(Debug, thiserror::Error)]
#[error("more than {0} bytes in one item")]
pub(crate) struct TooLarge(pub(crate) u64);

impl<R: Read> Clean<R> {
    /// A reader of `source`, which is in `encoding`.
    pub(crate) fn new(source: R, encoding: &'static Encoding, bytes_max: u64) -> Self {
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_with_bom_removal());
        Self {
            source,
            decoder,
            raw: Vec::with_capacity(CHUNK_BYTES),
            text: Vec::with_capacity(CHUNK_BYTES),
            at: 0,
            is_at_end: false,
            place: Place { line: 1, column: 1, byte: 0 },
            bytes_max,
            checkpoint: 0,
            repairs: Vec::new(),
        }
    }

    /// Where the reading stands.
    pub(crate) fn place(&self) -> Place {
        self.place
    }

    /// A new item begins: the limit counts from here.
    pub(crate) fn checkpoint(&mut self) {
        self.checkpoint = self.place.byte;
    }

    fn refill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() && !self.is_at_end {
            let kept = self.raw.len();
            self.raw.resize(CHUNK_BYTES, 0);
            let read = self.source.read(&mut self.raw[kept..])?;
            self.raw.truncate(kept + read);
            self.is_at_end = read == 0;
            match self.decoder.take() {
                Some(mut decoder) => {
                    self.decode(&mut decoder);
                    self.decoder = Some(decoder);
                }
                None => self.check_utf8(),
            }
            self.take_controls_out();
        }
        Ok(())
    }

    fn decode(&mut self, decoder: &mut Decoder) {
        let room = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(4 * CHUNK_BYTES);
        let mut text = String::with_capacity(room);
        let (_, _, had_errors) = decoder.decode_to_string(&self.raw, &mut text, self.is_at_end);
        self.raw.clear();
        if had_errors {
            self.repairs.push((self.place.line, BAD_BYTES));
        }
        self.text = text.into_bytes();
    }

    fn check_utf8(&mut self) {
        match std::str::from_utf8(&self.raw) {
            Ok(_) => std::mem::swap(&mut self.raw, &mut self.text),
            Err(fault) if fault.error_len().is_none() && !self.is_at_end => {
                self.text.extend_from_slice(&self.raw[..fault.valid_up_to()]);
                self.raw.drain(..fault.valid_up_to());
                return;
            }
            Err(_) => return self.mend_utf8(),
        }
        self.raw.clear();
    }

    /// A lone byte is most often windows-1252 that was never converted; a cut character is lost.
    fn mend_utf8(&mut self) {
        let raw = std::mem::take(&mut self.raw);
        let mut lines = self.place.line;
        let mut chunks = raw.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.text.extend_from_slice(chunk.valid().as_bytes());
            lines += newlines(chunk.valid().as_bytes());
            match chunk.invalid() {
                [] => {}
                cut if chunks.peek().is_none() && !self.is_at_end && may_go_on(cut) => {
                    self.raw.extend_from_slice(cut);
                }
                [lone] => {
                    self.repairs.push((lines, LEGACY));
                    let lone = [*lone];
                    let (char, _) = WINDOWS_1252.decode_without_bom_handling(&lone);
                    self.text.extend_from_slice(char.as_bytes());
                }
                _ => {
                    self.repairs.push((lines, BAD_BYTES));
                    self.text.extend_from_slice("\u{fffd}".as_bytes());
                }
            }
        }
    }

    fn take_controls_out(&mut self) {
        if !self.text.iter().any(|byte| is_forbidden(*byte)) {
            return;
        }
        let mut line = self.place.line;
        let repairs = &mut self.repairs;
        self.text.retain(|byte| {
            line += u64::from(*byte == b'\n');
            let forbidden = is_forbidden(*byte);
            if forbidden && repairs.last() != Some(&(line, CONTROLS)) {
                repairs.push((line, CONTROLS));
            }
            !forbidden
        });
    }
}

fn may_go_on(cut: &[u8]) -> bool {
    std::str::from_utf8(cut).is_err_and(|fault| fault.error_len().is_none())
}

fn is_forbidden(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

impl<R: Read> Read for Clean<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(into.len());
        into[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: Read> BufRead for Clean<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.place.byte - self.checkpoint > self.bytes_max {
            return Err(io::Error::other(TooLarge(self.bytes_max)));
        }
        if self.at == self.text.len() {
            self.refill()?;
        }
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, length: usize) {
        let used = &self.text[self.at..self.at + length];
        self.place.byte += length as u64;
        match used.iter().rposition(|byte| *byte == b'\n') {
            Some(last) => {
                self.place.line += newlines(used);
                self.place.column = (length - last) as u64;
            }
            None => self.place.column += length as u64,
        }
        self.at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: &'static Encoding) -> (String, Vec<(u64, &'static str)>) {
        let mut clean = Clean::new(bytes, encoding, u64::MAX);
        let mut text = String::new();
        clean.read_to_string(&mut text).unwrap();
        (text, clean.repairs)
    }

    #[test]
    fn what_is_not_text_is_mended_and_told() {
        for (bytes, text, repairs) in [
            (&b"plain\nwords"[..], "plain\nwords", vec![]),
            (b"a\nb\x01c\x00", "a\nbc", vec![(2, CONTROLS)]),
            (b"caf\xe9 \xe2\x80 x", "caf\u{e9} \u{fffd} x", vec![(1, LEGACY), (1, BAD_BYTES)]),
            (b"cut \xe2\x80", "cut \u{fffd}", vec![(1, BAD_BYTES)]),
        ] {
            assert_eq!(read(bytes, UTF_8), (text.to_owned(), repairs));
        }
    }

    #[test]
    fn other_encodings_are_decoded() {
        assert_eq!(read(b"\xff\xfeh\0\xe9\0", encoding_rs::UTF_16LE).0, "hé");
        assert_eq!(read(b"\x93so\x94", WINDOWS_1252).0, "“so”");
    }

    #[test]
    fn a_character_across_two_chunks_stays_whole() {
        for shift in 0..4 {
            let long = "x".repeat(CHUNK_BYTES - shift) + &"é€😀".repeat(30_000);
            assert_eq!(read(long.as_bytes(), UTF_8), (long, vec![]));
        }
    }
}
