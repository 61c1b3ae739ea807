//! A page from the cache, against the HTTP library alone and against nginx with the same bytes.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::figures::{Figure, Limit};
use super::{Bench, ROUNDS};
use crate::shell::{self, Running, Scratch};
use crate::{Outcome, http};

/// Seconds of each turn.
const TURN: &str = "3s";
/// Articles of the paper whose page is asked for.
const ARTICLES: u64 = 1_000;

/// Requests a second of `dateline`, of a bare hyper server and of nginx, in turns.
pub(super) fn measure(bench: &Bench) -> Outcome<Vec<Figure>> {
    let press = bench.program.serve(&bench.paper(ARTICLES)?)?;
    let path = an_article(&press.host)?;
    let scratch = Scratch::new("dateline-bench")?;
    let mut figures = Vec::new();
    for (coding, header) in
        [("identity", "Accept-Encoding: identity"), ("br", "Accept-Encoding: br")]
    {
        let answer = settled(&press.host, &path, coding)?;
        let file = scratch.path().join(coding);
        std::fs::write(&file, &answer).map_err(|e| format!("{}: {e}", file.display()))?;
        let (_bare, bare_host) = yardstick(bench, &file)?;
        let nginx =
            if coding == "identity" { Nginx::start(scratch.path(), &answer)? } else { None };
        let turns =
            |host: &str, path: &str| requests_per_second(&format!("http://{host}{path}"), header);
        let (mut of_bare, mut of_nginx, mut own) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let ours = turns(&press.host, &path)?;
            own.push(ours);
            of_bare.push(ours / turns(&bare_host, "/")?);
            if let Some(nginx) = &nginx {
                of_nginx.push(ours / turns(&nginx.host, "/page.html")?);
            }
        }
        let name = |what: &str| format!("cached article page, {coding}: {what}");
        figures.push(Figure::median(&name("requests a second"), own, "/s", Limit::None));
        figures.push(Figure::median(
            &name("share of bare hyper"),
            of_bare,
            "",
            Limit::AtLeast(0.9),
        ));
        if !of_nginx.is_empty() {
            let limit = Limit::AtLeast(1.0);
            figures.push(Figure::median(&name("share of nginx"), of_nginx, "", limit));
        }
    }
    Ok(figures)
}

/// The path of some article: the last of the sitemap.
fn an_article(host: &str) -> Outcome<String> {
    let paths = super::large_paper::articles(host)?;
    paths.into_iter().next_back().ok_or_else(|| "the sitemap lists no article".to_owned())
}

/// The answer as it comes over the wire once the page is cached in the coding asked for.
fn settled(host: &str, path: &str, coding: &str) -> Outcome<Vec<u8>> {
    for _ in 0..100 {
        let answer = http::raw(host, path, coding)?;
        let head = String::from_utf8_lossy(&answer).to_lowercase();
        let head = head.split("\r\n\r\n").next().unwrap_or_default().to_owned();
        let coded = head.contains(&format!("\r\ncontent-encoding: {coding}"));
        if coded || (coding == "identity" && !head.contains("\r\ncontent-encoding:")) {
            return Ok(answer);
        }
        // Pages are compressed after their first answer; asking again is what readers do.
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    Err(format!("{path} is never answered in the coding {coding}"))
}

/// Starts the bare server with the answer in `file`.
fn yardstick(bench: &Bench, file: &Path) -> Outcome<(Running, String)> {
    let mut command = Command::new(&bench.instruments);
    let child = command.arg("yardstick").arg(file).stdin(Stdio::null()).stdout(Stdio::piped());
    let mut running = Running(child.spawn().map_err(|e| format!("the yardstick: {e}"))?);
    let stdout = running.0.stdout.take().ok_or("the yardstick has no output")?;
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line).map_err(|e| format!("the yardstick: {e}"))?;
    let host = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
    Ok((running, host))
}

/// nginx with one page in a folder of its own.
struct Nginx {
    host: String,
    program: PathBuf,
    folder: PathBuf,
    running: Running,
}

impl Drop for Nginx {
    /// A killed nginx leaves its workers behind, so it is asked to stop and waited for.
    fn drop(&mut self) {
        let mut stop = Command::new(&self.program);
        stop.arg("-p").arg(&self.folder).arg("-c").arg(self.folder.join("nginx.conf"));
        stop.arg("-e").arg(self.folder.join("error.log"));
        match shell::read(stop.args(["-s", "stop"])) {
            // Its exit code tells nothing more.
            Ok(_) => drop(self.running.0.wait()),
            Err(sentence) => eprintln!("nginx was not stopped: {sentence}"),
        }
    }
}

impl Nginx {
    /// Starts nginx if it is installed.
    fn start(scratch: &Path, answer: &[u8]) -> Outcome<Option<Self>> {
        let Some(program) = shell::find("nginx") else { return Ok(None) };
        let folder = scratch.join("nginx");
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let (head, body) = http::cut(answer).ok_or("the answer has no end of headers")?;
        let port = http::free_port()?;
        let settings = settings(&folder, port, head);
        for (name, bytes) in [("page.html", body), ("nginx.conf", settings.as_bytes())] {
            std::fs::write(folder.join(name), bytes).map_err(|e| format!("nginx: {e}"))?;
        }
        let mut command = Command::new(&program);
        command.arg("-c").arg(folder.join("nginx.conf")).arg("-p").arg(&folder);
        command.arg("-e").arg(folder.join("error.log"));
        let child = command.stdin(Stdio::null()).spawn().map_err(|e| format!("nginx: {e}"))?;
        let started =
            Self { host: format!("127.0.0.1:{port}"), program, folder, running: Running(child) };
        for _ in 0..100 {
            if http::get(&started.host, "/page.html").is_ok_and(|answer| answer.status == 200) {
                return Ok(Some(started));
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(started.folder.join("error.log")).unwrap_or_default();
        Err(format!("nginx does not answer.\n{}", log.trim()))
    }
}

/// One worker for each processor, the file's descriptor kept, and our page's headers.
fn settings(folder: &Path, port: u16, head: &str) -> String {
    let passed = [
        "content-security-policy",
        "cache-control",
        "referrer-policy",
        "x-content-type-options",
        "permissions-policy",
        "vary",
        "link",
    ];
    let headers: Vec<String> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| passed.contains(&name.to_lowercase().as_str()))
        .map(|(name, value)| format!("add_header {name} \"{}\";", value.replace('"', "\\\"")))
        .collect();
    let headers = headers.join("\n");
    // Workers of root's nginx would run as a user who may not enter our folder.
    let owner = if shell::is_root() { "user root;" } else { "" };
    format!(
        "{owner}\nworker_processes auto;\ndaemon off;\npid {folder}/pid;\n\
         events {{ worker_connections 1024; }}\nhttp {{\naccess_log off;\nsendfile on;\n\
         tcp_nopush on;\nkeepalive_requests 1000000000;\nopen_file_cache max=16;\n\
         open_file_cache_valid 1h;\ntypes {{ text/html html; }}\ncharset utf-8;\n\
         server {{\nlisten 127.0.0.1:{port};\nroot {folder};\n{headers}\n}}\n}}\n",
        folder = folder.display()
    )
}

/// What `wrk` counts with two threads and 32 connections.
fn requests_per_second(address: &str, header: &str) -> Outcome<f64> {
    let mut wrk = Command::new("wrk");
    let said = shell::read(wrk.args(["-t2", "-c32", "-d", TURN, "-H", header, address]))?;
    if said.contains("Non-2xx") || said.contains("Socket errors") {
        return Err(format!("{address} did not answer every request:\n{said}"));
    }
    let line = said.lines().find_map(|line| line.strip_prefix("Requests/sec:"));
    line.and_then(|count| count.trim().parse().ok()).ok_or_else(|| format!("wrk said:\n{said}"))
}
