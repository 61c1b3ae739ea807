//! `docs/theme-authors/contexts.md`, made from the contexts themselves.

use std::fmt::Write as _;

use super::context::{Described, kind_in_words};
use super::{archive, article, frame, front, list, notice, person, standing, teaser};
use crate::theme::Moment;

const OPENING: &str = "# What templates may use

Each template is given one value, its context. What is not in it is undefined, and using what is
undefined is an error that names template and line. Text is escaped where it is printed; *markup*
is printed as it is.

Two functions are there for every template:

- `asset(\"site.css\")`: the address of one of the theme's assets;
- `has_asset(\"paper.css\")`: whether the theme has it.

`say(\"minutes\", count=3)` prints a message of the file of words for the page's language, with its
arguments by name. What is *none* when there is nothing to show is left out of the page.

This page is made from the program; a test fails when it is out of date.
";

/// The contexts of the templates, each with the template it is given to.
pub(crate) const CONTEXTS: &[(&str, &Described)] = &[
    ("front.html", &front::FrontContext::DESCRIBED),
    ("section.html", &list::SectionContext::DESCRIBED),
    ("topic.html", &list::TopicContext::DESCRIBED),
    ("person.html", &person::PersonContext::DESCRIBED),
    ("article.html", &article::ArticleContext::DESCRIBED),
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
    &article::ArticleFacts::DESCRIBED,
    &article::LeadPicture::DESCRIBED,
    &article::AuthorLine::DESCRIBED,
    &article::NoticeLine::DESCRIBED,
    &article::TranslationLink::DESCRIBED,
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

fn section(page: &mut String, title: &str, described: &Described) {
    let about = described.about.trim();
    // Writing to a string cannot fail.
    let _ = write!(page, "\n## {title}\n\n{about}\n\n| field | what | |\n|---|---|---|\n");
    for (field, kind, about) in described.fields {
        let _ = writeln!(page, "| `{field}` | {} | {} |", kind_in_words(kind), about.trim());
    }
}
