//! `cargo xtask bench`: the figures the project promises, measured on this machine.
//!
//! Each part can be run alone. Where two programs are compared they take turns, seven times, and
//! the median of the seven ratios counts: a busy machine then slows both.

mod cached_page;
mod figures;
mod import;
mod large_paper;
mod plain_rules;
mod process;
mod quotations;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::paper::Program;
use crate::{Outcome, shell, tools};
use figures::Figure;

/// Rounds of a comparison.
const ROUNDS: usize = 7;

/// A part's name on the command line, and what measures it.
type Part = (&'static str, fn(&Bench) -> Outcome<Vec<Figure>>);

const PARTS: [Part; 6] = [
    ("cached-page", cached_page::measure),
    ("cache-miss", large_paper::cache_miss),
    ("import", import::speed),
    ("memory", import::memory),
    ("large-paper", large_paper::measure),
    ("quotations", quotations::measure),
];

/// What every part works with.
struct Bench {
    program: Program,
    /// The binary of the crate `bench`.
    instruments: PathBuf,
    /// Exports and papers; kept between runs, since they take minutes to make.
    folder: PathBuf,
    /// News with labels, which is not part of the project.
    labelled: PathBuf,
}

/// Measures the parts named, or all; writes `bench/figures.json` and the table in
/// `bench/README.md`. Fails when a figure misses its limit.
pub(crate) fn run(root: &Path, words: &[&str]) -> Outcome {
    let fresh = words.contains(&"--fresh");
    let mut words: Vec<&str> = words.iter().copied().filter(|word| *word != "--fresh").collect();
    let labelled = match words.iter().position(|word| *word == "--labelled") {
        Some(at) if at + 1 < words.len() => {
            PathBuf::from(words.drain(at..at + 2).nth(1).unwrap_or_default())
        }
        Some(_) => return Err("--labelled wants the folder of labelled news".to_owned()),
        None => quotations::labelled(root),
    };
    let wanted = words;
    if let Some(unknown) = wanted.iter().find(|word| PARTS.iter().all(|part| part.0 != **word)) {
        let names = PARTS.map(|part| part.0).join(", ");
        return Err(format!("there is no part `{unknown}`: {names}"));
    }
    if wanted != ["quotations"] {
        tools::install_for_bench()?;
    }
    let bench = Bench::ready(root, fresh, labelled)?;
    let mut missed = Vec::new();
    for (name, measure) in PARTS.iter().filter(|p| wanted.is_empty() || wanted.contains(&p.0)) {
        let measured = shell::step(name, || measure(&bench))?;
        for figure in &measured {
            println!("{figure}");
        }
        missed.extend(measured.iter().filter(|f| !f.holds()).map(ToString::to_string));
        figures::record(root, name, &measured)?;
    }
    if missed.is_empty() { Ok(()) } else { Err(format!("limits missed:\n{}", missed.join("\n"))) }
}

impl Bench {
    /// Builds what is measured and what it is measured with, both as they would be released.
    fn ready(root: &Path, fresh: bool, labelled: PathBuf) -> Outcome<Self> {
        let release = ["build", "--release", "--workspace", "--bins", "--locked"];
        shell::run(shell::cargo(root).args(release))?;
        let built = shell::target(root).join("release");
        let folder = shell::target(root).join("bench-papers");
        if fresh && folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let program = Program(built.join("dateline"));
        Ok(Self { program, instruments: built.join("bench"), folder, labelled })
    }

    /// An export of so many articles and at least so many bytes, made unless it is there.
    fn export(&self, articles: u64, words: u64, bytes_min: u64) -> Outcome<PathBuf> {
        let path = self.folder.join(format!("export-{articles}-{words}-{bytes_min}.xml"));
        if path.exists() {
            return Ok(path);
        }
        println!("writing {}", path.display());
        let unfinished = path.with_extension("unfinished");
        let file = File::create(&unfinished).map_err(|e| format!("{}: {e}", path.display()))?;
        let numbers = [articles, words, bytes_min].map(|number| number.to_string());
        let mut command = Command::new(&self.instruments);
        shell::run(command.arg("export").args(numbers).stdout(file))?;
        std::fs::rename(&unfinished, &path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(path)
    }

    /// The folder of a paper with so many articles, imported unless it is there.
    fn paper(&self, articles: u64) -> Outcome<PathBuf> {
        let folder = self.folder.join(format!("paper-{articles}"));
        if folder.exists() {
            return Ok(folder);
        }
        let export = self.export(articles, ARTICLE_WORDS, 0)?;
        println!("importing {articles} articles");
        let unfinished = self.emptied("unfinished")?;
        let words = ["import", "wordpress"];
        let mut command = self.program.command(&words, &unfinished);
        shell::run(command.arg(export).stdout(Stdio::null()))?;
        std::fs::rename(&unfinished, &folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(folder)
    }

    /// The path of a folder that does not exist, for a program that makes it.
    fn emptied(&self, name: &str) -> Outcome<PathBuf> {
        let folder = self.folder.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        Ok(folder)
    }
}

/// Words of an article in every export measured with.
const ARTICLE_WORDS: u64 = 800;

/// The middle of an odd number of values.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}
