//! The table of routes: what there is, who may, what it takes.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use http::{Method, Response};
use news::Role;

use super::fault::Fault;
use super::visit::Visit;
use super::{assets, set_up, sign_in};
use crate::answer::Body;

/// Bytes of an ordinary form.
pub(super) const FORM_BYTES_MAX: usize = 1 << 20;

/// Who may take a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Whoever comes by.
    Anybody,
    /// Somebody signed in, with this role at least.
    Staff(Role),
}

/// What comes with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Nothing: it is only read.
    Nothing,
    /// A form of at most so many bytes (`application/x-www-form-urlencoded`).
    Form(usize),
}

type Answering = Pin<Box<dyn Future<Output = Result<Response<Body>, Fault>> + Send>>;

/// One route.
pub(super) struct Route {
    pub(super) method: Method,
    pub(super) path: &'static str,
    pub(super) access: Access,
    pub(super) takes: Takes,
    pub(super) handler: Box<dyn Fn(Visit) -> Answering + Send + Sync>,
}

/// Every route.
pub(super) fn all() -> Vec<Route> {
    use Access::{Anybody, Staff};
    vec![
        get("/newsroom", Staff(Role::Reporter), sign_in::home),
        get("/newsroom/assets/{hash}/{*name}", Anybody, assets::asset),
        get("/newsroom/set-up/{token}", Anybody, set_up::show),
        post("/newsroom/set-up/{token}", Anybody, set_up::take),
        get("/newsroom/sign-in", Anybody, sign_in::show),
        post("/newsroom/sign-in", Anybody, sign_in::take),
        post("/newsroom/sign-out", Staff(Role::Reporter), sign_in::leave),
    ]
}

/// The routes, ready to be looked up.
pub(super) struct Table {
    routes: Vec<Route>,
    /// Positions in `routes` of what is at a path.
    paths: matchit::Router<Vec<usize>>,
}

impl Table {
    pub(super) fn new() -> Self {
        let routes = all();
        let mut by_path: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (position, route) in routes.iter().enumerate() {
            by_path.entry(route.path).or_default().push(position);
        }
        let mut paths = matchit::Router::new();
        for (path, positions) in by_path {
            let inserted = paths.insert(path, positions);
            // The table is the program's own; a test builds it.
            inserted.unwrap_or_else(|fault| unreachable!("{path}: {fault}"));
        }
        Self { routes, paths }
    }

    /// The route of a request, with what its path names.
    pub(super) fn find(
        &self,
        method: &Method,
        path: &str,
    ) -> Result<(&Route, BTreeMap<String, String>), Fault> {
        let path = if path.len() > 1 { path.trim_end_matches('/') } else { path };
        let found = self.paths.at(path).map_err(|_| Fault::NotFound)?;
        let wanted = if method == Method::HEAD { &Method::GET } else { method };
        let routes = || found.value.iter().map(|position| &self.routes[*position]);
        let Some(route) = routes().find(|route| route.method == *wanted) else {
            return Err(Fault::Method(routes().map(|route| route.method.clone()).collect()));
        };
        let named = found.params.iter();
        Ok((route, named.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()))
    }
}

fn get<F>(path: &'static str, access: Access, handler: fn(Visit) -> F) -> Route
where
    F: Future<Output = Result<Response<Body>, Fault>> + Send + 'static,
{
    route(Method::GET, path, access, Takes::Nothing, handler)
}

fn post<F>(path: &'static str, access: Access, handler: fn(Visit) -> F) -> Route
where
    F: Future<Output = Result<Response<Body>, Fault>> + Send + 'static,
{
    route(Method::POST, path, access, Takes::Form(FORM_BYTES_MAX), handler)
}

fn route<F>(
    method: Method,
    path: &'static str,
    access: Access,
    takes: Takes,
    handler: fn(Visit) -> F,
) -> Route
where
    F: Future<Output = Result<Response<Body>, Fault>> + Send + 'static,
{
    Route { method, path, access, takes, handler: Box::new(move |visit| Box::pin(handler(visit))) }
}
