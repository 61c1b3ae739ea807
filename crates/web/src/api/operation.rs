//! The table of operations: what there is, who may, what it takes and how it is answered. What the
//! dispatcher does and what the document says are both made of it.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use http::{Method, StatusCode};
use news::Role;

use super::call::{Call, PAGE_THINGS_MAX};
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, Shape, line, optional};

/// Bytes of JSON.
pub(super) const JSON_BYTES_MAX: usize = 8 << 20;

type Answering = Pin<Box<dyn Future<Output = Result<Reply, Problem>> + Send>>;

/// What answers a call.
pub(super) type Handler = Arc<dyn Fn(Call) -> Answering + Send + Sync>;

/// What comes with a request.
#[derive(Debug, Clone)]
pub(super) enum Takes {
    /// Nothing.
    Nothing,
    /// JSON of a shape.
    Json(Shape),
    /// One file in the field `file`, with lines beside it, in at most so many bytes.
    File(usize, Vec<Field>),
}

/// How the answer is found again of a request that was done, but not answered.
#[derive(Clone)]
pub(super) enum Again {
    /// It has no body.
    Nothing,
    /// By this handler, which is given the act.
    By(Handler),
    /// Doing it again changes nothing.
    Anew,
}

/// One operation.
pub(super) struct Operation {
    pub(super) method: Method,
    /// Its path below `/api/v1`.
    pub(super) path: &'static str,
    /// The least role; `None` for anybody.
    pub(super) role: Option<Role>,
    /// Its name in the document.
    pub(super) id: &'static str,
    pub(super) about: &'static str,
    pub(super) query: Vec<Field>,
    pub(super) takes: Takes,
    pub(super) status: StatusCode,
    /// The shape of the answer; `None` when it has no body.
    pub(super) tells: Option<Shape>,
    /// Whether the answer has an ETag.
    pub(super) is_thing: bool,
    /// Whether the answer is a page of a list.
    pub(super) is_page: bool,
    /// Reads the thing that is changed: whoever changes it must have read it.
    pub(super) guard: Option<Handler>,
    pub(super) again: Again,
    pub(super) handler: Handler,
}

/// A handler of a function.
pub(super) fn handler<F>(function: fn(Call) -> F) -> Handler
where
    F: Future<Output = Result<Reply, Problem>> + Send + 'static,
{
    Arc::new(move |call| -> Answering { Box::pin(function(call)) })
}

impl Operation {
    /// An operation that takes nothing and answers 200 with a body of this shape.
    pub(super) fn new<F>(
        (method, path): (Method, &'static str),
        role: Role,
        (id, about): (&'static str, &'static str),
        tells: Shape,
        function: fn(Call) -> F,
    ) -> Self
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        Self {
            method,
            path,
            role: Some(role),
            id,
            about,
            query: Vec::new(),
            takes: Takes::Nothing,
            status: StatusCode::OK,
            tells: Some(tells),
            is_thing: false,
            is_page: false,
            guard: None,
            again: Again::Nothing,
            handler: handler(function),
        }
    }

    /// Reads one thing.
    pub(super) fn read<F>(
        path: &'static str,
        role: Role,
        name: (&'static str, &'static str),
        tells: Shape,
        function: fn(Call) -> F,
    ) -> Self
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        Self { is_thing: true, ..Self::new((Method::GET, path), role, name, tells, function) }
    }

    /// Lists things, page by page.
    pub(super) fn list<F>(
        path: &'static str,
        role: Role,
        name: (&'static str, &'static str),
        thing: Shape,
        function: fn(Call) -> F,
    ) -> Self
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        let page = Shape::Object(vec![
            super::shape::needed(
                "items",
                Shape::List(Box::new(thing), PAGE_THINGS_MAX.try_into().unwrap_or(usize::MAX)),
                "The things of this page.",
            ),
            super::shape::needed(
                "next",
                super::shape::maybe(line()),
                "The cursor of the page that follows; null on the last one.",
            ),
        ]);
        let limit =
            optional("limit", Shape::Number(1), "Things on one page: 1 to 100, usually 50.");
        let cursor = optional("cursor", line(), "`next` of the page before.");
        let list = Self::new((Method::GET, path), role, name, page, function);
        Self { is_page: true, query: vec![limit, cursor], ..list }
    }

    /// Parameters of the query besides.
    pub(super) fn asking(mut self, fields: Vec<Field>) -> Self {
        self.query.extend(fields);
        self
    }

    /// Takes JSON of this shape.
    pub(super) fn taking(self, shape: Shape) -> Self {
        Self { takes: Takes::Json(shape), ..self }
    }

    /// Makes something, which is found again by `again`.
    pub(super) fn making<F>(self, again: fn(Call) -> F) -> Self
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        Self {
            status: StatusCode::CREATED,
            again: Again::By(handler(again)),
            is_thing: true,
            ..self
        }
    }

    /// Answers without a body.
    pub(super) fn telling_nothing(self) -> Self {
        Self { status: StatusCode::NO_CONTENT, tells: None, is_thing: false, ..self }
    }

    /// Changes what `read` reads, which must have been read.
    pub(super) fn changing<F>(self, read: fn(Call) -> F) -> Self
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        let again = match self.tells {
            Some(_) => Again::By(handler(read)),
            None => Again::Nothing,
        };
        let is_thing = self.tells.is_some();
        Self { guard: Some(handler(read)), again, is_thing, ..self }
    }

    /// Found again by another handler than the thing's own.
    pub(super) fn told_again_by<F>(self, again: fn(Call) -> F) -> Self
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        Self { again: Again::By(handler(again)), ..self }
    }

    /// Whether it changes anything.
    pub(super) fn is_write(&self) -> bool {
        self.method != Method::GET
    }

    /// Every status it is answered with.
    pub(super) fn statuses(&self) -> Vec<StatusCode> {
        let mut statuses = vec![self.status, StatusCode::SERVICE_UNAVAILABLE];
        if self.role.is_some() {
            statuses.extend([
                StatusCode::UNAUTHORIZED,
                StatusCode::FORBIDDEN,
                StatusCode::TOO_MANY_REQUESTS,
                StatusCode::UNPROCESSABLE_ENTITY,
            ]);
        }
        if self.is_thing && !self.is_write() {
            statuses.push(StatusCode::NOT_MODIFIED);
        }
        if self.path.contains('{') || self.is_write() {
            statuses.push(StatusCode::NOT_FOUND);
        }
        if self.is_write() {
            statuses.push(StatusCode::CONFLICT);
        }
        if self.guard.is_some() {
            statuses.extend([StatusCode::PRECONDITION_FAILED, StatusCode::PRECONDITION_REQUIRED]);
        }
        if !matches!(self.takes, Takes::Nothing) {
            statuses.extend([
                StatusCode::BAD_REQUEST,
                StatusCode::PAYLOAD_TOO_LARGE,
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
            ]);
        }
        statuses.sort_unstable();
        statuses
    }
}

/// The operations, ready to be looked up.
pub(super) struct Table {
    pub(super) operations: Vec<Operation>,
    /// Positions in `operations` of what is at a path.
    paths: matchit::Router<Vec<usize>>,
}

impl Table {
    pub(super) fn new(operations: Vec<Operation>) -> Self {
        let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (position, operation) in operations.iter().enumerate() {
            by_path.entry(operation.path).or_default().push(position);
        }
        let mut paths = matchit::Router::new();
        for (path, positions) in by_path {
            let inserted = paths.insert(path, positions);
            // The table is the program's own; a test builds it.
            inserted.unwrap_or_else(|fault| unreachable!("{path}: {fault}"));
        }
        Self { operations, paths }
    }

    /// The operation of a request, with what its path names.
    pub(super) fn find(
        &self,
        method: &Method,
        path: &str,
    ) -> Result<(&Operation, BTreeMap<String, String>), Problem> {
        let found = self.paths.at(path).map_err(|_| Problem::not_found())?;
        let wanted = if method == Method::HEAD { &Method::GET } else { method };
        let operations = || found.value.iter().map(|position| &self.operations[*position]);
        let Some(operation) = operations().find(|operation| operation.method == *wanted) else {
            let mut allowed: Vec<Method> = operations().map(|found| found.method.clone()).collect();
            if allowed.contains(&Method::GET) {
                allowed.push(Method::HEAD);
            }
            return Err(Problem::method(allowed));
        };
        let named = found.params.iter();
        Ok((operation, named.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()))
    }
}
