//! Requests that are not right, and how they are told so.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::json;

use crate::cast::{editor, piece, program};

/// Method, path, headers, body; status and code of the answer.
type Case<'a> = (Method, &'a str, &'a [(&'a str, &'a str)], &'a [u8], u16, &'a str);

both_engines! {
    async fn what_is_wrong_is_told_as_a_problem(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await.0;
        let large = vec![b' '; (8 << 20) + 1];
        let json_type = [("content-type", "application/json")];
        let text_type = [("content-type", "text/plain")];
        let cases: [Case<'_>; 12] = [
            (Method::GET, "/nothing", &[], b"", 404, "not_found"),
            (Method::GET, "/articles/x", &[], b"", 404, "not_found"),
            (Method::GET, "/articles/99999999999999999999", &[], b"", 404, "not_found"),
            (Method::DELETE, "/articles", &[], b"", 405, "method_not_allowed"),
            (Method::POST, "/topics", &text_type, b"{}", 415, "media_type"),
            (Method::POST, "/topics", &[], b"{}", 415, "media_type"),
            (Method::POST, "/topics", &json_type, b"{", 400, "no_json"),
            (Method::POST, "/topics", &json_type, &large, 413, "too_large"),
            (Method::POST, "/topics", &json_type, b"[]", 422, "invalid"),
            (Method::GET, "/articles?limits=3", &[], b"", 422, "invalid"),
            (Method::GET, "/articles?limit=0", &[], b"", 422, "invalid"),
            (Method::GET, "/articles?cursor=x", &[], b"", 422, "invalid"),
        ];
        for (method, path, headers, body, status, code) in cases {
            let answer = eve.send(method.clone(), path, headers, body.to_vec()).await;
            assert_eq!(answer.status, status, "{method} {path}: {}", answer.text());
            assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
            let told = answer.json();
            assert_eq!(told["code"], code, "{method} {path}");
            assert_eq!(told["status"], status, "{method} {path}");
        }
        let refused = eve.send(Method::DELETE, "/articles", &[], Vec::new()).await;
        assert_eq!(refused.header("allow"), "GET, POST, HEAD");
    }

    async fn the_field_that_is_wrong_is_named(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        for (sent, field) in [
            (json!({}), "headline"),
            (json!({ "headline": "A", "dek": "B" }), "dek"),
            (json!({ "headline": "A", "body": { "format": "wiki", "copy": "" } }), "body.format"),
            (json!({ "headline": "A", "body": { "format": "blocks", "copy": "" } }), "body.copy"),
            (json!({ "headline": "A", "section": "nowhere" }), "section"),
            (json!({ "headline": "A", "authors": [{ "person": 7 }] }), "authors"),
            (json!({ "headline": "A", "topics": [7] }), "topics"),
            (json!({ "headline": "A", "lead_picture": 7 }), "lead_picture"),
            (json!({ "headline": "A", "translation_of": 7 }), "translation_of"),
            (json!({ "headline": "A", "language": "?" }), "language"),
        ] {
            let answer = eve.post("/articles", sent.clone()).await;
            assert_eq!(answer.status, 422, "{sent}");
            assert_eq!(answer.json()["field"], field, "{sent}: {}", answer.text());
        }
        assert_eq!(eve.get("/articles").await.json()["items"], json!([]));
    }

    async fn cookies_mean_nothing_here(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let pia = paper.colleague("Pia", Role::Publisher).await;
        let cookie = [("cookie", pia.cookie().unwrap())];
        let stranger = paper.program("Nobody", None).await;
        let answer = stranger.send(Method::GET, "/articles", &cookie, Vec::new()).await;
        assert_eq!(answer.status, 401);
        assert!(answer.header("www-authenticate").starts_with("Bearer"));
        let token = format!("Bearer dateline_{}", "A".repeat(43));
        let wrong = [("authorization", token.as_str())];
        assert_eq!(stranger.send(Method::GET, "/articles", &wrong, vec![]).await.status, 401);
    }

    async fn who_changes_something_must_have_read_it(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let made = eve.post("/articles", piece("The count", false)).await;
        let etag = made.header("etag").to_owned();
        let path = format!("/articles/{}", made.json()["id"]);
        assert_eq!(made.header("location"), format!("/api/v1{path}"));
        let changed = json!({ "headline": "The count closes" });
        let patch = |tag: Option<String>, sent: serde_json::Value| {
            let (eve, path) = (&eve, path.as_str());
            async move {
                let headers: Vec<(&str, &str)> =
                    tag.iter().map(|tag| ("if-match", tag.as_str())).collect();
                eve.send(Method::PATCH, path, &headers, &sent).await
            }
        };
        assert_eq!(patch(None, changed.clone()).await.status, 428);
        assert_eq!(patch(Some("count".to_owned()), changed.clone()).await.status, 422);
        assert_eq!(patch(Some("\"0-0\"".to_owned()), changed.clone()).await.status, 412);
        let saved = patch(Some(etag.clone()), changed.clone()).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
        assert_eq!(patch(Some(etag), changed.clone()).await.status, 412);
        assert_eq!(saved.header("etag"), eve.etag(&path).await);
        let held = [("if-none-match", saved.header("etag"))];
        let unchanged = eve.send(Method::GET, &path, &held, &serde_json::Value::Null).await;
        assert_eq!(unchanged.status, 304);
    }

    async fn of_two_who_change_the_same_state_one_is_told(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let article = eve.make("/articles", piece("The count", false)).await;
        let topic = eve.make("/topics", json!({ "name": "Elections" })).await;
        for (path, field) in [
            (format!("/articles/{}", article["id"]), "headline"),
            (format!("/topics/{}", topic["id"]), "name"),
        ] {
            let etag = eve.etag(&path).await;
            let tag = [("if-match", etag.as_str())];
            let (one, other) = (json!({ field: "One" }), json!({ field: "Other" }));
            let one = eve.send(Method::PATCH, &path, &tag, &one);
            let other = eve.send(Method::PATCH, &path, &tag, &other);
            let (one, other) = tokio::join!(one, other);
            let mut statuses = [one.status.as_u16(), other.status.as_u16()];
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 412], "{path}");
        }
    }

    async fn a_token_is_answered_so_often_and_no_oftener(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let rob = program(&paper, "Rob", Role::Reporter).await;
        for left in (0..300).rev() {
            let answer = rob.0.get("/corrections").await;
            assert_eq!(answer.status, 200);
            assert!(answer.header("ratelimit").contains(&format!("r={left};")), "{left}");
        }
        let refused = rob.get("/corrections").await;
        assert_eq!(refused.status, 429);
        assert_eq!(refused.header("retry-after"), "1");
        let other = program(&paper, "Ron", Role::Reporter).await;
        assert_eq!(other.get("/corrections").await.status, 200);
        paper.set_now("2026-11-20T08:00:02Z");
        assert_eq!(rob.get("/corrections").await.status, 200);
    }
}
