//! What a version of an article changed, word by word.

use news::changes::{BlockChange, Change, FieldChange, Other, Run, changes};
use news::version::Version;
use news::{Article, Block, Body, Correction};

use super::article::NoticeLine;
use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::versions::{VersionEntry, VersionLine, VersionedArticle, changes_address};
use super::{Press, context};

/// A version and the one before it.
#[derive(Debug, Clone, Copy)]
pub struct ChangesCopy<'a> {
    /// The article as it stands.
    pub article: &'a Article,
    /// Its versions, the newest first.
    pub versions: &'a [VersionEntry],
    /// The version before.
    pub old: &'a Version,
    /// The version whose changes are shown.
    pub new: &'a Version,
    /// What checkpoints of the log of versions are checked with: `name+hash+key`.
    pub verifier: &'a str,
}

context! {
    /// What a version changed: `changes.html`.
    pub(crate) ChangesContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("changes-added")`.
        say: Say,
        /// The article.
        article: VersionedArticle,
        /// The version whose changes are shown; none when its line is not in the list.
        version: Option<VersionLine>,
        /// The version it is compared with.
        before: Option<VersionLine>,
        /// Corrections and clarifications that came with it.
        notices: Vec<NoticeLine>,
        /// The article part by part, in its order.
        parts: Vec<ChangePart>,
        /// Words added.
        added: usize,
        /// Words taken out.
        removed: usize,
        /// All versions, the newest first.
        versions: Vec<VersionLine>,
        /// What checkpoints of the record of versions are checked with.
        verifier: String,
    }
}

context! {
    /// A part of an article that changed, or a stretch of it that did not.
    pub(crate) ChangePart {
        /// Which part, and what became of it: `Paragraph 8, new`.
        place: String,
        /// Whether it is a stretch without changes, to be folded.
        is_same: bool,
        /// Its words; of a stretch without changes, one run for each paragraph.
        runs: Vec<ChangeRun>,
        /// What else changed about it, in words: `The links in it lead elsewhere.`
        remarks: Vec<String>,
    }
}

context! {
    /// Some words.
    pub(crate) ChangeRun {
        /// `same`, `added` or `removed`.
        what: &'static str,
        /// The words; line breaks between items and rows.
        text: String,
    }
}

pub(super) fn context(press: &Press<'_>, copy: &ChangesCopy<'_>) -> ChangesContext {
    let article = copy.article;
    let (old, new) = (&copy.old.printed.document, &copy.new.printed.document);
    let setting = Setting::of(press, &article.language);
    let number = copy.new.number;
    let title = setting.say("changes-title", &[("number", &number.to_string())]);
    let told = [("headline", &*new.headline), ("number", &*number.to_string())];
    let changes = changes(old, new);
    let fields = changes.fields.iter().map(|field| setting.changed_field(field));
    let parts = fields.chain(setting.changed_blocks(&changes.blocks, &new.body)).collect();
    let versions = setting.version_lines(article, copy.versions, Some(number));
    let line = |number| versions.iter().find(|line| line.number == number).cloned();
    ChangesContext {
        page: PageFacts {
            description: Some(setting.say("changes-description", &told)),
            is_unlisted: true,
            ..setting.page(&title, &changes_address(article, number))
        },
        paper: setting.paper_facts(Some((&article.section.slug, "true"))),
        say: setting.spoken(),
        article: setting.versioned(article),
        version: line(number),
        before: line(copy.old.number),
        notices: setting.new_notices(&changes.corrections),
        parts,
        added: changes.words_added,
        removed: changes.words_removed,
        versions,
        verifier: copy.verifier.to_owned(),
    }
}

impl Setting<'_> {
    fn new_notices(&self, corrections: &[Correction]) -> Vec<NoticeLine> {
        let notices = self.notices(corrections).into_iter();
        notices.map(|notice| NoticeLine { id: format!("new-{}", notice.id), ..notice }).collect()
    }

    fn changed_field(&self, field: &FieldChange) -> ChangePart {
        let id = field.field.replace('_', "-");
        let is_wordless = field.runs.is_empty();
        ChangePart {
            place: self.say(&format!("change-{id}"), &[]),
            is_same: false,
            runs: field.runs.iter().map(run).collect(),
            remarks: if is_wordless { vec![self.remark(Other::Picture)] } else { Vec::new() },
        }
    }

    /// Changed blocks one by one, unchanged ones in stretches.
    fn changed_blocks(&self, blocks: &[BlockChange], body: &Body) -> Vec<ChangePart> {
        let is_same = |block: &BlockChange| block.change == Change::Same && !block.moved;
        let mut parts = Vec::new();
        for stretch in blocks.chunk_by(|one, other| is_same(one) && is_same(other)) {
            match stretch {
                [block] if !is_same(block) => parts.push(self.changed_block(block)),
                _ => parts.push(self.unchanged(stretch, body)),
            }
        }
        parts
    }

    fn changed_block(&self, block: &BlockChange) -> ChangePart {
        let place = self.place_of(block);
        let place = [("place", &*place)];
        let place = match block.change {
            Change::Added => self.say("change-new", &place),
            Change::Removed => self.say("change-gone", &place),
            _ if block.moved => self.say("change-moved", &place),
            _ => place[0].1.to_owned(),
        };
        ChangePart {
            place,
            is_same: false,
            runs: block.runs.iter().map(run).collect(),
            remarks: block.other.iter().map(|other| self.remark(*other)).collect(),
        }
    }

    fn unchanged(&self, stretch: &[BlockChange], body: &Body) -> ChangePart {
        let names: Vec<String> = stretch.iter().map(|block| self.place_of(block)).collect();
        let place = match names.as_slice() {
            [first, .., last] => self.say("change-same-range", &[("from", first), ("to", last)]),
            [only] => self.say("change-same", &[("place", only)]),
            [] => String::new(),
        };
        let blocks = stretch
            .iter()
            .filter_map(|change| body.blocks.iter().find(|block| block.id == change.block));
        ChangePart {
            place,
            is_same: true,
            runs: blocks.flat_map(words_of).collect(),
            remarks: Vec::new(),
        }
    }

    /// `Paragraph 3`.
    fn place_of(&self, block: &BlockChange) -> String {
        let id = format!("change-{}", block.kind.replace('_', "-"));
        self.say(&id, &[("number", &block.number.to_string())])
    }

    fn remark(&self, other: Other) -> String {
        let id = match other {
            Other::Kind => "change-other-kind",
            Other::Picture => "change-other-picture",
            Other::AltText => "change-other-alt-text",
            Other::Links => "change-other-links",
            Other::Marks => "change-other-marks",
            Other::Layout => "change-other-layout",
        };
        self.say(id, &[])
    }
}

fn words_of(block: &Block) -> Vec<ChangeRun> {
    let text = Body::of(vec![block.clone()]).text().text;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| ChangeRun { what: "same", text: line.to_owned() }).collect()
}

fn run(run: &Run) -> ChangeRun {
    let (what, text) = match run {
        Run::Same(text) => ("same", text),
        Run::Added(text) => ("added", text),
        Run::Removed(text) => ("removed", text),
    };
    ChangeRun { what, text: text.clone() }
}
