//! The front: which article leads, what stands beside it, and what each section shows.

use std::collections::HashSet;

use crate::{ArticleId, Card, Kind, Language, Section};

/// How many of the newest articles a front is chosen from.
pub const FRONT_LATEST_MAX: u32 = 30;
/// How many sections have a block of their own.
pub const FRONT_SECTIONS_MAX: usize = 12;
/// How many articles of a section a front is chosen from.
pub const FRONT_SECTION_CARDS_MAX: u32 = 10;

const BESIDE_MAX: usize = 5;
const SECTION_SHOWN_MAX: usize = 5;
const VIEWS_MAX: usize = 4;
const LOG_MAX: usize = 8;
const OTHER_LANGUAGES_MAX: usize = 4;
/// How far down the newest articles one with a picture is looked for to lead.
const LEAD_DEPTH_MAX: usize = 6;

/// What a front is chosen from, each list newest first.
#[derive(Debug, Clone, Default)]
pub struct FrontCopy {
    /// What an editor put on the front, in order: the first leads, the next stand beside it. The
    /// flag: it is breaking news, and leads before any other.
    pub pinned: Vec<(Card, bool)>,
    /// Articles an editor keeps on top.
    pub sticky: Vec<Card>,
    /// The newest of the paper.
    pub latest: Vec<Card>,
    /// The newest of each section, in the paper's order of sections.
    pub sections: Vec<(Section, Vec<Card>)>,
}

/// A front: no article twice, except that the log may name what stands elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Front {
    /// The article the day is about. `None`: the paper has printed nothing yet.
    pub lead: Option<Card>,
    /// Whether what leads is breaking news.
    pub is_breaking: bool,
    /// Whether an editor arranged what stands beside the lead.
    pub is_arranged: bool,
    /// What stands beside it.
    pub beside: Vec<Card>,
    /// Sections that have something left to show.
    pub sections: Vec<(Section, Vec<Card>)>,
    /// Somebody's views.
    pub views: Vec<Card>,
    /// The newest, one line each.
    pub log: Vec<Card>,
    /// Articles in other languages than the paper's.
    pub other_languages: Vec<Card>,
}

impl Front {
    /// Chooses. The lead is what an editor put there, else what one keeps on top, else the newest
    /// report with a picture among the last few, else the newest report, else the newest. Slots an
    /// editor left empty are filled from the newest.
    pub fn choose(copy: FrontCopy, language: &Language) -> Self {
        let is_ours = |card: &&Card| card.language.primary() == language.primary();
        let mut shown = HashSet::new();
        let ours: Vec<&Card> = copy.sticky.iter().chain(&copy.latest).filter(is_ours).collect();
        let pinned = breaking_first(&copy.pinned);
        let is_breaking = pinned.first().is_some_and(|(_, is_breaking)| *is_breaking);
        let pinned: Vec<&Card> = pinned.into_iter().map(|(card, _)| card).collect();
        let lead = pinned.first().copied().or_else(|| choose_lead(&copy, &ours)).cloned();
        shown.extend(lead.iter().map(|card| card.id));
        let mut beside = take(&pinned, BESIDE_MAX, &mut shown, |_| true);
        let is_arranged = !beside.is_empty();
        let left = BESIDE_MAX - beside.len();
        beside.extend(take(&ours, left, &mut shown, |card| card.kind != Kind::Opinion));
        let everywhere = copy.sections.iter().flat_map(|(_, cards)| cards);
        let all: Vec<&Card> = ours.iter().copied().chain(everywhere.filter(is_ours)).collect();
        let views =
            newest_first(take(&all, VIEWS_MAX, &mut shown, |card| card.kind == Kind::Opinion));
        let foreign: Vec<&Card> = copy.latest.iter().filter(|card| !is_ours(card)).collect();
        let other_languages = take(&foreign, OTHER_LANGUAGES_MAX, &mut shown, |_| true);
        let log = copy.latest.iter().filter(|card| lead.as_ref().map(|l| l.id) != Some(card.id));
        let log: Vec<Card> = log.filter(is_ours).take(LOG_MAX).cloned().collect();
        let sections = copy
            .sections
            .into_iter()
            .map(|(section, cards)| {
                let ours: Vec<&Card> = cards.iter().filter(is_ours).collect();
                (section, take(&ours, SECTION_SHOWN_MAX, &mut shown, |_| true))
            })
            .filter(|(_, cards)| !cards.is_empty())
            .collect();
        Self { lead, is_breaking, is_arranged, beside, sections, views, log, other_languages }
    }

    /// Every article the front shows, for what the page depends on.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        let in_sections = self.sections.iter().flat_map(|(_, cards)| cards);
        let others = self.views.iter().chain(&self.log).chain(&self.other_languages);
        self.lead.iter().chain(&self.beside).chain(in_sections).chain(others)
    }
}

/// What was put on the front, breaking news first.
fn breaking_first(pinned: &[(Card, bool)]) -> Vec<(&Card, bool)> {
    let mut ordered: Vec<_> = pinned.iter().map(|(card, is)| (card, *is)).collect();
    ordered.sort_by_key(|(_, is_breaking)| !is_breaking);
    ordered
}

fn choose_lead<'a>(copy: &'a FrontCopy, ours: &[&'a Card]) -> Option<&'a Card> {
    let reports = || ours.iter().copied().filter(|card| card.kind != Kind::Opinion);
    copy.sticky
        .first()
        .or_else(|| reports().take(LEAD_DEPTH_MAX).find(|card| card.picture.is_some()))
        .or_else(|| reports().next())
        .or_else(|| ours.first().copied())
        .or_else(|| copy.latest.first())
}

fn take(
    cards: &[&Card],
    cards_max: usize,
    shown: &mut HashSet<ArticleId>,
    fits: impl Fn(&Card) -> bool,
) -> Vec<Card> {
    let fitting = cards.iter().filter(|card| fits(card));
    fitting
        .filter(|card| shown.insert(card.id))
        .take(cards_max)
        .map(|card| (*card).clone())
        .collect()
}

fn newest_first(mut cards: Vec<Card>) -> Vec<Card> {
    cards.sort_by_key(|card| std::cmp::Reverse(card.cursor()));
    cards
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CardPicture, SectionId, SectionRef, Slug};

    fn card(id: i64, kind: Kind, language: &str, has_picture: bool) -> Card {
        let at = jiff::Timestamp::from_second(1_000 - id).unwrap();
        let slug = Slug::parse("world").unwrap();
        let address = "/pictures/a/a.webp".to_owned();
        let picture = CardPicture { address, alt: String::new(), width: 4, height: 3 };
        Card {
            id: ArticleId(id),
            kind,
            language: Language::parse(language).unwrap(),
            section: SectionRef { id: SectionId(1), slug: slug.clone(), name: "World".into() },
            slug,
            headline: format!("Headline {id}"),
            kicker: None,
            standfirst: None,
            place: None,
            authors: Vec::new(),
            picture: has_picture.then_some(picture),
            published_at: at,
            modified_at: at,
        }
    }

    fn front_of(latest: Vec<Card>) -> Front {
        Front::choose(FrontCopy { latest, ..FrontCopy::default() }, &Language::english())
    }

    #[test]
    fn an_editors_slots_come_first_and_the_rest_is_filled() {
        let latest: Vec<Card> = (1..=8).map(|id| card(id, Kind::Report, "en", true)).collect();
        let pin = |id, is_breaking| (card(id, Kind::Opinion, "de", false), is_breaking);
        for (pinned, lead, is_breaking, beside) in [
            (vec![], 1, false, vec![2, 3, 4, 5, 6]),
            (vec![pin(7, false)], 7, false, vec![1, 2, 3, 4, 5]),
            (vec![pin(7, false), pin(30, false)], 7, false, vec![30, 1, 2, 3, 4]),
            (vec![pin(7, false), pin(30, true)], 30, true, vec![7, 1, 2, 3, 4]),
        ] {
            let copy = FrontCopy { pinned, latest: latest.clone(), ..FrontCopy::default() };
            let front = Front::choose(copy, &Language::english());
            assert_eq!(front.lead.as_ref().unwrap().id, ArticleId(lead));
            assert_eq!(front.is_breaking, is_breaking);
            let ids: Vec<i64> = front.beside.iter().map(|card| card.id.0).collect();
            assert_eq!(ids, beside);
        }
    }

    #[test]
    fn the_newest_report_with_a_picture_leads() {
        let front = front_of(vec![
            card(1, Kind::Opinion, "en", true),
            card(2, Kind::Report, "ar", true),
            card(3, Kind::Report, "en", false),
            card(4, Kind::Analysis, "en", true),
        ]);
        let ids = |cards: &[Card]| cards.iter().map(|card| card.id.0).collect::<Vec<_>>();
        assert_eq!(front.lead.as_ref().unwrap().id, ArticleId(4));
        assert_eq!(ids(&front.beside), [3]);
        assert_eq!(ids(&front.views), [1]);
        assert_eq!(ids(&front.other_languages), [2]);
    }

    #[test]
    fn an_editor_overrules_and_an_empty_paper_has_no_lead() {
        let sticky = vec![card(9, Kind::Opinion, "en", false)];
        let latest = vec![card(1, Kind::Report, "en", true), sticky[0].clone()];
        let copy = FrontCopy { sticky, latest, ..FrontCopy::default() };
        let front = Front::choose(copy, &Language::english());
        assert_eq!(front.lead.unwrap().id, ArticleId(9));
        assert_eq!(front_of(Vec::new()), Front::default());
    }

    #[test]
    fn nothing_stands_twice_outside_the_log() {
        let latest: Vec<Card> = (1..=20).map(|n| card(n, Kind::Report, "en", true)).collect();
        let section = Section {
            id: SectionId(1),
            slug: Slug::parse("world").unwrap(),
            name: "World".into(),
            description: None,
            parent: None,
            language: None,
        };
        let sections = vec![(section, latest[..10].to_vec())];
        let copy = FrontCopy { latest, sections, ..FrontCopy::default() };
        let front = Front::choose(copy, &Language::english());
        let in_sections = front.sections.iter().flat_map(|(_, cards)| cards);
        let shown: Vec<_> = front.lead.iter().chain(&front.beside).chain(in_sections).collect();
        let distinct: HashSet<_> = shown.iter().map(|card| card.id).collect();
        assert_eq!(shown.len(), distinct.len());
        assert_eq!(shown.len(), 10);
    }
}
