//! Links in Markdown to files of the folder: to the new address of the article, or to the picture.

use news::AddressPlan;
use news::OldAddress;

use super::Folder;
use super::tree::{folder_of, joined};

/// Rewrites the targets of inline links and reference definitions. Images and code are left alone.
pub(super) fn rewrite(copy: &str, target: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let mut whole = String::with_capacity(copy.len());
    let mut fence: Option<&str> = None;
    for line in copy.split_inclusive('\n') {
        let bare = line.trim_start();
        match fence {
            Some(mark) if bare.starts_with(mark) => fence = None,
            None if bare.starts_with("```") => fence = Some("```"),
            None if bare.starts_with("~~~") => fence = Some("~~~"),
            None => {
                line_to(line, target, &mut whole);
                continue;
            }
            Some(_) => {}
        }
        whole.push_str(line);
    }
    whole
}

fn line_to(line: &str, target: &mut dyn FnMut(&str) -> Option<String>, whole: &mut String) {
    if let Some(definition) = definition(line)
        && let Some(new) = target(definition.1)
        // Which of them are images is not known here, and those keep the names of their files.
        && !new.starts_with("/pictures/")
    {
        [definition.0, &new, definition.2].iter().for_each(|part| whole.push_str(part));
        return;
    }
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at + 2);
        whole.push_str(before);
        let (open, inner) = match after.strip_prefix('<') {
            Some(inner) => ("<", inner),
            None => ("", after),
        };
        let end = inner
            .find(|c: char| if open.is_empty() { c.is_whitespace() || c == ')' } else { c == '>' })
            .unwrap_or(inner.len());
        let found = &inner[..end];
        let new = if is_image(before) { None } else { target(found) };
        match new {
            Some(new) if new.contains([' ', '(', ')']) => {
                whole.push('<');
                whole.push_str(&new);
                whole.push_str(if open.is_empty() { ">" } else { "" });
            }
            Some(new) => whole.extend([open, &new]),
            None => whole.extend([open, found]),
        }
        rest = &inner[end..];
    }
    whole.push_str(rest);
}

/// Whether the brackets that end here, `![…](`, are an image's.
fn is_image(before: &str) -> bool {
    let mut open = 0_u32;
    for (at, byte) in before.bytes().enumerate().rev().skip(1) {
        match byte {
            b']' => open += 1,
            b'[' if open > 1 => open -= 1,
            b'[' => return before[..at].ends_with('!'),
            _ => {}
        }
    }
    false
}

/// `[label]: target "title"`: what stands before the target, the target, what stands behind it.
fn definition(line: &str) -> Option<(&str, &str, &str)> {
    let label_end = line.strip_prefix('[').filter(|rest| !rest.starts_with('^'))?.find("]:")? + 3;
    let spaces = line[label_end..].len() - line[label_end..].trim_start().len();
    let start = label_end + spaces;
    let length = line[start..].find(char::is_whitespace).unwrap_or(line.len() - start);
    (length > 0).then(|| (&line[..start], &line[start..start + length], &line[start + length..]))
}

/// The new address of a link in the file `from`: an article of the folder, or an old address.
/// `None` leaves the link as it is.
pub(super) fn address(
    folder: &Folder,
    plan: &AddressPlan,
    from: &str,
    link: &str,
) -> Option<String> {
    let link = link.trim();
    let own = folder.layout.own_path(link);
    let local = own.as_deref().unwrap_or(link);
    if local.is_empty() || local.starts_with('#') || local.contains("://") || local.contains(':') {
        return None;
    }
    let (path, fragment) = match local.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (local, None),
    };
    let file = || plan.file(folder.tree.find(path, folder_of(from))?).map(str::to_owned);
    let found = article(folder, plan, from, path).or_else(file);
    let found = found.or_else(|| old(plan, from, path, folder))?;
    Some(match fragment {
        Some(fragment) => format!("{found}#{fragment}"),
        None => found,
    })
}

/// An article by its file: `@/world/hello.md`, `../world/hello.md`, Hugo's `world/hello`.
fn article(folder: &Folder, plan: &AddressPlan, from: &str, path: &str) -> Option<String> {
    let copy = folder.layout.copy_folder();
    let (inside, is_rooted) = match path.strip_prefix("@/") {
        Some(inside) => (inside, true),
        None => (path.trim_start_matches('/'), path.starts_with('/')),
    };
    let mut candidates = Vec::new();
    if !is_rooted {
        // By the file's place, and by its page's, which was a folder of its own.
        candidates.extend(joined(folder_of(from), inside));
        candidates.extend(joined(from.trim_end_matches(".md"), inside));
    }
    candidates.extend(joined(copy, inside));
    candidates.extend(joined("", inside));
    for candidate in candidates {
        let bare = candidate.trim_end_matches('/');
        for file in [bare.to_owned(), format!("{bare}.md"), format!("{bare}/index.md")] {
            if let Some(destination) = plan.of(&file) {
                return Some(destination.address().to_owned());
            }
        }
    }
    None
}

fn old(plan: &AddressPlan, from: &str, path: &str, folder: &Folder) -> Option<String> {
    let whole = if path.starts_with('/') {
        path.to_owned()
    } else {
        let inside = from.strip_prefix(folder.layout.copy_folder()).unwrap_or(from);
        // A page's own address is a folder: `../x` from it leads beside it.
        let stem = inside.rsplit_once('.').map_or(inside, |(stem, _)| stem);
        format!("/{}", joined(stem, path)?)
    };
    plan.at(&OldAddress::parse(&whole)?).map(str::to_owned)
}
