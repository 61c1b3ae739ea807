//! The browser tests' libraries, and the scripts that use them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, shell};

/// A real Chromium, driven by the scripts in `tests/browser`.
pub(crate) struct Browser {
    folder: PathBuf,
    chromium: PathBuf,
}

impl Browser {
    /// Installs the libraries of `tests/browser/package-lock.json` unless they are there.
    pub(crate) fn ready(root: &Path) -> Outcome<Self> {
        let folder = root.join("tests/browser");
        let chromium = shell::find("chromium").ok_or("Chromium is not installed.")?;
        let browser = Self { folder, chromium };
        if browser.libraries_are_stale()? {
            println!("installing the libraries of tests/browser");
            shell::run(Command::new("npm").current_dir(&browser.folder).args([
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--omit-lockfile-registry-resolved",
            ]))?;
            std::fs::copy(browser.folder.join("package-lock.json"), browser.stamp())
                .map_err(|e| format!("tests/browser/node_modules could not be marked: {e}"))?;
        }
        Ok(browser)
    }

    /// A script of `tests/browser`, ready to be given arguments.
    pub(crate) fn script(&self, name: &str) -> Command {
        let mut node = Command::new("node");
        self.prepare(&mut node);
        node.arg(self.folder.join(name));
        node
    }

    /// Node's own test runner over one script of `tests/browser`.
    pub(crate) fn tests(&self, name: &str) -> Command {
        let mut node = Command::new("node");
        self.prepare(&mut node);
        node.args(["--test", "--test-reporter=spec"]).arg(self.folder.join(name));
        node
    }

    /// The Nu HTML checker's program.
    pub(crate) fn html_checker(&self) -> PathBuf {
        self.folder.join("node_modules/vnu-jar/build/dist/vnu.jar")
    }

    fn prepare(&self, node: &mut Command) {
        node.current_dir(&self.folder).env("CHROMIUM", &self.chromium);
        if shell::is_root() {
            // Chromium's sandbox refuses root; only our own pages are opened.
            node.env("CHROMIUM_NO_SANDBOX", "1");
        }
    }

    fn stamp(&self) -> PathBuf {
        self.folder.join("node_modules/.dateline-lock.json")
    }

    fn libraries_are_stale(&self) -> Outcome<bool> {
        let wanted = self.folder.join("package-lock.json");
        let wanted = std::fs::read(&wanted)
            .map_err(|e| format!("{} could not be read: {e}", wanted.display()))?;
        Ok(std::fs::read(self.stamp()).ok() != Some(wanted))
    }
}
