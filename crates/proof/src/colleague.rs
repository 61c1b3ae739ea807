//! Somebody of the newsroom at their browser.

use std::sync::Arc;

use desk::{Door, NewStaff, Password};
use http::{HeaderValue, Method, Request, Uri, header};
use http_body_util::{BodyExt as _, Full};
use news::{EmailAddress, Role, StaffId};

use crate::{Answer, TestPaper};

/// The password of every colleague.
pub const PASSWORD: &str = "seven brass buttons";

/// A browser that may be signed in: it keeps the one cookie it is given.
pub struct Colleague<'a> {
    paper: &'a TestPaper,
    cookie: Option<String>,
    /// Who they are; `None` for a stranger.
    pub id: Option<StaffId>,
}

impl TestPaper {
    /// What acts at the door work with.
    pub fn door(&self) -> Door {
        Door { archive: self.archive.clone(), keys: self.keys.clone(), now: self.now() }
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Colleague<'_> {
        Colleague { paper: self, cookie: None, id: None }
    }

    /// What was done, latest first: each act and what it was done to.
    ///
    /// # Panics
    /// When the archive cannot be read.
    pub async fn acts(&self) -> Vec<(String, String)> {
        let mut reader = self.archive.read().await.expect("a reader");
        let acts = reader.acts(&archive::ActsAsked::default(), 100).await.expect("the acts");
        acts.into_iter().map(|act| (act.act, act.noun)).collect()
    }

    /// Takes somebody on, without signing them in.
    ///
    /// # Panics
    /// When somebody has that name already.
    pub async fn take_on(&self, name: &str, role: Role) -> StaffId {
        let email = EmailAddress::parse(&address_of(name)).expect("an address");
        let new = NewStaff { name: name.to_owned(), email, role };
        let password = Password::new(PASSWORD).expect("a password");
        desk::take_on(&self.door(), new, password, [9; 16]).await.expect("a new colleague")
    }

    /// A new colleague of this role, signed in.
    ///
    /// # Panics
    /// When they are not let in.
    pub async fn colleague(&self, name: &str, role: Role) -> Colleague<'_> {
        let id = self.take_on(name, role).await;
        let mut browser = self.stranger();
        let form = [("email", &*address_of(name)), ("password", PASSWORD)];
        let answer = browser.submit("/newsroom/sign-in", &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        browser.id = Some(id);
        browser
    }
}

impl Colleague<'_> {
    /// GET.
    pub async fn get(&mut self, address: &str) -> Answer {
        self.send(Method::GET, address, &[], Vec::new()).await
    }

    /// Fills a form that is to be taken.
    ///
    /// # Panics
    /// When it is not.
    pub async fn taken(&mut self, address: &str, fields: &[(&str, &str)]) {
        let answer = self.submit(address, fields).await;
        assert_eq!(answer.status, 303, "{address}: {}", answer.text());
    }

    /// Fills a form that is to be refused; status and page.
    pub async fn refused(&mut self, address: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let answer = self.submit(address, fields).await;
        (answer.status.as_u16(), answer.text().to_owned())
    }

    /// Fills the form at an address, as a person does who loaded the page first, and sends it.
    pub async fn submit(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let page = match self.id {
            Some(_) => self.get("/newsroom").await,
            None => self.get("/newsroom/sign-in").await,
        };
        let csrf = csrf_on(page.text());
        let fields: Vec<(&str, &str)> =
            fields.iter().copied().chain([("csrf", csrf.as_str())]).collect();
        self.post(address, &fields).await
    }

    /// Sends JSON, as a script on a page does that was loaded first.
    pub async fn send_json(&mut self, address: &str, value: &serde_json::Value) -> Answer {
        let page = match self.id {
            Some(_) => self.get("/newsroom").await,
            None => self.get("/newsroom/sign-in").await,
        };
        let csrf = csrf_on(page.text());
        let headers = [
            ("accept", "application/json"),
            ("content-type", "application/json"),
            ("x-csrf-token", csrf.as_str()),
        ];
        self.send(Method::POST, address, &headers, value.to_string().into_bytes()).await
    }

    /// POSTs a form as it is.
    pub async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let form = ("content-type", "application/x-www-form-urlencoded");
        self.send(Method::POST, address, &[form], body.into_bytes()).await
    }

    /// Sends a request, and keeps the cookie that comes back.
    ///
    /// # Panics
    /// When address or headers are malformed.
    pub async fn send(
        &mut self,
        method: Method,
        address: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let uri: Uri = address.parse().expect("an address");
        let mut request = Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie.as_str());
        }
        let body = Full::new(body.into()).map_err(|never| match never {}).boxed_unsync();
        let request = request.body(body).expect("a request");
        let peer = Some([192, 0, 2, 7].into());
        let answer = Arc::clone(&self.paper.newsroom).answer(request, peer).await;
        let answer = Answer::read(answer).await;
        if let Some(cookie) = answer.headers.get(header::SET_COOKIE).map(HeaderValue::to_str) {
            let cookie = cookie.expect("a cookie").split(';').next().expect("a pair");
            self.cookie = Some(cookie.to_owned());
        }
        answer
    }

    /// The cookie the browser holds.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Puts a cookie into the browser, as somebody would who plants one.
    pub fn set_cookie(&mut self, cookie: &str) {
        self.cookie = Some(cookie.to_owned());
    }
}

/// The form token of a page; empty when it has none.
pub fn csrf_on(page: &str) -> String {
    let token = page.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    token.unwrap_or_default().to_owned()
}

fn address_of(name: &str) -> String {
    format!("{}@courier.example", name.to_lowercase().replace(' ', "."))
}
