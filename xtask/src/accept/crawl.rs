//! A reader with no browser who opens everything: every address of the site, and what it answers.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Fault;
use super::markup::{Tag, tags, text_of, unescaped};
use crate::Outcome;
use crate::http::{self, Response};
use crate::paper::Press;

/// Pages read of one site before the rest is taken on trust; its sitemap is always read whole.
const PAGES_MAX: usize = 5_000;
/// Where nothing is, so that the paper shows how it says so.
pub(super) const NOWHERE: &str = "/nothing-was-ever-published-here";

/// The addresses of a site, by what stands there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Paths {
    pub(super) articles: Vec<String>,
    pub(super) sections: Vec<String>,
    pub(super) topics: Vec<String>,
    pub(super) people: Vec<String>,
    pub(super) pages: Vec<String>,
}

/// A site as read: its addresses, and each page's markup.
pub(super) struct Site {
    pub(super) paths: Paths,
    /// By path; only pages answered 200 with HTML.
    pub(super) html: BTreeMap<String, String>,
}

impl Site {
    /// Reads the sitemap and follows every link from the front on. Notes every address that does
    /// not answer and everything a page would fetch from elsewhere. Imported copy keeps the dead
    /// links its author wrote: only a paper that is `ours` is held to having none.
    pub(super) fn crawl(press: &Press, is_ours: bool, faults: &mut Vec<Fault>) -> Outcome<Self> {
        let listed = listed(press, faults)?;
        let mut reading = Reading { is_ours, ..Reading::default() };
        reading.queue.extend(std::iter::once("/".to_owned()).chain(listed.iter().cloned()));
        while let Some(path) = reading.queue.pop_front() {
            if reading.html.len() >= PAGES_MAX {
                break;
            }
            reading.read(press, &path, faults)?;
        }
        for path in listed.iter().filter(|path| !reading.html.contains_key(*path)) {
            let status = press.get(path)?.status;
            if status != 200 {
                faults.push(Fault::new(path, format!("is in the sitemap and answers {status}")));
            }
        }
        let all: BTreeSet<String> =
            listed.into_iter().chain(reading.html.keys().cloned()).collect();
        let site = Self { paths: sorted(&all), html: reading.html };
        nowhere(press, faults)?;
        site.complain_of_articles(faults);
        Ok(site)
    }

    /// The addresses the sitemap lists, sorted by what stands there.
    pub(super) fn public_paths(press: &Press) -> Outcome<Paths> {
        let listed = listed(press, &mut Vec::new())?;
        Ok(sorted(&listed.into_iter().collect()))
    }

    /// How many of each there are, in words.
    pub(super) fn summary(&self) -> String {
        let Paths { articles, sections, topics, people, pages } = &self.paths;
        format!(
            "{} articles, {} sections, {} topics, {} people, {} pages",
            articles.len(),
            sections.len(),
            topics.len(),
            people.len(),
            pages.len()
        )
    }

    /// The headline of each article.
    pub(super) fn headlines(&self) -> impl Iterator<Item = (&str, String)> {
        self.paths
            .articles
            .iter()
            .filter_map(|path| Some((path.as_str(), text_of(self.html.get(path)?, "h1")?)))
    }

    /// An article page has one `<article>` and one `<h1>`.
    fn complain_of_articles(&self, faults: &mut Vec<Fault>) {
        for path in &self.paths.articles {
            let Some(html) = self.html.get(path) else { continue };
            for name in ["article", "h1"] {
                let count = tags(html).iter().filter(|tag| tag.name == name).count();
                if count != 1 {
                    faults.push(Fault::new(path, format!("has {count} <{name}>, not one")));
                }
            }
        }
    }
}

/// A reading under way.
#[derive(Default)]
struct Reading {
    is_ours: bool,
    queue: VecDeque<String>,
    seen: BTreeSet<String>,
    html: BTreeMap<String, String>,
}

impl Reading {
    fn read(&mut self, press: &Press, path: &str, faults: &mut Vec<Fault>) -> Outcome {
        if !self.seen.insert(path.to_owned()) {
            return Ok(());
        }
        let journey = press.follow(path)?;
        let response = &journey.response;
        if response.status != 200 {
            if !self.is_ours && response.status == 404 {
                println!("  a dead link in the copy: {path}");
                return Ok(());
            }
            faults.push(Fault::new(path, format!("is linked and answers {}", response.status)));
            return Ok(());
        }
        if response.header("set-cookie").is_some() {
            faults.push(Fault::new(path, "sets a cookie"));
        }
        let is_html = response.header("content-type").is_some_and(|t| t.starts_with("text/html"));
        if !is_html || !journey.redirects.is_empty() {
            if is_html {
                self.queue.push_back(journey.path);
            }
            return Ok(());
        }
        complain_of_headers(path, response, faults);
        let html = response.text();
        for tag in tags(&html) {
            self.tag(press, path, &tag, faults);
        }
        self.html.insert(path.to_owned(), html);
        Ok(())
    }

    /// Follows a link within the site, and notes what a browser would fetch from elsewhere.
    fn tag(&mut self, press: &Press, path: &str, tag: &Tag, faults: &mut Vec<Fault>) {
        let is_data = tag.attribute("type").is_some_and(|kind| kind == "application/ld+json");
        if tag.name == "script" && !is_data {
            faults.push(Fault::new(path, "holds a script"));
        }
        for address in loaded(tag) {
            match http::path_within(&press.host, &address) {
                Some(own) => self.queue.push_back(own.to_owned()),
                None if address.starts_with("data:") => {}
                None => faults.push(Fault::new(path, format!("loads {address}"))),
            }
        }
        let Some(link) = linked(tag) else { return };
        match http::path_within(&press.host, link) {
            Some(own) => self.queue.push_back(own.to_owned()),
            None if !link.contains(':')
                && !link.starts_with(['#', '/', '?'])
                && !link.is_empty() =>
            {
                faults.push(Fault::new(path, format!("links to a relative address: {link}")));
            }
            None => {}
        }
    }
}

/// Where a tag leads a reader or a machine.
fn linked(tag: &Tag) -> Option<&str> {
    let leads = match tag.name.as_str() {
        "a" | "area" => true,
        "link" => !loads(tag),
        _ => false,
    };
    tag.attribute("href").filter(|_| leads)
}

/// What a browser fetches for a tag without being asked.
fn loaded(tag: &Tag) -> Vec<String> {
    let attributes: &[&str] = match tag.name.as_str() {
        "img" | "script" | "iframe" | "embed" | "audio" | "video" | "source" | "track"
        | "input" => &["src", "poster"],
        "object" => &["data"],
        "link" if loads(tag) => &["href"],
        _ => &[],
    };
    let single = attributes.iter().filter_map(|name| tag.attribute(name)).map(str::to_owned);
    let set = tag.attribute("srcset").unwrap_or_default();
    let set = set.split(',').filter_map(|choice| choice.split_whitespace().next());
    single.chain(set.map(str::to_owned)).filter(|address| !address.is_empty()).collect()
}

/// Whether a `<link>` fetches; `canonical`, `alternate`, `next` and the like only point.
fn loads(tag: &Tag) -> bool {
    let fetched = [
        "stylesheet",
        "icon",
        "preload",
        "manifest",
        "modulepreload",
        "apple-touch-icon",
        "preconnect",
        "dns-prefetch",
        "prefetch",
    ];
    tag.attribute("rel").is_some_and(|rel| {
        rel.split_whitespace().any(|word| fetched.iter().any(|own| word.eq_ignore_ascii_case(own)))
    })
}

/// The headers that keep a page to itself.
fn complain_of_headers(path: &str, response: &Response, faults: &mut Vec<Fault>) {
    let policy = response.header("content-security-policy").unwrap_or_default();
    if policy.is_empty() || policy.contains("unsafe-inline") || policy.contains("unsafe-eval") {
        faults.push(Fault::new(path, format!("has no strict Content-Security-Policy: {policy:?}")));
    }
    for (name, value) in [("x-content-type-options", "nosniff"), ("referrer-policy", "")] {
        if !response.header(name).is_some_and(|own| own.starts_with(value)) {
            faults.push(Fault::new(path, format!("has no good {name}")));
        }
    }
}

/// A lost address is answered 404 with a page, for it must lead on.
fn nowhere(press: &Press, faults: &mut Vec<Fault>) -> Outcome {
    let response = press.get(NOWHERE)?;
    if response.status != 404 || !response.text().contains("<h1") {
        faults.push(Fault::new(
            NOWHERE,
            format!("answers {} instead of a 404 page", response.status),
        ));
    }
    Ok(())
}

/// The paths of every sitemap that `/sitemap.xml` is or names.
fn listed(press: &Press, faults: &mut Vec<Fault>) -> Outcome<Vec<String>> {
    let first = press.get("/sitemap.xml")?;
    if first.status != 200 {
        return Err(format!("/sitemap.xml answers {}", first.status));
    }
    let first = first.text();
    let mut sitemaps = vec![first.clone()];
    if first.contains("<sitemapindex") {
        sitemaps.clear();
        for path in locations(press, &first, faults) {
            sitemaps.push(press.get(&path)?.text());
        }
    }
    Ok(sitemaps.iter().flat_map(|sitemap| locations(press, sitemap, faults)).collect())
}

/// The `<loc>`s of a sitemap as paths.
fn locations(press: &Press, sitemap: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut paths = Vec::new();
    for rest in sitemap.split("<loc>").skip(1) {
        let address = unescaped(rest.split("</loc>").next().unwrap_or_default().trim());
        match http::path_within(&press.host, &address) {
            Some(path) if address.starts_with("http") => paths.push(path.to_owned()),
            _ => faults.push(Fault::new("/sitemap.xml", format!("lists {address}"))),
        }
    }
    paths
}

/// Sorts addresses by the shapes of blueprint and README: what has a feed under it is a section.
fn sorted(all: &BTreeSet<String>) -> Paths {
    let mut paths = Paths::default();
    for path in all {
        let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        match segments.as_slice() {
            // Lists, files and rooms of the house that are no page of the paper's own.
            [""] | ["archive" | "pictures" | "articles" | "newsroom" | "api" | "record", ..] => {}
            _ if path.contains('?') || path.contains('.') => {}
            ["topics", slug] if !slug.is_empty() => paths.topics.push(path.clone()),
            ["people", slug] if !slug.is_empty() => paths.people.push(path.clone()),
            ["topics" | "people", ..] => {}
            [_, _] => paths.articles.push(path.clone()),
            [_] => paths.pages.push(path.clone()),
            _ => {}
        }
    }
    let is_section = |path: &String| {
        let below = format!("{path}/");
        all.iter().any(|other| other.starts_with(&below))
    };
    (paths.sections, paths.pages) = paths.pages.into_iter().partition(is_section);
    paths
}

#[cfg(test)]
mod tests {
    use super::super::markup::tags;
    use super::{linked, loaded, sorted};

    #[test]
    fn addresses_are_sorted_by_what_stands_there() {
        let all = [
            "/",
            "/world",
            "/world/a",
            "/imprint",
            "/topics/sea",
            "/people/x",
            "/feed.atom",
            "/archive/2026/01",
            "/world?before=7",
        ];
        let paths = sorted(&all.map(str::to_owned).into_iter().collect());
        assert_eq!(paths.articles, ["/world/a"]);
        assert_eq!(paths.sections, ["/world"]);
        assert_eq!(paths.pages, ["/imprint"]);
        assert_eq!((paths.topics.len(), paths.people.len()), (1, 1));
    }

    #[test]
    fn what_is_fetched_differs_from_what_is_linked() {
        let html = "<link rel=canonical href=/a><link rel=stylesheet href=/b>\
                    <img srcset='/c 1x, /d 2x' src=/e><a href=/f>";
        let tags = tags(html);
        let fetched: Vec<String> = tags.iter().flat_map(loaded).collect();
        assert_eq!(fetched, ["/b", "/e", "/c", "/d"]);
        let links: Vec<&str> = tags.iter().filter_map(linked).collect();
        assert_eq!(links, ["/a", "/f"]);
    }
}
