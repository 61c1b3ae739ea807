//! The checklist before publishing, in words. What it looks for is in `news`.

use std::collections::BTreeMap;

use news::{Checklist, Document, Picture, PictureId, Point, own_links};
use serde::Serialize;

use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;

/// Things named at one point.
const ABOUT_MAX: usize = 5;

/// One point of the list.
#[derive(Debug, Serialize)]
pub(super) struct Check {
    pub(super) is_open: bool,
    /// Whether the paper publishes nothing without it.
    pub(super) is_required: bool,
    pub(super) sentence: String,
    /// What it is about, when it is open.
    pub(super) about: Vec<String>,
}

/// Every point, in the order of the page.
pub(super) async fn of(
    visit: &Visit,
    document: &Document,
    pictures: &BTreeMap<PictureId, Picture>,
) -> Result<Vec<Check>, Fault> {
    let walls = visit.room.archive.read().await?.walls().await?;
    let list = Checklist::of(document, pictures, dead_links(visit, document).await?);
    let said = |name: &str, about: &[String], is_open: bool| {
        visit.words.say(
            &format!("check-{name}{}", if is_open { "-open" } else { "" }),
            &[("count", &about.len().to_string())],
        )
    };
    let headline = document.may_publish().err().map(|error| visit.tell(&error));
    let headline = Check {
        is_open: headline.is_some(),
        is_required: true,
        sentence: said("headline", &[], headline.is_some()),
        about: headline.into_iter().collect(),
    };
    let points = Point::ALL.into_iter().map(|point| {
        let (is_open, about) = (list.is_open(point), list.about(point));
        let named = about.iter().filter(|name| !name.is_empty());
        Check {
            is_open,
            is_required: walls.0.contains(&point),
            sentence: said(point.as_str(), about, is_open),
            about: named.take(ABOUT_MAX).cloned().collect(),
        }
    });
    Ok([headline].into_iter().chain(points).collect())
}

/// Links into the paper that lead nowhere.
async fn dead_links(visit: &Visit, document: &Document) -> Result<Vec<String>, Fault> {
    let mut dead = Vec::new();
    let links = own_links(&document.body, &visit.room.base_url);
    if links.is_empty() {
        return Ok(dead);
    }
    let mut inside = visit.room.archive.inside().await?;
    for path in links {
        if !inside.leads_somewhere(&path).await? {
            dead.push(path);
        }
    }
    Ok(dead)
}
