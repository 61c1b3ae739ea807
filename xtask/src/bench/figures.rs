//! Figures: what was measured, the limit it must keep, and where both are written down.

use std::fmt;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::{Outcome, shell};

/// Between these lines of `bench/README.md` stands the table that is written here.
const TABLE_BEGINS: &str = "<!-- figures -->";
const TABLE_ENDS: &str = "<!-- end of figures -->";

/// What a figure must keep to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Limit {
    AtLeast(f64),
    AtMost(f64),
    /// Told for comparison only.
    None,
}

/// One measured value.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    limit: Limit,
    /// The single values the figure is the median of.
    rounds: Vec<f64>,
}

impl Figure {
    pub(super) fn new(name: &str, value: f64, unit: &'static str, limit: Limit) -> Self {
        Self { name: name.to_owned(), value, unit, limit, rounds: Vec::new() }
    }

    /// The median of several values.
    pub(super) fn median(name: &str, rounds: Vec<f64>, unit: &'static str, limit: Limit) -> Self {
        let value = super::median(&rounds);
        Self { rounds, ..Self::new(name, value, unit, limit) }
    }

    pub(super) fn holds(&self) -> bool {
        match self.limit {
            Limit::AtLeast(limit) => self.value >= limit,
            Limit::AtMost(limit) => self.value <= limit,
            Limit::None => true,
        }
    }

    fn limit_in_words(&self) -> String {
        match self.limit {
            Limit::AtLeast(limit) => format!("at least {}", number(limit)),
            Limit::AtMost(limit) => format!("at most {}", number(limit)),
            Limit::None => String::new(),
        }
    }

    fn to_json(&self) -> Value {
        let mut figure = json!({"name": self.name, "value": self.value, "unit": self.unit,
            "limit": self.limit_in_words(), "holds": self.holds()});
        if !self.rounds.is_empty() {
            figure["rounds"] = json!(self.rounds);
        }
        figure
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limit = self.limit_in_words();
        let verdict = if self.holds() { "" } else { "  MISSED" };
        write!(f, "{:<58} {:>10} {:<4} {limit}{verdict}", self.name, number(self.value), self.unit)
    }
}

/// Three figures that mean something, thousands apart.
fn number(value: f64) -> String {
    if value.abs() < 100.0 {
        let text = format!("{value:.2}");
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    let digits = format!("{:.0}", value.abs());
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if value < 0.0 { format!("-{grouped}") } else { grouped }
}

/// Puts a part's figures into `bench/figures.json` and writes the table anew.
pub(super) fn record(root: &Path, part: &str, figures: &[Figure]) -> Outcome {
    let path = root.join("bench/figures.json");
    let mut all: Value = match std::fs::read(&path) {
        Ok(text) => {
            serde_json::from_slice(&text).map_err(|e| format!("bench/figures.json: {e}"))?
        }
        Err(_) => json!({}),
    };
    let day = shell::read(Command::new("date").args(["-u", "+%F"]))?;
    all[part] = json!({
        "on": day.trim(),
        "machine": machine(),
        "figures": figures.iter().map(Figure::to_json).collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&all).map_err(|e| format!("figures: {e}"))?;
    std::fs::write(&path, text + "\n").map_err(|e| format!("{}: {e}", path.display()))?;
    let readme = root.join("bench/README.md");
    let text = std::fs::read_to_string(&readme).map_err(|e| format!("bench/README.md: {e}"))?;
    let text = with_table(&text, &table(&all))?;
    std::fs::write(&readme, text).map_err(|e| format!("bench/README.md: {e}"))
}

/// The processor and how many there are.
fn machine() -> String {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let names = cpus.lines().filter(|line| line.starts_with("model name"));
    let name = names.clone().next().and_then(|line| line.split(": ").nth(1)).unwrap_or("?");
    format!("{} × {name}", names.count())
}

fn table(all: &Value) -> String {
    let mut table =
        String::from("| part | figure | measured | limit | on |\n|---|---|---:|---|---|\n");
    for (part, measured) in all.as_object().into_iter().flatten() {
        for figure in measured["figures"].as_array().into_iter().flatten() {
            let text = |key: &str| figure[key].as_str().unwrap_or_default().to_owned();
            let value = number(figure["value"].as_f64().unwrap_or(f64::NAN));
            let missed = if figure["holds"] == true { "" } else { " **missed**" };
            let row = format!(
                "| {part} | {} | {value} {} | {}{missed} | {} |\n",
                text("name"),
                text("unit"),
                text("limit"),
                measured["on"].as_str().unwrap_or_default()
            );
            table.push_str(&row);
        }
    }
    table
}

fn with_table(readme: &str, table: &str) -> Outcome<String> {
    let parts = readme
        .split_once(TABLE_BEGINS)
        .and_then(|(before, rest)| rest.split_once(TABLE_ENDS).map(|(_, after)| (before, after)));
    let (before, after) = parts.ok_or("bench/README.md has lost the marks around its table")?;
    Ok(format!("{before}{TABLE_BEGINS}\n{table}{TABLE_ENDS}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{Figure, Limit, number, with_table};

    #[test]
    fn a_figure_keeps_its_limit_or_says_so() {
        let at_most = |value| Figure::new("a", value, "ms", Limit::AtMost(1.0));
        assert!(at_most(0.9).holds());
        assert!(!at_most(1.1).holds());
        assert!(at_most(1.1).to_string().ends_with("at most 1  MISSED"));
        let rounds = vec![0.8, 1.0, 0.95];
        assert!(Figure::median("a", rounds, "", Limit::AtLeast(0.9)).holds());
    }

    #[test]
    fn numbers_are_written_to_be_read() {
        for (value, expected) in
            [(0.123, "0.12"), (2.0, "2"), (1234.5, "1,234"), (1e6, "1,000,000")]
        {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn the_table_stands_between_its_marks() {
        let readme = "# A\n<!-- figures -->\nold\n<!-- end of figures -->\nend\n";
        let expected = "# A\n<!-- figures -->\nnew\n<!-- end of figures -->\nend\n";
        assert_eq!(with_table(readme, "new\n").unwrap(), expected);
        assert!(with_table("# A\n", "new\n").is_err());
    }
}
