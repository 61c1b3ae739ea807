//! How long what editors type may be.

use crate::Error;

/// Characters of a name: of a section, topic, person, paper.
pub(crate) const NAME_CHARS_MAX: usize = 200;
/// Characters of a description or biography.
pub(crate) const DESCRIPTION_CHARS_MAX: usize = 5_000;

/// The name without blanks around it. It must say something and fit a line.
pub(crate) fn name(text: &str) -> Result<String, Error> {
    match text.trim() {
        "" => Err(Error::NameMissing),
        text => fits(text, NAME_CHARS_MAX).map(str::to_owned),
    }
}

/// The text without blanks around it, if it says anything.
pub(crate) fn description(text: Option<String>) -> Result<Option<String>, Error> {
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    text.map(|text| fits(&text, DESCRIPTION_CHARS_MAX).map(str::to_owned)).transpose()
}

/// The text, if it has no more characters than that.
pub(crate) fn fits(text: &str, chars_max: usize) -> Result<&str, Error> {
    let chars = text.chars().count();
    if chars > chars_max { Err(Error::TooLong { chars, chars_max }) } else { Ok(text) }
}
