//! Feeds of the paper, its sections, topics and people, with the full text.

use composing::feed::FeedCopy;
use news::{Key, Language, List};

use super::{
    Fault, Made, Making, Text,
    address::{FeedFormat, FeedOf},
    article,
};

/// Articles in a feed.
const FEED_ARTICLES: u32 = 20;

/// What a feed is of.
struct Subject {
    list: List,
    /// Its name; `None` for the whole paper.
    name: Option<String>,
    address: String,
    language: Option<Language>,
    key: Option<Key>,
}

impl Making<'_> {
    /// `…/feed.atom`, `…/feed.rss`, `…/feed.json`
    pub(super) async fn feed(&mut self, of: &FeedOf, format: FeedFormat) -> Result<Made, Fault> {
        let Some(subject) = self.subject(of).await? else { return Ok(Made::Nothing) };
        let articles = self.reader.articles(subject.list, FEED_ARTICLES).await?;
        let paper = &self.furniture.paper;
        let title = match &subject.name {
            Some(name) => format!("{name} · {}", paper.title),
            None => paper.title.clone(),
        };
        let self_address =
            format!("{}/{}", subject.address.trim_end_matches('/'), format.file_name());
        let feed = FeedCopy {
            title: &title,
            html_address: &subject.address,
            self_address: &self_address,
            language: subject.language.as_ref().unwrap_or(&paper.language),
            articles: &articles,
        };
        let press = self.press();
        let text = match format {
            FeedFormat::Atom => press.atom(&feed),
            FeedFormat::Rss => press.rss(&feed),
            FeedFormat::Json => press.json_feed(&feed),
        }?;
        let keys = articles.iter().flat_map(article::keys);
        let keys = keys.chain([Key::List(subject.list)]).chain(subject.key);
        Ok(Made::Text(Text::of(format.media_type(), text, keys)))
    }

    async fn subject(&mut self, of: &FeedOf) -> Result<Option<Subject>, Fault> {
        Ok(match of {
            FeedOf::Paper => Some(Subject {
                list: List::All,
                name: None,
                address: "/".to_owned(),
                language: None,
                key: None,
            }),
            FeedOf::Section(slug) => self.reader.section(slug).await?.map(|section| Subject {
                list: List::Section(section.id),
                address: format!("/{}", section.slug),
                name: Some(section.name),
                language: section.language,
                key: None,
            }),
            FeedOf::Topic(slug) => self.reader.topic(slug).await?.map(|topic| Subject {
                list: List::Topic(topic.id),
                address: format!("/topics/{}", topic.slug),
                name: Some(topic.name),
                language: None,
                key: Some(Key::Topic(topic.id)),
            }),
            FeedOf::Person(slug) => self.reader.person(slug).await?.map(|person| Subject {
                list: List::Person(person.id),
                address: format!("/people/{}", person.slug),
                name: Some(person.name),
                language: None,
                key: Some(Key::Person(person.id)),
            }),
        })
    }
}
