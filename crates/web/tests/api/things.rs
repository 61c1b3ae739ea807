//! What editors keep in order and publishers set, by programs.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::{Value, json};

use crate::cast::{editor, is_as_documented, piece, program};

/// A picture of one grey dot.
const DOT: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\
    \x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\
    \x68\x00\x00\x00\x82\x00\x81\x77\xcd\x72\xb6\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\
    \x82";

both_engines! {
    async fn sections_topics_and_people_are_kept(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        for (path, field) in [("/sections", "name"), ("/topics", "name"), ("/people", "name")] {
            let made = eve.make(path, json!({ field: "First name" })).await;
            assert_eq!(made["slug"], "first-name");
            let twice = eve.post(path, json!({ field: "First name" })).await;
            assert_eq!((twice.status.as_u16(), &twice.json()["field"]), (409, &json!("slug")));
            let one = format!("{path}/{}", made["id"]);
            let sent = json!({ field: "Second", "slug": "second" });
            let changed = eve.change(Method::PATCH, (&one, &one), sent).await;
            assert_eq!(changed.json()["slug"], "second", "{}", changed.text());
        }
        let nested = json!({ "parent": 1 });
        let ring = eve.change(Method::PATCH, ("/sections/1", "/sections/1"), nested).await;
        assert_eq!(ring.status, 422);
        let gone = eve.change(Method::DELETE, ("/sections/1", "/sections/1"), Value::Null).await;
        assert_eq!(gone.status, 204);
        assert_eq!(eve.get("/sections/1").await.status, 404);
    }

    async fn merges_are_made_and_undone(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        for path in ["/topics", "/people"] {
            eve.make(path, json!({ "name": "Kept" })).await;
            eve.make(path, json!({ "name": "Gone" })).await;
            let (one, at) = (format!("{path}/1"), format!("{path}/1/merges"));
            let merged = eve.change(Method::POST, (&one, &at), json!({ "gone": 2 })).await;
            assert_eq!(merged.status, 200, "{}", merged.text());
            assert_eq!(eve.get(&format!("{path}/2")).await.status, 404);
            let undo = format!("/merges/{}", merged.json()["merge"]);
            assert_eq!(eve.send(Method::DELETE, &undo, &[], &Value::Null).await.status, 204);
            assert_eq!(eve.get(&format!("{path}/2")).await.status, 200);
            for gone in [1, 4711] {
                let refused = eve.change(Method::POST, (&one, &at), json!({ "gone": gone })).await;
                assert_eq!(refused.json()["field"], "gone");
            }
        }
    }

    async fn pages_fronts_and_redirects_are_kept(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        let body = json!({ "format": "markdown", "copy": "Who we are." });
        let page = eve.make("/pages", json!({ "title": "About us", "body": body })).await;
        assert_eq!(paper.get("/about-us").await.status, 404);
        let one = format!("/pages/{}", page["id"]);
        let at = format!("{one}/publication");
        let shown = eve.change(Method::PUT, (&one, &at), Value::Null).await;
        assert_eq!(shown.json()["is_public"], true, "{}", shown.text());
        assert!(paper.page("/about-us").await.contains("Who we are."));
        assert_eq!(eve.change(Method::DELETE, (&one, &at), Value::Null).await.status, 200);
        let article = eve.make("/articles", piece("The count", true)).await;
        let slots = json!({ "slots": [{ "article": article["id"], "is_breaking": true }] });
        let front = eve.change(Method::PUT, ("/front", "/front"), slots).await;
        assert_eq!(front.json()["slots"][0]["is_breaking"], true, "{}", front.text());
        let nobody = json!({ "slots": [{ "article": 4711 }] });
        let refused = eve.change(Method::PUT, ("/front", "/front"), nobody).await;
        assert_eq!(refused.json()["field"], "slots");
        let lead = json!({ "from": "/old", "to": "/news/the-count" });
        assert_eq!(eve.make("/redirects", lead.clone()).await["to"], "/news/the-count");
        assert_eq!(paper.get("/old").await.status, 301);
        let lead = json!({ "from": "/news/the-count", "to": "/feed.atom" });
        let occupied = eve.post("/redirects", lead).await;
        assert_eq!(occupied.status, 409);
        let gone = eve.send(Method::DELETE, "/redirects?from=%2Fold", &[], &Value::Null).await;
        assert_eq!(gone.status, 204);
        assert_eq!(paper.get("/old").await.status, 404);
    }

    async fn a_picture_is_sent_and_leads_an_article(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let rob = program(&paper, "Rob", Role::Reporter).await;
        let send = |file: &[u8]| {
            let mut body = b"--x\r\ncontent-disposition: form-data; name=\"alt\"\r\n\r\nA dot\r\n\
                --x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"dot.png\"\r\n\r\n"
                .to_vec();
            body.extend_from_slice(file);
            body.extend_from_slice(b"\r\n--x--\r\n");
            let headers = [("content-type", "multipart/form-data; boundary=x")];
            let rob = &rob;
            async move { rob.0.send(Method::POST, "/pictures", &headers, body).await }
        };
        let answer = send(DOT).await;
        is_as_documented(&Method::POST, "/pictures", &answer);
        assert_eq!(answer.status, 201, "{}", answer.text());
        let picture = answer.json();
        assert_eq!((&picture["alt"], &picture["width"]), (&json!("A dot"), &json!(1)));
        assert_eq!(send(DOT).await.json()["id"], picture["id"]);
        let url = picture["url"].as_str().unwrap().strip_prefix(TestPaper::URL).unwrap();
        assert_eq!(paper.stranger().get(url).await.status, 200);
        assert_eq!(send(b"no picture").await.status, 415);
        let mut sent = piece("The count", false);
        sent["lead_picture"] = picture["id"].clone();
        assert_eq!(rob.make("/articles", sent).await["lead_picture"], picture["id"]);
    }

    async fn publishers_set_the_paper_its_looks_and_webhooks(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let pia = program(&paper, "Pia", Role::Publisher).await;
        let sent = json!({ "title": "The Herald", "masthead": { "editor": "Ada Berg" } });
        let set = pia.change(Method::PATCH, ("/paper", "/paper"), sent).await.json();
        assert_eq!(set["masthead"]["editor"], "Ada Berg");
        let sent = json!({ "strapline": "Daily" });
        let set = pia.change(Method::PATCH, ("/paper", "/paper"), sent).await.json();
        assert_eq!((&set["title"], &set["masthead"]["editor"]),
            (&json!("The Herald"), &json!("Ada Berg")));
        let looks = "/paper/looks";
        let pale = pia.change(Method::PATCH, (looks, looks), json!({ "accent": "#ffff00" })).await;
        assert_eq!(pale.status, 422);
        let dark = pia.change(Method::PATCH, (looks, looks), json!({ "accent": "#7a0f43" })).await;
        assert_eq!(dark.json()["accent"], "#7a0f43", "{}", dark.text());
        let hook = json!({ "url": "https://hook.example/x", "events": ["article_published"] });
        let hook = pia.make("/webhooks", hook).await;
        let one = format!("/webhooks/{}", hook["id"]);
        assert_eq!(pia.get(&one).await.json()["secret"], Value::Null);
        let at = format!("{one}/secrets");
        let renewed = pia.change(Method::POST, (&one, &at), Value::Null).await.json();
        assert_ne!(renewed["secret"], hook["secret"]);
        let off = pia.change(Method::PATCH, (&one, &one), json!({ "is_on": false })).await.json();
        assert_eq!((&off["is_on"], &off["url"]), (&json!(false), &hook["url"]));
        assert_eq!(pia.change(Method::DELETE, (&one, &one), Value::Null).await.status, 204);
    }
}
