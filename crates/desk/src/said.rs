//! What an article's printed copy says who said: its marks become appearances, and quotations
//! whose words were changed leave the record.

use std::collections::BTreeMap;

use archive::{ArticleRow, Transaction};
use news::{Appearance, ArticleId, BlockId, Body, Event, QuotationId, Sentence};

use crate::Error;

/// A quotation as a body marks it.
struct Marked {
    id: QuotationId,
    words: String,
    block: BlockId,
    sentence: Sentence,
}

/// Brings the record up to date with an article's printed copy. `Some` when readers of the record
/// would notice; always, when the article has quotations and `is_told_anyway`: it was corrected, or
/// is public again.
pub(crate) async fn settle_said(
    transaction: &mut Transaction,
    row: &ArticleRow,
    body: &Body,
    is_told_anyway: bool,
) -> Result<Option<Event>, Error> {
    let marked = marked(body);
    let before = transaction.appearances_in(row.id).await?;
    if marked.is_empty() && before.is_empty() {
        return Ok(None);
    }
    let ids = marked.iter().map(|one| one.id.0).chain(before.iter().map(|(id, _)| id.0));
    let mut ids: Vec<i64> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let known = transaction.quotation_rows(ids.clone()).await?;
    let mut changed: Vec<QuotationId> = Vec::new();
    for mut known in known.iter().cloned() {
        let quotation = &mut known.quotation;
        let was = quotation.state;
        for one in marked.iter().filter(|one| one.id == quotation.id) {
            quotation.state = quotation.state.after_printing(&quotation.facts.words, &one.words);
        }
        if quotation.state != was {
            changed.push(quotation.id);
            transaction.update_quotation(&known).await?;
        }
    }
    let is_known = |id: QuotationId| known.iter().any(|row| row.quotation.id == id);
    let after: Vec<(QuotationId, Appearance)> = marked
        .into_iter()
        .filter(|one| is_known(one.id))
        .map(|one| {
            let Marked { id, block, sentence, .. } = one;
            (id, Appearance { article: row.id, block, sentence })
        })
        .collect();
    changed.extend(moved(&before, &after));
    transaction.set_appearances(row.id, &after).await?;
    transaction.settle_quotations(ids.clone()).await?;
    if is_told_anyway {
        changed = ids.into_iter().map(QuotationId).collect();
    }
    told(transaction, changed, &[row.id]).await
}

/// What a withdrawn article takes off the record with it.
pub(crate) async fn withdraw_said(
    transaction: &mut Transaction,
    article: ArticleId,
) -> Result<Option<Event>, Error> {
    let appearances = transaction.appearances_in(article).await?;
    let ids: Vec<i64> = appearances.iter().map(|(id, _)| id.0).collect();
    transaction.settle_quotations(ids.clone()).await?;
    told(transaction, ids.into_iter().map(QuotationId).collect(), &[]).await
}

/// The event of quotations that changed, if there are any.
pub(crate) async fn told(
    transaction: &mut Transaction,
    mut quotations: Vec<QuotationId>,
    articles: &[ArticleId],
) -> Result<Option<Event>, Error> {
    quotations.sort_unstable();
    quotations.dedup();
    if quotations.is_empty() {
        return Ok(None);
    }
    let ids = quotations.iter().map(|id| id.0).collect();
    let speakers = transaction.speakers_of(ids).await?;
    let articles = articles.to_vec();
    Ok(Some(Event::QuotationsChanged { quotations, articles, speakers }))
}

/// Those whose place or sentence is another.
fn moved(
    before: &[(QuotationId, Appearance)],
    after: &[(QuotationId, Appearance)],
) -> Vec<QuotationId> {
    let of = |all: &[(QuotationId, Appearance)]| {
        let mut by_id: BTreeMap<QuotationId, Vec<Appearance>> = BTreeMap::new();
        for (id, appearance) in all {
            by_id.entry(*id).or_default().push(appearance.clone());
        }
        by_id
    };
    let (before, after) = (of(before), of(after));
    let ids = before.keys().chain(after.keys());
    ids.filter(|id| before.get(id) != after.get(id)).copied().collect()
}

/// The quotations a body marks, in order. A quotation that goes on in the next block is one.
fn marked(body: &Body) -> Vec<Marked> {
    let text = body.text();
    let mut found: Vec<Marked> = Vec::new();
    let mut end = 0;
    for (id, stretch) in &text.quotations {
        let Some(id) = QuotationId::of_mark(id) else { continue };
        let words = &text.text[stretch.clone()];
        let goes_on = text.text[end..stretch.start].trim().is_empty();
        end = stretch.end;
        match found.last_mut() {
            Some(last) if last.id == id && goes_on => {
                // Each paragraph of a long quotation opens with a mark of its own.
                let words = words.trim_start_matches(['“', '„', '«', '"', ' ', '\u{a0}']);
                last.words = format!("{} {words}", last.words.trim_end());
            }
            _ => {
                let Some((block, _)) = text.place(stretch.start) else { continue };
                let sentence = Sentence::around(&text.text, stretch.clone());
                let (block, words) = (block.clone(), words.to_owned());
                found.push(Marked { id, words, block, sentence });
            }
        }
    }
    found
}

/// The words that a printed article marks as a quotation.
pub(crate) fn words_marked(body: &Body, id: QuotationId) -> Option<String> {
    marked(body).into_iter().find(|one| one.id == id).map(|one| one.words)
}
