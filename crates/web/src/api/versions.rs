//! Public versions of an article, as they were printed.

use news::Role;
use serde_json::{Value, json};

use super::article_copy::{self, tell_body, tell_corrections};
use super::articles::opened;
use super::call::Call;
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, Shape, list, maybe, named, needed, number};

pub(super) fn operations() -> Vec<Operation> {
    let text = || Shape::Text(usize::MAX);
    let mut whole = fields();
    whole.extend([
        needed("section", Shape::Slug, "The section it stood in."),
        needed("slug", Shape::Slug, "The last part of its address."),
        needed("note", maybe(text()), "What the list of versions says of it."),
        needed("by", maybe(text()), "Who published it."),
        needed("authors", list(text(), 10_000), "The names in its byline."),
        needed("headline", text(), "The headline."),
        needed("kicker", maybe(text()), "The label above it."),
        needed("standfirst", maybe(text()), "What sums it up."),
        needed("body", article_copy::told_body(), "The copy."),
        needed(
            "corrections",
            list(article_copy::correction(), 10_000),
            "Corrections, the oldest first.",
        ),
    ]);
    vec![
        Operation::list(
            "/articles/{id}/versions",
            Role::Reporter,
            ("list_versions", "Public versions, the first one first."),
            named("VersionLine", fields()),
            list_versions,
        ),
        Operation::read(
            "/articles/{id}/versions/{version}",
            Role::Reporter,
            ("read_version", "A version of a public article, as it was printed."),
            named("Version", whole),
            read,
        ),
    ]
}

fn fields() -> Vec<Field> {
    vec![
        needed("number", number(), "From 1."),
        needed("kind", Shape::Text(usize::MAX), "First publication, update, correction, …"),
        needed("published_at", Shape::Instant, "When."),
    ]
}

async fn list_versions(call: Call) -> Result<Reply, Problem> {
    let opened = opened(&call).await?;
    let lines = call.archive.inside().await?.versions_of(opened.row.id, u32::MAX).await?;
    let told = lines.into_iter().map(|line| {
        let told = json!({
            "number": line.number,
            "kind": line.kind.as_str(),
            "published_at": line.published_at,
        });
        (i64::from(line.number), told)
    });
    let told: Vec<(i64, Value)> = told.collect();
    call.page_of_all(told)
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let opened = opened(&call).await?;
    let number = u32::try_from(call.id("version")?).map_err(|_| Problem::not_found())?;
    let version = call.archive.read().await?.version(opened.row.id, number).await?;
    let version = version.ok_or_else(Problem::not_found)?;
    let (printed, document) = (&version.printed, &version.printed.document);
    let authors: Vec<&str> = printed.authors.iter().map(|author| author.name.as_str()).collect();
    let told = json!({
        "number": version.number,
        "kind": version.kind.as_str(),
        "published_at": version.published_at,
        "section": printed.section.slug,
        "slug": printed.slug,
        "note": printed.note,
        "by": printed.by,
        "authors": authors,
        "headline": document.headline,
        "kicker": document.kicker,
        "standfirst": document.standfirst,
        "body": tell_body(&document.body, "markdown"),
        "corrections": tell_corrections(document),
    });
    Ok(Reply::thing("version", Some(i64::from(version.number)), told))
}
