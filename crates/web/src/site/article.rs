//! An article's page, and its machine-readable twin.

use archive::Found;
use http::StatusCode;
use news::{Article, BlockKind, Key, Slug};

use super::{Fault, Made, Making, Text};

impl Making<'_> {
    /// `/SECTION/SLUG`
    pub(super) async fn article(&mut self, section: &Slug, slug: &Slug) -> Result<Made, Fault> {
        match self.reader.article(section, slug).await? {
            Some(Found::Published(article)) => {
                let text = self.press().article(&article)?;
                Ok(Made::Text(Text::page(text, keys(&article))))
            }
            Some(Found::Withdrawn(withdrawal)) => {
                let text = self.press().withdrawn(&withdrawal)?;
                Ok(Made::Text(Text::page(text, []).with_status(StatusCode::GONE)))
            }
            None => Ok(Made::Nothing),
        }
    }

    /// `/SECTION/SLUG.json`
    pub(super) async fn ninjs(&mut self, section: &Slug, slug: &Slug) -> Result<Made, Fault> {
        const JSON: &str = "application/json; charset=utf-8";
        match self.reader.article(section, slug).await? {
            Some(Found::Published(article)) => {
                let text = self.press().ninjs(&article)?;
                Ok(Made::Text(Text::of(JSON, text, keys(&article))))
            }
            Some(Found::Withdrawn(withdrawal)) => {
                let address = format!("/{section}/{slug}");
                let text = self.press().ninjs_withdrawn(&address, &withdrawal)?;
                Ok(Made::Text(Text::of(JSON, text, []).with_status(StatusCode::GONE)))
            }
            None => Ok(Made::Nothing),
        }
    }

    /// `/articles/SLUG`
    pub(super) async fn article_anywhere(&mut self, slug: &Slug) -> Result<Made, Fault> {
        let address = self.reader.article_in_any_section(slug).await?;
        Ok(address.map_or(Made::Nothing, Made::Moved))
    }
}

/// What an article's page is made from: itself, and the names and cards of others on it. One that
/// suggests to see what the paper does not have may change with whatever is published.
pub(super) fn keys(article: &Article) -> Vec<Key> {
    let people = article.authors.iter().map(|author| Key::Person(author.person.id));
    let topics = article.topics.iter().map(|topic| Key::Topic(topic.id));
    let see_also = article.see_also.keys().map(|id| Key::Card(*id));
    let beside = article.beside.iter().map(|card| Key::Card(card.id));
    let pictures = article.pictures.keys().map(|id| Key::Picture(*id));
    let said = article.quotations.iter().flat_map(|quotation| {
        [Key::Quotation(quotation.id), Key::Person(quotation.speaker.person.id)]
    });
    [Key::Article(article.id)]
        .into_iter()
        .chain(people)
        .chain(topics)
        .chain(see_also)
        .chain(beside)
        .chain(pictures)
        .chain(said)
        .chain(suggests(article).then_some(Key::AnyArticle))
        .collect()
}

fn suggests(article: &Article) -> bool {
    let mut suggests = false;
    article.document.body.each_block(&mut |block| {
        suggests |= matches!(block.kind, BlockKind::SeeAlso { target: None, .. });
    });
    suggests
}
