//! The ledger of mail to staff: planned in the transaction of the act that asks for it, sent
//! afterwards.
//!
//! A sender leases what is due, renders it, writes "handed over" before it gives it to the mail
//! server, and what became of it afterwards. What stays handed over is ambiguous: it may have been
//! taken.

use jiff::Timestamp;
use news::{ArticleId, StaffId};

use crate::engine::{Row, values};
use crate::{Error, Noun, Transaction};

/// What a mail is for. What it says is composed from it and the ids beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailPurpose {
    /// Join the newsroom.
    Invitation,
    /// Choose a new password.
    PasswordReset,
    /// Confirm a new address.
    NewEmail,
    /// A draft waits for an editor.
    Submitted,
    /// A draft came back to its author.
    Returned,
    /// What was to be published at an instant could not be.
    ReleaseFailed,
}

/// A mail to be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMail {
    /// What for.
    pub purpose: MailPurpose,
    /// To whom.
    pub to: StaffId,
    /// The one-time address it carries.
    pub link: Option<i64>,
    /// The article it is about.
    pub article: Option<ArticleId>,
    /// What a colleague wrote with it.
    pub note: Option<String>,
    /// That colleague.
    pub by: Option<StaffId>,
}

/// A mail of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailRow {
    /// Its number, of which its Message-ID is made.
    pub id: i64,
    /// What it is.
    pub mail: NewMail,
    /// When it was planned.
    pub planned_at: Timestamp,
    /// How often sending was begun, this time included.
    pub tries: u32,
}

impl MailPurpose {
    /// Every purpose.
    pub const ALL: [Self; 6] = [
        Self::Invitation,
        Self::PasswordReset,
        Self::NewEmail,
        Self::Submitted,
        Self::Returned,
        Self::ReleaseFailed,
    ];

    /// The word the archive stores.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
            Self::NewEmail => "new_email",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::ReleaseFailed => "release_failed",
        }
    }
}

impl std::str::FromStr for MailPurpose {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|purpose| purpose.as_str() == word);
        found.ok_or_else(|| format!("“{word}” is not a purpose of mail"))
    }
}

impl Transaction {
    /// Plans a mail; it is sent once this transaction has committed. Its number.
    pub async fn plan_mail(&mut self, new: NewMail, now: Timestamp) -> Result<i64, Error> {
        let id = self.numbers(Noun::Mail, 1).await?;
        let sql = "INSERT INTO mail (id, purpose, staff_id, link_id, article_id, note, \
                   by_staff_id, state, planned_at, due_at, tries) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $8, 0)";
        let values = values![
            id,
            new.purpose.as_str(),
            new.to.0,
            new.link,
            new.article.map(|article| article.0),
            new.note,
            new.by.map(|staff| staff.0),
            now,
        ];
        self.session.run(sql, values).await?;
        Ok(id)
    }

    /// Takes mail that is due, `limit` of it at most: nobody else takes it before `lease_until`.
    pub async fn lease_mail(
        &mut self,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<MailRow>, Error> {
        let sql = "SELECT id, purpose, staff_id, link_id, article_id, note, by_staff_id, \
                   planned_at, tries + 1 FROM mail WHERE state = 'planned' AND due_at <= $1 \
                   ORDER BY due_at, id LIMIT $2 FOR UPDATE";
        let rows = self.session.rows(sql, values![now, i64::from(limit)]).await?;
        let leased: Vec<MailRow> = rows.iter().map(read).collect::<Result<_, _>>()?;
        let ids: Vec<i64> = leased.iter().map(|mail| mail.id).collect();
        let sql = "UPDATE mail SET due_at = $2, tries = tries + 1 WHERE id IN ($1[])";
        self.session.run(sql, values![ids, lease_until]).await?;
        Ok(leased)
    }

    /// Writes that mail is given to the mail server with the next step.
    pub async fn hand_over_mail(&mut self, ids: Vec<i64>) -> Result<(), Error> {
        let sql = "UPDATE mail SET state = 'handed_over' WHERE id IN ($1[]) AND state = 'planned'";
        self.session.run(sql, values![ids]).await.map(drop)
    }

    /// Writes that the mail server took it.
    pub async fn mail_sent(&mut self, id: i64, now: Timestamp) -> Result<(), Error> {
        let sql = "UPDATE mail SET state = 'sent', done_at = $2, fault = NULL WHERE id = $1";
        self.session.run(sql, values![id, now]).await.map(drop)
    }

    /// Writes that the mail server refused it: it is tried again at `again_at`, or never.
    pub async fn mail_failed(
        &mut self,
        id: i64,
        fault: &str,
        again_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = match again_at {
            Some(_) => "UPDATE mail SET state = 'planned', fault = $2, due_at = $3 WHERE id = $1",
            None => "UPDATE mail SET state = 'failed', fault = $2, done_at = $3 WHERE id = $1",
        };
        self.session.run(sql, values![id, fault, again_at.unwrap_or(now)]).await.map(drop)
    }

    /// Plans mail again that was handed over and whose lease ran out before anybody wrote what
    /// became of it: it may reach its reader twice. How many.
    pub async fn replan_ambiguous_mail(&mut self, now: Timestamp) -> Result<u64, Error> {
        let sql = "UPDATE mail SET state = 'planned', due_at = $1 \
                   WHERE state = 'handed_over' AND due_at <= $1";
        self.session.run(sql, values![now]).await
    }
}

fn read(row: &Row) -> Result<MailRow, Error> {
    let mut cells = row.cells("mail");
    Ok(MailRow {
        id: cells.int()?,
        mail: NewMail {
            purpose: cells.word()?,
            to: StaffId(cells.int()?),
            link: cells.next()?,
            article: cells.next::<Option<i64>>()?.map(ArticleId),
            note: cells.maybe_text()?,
            by: cells.next::<Option<i64>>()?.map(StaffId),
        },
        planned_at: cells.time()?,
        tries: cells.small()?,
    })
}
