//! What the tests need beside Rust, and how a fresh Debian machine comes by it.

mod npm;
mod postgres;

pub(crate) use npm::Browser;
pub(crate) use postgres::Cluster;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, shell};

/// A program, and the Debian package that brings it.
struct Tool {
    program: &'static str,
    package: &'static str,
    purpose: &'static str,
}

/// A part of Python that Debian packs apart: without it there is no folder of its own for packages.
const ENSUREPIP: &str = "ensurepip";

const FOR_TESTS: [Tool; 7] = [
    Tool { program: "initdb", package: "postgresql", purpose: "the second database engine" },
    Tool { program: "node", package: "nodejs", purpose: "runs the browser tests" },
    Tool { program: "npm", package: "npm", purpose: "brings the browser tests' libraries" },
    Tool { program: "chromium", package: "chromium", purpose: "the browser" },
    Tool { program: "java", package: "default-jre-headless", purpose: "runs the HTML checker" },
    Tool { program: ENSUREPIP, package: "python3-venv", purpose: "brings what tries the API" },
    Tool { program: "xmllint", package: "libxml2-utils", purpose: "checks feeds and sitemaps" },
];

const FOR_BENCH: [Tool; 2] = [
    Tool { program: "wrk", package: "wrk", purpose: "asks for pages as fast as it can" },
    Tool { program: "nginx", package: "nginx", purpose: "the yardstick for a cached page" },
];

/// Installs what the tests need and is not there yet.
pub(crate) fn install_for_tests() -> Outcome {
    install(&FOR_TESTS)
}

/// Installs what the benchmarks need and is not there yet.
pub(crate) fn install_for_bench() -> Outcome {
    install(&FOR_BENCH)
}

/// Installs the missing of `tools` by apt when that is allowed, and otherwise says how.
fn install(tools: &[Tool]) -> Outcome {
    let missing: Vec<&Tool> =
        tools.iter().filter(|tool| where_is(tool.program).is_none()).collect();
    for tool in &missing {
        println!("missing: {} ({}: {})", tool.program, tool.package, tool.purpose);
    }
    if missing.is_empty() {
        println!(
            "everything is here: {}",
            tools.iter().map(|t| t.program).collect::<Vec<_>>().join(", ")
        );
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    if shell::find("apt-get").is_none() || !shell::is_root() {
        return Err(format!(
            "Install these first, then run this again:\n  sudo apt-get update && sudo apt-get \
             install --no-install-recommends {}",
            packages.join(" ")
        ));
    }
    println!("installing: {}", packages.join(" "));
    apt(&["update", "-qq"])?;
    apt(&[&["install", "-qq", "-y", "--no-install-recommends"][..], &packages].concat())
}

/// Runs apt without questions, and without starting the services it installs.
fn apt(words: &[&str]) -> Outcome {
    shell::run(
        Command::new("apt-get")
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env("RUNLEVEL", "1"),
    )
}

/// Where a program stands. PostgreSQL's own programs are not on `PATH` in Debian.
pub(crate) fn where_is(program: &str) -> Option<PathBuf> {
    if program == ENSUREPIP {
        let mut python = Command::new("python3");
        let asked = python.args(["-c", "import ensurepip"]).output();
        return asked.ok().filter(|said| said.status.success()).and(shell::find("python3"));
    }
    shell::find(program).or_else(|| {
        let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
        let mut found: Vec<PathBuf> = versions
            .filter_map(Result::ok)
            .map(|version| version.path().join("bin").join(program))
            .filter(|path| path.is_file())
            .collect();
        found.sort_by_key(|path| version_of(path));
        found.pop()
    })
}

/// The major version in `/usr/lib/postgresql/VERSION/bin/PROGRAM`.
fn version_of(program: &Path) -> u32 {
    let version = program.ancestors().nth(2).and_then(Path::file_name);
    version.and_then(|name| name.to_str()?.parse().ok()).unwrap_or_default()
}
