//! The document against the code.

use std::collections::BTreeSet;

use archive::Archive;
use proof::{TestPaper, both_engines};
use web::Api;

#[test]
fn every_operation_is_documented_and_nothing_else() {
    let document = Api::document();
    assert_eq!(document["openapi"], "3.1.0");
    let mut told = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            told.insert((method.to_ascii_uppercase(), path.clone()));
            let id = operation["operationId"].as_str().unwrap();
            assert!(ids.insert(id.to_owned()), "{id} stands there twice");
            assert!(!operation["summary"].as_str().unwrap().is_empty(), "{id}");
        }
    }
    let known: BTreeSet<(String, String)> = Api::operations()
        .into_iter()
        .map(|(method, path, _)| (method.to_string(), path.to_owned()))
        .collect();
    assert_eq!(told, known);
}

#[test]
fn every_reference_leads_somewhere() {
    let document = Api::document();
    let text = document.to_string();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(document["components"]["schemas"][name].is_object(), "{name}");
    }
}

both_engines! {
    async fn anybody_may_read_it(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let answer = paper.program("Nobody", None).await.get("/openapi.json").await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.json(), Api::document());
    }
}
