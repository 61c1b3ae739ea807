//! Settling a static page: making it, or replacing its copy.

use archive::{Archive, NameKind, NameRow, Noun, PageRow, RevisionOf, RevisionRow, Transaction};
use jiff::Timestamp;
use news::{Byline, Document, Event, EventNumber, Language, PageId, Slug, StaffId};

use crate::Error;
use crate::found::free_name;
use crate::printing::show_pictures;

/// A static page's copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageCopy {
    /// Its whole address.
    pub slug: Slug,
    /// Its language.
    pub language: Language,
    /// Title and copy.
    pub document: Document,
}

/// Which copy of a page that is there already gives way to a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// Any.
    Any,
    /// Only what the program itself wrote, before an editor or an import brought a copy.
    ReadyMade,
}

/// Makes a static page public, or replaces its copy where `replace` allows it. `None` when the page
/// stays as it is.
pub async fn settle_page(
    archive: &Archive,
    copy: PageCopy,
    replace: Replace,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<Option<EventNumber>, Error> {
    copy.document.may_publish()?;
    let mut transaction = archive.write().await?;
    let there = page_named(&mut transaction, &copy.slug).await?;
    if let Some(row) = &there
        && !gives_way(&mut transaction, row, &copy, replace).await?
    {
        return Ok(None);
    }
    let revision = transaction.numbers(Noun::Revision, 1).await?;
    let page = match there {
        Some(mut row) => {
            row.language = copy.language;
            row.title.clone_from(&copy.document.headline);
            row.is_public = true;
            row.published_at = row.published_at.or(Some(now));
            row.modified_at = Some(now);
            row.revision = revision;
            transaction.update_page(&row).await?;
            row.id
        }
        None => new_page(&mut transaction, &copy, revision, now).await?,
    };
    show_pictures(&mut transaction, &copy.document).await?;
    let saved = page_revision(revision, page, copy.document, staff, now);
    transaction.insert_revisions(&[saved]).await?;
    Ok(Some(transaction.commit_with(&Event::PageChanged { page }, staff, now).await?))
}

/// A save of a page's copy.
pub(crate) fn page_revision(
    id: i64,
    page: PageId,
    document: Document,
    staff: Option<StaffId>,
    now: Timestamp,
) -> RevisionRow {
    RevisionRow {
        id,
        of: RevisionOf::Page(page),
        saved_at: now,
        saved_by: staff,
        byline: Byline::default(),
        topics: Vec::new(),
        document,
        placing: None,
        run_since: None,
        import: None,
    }
}

/// Whether the page's present copy is to be replaced: it differs, and may be.
async fn gives_way(
    transaction: &mut Transaction,
    row: &PageRow,
    copy: &PageCopy,
    replace: Replace,
) -> Result<bool, Error> {
    let Some(present) = transaction.revision(row.revision).await? else { return Ok(true) };
    let is_the_same = present.document == copy.document && row.language == copy.language;
    let is_ready_made = present.saved_by.is_none() && present.import.is_none();
    Ok(match replace {
        Replace::Any => true,
        Replace::ReadyMade => is_ready_made && !is_the_same,
    })
}

async fn page_named(transaction: &mut Transaction, slug: &Slug) -> Result<Option<PageRow>, Error> {
    let names = transaction.names().await?;
    let name = names.iter().find(|name| name.slug == slug.as_str());
    match name.filter(|name| name.kind == NameKind::Page) {
        Some(name) => Ok(transaction.pages(vec![name.id]).await?.pop()),
        None => Ok(None),
    }
}

async fn new_page(
    transaction: &mut Transaction,
    copy: &PageCopy,
    revision: i64,
    now: Timestamp,
) -> Result<PageId, Error> {
    free_name(transaction, &copy.slug).await?;
    let id = PageId(transaction.numbers(Noun::Page, 1).await?);
    let slug = copy.slug.as_str().to_owned();
    let name = NameRow { slug, kind: NameKind::Page, id: id.0, import: None };
    transaction.insert_names(&[name]).await?;
    let row = PageRow {
        id,
        slug: copy.slug.clone(),
        language: copy.language.clone(),
        title: copy.document.headline.clone(),
        is_public: true,
        published_at: Some(now),
        modified_at: Some(now),
        revision,
        import: None,
    };
    transaction.insert_pages(&[row]).await?;
    Ok(id)
}
