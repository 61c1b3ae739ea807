//! The front: a lead and a hierarchy of unequal blocks, whatever there is to fill them.

use news::{Card, Front, Section};

use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::teaser::{Day, Label, Teaser};
use super::{Press, context};
use crate::structured;
use crate::theme::Moment;

/// How many stories stand beside the lead; what is left of them goes under its text.
const BESIDE_MAX: usize = 3;

context! {
    /// The front: `front.html`.
    pub(crate) FrontContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("published")`.
        say: Say,
        /// The time of printing: the date under the nameplate.
        today: Moment,
        /// The article that leads.
        lead: Option<Teaser>,
        /// Whether what leads is breaking news.
        is_breaking: bool,
        /// At most three stories beside the lead.
        beside: Vec<Teaser>,
        /// At most two more, as single lines under the lead's text.
        more: Vec<Teaser>,
        /// The sections, in blocks of one or two.
        blocks: Vec<Block>,
        /// Opinion, at most four.
        views: Vec<Teaser>,
        /// The address of the section that opinion comes from, when it is one.
        views_address: Option<String>,
        /// The log, by days, without what leads or stands beside the lead.
        log: Vec<Day>,
        /// Articles in other languages.
        languages: Vec<Teaser>,
    }
}

context! {
    /// Sections that stand side by side: one over the whole width, or two.
    pub(crate) Block {
        /// One or two sections.
        sections: Vec<SectionBlock>,
    }
}

context! {
    /// A section on the front.
    pub(crate) SectionBlock {
        /// Its name.
        name: String,
        /// Its address.
        address: String,
        /// An id for the heading, unique on the page.
        id: String,
        /// The section's language where it is not the page's.
        language: Option<String>,
        /// Its place in the block: `whole`, `wide`, `narrow` or `half`.
        shape: String,
        /// The story that leads the section.
        first: Teaser,
        /// The next ones, at most three.
        middle: Vec<Teaser>,
        /// The last ones; only in a whole block.
        side: Vec<Teaser>,
    }
}

pub(super) fn context(press: &Press<'_>, copy: &Front) -> FrontContext {
    let setting = Setting::of_paper(press);
    let opinion = |section: &&(Section, Vec<Card>)| is_opinion(&setting, section, &copy.views);
    let views_from = copy.sections.iter().find(opinion).map(|(section, _)| &section.slug);
    let sections = copy.sections.iter().filter(|section| !opinion(section));
    let lead = setting.teasers(copy.lead.as_slice(), Label::KindOrSection).pop();
    let mut leads = setting.teasers(&copy.beside, Label::KindOrSection).into_iter();
    let mut beside: Vec<Teaser> = leads.by_ref().take(BESIDE_MAX).collect();
    // A story with a picture holds the top of the side column.
    // What an editor arranged stays as it was arranged.
    if !copy.is_arranged {
        beside.sort_by_key(|teaser| teaser.picture.is_none());
    }
    FrontContext {
        page: head(&setting, copy.lead.as_ref()),
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        today: setting.moment(press.now),
        lead,
        is_breaking: copy.is_breaking,
        beside,
        more: leads.collect(),
        blocks: blocks(&setting, sections),
        views: setting.teasers(&copy.views, Label::Kind),
        views_address: views_from.map(|slug| format!("/{slug}")),
        log: setting.days(&log(copy), Label::Kind),
        languages: setting.teasers(&copy.other_languages, Label::KindOrSection),
    }
}

/// The log without what the top of the front shows already.
fn log(copy: &Front) -> Vec<Card> {
    let at_top = |card: &Card| copy.lead.iter().chain(&copy.beside).any(|top| top.id == card.id);
    copy.log.iter().filter(|card| !at_top(card)).cloned().collect()
}

fn head(setting: &Setting<'_>, lead: Option<&Card>) -> PageFacts {
    let paper = setting.paper();
    let strapline = paper.strapline.clone();
    let picture = lead.and_then(|card| card.picture.as_ref());
    PageFacts {
        description: strapline
            .or_else(|| Some(setting.say("front-description", &[("paper", &paper.title)]))),
        picture: picture.map(|picture| setting.shared(picture)),
        structured: Some(structured::embedded(&structured::front(setting.press))),
        ..setting.page("", "/")
    }
}

/// Whether a section is what the opinion strip shows already: it has the strip's name, or nothing
/// but the strip's articles.
fn is_opinion(setting: &Setting<'_>, section: &(Section, Vec<Card>), views: &[Card]) -> bool {
    let (section, cards) = section;
    let in_strip = |card: &Card| views.iter().any(|view| view.id == card.id);
    !views.is_empty()
        && !cards.is_empty()
        && (section.name == setting.say("front-opinion", &[]) || cards.iter().all(in_strip))
}

/// Whole, pair, whole, pair: but what is alone at the end stands alone, and a section with one or
/// two articles never has the whole width while another could share it.
fn blocks<'a>(
    setting: &Setting<'_>,
    sections: impl Iterator<Item = &'a (Section, Vec<Card>)>,
) -> Vec<Block> {
    let mut rest = sections.filter(|(_, cards)| !cards.is_empty()).peekable();
    let mut blocks = Vec::new();
    let mut may_be_whole = true;
    while let Some(first) = rest.next() {
        let is_whole = rest.peek().is_none() || (may_be_whole && first.1.len() >= 3);
        let second = if is_whole { None } else { rest.next() };
        let sections = match second {
            None => [section(setting, first, "whole"), None],
            Some(second) => pair(setting, first, second),
        };
        blocks.push(Block { sections: sections.into_iter().flatten().collect() });
        may_be_whole = !is_whole;
    }
    blocks
}

/// The wider half belongs to the section whose first story has a picture; words alone are set in
/// halves, since a wide column of them ends long before a narrow one.
fn pair(
    setting: &Setting<'_>,
    first: &(Section, Vec<Card>),
    second: &(Section, Vec<Card>),
) -> [Option<SectionBlock>; 2] {
    let has_picture = |(_, cards): &(Section, Vec<Card>)| {
        cards.first().is_some_and(|card| card.picture.is_some())
    };
    let shapes = match (has_picture(first), has_picture(second)) {
        (true, _) => ("wide", "narrow"),
        (false, true) => ("narrow", "wide"),
        (false, false) => ("half", "half"),
    };
    [section(setting, first, shapes.0), section(setting, second, shapes.1)]
}

/// A section as a block shows it; none without articles.
fn section(
    setting: &Setting<'_>,
    (section, cards): &(Section, Vec<Card>),
    shape: &str,
) -> Option<SectionBlock> {
    let mut teasers = setting.teasers(cards, Label::Kind).into_iter();
    // With five the column beside the middle has two; with fewer the middle has them all.
    let middle = if shape == "whole" && cards.len() >= 5 { 2 } else { 3 };
    Some(SectionBlock {
        name: section.name.clone(),
        address: format!("/{}", section.slug),
        id: format!("section-{}", section.slug),
        language: section.language.as_ref().and_then(|language| setting.other(language)),
        shape: shape.to_owned(),
        first: teasers.next()?,
        middle: teasers.by_ref().take(middle).collect(),
        side: teasers.collect(),
    })
}
