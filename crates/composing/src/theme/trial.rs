//! A changed theme is tried before readers see it: what its words and templates name has to be
//! there, and every page of the sample papers has to be set.
//!
//! The embedded theme is not tried when a paper opens; its tests do that.

use super::files::{Files, text};
use super::{Theme, ThemeError, messages};
use crate::ComposingError;
use crate::page::{known_names, samples, unknown_name};

/// What every template may use, beside its context.
const FUNCTIONS: [&str; 6] = ["asset", "has_asset", "namespace", "range", "dict", "debug"];
/// Parts of a theme that pages are set from.
const SET_FROM: [&str; 2] = ["templates/", "words/"];

/// Refuses a theme whose pages could not be set, with where and why.
pub(super) fn passed(theme: &Theme, files: &Files) -> Result<(), ThemeError> {
    let changes = || files.changed().filter(|path| SET_FROM.iter().any(|f| path.starts_with(f)));
    if changes().next().is_none() {
        return Ok(());
    }
    for (path, bytes) in changes().filter_map(|path| Some((path, files.get(path)?))) {
        if path.starts_with("words/") {
            messages::checked(path, text(path, bytes)?, theme)?;
        }
    }
    // First what the pages really do, since that says the line; then what no sample comes by.
    for sample in samples::all() {
        sample.pages(theme).map_err(fault)?;
    }
    for (path, bytes) in changes().filter_map(|path| Some((path, files.get(path)?))) {
        if let Some(name) = path.strip_prefix("templates/") {
            names(theme, name, text(path, bytes)?)?;
        }
    }
    Ok(())
}

fn fault(error: ComposingError) -> ThemeError {
    match error {
        ComposingError::Template { template, line, why } => {
            let why = format!("{why}{}", nearest(&why));
            ThemeError::Template { file: format!("templates/{template}"), line, why }
        }
        other => {
            ThemeError::Template { file: "templates".to_owned(), line: 1, why: other.to_string() }
        }
    }
}

/// `: did you mean X?`, for a sentence about a name in backticks that is much like one there is.
fn nearest(why: &str) -> String {
    let named = why.split('`').nth(1).unwrap_or_default();
    let name = named.rsplit('.').next().unwrap_or_default();
    let known = known_names().chain(FUNCTIONS);
    let near = known.map(|known| (strsim::levenshtein(known, name), known)).min();
    match near {
        Some((steps, known)) if (1..=name.len().div_ceil(3)).contains(&steps) => {
            format!(": did you mean `{known}`?")
        }
        _ => String::new(),
    }
}

/// What a template names in places no sample comes by: templates, messages, assets, and what its
/// context has.
fn names(theme: &Theme, template: &str, source: &str) -> Result<(), ThemeError> {
    let refused = |at: usize, why: String| {
        let line = source[..at].matches('\n').count() + 1;
        Err(ThemeError::Template { file: format!("templates/{template}"), line, why })
    };
    for (at, call, name) in calls(source) {
        let is_known = match call {
            Call::Template => theme.environment.get_template(name).is_ok(),
            Call::Message => theme.words["en"].has(name),
            Call::Asset => theme.assets.contains_key(name),
        };
        if !is_known {
            return refused(at, call.missing(name));
        }
    }
    for path in theme.names_used(template) {
        let outermost = path.split('.').next().unwrap_or_default();
        if let Some(why) = unknown_name(template, &path).filter(|_| !FUNCTIONS.contains(&outermost))
        {
            let at = place_of(source, &path);
            return refused(at, format!("{why}{}", nearest(&why)));
        }
    }
    Ok(())
}

fn place_of(source: &str, path: &str) -> usize {
    let last = path.rsplit('.').next().unwrap_or_default();
    source.find(path).or_else(|| source.find(last)).unwrap_or(0)
}

/// What a template asks for by a name written out in it.
#[derive(Clone, Copy)]
enum Call {
    Template,
    Message,
    Asset,
}

impl Call {
    /// What stands before the name.
    const OPENINGS: [(&str, Self); 5] = [
        ("include \"", Self::Template),
        ("extends \"", Self::Template),
        ("import \"", Self::Template),
        ("say(\"", Self::Message),
        ("asset(\"", Self::Asset),
    ];

    fn missing(self, name: &str) -> String {
        match self {
            Self::Template => format!("there is no template “{name}”"),
            Self::Message => format!("no file of words has the message “{name}”"),
            Self::Asset => format!("the theme has no asset “{name}”"),
        }
    }
}

/// Every such call of a template outside its comments, with where it stands.
fn calls(source: &str) -> Vec<(usize, Call, &str)> {
    let comments = comments(source);
    let found = Call::OPENINGS.iter().flat_map(|(opening, call)| {
        source.match_indices(opening).filter_map(|(at, _)| {
            let before = source[..at].chars().next_back();
            let is_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
            let name = source[at + opening.len()..].split('"').next()?;
            // What is built of parts, or may be missing, is known only when the page is set.
            let rest = source[at + opening.len() + name.len()..].get(1..).unwrap_or_default();
            let rest = rest.trim_start();
            let is_open = rest.starts_with(['~', '|']) || rest.starts_with("ignore missing");
            (!is_word && !is_open).then_some((at, *call, name))
        })
    });
    let told = found.filter(|(at, ..)| !comments.iter().any(|(from, to)| (from..to).contains(&at)));
    told.collect()
}

fn comments(source: &str) -> Vec<(usize, usize)> {
    let opened = source.match_indices("{#").map(|(at, _)| at);
    opened.map(|at| (at, source[at..].find("#}").map_or(source.len(), |end| at + end))).collect()
}

#[cfg(test)]
mod tests;
