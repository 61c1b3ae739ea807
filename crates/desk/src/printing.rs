//! Printing: the newest save of an article becomes its next public version. Every act that makes
//! copy public ends here, in its own transaction.

use archive::{ArticleRow, Neighbours, Transaction};
use jiff::Timestamp;
use news::version::{Printed, Version, VersionKind};
use news::{Article, CorrectionKind, Document, Event, List, PictureRef, StaffId, State};

use crate::Error;
use crate::draft::byline_names;
use crate::holding::newest;
use crate::placing::place;
use crate::said::settle_said;
use crate::seal::{Entering, Seal};

/// How a version is printed.
pub(crate) struct Order {
    /// Why; whatever is printed for the first time is a first publication.
    pub(crate) kind: VersionKind,
    /// What the list of versions says about it.
    pub(crate) note: Option<String>,
    /// Who publishes it.
    pub(crate) staff: Option<StaffId>,
    /// When.
    pub(crate) now: Timestamp,
}

/// Prints the newest save of an article; what the log is to be told. `row` becomes what it is
/// afterwards, and nothing waits on the article any more.
pub(crate) async fn print(
    transaction: &mut Transaction,
    seal: &Seal,
    row: &mut ArticleRow,
    order: &Order,
) -> Result<Vec<Event>, Error> {
    let saved = newest(transaction, row).await?;
    saved.document.may_publish()?;
    let (was, id, now) = (row.clone(), row.id, order.now);
    let as_it_was = unentered(transaction, &was).await?;
    let had_any = transaction.has_corrections().await?;
    let published_at = was.published_at.unwrap_or(now);
    let before = match was.state {
        State::Published => Some(transaction.neighbours(&was, published_at).await?),
        _ => None,
    };
    if let Some(placing) = &saved.placing {
        place(transaction, row, placing).await?;
    }
    let names = byline_names(transaction, &saved.byline).await?;
    row.wear(&saved.document, names);
    (row.revision, row.working) = (saved.id, None);
    row.state = State::Published;
    row.published_at = Some(published_at);
    // What corrects a letter is no change to a reader.
    if was.version == 0 || order.kind != VersionKind::Typo {
        row.modified_at = Some(now.max(published_at));
    }
    row.version += 1;
    transaction.set_byline_and_topics(id, &saved.byline, &saved.topics).await?;
    transaction.update_article(row).await?;
    if was.state == State::Withdrawn {
        transaction.delete_withdrawal(id).await?;
    }
    let mut events = relist(transaction, &was, row, before, published_at).await?;
    if transaction.set_corrections(id, &saved.document.corrections).await? {
        let first_or_last = had_any != transaction.has_corrections().await?;
        events.push(Event::CorrectionsChanged { article: id, first_or_last });
    }
    // A correction shows beside what is on the record.
    let is_told = matches!(order.kind, VersionKind::Correction | VersionKind::Clarification)
        || was.state == State::Withdrawn;
    events.extend(settle_said(transaction, row, &saved.document.body, is_told).await?);
    show_pictures(transaction, &saved.document).await?;
    transaction.set_submission(id, None).await?;
    transaction.set_embargo(id, None).await?;
    transaction.set_release(id, None).await?;
    enter(transaction, seal, row, as_it_was, order).await?;
    Ok(events)
}

/// Lets readers have the pictures and files that a document shows.
pub(crate) async fn show_pictures(
    transaction: &mut Transaction,
    document: &Document,
) -> Result<(), Error> {
    let held = document.pictures().into_iter().filter_map(|picture| match picture {
        PictureRef::Held(id) => Some(id.0),
        PictureRef::Wanted(_) => None,
    });
    Ok(transaction.show_pictures(held.collect()).await?)
}

/// The article as readers have it, when the log does not hold its present version: it was public
/// before the log was kept, or came with an import.
async fn unentered(
    transaction: &mut Transaction,
    row: &ArticleRow,
) -> Result<Option<Entering>, Error> {
    if row.version == 0 || transaction.has_version(row.id, row.version).await? {
        return Ok(None);
    }
    let article = transaction.article_as_read(row.id).await?;
    Ok(article.map(|article| entering_as_it_is(&article, row.revision)))
}

/// The present version of an article about which nothing else is known.
pub(crate) fn entering_as_it_is(article: &Article, revision: i64) -> Entering {
    let publication = article.publication;
    let (kind, published_at, note) = if publication.version == 1 {
        (VersionKind::FirstPublication, publication.published_at, None)
    } else {
        let (kind, note) = why(article);
        (kind, publication.modified_at, note)
    };
    let version = Version {
        article: article.id,
        number: publication.version,
        kind,
        published_at,
        printed: Printed::of(article, None, note),
    };
    Entering { version, staff: None, revision }
}

/// Why a later version was printed, as far as the copy tells: a note of the very instant at which
/// it last changed is what changed it.
fn why(article: &Article) -> (VersionKind, Option<String>) {
    let modified_at = article.publication.modified_at;
    let note = article.document.corrections.iter().rev().find(|note| note.at == modified_at);
    let kind = match note.map(|note| note.kind) {
        Some(CorrectionKind::Correction) => VersionKind::Correction,
        Some(CorrectionKind::Clarification) => VersionKind::Clarification,
        None => VersionKind::Update,
    };
    (kind, note.map(|note| note.text.clone()))
}

/// Enters the new version into the log; before it, the one it follows, when that is missing.
async fn enter(
    transaction: &mut Transaction,
    seal: &Seal,
    row: &ArticleRow,
    as_it_was: Option<Entering>,
    order: &Order,
) -> Result<(), Error> {
    let missing = archive::Error::Missing { noun: "article", id: row.id.0 };
    let article = transaction.article_as_read(row.id).await?.ok_or(missing)?;
    let by = match order.staff {
        Some(staff) => transaction.printed_name_of(staff).await?,
        None => None,
    };
    let kind = match row.version {
        1 => VersionKind::FirstPublication,
        _ if order.kind == VersionKind::FirstPublication => VersionKind::Update,
        _ => order.kind,
    };
    let version = Version {
        article: row.id,
        number: row.version,
        kind,
        published_at: order.now,
        printed: Printed::of(&article, by, order.note.clone()),
    };
    let new = Entering { version, staff: order.staff, revision: row.revision };
    let mut entering = Vec::new();
    if let Some(old) = as_it_was {
        // Others may have entered it since it was looked for: the log is held from here on.
        transaction.version_edge().await?;
        if !transaction.has_version(row.id, old.version.number).await? {
            entering.push(old);
        }
    }
    entering.push(new);
    seal.enter(transaction, entering).await
}

/// Brings the lists up to date; what readers would notice.
async fn relist(
    transaction: &mut Transaction,
    was: &ArticleRow,
    row: &ArticleRow,
    before: Option<Neighbours>,
    published_at: Timestamp,
) -> Result<Vec<Event>, Error> {
    let article = row.id;
    let after = transaction.neighbours(row, published_at).await?;
    let Some(before) = before else {
        let opened = transaction.empty_sections(&after.lists).await?;
        transaction.list(article, published_at, &after.lists).await?;
        let (lists, beside) = (after.lists, after.beside);
        return Ok(told(Event::ArticlePublished { article, lists, beside }, opened));
    };
    let joined = without(&after.lists, &before.lists);
    let left = without(&before.lists, &after.lists);
    // A section appears in the furniture of every page with its first article, and goes with its
    // last.
    let mut turned = transaction.empty_sections(&joined).await?;
    transaction.unlist(article, published_at, &left).await?;
    transaction.list(article, published_at, &joined).await?;
    turned.extend(transaction.empty_sections(&left).await?);
    let card_changed = shown(was) != shown(row);
    let moves = !joined.is_empty() || !left.is_empty() || was.is_sticky != row.is_sticky;
    let lists = if moves { [after.lists, left].concat() } else { Vec::new() };
    // Translations print its headline. Who has it beside their own records its card.
    let mut beside = if card_changed { after.beside } else { Vec::new() };
    if moves {
        beside.extend(before.beside);
    }
    beside.sort_unstable();
    beside.dedup();
    Ok(told(Event::ArticleRevised { article, card_changed, lists, beside }, turned))
}

fn told(event: Event, sections: Vec<news::SectionId>) -> Vec<Event> {
    let turned = sections.into_iter().map(|section| Event::SectionChanged { section });
    [event].into_iter().chain(turned).collect()
}

/// What lists show of an article and an edit can change.
fn shown(row: &ArticleRow) -> impl PartialEq + '_ {
    (
        (&row.headline, &row.kicker, &row.standfirst, &row.place),
        (&row.lead_picture, &row.authors, &row.kind, &row.language),
        (&row.section, &row.slug),
    )
}

fn without(lists: &[List], others: &[List]) -> Vec<List> {
    lists.iter().copied().filter(|list| !others.contains(list)).collect()
}
