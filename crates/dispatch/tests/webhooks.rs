//! Webhooks against a real listener on this machine.

use std::sync::{Arc, Mutex};

use archive::{Archive, Keys, both_engines};
use desk::{Drawn, NewSection, Reach, WebhookCopy};
use dispatch::{Courier, Webhooks, signature};
use jiff::Timestamp;
use news::Slug;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const NOW: &str = "2026-11-20T08:00:00Z";

/// A receiver that answers each request with the next of its answers.
struct Receiver {
    url: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Receiver {
    async fn listen(answers: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let heard = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&heard);
        tokio::spawn(async move {
            for answer in answers {
                let (mut socket, _) = listener.accept().await.unwrap();
                let request = read(&mut socket).await;
                noted.lock().unwrap().push(request);
                let answer = format!("HTTP/1.1 {answer}\r\nconnection: close\r\n");
                socket
                    .write_all(format!("{answer}content-length: 0\r\n\r\n").as_bytes())
                    .await
                    .unwrap();
            }
        });
        Self { url, heard }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

/// A request whole: its head and as much body as it says.
async fn read(socket: &mut tokio::net::TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let mut some = [0; 4_096];
        let count = socket.read(&mut some).await.unwrap();
        bytes.extend_from_slice(&some[..count]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = header(head, "content-length").parse().unwrap_or(0);
        if count == 0 || body.len() >= length {
            return text;
        }
    }
}

fn header<'a>(request: &'a str, name: &str) -> &'a str {
    let lines = request.lines().filter_map(|line| line.split_once(": "));
    let mut found = lines.filter(|(found, _)| found.eq_ignore_ascii_case(name));
    found.next().map_or("", |(_, value)| value)
}

/// A clock that stands where it was set, and who tells webhooks by it.
struct Desk {
    archive: Archive,
    webhooks: Webhooks,
    now: Arc<Mutex<Timestamp>>,
    secret: String,
}

impl Desk {
    async fn open(archive: Archive, url: &str) -> Self {
        let now: Arc<Mutex<Timestamp>> = Arc::new(Mutex::new(NOW.parse().unwrap()));
        let keys = Keys::new([7; 32]);
        // What happened before is not told.
        found(&archive, "before").await;
        let copy = WebhookCopy {
            url: url.to_owned(),
            events: vec!["section_changed".to_owned()],
            is_on: true,
        };
        let drawn = Drawn { secret: [3; 32], nonce: [4; 24] };
        let by = (None, NOW.parse().unwrap());
        let added = desk::add_webhook(&archive, &keys, copy, drawn, Reach::Loopback, by).await;
        let (_, secret) = added.unwrap();
        let clock = Arc::clone(&now);
        let courier = Courier::new(dispatch::Reach::Loopback).unwrap();
        let webhooks = Webhooks::new(
            archive.clone(),
            keys,
            courier,
            "https://courier.example".to_owned(),
            Arc::new(move || *clock.lock().unwrap()),
        );
        Self { archive, webhooks, now, secret }
    }

    async fn states(&self) -> Vec<(String, u32, Option<u16>)> {
        let mut reader = self.archive.read().await.unwrap();
        let lines = reader.deliveries(1, None, 10).await.unwrap();
        lines.into_iter().map(|line| (line.state, line.tries, line.status)).collect()
    }
}

async fn found(archive: &Archive, name: &str) {
    let new = NewSection::named(name, Slug::parse(name).unwrap());
    desk::found_section(archive, new, None, NOW.parse().unwrap()).await.unwrap();
}

both_engines! {
    async fn what_happens_is_told_once_and_signed(archive: Archive) {
        let receiver = Receiver::listen(vec!["204 No Content".to_owned()]).await;
        let desk = Desk::open(archive, &receiver.url).await;
        assert_eq!(desk.webhooks.tell().await.unwrap(), 0);
        found(&desk.archive, "world").await;
        assert_eq!(desk.webhooks.tell().await.unwrap(), 1);
        assert_eq!(desk.webhooks.tell().await.unwrap(), 0);
        let heard = receiver.heard();
        let (head, body) = heard[0].split_once("\r\n\r\n").unwrap();
        assert_eq!(header(head, "dateline-event"), "section_changed");
        let expected = signature(desk.secret.as_bytes(), NOW.parse().unwrap(), body.as_bytes());
        assert_eq!(header(head, "dateline-signature"), expected);
        let told: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(told["data"]["section"], 2);
        assert_eq!(told["paper"], "https://courier.example");
        assert_eq!(desk.states().await, [("sent".to_owned(), 1, Some(204))]);
    }

    async fn what_nobody_took_is_tried_again_later(archive: Archive) {
        let answers = ["500 Oops", "200 OK"].map(str::to_owned).to_vec();
        let receiver = Receiver::listen(answers).await;
        let desk = Desk::open(archive, &receiver.url).await;
        found(&desk.archive, "world").await;
        assert_eq!(desk.webhooks.tell().await.unwrap(), 1);
        assert_eq!(desk.states().await, [("planned".to_owned(), 1, Some(500))]);
        for (at, tried) in [("2026-11-20T08:00:29Z", 0), ("2026-11-20T08:00:30Z", 1)] {
            *desk.now.lock().unwrap() = at.parse().unwrap();
            assert_eq!(desk.webhooks.tell().await.unwrap(), tried, "{at}");
        }
        assert_eq!(desk.states().await, [("sent".to_owned(), 2, Some(200))]);
        let heard = receiver.heard();
        assert_eq!(header(&heard[0], "dateline-delivery"), header(&heard[1], "dateline-delivery"));
    }

    async fn it_is_given_up_in_the_end_and_can_be_sent_again(archive: Archive) {
        let mut answers = vec!["503 Not Now".to_owned(); 8];
        answers.push("200 OK".to_owned());
        let receiver = Receiver::listen(answers).await;
        let desk = Desk::open(archive, &receiver.url).await;
        found(&desk.archive, "world").await;
        for day in 20..29 {
            *desk.now.lock().unwrap() = format!("2026-11-{day}T09:00:00Z").parse().unwrap();
            desk.webhooks.tell().await.unwrap();
        }
        assert_eq!(desk.states().await, [("failed".to_owned(), 8, Some(503))]);
        let now = *desk.now.lock().unwrap();
        desk::deliver_again(&desk.archive, 1, 1, None, now).await.unwrap();
        assert_eq!(desk.webhooks.tell().await.unwrap(), 1);
        assert_eq!(desk.states().await, [("sent".to_owned(), 1, Some(200))]);
    }

    async fn a_redirect_leads_to_no_private_address(archive: Archive) {
        let answer = "307 Elsewhere\r\nlocation: https://10.0.0.1/hook".to_owned();
        let receiver = Receiver::listen(vec![answer]).await;
        let desk = Desk::open(archive, &receiver.url).await;
        found(&desk.archive, "world").await;
        desk.webhooks.tell().await.unwrap();
        let mut reader = desk.archive.read().await.unwrap();
        let line = reader.deliveries(1, None, 1).await.unwrap().remove(0);
        assert_eq!((line.state.as_str(), line.status), ("planned", None));
        assert!(line.fault.unwrap().contains("not a public https address"));
    }
}
