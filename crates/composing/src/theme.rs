//! The theme: templates, style sheet, fonts and words; embedded, and overridable file by file.

mod assets;
mod dates;
mod error;
mod files;
mod looks;
mod messages;
mod newsroom;
mod templates;
mod trial;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use news::Language;

pub use assets::Asset;
pub use dates::Moment;
pub(crate) use dates::iso;
pub use error::ThemeError;
pub use looks::{LOOKS_SHEET, looks_sheet};
pub(crate) use messages::embedded_english;
pub use newsroom::{Letter, LetterSet, NewsroomTheme};
pub(crate) use templates::spoken;
pub use words::Words;

use crate::ComposingError;

/// Everything that gives the paper its looks and its words.
pub struct Theme {
    environment: minijinja::Environment<'static>,
    assets: Arc<BTreeMap<String, Asset>>,
    words: BTreeMap<String, Arc<Words>>,
}

impl Theme {
    /// The embedded theme with some of its files replaced.
    ///
    /// The keys of `overrides` are paths within a theme: `templates/article.html`,
    /// `assets/site.css`, `words/en.ftl`. Beside the files a theme has, a publication may add
    /// `assets/paper.css` (loaded after `site.css`), whatever that file needs under
    /// `assets/paper/`, and words in a further language (`words/nl.ftl`).
    ///
    /// Changed templates and words are tried with the sample papers, and a theme that could not set
    /// one of their pages is refused: readers never meet a fault of a theme. The embedded files by
    /// themselves are not tried again.
    pub fn new(overrides: BTreeMap<String, Vec<u8>>) -> Result<Self, ThemeError> {
        let files = files::merged(overrides)?;
        let assets = Arc::new(assets::prepared(&files, assets::SITE)?);
        let environment = templates::environment(&files, &assets)?;
        let mut theme = Self { environment, assets, words: words::all(&files)? };
        // The engine names what is undefined only when asked to, which slows pages down.
        theme.environment.set_debug(true);
        trial::passed(&theme, &files)?;
        theme.environment.set_debug(false);
        Ok(theme)
    }

    /// A file of the theme by its name below `assets/`: `site.css`, `fonts/literata.woff2`.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// Every asset's name, in order.
    pub fn asset_names(&self) -> impl Iterator<Item = &str> {
        self.assets.keys().map(String::as_str)
    }

    /// The words for a language; English where the theme has none for it.
    pub fn words(&self, language: &Language) -> Arc<Words> {
        let own = self.words.get(language.as_str());
        let near = own.or_else(|| self.words.get(language.primary()));
        Arc::clone(near.unwrap_or(&self.words["en"]))
    }

    /// Whether the theme has words for this language of its own.
    pub fn has_words(&self, language: &Language) -> bool {
        self.words.contains_key(language.as_str()) || self.words.contains_key(language.primary())
    }

    /// The names a template uses and does not set itself, each with the way into it that is
    /// written out: `article.picture.alt`.
    pub(crate) fn names_used(&self, template: &str) -> BTreeSet<String> {
        let Ok(template) = self.environment.get_template(template) else { return BTreeSet::new() };
        template.undeclared_variables(true).into_iter().collect()
    }

    /// Sets a page: `name` is a template's file name, `context` what it may use.
    pub(crate) fn set(
        &self,
        name: &str,
        context: &impl serde::Serialize,
    ) -> Result<String, ComposingError> {
        let template = self.environment.get_template(name).map_err(ComposingError::template)?;
        let context = minijinja::Value::from(minijinja::value::Serde(context));
        template.render(context).map_err(ComposingError::template)
    }
}

#[cfg(test)]
mod tests;
