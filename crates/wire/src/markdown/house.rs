//! The data files of the paper's own form: `paper.toml`, `sections.toml`, `people.toml`,
//! `pictures.toml`.

use std::collections::HashMap;

use news::{
    Language, Link, Masthead, PaperFacts, PersonCopy, PictureFacts, SectionCopy, Slug, TimeZoneName,
};
use serde::Deserialize;

use super::tree::Tree;
use crate::WireError;

/// What the data files say.
#[derive(Debug, Default)]
pub(crate) struct House {
    pub(crate) paper: PaperFacts,
    pub(crate) sections: Vec<SectionCopy>,
    pub(crate) people: Vec<PersonCopy>,
    /// By path within the folder.
    pub(crate) pictures: HashMap<String, PictureFacts>,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct PaperFile {
    title: Option<String>,
    strapline: Option<String>,
    language: Option<Language>,
    time_zone: Option<TimeZoneName>,
    logo: Option<String>,
    favicon: Option<String>,
    masthead: Option<Masthead>,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct SectionsFile {
    section: Vec<SectionRow>,
}

#[derive(Deserialize)]
struct SectionRow {
    slug: Slug,
    name: String,
    description: Option<String>,
    position: Option<i64>,
    parent: Option<Slug>,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct PeopleFile {
    person: Vec<PersonRow>,
}

#[derive(Deserialize)]
struct PersonRow {
    name: String,
    slug: Option<Slug>,
    office: Option<String>,
    biography: Option<String>,
    picture: Option<String>,
    #[serde(default)]
    links: Vec<LinkRow>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum LinkRow {
    Url(String),
    Titled(Link),
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct PicturesFile {
    picture: Vec<PictureRow>,
}

#[derive(Deserialize)]
struct PictureRow {
    file: String,
    #[serde(flatten)]
    facts: PictureFacts,
}

/// Reads the data files that are there.
pub(crate) fn read(tree: &Tree) -> Result<House, WireError> {
    let paper: PaperFile = file(tree, "paper.toml")?;
    let key = |name: Option<String>| {
        name.map(|name| tree.find(&name, "").map_or(name.clone(), ToOwned::to_owned))
    };
    let mut rows = file::<SectionsFile>(tree, "sections.toml")?.section;
    rows.sort_by_key(|row| row.position.unwrap_or(i64::MAX));
    let people = file::<PeopleFile>(tree, "people.toml")?.person;
    let pictures = file::<PicturesFile>(tree, "pictures.toml")?.picture;
    Ok(House {
        paper: PaperFacts {
            title: paper.title,
            strapline: paper.strapline,
            language: paper.language,
            time_zone: paper.time_zone,
            logo: key(paper.logo),
            favicon: key(paper.favicon),
            masthead: paper.masthead,
        },
        sections: parents_first(rows),
        people: people.into_iter().map(|row| person(row, tree)).collect(),
        pictures: pictures
            .into_iter()
            .map(|row| (tree.find(&row.file, "").unwrap_or(&row.file).to_owned(), row.facts))
            .collect(),
    })
}

fn parents_first(rows: Vec<SectionRow>) -> Vec<SectionCopy> {
    let (top, nested): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.parent.is_none());
    let mut sections: Vec<SectionCopy> = top.into_iter().map(section).collect();
    let mut waiting: Vec<SectionCopy> = nested.into_iter().map(section).collect();
    loop {
        let (ready, rest): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .partition(|row| sections.iter().any(|known| Some(&known.key) == row.parent.as_ref()));
        let none = ready.is_empty();
        sections.extend(ready);
        waiting = rest;
        if none {
            break;
        }
    }
    // What is nested in nothing that exists stands at the top.
    sections.extend(waiting.into_iter().map(|row| SectionCopy { parent: None, ..row }));
    sections
}

fn section(row: SectionRow) -> SectionCopy {
    SectionCopy {
        key: row.slug.as_str().to_owned(),
        name: row.name,
        slug: Some(row.slug),
        description: row.description,
        parent: row.parent.map(|parent| parent.as_str().to_owned()),
        old_addresses: Vec::new(),
    }
}

fn person(row: PersonRow, tree: &Tree) -> PersonCopy {
    let links = row.links.into_iter().map(|link| match link {
        LinkRow::Url(url) => Link { title: url.clone(), url },
        LinkRow::Titled(link) => link,
    });
    PersonCopy {
        key: row.name.clone(),
        slug: row.slug.or_else(|| Slug::from_words(&row.name)),
        name: row.name,
        office: row.office,
        biography: row.biography,
        picture: row.picture.map(|name| tree.find(&name, "").unwrap_or(&name).to_owned()),
        links: links.filter(|link| is_web_link(&link.url)).collect(),
        old_addresses: Vec::new(),
    }
}

fn is_web_link(url: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|start| url.starts_with(start))
}

fn file<T: for<'de> Deserialize<'de> + Default>(tree: &Tree, name: &str) -> Result<T, WireError> {
    if !tree.has(name) {
        return Ok(T::default());
    }
    let fault = |line: u64, fault: &str| WireError::Data {
        path: tree.on_disk(name),
        line,
        fault: fault.to_owned(),
    };
    let bytes = tree.read(name)?.ok_or_else(|| fault(1, "the file is too large"))?;
    let text = String::from_utf8(bytes).map_err(|_| fault(1, "the file is not UTF-8"))?;
    toml::from_str(&text).map_err(|cause| {
        let at = cause.span().map_or(0, |span| span.start);
        let line = text.get(..at).unwrap_or(&text).matches('\n').count() as u64 + 1;
        fault(line, cause.message())
    })
}
