//! Lists of articles, page by page: sections, topics, people, months; and static pages, which share
//! the sections' namespace.

use archive::{Pinned, RecordAsked, RecordPlace};
use composing::page::{
    ListCopy, MonthList, PersonList, SaidAsked, SaidCopy, SectionList, TopicList,
};
use news::{Card, Cursor, Key, List, Month, Person, PersonId, Slug, TopicId};

use super::{Fault, Made, Making, Text, record};

/// Articles on one page of a list.
const CARDS_ON_PAGE: u32 = 30;
/// Topics named at the head of a section.
const SECTION_TOPICS_MAX: u32 = 8;
/// Quotations on one page of a person.
const SAID_ON_PAGE: u32 = 30;
/// Topics, and people spoken of, that are offered beside them.
const FILTERS_MAX: u32 = 12;

impl Making<'_> {
    /// `/SLUG`
    pub(super) async fn section_or_page(
        &mut self,
        slug: &Slug,
        before: Option<Cursor>,
    ) -> Result<Made, Fault> {
        if let Some(section) = self.reader.section(slug).await? {
            let mut list = self.list(List::Section(section.id), before).await?;
            if list.cards.is_empty() && before.is_none() {
                return Ok(Made::Nothing);
            }
            let pinned = match before {
                None => self.reader.pinned(Some(section.id), self.now).await?,
                Some(_) => Pinned::default(),
            };
            let until = pinned.until;
            let resting = pinned.resting.iter().map(|article| Key::Card(*article));
            let mut other_keys: Vec<Key> = resting.collect();
            other_keys.push(Key::Front(Some(section.id)));
            put_first(&mut list.cards, pinned);
            let topics = self.reader.topics_of_section(section.id, SECTION_TOPICS_MAX).await?;
            other_keys.extend(topics.iter().map(|topic| Key::Topic(topic.id)));
            let keys = list_keys(List::Section(section.id), &list.cards, other_keys);
            let text = self.press().section(&SectionList { section, topics, list })?;
            return Ok(Made::Text(Text::page(text, keys).fresh_until(until)));
        }
        let Some(page) = self.reader.page(slug).await? else { return Ok(Made::Nothing) };
        let text = self.press().page(&page)?;
        Ok(Made::Text(Text::page(text, [Key::Page(page.id)])))
    }

    /// `/topics/SLUG`
    pub(super) async fn topic(
        &mut self,
        slug: &Slug,
        before: Option<Cursor>,
    ) -> Result<Made, Fault> {
        let Some(topic) = self.reader.topic(slug).await? else { return Ok(Made::Nothing) };
        let of = List::Topic(topic.id);
        let list = self.list(of, before).await?;
        if list.cards.is_empty() && before.is_none() {
            return Ok(Made::Nothing);
        }
        let keys = list_keys(of, &list.cards, vec![Key::Topic(topic.id)]);
        let text = self.press().topic(&TopicList { topic, list })?;
        Ok(Made::Text(Text::page(text, keys)))
    }

    /// `/people/SLUG`
    pub(super) async fn person(
        &mut self,
        slug: &Slug,
        before: Option<Cursor>,
    ) -> Result<Made, Fault> {
        let Some(person) = self.reader.person(slug).await? else { return Ok(Made::Nothing) };
        let of = List::Person(person.id);
        let said = match before {
            None => self.said(&person).await?,
            Some(_) => None,
        };
        let is_part = said.as_ref().is_some_and(|said| said.asked.is_any());
        let list = if is_part { ListCopy::default() } else { self.list(of, before).await? };
        let portrait = person.picture.as_ref().map(|picture| Key::Picture(picture.id));
        let own = [Key::Person(person.id)].into_iter().chain(portrait).collect();
        let mut keys = list_keys(of, &list.cards, own);
        keys.push(Key::Said(person.id));
        if let Some(said) = &said {
            keys.extend(record::keys(&said.entries));
            keys.extend(said.topics.iter().map(|(topic, _)| Key::Topic(topic.id)));
        }
        let is_organisation = self.reader.is_organisation(person.id).await?;
        let copy = PersonList { person, is_organisation, list, said };
        let text = self.press().person(&copy)?;
        Ok(Made::Text(Text::page(text, keys)))
    }

    /// What somebody said on the record, or the part of it that the query asks for.
    async fn said(&mut self, person: &Person) -> Result<Option<SaidCopy>, Fault> {
        let whole = RecordAsked { person: Some(person.id), ..RecordAsked::default() };
        let years = self.reader.years_of_record(&whole).await?;
        if years.is_empty() {
            return Ok(None);
        }
        let (asked, place) = said_asked(self.uri.query());
        let mut part = whole.clone();
        if let Some(year) = asked.year {
            part.from = jiff::civil::Date::new(year, 1, 1).ok();
            part.to = jiff::civil::Date::new(year, 12, 31).ok();
        }
        if let Some(topic) = &asked.topic {
            // What nobody knows, nobody spoke of.
            let topic = self.reader.topic(topic).await?;
            part.topic = Some(topic.map_or(TopicId(0), |topic| topic.id));
        }
        if let Some(about) = &asked.about {
            let about = self.reader.person(about).await?;
            part.about = Some(about.map_or(PersonId(0), |about| about.id));
        }
        let mut entries = self.reader.record(&part, place, SAID_ON_PAGE + 1).await?;
        let older = record::cut(&mut entries, SAID_ON_PAGE).map(|place| place.to_string());
        Ok(Some(SaidCopy {
            total: self.reader.record_counts(&part).await?.quotations,
            entries,
            asked,
            years,
            months: self.reader.months_of_record(&whole).await?,
            topics: self.reader.topics_of_record(person.id, FILTERS_MAX).await?,
            about: self.reader.people_spoken_of(person.id, FILTERS_MAX).await?,
            older,
        }))
    }

    /// `/archive`
    pub(super) async fn months(&mut self) -> Result<Made, Fault> {
        let months = self.reader.months().await?;
        let text = self.press().months(&months)?;
        Ok(Made::Text(Text::page(text, [Key::List(List::All)])))
    }

    /// `/archive/YYYY/MM`
    pub(super) async fn month(
        &mut self,
        month: Month,
        before: Option<Cursor>,
    ) -> Result<Made, Fault> {
        let list = self.list(List::Month(month), before).await?;
        if list.cards.is_empty() {
            return Ok(Made::Nothing);
        }
        let keys = list_keys(List::Month(month), &list.cards, Vec::new());
        let text = self.press().month(&MonthList { month, list })?;
        Ok(Made::Text(Text::page(text, keys)))
    }

    /// One page of a list, and where the next one begins. One card more than is shown tells
    /// whether there is a next one.
    async fn list(&mut self, of: List, before: Option<Cursor>) -> Result<ListCopy, Fault> {
        let mut cards = self.reader.cards(of, before, CARDS_ON_PAGE + 1).await?;
        let shown = CARDS_ON_PAGE as usize;
        let older = if cards.len() > shown { cards.get(shown - 1).map(Card::cursor) } else { None };
        cards.truncate(shown);
        Ok(ListCopy { cards, before, older })
    }
}

/// What of somebody's quotations a query asks for. What cannot be read asks nothing.
fn said_asked(query: Option<&str>) -> (SaidAsked, Option<RecordPlace>) {
    let (mut asked, mut place) = (SaidAsked::default(), None);
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        match &*name {
            "year" => asked.year = value.parse().ok().filter(|year| (1..=9999).contains(year)),
            "topic" => asked.topic = Slug::parse(&value).ok(),
            "about" => asked.about = Slug::parse(&value).ok(),
            "said" => place = value.parse::<RecordPlace>().ok(),
            _ => {}
        }
    }
    asked.said = place.map(|place| place.to_string());
    (asked, place)
}

/// Puts what an editor pinned before the newest.
fn put_first(cards: &mut Vec<Card>, pinned: Pinned) {
    let pinned: Vec<Card> = pinned.cards.into_iter().map(|(card, _)| card).collect();
    cards.retain(|card| pinned.iter().all(|first| first.id != card.id));
    cards.splice(0..0, pinned);
}

fn list_keys(of: List, cards: &[Card], mut others: Vec<Key>) -> Vec<Key> {
    others.push(Key::List(of));
    others.extend(cards.iter().map(|card| Key::Card(card.id)));
    others
}
