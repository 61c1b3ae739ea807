//! Drafting: a new article, for the newsroom only.

use archive::{Archive, ArticleRow, Noun, RevisionOf, RevisionRow, Transaction};
use jiff::Timestamp;
use news::{Actor, ArticleId, Byline, Document, Kind, Language, Replies, SectionId, Slug, StaffId};
use news::{State, TopicId};

use crate::Error;
use crate::found::{NewSection, section_within};
use crate::holding::record;

/// The section of articles that name none.
pub(crate) const SECTION_OF_NONE: &str = "news";

/// A new article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArticle {
    /// The section it stands in. `news` is founded when it is missing.
    pub section: Slug,
    /// The name that section gets, in the paper's language.
    pub section_of_none: String,
    /// Its address there; made from the headline when missing.
    pub slug: Option<Slug>,
    /// Its kind.
    pub kind: Kind,
    /// Its language; the paper's when missing.
    pub language: Option<Language>,
    /// The article it translates.
    pub translation_of: Option<ArticleId>,
    /// Who wrote it.
    pub byline: Byline,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// Whether it is to stay on top of the front.
    pub is_sticky: bool,
    /// The copy.
    pub document: Document,
}

/// Writes a new article down. Readers see nothing of it, so there is no event.
///
/// [`Error::SlugTaken`] when the address was asked for and is taken; an address made from the
/// headline is numbered instead.
pub async fn draft(
    archive: &Archive,
    new: NewArticle,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<ArticleId, Error> {
    let language = match &new.language {
        Some(language) => language.clone(),
        None => archive.read().await?.paper().await?.language,
    };
    let mut transaction = archive.write().await?;
    let id = draft_within(&mut transaction, new, language, staff, now).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}

/// The same within another act.
pub(crate) async fn draft_within(
    transaction: &mut Transaction,
    new: NewArticle,
    language: Language,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<ArticleId, Error> {
    let section = section_of(transaction, &new).await?;
    let slug = free_slug(transaction, section, &new).await?;
    let id = ArticleId(transaction.numbers(Noun::Article, 1).await?);
    let revision = transaction.numbers(Noun::Revision, 1).await?;
    let group = join_group(transaction, new.translation_of).await?;
    let names = byline_names(transaction, &new.byline).await?;
    let mut row = blank_row(id, section, slug, language, revision);
    row.kind = new.kind;
    row.translation_group = group;
    row.is_sticky = new.is_sticky;
    row.drafted_by = staff;
    row.wear(&new.document, names);
    transaction.insert_articles(std::slice::from_ref(&row)).await?;
    transaction.insert_bylines(&[(id, new.byline.clone())]).await?;
    transaction.insert_subjects(&[(id, new.topics.clone())]).await?;
    let saved = RevisionRow {
        id: revision,
        of: RevisionOf::Article(id),
        saved_at: now,
        saved_by: staff,
        byline: new.byline,
        topics: new.topics,
        document: new.document,
        placing: Some(row.placing()),
        run_since: None,
        import: None,
    };
    transaction.insert_revisions(&[saved]).await?;
    let by = Actor { staff, ..Actor::paper() };
    record(transaction, by, "draft", &row, serde_json::json!({}), now).await?;
    Ok(id)
}

/// A draft's row before it has what lists show.
pub(crate) fn blank_row(
    id: ArticleId,
    section: SectionId,
    slug: Slug,
    language: Language,
    revision: i64,
) -> ArticleRow {
    ArticleRow {
        id,
        section,
        slug,
        kind: Kind::Report,
        language,
        translation_group: None,
        state: State::Draft,
        headline: String::new(),
        kicker: None,
        standfirst: None,
        place: None,
        lead_picture: None,
        authors: Vec::new(),
        published_at: None,
        modified_at: None,
        version: 0,
        is_sticky: false,
        replies: Replies::Usual,
        revision,
        working: None,
        drafted_by: None,
        import: None,
    }
}

/// The names a byline prints, in order.
pub(crate) async fn byline_names(
    transaction: &mut Transaction,
    byline: &Byline,
) -> Result<Vec<String>, Error> {
    let ids = byline.0.iter().map(|(person, _)| person.0).collect();
    let names = transaction.names_of(ids).await?;
    let mut once = std::collections::HashSet::new();
    let known = byline.0.iter().filter_map(|(person, _)| names.get(person));
    Ok(known.filter(|(now, _)| once.insert(*now)).map(|(_, name)| name.clone()).collect())
}

async fn section_of(transaction: &mut Transaction, new: &NewArticle) -> Result<SectionId, Error> {
    let slug = &new.section;
    let sections = transaction.all_sections().await?;
    let found = sections.iter().find(|row| row.is_public && row.section.slug == *slug);
    match found {
        Some(row) => Ok(row.section.id),
        None if slug.as_str() == SECTION_OF_NONE => {
            let new = NewSection::named(&new.section_of_none, slug.clone());
            section_within(transaction, new).await
        }
        None => Err(Error::NoSection(slug.clone())),
    }
}

async fn free_slug(
    transaction: &mut Transaction,
    section: SectionId,
    new: &NewArticle,
) -> Result<Slug, Error> {
    let wanted = match &new.slug {
        Some(slug) => slug.clone(),
        None => match Slug::from_words(&new.document.headline) {
            Some(slug) => slug,
            None => Slug::parse("article")?,
        },
    };
    let mut held = transaction.slugs_held(vec![wanted.as_str().to_owned()]).await?;
    let is_held = |held: &[(SectionId, String)], slug: &Slug| {
        held.iter().any(|(place, taken)| *place == section && taken == slug.as_str())
    };
    if !is_held(&held, &wanted) {
        return Ok(wanted);
    }
    if new.slug.is_some() {
        return Err(Error::SlugTaken { section: new.section.clone(), slug: wanted });
    }
    held.extend(transaction.numbered_slugs_held(section, &wanted).await?);
    let mut numbered = (2..).map(|number| wanted.numbered(number));
    Ok(numbered.find(|slug| !is_held(&held, slug)).unwrap_or(wanted))
}

/// The group of the article that is translated, which learns here that it is.
pub(crate) async fn join_group(
    transaction: &mut Transaction,
    of: Option<ArticleId>,
) -> Result<Option<ArticleId>, Error> {
    let Some(of) = of else { return Ok(None) };
    let mut original = transaction.article(of).await?.ok_or(Error::NoArticle(of))?;
    let group = original.translation_group.unwrap_or(of);
    if original.translation_group.is_none() {
        original.translation_group = Some(group);
        transaction.update_article(&original).await?;
    }
    Ok(Some(group))
}
