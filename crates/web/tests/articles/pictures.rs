//! Pictures and files on their way in.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{Answer, Colleague, TestPaper, both_engines, csrf_on};

use crate::{begin, json};

/// A whole picture of one pixel.
pub(crate) const DOT: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\
    \x01\0\x01\0\0\x02\x02D\x01\0;";

/// A form of one file and some fields.
pub(crate) fn parts(name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part =
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.as_bytes());
    }
    let head = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    );
    body.extend(head.as_bytes());
    body.extend(bytes);
    body.extend(b"\r\n--x--\r\n");
    body
}

pub(crate) async fn send(
    who: &mut Colleague<'_>,
    path: &str,
    media_type: &str,
    body: Vec<u8>,
) -> Answer {
    let csrf = csrf_on(who.get("/newsroom").await.text());
    let headers = [("content-type", media_type), ("x-csrf-token", csrf.as_str())];
    who.send(Method::POST, path, &headers, body).await
}

pub(crate) const PARTS: &str = "multipart/form-data; boundary=x";

both_engines! {
    async fn a_picture_is_sent_and_seen_for_an_hour(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let sent = send(&mut ada, "/newsroom/pictures", PARTS, parts("A dot.gif", DOT, &[])).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
        let url = json(&sent)["url"].as_str().unwrap().to_owned();
        assert!(url.ends_with("/a-dot.gif"), "{url}");
        let seen = paper.stranger().get(&url).await;
        assert_eq!((seen.status.as_u16(), seen.header("content-type")), (200, "image/gif"));
        assert_eq!(seen.bytes, DOT);
        for (from, to) in [("pictures/1/", "pictures/2/"), ("/17", "/18"), ("/a-dot", "A/a-dot")] {
            let guessed = url.replacen(from, to, 1);
            assert_ne!(guessed, url);
            assert_eq!(paper.stranger().get(&guessed).await.status, 404, "{guessed}");
        }
        paper.set_now("2026-11-20T09:00:01Z");
        assert_eq!(paper.stranger().get(&url).await.status, 404);
    }

    async fn what_is_no_picture_is_refused(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        for (media_type, body, status) in [
            (PARTS, parts("x.svg", b"<svg onload=alert(1)>", &[]), 415),
            (PARTS, parts("x.png", b"\x89PNG\r\n\x1A\n", &[]), 422),
            (PARTS, b"--x--\r\n".to_vec(), 422),
            (PARTS, b"--x\r\nbroken".to_vec(), 400),
            ("text/plain", b"x".to_vec(), 415),
            (PARTS, parts("x.mp4", &vec![0; (100 << 20) + 1], &[]), 413),
        ] {
            let answer = send(&mut ada, "/newsroom/pictures", media_type, body).await;
            assert_eq!(answer.status, status, "{}", answer.text());
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert!(json(&answer)["detail"].as_str().is_some_and(|detail| detail.len() > 10));
        }
        let pdf = parts("report.pdf", b"%PDF-1.7 report", &[]);
        assert_eq!(send(&mut ada, "/newsroom/pictures", PARTS, pdf).await.status, 201);
    }

    async fn a_lead_picture_is_sent_without_a_script(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut edda, "Count closes").await;
        let fields = [("alt", "A dot"), ("credit", "Ola Nordmann")];
        let body = parts("dot.gif", DOT, &fields);
        let answer = send(&mut edda, &format!("{at}/lead"), PARTS, body).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let page = edda.get(&at).await;
        assert!(page.text().contains("Credit: Ola Nordmann"), "{}", page.text());
        let preview = edda.get(&format!("{at}/preview/page")).await;
        assert!(preview.text().contains("src=\"/newsroom/pictures/1/"), "{}", preview.text());
        assert_eq!(edda.submit(&format!("{at}/publish"), &[]).await.status, 303);
        assert!(paper.page("/news/count-closes").await.contains("alt=\"A dot\""));
    }
}
