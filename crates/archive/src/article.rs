//! Articles: one with all it names for a reader, and the row that acts change.

use jiff::Timestamp;
use news::{Article, ArticleId, Document, ImportId, Kind, Language, List, PictureId, PictureRef};
use news::{Placing, Replies, SectionId, Slug, StaffId, State, Withdrawal};

use crate::bundle::{Bare, article_columns, assemble, assemble_as_kept};
use crate::card::{cards_of, stretch};
use crate::engine::{Cells, Session, Value, values};
use crate::insert::insert;
use crate::listing::BESIDE_MAX;
use crate::quotation::record::quotations_of;
use crate::{Error, Reader, Transaction};

/// What stands at an article's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The article.
    Published(Box<Article>),
    /// The notice that it was taken back.
    Withdrawn(Withdrawal),
}

/// An article's row: what lists show of it, and where it stands. The copy is in its revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleRow {
    /// Its number.
    pub id: ArticleId,
    /// The section it stands in.
    pub section: SectionId,
    /// Its address in the section.
    pub slug: Slug,
    /// Its kind.
    pub kind: Kind,
    /// Its language.
    pub language: Language,
    /// The article that this one and others translate, which may be itself.
    pub translation_group: Option<ArticleId>,
    /// Where it stands.
    pub state: State,
    /// As in the document.
    pub headline: String,
    /// As in the document.
    pub kicker: Option<String>,
    /// As in the document.
    pub standfirst: Option<String>,
    /// As in the document's dateline.
    pub place: Option<String>,
    /// The document's lead picture, when the paper holds it.
    pub lead_picture: Option<PictureId>,
    /// The byline's names, as cards print them.
    pub authors: Vec<String>,
    /// When it was first public.
    pub published_at: Option<Timestamp>,
    /// When it last changed for its readers.
    pub modified_at: Option<Timestamp>,
    /// The number of the public version; 0 before the first.
    pub version: u32,
    /// Whether it stays on top of the front.
    pub is_sticky: bool,
    /// Whether readers may reply.
    pub replies: Replies,
    /// The revision that stands: the public one once it is published.
    pub revision: i64,
    /// The newest save, where it is newer than the revision that stands.
    pub working: Option<i64>,
    /// Whose draft it was; `None` for imports and the command line.
    pub drafted_by: Option<StaffId>,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

/// The columns of an article's row, in the order [`ArticleRow::read`] reads them.
macro_rules! article_row_columns {
    ($of:literal) => {
        concat!(
            $of,
            "id, ",
            $of,
            "section_id, ",
            $of,
            "slug, ",
            $of,
            "kind, ",
            $of,
            "language, ",
            $of,
            "translation_group, ",
            $of,
            "state, ",
            $of,
            "headline, ",
            $of,
            "kicker, ",
            $of,
            "standfirst, ",
            $of,
            "place, ",
            $of,
            "lead_picture_id, ",
            $of,
            "authors, ",
            $of,
            "published_at, ",
            $of,
            "modified_at, ",
            $of,
            "version, ",
            $of,
            "is_sticky, ",
            $of,
            "revision_id, ",
            $of,
            "import_id, ",
            $of,
            "replies, ",
            $of,
            "working_revision_id, ",
            $of,
            "drafted_by"
        )
    };
}
pub(crate) use article_row_columns;

macro_rules! select_row {
    ($tail:literal) => {
        concat!("SELECT ", article_row_columns!(""), " FROM articles ", $tail)
    };
}

impl Reader {
    /// What stands at `/SECTION/SLUG`: the article with its authors, topics, pictures, see-also
    /// cards, translations and earlier ones of its section; or its withdrawal.
    pub async fn article(&mut self, section: &Slug, slug: &Slug) -> Result<Option<Found>, Error> {
        let sql = concat!(
            "SELECT a.state, w.withdrawn_at, w.notice, a.headline, ",
            article_columns!("a.published_at", "a.modified_at"),
            " FROM sections s JOIN articles a ON a.section_id = s.id \
             JOIN revisions r ON r.id = a.revision_id \
             LEFT JOIN withdrawals w ON w.article_id = a.id \
             WHERE s.slug = $1 AND a.slug = $2 AND a.state IN ('published', 'withdrawn')"
        );
        let Some(row) = self.session.row(sql, values![section, slug]).await? else {
            return Ok(None);
        };
        let mut cells = row.cells("articles");
        let state: State = cells.word()?;
        let (withdrawn_at, notice) = (cells.maybe_time()?, cells.maybe_text()?);
        let headline = cells.text()?;
        let bare = Bare::read(&mut cells)?;
        let mut articles = assemble(&mut self.session, vec![bare]).await?;
        let Some(mut article) = articles.pop() else { return Ok(None) };
        if state == State::Withdrawn {
            let withdrawn_at = withdrawn_at.unwrap_or(article.publication.modified_at);
            let (notice, language) = (notice.unwrap_or_default(), article.language);
            let withdrawal = Withdrawal { withdrawn_at, notice, headline, language };
            return Ok(Some(Found::Withdrawn(withdrawal)));
        }
        article.beside = self.beside(&article).await?;
        article.quotations = quotations_of(&mut self.session, article.id).await?;
        Ok(Some(Found::Published(Box::new(article))))
    }

    /// The address of the newest published article with this slug, in whatever section.
    pub async fn article_in_any_section(&mut self, slug: &Slug) -> Result<Option<String>, Error> {
        let sql = "SELECT s.slug, a.slug FROM articles a JOIN sections s ON s.id = a.section_id \
                   WHERE a.slug = $1 AND a.state = 'published' \
                   ORDER BY a.published_at DESC, a.id DESC LIMIT 1";
        let row = self.session.row(sql, values![slug]).await?;
        row.map(|row| address(&mut row.cells("articles"))).transpose()
    }

    /// The newest `limit` articles of a list, whole, for feeds. What stands beside them is left
    /// empty.
    pub async fn articles(&mut self, list: List, limit: u32) -> Result<Vec<Article>, Error> {
        let Some(stretch) = stretch(&mut self.session, list, None).await? else {
            return Ok(Vec::new());
        };
        let sql = concat!(
            "SELECT ",
            article_columns!("a.published_at", "a.modified_at"),
            " FROM listings l JOIN articles a ON a.id = l.article_id \
             JOIN sections s ON s.id = a.section_id JOIN revisions r ON r.id = a.revision_id \
             WHERE l.list = $1 AND l.published_at < $2 AND l.published_at >= $3 \
             ORDER BY l.published_at DESC, l.article_id DESC LIMIT $4"
        );
        let before = stretch.from.published_at;
        let values = values![stretch.list, before, stretch.floor, i64::from(limit)];
        let rows = self.session.rows(sql, values).await?;
        let bare = rows.iter().map(|row| Bare::read(&mut row.cells("articles")));
        let bare = bare.collect::<Result<_, _>>()?;
        assemble(&mut self.session, bare).await
    }

    async fn beside(&mut self, article: &Article) -> Result<Vec<news::Card>, Error> {
        let here =
            news::Cursor { published_at: article.publication.published_at, article: article.id };
        let list = List::Section(article.section.id);
        match stretch(&mut self.session, list, Some(here)).await? {
            Some(stretch) => cards_of(&mut self.session, &stretch, BESIDE_MAX).await,
            None => Ok(Vec::new()),
        }
    }
}

/// An article's row, not locked.
pub(crate) async fn row(session: &mut Session, id: ArticleId) -> Result<Option<ArticleRow>, Error> {
    let row = session.row(select_row!("WHERE id = $1"), values![id.0]).await?;
    row.map(|row| ArticleRow::read(&mut row.cells("articles"))).transpose()
}

/// Section slug and slug as an address.
pub(crate) fn address(cells: &mut Cells<'_>) -> Result<String, Error> {
    Ok(format!("/{}/{}", cells.text()?, cells.text()?))
}

const COLUMNS: &str = "articles (id, section_id, slug, kind, language, translation_group, state, \
                       headline, headline_hash, kicker, standfirst, place, lead_picture_id, \
                       authors, published_at, modified_at, version, is_sticky, revision_id, \
                       import_id, replies, working_revision_id, drafted_by)";

impl ArticleRow {
    /// Takes what lists show from a document and the names of its byline.
    pub fn wear(&mut self, document: &Document, authors: Vec<String>) {
        self.headline.clone_from(&document.headline);
        self.kicker.clone_from(&document.kicker);
        self.standfirst.clone_from(&document.standfirst);
        self.place = document.dateline.as_ref().map(|dateline| dateline.place.clone());
        self.lead_picture = match document.lead_picture {
            Some(PictureRef::Held(id)) => Some(id),
            _ => None,
        };
        self.authors = authors;
    }

    /// The newest save.
    pub fn newest(&self) -> i64 {
        self.working.unwrap_or(self.revision)
    }

    /// Where it stands.
    pub fn placing(&self) -> Placing {
        Placing {
            section: self.section,
            slug: self.slug.clone(),
            kind: self.kind,
            language: self.language.clone(),
            translation_of: self.translation_group.filter(|group| *group != self.id),
            is_sticky: self.is_sticky,
            replies: self.replies,
        }
    }

    fn values(&self) -> Result<Vec<Value>, Error> {
        Ok(values![
            self.id.0,
            self.section.0,
            &self.slug,
            self.kind.as_str(),
            self.language.as_str(),
            self.translation_group.map(|id| id.0),
            self.state.as_str(),
            self.headline.as_str(),
            headline_hash(&self.headline),
            self.kicker.as_deref(),
            self.standfirst.as_deref(),
            self.place.as_deref(),
            self.lead_picture.map(|id| id.0),
            serde_json::to_string(&self.authors)?,
            self.published_at,
            self.modified_at,
            i64::from(self.version),
            self.is_sticky,
            self.revision,
            self.import.map(|id| id.0),
            self.replies.as_str(),
            self.working,
            self.drafted_by.map(|staff| staff.0),
        ])
    }

    /// A row that may not be there: the other side of an outer join.
    pub(crate) fn read_maybe(cells: &mut Cells<'_>) -> Result<Option<Self>, Error> {
        if cells.is_null()? { Ok(None) } else { Self::read(cells).map(Some) }
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
        Ok(Self {
            id: ArticleId(cells.int()?),
            section: SectionId(cells.int()?),
            slug: cells.word()?,
            kind: cells.word()?,
            language: cells.word()?,
            translation_group: cells.next::<Option<i64>>()?.map(ArticleId),
            state: cells.word()?,
            headline: cells.text()?,
            kicker: cells.maybe_text()?,
            standfirst: cells.maybe_text()?,
            place: cells.maybe_text()?,
            lead_picture: cells.next::<Option<i64>>()?.map(PictureId),
            authors: cells.json()?,
            published_at: cells.maybe_time()?,
            modified_at: cells.maybe_time()?,
            version: cells.small()?,
            is_sticky: cells.next()?,
            revision: cells.int()?,
            import: cells.next::<Option<i64>>()?.map(ImportId),
            replies: cells.word()?,
            working: cells.next()?,
            drafted_by: cells.next::<Option<i64>>()?.map(StaffId),
        })
    }
}

impl Transaction {
    /// An article's row, locked until this transaction ends.
    pub async fn article(&mut self, id: ArticleId) -> Result<Option<ArticleRow>, Error> {
        let sql = select_row!("WHERE id = $1 FOR UPDATE");
        let row = self.session.row(sql, values![id.0]).await?;
        row.map(|row| ArticleRow::read(&mut row.cells("articles"))).transpose()
    }

    /// A public article with all it names within this transaction, except what stands beside it.
    /// Its document is exactly what its revision keeps, for the log of versions.
    pub async fn article_as_read(&mut self, id: ArticleId) -> Result<Option<Article>, Error> {
        Ok(self.articles_as_read(vec![id.0]).await?.pop())
    }

    /// As [`Transaction::article_as_read`], of several, in no order.
    pub async fn articles_as_read(&mut self, ids: Vec<i64>) -> Result<Vec<Article>, Error> {
        let sql = concat!(
            "SELECT ",
            article_columns!("a.published_at", "a.modified_at"),
            " FROM articles a JOIN sections s ON s.id = a.section_id \
             JOIN revisions r ON r.id = a.revision_id \
             WHERE a.id IN ($1[]) AND a.published_at IS NOT NULL"
        );
        let rows = self.session.rows(sql, values![ids]).await?;
        let bare = rows.iter().map(|row| Bare::read(&mut row.cells("articles")));
        let bare = bare.collect::<Result<_, _>>()?;
        assemble_as_kept(&mut self.session, bare).await
    }

    /// The rows of those of the articles that are there.
    pub async fn articles(&mut self, ids: Vec<i64>) -> Result<Vec<ArticleRow>, Error> {
        let sql = select_row!("WHERE id IN ($1[])");
        let rows = self.session.rows(sql, values![ids]).await?;
        rows.iter().map(|row| ArticleRow::read(&mut row.cells("articles"))).collect()
    }

    /// Writes new articles. [`Error::Taken`] when a section holds that slug already.
    pub async fn insert_articles(&mut self, rows: &[ArticleRow]) -> Result<(), Error> {
        let rows = rows.iter().map(ArticleRow::values).collect::<Result<_, _>>()?;
        insert(&mut self.session, COLUMNS, rows, "").await.map(drop)
    }

    /// Writes all of an article's row anew.
    pub async fn update_article(&mut self, row: &ArticleRow) -> Result<(), Error> {
        let sql = "UPDATE articles SET section_id = $2, slug = $3, kind = $4, language = $5, \
                   translation_group = $6, state = $7, headline = $8, headline_hash = $9, \
                   kicker = $10, standfirst = $11, place = $12, lead_picture_id = $13, \
                   authors = $14, published_at = $15, modified_at = $16, version = $17, \
                   is_sticky = $18, revision_id = $19, import_id = $20, replies = $21, \
                   working_revision_id = $22, drafted_by = $23 WHERE id = $1";
        match self.session.run(sql, row.values()?).await? {
            0 => Err(Error::Missing { noun: "article", id: row.id.0 }),
            _ => Ok(()),
        }
    }

    /// Writes the notice that stands at a withdrawn article's address.
    pub async fn insert_withdrawal(
        &mut self,
        article: ArticleId,
        notice: &str,
        staff: Option<news::StaffId>,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO withdrawals (article_id, withdrawn_at, notice, staff_id) \
                   VALUES ($1, $2, $3, $4)";
        let staff = staff.map(|staff| staff.0);
        self.session.run(sql, values![article.0, now, notice, staff]).await.map(drop)
    }

    /// Takes the notice away: the article is public again.
    pub async fn delete_withdrawal(&mut self, article: ArticleId) -> Result<(), Error> {
        let sql = "DELETE FROM withdrawals WHERE article_id = $1";
        self.session.run(sql, values![article.0]).await.map(drop)
    }

    /// Which of these slugs articles hold, and in which sections; drafts included.
    pub async fn slugs_held(
        &mut self,
        slugs: Vec<String>,
    ) -> Result<Vec<(SectionId, String)>, Error> {
        let sql = "SELECT section_id, slug FROM articles WHERE slug IN ($1[])";
        let rows = self.session.rows(sql, values![slugs]).await?;
        rows.iter().map(held).collect()
    }

    /// The slugs articles hold in a section that are `slug` with something behind a hyphen.
    pub async fn numbered_slugs_held(
        &mut self,
        section: SectionId,
        slug: &Slug,
    ) -> Result<Vec<(SectionId, String)>, Error> {
        // `.` follows `-` in ASCII.
        let sql = "SELECT section_id, slug FROM articles \
                   WHERE section_id = $1 AND slug > $2 AND slug < $3";
        let values = values![section.0, format!("{slug}-"), format!("{slug}.")];
        self.session.rows(sql, values).await?.iter().map(held).collect()
    }

    /// The published article at `/SECTION/SLUG`.
    pub async fn article_at(
        &mut self,
        section: &str,
        slug: &str,
    ) -> Result<Option<ArticleId>, Error> {
        let sql = "SELECT a.id FROM sections s JOIN articles a ON a.section_id = s.id \
                   WHERE s.slug = $1 AND a.slug = $2 AND a.state = 'published'";
        let row = self.session.row(sql, values![section, slug]).await?;
        row.map(|row| row.cells("articles").int().map(ArticleId)).transpose()
    }

    /// Published articles whose headline is one of these, but for case, quotes and spaces: the
    /// headline as asked for, and the article.
    pub async fn articles_by_headline(
        &mut self,
        headlines: &[String],
    ) -> Result<Vec<(String, ArticleId)>, Error> {
        by_headline(&mut self.session, headlines).await
    }
}

/// See [`Transaction::articles_by_headline`]: the newest first.
pub(crate) async fn by_headline(
    session: &mut Session,
    headlines: &[String],
) -> Result<Vec<(String, ArticleId)>, Error> {
    let hashes: Vec<i64> = headlines.iter().map(|headline| headline_hash(headline)).collect();
    let sql = "SELECT id, headline FROM articles \
               WHERE headline_hash IN ($1[]) AND state = 'published' ORDER BY id DESC";
    let mut found = Vec::new();
    for row in &session.rows(sql, values![hashes]).await? {
        let mut cells = row.cells("articles");
        let (id, headline) = (ArticleId(cells.int()?), cells.text()?);
        let wanted = headlines.iter().filter(|wanted| same_headline(wanted, &headline));
        found.extend(wanted.map(|wanted| (wanted.clone(), id)));
    }
    Ok(found)
}

fn held(row: &crate::engine::Row) -> Result<(SectionId, String), Error> {
    let mut cells = row.cells("articles");
    Ok((SectionId(cells.int()?), cells.text()?))
}

/// Whether two headlines are the same but for case, quotes and spaces.
fn same_headline(one: &str, other: &str) -> bool {
    bare_headline(one).eq(bare_headline(other))
}

fn bare_headline(headline: &str) -> impl Iterator<Item = char> + '_ {
    let quotes = |c: char| matches!(c, '"' | '\'' | '‘' | '’' | '“' | '”' | '«' | '»' | '„' | '‚');
    let letters = headline.chars().filter(move |c| !c.is_whitespace() && !quotes(*c));
    letters.flat_map(char::to_lowercase)
}

/// A hash of a headline in which case, quotes and spaces do not count: how see-also cards without
/// an address are matched. Stored, so it stays as it is (FNV-1a).
pub fn headline_hash(headline: &str) -> i64 {
    let hash = bare_headline(headline).fold(0xcbf2_9ce4_8422_2325_u64, |hash, char| {
        (hash ^ u64::from(char)).wrapping_mul(0x0100_0000_01b3)
    });
    i64::from_ne_bytes(hash.to_ne_bytes())
}
