//! An article's public versions: the list of them, and each as it was printed.

use archive::{Found, VersionLine};
use composing::page::{PrintedCopy, VersionEntry, VersionsCopy};
use http::StatusCode;
use news::version::Version;
use news::{Article, Key, OldAddress, Slug};

use super::{Fault, Made, Making, Text, address::Address};

/// An article whose versions are asked for, or what stands in their place.
pub(super) enum Versioned {
    /// The article as it stands.
    Of(Box<Article>),
    /// An answer without any version.
    Instead(Made),
}

impl Making<'_> {
    /// `/SECTION/SLUG/versions`
    pub(super) async fn versions(&mut self, section: &Slug, slug: &Slug) -> Result<Made, Fault> {
        let article = match self.versioned(section, slug, "/versions").await? {
            Versioned::Of(article) => article,
            Versioned::Instead(made) => return Ok(made),
        };
        let versions = self.entries(&article).await?;
        if versions.is_empty() {
            return Ok(Made::Nothing);
        }
        let text = self.press().versions(&VersionsCopy {
            article: &article,
            versions: &versions,
            verifier: &self.site.verifier,
        })?;
        Ok(Made::Text(Text::page(text, [Key::Article(article.id)])))
    }

    /// `/SECTION/SLUG/versions/N`
    pub(super) async fn version(
        &mut self,
        section: &Slug,
        slug: &Slug,
        number: u32,
    ) -> Result<Made, Fault> {
        let article = match self.versioned(section, slug, &format!("/versions/{number}")).await? {
            Versioned::Of(article) => article,
            Versioned::Instead(made) => return Ok(made),
        };
        let Some(version) = self.reader.version(article.id, number).await? else {
            return Ok(Made::Nothing);
        };
        let keys = keys(&article, &version);
        let before = self.before(&article, number).await?;
        let printed = self.reader.as_printed(version, &article).await?;
        let copy = PrintedCopy { present: &article, printed: &printed, before };
        let text = self.press().printed(&copy)?;
        Ok(Made::Text(Text::page(text, keys)))
    }

    /// `/.well-known/dateline-checkpoint` (C2SP tlog-checkpoint)
    pub(super) async fn checkpoint(&mut self) -> Result<Made, Fault> {
        let Some(checkpoint) = self.reader.checkpoint().await? else { return Ok(Made::Nothing) };
        // Whatever appends to the log names one of the two.
        let keys = [Key::AnyArticle, Key::Corrections];
        Ok(Made::Text(Text::of("text/plain; charset=utf-8", checkpoint, keys)))
    }

    /// The public article at `/SECTION/SLUG`; of one that was withdrawn, its notice; of one that
    /// moved, the way there, with what follows in the address.
    pub(super) async fn versioned(
        &mut self,
        section: &Slug,
        slug: &Slug,
        rest: &str,
    ) -> Result<Versioned, Fault> {
        match self.reader.article(section, slug).await? {
            Some(Found::Published(article)) => return Ok(Versioned::Of(article)),
            Some(Found::Withdrawn(withdrawal)) => {
                let text = self.press().withdrawn(&withdrawal)?;
                let text = Text::page(text, []).with_status(StatusCode::GONE);
                return Ok(Versioned::Instead(Made::Text(text)));
            }
            None => {}
        }
        let moved = match OldAddress::of_parts(&format!("/{section}/{slug}"), None) {
            Some(old) => self.reader.redirect(&old).await?,
            None => None,
        };
        let moved = moved.filter(|to| matches!(Address::parse(to), Address::Article(..)));
        let made = moved.map_or(Made::Nothing, |to| Made::Moved(format!("{to}{rest}")));
        Ok(Versioned::Instead(made))
    }

    /// The lines of an article's list of versions, the newest first.
    pub(super) async fn entries(&mut self, article: &Article) -> Result<Vec<VersionEntry>, Fault> {
        let lines = self.reader.versions(article.id).await?;
        Ok(lines.into_iter().map(entry).collect())
    }

    /// The number of the version that one followed.
    async fn before(&mut self, article: &Article, number: u32) -> Result<Option<u32>, Fault> {
        let lines = self.reader.versions(article.id).await?;
        Ok(lines.iter().map(|line| line.number).find(|other| *other < number))
    }
}

fn entry(line: VersionLine) -> VersionEntry {
    let VersionLine { number, kind, published_at, by, note } = line;
    VersionEntry { number, kind, published_at, by, note }
}

/// What the page of a version is made from beside its own record: the article's present address,
/// and where authors and see-also cards lead.
fn keys(article: &Article, version: &Version) -> Vec<Key> {
    let printed = &version.printed;
    let people = printed.authors.iter().map(|author| Key::Person(author.person));
    let see_also = printed.document.body.see_also();
    let see_also = see_also.into_iter().map(Key::Card);
    [Key::Article(article.id)].into_iter().chain(people).chain(see_also).collect()
}
