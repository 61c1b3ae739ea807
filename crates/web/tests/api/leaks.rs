//! What a token must not be told.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::{Value, json};
use web::Api;

use crate::cast::{editor, piece, program};

both_engines! {
    async fn reporters_are_told_nothing_of_others_drafts(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let (eve, rob) = (editor(&paper).await, program(&paper, "Rob", Role::Reporter).await);
        let secret = eve.make("/articles", piece("Zanzibar falls silent", false)).await;
        let path = format!("/articles/{}", secret["id"]);
        let at = json!({ "until": "2026-12-01T06:00:00Z" });
        let held = eve.change(Method::PUT, (&path, &format!("{path}/embargo")), at).await;
        assert_eq!(held.status, 200, "{}", held.text());
        let at = format!("{path}/publication");
        let published = eve.change(Method::POST, (&path, &at), json!({})).await;
        assert_eq!(published.json()["due_at"], "2026-12-01T06:00:00Z");
        let own = rob.make("/articles", piece("Own draft", false)).await;
        let listed = rob.get("/articles").await.json();
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        assert_eq!(listed["items"][0]["id"], own["id"]);
        for (method, pattern, _) in Api::operations() {
            let asked = pattern.replace("{id}", &secret["id"].to_string());
            let asked = ["{revision}", "{version}", "{preview}"]
                .iter()
                .fold(asked, |asked, place| asked.replace(place, "1"));
            let headers = [("if-match", "*")];
            let answer = rob.send(method.clone(), &asked, &headers, &json!({})).await;
            assert!(!answer.text().contains("Zanzibar"), "{method} {asked}: {}", answer.text());
            if method == Method::GET && pattern.starts_with("/articles/{id}") {
                assert_eq!(answer.status, 404, "{asked}");
            }
        }
        for address in ["/", "/news", "/feed.atom", "/sitemap.xml", "/news/zanzibar-falls-silent"] {
            assert!(!paper.get(address).await.text().contains("Zanzibar"), "{address}");
        }
    }

    async fn reporters_send_theirs_to_the_editors_and_publish_nothing(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let rob = program(&paper, "Rob", Role::Reporter).await;
        assert_eq!(rob.post("/articles", piece("The count", true)).await.status, 403);
        assert_eq!(rob.get("/articles").await.json()["items"], json!([]));
        let own = rob.make("/articles", piece("The count", false)).await;
        let path = format!("/articles/{}", own["id"]);
        let sent = json!({ "note": "Ready." });
        let at = format!("{path}/submission");
        let submitted = rob.change(Method::POST, (&path, &at), sent).await;
        assert_eq!(submitted.status, 200, "{}", submitted.text());
        assert_ne!(submitted.json()["submitted_at"], Value::Null);
        let eve = editor(&paper).await;
        let back = json!({ "note": "Who counted?" });
        let back = eve.change(Method::POST, (&path, &format!("{path}/return")), back).await;
        assert_eq!(back.status, 200, "{}", back.text());
        // Nobody is at a program's desk to read mail.
        let mail = paper.archive.read().await.unwrap().mail(None, 10).await.unwrap();
        assert!(mail.is_empty(), "{mail:?}");
    }
}
