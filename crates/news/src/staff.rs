//! Who works in the newsroom, and what each role may do.

use serde::{Deserialize, Serialize};

use crate::{Error, PersonId, StaffId};

/// The most characters an email address may have (RFC 5321 §4.5.3.1.3, without the brackets).
const EMAIL_CHARS_MAX: usize = 254;
/// The most characters before the `@` (RFC 5321 §4.5.3.1.1).
const LOCAL_PART_CHARS_MAX: usize = 64;

/// A role: each may do what the one before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes articles of their own and sends them to the editors.
    Reporter,
    /// Everything editorial: anybody's articles, publishing, sections, people, corrections.
    Editor,
    /// Staff and settings besides.
    Publisher,
}

/// Whether somebody works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Asked, has not answered.
    Invited,
    /// Works here.
    Active,
    /// Worked here: cannot sign in, and stays on record as the one who did what they did.
    Left,
}

/// Somebody of the newsroom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StaffMember {
    /// Their number.
    pub id: StaffId,
    /// Their name, as colleagues see it.
    pub name: String,
    /// Where mail reaches them; also what they sign in with.
    pub email: EmailAddress,
    /// What they may do.
    pub role: Role,
    /// Whether they work here.
    pub standing: Standing,
    /// Their own record as an author.
    pub person: Option<PersonId>,
}

/// An email address: `local@domain`, as HTML's `input type=email` takes it (HTML Standard
/// §4.10.5.1.5). The domain is in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl Role {
    /// The word the archive, addresses and the API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reporter => "reporter",
            Self::Editor => "editor",
            Self::Publisher => "publisher",
        }
    }

    /// May they act on anybody's articles, and make things public?
    pub fn may_edit(self) -> bool {
        self >= Self::Editor
    }

    /// May they change staff and settings?
    pub fn may_manage(self) -> bool {
        self >= Self::Publisher
    }
}

impl StaffMember {
    /// Gives them another role and standing. `publishers` are those who work here now: one of them
    /// must stay, or nobody could change anything any more.
    pub fn become_with(
        &mut self,
        role: Role,
        standing: Standing,
        publishers: &[StaffId],
    ) -> Result<(), Error> {
        let stays = role.may_manage() && standing == Standing::Active;
        if !stays && publishers == [self.id] {
            return Err(Error::LastPublisher);
        }
        (self.role, self.standing) = (role, standing);
        Ok(())
    }
}

impl std::str::FromStr for Role {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self, Error> {
        [Self::Reporter, Self::Editor, Self::Publisher]
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or_else(|| Error::Role(word.to_owned()))
    }
}

impl Standing {
    /// The word the archive and the API use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Left => "left",
        }
    }
}

impl std::str::FromStr for Standing {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::Invited, Self::Active, Self::Left]
            .into_iter()
            .find(|standing| standing.as_str() == word)
            .ok_or_else(|| format!("“{word}” is not a standing of staff"))
    }
}

impl EmailAddress {
    /// Reads an address; blanks around it are left out.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refused = || Error::EmailAddress(text.trim().to_owned());
        let (local, domain) = text.trim().rsplit_once('@').ok_or_else(refused)?;
        let is_local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
        let local_is_right =
            !local.is_empty() && local.len() <= LOCAL_PART_CHARS_MAX && local.chars().all(is_local);
        let domain_is_right = domain.split('.').all(is_label);
        let fits = local.len() + 1 + domain.len() <= EMAIL_CHARS_MAX;
        if local_is_right && domain_is_right && fits {
            Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
        } else {
            Err(refused())
        }
    }

    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one mailbox share: every letter small, as mail providers have it.
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

/// A label of a domain (RFC 1034 §3.5).
fn is_label(label: &str) -> bool {
    let is_right = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(is_right)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

impl std::str::FromStr for EmailAddress {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_is_what_browsers_take() {
        for (text, address) in [
            (" Ada.Lovelace+news@Courier.Example ", Some("Ada.Lovelace+news@courier.example")),
            ("ada@localhost", Some("ada@localhost")),
            ("ada", None),
            ("@courier.example", None),
            ("ada@", None),
            ("ada@courier..example", None),
            ("ada@-courier.example", None),
            ("ada lovelace@courier.example", None),
            ("ada@courier.example\r\nBcc: all@courier.example", None),
            ("<ada@courier.example>", None),
            ("ada@b@courier.example", None),
        ] {
            let parsed = EmailAddress::parse(text).ok();
            assert_eq!(parsed.as_ref().map(EmailAddress::as_str), address, "{text:?}");
        }
        let long = format!("{}@courier.example", "a".repeat(65));
        assert!(EmailAddress::parse(&long).is_err());
    }

    #[test]
    fn one_publisher_stays() {
        let (ada, ben) = (StaffId(1), StaffId(2));
        let member = |id| StaffMember {
            id,
            name: "Ada".to_owned(),
            email: EmailAddress::parse("ada@courier.example").unwrap(),
            role: Role::Publisher,
            standing: Standing::Active,
            person: None,
        };
        for (who, role, standing, publishers, may) in [
            (ada, Role::Editor, Standing::Active, &[ada][..], false),
            (ada, Role::Publisher, Standing::Left, &[ada], false),
            (ada, Role::Publisher, Standing::Active, &[ada], true),
            (ada, Role::Editor, Standing::Active, &[ada, ben], true),
            (ben, Role::Reporter, Standing::Left, &[ada], true),
        ] {
            let became = member(who).become_with(role, standing, publishers);
            assert_eq!(became.is_ok(), may, "{who:?} {role:?} {standing:?} {publishers:?}");
        }
    }

    #[test]
    fn each_role_may_what_the_one_before_it_may() {
        for (role, edit, manage) in [
            (Role::Reporter, false, false),
            (Role::Editor, true, false),
            (Role::Publisher, true, true),
        ] {
            assert_eq!((role.may_edit(), role.may_manage()), (edit, manage), "{role:?}");
            assert_eq!(role.as_str().parse(), Ok(role));
        }
    }
}
