//! What is asked with an idempotency key is done once.

use archive::Archive;
use archive::trial::tamper;
use http::Method;
use news::Role;
use proof::{Answer, TestPaper, both_engines};
use serde_json::{Value, json};

use crate::cast::{Careful, editor, piece, program};

async fn keyed(who: &Careful<'_>, path: &str, key: &str, sent: &Value) -> Answer {
    who.send(Method::POST, path, &[("idempotency-key", key)], sent).await
}

async fn count(who: &Careful<'_>) -> usize {
    who.get("/articles").await.json()["items"].as_array().unwrap().len()
}

both_engines! {
    async fn the_same_request_is_done_once_and_answered_alike(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let sent = piece("The count", true);
        let first = keyed(&eve, "/articles", "k-1", &sent).await;
        assert_eq!(first.status, 201, "{}", first.text());
        let again = keyed(&eve, "/articles", "k-1", &sent).await;
        assert_eq!((again.status, again.text()), (first.status, first.text()));
        assert_eq!(again.header("etag"), first.header("etag"));
        assert_eq!(again.header("location"), first.header("location"));
        assert_eq!(again.header("idempotency-replayed"), "true");
        assert_eq!(count(&eve).await, 1);
        let other = keyed(&eve, "/articles", "k-1", &piece("Another", true)).await;
        assert_eq!(other.status, 422);
        assert_eq!(other.json()["code"], "key_reused");
        assert_eq!(keyed(&eve, "/topics", "k-1", &json!({ "name": "A" })).await.status, 422);
        let ron = program(&paper, "Ron", Role::Editor).await;
        assert_eq!(keyed(&ron, "/articles", "k-1", &sent).await.status, 201);
        assert_eq!(count(&eve).await, 2);
        paper.set_now("2026-11-21T07:59:59Z");
        assert_eq!(keyed(&eve, "/articles", "k-1", &sent).await.text(), first.text());
        paper.set_now("2026-11-21T08:00:01Z");
        assert_eq!(keyed(&eve, "/articles", "k-1", &sent).await.status, 201);
        assert_eq!(count(&eve).await, 3);
    }

    async fn what_was_refused_may_be_asked_again(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let mut sent = piece("The count", false);
        sent["section"] = json!("world");
        assert_eq!(keyed(&eve, "/articles", "k-1", &sent).await.status, 422);
        eve.make("/sections", json!({ "name": "World" })).await;
        assert_eq!(keyed(&eve, "/articles", "k-1", &sent).await.status, 201);
        for key in ["", "a b", &"k".repeat(256)] {
            assert_eq!(keyed(&eve, "/articles", key, &sent).await.status, 422, "{key}");
        }
    }

    async fn a_request_that_died_before_its_answer_is_told_what_was_done(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let pia = program(&paper, "Pia", Role::Publisher).await;
        let hook = json!({ "url": "https://hook.example/x", "events": ["article_published"] });
        let invited = json!({ "name": "Bo", "email": "bo@courier.example", "role": "editor" });
        for (path, sent) in [
            ("/articles", piece("The count", true)),
            ("/sections", json!({ "name": "World" })),
            ("/topics", json!({ "name": "Elections" })),
            ("/people", json!({ "name": "Ada Berg" })),
            ("/pages", json!({ "title": "Imprint" })),
            ("/redirects", json!({ "from": "/old", "to": "/feed.atom" })),
            ("/staff", invited),
            ("/webhooks", hook),
            ("/articles/1/previews", json!({ "hours": 2 })),
        ] {
            let first = keyed(&pia, path, path, &sent).await;
            assert_eq!(first.status, 201, "{path}: {}", first.text());
            // As if the process had been killed between the act and its answer.
            tamper(&paper.archive, "UPDATE done_once SET status = NULL, head = NULL, body = NULL")
                .await;
            let acts = paper.acts().await.len();
            let again = keyed(&pia, path, path, &sent).await;
            assert_eq!((again.status, again.text()), (first.status, first.text()), "{path}");
            assert_eq!(again.header("location"), first.header("location"), "{path}");
            assert_eq!(paper.acts().await.len(), acts, "{path} was done twice");
        }
    }

    async fn changes_that_died_are_told_too(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let pia = program(&paper, "Pia", Role::Publisher).await;
        let article = pia.make("/articles", piece("The count", false)).await;
        let path = format!("/articles/{}", article["id"]);
        pia.make("/topics", json!({ "name": "One" })).await;
        pia.make("/topics", json!({ "name": "Two" })).await;
        pia.make("/topics", json!({ "name": "Three" })).await;
        for (method, thing, path, sent) in [
            (Method::PATCH, path.clone(), path.clone(), json!({ "kicker": "Votes" })),
            (Method::POST, path.clone(), format!("{path}/publication"), json!({})),
            (Method::POST, "/topics/1".into(), "/topics/1/merges".into(), json!({ "gone": 2 })),
            (Method::PATCH, "/paper".into(), "/paper".into(), json!({ "title": "Herald" })),
            (Method::DELETE, "/topics/3".into(), "/topics/3".into(), Value::Null),
        ] {
            let etag = pia.etag(&thing).await;
            let key = format!("{method}-{path}");
            let headers = [("if-match", etag.as_str()), ("idempotency-key", key.as_str())];
            let first = pia.send(method.clone(), &path, &headers, &sent).await;
            assert!(first.status.is_success(), "{method} {path}: {}", first.text());
            tamper(&paper.archive, "UPDATE done_once SET status = NULL, head = NULL, body = NULL")
                .await;
            let acts = paper.acts().await.len();
            let again = pia.send(method.clone(), &path, &headers, &sent).await;
            assert_eq!((again.status, again.text()), (first.status, first.text()), "{path}");
            assert_eq!(paper.acts().await.len(), acts, "{path} was done twice");
        }
    }

    async fn a_request_that_is_being_done_is_not_done_beside_itself(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let sent = piece("The count", false);
        let one = keyed(&eve, "/articles", "k-1", &sent);
        let other = keyed(&eve, "/articles", "k-1", &sent);
        let (one, other) = tokio::join!(one, other);
        // The second comes while the first is being done, or is told how that was answered.
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert!([[201, 409], [201, 201]].contains(&statuses), "{statuses:?}");
        assert_eq!(count(&eve).await, 1);
        assert_eq!(keyed(&eve, "/articles", "k-1", &sent).await.status, 201);
        assert_eq!(count(&eve).await, 1);
    }
}
