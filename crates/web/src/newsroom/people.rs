//! People: the list of them, and one record at its form.

use archive::{MergeNoun, PersonLine, SpeakerTraits};
use desk::PersonCopy;
use http::{Response, StatusCode};
use news::{Link, Office, Person, PersonId, Picture, PictureId, Slug};
use serde::Serialize;

use super::fault::Fault;
use super::form::Fields;
use super::topics::{MERGES_MAX, MergeRow, last_part, merge_rows};
use super::typed::{Complaint, ROWS_ON_PAGE, Stretch, Typed, typed};
use super::visit::Visit;
use crate::answer::Body;

const FIELDS: [&str; 6] = ["name", "slug", "other_names", "biography", "picture", "gone"];
/// Empty lines offered for further offices and links.
const SPARE_LINES: usize = 2;
/// Pictures offered at once.
const PICTURES_SHOWN: u32 = 24;

#[derive(Serialize)]
struct PeoplePage {
    rows: Vec<PersonRow>,
    /// Those whose surname, not whose first name, begins so.
    others: Vec<PersonRow>,
    stretch: Stretch,
    done: Option<String>,
}

#[derive(Serialize)]
struct PersonRow {
    id: i64,
    name: String,
    slug: String,
    office: Option<String>,
    articles: u32,
}

#[derive(Serialize)]
struct PersonPage {
    /// `None` for a new record.
    id: Option<i64>,
    slug: String,
    typed: Typed,
    offices: Vec<OfficeLine>,
    links: Vec<LinkLine>,
    pictures: Vec<PictureChoice>,
    errors: Vec<Complaint>,
    done: Option<String>,
    merges: Vec<MergeRow>,
    is_organisation: bool,
    gender: String,
    country: String,
}

#[derive(Serialize, Default, Clone)]
struct OfficeLine {
    title: String,
    from: String,
    to: String,
}

#[derive(Serialize, Default, Clone)]
struct LinkLine {
    title: String,
    url: String,
}

#[derive(Serialize)]
struct PictureChoice {
    id: i64,
    address: String,
    alt: String,
    is_chosen: bool,
}

/// A record's form: as it stands, or as it was sent.
struct Sent {
    typed: Typed,
    offices: Vec<OfficeLine>,
    links: Vec<LinkLine>,
}

/// `GET /newsroom/people`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    let asked = visit.listed();
    let mut reader = visit.room.archive.read().await?;
    let mut lines = reader.person_lines(&asked).await?;
    let others = match asked.beginning.as_str() {
        "" => Vec::new(),
        beginning if asked.after.is_empty() => reader.people_with(beginning, ROWS_ON_PAGE).await?,
        _ => Vec::new(),
    };
    drop(reader);
    let stretch = visit.stretch(&mut lines, |line: &PersonLine| line.slug.as_str());
    let rows = |lines: Vec<PersonLine>| lines.into_iter().map(person_row).collect();
    let (rows, others, done) = (rows(lines), rows(others), visit.done());
    visit.page(StatusCode::OK, "people.html", &PeoplePage { rows, others, stretch, done })
}

fn person_row(line: PersonLine) -> PersonRow {
    let PersonLine { id, slug, name, office, articles } = line;
    PersonRow { id: id.0, name, slug: slug.to_string(), office, articles }
}

/// `GET /newsroom/people/new`
pub(super) async fn new(visit: Visit) -> Result<Response<Body>, Fault> {
    let sent = Sent::of(&visit.form);
    form_page(&visit, None, sent, Vec::new()).await
}

/// `POST /newsroom/people`
pub(super) async fn found(visit: Visit) -> Result<Response<Body>, Fault> {
    let staff = Some(visit.staff_id()?);
    let error = match read(&visit) {
        Err(error) => error,
        Ok(new) => match desk::found_person(&visit.room.archive, new, staff, visit.now).await {
            Ok(id) => {
                visit.room.published().await?;
                return Ok(visit.see(&format!("/newsroom/people/{id}?done=founded")));
            }
            Err(error) => visit.complaint(error)?,
        },
    };
    form_page(&visit, None, Sent::of(&visit.form), vec![error]).await
}

/// `GET /newsroom/people/ID`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PersonId(visit.id("id")?);
    let sent = as_it_stands(&visit, id).await?;
    form_page(&visit, Some(id), sent, Vec::new()).await
}

async fn as_it_stands(visit: &Visit, id: PersonId) -> Result<Sent, Fault> {
    let person = visit.room.archive.read().await?.person_record(id).await?;
    Ok(Sent::of_person(&person.ok_or(Fault::NotFound)?))
}

/// `POST /newsroom/people/ID`
pub(super) async fn revise(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PersonId(visit.id("id")?);
    let staff = Some(visit.staff_id()?);
    let error = match read(&visit) {
        Err(error) => error,
        Ok(copy) => {
            match desk::revise_person(&visit.room.archive, id, copy, staff, visit.now).await {
                Ok(_) => {
                    visit.room.published().await?;
                    return Ok(visit.see(&format!("/newsroom/people/{id}?done=saved")));
                }
                Err(error) => visit.complaint(error)?,
            }
        }
    };
    form_page(&visit, Some(id), Sent::of(&visit.form), vec![error]).await
}

/// `POST /newsroom/people/ID/merges`
pub(super) async fn merge(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PersonId(visit.id("id")?);
    let staff = Some(visit.staff_id()?);
    let gone = match Slug::parse(last_part(visit.form.get("gone"))) {
        Ok(slug) => person_at(&visit, &slug).await?,
        Err(_) => None,
    };
    let error = match gone {
        None => Complaint { field: "gone", sentence: visit.words.say("merge-not-found", &[]) },
        Some(gone) => {
            match desk::merge_people(&visit.room.archive, id, gone, staff, visit.now).await {
                Ok(_) => {
                    visit.room.published().await?;
                    return Ok(visit.see(&format!("/newsroom/people/{id}?done=merged")));
                }
                Err(error) => visit.complaint(error)?,
            }
        }
    };
    let mut sent = as_it_stands(&visit, id).await?;
    sent.typed.insert("gone", visit.form.get("gone").to_owned());
    form_page(&visit, Some(id), sent, vec![error]).await
}

async fn person_at(visit: &Visit, slug: &Slug) -> Result<Option<PersonId>, Fault> {
    let asked = archive::Listed { beginning: slug.to_string(), after: String::new(), limit: 1 };
    let lines = visit.room.archive.read().await?.person_lines(&asked).await?;
    Ok(lines.into_iter().next().filter(|line| line.slug == *slug).map(|line| line.id))
}

async fn form_page(
    visit: &Visit,
    id: Option<PersonId>,
    sent: Sent,
    errors: Vec<Complaint>,
) -> Result<Response<Body>, Fault> {
    let mut reader = visit.room.archive.read().await?;
    let (slug, merges, portrait) = match id {
        Some(id) => {
            let person = reader.person_record(id).await?.ok_or(Fault::NotFound)?;
            let merges = reader.merges_into(MergeNoun::Person, id.0, MERGES_MAX).await?;
            (person.slug.to_string(), merge_rows(visit, merges), person.picture)
        }
        None => (String::new(), Vec::new(), None),
    };
    let mut held = reader.pictures_before(None, PICTURES_SHOWN).await?;
    drop(reader);
    if let Some(portrait) = portrait
        && held.iter().all(|picture| picture.id != portrait.id)
    {
        held.insert(0, portrait);
    }
    let choice = |picture: Picture| PictureChoice {
        id: picture.id.0,
        address: picture.address(),
        is_chosen: sent.typed["picture"] == picture.id.to_string(),
        alt: if picture.facts.alt.is_empty() { picture.name } else { picture.facts.alt },
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let traits = match id {
        Some(id) => visit.room.archive.inside().await?.speaker_traits(id).await?,
        None => SpeakerTraits::default(),
    };
    let page = PersonPage {
        is_organisation: traits.is_organisation,
        gender: traits.gender.unwrap_or_default(),
        country: traits.country.unwrap_or_default(),
        id: id.map(|id| id.0),
        slug,
        pictures: held.into_iter().map(choice).collect(),
        typed: sent.typed,
        offices: with_spare(sent.offices),
        links: with_spare(sent.links),
        errors,
        done: visit.done(),
        merges,
    };
    visit.page(status, "person.html", &page)
}

/// `POST /newsroom/people/ID/speaker`
pub(super) async fn describe(visit: Visit) -> Result<Response<Body>, Fault> {
    let id = PersonId(visit.id("id")?);
    let form = &visit.form;
    let traits = SpeakerTraits {
        is_organisation: form.get("is_organisation") == "yes",
        gender: form.some("gender").map(str::to_owned),
        country: form.some("country").map(str::to_owned),
    };
    let by = news::Actor::from(visit.staff()?);
    desk::describe_speaker(&visit.room.archive, id, traits, by, visit.now).await?;
    visit.room.published().await?;
    Ok(visit.see(&format!("/newsroom/people/{id}?done=saved")))
}

fn with_spare<T: Default + Clone>(mut lines: Vec<T>) -> Vec<T> {
    lines.resize(lines.len() + SPARE_LINES, T::default());
    lines
}

impl Sent {
    fn of(form: &Fields) -> Self {
        let own = |text: &str| text.to_owned();
        let offices = rows(form, ["office_title", "office_from", "office_to"]);
        let offices = offices.into_iter().map(|[title, from, to]| OfficeLine {
            title: own(title),
            from: own(from),
            to: own(to),
        });
        let links = rows(form, ["link_title", "link_url"]).into_iter();
        let links = links.map(|[title, url]| LinkLine { title: own(title), url: own(url) });
        Self { typed: typed(form, &FIELDS), offices: offices.collect(), links: links.collect() }
    }

    fn of_person(person: &Person) -> Self {
        let day = |day: Option<jiff::civil::Date>| day.map(|d| d.to_string()).unwrap_or_default();
        let offices = person.offices.iter().map(|office| OfficeLine {
            title: office.title.clone(),
            from: day(office.from),
            to: day(office.to),
        });
        let links = person.links.iter();
        let links = links.map(|link| LinkLine { title: link.title.clone(), url: link.url.clone() });
        let picture = person.picture.as_ref().map(|picture| picture.id.to_string());
        let typed = Typed::from([
            ("name", person.name.clone()),
            ("slug", person.slug.to_string()),
            ("other_names", person.other_names.join("\n")),
            ("biography", person.biography.clone().unwrap_or_default()),
            ("picture", picture.unwrap_or_default()),
            ("gone", String::new()),
        ]);
        Self { typed, offices: offices.collect(), links: links.collect() }
    }
}

/// Fields that come in lines of several; lines that say nothing are left out.
fn rows<'a, const N: usize>(form: &'a Fields, names: [&str; N]) -> Vec<[&'a str; N]> {
    let columns = names.map(|name| form.all(name));
    let count = columns.iter().map(Vec::len).max().unwrap_or_default();
    let cell = |column: &Vec<&'a str>, at: usize| column.get(at).copied().unwrap_or_default();
    let rows = (0..count).map(|at| std::array::from_fn(|column| cell(&columns[column], at)));
    rows.filter(|row: &[&str; N]| row.iter().any(|cell| !cell.is_empty())).collect()
}

fn read(visit: &Visit) -> Result<PersonCopy, Complaint> {
    let form = &visit.form;
    let slug = visit.slug_of(form.get("name"))?;
    let mut offices = Vec::new();
    for [title, from, to] in rows(form, ["office_title", "office_from", "office_to"]) {
        offices.push(Office {
            title: title.to_owned(),
            from: day(visit, from)?,
            to: day(visit, to)?,
        });
    }
    let links = rows(form, ["link_title", "link_url"]).into_iter().map(|[title, url]| Link {
        title: if title.is_empty() { url } else { title }.to_owned(),
        url: url.to_owned(),
    });
    let other_names = form.get("other_names").lines().map(str::trim);
    Ok(PersonCopy {
        name: form.get("name").to_owned(),
        slug,
        other_names: other_names.filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        offices,
        biography: form.some("biography").map(str::to_owned),
        picture: form.get("picture").parse().ok().map(PictureId),
        links: links.collect(),
    })
}

/// A day as `input type=date` writes it (HTML Standard §2.3.5.2).
fn day(visit: &Visit, text: &str) -> Result<Option<jiff::civil::Date>, Complaint> {
    if text.is_empty() {
        return Ok(None);
    }
    let sentence = || visit.words.say("day-invalid", &[("text", text)]);
    let parsed = text.parse().map_err(|_| Complaint { field: "offices", sentence: sentence() });
    parsed.map(Some)
}
