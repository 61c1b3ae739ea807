//! The second factor: six digits from another device, or a recovery code.

use archive::{Act, Keys, Purpose, SessionRow, StaffRow, Transaction};
use jiff::{SignedDuration, Timestamp};
use news::{StaffId, Standing};
use serde::{Deserialize, Serialize};

use super::session::{before, new_row};
use super::totp::{SECRET_BYTES, base32, step_of};
use super::tries::Trier;
use super::{Caller, Door, Session, Token, recovery};
use crate::Error;

/// Minutes between the password and the digits.
const ON_THE_WAY_MINUTES: i64 = 15;
/// Bytes of a nonce for sealing.
const NONCE_BYTES: usize = 24;

/// Random bytes for a new second factor, drawn anew for each.
#[derive(Debug, Clone)]
pub struct SecondFactorChance {
    /// The secret.
    pub secret: [u8; SECRET_BYTES],
    /// Seals it.
    pub nonce: [u8; NONCE_BYTES],
}

/// A second factor that waits to be confirmed by its first digits.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSecondFactor {
    /// The secret as an app takes it, typed by hand.
    pub letters: String,
    /// The same as an address that apps open or scan.
    pub address: String,
}

/// What the session's row keeps of it.
#[derive(Serialize, Deserialize)]
struct Waiting {
    totp: Vec<u8>,
}

/// Begins to set up a second factor for whoever this session is of; what was begun before is
/// forgotten.
pub async fn begin_second_factor(
    door: &Door,
    session: &Session,
    chance: SecondFactorChance,
) -> Result<(), Error> {
    let totp = seal(door, session.staff.id, &chance.secret, chance.nonce);
    let waiting = serde_json::to_string(&Waiting { totp }).map_err(archive::Error::from)?;
    let mut transaction = door.archive.write().await?;
    transaction.set_ceremony(&session.token_hash, Some(&waiting)).await?;
    Ok(transaction.commit_unseen().await?)
}

/// What has been begun, to be shown to the one who began it. `paper` names it in their app.
pub async fn waiting_second_factor(
    door: &Door,
    session: &Session,
    paper: &str,
) -> Result<Option<NewSecondFactor>, Error> {
    let row = door.archive.read().await?.session(&session.token_hash).await?;
    let Some(secret) = row.and_then(|row| waiting(door, session.staff.id, &row)) else {
        return Ok(None);
    };
    let letters = base32(&secret);
    let mut address = url::Url::parse("otpauth://totp/").map_err(|_| Error::SecondFactorMissing)?;
    // The form every app reads: issuer, colon, account.
    address.set_path(&format!("{paper}:{}", session.staff.email));
    address.query_pairs_mut().append_pair("secret", &letters).append_pair("issuer", paper);
    // Some apps show a plus sign for what the form encoding means as a blank.
    let address = address.to_string().replace('+', "%20");
    Ok(Some(NewSecondFactor { letters, address }))
}

/// Confirms what was begun by the digits the app shows; gives the recovery codes, which nobody can
/// show again. `chance` is drawn anew.
///
/// [`Error::SecondFactorMissing`] when nothing was begun, [`Error::CodeRefused`] when the digits
/// are not those of now.
pub async fn confirm_second_factor(
    door: &Door,
    session: &Session,
    typed: &str,
    chance: &[u8; recovery::RECOVERY_BYTES],
) -> Result<Vec<String>, Error> {
    let mut transaction = door.archive.write().await?;
    let row = transaction.session(&session.token_hash).await?;
    let id = session.staff.id;
    let row = row.ok_or(Error::SecondFactorMissing)?;
    let secret = waiting(door, id, &row).ok_or(Error::SecondFactorMissing)?;
    let step = step_of(&secret, typed, 0, door.now).ok_or(Error::CodeRefused)?;
    let mut staff = transaction.staff(id).await?.ok_or(Error::NoStaff(id))?;
    let codes = recovery::codes(chance);
    staff.totp = row.ceremony.as_deref().and_then(sealed);
    staff.totp_step = step;
    staff.recovery = codes.iter().map(|code| recovery::hash(&door.keys, id, code)).collect();
    transaction.update_staff(&staff).await?;
    transaction.set_ceremony(&session.token_hash, None).await?;
    record(&mut transaction, id, "second_factor_on", door.now).await?;
    transaction.commit_unseen().await?;
    Ok(codes)
}

/// New recovery codes in place of those before.
pub async fn new_recovery_codes(
    door: &Door,
    session: &Session,
    chance: &[u8; recovery::RECOVERY_BYTES],
) -> Result<Vec<String>, Error> {
    let id = session.staff.id;
    let mut transaction = door.archive.write().await?;
    let mut staff = transaction.staff(id).await?.ok_or(Error::NoStaff(id))?;
    staff.totp.as_ref().ok_or(Error::SecondFactorMissing)?;
    let codes = recovery::codes(chance);
    staff.recovery = codes.iter().map(|code| recovery::hash(&door.keys, id, code)).collect();
    transaction.update_staff(&staff).await?;
    record(&mut transaction, id, "recovery_codes", door.now).await?;
    transaction.commit_unseen().await?;
    Ok(codes)
}

/// Turns the second factor off: the password alone opens the door again.
pub async fn drop_second_factor(door: &Door, session: &Session) -> Result<(), Error> {
    let id = session.staff.id;
    let mut transaction = door.archive.write().await?;
    let mut staff = transaction.staff(id).await?.ok_or(Error::NoStaff(id))?;
    staff.totp.take().ok_or(Error::SecondFactorMissing)?;
    staff.recovery.clear();
    transaction.update_staff(&staff).await?;
    record(&mut transaction, id, "second_factor_off", door.now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Whether the holder of this token has given the password and owes the digits.
pub async fn owes_second_factor(door: &Door, token: &Token) -> Result<bool, Error> {
    let row = door.archive.read().await?.session(&token.hash(&door.keys)).await?;
    Ok(row.is_some_and(|row| is_on_the_way(&row, door.now)))
}

/// Completes a sign-in with digits or a recovery code: `on_the_way` opens nothing any more, and
/// `token`, drawn anew, opens the newsroom.
///
/// [`Error::SignInExpired`] when the password was given too long ago or never,
/// [`Error::CodeRefused`] when the code is wrong or was taken before, [`Error::TooManyTries`]
/// after several failures.
pub async fn give_second_factor(
    door: &Door,
    on_the_way: &Token,
    typed: &str,
    caller: &Caller,
    token: &Token,
) -> Result<(), Error> {
    let hash = on_the_way.hash(&door.keys);
    let mut transaction = door.archive.write().await?;
    let row = transaction.session(&hash).await?.filter(|row| is_on_the_way(row, door.now));
    let id = row.and_then(|row| row.second_factor_of).ok_or(Error::SignInExpired)?;
    let staff = transaction.staff(id).await?.ok_or(Error::SignInExpired)?;
    if staff.member.standing != Standing::Active {
        return Err(Error::SignInExpired);
    }
    let trier = Trier::new(door, &format!("second factor {}", id.0), &caller.network);
    trier.check(&mut transaction, door.now).await?;
    let Some(staff) = taken(door, staff, typed) else {
        trier.failed(&mut transaction, door.now).await?;
        transaction.commit_unseen().await?;
        return Err(Error::CodeRefused);
    };
    transaction.update_staff(&staff).await?;
    trier.succeeded(&mut transaction).await?;
    let named = Trier::new(door, staff.member.email.as_str(), &caller.network);
    named.succeeded(&mut transaction).await?;
    transaction.delete_session(&hash).await?;
    transaction.put_session(&new_row(door, token, id, caller)).await?;
    let by = if recovery::is_code(typed) { "recovery code" } else { "second factor" };
    super::sign_in::record(&mut transaction, id, caller, by, door.now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// The row with this code taken off it; `None` when it is none of theirs.
fn taken(door: &Door, mut staff: StaffRow, typed: &str) -> Option<StaffRow> {
    let id = staff.member.id;
    if recovery::is_code(typed) {
        let hash = recovery::hash(&door.keys, id, typed);
        let at = staff.recovery.iter().position(|left| *left == hash)?;
        staff.recovery.remove(at);
        return Some(staff);
    }
    let secret = open(&door.keys, id, staff.totp.as_deref()?)?;
    staff.totp_step = step_of(&secret, typed, staff.totp_step, door.now)?;
    Some(staff)
}

/// A row of somebody on the way: with the password given, without the digits.
pub(super) fn on_the_way_row(
    door: &Door,
    token: &Token,
    staff: StaffId,
    caller: &Caller,
) -> SessionRow {
    let row = new_row(door, token, staff, caller);
    SessionRow { staff: None, second_factor_of: Some(staff), proved_at: None, ..row }
}

/// Since when somebody on the way may come.
pub(super) fn on_the_way_since(now: Timestamp) -> Timestamp {
    before(now, SignedDuration::from_mins(ON_THE_WAY_MINUTES))
}

fn is_on_the_way(row: &SessionRow, now: Timestamp) -> bool {
    row.staff.is_none() && row.second_factor_of.is_some() && row.begun_at >= on_the_way_since(now)
}

fn waiting(door: &Door, staff: StaffId, row: &SessionRow) -> Option<Vec<u8>> {
    open(&door.keys, staff, &row.ceremony.as_deref().and_then(sealed)?)
}

fn sealed(ceremony: &str) -> Option<Vec<u8>> {
    serde_json::from_str::<Waiting>(ceremony).ok().map(|waiting| waiting.totp)
}

fn seal(door: &Door, staff: StaffId, secret: &[u8], nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
    door.keys.seal(Purpose::SecondFactors, about(staff).as_bytes(), secret, nonce)
}

fn open(keys: &Keys, staff: StaffId, sealed: &[u8]) -> Option<Vec<u8>> {
    keys.open(Purpose::SecondFactors, about(staff).as_bytes(), sealed)
}

fn about(staff: StaffId) -> String {
    format!("staff {}", staff.0)
}

async fn record(
    transaction: &mut Transaction,
    staff: StaffId,
    act: &'static str,
    now: Timestamp,
) -> Result<(), Error> {
    let (noun, row, detail) = ("staff", Some(staff.0), serde_json::json!({}));
    Ok(transaction.record(Act { staff: Some(staff), act, noun, row, detail }, now).await?)
}
