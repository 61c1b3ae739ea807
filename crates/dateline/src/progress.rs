//! How far long work has come: a bar on a terminal, plain lines elsewhere.

use std::{
    io::{self, IsTerminal as _, Write},
    path::Path,
};

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
pub(crate) fn print_summary(file: &Path, report: &Report, is_dry_run: bool) {
    // Whoever reads the summary may stop reading: that is no fault of the import.
    let _ = write_summary(&mut std::io::stdout().lock(), file, report, is_dry_run);
}

/// That nothing of a file was taken, and why.
pub(crate) fn print_refusal(file: &Path, why: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}\n  Refused, and nothing of it taken: {why}", file.display());
}

fn write_summary(
    out: &mut impl Write,
    file: &Path,
    report: &Report,
    is_dry_run: bool,
) -> io::Result<()> {
    let taken = if is_dry_run { "would be taken" } else { "taken" };
    writeln!(out, "{}", file.display())?;
    for (kind, count) in &report.types {
        writeln!(
            out,
            "  {kind:<14} {:>7} found = {} {taken} + {} unchanged + {} left out",
            count.found, count.taken, count.unchanged, count.left_out
        )?;
    }
    for told in &report.told {
        writeln!(out, "  The source tells of its {}: {}", told.about, told.value)?;
    }
    let left_out = report.left_out.iter().map(|l| (&l.kind, &l.source_id, &l.reason));
    write_reasons(out, "Left out", left_out.collect())?;
    let changed = report.changed.iter().map(|c| (&c.kind, &c.source_id, &c.reason));
    write_reasons(out, "Changed", changed.collect())?;
    let repaired = report.repaired.iter().map(|c| (&c.kind, &c.source_id, &c.reason));
    write_reasons(out, "Repaired", repaired.collect())
}

fn write_reasons(
    out: &mut impl Write,
    title: &str,
    all: Vec<(&String, &String, &String)>,
) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {title}:")?;
    let total = all.len();
    for (kind, source_id, reason) in all.into_iter().take(REASONS_SHOWN_MAX) {
        writeln!(out, "    {kind} {source_id}: {reason}")?;
    }
    if total > REASONS_SHOWN_MAX {
        let more = total - REASONS_SHOWN_MAX;
        writeln!(out, "    … and {more} more: --report FILE.json names them all.")?;
    }
    Ok(())
}
