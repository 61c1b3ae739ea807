//! The files of a folder, by their paths within it; nothing outside is ever opened.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use super::{FILE_BYTES_MAX, FILES_MAX};
use crate::WireError;
use crate::lines::Lines;

/// Folders inside one another.
const DEPTH_MAX: usize = 32;
/// Folders that hold what the old program needs to make pages, or has made.
const MACHINERY: &[&str] = &[
    "node_modules",
    "themes",
    "layouts",
    "archetypes",
    "resources",
    "public",
    "_site",
    "_layouts",
    "_includes",
    "_sass",
    "_plugins",
    "templates",
    "sass",
    "i18n",
    "vendor",
];

/// The files of a folder.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    root: PathBuf,
    /// Paths within the folder, `/` between their parts, sorted.
    pub(crate) files: Vec<String>,
    /// Pictures and other files by the last part of their path; `None` when several share it.
    by_name: HashMap<String, Option<usize>>,
}

impl Tree {
    /// Walks the folder.
    pub(crate) fn walk(root: &Path, lines: &mut Lines) -> Result<Self, WireError> {
        let mut tree = Self { root: root.to_owned(), ..Self::default() };
        tree.folder("", 0, lines)?;
        tree.files.sort();
        for (place, path) in tree.files.iter().enumerate() {
            let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
            tree.by_name.entry(name).and_modify(|known| *known = None).or_insert(Some(place));
        }
        Ok(tree)
    }

    fn folder(&mut self, inside: &str, depth: usize, lines: &mut Lines) -> Result<(), WireError> {
        let path = self.root.join(inside);
        let fault = |cause| WireError::io(&path, cause);
        let mut rows: Vec<_> =
            std::fs::read_dir(&path).map_err(fault)?.collect::<Result<_, _>>().map_err(fault)?;
        rows.sort_by_key(std::fs::DirEntry::file_name);
        for row in rows {
            let name = row.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let inside = if inside.is_empty() { name.clone() } else { format!("{inside}/{name}") };
            let kind = row.file_type().map_err(fault)?;
            if kind.is_symlink() {
                self.link(inside, lines);
            } else if kind.is_file() {
                self.file(inside, lines);
            } else if MACHINERY.contains(&name.as_str()) {
                let reason = "The folder belongs to the old program and its theme.";
                lines.leave_out("folder", &inside, reason);
            } else if depth >= DEPTH_MAX {
                lines.leave_out("folder", &inside, "It lies too many folders deep.");
            } else {
                self.folder(&inside, depth + 1, lines)?;
            }
        }
        Ok(())
    }

    /// A link to a file inside is that file; a link out is not followed, nor one to a folder,
    /// which could lead in circles.
    fn link(&mut self, inside: String, lines: &mut Lines) {
        match self.root.join(&inside).canonicalize() {
            Ok(target) if target.starts_with(&self.root) && target.is_file() => {
                self.file(inside, lines);
            }
            Ok(target) if target.starts_with(&self.root) => {
                lines.leave_out("file", &inside, "It is a link to a folder, which is read itself.");
            }
            Ok(_) => lines.leave_out("file", &inside, "It is a link that leads out of the folder."),
            Err(_) => lines.leave_out("file", &inside, "It is a link that leads nowhere."),
        }
    }

    fn file(&mut self, inside: String, lines: &mut Lines) {
        if self.files.len() < FILES_MAX {
            self.files.push(inside);
        } else {
            lines.leave_out("file", &inside, "The folder holds too many files.");
        }
    }

    /// Whether the folder holds a file.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.binary_search_by(|known| known.as_str().cmp(path)).is_ok()
    }

    /// Whether anything lies under a path.
    pub(crate) fn has_folder(&self, path: &str) -> bool {
        let start = format!("{path}/");
        let at = self.files.partition_point(|known| known.as_str() < start.as_str());
        self.files.get(at).is_some_and(|known| known.starts_with(&start))
    }

    /// Where a file lies on disk.
    pub(crate) fn on_disk(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The bytes of a file, unless it is too large.
    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WireError> {
        use std::io::Read;
        let on_disk = self.on_disk(path);
        let fault = |cause| WireError::io(&on_disk, cause);
        let file = std::fs::File::open(&on_disk).map_err(fault)?;
        let mut bytes = Vec::new();
        file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(fault)?;
        Ok((bytes.len() as u64 <= FILE_BYTES_MAX).then_some(bytes))
    }

    /// The file that copy in the folder `from` means by `wanted`: relative to where the copy
    /// stands, to the root, to one of the places the programs serve files from, or by its name
    /// alone.
    pub(crate) fn find(&self, wanted: &str, from: &str) -> Option<&str> {
        let plain = wanted.split(['?', '#']).next().unwrap_or(wanted);
        let decoded = percent_decode_str(plain).decode_utf8_lossy().into_owned();
        let mut candidates = Vec::new();
        if !decoded.starts_with('/') {
            candidates.extend(joined(from, &decoded));
        }
        let bare = decoded.trim_start_matches('/');
        for place in ["", "static/", "assets/", "content/", "pictures/", "images/"] {
            candidates.extend(joined("", &format!("{place}{bare}")));
        }
        let exact = candidates.iter().find_map(|candidate| {
            let at = self.files.binary_search_by(|known| known.as_str().cmp(candidate)).ok()?;
            self.files.get(at)
        });
        exact.map(String::as_str).or_else(|| self.by_name(&decoded))
    }

    fn by_name(&self, path: &str) -> Option<&str> {
        let name = path.rsplit('/').next()?.to_lowercase();
        // Only what looks like a file: a bare word is no name.
        let place = (*self.by_name.get(&name).filter(|_| name.contains('.'))?)?;
        self.files.get(place).map(String::as_str)
    }
}

/// A path taken from a folder, `.` and `..` resolved; `None` when it leads out.
pub(crate) fn joined(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The folder a file lies in; nothing for the root.
pub(crate) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
