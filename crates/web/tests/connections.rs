//! Connections in good and bad company, over a real socket.

use std::time::Duration;

use archive::Archive;
use proof::{TestPaper, TestServer, both_engines};
use web::Limits;

fn request(line: &str, headers: &[&str]) -> Vec<u8> {
    let mut text = format!("{line}\r\n");
    for header in headers {
        text.push_str(header);
        text.push_str("\r\n");
    }
    (text + "\r\n").into_bytes()
}

async fn status_of(server: &TestServer, bytes: &[u8]) -> String {
    let answer = server.send(bytes).await;
    answer.split(' ').nth(1).unwrap_or("none").to_owned()
}

both_engines! {
    /// Malformed hosts 400, other papers' 421, ours and loopback names 200.
    async fn hosts_are_checked(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let server = TestServer::start(&paper, Limits::default()).await;
        let close = "Connection: close";
        for (headers, status) in [
            (&["Host: courier.example", close][..], "200"),
            (&["Host: localhost:80", close], "200"),
            (&["Host: other.example", close], "421"),
            (&[close], "400"),
            (&["Host: courier.example", "Host: courier.example", close], "400"),
            (&["Host:", close], "400"),
            (&["Host: courier .example", close], "400"),
        ] {
            let sent = request("GET /healthz HTTP/1.1", headers);
            assert_eq!(status_of(&server, &sent).await, status, "{headers:?}");
        }
        server.stop().await;
    }

    /// Methods that write have no business on the site yet; HEAD answers without a body.
    async fn only_reading_is_allowed(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let server = TestServer::start(&paper, Limits::default()).await;
        let headers = ["Host: courier.example", "Connection: close"];
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "BREW"] {
            let sent = request(&format!("{method} / HTTP/1.1"), &headers);
            assert_eq!(status_of(&server, &sent).await, "405", "{method}");
        }
        let answer = server.send(&request("HEAD / HTTP/1.1", &headers)).await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
        server.stop().await;
    }

    /// What is no HTTP, too large, or does not come is ended, and others are served meanwhile.
    async fn bad_clients_are_ended(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let limits = Limits {
            head_timeout: Duration::from_millis(300),
            write_timeout: Duration::from_millis(600),
            ..Limits::default()
        };
        let server = TestServer::start(&paper, limits).await;
        let long = format!("GET /{} HTTP/1.1\r\nHost: courier.example\r\n\r\n", "a".repeat(70_000));
        let many = request("GET / HTTP/1.1", &vec!["X: y"; 200]);
        let slow = server.send(b"GET / HTTP/1.1\r\nHost: cour");
        let silent = server.send(b"");
        let noise = server.send(b"\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03\r\n\r\n");
        let (slow, silent, noise) = tokio::join!(slow, silent, noise);
        assert!(!slow.contains(" 200 ") && !noise.contains(" 200 "), "{slow} {noise}");
        assert_eq!(silent, "");
        assert_ne!(status_of(&server, long.as_bytes()).await, "200");
        assert_ne!(status_of(&server, &many).await, "200");
        let good = request("GET /healthz HTTP/1.1", &["Host: courier.example", "Connection: close"]);
        assert_eq!(status_of(&server, &good).await, "200");
        server.stop().await;
    }
}
