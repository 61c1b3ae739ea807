//! What an editor does with an article, one request a step.

use serde_json::json;

use crate::browser::{Browser, Request};

/// The steps, in the order in which an article takes them.
pub(crate) const STEPS: [&str; 9] =
    ["save", "submit", "return", "picture", "publish", "revise", "correct", "withdraw", "again"];

/// The request of a step. `number` is another one each time, so that no two say the same.
pub(crate) fn request(browser: &mut Browser, step: &str, article: i64, number: usize) -> Request {
    let at = format!("/newsroom/articles/{article}");
    let page = browser.get(&at);
    assert_eq!(page.status, 200, "{}", page.body);
    let revision = page.body.split("data-revision=\"").nth(1).unwrap().split('"').next().unwrap();
    let words = words(number);
    let form = |act: &str, fields: &[(&str, &str)]| {
        let own = [("revision", revision)];
        Request::form(format!("{at}/{act}"), &[&own[..], fields].concat())
    };
    match step {
        "save" => Request {
            method: "PUT",
            path: format!("{at}/draft"),
            media_type: "application/json",
            body: draft(revision, &words),
        },
        "submit" => form("submit", &[("note", &words)]),
        "return" => form("return", &[("note", &words)]),
        "picture" => Request {
            method: "POST",
            path: "/newsroom/pictures".to_owned(),
            media_type: "multipart/form-data; boundary=x",
            body: picture(number),
        },
        "publish" | "again" => form("publish", &[]),
        "revise" => form("publish", &[("body", &words), ("version_kind", "update")]),
        "correct" => form("correct", &[("body", &words), ("wrong", "Wrong."), ("right", &words)]),
        "withdraw" => form("withdraw", &[("notice", &words)]),
        other => unreachable!("{other} is no step"),
    }
}

/// What is said in a step.
pub(crate) fn words(number: usize) -> String {
    format!("Words number {number}, as they were typed.")
}

fn draft(revision: &str, words: &str) -> Vec<u8> {
    let block = json!({ "id": "abcdefg2", "type": "paragraph", "text": [{ "t": words }] });
    let body = json!({ "v": 1, "blocks": [block] });
    let revision: i64 = revision.parse().unwrap();
    let fields = json!({ "standfirst": words });
    json!({ "revision": revision, "fields": fields, "body": body }).to_string().into_bytes()
}

/// A form with a picture of one pixel, in a colour of its own.
fn picture(number: usize) -> Vec<u8> {
    let [.., green, blue] = number.to_be_bytes();
    let head =
        b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dot.gif\"\r\n\r\n";
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\x07";
    let rest = b"\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    [&head[..], gif, &[green, blue], rest, b"\r\n--x--\r\n"].concat()
}
