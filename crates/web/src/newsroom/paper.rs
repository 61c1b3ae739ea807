//! What the paper says of itself: name, language, time zone, logo, masthead.

use http::{Response, StatusCode};
use news::TimeZoneName;
use news::{EmailAddress, Language, Masthead, Medium, PaperFacts, Picture, PictureFacts};
use pictures::Original;
use serde::Serialize;

use super::fault::Fault;
use super::typed::{Complaint, Typed, typed};
use super::visit::Visit;
use super::walls::{WallChoice, choices};
use crate::answer::Body;

const FIELDS: [&str; 10] = [
    "title",
    "strapline",
    "language",
    "time_zone",
    "publisher",
    "editor",
    "address",
    "email",
    "phone",
    "founded",
];

#[derive(Serialize)]
struct PaperPage {
    typed: Typed,
    fixed: Fixed,
    logo: Option<String>,
    favicon: Option<String>,
    walls: Vec<WallChoice>,
    errors: Vec<Complaint>,
    done: Option<String>,
}

/// Which facts the settings say: they cannot be changed here.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "one for each fact")]
struct Fixed {
    title: bool,
    strapline: bool,
    language: bool,
    time_zone: bool,
    logo: bool,
    favicon: bool,
    masthead: bool,
    any: bool,
}

/// `GET /newsroom/paper`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let facts = visit.room.archive.read().await?.paper_facts().await?;
    let typed = as_typed(&visit, &facts);
    page(&visit, &facts, typed, Vec::new()).await
}

/// `POST /newsroom/paper`
pub(super) async fn set(visit: Visit) -> Result<Response<Body>, Fault> {
    let before = visit.room.archive.read().await?.paper_facts().await?;
    let refused = async |errors| page(&visit, &before, typed(&visit.form, &FIELDS), errors).await;
    let mut facts = match read(&visit, &before) {
        Ok(facts) => facts,
        Err(errors) => return refused(errors).await,
    };
    for (field, fact) in [("logo", &mut facts.logo), ("favicon", &mut facts.favicon)] {
        match hold(&visit, field).await? {
            Some(Ok(address)) => *fact = Some(address),
            Some(Err(error)) => return refused(vec![error]).await,
            None if visit.form.some(&format!("{field}_remove")).is_some() => *fact = None,
            None => {}
        }
    }
    let facts = with_fixed(facts, &visit.room.fixed, &before);
    let staff = Some(visit.staff_id()?);
    match desk::set_paper(&visit.room.archive, facts, staff, visit.now).await {
        Ok(_) => {
            visit.room.published().await?;
            Ok(visit.see("/newsroom/paper?done=saved"))
        }
        Err(error) => refused(vec![visit.complaint(error)?]).await,
    }
}

/// The facts with those that the settings say as they are in the archive, where the building
/// writes them at each start.
pub(crate) fn with_fixed(facts: PaperFacts, fixed: &PaperFacts, before: &PaperFacts) -> PaperFacts {
    fn kept<T: Clone>(fixed: Option<&T>, before: Option<&T>, said: Option<T>) -> Option<T> {
        if fixed.is_some() { before.cloned() } else { said }
    }
    PaperFacts {
        title: kept(fixed.title.as_ref(), before.title.as_ref(), facts.title),
        strapline: kept(fixed.strapline.as_ref(), before.strapline.as_ref(), facts.strapline),
        language: kept(fixed.language.as_ref(), before.language.as_ref(), facts.language),
        time_zone: kept(fixed.time_zone.as_ref(), before.time_zone.as_ref(), facts.time_zone),
        logo: kept(fixed.logo.as_ref(), before.logo.as_ref(), facts.logo),
        favicon: kept(fixed.favicon.as_ref(), before.favicon.as_ref(), facts.favicon),
        masthead: kept(fixed.masthead.as_ref(), before.masthead.as_ref(), facts.masthead),
    }
}

/// Takes a file in as a picture; its address, or why it is none. `None` when no file was chosen.
async fn hold(
    visit: &Visit,
    field: &'static str,
) -> Result<Option<Result<String, Complaint>>, Fault> {
    let Some(file) = visit.files.iter().find(|file| file.field == field) else { return Ok(None) };
    let complaint = |sentence: String| Ok(Some(Err(Complaint { field, sentence })));
    let original = match Original::check(file.bytes.clone(), &file.name) {
        Ok(original) if original.file_type.medium() == Medium::Picture => original,
        Ok(_) => return complaint(visit.words.say("logo-no-picture", &[])),
        Err(error) => return complaint(visit.tell(&error)),
    };
    visit.room.blobs.keep(&original).await?;
    let new = desk::new_picture(&original, PictureFacts::default());
    desk::hold_picture(&visit.room.archive, &new, desk::Shown::Outside).await?;
    let address = Picture::address_of(&original.hash, &original.name, original.file_type);
    Ok(Some(Ok(address)))
}

async fn page(
    visit: &Visit,
    facts: &PaperFacts,
    typed: Typed,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let fixed = &visit.room.fixed;
    let fixed = Fixed {
        title: fixed.title.is_some(),
        strapline: fixed.strapline.is_some(),
        language: fixed.language.is_some(),
        time_zone: fixed.time_zone.is_some(),
        logo: fixed.logo.is_some(),
        favicon: fixed.favicon.is_some(),
        masthead: fixed.masthead.is_some(),
        any: *fixed != PaperFacts::default(),
    };
    let (logo, favicon) = (facts.logo.clone(), facts.favicon.clone());
    let walls = choices(&visit.room.archive.read().await?.walls().await?);
    let page = PaperPage { typed, fixed, logo, favicon, walls, errors, done: visit.done() };
    visit.page(status, "paper.html", &page)
}

fn as_typed(visit: &Visit, facts: &PaperFacts) -> Typed {
    let masthead = facts.masthead.clone().unwrap_or_default();
    let said = |fact: &Option<String>| fact.clone().unwrap_or_default();
    Typed::from([
        ("title", visit.paper.title.clone()),
        ("strapline", said(&facts.strapline)),
        ("language", visit.paper.language.to_string()),
        ("time_zone", visit.paper.time_zone.as_str().to_owned()),
        ("publisher", said(&masthead.publisher)),
        ("editor", said(&masthead.editor)),
        ("address", said(&masthead.address)),
        ("email", said(&masthead.email)),
        ("phone", said(&masthead.phone)),
        ("founded", masthead.founded.map(|year| year.to_string()).unwrap_or_default()),
    ])
}

fn read(visit: &Visit, before: &PaperFacts) -> Result<PaperFacts, Vec<Complaint>> {
    let (form, fixed) = (&visit.form, &visit.room.fixed);
    let mut errors = Vec::new();
    let mut wrong = |field, sentence| errors.push(Complaint { field, sentence });
    let title = form.some("title").map(str::to_owned);
    if title.is_none() && fixed.title.is_none() {
        wrong("title", visit.words.say("title-missing", &[]));
    }
    let language = match fixed.language {
        Some(_) => None,
        None => Language::parse(form.get("language"))
            .map_err(|error| wrong("language", visit.tell(&error)))
            .ok(),
    };
    let time_zone = match fixed.time_zone {
        Some(_) => None,
        None => TimeZoneName::parse(form.get("time_zone"))
            .map_err(|error| wrong("time_zone", visit.tell(&error)))
            .ok(),
    };
    let masthead = masthead(visit, &mut wrong);
    if !errors.is_empty() {
        return Err(errors);
    }
    let strapline = form.some("strapline").map(str::to_owned);
    let (logo, favicon) = (before.logo.clone(), before.favicon.clone());
    Ok(PaperFacts { title, strapline, language, time_zone, logo, favicon, masthead })
}

fn masthead(visit: &Visit, wrong: &mut impl FnMut(&'static str, String)) -> Option<Masthead> {
    let form = &visit.form;
    let said = |name| form.some(name).map(str::to_owned);
    if let Some(Err(error)) = form.some("email").map(EmailAddress::parse) {
        wrong("email", visit.tell(&error));
    }
    let founded = form.some("founded").map(str::parse::<i16>);
    if let Some(Err(_)) = founded {
        wrong("founded", visit.words.say("founded-invalid", &[]));
    }
    let masthead = Masthead {
        publisher: said("publisher"),
        editor: said("editor"),
        address: said("address"),
        email: said("email"),
        phone: said("phone"),
        founded: founded.and_then(Result::ok),
    };
    (masthead != Masthead::default()).then_some(masthead)
}
