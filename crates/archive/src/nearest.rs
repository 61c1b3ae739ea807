//! What an address that leads nowhere may have meant.

use std::cmp::Reverse;
use std::collections::HashSet;

use news::{Card, Slug};

use crate::card::cards_by_id;
use crate::engine::values;
use crate::{Error, Reader};

/// Beginnings of slugs that are looked up.
const PREFIXES_MAX: usize = 8;
/// Articles looked at for each of them.
const ARTICLES_PER_PREFIX: i64 = 40;
/// Words shorter than this begin too many slugs.
const WORD_CHARS_MIN: usize = 3;

impl Reader {
    /// The published articles whose addresses are nearest to these words: by the words they share,
    /// then by spelling. Looks at a bounded number of articles.
    pub async fn nearest(&mut self, words: &str, limit: u32) -> Result<Vec<Card>, Error> {
        let Some(wanted) = Slug::from_words(words) else { return Ok(Vec::new()) };
        let mut candidates: Vec<(i64, String)> = Vec::new();
        for prefix in prefixes(wanted.as_str()) {
            candidates.extend(self.beginning_with(&prefix).await?);
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.retain(|(_, slug)| is_near(wanted.as_str(), slug));
        candidates.sort_by_cached_key(|(id, slug)| (rank(wanted.as_str(), slug), Reverse(*id)));
        candidates.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let ids: Vec<i64> = candidates.into_iter().map(|(id, _)| id).collect();
        let mut cards = cards_by_id(&mut self.session, ids.clone()).await?;
        Ok(ids.into_iter().filter_map(|id| cards.remove(&news::ArticleId(id))).collect())
    }

    async fn beginning_with(&mut self, prefix: &str) -> Result<Vec<(i64, String)>, Error> {
        let sql = "SELECT id, slug FROM articles WHERE slug >= $1 AND slug < $2 \
                   AND state = 'published' ORDER BY slug LIMIT $3";
        // `{` follows `z`, the last sign a slug may have.
        let values = values![prefix, format!("{prefix}{{"), ARTICLES_PER_PREFIX];
        let mut found = Vec::new();
        for row in &self.session.rows(sql, values).await? {
            let mut cells = row.cells("articles");
            found.push((cells.int()?, cells.text()?));
        }
        Ok(found)
    }
}

/// Ever shorter beginnings of the slug, then its other words, each once.
fn prefixes(slug: &str) -> Vec<String> {
    let words: Vec<&str> = slug.split('-').collect();
    let beginnings = [4, 3, 2, 1].into_iter().filter(|count| *count <= words.len());
    let mut prefixes: Vec<String> = vec![slug.to_owned()];
    prefixes.extend(beginnings.map(|count| words[..count].join("-")));
    prefixes.extend(slug.get(..4).map(str::to_owned));
    prefixes.extend(words.iter().skip(1).map(|word| (*word).to_owned()));
    let mut seen = HashSet::new();
    prefixes.retain(|prefix| prefix.len() >= WORD_CHARS_MIN && seen.insert(prefix.clone()));
    prefixes.truncate(PREFIXES_MAX);
    prefixes
}

/// Whether they share a word worth the name, or are nearly spelled alike.
fn is_near(wanted: &str, slug: &str) -> bool {
    let (shared, distance) = rank(wanted, slug);
    shared.0 > 0 || distance <= wanted.len() / 3
}

fn rank(wanted: &str, slug: &str) -> (Reverse<usize>, usize) {
    let words: HashSet<&str> = slug.split('-').collect();
    let of_weight = |word: &&str| word.len() >= WORD_CHARS_MIN && words.contains(*word);
    let shared = wanted.split('-').collect::<HashSet<_>>().into_iter().filter(of_weight).count();
    (Reverse(shared), distance(wanted.as_bytes(), slug.as_bytes()))
}

/// Letters to change, add or leave out to make one of the other (Levenshtein 1965).
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, counterpart) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != counterpart);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_counted_in_letters() {
        for (one, other, letters) in [("", "abc", 3), ("kitten", "sitting", 3), ("same", "same", 0)]
        {
            assert_eq!(distance(one.as_bytes(), other.as_bytes()), letters, "{one} {other}");
        }
    }

    #[test]
    fn the_beginnings_of_a_slug_are_few_and_not_too_short() {
        let prefixes = prefixes("count-closes-in-oltmar");
        assert_eq!(prefixes[0], "count-closes-in-oltmar");
        assert!(prefixes.contains(&"count".to_owned()) && prefixes.contains(&"oltmar".to_owned()));
        assert!(!prefixes.contains(&"in".to_owned()));
        assert!(prefixes.len() <= PREFIXES_MAX);
    }
}
