//! A person: who they are, what they said and what they wrote.

use minijinja::Value;
use news::{Month, Office, Person, PersonRef, RecordEntry, Slug, TopicRef};

use super::frame::{FeedLink, NamedLink, PageFacts, PaperFacts, Say, Setting, feeds};
use super::list::{ListCopy, ListPart, feed_title};
use super::spoken::SpokenLine;
use super::teaser::{Label, TeaserPicture, present};
use super::{Press, context};
use crate::plot::bars;
use crate::structured;

/// Months a plot shows.
const PLOT_MONTHS: i32 = 12;
/// Quotations from which on a plot says something.
const PLOTTED_MIN: u32 = 5;

/// A page of a person.
#[derive(Debug, Clone)]
pub struct PersonList {
    /// The person.
    pub person: Person,
    /// Whether it is an organisation.
    pub is_organisation: bool,
    /// Articles with them in the byline.
    pub list: ListCopy,
    /// What they said on the record; `None`: nothing.
    pub said: Option<SaidCopy>,
}

/// What a person said on the record, or a part of it.
#[derive(Debug, Clone, Default)]
pub struct SaidCopy {
    /// Quotations, the newest first.
    pub entries: Vec<RecordEntry>,
    /// What was asked.
    pub asked: SaidAsked,
    /// How much of it there is.
    pub total: u64,
    /// The years, the latest first, and how much was said in each.
    pub years: Vec<(i16, u32)>,
    /// Months, the earliest first, `2026-11`, and how much was said in each.
    pub months: Vec<(String, u32)>,
    /// What the articles are about.
    pub topics: Vec<(TopicRef, u32)>,
    /// Of whom they speak.
    pub about: Vec<(PersonRef, u32)>,
    /// Where the next older page begins.
    pub older: Option<String>,
}

/// What of a person's quotations was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaidAsked {
    /// Of a year.
    pub year: Option<i16>,
    /// In articles on a topic.
    pub topic: Option<Slug>,
    /// Of whom they speak.
    pub about: Option<Slug>,
    /// Where the page begins.
    pub said: Option<String>,
}

impl SaidAsked {
    /// Whether this is not simply the person's page.
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }

    fn address(&self, person: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.year.map(|year| format!("year={year}")));
        parts.extend(self.topic.as_ref().map(|topic| format!("topic={topic}")));
        parts.extend(self.about.as_ref().map(|about| format!("about={about}")));
        parts.extend(self.said.as_ref().map(|said| format!("said={said}")));
        if parts.is_empty() { person.to_owned() } else { format!("{person}?{}", parts.join("&")) }
    }
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
        /// What they said on the record.
        said: Option<SaidPart>,
        /// What they wrote.
        list: ListPart,
    }
}

context! {
    /// What somebody said on the record.
    pub(crate) SaidPart {
        /// How much, in words: `34 quotations on the record`.
        found: String,
        /// Quotations by months, the newest first.
        months: Vec<SaidMonth>,
        /// Each year, with what was said in it.
        years: Vec<FilterLink>,
        /// What the articles are about.
        topics: Vec<FilterLink>,
        /// Of whom they speak.
        about: Vec<FilterLink>,
        /// The way back to everything, on a part of it.
        all: Option<String>,
        /// A plot of the last twelve months.
        plot: Option<Value>,
        /// What the plot shows, in words.
        plot_caption: String,
        /// The same as CSV.
        csv: String,
        /// The same as JSON.
        json: String,
        /// A feed of it.
        feed: String,
        /// The address of the next older page.
        older: Option<String>,
    }
}

context! {
    /// What somebody said in one month.
    pub(crate) SaidMonth {
        /// `November 2026`.
        name: String,
        /// Quotations, the newest first.
        spoken: Vec<SpokenLine>,
    }
}

context! {
    /// A part that can be chosen.
    pub(crate) FilterLink {
        /// Its name.
        name: String,
        /// Where it leads.
        address: String,
        /// How much there is.
        count: u32,
        /// Whether it is chosen.
        is_chosen: bool,
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
        said: copy.said.as_ref().map(|said| setting.said(said, &address)),
        list: setting.list(&copy.list, &address, Label::KindOrSection, false),
    }
}

fn head(setting: &Setting<'_>, copy: &PersonList, address: &str) -> PageFacts {
    let person = &copy.person;
    let named = [("name", &*person.name), ("paper", &*setting.paper().title)];
    let told = paragraphs(person.biography.as_deref()).into_iter().next();
    let description = told.unwrap_or_else(|| setting.say("person-description", &named));
    let data = structured::person(setting.press, person, copy.is_organisation, &setting.language);
    PageFacts {
        is_unlisted: copy.said.as_ref().is_some_and(|said| said.asked.is_any()),
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

/// The twelve months up to the last in which something was said, each by its number.
fn last_months(months: &[(String, u32)]) -> Vec<(String, u32)> {
    let first = |month: &str| format!("{month}-01").parse::<jiff::civil::Date>().ok();
    let Some(last) = months.last().and_then(|(month, _)| first(month)) else {
        return Vec::new();
    };
    let back = (0..PLOT_MONTHS).rev();
    let all = back.filter_map(|back| {
        let day = last.checked_sub(jiff::Span::new().months(back)).ok()?;
        let key = format!("{:04}-{:02}", day.year(), day.month());
        let count = months.iter().find(|(month, _)| *month == key).map_or(0, |(_, n)| *n);
        let year = day.year().rem_euclid(100);
        Some((format!("{}/{year:02}", day.month()), count))
    });
    all.collect()
}

impl Setting<'_> {
    fn said(&self, copy: &SaidCopy, address: &str) -> SaidPart {
        let asked = &copy.asked;
        let at = |asked: SaidAsked| asked.address(address);
        let year = |(year, count): &(i16, u32)| FilterLink {
            name: year.to_string(),
            address: at(SaidAsked { year: Some(*year), said: None, ..asked.clone() }),
            count: *count,
            is_chosen: asked.year == Some(*year),
        };
        let topic = |(topic, count): &(TopicRef, u32)| FilterLink {
            name: topic.name.clone(),
            address: at(SaidAsked { topic: Some(topic.slug.clone()), said: None, ..asked.clone() }),
            count: *count,
            is_chosen: asked.topic.as_ref() == Some(&topic.slug),
        };
        let about = |(person, count): &(PersonRef, u32)| FilterLink {
            name: person.name.clone(),
            address: at(SaidAsked {
                about: Some(person.slug.clone()),
                said: None,
                ..asked.clone()
            }),
            count: *count,
            is_chosen: asked.about.as_ref() == Some(&person.slug),
        };
        let total = self.say("quotations-count", &[("count", &copy.total.to_string())]);
        let plotted = last_months(&copy.months);
        let sum: u32 = plotted.iter().map(|(_, count)| count).sum();
        let caption = self.say("said-by-month", &[("count", &sum.to_string())]);
        let is_plot = plotted.iter().filter(|(_, count)| *count > 0).count() > 1;
        let plot =
            (is_plot && sum >= PLOTTED_MIN && !asked.is_any()).then(|| bars(&caption, &plotted));
        SaidPart {
            found: self.say("said-found", &[("quotations", &total)]),
            months: self.by_months(&copy.entries),
            years: copy.years.iter().map(year).collect(),
            topics: copy.topics.iter().map(topic).collect(),
            about: copy.about.iter().map(about).collect(),
            all: asked.is_any().then(|| address.to_owned()),
            plot: plot.flatten().map(Value::from_safe_string),
            plot_caption: caption,
            csv: format!("{address}/record.csv"),
            json: format!("{address}/record.json"),
            feed: format!("{address}/record.atom"),
            older: copy
                .older
                .as_ref()
                .map(|said| at(SaidAsked { said: Some(said.clone()), ..asked.clone() })),
        }
    }

    fn by_months(&self, entries: &[RecordEntry]) -> Vec<SaidMonth> {
        let mut months: Vec<SaidMonth> = Vec::new();
        for entry in entries {
            let day = entry.sort_on;
            let name = self.words.month(Month { year: day.year(), month: day.month() });
            let line = self.spoken_line(entry);
            match months.last_mut() {
                Some(month) if month.name == name => month.spoken.push(line),
                _ => months.push(SaidMonth { name, spoken: vec![line] }),
            }
        }
        months
    }

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
