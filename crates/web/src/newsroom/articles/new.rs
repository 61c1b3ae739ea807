//! A new article: the form, and what it makes.

use desk::{NewArticle, Publish};
use http::{Response, StatusCode};
use jiff::Timestamp;
use news::{Actor, BlockIds, Byline, Document, Kind, Role, Slug};
use serde::Serialize;

use super::{Choice, section_choices};
use crate::answer::Body;
use crate::newsroom::fault::{Fault, status_of};
use crate::newsroom::visit::Visit;

#[derive(Serialize)]
struct NewPage {
    headline: String,
    slug: String,
    body: String,
    sections: Vec<Choice>,
    may_publish: bool,
    /// What is wrong, by the name of the field; with none, of the whole form.
    errors: Vec<Wrong>,
}

/// What is wrong with a field.
#[derive(Debug, Serialize)]
struct Wrong {
    field: &'static str,
    sentence: String,
}

/// `GET /newsroom/articles/new`
pub(in crate::newsroom) async fn new(visit: Visit) -> Result<Response<Body>, Fault> {
    page(&visit, StatusCode::OK, Vec::new()).await
}

/// `POST /newsroom/articles`
pub(in crate::newsroom) async fn create(visit: Visit) -> Result<Response<Body>, Fault> {
    let form = &visit.form;
    let is_to_publish = match form.get("act") {
        "publish" => true,
        "draft" | "" => false,
        _ => return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, vec![]).await,
    };
    let staff = visit.staff()?;
    if is_to_publish && staff.role < Role::Editor {
        return Err(Fault::NotAllowed);
    }
    let new = match read(&visit, is_to_publish).await? {
        Ok(new) => new,
        Err(error) => return refused(&visit, error).await,
    };
    let (archive, by) = (&visit.room.archive, Actor::from(staff));
    let id = match desk::draft(archive, new, by.staff, visit.now).await {
        Ok(id) => id,
        Err(error) => return refused(&visit, error).await,
    };
    if is_to_publish {
        let how = Publish::default();
        desk::publish(archive, &visit.room.seal, id, how, by, visit.now).await?;
        visit.room.published().await?;
    }
    let done = if is_to_publish { "?done=published" } else { "" };
    Ok(visit.see(&format!("/newsroom/articles/{id}{done}")))
}

/// The article as the form has it; what must be true of a public one is checked before anything is
/// written.
async fn read(
    visit: &Visit,
    is_to_publish: bool,
) -> Result<Result<NewArticle, desk::Error>, Fault> {
    let form = &visit.form;
    let body = form.exact("body");
    let taken = composing::copy::markdown::read(body, &mut ids(body, visit.now));
    let document = Document {
        headline: form.get("headline").to_owned(),
        body: taken.body,
        ..Document::default()
    };
    if is_to_publish && let Err(error) = document.may_publish() {
        return Ok(Err(error.into()));
    }
    let parsed = (|| {
        let section = Slug::parse(form.some("section").unwrap_or("news"))?;
        let slug = form.some("slug").map(Slug::parse).transpose()?;
        Ok::<_, news::Error>((section, slug))
    })();
    let (section, slug) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return Ok(Err(error.into())),
    };
    Ok(Ok(NewArticle {
        section,
        section_of_none: visit.room.section_of_none(&visit.paper.language),
        slug,
        kind: Kind::Report,
        language: None,
        translation_of: None,
        byline: own_byline(visit).await?,
        topics: Vec::new(),
        is_sticky: false,
        document,
    }))
}

/// Whoever begins an article is most often its author: by the record of that name, if there is one.
async fn own_byline(visit: &Visit) -> Result<Byline, Fault> {
    let name = &visit.staff()?.name;
    let person = visit.room.archive.inside().await?.person_named(name).await?;
    Ok(Byline(person.map(|person| (person, None)).into_iter().collect()))
}

/// Ids for new blocks: others for the same words at another time.
pub(in crate::newsroom) fn ids(copy: &str, now: Timestamp) -> BlockIds {
    BlockIds::seeded_by(format!("{now}\n{copy}").as_bytes())
}

async fn refused(visit: &Visit, error: desk::Error) -> Result<Response<Body>, Fault> {
    let status = status_of(&error);
    if !status.is_client_error() || status == StatusCode::FORBIDDEN {
        return Err(error.into());
    }
    let field = match error.code() {
        "slug_taken" | "slug_invalid" => "slug",
        "section_missing" | "section_gone" | "address_taken" => "section",
        "headline_missing" | "headline_too_long" => "headline",
        _ => "",
    };
    page(visit, status, vec![Wrong { field, sentence: visit.tell(&error) }]).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    errors: Vec<Wrong>,
) -> Result<Response<Body>, Fault> {
    let sections = visit.room.archive.inside().await?.sections().await?;
    let form = &visit.form;
    let page = NewPage {
        headline: form.get("headline").to_owned(),
        slug: form.get("slug").to_owned(),
        body: form.exact("body").to_owned(),
        sections: section_choices(&sections, form.get("section")),
        may_publish: visit.staff()?.role.may_edit(),
        errors,
    };
    visit.page(status, "article_new.html", &page)
}
