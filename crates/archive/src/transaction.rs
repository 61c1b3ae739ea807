//! A change of the archive: all of it or nothing.

use std::sync::Arc;

use crate::engine::Session;
use crate::{Error, Once};

/// A change under way. Dropped without a commit, it never happened.
pub struct Transaction {
    pub(crate) session: Session,
    /// What is to be done at most once, as part of this change.
    pub(crate) once: Option<Arc<Once>>,
    /// The numbers of the acts this change has recorded.
    pub(crate) acts: Vec<i64>,
}

impl Transaction {
    pub(crate) fn new(session: Session, once: Option<Arc<Once>>) -> Self {
        Self { session, once, acts: Vec::new() }
    }

    /// Commits what no reader can see: drafts, an import's rows, a cursor. What readers would
    /// notice goes through [`Transaction::commit_with`].
    pub async fn commit_unseen(mut self) -> Result<(), Error> {
        self.note_once().await?;
        self.session.commit().await
    }
}
