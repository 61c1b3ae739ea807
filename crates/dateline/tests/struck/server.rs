//! The real program on a scratch paper, started and killed as often as a test likes.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use archive::{Archive, Location};

use crate::browser::Browser;

pub(crate) const PASSWORD: &str = "seven brass buttons of the pilot";

/// A paper's folder, its database, and the address it always has.
pub(crate) struct Paper {
    folder: tempfile::TempDir,
    database: Option<String>,
    host: String,
}

/// The program while it serves; killed when it is dropped.
pub(crate) struct Server {
    child: Child,
    /// What it prints goes on being taken.
    _printed: Printed,
}

type Printed = Lines<BufReader<ChildStdout>>;

impl Paper {
    /// An empty paper; in a folder's SQLite when no database is named.
    pub(crate) fn new(database: Option<String>) -> Self {
        // A port that is free now; the program binds it again and again.
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        Self { folder: tempfile::tempdir().unwrap(), database, host: free.to_string() }
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.args(words).arg("--data").arg(self.data());
        command.env("DATELINE_URL", format!("http://{}", self.host));
        command.env("DATELINE_LISTEN", &self.host);
        command.envs(self.database.iter().map(|url| ("DATELINE_DATABASE", url)));
        command
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("paper")
    }

    /// The archive, beside the running program.
    pub(crate) async fn archive(&self) -> Archive {
        let location = match &self.database {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Sqlite(self.data().join("paper.sqlite")),
        };
        Archive::open(location).await.unwrap()
    }

    /// Takes an editor on.
    pub(crate) fn take_on(&self, email: &str) {
        let words = ["staff", "add", email, "--name", "Edda", "--role", "editor"];
        let mut command = self.command(&[&words[..], &["--password-stdin"]].concat());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
    }

    /// Starts the program and waits until it serves.
    pub(crate) fn start(&self) -> Server {
        let log = OpenOptions::new().create(true).append(true).open(self.log()).unwrap();
        let mut command = self.command(&["serve"]);
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut printed = BufReader::new(child.stdout.take().unwrap()).lines();
        let serves =
            printed.by_ref().map_while(Result::ok).any(|line| line.starts_with("The paper"));
        assert!(serves, "{}", self.said());
        Server { child, _printed: printed }
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// What the program has complained of.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.log()).unwrap_or_default()
    }

    /// A browser of nobody yet.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(&self.host)
    }

    /// Whether the program itself finds that what readers read is what was published.
    pub(crate) fn verify(&self) -> bool {
        let mut command = self.command(&["verify"]);
        command.stdout(Stdio::null()).status().unwrap().success()
    }

    /// How many mails have left.
    pub(crate) fn outbox(&self) -> usize {
        let files = std::fs::read_dir(self.data().join("outbox")).into_iter().flatten();
        let paths = files.filter_map(|file| Some(file.ok()?.path()));
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "eml")).count()
    }

    /// Notes in the log that a new part of the test begins.
    pub(crate) fn note(&self, what: &str) {
        let mut log: File = OpenOptions::new().create(true).append(true).open(self.log()).unwrap();
        writeln!(log, "-- {what}").unwrap();
    }
}

impl Server {
    /// SIGKILL: nothing is written, nothing is ended.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be dead already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
