//! Pictures and files on their way in, and their addresses before readers may have them.

use archive::Purpose;
use desk::Shown;
use futures_util::TryStreamExt as _;
use http::{HeaderValue, Response, StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use news::{Picture, PictureFacts, PictureId};
use pictures::Original;
use serde_json::json;

use super::Newsroom;
use super::editor;
use super::fault::Fault;
use super::form::SentFile;
use super::problem;
use super::visit::Visit;
use crate::answer::{Body, stream_body, value};

/// The most bytes of a file that is sent here: it is held in memory while it is checked.
pub(crate) const UPLOAD_BYTES_MAX: usize = 100 << 20;
/// How long a signed address works.
const ADDRESS_LASTS: SignedDuration = SignedDuration::from_hours(1);

/// `POST /newsroom/pictures`: one file, in the field `file`.
pub(super) async fn upload(mut visit: Visit) -> Result<Response<Body>, Fault> {
    let taken = take(&mut visit).await;
    match taken {
        Ok(picture) => {
            let url = address(&visit, &picture);
            let mut answer = visit.told(&json!({ "id": picture.id.0, "url": url }));
            *answer.status_mut() = StatusCode::CREATED;
            Ok(answer)
        }
        Err(fault) => problem::of(&visit, fault),
    }
}

async fn take(visit: &mut Visit) -> Result<Picture, Fault> {
    visit.read_parts(UPLOAD_BYTES_MAX).await?;
    let file = visit.files.iter().position(|file| file.field == "file").ok_or(Fault::NoFile)?;
    let file = visit.files.swap_remove(file);
    hold(visit, file, PictureFacts::default()).await
}

/// `POST /newsroom/articles/ID/lead`: a picture with its facts, which leads the article from now
/// on.
/// For those without a script; the copy beside it is not sent and stays as it is.
pub(super) async fn lead(mut visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = editor::opened(&visit).await?;
    editor::may(&visit, &opened, news::Deed::Save)?;
    if visit.files.is_empty() {
        return Err(Fault::NoFile);
    }
    let file = visit.files.swap_remove(0);
    let said = |name: &str| visit.form.get(name).to_owned();
    let facts = PictureFacts {
        alt: said("alt"),
        caption: said("caption"),
        credit: said("credit"),
        ..PictureFacts::default()
    };
    let picture = hold(&visit, file, facts).await?;
    if picture.width == 0 {
        return Err(Fault::MediaType);
    }
    let mut save = opened.to_save();
    save.document.lead_picture = Some(news::PictureRef::Held(picture.id));
    let (archive, article) = (&visit.room.archive, opened.row.id);
    let by = news::Actor::from(visit.staff()?);
    match desk::save(archive, article, save, by, visit.now).await? {
        desk::Saved::As(_) => Ok(visit.see(&format!("/newsroom/articles/{article}?done=saved"))),
        desk::Saved::Stale(stale) => Err(desk::Error::Stale { newest: stale.theirs.id }.into()),
    }
}

/// Checks a file and holds it, for the newsroom alone until something public shows it.
pub(super) async fn hold(
    visit: &Visit,
    file: SentFile,
    facts: PictureFacts,
) -> Result<Picture, Fault> {
    // Reading a large picture takes a while, during which others are to be answered.
    let checked = tokio::task::spawn_blocking(move || Original::check(file.bytes, &file.name));
    let original = checked.await.map_err(|_| Fault::Panicked)??;
    visit.room.blobs.keep(&original).await?;
    let new = desk::new_picture(&original, facts);
    let id = desk::hold_picture(&visit.room.archive, &new, Shown::Inside).await?;
    found(visit, id).await?.ok_or(Fault::NotFound)
}

/// A picture the paper holds, public or not.
pub(super) async fn found(visit: &Visit, id: PictureId) -> Result<Option<Picture>, Fault> {
    Ok(visit.room.archive.inside().await?.pictures(vec![id.0]).await?.remove(&id))
}

/// A signed address of a picture: `/newsroom/pictures/ID/UNTIL/SEAL/NAME`.
pub(super) fn address(visit: &Visit, picture: &Picture) -> String {
    visit.room.picture_address(picture, visit.now)
}

impl Newsroom {
    /// The same, for whoever may have the picture.
    pub(crate) fn picture_address(&self, picture: &Picture, now: Timestamp) -> String {
        let until = now.checked_add(ADDRESS_LASTS).unwrap_or(now).as_second();
        let seal = self.keys.hash(Purpose::PictureAddresses, &signed(picture.id, until));
        let (id, name, extension) = (picture.id, &picture.name, picture.file_type.extension());
        format!("/newsroom/pictures/{id}/{until}/{seal}/{name}.{extension}")
    }
}

fn signed(id: PictureId, until: i64) -> Vec<u8> {
    format!("picture {id} until {until}").into_bytes()
}

/// `GET /newsroom/pictures/ID/UNTIL/SEAL/NAME`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let (id, until) = (PictureId(visit.number("id")?), visit.number("until")?);
    let keys = &visit.room.keys;
    let is_genuine =
        keys.is_hash(Purpose::PictureAddresses, &signed(id, until), visit.param("seal"));
    let ends = Timestamp::from_second(until).map_err(|_| Fault::NotFound)?;
    if !is_genuine || ends <= visit.now {
        return Err(Fault::NotFound);
    }
    let picture = found(&visit, id).await?.ok_or(Fault::NotFound)?;
    let file = visit.room.blobs.public(&picture, None).await?.ok_or(Fault::NotFound)?;
    let size = file.size;
    let mut answer =
        Response::new(stream_body(Box::pin(file.pieces.map_err(std::io::Error::other))));
    *answer.headers_mut() = visit.room.common.clone();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, value(picture.file_type.media_type()));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    let keep = HeaderValue::from_static("private, max-age=3600, immutable");
    headers.insert(header::CACHE_CONTROL, keep);
    Ok(answer)
}
