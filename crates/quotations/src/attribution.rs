//! Each quoted stretch: whether it is a quotation, and by whom.

mod judging;
mod settling;

use std::ops::Range;

use crate::clauses;
use crate::frames::{self, Frame, Shape};
use crate::indirect;
use crate::items::Kind as Piece;
use crate::lexicon::Parts;
use crate::page::Page;
use crate::people::People;
use crate::{Found, Kind, Speaker, Tongue};
use judging::Scene;

/// Who a stretch is given to.
#[derive(Debug, Clone, Default)]
struct Claim {
    /// As a range of items.
    speaker: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    /// The frame in its own sentence, by its number there.
    frame: Option<usize>,
}

impl Claim {
    fn of(frame: &Frame, number: Option<usize>) -> Self {
        let speaker = frame.speaker.clone().or_else(|| {
            // From another sentence, whoever the sentence is about.
            number.is_none().then(|| frame.subject.clone()).flatten()
        });
        Self { speaker, cue: Some(frame.group.clone()), frame: number }
    }
}

/// What a sentence alone says of a stretch.
#[derive(Debug, Clone)]
enum Verdict {
    Claimed(Claim),
    /// A quotation whose speaker stands elsewhere.
    Pending,
    /// Words between marks that nobody says here.
    Label,
}

/// A stretch on its way.
struct Case {
    stretch: usize,
    item: usize,
    sentence: usize,
    verdict: Verdict,
}

/// The parse of a text: its frames and their clauses, by sentence.
struct Reading<'t> {
    page: Page<'t>,
    frames: Vec<Vec<Frame>>,
    scopes: Vec<Vec<Option<Range<usize>>>>,
}

/// All quotations of an English text.
pub(crate) fn find(text: &str) -> Vec<Found> {
    let page = Page::read(text, Tongue::English);
    let frames: Vec<Vec<Frame>> =
        page.sentences.iter().map(|sentence| frames::frames(&page, sentence)).collect();
    let scopes = clauses::clauses(&page, &frames);
    let reading = Reading { page, frames, scopes };
    let mut cases = reading.cases();
    settling::settle(&reading, &mut cases);
    let people = People::of(&reading.page, &reading.subjects());
    reading.gather(&cases, &people)
}

impl Reading<'_> {
    /// Every stretch with the verdict of its own sentence.
    fn cases(&self) -> Vec<Case> {
        let mut cases = Vec::new();
        for (number, sentence) in self.page.sentences.iter().enumerate() {
            let (frames, scopes) = (&self.frames[number], &self.scopes[number]);
            let scene = Scene { page: &self.page, sentence, frames, scopes };
            for item in sentence.clone() {
                if let Piece::Quote(stretch) = self.page.items[item].kind {
                    let verdict = scene.judge(item, stretch);
                    cases.push(Case { stretch, item, sentence: number, verdict });
                }
            }
        }
        cases
    }

    /// The subjects of main clauses, in order: whom a pronoun means first of all.
    fn subjects(&self) -> Vec<Range<usize>> {
        let leads = self.page.sentences.iter().zip(&self.frames).flat_map(|(sentence, frames)| {
            frames.iter().filter(|frame| frames::is_main(&self.page, sentence, frame))
        });
        let mut subjects: Vec<Range<usize>> =
            leads.filter_map(|frame| frame.subject.clone()).collect();
        subjects.sort_by_key(|subject| subject.end);
        subjects
    }

    /// The quotations, in the order they stand; of two that begin together the longer first.
    fn gather(&self, cases: &[Case], people: &People) -> Vec<Found> {
        let mut found = Vec::new();
        let mut rest = cases;
        for number in 0..self.page.sentences.len() {
            let count = rest.iter().take_while(|case| case.sentence == number).count();
            let (here, later) = rest.split_at(count);
            rest = later;
            self.of_sentence(number, here, people, &mut found);
        }
        found.sort_by_key(|found| (found.span.start, std::cmp::Reverse(found.span.end)));
        found
    }

    fn of_sentence(&self, number: usize, cases: &[Case], people: &People, out: &mut Vec<Found>) {
        let (page, frames) = (&self.page, &self.frames[number]);
        let mut taken = vec![false; cases.len()];
        for (index, frame) in frames.iter().enumerate().filter(|(_, frame)| frame.reports()) {
            let sentence = &page.sentences[number];
            for items in indirect::pieces(page, sentence, frames, &self.scopes[number], index) {
                // `“…,” Ruiz said, according to the Post`: both, and the one who retells first.
                let retold = frame.shape == Shape::According && frame.group.start >= items.end;
                let owner = if retold { None } else { Some(index) };
                let Some(kind) = kind_of(page, cases, owner, &items, &mut taken) else { continue };
                let speaker = frame.speaker.clone().filter(|_| !frame.parts.any(Parts::RAISING));
                let claim = Claim { speaker, cue: Some(frame.group.clone()), frame: None };
                out.push(found(page, people, page.bytes(&items), kind, &claim));
            }
        }
        for (case, taken) in cases.iter().zip(taken) {
            if let Verdict::Claimed(claim) = &case.verdict
                && !taken
            {
                let item = &page.items[case.item];
                out.push(found(page, people, item.start..item.end, Kind::Direct, claim));
            }
        }
    }
}

/// What kind of quotation these items are; none when a stretch in it is another's. `owner` is the
/// number of its frame, or nothing where it holds others' quotations as they are.
fn kind_of(
    page: &Page,
    cases: &[Case],
    owner: Option<usize>,
    items: &Range<usize>,
    taken: &mut [bool],
) -> Option<Kind> {
    let mut is_quoted = false;
    for case in cases.iter().filter(|case| items.contains(&case.item)) {
        if let Verdict::Claimed(claim) = &case.verdict {
            is_quoted = true;
            if owner.is_some() && claim.frame != owner {
                return None;
            }
        }
    }
    if owner.is_some() {
        for (case, taken) in cases.iter().zip(taken) {
            let claimed = matches!(case.verdict, Verdict::Claimed(_));
            *taken |= claimed && items.contains(&case.item);
        }
    }
    let only_quoted = items.clone().all(|at| page.items[at].is_quote());
    Some(match (is_quoted, only_quoted) {
        (false, _) => Kind::Indirect,
        (true, true) => Kind::Direct,
        (true, false) => Kind::Mixed,
    })
}

fn found(page: &Page, people: &People, span: Range<usize>, kind: Kind, claim: &Claim) -> Found {
    let speaker = claim
        .speaker
        .as_ref()
        .map(|speaker| Speaker { span: page.bytes(speaker), name: people.name_of(page, speaker) });
    Found { span, kind, cue: claim.cue.as_ref().map(|cue| page.bytes(cue)), speaker }
}
