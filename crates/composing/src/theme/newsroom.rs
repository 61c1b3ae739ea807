//! The newsroom's look and words: the same for every paper, not for a publication to replace.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::{Serde, Value};
use news::Language;
use serde::Serialize;

use super::{Asset, ThemeError, Words, assets, files, templates, words};
use crate::ComposingError;

/// Where the newsroom's assets are served.
const ASSETS: &str = "/newsroom/assets";

/// Templates, style sheet, script and words of the newsroom.
pub struct NewsroomTheme {
    environment: minijinja::Environment<'static>,
    assets: Arc<BTreeMap<String, Asset>>,
    words: BTreeMap<String, Arc<Words>>,
}

impl NewsroomTheme {
    /// The embedded files. Fails only when one of them is broken, which a test would show.
    pub fn new() -> Result<Self, ThemeError> {
        let files = files::of_the_newsroom();
        let assets = Arc::new(assets::prepared(&files, ASSETS)?);
        let environment = templates::environment(&files, &assets)?;
        Ok(Self { environment, assets, words: words::all(&files)? })
    }

    /// An asset by its name: `newsroom.css`, `editor.js`.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// The words for a language; English where there are none for it.
    pub fn words(&self, language: &Language) -> Arc<Words> {
        let own = self.words.get(language.as_str());
        let near = own.or_else(|| self.words.get(language.primary()));
        Arc::clone(near.unwrap_or(&self.words["en"]))
    }

    /// Sets a page: its template finds what it shows as `page`, what every page carries as
    /// `frame`, and its words by `say`.
    pub fn set(
        &self,
        template: &str,
        words: &Arc<Words>,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<String, ComposingError> {
        let template = self.environment.get_template(template).map_err(ComposingError::template)?;
        let context = context! {
            say => templates::spoken(words),
            language => words.language().as_str(),
            direction => words.language().direction().as_str(),
            frame => Value::from(Serde(frame)),
            page => Value::from(Serde(page)),
        };
        template.render(context).map_err(ComposingError::template)
    }
}
