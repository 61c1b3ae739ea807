//! The look the paper chooses: accent and letters, what can be read of it, and how it looks.

use http::{HeaderValue, Response, StatusCode, header};
use news::{Colour, Face, Ground, Looks, NameplateSize};
use serde::Serialize;

use super::fault::Fault;
use super::form::Fields;
use super::typed::{Complaint, Typed, typed};
use super::visit::Visit;
use crate::answer::{Body, Keep, bytes_body};

const FIELDS: [&str; 6] =
    ["accent", "accent_dark", "nameplate_face", "nameplate_size", "reading", "about"];
/// What the theme has where a paper chose nothing.
const ACCENT: &str = "#a3145a";
const ACCENT_DARK: &str = "#ff94c0";

#[derive(Serialize)]
struct ThemePage {
    typed: Typed,
    errors: Vec<Complaint>,
    done: Option<String>,
    /// The query of the preview's style sheet.
    preview: String,
    light: Figures,
    dark: Figures,
}

/// How well a colour can be read on paper, blue and buff.
#[derive(Serialize)]
struct Figures {
    paper: String,
    blue: String,
    buff: String,
    passes: bool,
    nearest: String,
}

/// `GET /newsroom/theme`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let looks = visit.room.archive.read().await?.looks().await?;
    let typed = as_typed(&looks);
    page(&visit, typed, &looks, Vec::new())
}

/// `POST /newsroom/theme`: `act=preview` shows it on the page and changes nothing.
pub(super) async fn set(visit: Visit) -> Result<Response<Body>, Fault> {
    let sent = typed(&visit.form, &FIELDS);
    let looks = match read(&visit, &visit.form) {
        Ok(looks) => looks,
        Err(errors) => return page(&visit, sent, &Looks::default(), errors),
    };
    if visit.form.get("act") == "preview" {
        return page(&visit, sent, &looks, Vec::new());
    }
    let staff = Some(visit.staff_id()?);
    match desk::set_looks(&visit.room.archive, looks.clone(), staff, visit.now).await {
        Ok(_) => {
            visit.room.published().await?;
            Ok(visit.see("/newsroom/theme?done=saved"))
        }
        Err(error @ desk::Error::Illegible { .. }) => {
            let is_light = looks.accent.is_none_or(|colour| colour.passes(Ground::Light));
            let field = if is_light { "accent_dark" } else { "accent" };
            let errors = vec![Complaint { field, sentence: visit.tell(&error) }];
            page(&visit, sent, &looks, errors)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /newsroom/theme/preview.css`: the tokens for the boxes that show the look.
pub(super) async fn preview(visit: Visit) -> Result<Response<Body>, Fault> {
    let looks = read(&visit, &visit.query).unwrap_or_default();
    let face = |face: Option<Face>, other: &'static str| match face {
        Some(Face::Serif) => "var(--serif)",
        Some(Face::Sans) => "var(--sans)",
        None => other,
    };
    let size = match looks.nameplate_size {
        Some(NameplateSize::Small) => "1.5rem",
        Some(NameplateSize::Large) => "3rem",
        None => "2.25rem",
    };
    let accent = looks.accent.map_or_else(|| ACCENT.to_owned(), |colour| colour.to_string());
    let dark = looks.accent_dark.map_or_else(|| ACCENT_DARK.to_owned(), |c| c.to_string());
    let reading = face(looks.reading, "var(--serif)");
    let sheet = format!(
        ".look {{ --look-nameplate: {}; --look-size: {size}; --look-reading: {reading}; \
         --look-about: {}; --look-accent: {accent}; }}\n\
         .look--dark {{ --look-accent: {dark}; }}\n",
        face(looks.nameplate_face, reading),
        face(looks.about, "var(--sans)"),
    );
    let mut answer = Response::new(bytes_body(sheet.into()));
    *answer.headers_mut() = visit.room.common.clone();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, Keep::No.value());
    Ok(answer)
}

fn page(
    visit: &Visit,
    typed: Typed,
    looks: &Looks,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(&as_typed(looks));
    let page = ThemePage {
        typed,
        errors,
        done: visit.done(),
        preview: query.finish(),
        light: figures(looks.accent, ACCENT, Ground::Light),
        dark: figures(looks.accent_dark, ACCENT_DARK, Ground::Dark),
    };
    visit.page(status, "theme.html", &page)
}

fn figures(colour: Option<Colour>, usual: &str, ground: Ground) -> Figures {
    let colour = colour.or_else(|| Colour::parse(usual).ok());
    let legibility = colour.map(|colour| colour.on(ground));
    let [paper, blue, buff] = legibility.map_or([0.0; 3], |found| found.ratios);
    let figure = |ratio: f64| format!("{ratio:.2}");
    Figures {
        paper: figure(paper),
        blue: figure(blue),
        buff: figure(buff),
        passes: colour.is_some_and(|colour| colour.passes(ground)),
        nearest: legibility.map(|found| found.nearest.to_string()).unwrap_or_default(),
    }
}

fn as_typed(looks: &Looks) -> Typed {
    let face = |face: Option<Face>| match face {
        Some(Face::Serif) => "serif",
        Some(Face::Sans) => "sans",
        None => "",
    };
    let size = match looks.nameplate_size {
        Some(NameplateSize::Small) => "small",
        Some(NameplateSize::Large) => "large",
        None => "",
    };
    let colour = |colour: Option<Colour>| colour.map(|c| c.to_string()).unwrap_or_default();
    Typed::from([
        ("accent", colour(looks.accent)),
        ("accent_dark", colour(looks.accent_dark)),
        ("nameplate_face", face(looks.nameplate_face).to_owned()),
        ("nameplate_size", size.to_owned()),
        ("reading", face(looks.reading).to_owned()),
        ("about", face(looks.about).to_owned()),
    ])
}

fn read(visit: &Visit, form: &Fields) -> Result<Looks, Vec<Complaint>> {
    let mut errors = Vec::new();
    let mut colour = |field: &'static str| {
        let parsed = form.some(field).map(Colour::parse).transpose();
        parsed.unwrap_or_else(|error| {
            errors.push(Complaint { field, sentence: visit.tell(&error) });
            None
        })
    };
    let (accent, accent_dark) = (colour("accent"), colour("accent_dark"));
    let face = |field| match form.get(field) {
        "serif" => Some(Face::Serif),
        "sans" => Some(Face::Sans),
        _ => None,
    };
    let nameplate_size = match form.get("nameplate_size") {
        "small" => Some(NameplateSize::Small),
        "large" => Some(NameplateSize::Large),
        _ => None,
    };
    let looks = Looks {
        accent,
        accent_dark,
        nameplate_face: face("nameplate_face"),
        nameplate_size,
        reading: face("reading"),
        about: face("about"),
    };
    if errors.is_empty() { Ok(looks) } else { Err(errors) }
}
