//! The newsroom's own view: what staff may see, at one instant.

use jiff::Timestamp;
use news::{Article, ArticleId};

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
        Ok(Some(preview))
    }
}
