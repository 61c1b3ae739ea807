//! Pages as they reach a reader: valid HTML, and usable by everybody in a real browser.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::Fault;
use super::crawl::{NOWHERE, Site};
use crate::paper::Press;
use crate::tools::Browser;
use crate::{Outcome, shell};

/// Articles that the browser opens, in two sizes and two colour schemes each. They hold what the
/// source held, so they differ.
const ARTICLES_MAX: usize = 12;
/// Sections, topics, people and pages that it opens, of each.
const OTHERS_MAX: usize = 3;
/// Faults of one kind that are printed; the rest are counted.
const SHOWN_MAX: usize = 3;

/// Puts every page of the site into `folder`, and the page that says there is none.
pub(super) fn save(site: &Site, folder: &Path, press: &Press) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let nowhere = press.get(NOWHERE)?.text();
    let pages = site.html.iter().map(|(path, html)| (path.as_str(), html));
    for (path, html) in pages.chain([(NOWHERE, &nowhere)]) {
        let file = folder.join(format!("{}.html", file_name(path)));
        std::fs::write(&file, html).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    Ok(())
}

/// A path or a name as the name of a file: no longer than a file system takes.
pub(super) fn file_name(path: &str) -> String {
    let plain = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let name: String = plain.take(200).collect();
    if name.trim_matches('-').is_empty() { "front".to_owned() } else { name }
}

/// One run of the Nu HTML checker over every page under `folder`.
pub(crate) fn check_html(browser: &Browser, folder: &Path, faults: &mut Vec<Fault>) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    let output = Command::new("java")
        .args(["-Xss1m", "-jar"])
        .arg(browser.html_checker())
        .args(["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"])
        // It guesses languages by chance: the same page is a fault in one run and none in the next.
        .arg("--no-langdetect")
        .arg(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("java did not start: {e}"))?;
    let said: Value = serde_json::from_slice(&output.stdout).map_err(|e| {
        format!("the HTML checker: {e}\n{}", String::from_utf8_lossy(&output.stderr).trim())
    })?;
    let messages = said["messages"].as_array().ok_or("the HTML checker said nothing")?;
    let found = messages.iter().map(|message| {
        let page = message["url"].as_str().unwrap_or_default();
        let page = page.split("/pages/").last().unwrap_or(page);
        let place = format!("{page}:{}", message["lastLine"]);
        (place, message["message"].as_str().unwrap_or_default().to_owned())
    });
    faults.extend(few_of_each(found.collect()));
    Ok(())
}

/// Opens some pages of each kind in the browser and holds them to axe's rules.
pub(super) fn axe(
    browser: &Browser,
    site: &Site,
    press: &Press,
    scratch: &Path,
    faults: &mut Vec<Fault>,
) -> Outcome {
    let paths = &site.paths;
    let others = [&paths.sections, &paths.topics, &paths.people, &paths.pages];
    let others = others.into_iter().flat_map(|kind| spread(kind, OTHERS_MAX));
    let some = spread(&paths.articles, ARTICLES_MAX).chain(others).map(String::as_str);
    let paths: Vec<&str> = ["/", NOWHERE].into_iter().chain(some).collect();
    let task = json!({"origin": format!("http://{}", press.host), "paths": paths});
    let (task_file, found_file) = (scratch.join("axe-task.json"), scratch.join("axe-found.json"));
    std::fs::write(&task_file, task.to_string()).map_err(|e| format!("axe's task: {e}"))?;
    shell::run(browser.script("axe.mjs").arg(&task_file).arg(&found_file))?;
    let found = std::fs::read(&found_file).map_err(|e| format!("axe's findings: {e}"))?;
    let found: Vec<[String; 2]> =
        serde_json::from_slice(&found).map_err(|e| format!("axe's findings: {e}"))?;
    faults.extend(few_of_each(found.into_iter().map(|[place, what]| (place, what)).collect()));
    Ok(())
}

/// A few members spread over the whole of a list.
fn spread(list: &[String], count_max: usize) -> impl Iterator<Item = &String> {
    list.iter().step_by(list.len().div_ceil(count_max).max(1))
}

/// The first places of each fault, and how many more there are.
fn few_of_each(found: Vec<(String, String)>) -> Vec<Fault> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (place, what) in found {
        places.entry(what).or_default().push(place);
    }
    let mut faults = Vec::new();
    for (what, mut places) in places {
        let more = places.len().saturating_sub(SHOWN_MAX);
        places.truncate(SHOWN_MAX);
        if more > 0 {
            places.push(format!("{more} more places"));
        }
        faults.extend(places.into_iter().map(|place| Fault { place, what: what.clone() }));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{few_of_each, file_name, spread};

    #[test]
    fn a_path_becomes_a_file_name() {
        for (path, name) in [("/", "front"), ("/world/a", "-world-a"), ("/x?p=7", "-x-p-7")] {
            assert_eq!(file_name(path), name);
        }
        assert!(file_name(&"é".repeat(400)).len() <= 200);
    }

    #[test]
    fn a_long_list_is_sampled_over_its_whole_length() {
        let list: Vec<String> = (0..100).map(|n| n.to_string()).collect();
        let some: Vec<&String> = spread(&list, 12).collect();
        assert_eq!((some.len(), some[0].as_str(), some[11].as_str()), (12, "0", "99"));
        assert_eq!(spread(&list[..5], 12).count(), 5);
        assert_eq!(spread(&[], 12).count(), 0);
    }

    #[test]
    fn a_fault_of_many_pages_is_shown_for_a_few() {
        let found = (0..5).map(|n| (format!("/{n}"), "bad".to_owned())).collect();
        let faults = few_of_each(found);
        assert_eq!(faults.len(), 4);
        assert_eq!(faults[3].place, "2 more places");
    }
}
