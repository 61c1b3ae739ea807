//! Lists of articles, page by page: sections, topics, people, months; and static pages, which share
//! the sections' namespace.

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
            let list = self.list(List::Section(section.id), before).await?;
            if list.cards.is_empty() && before.is_none() {
                return Ok(Made::Nothing);
            }
            let topics = self.reader.topics_of_section(section.id, SECTION_TOPICS_MAX).await?;
            let topic_keys: Vec<Key> = topics.iter().map(|topic| Key::Topic(topic.id)).collect();
            let keys = list_keys(List::Section(section.id), &list.cards, topic_keys);
            let text = self.press().section(&SectionList { section, topics, list })?;
            return Ok(Made::Text(Text::page(text, keys)));
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
        let keys = list_keys(of, &list.cards, vec![Key::Person(person.id)]);
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

fn list_keys(of: List, cards: &[Card], mut others: Vec<Key>) -> Vec<Key> {
    others.push(Key::List(of));
    others.extend(cards.iter().map(|card| Key::Card(card.id)));
    others
}
