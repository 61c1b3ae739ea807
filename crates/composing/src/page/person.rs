//! A person: who they are and what they wrote.

use news::{Office, Person};

use super::frame::{FeedLink, NamedLink, PageFacts, PaperFacts, Say, Setting, feeds};
use super::list::{ListCopy, ListPart, feed_title};
use super::teaser::{Label, TeaserPicture, present};
use super::{Press, context};
use crate::structured;

/// A page of a person.
#[derive(Debug, Clone)]
pub struct PersonList {
    /// The person.
    pub person: Person,
    /// Articles with them in the byline.
    pub list: ListCopy,
}

context! {
    /// A person: `person.html`.
    pub(crate) PersonContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("person-wrote")`.
        say: Say,
        /// The name the paper prints.
        name: String,
        /// A few sentences; paragraphs are separated by an empty line.
        biography: Vec<String>,
        /// The portrait.
        picture: Option<TeaserPicture>,
        /// Offices held, the present one first.
        offices: Vec<OfficeLine>,
        /// Other names and spellings.
        other_names: Vec<String>,
        /// Where else they are found.
        links: Vec<NamedLink>,
        /// The person's feeds.
        feeds: Vec<FeedLink>,
        /// What they wrote.
        list: ListPart,
    }
}

context! {
    /// An office somebody holds or held.
    pub(crate) OfficeLine {
        /// What it is called.
        title: String,
        /// When, as far as it is known.
        when: Option<String>,
    }
}

pub(super) fn context(press: &Press<'_>, copy: &PersonList) -> PersonContext {
    let setting = Setting::of_paper(press);
    let person = &copy.person;
    let address = format!("/people/{}", person.slug);
    let link =
        |link: &news::Link| NamedLink { name: link.title.clone(), address: link.url.clone() };
    PersonContext {
        page: head(&setting, copy, &address),
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        name: person.name.clone(),
        biography: paragraphs(person.biography.as_deref()),
        picture: person.picture.as_ref().map(portrait),
        offices: person.offices.iter().map(|office| setting.office(office)).collect(),
        other_names: person.other_names.clone(),
        links: person.links.iter().map(link).collect(),
        feeds: feeds(&feed_title(&person.name, &setting), &address),
        list: setting.list(&copy.list, &address, Label::KindOrSection, false),
    }
}

fn head(setting: &Setting<'_>, copy: &PersonList, address: &str) -> PageFacts {
    let person = &copy.person;
    let named = [("name", &*person.name), ("paper", &*setting.paper().title)];
    let told = paragraphs(person.biography.as_deref()).into_iter().next();
    let description = told.unwrap_or_else(|| setting.say("person-description", &named));
    let data = structured::person(setting.press, person, &setting.language);
    PageFacts {
        kind: "profile".to_owned(),
        picture: person.picture.as_ref().map(|picture| setting.shared_whole(picture)),
        structured: Some(structured::embedded(&data)),
        ..setting.list_head(&person.name, description, address, &copy.list)
    }
}

fn portrait(picture: &news::Picture) -> TeaserPicture {
    TeaserPicture {
        address: picture.address(),
        alt: picture.facts.alt.clone(),
        width: picture.width,
        height: picture.height,
        is_upright: picture.height > picture.width,
    }
}

fn paragraphs(text: Option<&str>) -> Vec<String> {
    let text = text.unwrap_or_default().replace("\r\n", "\n");
    text.split("\n\n").filter_map(|paragraph| present(Some(paragraph))).collect()
}

impl Setting<'_> {
    fn office(&self, office: &Office) -> OfficeLine {
        let day = |date: jiff::civil::Date| self.words.date(date);
        let when = match (office.from.map(day), office.to.map(day)) {
            (Some(from), Some(to)) => {
                Some(self.say("office-from-to", &[("from", &from), ("to", &to)]))
            }
            (Some(from), None) => Some(self.say("office-from", &[("from", &from)])),
            (None, Some(to)) => Some(self.say("office-until", &[("to", &to)])),
            (None, None) => None,
        };
        OfficeLine { title: office.title.clone(), when }
    }
}
