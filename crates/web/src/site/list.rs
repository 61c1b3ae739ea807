//! Lists of articles, page by page: sections, topics, people, months; and static pages, which share
//! the sections' namespace.

use archive::Pinned;
use composing::page::{ListCopy, MonthList, PersonList, SectionList, TopicList};
use news::{Card, Cursor, Key, List, Month, Slug};

use super::{Fault, Made, Making, Text};

/// Articles on one page of a list.
const CARDS_ON_PAGE: u32 = 30;
/// Topics named at the head of a section.
const SECTION_TOPICS_MAX: u32 = 8;

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
        let list = self.list(of, before).await?;
        let portrait = person.picture.as_ref().map(|picture| Key::Picture(picture.id));
        let own = [Key::Person(person.id)].into_iter().chain(portrait).collect();
        let keys = list_keys(of, &list.cards, own);
        let text = self.press().person(&PersonList { person, list })?;
        Ok(Made::Text(Text::page(text, keys)))
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
