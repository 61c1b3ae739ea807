//! The second reading: manuscripts one after the other, and what was noticed on the way.

use news::{Manuscript, Report};

use crate::WireError;
use crate::lines::Lines;

/// The manuscripts of a source in the order of its survey. Ends after the first error.
pub struct Manuscripts<'a> {
    reading: Box<dyn SecondReading + Send + 'a>,
    lines: Lines,
    is_over: bool,
}

/// What a source does to be read a second time.
pub(crate) trait SecondReading {
    /// The next manuscript; what its copy lost or changed goes into `lines`.
    fn next(&mut self, lines: &mut Lines) -> Result<Option<Manuscript>, WireError>;
}

impl<'a> Manuscripts<'a> {
    pub(crate) fn new(reading: impl SecondReading + Send + 'a) -> Self {
        Self { reading: Box::new(reading), lines: Lines::default(), is_over: false }
    }

    /// What was left out of the manuscripts yielded so far, and what was changed: lines only, no
    /// counts. To be added to the survey's report when the iterator is at its end.
    pub fn into_report(self) -> Report {
        self.lines.finish()
    }
}

impl Iterator for Manuscripts<'_> {
    type Item = Result<Manuscript, WireError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let next = self.reading.next(&mut self.lines).transpose();
        self.is_over = !matches!(next, Some(Ok(_)));
        next
    }
}
