//! Pictures and files: sent, listed, read.

use desk::Shown;
use http::Method;
use news::{Picture, PictureFacts, PictureId, Role};
use pictures::Original;
use serde_json::{Value, json};

use super::call::{Call, text};
use super::operation::{Again, Operation, Takes};
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, Shape, TEXT_CHARS_MAX, named, needed, number, optional};
use crate::newsroom::UPLOAD_BYTES_MAX;

pub(super) fn operations() -> Vec<Operation> {
    let send = Operation::new(
        (Method::POST, "/pictures"),
        Role::Reporter,
        (
            "send_picture",
            "Sends a picture or file, which is public once something public shows it.",
        ),
        told(),
        send,
    );
    vec![
        Operation::list(
            "/pictures",
            Role::Reporter,
            ("list_pictures", "Pictures, latest first."),
            told(),
            list_pictures,
        ),
        // The same bytes are the same picture: sending them again changes nothing.
        Operation {
            takes: Takes::File(UPLOAD_BYTES_MAX, facts()),
            again: Again::Anew,
            ..send.making(read)
        },
        Operation::read(
            "/pictures/{id}",
            Role::Reporter,
            ("read_picture", "A picture, with an address that works for an hour."),
            told(),
            read,
        ),
    ]
}

fn facts() -> Vec<Field> {
    let words = || Shape::Text(TEXT_CHARS_MAX);
    vec![
        optional("alt", words(), "What it shows, for those who cannot see it."),
        optional("caption", words(), "The words below it."),
        optional("credit", words(), "How creator and supplier are named beside it."),
        optional("creator", words(), "Who made it."),
        optional("rights", words(), "Whose it is, and on what terms."),
    ]
}

fn told() -> Shape {
    let words = || Shape::Text(usize::MAX);
    named(
        "Picture",
        vec![
            needed("id", number(), "Its number."),
            needed("url", words(), "An address of its bytes that works for an hour."),
            needed("media_type", words(), "What it is."),
            needed("name", words(), "The name of the file."),
            needed("bytes", Shape::Number(0), "Its size."),
            needed("width", Shape::Number(0), "In pixels; 0 for other files."),
            needed("height", Shape::Number(0), "In pixels; 0 for other files."),
            needed("alt", words(), "What it shows, for those who cannot see it."),
            needed("caption", words(), "The words below it."),
            needed("credit", words(), "How creator and supplier are named beside it."),
            needed("creator", words(), "Who made it."),
            needed("rights", words(), "Whose it is, and on what terms."),
        ],
    )
}

fn tell(call: &Call, picture: &Picture) -> Value {
    let facts = &picture.facts;
    json!({
        "id": picture.id,
        "url": format!("{}{}", call.room.base_url, call.room.picture_address(picture, call.now)),
        "media_type": picture.file_type.media_type(),
        "name": picture.name,
        "bytes": picture.bytes,
        "width": picture.width,
        "height": picture.height,
        "alt": facts.alt,
        "caption": facts.caption,
        "credit": facts.credit,
        "creator": facts.creator,
        "rights": facts.rights,
    })
}

async fn list_pictures(call: Call) -> Result<Reply, Problem> {
    let before = call.after::<i64>()?.map(PictureId);
    let mut reader = call.archive.read().await?;
    let pictures = reader.pictures_before(before, call.limit() + 1).await?;
    drop(reader);
    Ok(call.cut(pictures, |picture| picture.id.to_string(), |picture| tell(&call, &picture)))
}

async fn one(call: &Call, id: PictureId) -> Result<Reply, Problem> {
    let found = call.archive.inside().await?.pictures(vec![id.0]).await?.remove(&id);
    let found = found.ok_or_else(Problem::not_found)?;
    Ok(Reply::thing("picture", Some(id.0), tell(call, &found)))
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let id = PictureId(call.id("id")?);
    one(&call, id).await
}

async fn send(call: Call) -> Result<Reply, Problem> {
    let file = call.files.iter().find(|file| file.field == "file").cloned();
    let missing = || Problem::field("file", "Send one file, in the field `file`.");
    let file = file.ok_or_else(missing)?;
    // Reading a large picture takes a while, during which others are to be answered.
    let checked = tokio::task::spawn_blocking(move || Original::check(file.bytes, &file.name));
    let original = checked.await.map_err(|fault| Problem::ours(fault.to_string()))??;
    call.room.blobs.keep(&original).await?;
    let said = |name| text(&call.sent, name).unwrap_or_default().trim().to_owned();
    let facts = PictureFacts {
        alt: said("alt"),
        caption: said("caption"),
        credit: said("credit"),
        creator: said("creator"),
        rights: said("rights"),
    };
    let new = desk::new_picture(&original, facts);
    let id = desk::hold_picture(&call.archive, &new, Shown::Inside).await?;
    Ok(one(&call, id).await?.created(&format!("/pictures/{id}")))
}
