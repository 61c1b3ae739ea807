//! `cargo xtask stories`: whole stories of the newsroom, in a real browser, on two scratch papers:
//! an empty one that is set up, and the sample paper that staff work on.

mod pictures;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::paper::Program;
use crate::shell::{self, Scratch};
use crate::tools::{self, Browser};
use crate::{Outcome, accept};

/// Stories that run at the same time, each line one after the other. One line's own waiting is the
/// other's working.
const ON_THE_SAMPLE: [&[&str]; 2] = [
    &["newsroom/publishing.mjs", "newsroom/door.mjs", "newsroom/typing.mjs"],
    &[
        "newsroom/pages.mjs",
        "newsroom/colliding.mjs",
        "newsroom/plain_form.mjs",
        "newsroom/record.mjs",
    ],
];
const ON_THE_EMPTY: [&str; 2] = ["newsroom/first_day.mjs", "newsroom/hostile.mjs"];

/// `cargo xtask stories [--docs] [--dateline BINARY]`, with a binary built now if none is named.
pub(crate) fn command(root: &Path, words: &[&str]) -> Outcome {
    let (is_for_docs, words) = match words {
        ["--docs", rest @ ..] => (true, rest),
        words => (false, words),
    };
    let binary = match words {
        [] => None,
        ["--dateline", binary] => Some(PathBuf::from(binary)),
        _ => return Err("usage: cargo xtask stories [--docs] [--dateline BINARY]".to_owned()),
    };
    tools::install_for_tests()?;
    let browser = Browser::ready(root)?;
    let program = if let Some(binary) = binary {
        Program(binary)
    } else {
        accept::build(root)?;
        accept::built(root)
    };
    tell(root, &browser, &program)?;
    if is_for_docs { pictures::keep(root, &folder(root)) } else { Ok(()) }
}

/// Runs every story with the binary that was built.
pub(crate) fn run(root: &Path, browser: &Browser) -> Outcome {
    tell(root, browser, &accept::built(root))
}

/// Runs every story; what they saw is left in the target folder.
fn tell(root: &Path, browser: &Browser, program: &Program) -> Outcome {
    let pictures = folder(root);
    // Pictures of an earlier run must not pass for this one's.
    let _ = std::fs::remove_dir_all(&pictures);
    let scratch = Scratch::new("dateline-stories")?;
    let empty = program.at_localhost(&["serve"], &scratch.path().join("empty"))?;
    let set_up = empty.printed_address("/newsroom/set-up/")?;
    let sample = program.at_localhost(&["demo"], &scratch.path().join("sample"))?;
    let set = Set { browser, program, scratch: scratch.path(), pictures: &pictures };
    let outcomes = thread::scope(|scope| {
        let lines =
            ON_THE_SAMPLE.map(|line| scope.spawn(|| set.run(&sample.host, "sample", line, "")));
        let first = set.run(&empty.host, "empty", &ON_THE_EMPTY, &set_up);
        let rest = lines.map(|line| line.join().unwrap_or(Err("a story panicked".to_owned())));
        [vec![first], rest.into_iter().collect()].concat()
    });
    let html = markup(browser, &pictures.join("html"));
    println!("what the stories saw is in {}", pictures.display());
    let failed: Vec<String> = outcomes.into_iter().chain([html]).filter_map(Result::err).collect();
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// What all stories share.
struct Set<'a> {
    browser: &'a Browser,
    program: &'a Program,
    scratch: &'a Path,
    pictures: &'a Path,
}

impl Set<'_> {
    /// Runs some stories, one after the other, on the paper at `host`.
    fn run(&self, host: &str, name: &str, stories: &[&str], set_up: &str) -> Outcome {
        let mut node = self.browser.tests(stories);
        node.env("PAPER", format!("http://{host}"))
            .env("DATA", self.scratch.join(name))
            .env("BINARY", &self.program.0)
            .env("PICTURES", self.pictures)
            .env("SET_UP", set_up);
        told(&mut node)
    }
}

/// Runs a command and prints what it said in one piece, so that two at once stay apart.
fn told(command: &mut Command) -> Outcome {
    let output = command.output().map_err(|e| format!("node did not start: {e}"))?;
    println!("{}", String::from_utf8_lossy(&output.stdout).trim_end());
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok(()) } else { Err("stories failed, as told above".to_owned()) }
}

/// The Nu HTML checker over the pages the stories visited.
fn markup(browser: &Browser, folder: &Path) -> Outcome {
    let mut faults = Vec::new();
    accept::pages::check_html(browser, folder, &mut faults)?;
    for fault in &faults {
        println!("  {}: {}", fault.place, fault.what);
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err("pages of the newsroom are not valid HTML".to_owned())
    }
}

fn folder(root: &Path) -> PathBuf {
    shell::target(root).join("stories")
}
