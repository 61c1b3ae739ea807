//! The theme: templates, style sheet, fonts and words; embedded, and overridable file by file.

mod assets;
mod dates;
mod error;
mod files;
mod looks;
mod newsroom;
mod templates;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use news::Language;

pub use assets::Asset;
pub use dates::Moment;
pub(crate) use dates::iso;
pub use error::ThemeError;
pub use looks::{LOOKS_SHEET, looks_sheet};
pub use newsroom::NewsroomTheme;
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
    pub fn new(overrides: BTreeMap<String, Vec<u8>>) -> Result<Self, ThemeError> {
        let files = files::merged(overrides)?;
        let assets = Arc::new(assets::prepared(&files, assets::SITE)?);
        let environment = templates::environment(&files, &assets)?;
        Ok(Self { environment, assets, words: words::all(&files)? })
    }

    /// A file of the theme by its name below `assets/`: `site.css`, `fonts/literata-400.woff2`.
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
impl Theme {
    /// The names each template uses and does not set itself; those of the templates it includes
    /// or extends among them.
    pub(crate) fn template_variables(
        &self,
    ) -> BTreeMap<String, std::collections::BTreeSet<String>> {
        let own = self.environment.templates().map(|(name, template)| {
            (name.to_owned(), template.undeclared_variables(false).into_iter().collect())
        });
        own.collect()
    }
}

#[cfg(test)]
mod tests;
