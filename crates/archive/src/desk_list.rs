//! The newsroom's list of articles: latest save first, page by page, however many there are.

use jiff::Timestamp;
use news::{PersonId, SectionId, StaffId};

use crate::article::article_row_columns;
use crate::engine::{Cells, Row, Value, values};
use crate::{ArticleRow, Error, Inside};

/// Articles one look goes through for those that fit; the next look goes on behind them, so that
/// no look takes longer than this many rows do.
pub const LOOK_ARTICLES_MAX: u32 = 50_000;

/// Which articles, by how they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DeskTab {
    /// All of them.
    #[default]
    All,
    /// Those that somebody drafted.
    Of(StaffId),
    /// Drafts that nobody waits for.
    Draft,
    /// Drafts that wait for an editor.
    InReview,
    /// What is under embargo or to be published at an instant.
    Waiting,
    /// What readers have.
    Published,
    /// What was taken back.
    Withdrawn,
    /// What was put aside.
    Spiked,
}

/// Something an article lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A standfirst.
    Standfirst,
    /// Alt text for its lead picture.
    AltText,
    /// A credit for its lead picture.
    Credit,
}

/// What is asked of the list. Every `None` is no restriction.
#[derive(Debug, Clone, Default)]
pub struct DeskAsked {
    /// By how they stand.
    pub tab: DeskTab,
    /// Only what this reporter may see: public articles and drafts of their own.
    pub seen_by: Option<StaffId>,
    /// Words of the headline, or beginnings of them; each must be there.
    pub words: Vec<String>,
    /// In this section.
    pub section: Option<SectionId>,
    /// By this author.
    pub author: Option<PersonId>,
    /// Lacking this.
    pub need: Option<Need>,
    /// Only those saved before this revision: the page that follows.
    pub before: Option<i64>,
}

/// An article in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskLine {
    /// Its row: of a public article, as readers have it.
    pub row: ArticleRow,
    /// When it was last saved.
    pub saved_at: Timestamp,
    /// Since when it waits for an editor.
    pub submitted_at: Option<Timestamp>,
    /// When its embargo lifts.
    pub embargo_until: Option<Timestamp>,
    /// When it is to be published.
    pub due_at: Option<Timestamp>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskPage {
    /// The articles.
    pub lines: Vec<DeskLine>,
    /// Where the next page begins: [`DeskAsked::before`]; `None`: there are no more.
    pub next: Option<i64>,
    /// Whether the look ended before the page was full: older articles may fit too.
    pub is_cut_short: bool,
}

/// What is newest of an article, as the indexes have it.
const NEWEST: &str = "COALESCE(a.working_revision_id, a.revision_id)";

impl Inside {
    /// Articles for the newsroom, latest save first, `limit` of them at most.
    pub async fn desk_list(&mut self, asked: &DeskAsked, limit: u32) -> Result<DeskPage, Error> {
        let mut lines = self.desk_lines(asked, limit + 1).await?;
        let (shown, is_picky) = (limit as usize, asked.is_picky());
        if lines.len() > shown {
            lines.truncate(shown);
            let next = lines.last().map(|line| line.row.newest());
            return Ok(DeskPage { lines, next, is_cut_short: false });
        }
        let next = if is_picky { self.look_ends(asked).await? } else { None };
        Ok(DeskPage { lines, is_cut_short: next.is_some(), next })
    }

    /// How many drafts wait for an editor, counted to `most`.
    pub async fn waiting_for_editor(&mut self, most: u32) -> Result<u32, Error> {
        let sql = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM submissions LIMIT $1) w";
        let row = self.session.row(sql, values![i64::from(most)]).await?;
        row.map_or(Ok(0), |row| row.cells("submissions").small())
    }

    async fn desk_lines(&mut self, asked: &DeskAsked, rows: u32) -> Result<Vec<DeskLine>, Error> {
        let mut query = Query::default();
        let look = if asked.is_picky() { LOOK_ARTICLES_MAX } else { rows };
        let looked_at = query.looked_at(asked, look);
        let wanted = query.wanted(asked);
        let sql = format!(
            "SELECT {}, r.saved_at, sub.submitted_at, e.until, rel.due_at FROM {looked_at} a \
             JOIN revisions r ON r.id = {NEWEST} \
             LEFT JOIN submissions sub ON sub.article_id = a.id \
             LEFT JOIN embargoes e ON e.article_id = a.id \
             LEFT JOIN releases rel ON rel.article_id = a.id{wanted} \
             ORDER BY {NEWEST} DESC LIMIT {rows}",
            article_row_columns!("a."),
        );
        self.session.rows_made(sql, query.values).await?.iter().map(read).collect()
    }

    /// Where a look ended that went through as many articles as one may.
    async fn look_ends(&mut self, asked: &DeskAsked) -> Result<Option<i64>, Error> {
        let mut query = Query::default();
        let looked_at = query.looked_at(asked, LOOK_ARTICLES_MAX);
        let sql = format!("SELECT COUNT(*), MIN({NEWEST}) FROM {looked_at} a");
        let rows = self.session.rows_made(sql, query.values).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let mut cells = row.cells("articles");
        let (count, last) = (cells.int()?, cells.next::<Option<i64>>()?);
        Ok(last.filter(|_| count >= i64::from(LOOK_ARTICLES_MAX)))
    }
}

impl DeskAsked {
    /// Whether articles are passed over that no index leaves out.
    fn is_picky(&self) -> bool {
        !self.words.is_empty() || self.need.is_some()
    }
}

/// A statement being put together: only the archive's own words go into its text.
#[derive(Default)]
struct Query {
    values: Vec<Value>,
}

impl Query {
    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    /// The articles of a tab, section and author that are looked at, from the latest on.
    fn looked_at(&mut self, asked: &DeskAsked, limit: u32) -> String {
        let before = self.bind(asked.before.unwrap_or(i64::MAX));
        let mut conditions = vec![format!("{NEWEST} < {before}")];
        conditions.extend(self.of_tab(asked.tab));
        if let Some(section) = asked.section {
            conditions.push(format!("a.section_id = {}", self.bind(section.0)));
        }
        if let Some(author) = asked.author {
            let author = self.bind(author.0);
            conditions.push(format!(
                "a.id IN (SELECT article_id FROM article_authors WHERE person_id = {author})"
            ));
        }
        if let Some(staff) = asked.seen_by {
            let staff = self.bind(staff.0);
            let may_see = "a.state = 'published' OR a.state = 'withdrawn'";
            conditions.push(format!("({may_see} OR a.drafted_by = {staff})"));
        }
        let conditions = conditions.join(" AND ");
        format!(
            "(SELECT a.* FROM articles a WHERE {conditions} ORDER BY {NEWEST} DESC LIMIT {limit})"
        )
    }

    fn of_tab(&mut self, tab: DeskTab) -> Option<String> {
        let waits = "a.id IN (SELECT article_id FROM releases UNION \
                     SELECT article_id FROM embargoes)";
        let is_submitted = "a.id IN (SELECT article_id FROM submissions)";
        let state = |state: &str| Some(format!("a.state = '{state}'"));
        match tab {
            DeskTab::All => None,
            DeskTab::Of(staff) => Some(format!("a.drafted_by = {}", self.bind(staff.0))),
            DeskTab::Draft => {
                Some(format!("a.state = 'draft' AND NOT {is_submitted} AND NOT {waits}"))
            }
            DeskTab::InReview => Some(format!("a.state = 'draft' AND {is_submitted}")),
            // An embargo that was kept stays written down.
            DeskTab::Waiting => Some(format!(
                "{waits} AND (a.state = 'draft' OR a.id IN (SELECT article_id FROM releases))"
            )),
            DeskTab::Published => state("published"),
            DeskTab::Withdrawn => state("withdrawn"),
            DeskTab::Spiked => state("spiked"),
        }
    }

    /// What must be true of those looked at.
    fn wanted(&mut self, asked: &DeskAsked) -> String {
        let mut conditions = Vec::new();
        for word in &asked.words {
            // SQLite folds the case of ASCII letters only: the word as it was typed serves others.
            let (folded, typed) = (self.bind(holding(&word.to_lowercase())), holding(word));
            let typed = self.bind(typed);
            conditions.push(format!(
                "(LOWER(a.headline) LIKE {folded} ESCAPE '\\' \
                 OR a.headline LIKE {typed} ESCAPE '\\')"
            ));
        }
        conditions.extend(asked.need.map(lacking));
        if conditions.is_empty() {
            return String::new();
        }
        format!(" WHERE {}", conditions.join(" AND "))
    }
}

/// Facts a picture has not got are not in its JSON; a quotation mark inside one is escaped there.
fn lacking(need: Need) -> String {
    let fact = match need {
        Need::Standfirst => return "COALESCE(a.standfirst, '') = ''".to_owned(),
        Need::AltText => "alt",
        Need::Credit => "credit",
    };
    format!(
        "EXISTS (SELECT 1 FROM pictures p WHERE p.id = a.lead_picture_id \
         AND p.facts NOT LIKE '%\"{fact}\":%')"
    )
}

/// The pattern of a text that holds these characters.
fn holding(word: &str) -> String {
    let mut pattern = String::from("%");
    for char in word.chars() {
        if matches!(char, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(char);
    }
    pattern.push('%');
    pattern
}

fn read(row: &Row) -> Result<DeskLine, Error> {
    let cells: &mut Cells<'_> = &mut row.cells("articles");
    let missing = || Error::Missing { noun: "article", id: 0 };
    Ok(DeskLine {
        row: ArticleRow::read_maybe(cells)?.ok_or_else(missing)?,
        saved_at: cells.time()?,
        submitted_at: cells.maybe_time()?,
        embargo_until: cells.maybe_time()?,
        due_at: cells.maybe_time()?,
    })
}
