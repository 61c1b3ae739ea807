//! Topics: the list of them, and one at its form.

use archive::{Merge, MergeNoun, TopicLine};
use desk::TopicCopy;
use http::{Response, StatusCode};
use news::{Slug, Topic, TopicId};
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Complaint, Stretch, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 4] = ["name", "slug", "description", "gone"];
/// Merges shown of one record.
pub(super) const MERGES_MAX: u32 = 20;

#[derive(Serialize)]
struct TopicsPage {
    rows: Vec<TopicRow>,
    stretch: Stretch,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
}

#[derive(Serialize)]
struct TopicRow {
    id: i64,
    name: String,
    slug: String,
    articles: u32,
}

#[derive(Serialize)]
struct TopicPage {
    id: i64,
    slug: String,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
    merges: Vec<MergeRow>,
}

/// A merge that can be undone.
#[derive(Serialize)]
pub(super) struct MergeRow {
    id: i64,
    name: String,
    at: String,
}

/// `GET /newsroom/topics`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    page_of_all(&visit, Vec::new(), StatusCode::OK).await
}

/// `POST /newsroom/topics`
pub(super) async fn found(visit: Visit) -> Result<Response<Body>, Fault> {
    let form = &visit.form;
    let slug = match visit.slug_of(form.get("name")) {
        Ok(slug) => slug,
        Err(error) => {
            return page_of_all(&visit, vec![error], StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let description = form.some("description").map(str::to_owned);
    let new = TopicCopy { name: form.get("name").to_owned(), slug, description };
    let staff = Some(visit.staff_id()?);
    match desk::found_topic(&visit.room.archive, new, staff, visit.now).await {
        Ok(id) => {
            visit.room.published().await?;
            Ok(visit.see(&format!("/newsroom/topics/{id}?done=founded")))
        }
        Err(error) => {
            let errors = vec![visit.complaint(error)?];
            page_of_all(&visit, errors, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn page_of_all(
    visit: &Visit,
    errors: Vec<Complaint>,
    status: StatusCode,
) -> Result<Response<Body>, Fault> {
    let mut lines = visit.room.archive.read().await?.topic_lines(&visit.listed()).await?;
    let stretch = visit.stretch(&mut lines, |line: &TopicLine| line.topic.slug.as_str());
    let row = |line: TopicLine| TopicRow {
        id: line.topic.id.0,
        name: line.topic.name,
        slug: line.topic.slug.to_string(),
        articles: line.articles,
    };
    let rows = lines.into_iter().map(row).collect();
    let (typed, done) = (typed(&visit.form, &FIELDS), visit.done());
    visit.page(status, "topics.html", &TopicsPage { rows, stretch, typed, errors, done })
}

/// `GET /newsroom/topics/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = TopicId(visit.id("id")?);
    one(&visit, id, None, Vec::new()).await
}

/// `POST /newsroom/topics/ID`
pub(super) async fn revise(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = TopicId(visit.id("id")?);
    let (form, staff) = (&visit.form, Some(visit.staff_id()?));
    let error = match visit.slug_of(form.get("name")) {
        Err(error) => error,
        Ok(slug) => {
            let description = form.some("description").map(str::to_owned);
            let copy = TopicCopy { name: form.get("name").to_owned(), slug, description };
            match desk::revise_topic(&visit.room.archive, id, copy, staff, visit.now).await {
                Ok(_) => {
                    visit.room.published().await?;
                    return Ok(visit.see(&format!("/newsroom/topics/{id}?done=saved")));
                }
                Err(error) => visit.complaint(error)?,
            }
        }
    };
    one(&visit, id, Some(typed(&visit.form, &FIELDS)), vec![error]).await
}

/// `POST /newsroom/topics/ID/merges`
pub(super) async fn merge(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = TopicId(visit.id("id")?);
    let staff = Some(visit.staff_id()?);
    let gone = Slug::parse(last_part(visit.form.get("gone"))).ok();
    let found = match &gone {
        Some(slug) => topic_at(&visit, slug).await?,
        None => None,
    };
    let error = match found {
        None => Complaint { field: "gone", sentence: visit.words.say("merge-not-found", &[]) },
        Some(gone) => {
            match desk::merge_topics(&visit.room.archive, id, gone, staff, visit.now).await {
                Ok(_) => {
                    visit.room.published().await?;
                    return Ok(visit.see(&format!("/newsroom/topics/{id}?done=merged")));
                }
                Err(error) => visit.complaint(error)?,
            }
        }
    };
    one(&visit, id, None, vec![error]).await
}

/// What an address ends with: `/topics/ports`, or `ports` alone.
pub(super) fn last_part(address: &str) -> &str {
    address.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

async fn topic_at(visit: &Visit, slug: &Slug) -> Result<Option<TopicId>, Fault> {
    let asked = archive::Listed { beginning: slug.to_string(), after: String::new(), limit: 1 };
    let lines = visit.room.archive.read().await?.topic_lines(&asked).await?;
    let found = lines.into_iter().next().map(|line| line.topic);
    Ok(found.filter(|topic| topic.slug == *slug).map(|topic| topic.id))
}

/// `POST /newsroom/merges/ID/undoing`
pub(super) async fn unmerge(visit: Visit) -> Result<Response<Body>, Fault> {
    let merge = visit.id("id")?;
    let staff = Some(visit.staff_id()?);
    desk::unmerge(&visit.room.archive, merge, staff, visit.now).await?;
    visit.room.published().await?;
    let back = visit.form.get("back");
    let back = if back.starts_with("/newsroom/people/") { back } else { "/newsroom/topics" };
    Ok(visit.see(&format!("{back}?done=unmerged")))
}

/// `POST /newsroom/topics/ID/deletion`
pub(super) async fn delete(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = TopicId(visit.id("id")?);
    let staff = Some(visit.staff_id()?);
    desk::delete_topic(&visit.room.archive, id, staff, visit.now).await?;
    visit.room.published().await?;
    Ok(visit.see("/newsroom/topics?done=deleted"))
}

async fn one(
    visit: &Visit,
    id: TopicId,
    sent: Option<Typed>,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let mut reader = visit.room.archive.read().await?;
    let topic = reader.topic_row(id).await?.ok_or(Fault::NotFound)?.topic;
    let merges = reader.merges_into(MergeNoun::Topic, id.0, MERGES_MAX).await?;
    drop(reader);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = TopicPage {
        id: id.0,
        slug: topic.slug.to_string(),
        typed: sent.unwrap_or_else(|| as_typed(&topic, visit.form.get("gone"))),
        errors,
        done: visit.done(),
        merges: merge_rows(visit, merges),
    };
    visit.page(status, "topic.html", &page)
}

fn as_typed(topic: &Topic, gone: &str) -> Typed {
    Typed::from([
        ("name", topic.name.clone()),
        ("slug", topic.slug.to_string()),
        ("description", topic.description.clone().unwrap_or_default()),
        ("gone", gone.to_owned()),
    ])
}

/// Merges as a page shows them.
pub(super) fn merge_rows(visit: &Visit, merges: Vec<Merge>) -> Vec<MergeRow> {
    let zone = visit.paper.time_zone.zone();
    let row = |merge: Merge| MergeRow {
        id: merge.id,
        name: merge.gone_name,
        at: visit.words.moment(merge.merged_at, &zone).date_clock,
    };
    merges.into_iter().map(row).collect()
}
