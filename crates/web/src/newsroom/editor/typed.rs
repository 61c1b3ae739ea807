//! The editor's form: its fields by name, read into a save and written from one.

use std::collections::BTreeMap;

use archive::Inside;
use composing::copy;
use desk::{Opened, PersonCopy, Save};
use news::{
    ArticleId, Byline, Dateline, Document, Language, PersonId, PictureId, PictureRef, Section,
    Slug, TopicId,
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::newsroom::articles;
use crate::newsroom::fault::Fault;
use crate::newsroom::form::Fields;
use crate::newsroom::visit::Visit;
use crate::newsroom::voice::Voice;

/// The most authors a byline is given here.
pub(super) const AUTHORS_MAX: usize = 20;
/// Stands for a lead picture that an import still wants: choosing it keeps it.
pub(super) const WANTED: &str = "wanted";

/// Fields by name, as a form or the editor's script sent them. A name that is not there is not
/// changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed(BTreeMap<String, String>);

/// What is wrong with a field.
#[derive(Debug, Clone, Serialize, thiserror::Error)]
#[error("{sentence}")]
pub(crate) struct Wrong {
    pub(super) field: &'static str,
    pub(super) sentence: String,
}

/// Whether names nobody has yet may be put on record: not while somebody is still typing them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NewNames {
    Found,
    PassOver,
}

impl Typed {
    pub(super) fn of_form(form: &Fields) -> Self {
        let mut typed = BTreeMap::new();
        for (name, value) in form.pairs() {
            // Of a box and the hidden field before it, the box.
            typed.insert(name.to_owned(), value.trim().replace("\r\n", "\n"));
        }
        Self(typed)
    }

    pub(super) fn of_json(fields: &Value) -> Self {
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Array(several) => {
                Some(several.iter().rev().find_map(Value::as_str).unwrap_or_default().to_owned())
            }
            _ => None,
        };
        let fields = fields.as_object().into_iter().flatten();
        Self(fields.filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A field as one line; `None`: nothing was said of it.
    fn line(&self, name: &str) -> Option<String> {
        Some(self.get(name)?.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A line that says something.
    fn some(&self, name: &str) -> Option<String> {
        self.line(name).and_then(present)
    }
}

/// Text, where there is any.
fn present(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// What a save of the typed fields says, made of the newest save; or what is wrong.
pub(super) async fn read(
    visit: &Visit,
    opened: &Opened,
    typed: &Typed,
    names: NewNames,
) -> Result<Result<Save, Vec<Wrong>>, Fault> {
    let mut save = opened.to_save();
    let mut wrong = Vec::new();
    read_document(typed, &mut save.document);
    {
        let mut inside = visit.room.archive.inside().await?;
        read_placing(&mut inside, &visit.voice(), typed, &mut save, &mut wrong).await?;
        read_lead(&mut inside, visit, typed, &mut save.document, &mut wrong).await?;
    }
    if let Some(byline) = byline(visit, typed, names).await? {
        save.byline = byline;
    }
    if let Some(topics) = topics(visit, typed, names).await? {
        save.topics = topics;
    }
    Ok(if wrong.is_empty() { Ok(save) } else { Err(wrong) })
}

fn read_document(typed: &Typed, document: &mut Document) {
    if let Some(headline) = typed.line("headline") {
        document.headline = headline;
    }
    let lines: [(&str, &mut Option<String>); 3] = [
        ("kicker", &mut document.kicker),
        ("standfirst", &mut document.standfirst),
        ("lead_caption", &mut document.lead_caption),
    ];
    for (name, field) in lines {
        if let Some(line) = typed.line(name) {
            *field = present(line);
        }
    }
    if let Some(note) = typed.get("note_to_editors") {
        document.note_to_editors = present(note.to_owned());
    }
    if let Some(place) = typed.line("place") {
        let known = document.dateline.as_ref().and_then(|dateline| dateline.filed_on);
        let filed_on = match typed.get("filed_on") {
            Some(day) => day.parse().ok(),
            None => known,
        };
        document.dateline = present(place).map(|place| Dateline { place, filed_on });
    }
}

async fn read_placing(
    inside: &mut Inside,
    voice: &Voice,
    typed: &Typed,
    save: &mut Save,
    wrong: &mut Vec<Wrong>,
) -> Result<(), Fault> {
    let placing = &mut save.placing;
    let mut note = |field, error: news::Error| {
        wrong.push(Wrong { field, sentence: voice.tell(&error) });
    };
    if let Some(slug) = typed.get("slug") {
        match Slug::parse(slug) {
            Ok(slug) => placing.slug = slug,
            Err(error) => note("slug", error),
        }
    }
    if let Some(kind) = typed.get("kind") {
        match kind.parse() {
            Ok(kind) => placing.kind = kind,
            Err(error) => note("kind", error),
        }
    }
    if let Some(language) = typed.get("language") {
        match Language::parse(language) {
            Ok(language) => placing.language = language,
            Err(error) => note("language", error),
        }
    }
    if let Some(replies) = typed.get("replies").and_then(|word| word.parse().ok()) {
        placing.replies = replies;
    }
    if let Some(sticky) = typed.get("sticky") {
        placing.is_sticky = sticky == "yes";
    }
    if let Some(slug) = typed.get("section") {
        let sections = inside.sections().await?;
        match sections.iter().find(|section| section.slug.as_str() == slug) {
            Some(section) => placing.section = section.id,
            None => wrong.push(Wrong { field: "section", sentence: no_section(voice, slug) }),
        }
    }
    if let Some(of) = typed.get("translation_of") {
        let found = article_named(inside, of).await?;
        if found.is_none() && !of.is_empty() {
            let sentence = voice.words.say("translation-unknown", &[("text", of)]);
            wrong.push(Wrong { field: "translation_of", sentence });
        } else {
            placing.translation_of = found;
        }
    }
    Ok(())
}

fn no_section(voice: &Voice, slug: &str) -> String {
    match Slug::parse(slug) {
        Ok(slug) => voice.tell(&desk::Error::NoSection(slug)),
        Err(error) => voice.tell(&error),
    }
}

/// An article by its number, or by `/SECTION/SLUG` as it stands in an address bar.
pub(super) async fn article_named(
    inside: &mut Inside,
    name: &str,
) -> Result<Option<ArticleId>, Fault> {
    if let Ok(id) = name.parse() {
        return Ok(inside.article(ArticleId(id)).await?.map(|row| row.id));
    }
    let path = match name.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => name,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    match path.split_once('/') {
        Some((section, slug)) => Ok(inside.article_at(section, slug).await?),
        None => Ok(None),
    }
}

async fn read_lead(
    inside: &mut Inside,
    visit: &Visit,
    typed: &Typed,
    document: &mut Document,
    wrong: &mut Vec<Wrong>,
) -> Result<(), Fault> {
    let chosen = match typed.get("lead_picture") {
        None | Some(WANTED) => return Ok(()),
        Some("") => {
            document.lead_picture = None;
            return Ok(());
        }
        Some(chosen) => chosen,
    };
    let id = chosen.parse().map(PictureId).ok();
    let found = match id {
        Some(id) => inside.pictures(vec![id.0]).await?.remove(&id),
        None => None,
    };
    match found.filter(|picture| picture.width > 0) {
        Some(picture) => document.lead_picture = Some(PictureRef::Held(picture.id)),
        None => wrong.push(Wrong {
            field: "lead_picture",
            sentence: visit.words.say("picture-unknown", &[]),
        }),
    }
    Ok(())
}

/// The byline as its rows say; `None` when there are no rows.
async fn byline(visit: &Visit, typed: &Typed, names: NewNames) -> Result<Option<Byline>, Fault> {
    if typed.get("author_1").is_none() && typed.get("author_new").is_none() {
        return Ok(None);
    }
    let mut authors: Vec<(PersonId, Option<String>)> = Vec::new();
    let mut add = |person: PersonId, role: Option<String>| {
        if authors.iter().all(|(known, _)| *known != person) {
            authors.push((person, role));
        }
    };
    for n in 1..=AUTHORS_MAX {
        let id = typed.get(&format!("author_{n}")).and_then(|id| id.parse().ok());
        let is_gone = typed.get(&format!("author_gone_{n}")) == Some("yes");
        if let Some(id) = id.filter(|_| !is_gone) {
            add(PersonId(id), typed.some(&format!("author_role_{n}")));
        }
    }
    if let Some(name) = typed.some("author_new")
        && let Some(person) = person(visit, &name, names).await?
    {
        add(person, typed.some("author_new_role"));
    }
    // A number that is nobody's is left out rather than refused: somebody may have merged records.
    let ids = authors.iter().map(|(person, _)| person.0).collect();
    let known = visit.room.archive.inside().await?.names_of(ids).await?;
    authors.retain(|(person, _)| known.contains_key(person));
    Ok(Some(Byline(authors)))
}

/// The person of a name; one nobody has yet is put on record, or passed over.
async fn person(visit: &Visit, name: &str, names: NewNames) -> Result<Option<PersonId>, Fault> {
    if let Some(known) = visit.room.archive.inside().await?.person_named(name).await? {
        return Ok(Some(known));
    }
    let Some(slug) = Slug::from_words(name).filter(|_| names == NewNames::Found) else {
        return Ok(None);
    };
    let new = PersonCopy {
        name: name.to_owned(),
        slug,
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    };
    let staff = Some(visit.staff_id()?);
    Ok(Some(desk::found_person(&visit.room.archive, new, staff, visit.now).await?))
}

/// The topics named, between commas; `None` when nothing was said of them. Only editors found new
/// ones.
async fn topics(
    visit: &Visit,
    typed: &Typed,
    names: NewNames,
) -> Result<Option<Vec<TopicId>>, Fault> {
    let Some(list) = typed.get("topics") else { return Ok(None) };
    let may_found = names == NewNames::Found && visit.staff()?.role.may_edit();
    let mut topics = Vec::new();
    for name in list.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let topic = if may_found {
            articles::topic(visit, name).await?
        } else {
            visit.room.archive.inside().await?.topic_named(name).await?
        };
        topics.extend(topic.filter(|topic| !topics.contains(topic)));
    }
    Ok(Some(topics))
}

/// The fields that a page of this save has, as the editor's script knows them.
pub(super) async fn fields_of(
    inside: &mut Inside,
    save: &Save,
    sections: &[Section],
) -> Result<BTreeMap<String, Value>, Fault> {
    let Save { placing, document, .. } = save;
    let text = |text: &Option<String>| json!(text.as_deref().unwrap_or_default());
    let section = sections.iter().find(|section| section.id == placing.section);
    let dateline = document.dateline.as_ref();
    let filed_on = dateline.and_then(|dateline| dateline.filed_on).map(|day| day.to_string());
    let mut fields = BTreeMap::from([
        ("headline", json!(document.headline)),
        ("kicker", text(&document.kicker)),
        ("standfirst", text(&document.standfirst)),
        ("lead_caption", text(&document.lead_caption)),
        ("note_to_editors", text(&document.note_to_editors)),
        ("place", json!(dateline.map(|dateline| dateline.place.as_str()).unwrap_or_default())),
        ("filed_on", json!(filed_on.unwrap_or_default())),
        ("lead_picture", json!(lead_value(document))),
        ("section", json!(section.map(|section| section.slug.as_str()).unwrap_or_default())),
        ("slug", json!(placing.slug.as_str())),
        ("kind", json!(placing.kind.as_str())),
        ("language", json!(placing.language.as_str())),
        (
            "translation_of",
            json!(placing.translation_of.map(|id| id.to_string()).unwrap_or_default()),
        ),
        ("sticky", json!(if placing.is_sticky { "yes" } else { "" })),
        ("replies", json!(placing.replies.as_str())),
        ("topics", json!(topic_names(inside, &save.topics).await?)),
    ])
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect::<BTreeMap<_, _>>();
    for n in 1..=AUTHORS_MAX {
        let author = save.byline.0.get(n - 1);
        let id = author.map(|(person, _)| person.to_string()).unwrap_or_default();
        let role = author.and_then(|(_, role)| role.clone()).unwrap_or_default();
        fields.insert(format!("author_{n}"), json!(id));
        fields.insert(format!("author_role_{n}"), json!(role));
    }
    Ok(fields)
}

/// What the field for the lead picture holds.
pub(super) fn lead_value(document: &Document) -> String {
    match &document.lead_picture {
        Some(PictureRef::Held(id)) => id.to_string(),
        Some(PictureRef::Wanted(_)) => WANTED.to_owned(),
        None => String::new(),
    }
}

/// Topics as their field names them; one with a comma in its name by its address.
pub(super) async fn topic_names(inside: &mut Inside, topics: &[TopicId]) -> Result<String, Fault> {
    let topics = inside.topics_of(topics).await?;
    let named = topics.into_iter().map(|topic| {
        let has_comma = topic.name.contains(',');
        if has_comma { topic.slug.to_string() } else { topic.name }
    });
    Ok(named.collect::<Vec<_>>().join(", "))
}

/// A body as Markdown, as the text area holds it.
pub(super) fn markdown(body: &news::Body) -> String {
    copy::markdown::write(body)
}
