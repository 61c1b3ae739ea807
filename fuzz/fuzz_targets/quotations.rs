//! `cargo +nightly fuzz run quotations`: any text, read in each language.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quotations::{Tongue, find};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let tongues = [
        None,
        Some(Tongue::English),
        Some(Tongue::French),
        Some(Tongue::German),
        Some(Tongue::Spanish),
        Some(Tongue::Other),
    ];
    for tongue in tongues {
        for found in find(&text, tongue) {
            let speaker = found.speaker.map(|speaker| speaker.span);
            for span in [Some(found.span), found.cue, speaker].into_iter().flatten() {
                // Slicing fails where a span leaves the text or splits a character.
                assert!(!text[span].is_empty());
            }
        }
    }
});
