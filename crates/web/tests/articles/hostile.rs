//! Script in every field: it is words everywhere.

use archive::Archive;
use news::Role;
use proof::{TestPaper, both_engines};
use serde_json::json;

use crate::{begin, json, put, revision_on};

const SCRIPT: &str = "<script>alert(1)</script>";
const ATTRIBUTE: &str = "\"><img src=x onerror=alert(1)>";

/// Whether nothing of what was typed became markup.
fn assert_only_words(page: &str, at: &str) {
    for markup in ["<script>alert", "<img src=x", "onerror=alert(1)>\"", "javascript:alert"] {
        // As JSON inside a script element nothing that opens a tag stands as itself.
        assert!(!page.contains(markup), "{markup} at {at}: {page}");
    }
}

both_engines! {
    async fn script_in_every_field_stays_words(archive: Archive) {
        let paper = TestPaper::open_sample(archive).await;
        let mut edda = paper.colleague("Edda", Role::Editor).await;
        for (number, typed) in [SCRIPT, ATTRIBUTE].into_iter().enumerate() {
            let at = begin(&mut edda, &format!("{typed} {number}")).await;
            let slug = format!("hostile-{number}");
            let revision: i64 = revision_on(edda.get(&at).await.text()).parse().unwrap();
            let text = json!([{ "t": typed }, { "t": "a", "m": [
                { "type": "link", "href": "javascript:alert(1)", "title": typed },
                { "type": "abbreviation", "title": typed }, { "type": "quotation", "id": typed },
            ] }]);
            let tree = json!({ "v": 1, "blocks": [
                { "id": typed, "anchor": typed, "type": "paragraph", "text": text },
                { "id": "abcdefg3", "type": "html", "html": typed },
                { "id": "abcdefg4", "type": "code", "language": typed, "code": typed },
                { "id": "abcdefg5", "type": "embed", "url": "https://x.example/", "title": typed },
                { "id": "abcdefg6", "type": "note", "title": text, "blocks": [] },
                { "id": "abcdefg7", "type": "see_also", "title": typed },
                { "id": "abcdefg2", "type": "table", "caption": text,
                  "rows": [[{ "text": text }]] },
            ] });
            let fields = json!({
                "headline": typed, "kicker": typed, "standfirst": typed, "place": typed,
                "lead_caption": typed, "note_to_editors": typed, "slug": slug,
                "author_new": typed, "author_new_role": typed,
            });
            let draft = json!({ "revision": revision, "fields": fields, "body": tree });
            let saved = put(&mut edda, &format!("{at}/draft"), &draft).await;
            assert_eq!(saved.status, 200, "{}", saved.text());
            let revision = json(&saved)["revision"].to_string();
            let form = [
                ("revision", revision.as_str()), ("author_new", typed), ("topics", typed),
                ("author_new_role", typed), ("version_note", typed), ("losses", typed),
            ];
            let body_tree = tree.to_string();
            let form: Vec<_> = form.into_iter().chain([("body_tree", &*body_tree)]).collect();
            let published = edda.submit(&format!("{at}/publish"), &form).await;
            assert_eq!(published.status, 303, "{}", published.text());
            assert_eq!(edda.submit(&format!("{at}/previews"), &[]).await.status, 303);
            let public = edda.get(&at).await;
            let public = crate::between(public.text(), "<dd><a href=\"", "\"").to_owned();
            assert!(public.ends_with(&slug), "{public}");
            for page in [
                "/newsroom/articles".to_owned(), at.clone(), format!("{at}/preview"),
                format!("{at}/preview/page"), format!("{at}/revisions"),
                format!("{at}/revisions/{revision}"), format!("/newsroom/articles?author={slug}"),
            ] {
                let answer = edda.get(&page).await;
                assert_eq!(answer.status, 200, "{page}");
                assert_only_words(answer.text(), &page);
            }
            for page in [public.as_str(), "/"] {
                assert_only_words(&paper.page(page).await, page);
            }
            for field in ["slug", "language", "translation_of", "section", "kind", "lead_picture"] {
                let form = [("revision", "1"), ("body", "x"), (field, typed)];
                let refused = edda.submit(&at, &form).await;
                assert_eq!(refused.status, 422, "{field}");
                assert_only_words(refused.text(), field);
            }
            let refused = edda.submit("/newsroom/articles", &[("slug", typed)]).await;
            assert_only_words(refused.text(), "new");
            let query = format!("/newsroom/articles?author={}&q={}", "%3Cscript%3Ealert(1)", "%3Cimg%20src=x");
            assert_only_words(edda.get(&query).await.text(), "filters");
        }
    }
}
