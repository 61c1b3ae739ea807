//! How far long work has come: a bar on a terminal, plain lines elsewhere.

use std::{io::IsTerminal as _, path::Path};

use indicatif::{ProgressBar, ProgressStyle};
use news::Report;

/// Things of one kind left out of a summary's list are counted after this many.
const REASONS_SHOWN_MAX: usize = 12;

/// The progress of reading or taking one file.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Begins work on `name`, of `total` bytes or items.
    pub(crate) fn begin(verb: &str, name: &str, total: u64) -> Self {
        let bar = if std::io::stderr().is_terminal() {
            let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %  {elapsed}")
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(total).with_style(style).with_message(format!("{verb} {name}"))
        } else {
            say(&format!("{verb} {name}"));
            ProgressBar::hidden()
        };
        Self { bar }
    }

    /// The work has come to `done` of the total.
    pub(crate) fn reach(&self, done: u64) {
        self.bar.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A line beside the results.
#[expect(clippy::print_stderr, reason = "progress is for the person at the terminal")]
pub(crate) fn say(line: &str) {
    eprintln!("{line}");
}

/// The readable summary of one file's report.
#[expect(clippy::print_stdout, reason = "the summary is what the command prints")]
pub(crate) fn print_summary(file: &Path, report: &Report, is_dry_run: bool) {
    let taken = if is_dry_run { "would be taken" } else { "taken" };
    println!("{}", file.display());
    for (kind, count) in &report.types {
        println!(
            "  {kind:<14} {:>7} found = {} {taken} + {} unchanged + {} left out",
            count.found, count.taken, count.unchanged, count.left_out
        );
    }
    for told in &report.told {
        println!("  The source says its {}: {}", told.about, told.value);
    }
    let left_out = report.left_out.iter().map(|l| (&l.kind, &l.source_id, &l.reason));
    print_reasons("Left out", left_out.collect());
    let changed = report.changed.iter().map(|c| (&c.kind, &c.source_id, &c.reason));
    print_reasons("Changed", changed.collect());
    let repaired = report.repaired.iter().map(|c| (&c.kind, &c.source_id, &c.reason));
    print_reasons("Repaired", repaired.collect());
}

#[expect(clippy::print_stdout, reason = "the summary is what the command prints")]
fn print_reasons(title: &str, all: Vec<(&String, &String, &String)>) {
    if all.is_empty() {
        return;
    }
    println!("  {title}:");
    let total = all.len();
    for (kind, source_id, reason) in all.into_iter().take(REASONS_SHOWN_MAX) {
        println!("    {kind} {source_id}: {reason}");
    }
    if total > REASONS_SHOWN_MAX {
        println!(
            "    … and {} more: --report FILE.json names them all.",
            total - REASONS_SHOWN_MAX
        );
    }
}
