//! Lists of articles: a section, a topic, a month.

use news::{Card, Cursor, Month, Section, Topic, TopicRef};

use super::frame::{FeedLink, NamedLink, PageFacts, PaperFacts, Say, Setting, feeds};
use super::teaser::{Day, Label, Teaser, present};
use super::{Press, context};
use crate::structured::{self, Crumb};

/// How many stories stand beside the one that leads a section.
const BESIDE_MAX: usize = 3;

/// One page of a list, newest first.
#[derive(Debug, Clone, Default)]
pub struct ListCopy {
    /// Its articles.
    pub cards: Vec<Card>,
    /// Where this page begins, as its address says; `None` on the first page.
    pub before: Option<Cursor>,
    /// Where the next older page begins, when there is one.
    pub older: Option<Cursor>,
}

/// A page of a section.
#[derive(Debug, Clone)]
pub struct SectionList {
    /// The section.
    pub section: Section,
    /// What its articles are mostly about, most first.
    pub topics: Vec<TopicRef>,
    /// Its articles.
    pub list: ListCopy,
}

/// A page of a topic.
#[derive(Debug, Clone)]
pub struct TopicList {
    /// The topic.
    pub topic: Topic,
    /// Its articles.
    pub list: ListCopy,
}

/// A page of a month.
#[derive(Debug, Clone)]
pub struct MonthList {
    /// The month.
    pub month: Month,
    /// Its articles.
    pub list: ListCopy,
}

context! {
    /// One page of a list of articles.
    pub(crate) ListPart {
        /// The story that leads; only on the first page of a section.
        lead: Option<Teaser>,
        /// Those beside it.
        beside: Vec<Teaser>,
        /// The rest, by days.
        days: Vec<Day>,
        /// The address of the next older page.
        older: Option<String>,
        /// The address of the first page, on the others.
        newest: Option<String>,
    }
}

context! {
    /// A section: `section.html`.
    pub(crate) SectionContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("older")`.
        say: Say,
        /// The section's name.
        name: String,
        /// What it covers.
        description: Option<String>,
        /// The sections nested in it, then what its articles are about.
        links: Vec<NamedLink>,
        /// The section's feeds.
        feeds: Vec<FeedLink>,
        /// Its articles.
        list: ListPart,
    }
}

context! {
    /// A topic: `topic.html`.
    pub(crate) TopicContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("topic")`.
        say: Say,
        /// The topic's name.
        name: String,
        /// What it is.
        description: Option<String>,
        /// The topic's feeds.
        feeds: Vec<FeedLink>,
        /// Its articles.
        list: ListPart,
    }
}

context! {
    /// A month of the archive: `month.html`.
    pub(crate) MonthContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("archive-whole")`.
        say: Say,
        /// The month in words: `November 2025`.
        name: String,
        /// Its articles.
        list: ListPart,
    }
}

pub(super) fn section(press: &Press<'_>, copy: &SectionList) -> SectionContext {
    let section = &copy.section;
    let language = section.language.as_ref().unwrap_or(&press.furniture.paper.language);
    let setting = Setting::of(press, language);
    let address = format!("/{}", section.slug);
    let list = setting.list(&copy.list, &address, Label::Kind, copy.list.before.is_none());
    let described = present(section.description.as_deref());
    let named = [("section", &*section.name), ("paper", &*setting.paper().title)];
    let standing = described.clone().unwrap_or_else(|| setting.say("section-description", &named));
    let page = setting.list_head(&section.name, standing, &address, &copy.list);
    SectionContext {
        page,
        paper: setting.paper_facts(Some((&section.slug, "page"))),
        say: setting.spoken(),
        name: section.name.clone(),
        description: described,
        links: nested(&setting, section).chain(topics(&copy.topics)).collect(),
        feeds: feeds(&feed_title(&section.name, &setting), &address),
        list,
    }
}

pub(super) fn topic(press: &Press<'_>, copy: &TopicList) -> TopicContext {
    let topic = &copy.topic;
    let setting = Setting::of_paper(press);
    let address = format!("/topics/{}", topic.slug);
    let list = setting.list(&copy.list, &address, Label::KindOrSection, false);
    let described = present(topic.description.as_deref());
    let named = [("topic", &*topic.name), ("paper", &*setting.paper().title)];
    let standing = described.clone().unwrap_or_else(|| setting.say("topic-description", &named));
    let page = setting.list_head(&topic.name, standing, &address, &copy.list);
    TopicContext {
        page,
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        name: topic.name.clone(),
        description: described,
        feeds: feeds(&feed_title(&topic.name, &setting), &address),
        list,
    }
}

pub(super) fn month(press: &Press<'_>, copy: &MonthList) -> MonthContext {
    let setting = Setting::of_paper(press);
    let name = setting.words.month(copy.month);
    let address = month_address(copy.month);
    let list = setting.list(&copy.list, &address, Label::KindOrSection, false);
    let named = [("month", &*name), ("paper", &*setting.paper().title)];
    let standing = setting.say("month-description", &named);
    let mut page = setting.list_head(&name, standing, &address, &copy.list);
    page.feeds = feeds(&setting.paper().title, "");
    MonthContext { page, paper: setting.paper_facts(None), say: setting.spoken(), name, list }
}

/// `/archive/2025/11`.
pub(super) fn month_address(month: Month) -> String {
    format!("/archive/{:04}/{:02}", month.year, month.month)
}

pub(super) fn feed_title(name: &str, setting: &Setting<'_>) -> String {
    format!("{name} · {}", setting.paper().title)
}

impl Setting<'_> {
    /// The articles of one page of a list.
    pub(super) fn list(
        &self,
        copy: &ListCopy,
        address: &str,
        label: Label,
        has_lead: bool,
    ) -> ListPart {
        let led = if has_lead { copy.cards.len().min(1 + BESIDE_MAX) } else { 0 };
        let (top, rest) = copy.cards.split_at(led);
        let mut top = self.teasers(top, label).into_iter();
        ListPart {
            lead: top.next(),
            beside: top.collect(),
            days: self.days(rest, label),
            older: copy.older.map(|cursor| format!("{address}?before={cursor}")),
            newest: copy.before.map(|_| address.to_owned()),
        }
    }

    /// The head of one page of a list.
    pub(super) fn list_head(
        &self,
        name: &str,
        description: String,
        address: &str,
        copy: &ListCopy,
    ) -> PageFacts {
        let at = |cursor: Cursor| format!("{address}?before={cursor}");
        let here = copy.before.map_or_else(|| address.to_owned(), at);
        let crumbs = [Crumb { name, address }];
        let mut feeds = feeds(&feed_title(name, self), address);
        feeds.extend(super::frame::feeds(&self.paper().title, ""));
        let picture = copy.cards.iter().find_map(|card| card.picture.as_ref());
        PageFacts {
            description: Some(description),
            feeds,
            next: copy.older.map(at),
            first: copy.before.map(|_| address.to_owned()),
            picture: picture.map(|picture| self.shared(picture)),
            structured: Some(structured::embedded(&structured::collection(
                self.press,
                name,
                &here,
                &crumbs,
                &self.language,
            ))),
            ..self.page(name, &here)
        }
    }
}

fn nested<'a>(
    setting: &Setting<'a>,
    section: &'a Section,
) -> impl Iterator<Item = NamedLink> + use<'a> {
    let all = setting.press.furniture.sections.iter();
    let inside = all.filter(|other| other.parent == Some(section.id));
    inside.map(|s| NamedLink { name: s.name.clone(), address: format!("/{}", s.slug) })
}

fn topics(topics: &[TopicRef]) -> impl Iterator<Item = NamedLink> + '_ {
    topics.iter().map(topic_link)
}

pub(super) fn topic_link(topic: &TopicRef) -> NamedLink {
    NamedLink { name: topic.name.clone(), address: format!("/topics/{}", topic.slug) }
}
