//! The API, tried by a program that knows nothing of it but its document.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::paper::Program;
use crate::shell::{self, Scratch};
use crate::{Outcome, http};

/// Requests tried of each kind: half a minute's worth in all.
const EXAMPLES: &str = "15";

/// Serves the sample paper and lets schemathesis find a request whose answer is our fault, or is
/// not in the document.
pub(crate) fn run(root: &Path) -> Outcome {
    let schemathesis = ready(root)?;
    let scratch = Scratch::new("dateline-api")?;
    let data = scratch.path().join("paper");
    let program = Program(shell::target(root).join("debug/dateline"));
    let press = program.demo_without_limits(&data)?;
    let added = program.command(&["token", "add", "schemathesis", "--role", "publisher"], &data);
    let said = shell::read(&mut { added })?;
    let token = said.lines().last().unwrap_or_default().trim();
    let refused = http::get(&press.host, "/api/v1/articles")?;
    if refused.status != 401 {
        return Err(format!("Without a token the API answers {}.", refused.status));
    }
    let document = format!("http://{}/api/v1/openapi.json", press.host);
    let mut trial = Command::new(schemathesis);
    trial
        .current_dir(scratch.path())
        .arg("--config-file")
        .arg(root.join("tests/api/schemathesis.toml"))
        .args(["run", &document, "--max-examples", EXAMPLES])
        .args(["--generation-database", "none"])
        .arg("--header")
        .arg(format!("Authorization: Bearer {token}"));
    // The token would stand in the name of a command that failed.
    let status = trial.status().map_err(|e| format!("schemathesis did not start: {e}"))?;
    if status.success() { Ok(()) } else { Err("schemathesis found faults: see above.".to_owned()) }
}

/// Brings the versions that tests/api names into a folder of the target directory, unless they are
/// there; the program.
fn ready(root: &Path) -> Outcome<PathBuf> {
    let wanted = root.join("tests/api/requirements.txt");
    let folder = shell::target(root).join("schemathesis");
    let program = folder.join("bin/schemathesis");
    let (kept, text) = (folder.join("requirements.txt"), read(&wanted)?);
    if program.is_file() && read(&kept).is_ok_and(|kept| kept == text) {
        return Ok(program);
    }
    shell::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(folder.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(&wanted);
    shell::run(&mut pip)?;
    std::fs::write(&kept, text).map_err(|e| format!("{}: {e}", kept.display()))?;
    Ok(program)
}

fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}
