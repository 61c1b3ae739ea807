//! Public versions, and the Merkle log over all of them.

use std::collections::HashMap;

use jiff::Timestamp;
use news::version::{
    Printed, PrintedAuthor, PrintedSection, Salt, Version, VersionKind, printed_of,
};
use news::version_log::{Frontier, Hash, Node, frontier_nodes};
use news::{Article, ArticleId, Author, Byline, PersonRef, Publication, SectionRef, Slug, StaffId};

use crate::article::article_row_columns;
use crate::bundle::{authors_of, held};
use crate::card::cards_by_id;
use crate::engine::{Cells, Row, values};
use crate::insert::insert;
use crate::{ArticleRow, Error, Inside, Reader, Transaction, picture};

/// A public version's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// Of which article.
    pub article: ArticleId,
    /// From 1.
    pub number: u32,
    /// Why it was printed.
    pub kind: VersionKind,
    /// When.
    pub published_at: Timestamp,
    /// By whom; `None` for imports and the command line.
    pub staff: Option<StaffId>,
    /// Whose document it prints.
    pub revision: i64,
    /// The printed record without its document; `None` once the law asked for it to go.
    pub frame: Option<String>,
    /// Hashed with the printed record; goes with the frame.
    pub salt: Option<Salt>,
    /// The log record.
    pub entry: String,
    /// Its place in the log, from 0.
    pub leaf: u64,
}

/// A version in the list of an article's versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    /// From 1.
    pub number: u32,
    /// Why it was printed.
    pub kind: VersionKind,
    /// When.
    pub published_at: Timestamp,
    /// Who published it, by the name the paper prints.
    pub by: Option<String>,
    /// What the editor said about it.
    pub note: Option<String>,
}

/// A version and what is kept of its article, to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The version.
    pub version: VersionRow,
    /// The document of its revision, as it is stored; `None` when it is gone.
    pub document: Option<String>,
    /// The article as it stands; `None` when it is gone.
    pub article: Option<ArticleRow>,
}

/// The log, whole: how many entries, the hashes it stores of each, and the signed head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionTree {
    /// How many entries it says it has.
    pub size: u64,
    /// The signed head; `None` before the first entry.
    pub checkpoint: Option<String>,
}

impl Reader {
    /// The versions of an article that is or was public, the newest first. Of one that was
    /// withdrawn, only when and of what kind they were.
    pub async fn versions(&mut self, article: ArticleId) -> Result<Vec<VersionLine>, Error> {
        let sql = "SELECT v.number, v.kind, v.published_at, \
                   CASE WHEN a.state = 'published' THEN v.frame END \
                   FROM versions v JOIN articles a ON a.id = v.article_id \
                   WHERE v.article_id = $1 AND a.state IN ('published', 'withdrawn') \
                   ORDER BY v.number DESC";
        self.session.rows(sql, values![article.0]).await?.iter().map(line).collect()
    }

    /// A version of a public article, as it was printed.
    pub async fn version(
        &mut self,
        article: ArticleId,
        number: u32,
    ) -> Result<Option<Version>, Error> {
        let sql = "SELECT v.number, v.kind, v.published_at, v.frame, r.document FROM versions v \
                   JOIN articles a ON a.id = v.article_id JOIN revisions r ON r.id = v.revision_id \
                   WHERE v.article_id = $1 AND v.number = $2 AND a.state = 'published' \
                   AND v.frame IS NOT NULL";
        let row = self.session.row(sql, values![article.0, i64::from(number)]).await?;
        let Some(row) = row else { return Ok(None) };
        let mut cells = row.cells("versions");
        let (number, kind, published_at) = (cells.small()?, cells.word()?, cells.time()?);
        let (frame, document) = (cells.text()?, cells.text()?);
        let whole = printed_of(&frame, &document);
        let whole = whole.map_err(|error| cells.corrupt(error.to_string()))?;
        let printed: Printed =
            serde_json::from_str(&whole).map_err(|error| cells.corrupt(error.to_string()))?;
        Ok(Some(Version { article, number, kind, published_at, printed }))
    }

    /// The article as a version of it was printed, set for readers: its words, names and captions
    /// are the version's own, its links those of today. `present` is the article as it stands.
    pub async fn as_printed(
        &mut self,
        version: Version,
        present: &Article,
    ) -> Result<Article, Error> {
        let printed = version.printed;
        let byline = printed.authors.iter().map(|author| (author.person, author.role.clone()));
        let known = authors_of(&mut self.session, &Byline(byline.collect())).await?;
        let pictures = held(&printed.document).map(|id| id.0).collect();
        let mut pictures = picture::by_id(&mut self.session, pictures).await?;
        for (id, as_printed) in printed.pictures {
            if let Some(picture) = pictures.get_mut(&id) {
                picture.facts = as_printed.facts;
            }
        }
        let see_also = printed.document.body.see_also().into_iter().map(|id| id.0).collect();
        let see_also = cards_by_id(&mut self.session, see_also).await?;
        let PrintedSection { slug, name } = printed.section;
        Ok(Article {
            id: version.article,
            kind: printed.kind,
            language: printed.language,
            section: SectionRef { id: present.section.id, slug, name },
            slug: printed.slug,
            document: printed.document,
            publication: Publication {
                published_at: present.publication.published_at,
                modified_at: version.published_at,
                version: version.number,
            },
            authors: authors_as_printed(printed.authors, &known),
            topics: Vec::new(),
            pictures: pictures.into_iter().collect(),
            see_also: see_also.into_iter().collect(),
            translations: Vec::new(),
            beside: Vec::new(),
            quotations: Vec::new(),
        })
    }

    /// The signed head of the log of versions; `None` before the first version.
    pub async fn checkpoint(&mut self) -> Result<Option<String>, Error> {
        let row = self.session.row("SELECT checkpoint FROM version_log", values![]).await?;
        row.map_or(Ok(None), |row| row.cells("version_log").maybe_text())
    }
}

impl Inside {
    /// What the log says of itself.
    pub async fn version_tree(&mut self) -> Result<VersionTree, Error> {
        let row = self.session.row("SELECT size, checkpoint FROM version_log", values![]).await?;
        let Some(row) = row else { return Ok(VersionTree { size: 0, checkpoint: None }) };
        let mut cells = row.cells("version_log");
        Ok(VersionTree { size: cells.small()?, checkpoint: cells.maybe_text()? })
    }

    /// Versions in the order of the log, from a leaf on, `limit` of them at most.
    pub async fn versions_from(&mut self, leaf: u64, limit: u32) -> Result<Vec<Kept>, Error> {
        let sql = concat!(
            "SELECT v.article_id, v.number, v.kind, v.published_at, v.staff_id, v.revision_id, \
             v.frame, v.salt, v.entry, v.leaf, r.document, ",
            article_row_columns!("a."),
            " FROM versions v LEFT JOIN revisions r ON r.id = v.revision_id \
             LEFT JOIN articles a ON a.id = v.article_id \
             WHERE v.leaf >= $1 ORDER BY v.leaf LIMIT $2"
        );
        let values = values![signed(leaf), i64::from(limit)];
        self.session.rows(sql, values).await?.iter().map(kept).collect()
    }

    /// Public articles after an id whose present version the log does not hold.
    pub async fn without_version(
        &mut self,
        after: ArticleId,
        limit: u32,
    ) -> Result<Vec<ArticleId>, Error> {
        without_version(&mut self.session, after, limit).await
    }

    /// Whether public copy may have come without an act that enters it into the log.
    pub async fn versions_may_be_missing(&mut self) -> Result<bool, Error> {
        let sql = "SELECT may_miss FROM version_log WHERE one = 1";
        let row = self.session.row(sql, values![]).await?;
        row.map_or(Ok(true), |row| row.cells("version_log").next())
    }
}

impl Transaction {
    /// The right edge of the log, which nobody else appends to before this transaction ends.
    pub async fn version_edge(&mut self) -> Result<Frontier, Error> {
        let sql = "SELECT size FROM version_log WHERE one = 1 FOR UPDATE";
        let missing =
            |detail: String| Error::Corrupt { table: "version_log", row: "1".to_owned(), detail };
        let row = self.session.row(sql, values![]).await?;
        let row = row.ok_or_else(|| missing("the row is missing".to_owned()))?;
        let size: u64 = row.cells("version_log").small()?;
        let ids: Vec<i64> = frontier_nodes(size).into_iter().map(node_id).collect();
        let sql = "SELECT id, hash FROM version_nodes WHERE id IN ($1[])";
        let mut hashes = HashMap::new();
        for row in &self.session.rows(sql, values![ids]).await? {
            let mut cells = row.cells("version_nodes");
            hashes.insert(cells.int()?, Hash(cells.bytes()?));
        }
        Frontier::read(size, |node| hashes.get(&node_id(node)).copied())
            .map_err(|error| missing(error.to_string()))
    }

    /// Whether the log holds a version.
    pub async fn has_version(&mut self, article: ArticleId, number: u32) -> Result<bool, Error> {
        let sql = "SELECT leaf FROM versions WHERE article_id = $1 AND number = $2";
        let row = self.session.row(sql, values![article.0, i64::from(number)]).await?;
        Ok(row.is_some())
    }

    /// The name the paper prints of a staff member: that of their own record, when they have one.
    pub async fn printed_name_of(&mut self, staff: StaffId) -> Result<Option<String>, Error> {
        let sql = "SELECT p.name FROM staff s JOIN people e ON e.id = s.person_id \
                   JOIN people p ON p.id = COALESCE(e.merged_into, e.id) WHERE s.id = $1";
        let row = self.session.row(sql, values![staff.0]).await?;
        row.map(|row| row.cells("people").text()).transpose()
    }

    /// As [`Inside::without_version`].
    pub async fn without_version(
        &mut self,
        after: ArticleId,
        limit: u32,
    ) -> Result<Vec<ArticleId>, Error> {
        without_version(&mut self.session, after, limit).await
    }

    /// Notes whether public copy may be missing in the log: so after an import, until each of its
    /// articles was looked at.
    pub async fn set_versions_may_be_missing(&mut self, may: bool) -> Result<(), Error> {
        let sql = "UPDATE version_log SET may_miss = $1 WHERE one = 1";
        self.session.run(sql, values![may]).await.map(drop)
    }

    /// Writes versions, the hashes that appending them stored, and the new head.
    pub async fn insert_versions(
        &mut self,
        versions: &[VersionRow],
        nodes: &[(Node, Hash)],
        size: u64,
        checkpoint: &str,
    ) -> Result<(), Error> {
        let rows = versions.iter().map(VersionRow::values).collect();
        let target = "versions (article_id, number, kind, published_at, staff_id, revision_id, \
                      frame, salt, entry, leaf)";
        insert(&mut self.session, target, rows, "").await?;
        let rows = nodes.iter().map(|(node, hash)| values![node_id(*node), hash.0.as_slice()]);
        insert(&mut self.session, "version_nodes (id, hash)", rows.collect(), "").await?;
        let sql = "UPDATE version_log SET size = $1, checkpoint = $2 WHERE one = 1";
        self.session.run(sql, values![signed(size), checkpoint]).await.map(drop)
    }
}

impl VersionRow {
    fn values(&self) -> Vec<crate::engine::Value> {
        values![
            self.article.0,
            i64::from(self.number),
            self.kind.as_str(),
            self.published_at,
            self.staff.map(|staff| staff.0),
            self.revision,
            self.frame.as_deref(),
            self.salt.as_ref().map(|salt| salt.0.as_slice()),
            self.entry.as_str(),
            signed(self.leaf),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
        Ok(Self {
            article: ArticleId(cells.int()?),
            number: cells.small()?,
            kind: cells.word()?,
            published_at: cells.time()?,
            staff: cells.next::<Option<i64>>()?.map(StaffId),
            revision: cells.int()?,
            frame: cells.maybe_text()?,
            salt: cells.maybe_bytes()?.map(Salt),
            entry: cells.text()?,
            leaf: cells.small()?,
        })
    }
}

async fn without_version(
    session: &mut crate::engine::Session,
    after: ArticleId,
    limit: u32,
) -> Result<Vec<ArticleId>, Error> {
    let sql = "SELECT a.id FROM articles a \
               LEFT JOIN versions v ON v.article_id = a.id AND v.number = a.version \
               WHERE a.id > $1 AND a.state IN ('published', 'withdrawn') AND v.leaf IS NULL \
               ORDER BY a.id LIMIT $2";
    let rows = session.rows(sql, values![after.0, i64::from(limit)]).await?;
    rows.iter().map(|row| row.cells("articles").int().map(ArticleId)).collect()
}

/// Authors under the names that were printed, with the addresses they have now.
fn authors_as_printed(printed: Vec<PrintedAuthor>, known: &[Author]) -> Vec<Author> {
    let author = |PrintedAuthor { person, name, role }: PrintedAuthor| {
        let now = known.iter().find(|author| author.person.id == person);
        let slug = now.map(|author| author.person.slug.clone());
        let slug = slug.or_else(|| Slug::from_words(&name))?;
        Some(Author { person: PersonRef { id: person, slug, name }, role })
    };
    printed.into_iter().filter_map(author).collect()
}

fn line(row: &Row) -> Result<VersionLine, Error> {
    /// What the list shows of a frame.
    #[derive(Default, serde::Deserialize)]
    struct Said {
        by: Option<String>,
        note: Option<String>,
    }
    let mut cells = row.cells("versions");
    let (number, kind, published_at) = (cells.small()?, cells.word()?, cells.time()?);
    let said: Said = cells.maybe_json()?.unwrap_or_default();
    Ok(VersionLine { number, kind, published_at, by: said.by, note: said.note })
}

fn kept(row: &Row) -> Result<Kept, Error> {
    let mut cells = row.cells("versions");
    let version = VersionRow::read(&mut cells)?;
    let document = cells.maybe_text()?;
    let article = ArticleRow::read_maybe(&mut cells)?;
    Ok(Kept { version, document, article })
}

/// Levels stay below 64, and places below 2^57 for longer than anybody prints.
fn node_id(node: Node) -> i64 {
    signed(node.index * 64 + u64::from(node.level))
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
