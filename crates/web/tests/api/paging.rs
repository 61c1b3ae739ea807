//! Lists, page by page.

use std::collections::BTreeSet;

use archive::Archive;
use proof::{TestPaper, both_engines};
use serde_json::{Value, json};

use crate::cast::{Careful, editor, piece};

/// Every page of a list, with something done between the pages; the items' ids.
async fn walk(eve: &Careful<'_>, path: &str, between: Option<&str>) -> Vec<Value> {
    let mut address = format!("{path}?limit=3");
    let mut found = Vec::new();
    loop {
        let answer = eve.get(&address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text());
        let page = answer.json();
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= 3);
        found.extend(items.iter().map(|item| item["id"].clone()));
        let Some(next) = page["next"].as_str() else {
            assert_eq!(answer.header("link"), "");
            return found;
        };
        let link = answer.header("link");
        let link = link.strip_prefix("</api/v1").and_then(|l| l.strip_suffix(">; rel=\"next\""));
        address = link.unwrap().to_owned();
        assert!(address.contains(next) && address.contains("limit=3"), "{address}");
        if let Some(path) = between {
            let number = found.len();
            let sent = match path {
                "/articles" => piece(&format!("Meanwhile {number}"), false),
                _ => json!({ "name": format!("Aaa {number}") }),
            };
            eve.make(path, sent).await;
        }
    }
}

both_engines! {
    async fn what_was_there_is_told_once_whatever_happens_meanwhile(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let eve = editor(&paper).await;
        for (path, field) in [("/articles", "headline"), ("/topics", "name"), ("/people", "name")] {
            let mut there = BTreeSet::new();
            for number in 1..=8 {
                let made = eve.make(path, json!({ field: format!("Number {number}") })).await;
                there.insert(made["id"].as_i64().unwrap());
            }
            for between in [None, Some(path)] {
                let walked = walk(&eve, path, between).await;
                let ids: Vec<i64> = walked.iter().map(|id| id.as_i64().unwrap()).collect();
                let once: BTreeSet<i64> = ids.iter().copied().collect();
                assert_eq!(once.len(), ids.len(), "{path}: one was told twice");
                assert!(there.is_subset(&once), "{path}: one was left out");
            }
        }
    }

    async fn every_list_ends(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let pia = crate::cast::program(&paper, "Pia", news::Role::Publisher).await;
        for path in ["/articles", "/sections", "/topics", "/people", "/pages", "/pictures",
            "/staff", "/tokens", "/webhooks", "/articles/1/revisions", "/articles/1/versions"]
        {
            let walked = walk(&pia, path, None).await;
            let once: BTreeSet<String> = walked.iter().map(ToString::to_string).collect();
            assert!(path.ends_with("versions") || once.len() == walked.len(), "{path}");
        }
        for path in ["/acts", "/corrections", "/redirects", "/mail"] {
            walk(&pia, path, None).await;
        }
    }
}
