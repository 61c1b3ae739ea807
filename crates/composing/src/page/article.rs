//! An article's page.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use minijinja::Value;
use news::{
    Article, Block, BlockKind, Body, Correction, CorrectionKind, Dateline, Document, Html, Kind,
    Picture, PictureId, PictureRef, Translation,
};

use super::frame::{
    Alternate, ArticleTags, NamedLink, PageFacts, PaperFacts, Say, Setting, SharedPicture, feeds,
};
use super::list::{feed_title, topic_link};
use super::spoken::SpeakerBlock;
use super::teaser::{Label, Teaser, is_long, own_name, present};
use super::versions::{OldVersion, PrintedCopy, versions_address};
use super::{Press, context};
use crate::body::{BodySetting, QuotationNote, page_html};
use crate::markup::escaped;
use crate::structured;
use crate::theme::{Moment, Words};

/// How many words a reader takes in within a minute (Brysbaert 2019: 238 for English; fewer in
/// most other languages).
const WORDS_PER_MINUTE: usize = 220;

context! {
    /// An article: `article.html`.
    pub(crate) ArticleContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("published")`.
        say: Say,
        /// The article.
        article: ArticleFacts,
        /// Articles that stand beside it.
        beside: Vec<Teaser>,
    }
}

context! {
    /// The article itself.
    pub(crate) ArticleFacts {
        /// The headline.
        headline: String,
        /// Whether the headline is so long that it has to be set smaller.
        is_long: bool,
        /// The article's language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
        /// The section it stands in.
        section: NamedLink,
        /// The label after the section: the article's own, else its kind; none where that is the
        /// section's name.
        kicker: Option<String>,
        /// Whether it is being written while it is read.
        is_live: bool,
        /// Whether it is somebody's view.
        is_opinion: bool,
        /// The standfirst.
        standfirst: Option<String>,
        /// The picture that leads.
        picture: Option<LeadPicture>,
        /// Who wrote it, in order.
        authors: Vec<AuthorLine>,
        /// When it was published.
        published: Moment,
        /// When it last changed, where that is not when it was published.
        updated: Option<Moment>,
        /// How many versions were printed, and their list: `3 versions`; none of an article that
        /// never changed.
        versions: Option<NamedLink>,
        /// What the page says when it shows the article as it once was.
        old: Option<OldVersion>,
        /// Minutes it takes to read, at least 1.
        minutes: usize,
        /// The copy.
        body: Value,
        /// Corrections and clarifications, oldest first.
        notices: Vec<NoticeLine>,
        /// What it is about.
        topics: Vec<NamedLink>,
        /// The same article in other languages.
        translations: Vec<TranslationLink>,
        /// Those it quotes on the record, in the order they first speak.
        speakers: Vec<SpeakerBlock>,
        /// How much it quotes, and how many people: `Seven quotations by five people`.
        quoted: String,
    }
}

context! {
    /// A picture that leads an article or a static page.
    pub(crate) LeadPicture {
        /// Its address.
        address: String,
        /// What it shows; may be empty.
        alt: String,
        /// Pixels; 0 when not known.
        width: u32,
        /// Pixels; 0 when not known.
        height: u32,
        /// Whether it is taller than it is wide.
        is_upright: bool,
        /// What the reader is told about it.
        caption: Option<String>,
        /// How creator and supplier are named.
        credit: Option<String>,
    }
}

context! {
    /// Somebody in the byline.
    pub(crate) AuthorLine {
        /// The name.
        name: String,
        /// Their page.
        address: String,
        /// What they did, when it was not simply to write.
        role: Option<String>,
        /// Where it was filed: only for those named first who have no role of their own.
        place: Option<String>,
    }
}

context! {
    /// A correction or clarification.
    pub(crate) NoticeLine {
        /// Its address within the page: `correction`, `correction-2`.
        id: String,
        /// What it is and when it was printed: `Correction, 14 November 2025, 11:20.`
        heading: String,
        /// What it says.
        text: String,
    }
}

context! {
    /// The same article in another language.
    pub(crate) TranslationLink {
        /// The language.
        language: String,
        /// `ltr` or `rtl`.
        direction: String,
        /// What its speakers call the language.
        language_name: String,
        /// The headline there.
        headline: String,
        /// Where it is.
        address: String,
    }
}

pub(super) fn context(press: &Press<'_>, article: &Article) -> ArticleContext {
    let setting = Setting::of(press, &article.language);
    ArticleContext {
        page: head(&setting, article),
        paper: setting.paper_facts(Some((&article.section.slug, "true"))),
        say: setting.spoken(),
        article: facts(&setting, article),
        beside: setting.teasers(&article.beside, Label::Kind),
    }
}

/// An article as it once was. Its address is the one it has now, and nothing tells programs that
/// it is to be taken for the article.
pub(super) fn printed(press: &Press<'_>, copy: &PrintedCopy<'_>) -> ArticleContext {
    let mut context = context(press, copy.printed);
    let setting = Setting::of(press, &copy.printed.language);
    context.page = PageFacts {
        url: Some(press.url(&copy.present.address())),
        is_unlisted: true,
        article: None,
        ninjs: None,
        structured: None,
        feeds: feeds(&setting.paper().title, ""),
        ..context.page
    };
    context.article.versions = None;
    context.article.old = Some(setting.old_version(copy));
    context
}

/// The picture that leads a document, when the paper holds it.
pub(crate) fn lead_picture<'a>(
    document: &Document,
    pictures: &'a BTreeMap<PictureId, Picture>,
) -> Option<&'a Picture> {
    match &document.lead_picture {
        Some(PictureRef::Held(id)) => pictures.get(id),
        _ => None,
    }
}

fn facts(setting: &Setting<'_>, article: &Article) -> ArticleFacts {
    let document = &article.document;
    let publication = &article.publication;
    let section =
        NamedLink { name: article.section.name.clone(), address: section_address(article) };
    ArticleFacts {
        headline: document.headline.clone(),
        is_long: is_long(&document.headline),
        language: setting.other(&article.language),
        direction: setting.other_direction(&article.language),
        section,
        kicker: kicker(setting, article),
        is_live: article.kind == Kind::Live,
        is_opinion: article.kind == Kind::Opinion,
        standfirst: present(document.standfirst.as_deref()),
        picture: lead(document, &article.pictures),
        authors: authors(article),
        published: setting.moment(publication.published_at),
        updated: (publication.modified_at > publication.published_at)
            .then(|| setting.moment(publication.modified_at)),
        versions: setting.versions_link(article),
        old: None,
        minutes: document.body.text().words().div_ceil(WORDS_PER_MINUTE).max(1),
        body: markup(setting.body(article)),
        notices: setting.notices(&document.corrections),
        topics: article.topics.iter().map(topic_link).collect(),
        translations: article.translations.iter().map(translation).collect(),
        quoted: setting.quoted(article),
        speakers: setting.speakers(&article.quotations),
    }
}

/// The label after the section, unless it would only say the section's name again.
fn kicker(setting: &Setting<'_>, article: &Article) -> Option<String> {
    let own = present(article.document.kicker.as_deref());
    let label = own.or_else(|| setting.kind(article.kind))?;
    let is_new = label.to_lowercase() != article.section.name.trim().to_lowercase();
    (is_new || article.kind == Kind::Live).then_some(label)
}

/// The byline: the dateline's place belongs to those before the first who has a role.
fn authors(article: &Article) -> Vec<AuthorLine> {
    let dateline = article.document.dateline.as_ref();
    let mut place = dateline.and_then(|dateline| present(Some(&dateline.place)));
    let mut line = |author: &news::Author| {
        let role = present(author.role.as_deref());
        if role.is_some() {
            place = None;
        }
        AuthorLine {
            name: author.person.name.clone(),
            address: format!("/people/{}", author.person.slug),
            role,
            place: place.clone(),
        }
    };
    article.authors.iter().map(&mut line).collect()
}

fn head(setting: &Setting<'_>, article: &Article) -> PageFacts {
    let document = &article.document;
    let picture = lead_picture(document, &article.pictures);
    let mut links = feeds(&feed_title(&article.section.name, setting), &section_address(article));
    links.extend(feeds(&setting.paper().title, ""));
    let data = structured::article(setting.press, article);
    PageFacts {
        description: description(document),
        kind: "article".to_owned(),
        picture: picture.map(|p| setting.shared_whole(p)),
        article: Some(tags(setting, article)),
        alternates: alternates(setting, article),
        feeds: links,
        ninjs: Some(format!("{}.json", article.address())),
        structured: Some(structured::embedded(&data)),
        ..setting.page(&document.headline, &article.address())
    }
}

fn tags(setting: &Setting<'_>, article: &Article) -> ArticleTags {
    let iso = |at| crate::theme::iso(at, &setting.zone);
    let page =
        |author: &news::Author| setting.press.url(&format!("/people/{}", author.person.slug));
    ArticleTags {
        published: iso(article.publication.published_at),
        updated: iso(article.publication.modified_at),
        section: article.section.name.clone(),
        authors: article.authors.iter().map(page).collect(),
    }
}

/// Every language the article is in, and the one for everybody else: the paper's own when the
/// article is in it, else this one.
fn alternates(setting: &Setting<'_>, article: &Article) -> Vec<Alternate> {
    if article.translations.is_empty() {
        return Vec::new();
    }
    let of = |language: &str, address: &str| Alternate {
        language: language.to_owned(),
        url: setting.press.url(address),
    };
    let paper = &setting.paper().language;
    let original = article.translations.iter().find(|t| t.language == *paper);
    let original = original.filter(|_| article.language != *paper);
    let own = article.address();
    let mut all = vec![of(article.language.as_str(), &own)];
    all.extend(article.translations.iter().map(|t| of(t.language.as_str(), &t.address)));
    all.push(of("x-default", original.map_or(&own, |translation| &translation.address)));
    all
}

fn section_address(article: &Article) -> String {
    format!("/{}", article.section.slug)
}

/// What stands for a document in search results and on other sites: the standfirst, else the first
/// words of the copy.
pub(crate) fn description(document: &Document) -> Option<String> {
    const CHARS_MAX: usize = 200;
    let told = present(document.standfirst.as_deref());
    told.or_else(|| {
        let words = document.body.text().text;
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let cut = line.char_indices().nth(CHARS_MAX).map(|(at, _)| at);
        let short = cut.map_or(line.clone(), |at| {
            let head = line[..at].rsplit_once(' ').map_or(&line[..at], |(head, _)| head);
            format!("{head} …")
        });
        present(Some(&short))
    })
}

fn translation(translation: &Translation) -> TranslationLink {
    TranslationLink {
        language: translation.language.to_string(),
        direction: translation.language.direction().as_str().to_owned(),
        language_name: own_name(translation.language.as_str()),
        headline: translation.headline.clone(),
        address: translation.address.clone(),
    }
}

/// What a correction is and when it was printed: `Correction, 14 November 2025, 11:20.`
pub(crate) fn notice_heading(words: &Words, correction: &Correction, zone: &TimeZone) -> String {
    let id = match correction.kind {
        CorrectionKind::Correction => "correction-on",
        CorrectionKind::Clarification => "clarification-on",
    };
    words.say(id, &[("date", &words.moment(correction.at, zone).date_clock)])
}

/// The address of a notice within its article's page, by its place among them from 0.
pub(super) fn notice_id(position: usize) -> String {
    match position {
        0 => "correction".to_owned(),
        _ => format!("correction-{}", position + 1),
    }
}

/// Markup the composing room itself has made, as templates print it.
pub(super) fn markup(html: Html) -> Value {
    Value::from_safe_string(html.into_string())
}

impl Setting<'_> {
    /// The copy with its dateline.
    fn body(&self, article: &Article) -> Html {
        let say = |id: &str, arguments: &[(&str, &str)]| self.say(id, arguments);
        let notes = self.notes(article);
        let setting = BodySetting {
            pictures: &article.pictures,
            see_also: &article.see_also,
            base_url: "",
            language: &article.language,
            say: &say,
            quotations: &notes,
        };
        let body = &article.document.body;
        let dateline = article.document.dateline.as_ref();
        match dateline.and_then(|dateline| place(&self.words, dateline)) {
            Some(place) => {
                let place = format!("<span class=\"place\">{}</span>", escaped(&place));
                with_place(body, &place, |body| page_html(body, &setting))
            }
            None => page_html(body, &setting),
        }
    }

    /// What stands beside the quotations in the text.
    fn notes(&self, article: &Article) -> Vec<QuotationNote> {
        let note = |(quotation, number): (&news::Quotation, usize)| {
            let translated = self.translated(&quotation.facts);
            let told = [self.details(&quotation.facts, true), translated.unwrap_or_default()];
            let told: Vec<String> = told.into_iter().filter(|line| !line.is_empty()).collect();
            QuotationNote {
                mark: quotation.id.to_string(),
                number,
                address: quotation.address(),
                speaker: quotation.speaker.person.name.clone(),
                details: told.join(". "),
            }
        };
        article.quotations.iter().zip(1..).map(note).collect()
    }

    /// `Seven quotations by five people`, of an article.
    fn quoted(&self, article: &Article) -> String {
        let mut people: Vec<i64> =
            article.quotations.iter().map(|one| one.speaker.person.id.0).collect();
        people.sort_unstable();
        people.dedup();
        let quotations = article.quotations.len().to_string();
        let quotations = self.say("quotations-count", &[("count", &quotations)]);
        let people = self.say("speakers-count", &[("count", &people.len().to_string())]);
        self.say("quoted-here", &[("quotations", &quotations), ("people", &people)])
    }

    fn versions_link(&self, article: &Article) -> Option<NamedLink> {
        let count = article.publication.version;
        (count > 1).then(|| NamedLink {
            name: self.say("versions-count", &[("count", &count.to_string())]),
            address: versions_address(article),
        })
    }

    pub(super) fn notices(&self, corrections: &[Correction]) -> Vec<NoticeLine> {
        let line = |(position, correction): (usize, &Correction)| NoticeLine {
            id: notice_id(position),
            heading: notice_heading(&self.words, correction, &self.zone),
            text: correction.text.clone(),
        };
        corrections.iter().enumerate().map(line).collect()
    }

    /// A picture as other sites show it.
    pub(super) fn shared(&self, picture: &news::CardPicture) -> SharedPicture {
        SharedPicture {
            url: self.press.url(&picture.address),
            alt: picture.alt.clone(),
            width: picture.width,
            height: picture.height,
        }
    }

    /// The same for a held picture.
    pub(super) fn shared_whole(&self, picture: &Picture) -> SharedPicture {
        SharedPicture {
            url: self.press.url(&picture.address()),
            alt: picture.facts.alt.clone(),
            width: picture.width,
            height: picture.height,
        }
    }
}

/// The lead picture of a document with its words.
pub(super) fn lead(
    document: &Document,
    pictures: &BTreeMap<PictureId, Picture>,
) -> Option<LeadPicture> {
    let picture = lead_picture(document, pictures)?;
    let facts = &picture.facts;
    let caption = present(document.lead_caption.as_deref());
    Some(LeadPicture {
        address: picture.address(),
        alt: facts.alt.clone(),
        width: picture.width,
        height: picture.height,
        is_upright: picture.height > picture.width,
        caption: caption.or_else(|| present(Some(&facts.caption))),
        credit: present(Some(&facts.credit)),
    })
}

/// The copy as `set` sets it, opened by its dateline in the first paragraph, wherever that stands;
/// copy without one gets a line of its own. `place` is markup.
pub(crate) fn with_place(body: &Body, place: &str, set: impl Fn(&Body) -> Html) -> Html {
    let whole = set(body).into_string();
    let is_paragraph = |block: &Block| matches!(block.kind, BlockKind::Paragraph { .. });
    // What stands before the first paragraph is set alone to learn how long it is.
    let at = body.blocks.iter().position(is_paragraph).and_then(|first| {
        let before = set(&Body::of(body.blocks[..first].to_vec()));
        let rest = whole.strip_prefix(before.as_str()).filter(|rest| rest.starts_with("<p"))?;
        Some(whole.len() - rest.len() + rest.find('>')? + 1)
    });
    let markup = match at {
        Some(at) => format!("{}{place} {}", &whole[..at], &whole[at..]),
        None => format!("<p>{place}</p>{whole}"),
    };
    Html::passed_by_sanitiser(markup)
}

/// `CAPE LISSE —`, or `CAPE LISSE, 12 November 2025 —` when it was filed on another day than it
/// was published; none for a dateline without a place.
pub(crate) fn place(words: &Words, dateline: &Dateline) -> Option<String> {
    let place = present(Some(&dateline.place))?.to_uppercase();
    Some(match dateline.filed_on {
        Some(day) => format!("{place}, {} —", words.date(day)),
        None => format!("{place} —"),
    })
}
