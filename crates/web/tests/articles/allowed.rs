//! What a reporter may do with others' articles: read what is public, and no more. Which role each
//! route asks for is one table, in the tests of the newsroom's routes.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::json;

use crate::{begin, put, revision_on, sign};

both_engines! {
    async fn others_drafts_are_not_there_for_a_reporter(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut rune = paper.colleague("Rune", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let at = begin(&mut ada, "Count closes").await;
        let revision = revision_on(ada.get(&at).await.text());
        let reading = ["", "/preview", "/preview/page", "/revisions"];
        for path in reading {
            assert_eq!(ada.get(&format!("{at}{path}")).await.status, 200, "{path}");
            assert_eq!(rune.get(&format!("{at}{path}")).await.status, 404, "{path}");
        }
        let save = format!("{at}/revisions/{revision}");
        assert_eq!(rune.get(&save).await.status, 404);
        let draft = json!({ "revision": 1, "fields": {}, "body": { "v": 1, "blocks": [] } });
        assert_eq!(put(&mut rune, &format!("{at}/draft"), &draft).await.status, 404);
        assert_eq!(sign(&mut rune, &format!("{at}/here")).await.status, 404);
        for path in ["", "/submit", "/spike", "/restore", "/previews", "/previews/1"] {
            let answer = rune.submit(&format!("{at}{path}"), &[("body", "x")]).await;
            assert_eq!(answer.status, 404, "{path}");
        }
        assert_eq!(rune.submit(&save, &[]).await.status, 404);

        assert_eq!(edda.submit(&format!("{at}/publish"), &[]).await.status, 303);
        for path in reading {
            assert_eq!(rune.get(&format!("{at}{path}")).await.status, 200, "{path}");
        }
        for path in ["", "/submit", "/spike"] {
            for reporter in [&mut ada, &mut rune] {
                let answer = reporter.submit(&format!("{at}{path}"), &[("body", "x")]).await;
                assert_eq!(answer.status, 403, "{path}");
            }
        }
        let refused = put(&mut ada, &format!("{at}/draft"), &draft).await;
        assert_eq!(refused.status, 403);
        assert_eq!(refused.header("content-type"), "application/problem+json");
        assert!(!ada.get(&at).await.text().contains("editor.js"));
    }

    async fn a_draft_is_not_saved_without_the_sessions_token(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let at = begin(&mut ada, "Count closes").await;
        let draft = json!({ "revision": 1, "fields": {}, "body": { "v": 1, "blocks": [] } });
        for (path, method) in [("draft", Method::PUT), ("here", Method::POST)] {
            let headers = [("content-type", "application/json"), ("x-csrf-token", "x")];
            let body = draft.to_string().into_bytes();
            let answer = ada.send(method, &format!("{at}/{path}"), &headers, body).await;
            assert_eq!(answer.status, 403, "{path}");
        }
        assert!(ada.get(&at).await.text().contains("Nobody knows by how much."));
    }
}
