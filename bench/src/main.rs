//! What `cargo xtask bench` measures with: exports made to measure, and a bare server to measure
//! against.
#![expect(clippy::print_stderr, reason = "a tool of the command line talks to the terminal")]

mod export;
mod prose;
mod yardstick;

use std::io::{BufWriter, Write};
use std::process::ExitCode;

const USAGE: &str = "\
usage: bench export ARTICLES WORDS [BYTES_MIN]   a WordPress export on the standard output
       bench yardstick ANSWER                    serves the bytes of an HTTP answer, bare hyper";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["export", size @ ..] => export(size),
        ["yardstick", answer] => yardstick::serve(answer),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Writes an export with at least so many articles and at least so many bytes.
fn export(size: &[&str]) -> Result<(), Box<dyn std::error::Error>> {
    let numbers: Result<Vec<u64>, _> = size.iter().map(|number| number.parse()).collect();
    let (articles, words, bytes_min) = match numbers?.as_slice() {
        [articles, words] => (*articles, *words, 0),
        [articles, words, bytes_min] => (*articles, *words, *bytes_min),
        _ => return Err(USAGE.into()),
    };
    let mut out = BufWriter::with_capacity(1 << 20, std::io::stdout().lock());
    export::write(&mut out, articles, words, bytes_min)?;
    out.flush()?;
    Ok(())
}
