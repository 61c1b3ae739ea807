//! The last step: one transaction makes all of an import public.

use std::sync::Arc;

use archive::{Lead, RevisionOf, RevisionRow, Transaction};
use jiff::Timestamp;
use news::{ArticleId, Event, ImportId, Kind, Language, List, PageId, PaperFacts, PictureId};
use news::{OldAddress, Report, State};

use super::Receiving;
use super::addresses::{Fate, item_kind};
use super::see_also::SeeAlso;
use crate::Error;
use crate::settle_paper::merged;

/// A new revision of something the paper has already.
#[derive(Debug, Clone)]
pub(super) struct Update {
    pub(super) source_id: String,
    pub(super) of: RevisionOf,
    pub(super) revision: i64,
    /// What stood when the import began.
    pub(super) known_revision: Option<i64>,
    /// Of an article: which kind.
    pub(super) kind: Kind,
    pub(super) language: Language,
    pub(super) published_at: Option<Timestamp>,
    pub(super) modified_at: Option<Timestamp>,
    pub(super) is_sticky: bool,
    pub(super) authors: Vec<String>,
    /// Whether only the copy changes: dates, kind, language and place in the lists stay as they
    /// are here.
    pub(super) keeps_facts: bool,
}

impl Receiving {
    /// Makes everything public that is to be, brings what changed up to date, opens the old
    /// addresses, and tells the whole report. All of it or nothing.
    pub async fn complete(mut self, now: Timestamp) -> Result<Report, Error> {
        self.count_missing();
        let Some(import) = self.import else { return Ok(self.report) };
        let old_front = self.survey.old_front.clone();
        let facts = self.let_go_of_survey();
        let mut transaction = self.archive.write().await?;
        transaction.publish_import(import).await?;
        for update in std::mem::take(&mut self.updates) {
            self.bring_up_to_date(&mut transaction, update).await?;
        }
        for (person, picture) in std::mem::take(&mut self.directory.portraits) {
            transaction.give_portrait(person, picture).await?;
        }
        self.has_redirects |= lead_front(&mut transaction, old_front).await?;
        let has_facts = self.give_facts(&mut transaction, facts).await?;
        let report = serde_json::to_string(&self.report).map_err(archive::Error::from)?;
        if !transaction.complete_import(import, &report, now).await? {
            return Err(Error::ImportLost);
        }
        let has_taken = self.report.types.values().any(|count| count.taken > 0);
        if has_taken || has_facts || self.has_redirects {
            let event = Event::ImportCompleted { import: ImportId(import.0) };
            transaction.commit_with(&event, None, now).await?;
        } else {
            transaction.commit_unseen().await?;
        }
        Ok(self.report)
    }

    /// Reports what the first reading saw and the second did not bring.
    fn count_missing(&mut self) {
        let entries = self.entries.iter().filter(|entry| entry.fate != Fate::Done);
        let items = entries.filter_map(|entry| self.survey.items.get(entry.item));
        let mut missing: Vec<_> = items.collect();
        missing.sort_unstable_by_key(|item| item.source_id.as_str());
        for item in missing {
            let reason = "the second reading of the file did not find it again";
            self.report.leave_out(item_kind(item).as_str(), &item.source_id, reason);
        }
    }

    /// Frees what grows with the file: the archive needs room to sort the lists of what is new.
    /// What the source says of the paper remains.
    fn let_go_of_survey(&mut self) -> PaperFacts {
        self.entries = Vec::new();
        self.see_also = SeeAlso::default();
        self.plan = Arc::default();
        std::mem::take(&mut self.survey).paper.clone()
    }

    async fn bring_up_to_date(
        &mut self,
        transaction: &mut Transaction,
        update: Update,
    ) -> Result<(), Error> {
        let id = update.revision;
        let missing = archive::Error::Missing { noun: "revision", id };
        let saved = transaction.revision(id).await?.ok_or(missing)?;
        let is_done = match update.of {
            RevisionOf::Article(id) => update_article(transaction, id, &update, &saved).await?,
            RevisionOf::Page(id) => update_page(transaction, id, &update, &saved).await?,
        };
        if !is_done {
            let kind = match update.of {
                RevisionOf::Article(_) => "article",
                RevisionOf::Page(_) => "page",
            };
            let count = self.report.count(kind);
            count.taken = count.taken.saturating_sub(1);
            count.unchanged += 1;
            let reason = "it was edited here while the import was under way: kept as it is";
            self.report.say_changed(kind, &update.source_id, reason);
        }
        Ok(())
    }

    /// Gives the paper those facts it has not said itself. Whether there were any.
    async fn give_facts(
        &self,
        transaction: &mut Transaction,
        mut told: PaperFacts,
    ) -> Result<bool, Error> {
        told.logo = self.address_of(transaction, told.logo.as_deref()).await?;
        told.favicon = self.address_of(transaction, told.favicon.as_deref()).await?;
        let own: PaperFacts = transaction.paper_facts().await?;
        let all = merged(own.clone(), told);
        let is_more = all != own;
        if is_more {
            transaction.set_paper_facts(&all).await?;
        }
        Ok(is_more)
    }

    async fn address_of(
        &self,
        transaction: &mut Transaction,
        name: Option<&str>,
    ) -> Result<Option<String>, Error> {
        let Some(id) = name.and_then(|name| self.held.get(name)) else { return Ok(None) };
        let PictureId(number) = *id;
        let pictures = transaction.pictures(vec![number]).await?;
        Ok(pictures.get(id).map(news::Picture::address))
    }
}

/// Leads the old site's front to the paper's, unless something stands there or it leads elsewhere.
async fn lead_front(
    transaction: &mut Transaction,
    old_front: Option<OldAddress>,
) -> Result<bool, Error> {
    let Some(old) = old_front else { return Ok(false) };
    let is_free = transaction.stands_at(old.as_str()).await?.is_none()
        && transaction.lead_of(&old).await?.is_none();
    if is_free {
        transaction.put_redirect(&old, &Lead::Path("/".to_owned())).await?;
    }
    Ok(is_free)
}

/// Flips a new revision of an article in. `false`: it was edited meanwhile, and stays.
async fn update_article(
    transaction: &mut Transaction,
    id: ArticleId,
    update: &Update,
    saved: &RevisionRow,
) -> Result<bool, Error> {
    let Some(mut row) = transaction.article(id).await? else { return Ok(false) };
    if Some(row.newest()) != update.known_revision {
        return Ok(false);
    }
    let was_public = row.state == State::Published;
    if let Some(at) = row.published_at.filter(|_| was_public) {
        let lists: Vec<List> = transaction.neighbours(&row, at).await?.lists;
        transaction.unlist(id, at, &lists).await?;
    }
    row.wear(&saved.document, update.authors.clone());
    row.revision = saved.id;
    if !update.keeps_facts {
        row.kind = update.kind;
        row.language = update.language.clone();
        row.is_sticky = update.is_sticky;
        row.published_at = update.published_at;
        row.modified_at = update.modified_at;
    }
    transaction.set_byline_and_topics(id, &saved.byline, &saved.topics).await?;
    if let Some(at) = row.published_at {
        row.state = State::Published;
        row.version += 1;
        let lists = transaction.neighbours(&row, at).await?.lists;
        transaction.list(id, at, &lists).await?;
    }
    transaction.update_article(&row).await?;
    Ok(true)
}

/// Flips a new revision of a page in. `false`: it was edited meanwhile, and stays.
async fn update_page(
    transaction: &mut Transaction,
    id: PageId,
    update: &Update,
    saved: &RevisionRow,
) -> Result<bool, Error> {
    let Some(mut row) = transaction.pages(vec![id.0]).await?.pop() else { return Ok(false) };
    if Some(row.revision) != update.known_revision {
        return Ok(false);
    }
    row.title.clone_from(&saved.document.headline);
    row.revision = saved.id;
    if !update.keeps_facts {
        row.language = update.language.clone();
        row.published_at = update.published_at.or(row.published_at);
        row.modified_at = update.modified_at.or(row.modified_at);
        row.is_public = row.published_at.is_some();
    }
    transaction.update_page(&row).await?;
    Ok(true)
}
