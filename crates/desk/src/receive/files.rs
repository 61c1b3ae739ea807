//! Pictures and files of the source that the paper holds: where their old addresses lead, and what
//! becomes of things an earlier run brought without them.

use std::collections::HashMap;
use std::sync::Arc;

use archive::{ItemKind, Noun, PageRow, RevisionOf, Target, Transaction};
use jiff::Timestamp;
use news::{Destination, Document, Manuscript, Picture, PictureId, PictureRef, State, Survey};

use super::Receiving;
use super::addresses::{Entry, Fate};
use super::batch::{Arrival, Batch};
use super::directory::Directory;
use crate::Error;

/// Values in one question to the archive.
const ASKED_AT_ONCE: usize = 1_000;

/// What every address of a file of the paper's begins with.
const FILES: &str = "/pictures/";

/// Something the source has as before, with the pictures that are held hung in its copy.
pub(super) struct Again {
    /// Its place in the plan.
    place: usize,
    of: RevisionOf,
    entry: Entry,
    manuscript: Manuscript,
    shown: usize,
}

/// Leads the old addresses of files on. The address of each file that is held, by its name within
/// the source.
pub(super) async fn lead(
    transaction: &mut Transaction,
    survey: &Survey,
    held: &HashMap<String, PictureId>,
    directory: &mut Directory,
) -> Result<Vec<(String, String)>, Error> {
    let mut addresses = Vec::new();
    for some in survey.pictures.chunks(ASKED_AT_ONCE) {
        let held = |key: &str| held.get(key).copied();
        let ids = some.iter().filter_map(|copy| held(&copy.key)).map(|id| id.0).collect();
        let pictures = transaction.pictures(ids).await?;
        for copy in some {
            let Some(id) = held(&copy.key) else { continue };
            // In a dry run a new file is not there yet, and nobody will follow its address.
            let unheld = || format!("{FILES}{}", copy.key);
            let address = pictures.get(&id).map_or_else(unheld, Picture::address);
            directory.lead(&copy.old_addresses, Target::Picture(id), &address);
            addresses.push((copy.key.clone(), address));
        }
    }
    Ok(addresses)
}

impl Receiving {
    /// Puts something the source has as before aside when it shows a picture or leads to a file:
    /// the run that brought it may not have had those.
    pub(super) fn look_again(
        &mut self,
        place: usize,
        entry: Entry,
        mut manuscript: Manuscript,
        batch: &mut Batch,
    ) {
        self.hang_pictures(&mut manuscript);
        let shown = shown(&mut manuscript.document);
        if shown > 0 {
            let of = of(&self.plan.destinations()[place]);
            batch.again.push(Again { place, of, entry, manuscript, shown });
        }
    }

    /// Gives what an earlier run brought the pictures and files that came since. What was edited
    /// or withdrawn here is left alone, and named.
    pub(super) async fn hang_late(
        &mut self,
        transaction: &mut Transaction,
        batch: &mut Batch,
        now: Timestamp,
    ) -> Result<(), Error> {
        let again = std::mem::take(&mut batch.again);
        let standing = standing(transaction, &again).await?;
        let mut late = Vec::new();
        for one in again {
            let Some((revision, is_open)) = standing.get(&one.of).copied() else { continue };
            let Some(mut saved) = transaction.revision(revision).await? else { continue };
            let missing = one.shown.saturating_sub(shown(&mut saved.document));
            if missing == 0 {
                continue;
            }
            if is_open && one.entry.known_revision == Some(revision) {
                late.push((one, missing));
            } else if wants(&saved.document) {
                let reason = "pictures or files it wants are here now, but it was edited or \
                              withdrawn here since: left as it is";
                let kind = kind_of(one.of).as_str();
                self.report.say_changed(kind, &one.manuscript.source_id, reason);
            }
        }
        if late.is_empty() {
            return Ok(());
        }
        let numbers = transaction.numbers(Noun::Revision, late.len()).await?..;
        for ((mut one, missing), revision) in late.into_iter().zip(numbers) {
            one.entry.revision = revision;
            self.take_again(one, missing, batch, now);
        }
        Ok(())
    }

    fn take_again(&mut self, one: Again, missing: usize, batch: &mut Batch, now: Timestamp) {
        let Again { place, of, entry, manuscript, .. } = one;
        let kind = kind_of(of).as_str();
        let count = self.report.count(kind);
        count.unchanged = count.unchanged.saturating_sub(1);
        count.taken += 1;
        let reason = match missing {
            1 => "a picture or file it wanted is here now and stands in it".to_owned(),
            _ => format!("{missing} pictures or files it wanted are here now and stand in it"),
        };
        self.report.say_changed(kind, &manuscript.source_id, reason);
        let (survey, plan) = (Arc::clone(&self.survey), Arc::clone(&self.plan));
        let (item, destination) = (&survey.items[entry.item], &plan.destinations()[place]);
        let arrival = Arrival { item, destination, entry };
        self.make_rows(&arrival, Fate::Changed, manuscript, batch, now);
        if let Some(update) = batch.updates.last_mut() {
            update.keeps_facts = true;
        }
    }
}

/// The revision that stands of each, and whether an import may change it.
async fn standing(
    transaction: &mut Transaction,
    again: &[Again],
) -> Result<HashMap<RevisionOf, (i64, bool)>, Error> {
    let (mut articles, mut pages) = (Vec::new(), Vec::new());
    for one in again {
        match one.of {
            RevisionOf::Article(id) => articles.push(id.0),
            RevisionOf::Page(id) => pages.push(id.0),
        }
    }
    let mut standing = HashMap::new();
    if !articles.is_empty() {
        let rows = transaction.articles(articles).await?;
        standing.extend(rows.into_iter().map(|row| {
            let is_open = !matches!(row.state, State::Withdrawn | State::Spiked);
            (RevisionOf::Article(row.id), (row.newest(), is_open))
        }));
    }
    if !pages.is_empty() {
        let rows = transaction.pages(pages).await?;
        let row = |row: PageRow| (RevisionOf::Page(row.id), (row.revision, true));
        standing.extend(rows.into_iter().map(row));
    }
    Ok(standing)
}

fn of(destination: &Destination) -> RevisionOf {
    match destination {
        Destination::Article(id, _) => RevisionOf::Article(*id),
        Destination::Page(id, _) => RevisionOf::Page(*id),
    }
}

fn kind_of(of: RevisionOf) -> ItemKind {
    match of {
        RevisionOf::Article(_) => ItemKind::Article,
        RevisionOf::Page(_) => ItemKind::Page,
    }
}

/// How many places of a document show a held picture or lead to a file of the paper's.
fn shown(document: &mut Document) -> usize {
    let lead = document.lead_picture.as_ref().filter(|picture| is_held(picture));
    let mut shown = usize::from(lead.is_some());
    document.body.each_picture_mut(&mut |picture| shown += usize::from(is_held(picture)));
    document.body.each_link_mut(&mut |href| shown += usize::from(href.starts_with(FILES)));
    shown
}

fn is_held(picture: &PictureRef) -> bool {
    matches!(picture, PictureRef::Held(_))
}

fn wants(document: &Document) -> bool {
    document.pictures().iter().any(|picture| !is_held(picture))
}
