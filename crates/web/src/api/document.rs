//! The OpenAPI document, made of the table of operations.

use http::{Method, StatusCode};
use news::Role;
use serde_json::{Map, Value, json};

use super::call::Call;
use super::operation::{Operation, Takes};
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, Shape, line, named, needed, optional};

/// Any state, or one of those whose ETags are listed (RFC 9110 §13.1.1).
const TAGS: &str = r#"^(\*|(W/)?"[!#-~]*"(, (W/)?"[!#-~]*")*)$"#;

/// `GET /api/v1/openapi.json`
pub(super) fn operation() -> Operation {
    let name = ("read_document", "This document.");
    let path = (Method::GET, "/openapi.json");
    let operation = Operation::new(path, Role::Reporter, name, Shape::Free, read);
    Operation { role: None, ..operation }
}

async fn read(_call: Call) -> Result<Reply, Problem> {
    Ok(Reply::told(document(&super::all())))
}

/// The document (OpenAPI 3.1).
pub(super) fn document(operations: &[Operation]) -> Value {
    let mut schemas = Map::new();
    problem_shape().schema(&mut schemas);
    let mut paths = Map::new();
    for operation in operations {
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        let mut told = described(operation, &mut schemas);
        if operation.status == StatusCode::CREATED && operation.is_thing {
            told["responses"]["201"]["links"] = links(operation, operations);
        }
        path[operation.method.as_str().to_ascii_lowercase()] = told;
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Dateline",
            "version": "1",
            "description": "What the newsroom does, for programs. See docs/api-clients.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": super::START }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "token": {
                "type": "http", "scheme": "bearer",
                "description": "A token of `dateline token add NAME --role ROLE`.",
            } },
        },
    })
}

fn problem_shape() -> Shape {
    named(
        "Problem",
        vec![
            needed("type", line(), "Always `about:blank`: `code` says more."),
            needed("title", line(), "The status in words."),
            needed("status", Shape::Number(400), "The status."),
            needed("code", line(), "A short stable name for programs."),
            needed("detail", Shape::Text(usize::MAX), "What happened, and what to do."),
            optional("field", line(), "The field, parameter or header it is about."),
        ],
    )
}

fn described(operation: &Operation, schemas: &mut Map<String, Value>) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "summary": operation.about,
        "tags": [operation.path.split('/').nth(1).unwrap_or_default()],
        "parameters": parameters(operation, schemas),
        "responses": responses(operation, schemas),
    });
    match operation.role {
        None => described["security"] = json!([]),
        Some(role) => {
            described["security"] = json!([{ "token": [] }]);
            described["x-role"] = json!(role.as_str());
        }
    }
    match &operation.takes {
        Takes::Nothing => {}
        Takes::Json(shape) => {
            let schema = shape.schema(schemas);
            described["requestBody"] = json!({
                "required": true, "content": { "application/json": { "schema": schema } },
            });
        }
        Takes::File(_, fields) => {
            let mut schema = Shape::Object(fields.clone()).schema(schemas);
            schema["properties"]["file"] = json!({ "type": "string", "format": "binary" });
            schema["required"] = json!(["file"]);
            described["requestBody"] = json!({
                "required": true, "content": { "multipart/form-data": { "schema": schema } },
            });
        }
    }
    described
}

/// What can be done with a thing that was made.
fn links(made: &Operation, operations: &[Operation]) -> Value {
    let mut links = Map::new();
    for operation in operations {
        let below = operation.path.strip_prefix(made.path).and_then(|rest| rest.strip_prefix("/{"));
        let Some((name, rest)) = below.and_then(|below| below.split_once('}')) else { continue };
        if rest.contains('{') {
            continue;
        }
        let mut parameters = Map::new();
        for outer in made.path.split('/').filter_map(|part| part.strip_prefix('{')) {
            let outer = outer.trim_end_matches('}');
            parameters.insert(outer.to_owned(), json!(format!("$request.path.{outer}")));
        }
        parameters.insert(name.to_owned(), json!("$response.body#/id"));
        if operation.guard.is_some() {
            parameters.insert("If-Match".to_owned(), json!("$response.header.ETag"));
        }
        let link = json!({ "operationId": operation.id, "parameters": parameters });
        links.insert(operation.id.to_owned(), link);
    }
    Value::Object(links)
}

fn parameters(operation: &Operation, schemas: &mut Map<String, Value>) -> Vec<Value> {
    let mut parameters = Vec::new();
    for name in operation.path.split('/').filter_map(|part| part.strip_prefix('{')) {
        let schema = json!({ "type": "integer", "minimum": 1, "maximum": i64::MAX });
        parameters.push(json!({
            "name": name.trim_end_matches('}'), "in": "path", "required": true, "schema": schema,
        }));
    }
    for field in &operation.query {
        parameters.push(parameter(field, schemas));
    }
    if operation.is_write() {
        parameters.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Drawn by the client, for 24 hours: the request is done once.",
            "schema": { "type": "string", "pattern": "^[!-~]{1,255}$" },
        }));
    }
    if operation.guard.is_some() {
        parameters.push(json!({
            "name": "If-Match", "in": "header", "required": true,
            "description": "The ETag of the thing as it was read.",
            "schema": { "type": "string", "pattern": TAGS },
        }));
    }
    parameters
}

fn parameter(field: &Field, schemas: &mut Map<String, Value>) -> Value {
    json!({
        "name": field.name, "in": "query", "required": field.is_needed,
        "description": field.about, "schema": field.shape.schema(schemas),
    })
}

fn responses(operation: &Operation, schemas: &mut Map<String, Value>) -> Value {
    let mut responses = Map::new();
    for status in operation.statuses() {
        let word = status.canonical_reason().unwrap_or_default();
        let mut response = json!({ "description": word, "headers": headers(operation, status) });
        if status.is_success()
            && let Some(shape) = &operation.tells
        {
            let schema = shape.schema(schemas);
            response["content"] = json!({ "application/json": { "schema": schema } });
        } else if status.is_client_error() || status.is_server_error() {
            let schema = json!({ "$ref": "#/components/schemas/Problem" });
            response["content"] = json!({ "application/problem+json": { "schema": schema } });
        }
        responses.insert(status.as_str().to_owned(), response);
    }
    Value::Object(responses)
}

fn headers(operation: &Operation, status: StatusCode) -> Value {
    let text = json!({ "type": "string" });
    let header = |about: &str, is_always: bool| {
        let required = is_always;
        json!({ "description": about, "required": required, "schema": text })
    };
    let mut headers = Map::new();
    let mut add = |name: &str, about: &str, is_always: bool| {
        headers.insert(name.to_owned(), header(about, is_always));
    };
    if operation.is_thing && (status.is_success() || status == StatusCode::NOT_MODIFIED) {
        add("ETag", "The state of the thing, for If-Match and If-None-Match.", true);
    }
    if status == StatusCode::CREATED {
        add("Location", "Where the thing is.", true);
    }
    if operation.is_page && status.is_success() {
        add("Link", "The page that follows: rel=\"next\".", false);
    }
    if operation.is_write() && status.is_success() {
        add("Idempotency-Replayed", "`true`: the request was done before.", false);
    }
    match status {
        StatusCode::UNAUTHORIZED => add("WWW-Authenticate", "Bearer.", true),
        StatusCode::TOO_MANY_REQUESTS => add("Retry-After", "Seconds to wait.", true),
        _ => {}
    }
    if operation.role.is_some() && status != StatusCode::UNAUTHORIZED {
        add("RateLimit", "What is left, and when it is full again.", false);
        add("RateLimit-Policy", "How many requests in how many seconds.", false);
    }
    Value::Object(headers)
}
