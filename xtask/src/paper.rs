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
        Press::start(&mut self.command(&["serve", "--listen", "127.0.0.1:0"], data), data)
    }

    /// Starts `dateline WORDS…` at `http://localhost:PORT`: with a name, as passkeys want it.
    pub(crate) fn at_localhost(&self, words: &[&str], data: &Path) -> Outcome<Press> {
        let port = free_port().map_err(|e| format!("no port is free: {e}"))?;
        let mut command = self.command(words, data);
        command.args(["--listen", &format!("127.0.0.1:{port}")]);
        Press::start(command.env("DATELINE_URL", format!("http://localhost:{port}")), data)
    }

    /// Starts `dateline demo` on a port the kernel chooses.
    pub(crate) fn demo(&self, data: &Path) -> Outcome<Press> {
        Press::start(&mut self.command(&["demo", "--listen", "127.0.0.1:0"], data), data)
    }

    /// The same, answering programs as often as they ask.
    pub(crate) fn demo_without_limits(&self, data: &Path) -> Outcome<Press> {
        let mut command = self.command(&["demo", "--listen", "127.0.0.1:0"], data);
        Press::start(command.env("DATELINE_LIMITS", "off"), data)
    }
}

/// A running server. It is ended when the value goes.
pub(crate) struct Press {
    running: Running,
    /// `127.0.0.1:PORT`.
    pub(crate) host: String,
    log: PathBuf,
    /// The lines it prints.
    printed: mpsc::Receiver<String>,
}

impl Press {
    /// Starts `command` and waits for the first `http://ADDRESS` it prints. Its complaints go to a
    /// file beside `data`.
    fn start(command: &mut Command, data: &Path) -> Outcome<Self> {
        let log = data.with_extension("log");
        let file = File::create(&log).map_err(|e| format!("{}: {e}", log.display()))?;
        let child = command.stdout(Stdio::piped()).stderr(file).spawn();
        let mut running = Running(child.map_err(|e| format!("`dateline` did not start: {e}"))?);
        let stdout = running.0.stdout.take().ok_or("`dateline` has no standard output")?;
        let (sender, printed) = mpsc::channel();
        // Reading goes on to the end: a full pipe would stop the server.
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                // Nobody may be listening any more.
                let _ = sender.send(line);
            }
        });
        let mut press = Self { running, host: String::new(), log, printed };
        press.host = press.read(|line| host_in(line).map(str::to_owned))?;
        Ok(press)
    }

    /// The first address it prints from now on that leads to `path` or below.
    pub(crate) fn printed_address(&self, path: &str) -> Outcome<String> {
        self.read(|line| {
            let address = &line[line.find("http://")?..];
            address.contains(path).then(|| address.trim().to_owned())
        })
    }

    /// Reads what it prints until `found` finds something in a line.
    fn read(&self, found: impl Fn(&str) -> Option<String>) -> Outcome<String> {
        while let Ok(line) = self.printed.recv_timeout(START_MAX) {
            if let Some(found) = found(&line) {
                return Ok(found);
            }
        }
        Err(self.with_log("`dateline` did not print what was waited for."))
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

/// A port nothing listens on at this moment.
fn free_port() -> std::io::Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
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
