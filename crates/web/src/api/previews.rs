//! Addresses at which an article can be read before it is public.

use archive::PreviewRow;
use http::Method;
use jiff::SignedDuration;
use news::Role;
use serde_json::{Value, json};

use super::articles::opened;
use super::call::{Call, int};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Shape, maybe, named, needed, number, optional};

/// Addresses that are looked at.
const ADDRESSES_MAX: u32 = 1_000;
/// Hours an address lasts at most.
const HOURS_MAX: i64 = 7 * 24;

pub(super) fn operations() -> Vec<Operation> {
    let told = || {
        named(
            "Preview",
            vec![
                needed("id", number(), "Its number."),
                needed("url", maybe(Shape::Text(usize::MAX)), "The address, while it works."),
                needed("made_at", Shape::Instant, "When it was made."),
                needed("expires_at", Shape::Instant, "When it ends."),
                needed("revoked_at", maybe(Shape::Instant), "When it was taken back."),
            ],
        )
    };
    let hours = optional("hours", Shape::Number(1), "How long it works: 1 to 168, usually 1.");
    vec![
        Operation::list(
            "/articles/{id}/previews",
            Role::Reporter,
            ("list_previews", "Addresses of previews."),
            told(),
            list_previews,
        ),
        Operation::new(
            (Method::POST, "/articles/{id}/previews"),
            Role::Reporter,
            ("share_preview", "Makes a signed address for whoever is to read it."),
            told(),
            share,
        )
        .taking(Shape::Object(vec![hours]))
        .making(shared),
        Operation::read(
            "/articles/{id}/previews/{preview}",
            Role::Reporter,
            ("read_preview", "One address."),
            told(),
            read,
        ),
        Operation::new(
            (Method::DELETE, "/articles/{id}/previews/{preview}"),
            Role::Reporter,
            ("revoke_preview", "Takes an address back."),
            told(),
            revoke,
        )
        .telling_nothing()
        .changing(read),
    ]
}

fn tell(call: &Call, row: &PreviewRow) -> Value {
    json!({
        "id": row.id,
        "url": row.is_good(call.now).then(|| call.room.preview_url(row)),
        "made_at": row.made_at,
        "expires_at": row.expires_at,
        "revoked_at": row.revoked_at,
    })
}

async fn list_previews(call: Call) -> Result<Reply, Problem> {
    let opened = opened(&call).await?;
    let mut inside = call.archive.inside().await?;
    let rows = inside.preview_addresses(opened.row.id, ADDRESSES_MAX).await?;
    drop(inside);
    call.page_of_all(rows.iter().map(|row| (row.id, tell(&call, row))).collect())
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("preview")?;
    one(&call, id).await
}

async fn one(call: &Call, id: i64) -> Result<Reply, Problem> {
    let opened = opened(call).await?;
    let row = call.archive.inside().await?.preview_address(id).await?;
    let row = row.filter(|row| row.article == opened.row.id).ok_or_else(Problem::not_found)?;
    // The act stands in the record under the article; the address itself is changed once.
    Ok(Reply::thing("preview", Some(id), tell(call, &row)))
}

async fn share(call: Call) -> Result<Reply, Problem> {
    let article = opened(&call).await?.row.id;
    let hours = int(&call.sent, "hours").unwrap_or(1);
    if hours > HOURS_MAX {
        return Err(Problem::field("hours", "Send a whole number from 1 to 168."));
    }
    let (lasts, staff) = (SignedDuration::from_hours(hours), call.staff()?);
    let row = desk::share_preview(&call.archive, article, lasts, staff, call.now).await?;
    made(&call, row.id).await
}

async fn shared(call: Call) -> Result<Reply, Problem> {
    let id = call.act.as_ref().and_then(|act| act.detail["preview"].as_i64());
    made(&call, id.ok_or_else(Problem::not_found)?).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    let article = call.id("id")?;
    Ok(one(call, id).await?.created(&format!("/articles/{article}/previews/{id}")))
}

async fn revoke(call: Call) -> Result<Reply, Problem> {
    let article = opened(&call).await?.row.id;
    let preview = call.id("preview")?;
    desk::revoke_preview(&call.archive, article, preview, call.staff()?, call.now).await?;
    Ok(Reply::nothing())
}
