//! The documents that machines read: feeds, sitemaps, and an article as data.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::Fault;
use super::crawl::Site;
use super::schemas::{self, Grammar};
use crate::Outcome;
use crate::http::{self, Response};
use crate::paper::Press;

/// Feeds read of each of sections, topics and people. They are all made by the same code.
const OF_EACH_MAX: usize = 3;
/// Articles read as data.
const ARTICLES_MAX: usize = 20;
/// Google reads no more entries of a news sitemap.
const NEWS_MAX: usize = 1_000;

/// Reads the paper's feeds and sitemaps and holds each to its standard.
pub(super) fn check(
    root: &Path,
    site: &Site,
    press: &Press,
    scratch: &Path,
    faults: &mut Vec<Fault>,
) -> Outcome {
    let paths = &site.paths;
    let lists = [&paths.sections, &paths.topics, &paths.people];
    let below = lists.into_iter().flat_map(|list| list.iter().take(OF_EACH_MAX));
    for place in std::iter::once("").chain(below.map(String::as_str)) {
        for (name, grammar) in [("feed.atom", Grammar::Atom), ("feed.rss", Grammar::Rss)] {
            let path = format!("{place}/{name}");
            let feed = read(press, &path, faults)?;
            faults.extend(schemas::check(root, grammar, &path, &feed.body, scratch)?);
            faults.extend(xml_faults(grammar, &path, press, &feed.text()));
        }
        let path = format!("{place}/feed.json");
        let feed = read(press, &path, faults)?;
        faults.extend(json_feed_faults(&path, press, &feed));
    }
    sitemaps(root, press, scratch, faults)
}

/// Holds some articles' data to the ninjs schema that `composing`'s tests keep, if they do.
pub(super) fn check_ninjs(
    root: &Path,
    site: &Site,
    press: &Press,
    faults: &mut Vec<Fault>,
) -> Outcome {
    let Some(schema) = ninjs_schema(root)? else { return Ok(()) };
    let validator = jsonschema::validator_for(&schema).map_err(|e| format!("ninjs schema: {e}"))?;
    for article in site.paths.articles.iter().take(ARTICLES_MAX) {
        let path = format!("{article}.json");
        let response = read(press, &path, faults)?;
        match serde_json::from_slice::<Value>(&response.body) {
            Ok(document) => {
                let found = validator.iter_errors(&document).take(3);
                faults.extend(
                    found.map(|e| Fault::new(&path, format!("{}: {e}", e.instance_path()))),
                );
            }
            Err(e) => faults.push(Fault::new(&path, format!("is not JSON: {e}"))),
        }
    }
    Ok(())
}

/// The schema file under `crates/composing/tests` whose name tells that it is one of ninjs.
fn ninjs_schema(root: &Path) -> Outcome<Option<Value>> {
    let mut folders = vec![root.join("crates/composing/tests")];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.contains("ninjs")
                && name.contains("schema")
                && path.extension().is_some_and(|own| own == "json")
            {
                let text = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
                let schema = serde_json::from_slice(&text);
                return schema.map(Some).map_err(|e| format!("{}: {e}", path.display()));
            }
        }
    }
    Ok(None)
}

fn read(press: &Press, path: &str, faults: &mut Vec<Fault>) -> Outcome<Response> {
    let response = press.get(path)?;
    if response.status != 200 {
        faults.push(Fault::new(path, format!("answers {}", response.status)));
    }
    Ok(response)
}

/// What no grammar says of a feed: its own address, and ids that are there once.
fn xml_faults(grammar: Grammar, path: &str, press: &Press, feed: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let own = format!("http://{}{path}", press.host);
    let has_self = feed.contains("rel=\"self\"") && feed.contains(&format!("href=\"{own}\""));
    if !has_self {
        faults.push(Fault::new(path, format!("has no self link to {own}")));
    }
    let (entry, id) = match grammar {
        Grammar::Atom => ("<entry", "<id>"),
        Grammar::Rss | Grammar::Sitemap => ("<item>", "<guid"),
    };
    let entries: Vec<&str> = feed.split(entry).skip(1).collect();
    let ids: BTreeSet<&str> = entries
        .iter()
        .filter_map(|entry| entry.split_once(id)?.1.split_once("</").map(|(id, _)| id))
        .collect();
    if ids.len() != entries.len() {
        let what = format!("{} entries have {} different ids", entries.len(), ids.len());
        faults.push(Fault::new(path, what));
    }
    if grammar == Grammar::Atom {
        faults.extend(atom_faults(path, feed, &entries));
    } else if entries.iter().any(|e| !e.contains("<title>") && !e.contains("<description>")) {
        faults.push(Fault::new(path, "an item has neither title nor description"));
    }
    faults
}

/// RFC 4287, 4.1.1 and 4.1.2: who wrote it, and where an entry without content leads.
fn atom_faults(path: &str, feed: &str, entries: &[&str]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let head = feed.split("<entry").next().unwrap_or_default();
    for entry in entries {
        if !head.contains("<author>") && !entry.contains("<author>") {
            faults.push(Fault::new(path, "an entry has no author, nor has the feed"));
        }
        if !entry.contains("<content") && !entry.contains("rel=\"alternate\"") {
            faults.push(Fault::new(path, "an entry has neither content nor an alternate link"));
        }
    }
    faults
}

/// JSON Feed 1.1, as its specification says it.
fn json_feed_faults(path: &str, press: &Press, response: &Response) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |what: String| faults.push(Fault::new(path, what));
    let kind = response.header("content-type").unwrap_or_default();
    if !kind.starts_with("application/feed+json") {
        fault(format!("is served as {kind}, not as application/feed+json"));
    }
    let feed: Value = match serde_json::from_slice(&response.body) {
        Ok(feed) => feed,
        Err(e) => return vec![Fault::new(path, format!("is not JSON: {e}"))],
    };
    if feed["version"] != "https://jsonfeed.org/version/1.1" {
        fault(format!("is of version {}", feed["version"]));
    }
    if feed["feed_url"].as_str() != Some(&format!("http://{}{path}", press.host)) {
        fault(format!("names {} as its address", feed["feed_url"]));
    }
    if !is_said(&feed["title"]) {
        fault("has no title".to_owned());
    }
    let Some(items) = feed["items"].as_array() else {
        fault("has no items".to_owned());
        return faults;
    };
    let ids: BTreeSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    if ids.len() != items.len() {
        fault(format!("{} items have {} different ids", items.len(), ids.len()));
    }
    items.iter().flat_map(json_item_faults).for_each(fault);
    faults
}

fn json_item_faults(item: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let id = &item["id"];
    // An article may be only a headline: then its content is there and empty.
    if !item["content_html"].is_string() && !item["content_text"].is_string() {
        faults.push(format!("item {id} has neither content_html nor content_text"));
    }
    for key in ["url", "external_url", "image", "banner_image"] {
        let address = item[key].as_str();
        if address.is_some_and(|address| !address.starts_with("http")) {
            faults.push(format!("item {id} has a relative {key}"));
        }
    }
    for key in ["date_published", "date_modified"] {
        if item[key].as_str().is_some_and(|date| !is_rfc3339(date)) {
            faults.push(format!("item {id} has a {key} that is no RFC 3339 date: {}", item[key]));
        }
    }
    for author in item["authors"].as_array().into_iter().flatten() {
        if !["name", "url", "avatar"].iter().any(|key| is_said(&author[key])) {
            faults.push(format!("item {id} has an author of whom nothing is said"));
        }
    }
    faults
}

fn is_said(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.is_empty())
}

/// The shape `2026-01-02T03:04:05` and what may follow it.
fn is_rfc3339(date: &str) -> bool {
    let shape = "dddd-dd-ddTdd:dd:dd";
    let Some((instant, rest)) = date.split_at_checked(shape.len()) else { return false };
    let fits = instant.chars().zip(shape.chars()).all(|(own, wanted)| match wanted {
        'd' => own.is_ascii_digit(),
        sign => own == sign,
    });
    let offset = rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    fits && (offset == "Z" || (offset.starts_with(['+', '-']) && offset.len() == 6))
}

/// Every sitemap passes its schema; robots.txt names them by their full addresses.
fn sitemaps(root: &Path, press: &Press, scratch: &Path, faults: &mut Vec<Fault>) -> Outcome {
    let first = read(press, "/sitemap.xml", faults)?.text();
    let mut paths = vec!["/sitemap.xml".to_owned(), "/sitemap-news.xml".to_owned()];
    if first.contains("<sitemapindex") {
        let named = first.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
        paths
            .extend(named.filter_map(|loc| http::path_within(&press.host, loc)).map(str::to_owned));
    }
    for path in &paths {
        let sitemap = read(press, path, faults)?;
        faults.extend(schemas::check(root, Grammar::Sitemap, path, &sitemap.body, scratch)?);
        let count = sitemap.text().matches("<news:news>").count();
        if count > NEWS_MAX {
            faults.push(Fault::new(path, format!("has {count} articles, over {NEWS_MAX}")));
        }
    }
    let robots = read(press, "/robots.txt", faults)?.text();
    if !robots.contains(&format!("Sitemap: http://{}/sitemap.xml", press.host)) {
        faults.push(Fault::new("/robots.txt", "does not name the sitemap"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{is_rfc3339, json_item_faults};

    #[test]
    fn dates_are_told_from_other_text() {
        for (date, expected) in [
            ("2026-01-02T03:04:05Z", true),
            ("2026-01-02T03:04:05.123456+01:00", true),
            ("2026-01-02", false),
            ("2026-01-02T03:04:05", false),
            ("Fri, 02 Jan 2026 03:04:05 GMT", false),
        ] {
            assert_eq!(is_rfc3339(date), expected, "{date}");
        }
    }

    #[test]
    fn an_item_without_text_or_with_a_relative_address_is_at_fault() {
        let good = json!({"id": "1", "content_html": "<p>", "url": "http://a.example/"});
        assert!(json_item_faults(&good).is_empty());
        assert_eq!(json_item_faults(&json!({"id": "1", "url": "/a"})).len(), 2);
    }
}
