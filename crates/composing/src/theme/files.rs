//! The theme's files: those in the binary, with the publication's own laid over them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::ThemeError;

#[derive(rust_embed::RustEmbed)]
#[folder = "../../themes/plain"]
struct Plain;

#[derive(rust_embed::RustEmbed)]
#[folder = "../../themes/newsroom"]
struct Newsroom;

/// The editor, as it is built from newsroom-ui.
#[derive(rust_embed::RustEmbed)]
#[folder = "../../newsroom-ui/built"]
#[include = "editor.js"]
#[include = "editor.css"]
struct Editor;

/// A file of the embedded theme.
pub(super) fn embedded(path: &str) -> Option<Cow<'static, [u8]>> {
    Plain::get(path).map(|file| file.data)
}

/// All files of one theme by path, each with the embedded original where an override covers it.
pub(super) struct Files {
    by_path: BTreeMap<String, Cow<'static, [u8]>>,
    covered: BTreeMap<String, Cow<'static, [u8]>>,
    changed: BTreeSet<String>,
}

/// Lays `overrides` over the embedded files.
pub(super) fn merged(overrides: BTreeMap<String, Vec<u8>>) -> Result<Files, ThemeError> {
    let embedded = Plain::iter().filter_map(|path| {
        let file = Plain::get(&path)?;
        Some((path.into_owned(), file.data))
    });
    let mut files: BTreeMap<_, _> = embedded.collect();
    let mut covered = BTreeMap::new();
    let changed = overrides.keys().cloned().collect();
    for (path, bytes) in overrides {
        if !files.contains_key(&path) && !may_be_added(&path) {
            return Err(unknown(path, &files));
        }
        if let Some(original) = files.insert(path.clone(), Cow::Owned(bytes)) {
            covered.insert(path, original);
        }
    }
    Ok(Files { by_path: files, covered, changed })
}

/// The newsroom's files. It wears the plain theme's fonts, and says in its words what it has none
/// of its own for.
pub(super) fn of_the_newsroom() -> Files {
    let (mut files, mut covered) = (BTreeMap::new(), BTreeMap::new());
    for path in Plain::iter() {
        let Some(file) = Plain::get(&path) else { continue };
        if path.starts_with("assets/fonts/") || path == "assets/mark.svg" {
            files.insert(path.into_owned(), file.data);
        } else if path.starts_with("words/") {
            covered.insert(path.into_owned(), file.data);
        }
    }
    let own = Newsroom::iter().filter_map(|path| Some((Newsroom::get(&path)?, path)));
    files.extend(own.map(|(file, path)| (path.into_owned(), file.data)));
    let editor = Editor::iter().filter_map(|name| Some((Editor::get(&name)?, name)));
    files.extend(editor.map(|(file, name)| (format!("assets/{name}"), file.data)));
    if let (Some(site), Some(sheet)) =
        (Plain::get("assets/site.css"), files.get_mut("assets/newsroom.css"))
    {
        *sheet = [font_faces(&site.data).as_bytes(), sheet].concat().into();
    }
    Files { by_path: files, covered, changed: BTreeSet::new() }
}

/// The rules of a sheet that name its fonts, each on a line of its own.
fn font_faces(sheet: &[u8]) -> String {
    let sheet = String::from_utf8_lossy(sheet);
    let faces = sheet.lines().filter(|line| line.starts_with("@font-face"));
    faces.fold(String::new(), |faces, line| faces + line + "\n")
}

impl Files {
    /// The files below `folder/` whose names end in `.extension`, by their names there.
    pub(super) fn below<'a>(
        &'a self,
        folder: &'a str,
        extension: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let named = self.by_path.iter().filter_map(move |(path, bytes)| {
            Some((path.strip_prefix(folder)?.strip_prefix('/')?, bytes.as_ref()))
        });
        named.filter(move |(name, _)| name.ends_with(extension))
    }

    /// A file by its path.
    pub(super) fn get(&self, path: &str) -> Option<&[u8]> {
        self.by_path.get(path).map(AsRef::as_ref)
    }

    /// The paths of the files that are the publication's own.
    pub(super) fn changed(&self) -> impl Iterator<Item = &str> {
        self.changed.iter().map(String::as_str)
    }

    /// The embedded file that an override hides.
    pub(super) fn covered(&self, path: &str) -> Option<&[u8]> {
        self.covered.get(path).map(AsRef::as_ref)
    }
}

/// A file as text.
pub(super) fn text<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, ThemeError> {
    std::str::from_utf8(bytes).map_err(|_| ThemeError::NotText { file: path.to_owned() })
}

fn may_be_added(path: &str) -> bool {
    let language = path.strip_prefix("words/").and_then(|name| name.strip_suffix(".ftl"));
    path == "assets/paper.css"
        || path.strip_prefix("assets/paper/").is_some_and(|name| !name.is_empty())
        || language.is_some_and(|tag| news::Language::parse(tag).is_ok_and(|l| l.as_str() == tag))
}

fn unknown(path: String, files: &BTreeMap<String, Cow<'static, [u8]>>) -> ThemeError {
    let known = files.keys().map(String::as_str).chain(["assets/paper.css"]);
    let nearest =
        known.min_by_key(|known| strsim::levenshtein(known, &path)).unwrap_or_default().to_owned();
    ThemeError::UnknownFile { path, nearest }
}
