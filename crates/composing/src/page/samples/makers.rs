//! Sections, cards, articles and people of the sample papers.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use news::{
    Article, ArticleId, Author, Body, Card, CardPicture, Correction, CorrectionKind, Dateline,
    Document, FileType, Furniture, Language, Link, Masthead, Office, Page, PageId, Paper, Person,
    PersonId, PersonRef, Picture, PictureFacts, PictureId, PictureRef, Publication, Section,
    SectionId, SectionRef, Slug, TimeZoneName, Topic, TopicId, TopicRef, Translation, Withdrawal,
};

use super::now;
use super::stories::{ARABIC_PARAGRAPHS, Story, paragraphs};

pub(super) fn slug(text: &str) -> Slug {
    Slug::from_words(text).unwrap_or_else(|| panic!("“{text}” makes no slug"))
}

pub(super) fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap_or_else(|_| Language::english())
}

pub(super) fn paper() -> Paper {
    Paper {
        title: "The Strait Courier".to_owned(),
        strapline: Some("News from both shores, and what was said there".to_owned()),
        language: Language::english(),
        time_zone: TimeZoneName::parse("Europe/Oslo").unwrap_or_else(|_| TimeZoneName::utc()),
        logo: None,
        favicon: None,
        masthead: Masthead {
            publisher: Some("Strait Courier Co-operative".to_owned()),
            editor: Some("Leena Orvath".to_owned()),
            address: Some("4 Ropewalk\nPort Sereth".to_owned()),
            email: Some("desk@strait.example".to_owned()),
            phone: None,
            founded: Some(1994),
        },
    }
}

pub(super) fn furniture(paper: Paper, sections: Vec<Section>) -> Furniture {
    let pages =
        [("contact", "Contact"), ("privacy", "Privacy"), ("corrections-policy", "Corrections")];
    let pages = pages.map(|(address, title)| (slug(address), title.to_owned())).to_vec();
    let (unlisted, looks) = (Vec::new(), news::Looks::default());
    Furniture { paper, sections, unlisted, pages, looks, has_corrections: true }
}

pub(super) fn section(id: i64, name: &str) -> Section {
    Section {
        id: SectionId(id),
        slug: Slug::from_words(name).unwrap_or_else(|| slug(&format!("section-{id}"))),
        name: name.to_owned(),
        description: (id == 1)
            .then(|| "Lanes, pilots, weather and the two governments.".to_owned()),
        parent: None,
        language: None,
    }
}

pub(super) fn named(sections: &[Section], name: &str) -> Section {
    let found = sections.iter().find(|section| section.name == name);
    found.unwrap_or(&sections[0]).clone()
}

pub(super) fn picture(id: i64, name: &str) -> Picture {
    let (width, height) = match name {
        "harbour" => (1440, 900),
        "silos" => (1000, 1250),
        "lighthouse" => (1000, 1000),
        "haldvik" => (480, 560),
        "chart" => (1200, 900),
        "hydrophone" => (1280, 720),
        _ => (1200, 750),
    };
    Picture {
        id: PictureId(id),
        hash: format!("{name:a<32}"),
        file_type: FileType::Webp,
        bytes: 49_170,
        width,
        height,
        name: name.to_owned(),
        facts: PictureFacts {
            alt: format!("Drawing: {name}."),
            caption: "The container terminal at Port Sereth, the one berth both states have kept \
                 open since 2014."
                .to_owned(),
            credit: "Drawing: Ines Tallow".to_owned(),
            creator: "Ines Tallow".to_owned(),
            rights: "© Strait Courier Co-operative".to_owned(),
        },
    }
}

pub(super) fn card(id: i64, story: &Story<'_>, sections: &[Section]) -> Card {
    let (section, kind, headline, standfirst, place, authors, pictured) = *story;
    let section = named(sections, section);
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    // Ten minutes to three hours apart, so that a list spans days.
    let published_at = now() - SignedDuration::from_mins(10 + (id - 1) * 95);
    let held = picture(id, pictured);
    Card {
        id: ArticleId(id),
        kind,
        language: Language::english(),
        section: SectionRef { id: section.id, slug: section.slug, name: section.name },
        slug: Slug::from_words(headline).unwrap_or_else(|| slug(&format!("story-{id}"))),
        headline: headline.to_owned(),
        kicker: None,
        standfirst: filled(standfirst),
        place: filled(place),
        authors: authors.iter().map(|name| (*name).to_owned()).collect(),
        picture: filled(pictured).map(|_| CardPicture {
            address: held.address(),
            alt: held.facts.alt.clone(),
            width: held.width,
            height: held.height,
        }),
        published_at,
        modified_at: published_at + SignedDuration::from_mins(if id == 1 { 40 } else { 0 }),
    }
}

/// The article a card stands for.
pub(super) fn article(card: &Card, body: Body) -> Article {
    let name = card.picture.as_ref().and_then(|p| p.address.rsplit_once('/'));
    let name = name.map(|(_, file)| file.trim_end_matches(".webp").to_owned());
    let held = name.as_ref().map(|name| picture(card.id.0, name));
    let author = |(name, id): (&String, i64)| Author {
        person: PersonRef {
            id: PersonId(id),
            slug: Slug::from_words(name).unwrap_or_else(|| slug(&format!("person-{id}"))),
            name: name.clone(),
        },
        role: card.place.as_ref().map(|place| format!("in {place}")),
    };
    Article {
        id: card.id,
        kind: card.kind,
        language: card.language.clone(),
        section: card.section.clone(),
        slug: card.slug.clone(),
        document: Document {
            headline: card.headline.clone(),
            kicker: card.kicker.clone(),
            standfirst: card.standfirst.clone(),
            dateline: card.place.clone().map(|place| Dateline { place, filed_on: None }),
            lead_picture: held.as_ref().map(|picture| PictureRef::Held(picture.id)),
            body,
            ..Document::default()
        },
        publication: Publication {
            published_at: card.published_at,
            modified_at: card.modified_at,
            version: 1,
        },
        authors: card.authors.iter().zip(1..).map(author).collect(),
        topics: Vec::new(),
        pictures: held.into_iter().map(|picture| (picture.id, picture)).collect(),
        see_also: BTreeMap::new(),
        translations: Vec::new(),
        beside: Vec::new(),
        quotations: Vec::new(),
    }
}

/// Gives an article topics, a correction, a translation and company.
pub(super) fn finish(article: &mut Article, cards: &[Card], other: &Card) {
    article.topics = vec![topic_ref(1, "Lane Accord"), topic_ref(2, "Elections")];
    article.beside = cards[1..5].to_vec();
    article.see_also = cards[1..2].iter().map(|card| (card.id, card.clone())).collect();
    let held = picture(2, "bridge");
    article.pictures.insert(held.id, held);
    article.document.corrections.push(Correction {
        kind: CorrectionKind::Correction,
        at: article.publication.modified_at,
        text: "An earlier version of this article said the Lisse Dialogue was in its tenth year. \
             It is in its ninth."
            .to_owned(),
    });
    article.translations.push(Translation {
        language: other.language.clone(),
        headline: other.headline.clone(),
        address: other.address(),
    });
}

pub(super) fn translated(original: &Article, card: &Card) -> Article {
    let mut article = article(card, Body::of(paragraphs(ARABIC_PARAGRAPHS)));
    article.document.dateline =
        Some(Dateline { place: "رأس ليس".to_owned(), filed_on: None });
    article.translations.push(Translation {
        language: original.language.clone(),
        headline: original.document.headline.clone(),
        address: original.address(),
    });
    article
}

pub(super) fn topic_ref(id: i64, name: &str) -> TopicRef {
    TopicRef { id: TopicId(id), slug: slug(name), name: name.to_owned() }
}

pub(super) fn topic(name: &str) -> Topic {
    Topic { id: TopicId(1), slug: slug(name), name: name.to_owned(), description: None }
}

pub(super) fn bare_person() -> Person {
    Person {
        id: PersonId(1),
        slug: slug("joren-haldvik"),
        name: "Joren Haldvik".to_owned(),
        other_names: Vec::new(),
        offices: Vec::new(),
        biography: None,
        picture: None,
        links: Vec::new(),
    }
}

pub(super) fn person() -> Person {
    let day = |year, month, day| jiff::civil::Date::new(year, month, day).ok();
    let office = |title: &str, from, to| Office { title: title.to_owned(), from, to };
    Person {
        other_names: vec!["Haldvik, Jøren".to_owned(), "يورن هالدفيك".to_owned()],
        offices: vec![
            office("Prime minister of Oltmar", day(2025, 12, 1), None),
            office("Mayor of Hallgrun", day(2013, 1, 1), day(2021, 5, 31)),
            office("Member of the Coast Council", None, None),
        ],
        biography: Some("Railwayman, then mayor, then leader of the Coast Party.".to_owned()),
        picture: Some(picture(40, "haldvik")),
        links: vec![Link {
            title: "Coast Party".to_owned(),
            url: "https://coast.example/".to_owned(),
        }],
        ..bare_person()
    }
}

pub(super) fn page(address: &str, title: &str, body: Body) -> Page {
    Page {
        id: PageId(1),
        slug: slug(address),
        language: Language::english(),
        document: Document { headline: title.to_owned(), body, ..Document::default() },
        published_at: now(),
        modified_at: now(),
        pictures: BTreeMap::new(),
    }
}

pub(super) fn withdrawal(headline: &str, tag: &str) -> Withdrawal {
    Withdrawal {
        withdrawn_at: now(),
        notice: "The letter it was built on is a forgery. We are sorry.".to_owned(),
        headline: headline.to_owned(),
        language: language(tag),
    }
}
