//! The folder that holds the files of `wp-content/uploads`: what is looked for in it, and where.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use news::without_size;
use percent_encoding::percent_decode_str;

use super::item::Item;
use super::php;

/// Files and folders looked at when a file is sought by its name alone.
const ENTRIES_MAX: usize = 500_000;

/// A folder that holds the files of `wp-content/uploads`.
#[derive(Debug)]
pub(crate) struct PictureFolder {
    root: PathBuf,
}

/// Why a file was not found.
const OUTSIDE: &str = "Its path leads outside the folder of pictures.";
const NOTHING: &str = "There is no such file in the folder of pictures.";

impl PictureFolder {
    /// A folder that exists.
    pub(crate) fn open(folder: &Path) -> std::io::Result<Self> {
        Ok(Self { root: folder.canonicalize()? })
    }

    /// The file of an attachment, or why there is none.
    pub(crate) fn find(&self, item: &Item, url: &str) -> Result<PathBuf, &'static str> {
        self.at(&candidates(item, url)).map(|(file, _)| file)
    }

    /// The first of some paths within the uploads folder that is a file, and which it is.
    pub(crate) fn at(&self, paths: &[String]) -> Result<(PathBuf, usize), &'static str> {
        let mut reason = NOTHING;
        for (place, relative) in paths.iter().enumerate() {
            for inside in ["", "uploads/", "wp-content/uploads/"] {
                match self.file(&format!("{inside}{relative}")) {
                    Found::File(file) => return Ok((file, place)),
                    Found::Outside => reason = OUTSIDE,
                    Found::Nothing => {}
                }
            }
        }
        Err(reason)
    }

    fn file(&self, relative: &str) -> Found {
        let relative = Path::new(relative);
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Found::Outside;
        }
        match self.root.join(relative).canonicalize() {
            Ok(file) if !file.starts_with(&self.root) => Found::Outside,
            Ok(file) if file.is_file() => Found::File(file),
            _ => Found::Nothing,
        }
    }

    /// Files of these names wherever they lie. A folder of a month (`2024/05`) is passed over:
    /// what lies there has its path, and another file of the same name is another picture. So is a
    /// name that several files have, and whatever is no plain file or folder.
    pub(crate) fn by_name(&self, names: &HashSet<String>) -> HashMap<String, PathBuf> {
        let mut found: HashMap<String, Option<PathBuf>> = HashMap::new();
        let (mut ahead, mut looked_at) = (vec![self.root.clone()], 0);
        while let Some(folder) = ahead.pop() {
            let Ok(entries) = std::fs::read_dir(&folder) else { continue };
            for entry in entries.flatten() {
                looked_at += 1;
                let Ok(kind) = entry.file_type() else { continue };
                let name = entry.file_name().to_string_lossy().into_owned();
                if kind.is_dir() {
                    ahead.push(entry.path());
                } else if kind.is_file() && names.contains(&name) && !is_of_a_month(&folder) {
                    let place = found.entry(name).or_insert_with(|| Some(entry.path()));
                    *place = place.take().filter(|known| *known == entry.path());
                }
            }
            if looked_at > ENTRIES_MAX {
                break;
            }
        }
        found.into_iter().filter_map(|(name, file)| Some((name, file?))).collect()
    }
}

enum Found {
    File(PathBuf),
    Outside,
    Nothing,
}

fn is_of_a_month(folder: &Path) -> bool {
    let is_number = |part: Option<&std::ffi::OsStr>, length: usize| {
        let part = part.and_then(std::ffi::OsStr::to_str);
        part.is_some_and(|p| p.len() == length && p.bytes().all(|b| b.is_ascii_digit()))
    };
    is_number(folder.file_name(), 2) && is_number(folder.parent().and_then(Path::file_name), 4)
}

/// The path within the uploads folder of what lay at an address.
pub(crate) fn inside_uploads(url: &str) -> String {
    let path = url::Url::parse(url).map(|url| url.path().to_owned()).unwrap_or_default();
    let decoded = percent_decode_str(&path).decode_utf8_lossy().into_owned();
    match decoded.split_once("/wp-content/uploads/") {
        Some((_, inside)) => inside.to_owned(),
        None => decoded.trim_start_matches('/').to_owned(),
    }
}

/// Paths within the uploads folder where an attachment's file may lie, likeliest first.
fn candidates(item: &Item, url: &str) -> Vec<String> {
    let mut paths = vec![inside_uploads(url)];
    paths.extend(item.meta("_wp_attached_file").map(ToOwned::to_owned));
    let details = item.meta("_wp_attachment_metadata").and_then(php::parse);
    let file = details.as_ref().and_then(|d| d.get("file")).and_then(php::Value::as_text);
    paths.extend(file.map(ToOwned::to_owned));
    let originals: Vec<_> = paths.iter().map(|path| without_size(path).into_owned()).collect();
    paths.extend(originals);
    let mut seen = HashSet::new();
    paths.retain(|path| !path.is_empty() && seen.insert(path.clone()));
    paths
}
