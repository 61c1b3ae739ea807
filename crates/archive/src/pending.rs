//! What waits on an article: that an editor reads it, that its embargo lifts, that it falls due.
//! Each is a record of who and when.

use jiff::Timestamp;
use news::{ArticleId, StaffId};

use crate::engine::{Cells, Session, values};
use crate::{Error, Transaction};

/// Everything that waits on one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pending {
    /// Set while it waits for an editor.
    pub submission: Option<Submission>,
    /// Set while nothing of it may be public.
    pub embargo: Option<Embargo>,
    /// Set while it is to be published at an instant.
    pub release: Option<Release>,
}

/// A draft was sent to the editors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// When.
    pub submitted_at: Timestamp,
    /// By whom.
    pub staff: Option<StaffId>,
    /// What they wrote with it.
    pub note: Option<String>,
}

/// Nothing of an article may be public before an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embargo {
    /// The instant.
    pub until: Timestamp,
    /// When it was set.
    pub set_at: Timestamp,
    /// By whom.
    pub staff: Option<StaffId>,
}

/// An article is published when an instant comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The instant.
    pub due_at: Timestamp,
    /// When it was set.
    pub set_at: Timestamp,
    /// By whom.
    pub staff: Option<StaffId>,
}

impl Transaction {
    /// What waits on an article, whose row this transaction holds.
    pub async fn pending(&mut self, article: ArticleId) -> Result<Pending, Error> {
        of(&mut self.session, article).await
    }

    /// Writes that a draft waits for an editor, or no longer does.
    pub async fn set_submission(
        &mut self,
        article: ArticleId,
        submission: Option<&Submission>,
    ) -> Result<(), Error> {
        let delete = "DELETE FROM submissions WHERE article_id = $1";
        self.session.run(delete, values![article.0]).await?;
        let Some(Submission { submitted_at, staff, note }) = submission else { return Ok(()) };
        let sql = "INSERT INTO submissions (article_id, submitted_at, staff_id, note) \
                   VALUES ($1, $2, $3, $4)";
        let staff = staff.map(|staff| staff.0);
        self.session.run(sql, values![article.0, *submitted_at, staff, note.clone()]).await?;
        Ok(())
    }

    /// Writes an embargo, or that there is none.
    pub async fn set_embargo(
        &mut self,
        article: ArticleId,
        embargo: Option<&Embargo>,
    ) -> Result<(), Error> {
        let delete = "DELETE FROM embargoes WHERE article_id = $1";
        self.session.run(delete, values![article.0]).await?;
        let Some(Embargo { until, set_at, staff }) = embargo else { return Ok(()) };
        let sql = "INSERT INTO embargoes (article_id, until, set_at, staff_id) \
                   VALUES ($1, $2, $3, $4)";
        let staff = staff.map(|staff| staff.0);
        self.session.run(sql, values![article.0, *until, *set_at, staff]).await.map(drop)
    }

    /// Writes when an article is to be published, or that it is not.
    pub async fn set_release(
        &mut self,
        article: ArticleId,
        release: Option<&Release>,
    ) -> Result<(), Error> {
        let delete = "DELETE FROM releases WHERE article_id = $1";
        self.session.run(delete, values![article.0]).await?;
        let Some(Release { due_at, set_at, staff }) = release else { return Ok(()) };
        let sql = "INSERT INTO releases (article_id, due_at, set_at, staff_id) \
                   VALUES ($1, $2, $3, $4)";
        let staff = staff.map(|staff| staff.0);
        self.session.run(sql, values![article.0, *due_at, *set_at, staff]).await.map(drop)
    }
}

/// What waits on an article.
pub(crate) async fn of(session: &mut Session, article: ArticleId) -> Result<Pending, Error> {
    let sql = "SELECT a.id, s.submitted_at, s.staff_id, s.note, e.until, e.set_at, e.staff_id, \
               r.due_at, r.set_at, r.staff_id FROM articles a \
               LEFT JOIN submissions s ON s.article_id = a.id \
               LEFT JOIN embargoes e ON e.article_id = a.id \
               LEFT JOIN releases r ON r.article_id = a.id WHERE a.id = $1";
    let Some(row) = session.row(sql, values![article.0]).await? else {
        return Ok(Pending::default());
    };
    let mut cells = row.cells("articles");
    cells.int()?;
    let (submitted_at, submitted_by) = (cells.maybe_time()?, staff(&mut cells)?);
    let note = cells.maybe_text()?;
    let (until, embargo_set_at, embargo_by) =
        (cells.maybe_time()?, cells.maybe_time()?, staff(&mut cells)?);
    let (due_at, release_set_at, release_by) =
        (cells.maybe_time()?, cells.maybe_time()?, staff(&mut cells)?);
    Ok(Pending {
        submission: submitted_at.map(|submitted_at| Submission {
            submitted_at,
            staff: submitted_by,
            note,
        }),
        embargo: until.zip(embargo_set_at).map(|(until, set_at)| Embargo {
            until,
            set_at,
            staff: embargo_by,
        }),
        release: due_at.zip(release_set_at).map(|(due_at, set_at)| Release {
            due_at,
            set_at,
            staff: release_by,
        }),
    })
}

pub(crate) async fn due(
    session: &mut Session,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<ArticleId>, Error> {
    let sql = "SELECT article_id FROM releases WHERE due_at <= $1 \
               ORDER BY due_at, article_id LIMIT $2";
    let rows = session.rows(sql, values![now, i64::from(limit)]).await?;
    rows.iter().map(|row| row.cells("releases").int().map(ArticleId)).collect()
}

pub(crate) async fn next_release(session: &mut Session) -> Result<Option<Timestamp>, Error> {
    let row = session.row("SELECT MIN(due_at) FROM releases", values![]).await?;
    row.map_or(Ok(None), |row| row.cells("releases").maybe_time())
}

fn staff(cells: &mut Cells<'_>) -> Result<Option<StaffId>, Error> {
    Ok(cells.next::<Option<i64>>()?.map(StaffId))
}
