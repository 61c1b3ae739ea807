//! Creating: a new article, published in the same breath or left a draft.

use archive::Archive;
use jiff::Timestamp;
use news::{Actor, ArticleId};

use crate::draft::{NewArticle, draft_within};
use crate::publish::{Publish, publish_within};
use crate::{Error, Seal};

/// Writes a new article down, and publishes it where `how` says so; both or neither.
pub async fn create(
    archive: &Archive,
    seal: &Seal,
    new: NewArticle,
    how: Option<Publish>,
    by: Actor,
    now: Timestamp,
) -> Result<ArticleId, Error> {
    let language = match &new.language {
        Some(language) => language.clone(),
        None => archive.read().await?.paper().await?.language,
    };
    let mut transaction = archive.write().await?;
    let id = draft_within(&mut transaction, new, language, by.staff, now).await?;
    match how {
        Some(how) => {
            let (_, events) = publish_within(&mut transaction, seal, id, how, by, now).await?;
            transaction.commit_with_all(&events, by.staff, now).await?;
        }
        None => transaction.commit_unseen().await?,
    }
    Ok(id)
}
