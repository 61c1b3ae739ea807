//! The templates: minijinja with undefined names as errors and everything escaped that is not
//! [`news::Html`].

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::{Kwargs, Object, Value, from_args};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

use super::files::{Files, text};
use super::{Asset, ThemeError, Words};
use crate::markup;

/// The environment with every template parsed.
pub(super) fn environment(
    files: &Files,
    assets: &Arc<BTreeMap<String, Asset>>,
) -> Result<Environment<'static>, ThemeError> {
    let mut environment = Environment::new();
    // The same in tests as in a release.
    environment.set_debug(false);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "txt")) => AutoEscape::None,
        _ => AutoEscape::Html,
    });
    environment.set_syntax(syntax());
    environment.set_formatter(print);
    for (name, bytes) in files.below("templates", ".html") {
        let path = format!("templates/{name}");
        let source = text(&path, bytes)?.to_owned();
        let added = environment.add_template_owned(name.to_owned(), source);
        added.map_err(|error| unparsed(path, &error))?;
    }
    for (name, bytes) in files.below("mail", "") {
        let path = format!("mail/{name}");
        let source = text(&path, bytes)?.to_owned();
        let added = environment.add_template_owned(path.clone(), source);
        added.map_err(|error| unparsed(path, &error))?;
    }
    let addresses = Arc::clone(assets);
    environment.add_function("asset", move |name: &str| address(&addresses, name));
    let names = Arc::clone(assets);
    environment.add_function("has_asset", move |name: &str| names.contains_key(name));
    Ok(environment)
}

/// Prints a value: markup as it is, text escaped. minijinja's own escaping writes every slash of an
/// address in five characters.
fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let is_text = matches!(state.auto_escape(), AutoEscape::None);
    match value.as_str().filter(|_| !is_text && !value.is_safe()) {
        Some(text) => Ok(out.write_str(&markup::escaped(text))?),
        None => minijinja::escape_formatter(out, state, value),
    }
}

/// Lines that hold nothing but a tag leave no empty line behind.
fn syntax() -> minijinja::syntax::SyntaxConfig {
    let mut syntax = minijinja::syntax::SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    // The delimiters are minijinja's own, which it accepts.
    syntax.build().unwrap_or_default()
}

fn address(assets: &BTreeMap<String, Asset>, name: &str) -> Result<String, Error> {
    let asset = assets.get(name).ok_or_else(|| {
        Error::new(ErrorKind::InvalidOperation, format!("the theme has no asset “{name}”"))
    })?;
    Ok(asset.address.clone())
}

fn unparsed(file: String, error: &Error) -> ThemeError {
    let why = match error.detail() {
        Some(detail) => format!("{}: {detail}", error.kind()),
        None => error.kind().to_string(),
    };
    ThemeError::Template { file, line: error.line().unwrap_or(1), why }
}

/// The function templates know as `say`: a message's id, its arguments by name. With an argument
/// that is markup (`<bdi>` round a name) the sentence is markup, and everything else is escaped.
pub(crate) fn spoken(words: &Arc<Words>) -> Value {
    Value::from_object(Say(Arc::clone(words)))
}

/// Holds the place of markup in a sentence while the rest is escaped; nobody types it.
const STAND_IN: char = '\u{FDD0}';

#[derive(Debug)]
struct Say(Arc<Words>);

impl Object for Say {
    fn call(self: &Arc<Self>, _: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        let (id, named): (&str, Kwargs) = from_args(args)?;
        let mut arguments = Vec::new();
        let mut markups = Vec::new();
        for name in named.args() {
            let value = named.get::<Value>(name)?;
            if value.is_safe() {
                let stand_in = format!("{STAND_IN}{}{STAND_IN}", markups.len());
                arguments.push((name, stand_in.clone()));
                markups.push((stand_in, value.to_string()));
            } else {
                arguments.push((name, value.to_string().replace(STAND_IN, "")));
            }
        }
        let borrowed: Vec<(&str, &str)> =
            arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let said = self.0.find(id, &borrowed).map_err(|why| {
            Error::new(ErrorKind::InvalidOperation, format!("message “{id}”: {why}"))
        })?;
        if markups.is_empty() {
            return Ok(Value::from(said));
        }
        let escaped = markup::escaped(&said).to_string();
        let set =
            |said: String, (stand_in, markup): &(String, String)| said.replace(stand_in, markup);
        Ok(Value::from_safe_string(markups.iter().fold(escaped, set)))
    }
}
