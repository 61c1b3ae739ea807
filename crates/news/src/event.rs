//! What the paper did, in the past tense, and which pages each deed makes stale.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    ArticleId, ImportId, List, PageId, PersonId, PictureId, QuotationId, SectionId, StaffId,
    TopicId,
};

/// An event's number in the log: 1, 2, 3 … without a gap.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct EventNumber(pub i64);

/// An event as the log holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRecord {
    /// Its place in the log.
    pub number: EventNumber,
    /// When.
    pub at: Timestamp,
    /// Who did it; `None` for the command line and for what falls due.
    pub staff: Option<StaffId>,
    /// What.
    pub event: Event,
}

/// Something the paper did. Holds ids and lists only: no copy, no names, no addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// An article became public.
    ArticlePublished {
        /// Which.
        article: ArticleId,
        /// The lists it joined.
        lists: Vec<List>,
        /// Articles whose own pages name it: translations of it, and those that now have it next
        /// to them in their section.
        beside: Vec<ArticleId>,
    },
    /// A public article was changed.
    ArticleRevised {
        /// Which.
        article: ArticleId,
        /// Whether what lists show of it changed: headline, standfirst, picture, byline, place,
        /// address.
        card_changed: bool,
        /// The lists it was in and is in now, when it left or joined any; else empty.
        lists: Vec<List>,
        /// As in `ArticlePublished`.
        beside: Vec<ArticleId>,
    },
    /// A public article was taken back; a notice stays at its address.
    ArticleWithdrawn {
        /// Which.
        article: ArticleId,
        /// The lists it left.
        lists: Vec<List>,
        /// As in `ArticlePublished`.
        beside: Vec<ArticleId>,
    },
    /// The corrections an article prints changed, or are no longer to be read.
    CorrectionsChanged {
        /// Which article.
        article: ArticleId,
        /// Whether they are the paper's first, or its last are gone: footers lead to the list of
        /// all corrections only while there are any.
        #[serde(default)]
        first_or_last: bool,
    },
    /// Articles that were public already got their place in the log of versions.
    VersionsEntered {
        /// Which articles.
        articles: Vec<ArticleId>,
    },
    /// A static page was published, changed or taken back.
    PageChanged {
        /// Which.
        page: PageId,
    },
    /// A person's public record changed.
    PersonChanged {
        /// Who.
        person: PersonId,
    },
    /// A topic's name or description changed.
    TopicChanged {
        /// Which.
        topic: TopicId,
    },
    /// A section was made or changed.
    SectionChanged {
        /// Which.
        section: SectionId,
    },
    /// Bylines are spelled in another way: somebody was renamed, or two records were merged.
    BylinesChanged {
        /// The public articles whose byline it is.
        articles: Vec<ArticleId>,
    },
    /// What an editor put on a front changed.
    FrontChanged {
        /// Of which section; `None` for the front of the paper.
        section: Option<SectionId>,
    },
    /// The title, strap line, logo, language, time zone or masthead changed.
    PaperChanged,
    /// A picture's facts changed, or it arrived.
    PictureChanged {
        /// Which.
        picture: PictureId,
        /// Public articles it leads.
        articles: Vec<ArticleId>,
    },
    /// What is on the record changed.
    QuotationsChanged {
        /// Which quotations.
        quotations: Vec<QuotationId>,
        /// The public articles that print them.
        articles: Vec<ArticleId>,
        /// Who said them, before and now.
        speakers: Vec<PersonId>,
    },
    /// Everything one file brought became public at once.
    ImportCompleted {
        /// Which import.
        import: ImportId,
    },
}

/// What a page was made from. A page is stale once an event after it names one of its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// The whole of an article.
    Article(ArticleId),
    /// What lists show of an article.
    Card(ArticleId),
    /// Which articles a list holds.
    List(List),
    /// A static page.
    Page(PageId),
    /// A person's name and record.
    Person(PersonId),
    /// A topic's name.
    Topic(TopicId),
    /// The list of everything the paper has corrected.
    Corrections,
    /// A quotation: what is known of it, and where it is printed.
    Quotation(QuotationId),
    /// What a person has said on the record.
    Said(PersonId),
    /// All that is on the record.
    Record,
    /// Whatever changed of any article: for the sitemap, which names them all.
    AnyArticle,
    /// What an editor put on the front of the paper (`None`) or of a section.
    Front(Option<SectionId>),
    /// What is said of a picture that stands in an article or beside a record.
    Picture(PictureId),
    /// What every page carries: nameplate, sections, footer.
    Furniture,
    /// Every page there is. No page records this key; an event that names it outdates them all.
    Everything,
}

impl Event {
    /// The names of the events other programs may ask to be told of.
    pub const NAMES: &'static [&'static str] = &[
        "article_published",
        "article_revised",
        "article_withdrawn",
        "page_changed",
        "person_changed",
        "topic_changed",
        "section_changed",
        "front_changed",
        "paper_changed",
        "picture_changed",
        "quotations_changed",
        "import_completed",
    ];

    /// The keys this event changes.
    pub fn keys(&self) -> Vec<Key> {
        let article_and_lists = |article: &ArticleId, lists: &[List], beside: &[ArticleId]| {
            let mut keys = vec![Key::Article(*article), Key::Card(*article), Key::AnyArticle];
            keys.extend(lists.iter().map(|list| Key::List(*list)));
            keys.extend(beside.iter().map(|article| Key::Article(*article)));
            keys
        };
        match self {
            Self::ArticlePublished { article, lists, beside }
            | Self::ArticleWithdrawn { article, lists, beside } => {
                article_and_lists(article, lists, beside)
            }
            Self::ArticleRevised { article, card_changed, lists, beside } => {
                let mut keys = article_and_lists(article, lists, beside);
                if !card_changed {
                    keys.retain(|key| *key != Key::Card(*article));
                }
                keys
            }
            Self::CorrectionsChanged { first_or_last: true, .. } => {
                vec![Key::Corrections, Key::Furniture]
            }
            Self::CorrectionsChanged { .. } => vec![Key::Corrections],
            Self::VersionsEntered { articles } => {
                let articles = articles.iter().map(|article| Key::Article(*article));
                articles.chain([Key::Corrections]).collect()
            }
            Self::PageChanged { page } => vec![Key::Page(*page), Key::Furniture],
            Self::PersonChanged { person } => vec![Key::Person(*person)],
            Self::TopicChanged { topic } => vec![Key::Topic(*topic)],
            Self::BylinesChanged { articles } => articles
                .iter()
                .flat_map(|article| [Key::Article(*article), Key::Card(*article)])
                .chain([Key::AnyArticle])
                .collect(),
            Self::FrontChanged { section } => vec![Key::Front(*section)],
            Self::PictureChanged { picture, articles } => articles
                .iter()
                .flat_map(|article| [Key::Article(*article), Key::Card(*article)])
                .chain([Key::Picture(*picture)])
                .collect(),
            Self::QuotationsChanged { quotations, articles, speakers } => {
                let quotations = quotations.iter().map(|quotation| Key::Quotation(*quotation));
                let articles = articles.iter().map(|article| Key::Article(*article));
                let speakers = speakers.iter().map(|speaker| Key::Said(*speaker));
                quotations.chain(articles).chain(speakers).chain([Key::Record]).collect()
            }
            Self::SectionChanged { .. } | Self::PaperChanged => vec![Key::Furniture],
            Self::ImportCompleted { .. } => vec![Key::Everything],
        }
    }

    /// The event's name as the log stores it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::ArticlePublished { .. } => "article_published",
            Self::ArticleRevised { .. } => "article_revised",
            Self::ArticleWithdrawn { .. } => "article_withdrawn",
            Self::CorrectionsChanged { .. } => "corrections_changed",
            Self::VersionsEntered { .. } => "versions_entered",
            Self::PageChanged { .. } => "page_changed",
            Self::PersonChanged { .. } => "person_changed",
            Self::TopicChanged { .. } => "topic_changed",
            Self::SectionChanged { .. } => "section_changed",
            Self::BylinesChanged { .. } => "bylines_changed",
            Self::FrontChanged { .. } => "front_changed",
            Self::PaperChanged => "paper_changed",
            Self::PictureChanged { .. } => "picture_changed",
            Self::QuotationsChanged { .. } => "quotations_changed",
            Self::ImportCompleted { .. } => "import_completed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_the_body_leaves_the_lists_alone() {
        let article = ArticleId(7);
        let revised = |card_changed| Event::ArticleRevised {
            article,
            card_changed,
            lists: Vec::new(),
            beside: Vec::new(),
        };
        assert_eq!(revised(false).keys(), [Key::Article(article), Key::AnyArticle]);
        assert!(revised(true).keys().contains(&Key::Card(article)));
    }

    #[test]
    fn the_stored_name_is_the_tag() {
        let event = Event::ImportCompleted { import: ImportId(1) };
        let stored = serde_json::to_value(&event).unwrap();
        assert_eq!(stored["event"], event.name());
        assert_eq!(serde_json::from_value::<Event>(stored).unwrap(), event);
    }
}
