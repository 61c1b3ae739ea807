//! Old addresses, and where they lead.

use archive::RedirectLine;
use http::Method;
use news::Role;
use serde_json::{Value, json};

use super::call::{Call, text};
use super::operation::{Again, Operation};
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Shape, line, maybe, named, needed, optional};

/// Characters of an address.
const ADDRESS_CHARS_MAX: usize = 2_000;

pub(super) fn operations() -> Vec<Operation> {
    const ALL: &str = "/redirects";
    let editor = Role::Editor;
    let address = || Shape::Begins("/", ADDRESS_CHARS_MAX);
    let new = vec![
        needed("from", address(), "An address where nothing stands."),
        needed("to", address(), "Another one of the paper's own."),
    ];
    let add = Operation::new(
        (Method::POST, ALL),
        editor,
        ("add_redirect", "Lets an empty address lead to another."),
        told(),
        add,
    );
    let remove = Operation::new(
        (Method::DELETE, ALL),
        editor,
        ("remove_redirect", "Removes a redirect."),
        told(),
        remove,
    );
    vec![
        Operation::list(ALL, editor, ("list_redirects", "Redirects by address."), told(), list)
            .asking(vec![optional("q", line(), "How the address begins.")]),
        Operation { is_thing: false, ..add.taking(Shape::Object(new)).making(added) },
        Operation { again: Again::Nothing, ..remove.telling_nothing() }.asking(vec![needed(
            "from",
            address(),
            "The old address.",
        )]),
    ]
}

fn told() -> Shape {
    named(
        "Redirect",
        vec![
            needed("from", Shape::Text(usize::MAX), "The old address."),
            needed("to", maybe(Shape::Text(usize::MAX)), "Where it leads now."),
        ],
    )
}

fn tell(line: &RedirectLine) -> Value {
    json!({ "from": line.address, "to": line.present })
}

async fn list(call: Call) -> Result<Reply, Problem> {
    let beginning = call.asked("q").unwrap_or_default();
    let after = call.after::<String>()?.unwrap_or_default();
    let mut reader = call.archive.read().await?;
    let lines = reader.redirect_lines(beginning, &after, call.limit() + 1).await?;
    drop(reader);
    Ok(call.cut(lines, |line| line.address.clone(), |line| tell(&line)))
}

async fn add(call: Call) -> Result<Reply, Problem> {
    let said = |name| text(&call.sent, name).unwrap_or_default();
    let staff = call.by()?.staff;
    let (from, to) = (said("from"), said("to"));
    let from = desk::add_redirect(&call.archive, from, to, staff, call.now).await?;
    made(&call, from.as_str()).await
}

async fn added(call: Call) -> Result<Reply, Problem> {
    let from = call.act.as_ref().and_then(|act| act.detail["from"].as_str());
    made(&call, from.ok_or_else(Problem::not_found)?).await
}

async fn made(call: &Call, from: &str) -> Result<Reply, Problem> {
    let lines = call.archive.read().await?.redirect_lines(from, "", 1).await?;
    let line = lines.iter().find(|line| line.address == from).ok_or_else(Problem::not_found)?;
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", from).finish();
    Ok(Reply::told(tell(line)).created(&format!("/redirects?{query}")))
}

async fn remove(call: Call) -> Result<Reply, Problem> {
    let from = call.asked("from").unwrap_or_default();
    let staff = call.by()?.staff;
    if desk::remove_redirect(&call.archive, from, staff, call.now).await? {
        Ok(Reply::nothing())
    } else {
        Err(Problem::not_found())
    }
}
