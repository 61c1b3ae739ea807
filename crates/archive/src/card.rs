//! Cards: what lists show of published articles, read page by page.

use std::collections::HashMap;

use jiff::Timestamp;
use news::{ArticleId, Card, CardPicture, Cursor, FileType, List, Medium, Picture, PictureFacts};
use news::{PictureId, SectionId, SectionRef, Slug};

use crate::engine::{Cells, Row, Session, values};
use crate::{Error, Reader, furniture, listing};

/// The columns of a card, in the order [`card`] reads them.
macro_rules! card_columns {
    () => {
        "a.id, a.kind, a.language, s.id, s.slug, s.name, a.slug, a.headline, a.kicker, \
         a.standfirst, a.place, a.authors, p.id, p.hash, p.file_type, p.bytes, p.width, p.height, \
         p.name, p.facts, a.published_at, a.modified_at"
    };
}
/// The tables of a card, after the one that leads to `articles a`.
macro_rules! card_tables {
    () => {
        "JOIN sections s ON s.id = a.section_id LEFT JOIN pictures p ON p.id = a.lead_picture_id"
    };
}

/// A stretch of a stored list, newest first: after `from`, not older than `floor`.
pub(crate) struct Stretch {
    pub(crate) list: i64,
    pub(crate) from: Cursor,
    pub(crate) floor: Timestamp,
}

impl Reader {
    /// The next `limit` cards of a list, after a cursor or from its beginning. Reads as many rows
    /// as it gives cards, however long the list is.
    pub async fn cards(
        &mut self,
        list: List,
        after: Option<Cursor>,
        limit: u32,
    ) -> Result<Vec<Card>, Error> {
        match stretch(&mut self.session, list, after).await? {
            Some(stretch) => cards_of(&mut self.session, &stretch, limit).await,
            None => Ok(Vec::new()),
        }
    }

    /// The articles that stay on top of the front, newest first.
    pub async fn sticky(&mut self, limit: u32) -> Result<Vec<Card>, Error> {
        let sql = concat!(
            "SELECT ",
            card_columns!(),
            " FROM articles a ",
            card_tables!(),
            " WHERE a.is_sticky AND a.state = 'published' \
             ORDER BY a.published_at DESC, a.id DESC LIMIT $1"
        );
        read_cards(&self.session.rows(sql, values![i64::from(limit)]).await?)
    }
}

/// Where a list lies in the stored ones. `None` for a month that is not in the calendar.
pub(crate) async fn stretch(
    session: &mut Session,
    list: List,
    after: Option<Cursor>,
) -> Result<Option<Stretch>, Error> {
    let newest = Cursor { published_at: Timestamp::MAX, article: ArticleId(i64::MAX) };
    let from = after.unwrap_or(newest);
    let List::Month(month) = list else {
        let list = listing::number(list).unwrap_or_default();
        return Ok(Some(Stretch { list, from, floor: Timestamp::MIN }));
    };
    let zone = furniture::paper(session).await?.time_zone.zone();
    Ok(month.bounds(&zone).map(|(floor, next)| {
        let end = Cursor { published_at: next, article: ArticleId(i64::MIN) };
        Stretch { list: listing::ALL, from: from.min(end), floor }
    }))
}

/// The cards of a stretch.
pub(crate) async fn cards_of(
    session: &mut Session,
    stretch: &Stretch,
    limit: u32,
) -> Result<Vec<Card>, Error> {
    let sql = concat!(
        "SELECT ",
        card_columns!(),
        " FROM listings l JOIN articles a ON a.id = l.article_id ",
        card_tables!(),
        " WHERE l.list = $1 AND (l.published_at, l.article_id) < ($2, $3) \
         AND l.published_at >= $4 ORDER BY l.published_at DESC, l.article_id DESC LIMIT $5"
    );
    let Stretch { list, from, floor } = stretch;
    let limit = i64::from(limit);
    let values = values![*list, from.published_at, from.article.0, *floor, limit];
    read_cards(&session.rows(sql, values).await?)
}

/// Cards of those of the articles that are published, by id.
pub(crate) async fn cards_by_id(
    session: &mut Session,
    ids: Vec<i64>,
) -> Result<HashMap<ArticleId, Card>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = concat!(
        "SELECT ",
        card_columns!(),
        " FROM articles a ",
        card_tables!(),
        " WHERE a.id IN ($1[]) AND a.state = 'published'"
    );
    let cards = read_cards(&session.rows(sql, values![ids]).await?)?;
    Ok(cards.into_iter().map(|card| (card.id, card)).collect())
}

pub(crate) fn read_cards(rows: &[Row]) -> Result<Vec<Card>, Error> {
    rows.iter().map(|row| card(&mut row.cells("articles"))).collect()
}

fn card(cells: &mut Cells<'_>) -> Result<Card, Error> {
    Ok(Card {
        id: ArticleId(cells.int()?),
        kind: cells.word()?,
        language: cells.word()?,
        section: section_ref(cells)?,
        slug: cells.word()?,
        headline: cells.text()?,
        kicker: cells.maybe_text()?,
        standfirst: cells.maybe_text()?,
        place: cells.maybe_text()?,
        authors: cells.json()?,
        picture: maybe_picture(cells)?.and_then(card_picture),
        published_at: cells.time()?,
        modified_at: cells.time()?,
    })
}

/// Id, slug and name of a section.
pub(crate) fn section_ref(cells: &mut Cells<'_>) -> Result<SectionRef, Error> {
    Ok(SectionRef { id: SectionId(cells.int()?), slug: cells.word::<Slug>()?, name: cells.text()? })
}

/// The eight columns of a picture that may not be there.
pub(crate) fn maybe_picture(cells: &mut Cells<'_>) -> Result<Option<Picture>, Error> {
    let id = cells.next::<Option<i64>>()?;
    let hash = cells.maybe_text()?;
    let file_type = cells.maybe_text()?;
    let numbers =
        [cells.next::<Option<i64>>()?, cells.next::<Option<i64>>()?, cells.next::<Option<i64>>()?];
    let name = cells.maybe_text()?;
    let facts = cells.maybe_text()?;
    let (Some(id), Some(hash), Some(file_type), [Some(bytes), Some(width), Some(height)]) =
        (id, hash, file_type, numbers)
    else {
        return Ok(None);
    };
    let (Some(name), Some(facts)) = (name, facts) else { return Ok(None) };
    let facts: PictureFacts =
        serde_json::from_str(&facts).map_err(|error| cells.corrupt(error.to_string()))?;
    let file_type = FileType::of_extension(&file_type)
        .ok_or_else(|| cells.corrupt(format!("“{file_type}” is no type of file")))?;
    let sized = || cells.corrupt("a size is out of range");
    Ok(Some(Picture {
        id: PictureId(id),
        hash,
        file_type,
        bytes: u64::try_from(bytes).map_err(|_| sized())?,
        width: u32::try_from(width).map_err(|_| sized())?,
        height: u32::try_from(height).map_err(|_| sized())?,
        name,
        facts,
    }))
}

/// A sound or a document leads no card.
fn card_picture(picture: Picture) -> Option<CardPicture> {
    (picture.file_type.medium() == Medium::Picture).then(|| CardPicture {
        address: picture.address(),
        alt: picture.facts.alt,
        width: picture.width,
        height: picture.height,
    })
}
