//! The newsroom's own view: what staff may see, at one instant.

use std::collections::HashMap;

use jiff::Timestamp;
use news::version::VersionKind;
use news::{Article, ArticleId, PersonId, Picture, PictureId, StaffId, TopicId, TopicRef};

use crate::bundle::{Bare, article_columns, assemble, authors_of, topics_of};
use crate::engine::{Session, values};
use crate::{ArticleRow, Error, Pending, article, pending, revision};

/// One instant of the archive with all that is not public in it. Never behind a page for readers.
/// Let it go when done; it holds a connection.
pub struct Inside {
    pub(crate) session: Session,
}

impl Inside {
    pub(crate) fn new(session: Session) -> Self {
        Self { session }
    }

    /// An article's row.
    pub async fn article(&mut self, id: ArticleId) -> Result<Option<ArticleRow>, Error> {
        article::row(&mut self.session, id).await
    }

    /// What waits on an article.
    pub async fn pending(&mut self, id: ArticleId) -> Result<Pending, Error> {
        pending::of(&mut self.session, id).await
    }

    /// When the next article is to be published, which may be past.
    pub async fn next_release(&mut self) -> Result<Option<Timestamp>, Error> {
        pending::next_release(&mut self.session).await
    }

    /// Articles whose instant has come, the longest waiting first, `limit` of them at most.
    pub async fn due(&mut self, now: Timestamp, limit: u32) -> Result<Vec<ArticleId>, Error> {
        pending::due(&mut self.session, now, limit).await
    }

    /// An article as readers would have it if a revision of it were published at `now`, except
    /// what stands beside it. Of one that was public, the date it has is kept.
    pub async fn preview(
        &mut self,
        article: ArticleId,
        revision: i64,
        now: Timestamp,
    ) -> Result<Option<Article>, Error> {
        let session = &mut self.session;
        let Some(row) = article::row(session, article).await? else { return Ok(None) };
        let Some(saved) = revision::revision(session, revision).await? else { return Ok(None) };
        if saved.of != crate::RevisionOf::Article(article) {
            return Ok(None);
        }
        let placing = saved.placing.unwrap_or_else(|| row.placing());
        let sql = concat!(
            "SELECT ",
            article_columns!("COALESCE(a.published_at, $3)", "COALESCE(a.modified_at, $3)"),
            " FROM articles a JOIN sections s ON s.id = $4 \
             JOIN revisions r ON r.id = $2 WHERE a.id = $1"
        );
        let values = values![article.0, revision, now, placing.section.0];
        let Some(found) = session.row(sql, values).await? else { return Ok(None) };
        let bare = Bare::read(&mut found.cells("articles"))?;
        let Some(mut preview) = assemble(session, vec![bare]).await?.pop() else { return Ok(None) };
        preview.kind = placing.kind;
        preview.language = placing.language;
        preview.slug = placing.slug;
        preview.authors = authors_of(session, &saved.byline).await?;
        preview.topics = topics_of(session, &saved.topics).await?;
        preview.quotations = crate::quotation::marked_in(session, &preview.document.body).await?;
        Ok(Some(preview))
    }
}

/// What the editor's page looks up: names to choose from, and what is at an address.
impl Inside {
    /// The sections readers see, as they stand in the navigation.
    pub async fn sections(&mut self) -> Result<Vec<news::Section>, Error> {
        crate::section::public(&mut self.session).await
    }

    /// People of whom records were made last, `limit` of them at most.
    pub async fn latest_people(&mut self, limit: u32) -> Result<Vec<(PersonId, String)>, Error> {
        let sql = "SELECT id, name FROM people ORDER BY id DESC LIMIT $1";
        let rows = self.session.rows(sql, values![i64::from(limit)]).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("people");
            Ok((PersonId(cells.int()?), cells.text()?))
        };
        rows.iter().map(read).collect()
    }

    /// The names of some people.
    pub async fn names_of(&mut self, ids: Vec<i64>) -> Result<HashMap<PersonId, String>, Error> {
        let sql = "SELECT id, name FROM people WHERE id IN ($1[])";
        let mut names = HashMap::new();
        for row in &self.session.rows(sql, values![ids]).await? {
            let mut cells = row.cells("people");
            names.insert(PersonId(cells.int()?), cells.text()?);
        }
        Ok(names)
    }

    /// The person of a name or of the address made from it.
    pub async fn person_named(&mut self, name: &str) -> Result<Option<PersonId>, Error> {
        let slug = news::Slug::from_words(name).map(|slug| slug.to_string()).unwrap_or_default();
        let sql = "SELECT id FROM people WHERE slug = $2 OR name = $1 ORDER BY id LIMIT 1";
        let row = self.session.row(sql, values![name, slug]).await?;
        row.map(|row| row.cells("people").int().map(PersonId)).transpose()
    }

    /// Topics, those used last first, `limit` of them at most.
    pub async fn latest_topics(&mut self, limit: u32) -> Result<Vec<TopicRef>, Error> {
        let sql = "SELECT id, slug, name FROM topics WHERE is_public ORDER BY id DESC LIMIT $1";
        let rows = self.session.rows(sql, values![i64::from(limit)]).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("topics");
            Ok(TopicRef { id: TopicId(cells.int()?), slug: cells.word()?, name: cells.text()? })
        };
        rows.iter().map(read).collect()
    }

    /// Topics, in the order given.
    pub async fn topics_of(&mut self, topics: &[TopicId]) -> Result<Vec<TopicRef>, Error> {
        topics_of(&mut self.session, topics).await
    }

    /// The topic of a name or of the address made from it.
    pub async fn topic_named(&mut self, name: &str) -> Result<Option<TopicId>, Error> {
        let slug = news::Slug::from_words(name).map(|slug| slug.to_string()).unwrap_or_default();
        let sql = "SELECT id FROM topics WHERE slug = $2 OR name = $1 ORDER BY id LIMIT 1";
        let row = self.session.row(sql, values![name, slug]).await?;
        row.map(|row| row.cells("topics").int().map(TopicId)).transpose()
    }

    /// Those of the pictures that are held, by id, shown to readers or not.
    pub async fn pictures(&mut self, ids: Vec<i64>) -> Result<HashMap<PictureId, Picture>, Error> {
        crate::picture::by_id(&mut self.session, ids).await
    }

    /// Pictures that came last, `limit` of them at most: none of the files that are only heard or
    /// read.
    pub async fn latest_pictures(&mut self, limit: u32) -> Result<Vec<Picture>, Error> {
        crate::picture::latest(&mut self.session, limit).await
    }

    /// The article at `/SECTION/SLUG`, in whatever state.
    pub async fn article_at(
        &mut self,
        section: &str,
        slug: &str,
    ) -> Result<Option<ArticleId>, Error> {
        let sql = "SELECT a.id FROM sections s JOIN articles a ON a.section_id = s.id \
                   WHERE s.slug = $1 AND a.slug = $2";
        let row = self.session.row(sql, values![section, slug]).await?;
        row.map(|row| row.cells("articles").int().map(ArticleId)).transpose()
    }

    /// Staff by number, with those who left.
    pub async fn staff_names(&mut self) -> Result<HashMap<StaffId, String>, Error> {
        let rows = self.session.rows("SELECT id, name FROM staff", values![]).await?;
        let read = |row: &crate::engine::Row| {
            let mut cells = row.cells("staff");
            Ok((StaffId(cells.int()?), cells.text()?))
        };
        rows.iter().map(read).collect()
    }

    /// The public versions of an article, the newest first: number, kind, when, by whom.
    pub async fn versions_of(
        &mut self,
        article: ArticleId,
        limit: u32,
    ) -> Result<Vec<PrintedLine>, Error> {
        let sql = "SELECT number, kind, published_at, staff_id, revision_id FROM versions \
                   WHERE article_id = $1 ORDER BY number DESC LIMIT $2";
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values![article.0, i64::from(limit)]).await? {
            let mut cells = row.cells("versions");
            lines.push(PrintedLine {
                number: cells.small()?,
                kind: cells.word()?,
                published_at: cells.time()?,
                staff: cells.next::<Option<i64>>()?.map(StaffId),
                revision: cells.int()?,
            });
        }
        Ok(lines)
    }
}

/// A public version, as the newsroom's list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedLine {
    /// From 1.
    pub number: u32,
    /// Why it was printed.
    pub kind: VersionKind,
    /// When.
    pub published_at: Timestamp,
    /// By whom.
    pub staff: Option<StaffId>,
    /// Whose document it prints.
    pub revision: i64,
}
