//! An article's life, as a program leads it.

use archive::Archive;
use http::Method;
use proof::{TestPaper, both_engines};
use serde_json::{Value, json};

use crate::cast::{editor, piece};

both_engines! {
    async fn an_article_is_written_published_corrected_and_withdrawn(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        eve.make("/sections", json!({ "name": "World" })).await;
        let mut sent = piece("The count closes", true);
        sent["section"] = json!("world");
        sent["slug"] = json!("count");
        let made = eve.make("/articles", sent).await;
        assert_eq!(made["url"], "https://courier.example/world/count");
        assert_eq!((&made["version"], &made["state"]), (&json!(1), &json!("published")));
        assert!(paper.page("/world/count").await.contains("Second."));
        let path = format!("/articles/{}", made["id"]);
        let copy = json!({ "body": { "format": "markdown", "copy": "First.\n\nThird." } });
        let saved = eve.change(Method::PATCH, (&path, &path), copy).await.json();
        assert_eq!(saved["has_changes"], true);
        assert!(paper.page("/world/count").await.contains("Second."));
        let note = json!({ "kind": "correction", "text": "It was the third." });
        let at = format!("{path}/corrections");
        let corrected = eve.change(Method::POST, (&path, &at), note).await;
        assert_eq!(corrected.json()["version"], 2, "{}", corrected.text());
        assert!(paper.page("/world/count").await.contains("It was the third."));
        assert_eq!(eve.get("/corrections").await.json()["items"][0]["text"], "It was the third.");
        let printed = eve.get(&format!("{path}/versions/1")).await.json();
        assert_eq!(printed["body"]["copy"].as_str().unwrap().trim(), "First.\n\nSecond.");
        let at = format!("{path}/withdrawal");
        let gone = json!({ "notice": "It never happened." });
        assert_eq!(eve.change(Method::POST, (&path, &at), gone).await.status, 200);
        assert_eq!(paper.get("/world/count").await.status, 410);
        let acts = eve.get("/acts?limit=2").await.json();
        assert_eq!(acts["items"][0]["act"], "withdraw");
        assert_eq!(acts["items"][0]["name"], "Wire desk");
    }

    async fn blocks_keep_their_ids_and_losses_are_told(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let made = eve.make("/articles", piece("The count", false)).await;
        let path = format!("/articles/{}", made["id"]);
        let blocks = |of: &Value| of["body"]["copy"]["blocks"].as_array().unwrap().clone();
        let before = blocks(&eve.get(&format!("{path}?format=blocks")).await.json());
        let copy = json!({ "body": { "format": "markdown", "copy": "Second.\n\nThird." } });
        eve.change(Method::PATCH, (&path, &path), copy).await;
        let whole = eve.get(&format!("{path}?format=blocks")).await.json();
        assert_eq!(blocks(&whole)[0]["id"], before[1]["id"]);
        let same = json!({ "body": whole["body"] });
        let same = eve.change(Method::PATCH, (&path, &path), same).await;
        assert_eq!(same.json()["revision"], whole["revision"], "nothing was changed");
        let html = "<p>Fourth.</p><script>alert(1)</script><p onclick=x>Fifth.</p>";
        let html = json!({ "body": { "format": "html", "copy": html } });
        let read = eve.change(Method::PATCH, (&path, &path), html).await.json();
        assert_eq!(read["body"]["copy"].as_str().unwrap().trim(), "Fourth.\n\nFifth.");
        let missing = json!({ "body": { "format": "blocks", "copy": { "v": 99 } } });
        assert_eq!(eve.change(Method::PATCH, (&path, &path), missing).await.status, 422);
    }

    async fn what_falls_due_is_set_and_called_off(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let made = eve.make("/articles", piece("The count", false)).await;
        let path = format!("/articles/{}", made["id"]);
        let (due, until) = ("2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z");
        let steps: [(Method, &str, Value, u16, &str, Value); 8] = [
            (Method::PUT, "schedule", json!({ "due_at": due }), 200, "due_at", json!(due)),
            (Method::PUT, "embargo", json!({ "until": until }), 200, "due_at", json!(until)),
            (Method::PUT, "schedule", json!({ "due_at": due }), 409, "code", json!("embargoed")),
            (Method::DELETE, "schedule", Value::Null, 200, "due_at", Value::Null),
            (Method::DELETE, "embargo", Value::Null, 200, "embargo_until", Value::Null),
            (Method::PUT, "spike", Value::Null, 200, "state", json!("spiked")),
            (Method::DELETE, "spike", Value::Null, 200, "state", json!("draft")),
            (Method::PUT, "schedule", json!({ "due_at": "2020-01-01T00:00:00Z" }), 422, "code",
                json!("instant_past")),
        ];
        for (method, word, sent, status, field, expected) in steps {
            let at = format!("{path}/{word}");
            let answer = eve.change(method.clone(), (&path, &at), sent).await;
            assert_eq!(answer.status, status, "{method} {word}: {}", answer.text());
            assert_eq!(answer.json()[field], expected, "{method} {word}");
        }
    }

    async fn saves_are_listed_and_brought_back(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let made = eve.make("/articles", piece("The count", false)).await;
        let path = format!("/articles/{}", made["id"]);
        paper.set_now("2026-11-20T09:00:00Z");
        let copy = json!({ "body": { "format": "markdown", "copy": "All new." } });
        eve.change(Method::PATCH, (&path, &path), copy).await;
        let saves = eve.get(&format!("{path}/revisions")).await.json();
        assert_eq!(saves["items"].as_array().unwrap().len(), 2);
        assert_eq!(saves["items"][1]["saved_by"], "Wire desk");
        let first = &saves["items"][1]["id"];
        let one = eve.get(&format!("{path}/revisions/{first}")).await.json();
        assert!(one["body"]["copy"].as_str().unwrap().contains("Second."));
        let at = format!("{path}/revisions/{first}/return");
        let back = eve.change(Method::POST, (&path, &at), Value::Null).await;
        assert!(back.json()["body"]["copy"].as_str().unwrap().contains("Second."));
        let nowhere = format!("{path}/revisions/4711/return");
        let missing = eve.change(Method::POST, (&path, &nowhere), Value::Null).await;
        assert_eq!(missing.status, 404);
    }

    async fn a_preview_works_until_it_is_taken_back(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let made = eve.make("/articles", piece("The count", false)).await;
        let path = format!("/articles/{}/previews", made["id"]);
        let preview = eve.make(&path, json!({ "hours": 2 })).await;
        let url = preview["url"].as_str().unwrap().strip_prefix(TestPaper::URL).unwrap();
        assert!(paper.stranger().get(url).await.text().contains("Second."));
        let one = format!("{path}/{}", preview["id"]);
        assert_eq!(eve.change(Method::DELETE, (&one, &one), Value::Null).await.status, 204);
        assert_eq!(paper.stranger().get(url).await.status, 410);
        assert_eq!(eve.get(&one).await.json()["url"], Value::Null);
        assert_eq!(eve.post(&path, json!({ "hours": 169 })).await.status, 422);
    }
}
