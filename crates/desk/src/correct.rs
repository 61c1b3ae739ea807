//! Correcting and clarifying: a public, dated note of what was wrong or not clear, printed at once
//! with the newest save.

use archive::Archive;
use jiff::Timestamp;
use news::version::VersionKind;
use news::{Actor, ArticleId, Correction, CorrectionKind, Deed, EventNumber};
use serde_json::json;

use crate::holding::{hold, newest, record};
use crate::printing::{Order, print};
use crate::publish::is_seen;
use crate::save::{Save, write};
use crate::{Error, Seal};

/// A note to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Wrong, or unclear.
    pub kind: CorrectionKind,
    /// What was wrong and what is right, in the paper's words.
    pub text: String,
    /// The save its editor has read: [`crate::Publish::seen`].
    pub seen: Option<i64>,
}

/// Prints a correction or a clarification: the newest save of a public article, with the note,
/// becomes its next version. The note stays on the article for good.
pub async fn correct(
    archive: &Archive,
    seal: &Seal,
    article: ArticleId,
    note: Note,
    by: Actor,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let text = note.text.trim().to_owned();
    if text.is_empty() {
        return Err(news::Error::CorrectionMissing.into());
    }
    let mut transaction = archive.write().await?;
    let mut row = hold(&mut transaction, article, Deed::Correct, by).await?.row;
    is_seen(&row, note.seen)?;
    let last = newest(&mut transaction, &row).await?;
    let mut document = last.document;
    document.corrections.push(Correction { kind: note.kind, at: now, text: text.clone() });
    let placing = last.placing.unwrap_or_else(|| row.placing());
    let (byline, topics) = (last.byline, last.topics);
    let save = Save { base: last.id, placing, byline, topics, document };
    write(&mut transaction, &mut row, save, by, now, now).await?;
    let kind = match note.kind {
        CorrectionKind::Correction => VersionKind::Correction,
        CorrectionKind::Clarification => VersionKind::Clarification,
    };
    let order = Order { kind, note: Some(text), staff: by.staff, now };
    let events = print(&mut transaction, seal, &mut row, &order).await?;
    let detail = json!({ "version": row.version, "kind": kind.as_str() });
    record(&mut transaction, by, "correct", &row, detail, now).await?;
    Ok(transaction.commit_with_all(&events, by.staff, now).await?)
}
