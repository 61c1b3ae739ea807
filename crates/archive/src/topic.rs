//! Topics: rows and lookups.

use news::{ImportId, SectionId, Slug, Topic, TopicId, TopicRef};

use crate::engine::{Row, values};
use crate::insert::insert;
use crate::{Error, Reader, Transaction};

/// Of how many of a section's newest articles the topics are looked at.
const ARTICLES_LOOKED_AT: i64 = 100;

/// A topic's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// The topic.
    pub topic: Topic,
    /// Whether readers see it.
    pub is_public: bool,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

impl Reader {
    /// The topic at `/topics/SLUG`, when it has something to read.
    pub async fn topic(&mut self, slug: &Slug) -> Result<Option<Topic>, Error> {
        let sql = "SELECT id, slug, name, description, is_public, import_id FROM topics \
                   WHERE slug = $1 AND is_public \
                   AND EXISTS (SELECT 1 FROM listings l WHERE l.list = topics.id * 4 + 2)";
        let row = self.session.row(sql, values![slug]).await?;
        row.map(|row| read(&row).map(|row| row.topic)).transpose()
    }

    /// The topics of a section's newest articles, the freshest first.
    pub async fn topics_of_section(
        &mut self,
        section: SectionId,
        limit: u32,
    ) -> Result<Vec<TopicRef>, Error> {
        let sql = "SELECT t.id, t.slug, t.name FROM \
                   (SELECT article_id, published_at FROM listings WHERE list = $1 \
                   ORDER BY published_at DESC, article_id DESC LIMIT $2) l \
                   JOIN article_topics x ON x.article_id = l.article_id \
                   JOIN topics t ON t.id = x.topic_id WHERE t.is_public \
                   GROUP BY t.id, t.slug, t.name ORDER BY max(l.published_at) DESC, t.id LIMIT $3";
        let list = crate::listing::number(news::List::Section(section)).unwrap_or_default();
        let values = values![list, ARTICLES_LOOKED_AT, i64::from(limit)];
        let mut topics = Vec::new();
        for row in &self.session.rows(sql, values).await? {
            let mut cells = row.cells("topics");
            let id = TopicId(cells.int()?);
            topics.push(TopicRef { id, slug: cells.word()?, name: cells.text()? });
        }
        Ok(topics)
    }
}

impl Transaction {
    /// Every topic, those that are not public yet included.
    pub async fn all_topics(&mut self) -> Result<Vec<TopicRow>, Error> {
        let sql = "SELECT id, slug, name, description, is_public, import_id FROM topics \
                   ORDER BY id";
        self.session.rows(sql, values![]).await?.iter().map(read).collect()
    }

    /// Writes new topics. [`Error::Taken`] when a slug is.
    pub async fn insert_topics(&mut self, topics: &[TopicRow]) -> Result<(), Error> {
        let row = |row: &TopicRow| {
            let topic = &row.topic;
            values![
                topic.id.0,
                &topic.slug,
                topic.name.as_str(),
                topic.description.as_deref(),
                row.is_public,
                row.import.map(|id| id.0),
            ]
        };
        let target = "topics (id, slug, name, description, is_public, import_id)";
        insert(&mut self.session, target, topics.iter().map(row).collect(), "").await.map(drop)
    }
}

fn read(row: &Row) -> Result<TopicRow, Error> {
    let mut cells = row.cells("topics");
    let topic = Topic {
        id: TopicId(cells.int()?),
        slug: cells.word()?,
        name: cells.text()?,
        description: cells.maybe_text()?,
    };
    let is_public = cells.next()?;
    Ok(TopicRow { topic, is_public, import: cells.next::<Option<i64>>()?.map(ImportId) })
}
