//! One act on several articles, each in a transaction of its own.

use desk::{Publish, Published, Save, Saved, TopicCopy};
use http::Response;
use news::version::VersionKind;
use news::{Actor, ArticleId, SectionId, Slug, State, TopicId};

use super::{Failed, Report, page};
use crate::answer::Body;
use crate::newsroom::confirm;
use crate::newsroom::fault::Fault;
use crate::newsroom::form::Fields;
use crate::newsroom::visit::Visit;

/// Articles that may be chosen at once.
const PICKED_MAX: usize = 100;

/// What is to be done with each.
enum Act {
    Move(SectionId),
    AddTopic(TopicId),
    Spike,
    Withdraw(String),
}

/// Why it was not done with one.
enum Refused {
    Fault(Fault),
    /// A message of ours.
    Said(&'static str),
}

impl<E: Into<Fault>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// `POST /newsroom/articles/bulk`
pub(in crate::newsroom) async fn bulk(visit: Visit) -> Result<Response<Body>, Fault> {
    let back = visit.form.get("back").to_owned();
    let picked: Vec<ArticleId> = visit
        .form
        .all("pick")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .take(PICKED_MAX)
        .map(ArticleId)
        .collect();
    let Some(act) = act_of(&visit).await? else { return Ok(visit.see(&back)) };
    if matches!(act, Act::Withdraw(_)) {
        let count = picked.len().to_string();
        if let Some(asking) = confirm::ask(&visit, "withdraw", &[("count", &count)])? {
            return Ok(asking);
        }
    }
    let mut report = Report { done: 0, failed: Vec::new() };
    for article in picked {
        match one(&visit, article, &act).await {
            Ok(()) => report.done += 1,
            Err(refused) => report.failed.push(failed(&visit, article, refused).await?),
        }
    }
    visit.room.published().await?;
    if report.failed.is_empty() {
        let sign = if back.contains('?') { '&' } else { '?' };
        return Ok(visit.see(&format!("{back}{sign}done={}", report.done)));
    }
    let query = back.split_once('?').map_or("", |(_, query)| query);
    page(&visit, &Fields::parse(query.as_bytes()), Some(report)).await
}

/// The act as the form asks for it; `None` when it says too little.
async fn act_of(visit: &Visit) -> Result<Option<Act>, Fault> {
    let form = &visit.form;
    Ok(match form.get("act") {
        "section" => {
            let sections = visit.room.archive.inside().await?.sections().await?;
            super::section_asked(&sections, form.get("section")).map(Act::Move)
        }
        "topic" => match form.some("topic") {
            Some(name) => topic(visit, name).await?.map(Act::AddTopic),
            None => None,
        },
        "spike" => Some(Act::Spike),
        "withdraw" => form.some("notice").map(|notice| Act::Withdraw(notice.to_owned())),
        _ => None,
    })
}

/// The topic of a name; founded when there is none. `None` when no address can be made of it.
pub(in crate::newsroom) async fn topic(
    visit: &Visit,
    name: &str,
) -> Result<Option<TopicId>, Fault> {
    if let Some(known) = visit.room.archive.inside().await?.topic_named(name).await? {
        return Ok(Some(known));
    }
    let Some(slug) = Slug::from_words(name) else { return Ok(None) };
    let new = TopicCopy { name: name.to_owned(), slug, description: None };
    let staff = Some(visit.staff_id()?);
    Ok(Some(desk::found_topic(&visit.room.archive, new, staff, visit.now).await?))
}

async fn one(visit: &Visit, article: ArticleId, act: &Act) -> Result<(), Refused> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    match act {
        Act::Spike => Ok(desk::spike(archive, article, by, visit.now).await?),
        Act::Withdraw(notice) => {
            desk::withdraw(archive, article, notice, by, visit.now).await?;
            Ok(())
        }
        Act::Move(section) => revise(visit, article, |save| save.placing.section = *section).await,
        Act::AddTopic(topic) => {
            let add = |save: &mut Save| {
                if !save.topics.contains(topic) {
                    save.topics.push(*topic);
                }
            };
            revise(visit, article, add).await
        }
    }
}

/// Changes an article's newest save; of a public one whose newest save readers have, at once for
/// them, too.
async fn revise(
    visit: &Visit,
    article: ArticleId,
    change: impl FnOnce(&mut Save),
) -> Result<(), Refused> {
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    let opened = desk::open(archive, article).await?;
    let opened = opened.ok_or(desk::Error::NoArticle(article))?;
    let is_public = opened.row.state == State::Published;
    if is_public && opened.row.working.is_some() {
        return Err(Refused::Said("bulk-has-changes"));
    }
    let (before, mut save) = (opened.to_save(), opened.to_save());
    change(&mut save);
    if save == before {
        return Ok(());
    }
    let Saved::As(revision) = desk::save(archive, article, save, by, visit.now).await? else {
        return Err(Refused::Said("bulk-stale"));
    };
    if is_public {
        let how = Publish { kind: VersionKind::Update, note: None, seen: Some(revision) };
        let (seal, now) = (&visit.room.seal, visit.now);
        let _: Published = desk::publish(archive, seal, article, how, by, now).await?;
    }
    Ok(())
}

async fn failed(visit: &Visit, article: ArticleId, refused: Refused) -> Result<Failed, Fault> {
    let sentence = match refused {
        Refused::Fault(fault) => fault.sentence(&visit.voice()),
        Refused::Said(message) => visit.words.say(message, &[]),
    };
    let row = visit.room.archive.inside().await?.article(article).await?;
    let headline = row.map_or_else(|| article.to_string(), |row| row.headline);
    Ok(Failed { id: article.0, headline, sentence })
}
