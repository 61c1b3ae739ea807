//! Entering: public copy that came without an editor's act, by an import or before the log of
//! versions was kept, gets its place in the log.

use std::collections::HashMap;

use archive::{Archive, Transaction};
use jiff::Timestamp;
use news::{ArticleId, Event};

use crate::printing::entering_as_it_is;
use crate::{Error, Seal};

/// Articles entered in one transaction: editors wait for the writer no longer than for a batch of
/// an import.
const ENTERED_AT_ONCE_MAX: u32 = 400;

/// Enters every public article whose present version the log does not hold; how many there were.
/// For after an import, and for every start. Killed, it goes on where it was.
pub async fn enter_versions(
    archive: &Archive,
    seal: &Seal,
    now: Timestamp,
) -> Result<usize, Error> {
    let (mut entered, mut after) = (0, ArticleId(0));
    // Most often there is nothing to do, and a look holds nobody up.
    while archive.inside().await?.versions_may_be_missing().await? {
        let mut transaction = archive.write().await?;
        // The log is held first, so that nobody enters the same version meanwhile.
        transaction.version_edge().await?;
        let articles = transaction.without_version(after, ENTERED_AT_ONCE_MAX).await?;
        let Some(last) = articles.last().copied() else {
            transaction.set_versions_may_be_missing(false).await?;
            transaction.commit_unseen().await?;
            break;
        };
        after = last;
        entered += articles.len();
        enter(transaction, articles, seal, now).await?;
    }
    Ok(entered)
}

/// Enters these articles as they stand.
async fn enter(
    mut transaction: Transaction,
    articles: Vec<ArticleId>,
    seal: &Seal,
    now: Timestamp,
) -> Result<(), Error> {
    let had_any = transaction.has_corrections().await?;
    let ids: Vec<i64> = articles.iter().map(|article| article.0).collect();
    let rows = transaction.articles(ids.clone()).await?;
    let revisions: HashMap<_, _> = rows.iter().map(|row| (row.id, row.revision)).collect();
    let mut entering = Vec::with_capacity(articles.len());
    let mut read = transaction.articles_as_read(ids).await?;
    read.sort_unstable_by_key(|article| article.id);
    for article in &read {
        let may_have_had = article.publication.version > 1;
        if may_have_had || !article.document.corrections.is_empty() {
            transaction.set_corrections(article.id, &article.document.corrections).await?;
        }
        let revision = revisions.get(&article.id).copied().unwrap_or_default();
        entering.push(entering_as_it_is(article, revision));
    }
    seal.enter(&mut transaction, entering).await?;
    let last = articles.last().copied();
    let is_other = had_any != transaction.has_corrections().await?;
    let mut events = vec![Event::VersionsEntered { articles }];
    if let Some(article) = last.filter(|_| is_other) {
        events.push(Event::CorrectionsChanged { article, first_or_last: true });
    }
    transaction.commit_with_all(&events, None, now).await?;
    Ok(())
}
