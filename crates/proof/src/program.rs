//! A program that holds a token of the API.

use std::sync::Arc;

use http::{Method, Request, Uri};
use http_body_util::{BodyExt as _, Full};
use news::{Role, StaffId};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::{Answer, TestPaper};

/// A program with a token.
pub struct Program<'a> {
    paper: &'a TestPaper,
    /// Its token; empty for one that has none.
    pub token: String,
    /// The staff number its acts stand under.
    pub id: StaffId,
}

impl TestPaper {
    /// A program with a new token of this role; without a role, with none.
    ///
    /// # Panics
    /// When it is given none.
    pub async fn program(&self, name: &str, role: Option<Role>) -> Program<'_> {
        let Some(role) = role else {
            return Program { paper: self, token: String::new(), id: StaffId(0) };
        };
        let drawn = Sha256::digest(format!("{name} {}", role.as_str()));
        let added = desk::add_token(&self.door(), name, role, None, drawn.into()).await;
        let (row, token) = added.expect("a token");
        Program { paper: self, token, id: row.staff }
    }
}

impl Program<'_> {
    /// GET of a path below `/api/v1`.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Vec::new()).await
    }

    /// POSTs JSON.
    pub async fn post(&self, path: &str, sent: &Value) -> Answer {
        self.json(Method::POST, path, &[], sent).await
    }

    /// Sends JSON with headers.
    pub async fn json(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        sent: &Value,
    ) -> Answer {
        let headers = [&[("content-type", "application/json")], headers].concat();
        self.send(method, path, &headers, sent.to_string().into_bytes()).await
    }

    /// Sends bytes as they are.
    ///
    /// # Panics
    /// When path or headers are malformed.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let uri: Uri = format!("/api/v1{path}").parse().expect("an address");
        let mut request = Request::builder().method(method).uri(uri);
        if !self.token.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.token));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = Full::new(body.into()).map_err(|never| match never {}).boxed_unsync();
        let request = request.body(body).expect("a request");
        Answer::read(Arc::clone(&self.paper.api).answer(request).await).await
    }
}

impl Answer {
    /// The body as JSON.
    ///
    /// # Panics
    /// When it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("JSON")
    }
}
