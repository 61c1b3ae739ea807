//! A change of the archive: all of it or nothing.

use crate::Error;
use crate::engine::Session;

/// A change under way. Dropped without a commit, it never happened.
pub struct Transaction {
    pub(crate) session: Session,
}

impl Transaction {
    pub(crate) fn new(session: Session) -> Self {
        Self { session }
    }

    /// Commits what no reader can see: drafts, an import's rows, a cursor. What readers would
    /// notice goes through [`Transaction::commit_with`].
    pub async fn commit_unseen(self) -> Result<(), Error> {
        self.session.commit().await
    }
}
