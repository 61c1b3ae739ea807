//! Fronts: what an editor puts where, on the front of the paper and on those of its sections.

use archive::FrontSlot;
use http::{Response, StatusCode};
use jiff::Timestamp;
use news::{Actor, ArticleId, Card, List, SectionId};
use serde::Serialize;

use super::fault::Fault;
use super::typed::Complaint;
use super::visit::Visit;
use crate::answer::Body;

/// The newest articles offered.
const OFFERED: u32 = 30;
/// Articles on top that are listed.
const STICKY_SHOWN: u32 = 20;

#[derive(Serialize)]
struct FrontPage {
    /// Which front: `None` for the paper's own.
    id: Option<i64>,
    name: Option<String>,
    /// Where readers see it.
    address: String,
    fronts: Vec<FrontLink>,
    slots: Vec<Slot>,
    /// Articles that stay on top of the paper's front until they are taken off.
    sticky: Vec<Offer>,
    offered: Vec<Offer>,
    zone: String,
    errors: Vec<Complaint>,
    done: Option<String>,
}

#[derive(Serialize)]
struct FrontLink {
    id: i64,
    name: String,
    is_here: bool,
}

#[derive(Serialize)]
struct Slot {
    article: i64,
    position: usize,
    headline: String,
    address: Option<String>,
    /// Public, and so shown to readers.
    is_shown: bool,
    is_breaking: bool,
    /// As `input type=datetime-local` has it, in the paper's zone.
    until: String,
}

#[derive(Serialize)]
struct Offer {
    article: i64,
    headline: String,
    section: String,
    at: String,
}

/// `GET /newsroom/fronts`
pub(super) async fn paper(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, None, Vec::new()).await
}

/// `GET /newsroom/fronts/ID`
pub(super) async fn section(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = SectionId(visit.id("id")?);
    page(&visit, Some(id), Vec::new()).await
}

/// `POST /newsroom/fronts`
pub(super) async fn arrange_paper(visit: Visit) -> Result<Response<Body>, Fault> {
    arrange(visit, None).await
}

/// `POST /newsroom/fronts/ID`
pub(super) async fn arrange_section(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = SectionId(visit.id("id")?);
    arrange(visit, Some(id)).await
}

async fn arrange(visit: Visit, front: Option<SectionId>) -> Result<Response<Body>, Fault> {
    let slots = match read(&visit).await? {
        Ok(slots) => slots,
        Err(error) => return page(&visit, front, vec![error]).await,
    };
    let staff = Some(visit.staff_id()?);
    match desk::arrange_front(&visit.room.archive, front, slots, staff, visit.now).await {
        Ok(_) => {
            stick(&visit).await?;
            visit.room.published().await?;
            let address = front.map(|id| format!("/{id}")).unwrap_or_default();
            Ok(visit.see(&format!("/newsroom/fronts{address}?done=saved")))
        }
        Err(error) => page(&visit, front, vec![visit.complaint(error)?]).await,
    }
}

/// Puts on top what was chosen to stay there, and takes off what was chosen to go.
async fn stick(visit: &Visit) -> Result<(), Fault> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    for (field, is_sticky) in [("unstick", false), ("stick", true)] {
        for id in visit.form.all(field).into_iter().filter_map(|id| id.parse().ok()) {
            match desk::stick(archive, ArticleId(id), is_sticky, by, visit.now).await {
                // Withdrawn meanwhile: it is on no front.
                Ok(_) | Err(desk::Error::Rule(news::Error::State { .. })) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}

/// The slots as the form has them: in the order of their numbers, without those taken off, and at
/// the end what was added.
async fn read(visit: &Visit) -> Result<Result<Vec<FrontSlot>, Complaint>, Fault> {
    let form = &visit.form;
    let articles = form.all("slot");
    let (orders, untils) = (form.all("order"), form.all("until"));
    let (breaking, off) = (form.all("breaking"), form.all("off"));
    let zone = visit.paper.time_zone.zone();
    let mut numbered = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let Ok(id) = article.parse() else { continue };
        if off.contains(article) {
            continue;
        }
        let until = match untils.get(at).copied().unwrap_or_default() {
            "" => None,
            text => {
                let Some(until) = instant(text, &zone) else {
                    return Ok(Err(wrong(visit, "until", "until-invalid")));
                };
                Some(until)
            }
        };
        let order: f64 = orders.get(at).and_then(|order| order.parse().ok()).unwrap_or(99.0);
        let is_breaking = breaking.contains(article);
        numbered.push((order, FrontSlot { article: ArticleId(id), is_breaking, until }));
    }
    numbered.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut slots: Vec<FrontSlot> = numbered.into_iter().map(|(_, slot)| slot).collect();
    let mut added: Vec<ArticleId> =
        form.all("add").iter().filter_map(|id| id.parse().ok().map(ArticleId)).collect();
    if let Some(address) = form.some("address") {
        let Some(id) = article_at(visit, address).await? else {
            return Ok(Err(wrong(visit, "address", "front-address-unknown")));
        };
        added.push(id);
    }
    let slot = |article| FrontSlot { article, is_breaking: false, until: None };
    slots.extend(added.into_iter().map(slot));
    Ok(Ok(slots))
}

fn wrong(visit: &Visit, field: &'static str, message: &str) -> Complaint {
    Complaint { field, sentence: visit.words.say(message, &[]) }
}

/// A time of day in the paper's zone (HTML Standard §2.3.5.5).
fn instant(text: &str, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let local: jiff::civil::DateTime = text.parse().ok()?;
    zone.to_timestamp(local).ok()
}

/// The public article at an address of the paper's, with or without its host.
async fn article_at(visit: &Visit, address: &str) -> Result<Option<ArticleId>, Fault> {
    let path = address.strip_prefix(visit.room.base_url.as_str()).unwrap_or(address);
    let mut parts = path.trim_matches('/').split('/');
    let (Some(section), Some(slug), None) = (parts.next(), parts.next(), parts.next()) else {
        return Ok(None);
    };
    let mut transaction = visit.room.archive.write().await?;
    Ok(transaction.article_at(section, slug).await?)
}

async fn page(
    visit: &Visit,
    front: Option<SectionId>,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let mut reader = visit.room.archive.read().await?;
    let sections = reader.section_lines().await?;
    let here = sections.iter().map(|line| &line.section).find(|s| Some(s.id) == front);
    if front.is_some() && here.is_none() {
        return Err(Fault::NotFound);
    }
    let slots = reader.front_slots(front).await?;
    let ids: Vec<ArticleId> = slots.iter().map(|slot| slot.article).collect();
    let cards = reader.cards_of_articles(&ids).await?;
    let list = front.map_or(List::All, List::Section);
    let newest = reader.cards(list, None, OFFERED).await?;
    let sticky = match front {
        None => reader.sticky(STICKY_SHOWN).await?,
        Some(_) => Vec::new(),
    };
    drop(reader);
    let zone = visit.paper.time_zone.zone();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = sections.iter().filter(|line| line.has_articles).map(|line| &line.section);
    let link = |section: &news::Section| FrontLink {
        id: section.id.0,
        name: section.name.clone(),
        is_here: Some(section.id) == front,
    };
    let offered = newest.into_iter().filter(|card| !ids.contains(&card.id));
    let page = FrontPage {
        id: front.map(|id| id.0),
        name: here.map(|section| section.name.clone()),
        address: here.map_or_else(|| "/".to_owned(), |section| format!("/{}", section.slug)),
        fronts: shown.map(link).collect(),
        slots: slots.iter().enumerate().map(|at| slot_row(visit, at, &cards)).collect(),
        offered: offered.map(|card| offer(visit, card, &zone)).collect(),
        sticky: sticky.into_iter().map(|card| offer(visit, card, &zone)).collect(),
        zone: visit.paper.time_zone.as_str().to_owned(),
        errors,
        done: visit.done(),
    };
    visit.page(status, "fronts.html", &page)
}

fn slot_row(visit: &Visit, (at, slot): (usize, &FrontSlot), cards: &[Card]) -> Slot {
    let zone = visit.paper.time_zone.zone();
    let card = cards.iter().find(|card| card.id == slot.article);
    let is_over = slot.until.is_some_and(|until| until <= visit.now);
    let number = slot.article.to_string();
    let unnamed = || visit.words.say("front-not-public", &[("number", &number)]);
    Slot {
        article: slot.article.0,
        position: at + 1,
        headline: card.map_or_else(unnamed, |card| card.headline.clone()),
        address: card.map(Card::address),
        is_shown: card.is_some() && !is_over,
        is_breaking: slot.is_breaking,
        until: slot
            .until
            .map(|until| zone.to_datetime(until).strftime("%Y-%m-%dT%H:%M").to_string())
            .unwrap_or_default(),
    }
}

fn offer(visit: &Visit, card: Card, zone: &jiff::tz::TimeZone) -> Offer {
    Offer {
        article: card.id.0,
        at: visit.words.moment(card.published_at, zone).date_clock,
        section: card.section.name,
        headline: card.headline,
    }
}
