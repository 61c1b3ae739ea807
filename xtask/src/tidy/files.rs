//! Rules about any file: what its text may hold, however it is written.

use std::path::Path;

use super::Finding;
use crate::Outcome;

/// Longer files say why in their first line, as `(long: …)`.
const FILE_LINES_MAX: usize = 500;
/// In characters. rustfmt leaves comments and long strings alone, so it is counted here.
const RUST_COLUMNS_MAX: usize = 100;
/// What a checkout holds beside the project.
const PASSED_OVER: [&str; 5] =
    [".git", "target", "node_modules", "dateline-data", "LICENSE-APACHE"];

/// One text file of the checkout.
pub(super) struct File {
    /// From the root, with `/`.
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    pub(super) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| own == extension)
    }

    /// The first crate folder of the path: `crates/news`, `xtask`.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// All text files of the checkout, sorted by path.
pub(super) struct Tree {
    pub(super) files: Vec<File>,
}

impl Tree {
    pub(super) fn read(root: &Path) -> Outcome<Self> {
        let mut files = Vec::new();
        gather(root, "", &mut files)
            .map_err(|e| format!("{} is unreadable: {e}", root.display()))?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    pub(super) fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    pub(super) fn with_extension<'a>(
        &'a self,
        extension: &'a str,
    ) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.is(extension))
    }
}

/// Adds the text files of `folder` and below. Pictures and fonts are not text and stay out.
fn gather(folder: &Path, path: &str, files: &mut Vec<File>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if PASSED_OVER.contains(&name.as_str()) {
            continue;
        }
        let below = if path.is_empty() { name } else { format!("{path}/{name}") };
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &below, files)?;
        } else if let Ok(text) = String::from_utf8(std::fs::read(entry.path())?) {
            files.push(File { path: below, text });
        }
    }
    Ok(())
}

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let strangers = strangers();
    let mut findings = Vec::new();
    for file in &tree.files {
        lines(file, &mut findings);
        places(file, &strangers, &mut findings);
        if file.is("rs") {
            length(file, &mut findings);
            columns(file, &mut findings);
        }
        if file.is("md") {
            title(file, &mut findings);
        }
    }
    findings
}

/// Inputs of tests and generated bundles are kept as they are.
fn is_written_by_us(file: &File) -> bool {
    let kinds = ["rs", "toml", "md", "html", "css", "ftl", "sql", "mjs", "sh", "rng"];
    kinds.iter().any(|kind| file.is(kind)) && !file.path.contains("/tests/")
        || file.path == ".ci/run"
        || file.is("rs")
}

/// No blank at a line's end, one line break at the file's.
fn lines(file: &File, findings: &mut Vec<Finding>) {
    // Two blanks at the end of a line are Markdown's line break; a demo article may hold one.
    if !is_written_by_us(file) || (file.path.starts_with("demo/") && file.is("md")) {
        return;
    }
    for (index, line) in file.text.lines().enumerate() {
        if line.ends_with([' ', '\t']) {
            findings.push(Finding::new(file, index + 1, "the line ends in a blank"));
        }
    }
    let last = file.text.lines().count();
    if !file.text.is_empty() && (!file.text.ends_with('\n') || file.text.ends_with("\n\n")) {
        findings.push(Finding::new(file, last, "the file does not end in one line break"));
    }
}

/// Folders of one machine, and hosts of package registries: the project is at home anywhere.
/// They are put together here, or this file would name them.
fn strangers() -> Vec<String> {
    let hosts =
        ["registry.npmjs", "deb.debian", "files.pythonhosted", "static.crates", "index.crates"];
    let tops = ["org", "org", "org", "io", "io"];
    let hosts = hosts.iter().zip(tops).map(|(host, top)| format!("{host}.{top}"));
    ["work", "root"].iter().map(|folder| format!("/{folder}/")).chain(hosts).collect()
}

fn places(file: &File, strangers: &[String], findings: &mut Vec<Finding>) {
    for (index, line) in file.text.lines().enumerate() {
        if let Some(found) = strangers.iter().find(|stranger| names(line, stranger)) {
            findings.push(Finding::new(file, index + 1, format!("names {found}")));
        }
    }
}

/// Whether a line names a stranger. A folder counts only at the start of a path.
fn names(line: &str, stranger: &str) -> bool {
    line.match_indices(stranger).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !stranger.starts_with('/') || before.is_none_or(|c| !c.is_alphanumeric() && c != '.')
    })
}

fn length(file: &File, findings: &mut Vec<Finding>) {
    let count = file.text.lines().count();
    let says_why = file.text.lines().next().is_some_and(|first| first.contains("(long: "));
    if count > FILE_LINES_MAX && !says_why {
        let message = format!(
            "{count} lines, over {FILE_LINES_MAX}: split it, or say why in the first line, as \
             `(long: …)`"
        );
        findings.push(Finding::new(file, 1, message));
    }
}

fn columns(file: &File, findings: &mut Vec<Finding>) {
    let is_sample = is_sample(file);
    for (index, line) in file.text.lines().enumerate() {
        let count = line.chars().count();
        // Copy that a test reads is kept as its author wrote it, on one line.
        if count > RUST_COLUMNS_MAX && !(is_sample && line.contains('"')) {
            let message = format!("{count} columns, over {RUST_COLUMNS_MAX}");
            findings.push(Finding::new(file, index + 1, message));
        }
    }
}

/// Whether a Rust file holds tests or the samples they are made from.
fn is_sample(file: &File) -> bool {
    let by_name = ["tests.rs", "samples.rs"].contains(&file.name());
    by_name || ["/tests/", "/examples/"].iter().any(|folder| file.path.contains(folder))
}

/// One `# Title`, in the first line. A demo article's title stands in its front matter, and what
/// tests read is as strange as it needs to be.
fn title(file: &File, findings: &mut Vec<Finding>) {
    let elsewhere = ["demo/", "/tests/", "themes/"];
    if elsewhere.iter().any(|place| file.path.contains(place)) {
        return;
    }
    let mut fenced = false;
    let mut titles = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        fenced ^= line.trim_start().starts_with("```");
        if !fenced && line.starts_with("# ") {
            titles.push(index + 1);
        }
    }
    if titles != [1] {
        let message = "a document has one `# Title`, and it is the first line";
        findings.push(Finding::new(file, titles.last().copied().unwrap_or(1), message));
    }
}
