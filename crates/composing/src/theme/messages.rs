//! A publication's own words, compared with those of the embedded theme: the program gives each
//! message the same arguments whoever wrote it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use news::Language;

use super::{Theme, ThemeError, files};

/// Refuses a file of words with a message that could not be said as the program says it.
pub(super) fn checked(path: &str, source: &str, theme: &Theme) -> Result<(), ThemeError> {
    let given = embedded_english();
    let tag = path.trim_start_matches("words/").trim_end_matches(".ftl");
    let words = theme.words(&Language::parse(tag).unwrap_or_else(|_| Language::english()));
    for (id, named) in arguments(source) {
        let refused = |why: String| {
            let line = line_of(source, &id);
            Err(ThemeError::Words { file: path.to_owned(), line, why })
        };
        // A message of the publication's own: its templates give it what they like.
        let given = given.get(&id).unwrap_or(&named);
        if let Some(unknown) = named.difference(given).next() {
            return refused(format!("message “{id}” is not given ${unknown}{}", instead(given)));
        }
        let sample: Vec<(&str, &str)> = given.iter().map(|name| (name.as_str(), "1")).collect();
        if let Err(why) = words.find(&id, &sample) {
            return refused(format!("message “{id}”: {why}"));
        }
    }
    Ok(())
}

fn instead(given: &BTreeSet<String>) -> String {
    let names: Vec<String> = given.iter().map(|name| format!("${name}")).collect();
    if names.is_empty() {
        ": it is given nothing".to_owned()
    } else {
        format!(": it is given {}", names.join(", "))
    }
}

/// Every message of the embedded English words, with the arguments it is given.
pub(crate) fn embedded_english() -> BTreeMap<String, BTreeSet<String>> {
    let source = files::embedded("words/en.ftl").unwrap_or_default();
    arguments(&String::from_utf8_lossy(&source))
}

/// The line on which a message begins.
fn line_of(source: &str, id: &str) -> usize {
    let begins =
        |line: &str| line.strip_prefix(id).is_some_and(|r| r.trim_start().starts_with('='));
    source.lines().position(begins).map_or(1, |at| at + 1)
}

/// Each message of a file that parses, with the arguments it names.
pub(super) fn arguments(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let told = messages.map(|message| {
        let mut named = BTreeSet::new();
        message.value.iter().for_each(|pattern| gather(pattern, &mut named));
        (message.id.name.to_owned(), named)
    });
    told.collect()
}

fn gather(pattern: &Pattern<&str>, named: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => name_of(inline, named),
            Expression::Select { selector, variants } => {
                name_of(selector, named);
                variants.iter().for_each(|variant| gather(&variant.value, named));
            }
        }
    }
}

fn name_of(inline: &InlineExpression<&str>, named: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        named.insert(id.name.to_owned());
    }
}
