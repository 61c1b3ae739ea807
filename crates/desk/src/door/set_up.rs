//! Setting the paper up: the first publisher, by an address that works once.

use archive::{Act, Keys, LinkPurpose, LinkRow, Noun, Purpose, StaffRow, Transaction};
use jiff::SignedDuration;
use news::{EmailAddress, PaperFacts, Role, StaffId, StaffMember, Standing};

use super::session::new_row;
use super::{Caller, Door, Password, Token};
use crate::Error;
use crate::settle_paper::settle_within;

/// Hours the address works; each start of the program prints one that does.
const LINK_HOURS: i64 = 24;

/// What the first publisher says.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
    /// Their password.
    pub password: Password,
    /// The paper's title, language, time zone and logo; `None` leaves what the settings say.
    pub paper: PaperFacts,
    /// Where they call from.
    pub caller: Caller,
}

/// The token of the address at which the paper is set up; `None` once it has a publisher.
pub async fn set_up_token(door: &Door) -> Result<Option<String>, Error> {
    let mut transaction = door.archive.write().await?;
    if transaction.has_publisher().await? {
        return Ok(None);
    }
    let unused = transaction.unused_link(LinkPurpose::SetUp).await?;
    let id = match unused.filter(|link| link.is_good(door.now)) {
        Some(link) => link.id,
        None => new_link(&mut transaction, door).await?,
    };
    transaction.commit_unseen().await?;
    Ok(Some(door.keys.token(Purpose::Links, id, 0)))
}

async fn new_link(transaction: &mut Transaction, door: &Door) -> Result<i64, Error> {
    let id = transaction.numbers(Noun::Link, 1).await?;
    let life = SignedDuration::from_hours(LINK_HOURS);
    let row = LinkRow {
        id,
        purpose: LinkPurpose::SetUp,
        staff: None,
        email: None,
        epoch: 0,
        made_at: door.now,
        expires_at: door.now.checked_add(life).unwrap_or(jiff::Timestamp::MAX),
        used_at: None,
    };
    transaction.insert_link(&row).await?;
    Ok(id)
}

/// Whether a token opens the set-up now.
pub async fn is_set_up_link(door: &Door, token: &str) -> Result<bool, Error> {
    let Some(id) = Keys::row_of(token) else { return Ok(false) };
    let mut reader = door.archive.read().await?;
    let link = reader.link(id).await?;
    let is_good = link.is_some_and(|link| is_good(door, &link, token));
    Ok(is_good && !reader.has_publisher().await?)
}

/// Sets the paper up and signs its first publisher in with `session`. `salt` is drawn anew.
///
/// [`Error::LinkSpent`] when the address has been used or is not genuine.
pub async fn set_up(
    door: &Door,
    token: &str,
    new: SetUp,
    session: &Token,
    salt: [u8; 16],
) -> Result<StaffId, Error> {
    let password = new.password.hash(salt).await;
    let mut transaction = door.archive.write().await?;
    let id = Keys::row_of(token).ok_or(Error::LinkSpent)?;
    let link = transaction.link(id).await?.filter(|link| is_good(door, link, token));
    link.ok_or(Error::LinkSpent)?;
    if !transaction.use_link(id, door.now).await? || transaction.has_publisher().await? {
        return Err(Error::LinkSpent);
    }
    let staff = StaffId(transaction.numbers(Noun::Staff, 1).await?);
    let member = StaffMember {
        id: staff,
        name: new.name,
        email: new.email,
        role: Role::Publisher,
        standing: Standing::Active,
        person: None,
    };
    transaction.insert_staff(&first_row(member, Some(password), door)).await?;
    transaction.put_session(&new_row(door, session, staff, &new.caller)).await?;
    let detail = serde_json::json!({ "network": new.caller.network });
    let (act, noun, row) = ("set_up", "paper", None);
    transaction.record(Act { staff: Some(staff), act, noun, row, detail }, door.now).await?;
    let events = settle_within(&mut transaction, new.paper).await?;
    transaction.commit_with_all(&events, Some(staff), door.now).await?;
    Ok(staff)
}

/// A new staff member's row.
pub(crate) fn first_row(member: StaffMember, password: Option<String>, door: &Door) -> StaffRow {
    StaffRow {
        member,
        password,
        totp: None,
        totp_step: 0,
        recovery: Vec::new(),
        epoch: 0,
        language: None,
        joined_at: door.now,
        is_program: false,
    }
}

fn is_good(door: &Door, link: &LinkRow, token: &str) -> bool {
    link.purpose == LinkPurpose::SetUp
        && link.is_good(door.now)
        && door.keys.is_token(Purpose::Links, link.id, link.epoch, token)
}
