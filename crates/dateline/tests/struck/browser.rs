//! A browser that can lose its server in the middle of a request.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// No answer is waited for longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Somebody's browser: a host and a cookie.
pub(crate) struct Browser {
    host: String,
    cookie: String,
    /// The token of its forms.
    pub(crate) csrf: String,
}

/// What is sent.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) media_type: &'static str,
    pub(crate) body: Vec<u8>,
}

/// What came back, whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Request {
    /// A form.
    pub(crate) fn form(path: String, fields: &[(&str, &str)]) -> Self {
        let mut body = form_urlencoded::Serializer::new(String::new());
        let body = body.extend_pairs(fields).finish().into_bytes();
        Self { method: "POST", path, media_type: "application/x-www-form-urlencoded", body }
    }
}

impl Browser {
    pub(crate) fn new(host: &str) -> Self {
        Self { host: host.to_owned(), cookie: String::new(), csrf: String::new() }
    }

    /// Opens a page.
    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let request =
            Request { method: "GET", path: path.to_owned(), media_type: "", body: Vec::new() };
        let mut sent = self.send(&request);
        let answer = receive(&mut sent).expect("an answer");
        self.keep(&answer);
        answer
    }

    /// Sends a request and waits for its answer.
    pub(crate) fn ask(&mut self, request: &Request) -> Answer {
        let mut sent = self.send(request);
        let answer = receive(&mut sent).expect("an answer");
        self.keep(&answer);
        answer
    }

    /// Sends a request whole, and waits for nothing.
    pub(crate) fn send(&self, request: &Request) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let Request { method, path, media_type, body } = request;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncookie: {}\r\n\
             content-type: {media_type}\r\nx-csrf-token: {}\r\ncontent-length: {}\r\n\r\n",
            self.host,
            self.cookie,
            self.csrf,
            body.len()
        );
        stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
        stream
    }

    fn keep(&mut self, answer: &Answer) {
        let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
        if let Some(cookie) = cookie {
            cookie.split(';').next().unwrap_or_default().clone_into(&mut self.cookie);
        }
        let csrf = answer.body.split("name=\"csrf\" value=\"").nth(1);
        if let Some(csrf) = csrf.and_then(|rest| rest.split('"').next()) {
            csrf.clone_into(&mut self.csrf);
        }
    }
}

/// The answer, when all of it has come: `None` when the server died before.
pub(crate) fn receive(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    // A connection that is reset has given what it had.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let is_whole = length.is_none_or(|length| length.parse() == Ok(body.len()));
    is_whole.then(|| Answer { status, head: head.to_owned(), body: body.to_owned() })
}
