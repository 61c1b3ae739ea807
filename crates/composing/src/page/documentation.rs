//! What theme authors read, made from what the program does: `docs/theme-authors/contexts.md` from
//! the contexts themselves, `messages.md` from the words.

use std::fmt::Write as _;

use super::context::{Described, kind_in_words};
use super::{archive, article, changes, corrections, frame, front, list, notice, person, record};
use super::{spoken, standing, teaser, versions};
use crate::Theme;
use crate::theme::{Moment, embedded_english};
use news::Language;

const OPENING: &str = "# What templates may use

Each template is given one value, its context. What is not in it is undefined, and using what is
undefined is an error that names template and line. Text is escaped where it is printed; *markup*
is printed as it is.

What templates may call, `say` among it, is in [functions.md](functions.md). What is *none* when
there is nothing to show is left out of the page.

This page is made from the program; a test fails when it is out of date.
";

const MESSAGES_OPENING: &str = "# The words on pages

Every message of the files of words, with the arguments the program or the plain theme's templates
give it and its English. A publication's own file may reword any of them, and may use the arguments
in any order or leave them out; one that uses another is refused.

This page is made from the program; a test fails when it is out of date.

| message | arguments | in English |
|---|---|---|
";

/// The contexts of the templates, each with the template it is given to.
pub(crate) const CONTEXTS: &[(&str, &Described)] = &[
    ("front.html", &front::FrontContext::DESCRIBED),
    ("section.html", &list::SectionContext::DESCRIBED),
    ("topic.html", &list::TopicContext::DESCRIBED),
    ("person.html", &person::PersonContext::DESCRIBED),
    ("article.html", &article::ArticleContext::DESCRIBED),
    ("versions.html", &versions::VersionsContext::DESCRIBED),
    ("changes.html", &changes::ChangesContext::DESCRIBED),
    ("corrections.html", &corrections::CorrectionsContext::DESCRIBED),
    ("record.html", &record::RecordContext::DESCRIBED),
    ("quotation.html", &record::QuotationContext::DESCRIBED),
    ("page.html", &standing::StandingContext::DESCRIBED),
    ("month.html", &list::MonthContext::DESCRIBED),
    ("months.html", &archive::MonthsContext::DESCRIBED),
    ("not_found.html", &notice::NotFoundContext::DESCRIBED),
    ("withdrawn.html", &notice::WithdrawnContext::DESCRIBED),
    ("fault.html", &notice::FaultContext::DESCRIBED),
];

/// What contexts are made of.
const PARTS: &[&Described] = &[
    &frame::PageFacts::DESCRIBED,
    &frame::SharedPicture::DESCRIBED,
    &frame::ArticleTags::DESCRIBED,
    &frame::Alternate::DESCRIBED,
    &frame::FeedLink::DESCRIBED,
    &frame::PaperFacts::DESCRIBED,
    &frame::NavigationLink::DESCRIBED,
    &frame::NamedLink::DESCRIBED,
    &frame::MastheadLine::DESCRIBED,
    &Moment::DESCRIBED,
    &teaser::Teaser::DESCRIBED,
    &teaser::NameInRow::DESCRIBED,
    &teaser::TeaserPicture::DESCRIBED,
    &teaser::Day::DESCRIBED,
    &front::Block::DESCRIBED,
    &front::SectionBlock::DESCRIBED,
    &list::ListPart::DESCRIBED,
    &person::OfficeLine::DESCRIBED,
    &person::SaidPart::DESCRIBED,
    &person::SaidMonth::DESCRIBED,
    &person::FilterLink::DESCRIBED,
    &record::AskedFacts::DESCRIBED,
    &record::PlaceLine::DESCRIBED,
    &record::TranslatedLine::DESCRIBED,
    &spoken::SpokenLine::DESCRIBED,
    &spoken::SaidLine::DESCRIBED,
    &spoken::OriginalLine::DESCRIBED,
    &spoken::PrintedLine::DESCRIBED,
    &spoken::AnswerLine::DESCRIBED,
    &spoken::SpeakerBlock::DESCRIBED,
    &spoken::SaidInArticle::DESCRIBED,
    &article::ArticleFacts::DESCRIBED,
    &article::LeadPicture::DESCRIBED,
    &article::AuthorLine::DESCRIBED,
    &article::NoticeLine::DESCRIBED,
    &article::TranslationLink::DESCRIBED,
    &versions::OldVersion::DESCRIBED,
    &versions::VersionedArticle::DESCRIBED,
    &versions::VersionLine::DESCRIBED,
    &changes::ChangePart::DESCRIBED,
    &changes::ChangeRun::DESCRIBED,
    &corrections::CorrectedLine::DESCRIBED,
    &archive::Year::DESCRIBED,
    &archive::MonthLine::DESCRIBED,
];

/// Every name of a field that some context has.
pub(crate) fn known_names() -> impl Iterator<Item = &'static str> {
    let all = CONTEXTS.iter().map(|(_, described)| *described).chain(PARTS.iter().copied());
    all.flat_map(|described| described.fields.iter().map(|(field, ..)| *field))
}

/// What is wrong with a name a template uses, `article.picture.alt`, as far as contexts tell: the
/// context of a template that others include is not known.
pub(crate) fn unknown_name(template: &str, path: &str) -> Option<String> {
    let (_, context) = CONTEXTS.iter().find(|(name, _)| *name == template)?;
    let mut here = *context;
    for name in path.split('.') {
        let Some((_, kind, _)) = here.fields.iter().find(|(field, ..)| *field == name) else {
            return Some(format!("{} has no `{name}`", here.name));
        };
        let inner = kind.strip_prefix("Option<").and_then(|kind| kind.strip_suffix('>'));
        here = PARTS.iter().find(|part| part.name == inner.unwrap_or(kind))?;
    }
    None
}

/// The whole page for theme authors, in Markdown.
pub fn contexts_in_markdown() -> String {
    let mut page = OPENING.to_owned();
    for (template, described) in CONTEXTS {
        section(&mut page, template, described);
    }
    for described in PARTS {
        section(&mut page, described.name, described);
    }
    page
}

/// Every message of the words, in Markdown.
pub fn messages_in_markdown(theme: &Theme) -> String {
    let mut page = MESSAGES_OPENING.to_owned();
    for (id, arguments) in embedded_english() {
        let named: Vec<(String, String)> =
            arguments.iter().map(|name| (name.clone(), format!("{{ ${name} }}"))).collect();
        let borrowed: Vec<(&str, &str)> =
            named.iter().map(|(name, shown)| (name.as_str(), shown.as_str())).collect();
        let english = theme.words(&Language::english()).say(&id, &borrowed);
        let arguments: Vec<String> = arguments.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(page, "| `{id}` | {} | {} |", arguments.join(", "), english.trim());
    }
    page
}

fn section(page: &mut String, title: &str, described: &Described) {
    let about = described.about.trim();
    // Writing to a string cannot fail.
    let _ = write!(page, "\n## {title}\n\n{about}\n\n| field | what | |\n|---|---|---|\n");
    for (field, kind, about) in described.fields {
        let _ = writeln!(page, "| `{field}` | {} | {} |", kind_in_words(kind), about.trim());
    }
}
