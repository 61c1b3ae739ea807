//! Importing: how fast, and in how much memory.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::figures::{Figure, Limit};
use super::process::memory_mib;
use super::{ARTICLE_WORDS, Bench};
use crate::Outcome;
use crate::shell::Running;

const ARTICLES: u32 = 10_000;
const LARGE_BYTES: u64 = 1 << 30;
/// Articles of an export that is nothing beside the program itself.
const FEW: u64 = 10;
/// Runs of the timed import.
const RUNS: usize = 3;

/// Articles a second of an export of 10,000 articles on SQLite.
pub(super) fn speed(bench: &Bench) -> Outcome<Vec<Figure>> {
    let export = bench.export(u64::from(ARTICLES), ARTICLE_WORDS, 0)?;
    let mut rates = Vec::new();
    for _ in 0..RUNS {
        let data = bench.emptied("import")?;
        let begun = Instant::now();
        let mut command = import(bench, &export, &data);
        let mut running = Running(command.spawn().map_err(|e| format!("import: {e}"))?);
        let status = running.0.wait().map_err(|e| format!("import: {e}"))?;
        if !status.success() {
            return Err(format!("the import failed: {status}"));
        }
        rates.push(f64::from(ARTICLES) / begun.elapsed().as_secs_f64());
    }
    bench.emptied("import")?;
    let limit = Limit::AtLeast(2_000.0);
    Ok(vec![Figure::median("import of 10,000 articles, SQLite", rates, "/s", limit)])
}

/// What an export of one GiB adds to the memory of an import.
pub(super) fn memory(bench: &Bench) -> Outcome<Vec<Figure>> {
    let idle = peak_mib(bench, &bench.export(FEW, ARTICLE_WORDS, 0)?)?;
    let large = peak_mib(bench, &bench.export(0, ARTICLE_WORDS, LARGE_BYTES)?)?;
    Ok(vec![
        Figure::new("peak memory, import of 10 articles", idle, "MiB", Limit::None),
        Figure::new("peak memory, import of 1 GiB", large, "MiB", Limit::None),
        Figure::new("memory added by 1 GiB", large - idle, "MiB", Limit::AtMost(128.0)),
    ])
}

/// The highest resident memory of an import. The kernel keeps the mark; it is read until the end.
fn peak_mib(bench: &Bench, export: &Path) -> Outcome<f64> {
    let data = bench.emptied("import")?;
    let mut command = import(bench, export, &data);
    let mut running = Running(command.spawn().map_err(|e| format!("import: {e}"))?);
    let mut peak: f64 = 0.0;
    let status = loop {
        if let Some(status) = running.0.try_wait().map_err(|e| format!("import: {e}"))? {
            break status;
        }
        // An ended process that nobody waited for yet has no memory to tell of.
        peak = peak.max(memory_mib(running.0.id(), "VmHWM").unwrap_or_default());
        std::thread::sleep(Duration::from_millis(2));
    };
    bench.emptied("import")?;
    if status.success() { Ok(peak) } else { Err(format!("the import failed: {status}")) }
}

fn import(bench: &Bench, export: &Path, data: &Path) -> Command {
    let mut command = bench.program.command(&["import", "wordpress"], data);
    command.arg(export).stdout(Stdio::null());
    command
}
