//! A reader: what the paper's readers may see, at one instant.

use news::EventNumber;

use crate::engine::Session;
use crate::{Error, log};

/// One instant of the archive, as readers see it: only what is public. Let it go when done; it
/// holds a connection.
pub struct Reader {
    pub(crate) session: Session,
    as_of: EventNumber,
}

impl Reader {
    /// The first statement fixes the instant on both engines, so it is the log's head.
    pub(crate) async fn begin(mut session: Session) -> Result<Self, Error> {
        let as_of = log::head(&mut session).await?;
        Ok(Self { session, as_of })
    }

    /// The last event this reader sees the effects of.
    pub fn as_of(&self) -> EventNumber {
        self.as_of
    }
}
