//! A batch of manuscripts: made into rows, then written.

use archive::{ArticleRow, ItemKind, ItemRow, PageRow, RevisionOf, RevisionRow, Transaction};
use jiff::Timestamp;
use news::{ArticleId, Byline, ImportId, Language, Manuscript, PageId, PictureRef, TopicId};

use super::Receiving;
use super::addresses::{Entry, Fate};
use super::completing::Update;
use super::mending::mend_headline;
use crate::Error;
use crate::draft::blank_row;

/// Rows of a batch. See-also cards are resolved in `revisions` before they are written.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) revisions: Vec<RevisionRow>,
    articles: Vec<ArticleRow>,
    bylines: Vec<(ArticleId, Byline)>,
    subjects: Vec<(ArticleId, Vec<TopicId>)>,
    pages: Vec<PageRow>,
    items: Vec<ItemRow>,
    pub(super) updates: Vec<Update>,
}

/// When an item was public and changed, by its own word or the import's.
#[derive(Clone, Copy)]
pub(super) struct Dates {
    published_at: Option<Timestamp>,
    modified_at: Option<Timestamp>,
}

impl Receiving {
    /// Makes rows of a manuscript, or counts it as one the paper keeps as it is.
    pub(super) fn prepare(&mut self, manuscript: Manuscript, batch: &mut Batch, now: Timestamp) {
        let Some(entry) = self.entries.get_mut(&manuscript.source_id) else {
            let reason = "the second reading of the file found it, the first had not";
            self.report.leave_out("article", &manuscript.source_id, reason);
            return;
        };
        let fate = std::mem::replace(&mut entry.fate, Fate::Done);
        let entry = entry.clone();
        let kind = entry.kind.as_str();
        if fate == Fate::Done {
            return;
        }
        let count = self.report.count(kind);
        count.found += 1;
        if matches!(fate, Fate::Unchanged | Fate::Kept) {
            count.unchanged += 1;
            if fate == Fate::Kept {
                let reason = "it changed in the source, and was edited here since: kept as it is";
                self.report.say_changed(kind, &manuscript.source_id, reason);
            }
            return;
        }
        count.taken += 1;
        self.make_rows(&entry, fate, manuscript, batch, now);
    }

    fn make_rows(
        &mut self,
        entry: &Entry,
        fate: Fate,
        mut manuscript: Manuscript,
        batch: &mut Batch,
        now: Timestamp,
    ) {
        let kind = entry.kind.as_str();
        mend_headline(&mut manuscript.document, kind, &manuscript.source_id, &mut self.report);
        self.hang_pictures(&mut manuscript);
        let (byline, names) = self.byline(&manuscript);
        let topics = self.topics(&manuscript);
        let dates = Dates::of(&manuscript, entry.is_public, now);
        let language = manuscript.language.clone().unwrap_or_else(|| self.language.clone());
        batch.items.push(ItemRow {
            kind: entry.kind,
            source_id: manuscript.source_id.clone(),
            row: entry.id,
            digest: Some(entry.digest),
            revision: Some(entry.revision),
        });
        let of = match entry.kind {
            ItemKind::Page => RevisionOf::Page(PageId(entry.id)),
            _ => RevisionOf::Article(ArticleId(entry.id)),
        };
        match (fate, of) {
            (Fate::Changed, _) => batch.updates.push(Update {
                source_id: manuscript.source_id.clone(),
                of,
                revision: entry.revision,
                known_revision: entry.known_revision,
                kind: entry.article_kind,
                language,
                published_at: dates.published_at,
                modified_at: dates.modified_at,
                is_sticky: manuscript.is_sticky,
                authors: names,
            }),
            (_, RevisionOf::Page(id)) => {
                batch.pages.push(self.page_row(entry, id, language, dates, &manuscript));
            }
            (_, RevisionOf::Article(id)) => {
                let mut row = self.article_row(entry, id, language, dates, &manuscript);
                row.wear(&manuscript.document, names);
                batch.articles.push(row);
                batch.bylines.push((id, byline.clone()));
                batch.subjects.push((id, topics.clone()));
            }
        }
        batch.revisions.push(RevisionRow {
            id: entry.revision,
            of,
            saved_at: now,
            saved_by: None,
            byline,
            topics,
            document: manuscript.document,
            import: self.import,
        });
    }

    fn article_row(
        &self,
        entry: &Entry,
        id: ArticleId,
        language: Language,
        dates: Dates,
        manuscript: &Manuscript,
    ) -> ArticleRow {
        let (section, slug) = (entry.section, entry.slug.clone());
        let mut row = blank_row(id, section, slug, language, entry.revision);
        row.kind = entry.article_kind;
        row.translation_group = self.original(manuscript);
        row.published_at = dates.published_at;
        row.modified_at = dates.modified_at;
        row.is_sticky = manuscript.is_sticky;
        row.import = self.import;
        row
    }

    fn page_row(
        &self,
        entry: &Entry,
        id: PageId,
        language: Language,
        dates: Dates,
        manuscript: &Manuscript,
    ) -> PageRow {
        PageRow {
            id,
            slug: entry.slug.clone(),
            language,
            title: manuscript.document.headline.clone(),
            is_public: false,
            published_at: dates.published_at,
            modified_at: dates.modified_at,
            revision: entry.revision,
            import: self.import,
        }
    }

    /// The article it translates, which gives the group its number.
    fn original(&self, manuscript: &Manuscript) -> Option<ArticleId> {
        let original = self.entries.get(manuscript.translation_of.as_ref()?)?;
        (original.kind == ItemKind::Article).then_some(ArticleId(original.id))
    }

    /// Pictures the paper has take the place of those the copy only names.
    fn hang_pictures(&self, manuscript: &mut Manuscript) {
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
                byline.0.push((*id, author.role.clone()));
                names.push(name.clone());
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

impl Dates {
    /// What is to be public has a date, and none was changed before it was published.
    fn of(manuscript: &Manuscript, is_public: bool, now: Timestamp) -> Self {
        if !is_public {
            return Self { published_at: None, modified_at: manuscript.modified_at };
        }
        let published_at = manuscript.published_at.or(manuscript.modified_at).unwrap_or(now);
        let modified_at = manuscript.modified_at.unwrap_or(published_at).max(published_at);
        Self { published_at: Some(published_at), modified_at: Some(modified_at) }
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
