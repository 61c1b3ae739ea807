//! A paper of a hundred thousand articles: its first page, its memory, and what a page costs.

use std::time::Instant;

use super::figures::{Figure, Limit};
use super::process::{ProcessorTime, bytes_read, memory_mib};
use super::{Bench, ROUNDS};
use crate::paper::Press;
use crate::{Outcome, http};

const ARTICLES: u64 = 100_000;
const FEW_ARTICLES: u64 = 1_000;
/// Different pages asked for.
const PAGES: usize = 1_000;
/// Pages before the measured ones, which fill the database's own caches.
const WARM_UP: usize = 100;
/// Bytes a deeper tree of rows may cost beside what a small paper's page reads.
const DEEPER_BYTES: f64 = 256.0 * 1024.0;

/// Processor time of an article page that is not cached.
pub(super) fn cache_miss(bench: &Bench) -> Outcome<Vec<Figure>> {
    let data = bench.paper(ARTICLES)?;
    // The sitemap is read from another process, so that its cost is not the page's.
    let paths = some(articles(&bench.program.serve(&data)?.host)?, PAGES + WARM_UP)?;
    let press = bench.program.serve(&data)?;
    let (warm_up, measured) = paths.split_at(WARM_UP);
    let mut line = http::Line::open(&press.host)?;
    for path in warm_up {
        line.get(path)?;
    }
    let before = ProcessorTime::of(press.id())?;
    for path in measured {
        line.get(path)?;
    }
    let used = ProcessorTime::of(press.id())?.since(before);
    let pages = u32::try_from(measured.len()).map_err(|_| "too many pages")?;
    let each = |ms: f64| ms / f64::from(pages);
    let name = "uncached article page of 100,000: processor time";
    let compressing = "compressing that page afterwards";
    Ok(vec![
        Figure::new(name, each(used.answering_ms), "ms", Limit::AtMost(1.0)),
        Figure::new(compressing, each(used.compressing_ms), "ms", Limit::None),
    ])
}

/// The first page after the start, memory after a thousand pages, and what lists read.
pub(super) fn measure(bench: &Bench) -> Outcome<Vec<Figure>> {
    let data = bench.paper(ARTICLES)?;
    let mut starts = Vec::new();
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let press = bench.program.serve(&data)?;
        expect_page(&press, "/")?;
        starts.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    let paths = some(articles(&bench.program.serve(&data)?.host)?, PAGES)?;
    let section = paths.first().and_then(|path| path.get(1..)?.split('/').next());
    let section = format!("/{}", section.ok_or("the sitemap lists no article")?);
    let press = bench.program.serve(&data)?;
    let mut line = http::Line::open(&press.host)?;
    for path in &paths {
        line.get(path)?;
    }
    let memory = memory_mib(press.id(), "RssAnon")?;
    drop(press);
    let mut figures = vec![
        Figure::median("start to first page, 100,000 articles", starts, "ms", Limit::AtMost(200.0)),
        Figure::new("anonymous memory after 1,000 pages", memory, "MiB", Limit::AtMost(64.0)),
    ];
    for (name, path) in [("front", "/"), ("section", section.as_str())] {
        figures.extend(reading(bench, name, path)?);
    }
    Ok(figures)
}

/// What one page reads of the database's file with few and with many articles.
///
/// Rows cannot be counted from outside, but bytes can: SQLite reads its file by the page, and a
/// freshly started process has none of it in its own cache.
fn reading(bench: &Bench, name: &str, path: &str) -> Outcome<Vec<Figure>> {
    let few = bytes_of(bench, FEW_ARTICLES, path)?;
    let many = bytes_of(bench, ARTICLES, path)?;
    if few < 1.0 {
        return Err(format!("{path} reads nothing by system calls: is the file mapped to memory?"));
    }
    let kib = |bytes: f64| bytes / 1024.0;
    let limit = Limit::AtMost(kib(2.0 * few + DEEPER_BYTES));
    let read_of = |articles: &str| format!("{name}: read from the database, {articles} articles");
    Ok(vec![
        Figure::new(&read_of("1,000"), kib(few), "KiB", Limit::None),
        Figure::new(&read_of("100,000"), kib(many), "KiB", limit),
    ])
}

fn bytes_of(bench: &Bench, articles: u64, path: &str) -> Outcome<f64> {
    let press = bench.program.serve(&bench.paper(articles)?)?;
    // What only the first request reads, such as the paper's name, is no cost of the list.
    press.get("/robots.txt")?;
    let before = bytes_read(press.id())?;
    expect_page(&press, path)?;
    Ok(bytes_read(press.id())? - before)
}

fn expect_page(press: &Press, path: &str) -> Outcome {
    match press.get(path)?.status {
        200 => Ok(()),
        status => Err(format!("{path} answers {status}")),
    }
}

/// The paths of all articles the sitemap lists.
pub(super) fn articles(host: &str) -> Outcome<Vec<String>> {
    let first = http::get(host, "/sitemap.xml")?.text();
    let mut sitemaps = vec![first.clone()];
    if first.contains("<sitemapindex") {
        sitemaps.clear();
        for path in locations(host, &first) {
            sitemaps.push(http::get(host, &path)?.text());
        }
    }
    let all = sitemaps.iter().flat_map(|sitemap| locations(host, sitemap));
    let lists = ["/topics/", "/people/", "/archive/"];
    let is_article = |path: &String| {
        path.matches('/').count() == 2 && !lists.iter().any(|list| path.starts_with(list))
    };
    Ok(all.filter(is_article).collect())
}

fn locations(host: &str, sitemap: &str) -> Vec<String> {
    let found = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    found.filter_map(|address| http::path_within(host, address.trim())).map(str::to_owned).collect()
}

/// So many members spread over the whole of a list.
fn some(list: Vec<String>, count: usize) -> Outcome<Vec<String>> {
    if list.len() < count {
        return Err(format!("the sitemap lists {} articles, {count} are wanted", list.len()));
    }
    let step = list.len() / count;
    Ok(list.into_iter().step_by(step).take(count).collect())
}
