//! The finder of quotations against labelled news: its scores, those of plain rules beside them,
//! and how many articles it reads in a second.
//!
//! The labelled news is not part of the project. A set is a file of JSON lines; the script that
//! lies beside the sets, `score.py`, is the judge.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};

use super::figures::{Figure, Limit};
use super::{Bench, ROUNDS, plain_rules};
use crate::{Outcome, shell};

/// The sets, and what must hold on each: stretch, stretch with speaker, mention, all in percent.
const SETS: [(&str, Option<[f64; 3]>); 2] =
    [("polnear", Some([93.0, 82.0, 88.0])), ("gum-news", None)];
/// Goals of the same three.
const GOALS: [f64; 3] = [95.0, 90.0, 95.0];
/// Articles a second on one core.
const ARTICLES_PER_SECOND_MIN: f64 = 3_000.0;

pub(super) fn measure(bench: &Bench) -> Outcome<Vec<Figure>> {
    let judge = bench.labelled.join("score.py");
    if !judge.exists() {
        let place = bench.labelled.display();
        println!("no labelled news in {place}: left out. Name its folder with --labelled DIR.");
        return Ok(Vec::new());
    }
    let mut figures = Vec::new();
    for (set, floors) in SETS {
        let gold = bench.labelled.join(format!("{set}.jsonl"));
        let found = bench.folder.join(format!("{set}-found.jsonl"));
        find(bench, &gold, &found)?;
        let scores = score(&judge, &gold, &found)?;
        figures.extend(figures_of(set, &scores, floors));
        let plain = bench.folder.join(format!("{set}-plain.jsonl"));
        plain_rules::answer(&gold, &plain)?;
        let scores = score(&judge, &gold, &plain)?;
        figures.extend(figures_of(&format!("{set}, plain rules"), &scores, None));
    }
    figures.push(speed(bench, &bench.labelled.join(format!("{}.jsonl", SETS[0].0)))?);
    Ok(figures)
}

fn find(bench: &Bench, gold: &Path, into: &Path) -> Outcome {
    let file = File::create(into).map_err(|e| format!("{}: {e}", into.display()))?;
    let mut command = Command::new(&bench.program.0);
    command.arg("quotations").arg(gold).args(["--format", "jsonl", "--language", "en"]);
    shell::run(command.stdout(file))
}

fn score(judge: &Path, gold: &Path, found: &Path) -> Outcome<Value> {
    let text = shell::read(Command::new("python3").arg(judge).arg(gold).arg(found).arg("--json"))?;
    serde_json::from_str(&text).map_err(|e| format!("score.py answered no JSON: {e}"))
}

fn figures_of(set: &str, scores: &Value, floors: Option<[f64; 3]>) -> Vec<Figure> {
    let all = &scores["quoted"]["all"];
    let three = [
        ("exact F1 of quoted stretches", &all["exact"]["F1"]),
        ("F1 of stretch with speaker", &all["joint_quote+speaker"]["F1"]),
        ("accuracy of the mention", &all["mention_accuracy"]),
    ];
    let mut figures = Vec::new();
    for (at, (name, value)) in three.into_iter().enumerate() {
        let limit = floors.map_or(Limit::None, |floors| Limit::AtLeast(floors[at]));
        let goal = floors.map(|_| format!(" (goal {})", GOALS[at])).unwrap_or_default();
        let name = format!("{set}: {name}{goal}");
        figures.push(Figure::new(&name, value.as_f64().unwrap_or(0.0), "%", limit));
    }
    let resolved = &scores["quoted"]["resolved_accuracy"]["hand/pronoun"]["strict"];
    let rest = [
        ("pronouns resolved, strict", resolved),
        ("exact F1 of indirect quotations", &scores["full"]["indirect"]["exact"]["F1"]),
        ("exact F1 of mixed quotations", &scores["full"]["mixed"]["exact"]["F1"]),
    ];
    let told = rest.into_iter().filter_map(|(name, value)| {
        let value = value.as_f64()?;
        Some(Figure::new(&format!("{set}: {name}"), value, "%", Limit::None))
    });
    figures.extend(told);
    figures
}

/// Articles a second: the whole command, which works on one thread.
fn speed(bench: &Bench, gold: &Path) -> Outcome<Figure> {
    let text = std::fs::read_to_string(gold).map_err(|e| format!("{}: {e}", gold.display()))?;
    let many = bench.folder.join("quotations-many.jsonl");
    let copies = many_articles(&text);
    std::fs::write(&many, &copies).map_err(|e| format!("{}: {e}", many.display()))?;
    let articles = u32::try_from(copies.lines().count()).unwrap_or(u32::MAX);
    let into = bench.folder.join("quotations-many-found.jsonl");
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        find(bench, &many, &into)?;
        rounds.push(f64::from(articles) / begun.elapsed().as_secs_f64());
    }
    let name = "articles read on one core, with JSON in and out";
    Ok(Figure::median(name, rounds, "/s", Limit::AtLeast(ARTICLES_PER_SECOND_MIN)))
}

/// The set several times over, without its labels.
fn many_articles(set: &str) -> String {
    let bare: Vec<String> = set
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .map(|article| json!({"id": article["id"], "text": article["text"]}).to_string() + "\n")
        .collect();
    bare.concat().repeat(5)
}

/// Where labelled news lies unless the command says otherwise: beside the checkout.
pub(super) fn labelled(root: &Path) -> PathBuf {
    root.join("../shared/data/quotations")
}
