//! Topics: listed, read, founded, revised, merged, deleted; and merges undone.

use archive::TopicLine;
use desk::TopicCopy;
use http::Method;
use news::{Role, Slug, Topic, TopicId};
use serde_json::{Value, json};

use super::call::{Call, int, text, text_or_null};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::sections::slug_of;
use super::shape::{
    Field, LINE_CHARS_MAX, Shape, TEXT_CHARS_MAX, line, maybe, named, needed, number, optional,
    partly,
};

pub(super) fn operations() -> Vec<Operation> {
    const ONE: &str = "/topics/{id}";
    let editor = Role::Editor;
    let mut list_line = told_fields();
    list_line.push(needed("articles", Shape::Number(0), "Articles on it, 1,001 at most."));
    vec![
        Operation::list(
            "/topics",
            Role::Reporter,
            ("list_topics", "Topics by address."),
            named("TopicLine", list_line),
            list_topics,
        )
        .asking(vec![optional("q", line(), "How the address begins.")]),
        Operation::new(
            (Method::POST, "/topics"),
            editor,
            ("found_topic", "Founds a topic."),
            told(),
            found,
        )
        .taking(Shape::Object(fields()))
        .making(founded),
        Operation::read(ONE, Role::Reporter, ("read_topic", "A topic."), told(), read),
        Operation::new(
            (Method::PATCH, ONE),
            editor,
            ("revise_topic", "Changes what is sent. The old address leads here."),
            told(),
            revise,
        )
        .taking(partly(fields()))
        .changing(read),
        Operation::new(
            (Method::POST, "/topics/{id}/merges"),
            editor,
            ("merge_topic", "Makes one topic of two: this one stays."),
            told_merge(),
            merge,
        )
        .taking(Shape::Object(vec![needed("gone", number(), "The topic that goes.")]))
        .changing(read)
        .telling_a_merge(),
        Operation::new(
            (Method::DELETE, ONE),
            editor,
            ("delete_topic", "Deletes a topic that nothing is on."),
            told(),
            delete,
        )
        .telling_nothing()
        .changing(read),
        Operation::new(
            (Method::DELETE, "/merges/{merge}"),
            editor,
            ("undo_merge", "Makes two records of one again, topics or people."),
            told(),
            unmerge,
        )
        .telling_nothing(),
    ]
}

impl Operation {
    /// Answers with the number of a merge, by which it is undone.
    pub(super) fn telling_a_merge(self) -> Self {
        Self { is_thing: false, ..self }.told_again_by(merged)
    }
}

fn fields() -> Vec<Field> {
    vec![
        needed("name", Shape::Said(LINE_CHARS_MAX), "Its name."),
        optional("slug", Shape::Slug, "Its address; made of the name when left out."),
        optional("description", maybe(Shape::Text(TEXT_CHARS_MAX)), "What it is."),
    ]
}

fn told_fields() -> Vec<Field> {
    vec![
        needed("id", number(), "Its number."),
        needed("slug", Shape::Slug, "Its address."),
        needed("name", Shape::Text(usize::MAX), "Its name."),
        needed("description", maybe(Shape::Text(usize::MAX)), "What it is."),
    ]
}

fn told() -> Shape {
    named("Topic", told_fields())
}

/// What a merge is told as.
pub(super) fn told_merge() -> Shape {
    named("Merge", vec![needed("merge", number(), "Its number: DELETE /merges/NUMBER undoes it.")])
}

fn tell(topic: &Topic) -> Value {
    json!({
        "id": topic.id,
        "slug": topic.slug,
        "name": topic.name,
        "description": topic.description,
    })
}

async fn list_topics(call: Call) -> Result<Reply, Problem> {
    let lines = call.archive.read().await?.topic_lines(&call.listed()?).await?;
    let tell_line = |line: TopicLine| {
        let mut told = tell(&line.topic);
        told["articles"] = json!(line.articles);
        told
    };
    Ok(call.cut(lines, |line| line.topic.slug.to_string(), tell_line))
}

async fn topic(call: &Call, id: i64) -> Result<Topic, Problem> {
    let row = call.archive.read().await?.topic_row(TopicId(id)).await?;
    row.map(|row| row.topic).ok_or_else(Problem::not_found)
}

async fn one(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(Reply::thing("topic", Some(id), tell(&topic(call, id).await?)))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = call.id("id")?;
    one(&call, id).await
}

async fn found(call: Call) -> Result<Reply, Problem> {
    let sent = &*call.sent;
    let name = text(sent, "name").unwrap_or_default().trim().to_owned();
    let slug = slug_of(sent, &name)?;
    let description = text_or_null(sent, "description").flatten();
    let new = TopicCopy { name, slug, description };
    let id = desk::found_topic(&call.archive, new, call.by()?.staff, call.now).await?;
    call.published().await?;
    made(&call, id.0).await
}

async fn founded(call: Call) -> Result<Reply, Problem> {
    let id = call.acted_on()?;
    made(&call, id).await
}

async fn made(call: &Call, id: i64) -> Result<Reply, Problem> {
    Ok(one(call, id).await?.created(&format!("/topics/{id}")))
}

async fn revise(call: Call) -> Result<Reply, Problem> {
    let (sent, id) = (&*call.sent, call.id("id")?);
    let before = topic(&call, id).await?;
    let copy = TopicCopy {
        name: text(sent, "name").map_or(before.name, |name| name.trim().to_owned()),
        slug: text(sent, "slug").map(Slug::parse).transpose()?.unwrap_or(before.slug),
        description: text_or_null(sent, "description").unwrap_or(before.description),
    };
    desk::revise_topic(&call.archive, TopicId(id), copy, call.by()?.staff, call.now).await?;
    call.published().await?;
    one(&call, id).await
}

async fn merge(call: Call) -> Result<Reply, Problem> {
    let (kept, gone) = (TopicId(call.id("id")?), int(&call.sent, "gone").map(TopicId));
    let gone = gone.unwrap_or(kept);
    let merge = desk::merge_topics(&call.archive, kept, gone, call.by()?.staff, call.now).await;
    tell_merge(&call, merge).await
}

/// The number of a merge. A record that goes and is not there is a fault of the field.
pub(super) async fn tell_merge(
    call: &Call,
    merge: Result<i64, desk::Error>,
) -> Result<Reply, Problem> {
    match merge {
        Ok(merge) => {
            call.published().await?;
            Ok(Reply::told(json!({ "merge": merge })))
        }
        Err(error @ desk::Error::NoRow { .. }) => Err(Problem::field("gone", &error.to_string())),
        Err(error) => Err(error.into()),
    }
}

async fn merged(call: Call) -> Result<Reply, Problem> {
    let merge = call.act.as_ref().and_then(|act| act.detail["merge"].as_i64());
    let merge = merge.ok_or_else(Problem::not_found)?;
    Ok(Reply::told(json!({ "merge": merge })))
}

async fn unmerge(call: Call) -> Result<Reply, Problem> {
    let merge = call.id("merge")?;
    desk::unmerge(&call.archive, merge, call.by()?.staff, call.now).await?;
    call.published().await?;
    Ok(Reply::nothing())
}

async fn delete(call: Call) -> Result<Reply, Problem> {
    let id = TopicId(call.id("id")?);
    desk::delete_topic(&call.archive, id, call.by()?.staff, call.now).await?;
    call.published().await?;
    Ok(Reply::nothing())
}
