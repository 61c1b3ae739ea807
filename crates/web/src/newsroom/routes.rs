//! The table of routes: what there is, who may, what it takes.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use http::{Method, Response};
use news::Role;

use super::fault::Fault;
use super::visit::Visit;
use super::{
    account, acts, articles, deeds, editor, fronts, home, join, mail, pages, paper, passkeys,
    people, picture_facts, pictures, preview, proof, quotations, quoted, redirects, reset,
    revisions, second_factor, sections, set_up, sign_in, staff, theme, tokens, topics, walls,
    webhooks,
};
use crate::answer::Body;

/// Bytes of an ordinary form.
pub(super) const FORM_BYTES_MAX: usize = 1 << 20;
/// Bytes of a whole article: as a form, or as the editor's document.
const ARTICLE_BYTES_MAX: usize = 8 << 20;

/// Bytes of what a script sends about a passkey.
const JSON_BYTES_MAX: usize = 64 * 1024;

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
    /// JSON of at most so many bytes (`application/json`), from a script of ours.
    Json(usize),
    /// A form with files, of at most so many bytes (`multipart/form-data`).
    Parts(usize),
    /// Nothing but the word of a script of ours that it is there.
    Sign,
    /// A file from a script of ours, which its handler reads once the script's word is taken.
    Upload,
}

type Answering = Pin<Box<dyn Future<Output = Result<Response<Body>, Fault>> + Send>>;

/// One route.
pub(super) struct Route {
    pub(super) method: Method,
    pub(super) path: &'static str,
    pub(super) access: Access,
    pub(super) takes: Takes,
    /// Whether it asks for the password again, when that was given some time ago.
    pub(super) asks_again: bool,
    /// What it asks before it is done, as the middle of the words' names.
    pub(super) asks_whether: Option<&'static str>,
    pub(super) handler: Box<dyn Fn(Visit) -> Answering + Send + Sync>,
}

/// Every route.
pub(super) fn all() -> Vec<Route> {
    door()
        .into_iter()
        .chain(account())
        .chain(staffing())
        .chain(keeping())
        .chain(managing())
        .chain(room())
        .chain(articles())
        .chain(record())
        .collect()
}

/// What everybody signed in finds.
fn room() -> Vec<Route> {
    let reporter = Access::Staff(Role::Reporter);
    vec![get("/newsroom", reporter, home::show), get("/newsroom/acts", reporter, acts::show)]
}

/// Coming in and going out.
fn door() -> Vec<Route> {
    use Access::{Anybody, Staff};
    vec![
        get("/newsroom/set-up/{token}", Anybody, set_up::show),
        post("/newsroom/set-up/{token}", Anybody, set_up::take),
        get("/newsroom/sign-in", Anybody, sign_in::show),
        post("/newsroom/sign-in", Anybody, sign_in::take),
        get("/newsroom/sign-in/second-factor", Anybody, sign_in::show_second_factor),
        post("/newsroom/sign-in/second-factor", Anybody, sign_in::take_second_factor),
        json("/newsroom/sign-in/passkey/begin", Anybody, passkeys::begin_sign_in),
        json("/newsroom/sign-in/passkey", Anybody, passkeys::sign_in),
        post("/newsroom/sign-out", Staff(Role::Reporter), sign_in::leave),
        get("/newsroom/password-reset", Anybody, reset::show_ask),
        post("/newsroom/password-reset", Anybody, reset::ask),
        get("/newsroom/password-reset/{token}", Anybody, reset::show),
        post("/newsroom/password-reset/{token}", Anybody, reset::take),
        get("/newsroom/invitations/{token}", Anybody, join::show),
        post("/newsroom/invitations/{token}", Anybody, join::take),
        get("/newsroom/new-email/{token}", Anybody, account::show_new_email),
        post("/newsroom/new-email/{token}", Anybody, account::confirm_new_email),
        get("/newsroom/proof", Staff(Role::Reporter), proof::show),
        post("/newsroom/proof", Staff(Role::Reporter), proof::take),
        json("/newsroom/proof/passkey/begin", Staff(Role::Reporter), proof::begin_passkey),
        json("/newsroom/proof/passkey", Staff(Role::Reporter), proof::take_passkey),
    ]
}

/// One's own account.
fn account() -> Vec<Route> {
    let staff = Access::Staff(Role::Reporter);
    let factor = "/newsroom/account/second-factor";
    vec![
        get("/newsroom/account", staff, account::show),
        post("/newsroom/account/name", staff, account::rename),
        post("/newsroom/account/language", staff, account::set_language),
        post("/newsroom/account/email", staff, account::ask_new_email).asks_again(),
        post("/newsroom/account/password", staff, account::set_password).asks_again(),
        post("/newsroom/account/sessions/end", staff, account::end_sessions),
        get(factor, staff, second_factor::show),
        post(factor, staff, second_factor::confirm).asks_again(),
        get("/newsroom/account/second-factor.svg", staff, second_factor::code),
        post("/newsroom/account/second-factor/begin", staff, second_factor::begin).asks_again(),
        post("/newsroom/account/second-factor/off", staff, second_factor::off).asks_again(),
        post("/newsroom/account/second-factor/codes", staff, second_factor::codes).asks_again(),
        json("/newsroom/account/passkeys/begin", staff, passkeys::begin).asks_again(),
        json("/newsroom/account/passkeys", staff, passkeys::add).asks_again(),
        post("/newsroom/account/passkeys/{id}/remove", staff, passkeys::remove).asks_again(),
    ]
}

/// Staff, and the mail that reaches them.
fn staffing() -> Vec<Route> {
    let publisher = Access::Staff(Role::Publisher);
    vec![
        get("/newsroom/staff", publisher, staff::show),
        post("/newsroom/staff", publisher, staff::invite).asks_again(),
        post("/newsroom/staff/{id}/role", publisher, staff::set_role).asks_again(),
        post("/newsroom/staff/{id}/leave", publisher, staff::let_go)
            .asks_again()
            .asks_whether("staff-leave"),
        post("/newsroom/staff/{id}/return", publisher, staff::take_back).asks_again(),
        post("/newsroom/staff/{id}/invite-again", publisher, staff::invite_again),
        post("/newsroom/staff/{id}/revoke", publisher, staff::revoke),
        get("/newsroom/tokens", publisher, tokens::list),
        post("/newsroom/tokens", publisher, tokens::add).asks_again(),
        post("/newsroom/tokens/{id}/revoke", publisher, tokens::revoke),
        get("/newsroom/mail", publisher, mail::show),
        post("/newsroom/mail/{id}/again", publisher, mail::again),
    ]
}

/// What editors keep in order.
fn keeping() -> Vec<Route> {
    let editor = Access::Staff(Role::Editor);
    vec![
        get("/newsroom/sections", editor, sections::list),
        post("/newsroom/sections", editor, sections::found),
        get("/newsroom/sections/{id}", editor, sections::show),
        post("/newsroom/sections/{id}", editor, sections::revise),
        post("/newsroom/sections/{id}/place", editor, sections::step),
        post("/newsroom/sections/{id}/deletion", editor, sections::delete)
            .asks_whether("section-delete"),
        get("/newsroom/topics", editor, topics::list),
        post("/newsroom/topics", editor, topics::found),
        get("/newsroom/topics/{id}", editor, topics::show),
        post("/newsroom/topics/{id}", editor, topics::revise),
        post("/newsroom/topics/{id}/merges", editor, topics::merge),
        post("/newsroom/topics/{id}/deletion", editor, topics::delete).asks_whether("topic-delete"),
        get("/newsroom/people", editor, people::list),
        get("/newsroom/people/new", editor, people::new),
        post("/newsroom/people", editor, people::found),
        get("/newsroom/people/{id}", editor, people::show),
        post("/newsroom/people/{id}", editor, people::revise),
        post("/newsroom/people/{id}/merges", editor, people::merge),
        post("/newsroom/people/{id}/speaker", editor, people::describe),
        post("/newsroom/merges/{id}/undoing", editor, topics::unmerge),
        get("/newsroom/pages", editor, pages::list),
        get("/newsroom/pages/new", editor, pages::new),
        post("/newsroom/pages", editor, pages::found),
        get("/newsroom/pages/{id}", editor, pages::show),
        post("/newsroom/pages/{id}", editor, pages::revise),
        post("/newsroom/pages/{id}/publication", editor, pages::publication),
        get("/newsroom/fronts", editor, fronts::paper),
        post("/newsroom/fronts", editor, fronts::arrange_paper),
        get("/newsroom/fronts/{id}", editor, fronts::section),
        post("/newsroom/fronts/{id}", editor, fronts::arrange_section),
        get("/newsroom/redirects", editor, redirects::list),
        post("/newsroom/redirects", editor, redirects::add),
        post("/newsroom/redirects/removal", editor, redirects::remove)
            .asks_whether("redirect-remove"),
    ]
}

/// What publishers set.
fn managing() -> Vec<Route> {
    let publisher = Access::Staff(Role::Publisher);
    vec![
        get("/newsroom/paper", publisher, paper::show),
        parts("/newsroom/paper", publisher, paper::set),
        post("/newsroom/paper/walls", publisher, walls::set),
        get("/newsroom/theme", publisher, theme::show),
        post("/newsroom/theme", publisher, theme::set),
        get("/newsroom/theme/preview.css", publisher, theme::preview),
        get("/newsroom/webhooks", publisher, webhooks::list),
        post("/newsroom/webhooks", publisher, webhooks::add),
        get("/newsroom/webhooks/{id}", publisher, webhooks::show),
        post("/newsroom/webhooks/{id}", publisher, webhooks::change),
        post("/newsroom/webhooks/{id}/secret", publisher, webhooks::renew)
            .asks_whether("webhook-renew"),
        post("/newsroom/webhooks/{id}/removal", publisher, webhooks::remove)
            .asks_whether("webhook-remove"),
        post("/newsroom/webhooks/{id}/deliveries/{delivery}", publisher, webhooks::again),
    ]
}

/// Writing and publishing.
fn articles() -> Vec<Route> {
    const REPORTER: Access = Access::Staff(Role::Reporter);
    const EDITOR: Access = Access::Staff(Role::Editor);
    const ONE: &str = "/newsroom/articles/{id}";
    vec![
        get("/newsroom/articles", REPORTER, articles::list),
        article("/newsroom/articles", REPORTER, articles::create),
        get("/newsroom/articles/new", REPORTER, articles::new),
        post("/newsroom/articles/bulk", EDITOR, articles::bulk),
        get(ONE, REPORTER, editor::show),
        article(ONE, REPORTER, editor::save),
        route(
            Method::PUT,
            "/newsroom/articles/{id}/draft",
            REPORTER,
            Takes::Json(ARTICLE_BYTES_MAX),
            editor::draft,
        ),
        route(Method::POST, "/newsroom/articles/{id}/here", REPORTER, Takes::Sign, editor::here),
        article("/newsroom/articles/{id}/submit", REPORTER, deeds::submit),
        article("/newsroom/articles/{id}/return", EDITOR, deeds::send_back),
        article("/newsroom/articles/{id}/publish", EDITOR, deeds::publish),
        article("/newsroom/articles/{id}/schedule", EDITOR, deeds::schedule),
        article("/newsroom/articles/{id}/unschedule", EDITOR, deeds::unschedule),
        article("/newsroom/articles/{id}/embargo", EDITOR, deeds::embargo),
        article("/newsroom/articles/{id}/correct", EDITOR, deeds::correct),
        article("/newsroom/articles/{id}/withdraw", EDITOR, deeds::withdraw),
        article("/newsroom/articles/{id}/spike", REPORTER, deeds::spike),
        article("/newsroom/articles/{id}/restore", REPORTER, deeds::restore),
        get("/newsroom/articles/{id}/revisions", REPORTER, revisions::list),
        get("/newsroom/articles/{id}/revisions/{revision}", REPORTER, revisions::compare),
        post("/newsroom/articles/{id}/revisions/{revision}", REPORTER, revisions::bring_back),
        get("/newsroom/articles/{id}/preview", REPORTER, preview::show),
        get("/newsroom/articles/{id}/preview/page", REPORTER, preview::page),
        post("/newsroom/articles/{id}/previews", REPORTER, preview::share),
        post("/newsroom/articles/{id}/previews/{preview}", REPORTER, preview::revoke),
        get("/newsroom/preview/{token}", Access::Anybody, preview::open),
        route(
            Method::POST,
            "/newsroom/articles/{id}/lead",
            REPORTER,
            Takes::Parts(pictures::UPLOAD_BYTES_MAX),
            pictures::lead,
        ),
        route(Method::POST, "/newsroom/pictures", REPORTER, Takes::Upload, pictures::upload),
        get("/newsroom/pictures/{id}", REPORTER, picture_facts::show),
        post("/newsroom/pictures/{id}", REPORTER, picture_facts::set),
        get("/newsroom/pictures/{id}/{until}/{seal}/{name}", Access::Anybody, pictures::show),
    ]
}

/// Who said what.
fn record() -> Vec<Route> {
    const REPORTER: Access = Access::Staff(Role::Reporter);
    const EDITOR: Access = Access::Staff(Role::Editor);
    const ARTICLE: &str = "/newsroom/articles/{id}/quotations";
    const ONE: &str = "/newsroom/quotations/{id}";
    let takes = Takes::Json(ARTICLE_BYTES_MAX);
    vec![
        get(ARTICLE, REPORTER, quotations::show),
        post(ARTICLE, EDITOR, quotations::take),
        route(
            Method::POST,
            "/newsroom/articles/{id}/quotations/find",
            REPORTER,
            takes,
            quotations::find,
        ),
        json("/newsroom/articles/{id}/quotations/record", EDITOR, quotations::record),
        json("/newsroom/articles/{id}/quotations/reject", EDITOR, quotations::reject),
        get("/newsroom/quoted", REPORTER, quoted::show),
        get("/newsroom/quoted.csv", REPORTER, quoted::csv),
        get("/newsroom/people/named", REPORTER, quotations::people),
        get("/newsroom/quotations", EDITOR, quotations::queue),
        post("/newsroom/quotations", EDITOR, quotations::settle),
        get(ONE, EDITOR, quotations::one),
        post(ONE, EDITOR, quotations::revise),
        post("/newsroom/quotations/{id}/again", EDITOR, quotations::again),
        post("/newsroom/quotations/{id}/strike", EDITOR, quotations::strike),
        post("/newsroom/quotations/{id}/translation", EDITOR, quotations::translation),
        post("/newsroom/quotations/{id}/answer", EDITOR, quotations::ask),
        post("/newsroom/quotations/{id}/answer/shown", EDITOR, quotations::decide),
        get("/newsroom/answers/{token}", Access::Anybody, quotations::open),
        post("/newsroom/answers/{token}", Access::Anybody, quotations::answer),
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

/// A form that carries a whole article.
fn article<F>(path: &'static str, access: Access, handler: fn(Visit) -> F) -> Route
where
    F: Future<Output = Result<Response<Body>, Fault>> + Send + 'static,
{
    route(Method::POST, path, access, Takes::Form(ARTICLE_BYTES_MAX), handler)
}

/// What scripts send to.
fn json<F>(path: &'static str, access: Access, handler: fn(Visit) -> F) -> Route
where
    F: Future<Output = Result<Response<Body>, Fault>> + Send + 'static,
{
    route(Method::POST, path, access, Takes::Json(JSON_BYTES_MAX), handler)
}

impl Route {
    /// Asks for the password again, when that was given some time ago.
    fn asks_again(self) -> Self {
        Self { asks_again: true, ..self }
    }

    /// Asks whether it is meant: nothing brings back what it takes away.
    fn asks_whether(self, what: &'static str) -> Self {
        Self { asks_whether: Some(what), ..self }
    }
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
    let handler = Box::new(move |visit| -> Answering { Box::pin(handler(visit)) });
    Route { method, path, access, takes, asks_again: false, asks_whether: None, handler }
}
