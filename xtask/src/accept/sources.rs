//! What there is to import in a folder.

use std::path::{Path, PathBuf};

use crate::Outcome;

/// One thing `dateline import` can be given.
pub(super) enum Source {
    /// A WXR file.
    WordPress(PathBuf),
    /// A folder of Markdown with front matter.
    Markdown(PathBuf),
    /// One news page as plain text.
    Text(PathBuf),
}

impl Source {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::WordPress(path) | Self::Markdown(path) | Self::Text(path) => path,
        }
    }

    /// The words between `dateline import` and the source, and those after it.
    pub(super) fn words(&self) -> &'static [&'static str] {
        match self {
            Self::WordPress(_) => &["wordpress"],
            Self::Markdown(_) => &["markdown"],
            Self::Text(_) => &["text", "--publish"],
        }
    }

    pub(super) fn name(&self) -> String {
        let name = self.path().file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// The sources in `folder` and below, by path. A folder that holds front matter is one source.
pub(super) fn find(folder: &Path) -> Outcome<Vec<Source>> {
    let mut sources = Vec::new();
    gather(folder, &mut sources).map_err(|e| format!("{} is unreadable: {e}", folder.display()))?;
    sources.sort_by(|a, b| a.path().cmp(b.path()));
    Ok(sources)
}

fn gather(folder: &Path, sources: &mut Vec<Source>) -> std::io::Result<()> {
    let mut below = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        below.push(entry?.path());
    }
    if below.iter().any(|path| is_root_of_a_site(path) || has_front_matter(path)) {
        sources.push(Source::Markdown(folder.to_path_buf()));
        return Ok(());
    }
    for path in below {
        if path.is_dir() {
            gather(&path, sources)?;
        } else if is(&path, "xml") {
            sources.push(Source::WordPress(path));
        } else if is(&path, "txt") {
            sources.push(Source::Text(path));
        }
    }
    Ok(())
}

/// The file that Hugo, Zola, Jekyll and the paper's own form keep at the root of a site.
fn is_root_of_a_site(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let roots = ["hugo.toml", "config.toml", "_config.yml", "paper.toml"];
    name.is_some_and(|name| roots.contains(&name))
}

fn is(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension))
}

fn has_front_matter(path: &Path) -> bool {
    let text = if is(path, "md") { std::fs::read_to_string(path).ok() } else { None };
    text.is_some_and(|text| text.starts_with("---\n") || text.starts_with("+++\n"))
}
