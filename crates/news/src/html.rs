//! Markup that may stand on a page.

/// HTML that the sanitiser has passed. The one type of text a template prints without escaping.
///
/// Only `composing`'s sanitiser and renderers call [`Html::passed_by_sanitiser`]; `xtask tidy`
/// holds that line, since Rust has no friend crates.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Vouches that `markup` came out of the sanitiser or was written by a renderer that escapes
    /// every value it is given.
    pub fn passed_by_sanitiser(markup: String) -> Self {
        Self(markup)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, given away.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether there is any.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Display for Html {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
