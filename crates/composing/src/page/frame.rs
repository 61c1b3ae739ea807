//! The frame of every page: its head, the nameplate, the sections, the footer.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use minijinja::Value;
use news::{Language, Paper, Section, Slug};

use super::{Press, context};
use crate::theme::{Moment, Words, looks_sheet, spoken};

/// The function `say`, as contexts hold it.
pub(crate) type Say = Value;

context! {
    /// What stands in the page's head, and which way it reads.
    pub(crate) PageFacts {
        /// For `<title>`, the paper's name included.
        title: String,
        /// The title alone, for cards on other sites.
        heading: String,
        /// One or two sentences about the page.
        description: Option<String>,
        /// The language of the page's words, for `<html lang>`.
        language: String,
        /// `ltr` or `rtl`, for `<html dir>`.
        direction: String,
        /// The page's one absolute address; none on pages that say no.
        url: Option<String>,
        /// Whether search engines are asked to leave the page out.
        is_unlisted: bool,
        /// The kind of page for `OpenGraph`: `website`, `article`, `profile`.
        kind: String,
        /// The picture other sites show with a link to the page.
        picture: Option<SharedPicture>,
        /// An article's times, authors and section, for `OpenGraph`.
        article: Option<ArticleTags>,
        /// The page in other languages, itself among them; empty where there are none.
        alternates: Vec<Alternate>,
        /// The feeds that belong to the page, the paper's own last.
        feeds: Vec<FeedLink>,
        /// The article as ninjs: its address.
        ninjs: Option<String>,
        /// The address of the next older page of a list.
        next: Option<String>,
        /// The address of the list's first page, on its older pages.
        first: Option<String>,
        /// Structured data (JSON-LD), ready to stand in its script element.
        structured: Option<Value>,
        /// The two fonts worth loading first, by asset name.
        fonts: Vec<String>,
    }
}

context! {
    /// A picture as other sites show it.
    pub(crate) SharedPicture {
        /// Its absolute address.
        url: String,
        /// What it shows; may be empty.
        alt: String,
        /// Pixels; 0 when not known.
        width: u32,
        /// Pixels; 0 when not known.
        height: u32,
    }
}

context! {
    /// What `OpenGraph` says of an article.
    pub(crate) ArticleTags {
        /// First published, with the zone's offset.
        published: String,
        /// Last changed, with the zone's offset.
        updated: String,
        /// The section's name.
        section: String,
        /// The absolute addresses of its authors' pages.
        authors: Vec<String>,
    }
}

context! {
    /// The same page in one language.
    pub(crate) Alternate {
        /// The language, or `x-default`.
        language: String,
        /// Its absolute address.
        url: String,
    }
}

context! {
    /// A feed.
    pub(crate) FeedLink {
        /// What it is called.
        title: String,
        /// `Atom`, `RSS` or `JSON Feed`.
        format: String,
        /// Its address within the paper.
        address: String,
        /// Its media type.
        media_type: String,
    }
}

context! {
    /// The paper, as nameplate and footer show it.
    pub(crate) PaperFacts {
        /// Its name.
        title: String,
        /// How much room the name needs: `short`, `long` or `longest`.
        title_length: String,
        /// The line under the name.
        strapline: Option<String>,
        /// The paper's language where it is not the page's: for `lang` on its name and sections.
        language: Option<String>,
        /// The logo's address, shown in place of the name in letters.
        logo: Option<String>,
        /// The address of the sign in the browser's tab.
        icon: Option<String>,
        /// The address of the style sheet of the look the paper chose, which follows `site.css`.
        looks: Option<String>,
        /// Its top sections, in order.
        sections: Vec<NavigationLink>,
        /// Its static pages, in order.
        pages: Vec<NamedLink>,
        /// Whether it has a list of corrections to lead to.
        has_corrections: bool,
        /// Its feeds.
        feeds: Vec<FeedLink>,
        /// Who runs it: what is known, in order.
        masthead: Vec<MastheadLine>,
        /// Who holds the rights: the publisher, else the paper itself.
        rights_holder: String,
    }
}

context! {
    /// A section in the navigation.
    pub(crate) NavigationLink {
        /// Its name.
        name: String,
        /// Its address.
        address: String,
        /// The section's language where it is not the page's.
        language: Option<String>,
        /// For `aria-current`: `page` on the section's own page, `true` on a page inside it.
        current: Option<String>,
    }
}

context! {
    /// A name and where it leads.
    pub(crate) NamedLink {
        /// The name.
        name: String,
        /// The address.
        address: String,
    }
}

context! {
    /// One line of the masthead.
    pub(crate) MastheadLine {
        /// What it tells, in the page's language.
        label: String,
        /// What it is: `publisher`, `editor`, `address`, `email`, `phone`, `founded`.
        kind: String,
        /// The fact. An address has one line break between its lines.
        value: String,
    }
}

/// One page's language, words and clock.
pub(crate) struct Setting<'a> {
    pub(crate) press: &'a Press<'a>,
    pub(crate) language: Language,
    pub(crate) words: Arc<Words>,
    pub(crate) zone: TimeZone,
}

impl<'a> Setting<'a> {
    /// The setting of a page in `language`, as far as the theme has words for it; otherwise of a
    /// page in the paper's language.
    pub(crate) fn of(press: &'a Press<'a>, language: &Language) -> Self {
        let paper = &press.furniture.paper;
        let language = if press.theme.has_words(language) { language } else { &paper.language };
        Self {
            press,
            words: press.theme.words(language),
            language: language.clone(),
            zone: paper.time_zone.zone(),
        }
    }

    /// The setting of a page in the paper's language.
    pub(crate) fn of_paper(press: &'a Press<'a>) -> Self {
        Self::of(press, &press.furniture.paper.language)
    }

    /// The paper.
    pub(crate) fn paper(&self) -> &'a Paper {
        &self.press.furniture.paper
    }

    /// A message.
    pub(crate) fn say(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.words.say(id, arguments)
    }

    /// The words as templates call them.
    pub(crate) fn spoken(&self) -> Say {
        spoken(&self.words)
    }

    /// An instant on the paper's clock.
    pub(crate) fn moment(&self, at: Timestamp) -> Moment {
        self.words.moment(at, &self.zone)
    }

    /// A language tag where it is not the page's own.
    pub(crate) fn other(&self, language: &Language) -> Option<String> {
        (*language != self.language).then(|| language.to_string())
    }

    /// The direction that goes with [`Setting::other`].
    pub(crate) fn other_direction(&self, language: &Language) -> Option<String> {
        (*language != self.language).then(|| language.direction().as_str().to_owned())
    }

    /// The head of a page that has an address. `heading` is empty on the front.
    pub(crate) fn page(&self, heading: &str, address: &str) -> PageFacts {
        let paper = &self.paper().title;
        let title =
            if heading.is_empty() { paper.clone() } else { format!("{heading} · {paper}") };
        PageFacts {
            title,
            heading: if heading.is_empty() { paper.clone() } else { heading.to_owned() },
            description: None,
            language: self.language.to_string(),
            direction: self.language.direction().as_str().to_owned(),
            url: Some(self.press.url(address)),
            is_unlisted: false,
            kind: "website".to_owned(),
            picture: None,
            article: None,
            alternates: Vec::new(),
            feeds: feeds(paper, ""),
            ninjs: None,
            next: None,
            first: None,
            structured: None,
            fonts: self.fonts(),
        }
    }

    /// The head of a page that says no.
    pub(crate) fn refusal(&self, heading: &str) -> PageFacts {
        PageFacts { url: None, is_unlisted: true, ..self.page(heading, "/") }
    }

    /// The paper as this page shows it; `here` is the section the page belongs to.
    pub(crate) fn paper_facts(&self, here: Option<(&Slug, &str)>) -> PaperFacts {
        let paper = self.paper();
        let furniture = self.press.furniture;
        let top = furniture.sections.iter().filter(|section| {
            section.parent.is_none() && !furniture.unlisted.contains(&section.id)
        });
        let page = |(slug, title): &(Slug, String)| NamedLink {
            name: title.clone(),
            address: format!("/{slug}"),
        };
        PaperFacts {
            title: paper.title.clone(),
            title_length: length(&paper.title).to_owned(),
            strapline: paper.strapline.clone(),
            language: self.other(&paper.language),
            logo: paper.logo.clone(),
            icon: paper.favicon.clone(),
            looks: looks_sheet(&furniture.looks).map(|sheet| sheet.address),
            sections: top.map(|section| self.navigation_link(section, here)).collect(),
            pages: furniture.pages.iter().map(page).collect(),
            has_corrections: furniture.has_corrections,
            feeds: feeds(&paper.title, ""),
            masthead: self.masthead(),
            rights_holder: paper.masthead.publisher.clone().unwrap_or_else(|| paper.title.clone()),
        }
    }

    fn navigation_link(&self, section: &Section, here: Option<(&Slug, &str)>) -> NavigationLink {
        let language = section.language.as_ref().unwrap_or(&self.paper().language);
        let current = here.filter(|(slug, _)| self.leads_to(section, slug)).map(|(slug, how)| {
            if *slug == section.slug { how.to_owned() } else { "true".to_owned() }
        });
        NavigationLink {
            name: section.name.clone(),
            address: format!("/{}", section.slug),
            language: self.other(language),
            current,
        }
    }

    /// Whether the section of that slug is `section` or nested in it.
    fn leads_to(&self, section: &Section, slug: &Slug) -> bool {
        let all = &self.press.furniture.sections;
        let mut at = all.iter().find(|other| other.slug == *slug);
        // As many steps as there are sections: a ring of parents ends too.
        for _ in all {
            match at {
                Some(here) if here.id == section.id => return true,
                Some(here) => at = all.iter().find(|other| Some(other.id) == here.parent),
                None => return false,
            }
        }
        false
    }

    fn masthead(&self) -> Vec<MastheadLine> {
        let facts = &self.paper().masthead;
        let founded = facts.founded.map(|year| year.to_string());
        let lines = [
            ("publisher", &facts.publisher),
            ("editor", &facts.editor),
            ("address", &facts.address),
            ("email", &facts.email),
            ("phone", &facts.phone),
            ("founded", &founded),
        ];
        let known = lines.into_iter().filter_map(|(kind, value)| Some((kind, value.as_ref()?)));
        let line = |(kind, value): (&str, &String)| MastheadLine {
            label: self.say(&format!("masthead-{kind}"), &[]),
            kind: kind.to_owned(),
            value: value.clone(),
        };
        known.map(line).collect()
    }

    fn fonts(&self) -> Vec<String> {
        let names: &[&str] = match self.language.primary() {
            "ar" | "fa" | "ur" | "ps" | "sd" | "ug" | "ckb" => &["fonts/naskh-arabic.woff2"],
            _ => &["fonts/literata.woff2", "fonts/archivo.woff2"],
        };
        let held = |name: &&&str| self.press.theme.asset(name).is_some();
        names.iter().filter(held).map(|name| (*name).to_owned()).collect()
    }
}

/// A nameplate of at most 18 letters fills the width of a phone in one line.
fn length(title: &str) -> &'static str {
    match title.chars().count() {
        0..=18 => "short",
        19..=30 => "long",
        _ => "longest",
    }
}

/// The three feeds at `address` (empty for the paper's own), titled `title`.
pub(crate) fn feeds(title: &str, address: &str) -> Vec<FeedLink> {
    let formats = [
        ("Atom", "feed.atom", "application/atom+xml"),
        ("RSS", "feed.rss", "application/rss+xml"),
        ("JSON Feed", "feed.json", "application/feed+json"),
    ];
    let link = |(format, file, media_type): (&str, &str, &str)| FeedLink {
        title: title.to_owned(),
        format: format.to_owned(),
        address: format!("{address}/{file}"),
        media_type: media_type.to_owned(),
    };
    formats.into_iter().map(link).collect()
}
