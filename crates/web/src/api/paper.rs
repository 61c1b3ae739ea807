//! The paper's own facts and looks, for publishers.

use http::Method;
use news::{
    Colour, EmailAddress, Face, Language, Looks, Masthead, NameplateSize, PaperFacts, Role,
    TimeZoneName,
};
use serde_json::{Value, json};

use super::call::{Call, text, text_or_null};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, LINE_CHARS_MAX, Shape, line, list, maybe, named, needed, optional};
use crate::newsroom::with_fixed;

const FACES: &[&str] = &["serif", "sans"];
const SIZES: &[&str] = &["small", "large"];

pub(super) fn operations() -> Vec<Operation> {
    let publisher = Role::Publisher;
    vec![
        Operation::read(
            "/paper",
            publisher,
            ("read_paper", "What the paper says of itself."),
            told(),
            read,
        ),
        Operation::new(
            (Method::PATCH, "/paper"),
            publisher,
            ("set_paper", "Changes what is sent. What the settings say stays as it is."),
            told(),
            set,
        )
        .taking(Shape::Object(fields()))
        .changing(read),
        Operation::read(
            "/paper/looks",
            publisher,
            ("read_looks", "Its colours and letters; null is the theme's."),
            named("Looks", looks_fields(true)),
            read_looks,
        ),
        Operation::new(
            (Method::PATCH, "/paper/looks"),
            publisher,
            ("set_looks", "Changes what is sent. What cannot be read is refused."),
            named("Looks", looks_fields(true)),
            set_looks,
        )
        .taking(Shape::Object(looks_fields(false)))
        .changing(read_looks),
    ]
}

fn masthead_fields() -> Vec<Field> {
    let words = || maybe(Shape::Text(5_000));
    vec![
        optional("publisher", words(), "Whoever is answerable for the paper."),
        optional("editor", words(), "The editor."),
        optional("address", words(), "The postal address."),
        optional("email", words(), "The newsroom's public address."),
        optional("phone", words(), "Its telephone number."),
        optional("founded", maybe(Shape::Number(0)), "The year it first appeared."),
    ]
}

fn fields() -> Vec<Field> {
    let masthead = named("SentMasthead", masthead_fields());
    vec![
        optional("title", Shape::Said(LINE_CHARS_MAX), "Its name."),
        optional("strapline", maybe(line()), "The line under the name."),
        optional("language", line(), "Its language (BCP 47)."),
        optional("time_zone", line(), "Its time zone (IANA)."),
        optional("masthead", masthead, "Who runs it; what is not sent stays."),
    ]
}

fn told() -> Shape {
    let words = || Shape::Text(usize::MAX);
    let fixed = Shape::Text(usize::MAX);
    named(
        "Paper",
        vec![
            needed("title", words(), "Its name."),
            needed("strapline", maybe(words()), "The line under the name."),
            needed("language", words(), "Its language."),
            needed("time_zone", words(), "Its time zone."),
            needed("logo", maybe(words()), "The address of its logo, within the paper."),
            needed("favicon", maybe(words()), "The address of its sign, within the paper."),
            needed("masthead", named("Masthead", told_masthead()), "Who runs it."),
            needed("fixed", list(fixed, 100), "Facts the settings say: they are changed there."),
        ],
    )
}

fn told_masthead() -> Vec<Field> {
    let fields = masthead_fields().into_iter().map(|field| {
        let shape =
            if field.name == "founded" { field.shape } else { maybe(Shape::Text(usize::MAX)) };
        Field { is_needed: true, shape, ..field }
    });
    fields.collect()
}

fn looks_fields(is_told: bool) -> Vec<Field> {
    let face = || maybe(Shape::Word(FACES));
    let fields = vec![
        optional("accent", maybe(line()), "The colour of links by day: #a3145a."),
        optional("accent_dark", maybe(line()), "The colour of links by night."),
        optional("nameplate_face", face(), "The letters of the name."),
        optional("nameplate_size", maybe(Shape::Word(SIZES)), "Their size."),
        optional("reading", face(), "The letters of articles."),
        optional("about", face(), "The letters of everything about them."),
    ];
    fields.into_iter().map(|field| Field { is_needed: is_told, ..field }).collect()
}

async fn read(call: Call) -> Result<Reply, Problem> {
    let mut reader = call.archive.read().await?;
    let paper = reader.paper().await?;
    drop(reader);
    let fixed = &call.room.fixed;
    let facts = [
        ("title", fixed.title.is_some()),
        ("strapline", fixed.strapline.is_some()),
        ("language", fixed.language.is_some()),
        ("time_zone", fixed.time_zone.is_some()),
        ("logo", fixed.logo.is_some()),
        ("favicon", fixed.favicon.is_some()),
        ("masthead", fixed.masthead.is_some()),
    ];
    let fixed: Vec<&str> = facts.iter().filter(|fact| fact.1).map(|fact| fact.0).collect();
    let masthead = &paper.masthead;
    let told = json!({
        "title": paper.title,
        "strapline": paper.strapline,
        "language": paper.language.as_str(),
        "time_zone": paper.time_zone.as_str(),
        "logo": paper.logo,
        "favicon": paper.favicon,
        "masthead": {
            "publisher": masthead.publisher,
            "editor": masthead.editor,
            "address": masthead.address,
            "email": masthead.email,
            "phone": masthead.phone,
            "founded": masthead.founded,
        },
        "fixed": fixed,
    });
    Ok(Reply::thing("paper", None, told))
}

async fn set(call: Call) -> Result<Reply, Problem> {
    let sent = &*call.sent;
    let before = call.archive.read().await?.paper_facts().await?;
    let said =
        |name, before: &Option<String>| text_or_null(sent, name).unwrap_or_else(|| before.clone());
    let language = text(sent, "language").map(Language::parse).transpose()?;
    let time_zone = text(sent, "time_zone").map(TimeZoneName::parse).transpose()?;
    let facts = PaperFacts {
        title: said("title", &before.title),
        strapline: said("strapline", &before.strapline),
        language: language.or_else(|| before.language.clone()),
        time_zone: time_zone.or_else(|| before.time_zone.clone()),
        logo: before.logo.clone(),
        favicon: before.favicon.clone(),
        masthead: masthead(&sent["masthead"], before.masthead.clone())?,
    };
    let facts = with_fixed(facts, &call.room.fixed, &before);
    desk::set_paper(&call.archive, facts, call.by()?.staff, call.now).await?;
    call.published().await?;
    read(call).await
}

fn masthead(sent: &Value, before: Option<Masthead>) -> Result<Option<Masthead>, Problem> {
    let before = before.unwrap_or_default();
    let said = |name, before: Option<String>| text_or_null(sent, name).unwrap_or(before);
    let email = said("email", before.email);
    if let Some(email) = &email {
        EmailAddress::parse(email)
            .map_err(|error| Problem::field("masthead.email", &error.to_string()))?;
    }
    let founded = match sent.get("founded") {
        None => before.founded,
        Some(Value::Null) => None,
        Some(year) => {
            let year = year.as_i64().and_then(|year| i16::try_from(year).ok());
            let refused = || Problem::field("masthead.founded", "Send a year, like 1887.");
            Some(year.ok_or_else(refused)?)
        }
    };
    let masthead = Masthead {
        publisher: said("publisher", before.publisher),
        editor: said("editor", before.editor),
        address: said("address", before.address),
        email,
        phone: said("phone", before.phone),
        founded,
    };
    Ok((masthead != Masthead::default()).then_some(masthead))
}

async fn read_looks(call: Call) -> Result<Reply, Problem> {
    let looks = call.archive.read().await?.looks().await?;
    let face = |face: Option<Face>| {
        face.map(|face| match face {
            Face::Serif => "serif",
            Face::Sans => "sans",
        })
    };
    let size = looks.nameplate_size.map(|size| match size {
        NameplateSize::Small => "small",
        NameplateSize::Large => "large",
    });
    let told = json!({
        "accent": looks.accent.map(|colour| colour.to_string()),
        "accent_dark": looks.accent_dark.map(|colour| colour.to_string()),
        "nameplate_face": face(looks.nameplate_face),
        "nameplate_size": size,
        "reading": face(looks.reading),
        "about": face(looks.about),
    });
    Ok(Reply::thing("paper", None, told))
}

async fn set_looks(call: Call) -> Result<Reply, Problem> {
    let sent = &*call.sent;
    let before = call.archive.read().await?.looks().await?;
    let colour = |name, before: Option<Colour>| match sent.get(name) {
        None => Ok(before),
        Some(_) => text(sent, name)
            .map(Colour::parse)
            .transpose()
            .map_err(|error| Problem::field(name, &error.to_string())),
    };
    let face = |name, before: Option<Face>| match sent.get(name) {
        None => before,
        Some(Value::String(word)) if word == "serif" => Some(Face::Serif),
        Some(Value::String(_)) => Some(Face::Sans),
        Some(_) => None,
    };
    let nameplate_size = match sent.get("nameplate_size") {
        None => before.nameplate_size,
        Some(Value::String(word)) if word == "small" => Some(NameplateSize::Small),
        Some(Value::String(_)) => Some(NameplateSize::Large),
        Some(_) => None,
    };
    let looks = Looks {
        accent: colour("accent", before.accent)?,
        accent_dark: colour("accent_dark", before.accent_dark)?,
        nameplate_face: face("nameplate_face", before.nameplate_face),
        nameplate_size,
        reading: face("reading", before.reading),
        about: face("about", before.about),
    };
    desk::set_looks(&call.archive, looks, call.by()?.staff, call.now).await?;
    call.published().await?;
    read_looks(call).await
}
