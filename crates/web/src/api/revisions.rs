//! Saves of an article: listed, read, brought back.

use archive::{RevisionLine, RevisionOf};
use http::Method;
use news::Role;
use serde_json::json;

use super::article_copy::{self, tell_body, tell_corrections};
use super::articles::{opened, read as read_article};
use super::call::Call;
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Shape, list, maybe, named, needed, number};

pub(super) fn operations() -> Vec<Operation> {
    let text = || Shape::Text(usize::MAX);
    let line = named(
        "RevisionLine",
        vec![
            needed("id", number(), "Its number."),
            needed("saved_at", Shape::Instant, "When."),
            needed("saved_by", maybe(text()), "By whom."),
        ],
    );
    let whole = named(
        "Revision",
        vec![
            needed("id", number(), "Its number."),
            needed("saved_at", Shape::Instant, "When."),
            needed("saved_by", maybe(text()), "By whom."),
            needed("headline", text(), "The headline."),
            needed("kicker", maybe(text()), "The label above it."),
            needed("standfirst", maybe(text()), "What sums it up."),
            needed("body", article_copy::told_body(), "The copy."),
            needed(
                "corrections",
                list(article_copy::correction(), 10_000),
                "Corrections, the oldest first.",
            ),
        ],
    );
    vec![
        Operation::list(
            "/articles/{id}/revisions",
            Role::Reporter,
            ("list_revisions", "Saves of an article, latest first."),
            line,
            list_revisions,
        ),
        Operation::read(
            "/articles/{id}/revisions/{revision}",
            Role::Reporter,
            ("read_revision", "One save."),
            whole,
            read,
        ),
        Operation::new(
            (Method::POST, "/articles/{id}/revisions/{revision}/return"),
            Role::Reporter,
            ("bring_back_revision", "Saves an old one's copy, byline and topics anew."),
            article_copy::told(),
            bring_back,
        )
        .changing(read_article),
    ]
}

async fn list_revisions(call: Call) -> Result<Reply, Problem> {
    let opened = opened(&call).await?;
    let mut inside = call.archive.inside().await?;
    let lines = inside.revisions(opened.row.id, call.after()?, call.limit() + 1).await?;
    let staff = inside.staff_names().await?;
    drop(inside);
    let tell = |line: RevisionLine| {
        let by = line.saved_by.and_then(|id| staff.get(&id));
        json!({ "id": line.id, "saved_at": line.saved_at, "saved_by": by })
    };
    Ok(call.cut(lines, |line| line.id.to_string(), tell))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let opened = opened(&call).await?;
    let mut inside = call.archive.inside().await?;
    let found = inside.revision(call.id("revision")?).await?;
    let staff = inside.staff_names().await?;
    drop(inside);
    let of = RevisionOf::Article(opened.row.id);
    let found = found.filter(|row| row.of == of).ok_or_else(Problem::not_found)?;
    let document = &found.document;
    let told = json!({
        "id": found.id,
        "saved_at": found.saved_at,
        "saved_by": found.saved_by.and_then(|id| staff.get(&id)),
        "headline": document.headline,
        "kicker": document.kicker,
        "standfirst": document.standfirst,
        "body": tell_body(&document.body, "markdown"),
        "corrections": tell_corrections(document),
    });
    Ok(Reply::thing("revision", Some(found.id), told))
}

async fn bring_back(call: Call) -> Result<Reply, Problem> {
    let article = opened(&call).await?.row.id;
    let revision = call.id("revision")?;
    desk::bring_back(&call.archive, article, revision, call.by()?, call.now).await?;
    read_article(call).await
}
