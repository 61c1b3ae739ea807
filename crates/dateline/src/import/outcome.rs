//! What became of an import's files: said on the terminal, written to the report, told by the exit
//! code.

use std::path::{Path, PathBuf};

use news::Report;
use serde_json::{Value, json};

use crate::building::{Fault, file_fault};
use crate::command_line::ImportOptions;
use crate::progress;

/// What became of one file.
pub(super) struct Outcome {
    pub(super) file: PathBuf,
    /// The report, or why nothing of the file was taken.
    pub(super) result: Result<Report, Fault>,
    /// How many of the pages in it were refused, each with its own line in the report.
    pub(super) refused: usize,
}

impl Outcome {
    /// A refused file has a report too: it was found and left out.
    fn report(&self) -> Report {
        match &self.result {
            Ok(report) => report.clone(),
            Err(fault) => {
                let mut report = Report::default();
                report.leave_out("file", &self.file.display().to_string(), fault.to_string());
                report
            }
        }
    }
}

/// Tries whether the report can be written before anything is taken.
pub(super) fn try_report_file(options: &ImportOptions) -> Result<(), Fault> {
    let Some(file) = &options.report else { return Ok(()) };
    let was_there = file.exists();
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(file)
        .map_err(|source| file_fault("Writing", file, source))?;
    if !was_there {
        std::fs::remove_file(file).map_err(|source| file_fault("Removing", file, source))?;
    }
    Ok(())
}

/// Writes the report and says what is in it. A fault when any file was refused.
pub(super) fn finish(options: &ImportOptions, mut outcomes: Vec<Outcome>) -> Result<(), Fault> {
    let written = write_report(options.report.as_deref(), &outcomes);
    let several = outcomes.len() > 1;
    for outcome in &outcomes {
        match &outcome.result {
            Ok(report) => progress::print_summary(&outcome.file, report, options.dry_run),
            Err(fault) if several => progress::print_refusal(&outcome.file, &fault.to_string()),
            Err(_) => {}
        }
    }
    written?;
    match outcomes.as_slice() {
        [Outcome { result: Err(_), .. }] => outcomes.remove(0).result.map(drop),
        [Outcome { refused: 1.., file, .. }] => Err(Fault::Refused(format!(
            "Of {}, {} were refused; the report names them. The others were taken.",
            file.display(),
            outcomes[0].refused
        ))),
        _ => refused_of(&outcomes),
    }
}

/// The sentence about those of several files that were refused.
fn refused_of(outcomes: &[Outcome]) -> Result<(), Fault> {
    let refused = outcomes.iter().filter(|outcome| outcome.result.is_err());
    let refused: Vec<String> = refused.map(|outcome| outcome.file.display().to_string()).collect();
    match refused.len() {
        0 => Ok(()),
        all if all == outcomes.len() => {
            Err(Fault::Refused(format!("All {all} files were refused: nothing was taken.")))
        }
        some => Err(Fault::Refused(format!(
            "{some} of {} files refused: {}. Nothing of that was taken; the others were.",
            outcomes.len(),
            refused.join(", ")
        ))),
    }
}

/// One file's report as it is. Of several files their sum, and each one's own under `files`.
fn write_report(file: Option<&Path>, outcomes: &[Outcome]) -> Result<(), Fault> {
    let Some(file) = file else { return Ok(()) };
    let json = json_of(outcomes).and_then(|json| serde_json::to_string_pretty(&json));
    let json = json.map_err(|fault| Fault::Refused(format!("The report has no JSON: {fault}.")))?;
    std::fs::write(file, json + "\n").map_err(|source| file_fault("Writing", file, source))
}

fn json_of(outcomes: &[Outcome]) -> Result<Value, serde_json::Error> {
    let mut whole = Report::default();
    outcomes.iter().for_each(|outcome| whole.add(outcome.report()));
    let mut json = serde_json::to_value(&whole)?;
    if outcomes.len() > 1 {
        let files = outcomes.iter().map(|outcome| {
            let refused = outcome.result.as_ref().err().map(ToString::to_string);
            let report = serde_json::to_value(outcome.report())?;
            Ok(json!({ "file": outcome.file, "refused": refused, "report": report }))
        });
        json["files"] = Value::Array(files.collect::<Result<_, serde_json::Error>>()?);
    }
    Ok(json)
}
