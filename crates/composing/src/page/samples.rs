//! Sample papers: a full one, one with hardly anything, one with everything that is ugly, one that
//! reads from right to left. A changed theme has to set every page of each before readers see it;
//! `examples/print_samples.rs` prints them to look at.

use jiff::Timestamp;
use news::{Article, Correction, Front, Furniture, Month, Page, Picture, Withdrawal};

use self::papers::{minimal, normal, rtl, ugly};
use super::{CorrectionEntry, CorrectionsCopy, MonthList, PersonList, SectionList, TopicList};
use crate::{ComposingError, Press, Theme};

mod makers;
mod papers;
mod record;
mod stories;
mod versions;

/// One paper with all its pages.
pub struct Sample {
    /// Its name, a word.
    pub name: &'static str,
    /// The frame.
    pub furniture: Furniture,
    /// Articles; the first is shown whole.
    pub articles: Vec<Article>,
    /// The rest.
    pub front: Front,
    /// A section.
    pub section: SectionList,
    /// A topic.
    pub topic: TopicList,
    /// A person.
    pub person: PersonList,
    /// A month.
    pub month: MonthList,
    /// The archive.
    pub months: Vec<Month>,
    /// A static page.
    pub page: Page,
    /// A withdrawal.
    pub withdrawal: Withdrawal,
}

/// When the samples are printed.
pub fn now() -> Timestamp {
    // Friday 14 November 2025, 14:40 in Oslo.
    Timestamp::from_second(1_763_127_600).unwrap_or_default()
}

/// All samples.
pub fn all() -> Vec<Sample> {
    vec![normal(), minimal(), ugly(), rtl()]
}

impl Sample {
    /// Every page of the sample: its address and what stands there.
    pub fn pages(&self, theme: &Theme) -> Result<Vec<(String, String)>, ComposingError> {
        let press = Press {
            theme,
            furniture: &self.furniture,
            base_url: "https://strait.example",
            now: now(),
        };
        let mut pages = vec![
            ("/".to_owned(), press.front(&self.front)?),
            (format!("/{}", self.section.section.slug), press.section(&self.section)?),
            (format!("/topics/{}", self.topic.topic.slug), press.topic(&self.topic)?),
            (format!("/people/{}", self.person.person.slug), press.person(&self.person)?),
            ("/archive/2025/11".to_owned(), press.month(&self.month)?),
            ("/archive".to_owned(), press.months(&self.months)?),
            ("/corrections".to_owned(), press.corrections(&self.corrections())?),
            (format!("/{}", self.page.slug), press.page(&self.page)?),
            ("/not-found".to_owned(), press.not_found(&self.front.log)?),
            ("/withdrawn".to_owned(), press.withdrawn(&self.withdrawal)?),
            ("/fault".to_owned(), press.fault(503, "Please try again in a minute.")?),
        ];
        pages.extend(self.record(&press)?);
        for article in &self.articles {
            pages.push((article.address(), press.article(article)?));
        }
        if let Some(article) = self.articles.first() {
            pages.extend(versions::pages(&press, article)?);
        }
        Ok(pages)
    }

    /// What its articles print of corrections.
    fn corrections(&self) -> CorrectionsCopy<'static> {
        let of = |article: &Article| {
            let (headline, address) = (article.document.headline.clone(), article.address());
            let language = article.language.clone();
            let entry = move |(correction, position): (&Correction, u32)| CorrectionEntry {
                correction: correction.clone(),
                position,
                headline: headline.clone(),
                language: language.clone(),
                address: address.clone(),
            };
            article.document.corrections.iter().zip(0..).map(entry).collect::<Vec<_>>()
        };
        let entries: Vec<CorrectionEntry> = self.articles.iter().flat_map(of).collect();
        let older = (!entries.is_empty()).then(|| "1763127600000000-1-0".to_owned());
        CorrectionsCopy { entries, before: older.clone(), older, verifier: versions::VERIFIER }
    }

    /// Every picture of the sample.
    pub fn pictures(&self) -> Vec<&Picture> {
        let articles = self.articles.iter().flat_map(|article| article.pictures.values());
        articles.chain(self.person.person.picture.iter()).collect()
    }
}
