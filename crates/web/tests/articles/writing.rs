//! Beginning, saving, and two people in one article.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::json;

use crate::{begin, between, json, put, revision_on, sign};

const BODY: &str = "The count closes on Friday.\n\nNobody knows by how much.";

both_engines! {
    async fn an_article_is_begun_or_published_at_once(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let form = |slug, act| [
            ("slug", slug), ("section", "news"), ("headline", "Count closes"), ("body", BODY),
            ("act", act),
        ];
        let create = "/newsroom/articles";
        for (who, slug, act, status) in [
            (true, "count", "draft", 303),
            (true, "count-2", "publish", 403),
            (false, "count", "publish", 409),
            (false, "count-3", "publish", 303),
            (false, "Not A Slug", "draft", 422),
        ] {
            let colleague = if who { &mut ada } else { &mut edda };
            let answer = colleague.submit(create, &form(slug, act)).await;
            assert_eq!(answer.status, status, "{slug} {act}: {}", answer.text());
        }
        assert!(paper.page("/news/count-3").await.contains("Nobody knows by how much."));
        assert!(!paper.is_public("/news/count").await);
        assert!(!paper.is_public("/news/count-2").await);
        let nameless = [("section", "news"), ("headline", ""), ("act", "publish")];
        assert_eq!(edda.submit(create, &nameless).await.status, 422);
        let lost = [("section", "nowhere"), ("headline", "x"), ("body", "kept <b>"), ("act", "draft")];
        let refused = edda.submit(create, &lost).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("kept &lt;b&gt;"), "{}", refused.text());
    }

    async fn the_form_saves_every_field(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let address = begin(&mut edda, "Count closes").await;
        let page = edda.get(&address).await;
        let revision = revision_on(page.text());
        let form = [
            ("revision", revision.as_str()), ("headline", "The count\r\ncloses"),
            ("kicker", "Elections"), ("standfirst", "By how much?"), ("kind", "analysis"),
            ("slug", "the-count"), ("language", "fr"), ("author_new", "Nova Person"),
            ("author_new_role", "in Hallgrun"), ("place", "Hallgrun"), ("topics", "Counting, Law"),
            ("sticky", "yes"), ("replies", "closed"), ("note_to_editors", "Ring her."),
            ("body", "New words.\r\n\r\n> Quoted."),
        ];
        let answer = edda.submit(&address, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let page = edda.get(&address).await;
        for expected in [
            ">The count closes</textarea>", "value=\"Elections\"", ">By how much?</textarea>",
            "value=\"analysis\" selected", "value=\"the-count\"", "value=\"fr\"",
            "Nova Person</bdi>", "value=\"in Hallgrun\"", "value=\"Hallgrun\"",
            "value=\"Counting, Law\"", "value=\"yes\" selected", "value=\"closed\" selected",
            ">Ring her.</textarea>", "New words.\n\n&gt; Quoted.",
        ] {
            assert!(page.text().contains(expected), "{expected}: {}", page.text());
        }
    }

    async fn what_markdown_would_lose_is_asked_about_first(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let address = begin(&mut ada, "Count closes").await;
        let revision: i64 = revision_on(ada.get(&address).await.text()).parse().unwrap();
        let quotation = json!({ "type": "quotation", "id": "q7" });
        let tree = json!({ "v": 1, "blocks": [
            { "id": "abcdefgh", "type": "paragraph",
              "text": [{ "t": "She said " }, { "t": "we do not draw lines", "m": [quotation] }] },
        ] });
        let draft = json!({ "revision": revision, "fields": {}, "body": tree });
        let saved = put(&mut ada, &format!("{address}/draft"), &draft).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
        let revision = json(&saved)["revision"].to_string();
        let form = [("revision", revision.as_str()), ("body", "She said nothing.")];
        let asked = ada.submit(&address, &form).await;
        assert_eq!(asked.status, 422);
        assert!(asked.text().contains("is no longer marked"), "{}", asked.text());
        assert!(asked.text().contains(">\nShe said nothing.</textarea>"));
        assert!(ada.get(&address).await.text().contains("we do not draw lines"));
        let seen = between(asked.text(), "name=\"losses\" value=\"", "\"");
        let again = [form[0], form[1], ("losses", seen)];
        assert_eq!(ada.submit(&address, &again).await.status, 303);
        assert!(!ada.get(&address).await.text().contains("we do not draw lines"));
    }

    async fn two_people_merge(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let address = begin(&mut ada, "Count closes").await;
        let page = ada.get(&address).await;
        let revision: i64 = revision_on(page.text()).parse().unwrap();
        let tree = between(page.text(), "id=\"body-tree\">", "</script>");
        let tree: serde_json::Value = serde_json::from_str(tree).unwrap();
        let with = |first: &str, second: &str, kicker: &str| {
            let mut tree = tree.clone();
            tree["blocks"][0]["text"] = json!([{ "t": first }]);
            tree["blocks"][1]["text"] = json!([{ "t": second }]);
            json!({ "revision": revision, "fields": { "kicker": kicker }, "body": tree })
        };
        let draft = format!("{address}/draft");
        let (first, second) = ("The count closes on Friday.", "Nobody knows by how much.");
        let theirs = put(&mut edda, &draft, &with("It closes now.", second, "Elections")).await;
        assert_eq!(theirs.status, 200);
        let newest = json(&theirs)["revision"].clone();

        let mine = put(&mut ada, &draft, &with(first, "By three votes.", "")).await;
        assert_eq!(mine.status, 409);
        let told = json(&mine);
        assert_eq!((&told["revision"], &told["saved_by"]), (&newest, &json!("Edda")));
        assert_eq!(told["conflicts"], json!([]));
        assert_eq!(told["merged"]["fields"]["kicker"], "Elections");
        let blocks = &told["merged"]["body"]["blocks"];
        assert_eq!(blocks[0]["text"][0]["t"], "It closes now.");
        assert_eq!(blocks[1]["text"][0]["t"], "By three votes.");

        let mine = put(&mut ada, &draft, &with("It closed.", second, "Votes")).await;
        let told = json(&mine);
        assert_eq!(told["conflicts"][0]["theirs"]["text"][0]["t"], "It closes now.");
        assert_eq!(told["field_conflicts"][0]["field"], "kicker");

        let form = [("revision", &*revision.to_string()), ("body", "Mine.\n\nNobody knows by how much.")];
        let merged = ada.submit(&address, &form).await;
        assert_eq!(merged.status, 409);
        assert!(merged.text().contains("Edda saved this article"), "{}", merged.text());
        assert!(merged.text().contains("It closes now."));
        assert_eq!(revision_on(merged.text()), newest.to_string());
    }

    async fn each_sees_who_else_is_there(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut ada = paper.colleague("Ada", Role::Reporter).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        let address = begin(&mut ada, "Count closes").await;
        let here = format!("{address}/here");
        assert_eq!(json(&sign(&mut ada, &here).await)["others"], json!([]));
        let others = json(&sign(&mut edda, &here).await);
        assert_eq!(others["others"][0]["name"], "Ada");
        assert_eq!(others["others"][0]["is_editing"], false);
        let page = ada.get(&address).await;
        let revision: i64 = revision_on(page.text()).parse().unwrap();
        let body = json!({ "v": 1, "blocks": [] });
        let draft = json!({ "revision": revision, "fields": {}, "body": body });
        assert_eq!(put(&mut ada, &format!("{address}/draft"), &draft).await.status, 200);
        assert_eq!(json(&sign(&mut edda, &here).await)["others"][0]["is_editing"], true);
        paper.set_now("2026-11-20T08:00:46Z");
        assert_eq!(json(&sign(&mut edda, &here).await)["others"], json!([]));
    }
}
