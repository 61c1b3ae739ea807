//! A client for this machine's own servers: plain HTTP/1.1, one request to a connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use crate::Outcome;

/// A server that says nothing for so long has hung.
const SILENCE_MAX: Duration = Duration::from_mins(1);
/// Redirects followed before it is called a loop.
const REDIRECTS_MAX: usize = 5;

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Response {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    /// The value of a header; `name` in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Where a chain of redirects ended.
#[derive(Debug, Clone)]
pub(crate) struct Journey {
    /// The status of each redirect on the way.
    pub(crate) redirects: Vec<u16>,
    /// The path that was answered in the end.
    pub(crate) path: String,
    pub(crate) response: Response,
}

/// Asks `host` (`127.0.0.1:8080`) for `path`.
pub(crate) fn get(host: &str, path: &str) -> Outcome<Response> {
    ask(host, path).map_err(|e| format!("GET {path}: {e}"))
}

/// As [`get`], following redirects within the host.
pub(crate) fn follow(host: &str, path: &str) -> Outcome<Journey> {
    let mut path = path.to_owned();
    let mut redirects = Vec::new();
    loop {
        let response = get(host, &path)?;
        let Some(next) = redirect(host, &response)? else {
            return Ok(Journey { redirects, path, response });
        };
        redirects.push(response.status);
        if redirects.len() > REDIRECTS_MAX {
            return Err(format!("GET {path}: more than {REDIRECTS_MAX} redirects"));
        }
        path = next;
    }
}

/// The path a redirect points at; none when it is no redirect.
fn redirect(host: &str, response: &Response) -> Outcome<Option<String>> {
    if !matches!(response.status, 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let to = response.header("location").ok_or("a redirect names no location")?;
    let path = path_within(host, to).ok_or_else(|| format!("a redirect leaves the site: {to}"))?;
    Ok(Some(path.to_owned()))
}

/// The path of an address on `host`, without its fragment; none for another's address.
pub(crate) fn path_within<'a>(host: &str, address: &'a str) -> Option<&'a str> {
    let address = address.split('#').next().unwrap_or(address);
    if address.starts_with('/') && !address.starts_with("//") {
        return Some(address);
    }
    let rest = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"))?;
    let path = rest.strip_prefix(host)?;
    match path.chars().next() {
        None => Some("/"),
        Some('/' | '?') => Some(path),
        Some(_) => None,
    }
}

fn ask(host: &str, path: &str) -> std::io::Result<Response> {
    let bytes = exchange(host, path, "identity")?;
    parse(&bytes).ok_or_else(|| std::io::Error::other("the answer is not HTTP"))
}

/// The whole answer as it comes over the wire, in the content coding asked for.
pub(crate) fn raw(host: &str, path: &str, coding: &str) -> Outcome<Vec<u8>> {
    exchange(host, path, coding).map_err(|e| format!("GET {path}: {e}"))
}

/// The head and the body of an answer.
pub(crate) fn cut(answer: &[u8]) -> Option<(&str, &[u8])> {
    let end = find(answer, b"\r\n\r\n")?;
    Some((std::str::from_utf8(&answer[..end]).ok()?, &answer[end + 4..]))
}

/// A port of 127.0.0.1 that nobody listens on at this moment.
pub(crate) fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| format!("no free port: {e}"))?;
    let address = listener.local_addr().map_err(|e| format!("no free port: {e}"))?;
    Ok(address.port())
}

fn exchange(host: &str, path: &str, coding: &str) -> std::io::Result<Vec<u8>> {
    let mut stream = connect(host)?;
    stream.write_all(request(host, path, coding, "close").as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn connect(host: &str) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(SILENCE_MAX))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

fn request(host: &str, path: &str, coding: &str, connection: &str) -> String {
    let path = percent_encoded(path);
    format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\nAccept-Encoding: {coding}\r\n\
         User-Agent: dateline-xtask\r\nConnection: {connection}\r\n\r\n"
    )
}

/// One connection that is kept for many requests, as a browser keeps it.
pub(crate) struct Line {
    host: String,
    stream: BufReader<TcpStream>,
}

impl Line {
    pub(crate) fn open(host: &str) -> Outcome<Self> {
        let stream = connect(host).map_err(|e| format!("{host}: {e}"))?;
        Ok(Self { host: host.to_owned(), stream: BufReader::new(stream) })
    }

    /// Asks for a page and reads it to its end. Anything but a whole 200 is an error.
    pub(crate) fn get(&mut self, path: &str) -> Outcome {
        self.exchange(path).map_err(|e| format!("GET {path}: {e}"))
    }

    fn exchange(&mut self, path: &str) -> std::io::Result<()> {
        let request = request(&self.host, path, "identity", "keep-alive");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.stream.read_line(&mut head)? == 0 {
                return Err(std::io::Error::other("the connection ended"));
            }
        }
        if !head.starts_with("HTTP/1.1 200") {
            let status = head.lines().next().unwrap_or_default();
            return Err(std::io::Error::other(status.to_owned()));
        }
        let length = head.to_lowercase().lines().find_map(|line| {
            line.strip_prefix("content-length:").and_then(|length| length.trim().parse().ok())
        });
        let length = length.ok_or_else(|| std::io::Error::other("the answer has no length"))?;
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)
    }
}

/// Old addresses are sent as they stand; what may not stand in a request line is escaped.
fn percent_encoded(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(format!("%{byte:02X}").chars());
        }
    }
    encoded
}

fn parse(bytes: &[u8]) -> Option<Response> {
    let (head, rest) = cut(bytes)?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect();
    let chunked = headers
        .iter()
        .any(|(name, value)| name == "transfer-encoding" && value.eq_ignore_ascii_case("chunked"));
    let body = if chunked { unchunked(rest)? } else { rest.to_vec() };
    Some(Response { status, headers, body })
}

fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = find(rest, b"\r\n")?;
        let size = std::str::from_utf8(&rest[..line]).ok()?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let start = line + 2;
        body.extend_from_slice(rest.get(start..start + size)?);
        rest = rest.get(start + size + 2..)?;
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_whole_or_in_chunks() {
        for answer in [
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
        ] {
            let response = parse(answer.as_bytes()).unwrap();
            assert_eq!((response.status, response.text()), (200, "hello".to_owned()));
        }
        assert!(parse(b"nonsense").is_none());
    }

    #[test]
    fn an_address_is_ours_or_somebody_elses() {
        for (address, expected) in [
            ("http://127.0.0.1:80/a?b#c", Some("/a?b")),
            ("http://127.0.0.1:80", Some("/")),
            ("http://127.0.0.1:8080/a", None),
            ("/a", Some("/a")),
            ("//elsewhere.example/a", None),
            ("mailto:a@b.example", None),
        ] {
            assert_eq!(path_within("127.0.0.1:80", address), expected, "{address}");
        }
    }
}
