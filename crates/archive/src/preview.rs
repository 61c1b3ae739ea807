//! Signed addresses of previews, as rows, and from where they were opened. Their tokens are derived
//! from the row by `Keys::token`.

use jiff::Timestamp;
use news::{ArticleId, StaffId};

use crate::engine::{Row, Session, values};
use crate::{Error, Inside, Transaction};

/// Networks kept of one preview: an address that was passed on is opened from everywhere.
pub const PREVIEW_NETWORKS_MAX: u32 = 200;

/// An address at which an article can be read before it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Its number.
    pub id: i64,
    /// Which article.
    pub article: ArticleId,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: Option<StaffId>,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

/// That a preview was opened from a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewOpening {
    /// The network, truncated so that it names no household.
    pub network: String,
    /// When first.
    pub first_at: Timestamp,
    /// When last.
    pub last_at: Timestamp,
    /// How often.
    pub times: i64,
}

impl PreviewRow {
    /// Whether it still works.
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// What its token is derived from besides its number.
    pub fn epoch(&self) -> i64 {
        self.expires_at.as_second()
    }
}

macro_rules! select_preview {
    ($tail:literal) => {
        concat!(
            "SELECT id, article_id, made_at, made_by, expires_at, revoked_at FROM previews ",
            $tail
        )
    };
}

impl Inside {
    /// A preview's address.
    pub async fn preview_address(&mut self, id: i64) -> Result<Option<PreviewRow>, Error> {
        by_id(&mut self.session, id).await
    }

    /// The addresses of an article's previews, the newest first.
    pub async fn preview_addresses(
        &mut self,
        article: ArticleId,
        limit: u32,
    ) -> Result<Vec<PreviewRow>, Error> {
        let sql = select_preview!("WHERE article_id = $1 ORDER BY id DESC LIMIT $2");
        let rows = self.session.rows(sql, values![article.0, i64::from(limit)]).await?;
        rows.iter().map(read).collect()
    }

    /// From where a preview was opened, the latest first.
    pub async fn preview_openings(
        &mut self,
        preview: i64,
        limit: u32,
    ) -> Result<Vec<PreviewOpening>, Error> {
        let sql = "SELECT network, first_at, last_at, times FROM preview_openings \
                   WHERE preview_id = $1 ORDER BY last_at DESC LIMIT $2";
        let rows = self.session.rows(sql, values![preview, i64::from(limit)]).await?;
        rows.iter().map(opening).collect()
    }
}

impl Transaction {
    /// Writes a new preview's address.
    pub async fn insert_preview(&mut self, row: &PreviewRow) -> Result<(), Error> {
        let sql = "INSERT INTO previews (id, article_id, made_at, made_by, expires_at, \
                   revoked_at) VALUES ($1, $2, $3, $4, $5, $6)";
        let made_by = row.made_by.map(|staff| staff.0);
        let values =
            values![row.id, row.article.0, row.made_at, made_by, row.expires_at, row.revoked_at];
        self.session.run(sql, values).await.map(drop)
    }

    /// Takes a preview's address back; whether it had been good.
    pub async fn revoke_preview(
        &mut self,
        article: ArticleId,
        id: i64,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let sql = "UPDATE previews SET revoked_at = $3 \
                   WHERE id = $1 AND article_id = $2 AND revoked_at IS NULL";
        Ok(self.session.run(sql, values![id, article.0, now]).await? == 1)
    }

    /// Writes down that a preview was opened.
    pub async fn open_preview(
        &mut self,
        preview: i64,
        network: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        let again = "UPDATE preview_openings SET last_at = $3, times = times + 1 \
                     WHERE preview_id = $1 AND network = $2";
        if self.session.run(again, values![preview, network, now]).await? > 0 {
            return Ok(());
        }
        let sql = "INSERT INTO preview_openings (preview_id, network, first_at, last_at, times) \
                   SELECT $1, $2, $3, $3, 1 \
                   WHERE (SELECT COUNT(*) FROM preview_openings WHERE preview_id = $1) < $4 \
                   ON CONFLICT (preview_id, network) DO NOTHING";
        let most = i64::from(PREVIEW_NETWORKS_MAX);
        self.session.run(sql, values![preview, network, now, most]).await.map(drop)
    }
}

async fn by_id(session: &mut Session, id: i64) -> Result<Option<PreviewRow>, Error> {
    let row = session.row(select_preview!("WHERE id = $1"), values![id]).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<PreviewRow, Error> {
    let mut cells = row.cells("previews");
    Ok(PreviewRow {
        id: cells.int()?,
        article: ArticleId(cells.int()?),
        made_at: cells.time()?,
        made_by: cells.next::<Option<i64>>()?.map(StaffId),
        expires_at: cells.time()?,
        revoked_at: cells.maybe_time()?,
    })
}

fn opening(row: &Row) -> Result<PreviewOpening, Error> {
    let mut cells = row.cells("preview_openings");
    Ok(PreviewOpening {
        network: cells.text()?,
        first_at: cells.time()?,
        last_at: cells.time()?,
        times: cells.int()?,
    })
}
