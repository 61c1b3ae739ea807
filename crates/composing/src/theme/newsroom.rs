//! The newsroom's look and words: the same for every paper, not for a publication to replace.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::{Serde, Value};
use news::Language;
use serde::Serialize;

use super::{Asset, ThemeError, Words, assets, files, messages, templates, words};
use crate::ComposingError;

/// Where the newsroom's assets are served.
const ASSETS: &str = "/newsroom/assets";

/// What a mail to staff is made of. What is not there is left out.
#[derive(Debug, Clone, Default)]
pub struct Letter<'a> {
    /// What for, as the archive's word: `invitation`, `password_reset`.
    pub purpose: &'a str,
    /// The paper's name.
    pub paper: &'a str,
    /// To whom, by name.
    pub name: &'a str,
    /// Which colleague asked for it.
    pub by: &'a str,
    /// What that colleague wrote.
    pub note: &'a str,
    /// The headline of the article it is about.
    pub headline: &'a str,
    /// The address to open.
    pub address: &'a str,
}

/// A mail as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterSet {
    /// The subject.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Templates, style sheet, script and words of the newsroom.
pub struct NewsroomTheme {
    environment: minijinja::Environment<'static>,
    assets: Arc<BTreeMap<String, Asset>>,
    words: BTreeMap<String, Arc<Words>>,
    /// The messages that the editor's script shows: its own name for each, and what it puts in.
    editor: Vec<(String, Vec<String>)>,
}

/// What the messages of the editor's script begin with.
const EDITOR: &str = "editor-";

impl NewsroomTheme {
    /// The embedded files. Fails only when one of them is broken, which a test would show.
    pub fn new() -> Result<Self, ThemeError> {
        let files = files::of_the_newsroom();
        let assets = Arc::new(assets::prepared(&files, ASSETS)?);
        let environment = templates::environment(&files, &assets)?;
        let english = files.get("words/en.ftl").unwrap_or_default();
        let editor = editor_messages(&String::from_utf8_lossy(english));
        Ok(Self { environment, assets, words: words::all(&files)?, editor })
    }

    /// An asset by its name: `newsroom.css`, `editor.js`.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// Every asset.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.assets.values()
    }

    /// The words for a language; English where there are none for it.
    pub fn words(&self, language: &Language) -> Arc<Words> {
        let own = self.words.get(language.as_str());
        let near = own.or_else(|| self.words.get(language.primary()));
        Arc::clone(near.unwrap_or(&self.words["en"]))
    }

    /// The languages the newsroom has words of its own for, by tag.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }

    /// What the editor's script shows, by its own names. It puts numbers and names in itself,
    /// where a `{name}` stands.
    pub fn editor_words(&self, words: &Words) -> BTreeMap<&str, String> {
        let said = self.editor.iter().map(|(key, arguments)| {
            let places: Vec<(&str, String)> =
                arguments.iter().map(|name| (name.as_str(), format!("{{{name}}}"))).collect();
            let places: Vec<(&str, &str)> =
                places.iter().map(|(name, place)| (*name, place.as_str())).collect();
            (key.as_str(), words.say(&format!("{EDITOR}{key}"), &places))
        });
        said.collect()
    }

    /// Sets a mail to staff.
    pub fn letter(
        &self,
        words: &Arc<Words>,
        letter: &Letter<'_>,
    ) -> Result<LetterSet, ComposingError> {
        let arguments = [
            ("paper", letter.paper),
            ("name", letter.name),
            ("by", letter.by),
            ("headline", letter.headline),
        ];
        let purpose = letter.purpose.replace('_', "-");
        let say = |part: &str| words.say(&format!("mail-{purpose}-{part}"), &arguments);
        let subject = say("subject");
        let context = context! {
            language => words.language().as_str(),
            direction => words.language().direction().as_str(),
            subject => &subject,
            greeting => words.say("mail-greeting", &arguments),
            lead => say("lead"),
            note => letter.note,
            address => letter.address,
            button => say("button"),
            after => say("after"),
            closing => words.say("mail-closing", &arguments),
            paper => letter.paper,
        };
        let set = |name: &str| {
            let template = self.environment.get_template(name).map_err(ComposingError::template)?;
            template.render(&context).map_err(ComposingError::template)
        };
        Ok(LetterSet { text: set("mail/letter.txt")?, html: set("mail/letter.html")?, subject })
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

fn editor_messages(english: &str) -> Vec<(String, Vec<String>)> {
    let own = messages::arguments(english).into_iter().filter_map(|(id, arguments)| {
        let key = id.strip_prefix(EDITOR)?;
        Some((key.to_owned(), arguments.into_iter().collect()))
    });
    own.collect()
}

#[cfg(test)]
mod tests;
