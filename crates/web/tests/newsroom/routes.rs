//! Every route and every role: who is answered, who is sent to sign in, who is refused.

use archive::Archive;
use http::Method;
use news::Role;
use proof::{Colleague, TestPaper, both_engines, csrf_on};
use web::Newsroom;

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Sent to the sign-in page, or told to sign in.
    SignIn,
    /// Told that the role does not include it.
    Refused,
    /// The route's own answer, whatever it is.
    Answered,
}

/// Sends what the route takes. Numbers in addresses are nobody's and nothing's.
async fn fate(who: &mut Colleague<'_>, method: &Method, path: &str) -> Fate {
    let path = filled(path, "4711");
    let page = match who.id {
        Some(_) => who.get("/newsroom").await,
        None => who.get("/newsroom/sign-in").await,
    };
    let csrf = csrf_on(page.text());
    let media_type = media_type(&path);
    let headers = [("content-type", media_type), ("x-csrf-token", csrf.as_str())];
    let answer = who.send(method.clone(), &path, &headers, nothing_of(media_type)).await;
    let is_to_sign_in = answer.header("location").starts_with("/newsroom/sign-in?next=");
    match answer.status.as_u16() {
        401 => Fate::SignIn,
        303 if is_to_sign_in => Fate::SignIn,
        403 => Fate::Refused,
        status => {
            assert!(status < 500, "{method} {path}: {status}");
            Fate::Answered
        }
    }
}

/// A route's path with something in each of its places.
fn filled(path: &str, id: &str) -> String {
    let numbers = ["{id}", "{revision}", "{preview}", "{until}", "{delivery}"];
    let path = numbers.iter().fold(path.to_owned(), |path, place| path.replace(place, id));
    let path = path.replace("{token}", &"A".repeat(32)).replace("{seal}", &"A".repeat(43));
    path.replace("{hash}", "x").replace("{*name}", "y").replace("{name}", "y")
}

/// What a route takes: scripts speak of passkeys and drafts in JSON, files come in parts,
/// everything else is a form.
fn media_type(path: &str) -> &'static str {
    let is_of_passkeys = path.contains("passkey") && !path.ends_with("/remove");
    let is_of_scripts = ["/draft", "/quotations/find", "/quotations/record", "/quotations/reject"];
    if is_of_passkeys || is_of_scripts.iter().any(|end| path.ends_with(end)) {
        "application/json"
    } else if ["/pictures", "/lead", "/newsroom/paper"].iter().any(|end| path.ends_with(end)) {
        "multipart/form-data; boundary=x"
    } else {
        "application/x-www-form-urlencoded"
    }
}

/// A body of a media type that says nothing.
fn nothing_of(media_type: &str) -> Vec<u8> {
    match media_type.split(';').next() {
        Some("application/json") => b"{}".to_vec(),
        Some("multipart/form-data") => b"--x--\r\n".to_vec(),
        _ => Vec::new(),
    }
}

both_engines! {
    async fn each_route_knows_who_may(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        for (role, name) in [
            (None, "Nobody"),
            (Some(Role::Reporter), "Rune"),
            (Some(Role::Editor), "Edda"),
            (Some(Role::Publisher), "Pia"),
        ] {
            if let Some(role) = role {
                paper.take_on(name, role).await;
            }
            for (method, path, least) in Newsroom::routes() {
                let mut who = paper.stranger();
                if role.is_some() {
                    let email = format!("{}@courier.example", name.to_lowercase());
                    let form = [("email", &*email), ("password", proof::PASSWORD)];
                    assert_eq!(who.submit("/newsroom/sign-in", &form).await.status, 303);
                    who.id = Some(news::StaffId(0));
                }
                let expected = match (least, role) {
                    (Some(_), None) => Fate::SignIn,
                    (Some(least), Some(role)) if role < least => Fate::Refused,
                    _ => Fate::Answered,
                };
                let found = fate(&mut who, &method, path).await;
                assert_eq!(found, expected, "{method} {path} as {role:?}");
            }
        }
    }

    async fn no_form_is_taken_without_its_token(archive: Archive) {
        let paper = TestPaper::open(archive).await;
        let mut pia = paper.colleague("Pia", Role::Publisher).await;
        let mut ola = paper.colleague("Ola", Role::Publisher).await;
        let other = csrf_on(ola.get("/newsroom").await.text());
        for (method, path, _) in Newsroom::routes() {
            if method == Method::GET {
                continue;
            }
            let path = filled(path, "1");
            let media_type = media_type(&path);
            for csrf in ["", "x", other.as_str()] {
                let headers = [("content-type", media_type), ("x-csrf-token", csrf)];
                let body = nothing_of(media_type);
                let answer = pia.send(method.clone(), &path, &headers, body).await;
                assert_eq!(answer.status, 403, "{path} {csrf:?}");
            }
        }
        assert_eq!(pia.get("/newsroom/staff").await.status, 200);
    }
}
