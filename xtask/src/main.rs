//! `cargo xtask …`: the house's own tools, in the house's own language.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool of the command line talks to the terminal"
)]

mod accept;
mod api;
mod bench;
mod fixtures;
mod http;
mod licences;
mod paper;
mod shell;
mod stories;
mod test;
mod tidy;
mod tools;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a tool answers: a value, or a sentence for the terminal.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  test                              set up what the tests need, then run every check
  ci                                the same
  tidy                              the house rules: edges, lengths, words
  api                               try the API of a built binary by its document
  accept DIR [--dateline BINARY]    import each export in DIR and inspect the paper it makes
  bench [PART…] [--fresh]           measure: cached-page, cache-miss, import, memory, large-paper,
                                    quotations [--labelled DIR]
  stories [--docs] [--dateline BINARY]
                                    the newsroom's stories in a browser; their pictures are left in
                                    the target folder, and with --docs also in docs/pictures
  fixtures                          draw the sample paper's pictures again";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let root = checkout();
    let outcome = match words.as_slice() {
        ["test" | "ci"] => test::run(&root),
        ["tidy"] => tidy::run(&root),
        ["api"] => api::run(&root),
        ["accept", rest @ ..] => accept::run(&root, rest),
        ["bench", rest @ ..] => bench::run(&root, rest),
        ["stories", rest @ ..] => stories::command(&root, rest),
        ["fixtures"] => fixtures::run(&root),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nerror: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the checkout this tool was built from.
fn checkout() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}
