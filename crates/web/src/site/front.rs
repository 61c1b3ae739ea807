//! The front.

use news::{
    FRONT_LATEST_MAX, FRONT_SECTION_CARDS_MAX, FRONT_SECTIONS_MAX, Front, FrontCopy, Key, List,
};

use super::{Fault, Made, Making, Text};

/// Articles an editor may keep on top at once.
const STICKY_MAX: u32 = 1;

impl Making<'_> {
    /// `/`
    pub(super) async fn front(&mut self) -> Result<Made, Fault> {
        let pinned = self.reader.pinned(None, self.now).await?;
        let mut copy = FrontCopy {
            pinned: pinned.cards,
            sticky: self.reader.sticky(STICKY_MAX).await?,
            latest: self.reader.cards(List::All, None, FRONT_LATEST_MAX).await?,
            sections: Vec::new(),
        };
        let mut keys = vec![Key::List(List::All), Key::Front(None)];
        keys.extend(pinned.resting.iter().map(|article| Key::Card(*article)));
        let top = self.furniture.sections.iter().filter(|section| section.parent.is_none());
        let top: Vec<_> = top.take(FRONT_SECTIONS_MAX).cloned().collect();
        for section in top {
            let list = List::Section(section.id);
            let cards = self.reader.cards(list, None, FRONT_SECTION_CARDS_MAX).await?;
            keys.push(Key::List(list));
            copy.sections.push((section, cards));
        }
        let front = Front::choose(copy, &self.furniture.paper.language);
        keys.extend(front.cards().map(|card| Key::Card(card.id)));
        let press = self.press();
        let text = press.front(&front)?;
        // The front carries the day's date, and lets pins go when they are over.
        let until = [Some(press.day_ends()), pinned.until].into_iter().flatten().min();
        Ok(Made::Text(Text::page(text, keys).fresh_until(until)))
    }
}
