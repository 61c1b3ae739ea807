//! Who wrote an article, and what it is about.

use std::collections::HashSet;

use news::{ArticleId, Byline, PersonId, TopicId};

use crate::engine::values;
use crate::insert::insert;
use crate::{Error, MergeNoun, Transaction};

impl Transaction {
    /// Writes who wrote new articles.
    pub async fn insert_bylines(&mut self, bylines: &[(ArticleId, Byline)]) -> Result<(), Error> {
        let asked = bylines.iter().flat_map(|(_, byline)| &byline.0).map(|(person, _)| person.0);
        let present = self.present(MergeNoun::Person, asked.collect()).await?;
        let mut rows = Vec::new();
        for (article, byline) in bylines {
            let known = byline.0.iter().filter_map(|(id, role)| Some((present.get(&id.0)?, role)));
            let mut named = HashSet::new();
            let once = known.filter(|(person, _)| named.insert(**person));
            for ((person, role), position) in once.zip(0_i64..) {
                rows.push(values![article.0, position, *person, role.as_deref()]);
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
        let asked = subjects.iter().flat_map(|(_, topics)| topics).map(|topic| topic.0);
        let present = self.present(MergeNoun::Topic, asked.collect()).await?;
        let mut rows = Vec::new();
        for (article, topics) in subjects {
            let mut named = HashSet::new();
            let known = topics.iter().filter_map(|topic| present.get(&topic.0));
            let once = known.filter(|topic| named.insert(**topic));
            for (topic, position) in once.zip(0_i64..) {
                rows.push(values![article.0, position, *topic]);
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
