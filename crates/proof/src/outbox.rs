//! The mail a test's paper has sent.

use std::sync::Arc;

use composing::NewsroomTheme;
use dispatch::{Carrier, MailRoom};

use crate::TestPaper;

impl TestPaper {
    /// The paper's mail room, which writes into the test's own outbox.
    ///
    /// # Panics
    /// When the newsroom's theme is broken.
    pub fn mail_room(&self) -> MailRoom {
        MailRoom {
            archive: self.archive.clone(),
            keys: self.keys.clone(),
            theme: Arc::new(NewsroomTheme::new().expect("the newsroom's theme")),
            base_url: Self::URL.to_owned(),
            from: None,
            carrier: Carrier::Outbox(self.folder.path().join("outbox")),
        }
    }

    /// Sends what is due; every message that was ever sent, in the order it was planned, with its
    /// quoted-printable parts decoded.
    ///
    /// # Panics
    /// When mail cannot be sent or read.
    pub async fn mail(&self) -> Vec<String> {
        let room = self.mail_room();
        while room.send_due(self.now()).await.expect("the ledger") > 0 {}
        let Ok(files) = std::fs::read_dir(self.folder.path().join("outbox")) else {
            return Vec::new();
        };
        let numbered = files.map(|file| {
            let path = file.expect("a file").path();
            let id = path.file_stem().and_then(|stem| stem.to_str()).and_then(|id| id.parse().ok());
            let id: i64 = id.unwrap_or_else(|| panic!("{} is no message", path.display()));
            (id, std::fs::read_to_string(path).expect("a message"))
        });
        let mut messages: Vec<(i64, String)> = numbered.collect();
        messages.sort();
        messages.into_iter().map(|(_, message)| decoded(&message)).collect()
    }

    /// The path of the newest one-time address of a kind that was mailed: `invitations`,
    /// `password-reset`, `new-email`.
    ///
    /// # Panics
    /// When none was.
    pub async fn mailed_link(&self, kind: &str) -> String {
        let start = format!("{}/newsroom/{kind}/", Self::URL);
        let messages = self.mail().await;
        let newest = messages.iter().rev().find_map(|message| message.split_once(&start));
        let (_, rest) = newest.unwrap_or_else(|| panic!("no mail has an address of {kind}"));
        let token: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
        format!("/newsroom/{kind}/{token}")
    }
}

/// Quoted-printable (RFC 2045 §6.7) as text; what is not, stays as it is.
fn decoded(message: &str) -> String {
    let joined = message.replace("=\r\n", "");
    let mut pieces = joined.split('=');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let digits = piece.get(..2);
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            bytes.extend_from_slice(&piece.as_bytes()[2..]);
        } else {
            bytes.push(b'=');
            bytes.extend_from_slice(piece.as_bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
