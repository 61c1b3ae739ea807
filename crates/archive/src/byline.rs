//! Who wrote an article, and what it is about.

use news::{ArticleId, Byline, PersonId, TopicId};

use crate::engine::values;
use crate::insert::insert;
use crate::{Error, Transaction};

impl Transaction {
    /// Writes who wrote new articles.
    pub async fn insert_bylines(&mut self, bylines: &[(ArticleId, Byline)]) -> Result<(), Error> {
        let mut rows = Vec::new();
        for (article, byline) in bylines {
            for ((person, role), position) in byline.0.iter().zip(0_i64..) {
                rows.push(values![article.0, position, person.0, role.as_deref()]);
            }
        }
        let target = "article_authors (article_id, position, person_id, role)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }

    /// Writes what new articles are about.
    pub async fn insert_subjects(
        &mut self,
        subjects: &[(ArticleId, Vec<TopicId>)],
    ) -> Result<(), Error> {
        let mut rows = Vec::new();
        for (article, topics) in subjects {
            for (topic, position) in topics.iter().zip(0_i64..) {
                rows.push(values![article.0, position, topic.0]);
            }
        }
        let target = "article_topics (article_id, position, topic_id)";
        insert(&mut self.session, target, rows, "").await.map(drop)
    }

    /// Replaces who wrote an article and what it is about.
    pub async fn set_byline_and_topics(
        &mut self,
        article: ArticleId,
        byline: &Byline,
        topics: &[TopicId],
    ) -> Result<(), Error> {
        let authors = "DELETE FROM article_authors WHERE article_id = $1";
        self.session.run(authors, values![article.0]).await?;
        let subjects = "DELETE FROM article_topics WHERE article_id = $1";
        self.session.run(subjects, values![article.0]).await?;
        self.insert_bylines(&[(article, byline.clone())]).await?;
        self.insert_subjects(&[(article, topics.to_vec())]).await
    }

    /// Who wrote an article.
    pub async fn authors_of(&mut self, article: ArticleId) -> Result<Vec<PersonId>, Error> {
        let sql = "SELECT person_id FROM article_authors WHERE article_id = $1 ORDER BY position";
        let rows = self.session.rows(sql, values![article.0]).await?;
        rows.iter().map(|row| row.cells("article_authors").int().map(PersonId)).collect()
    }
}
