//! The seal: what every public version is entered into the log with.

use archive::{Transaction, VersionRow};
use news::StaffId;
use news::version::{Salt, Version};
use news::version_log::{Checkpoint, SigningKey};

use crate::Error;

/// The paper's seal: the key that signs the log of versions, and where salts come from. The
/// building makes one; every act that prints is given it.
pub struct Seal {
    origin: String,
    seed: [u8; 32],
    key: SigningKey,
    salts: Box<dyn Fn() -> [u8; 32] + Send + Sync>,
}

/// A version on its way into the log.
pub(crate) struct Entering {
    pub(crate) version: Version,
    pub(crate) staff: Option<StaffId>,
    pub(crate) revision: i64,
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Seal").field("origin", &self.origin).finish_non_exhaustive()
    }
}

impl Seal {
    /// A seal. `origin` names the log: an address without scheme, blanks and plus signs, such as
    /// `courier.example/versions`. `seed` is the secret of the signing key; `salts` draws 32 random
    /// bytes each time.
    pub fn new(
        origin: &str,
        seed: [u8; 32],
        salts: impl Fn() -> [u8; 32] + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let key = SigningKey::from_seed(origin, &seed)?;
        Ok(Self { origin: origin.to_owned(), seed, key, salts: Box::new(salts) })
    }

    /// The key of this seal under the name a log once had: a paper may change its address.
    pub(crate) fn key_named(&self, origin: &str) -> Result<SigningKey, Error> {
        Ok(SigningKey::from_seed(origin, &self.seed)?)
    }

    /// What tells the world that a checkpoint is this paper's: `name+hash+key`.
    pub fn verifier(&self) -> String {
        self.key.verifier().to_string()
    }

    /// Appends versions to the log and signs its new head, within the transaction that publishes
    /// them.
    pub(crate) async fn enter(
        &self,
        transaction: &mut Transaction,
        entering: Vec<Entering>,
    ) -> Result<(), Error> {
        if entering.is_empty() {
            return Ok(());
        }
        let mut edge = transaction.version_edge().await?;
        let (mut rows, mut nodes) = (Vec::with_capacity(entering.len()), Vec::new());
        for Entering { version, staff, revision } in entering {
            let salt = Salt((self.salts)());
            let sealed = version.sealed(&salt)?;
            let leaf = edge.size();
            nodes.extend(edge.append(sealed.leaf));
            rows.push(VersionRow {
                article: version.article,
                number: version.number,
                kind: version.kind,
                published_at: version.published_at,
                staff,
                revision,
                frame: Some(version.printed.frame()?),
                salt: Some(salt),
                entry: sealed.entry,
                leaf,
            });
        }
        let head = Checkpoint::new(&self.origin, edge.size(), edge.root()).signed(&self.key)?;
        transaction.insert_versions(&rows, &nodes, edge.size(), &head.to_string()).await?;
        Ok(())
    }
}
