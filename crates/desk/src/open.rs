//! Opening: an article's newest save, to read and to write on.

use archive::{Archive, ArticleRow, Pending, RevisionRow};
use news::{ArticleId, Placing};

use crate::{Error, Save};

/// An article as the newsroom has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its row: of a public article, as readers have it.
    pub row: ArticleRow,
    /// What waits on it.
    pub pending: Pending,
    /// Its newest save.
    pub newest: RevisionRow,
}

/// Opens an article.
pub async fn open(archive: &Archive, article: ArticleId) -> Result<Option<Opened>, Error> {
    let mut inside = archive.inside().await?;
    let Some(row) = inside.article(article).await? else { return Ok(None) };
    let missing = archive::Error::Missing { noun: "revision", id: row.newest() };
    let newest = inside.revision(row.newest()).await?.ok_or(missing)?;
    let pending = inside.pending(article).await?;
    Ok(Some(Opened { row, pending, newest }))
}

impl Opened {
    /// Where its newest save puts it.
    pub fn placing(&self) -> Placing {
        self.newest.placing.clone().unwrap_or_else(|| self.row.placing())
    }

    /// What a save made of it would say that changes nothing.
    pub fn to_save(&self) -> Save {
        Save {
            base: self.newest.id,
            placing: self.placing(),
            byline: self.newest.byline.clone(),
            topics: self.newest.topics.clone(),
            document: self.newest.document.clone(),
        }
    }
}
