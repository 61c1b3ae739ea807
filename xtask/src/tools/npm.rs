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
        install(&folder)?;
        Ok(Self { folder, chromium })
    }

    /// Checks the newsroom's editor: its types, that its built files are what its sources give, its
    /// rules, and a morning at it in Chromium.
    pub(crate) fn check_editor(&self, root: &Path) -> Outcome {
        let folder = root.join("newsroom-ui");
        install(&folder)?;
        for script in ["check", "test", "story"] {
            let mut npm = Command::new("npm");
            self.prepare(&mut npm);
            shell::run(npm.current_dir(&folder).args(["run", "--silent", script]))?;
        }
        Ok(())
    }

    /// A script of `tests/browser`, ready to be given arguments.
    pub(crate) fn script(&self, name: &str) -> Command {
        let mut node = Command::new("node");
        self.prepare(&mut node);
        node.arg(self.folder.join(name));
        node
    }

    /// Node's own test runner over scripts of `tests/browser`, one after the other.
    pub(crate) fn tests(&self, names: &[&str]) -> Command {
        let mut node = Command::new("node");
        self.prepare(&mut node);
        node.args(["--test", "--test-reporter=spec"])
            .args(names.iter().map(|name| self.folder.join(name)));
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
}

/// Installs what a folder's `package-lock.json` names, unless it is there.
fn install(folder: &Path) -> Outcome {
    let lock = folder.join("package-lock.json");
    let wanted =
        std::fs::read(&lock).map_err(|e| format!("{} could not be read: {e}", lock.display()))?;
    let stamp = folder.join("node_modules/.dateline-lock.json");
    if std::fs::read(&stamp).ok().as_ref() == Some(&wanted) {
        return Ok(());
    }
    println!("installing the libraries of {}", folder.display());
    shell::run(Command::new("npm").current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--omit-lockfile-registry-resolved",
    ]))?;
    std::fs::write(&stamp, wanted)
        .map_err(|e| format!("{} could not be written: {e}", stamp.display()))
}
