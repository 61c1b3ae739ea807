//! An import: it is taken or refused, its report adds up, and a second run adds nothing.

use std::path::Path;

use serde_json::Value;

use super::Fault;
use super::sources::Source;
use crate::Outcome;
use crate::paper::{Imported, Program};

/// What became of a source.
pub(super) enum Verdict {
    /// Imported; the report of the first run.
    Taken(Value),
    /// Not imported, for this reason.
    Refused(String),
}

/// Rehearses the import, imports, and imports again.
pub(super) fn import(
    program: &Program,
    source: &Source,
    data: &Path,
    faults: &mut Vec<Fault>,
) -> Outcome<Verdict> {
    let rehearsal_words = [source.words(), &["--dry-run"]].concat();
    let rehearsal = program.import(&rehearsal_words, source.path(), data)?;
    let first = program.import(source.words(), source.path(), data)?;
    let mut fault = |what: String| faults.push(Fault::new("import", what));
    if rehearsal.status != first.status {
        fault(format!(
            "--dry-run ended with {}, the import with {}",
            rehearsal.status, first.status
        ));
    }
    if !first.status.success() {
        if first.status.code() != Some(1) {
            fault(format!("refused with {} instead of exit code 1", first.status));
        }
        faults.extend(reason_faults(&first.complaint));
        let reason = first.complaint.lines().next_back().unwrap_or_default();
        return Ok(Verdict::Refused(reason.to_owned()));
    }
    let Some(report) = first.report else {
        fault("wrote no report".to_owned());
        return Ok(Verdict::Taken(Value::Null));
    };
    if rehearsal.report.as_ref().map(|r| &r["types"]) != Some(&report["types"]) {
        fault("--dry-run counted otherwise than the import".to_owned());
    }
    faults.extend(report_faults(&report));
    let second = program.import(source.words(), source.path(), data)?;
    faults.extend(second_run_faults(&report, &second));
    Ok(Verdict::Taken(report))
}

/// A refusal ends in a sentence that a person can act on; what it did until then may stand before.
fn reason_faults(reason: &str) -> Vec<Fault> {
    let last = reason.lines().next_back().unwrap_or_default().trim();
    let raw = ["panicked", "RUST_BACKTRACE", "Error {", "Err("];
    if raw.iter().any(|word| reason.contains(word)) || !last.ends_with('.') {
        return vec![Fault::new("import", format!("the reason is no sentence: {reason:?}"))];
    }
    Vec::new()
}

/// For each type, found is the sum of the other three, and each thing left out is listed.
fn report_faults(report: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    let Some(types) = report["types"].as_object() else {
        return vec![Fault::new("report", "has no `types`")];
    };
    let left_out = listed(report, "left_out", &mut faults);
    listed(report, "changed", &mut faults);
    for (name, count) in types {
        let number = |key: &str| count[key].as_u64();
        let (Some(found), Some(taken), Some(unchanged), Some(left)) =
            (number("found"), number("taken"), number("unchanged"), number("left_out"))
        else {
            faults.push(Fault::new("report", format!("{name} lacks one of its four numbers")));
            continue;
        };
        if found != taken + unchanged + left {
            let sum = format!("{found} found, {taken} + {unchanged} + {left} accounted for");
            faults.push(Fault::new("report", format!("{name} does not add up: {sum}")));
        }
        let reasons = left_out.iter().filter(|kind| *kind == name).count();
        if u64::try_from(reasons).ok() != Some(left) {
            let what = format!("{left} of {name} left out, {reasons} of them with a reason");
            faults.push(Fault::new("report", what));
        }
    }
    faults
}

/// The types in a list of the report, each entry of which has a type, a source id and a reason.
fn listed(report: &Value, list: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    let Some(entries) = report[list].as_array() else {
        faults.push(Fault::new("report", format!("has no `{list}`")));
        return Vec::new();
    };
    for entry in entries {
        let said = |key: &str| entry[key].as_str().is_some_and(|text| !text.is_empty());
        if !(said("type") && said("source_id") && said("reason")) {
            faults.push(Fault::new("report", format!("`{list}` has an incomplete entry: {entry}")));
        }
    }
    entries.iter().filter_map(|entry| entry["type"].as_str()).map(str::to_owned).collect()
}

/// A second run of the same file finds the same, and takes none of it again.
fn second_run_faults(first: &Value, second: &Imported) -> Vec<Fault> {
    let Some(report) = second.report.as_ref().filter(|_| second.status.success()) else {
        return vec![Fault::new("second run", format!("failed: {}", second.complaint))];
    };
    let mut faults = report_faults(report);
    let types = first["types"].as_object().into_iter().flatten();
    for (name, count) in types {
        let again = &report["types"][name];
        if again["found"] != count["found"] {
            let what = format!("found {} of {name}, at first {}", again["found"], count["found"]);
            faults.push(Fault::new("second run", what));
        }
        if again["taken"].as_u64() != Some(0) {
            faults.push(Fault::new("second run", format!("took {} of {name}", again["taken"])));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{reason_faults, report_faults};

    fn count(found: u64, taken: u64, left_out: u64) -> Value {
        json!({"found": found, "taken": taken, "unchanged": 0, "left_out": left_out})
    }

    #[test]
    fn a_report_that_does_not_add_up_is_a_fault() {
        let reason = json!({"type": "article", "source_id": "7", "reason": "A draft."});
        for (types, left_out, faults) in [
            (json!({"article": count(3, 3, 0)}), json!([]), 0),
            (json!({"article": count(3, 2, 1)}), json!([reason]), 0),
            (json!({"article": count(3, 2, 1)}), json!([]), 1),
            (json!({"article": count(3, 1, 1)}), json!([reason]), 1),
            (json!({"article": {"found": 1}}), json!([]), 1),
        ] {
            let report = json!({"types": types, "left_out": left_out, "changed": []});
            assert_eq!(report_faults(&report).len(), faults, "{report}");
        }
    }

    #[test]
    fn a_refusal_is_one_sentence() {
        assert!(reason_faults("error: line 7: the file ends inside an item.").is_empty());
        assert!(reason_faults("Reading a.xml\nThe file is cut off at line 7.").is_empty());
        assert_eq!(reason_faults("").len(), 1);
        assert_eq!(reason_faults("thread 'main' panicked at src/main.rs:1").len(), 1);
    }
}
