//! Front slots: what an editor puts where on a front.

use jiff::Timestamp;
use news::{ArticleId, Card, SectionId};

use crate::card::cards_by_id;
use crate::engine::{Session, values};
use crate::insert::insert;
use crate::{Error, Reader, Transaction};

/// The front of the paper itself.
const PAPER: i64 = 0;

/// An article an editor put on a front; its place is its place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontSlot {
    /// Which article.
    pub article: ArticleId,
    /// Whether it is breaking news.
    pub is_breaking: bool,
    /// When it leaves by itself.
    pub until: Option<Timestamp>,
}

/// What stands in the slots of a front.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pinned {
    /// Public articles whose time is not over, in order, and whether each is breaking news.
    pub cards: Vec<(Card, bool)>,
    /// Pinned articles that are not public now: should they be again, they are back.
    pub resting: Vec<ArticleId>,
    /// When the first of the cards leaves.
    pub until: Option<Timestamp>,
}

impl Reader {
    /// What stands in the slots of a front at `now`; `None` for the paper's own.
    pub async fn pinned(
        &mut self,
        section: Option<SectionId>,
        now: Timestamp,
    ) -> Result<Pinned, Error> {
        let slots = slots(&mut self.session, section).await?;
        let current = |slot: &&FrontSlot| slot.until.is_none_or(|until| now < until);
        let current: Vec<&FrontSlot> = slots.iter().filter(current).collect();
        let ids = current.iter().map(|slot| slot.article.0).collect();
        let mut cards = cards_by_id(&mut self.session, ids).await?;
        let mut pinned = Pinned::default();
        for slot in current {
            match cards.remove(&slot.article) {
                Some(card) => {
                    pinned.cards.push((card, slot.is_breaking));
                    pinned.until = [pinned.until, slot.until].into_iter().flatten().min();
                }
                None => pinned.resting.push(slot.article),
            }
        }
        Ok(pinned)
    }

    /// The slots of a front, those that are over included.
    pub async fn front_slots(
        &mut self,
        section: Option<SectionId>,
    ) -> Result<Vec<FrontSlot>, Error> {
        slots(&mut self.session, section).await
    }

    /// Cards of those of the articles that are public.
    pub async fn cards_of_articles(&mut self, ids: &[ArticleId]) -> Result<Vec<Card>, Error> {
        let mut cards = cards_by_id(&mut self.session, ids.iter().map(|id| id.0).collect()).await?;
        Ok(ids.iter().filter_map(|id| cards.remove(id)).collect())
    }
}

impl Transaction {
    /// The slots of a front, those that are over included.
    pub async fn front_slots(
        &mut self,
        section: Option<SectionId>,
    ) -> Result<Vec<FrontSlot>, Error> {
        slots(&mut self.session, section).await
    }

    /// Writes the slots of a front anew.
    pub async fn set_front_slots(
        &mut self,
        section: Option<SectionId>,
        slots: &[FrontSlot],
    ) -> Result<(), Error> {
        let section = section.map_or(PAPER, |id| id.0);
        let sql = "DELETE FROM front_slots WHERE section_id = $1";
        self.session.run(sql, values![section]).await?;
        let row = |(slot, position): (&FrontSlot, i64)| {
            values![section, position, slot.article.0, slot.is_breaking, slot.until]
        };
        let target = "front_slots (section_id, position, article_id, is_breaking, until)";
        let rows = slots.iter().zip(1_i64..).map(row).collect();
        insert(&mut self.session, target, rows, "").await.map(drop)
    }
}

async fn slots(session: &mut Session, section: Option<SectionId>) -> Result<Vec<FrontSlot>, Error> {
    let sql = "SELECT article_id, is_breaking, until FROM front_slots WHERE section_id = $1 \
               ORDER BY position";
    let rows = session.rows(sql, values![section.map_or(PAPER, |id| id.0)]).await?;
    let mut slots = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut cells = row.cells("front_slots");
        let article = ArticleId(cells.int()?);
        slots.push(FrontSlot { article, is_breaking: cells.next()?, until: cells.maybe_time()? });
    }
    Ok(slots)
}
