//! From a row of the ledger to a message (RFC 5322): what the ids in it stand for, in words.

use archive::{LinkPurpose, LinkRow, MailPurpose, MailRow, Purpose, StaffRow, Transaction};
use composing::Letter;
use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use news::{EmailAddress, Standing};

use super::{Fault, MailRoom};

/// What the ids of a mail stand for.
struct Meant {
    to: StaffRow,
    by: String,
    headline: String,
    link: Option<LinkRow>,
}

/// The message of a mail. The same mail is the same message each time, but for its date.
pub(super) async fn compose(
    room: &MailRoom,
    mail: &MailRow,
    now: Timestamp,
) -> Result<Message, Fault> {
    let paper = room.archive.read().await?.paper().await?;
    let mut transaction = room.archive.write().await?;
    let meant = read(&mut transaction, mail, now).await?;
    drop(transaction);
    let address = address(room, mail, &meant);
    let letter = Letter {
        purpose: mail.mail.purpose.as_str(),
        paper: &paper.title,
        name: &meant.to.member.name,
        by: &meant.by,
        note: mail.mail.note.as_deref().unwrap_or_default(),
        headline: &meant.headline,
        address: &address,
    };
    let language = meant.to.language.as_ref().unwrap_or(&paper.language);
    let set = room.theme.letter(&room.theme.words(language), &letter)?;
    let host = host(&room.base_url);
    let own = format!("newsroom@{host}");
    let from = mailbox(&paper.title, room.from.as_ref().map_or(&own, EmailAddress::as_str))?;
    let to = mail.address.as_ref().unwrap_or(&meant.to.member.email);
    let part = |kind: ContentType, body: String| SinglePart::builder().header(kind).body(body);
    let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
    // RFC 3834 §5: no holiday notice shall answer it.
    let auto = HeaderValue::new(auto, "auto-generated".to_owned());
    let message = Message::builder()
        .date(std::time::UNIX_EPOCH + seconds(now))
        .message_id(Some(format!("<mail-{}@{host}>", mail.id)))
        .from(from)
        .to(mailbox(&meant.to.member.name, to.as_str())?)
        .subject(set.subject)
        .raw_header(auto)
        .multipart(
            MultiPart::alternative()
                .boundary(format!("=_dateline-mail-{}", mail.id))
                .singlepart(part(ContentType::TEXT_PLAIN, set.text))
                .singlepart(part(ContentType::TEXT_HTML, set.html)),
        )?;
    Ok(message)
}

fn seconds(now: Timestamp) -> std::time::Duration {
    std::time::Duration::from_secs(now.as_second().try_into().unwrap_or_default())
}

/// Reads what the ids stand for. [`Fault::NotWanted`] when its address has been used, taken back
/// or has run out, or its reader has left.
async fn read(
    transaction: &mut Transaction,
    mail: &MailRow,
    now: Timestamp,
) -> Result<Meant, Fault> {
    let to = transaction.staff(mail.mail.to).await?.ok_or(Fault::NotWanted)?;
    let link = match mail.mail.link {
        Some(id) => {
            let link = transaction.link(id).await?.ok_or(Fault::NotWanted)?;
            if !link.is_good(now) || link.epoch != to.epoch {
                return Err(Fault::NotWanted);
            }
            Some(link)
        }
        None => None,
    };
    let is_about_them = matches!(
        mail.mail.purpose,
        MailPurpose::Invitation | MailPurpose::EmailChanged | MailPurpose::PasswordChanged
    );
    if to.member.standing != Standing::Active && !is_about_them {
        return Err(Fault::NotWanted);
    }
    let by = match mail.mail.by {
        Some(by) => transaction.staff(by).await?.map(|row| row.member.name).unwrap_or_default(),
        None => String::new(),
    };
    let headline = match mail.mail.article {
        Some(id) => transaction.article(id).await?.ok_or(Fault::NotWanted)?.headline,
        None => String::new(),
    };
    Ok(Meant { to, by, headline, link })
}

/// The address a mail asks its reader to open; empty without one.
fn address(room: &MailRoom, mail: &MailRow, meant: &Meant) -> String {
    let newsroom = format!("{}/newsroom", room.base_url);
    if let Some(link) = &meant.link {
        let token = room.keys.token(Purpose::Links, link.id, link.epoch);
        let path = match link.purpose {
            LinkPurpose::SetUp => "set-up",
            LinkPurpose::Invitation => "invitations",
            LinkPurpose::PasswordReset => "password-reset",
            LinkPurpose::NewEmail => "new-email",
        };
        return format!("{newsroom}/{path}/{token}");
    }
    match (mail.mail.article, mail.mail.purpose) {
        (Some(article), _) => format!("{newsroom}/articles/{}", article.0),
        (None, MailPurpose::PasswordChanged) => format!("{newsroom}/password-reset"),
        (None, _) => String::new(),
    }
}

fn mailbox(name: &str, address: &str) -> Result<Mailbox, Fault> {
    let parsed = address.parse::<Address>();
    let address = parsed.map_err(|_| Fault::Address(address.to_owned()))?;
    // A name with a line break in it would be two headers.
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    Ok(Mailbox::new(Some(name), address))
}

/// The host of the paper's own address; in brackets where it is a bare IP (RFC 5321 §4.1.3).
fn host(base_url: &str) -> String {
    let url = url::Url::parse(base_url).ok();
    match url.as_ref().and_then(url::Url::host) {
        Some(url::Host::Domain(domain)) => domain.to_owned(),
        Some(url::Host::Ipv4(ip)) if ip.is_loopback() => "localhost".to_owned(),
        Some(url::Host::Ipv4(ip)) => format!("[{ip}]"),
        Some(url::Host::Ipv6(ip)) if ip.is_loopback() => "localhost".to_owned(),
        Some(url::Host::Ipv6(ip)) => format!("[IPv6:{ip}]"),
        None => "localhost".to_owned(),
    }
}
