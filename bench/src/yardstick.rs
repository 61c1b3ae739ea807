//! The bare HTTP library: what it answers is decided before the first request.

use std::convert::Infallible;
use std::error::Error;
use std::io::Write;

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, body::Incoming};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// Headers that the library writes itself.
const ITS_OWN: [&str; 4] = ["date", "connection", "content-length", "transfer-encoding"];

/// Serves the headers and the body that the file `answer` holds as they came over the wire, on a
/// port the kernel chooses; prints its address. Ends when it is ended.
pub(crate) fn serve(answer: &str) -> Result<(), Box<dyn Error>> {
    let (headers, body) = parse(&std::fs::read(answer)?)?;
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run(headers, body))
}

async fn run(headers: HeaderMap, body: Bytes) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut out = std::io::stdout();
    writeln!(out, "http://{}/", listener.local_addr()?)?;
    out.flush()?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let (headers, body) = (headers.clone(), body.clone());
        tokio::spawn(async move {
            let service = service_fn(move |_: Request<Incoming>| {
                let mut response = Response::new(Full::new(body.clone()));
                *response.headers_mut() = headers.clone();
                async move { Ok::<_, Infallible>(response) }
            });
            // A client that hangs up is no fault of the yardstick's.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

fn parse(answer: &[u8]) -> Result<(HeaderMap, Bytes), Box<dyn Error>> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or("no end of headers")?;
    let mut headers = HeaderMap::new();
    for line in std::str::from_utf8(&answer[..end])?.split("\r\n").skip(1) {
        let (name, value) = line.split_once(':').ok_or("a header has no colon")?;
        let name: HeaderName = name.trim().parse()?;
        if !ITS_OWN.contains(&name.as_str()) {
            headers.append(name, HeaderValue::from_str(value.trim())?);
        }
    }
    Ok((headers, Bytes::copy_from_slice(&answer[end + 4..])))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn the_answer_is_repeated_without_what_the_library_adds() {
        let answer = b"HTTP/1.1 200 OK\r\nETag: \"a\"\r\ndate: now\r\ncontent-length: 2\r\n\r\nhi";
        let (headers, body) = parse(answer).unwrap();
        assert_eq!(headers.len(), 1);
        assert_eq!(headers["etag"], "\"a\"");
        assert_eq!(&body[..], b"hi");
    }
}
