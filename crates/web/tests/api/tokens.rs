//! Tokens: made once, kept as hashes, revoked at once.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::{Value, json};

use crate::cast::{piece, program};

both_engines! {
    async fn a_publisher_makes_a_token_in_the_newsroom(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let form = [("name", "Wire <desk>"), ("role", "editor")];
        let page = pia.submit("/newsroom/tokens", &form).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let token = page.text().split("<code class=\"secret\">").nth(1).unwrap();
        let token = token.split('<').next().unwrap().to_owned();
        assert!(token.starts_with("dateline_"), "{token}");
        let mut wire = paper.program("Nobody", None).await;
        wire.token.clone_from(&token);
        let made = wire.post("/articles", &piece("The count", true)).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let page = pia.get("/newsroom/tokens").await;
        assert!(!page.text().contains(&token), "it is shown once");
        assert!(page.text().contains("Wire &lt;desk&gt;"));
        assert!(pia.get("/newsroom/acts").await.text().contains("Wire &lt;desk&gt;"));
        assert!(!pia.get("/newsroom/staff").await.text().contains("Wire"));
        let id = made.json()["id"].clone();
        let editor = pia.get(&format!("/newsroom/articles/{id}/revisions")).await;
        assert!(editor.text().contains("Wire &lt;desk&gt;"));
        let row = paper.archive.read().await.unwrap().tokens().await.unwrap().remove(0);
        pia.taken(&format!("/newsroom/tokens/{}/revoke", row.staff), &[]).await;
        assert_eq!(wire.get("/articles").await.status, 401);
        let (status, page) = pia.refused("/newsroom/tokens", &[("name", ""), ("role", "x")]).await;
        assert!(status == 422 && page.contains("alert"), "{status} {page}");
    }

    async fn a_program_is_nobody_who_signs_in(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let wire = program(&paper, "Wire desk", Role::Publisher).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let id = wire.0.id;
        for (verb, form) in [
            ("role", vec![("role", "reporter")]),
            ("leave", vec![("sure", "yes")]),
            ("return", vec![]),
            ("invite-again", vec![]),
        ] {
            let (status, _) = pia.refused(&format!("/newsroom/staff/{id}/{verb}"), &form).await;
            assert!([404, 409].contains(&status), "{verb}: {status}");
        }
        let email = format!("program-{id}@token.invalid");
        let invited = [("name", "X"), ("email", email.as_str()), ("role", "editor")];
        assert_eq!(pia.refused("/newsroom/staff", &invited).await.0, 409);
        // The last publisher who can sign in stays, however many programs there are.
        let own = format!("/newsroom/staff/{}/leave", pia.id.unwrap());
        assert_eq!(pia.refused(&own, &[("sure", "yes")]).await.0, 422);
        assert_eq!(wire.get("/staff").await.json()["items"].as_array().unwrap().len(), 1);
        assert_eq!(wire.get(&format!("/staff/{id}")).await.status, 404);
    }

    async fn tokens_are_listed_and_revoked_by_programs_too(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let wire = program(&paper, "Wire desk", Role::Publisher).await;
        let lost = program(&paper, "Lost", Role::Editor).await;
        let listed = wire.get("/tokens").await;
        assert!(!listed.text().contains("dateline_"));
        assert_eq!(listed.json()["items"][0]["used_at"], TestPaper::NOW);
        let one = format!("/tokens/{}", lost.0.id);
        assert_eq!(lost.get("/topics").await.status, 200);
        assert_eq!(wire.change(Method::DELETE, (&one, &one), Value::Null).await.status, 204);
        assert_eq!(lost.get("/topics").await.status, 401);
        assert_eq!(wire.change(Method::DELETE, (&one, &one), Value::Null).await.status, 404);
        let invited = json!({ "name": "Bo", "email": "bo@courier.example", "role": "publisher" });
        assert_eq!(wire.post("/staff", invited).await.json()["field"], "role");
    }
}
