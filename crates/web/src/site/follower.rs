//! The page cache as a follower of the event log: local to this node, its cursor in memory.

use dispatch::Follower;
use news::{EventNumber, EventRecord};

use super::Site;

impl Follower for Site {
    fn name(&self) -> &'static str {
        "page cache"
    }

    fn cursor(&self) -> EventNumber {
        self.cache.applied()
    }

    fn follow(&self, events: &[EventRecord]) {
        self.cache.apply(events);
    }
}
