//! The second reading: items to manuscripts.

use std::path::Path;

use composing::copy::html;
use news::{
    AddressPlan, BlockIds, BlockKind, Body, Destination, Document, Form, Intent, Language,
    Manuscript, PictureRef, SeeAlsoTarget, Survey, SurveyItem,
};
use url::Url;

use super::channel::{Channel, Entry};
use super::copy;
use super::dates;
use super::fate::{self, Fate};
use super::item::Item;
use super::surveying::Notes;
use crate::WireError;
use crate::lines::Lines;
use crate::manuscripts::SecondReading;
use crate::plain_words::plain_words;

/// An export being read the second time.
pub(crate) struct Reading<'a> {
    path: &'a Path,
    channel: Channel,
    survey: &'a Survey,
    notes: &'a Notes,
    plan: &'a AddressPlan,
    next: usize,
}

impl<'a> Reading<'a> {
    /// A reading from the start.
    pub(crate) fn new(
        path: &'a Path,
        channel: Channel,
        survey: &'a Survey,
        notes: &'a Notes,
        plan: &'a AddressPlan,
    ) -> Self {
        Self { path, channel, survey, notes, plan, next: 0 }
    }

    fn changed(&self) -> WireError {
        WireError::Changed { path: self.path.to_owned() }
    }

    fn manuscript(&self, item: &Item, known: &SurveyItem, lines: &mut Lines) -> Manuscript {
        let kind = if known.form == Form::Page { "page" } else { "article" };
        let base = Url::parse(&item.link).ok().or_else(|| self.notes.site.url.clone());
        let marked = copy::mark(item, self.notes, self.survey);
        let mut ids = BlockIds::seeded_by(&known.digest);
        let mut taken = html::read(&marked.html, base.as_ref(), &mut ids);
        lines.notices(kind, &known.source_id, marked.notices);
        lines.notices(kind, &known.source_id, taken.notices);
        self.lead_on(&mut taken.body);
        let published_at = dates::published(item).map(|dated| dated.at);
        let is_draft = known.intent == Intent::Keep
            && matches!(item.status.as_str(), "draft" | "pending" | "future" | "");
        Manuscript {
            source_id: known.source_id.clone(),
            language: language(item),
            translation_of: self.translation_of(item, &known.source_id),
            authors: self.notes.bylines.of(item),
            topics: match known.form {
                Form::Article(_) => self.notes.choice.topics(item, &self.notes.topics),
                Form::Page => Vec::new(),
            },
            published_at: published_at.filter(|_| !is_draft),
            modified_at: dates::modified(item).max(published_at),
            is_sticky: item.is_sticky,
            document: self.document(item, &known.headline, taken.body),
        }
    }

    fn document(&self, item: &Item, headline: &str, body: Body) -> Document {
        let lead =
            item.meta("_thumbnail_id").and_then(|id| self.notes.attachments.get(id.parse().ok()?));
        let caption = lead.map(|lead| lead.caption.to_string()).filter(|words| !words.is_empty());
        Document {
            headline: headline.to_owned(),
            standfirst: Some(plain_words(&item.excerpt)).filter(|words| !words.is_empty()),
            lead_picture: lead.map(|lead| PictureRef::Wanted(lead.url.to_string())),
            lead_caption: caption,
            body,
            ..Document::default()
        }
    }

    /// Links, cards and pictures of the copy find their new places.
    fn lead_on(&self, body: &mut Body) {
        let site = &self.notes.site;
        body.each_link_mut(&mut |href| {
            let file = self.file_at(href);
            if let Some(address) = file.or_else(|| site.new_address(href, self.plan)) {
                *href = address;
            }
        });
        body.each_block_mut(&mut |block| {
            if let BlockKind::SeeAlso { target: Some(target), .. } = &mut block.kind
                && let SeeAlsoTarget::Address(address) = target
                && let Some(new) = site.new_address(address, self.plan)
            {
                *target = SeeAlsoTarget::Address(new.trim_start_matches('/').to_owned());
            }
        });
        body.each_picture_mut(&mut |picture| {
            if let PictureRef::Wanted(url) = picture
                && let Some(attachment) = self.notes.attachments.of_address(url)
            {
                *url = attachment.url.to_string();
            }
        });
    }

    /// The address of a file that a link leads to, or whose own page it leads to, once the paper
    /// holds it.
    fn file_at(&self, href: &str) -> Option<String> {
        if href.starts_with('#') {
            return None;
        }
        let Notes { site, attachments, .. } = self.notes;
        let url = site.url_of(href)?;
        let file = attachments.of_address(url.as_str()).or_else(|| {
            let page = site.old_address(&url)?;
            attachments.of_page(&page)
        })?;
        let address = self.plan.file(&file.url)?;
        Some(match url.fragment() {
            Some(fragment) => format!("{address}#{fragment}"),
            None => address.to_owned(),
        })
    }

    fn translation_of(&self, item: &Item, id: &str) -> Option<String> {
        let group = item.terms_of("post_translations").next()?;
        let first = self.notes.translations.get(&group.slug)?;
        let is_article = matches!(self.plan.of(first), None | Some(Destination::Article(..)));
        (first != id && is_article).then(|| first.clone())
    }
}

impl SecondReading for Reading<'_> {
    fn next(&mut self, lines: &mut Lines) -> Result<Option<Manuscript>, WireError> {
        let survey = self.survey;
        let Some(known) = survey.items.get(self.next) else { return Ok(None) };
        while let Some(entry) = self.channel.next()? {
            self.channel.xml.take_repairs();
            let Entry::Item(item) = entry else { continue };
            let is_taken = matches!(fate::of(&item, self.notes.now), Fate::Taken(..));
            // What is not the next of the survey was left out there: another of the same number.
            if !is_taken || fate::source_id(&item) != known.source_id {
                continue;
            }
            if item.digest() != known.digest {
                return Err(self.changed());
            }
            self.next += 1;
            return Ok(Some(self.manuscript(&item, known, lines)));
        }
        Err(self.changed())
    }
}

/// The language an item is in, as Polylang and its like say it.
fn language(item: &Item) -> Option<Language> {
    item.terms_of("language")
        .find_map(|term| Language::parse(&term.slug).or_else(|_| Language::parse(&term.name)).ok())
}
