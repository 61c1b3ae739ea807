//! One file of Markdown: everything its front matter says, in the paper's words.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use news::{Correction, CorrectionKind, Dateline, Form, Intent, Kind, Language, OldAddress, Slug};
use serde_json::Value;

use super::Options;
use super::fields::{Fields, moment, text_of};
use super::layout::{Dialect, Layout, Stood};
use super::tree::folder_of;

const HEADLINE_CHARS_MAX: usize = 400;

/// A file that becomes an article or page.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) path: String,
    pub(crate) digest: [u8; 32],
    pub(crate) form: Form,
    pub(crate) intent: Intent,
    pub(crate) headline: String,
    /// The headline stands in the copy and is to be taken out there.
    pub(crate) has_headline_in_copy: bool,
    pub(crate) kicker: Option<String>,
    pub(crate) standfirst: Option<String>,
    pub(crate) dateline: Option<Dateline>,
    /// Names, each with a role.
    pub(crate) authors: Vec<(String, Option<String>)>,
    /// The section's name as the file gives it.
    pub(crate) section: Option<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) modified_at: Option<Timestamp>,
    pub(crate) is_sticky: bool,
    pub(crate) language: Option<Language>,
    /// `SECTION/SLUG`, or a path, of the article it translates.
    pub(crate) translation_of: Option<String>,
    /// What it shares with its translations.
    pub(crate) translation_key: Option<String>,
    pub(crate) picture: Option<String>,
    pub(crate) caption: Option<String>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) slug: Option<Slug>,
    pub(crate) old_addresses: Vec<OldAddress>,
    /// What had to be changed, in sentences.
    pub(crate) changed: Vec<String>,
}

/// What a file's path says of it.
struct Named {
    /// Within the copy folder, without extension and language; of a bundle, its folder.
    stem: String,
    /// The last part, a date before it taken off.
    name: String,
    date: Option<String>,
    language: Option<Language>,
    /// The folders it lies in.
    folders: Vec<String>,
}

/// Reads what a file says of itself.
pub(crate) fn read(
    path: &str,
    fields: &Fields,
    copy: &str,
    layout: &Layout,
    options: &Options,
) -> Entry {
    let zone = layout.zone.clone().unwrap_or(TimeZone::UTC);
    let named = named(path, layout);
    let mut changed = Vec::new();
    let categories = fields.list(&["categories", "category"]);
    let categories = spread(categories, layout.dialect);
    let own_section = fields.text(&["section"]);
    let place = section(own_section, &named, &categories, layout);
    let (headline, has_headline_in_copy) = headline(fields, copy, &named, &mut changed);
    let published_at = fields
        .moment(&["date", "publishDate", "pubDate", "published_at", "published_on"], &zone)
        .or_else(|| moment(named.date.as_ref()?, &zone));
    let is_jekyll_day = layout.dialect == Dialect::Jekyll && is_in(&named, &["_posts", "_drafts"]);
    let slug_said = fields.text(&["slug"]);
    let slug_words = slug_said.clone().unwrap_or_else(|| named.name.clone());
    let stood_at = stood_at(&named, layout);
    let stood = Stood {
        path: &stood_at,
        slug: &slug_words,
        categories: &jekyll_categories(&named, &categories),
        date: published_at,
        zone: &zone,
        is_dated: is_jekyll_day,
    };
    let form = form(fields, &named, layout, published_at, is_jekyll_day, &mut changed);
    let (section, topics) = match form {
        Form::Page => (None, Vec::new()),
        Form::Article(_) => (place.clone(), topics(fields, &categories, place.as_deref(), layout)),
    };
    let mut entry = Entry {
        intent: intent(fields, &named, published_at, &zone, options, &mut changed),
        old_addresses: layout.address(&stood, fields),
        slug: Slug::from_foreign(&slug_words),
        path: path.to_owned(),
        form,
        headline,
        has_headline_in_copy,
        section,
        topics,
        published_at,
        language: fields
            .text(&["language", "lang", "locale"])
            .and_then(|tag| Language::parse(&tag).ok())
            .or(named.language.clone()),
        translation_key: fields.text(&["translationKey"]).or_else(|| Some(shared_stem(&named))),
        corrections: corrections(fields, &zone, &mut changed),
        modified_at: fields
            .moment(&["updated", "lastmod", "modified", "last_modified_at", "updated_at"], &zone),
        ..Entry::default()
    };
    entry.changed = changed;
    entry.tell(fields);
    entry
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            path: String::new(),
            digest: [0; 32],
            form: Form::Page,
            intent: Intent::Keep,
            headline: String::new(),
            has_headline_in_copy: false,
            kicker: None,
            standfirst: None,
            dateline: None,
            authors: Vec::new(),
            section: None,
            topics: Vec::new(),
            published_at: None,
            modified_at: None,
            is_sticky: false,
            language: None,
            translation_of: None,
            translation_key: None,
            picture: None,
            caption: None,
            corrections: Vec::new(),
            slug: None,
            old_addresses: Vec::new(),
            changed: Vec::new(),
        }
    }
}

impl Entry {
    /// Takes over what the front matter says in so many words.
    fn tell(&mut self, fields: &Fields) {
        let captions =
            ["caption", "picture_caption", "image_caption", "cover.caption", "image.caption"];
        let standfirsts = ["standfirst", "summary", "description", "excerpt", "subtitle"];
        self.kicker = fields.text(&["kicker"]);
        self.standfirst = fields.text(&standfirsts);
        self.dateline = dateline(fields);
        self.authors = authors(fields);
        self.is_sticky = fields.is(&["sticky", "pinned"]).unwrap_or(false);
        self.translation_of = fields.text(&["translation_of"]);
        self.picture = picture(fields);
        self.caption = fields.text(&captions);
    }
}

fn named(path: &str, layout: &Layout) -> Named {
    let inside = path.strip_prefix(layout.copy_folder()).unwrap_or(path);
    let mut stem = inside.rsplit_once('.').map_or(inside, |(stem, _)| stem).to_owned();
    let mut language = None;
    if let Some((before, tag)) = stem.rsplit_once('.')
        && (2..=7).contains(&tag.len())
        && let Ok(found) = Language::parse(tag)
    {
        language = Some(found);
        stem.truncate(before.len());
    }
    let bundle = ["/index", "/_index"].iter().find_map(|name| stem.strip_suffix(name));
    let bundle = bundle.map(ToOwned::to_owned);
    let stem = bundle.unwrap_or(stem);
    let last = stem.rsplit('/').next().unwrap_or(&stem).to_owned();
    let (date, name) = dated(&last);
    let folders =
        folder_of(&stem).split('/').filter(|f| !f.is_empty()).map(ToOwned::to_owned).collect();
    Named { name: name.to_owned(), date: date.map(ToOwned::to_owned), stem, language, folders }
}

/// Hugo and Zola put pages of other languages under the language's tag.
fn stood_at(named: &Named, layout: &Layout) -> String {
    let main = layout.paper.language.as_ref();
    match (&named.language, layout.dialect) {
        (Some(language), Dialect::Hugo | Dialect::Zola)
            if main.is_some_and(|main| main.primary() != language.primary()) =>
        {
            format!("{}/{}", language.as_str().to_lowercase(), named.stem)
        }
        _ => named.stem.clone(),
    }
}

/// `2020-05-01-slug` or, for Zola, `2020-05-01_slug`.
fn dated(name: &str) -> (Option<&str>, &str) {
    let is_date = name.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
    match name.as_bytes().get(10) {
        Some(b'-' | b'_') if is_date && name.len() > 11 => (Some(&name[..10]), &name[11..]),
        _ => (None, name),
    }
}

fn is_in(named: &Named, folders: &[&str]) -> bool {
    named.folders.iter().any(|folder| folders.contains(&folder.as_str()))
}

/// Files that differ in the language of their name alone are translations of each other.
fn shared_stem(named: &Named) -> String {
    format!("stem:{}", named.stem)
}

/// Jekyll takes a text of several words as several categories.
fn spread(categories: Vec<String>, dialect: Dialect) -> Vec<String> {
    match (dialect, categories.as_slice()) {
        (Dialect::Jekyll, [one]) => one.split_whitespace().map(ToOwned::to_owned).collect(),
        _ => categories,
    }
}

/// Jekyll's folders above `_posts` are categories too.
fn jekyll_categories(named: &Named, categories: &[String]) -> Vec<String> {
    let above = named.folders.iter().take_while(|folder| !folder.starts_with('_'));
    let mut all: Vec<String> = above.cloned().collect();
    all.extend(categories.iter().cloned());
    all
}

fn section(
    own: Option<String>,
    named: &Named,
    categories: &[String],
    layout: &Layout,
) -> Option<String> {
    let folder = match layout.dialect {
        Dialect::House => named.folders.get(1),
        Dialect::Jekyll => named.folders.iter().take_while(|f| !f.starts_with('_')).next(),
        _ => named.folders.first(),
    };
    own.or_else(|| folder.cloned()).or_else(|| categories.first().cloned())
}

fn topics(
    fields: &Fields,
    categories: &[String],
    section: Option<&str>,
    layout: &Layout,
) -> Vec<String> {
    let mut topics = fields.list(&["topics", "tags", "tag"]);
    if let (Dialect::Jekyll, [one]) = (layout.dialect, topics.as_slice()) {
        let is_text = fields.get(&["tags", "tag"]).is_some_and(Value::is_string);
        if is_text {
            topics = one.split_whitespace().map(ToOwned::to_owned).collect();
        }
    }
    let is_section = |name: &String| {
        Slug::from_words(name).map(|slug| slug.as_str().to_owned())
            == section.and_then(Slug::from_words).map(|slug| slug.as_str().to_owned())
    };
    topics.extend(categories.iter().filter(|name| !is_section(name)).cloned());
    let mut seen = std::collections::HashSet::new();
    topics.retain(|topic| seen.insert(Slug::from_words(topic).map(|slug| slug.to_string())));
    topics
}

/// The headline, and whether it is the first heading of the copy.
fn headline(
    fields: &Fields,
    copy: &str,
    named: &Named,
    changed: &mut Vec<String>,
) -> (String, bool) {
    if let Some(title) = fields.text(&["headline", "title"]) {
        if title.chars().count() <= HEADLINE_CHARS_MAX {
            return (title, false);
        }
        changed.push("Its headline was longer than a page can set and was cut.".to_owned());
        return (title.chars().take(HEADLINE_CHARS_MAX - 1).chain(['…']).collect(), false);
    }
    let first = copy.lines().find(|line| !line.trim().is_empty());
    if let Some(heading) = first.and_then(|line| line.strip_prefix("# ")) {
        let heading: String = heading.trim().chars().take(HEADLINE_CHARS_MAX).collect();
        return (heading, true);
    }
    changed.push("It had no headline; its file’s name stands in for one.".to_owned());
    let words = named.name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    (first + letters.as_str(), false)
}

fn form(
    fields: &Fields,
    named: &Named,
    layout: &Layout,
    published_at: Option<Timestamp>,
    is_jekyll_day: bool,
    changed: &mut Vec<String>,
) -> Form {
    let said = fields.is(&["page"]).or_else(|| {
        let layout = fields.text(&["layout", "type"])?;
        matches!(layout.as_str(), "page" | "article" | "post").then(|| layout == "page")
    });
    let first = named.folders.first().map(String::as_str);
    let by_place = match layout.dialect {
        Dialect::Jekyll => !is_jekyll_day,
        Dialect::Hugo | Dialect::Zola => named.folders.is_empty() && published_at.is_none(),
        Dialect::House | Dialect::Plain => first == Some("pages"),
    };
    if said.unwrap_or(by_place) {
        return Form::Page;
    }
    let word = fields.text(&["kind"]);
    match word.as_deref().map(str::parse::<Kind>) {
        Some(Ok(kind)) => Form::Article(kind),
        Some(Err(fault)) => {
            changed.push(format!("It was taken as a report: {fault}"));
            Form::Article(Kind::Report)
        }
        None => Form::Article(Kind::Report),
    }
}

fn intent(
    fields: &Fields,
    named: &Named,
    published_at: Option<Timestamp>,
    zone: &TimeZone,
    options: &Options,
    changed: &mut Vec<String>,
) -> Intent {
    let draft = fields.is(&["draft"]) == Some(true)
        || fields.is(&["published"]) == Some(false)
        || is_in(named, &["_drafts"]);
    let expired =
        fields.moment(&["expiryDate"], zone).zip(options.now).is_some_and(|(e, n)| e <= n);
    let appears = fields.moment(&["publishDate"], zone).or(published_at);
    let early = appears.zip(options.now).is_some_and(|(day, now)| day > now);
    let why = match (draft, expired, early) {
        (true, ..) => "It is a draft and stays one.",
        (_, true, _) => "Its day is over; it is kept as a draft.",
        (.., true) => "Its day is still to come; it is kept as a draft.",
        _ => return Intent::Publish,
    };
    changed.push(why.to_owned());
    Intent::Keep
}

fn dateline(fields: &Fields) -> Option<Dateline> {
    let place = fields.text(&["place"])?;
    let filed_on = fields.text(&["filed_on"]).and_then(|day| day.parse().ok());
    Some(Dateline { place, filed_on })
}

fn authors(fields: &Fields) -> Vec<(String, Option<String>)> {
    let Some(value) = fields.get(&["authors", "author", "byline"]) else { return Vec::new() };
    let one = |value: &Value| match value {
        Value::Object(row) => {
            let name = row.get("name").and_then(text_of)?;
            Some((name, row.get("role").and_then(text_of)))
        }
        value => text_of(value).map(|name| (name, None)),
    };
    match value {
        Value::Array(all) => all.iter().filter_map(one).collect(),
        value => one(value).into_iter().collect(),
    }
}

fn picture(fields: &Fields) -> Option<String> {
    let names = [
        "picture",
        "image",
        "cover",
        "featured_image",
        "feature_image",
        "featuredImage",
        "thumbnail",
        "cover.image",
        "image.path",
        "image.src",
        "header.image",
        "header.teaser",
    ];
    fields.text(&names).or_else(|| fields.list(&["images"]).into_iter().next())
}

fn corrections(fields: &Fields, zone: &TimeZone, changed: &mut Vec<String>) -> Vec<Correction> {
    let Some(Value::Array(rows)) = fields.get(&["corrections"]) else { return Vec::new() };
    let mut corrections = Vec::new();
    for row in rows {
        let text = |key: &str| row.get(key).and_then(text_of);
        match (text("text"), text("at").and_then(|at| moment(&at, zone))) {
            (Some(words), Some(at)) => {
                let kind = match text("kind").as_deref() {
                    Some("clarification") => CorrectionKind::Clarification,
                    _ => CorrectionKind::Correction,
                };
                corrections.push(Correction { kind, at, text: words });
            }
            _ => changed.push("A correction without its text or its day was left out.".to_owned()),
        }
    }
    corrections.sort_by_key(|correction| correction.at);
    corrections
}
