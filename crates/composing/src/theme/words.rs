//! The words on pages, in the languages the theme knows (Project Fluent).

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use news::Language;

use super::ThemeError;
use super::files::{Files, text};

type Bundle = FluentBundle<FluentResource>;

/// The theme's words in one language.
pub struct Words {
    language: Language,
    /// Where a message is looked for, in order: the publication's own file, the embedded file of
    /// the language, English.
    bundles: Vec<Arc<Bundle>>,
}

/// All words of a theme by language tag.
pub(super) fn all(files: &Files) -> Result<BTreeMap<String, Arc<Words>>, ThemeError> {
    let english = Language::english();
    let mut all = BTreeMap::new();
    let mut fallback = Vec::new();
    let is_english = |name: &str| name == "en.ftl";
    let ordered = files.below("words", ".ftl").filter(|(name, _)| is_english(name));
    let ordered = ordered.chain(files.below("words", ".ftl").filter(|(name, _)| !is_english(name)));
    for (name, bytes) in ordered {
        let path = format!("words/{name}");
        let tag = name.trim_end_matches(".ftl");
        let language = Language::parse(tag).unwrap_or_else(|_| english.clone());
        let mut bundles = vec![bundle(&path, bytes, &language)?];
        if let Some(original) = files.covered(&path) {
            bundles.push(bundle(&path, original, &language)?);
        }
        if language == english {
            fallback.clone_from(&bundles);
        } else {
            bundles.extend(fallback.iter().cloned());
        }
        all.insert(language.to_string(), Arc::new(Words { language, bundles }));
    }
    Ok(all)
}

impl Words {
    /// The language these words are in: English when the theme had none for the one asked for.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A message by its id. Arguments that are whole numbers choose plural forms. A message no
    /// file has comes back as its id: a wrong word on a page is better than no page.
    pub fn say(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.find(id, arguments).unwrap_or_else(|_| id.to_owned())
    }

    /// Whether a file of words has a message of that id.
    pub(crate) fn has(&self, id: &str) -> bool {
        let mut messages = self.bundles.iter().filter_map(|bundle| bundle.get_message(id));
        messages.any(|message| message.value().is_some())
    }

    /// The same as [`Words::say`], with a sentence about what is wrong.
    pub(crate) fn find(&self, id: &str, arguments: &[(&str, &str)]) -> Result<String, String> {
        let found = self.bundles.iter().find_map(|bundle| {
            Some((bundle, bundle.get_message(id).and_then(|message| message.value())?))
        });
        let (bundle, pattern) = found.ok_or("no file of words has it")?;
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, argument(value))).collect();
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut faults);
        match faults.first() {
            None => Ok(said.into_owned()),
            Some(fault) => Err(fault.to_string()),
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.language)
    }
}

/// Only what is written as a whole number is one: `7`, not `07` or `7.0`.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<i32>() {
        Ok(number) if number.to_string() == value => number.into(),
        _ => value.into(),
    }
}

fn bundle(path: &str, bytes: &[u8], language: &Language) -> Result<Arc<Bundle>, ThemeError> {
    let source = text(path, bytes)?;
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, faults)| {
        let at = faults.first().map_or(0, |fault| fault.pos.start).min(source.len());
        let line = source.get(..at).map_or(1, |before| before.split('\n').count());
        let why = faults.first().map(ToString::to_string).unwrap_or_default();
        ThemeError::Words { file: path.to_owned(), line, why }
    })?;
    let locale = language.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Names inside sentences are isolated by the templates' `bdi`, where they stand in markup.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    Ok(Arc::new(bundle))
}
