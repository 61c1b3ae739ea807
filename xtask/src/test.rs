//! `cargo xtask test`: from a fresh clone on a Debian machine to a verdict.

use std::path::Path;
use std::time::Instant;

use crate::tools::{Browser, Cluster};
use crate::{Outcome, accept, api, licences, shell, stories, tidy, tools};

/// Sets up what the tests need, then runs every check, cheapest first. Stops at nothing: a
/// failed step is named at the end, so that one run tells everything.
pub(crate) fn run(root: &Path) -> Outcome {
    let begun = Instant::now();
    println!("This sets up what the tests need (PostgreSQL, Chromium, Node, Java, xmllint), then");
    println!("runs every check. About 30 minutes the first time on two cores, 8 after that.");
    shell::step("tools", tools::install_for_tests)?;
    let browser = shell::step("browser libraries", || Browser::ready(root))?;
    let engine = shell::step("PostgreSQL", Engine::ready)?;
    let mut verdict = Verdict::default();
    quick_checks(root, &mut verdict);
    verdict.step("the editor", || browser.check_editor(root));
    verdict.step("tests", || tests(root, &engine));
    verdict.step("doc tests", || doc_tests(root));
    verdict.step("the binary", || accept::build(root));
    verdict.step("the API", || api::run(root));
    verdict.step("stories", || stories::run(root, &browser));
    verdict.step("accept", || accept::own_papers(root, &browser));
    println!("\nall steps took {:.0} s", begun.elapsed().as_secs_f64());
    verdict.close()
}

/// The checks that read the code without running it.
fn quick_checks(root: &Path, verdict: &mut Verdict) {
    verdict.step("format", || shell::run(shell::cargo(root).args(["fmt", "--all", "--check"])));
    verdict.step("tidy", || tidy::run(root));
    verdict.step("licences", || licences::run(root));
    verdict.step("clippy", || {
        let clippy = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
        shell::run(shell::cargo(root).args(clippy))
    });
}

/// The whole suite on both engines. nextest runs it faster where it is installed.
fn tests(root: &Path, engine: &Engine) -> Outcome {
    let mut cargo = shell::cargo(root);
    cargo.env("DATELINE_TEST_POSTGRES", engine.url());
    match shell::find("cargo-nextest") {
        Some(_) => cargo.args(["nextest", "run", "--no-fail-fast", "--status-level=fail"]),
        None => cargo.args(["test", "--no-fail-fast", "--lib", "--bins", "--tests"]),
    };
    shell::run(cargo.args(["--workspace", "--locked"]))
}

fn doc_tests(root: &Path) -> Outcome {
    shell::run(shell::cargo(root).args(["test", "--doc", "--workspace", "--locked", "--quiet"]))
}

/// The PostgreSQL the tests use: one that is given, or one of our own.
enum Engine {
    Given(String),
    Own(Cluster),
}

impl Engine {
    fn ready() -> Outcome<Self> {
        if let Ok(url) = std::env::var("DATELINE_TEST_POSTGRES") {
            println!("using the one DATELINE_TEST_POSTGRES names");
            return Ok(Self::Given(url));
        }
        let cluster = Cluster::start()?;
        println!("listening at {}", cluster.url());
        Ok(Self::Own(cluster))
    }

    fn url(&self) -> &str {
        match self {
            Self::Given(url) => url,
            Self::Own(cluster) => cluster.url(),
        }
    }
}

/// Which steps passed.
#[derive(Default)]
struct Verdict {
    passed: usize,
    failed: Vec<String>,
}

impl Verdict {
    fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome) {
        match shell::step(name, work) {
            Ok(()) => self.passed += 1,
            Err(sentence) => {
                eprintln!("{sentence}");
                self.failed.push(name.to_owned());
            }
        }
    }

    /// Prints the closing line; fails when any step did.
    fn close(self) -> Outcome {
        println!("\nsteps: {} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() {
            return Ok(());
        }
        Err(format!("These steps failed: {}.", self.failed.join(", ")))
    }
}
