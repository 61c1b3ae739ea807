//! Stored lists: which published articles stand in which list, and who stands beside whom.

use jiff::Timestamp;
use news::{ArticleId, List, Month, PersonId, SectionId, TopicId};

use crate::engine::values;
use crate::insert::insert;
use crate::{ArticleRow, Error, Transaction, furniture};

/// The list of everything.
pub(crate) const ALL: i64 = 0;

/// How many articles stand beside another.
pub(crate) const BESIDE_MAX: u32 = 4;

/// Whose pages name an article beside their own, or would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The lists it is in or would be in, [`List::Month`] among them.
    pub lists: Vec<List>,
    /// Translations of it, and the articles that have it, or would have it, among the earlier ones
    /// of their section: see [`news::Article::beside`].
    pub beside: Vec<ArticleId>,
}

/// The number a list is stored under; months are stretches of [`ALL`] and have none.
pub(crate) fn number(list: List) -> Option<i64> {
    match list {
        List::All => Some(ALL),
        List::Section(SectionId(id)) => Some(id * 4 + 1),
        List::Topic(TopicId(id)) => Some(id * 4 + 2),
        List::Person(PersonId(id)) => Some(id * 4 + 3),
        List::Month(_) => None,
    }
}

/// The list stored under a number.
fn of_number(number: i64) -> List {
    let id = number.div_euclid(4);
    match number.rem_euclid(4) {
        1 => List::Section(SectionId(id)),
        2 => List::Topic(TopicId(id)),
        3 => List::Person(PersonId(id)),
        _ => List::All,
    }
}

/// Every stored list an article belongs to, by number: what it is in when published.
macro_rules! lists_of_articles {
    ($which:literal) => {
        concat!(
            "WITH RECURSIVE up (section_id, ancestor_id) AS (",
            "SELECT id, id FROM sections UNION SELECT up.section_id, s.parent_id FROM up ",
            "JOIN sections s ON s.id = up.ancestor_id WHERE s.parent_id IS NOT NULL), ",
            "wanted (id, section_id, published_at) AS (",
            "SELECT id, section_id, published_at FROM articles WHERE ",
            $which,
            ") ",
            "SELECT 0, published_at, id FROM wanted ",
            "UNION SELECT u.ancestor_id * 4 + 1, w.published_at, w.id ",
            "FROM wanted w JOIN up u ON u.section_id = w.section_id ",
            "UNION SELECT t.topic_id * 4 + 2, w.published_at, w.id ",
            "FROM wanted w JOIN article_topics t ON t.article_id = w.id ",
            "UNION SELECT p.person_id * 4 + 3, w.published_at, w.id ",
            "FROM wanted w JOIN article_authors p ON p.article_id = w.id"
        )
    };
}
pub(crate) use lists_of_articles;

impl Transaction {
    /// The lists an article is in, or would be in if it were published at `published_at`, and who
    /// would stand beside it.
    pub async fn neighbours(
        &mut self,
        article: &ArticleRow,
        published_at: Timestamp,
    ) -> Result<Neighbours, Error> {
        let sql = lists_of_articles!("id = $1");
        let rows = self.session.rows(sql, values![article.id.0]).await?;
        let mut lists = Vec::with_capacity(rows.len() + 1);
        for row in &rows {
            lists.push(of_number(row.cells("listings").int()?));
        }
        lists.sort_unstable();
        let mut beside = self.translations_of(article).await?;
        beside.extend(self.later_in(&lists, article.id, published_at).await?);
        beside.sort_unstable();
        beside.dedup();
        let zone = furniture::paper(&mut self.session).await?.time_zone.zone();
        lists.push(List::Month(Month::of(published_at, &zone)));
        Ok(Neighbours { lists, beside })
    }

    /// Puts an article into lists. Being there already is fine.
    pub async fn list(
        &mut self,
        article: ArticleId,
        published_at: Timestamp,
        lists: &[List],
    ) -> Result<(), Error> {
        let row = |list| values![list, published_at, article.0];
        let rows = lists.iter().copied().filter_map(number).map(row).collect();
        let target = "listings (list, published_at, article_id)";
        insert(&mut self.session, target, rows, "ON CONFLICT DO NOTHING").await.map(drop)
    }

    /// Takes an article out of lists.
    pub async fn unlist(
        &mut self,
        article: ArticleId,
        published_at: Timestamp,
        lists: &[List],
    ) -> Result<(), Error> {
        let lists: Vec<i64> = lists.iter().copied().filter_map(number).collect();
        let sql = "DELETE FROM listings \
                   WHERE list IN ($1[]) AND published_at = $2 AND article_id = $3";
        self.session.run(sql, values![lists, published_at, article.0]).await.map(drop)
    }

    /// Those of the sections among these lists that have nothing to read.
    pub async fn empty_sections(&mut self, lists: &[List]) -> Result<Vec<SectionId>, Error> {
        let sql = "SELECT 1 FROM listings WHERE list = $1 LIMIT 1";
        let mut empty = Vec::new();
        for list in lists {
            let (List::Section(section), Some(number)) = (list, number(*list)) else { continue };
            if self.session.row(sql, values![number]).await?.is_none() {
                empty.push(*section);
            }
        }
        Ok(empty)
    }

    async fn translations_of(&mut self, article: &ArticleRow) -> Result<Vec<ArticleId>, Error> {
        let Some(group) = article.translation_group else { return Ok(Vec::new()) };
        let sql = "SELECT id FROM articles \
                   WHERE translation_group = $1 AND id <> $2 AND state = 'published'";
        let rows = self.session.rows(sql, values![group.0, article.id.0]).await?;
        rows.iter().map(|row| row.cells("articles").int().map(ArticleId)).collect()
    }

    /// The articles right after this one in the list of their own section.
    async fn later_in(
        &mut self,
        lists: &[List],
        article: ArticleId,
        published_at: Timestamp,
    ) -> Result<Vec<ArticleId>, Error> {
        // The rail of an article reads its own section's list: of the later ones in the list of an
        // ancestor, only those that stand in that section itself.
        let sql = "SELECT n.id FROM (SELECT article_id AS id FROM listings WHERE list = $1 \
                   AND (published_at, article_id) > ($2, $3) \
                   ORDER BY published_at, article_id LIMIT $4) n \
                   JOIN articles a ON a.id = n.id WHERE a.section_id = $5";
        let mut later = Vec::new();
        for list in lists {
            let (List::Section(section), Some(number)) = (list, number(*list)) else { continue };
            let limit = i64::from(BESIDE_MAX);
            let values = values![number, published_at, article.0, limit, section.0];
            for row in &self.session.rows(sql, values).await? {
                later.push(ArticleId(row.cells("listings").int()?));
            }
        }
        Ok(later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lists_number_leads_back_to_it() {
        let nested = [List::Section(SectionId(3)), List::Topic(TopicId(7))];
        for list in [List::All, nested[0], nested[1], List::Person(PersonId(900_000))] {
            assert_eq!(of_number(number(list).unwrap()), list);
        }
        assert_eq!(number(List::Month(Month { year: 2026, month: 1 })), None);
    }
}
