//! One-time addresses, as rows. Their tokens are derived from the row by `Keys::token`.

use jiff::Timestamp;
use news::{EmailAddress, StaffId};

use crate::engine::{Row, Session, values};
use crate::{Error, Reader, Transaction};

/// What a one-time address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// The first publisher sets the paper up.
    SetUp,
    /// Somebody asked to join sets a password.
    Invitation,
    /// Somebody sets a new password.
    PasswordReset,
    /// Somebody confirms a new address.
    NewEmail,
}

/// A one-time address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Its number.
    pub id: i64,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// For whom; `None` for the set-up.
    pub staff: Option<StaffId>,
    /// The new address it confirms.
    pub email: Option<EmailAddress>,
    /// The staff member's epoch when it was made.
    pub epoch: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

impl LinkPurpose {
    /// The word the archive stores.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
            Self::NewEmail => "new_email",
        }
    }
}

impl std::str::FromStr for LinkPurpose {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::SetUp, Self::Invitation, Self::PasswordReset, Self::NewEmail]
            .into_iter()
            .find(|purpose| purpose.as_str() == word)
            .ok_or_else(|| format!("“{word}” is not what a link is for"))
    }
}

impl LinkRow {
    /// Whether it still works.
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}

macro_rules! select_link {
    ($tail:literal) => {
        concat!(
            "SELECT id, purpose, staff_id, email, epoch, made_at, expires_at, used_at FROM links ",
            $tail
        )
    };
}

impl Reader {
    /// A one-time address.
    pub async fn link(&mut self, id: i64) -> Result<Option<LinkRow>, Error> {
        by_id(&mut self.session, id).await
    }
}

impl Transaction {
    /// A one-time address.
    pub async fn link(&mut self, id: i64) -> Result<Option<LinkRow>, Error> {
        by_id(&mut self.session, id).await
    }

    /// The newest address of a purpose that has not been used.
    pub async fn unused_link(&mut self, purpose: LinkPurpose) -> Result<Option<LinkRow>, Error> {
        let sql = select_link!("WHERE purpose = $1 AND used_at IS NULL ORDER BY id DESC LIMIT 1");
        self.session.row(sql, values![purpose.as_str()]).await?.as_ref().map(read).transpose()
    }

    /// Writes a new one-time address.
    pub async fn insert_link(&mut self, row: &LinkRow) -> Result<(), Error> {
        let sql = "INSERT INTO links (id, purpose, staff_id, email, epoch, made_at, expires_at, \
                   used_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = values![
            row.id,
            row.purpose.as_str(),
            row.staff.map(|staff| staff.0),
            row.email.as_ref().map(EmailAddress::as_str),
            row.epoch,
            row.made_at,
            row.expires_at,
            row.used_at,
        ];
        self.session.run(sql, values).await.map(drop)
    }

    /// The newest address of a purpose that somebody has not used.
    pub async fn unused_link_of(
        &mut self,
        staff: StaffId,
        purpose: LinkPurpose,
    ) -> Result<Option<LinkRow>, Error> {
        let sql = select_link!(
            "WHERE staff_id = $1 AND purpose = $2 AND used_at IS NULL ORDER BY id DESC LIMIT 1"
        );
        let values = values![staff.0, purpose.as_str()];
        self.session.row(sql, values).await?.as_ref().map(read).transpose()
    }

    /// Uses up every address of a purpose that somebody has: only one made after this works.
    pub async fn use_links_of(
        &mut self,
        staff: StaffId,
        purpose: LinkPurpose,
        now: Timestamp,
    ) -> Result<u64, Error> {
        let sql = "UPDATE links SET used_at = $3 \
                   WHERE staff_id = $1 AND purpose = $2 AND used_at IS NULL";
        self.session.run(sql, values![staff.0, purpose.as_str(), now]).await
    }

    /// Uses an address up; whether it had not been used before.
    pub async fn use_link(&mut self, id: i64, now: Timestamp) -> Result<bool, Error> {
        let sql = "UPDATE links SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
        Ok(self.session.run(sql, values![id, now]).await? == 1)
    }
}

async fn by_id(session: &mut Session, id: i64) -> Result<Option<LinkRow>, Error> {
    let row = session.row(select_link!("WHERE id = $1"), values![id]).await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<LinkRow, Error> {
    let mut cells = row.cells("links");
    Ok(LinkRow {
        id: cells.int()?,
        purpose: cells.word()?,
        staff: cells.next::<Option<i64>>()?.map(StaffId),
        email: cells.maybe_word()?,
        epoch: cells.int()?,
        made_at: cells.time()?,
        expires_at: cells.time()?,
        used_at: cells.maybe_time()?,
    })
}
