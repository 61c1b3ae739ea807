//! The ledger of mail to staff: planned in the transaction of the act that asks for it, sent
//! afterwards.
//!
//! A sender leases what is due, renders it, writes "handed over" before it gives it to the mail
//! server, and what became of it afterwards. What stays handed over is ambiguous: it may have been
//! taken.

use jiff::Timestamp;
use news::{ArticleId, EmailAddress, StaffId};

use crate::engine::{Row, values};
use crate::{Error, Noun, Reader, Transaction};

/// What a mail is for. What it says is composed from it and the ids beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailPurpose {
    /// Join the newsroom.
    Invitation,
    /// Choose a new password.
    PasswordReset,
    /// Confirm a new address.
    NewEmail,
    /// To the address one had: there is another now.
    EmailChanged,
    /// There is a new password.
    PasswordChanged,
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
    /// Where to, when it is not the address its reader has when it is sent.
    pub address: Option<EmailAddress>,
    /// What has become of it.
    pub state: MailState,
    /// When it was planned.
    pub planned_at: Timestamp,
    /// When it is tried next, while it is planned; when a lease of it ends.
    pub due_at: Timestamp,
    /// How often sending was begun, a time under way included.
    pub tries: u32,
    /// What went wrong the last time.
    pub fault: Option<String>,
    /// When it was sent or given up.
    pub done_at: Option<Timestamp>,
}

/// What has become of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailState {
    /// It waits to be sent.
    Planned,
    /// It is being given to the mail server.
    HandedOver,
    /// The mail server has taken it.
    Sent,
    /// It was given up.
    Failed,
}

impl MailState {
    /// The word the archive stores.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::HandedOver => "handed_over",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

impl std::str::FromStr for MailState {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::Planned, Self::HandedOver, Self::Sent, Self::Failed]
            .into_iter()
            .find(|state| state.as_str() == word)
            .ok_or_else(|| format!("“{word}” is not a state of mail"))
    }
}

macro_rules! select_mail {
    ($tail:literal) => {
        concat!(
            "SELECT id, purpose, staff_id, link_id, article_id, note, by_staff_id, address, \
             state, planned_at, due_at, tries, fault, done_at FROM mail ",
            $tail
        )
    };
}

impl Reader {
    /// Mail, latest first, `limit` of it at most; only what was planned before number `before`.
    pub async fn mail(&mut self, before: Option<i64>, limit: u32) -> Result<Vec<MailRow>, Error> {
        let sql = select_mail!("WHERE id < $1 ORDER BY id DESC LIMIT $2");
        let values = values![before.unwrap_or(i64::MAX), i64::from(limit)];
        self.session.rows(sql, values).await?.iter().map(read).collect()
    }

    /// Whether any mail is due, or was handed over with a lease that has run out.
    pub async fn has_mail_due(&mut self, now: Timestamp) -> Result<bool, Error> {
        let sql = "SELECT id FROM mail WHERE state IN ('planned', 'handed_over') \
                   AND due_at <= $1 LIMIT 1";
        Ok(self.session.row(sql, values![now]).await?.is_some())
    }
}

impl MailPurpose {
    /// Every purpose.
    pub const ALL: [Self; 8] = [
        Self::Invitation,
        Self::PasswordReset,
        Self::NewEmail,
        Self::EmailChanged,
        Self::PasswordChanged,
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
            Self::EmailChanged => "email_changed",
            Self::PasswordChanged => "password_changed",
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
        self.plan_mail_to(new, None, now).await
    }

    /// The same, to an address its reader has not yet or no longer.
    pub async fn plan_mail_to(
        &mut self,
        new: NewMail,
        address: Option<&EmailAddress>,
        now: Timestamp,
    ) -> Result<i64, Error> {
        let id = self.numbers(Noun::Mail, 1).await?;
        let sql = "INSERT INTO mail (id, purpose, staff_id, link_id, article_id, note, \
                   by_staff_id, address, state, planned_at, due_at, tries) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $9, 'planned', $8, $8, 0)";
        let values = values![
            id,
            new.purpose.as_str(),
            new.to.0,
            new.link,
            new.article.map(|article| article.0),
            new.note,
            new.by.map(|staff| staff.0),
            now,
            address.map(EmailAddress::as_str),
        ];
        self.session.run(sql, values).await?;
        Ok(id)
    }

    /// Plans mail anew that was sent or given up; whether there was such mail.
    pub async fn plan_mail_again(&mut self, id: i64, now: Timestamp) -> Result<bool, Error> {
        let sql = "UPDATE mail SET state = 'planned', due_at = $2, tries = 0, done_at = NULL \
                   WHERE id = $1 AND state IN ('sent', 'failed')";
        Ok(self.session.run(sql, values![id, now]).await? == 1)
    }

    /// Takes mail that is due, `limit` of it at most: nobody else takes it before `lease_until`.
    pub async fn lease_mail(
        &mut self,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<MailRow>, Error> {
        let sql = select_mail!(
            "WHERE state = 'planned' AND due_at <= $1 ORDER BY due_at, id LIMIT $2 FOR UPDATE"
        );
        let rows = self.session.rows(sql, values![now, i64::from(limit)]).await?;
        let mut leased: Vec<MailRow> = rows.iter().map(read).collect::<Result<_, _>>()?;
        for mail in &mut leased {
            (mail.tries, mail.due_at) = (mail.tries + 1, lease_until);
        }
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
        address: cells.maybe_word()?,
        state: cells.word()?,
        planned_at: cells.time()?,
        due_at: cells.time()?,
        tries: cells.small()?,
        fault: cells.maybe_text()?,
        done_at: cells.maybe_time()?,
    })
}
