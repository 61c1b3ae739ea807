//! `cargo xtask accept DIR`: takes exports of any origin, imports each into an empty paper, and
//! inspects that paper as its readers, their browsers and the machines that read it would.

mod crawl;
mod export;
mod feeds;
mod importing;
mod markup;
pub(crate) mod pages;
mod schemas;
mod sources;

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::paper::{Press, Program};
use crate::shell::{self, Scratch};
use crate::tools::{self, Browser};
use crawl::Site;
use sources::Source;

/// Times the same fault is printed.
const SHOWN_MAX: usize = 3;

/// Something that is not as it should be: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) place: String,
    pub(crate) what: String,
}

impl Fault {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

/// Everything an inspection needs at hand.
struct Desk<'a> {
    root: &'a Path,
    program: Program,
    browser: &'a Browser,
    scratch: Scratch,
    faults: Vec<Fault>,
    /// Papers made so far: two exports may bear one name.
    papers: usize,
}

/// Runs over the exports in a folder, with the binary the arguments name or one built now.
pub(crate) fn run(root: &Path, words: &[&str]) -> Outcome {
    let (folder, binary) = match words {
        [folder] | [folder, "--dateline"] => (folder, None),
        [folder, "--dateline", binary] | ["--dateline", binary, folder] => (folder, Some(binary)),
        _ => return Err("usage: cargo xtask accept DIR [--dateline BINARY]".to_owned()),
    };
    tools::install_for_tests()?;
    let browser = Browser::ready(root)?;
    let program = if let Some(binary) = binary {
        Program(PathBuf::from(binary))
    } else {
        build(root)?;
        built(root)
    };
    let mut desk = Desk::new(root, program, &browser)?;
    let sources = sources::find(Path::new(folder))?;
    if sources.is_empty() {
        return Err(format!("{folder} holds no .xml export, no Markdown and no .txt"));
    }
    for source in &sources {
        desk.source(source)?;
    }
    desk.close()
}

/// Builds the binary that `cargo xtask test` inspects.
pub(crate) fn build(root: &Path) -> Outcome {
    // The whole workspace: one crate alone has other features and builds everything again.
    shell::run(shell::cargo(root).args(["build", "--workspace", "--all-targets", "--locked"]))
}

/// The sample paper, whole reader's stories on it, and the exports written for the project.
pub(crate) fn own_papers(root: &Path, browser: &Browser) -> Outcome {
    let mut desk = Desk::new(root, built(root), browser)?;
    desk.sample_paper()?;
    let exports = root.join("crates/wire/tests/exports");
    if exports.is_dir() {
        for source in sources::find(&exports)? {
            desk.source(&source)?;
        }
    }
    desk.close()
}

pub(crate) fn built(root: &Path) -> Program {
    Program(shell::target(root).join("debug/dateline"))
}

impl<'a> Desk<'a> {
    fn new(root: &'a Path, program: Program, browser: &'a Browser) -> Outcome<Self> {
        let scratch = Scratch::new("dateline-accept")?;
        Ok(Self { root, program, browser, scratch, faults: Vec::new(), papers: 0 })
    }

    /// Imports one source and inspects what became of it.
    fn source(&mut self, source: &Source) -> Outcome {
        let name = source.name();
        self.papers += 1;
        let data = self.scratch.path().join(format!("paper-{}", self.papers));
        let mut faults = Vec::new();
        let verdict = importing::import(&self.program, source, &data, &mut faults)?;
        let press = self.program.serve(&data)?;
        match &verdict {
            importing::Verdict::Refused(reason) => {
                println!("{name}: refused: {reason}");
                if !Site::public_paths(&press)?.articles.is_empty() {
                    faults.push(Fault::new(&name, "refused, and yet it published articles"));
                }
            }
            importing::Verdict::Taken(report) => {
                let site = Site::crawl(&press, false, &mut faults)?;
                println!("{name}: {}", site.summary());
                if let Source::WordPress(file) = source {
                    export::check(file, report, &site, &press, &mut faults)?;
                }
                self.inspect(&name, &site, &press, &mut faults)?;
            }
        }
        self.note(&name, faults);
        Ok(())
    }

    /// The sample paper is held to the same, and to whole stories in a browser.
    fn sample_paper(&mut self) -> Outcome {
        let press = self.program.demo(&self.scratch.path().join("sample"))?;
        let mut faults = Vec::new();
        let site = Site::crawl(&press, true, &mut faults)?;
        println!("sample paper: {}", site.summary());
        if site.paths.articles.len() < 20 {
            faults.push(Fault::new("/sitemap.xml", "the sample paper has fewer than 20 articles"));
        }
        self.inspect("sample paper", &site, &press, &mut faults)?;
        let address = format!("http://{}", press.host);
        let mut stories = self.browser.tests(&["stories.mjs"]);
        if let Err(sentence) = shell::run(stories.env("PAPER", address)) {
            faults.push(Fault::new("tests/browser/stories.mjs", sentence));
        }
        self.note("sample paper", faults);
        Ok(())
    }

    /// What every paper is held to, wherever its articles came from.
    fn inspect(&self, name: &str, site: &Site, press: &Press, faults: &mut Vec<Fault>) -> Outcome {
        feeds::check(self.root, site, press, self.scratch.path(), faults)?;
        feeds::check_ninjs(self.root, site, press, faults)?;
        pages::save(site, &self.pages_folder(name), press)?;
        pages::axe(self.browser, site, press, self.scratch.path(), faults)
    }

    fn pages_folder(&self, name: &str) -> PathBuf {
        let folder = format!("{}-{}", pages::file_name(name), self.papers);
        self.scratch.path().join("pages").join(folder)
    }

    fn note(&mut self, name: &str, faults: Vec<Fault>) {
        for fault in &faults {
            // The same fault of every paper is one fault of the program: it is shown a few times.
            let seen = self.faults.iter().filter(|earlier| earlier.what == fault.what).count();
            if seen < SHOWN_MAX {
                println!("  {}: {}", fault.place, fault.what);
            }
        }
        let place = |fault: Fault| Fault::new(format!("{name} {}", fault.place), fault.what);
        self.faults.extend(faults.into_iter().map(place));
    }

    /// One run of the HTML checker over all pages of all papers, then the verdict.
    fn close(mut self) -> Outcome {
        let mut faults = Vec::new();
        pages::check_html(self.browser, &self.scratch.path().join("pages"), &mut faults)?;
        self.note("HTML", faults);
        match self.faults.len() {
            0 => {
                println!("accepted: nothing to complain of");
                Ok(())
            }
            count => Err(format!("{count} faults, as listed above.")),
        }
    }
}
