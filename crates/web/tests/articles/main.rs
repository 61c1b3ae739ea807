//! Writing and publishing, as staff do it in the browser.

mod acting;
mod allowed;
mod desk_list;
mod hostile;
mod picture_facts;
mod pictures;
mod previews;
mod saves;
mod told;
mod walls;
mod writing;

use http::Method;
use proof::{Answer, Colleague, csrf_on};
use serde_json::Value;

/// Sends JSON as the editor's script does.
async fn put(colleague: &mut Colleague<'_>, address: &str, value: &Value) -> Answer {
    let csrf = csrf_on(colleague.get("/newsroom").await.text());
    let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
    colleague.send(Method::PUT, address, &headers, value.to_string().into_bytes()).await
}

/// POSTs nothing, as the editor's script does.
async fn sign(colleague: &mut Colleague<'_>, address: &str) -> Answer {
    let csrf = csrf_on(colleague.get("/newsroom").await.text());
    colleague.send(Method::POST, address, &[("x-csrf-token", &csrf)], Vec::new()).await
}

/// Begins an article; the path of its page.
async fn begin(colleague: &mut Colleague<'_>, headline: &str) -> String {
    let body = "The count closes on Friday.\n\nNobody knows by how much.";
    let form = [("headline", headline), ("section", "news"), ("body", body), ("act", "draft")];
    let answer = colleague.submit("/newsroom/articles", &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

/// What follows `before` on a page, up to `after`.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let rest = page.split_once(before).unwrap_or_else(|| panic!("no {before} on {page}")).1;
    rest.split_once(after).map_or(rest, |(found, _)| found)
}

/// The revision a page's form was made of.
fn revision_on(page: &str) -> String {
    between(page, "name=\"revision\" value=\"", "\"").to_owned()
}

/// The JSON of an answer.
fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).unwrap_or_else(|_| panic!("{}", answer.text()))
}
