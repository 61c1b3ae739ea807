//! Passkeys (WebAuthn Level 3): added, used to sign in without a name, removed.
//!
//! The library draws its own challenges; what it must see again lies on the session's row.

use archive::{Act, Keys, Noun, PasskeyRow, Purpose, SessionRow, Transaction};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use news::{StaffId, Standing};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::{Host, Url};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};
use webauthn_rs_proto::ResidentKeyRequirement;

use super::second_factor::on_the_way_since;
use super::session::new_row;
use super::{Caller, Door, Session, Token};
use crate::Error;

/// Passkeys one person may have.
const PASSKEYS_MAX: usize = 20;
/// Characters of a passkey's name.
const NAME_CHARS_MAX: usize = 60;

/// What passkeys are bound to: the paper's own host.
#[derive(Debug, Clone)]
pub struct Passkeys {
    webauthn: Option<Webauthn>,
}

/// What the session's row keeps of a ceremony.
#[derive(Serialize, Deserialize)]
enum Ceremony {
    Adding(PasskeyRegistration),
    SigningIn(DiscoverableAuthentication),
    Proving(DiscoverableAuthentication),
}

impl Passkeys {
    /// Passkeys of a paper at `base_url`. On a loopback address they are bound to `localhost`; at
    /// any other bare IP address there are none, as the standard has it.
    pub fn new(base_url: &str) -> Self {
        let webauthn = Url::parse(base_url).ok().and_then(|mut origin| {
            let is_loopback = match origin.host()? {
                Host::Ipv4(ip) => ip.is_loopback(),
                Host::Ipv6(ip) => ip.is_loopback(),
                Host::Domain(_) => false,
            };
            if is_loopback {
                origin.set_host(Some("localhost")).ok()?;
            }
            let host = origin.domain()?.to_owned();
            WebauthnBuilder::new(&host, &origin).ok()?.build().ok()
        });
        Self { webauthn }
    }

    /// Whether this paper can have passkeys at all.
    pub fn can_be_used(&self) -> bool {
        self.webauthn.is_some()
    }

    fn webauthn(&self) -> Result<&Webauthn, Error> {
        self.webauthn.as_ref().ok_or(Error::PasskeyRefused)
    }
}

/// Begins to add a passkey: what the browser's `navigator.credentials.create` takes, as JSON.
pub async fn begin_passkey(
    door: &Door,
    passkeys: &Passkeys,
    session: &Session,
) -> Result<Value, Error> {
    let staff = &session.staff;
    let mut transaction = door.archive.write().await?;
    let there = transaction.passkeys_of(staff.id).await?;
    if there.len() >= PASSKEYS_MAX {
        return Err(Error::PasskeysFull { passkeys_max: PASSKEYS_MAX });
    }
    let known = there.iter().filter_map(|row| read(row).ok()).map(|key| key.cred_id().clone());
    let (mut options, state) = passkeys
        .webauthn()?
        .start_passkey_registration(
            handle(&door.keys, staff.id),
            staff.email.as_str(),
            &staff.name,
            Some(known.collect()),
        )
        .map_err(|_| Error::PasskeyRefused)?;
    // Signing in asks for no name: the authenticator must remember whose the key is.
    if let Some(selection) = &mut options.public_key.authenticator_selection {
        selection.resident_key = Some(ResidentKeyRequirement::Required);
        selection.require_resident_key = true;
    }
    let ceremony = json(&Ceremony::Adding(state))?;
    transaction.set_ceremony(&session.token_hash, Some(&ceremony)).await?;
    transaction.commit_unseen().await?;
    Ok(serde_json::to_value(options).map_err(archive::Error::from)?)
}

/// Adds the passkey that the browser answered with.
pub async fn add_passkey(
    door: &Door,
    passkeys: &Passkeys,
    session: &Session,
    name: &str,
    answer: Value,
) -> Result<(), Error> {
    let answer: RegisterPublicKeyCredential = parsed(answer)?;
    let staff = session.staff.id;
    let mut transaction = door.archive.write().await?;
    let row = transaction.session(&session.token_hash).await?;
    let Some(Ceremony::Adding(state)) = row.and_then(|row| ceremony(&row)) else {
        return Err(Error::PasskeyRefused);
    };
    let added = passkeys.webauthn()?.finish_passkey_registration(&answer, &state);
    let passkey = added.map_err(|_| Error::PasskeyRefused)?;
    let id = transaction.numbers(Noun::Passkey, 1).await?;
    let name: String = name.trim().chars().take(NAME_CHARS_MAX).collect();
    let row = PasskeyRow {
        id,
        staff,
        credential: URL_SAFE_NO_PAD.encode(passkey.cred_id()),
        passkey: json(&passkey)?,
        name,
        added_at: door.now,
        used_at: None,
    };
    transaction.insert_passkey(&row).await?;
    transaction.set_ceremony(&session.token_hash, None).await?;
    record(&mut transaction, door, staff, "add_passkey", &row.name).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Removes a passkey of one's own; whether it was there.
pub async fn remove_passkey(door: &Door, session: &Session, id: i64) -> Result<bool, Error> {
    let staff = session.staff.id;
    let mut transaction = door.archive.write().await?;
    let there = transaction.passkeys_of(staff).await?;
    let Some(row) = there.into_iter().find(|row| row.id == id) else { return Ok(false) };
    transaction.delete_passkey(staff, id).await?;
    record(&mut transaction, door, staff, "remove_passkey", &row.name).await?;
    transaction.commit_unseen().await?;
    Ok(true)
}

/// Begins a sign-in with a passkey for whoever holds `token`, which nobody is signed in with: what
/// the browser's `navigator.credentials.get` takes, as JSON.
pub async fn begin_passkey_sign_in(
    door: &Door,
    passkeys: &Passkeys,
    caller: &Caller,
    token: &Token,
) -> Result<Value, Error> {
    let started = passkeys.webauthn()?.start_discoverable_authentication();
    let (mut options, state) = started.map_err(|_| Error::PasskeyRefused)?;
    // A button was pressed: the browser asks at once.
    options.mediation = None;
    let row = SessionRow {
        staff: None,
        proved_at: None,
        ceremony: Some(json(&Ceremony::SigningIn(state))?),
        ..new_row(door, token, StaffId(0), caller)
    };
    let mut transaction = door.archive.write().await?;
    let there = transaction.session(&row.token_hash).await?;
    if there.is_some_and(|there| there.staff.is_some()) {
        return Err(Error::PasskeyRefused);
    }
    transaction.delete_session(&row.token_hash).await?;
    transaction.put_session(&row).await?;
    transaction.commit_unseen().await?;
    Ok(serde_json::to_value(options).map_err(archive::Error::from)?)
}

/// Signs in with the passkey the browser answered with: `on_the_way` opens nothing any more,
/// `token`, drawn anew, opens the newsroom. A passkey whose owner was verified is two factors.
pub async fn sign_in_with_passkey(
    door: &Door,
    passkeys: &Passkeys,
    on_the_way: &Token,
    answer: Value,
    caller: &Caller,
    token: &Token,
) -> Result<(), Error> {
    let answer: PublicKeyCredential = parsed(answer)?;
    let hash = on_the_way.hash(&door.keys);
    let mut transaction = door.archive.write().await?;
    let row = transaction.session(&hash).await?;
    let row = row.filter(|row| row.staff.is_none() && row.begun_at >= on_the_way_since(door.now));
    let Some(Ceremony::SigningIn(state)) = row.and_then(|row| ceremony(&row)) else {
        return Err(Error::SignInExpired);
    };
    let id = given(&mut transaction, door, passkeys, &state, &answer).await?;
    transaction.delete_session(&hash).await?;
    transaction.put_session(&new_row(door, token, id, caller)).await?;
    super::sign_in::record(&mut transaction, id, caller, "passkey", door.now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Begins to ask whoever this session is of for a passkey, in place of the password once more.
pub async fn begin_passkey_proof(
    door: &Door,
    passkeys: &Passkeys,
    session: &Session,
) -> Result<Value, Error> {
    let started = passkeys.webauthn()?.start_discoverable_authentication();
    let (mut options, state) = started.map_err(|_| Error::PasskeyRefused)?;
    options.mediation = None;
    let state = json(&Ceremony::Proving(state))?;
    let mut transaction = door.archive.write().await?;
    transaction.set_ceremony(&session.token_hash, Some(&state)).await?;
    transaction.commit_unseen().await?;
    Ok(serde_json::to_value(options).map_err(archive::Error::from)?)
}

/// Takes a passkey of whoever this session is of: for some minutes they may do what asks for the
/// password once more.
pub async fn prove_with_passkey(
    door: &Door,
    passkeys: &Passkeys,
    session: &Session,
    answer: Value,
) -> Result<(), Error> {
    let answer: PublicKeyCredential = parsed(answer)?;
    let mut transaction = door.archive.write().await?;
    let row = transaction.session(&session.token_hash).await?;
    let Some(Ceremony::Proving(state)) = row.and_then(|row| ceremony(&row)) else {
        return Err(Error::SignInExpired);
    };
    let owner = given(&mut transaction, door, passkeys, &state, &answer).await?;
    if owner != session.staff.id {
        return Err(Error::PasskeyRefused);
    }
    transaction.set_ceremony(&session.token_hash, None).await?;
    transaction.prove_session(&session.token_hash, door.now).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Whose passkey was given; notes that it was used.
async fn given(
    transaction: &mut Transaction,
    door: &Door,
    passkeys: &Passkeys,
    state: &DiscoverableAuthentication,
    answer: &PublicKeyCredential,
) -> Result<StaffId, Error> {
    let webauthn = passkeys.webauthn()?;
    let identified = webauthn.identify_discoverable_authentication(answer);
    let (owner, credential) = identified.map_err(|_| Error::PasskeyRefused)?;
    let credential = URL_SAFE_NO_PAD.encode(credential);
    let row = transaction.passkey(&credential).await?.ok_or(Error::PasskeyRefused)?;
    let mut passkey = read(&row)?;
    let checked = webauthn.finish_discoverable_authentication_v2(answer, state.clone(), &passkey);
    let checked = checked.map_err(|_| Error::PasskeyRefused)?;
    let staff = transaction.staff(row.staff).await?;
    let staff = staff.filter(|staff| staff.member.standing == Standing::Active);
    let id = staff.ok_or(Error::PasskeyRefused)?.member.id;
    // That its owner was verified, the ceremony itself has asked for.
    if owner != handle(&door.keys, id) {
        return Err(Error::PasskeyRefused);
    }
    passkey.update_credential(&checked);
    transaction.passkey_used(row.id, &json(&passkey)?, door.now).await?;
    Ok(id)
}

/// What an authenticator knows its owner by: it tells nobody anything.
fn handle(keys: &Keys, staff: StaffId) -> Uuid {
    let mac = keys.mac(Purpose::Tokens, format!("passkey of {}", staff.0).as_bytes());
    Uuid::from_bytes(std::array::from_fn(|at| mac[at]))
}

fn read(row: &PasskeyRow) -> Result<Passkey, Error> {
    Ok(serde_json::from_str(&row.passkey).map_err(archive::Error::from)?)
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    Ok(serde_json::to_string(value).map_err(archive::Error::from)?)
}

fn ceremony(row: &SessionRow) -> Option<Ceremony> {
    serde_json::from_str(row.ceremony.as_deref()?).ok()
}

fn parsed<T: serde::de::DeserializeOwned>(answer: Value) -> Result<T, Error> {
    serde_json::from_value(answer).map_err(|_| Error::PasskeyRefused)
}

async fn record(
    transaction: &mut Transaction,
    door: &Door,
    staff: StaffId,
    act: &'static str,
    name: &str,
) -> Result<(), Error> {
    let (noun, row) = ("staff", Some(staff.0));
    let detail = serde_json::json!({ "name": name });
    Ok(transaction.record(Act { staff: Some(staff), act, noun, row, detail }, door.now).await?)
}
