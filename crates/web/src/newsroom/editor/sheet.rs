//! The page of one article: what its template is given.

use std::collections::BTreeMap;

use archive::{Inside, PrintedLine, RevisionLine};
use desk::{Opened, Save};
use http::{Response, StatusCode};
use jiff::Timestamp;
use news::{
    Deed, Document, Kind, Picture, PictureId, PictureRef, Replies, Section, StaffId, State,
};
use serde::Serialize;
use serde_json::{Value, json};

use super::checks::{self, Check};
use super::collision::{Collision, CollisionShown, told};
use super::may;
use super::typed::{AUTHORS_MAX, Typed, WANTED, Wrong, lead_value, markdown, topic_names};
use crate::answer::Body;
use crate::newsroom::articles::{Choice, NAMES_OFFERED, section_choices, soon};
use crate::newsroom::fault::Fault;
use crate::newsroom::pictures;
use crate::newsroom::visit::Visit;

/// Pictures offered to lead the article.
const PICTURES_OFFERED: u32 = 40;
/// Saves and versions shown beside the form.
const SAVES_SHOWN: u32 = 8;
/// As on readers' pages.
const WORDS_PER_MINUTE: usize = 220;
/// Rows for authors that somebody else adds meanwhile.
const SPARE_AUTHORS: usize = 3;
const KINDS: [Kind; 5] =
    [Kind::Report, Kind::Analysis, Kind::Opinion, Kind::Background, Kind::Live];
const REPLIES: [Replies; 3] = [Replies::Usual, Replies::Open, Replies::Closed];

/// What the page has to say about what was sent.
#[derive(Default)]
pub(super) struct Remarks {
    pub(super) errors: Vec<Wrong>,
    /// What saving would lose: asked about first.
    pub(super) losses: Vec<String>,
    pub(super) collision: Option<Collision>,
    /// The fields as they were sent, where they are not saved.
    pub(super) typed: Option<Typed>,
}

#[derive(Serialize)]
struct EditorPage {
    id: i64,
    revision: i64,
    state: &'static str,
    version: u32,
    has_changes: bool,
    /// Its address for readers, while it is public.
    address: Option<String>,
    saved: String,
    saved_by: Option<String>,
    done: Option<&'static str>,
    may: May,
    fields: Fields,
    sections: Vec<Choice>,
    kinds: Vec<Choice>,
    replies: Vec<Choice>,
    lead_choices: Vec<Choice>,
    lead: Option<LeadShown>,
    authors: Vec<AuthorRow>,
    spare_authors: Vec<usize>,
    people: Vec<String>,
    markdown: String,
    tree: news::Body,
    pictures: Value,
    /// What the editor's script shows, in the visitor's language.
    script_words: BTreeMap<String, String>,
    words: usize,
    minutes: usize,
    checks: Vec<Check>,
    checks_done: usize,
    waits: Waits,
    time_zone: String,
    saves: Vec<SaveRow>,
    versions: Vec<VersionRow>,
    errors: Vec<Wrong>,
    losses: Vec<String>,
    losses_digest: String,
    collision: Option<CollisionShown>,
}

/// What the visitor may do with it now.
#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a button of the page")]
struct May {
    save: bool,
    submit: bool,
    send_back: bool,
    publish: bool,
    unschedule: bool,
    embargo: bool,
    correct: bool,
    withdraw: bool,
    spike: bool,
    restore: bool,
}

/// The fields as the form shows them.
#[derive(Serialize)]
struct Fields {
    headline: String,
    kicker: String,
    standfirst: String,
    slug: String,
    language: String,
    direction: &'static str,
    translation_of: String,
    place: String,
    filed_on: String,
    topics: String,
    lead_caption: String,
    note_to_editors: String,
    is_sticky: bool,
    author_new: String,
    author_new_role: String,
    /// Fields of acts, kept when one was refused.
    note: String,
    at: String,
    notice: String,
    wrong: String,
    right: String,
}

#[derive(Serialize)]
struct LeadShown {
    id: i64,
    url: String,
    alt: String,
    credit: String,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
struct AuthorRow {
    n: usize,
    id: i64,
    name: String,
    role: String,
}

/// What waits on the article, in words.
#[derive(Serialize)]
struct Waits {
    submitted: Option<String>,
    submitted_by: Option<String>,
    submitted_note: Option<String>,
    embargo: Option<String>,
    due: Option<String>,
}

#[derive(Serialize)]
struct SaveRow {
    id: i64,
    at: String,
    by: Option<String>,
}

#[derive(Serialize)]
struct VersionRow {
    number: u32,
    kind: &'static str,
    at: String,
    by: Option<String>,
    address: Option<String>,
}

/// A short name for losses somebody has seen.
pub(super) fn digest(losses: &[String]) -> String {
    blake3::hash(losses.join("\n").as_bytes()).to_hex()[..16].to_owned()
}

/// The page that shows `save` of an opened article.
pub(super) async fn page(
    visit: &Visit,
    opened: &Opened,
    save: &Save,
    remarks: Remarks,
    status: StatusCode,
) -> Result<Response<Body>, Fault> {
    let mut inside = visit.room.archive.inside().await?;
    let sections = inside.sections().await?;
    let staff = inside.staff_names().await?;
    let name = |id: Option<StaffId>| id.and_then(|id| staff.get(&id).cloned());
    let held = held(&mut inside, &save.document).await?;
    let offered = inside.latest_pictures(PICTURES_OFFERED).await?;
    let people = inside.latest_people(NAMES_OFFERED).await?;
    let saves = inside.revisions(opened.row.id, None, SAVES_SHOWN).await?;
    let printed = inside.versions_of(opened.row.id, SAVES_SHOWN).await?;
    let ids = save.byline.0.iter().map(|(person, _)| person.0).collect();
    let names = inside.names_of(ids).await?;
    let topics = topic_names(&mut inside, &save.topics).await?;
    drop(inside);
    let address = public_address(opened, &sections);
    let checks = checks::of(visit, &save.document, &held).await?;
    let words = save.document.body.text().words();
    let typed = remarks.typed.as_ref();
    let section = sections.iter().find(|section| section.id == save.placing.section);
    let section = section.map(|section| section.slug.to_string()).unwrap_or_default();
    let text = typed.and_then(|typed| typed.get("body")).map(str::to_owned);
    let page = EditorPage {
        id: opened.row.id.0,
        revision: if remarks.collision.is_some() { opened.newest.id } else { save.base },
        state: state(opened, visit.now),
        version: opened.row.version,
        has_changes: opened.row.state == State::Published && opened.row.working.is_some(),
        saved: soon(visit, opened.newest.saved_at),
        saved_by: name(opened.newest.saved_by),
        done: done(visit),
        may: may_do(visit, opened),
        fields: fields(save, &topics, typed),
        sections: section_choices(&sections, said(typed, "section", &section)),
        kinds: kinds(visit, said(typed, "kind", save.placing.kind.as_str())),
        replies: replies(visit, said(typed, "replies", save.placing.replies.as_str())),
        lead_choices: lead_choices(visit, &save.document, &held, offered),
        lead: lead(visit, &save.document, &held),
        authors: author_rows(save, &names),
        spare_authors: (save.byline.0.len() + 1..=AUTHORS_MAX).take(SPARE_AUTHORS).collect(),
        people: people.into_iter().map(|(_, name)| name).collect(),
        markdown: text.unwrap_or_else(|| markdown(&save.document.body)),
        tree: save.document.body.clone(),
        pictures: known_pictures(visit, &held),
        script_words: script_words(visit),
        words,
        minutes: words.div_ceil(WORDS_PER_MINUTE).max(1),
        checks_done: checks.iter().filter(|check| !check.is_open).count(),
        checks,
        waits: waits(visit, opened, &name),
        time_zone: visit.paper.time_zone.as_str().to_owned(),
        saves: saves.iter().map(|line| save_row(visit, line, &name)).collect(),
        versions: version_rows(visit, printed, address.as_deref(), &name),
        address,
        losses_digest: digest(&remarks.losses),
        losses: remarks.losses,
        collision: remarks.collision.as_ref().map(|collision| told(collision, &sections)),
        errors: remarks.errors,
    };
    visit.page(status, "editor.html", &page)
}

fn script_words(visit: &Visit) -> BTreeMap<String, String> {
    let words = visit.room.theme.editor_words(&visit.words).into_iter();
    words.map(|(key, said)| (key.to_owned(), said)).collect()
}

/// The held pictures and files a document names.
async fn held(
    inside: &mut Inside,
    document: &Document,
) -> Result<BTreeMap<PictureId, Picture>, Fault> {
    let named = document.pictures().into_iter().filter_map(|picture| match picture {
        PictureRef::Held(id) => Some(id.0),
        PictureRef::Wanted(_) => None,
    });
    Ok(inside.pictures(named.collect()).await?.into_iter().collect())
}

fn public_address(opened: &Opened, sections: &[Section]) -> Option<String> {
    let row = &opened.row;
    let section = sections.iter().find(|section| section.id == row.section)?;
    (row.state == State::Published).then(|| format!("/{}/{}", section.slug, row.slug))
}

/// The word for how the article stands.
fn state(opened: &Opened, now: Timestamp) -> &'static str {
    let pending = &opened.pending;
    match opened.row.state {
        State::Draft if pending.embargo.as_ref().is_some_and(|e| e.until > now) => "embargo",
        State::Draft if pending.release.is_some() => "scheduled",
        State::Draft if pending.submission.is_some() => "review",
        other => other.as_str(),
    }
}

fn done(visit: &Visit) -> Option<&'static str> {
    const DONE: [&str; 14] = [
        "saved",
        "submitted",
        "returned",
        "published",
        "waits",
        "scheduled",
        "unscheduled",
        "embargoed",
        "lifted",
        "corrected",
        "withdrawn",
        "spiked",
        "restored",
        "brought-back",
    ];
    DONE.into_iter().find(|done| *done == visit.query.get("done"))
}

fn may_do(visit: &Visit, opened: &Opened) -> May {
    let may = |deed| may(visit, opened, deed).is_ok();
    let is_public = opened.row.state == State::Published;
    May {
        save: may(Deed::Save),
        submit: may(Deed::Submit),
        send_back: may(Deed::Return),
        publish: may(Deed::Publish),
        unschedule: may(Deed::Unschedule),
        embargo: may(Deed::Embargo),
        correct: may(Deed::Correct) && is_public,
        withdraw: may(Deed::Withdraw),
        spike: may(Deed::Spike),
        restore: may(Deed::Restore),
    }
}

/// What was typed in a field, or else what the article has.
fn said<'a>(typed: Option<&'a Typed>, name: &str, saved: &'a str) -> &'a str {
    typed.and_then(|typed| typed.get(name)).unwrap_or(saved)
}

fn fields(save: &Save, topics: &str, typed: Option<&Typed>) -> Fields {
    let Save { placing, document, .. } = save;
    let said = |name: &str, saved: &str| said(typed, name, saved).to_owned();
    let maybe =
        |name: &str, saved: &Option<String>| said(name, saved.as_deref().unwrap_or_default());
    let dateline = document.dateline.as_ref();
    let filed_on = dateline.and_then(|dateline| dateline.filed_on).map(|day| day.to_string());
    let of = placing.translation_of.map(|id| id.to_string());
    Fields {
        headline: said("headline", &document.headline),
        kicker: maybe("kicker", &document.kicker),
        standfirst: maybe("standfirst", &document.standfirst),
        slug: said("slug", placing.slug.as_str()),
        language: said("language", placing.language.as_str()),
        direction: placing.language.direction().as_str(),
        translation_of: maybe("translation_of", &of),
        place: said("place", dateline.map(|d| d.place.as_str()).unwrap_or_default()),
        filed_on: maybe("filed_on", &filed_on),
        topics: said("topics", topics),
        lead_caption: maybe("lead_caption", &document.lead_caption),
        note_to_editors: maybe("note_to_editors", &document.note_to_editors),
        is_sticky: said("sticky", if placing.is_sticky { "yes" } else { "" }) == "yes",
        author_new: said("author_new", ""),
        author_new_role: said("author_new_role", ""),
        note: said("note", ""),
        at: said("at", ""),
        notice: said("notice", ""),
        wrong: said("wrong", ""),
        right: said("right", ""),
    }
}

fn kinds(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let words = KINDS.map(Kind::as_str);
    words.into_iter().map(|word| choice(visit, "kind", word, chosen)).collect()
}

fn replies(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let words = REPLIES.map(Replies::as_str);
    words.into_iter().map(|word| choice(visit, "replies", word, chosen)).collect()
}

fn choice(visit: &Visit, group: &str, word: &str, chosen: &str) -> Choice {
    let name = visit.words.say(&format!("{group}-{word}"), &[]);
    Choice { value: word.to_owned(), name, is_chosen: word == chosen }
}

/// The pictures one may let lead: those of the article first, then those that came last.
fn lead_choices(
    visit: &Visit,
    document: &Document,
    held: &BTreeMap<PictureId, Picture>,
    offered: Vec<Picture>,
) -> Vec<Choice> {
    let chosen = lead_value(document);
    let mut choices = vec![choice(visit, "lead", "none", "")];
    choices[0].value = String::new();
    if chosen == WANTED {
        choices.push(choice(visit, "lead", WANTED, WANTED));
    }
    let others = offered.into_iter().filter(|picture| !held.contains_key(&picture.id));
    for picture in held.values().cloned().chain(others).filter(|picture| picture.width > 0) {
        let Picture { id, name, file_type, facts, .. } = &picture;
        let alt = if facts.alt.is_empty() { String::new() } else { format!(": {}", facts.alt) };
        let value = id.to_string();
        let name = format!("{name}.{}{alt}", file_type.extension());
        choices.push(Choice { is_chosen: value == chosen, value, name });
    }
    choices
}

fn lead(
    visit: &Visit,
    document: &Document,
    held: &BTreeMap<PictureId, Picture>,
) -> Option<LeadShown> {
    let Some(PictureRef::Held(id)) = document.lead_picture else { return None };
    held.get(&id).map(|picture| LeadShown {
        id: id.0,
        url: pictures::address(visit, picture),
        alt: picture.facts.alt.clone(),
        credit: picture.facts.credit.clone(),
        width: picture.width,
        height: picture.height,
    })
}

fn author_rows(
    save: &Save,
    names: &std::collections::HashMap<news::PersonId, String>,
) -> Vec<AuthorRow> {
    let rows = save.byline.0.iter().zip(1..).map(|((person, role), n)| AuthorRow {
        n,
        id: person.0,
        name: names.get(person).cloned().unwrap_or_default(),
        role: role.clone().unwrap_or_default(),
    });
    rows.collect()
}

/// The pictures the editor's script shows (newsroom-ui/README.md).
fn known_pictures(visit: &Visit, held: &BTreeMap<PictureId, Picture>) -> Value {
    let known = held.values().map(|picture| {
        let facts = &picture.facts;
        let told = json!({
            "url": pictures::address(visit, picture),
            "width": picture.width,
            "height": picture.height,
            "alt": facts.alt,
            "caption": facts.caption,
            "credit": facts.credit,
        });
        (picture.id.to_string(), told)
    });
    Value::Object(known.collect())
}

fn waits(
    visit: &Visit,
    opened: &Opened,
    name: &impl Fn(Option<StaffId>) -> Option<String>,
) -> Waits {
    let pending = &opened.pending;
    let submission = pending.submission.as_ref();
    let embargo = pending.embargo.as_ref().filter(|embargo| embargo.until > visit.now);
    Waits {
        submitted: submission.map(|submission| soon(visit, submission.submitted_at)),
        submitted_by: submission.and_then(|submission| name(submission.staff)),
        submitted_note: submission.and_then(|submission| submission.note.clone()),
        embargo: embargo.map(|embargo| visit.moment(embargo.until).full),
        due: pending.release.as_ref().map(|release| visit.moment(release.due_at).full),
    }
}

fn version_rows(
    visit: &Visit,
    printed: Vec<PrintedLine>,
    address: Option<&str>,
    name: &impl Fn(Option<StaffId>) -> Option<String>,
) -> Vec<VersionRow> {
    let row = |line: PrintedLine| VersionRow {
        number: line.number,
        kind: line.kind.as_str(),
        at: soon(visit, line.published_at),
        by: name(line.staff),
        address: address.map(|at| format!("{at}/versions/{}", line.number)),
    };
    printed.into_iter().map(row).collect()
}

fn save_row(
    visit: &Visit,
    line: &RevisionLine,
    name: &impl Fn(Option<StaffId>) -> Option<String>,
) -> SaveRow {
    SaveRow { id: line.id, at: soon(visit, line.saved_at), by: name(line.saved_by) }
}
