//! Pages that say no: nothing there, withdrawn, a fault.

use news::{Card, Withdrawal};

use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::teaser::{Label, Teaser, present};
use super::{Press, context};
use crate::theme::Moment;

context! {
    /// Nothing at the address: `not_found.html`.
    pub(crate) NotFoundContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("not-found-text")`.
        say: Say,
        /// The articles nearest to what was asked for.
        nearest: Vec<Teaser>,
    }
}

context! {
    /// A withdrawn article: `withdrawn.html`.
    pub(crate) WithdrawnContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("withdrawn-title")`.
        say: Say,
        /// The headline it had.
        headline: String,
        /// Its language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
        /// What readers are told, in the paper's words.
        notice: Option<String>,
        /// When it was withdrawn.
        withdrawn: Moment,
    }
}

context! {
    /// A request that cannot be answered: `fault.html`.
    pub(crate) FaultContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("to-front")`.
        say: Say,
        /// The HTTP status.
        status: u16,
        /// What happened.
        title: String,
        /// What to do, in a sentence.
        sentence: String,
    }
}

pub(super) fn not_found(press: &Press<'_>, nearest: &[Card]) -> NotFoundContext {
    let setting = Setting::of_paper(press);
    NotFoundContext {
        page: setting.refusal(&setting.say("not-found-title", &[])),
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        nearest: setting.teasers(nearest, Label::KindOrSection),
    }
}

pub(super) fn withdrawn(press: &Press<'_>, withdrawal: &Withdrawal) -> WithdrawnContext {
    let setting = Setting::of(press, &withdrawal.language);
    WithdrawnContext {
        page: setting.refusal(&setting.say("withdrawn-title", &[])),
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        headline: withdrawal.headline.clone(),
        language: setting.other(&withdrawal.language),
        direction: setting.other_direction(&withdrawal.language),
        notice: present(Some(&withdrawal.notice)),
        withdrawn: setting.moment(withdrawal.withdrawn_at),
    }
}

pub(super) fn fault(press: &Press<'_>, status: u16, sentence: &str) -> FaultContext {
    let setting = Setting::of_paper(press);
    let title = setting.say(title_of(status), &[]);
    FaultContext {
        page: setting.refusal(&title),
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        status,
        title,
        sentence: sentence.to_owned(),
    }
}

fn title_of(status: u16) -> &'static str {
    match status {
        404 => "not-found-title",
        410 => "withdrawn-title",
        429 | 503 => "fault-title-busy",
        400..=499 => "fault-title-request",
        _ => "fault-title-server",
    }
}
