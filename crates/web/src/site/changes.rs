//! What a version of an article changed, word by word.

use composing::page::ChangesCopy;
use news::{Key, Slug};

use super::{Fault, Made, Making, Text, versions::Versioned};

impl Making<'_> {
    /// `/SECTION/SLUG/changes/N`: from the version before it. The first changed nothing.
    pub(super) async fn changes(
        &mut self,
        section: &Slug,
        slug: &Slug,
        number: u32,
    ) -> Result<Made, Fault> {
        let article = match self.versioned(section, slug, &format!("/changes/{number}")).await? {
            Versioned::Of(article) => article,
            Versioned::Instead(made) => return Ok(made),
        };
        let versions = self.entries(&article).await?;
        let before = versions.iter().map(|entry| entry.number).find(|other| *other < number);
        let Some(before) = before else { return Ok(Made::Nothing) };
        let old = self.reader.version(article.id, before).await?;
        let new = self.reader.version(article.id, number).await?;
        let (Some(old), Some(new)) = (old, new) else { return Ok(Made::Nothing) };
        let text = self.press().changes(&ChangesCopy {
            article: &article,
            versions: &versions,
            old: &old,
            new: &new,
            verifier: &self.site.verifier,
        })?;
        Ok(Made::Text(Text::page(text, [Key::Article(article.id)])))
    }
}
