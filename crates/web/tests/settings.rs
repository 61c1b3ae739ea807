//! What publishers set: the paper's facts, its look, webhooks; and who may do any of it.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines, csrf_on};

both_engines! {
    async fn the_paper_says_what_its_publisher_set(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let csrf = csrf_on(pia.get("/newsroom/paper").await.text());
        let (kind, body) = parts(&csrf, "The Strait Courier", Some(&png()));
        let send = Method::POST;
        let set = pia.send(send.clone(), "/newsroom/paper", &[("content-type", &kind)], body).await;
        assert_eq!(set.status, 303, "{}", set.text());
        let front = paper.page("/").await;
        assert!(front.contains("alt=\"The Strait Courier\"") && front.contains("Printed daily"));
        let logo = front.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(paper.get(logo).await.header("content-type"), "image/png");
        let (kind, body) = parts(&csrf, "The Strait Courier", Some(b"no picture"));
        let set = pia.send(send.clone(), "/newsroom/paper", &[("content-type", &kind)], body).await;
        assert_eq!(set.status, 422);
        let (kind, body) = parts("x", "The Forged Courier", None);
        let set = pia.send(send, "/newsroom/paper", &[("content-type", &kind)], body).await;
        assert_eq!(set.status, 403);
        assert!(!paper.page("/").await.contains("Forged"));
    }

    async fn a_look_that_cannot_be_read_is_refused(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        assert!(!paper.page("/").await.contains("looks.css"));
        let (status, page) = pia.refused("/newsroom/theme", &[("accent", "#ff94c0")]).await;
        assert!(status == 422 && page.contains("is the nearest that has it"), "{page}");
        let form = [("accent", "#0b5f4a"), ("nameplate_face", "sans"), ("act", "preview")];
        let seen = pia.submit("/newsroom/theme", &form).await;
        let sheet = "preview.css?about=&amp;accent=%230b5f4a";
        assert!(seen.status == 200 && seen.text().contains(sheet), "{}", seen.text());
        assert!(!paper.page("/").await.contains("looks.css"));
        pia.taken("/newsroom/theme", &form[..2]).await;
        let front = paper.page("/").await;
        let sheet = front.split("href=\"").find(|part| part.contains("looks.css")).unwrap();
        let sheet = paper.get(sheet.split('"').next().unwrap()).await;
        assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(sheet.text().contains("--accent: #0b5f4a;"), "{}", sheet.text());
        let preview = pia.get("/newsroom/theme/preview.css?accent=%230b5f4a").await;
        assert_eq!(preview.header("content-type"), "text/css; charset=utf-8");
        let injected = pia.get("/newsroom/theme/preview.css?accent=red%7D*%7Bx:y").await;
        assert!(!injected.text().contains("x:y"));
    }

    async fn a_webhooks_secret_is_shown_once(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let form = [("url", "https://hooks.example/x"), ("events", "article_published")];
        let added = pia.submit("/newsroom/webhooks", &form).await;
        assert!(added.status == 200, "{}", added.text());
        let secret = added.text().split("class=\"secret\">").nth(1).unwrap();
        let secret = secret.split('<').next().unwrap().to_owned();
        assert_eq!(secret.len(), 43);
        assert!(!pia.get("/newsroom/webhooks/1").await.text().contains(&secret));
        for form in [
            [("url", "http://hooks.example/x"), ("events", "article_published")],
            [("url", "https://hooks.example/x"), ("events", "everything")],
            [("url", "https://me:pw@hooks.example/x"), ("events", "article_published")],
            [("url", "ftp://hooks.example/x"), ("events", "article_published")],
        ] {
            assert_eq!(pia.refused("/newsroom/webhooks", &form).await.0, 422, "{form:?}");
        }
        let renewed = pia.submit("/newsroom/webhooks/1/secret", &[("sure", "yes")]).await;
        assert!(renewed.status == 200 && !renewed.text().contains(&secret));
        pia.taken("/newsroom/webhooks/1/removal", &[("sure", "yes")]).await;
        assert_eq!(pia.get("/newsroom/webhooks/1").await.status, 404);
    }

    async fn each_address_asks_for_its_role(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut rex = paper.colleague("Rex", Role::Reporter).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        for (address, editor_may) in [
            ("/newsroom/sections", true),
            ("/newsroom/topics", true),
            ("/newsroom/people", true),
            ("/newsroom/people/new", true),
            ("/newsroom/pages", true),
            ("/newsroom/pages/new", true),
            ("/newsroom/fronts", true),
            ("/newsroom/redirects", true),
            ("/newsroom/paper", false),
            ("/newsroom/theme", false),
            ("/newsroom/webhooks", false),
        ] {
            assert_eq!(rex.get(address).await.status, 403, "{address}");
            let expected = if editor_may { 200 } else { 403 };
            assert_eq!(eva.get(address).await.status, expected, "{address}");
            let answer = pia.get(address).await;
            assert_eq!(answer.status, 200, "{address}: {}", answer.text());
            assert_eq!(paper.stranger().get(address).await.status, 303, "{address}");
        }
    }

    async fn no_form_of_it_is_taken_from_who_may_not(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut rex = paper.colleague("Rex", Role::Reporter).await;
        let mut eva = paper.colleague("Eva", Role::Editor).await;
        let parts = [
            "sections", "topics", "people", "merges", "pages", "fronts", "redirects", "paper",
            "theme", "webhooks",
        ];
        let is_ours = |path: &str| parts.iter().any(|part| path.split('/').nth(2) == Some(*part));
        let mut seen = 0;
        for (method, path, role) in web::Newsroom::routes() {
            if !is_ours(path) || method != Method::POST {
                continue;
            }
            seen += 1;
            let address = path.replace("{id}", "1").replace("{delivery}", "1");
            assert_eq!(rex.submit(&address, &[]).await.status, 403, "{address}");
            if role == Some(Role::Publisher) {
                assert_eq!(eva.submit(&address, &[]).await.status, 403, "{address}");
            }
            assert_eq!(paper.stranger().submit(&address, &[]).await.status, 401, "{address}");
            assert_eq!(eva.post(&address, &[("csrf", "x")]).await.status.as_u16() / 100, 4);
        }
        assert!(seen > 20, "{seen}");
        let acts = paper.acts().await;
        assert!(acts.iter().all(|(_, noun)| noun == "staff" || noun == "session"), "{acts:?}");
    }
}

/// A form with a file, as browsers send it.
fn parts(csrf: &str, title: &str, logo: Option<&[u8]>) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    let fields = [
        ("csrf", csrf),
        ("title", title),
        ("strapline", "Printed daily"),
        ("language", "en"),
        ("time_zone", "Europe/Oslo"),
    ];
    for (name, value) in fields {
        let head = format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend_from_slice(format!("{head}{value}\r\n").as_bytes());
    }
    let head = "--b\r\ncontent-disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\n\
                content-type: image/png\r\n\r\n";
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(logo.unwrap_or_default());
    body.extend_from_slice(b"\r\n--b--\r\n");
    ("multipart/form-data; boundary=b".to_owned(), body)
}

/// One grey dot.
fn png() -> Vec<u8> {
    let digits = "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55\
                  0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082";
    let digits: String = digits.chars().filter(char::is_ascii_hexdigit).collect();
    let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
    (0..digits.len() / 2).map(|at| pair(at * 2)).collect()
}
