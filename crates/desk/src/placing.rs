//! Placing: an article comes to stand where a save says.

use archive::{ArticleRow, Target, Transaction};
use news::{ArticleId, OldAddress, Placing, SectionId, Slug};

use crate::Error;

/// Puts an article where `placing` says. What was public leaves a redirect at its old address.
pub(crate) async fn place(
    transaction: &mut Transaction,
    row: &mut ArticleRow,
    placing: &Placing,
) -> Result<(), Error> {
    if moves(row, placing) {
        may_stand(transaction, placing).await?;
        if row.version > 0 {
            let section = section_slug(transaction, row.section).await?;
            let old = OldAddress::parse(&format!("/{section}/{}", row.slug));
            if let Some(old) = old {
                transaction.redirect(&old, Target::Article(row.id)).await?;
            }
        }
    }
    row.section = placing.section;
    row.slug = placing.slug.clone();
    row.kind = placing.kind;
    row.language = placing.language.clone();
    row.is_sticky = placing.is_sticky;
    row.replies = placing.replies;
    row.translation_group = group(transaction, row, placing.translation_of).await?;
    Ok(())
}

/// Whether an article may come to stand where `placing` says; [`Error::SlugTaken`] when another
/// does.
pub(crate) async fn may_place(
    transaction: &mut Transaction,
    row: &ArticleRow,
    placing: &Placing,
) -> Result<(), Error> {
    if moves(row, placing) { may_stand(transaction, placing).await } else { Ok(()) }
}

fn moves(row: &ArticleRow, placing: &Placing) -> bool {
    (placing.section, &placing.slug) != (row.section, &row.slug)
}

async fn may_stand(transaction: &mut Transaction, placing: &Placing) -> Result<(), Error> {
    let section = section_slug(transaction, placing.section).await?;
    let slug = &placing.slug;
    let held = transaction.slugs_held(vec![slug.as_str().to_owned()]).await?;
    if held.iter().any(|(place, _)| *place == placing.section) {
        return Err(Error::SlugTaken { section, slug: slug.clone() });
    }
    Ok(())
}

async fn section_slug(transaction: &mut Transaction, id: SectionId) -> Result<Slug, Error> {
    let sections = transaction.all_sections().await?;
    let found = sections.into_iter().find(|row| row.section.id == id);
    found.map(|row| row.section.slug).ok_or(Error::SectionGone(id))
}

/// The group of translations the article is in now.
async fn group(
    transaction: &mut Transaction,
    row: &ArticleRow,
    of: Option<ArticleId>,
) -> Result<Option<ArticleId>, Error> {
    let own = row.translation_group;
    match of {
        // Others translate this one: they stay its translations.
        None => Ok(own.filter(|group| *group == row.id)),
        Some(of) if own == Some(of) || of == row.id => Ok(own),
        Some(of) => crate::draft::join_group(transaction, Some(of)).await,
    }
}
