//! Saving a static page: a new one, or new copy and a new address for one that is there.

use archive::{Act, Archive, NameKind, NameRow, Noun, PageRow, Target, Transaction};
use jiff::Timestamp;
use news::{Event, PageId, StaffId};
use serde_json::json;

use crate::found::free_name;
use crate::moved::{moved, settled};
use crate::printing::show_pictures;
use crate::settle_page::page_revision;
use crate::{Error, PageCopy};

/// Saves a static page; its number. Of a public page, readers read the new copy from now on; a new
/// one is for the newsroom only until it is published.
pub async fn save_page(
    archive: &Archive,
    page: Option<PageId>,
    copy: PageCopy,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<PageId, Error> {
    copy.document.may_publish()?;
    let mut transaction = archive.write().await?;
    let revision = transaction.numbers(Noun::Revision, 1).await?;
    let row = match page {
        Some(id) => changed(&mut transaction, id, &copy, revision, now).await?,
        None => founded(&mut transaction, &copy, revision, now).await?,
    };
    if row.is_public {
        show_pictures(&mut transaction, &copy.document).await?;
    }
    let saved = page_revision(revision, row.id, copy.document, staff, now);
    transaction.insert_revisions(&[saved]).await?;
    let act = if page.is_some() { "revise" } else { "found" };
    let detail = json!({ "title": row.title, "slug": row.slug });
    let act = Act { staff, act, noun: "page", row: Some(row.id.0), detail };
    transaction.record(act, now).await?;
    if row.is_public {
        transaction.commit_with(&Event::PageChanged { page: row.id }, staff, now).await?;
    } else {
        transaction.commit_unseen().await?;
    }
    Ok(row.id)
}

async fn changed(
    transaction: &mut Transaction,
    id: PageId,
    copy: &PageCopy,
    revision: i64,
    now: Timestamp,
) -> Result<PageRow, Error> {
    let missing = Error::NoRow { noun: "page", id: id.0 };
    let mut row = transaction.pages(vec![id.0]).await?.pop().ok_or(missing)?;
    if row.slug != copy.slug {
        free_name(transaction, &copy.slug).await?;
        transaction.rename_name(&row.slug, &copy.slug).await?;
        let (old, new) = (format!("/{}", row.slug), format!("/{}", copy.slug));
        moved(transaction, &old, &new, Target::Page(id)).await?;
    }
    row.slug = copy.slug.clone();
    row.language = copy.language.clone();
    row.title.clone_from(&copy.document.headline);
    row.modified_at = Some(now);
    row.revision = revision;
    transaction.update_page(&row).await?;
    Ok(row)
}

async fn founded(
    transaction: &mut Transaction,
    copy: &PageCopy,
    revision: i64,
    now: Timestamp,
) -> Result<PageRow, Error> {
    free_name(transaction, &copy.slug).await?;
    let id = PageId(transaction.numbers(Noun::Page, 1).await?);
    let slug = copy.slug.as_str().to_owned();
    settled(transaction, &format!("/{slug}"), None).await?;
    let name = NameRow { slug, kind: NameKind::Page, id: id.0, import: None };
    transaction.insert_names(&[name]).await?;
    let row = PageRow {
        id,
        slug: copy.slug.clone(),
        language: copy.language.clone(),
        title: copy.document.headline.clone(),
        is_public: false,
        published_at: None,
        modified_at: Some(now),
        revision,
        import: None,
    };
    transaction.insert_pages(std::slice::from_ref(&row)).await?;
    Ok(row)
}
