//! What a WordPress export promises its readers: the addresses that were public, and the items
//! that never were.
//!
//! The export is read here in another way than `wire` reads it, so that one mistake is not made
//! twice: the text is searched for tags, and no XML parser is asked whether it likes the file.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::Fault;
use super::crawl::Site;
use super::markup::{text_of, unescaped};
use crate::Outcome;
use crate::paper::Press;

/// An article or page of the export.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Item {
    id: String,
    kind: String,
    status: String,
    password: String,
    title: String,
    /// Its old address from the path on.
    path: String,
}

impl Item {
    fn is_public(&self) -> bool {
        // An export without statuses comes from a time when everything in it was public.
        matches!(self.status.as_str(), "publish" | "") && self.password.is_empty()
    }
}

/// Every old address of a public item leads to a page by permanent redirects; nothing else does.
pub(super) fn check(
    file: &Path,
    report: &Value,
    site: &Site,
    press: &Press,
    faults: &mut Vec<Fault>,
) -> Outcome {
    let bytes = std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let items = items(&String::from_utf8_lossy(&bytes));
    let left_out: BTreeSet<&str> = report["left_out"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|entry| matches!(entry["type"].as_str(), Some("article" | "page")))
        .filter_map(|entry| entry["source_id"].as_str())
        .collect();
    let (public, hidden): (Vec<&Item>, Vec<&Item>) = items
        .iter()
        .filter(|item| matches!(item.kind.as_str(), "post" | "page" | ""))
        .partition(|item| item.is_public());
    println!("  {} public items, {} that never were", public.len(), hidden.len());
    for item in public.iter().filter(|item| !left_out.contains(item.id.as_str())) {
        old_address(item, press, faults)?;
    }
    let public_titles: BTreeSet<&str> = public.iter().map(|item| item.title.as_str()).collect();
    let unique =
        |item: &&&Item| !item.title.is_empty() && !public_titles.contains(item.title.as_str());
    for item in hidden.iter().filter(unique) {
        stays_hidden(item, site, press, faults)?;
    }
    Ok(())
}

fn old_address(item: &Item, press: &Press, faults: &mut Vec<Fault>) -> Outcome {
    if item.path.is_empty() {
        return Ok(());
    }
    let journey = press.follow(&item.path)?;
    let what = match journey.response.status {
        200 if journey.redirects.iter().any(|status| !matches!(status, 301 | 308)) => {
            format!("leads on by {:?}, not by permanent redirect", journey.redirects)
        }
        200 if journey.path == "/" && item.path != "/" => "leads to the front".to_owned(),
        200 => return Ok(()),
        status => format!("answers {status}"),
    };
    let place = format!("{} (item {})", item.path, item.id);
    faults.push(Fault::new(place, format!("old address of a public item {what}")));
    Ok(())
}

/// A draft, a private or a locked item answers nowhere and heads no page.
fn stays_hidden(item: &Item, site: &Site, press: &Press, faults: &mut Vec<Fault>) -> Outcome {
    let state = if item.password.is_empty() { item.status.as_str() } else { "password" };
    for (path, headline) in site.headlines() {
        if headline == item.title {
            faults.push(Fault::new(path, format!("item {} ({state}) is public", item.id)));
        }
    }
    if item.path.is_empty() {
        return Ok(());
    }
    let journey = press.follow(&item.path)?;
    let shown = text_of(&journey.response.text(), "h1");
    if journey.response.status == 200 && shown.as_deref() == Some(item.title.as_str()) {
        faults.push(Fault::new(&item.path, format!("item {} ({state}) answers", item.id)));
    }
    Ok(())
}

/// The `<item>`s of an export, whatever state its XML is in.
fn items(xml: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut current: Option<Item> = None;
    for (name, text) in elements(xml) {
        match (name, current.as_mut()) {
            ("item", _) => current = Some(Item::default()),
            ("/item", Some(_)) => items.extend(current.take()),
            ("title", Some(item)) => item.title = text,
            ("link", Some(item)) => item.path = path_of(&text),
            ("wp:post_id", Some(item)) => item.id = text,
            ("wp:post_type", Some(item)) => item.kind = text,
            ("wp:status", Some(item)) => item.status = text,
            ("wp:post_password", Some(item)) => item.password = text,
            _ => {}
        }
    }
    items
}

/// Each tag's name and the text up to the next tag. CDATA is text; comments are passed over.
fn elements(xml: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    let mut rest = xml;
    let say = |text: &str, found: &mut Vec<(&str, String)>| {
        if let Some((_, said)) = found.last_mut() {
            said.push_str(text);
        }
    };
    while let Some(at) = rest.find('<') {
        say(unescaped(&rest[..at]).as_str(), &mut found);
        rest = &rest[at..];
        if let Some(inside) = rest.strip_prefix("<![CDATA[") {
            let end = inside.find("]]>").unwrap_or(inside.len());
            say(&inside[..end], &mut found);
            rest = inside[end..].strip_prefix("]]>").unwrap_or_default();
        } else if let Some(inside) = rest.strip_prefix("<!--") {
            rest = inside.split_once("-->").map_or("", |(_, after)| after);
        } else {
            let inside = &rest[1..];
            let (tag, after) = inside.split_once('>').unwrap_or((inside, ""));
            let name = tag.split(|c: char| c.is_whitespace()).next().unwrap_or_default();
            found.push((name, String::new()));
            rest = after;
        }
    }
    for (_, text) in &mut found {
        *text = text.trim().to_owned();
    }
    found
}

/// The part of an address that follows its host.
fn path_of(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let Some((_, rest)) = address.split_once("://") else { return String::new() };
    rest.find(['/', '?']).map_or(String::from("/"), |at| match &rest[at..] {
        query if query.starts_with('?') => format!("/{query}"),
        path => path.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::{Item, items, path_of};

    #[test]
    fn items_are_found_in_well_made_and_in_broken_exports() {
        let xml = "<channel><title>Paper</title><link>http://old.example</link><item>\
                   <title><![CDATA[R&D <item> now]]></title>\
                   <link>http://old.example/2020/01/r-d/?a=1&#038;b=2</link>\
                   <wp:post_id>7</wp:post_id><wp:status><![CDATA[publish]]></wp:status>\
                   <wp:post_type>post</wp:post_type><wp:post_password></wp:post_password></item>\
                   <!-- <item> --><item><title>Lost";
        let expected = Item {
            id: "7".into(),
            kind: "post".into(),
            status: "publish".into(),
            password: String::new(),
            title: "R&D <item> now".into(),
            path: "/2020/01/r-d/?a=1&b=2".into(),
        };
        assert_eq!(items(xml), [expected]);
    }

    #[test]
    fn an_old_address_is_what_follows_the_host() {
        for (address, path) in [
            ("http://old.example/?p=7", "/?p=7"),
            ("http://old.example?p=7", "/?p=7"),
            ("https://old.example", "/"),
            ("https://old.example/a/#top", "/a/"),
            ("", ""),
        ] {
            assert_eq!(path_of(address), path, "{address}");
        }
    }
}
