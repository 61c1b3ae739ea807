//! Who takes mail: a folder of files, or a mail server.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::transport::smtp::client::Tls;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

/// How long a mail server may take with one mail.
const SMTP_TIMEOUT: Duration = Duration::from_secs(30);

/// Who takes mail.
pub enum Carrier {
    /// Each mail is a file in this folder, `ID.eml`.
    Outbox(PathBuf),
    /// A mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

/// Why a carrier did not take a mail.
#[derive(Debug, thiserror::Error)]
pub enum CarrierError {
    /// The address of the mail server cannot be used.
    #[error("{0}: write smtps://USER:PASSWORD@HOST or smtp://HOST:PORT")]
    Address(String),
    /// The outbox cannot be written.
    #[error("The outbox {folder} could not be written: {source}.", folder = folder.display())]
    Outbox {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The mail server did not take it.
    #[error("The mail server did not take it: {0}.")]
    Smtp(#[from] lettre::transport::smtp::Error),
}

impl CarrierError {
    /// Whether the mail server said that it never will (RFC 5321 §4.2.1).
    pub fn is_for_good(&self) -> bool {
        matches!(self, Self::Smtp(fault) if fault.is_permanent())
    }
}

impl Carrier {
    /// A mail server by its URL: `smtps://` speaks TLS from the first byte, `smtp://` turns to it
    /// when the server offers it, and must where a password is sent to another machine.
    pub fn smtp(url: &str) -> Result<Self, CarrierError> {
        let refused = |fault: &dyn std::fmt::Display| CarrierError::Address(fault.to_string());
        let mut parsed = url::Url::parse(url).map_err(|fault| refused(&fault))?;
        let says_tls = parsed.query_pairs().any(|(name, _)| name == "tls");
        if parsed.scheme() == "smtp" && !says_tls {
            let host = parsed.host_str().unwrap_or_default();
            let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
            let tls = match (is_here, parsed.username()) {
                (true, _) => None,
                (false, "") => Some("opportunistic"),
                (false, _) => Some("required"),
            };
            if let Some(tls) = tls {
                parsed.query_pairs_mut().append_pair("tls", tls);
            }
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(parsed.as_str());
        let builder = builder.map_err(|fault| refused(&fault))?;
        Ok(Self::Smtp(Box::new(builder.timeout(Some(SMTP_TIMEOUT)).build())))
    }

    /// A mail server that speaks no TLS, for tests.
    pub fn plain_smtp(host: &str, port: u16) -> Self {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host);
        let builder = builder.port(port).tls(Tls::None).timeout(Some(SMTP_TIMEOUT));
        Self::Smtp(Box::new(builder.build()))
    }

    /// Takes a mail. Taken twice by an outbox it is still one file.
    pub(super) async fn take(&self, id: i64, message: Message) -> Result<(), CarrierError> {
        match self {
            Self::Outbox(folder) => {
                let failed = |source| CarrierError::Outbox { folder: folder.clone(), source };
                write(folder, id, &message.formatted()).await.map_err(failed)
            }
            Self::Smtp(server) => Ok(server.send(message).await.map(drop)?),
        }
    }
}

/// Written whole beside its place, then moved there: a crash leaves all of it or nothing.
#[expect(clippy::disallowed_methods, reason = "to an outbox, mail is delivered as files")]
async fn write(folder: &Path, id: i64, message: &[u8]) -> std::io::Result<()> {
    use tokio::io::AsyncWriteExt as _;
    let mut making = tokio::fs::DirBuilder::new();
    making.recursive(true).mode(0o700).create(folder).await?;
    let beside = folder.join(format!(".{id}.new"));
    let mut opening = tokio::fs::OpenOptions::new();
    // It carries one-time addresses: nobody else's to read.
    opening.write(true).create(true).truncate(true).mode(0o600);
    let mut file = opening.open(&beside).await?;
    file.write_all(message).await?;
    file.sync_all().await?;
    tokio::fs::rename(&beside, folder.join(format!("{id}.eml"))).await?;
    tokio::fs::File::open(folder).await?.sync_all().await
}
