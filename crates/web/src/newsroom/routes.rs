//! The table of routes: what there is, who may, what it takes.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use http::{Method, Response};
use news::Role;

use super::fault::Fault;
use super::visit::Visit;
use super::{assets, set_up, sign_in};
use super::{fronts, pages, paper, people, redirects, sections, theme, topics, webhooks};
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
    /// A form with files, of at most so many bytes (`multipart/form-data`).
    Parts(usize),
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
    .into_iter()
    .chain(managing())
    .collect()
}

/// The routes of what editors and publishers keep in order.
fn managing() -> Vec<Route> {
    const EDITOR: Access = Access::Staff(Role::Editor);
    const PUBLISHER: Access = Access::Staff(Role::Publisher);
    vec![
        get("/newsroom/sections", EDITOR, sections::list),
        post("/newsroom/sections", EDITOR, sections::found),
        get("/newsroom/sections/{id}", EDITOR, sections::show),
        post("/newsroom/sections/{id}", EDITOR, sections::revise),
        post("/newsroom/sections/{id}/place", EDITOR, sections::step),
        post("/newsroom/sections/{id}/deletion", EDITOR, sections::delete),
        get("/newsroom/topics", EDITOR, topics::list),
        post("/newsroom/topics", EDITOR, topics::found),
        get("/newsroom/topics/{id}", EDITOR, topics::show),
        post("/newsroom/topics/{id}", EDITOR, topics::revise),
        post("/newsroom/topics/{id}/merges", EDITOR, topics::merge),
        post("/newsroom/topics/{id}/deletion", EDITOR, topics::delete),
        get("/newsroom/people", EDITOR, people::list),
        get("/newsroom/people/new", EDITOR, people::new),
        post("/newsroom/people", EDITOR, people::found),
        get("/newsroom/people/{id}", EDITOR, people::show),
        post("/newsroom/people/{id}", EDITOR, people::revise),
        post("/newsroom/people/{id}/merges", EDITOR, people::merge),
        post("/newsroom/merges/{id}/undoing", EDITOR, topics::unmerge),
        get("/newsroom/pages", EDITOR, pages::list),
        get("/newsroom/pages/new", EDITOR, pages::new),
        post("/newsroom/pages", EDITOR, pages::found),
        get("/newsroom/pages/{id}", EDITOR, pages::show),
        post("/newsroom/pages/{id}", EDITOR, pages::revise),
        post("/newsroom/pages/{id}/publication", EDITOR, pages::publication),
        get("/newsroom/fronts", EDITOR, fronts::paper),
        post("/newsroom/fronts", EDITOR, fronts::arrange_paper),
        get("/newsroom/fronts/{id}", EDITOR, fronts::section),
        post("/newsroom/fronts/{id}", EDITOR, fronts::arrange_section),
        get("/newsroom/redirects", EDITOR, redirects::list),
        post("/newsroom/redirects", EDITOR, redirects::add),
        post("/newsroom/redirects/removal", EDITOR, redirects::remove),
        get("/newsroom/paper", PUBLISHER, paper::show),
        parts("/newsroom/paper", PUBLISHER, paper::set),
        get("/newsroom/theme", PUBLISHER, theme::show),
        post("/newsroom/theme", PUBLISHER, theme::set),
        get("/newsroom/theme/preview.css", PUBLISHER, theme::preview),
        get("/newsroom/webhooks", PUBLISHER, webhooks::list),
        post("/newsroom/webhooks", PUBLISHER, webhooks::add),
        get("/newsroom/webhooks/{id}", PUBLISHER, webhooks::show),
        post("/newsroom/webhooks/{id}", PUBLISHER, webhooks::change),
        post("/newsroom/webhooks/{id}/secret", PUBLISHER, webhooks::renew),
        post("/newsroom/webhooks/{id}/removal", PUBLISHER, webhooks::remove),
        post("/newsroom/webhooks/{id}/deliveries/{delivery}", PUBLISHER, webhooks::again),
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

/// The most bytes of a form with a logo and a favicon.
const PARTS_BYTES_MAX: usize = 8 << 20;

fn parts<F>(path: &'static str, access: Access, handler: fn(Visit) -> F) -> Route
where
    F: Future<Output = Result<Response<Body>, Fault>> + Send + 'static,
{
    route(Method::POST, path, access, Takes::Parts(PARTS_BYTES_MAX), handler)
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
