//! A `dateline` program at work: importing into a folder, or serving one.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;

use crate::shell::Running;
use crate::{Outcome, http};

/// A server that has not printed its address by then will not.
const START_MAX: Duration = Duration::from_mins(1);

/// The `dateline` binary under inspection.
#[derive(Debug, Clone)]
pub(crate) struct Program(pub(crate) PathBuf);

/// How an import ended.
pub(crate) struct Imported {
    pub(crate) status: ExitStatus,
    /// What it wrote to its standard error, trimmed.
    pub(crate) complaint: String,
    /// Its `--report`, when it wrote one.
    pub(crate) report: Option<Value>,
}

impl Program {
    /// `dateline WORDS… --data DATA` with no setting of this machine's environment.
    pub(crate) fn command(&self, words: &[&str], data: &Path) -> Command {
        let mut command = Command::new(&self.0);
        command.args(words).arg("--data").arg(data).stdin(Stdio::null());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("DATELINE_") {
                command.env_remove(name);
            }
        }
        command
    }

    /// Imports `source` with `dateline import WORDS… SOURCE`, and reads the report.
    pub(crate) fn import(&self, words: &[&str], source: &Path, data: &Path) -> Outcome<Imported> {
        let report = data.with_extension("report.json");
        // The report of an earlier run must not pass for this one's.
        let _ = std::fs::remove_file(&report);
        let mut command = self.command(&[&["import"], &words[..1]].concat(), data);
        command.arg(source).args(&words[1..]).arg("--report").arg(&report);
        let output = command.output().map_err(|e| format!("{}: {e}", self.0.display()))?;
        let report = match std::fs::read(&report) {
            Ok(text) => {
                Some(serde_json::from_slice(&text).map_err(|e| format!("the report: {e}"))?)
            }
            Err(_) => None,
        };
        let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Ok(Imported { status: output.status, complaint, report })
    }

    /// Starts `dateline serve` on a port the kernel chooses.
    pub(crate) fn serve(&self, data: &Path) -> Outcome<Press> {
        Press::start(self.command(&["serve", "--listen", "127.0.0.1:0"], data), data)
    }

    /// Starts `dateline demo` on a port the kernel chooses.
    pub(crate) fn demo(&self, data: &Path) -> Outcome<Press> {
        Press::start(self.command(&["demo", "--listen", "127.0.0.1:0"], data), data)
    }

    /// The same, answering programs as often as they ask.
    pub(crate) fn demo_without_limits(&self, data: &Path) -> Outcome<Press> {
        let mut command = self.command(&["demo", "--listen", "127.0.0.1:0"], data);
        command.env("DATELINE_LIMITS", "off");
        Press::start(command, data)
    }
}

/// A running server. It is ended when the value goes.
pub(crate) struct Press {
    running: Running,
    /// `127.0.0.1:PORT`.
    pub(crate) host: String,
    log: PathBuf,
}

impl Press {
    /// Starts `command` and waits for the first `http://ADDRESS` it prints. Its complaints go to a
    /// file beside `data`.
    fn start(mut command: Command, data: &Path) -> Outcome<Self> {
        let log = data.with_extension("log");
        let file = File::create(&log).map_err(|e| format!("{}: {e}", log.display()))?;
        let child = command.stdout(Stdio::piped()).stderr(file).spawn();
        let mut running = Running(child.map_err(|e| format!("`dateline` did not start: {e}"))?);
        let stdout = running.0.stdout.take().ok_or("`dateline` has no standard output")?;
        let (sender, receiver) = mpsc::channel();
        // Reading goes on to the end: a full pipe would stop the server.
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if let Some(host) = host_in(&line) {
                    // Nobody waits for a second address.
                    let _ = sender.send(host.to_owned());
                }
            }
        });
        let host = receiver.recv_timeout(START_MAX).map_err(|_| {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            format!("`dateline` printed no address.\n{}", said.trim())
        })?;
        Ok(Self { running, host, log })
    }

    /// The process's id.
    pub(crate) fn id(&self) -> u32 {
        self.running.0.id()
    }

    /// Asks for a path.
    pub(crate) fn get(&self, path: &str) -> Outcome<http::Response> {
        http::get(&self.host, path).map_err(|sentence| self.with_log(&sentence))
    }

    /// Asks for a path, following redirects.
    pub(crate) fn follow(&self, path: &str) -> Outcome<http::Journey> {
        http::follow(&self.host, path).map_err(|sentence| self.with_log(&sentence))
    }

    fn with_log(&self, sentence: &str) -> String {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let last = lines[lines.len().saturating_sub(10)..].join("\n");
        if last.is_empty() { sentence.to_owned() } else { format!("{sentence}\n{last}") }
    }
}

/// The host of the first plain HTTP address in a line.
fn host_in(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("http://")?;
    let end = rest.find(|c: char| c == '/' || c.is_whitespace()).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|host| host.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::host_in;

    #[test]
    fn the_address_is_found_in_what_the_server_prints() {
        for (line, expected) in [
            ("http://127.0.0.1:4711/", Some("127.0.0.1:4711")),
            ("Read it at http://127.0.0.1:4711 now", Some("127.0.0.1:4711")),
            ("starting", None),
        ] {
            assert_eq!(host_in(line), expected, "{line}");
        }
    }
}
