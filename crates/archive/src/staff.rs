//! Staff: rows and lookups.

use jiff::Timestamp;
use news::{EmailAddress, Language, PersonId, StaffId, StaffMember};

use crate::engine::{Row, Session, values};
use crate::{Error, Reader, Transaction};

/// A staff member's row, with what proves that it is them.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Who.
    pub member: StaffMember,
    /// The hash of their password, as a PHC string; `None` before they have set one.
    pub password: Option<String>,
    /// The secret of their second factor, sealed; `None` without one.
    pub totp: Option<Vec<u8>>,
    /// The last 30-second step whose digits were taken.
    pub totp_step: i64,
    /// Hashes of the recovery codes that are left.
    pub recovery: Vec<String>,
    /// Raised with each new password: links made before are void.
    pub epoch: i64,
    /// The language they want the newsroom in; `None` for what their browser asks for.
    pub language: Option<Language>,
    /// When they were asked to join.
    pub joined_at: Timestamp,
    /// Whether it is a program, which holds a token and never signs in.
    pub is_program: bool,
}

impl std::fmt::Debug for StaffRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StaffRow").field("member", &self.member).finish_non_exhaustive()
    }
}

macro_rules! select_staff {
    ($tail:literal) => {
        concat!(
            "SELECT id, name, email, role, standing, person_id, password, totp, totp_step, \
             recovery, epoch, language, joined_at, is_program FROM staff ",
            $tail
        )
    };
}

impl Reader {
    /// A staff member.
    pub async fn staff(&mut self, id: StaffId) -> Result<Option<StaffRow>, Error> {
        by_id(&mut self.session, id).await
    }

    /// The staff member with this address, however it is spelled.
    pub async fn staff_by_email(
        &mut self,
        email: &EmailAddress,
    ) -> Result<Option<StaffRow>, Error> {
        by_email(&mut self.session, email).await
    }

    /// Everybody, in the order they joined, those who left included; no programs.
    pub async fn all_staff(&mut self) -> Result<Vec<StaffRow>, Error> {
        let sql = select_staff!("WHERE NOT is_program ORDER BY id");
        let rows = self.session.rows(sql, values![]).await?;
        rows.iter().map(read).collect()
    }

    /// Whether a publisher can sign in: before, the paper is waiting to be set up.
    pub async fn has_publisher(&mut self) -> Result<bool, Error> {
        has_publisher(&mut self.session).await
    }
}

impl Transaction {
    /// A staff member, whom nobody else changes before this ends.
    pub async fn staff(&mut self, id: StaffId) -> Result<Option<StaffRow>, Error> {
        let sql = select_staff!("WHERE id = $1 FOR UPDATE");
        self.session.row(sql, values![id.0]).await?.as_ref().map(read).transpose()
    }

    /// The staff member with this address, however it is spelled.
    pub async fn staff_by_email(
        &mut self,
        email: &EmailAddress,
    ) -> Result<Option<StaffRow>, Error> {
        by_email(&mut self.session, email).await
    }

    /// Whether a publisher can sign in.
    pub async fn has_publisher(&mut self) -> Result<bool, Error> {
        has_publisher(&mut self.session).await
    }

    /// Every publisher who works here: nobody else changes one of them before this ends, so that
    /// two who step down at once do not leave the paper without one.
    pub async fn publishers(&mut self) -> Result<Vec<StaffId>, Error> {
        let sql = "SELECT id FROM staff WHERE standing = 'active' AND role = 'publisher' \
                   ORDER BY id FOR UPDATE";
        let rows = self.session.rows(sql, values![]).await?;
        rows.iter().map(|row| row.cells("staff").int().map(StaffId)).collect()
    }

    /// Everybody of these roles who works here, for mail to all of them.
    pub async fn active_editors(&mut self) -> Result<Vec<StaffId>, Error> {
        let sql = "SELECT id FROM staff WHERE standing = 'active' \
                   AND role IN ('editor', 'publisher') ORDER BY id";
        let rows = self.session.rows(sql, values![]).await?;
        rows.iter().map(|row| row.cells("staff").int().map(StaffId)).collect()
    }

    /// Writes a new staff member. [`Error::Taken`] when the address is somebody's already.
    pub async fn insert_staff(&mut self, row: &StaffRow) -> Result<(), Error> {
        let sql = "INSERT INTO staff (id, name, email, email_folded, role, standing, person_id, \
                   password, totp, totp_step, recovery, epoch, language, joined_at, is_program) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
        self.session.run(sql, row.values()?).await.map(drop)
    }

    /// Writes a staff member anew. [`Error::Taken`] when the address is somebody else's.
    pub async fn update_staff(&mut self, row: &StaffRow) -> Result<(), Error> {
        let sql = "UPDATE staff SET name = $2, email = $3, email_folded = $4, role = $5, \
                   standing = $6, person_id = $7, password = $8, totp = $9, totp_step = $10, \
                   recovery = $11, epoch = $12, language = $13, joined_at = $14, \
                   is_program = $15 WHERE id = $1";
        self.session.run(sql, row.values()?).await.map(drop)
    }
}

impl StaffRow {
    fn values(&self) -> Result<Vec<crate::engine::Value>, Error> {
        let member = &self.member;
        Ok(values![
            member.id.0,
            member.name.as_str(),
            member.email.as_str(),
            member.email.folded(),
            member.role.as_str(),
            member.standing.as_str(),
            member.person.map(|person| person.0),
            self.password.as_deref(),
            self.totp.as_deref(),
            self.totp_step,
            serde_json::to_string(&self.recovery)?,
            self.epoch,
            self.language.as_ref().map(Language::as_str),
            self.joined_at,
            self.is_program,
        ])
    }
}

async fn by_id(session: &mut Session, id: StaffId) -> Result<Option<StaffRow>, Error> {
    let row = session.row(select_staff!("WHERE id = $1"), values![id.0]).await?;
    row.as_ref().map(read).transpose()
}

async fn by_email(session: &mut Session, email: &EmailAddress) -> Result<Option<StaffRow>, Error> {
    let sql = select_staff!("WHERE email_folded = $1");
    let row = session.row(sql, values![email.folded()]).await?;
    row.as_ref().map(read).transpose()
}

async fn has_publisher(session: &mut Session) -> Result<bool, Error> {
    let sql = "SELECT id FROM staff WHERE standing = 'active' AND role = 'publisher' LIMIT 1";
    Ok(session.row(sql, values![]).await?.is_some())
}

fn read(row: &Row) -> Result<StaffRow, Error> {
    let mut cells = row.cells("staff");
    let member = StaffMember {
        id: StaffId(cells.int()?),
        name: cells.text()?,
        email: cells.word()?,
        role: cells.word()?,
        standing: cells.word()?,
        person: cells.next::<Option<i64>>()?.map(PersonId),
    };
    Ok(StaffRow {
        member,
        password: cells.maybe_text()?,
        totp: cells.next()?,
        totp_step: cells.int()?,
        recovery: cells.json()?,
        epoch: cells.int()?,
        language: cells.maybe_word()?,
        joined_at: cells.time()?,
        is_program: cells.next()?,
    })
}
