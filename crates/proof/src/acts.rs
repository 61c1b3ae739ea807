//! The commonest acts of a newsroom, done by the paper itself.

use desk::{Publish, Save, Saved};
use news::{Actor, ArticleId, Document};

use crate::TestPaper;

impl TestPaper {
    /// Publishes the newest save of an article.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn publish(&self, article: ArticleId) {
        let how = Publish::default();
        desk::publish(&self.archive, &self.seal, article, how, Actor::paper(), self.now())
            .await
            .expect("a publication");
    }

    /// Saves new copy of an article, which readers do not see yet; the revision's number.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn save(&self, article: ArticleId, document: Document) -> i64 {
        let save = Save { document, ..self.opened(article).await };
        let by = Actor::paper();
        match desk::save(&self.archive, article, save, by, self.now()).await.expect("a save") {
            Saved::As(revision) => revision,
            Saved::Stale(stale) => panic!("somebody saved since: {stale:?}"),
        }
    }

    /// An article's newest save, as an editor opens it to write on.
    ///
    /// # Panics
    /// When there is no such article.
    pub async fn opened(&self, article: ArticleId) -> Save {
        let opened = desk::open(&self.archive, article).await.expect("the archive");
        opened.expect("an article").to_save()
    }
}
