//! Topics: rows and lookups.

use news::{ImportId, SectionId, Slug, Topic, TopicId, TopicRef};

use crate::engine::{Cells, Row, values};
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

/// What a list in the newsroom asks for: names that begin with something, after a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The beginning of the address; empty for all.
    pub beginning: String,
    /// The address the page before ended with; empty for the first page.
    pub after: String,
    /// Rows at most.
    pub limit: u32,
}

/// Articles counted at most: beyond that it is "more than".
pub(crate) const COUNTED_MAX: i64 = 1_000;

/// A topic as editors see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicLine {
    /// The topic.
    pub topic: Topic,
    /// Published articles on it, 1,001 at most.
    pub articles: u32,
}

impl Listed {
    /// The three values of `slug >= $1 AND slug < $2 AND slug > $3`, then the limit.
    pub(crate) fn values(&self) -> Vec<crate::engine::Value> {
        // `~` follows every character of a slug.
        let end = format!("{}~", self.beginning);
        values![self.beginning.as_str(), end, self.after.as_str(), i64::from(self.limit)]
    }
}

impl Reader {
    /// Topics by address, page by page.
    pub async fn topic_lines(&mut self, asked: &Listed) -> Result<Vec<TopicLine>, Error> {
        let sql = "SELECT t.id, t.slug, t.name, t.description, t.is_public, t.import_id, \
                   (SELECT count(*) FROM (SELECT 1 FROM listings l WHERE l.list = t.id * 4 + 2 \
                   LIMIT $5) c) \
                   FROM topics t WHERE t.slug >= $1 AND t.slug < $2 AND t.slug > $3 \
                   AND t.merged_into IS NULL AND t.is_public ORDER BY t.slug LIMIT $4";
        let mut values = asked.values();
        values.extend(values![COUNTED_MAX + 1]);
        let mut lines = Vec::new();
        for row in &self.session.rows(sql, values).await? {
            let mut cells = row.cells("topics");
            let topic = columns(&mut cells)?.topic;
            lines.push(TopicLine { topic, articles: cells.small()? });
        }
        Ok(lines)
    }

    /// A topic that was not merged into another, whether or not there is something to read.
    pub async fn topic_row(&mut self, id: TopicId) -> Result<Option<TopicRow>, Error> {
        row_of(&mut self.session, id).await
    }
}

impl Transaction {
    /// A topic that was not merged into another.
    pub async fn topic_row(&mut self, id: TopicId) -> Result<Option<TopicRow>, Error> {
        row_of(&mut self.session, id).await
    }

    /// Whether some topic has this address, one that was merged into another included.
    pub async fn is_topic_slug(&mut self, slug: &Slug) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM topics WHERE slug = $1";
        Ok(self.session.row(sql, values![slug]).await?.is_some())
    }

    /// Writes a topic's name, address and description anew. [`Error::Taken`] when the slug is.
    pub async fn update_topic(&mut self, topic: &Topic) -> Result<(), Error> {
        let sql = "UPDATE topics SET slug = $2, name = $3, description = $4 WHERE id = $1";
        let description = topic.description.as_deref();
        let values = values![topic.id.0, &topic.slug, topic.name.as_str(), description];
        match self.session.run(sql, values).await? {
            0 => Err(Error::Missing { noun: "topic", id: topic.id.0 }),
            _ => Ok(()),
        }
    }

    /// Whether an article in any state is on a topic, or another topic was merged into it.
    pub async fn is_topic_used(&mut self, id: TopicId) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM article_topics WHERE topic_id = $1 \
                   UNION ALL SELECT 1 FROM topics WHERE merged_into = $1 LIMIT 1";
        Ok(self.session.row(sql, values![id.0]).await?.is_some())
    }

    /// Deletes a topic that nothing uses.
    pub async fn delete_topic(&mut self, id: TopicId) -> Result<(), Error> {
        self.forget_row("topic", id.0).await?;
        let sql = "DELETE FROM topics WHERE id = $1";
        self.session.run(sql, values![id.0]).await.map(drop)
    }

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

async fn row_of(
    session: &mut crate::engine::Session,
    id: TopicId,
) -> Result<Option<TopicRow>, Error> {
    let sql = "SELECT id, slug, name, description, is_public, import_id FROM topics \
               WHERE id = $1 AND merged_into IS NULL";
    session.row(sql, values![id.0]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<TopicRow, Error> {
    columns(&mut row.cells("topics"))
}

fn columns(cells: &mut Cells<'_>) -> Result<TopicRow, Error> {
    let topic = Topic {
        id: TopicId(cells.int()?),
        slug: cells.word()?,
        name: cells.text()?,
        description: cells.maybe_text()?,
    };
    let is_public = cells.next()?;
    Ok(TopicRow { topic, is_public, import: cells.next::<Option<i64>>()?.map(ImportId) })
}
