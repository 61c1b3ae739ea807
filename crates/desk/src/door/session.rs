//! Sessions: what a signed-in browser holds, for how long.

use archive::{Archive, Keys, Purpose, SessionRow};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use news::{Language, StaffId, StaffMember, Standing};

use super::Door;
use crate::Error;

/// Hours a session may lie unused.
pub const SESSION_IDLE_HOURS_MAX: i64 = 12;
/// Days a session may last in all.
pub const SESSION_DAYS_MAX: i64 = 7;
/// Minutes within which a given password still counts for what asks for it again.
const PROOF_MINUTES: i64 = 10;
/// Seconds between two notes that a session is in use.
const TOUCH_SECONDS: i64 = 60;
/// Characters by which a session's hash is told from another's.
const HASH_CHARS_MIN: usize = 16;
/// Characters of a browser's name that are kept.
const AGENT_CHARS_MAX: usize = 200;

/// The secret a browser holds: 43 characters of `A-Z a-z 0-9 - _`.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Who calls: the browser, and where from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The browser, as it calls itself.
    pub agent: String,
    /// The network, truncated: `192.0.2.0/24`, `2001:db8:1::/48`.
    pub network: String,
}

/// A session as its bearer uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of its token.
    pub token_hash: String,
    /// Who is signed in.
    pub staff: StaffMember,
    /// The language they want the newsroom in, if they have said.
    pub language: Option<Language>,
    /// When it began.
    pub begun_at: Timestamp,
    /// When password or passkey were last given.
    pub proved_at: Option<Timestamp>,
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// A token of these bytes, which are drawn anew for each.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// A token as a browser sends it back, if it is well-formed.
    pub fn parse(text: &str) -> Option<Self> {
        let is_right = URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == 32);
        is_right.then(|| Self(text.to_owned()))
    }

    /// What the browser holds.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the archive holds.
    pub fn hash(&self, keys: &Keys) -> String {
        keys.hash(Purpose::Tokens, self.0.as_bytes())
    }

    /// What a form of this browser's carries, to show that the page it stands on was ours.
    pub fn csrf(&self, keys: &Keys) -> String {
        keys.hash(Purpose::Csrf, self.0.as_bytes())
    }

    /// Whether a form carries what it should; takes the same time for any.
    pub fn is_csrf(&self, keys: &Keys, text: &str) -> bool {
        keys.is_hash(Purpose::Csrf, self.0.as_bytes(), text)
    }
}

impl Session {
    /// Whether password or passkey were given a short time ago.
    pub fn is_proved(&self, now: Timestamp) -> bool {
        let proof = SignedDuration::from_mins(PROOF_MINUTES);
        self.proved_at.is_some_and(|at| now.duration_since(at) < proof)
    }
}

/// The session of a token, if somebody is signed in with it. Notes once a minute that it is used.
pub async fn find_session(door: &Door, token: &Token) -> Result<Option<Session>, Error> {
    let token_hash = token.hash(&door.keys);
    let mut reader = door.archive.read().await?;
    let Some(row) = reader.session(&token_hash).await?.filter(|row| is_alive(row, door.now)) else {
        return Ok(None);
    };
    let Some(staff) = row.staff else { return Ok(None) };
    let staff = reader.staff(staff).await?;
    let Some(staff) = staff.filter(|staff| staff.member.standing == Standing::Active) else {
        return Ok(None);
    };
    let (staff, language) = (staff.member, staff.language);
    drop(reader);
    if door.now.duration_since(row.seen_at) >= SignedDuration::from_secs(TOUCH_SECONDS) {
        let mut transaction = door.archive.write().await?;
        transaction.touch_session(&token_hash, door.now).await?;
        transaction.commit_unseen().await?;
    }
    let SessionRow { begun_at, proved_at, .. } = row;
    Ok(Some(Session { token_hash, staff, language, begun_at, proved_at }))
}

/// Everything somebody is signed in with, last used first; what can no longer be used left out.
pub async fn sessions_of(door: &Door, staff: StaffId) -> Result<Vec<SessionRow>, Error> {
    let rows = door.archive.read().await?.sessions_of(staff).await?;
    Ok(rows.into_iter().filter(|row| is_alive(row, door.now)).collect())
}

/// Ends sessions of one's own: the one whose token's hash begins with `begins`, or with `None` all
/// but this one. How many ended.
pub async fn end_sessions(
    door: &Door,
    session: &Session,
    begins: Option<&str>,
) -> Result<usize, Error> {
    let own = sessions_of(door, session.staff.id).await?.into_iter().filter(|row| match begins {
        Some(begins) => begins.len() >= HASH_CHARS_MIN && row.token_hash.starts_with(begins),
        None => row.token_hash != session.token_hash,
    });
    let hashes: Vec<String> = own.map(|row| row.token_hash).collect();
    let mut transaction = door.archive.write().await?;
    for hash in &hashes {
        transaction.delete_session(hash).await?;
    }
    let detail = serde_json::json!({ "sessions": hashes.len() });
    let (act, noun, row) = ("end_sessions", "staff", Some(session.staff.id.0));
    let act = archive::Act { staff: Some(session.staff.id), act, noun, row, detail };
    transaction.record(act, door.now).await?;
    transaction.commit_unseen().await?;
    Ok(hashes.len())
}

/// Ends a session: its token opens nothing any more.
pub async fn end_session(door: &Door, token_hash: &str) -> Result<(), Error> {
    let mut transaction = door.archive.write().await?;
    transaction.delete_session(token_hash).await?;
    Ok(transaction.commit_unseen().await?)
}

/// Removes sessions nobody can use any more, and failed tries that no longer count.
pub async fn prune_sessions(archive: &Archive, now: Timestamp) -> Result<(), Error> {
    let mut transaction = archive.write().await?;
    let on_the_way = super::second_factor::on_the_way_since(now);
    transaction.delete_old_sessions(idle_since(now), begun_since(now), on_the_way).await?;
    transaction.forget_old_fails(super::tries::counted_since(now)).await?;
    Ok(transaction.commit_unseen().await?)
}

/// A new session's row.
pub(super) fn new_row(door: &Door, token: &Token, staff: StaffId, caller: &Caller) -> SessionRow {
    SessionRow {
        token_hash: token.hash(&door.keys),
        staff: Some(staff),
        second_factor_of: None,
        ceremony: None,
        begun_at: door.now,
        seen_at: door.now,
        proved_at: Some(door.now),
        agent: caller.agent.chars().take(AGENT_CHARS_MAX).collect(),
        network: caller.network.clone(),
    }
}

/// Whether a session can still be used.
pub(super) fn is_alive(row: &SessionRow, now: Timestamp) -> bool {
    row.seen_at >= idle_since(now) && row.begun_at >= begun_since(now)
}

fn idle_since(now: Timestamp) -> Timestamp {
    before(now, SignedDuration::from_hours(SESSION_IDLE_HOURS_MAX))
}

fn begun_since(now: Timestamp) -> Timestamp {
    before(now, SignedDuration::from_hours(24 * SESSION_DAYS_MAX))
}

pub(super) fn before(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_sub(span).unwrap_or(Timestamp::MIN)
}
