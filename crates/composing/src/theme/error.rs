//! What can be wrong with a theme's files, each with a sentence that says where to look.

/// A fault in a file of the theme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// A file that is no part of a theme.
    #[error("A theme has no file {path}: did you mean {nearest}?")]
    UnknownFile {
        /// The path as given.
        path: String,
        /// The path of the theme that resembles it most.
        nearest: String,
    },
    /// A file that should be text is not UTF-8.
    #[error("{file} is not UTF-8 text: save it as UTF-8.")]
    NotText {
        /// Its path.
        file: String,
    },
    /// A template that does not parse.
    #[error("{file}, line {line}: {why}")]
    Template {
        /// Its path.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        why: String,
    },
    /// A file of words that does not parse.
    #[error("{file}, line {line}: {why}")]
    Words {
        /// Its path.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        why: String,
    },
    /// A style sheet that names a file the theme does not have.
    #[error("{file} names url({url}), which is not among the theme's assets.")]
    AssetMissing {
        /// The style sheet's path.
        file: String,
        /// What it names.
        url: String,
    },
}

impl ThemeError {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownFile { .. } => "theme_file_unknown",
            Self::NotText { .. } => "theme_file_not_text",
            Self::Template { .. } => "theme_template_invalid",
            Self::Words { .. } => "theme_words_invalid",
            Self::AssetMissing { .. } => "theme_asset_missing",
        }
    }
}
