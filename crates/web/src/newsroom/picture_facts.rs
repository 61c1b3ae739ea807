//! What is said of a picture, for everywhere it is shown: alt text, caption, credit, rights.

use http::{Response, StatusCode};
use news::{Actor, Picture, PictureFacts, PictureId};
use serde::Serialize;

use super::fault::{Fault, status_of};
use super::pictures::{address, found};
use super::typed::{Complaint, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 4] = ["alt", "caption", "credit", "rights"];

#[derive(Serialize)]
struct PicturePage {
    id: i64,
    name: String,
    /// Where it can be looked at; `None` for a file that is no picture.
    url: Option<String>,
    width: u32,
    height: u32,
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
}

/// `GET /newsroom/pictures/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let picture = asked_for(&visit).await?;
    let facts = picture.facts.clone();
    let said = [facts.alt, facts.caption, facts.credit, facts.rights];
    page(&visit, &picture, FIELDS.into_iter().zip(said).collect(), Vec::new())
}

/// `POST /newsroom/pictures/ID`
pub(super) async fn set(visit: Visit) -> Result<Response<Body>, Fault> {
    let picture = asked_for(&visit).await?;
    let line = |name| visit.form.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
    let facts = PictureFacts {
        alt: line("alt"),
        caption: line("caption"),
        credit: line("credit"),
        rights: line("rights"),
        creator: picture.facts.creator.clone(),
    };
    let (archive, by) = (&visit.room.archive, Actor::from(visit.staff()?));
    match desk::revise_picture(archive, picture.id, facts, by, visit.now).await {
        Ok(_) => {
            visit.room.published().await?;
            Ok(visit.see(&format!("/newsroom/pictures/{}?done=saved", picture.id)))
        }
        Err(error) if status_of(&error) == StatusCode::FORBIDDEN => {
            let sentence = visit.words.say("picture-locked", &[]);
            page(
                &visit,
                &picture,
                typed(&visit.form, &FIELDS),
                vec![Complaint { field: "", sentence }],
            )
        }
        Err(error) => {
            let errors = vec![visit.complaint(error)?];
            page(&visit, &picture, typed(&visit.form, &FIELDS), errors)
        }
    }
}

async fn asked_for(visit: &Visit) -> Result<Picture, Fault> {
    let id = PictureId(visit.id("id")?);
    found(visit, id).await?.ok_or(Fault::NotFound)
}

fn page(
    visit: &Visit,
    picture: &Picture,
    typed: Typed,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = PicturePage {
        id: picture.id.0,
        name: picture.name.clone(),
        url: (picture.width > 0).then(|| address(visit, picture)),
        width: picture.width,
        height: picture.height,
        typed,
        errors,
        done: visit.done(),
    };
    visit.page(status, "picture.html", &page)
}
