//! Structured data: the paper's pages in schema.org's words, as JSON-LD (Google's article page
//! lists what of it is read).

use std::fmt::Write as _;

use jiff::Timestamp;
use minijinja::Value;
use news::{
    Article, CorrectionKind, Kind, Language, Person, Picture, PictureRef, Quotation, RecordEntry,
    Slug,
};
use serde_json::{Map, Value as Json, json};

use crate::markup;
use crate::page::{Press, QuotationCopy, RecordCopy, absolute, lead_picture};
use crate::ready_made;
use crate::theme::iso;

/// Longer headlines are cut by those who show them.
const HEADLINE_CHARS_MAX: usize = 110;

/// One step of the way from the front to a page.
pub(crate) struct Crumb<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// Its address within the paper.
    pub(crate) address: &'a str,
}

/// The article and the way to it.
pub fn article(press: &Press<'_>, article: &Article) -> Json {
    let crumbs = [
        Crumb { name: &article.section.name, address: &format!("/{}", article.section.slug) },
        Crumb { name: &article.document.headline, address: &article.address() },
    ];
    graph(&[news_article(press, article), breadcrumbs(press, &crumbs)])
}

/// The front: the site and who publishes it.
pub fn front(press: &Press<'_>) -> Json {
    let paper = &press.furniture.paper;
    let mut site = json!({
        "@type": "WebSite",
        "@id": press.url("/#site"),
        "url": press.url("/"),
        "name": paper.title,
        "inLanguage": paper.language.as_str(),
        "publisher": { "@id": press.url("/#publisher") },
    });
    put(&mut site, "description", paper.strapline.as_deref());
    graph(&[site, publisher(press)])
}

/// A person's page.
pub fn person(
    press: &Press<'_>,
    person: &Person,
    is_organisation: bool,
    language: &Language,
) -> Json {
    let address = format!("/people/{}", person.slug);
    let url = press.url(&address);
    let kind = if is_organisation { "Organization" } else { "Person" };
    let mut who = json!({ "@type": kind, "@id": url.clone() + "#person", "name": person.name });
    put(&mut who, "url", Some(&url));
    put(&mut who, "description", person.biography.as_deref());
    put_list(&mut who, "alternateName", &person.other_names);
    let links: Vec<&str> = person.links.iter().map(|link| link.url.as_str()).collect();
    put_list(&mut who, "sameAs", &links);
    let current = person.offices.iter().find(|office| office.to.is_none());
    if !is_organisation {
        put(&mut who, "jobTitle", current.map(|office| office.title.as_str()));
    }
    if let Some(picture) = &person.picture {
        who["image"] = image(press, picture);
    }
    let page = json!({
        "@type": "ProfilePage",
        "@id": url,
        "url": url,
        "name": person.name,
        "inLanguage": language.as_str(),
        "mainEntity": who,
    });
    let crumbs = [Crumb { name: &person.name, address: &address }];
    graph(&[page, breadcrumbs(press, &crumbs)])
}

/// One page of the record.
pub(crate) fn record(
    press: &Press<'_>,
    copy: &RecordCopy,
    name: &str,
    address: &str,
    crumbs: &[Crumb<'_>],
    language: &Language,
) -> Json {
    let mut data = web_page(press, "CollectionPage", name, address, crumbs, language);
    let all: Vec<Json> = copy.entries.iter().map(|entry| recorded(press, entry)).collect();
    put_list(&mut data["@graph"][0], "hasPart", &all);
    data
}

/// A quotation's own page.
pub(crate) fn quotation_page(
    press: &Press<'_>,
    copy: &QuotationCopy,
    name: &str,
    crumbs: &[Crumb<'_>],
    language: &Language,
) -> Json {
    let address = copy.entry.quotation.address();
    let mut data = web_page(press, "ItemPage", name, &address, crumbs, language);
    data["@graph"][0]["mainEntity"] = recorded(press, &copy.entry);
    data
}

/// A quotation with the articles that print it.
fn recorded(press: &Press<'_>, entry: &RecordEntry) -> Json {
    let mut data = quotation(press, &entry.quotation);
    let articles: Vec<Json> = entry
        .printed
        .iter()
        .map(|printed| {
            let url = press.url(&printed.address);
            json!({
                "@type": "NewsArticle",
                "@id": format!("{url}#article"),
                "url": url,
                "headline": shortened(&printed.headline),
            })
        })
        .collect();
    put_list(&mut data, "isPartOf", &articles);
    let about: Vec<Json> = entry
        .about
        .iter()
        .map(|person| {
            let url = press.url(&format!("/people/{}", person.slug));
            let id = format!("{url}#person");
            json!({ "@type": "Person", "@id": id, "name": person.name, "url": url })
        })
        .collect();
    put_list(&mut data, "about", &about);
    data
}

/// What somebody said.
fn quotation(press: &Press<'_>, quotation: &Quotation) -> Json {
    let (facts, speaker) = (&quotation.facts, &quotation.speaker);
    let url = press.url(&quotation.address());
    let who = press.url(&format!("/people/{}", speaker.person.slug));
    let mut creator = json!({
        "@type": if speaker.is_organisation { "Organization" } else { "Person" },
        "@id": format!("{who}#person"),
        "name": speaker.person.name,
        "url": who,
    });
    if !speaker.is_organisation {
        put(&mut creator, "jobTitle", facts.office.as_deref());
    }
    let mut data = json!({
        "@type": "Quotation",
        "@id": format!("{url}#quotation"),
        "url": url,
        "text": facts.words,
        "inLanguage": facts.language.as_str(),
        "creator": creator,
    });
    put(&mut data, "isBasedOn", facts.source_url.as_deref());
    put(&mut data, "dateCreated", facts.said_on.map(|on| on.to_string()).as_deref());
    if facts.occasion.is_some() || facts.place.is_some() {
        let mut event = json!({ "@type": "Event" });
        let name = facts.occasion.as_deref().or(facts.place.as_deref());
        put(&mut event, "name", name);
        put(&mut event, "startDate", facts.said_on.map(|on| on.to_string()).as_deref());
        if let Some(place) = &facts.place {
            event["location"] = json!({ "@type": "Place", "name": place });
        }
        data["recordedIn"] = event;
    }
    if facts.is_translated() || facts.original_words.is_some() {
        let mut original = json!({ "@type": "Quotation" });
        put(&mut original, "text", facts.original_words.as_deref());
        let language = facts.original_language.as_ref().map(Language::as_str);
        put(&mut original, "inLanguage", language);
        data["translationOfWork"] = original;
        if let Some(name) = &facts.translator {
            data["translator"] = json!({ "@type": "Person", "name": name });
        }
    }
    data
}

/// A list of articles.
pub(crate) fn collection(
    press: &Press<'_>,
    name: &str,
    address: &str,
    crumbs: &[Crumb<'_>],
    language: &Language,
) -> Json {
    web_page(press, "CollectionPage", name, address, crumbs, language)
}

/// A static page.
pub(crate) fn standing_page(
    press: &Press<'_>,
    name: &str,
    address: &str,
    crumbs: &[Crumb<'_>],
    language: &Language,
) -> Json {
    let kind = match address {
        "/contact" => "ContactPage",
        _ => "WebPage",
    };
    web_page(press, kind, name, address, crumbs, language)
}

fn web_page(
    press: &Press<'_>,
    kind: &str,
    name: &str,
    address: &str,
    crumbs: &[Crumb<'_>],
    language: &Language,
) -> Json {
    let url = press.url(address);
    let page = json!({
        "@type": kind,
        "@id": url,
        "url": url,
        "name": name,
        "inLanguage": language.as_str(),
        "isPartOf": { "@type": "WebSite", "@id": press.url("/#site"), "url": press.url("/") },
    });
    graph(&[page, breadcrumbs(press, crumbs)])
}

/// Structured data as it stands in a script element: `<`, `>` and `&` as JSON escapes, so that no
/// headline can end the element or open a comment in it.
pub(crate) fn embedded(data: &Json) -> Value {
    let text = data.to_string();
    let text = markup::composed(&text);
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(safe, "\\u{:04x}", u32::from(character));
            }
            other => safe.push(other),
        }
    }
    Value::from_safe_string(safe)
}

fn graph(things: &[Json; 2]) -> Json {
    json!({ "@context": "https://schema.org", "@graph": things })
}

fn news_article(press: &Press<'_>, article: &Article) -> Json {
    let document = &article.document;
    let url = press.url(&article.address());
    let zone = press.furniture.paper.time_zone.zone();
    let at = |instant: Timestamp| iso(instant, &zone);
    let mut data = json!({
        "@type": schema_type(article.kind),
        "@id": format!("{url}#article"),
        "url": url,
        "mainEntityOfPage": { "@type": "WebPage", "@id": url },
        "headline": shortened(&document.headline),
        "datePublished": at(article.publication.published_at),
        "dateModified": at(article.publication.modified_at),
        "articleSection": article.section.name,
        "inLanguage": article.language.as_str(),
        "wordCount": document.body.text().words(),
        "isAccessibleForFree": true,
        "author": authors(press, article),
        "publisher": publisher(press),
    });
    put(&mut data, "description", crate::page::description(document).as_deref());
    let place = document.dateline.as_ref().map(|dateline| dateline.place.as_str());
    put(&mut data, "dateline", place.filter(|place| !place.trim().is_empty()));
    let keywords: Vec<&str> = article.topics.iter().map(|topic| topic.name.as_str()).collect();
    put_list(&mut data, "keywords", &keywords);
    put_list(&mut data, "image", &images(press, article));
    put_list(&mut data, "correction", &corrections(article, &at));
    let said: Vec<Json> = article.quotations.iter().map(|one| quotation(press, one)).collect();
    put_list(&mut data, "hasPart", &said);
    translations(press, article, &mut data);
    data
}

fn schema_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Report => "ReportageNewsArticle",
        Kind::Analysis => "AnalysisNewsArticle",
        Kind::Opinion => "OpinionNewsArticle",
        Kind::Background => "BackgroundNewsArticle",
        Kind::Live => "NewsArticle",
    }
}

fn shortened(headline: &str) -> String {
    if headline.chars().count() <= HEADLINE_CHARS_MAX {
        return headline.to_owned();
    }
    let head: String = headline.chars().take(HEADLINE_CHARS_MAX - 1).collect();
    let cut = head.rsplit_once(' ').map_or(head.as_str(), |(head, _)| head);
    format!("{cut}…")
}

/// One object for each person, the name alone. An article without a byline is the paper's own.
fn authors(press: &Press<'_>, article: &Article) -> Vec<Json> {
    if article.authors.is_empty() {
        return vec![json!({
            "@type": "NewsMediaOrganization",
            "name": press.furniture.paper.title,
            "url": press.url("/"),
        })];
    }
    let author = |author: &news::Author| {
        let url = press.url(&format!("/people/{}", author.person.slug));
        json!({ "@type": "Person", "name": author.person.name, "url": url })
    };
    article.authors.iter().map(author).collect()
}

/// The lead and every other picture of the copy that the paper holds.
fn images(press: &Press<'_>, article: &Article) -> Vec<Json> {
    let lead = lead_picture(&article.document, &article.pictures);
    let held = article.document.body.pictures().into_iter().filter_map(|named| match named {
        PictureRef::Held(id) => article.pictures.get(&id),
        PictureRef::Wanted(_) => None,
    });
    let others = held.filter(|picture| lead.is_none_or(|lead| lead.id != picture.id));
    let pictures = lead.into_iter().chain(others);
    let seen = pictures.filter(|picture| picture.file_type.medium() == news::Medium::Picture);
    seen.map(|picture| image(press, picture)).collect()
}

fn image(press: &Press<'_>, picture: &Picture) -> Json {
    let url = press.url(&picture.address());
    let mut data = json!({ "@type": "ImageObject", "url": url, "contentUrl": url });
    if picture.width > 0 && picture.height > 0 {
        data["width"] = picture.width.into();
        data["height"] = picture.height.into();
    }
    let facts = &picture.facts;
    let filled = |text: &'_ str| (!text.trim().is_empty()).then(|| text.to_owned());
    put(&mut data, "caption", filled(&facts.caption).as_deref());
    put(&mut data, "creditText", filled(&facts.credit).as_deref());
    put(&mut data, "copyrightNotice", filled(&facts.rights).as_deref());
    if let Some(creator) = filled(&facts.creator) {
        data["creator"] = json!({ "@type": "Person", "name": creator });
    }
    data
}

fn corrections(article: &Article, at: &impl Fn(Timestamp) -> String) -> Vec<Json> {
    let printed = article.document.corrections.iter();
    let comment = |correction: &news::Correction| {
        let name = match correction.kind {
            CorrectionKind::Correction => "Correction",
            CorrectionKind::Clarification => "Clarification",
        };
        json!({
            "@type": "CorrectionComment",
            "name": name,
            "text": correction.text,
            "datePublished": at(correction.at),
        })
    };
    printed.map(comment).collect()
}

/// The article in the paper's own language counts as the original of the others.
fn translations(press: &Press<'_>, article: &Article, data: &mut Json) {
    let paper = &press.furniture.paper.language;
    let work = |translation: &news::Translation| {
        json!({
            "@type": "NewsArticle",
            "@id": press.url(&translation.address) + "#article",
            "url": press.url(&translation.address),
            "headline": translation.headline,
            "inLanguage": translation.language.as_str(),
        })
    };
    let original = article.translations.iter().find(|other| other.language == *paper);
    if let Some(original) = original.filter(|_| article.language != *paper) {
        data["translationOfWork"] = work(original);
    } else {
        let works: Vec<Json> = article.translations.iter().map(work).collect();
        put_list(data, "workTranslation", &works);
    }
}

/// Who publishes, with the pages that say how it works, as far as they exist.
fn publisher(press: &Press<'_>) -> Json {
    let paper = &press.furniture.paper;
    let mut data = json!({
        "@type": "NewsMediaOrganization",
        "@id": press.url("/#publisher"),
        "name": paper.title,
        "url": press.url("/"),
    });
    let legal = paper.masthead.publisher.as_deref().filter(|name| *name != paper.title);
    put(&mut data, "legalName", legal);
    put(&mut data, "email", paper.masthead.email.as_deref());
    put(&mut data, "telephone", paper.masthead.phone.as_deref());
    put(&mut data, "address", paper.masthead.address.as_deref());
    put(&mut data, "foundingDate", paper.masthead.founded.map(|y| y.to_string()).as_deref());
    let sign = paper.logo.as_deref().or(paper.favicon.as_deref());
    let mark = || press.theme.asset("mark.svg").map(|asset| asset.address.clone());
    if let Some(logo) = sign.map(str::to_owned).or_else(mark) {
        let url = absolute(press.base_url, &logo);
        data["logo"] = json!({ "@type": "ImageObject", "url": url });
    }
    for (property, slug) in [
        ("correctionsPolicy", ready_made::CORRECTIONS),
        ("ethicsPolicy", "ethics"),
        ("ownershipFundingInfo", "ownership"),
        ("masthead", ready_made::IMPRINT),
    ] {
        put(&mut data, property, page_url(press, slug).as_deref());
    }
    data
}

/// The absolute address of a static page of the footer.
fn page_url(press: &Press<'_>, slug: &str) -> Option<String> {
    let mut pages = press.furniture.pages.iter().map(|(slug, _)| slug);
    pages.find(|page: &&Slug| page.as_str() == slug).map(|page| press.url(&format!("/{page}")))
}

fn breadcrumbs(press: &Press<'_>, crumbs: &[Crumb<'_>]) -> Json {
    let front = Crumb { name: &press.furniture.paper.title, address: "/" };
    let way = std::iter::once(&front).chain(crumbs).enumerate().map(|(before, crumb)| {
        let item = press.url(crumb.address);
        json!({ "@type": "ListItem", "position": before + 1, "name": crumb.name, "item": item })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": way.collect::<Vec<_>>() })
}

/// Sets a property that has a value.
fn put(data: &mut Json, property: &str, value: Option<&str>) {
    if let (Some(value), Some(object)) = (value, data.as_object_mut()) {
        object.insert(property.to_owned(), value.into());
    }
}

/// Sets a property that has values.
fn put_list<T: serde::Serialize>(data: &mut Json, property: &str, values: &[T]) {
    let object: Option<&mut Map<String, Json>> = data.as_object_mut();
    if let (false, Some(object)) = (values.is_empty(), object) {
        object.insert(property.to_owned(), json!(values));
    }
}

#[cfg(test)]
mod tests;
