//! Why an act was not done.

use jiff::Timestamp;
use news::{ArticleId, Detail, EmailAddress, Point, SectionId, Slug, StaffId};

/// Why an act was not done. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The archive did not answer.
    #[error(transparent)]
    Archive(#[from] archive::Error),
    /// A rule of the paper's says no.
    #[error(transparent)]
    Rule(#[from] news::Error),
    /// There is no such article.
    #[error("There is no article {0}.")]
    NoArticle(ArticleId),
    /// There is no such section.
    #[error("There is no section “{0}”: found it first, or choose another.")]
    NoSection(Slug),
    /// The section an article is to stand in is gone.
    #[error("The section the article was put into, number {0}, is gone: choose another.")]
    SectionGone(SectionId),
    /// The section holds an article at that address.
    #[error("The section “{section}” has an article at “{slug}” already: choose another address.")]
    SlugTaken {
        /// The section.
        section: Slug,
        /// The address in it.
        slug: Slug,
    },
    /// A section, page, topic or person stands at that address.
    #[error("“{0}” is taken already: choose another address.")]
    AddressTaken(Slug),
    /// Somebody saved since the editor read the article.
    #[error("Somebody has saved the article since you read it: read it again first.")]
    Stale {
        /// The newest save.
        newest: i64,
    },
    /// A public article is what was saved last.
    #[error("Readers have what was saved last already: there is nothing new to publish.")]
    NothingNew,
    /// The instant is not in the future.
    #[error("{0} is past: choose a later instant.")]
    Past(Timestamp),
    /// Nothing of the article may be public before an instant.
    #[error("The article is under embargo until {0}: choose a later instant, or lift it first.")]
    Embargoed(Timestamp),
    /// The version cannot be written down for the log.
    #[error(transparent)]
    Version(#[from] news::version::VersionError),
    /// The log of versions or its key is not right.
    #[error(transparent)]
    VersionLog(#[from] news::version_log::LogError),
    /// Another import is under way.
    #[error("{file_name} is being imported since {since}: wait until that is done.")]
    ImportBusy {
        /// The file of the other import.
        file_name: String,
        /// When it began.
        since: Timestamp,
    },
    /// This import was discarded by another that began after its lease had run out.
    #[error("The import was given up because it paused too long: start it again.")]
    ImportLost,
    /// The password is easy to guess.
    #[error(
        "The password is too easy to guess: use at least {chars_min} characters, several words for \
         instance."
    )]
    PasswordWeak {
        /// The fewest characters.
        chars_min: usize,
    },
    /// The name or the password is wrong; which of them is not said.
    #[error("That address and password do not belong together.")]
    SignInRefused,
    /// There were too many failed tries.
    #[error("There were several failed tries: wait {wait_seconds} seconds, then try again.")]
    TooManyTries {
        /// Seconds until the next try counts.
        wait_seconds: i64,
    },
    /// Somebody has this address.
    #[error("{0} belongs to somebody of the newsroom already.")]
    EmailTaken(EmailAddress),
    /// There is nobody with this number.
    #[error("There is no staff member {0}.")]
    NoStaff(StaffId),
    /// The password given once more is not the right one.
    #[error("That is not your password.")]
    PasswordWrong,
    /// Digits or recovery code are wrong, or were taken before.
    #[error("These digits are not the ones of now, or were used already: wait for the next ones.")]
    CodeRefused,
    /// The password was given too long ago.
    #[error("Signing in took too long: begin again.")]
    SignInExpired,
    /// No second factor is there or was begun.
    #[error("No second factor was begun: begin again.")]
    SecondFactorMissing,
    /// The authenticator's answer does not fit.
    #[error("The passkey was not accepted: try again, or sign in with your password.")]
    PasskeyRefused,
    /// There are many passkeys already.
    #[error("{passkeys_max} passkeys are the most one person has: remove one first.")]
    PasskeysFull {
        /// The most there may be.
        passkeys_max: usize,
    },
    /// Somebody has answered their invitation, or has none.
    #[error("They have no invitation that is open.")]
    NotInvited,
    /// Somebody has never worked here.
    #[error("They have not joined yet: invite them.")]
    NotJoined,
    /// A one-time address was used before, or has run out, or never was one.
    #[error(
        "This address works once and for a short time, and it no longer does: ask for a new one."
    )]
    LinkSpent,
    /// There is no such row.
    #[error("There is no {noun} {id}.")]
    NoRow {
        /// `section`, `topic`, `person`, `page`, `picture`, `webhook`, …
        noun: &'static str,
        /// Which.
        id: i64,
    },
    /// What has no name cannot be printed.
    #[error("A name is missing: write one.")]
    NameMissing,
    /// A text is longer than there is room for.
    #[error("That has {chars} characters; {chars_max} is the most there is room for.")]
    TooLong {
        /// Characters as given.
        chars: usize,
        /// The most.
        chars_max: usize,
    },
    /// A section would be nested in itself.
    #[error("“{0}” cannot be nested in a section that is nested in it: choose another.")]
    SectionRing(Slug),
    /// A section that is not empty cannot be deleted.
    #[error("The section holds {what}: move them to another one first.")]
    SectionHolds {
        /// `articles`, `other sections`.
        what: &'static str,
    },
    /// What is in use cannot be deleted.
    #[error("The {noun} is in use: merge it into another one instead.")]
    InUse {
        /// `topic`.
        noun: &'static str,
    },
    /// A record cannot be merged with itself.
    #[error("That is the same record twice: choose another one to merge.")]
    SameRecord,
    /// What was done cannot be undone any more.
    #[error("Something that moved has been changed since, so this can no longer be undone.")]
    ChangedSince,
    /// An office ends before it begins.
    #[error("“{0}” ends before it begins: look at its two days.")]
    OfficeBackwards(String),
    /// A link of another kind than readers can follow.
    #[error("“{0}” is no link: begin it with https://, http:// or mailto:.")]
    LinkScheme(String),
    /// A colour that cannot be read.
    #[error(
        "{colour} has a contrast of {ratio:.2}, and 4.5 is the least that everybody can read; \
         {nearest} is the nearest that has it."
    )]
    Illegible {
        /// The colour as given.
        colour: news::Colour,
        /// Its least contrast.
        ratio: f64,
        /// The nearest that passes.
        nearest: news::Colour,
    },
    /// A front has no room for more.
    #[error("A front has {slots_max} slots: take something off first.")]
    FrontFull {
        /// Slots there are.
        slots_max: usize,
    },
    /// The text is not an address of the paper's own.
    #[error("“{0}” is not an address of this paper: write it like /world/count-closes.")]
    NoAddress(String),
    /// Something stands at an address that was to lead elsewhere.
    #[error("Something stands at {0} already: only an empty address can lead elsewhere.")]
    AddressOccupied(String),
    /// Redirects would lead in a circle.
    #[error("{0} leads back to where it came from: choose another address.")]
    RedirectLoop(String),
    /// A webhook's address cannot be used.
    #[error("“{0}” cannot be a webhook: write an address that begins with https://.")]
    WebhookUrl(String),
    /// The article lacks what the paper publishes nothing without.
    #[error(
        "The paper publishes nothing without this: {}. Add what is missing, then try again.",
        wanted(points)
    )]
    ChecklistOpen {
        /// The points that are open.
        points: Vec<Point>,
    },
    /// The words of a quotation are not where they were found.
    #[error("The article does not have these words there any more: look through it again.")]
    QuotationWords,
    /// A quotation whose speaker nobody named.
    #[error("Say who said it: choose somebody, or write a name.")]
    SpeakerMissing,
    /// A date that is none.
    #[error("“{0}” is no date: write 2026-11-13, 2026-11 or 2026.")]
    SaidOn(String),
    /// A webhook that is told nothing.
    #[error("Choose at least one event for the webhook to be told of.")]
    WebhookEvents,
}

impl Error {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Archive(error) => error.code(),
            Self::Rule(error) => error.code(),
            Self::NoArticle(_) => "article_missing",
            Self::NoSection(_) => "section_missing",
            Self::SectionGone(_) => "section_gone",
            Self::Stale { .. } => "stale",
            Self::NothingNew => "nothing_new",
            Self::Past(_) => "instant_past",
            Self::Embargoed(_) => "embargoed",
            Self::Version(error) => error.code(),
            Self::VersionLog(error) => error.code(),
            Self::SlugTaken { .. } => "slug_taken",
            Self::AddressTaken(_) => "address_taken",
            Self::ImportBusy { .. } => "import_busy",
            Self::ImportLost => "import_lost",
            Self::PasswordWeak { .. } => "password_weak",
            Self::SignInRefused => "sign_in_refused",
            Self::TooManyTries { .. } => "too_many_tries",
            Self::EmailTaken(_) => "email_taken",
            Self::NoStaff(_) => "staff_missing",
            Self::LinkSpent => "link_spent",
            Self::PasswordWrong => "password_wrong",
            Self::CodeRefused => "code_refused",
            Self::SignInExpired => "sign_in_expired",
            Self::SecondFactorMissing => "second_factor_missing",
            Self::PasskeyRefused => "passkey_refused",
            Self::PasskeysFull { .. } => "passkeys_full",
            Self::NotInvited => "not_invited",
            Self::NotJoined => "not_joined",
            Self::NoRow { .. } => "row_missing",
            Self::NameMissing => "name_missing",
            Self::TooLong { .. } => "too_long",
            Self::SectionRing(_) => "section_ring",
            Self::SectionHolds { .. } => "section_not_empty",
            Self::InUse { .. } => "in_use",
            Self::SameRecord => "same_record",
            Self::ChangedSince => "changed_since",
            Self::OfficeBackwards(_) => "office_backwards",
            Self::LinkScheme(_) => "link_invalid",
            Self::Illegible { .. } => "colour_illegible",
            Self::FrontFull { .. } => "front_full",
            Self::NoAddress(_) => "address_invalid",
            Self::AddressOccupied(_) => "address_occupied",
            Self::RedirectLoop(_) => "redirect_loop",
            Self::WebhookUrl(_) => "webhook_url_invalid",
            Self::QuotationWords => "quotation_words_gone",
            Self::SaidOn(_) => "said_on_invalid",
            Self::SpeakerMissing => "speaker_missing",
            Self::WebhookEvents => "webhook_events_missing",
            Self::ChecklistOpen { .. } => "checklist_open",
        }
    }

    /// What the sentence names, by the names its translations know.
    pub fn details(&self) -> Vec<(&'static str, Detail)> {
        let text = |name, value: &dyn ToString| vec![(name, Detail::Text(value.to_string()))];
        match self {
            Self::Rule(error) => error.details(),
            Self::NoArticle(id) => text("article", id),
            Self::NoSection(slug) | Self::SectionRing(slug) => text("section", slug),
            Self::SectionGone(id) => text("section", id),
            Self::SlugTaken { section, slug } => {
                vec![("section", Detail::text(section)), ("slug", Detail::text(slug))]
            }
            Self::AddressTaken(slug) => text("slug", slug),
            Self::Past(at) | Self::Embargoed(at) => vec![("at", Detail::At(*at))],
            Self::ImportBusy { file_name, since } => {
                vec![("file_name", Detail::text(file_name)), ("since", Detail::At(*since))]
            }
            Self::PasswordWeak { chars_min } => vec![("chars_min", Detail::count(*chars_min))],
            Self::TooManyTries { wait_seconds } => {
                vec![("wait_seconds", Detail::Number(*wait_seconds))]
            }
            Self::EmailTaken(email) => text("email", email),
            Self::NoStaff(id) => text("staff", id),
            Self::PasskeysFull { passkeys_max } => {
                vec![("passkeys_max", Detail::count(*passkeys_max))]
            }
            Self::NoRow { noun, id } => {
                vec![("noun", Detail::Word(noun)), ("id", Detail::text(id))]
            }
            Self::TooLong { chars, chars_max } => {
                vec![("chars", Detail::count(*chars)), ("chars_max", Detail::count(*chars_max))]
            }
            Self::SectionHolds { what } => vec![("what", Detail::Word(what))],
            Self::InUse { noun } => vec![("noun", Detail::Word(noun))],
            Self::OfficeBackwards(office) => text("office", office),
            Self::LinkScheme(link) => text("link", link),
            Self::SaidOn(date) => text("date", date),
            Self::Illegible { colour, ratio, nearest } => vec![
                ("colour", Detail::text(colour)),
                ("ratio", Detail::Text(format!("{ratio:.2}"))),
                ("nearest", Detail::text(nearest)),
            ],
            Self::FrontFull { slots_max } => vec![("slots_max", Detail::count(*slots_max))],
            Self::NoAddress(address)
            | Self::AddressOccupied(address)
            | Self::RedirectLoop(address) => text("address", address),
            Self::WebhookUrl(url) => text("url", url),
            Self::ChecklistOpen { points } => {
                let wanted = points.iter().map(|point| point.wanted());
                vec![("points", Detail::Words(wanted.collect()))]
            }
            _ => Vec::new(),
        }
    }

    /// Whether the act itself was refused, and would be again: not so when the archive did not
    /// answer.
    pub(crate) fn is_refusal(&self) -> bool {
        !matches!(self, Self::Archive(_) | Self::VersionLog(_))
    }
}

fn wanted(points: &[Point]) -> String {
    let wanted: Vec<&str> = points.iter().map(|point| point.wanted()).collect();
    wanted.join(", ")
}
