//! Saves of an article: all of them, two side by side, and an old one brought back.

use archive::{RevisionOf, RevisionRow};
use http::{Response, StatusCode};
use news::changes::{BlockChange, Change, Run, changes};
use news::{Actor, Deed};
use serde::Serialize;

use super::articles::soon;
use super::editor::{may, opened};
use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// Saves on one page.
const ROWS_ON_PAGE: u32 = 50;

#[derive(Serialize)]
struct SavesPage {
    id: i64,
    headline: String,
    rows: Vec<SaveRow>,
    older: Option<i64>,
    newest: i64,
    /// What readers have.
    public: Option<i64>,
    may_bring_back: bool,
}

#[derive(Serialize)]
struct SaveRow {
    id: i64,
    at: String,
    by: Option<String>,
    /// The public version it became.
    version: Option<u32>,
}

#[derive(Serialize)]
struct ComparePage {
    id: i64,
    headline: String,
    old: Side,
    new: Side,
    rows: Vec<CompareRow>,
    words_added: usize,
    words_removed: usize,
    may_bring_back: bool,
}

#[derive(Serialize)]
struct Side {
    id: i64,
    at: String,
    by: Option<String>,
}

/// One line of the two columns.
#[derive(Serialize)]
struct CompareRow {
    /// The field, or the kind of the passage.
    name: String,
    change: &'static str,
    moved: bool,
    old: Vec<Run>,
    new: Vec<Run>,
    /// Passages alike on both sides, which are folded into this line.
    same: usize,
}

/// `GET /newsroom/articles/ID/revisions`
pub(super) async fn list(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let before = visit.query.get("before").parse().ok();
    let mut inside = visit.room.archive.inside().await?;
    let mut lines = inside.revisions(opened.row.id, before, ROWS_ON_PAGE + 1).await?;
    let staff = inside.staff_names().await?;
    let versions = inside.versions_of(opened.row.id, u32::MAX).await?;
    drop(inside);
    let has_older = lines.len() > ROWS_ON_PAGE as usize;
    lines.truncate(ROWS_ON_PAGE as usize);
    let row = |line: &archive::RevisionLine| SaveRow {
        id: line.id,
        at: soon(&visit, line.saved_at),
        by: line.saved_by.and_then(|id| staff.get(&id).cloned()),
        version: versions.iter().find(|v| v.revision == line.id).map(|v| v.number),
    };
    let page = SavesPage {
        id: opened.row.id.0,
        headline: opened.newest.document.headline.clone(),
        rows: lines.iter().map(row).collect(),
        older: lines.last().filter(|_| has_older).map(|line| line.id),
        newest: opened.newest.id,
        public: (opened.row.version > 0).then_some(opened.row.revision),
        may_bring_back: may(&visit, &opened, Deed::Save).is_ok(),
    };
    visit.page(StatusCode::OK, "revisions.html", &page)
}

/// `GET /newsroom/articles/ID/revisions/REVISION?with=OTHER`: what changed from the other one, or
/// from the one before it.
pub(super) async fn compare(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let article = opened.row.id;
    let mut inside = visit.room.archive.inside().await?;
    let of = RevisionOf::Article(article);
    let own = |row: Option<RevisionRow>| row.filter(|row| row.of == of).ok_or(Fault::NotFound);
    let one = own(inside.revision(visit.number("revision")?).await?)?;
    let other = match visit.query.get("with").parse() {
        Ok(other) => Some(other),
        Err(_) => inside.revisions(article, Some(one.id), 1).await?.first().map(|line| line.id),
    };
    let other = match other {
        Some(other) => own(inside.revision(other).await?)?,
        None => RevisionRow { document: news::Document::default(), ..one.clone() },
    };
    let staff = inside.staff_names().await?;
    drop(inside);
    let (old, new) = if other.id <= one.id { (other, one) } else { (one, other) };
    let changed = changes(&old.document, &new.document);
    let side = |row: &RevisionRow| Side {
        id: row.id,
        at: soon(&visit, row.saved_at),
        by: row.saved_by.and_then(|id| staff.get(&id).cloned()),
    };
    let fields = changed.fields.iter().map(|field| CompareRow {
        name: visit.words.say(&format!("field-{}", field.field), &[]),
        change: "words",
        moved: false,
        old: left(&field.runs),
        new: right(&field.runs),
        same: 0,
    });
    let page = ComparePage {
        id: article.0,
        headline: opened.newest.document.headline.clone(),
        old: side(&old),
        new: side(&new),
        rows: fields.chain(passages(&visit, &changed.blocks)).collect(),
        words_added: changed.words_added,
        words_removed: changed.words_removed,
        may_bring_back: may(&visit, &opened, Deed::Save).is_ok(),
    };
    visit.page(StatusCode::OK, "revision.html", &page)
}

/// The passages, those alike folded.
fn passages(visit: &Visit, blocks: &[BlockChange]) -> Vec<CompareRow> {
    let mut rows: Vec<CompareRow> = Vec::new();
    for block in blocks {
        let is_same = block.change == Change::Same && !block.moved;
        if let (true, Some(last)) = (is_same, rows.last_mut().filter(|row| row.same > 0)) {
            last.same += 1;
            continue;
        }
        let change = match block.change {
            Change::Same => "same",
            Change::Words => "words",
            Change::Other => "other",
            Change::Added => "added",
            Change::Removed => "removed",
        };
        rows.push(CompareRow {
            name: visit.words.say(&format!("block-{}", block.kind), &[]),
            change,
            moved: block.moved,
            old: left(&block.runs),
            new: right(&block.runs),
            same: usize::from(is_same),
        });
    }
    rows
}

fn left(runs: &[Run]) -> Vec<Run> {
    runs.iter().filter(|run| !matches!(run, Run::Added(_))).cloned().collect()
}

fn right(runs: &[Run]) -> Vec<Run> {
    runs.iter().filter(|run| !matches!(run, Run::Removed(_))).cloned().collect()
}

/// `POST /newsroom/articles/ID/revisions/REVISION`: brings it back.
pub(super) async fn bring_back(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let (archive, article) = (&visit.room.archive, opened.row.id);
    let by = Actor::from(visit.staff()?);
    let revision = visit.number("revision")?;
    match desk::bring_back(archive, article, revision, by, visit.now).await {
        Ok(_) => Ok(visit.see(&format!("/newsroom/articles/{article}?done=brought-back"))),
        Err(desk::Error::Archive(archive::Error::Missing { .. })) => Err(Fault::NotFound),
        Err(error) => Err(error.into()),
    }
}
