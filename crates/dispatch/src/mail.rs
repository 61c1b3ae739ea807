//! The mail room: what was planned in the ledger is composed, handed over and accounted for.
//!
//! Each mail leaves at least once: it is "handed over" in the ledger before the carrier gets it,
//! and what stays so was perhaps taken, and is given again when its lease has run out.

mod carrier;
mod letter;

use std::sync::Arc;
use std::time::Duration;

use archive::{Archive, Keys, MailRow};
use composing::NewsroomTheme;
use jiff::{SignedDuration, Timestamp};
use news::EmailAddress;
use tokio::sync::watch;

pub use carrier::{Carrier, CarrierError};

/// Mail taken at once.
const AT_ONCE_MAX: u32 = 4;
/// How long nobody else takes it: longer than the carrier's own patience with all of it.
const LEASE: SignedDuration = SignedDuration::from_mins(4);
/// The pause after a first failure; each further one is four times as long.
const FIRST_PAUSE_SECONDS: i64 = 60;
/// The longest pause.
const PAUSE_SECONDS_MAX: i64 = 6 * 3_600;
/// Hours after which mail that cannot be sent is given up.
const GIVEN_UP_AFTER_HOURS: i64 = 72;

/// What the mail room works with.
pub struct MailRoom {
    /// The archive.
    pub archive: Archive,
    /// Makes the tokens of one-time addresses.
    pub keys: Keys,
    /// Templates and words.
    pub theme: Arc<NewsroomTheme>,
    /// The paper's own address, without a slash at the end.
    pub base_url: String,
    /// Whom mail is from; `None` for `newsroom@` the paper's own host.
    pub from: Option<EmailAddress>,
    /// Who takes it.
    pub carrier: Carrier,
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
enum Fault {
    /// What it asks for has been taken back or done: it is sent to nobody.
    #[error("It is no longer wanted: what it was about has been done or taken back.")]
    NotWanted,
    #[error("The archive did not answer: {0}.")]
    Archive(#[from] archive::Error),
    #[error("The mail could not be composed: {0}")]
    Composing(#[from] composing::ComposingError),
    #[error("The mail could not be written: {0}.")]
    Message(#[from] lettre::error::Error),
    #[error("{0} is not an address mail can carry.")]
    Address(String),
    #[error(transparent)]
    Carrier(#[from] CarrierError),
}

impl MailRoom {
    /// Sends what is due, a few at once; how many were taken in hand.
    pub async fn send_due(&self, now: Timestamp) -> Result<usize, archive::Error> {
        if !self.archive.read().await?.has_mail_due(now).await? {
            return Ok(0);
        }
        let mut transaction = self.archive.write().await?;
        transaction.replan_ambiguous_mail(now).await?;
        let until = now.checked_add(LEASE).unwrap_or(Timestamp::MAX);
        let leased = transaction.lease_mail(now, until, AT_ONCE_MAX).await?;
        transaction.commit_unseen().await?;
        for mail in &leased {
            let sent = self.send(mail, now).await;
            self.account_for(mail, sent, now).await?;
        }
        Ok(leased.len())
    }

    /// Sends what falls due until `stop` changes, looking every `poll`.
    pub async fn run(
        self,
        poll: Duration,
        clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
        mut stop: watch::Receiver<bool>,
    ) {
        let mut ticks = tokio::time::interval(poll);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = stop.changed() => return,
                _ = ticks.tick() => {}
            }
            // What is being sent is finished before the server stops.
            loop {
                match self.send_due(clock()).await {
                    Ok(0) => break,
                    Ok(_) if *stop.borrow() => return,
                    Ok(_) => {}
                    Err(fault) => {
                        tracing::warn!(%fault, "the ledger of mail could not be read");
                        break;
                    }
                }
            }
        }
    }

    async fn send(&self, mail: &MailRow, now: Timestamp) -> Result<(), Fault> {
        let message = letter::compose(self, mail, now).await?;
        let mut transaction = self.archive.write().await?;
        transaction.hand_over_mail(vec![mail.id]).await?;
        transaction.commit_unseen().await?;
        Ok(self.carrier.take(mail.id, message).await?)
    }

    async fn account_for(
        &self,
        mail: &MailRow,
        sent: Result<(), Fault>,
        now: Timestamp,
    ) -> Result<(), archive::Error> {
        let mut transaction = self.archive.write().await?;
        match sent {
            Ok(()) => transaction.mail_sent(mail.id, now).await?,
            Err(fault) => {
                tracing::warn!(mail = mail.id, %fault, "a mail was not sent");
                let again = if fault.is_for_good() { None } else { again_at(mail, now) };
                transaction.mail_failed(mail.id, &fault.to_string(), again, now).await?;
            }
        }
        transaction.commit_unseen().await
    }
}

impl Fault {
    /// Whether another try would fail as well.
    fn is_for_good(&self) -> bool {
        match self {
            Self::NotWanted | Self::Address(_) => true,
            Self::Carrier(fault) => fault.is_for_good(),
            Self::Archive(_) | Self::Composing(_) | Self::Message(_) => false,
        }
    }
}

/// When a mail that failed is tried again; `None` when it is given up.
fn again_at(mail: &MailRow, now: Timestamp) -> Option<Timestamp> {
    if now.duration_since(mail.planned_at) >= SignedDuration::from_hours(GIVEN_UP_AFTER_HOURS) {
        return None;
    }
    let quadruplings = mail.tries.saturating_sub(1).min(8);
    let pause = (FIRST_PAUSE_SECONDS << (2 * quadruplings)).min(PAUSE_SECONDS_MAX);
    now.checked_add(SignedDuration::from_secs(pause)).ok()
}

#[cfg(test)]
mod tests;
