//! What the sentence of an error names, for whoever says it in another language than the
//! program's own.

use jiff::Timestamp;

/// One thing an error's sentence names. An error gives them by name, in `details`, beside its
/// code; with both, its sentence can be said in any language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Words of somebody's, said as they are.
    Text(String),
    /// A number, which may choose a plural form.
    Number(i64),
    /// A word of the program's, which other languages have another word for.
    Word(&'static str),
    /// Several of them in a row.
    Words(Vec<&'static str>),
    /// An instant, said on the clock of whoever reads it.
    At(Timestamp),
}

impl Detail {
    /// Something as it is written.
    pub fn text(value: &(impl ToString + ?Sized)) -> Self {
        Self::Text(value.to_string())
    }

    /// How many; what no number of the archive's can hold is the most it can.
    pub fn count(value: impl TryInto<i64>) -> Self {
        Self::Number(value.try_into().unwrap_or(i64::MAX))
    }
}
