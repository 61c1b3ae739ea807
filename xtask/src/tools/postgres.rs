//! A private PostgreSQL for one run: its own folder, its own port, nothing kept.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::where_is;
use crate::shell::{self, Scratch};
use crate::{Outcome, http};

/// Speed before safety: what is lost with the power is a test.
const SETTINGS: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off \
                        -c max_connections=300 -c shared_buffers=128MB";

/// A running cluster, stopped and removed when the value goes.
pub(crate) struct Cluster {
    url: String,
    pg_ctl: PathBuf,
    folder: Scratch,
}

impl Cluster {
    /// Makes a cluster and starts it on a port of 127.0.0.1 that the kernel chose.
    pub(crate) fn start() -> Outcome<Self> {
        let initdb = where_is("initdb").ok_or("PostgreSQL's initdb is not installed.")?;
        let pg_ctl = where_is("pg_ctl").ok_or("PostgreSQL's pg_ctl is not installed.")?;
        let folder = Scratch::new("dateline-postgres")?;
        if shell::is_root() {
            shell::run(Command::new("chown").arg("postgres:").arg(folder.path()))?;
        }
        let port = http::free_port()?;
        let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        let cluster = Self { url, pg_ctl, folder };
        shell::read(
            as_postgres(&initdb)
                .current_dir(cluster.folder.path())
                .args(["--auth=trust", "--username=postgres", "--encoding=UTF8"])
                .args(["--locale=C.UTF-8", "--no-sync", "--pgdata"])
                .arg(cluster.data()),
        )?;
        // Its output goes to the log: a pipe would stay open as long as the server runs.
        shell::run(
            as_postgres(&cluster.pg_ctl)
                .current_dir(cluster.folder.path())
                .args(["start", "--silent", "--wait", "--pgdata"])
                .arg(cluster.data())
                .arg("--log")
                .arg(cluster.folder.path().join("log"))
                .arg("-o")
                .arg(format!(
                    "{SETTINGS} -c listen_addresses=127.0.0.1 -c port={port} \
                     -c unix_socket_directories={}",
                    cluster.folder.path().display()
                )),
        )?;
        Ok(cluster)
    }

    /// Where it answers, as a connection string.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stopped = shell::read(
            as_postgres(&self.pg_ctl)
                .current_dir(self.folder.path())
                .args(["stop", "--silent", "--mode=immediate", "--pgdata"])
                .arg(self.data()),
        );
        if let Err(sentence) = stopped {
            eprintln!("PostgreSQL was not stopped: {sentence}");
        }
    }
}

/// PostgreSQL refuses to run as root, so root runs it as the user the package made.
fn as_postgres(program: &Path) -> Command {
    if !shell::is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}
