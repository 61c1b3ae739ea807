//! A batch of manuscripts: made into rows, then written.

use std::sync::Arc;

use archive::{ArticleRow, ItemRow, PageRow, Redirect, RevisionOf, RevisionRow, Transaction};
use jiff::Timestamp;
use news::{ArticleId, BlockKind, Byline, Destination, ImportId, Manuscript, PageId, PictureRef};
use news::{Slug, SurveyItem, TopicId};

use super::Receiving;
use super::addresses::{Entry, Fate, article_kind, item_kind, target};
use super::completing::Update;
use super::directory::nameless;
use super::files::Again;
use super::mending::mend_headline;
use super::redirects::Lead;
use crate::Error;
use crate::draft::blank_row;

/// Rows of a batch. See-also cards are resolved in `revisions` before they are written.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) revisions: Vec<RevisionRow>,
    /// The source's id of each of `revisions`.
    source_ids: Vec<String>,
    articles: Vec<ArticleRow>,
    bylines: Vec<(ArticleId, Byline)>,
    subjects: Vec<(ArticleId, Vec<TopicId>)>,
    pages: Vec<PageRow>,
    items: Vec<ItemRow>,
    pub(super) leads: Vec<Lead>,
    pub(super) updates: Vec<Update>,
    /// What the source has as before: it may want pictures that came since.
    pub(super) again: Vec<Again>,
}

/// What was decided of a manuscript before it came.
pub(super) struct Arrival<'a> {
    pub(super) item: &'a SurveyItem,
    pub(super) destination: &'a Destination,
    pub(super) entry: Entry,
}

impl Receiving {
    /// Makes rows of a manuscript, or counts it as one the paper keeps as it is.
    pub(super) fn prepare(&mut self, manuscript: Manuscript, batch: &mut Batch, now: Timestamp) {
        let (survey, plan) = (Arc::clone(&self.survey), Arc::clone(&self.plan));
        let place = plan.place_of(&manuscript.source_id).unwrap_or(usize::MAX);
        let decided = (self.entries.get_mut(place), plan.destinations().get(place));
        let (Some(entry), Some(destination)) = decided else {
            let reason = "the second reading of the file found it, the first had not";
            self.report.leave_out("article", &manuscript.source_id, reason);
            return;
        };
        let fate = std::mem::replace(&mut entry.fate, Fate::Done);
        let arrival = Arrival { item: &survey.items[entry.item], destination, entry: *entry };
        if fate == Fate::Done {
            return;
        }
        batch.leads.extend(arrival.leads());
        let kind = item_kind(arrival.item).as_str();
        let count = self.report.count(kind);
        count.found += 1;
        let kept_because = match fate {
            Fate::New | Fate::Changed | Fate::Done => None,
            Fate::Unchanged => Some(""),
            Fate::Kept => {
                Some("it changed in the source, and was edited here since: kept as it is")
            }
            Fate::Withheld => {
                Some("it is public here and stays so until somebody withdraws it here")
            }
        };
        if let Some(reason) = kept_because {
            count.unchanged += 1;
            if fate == Fate::Unchanged {
                self.look_again(place, arrival.entry, manuscript, batch);
            } else {
                self.report.say_changed(kind, &manuscript.source_id, reason);
            }
            return;
        }
        count.taken += 1;
        self.make_rows(&arrival, fate, manuscript, batch, now);
    }

    pub(super) fn make_rows(
        &mut self,
        arrival: &Arrival<'_>,
        fate: Fate,
        mut manuscript: Manuscript,
        batch: &mut Batch,
        now: Timestamp,
    ) {
        let kind = item_kind(arrival.item).as_str();
        mend_headline(&mut manuscript.document, kind, &manuscript.source_id, &mut self.report);
        self.hang_pictures(&mut manuscript);
        let (byline, names) = self.byline(&manuscript);
        let topics = self.topics(&manuscript);
        let told = self.told(arrival, &manuscript, names, now);
        batch.items.push(arrival.row());
        let of = told.of;
        match (fate, of) {
            (Fate::Changed, _) => batch.updates.push(told),
            (_, RevisionOf::Page(id)) => {
                let title = manuscript.document.headline.clone();
                batch.pages.push(self.page_row(arrival, id, told, title));
            }
            (_, RevisionOf::Article(id)) => {
                batch.articles.push(self.article_row(arrival, id, told, &manuscript));
                batch.bylines.push((id, byline.clone()));
                batch.subjects.push((id, topics.clone()));
            }
        }
        batch.source_ids.push(manuscript.source_id);
        batch.revisions.push(RevisionRow {
            id: arrival.entry.revision,
            of,
            saved_at: now,
            saved_by: None,
            byline,
            topics,
            document: manuscript.document,
            placing: None,
            run_since: None,
            import: self.import,
        });
    }

    /// Names what an editor may want to look after: cards that lead nowhere yet, and pictures whose
    /// place is kept.
    pub(super) fn report_gaps(&mut self, batch: &Batch) {
        for (source_id, revision) in batch.source_ids.iter().zip(&batch.revisions) {
            revision.document.body.each_block(&mut |block| {
                if let BlockKind::SeeAlso { title, target: None } = &block.kind {
                    let reason = format!(
                        "“{title}” is kept as a suggestion to see also: the paper has no such \
                         article"
                    );
                    self.report.say_changed("see also", source_id, reason);
                }
            });
            let pictures = revision.document.pictures();
            let wanted: Vec<&str> = pictures.iter().filter_map(wanted_name).collect();
            if let [first, ..] = wanted[..] {
                let reason = format!(
                    "{} pictures or files are not here yet, {first} among them: their places are \
                     kept and nothing is printed there",
                    wanted.len()
                );
                self.report.say_changed("wanted", source_id, reason);
            }
        }
    }

    /// What a manuscript tells beside its copy. What is to be public has a date, and nothing was
    /// changed before it was published.
    fn told(
        &self,
        arrival: &Arrival<'_>,
        manuscript: &Manuscript,
        authors: Vec<String>,
        now: Timestamp,
    ) -> Update {
        let Manuscript { published_at, modified_at, .. } = *manuscript;
        let entry = &arrival.entry;
        let since = entry.is_public.then(|| published_at.or(modified_at).unwrap_or(now));
        let language = manuscript.language.clone();
        Update {
            source_id: manuscript.source_id.clone(),
            of: arrival.of(),
            revision: entry.revision,
            known_revision: entry.known_revision,
            kind: article_kind(arrival.item),
            language: language.unwrap_or_else(|| self.language.clone()),
            published_at: since,
            modified_at: modified_at.max(since),
            is_sticky: manuscript.is_sticky,
            authors,
            keeps_facts: false,
        }
    }

    fn article_row(
        &self,
        arrival: &Arrival<'_>,
        id: ArticleId,
        told: Update,
        manuscript: &Manuscript,
    ) -> ArticleRow {
        let Entry { section, revision, .. } = arrival.entry;
        let mut row = blank_row(id, section, arrival.slug(), told.language, revision);
        row.kind = told.kind;
        row.translation_group = self.original(manuscript);
        row.published_at = told.published_at;
        row.modified_at = told.modified_at;
        row.is_sticky = told.is_sticky;
        row.import = self.import;
        row.wear(&manuscript.document, told.authors);
        row
    }

    fn page_row(&self, arrival: &Arrival<'_>, id: PageId, told: Update, title: String) -> PageRow {
        PageRow {
            id,
            slug: arrival.slug(),
            language: told.language,
            title,
            is_public: false,
            published_at: told.published_at,
            modified_at: told.modified_at,
            revision: arrival.entry.revision,
            import: self.import,
        }
    }

    /// The article it translates, which gives the group its number.
    fn original(&self, manuscript: &Manuscript) -> Option<ArticleId> {
        match self.plan.of(manuscript.translation_of.as_ref()?)? {
            Destination::Article(id, _) => Some(*id),
            Destination::Page(..) => None,
        }
    }

    /// Pictures the paper has take the place of those the copy only names.
    pub(super) fn hang_pictures(&self, manuscript: &mut Manuscript) {
        let hang = |picture: &mut PictureRef| {
            if let PictureRef::Wanted(key) = picture
                && let Some(id) = self.held.get(key)
            {
                *picture = PictureRef::Held(*id);
            }
        };
        manuscript.document.lead_picture.iter_mut().for_each(hang);
        manuscript.document.body.each_picture_mut(&mut { hang });
    }

    fn byline(&mut self, manuscript: &Manuscript) -> (Byline, Vec<String>) {
        let (mut byline, mut names) = (Byline::default(), Vec::new());
        for author in &manuscript.authors {
            if let Some((id, name)) = self.directory.people.get(&author.key) {
                if byline.0.iter().all(|(named, _)| named != id) {
                    byline.0.push((*id, author.role.clone()));
                    names.push(name.clone());
                }
            } else {
                let reason = format!("its author “{}” is nobody the file names", author.key);
                self.report.say_left_out("part", &manuscript.source_id, reason);
            }
        }
        (byline, names)
    }

    fn topics(&mut self, manuscript: &Manuscript) -> Vec<TopicId> {
        let mut topics = Vec::new();
        for key in &manuscript.topics {
            match self.directory.topics.get(key) {
                Some(id) if topics.contains(id) => {}
                Some(id) => topics.push(*id),
                None => {
                    let reason = format!("its topic “{key}” is none the file names");
                    self.report.say_left_out("part", &manuscript.source_id, reason);
                }
            }
        }
        topics
    }
}

impl Arrival<'_> {
    pub(super) fn of(&self) -> RevisionOf {
        match self.destination {
            Destination::Article(id, _) => RevisionOf::Article(*id),
            Destination::Page(id, _) => RevisionOf::Page(*id),
        }
    }

    fn slug(&self) -> Slug {
        self.destination.slug().unwrap_or_else(|_| nameless())
    }

    /// Where its old addresses are to lead.
    fn leads(&self) -> impl Iterator<Item = Lead> {
        let target = target(self.destination);
        self.item.old_addresses.iter().map(move |old| Lead {
            redirect: Redirect { address: old.clone(), target },
            address: self.destination.address().into(),
        })
    }

    fn row(&self) -> ItemRow {
        let (RevisionOf::Article(ArticleId(row)) | RevisionOf::Page(PageId(row))) = self.of();
        ItemRow {
            kind: item_kind(self.item),
            source_id: self.item.source_id.clone(),
            row,
            digest: Some(self.item.digest),
            revision: Some(self.entry.revision),
        }
    }
}

impl Batch {
    /// Writes the rows, none of which readers can see.
    pub(super) async fn write(
        &self,
        transaction: &mut Transaction,
        import: ImportId,
        source: &str,
    ) -> Result<(), Error> {
        transaction.insert_revisions(&self.revisions).await?;
        transaction.insert_articles(&self.articles).await?;
        transaction.insert_bylines(&self.bylines).await?;
        transaction.insert_subjects(&self.subjects).await?;
        transaction.insert_pages(&self.pages).await?;
        transaction.insert_import_items(import, source, &self.items).await?;
        Ok(())
    }
}

fn wanted_name(picture: &PictureRef) -> Option<&str> {
    match picture {
        PictureRef::Wanted(name) => Some(name),
        PictureRef::Held(_) => None,
    }
}
