//! The checklist before publishing, where the paper made points of it walls.

use archive::{Act, Archive, ArticleRow, Transaction};
use jiff::Timestamp;
use news::{Checklist, Document, PictureRef, StaffId, Walls, own_links};
use serde_json::json;

use crate::Error;
use crate::holding::newest;

/// Sets which points of the checklist are walls; whether that is different from before. No page for
/// readers shows it, so there is no event.
pub async fn set_walls(
    archive: &Archive,
    walls: Walls,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<bool, Error> {
    let mut transaction = archive.write().await?;
    let before = transaction.walls().await?;
    if before == walls {
        return Ok(false);
    }
    transaction.set_walls(&walls).await?;
    let detail = json!({ "walls": walls, "was": before });
    let act = Act { staff, act: "set_walls", noun: "paper", row: None, detail };
    transaction.record(act, now).await?;
    transaction.commit_unseen().await?;
    Ok(true)
}

/// [`Error::ChecklistOpen`] when the newest save of an article lacks what the paper made a wall.
pub(crate) async fn must_be_complete(
    transaction: &mut Transaction,
    row: &ArticleRow,
) -> Result<(), Error> {
    let walls = transaction.walls().await?;
    if walls.0.is_empty() {
        return Ok(());
    }
    let saved = newest(transaction, row).await?;
    let points = walls.in_the_way(&list_of(transaction, &saved.document).await?);
    if points.is_empty() { Ok(()) } else { Err(Error::ChecklistOpen { points }) }
}

async fn list_of(transaction: &mut Transaction, document: &Document) -> Result<Checklist, Error> {
    let held = document.pictures().into_iter().filter_map(|picture| match picture {
        PictureRef::Held(id) => Some(id.0),
        PictureRef::Wanted(_) => None,
    });
    let pictures = transaction.pictures(held.collect()).await?.into_iter().collect();
    let mut dead = Vec::new();
    for path in own_links(&document.body, "") {
        if !transaction.leads_somewhere(&path).await? {
            dead.push(path);
        }
    }
    Ok(Checklist::of(document, &pictures, dead))
}
