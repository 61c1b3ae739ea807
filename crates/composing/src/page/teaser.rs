//! A teaser: an article in a list, on the front or beside another one.

use news::{Card, Kind};

use super::context;
use super::frame::Setting;
use crate::theme::Moment;

/// More characters than this make a headline long.
const HEADLINE_CHARS_LONG: usize = 110;

context! {
    /// An article in a list, on the front or beside another one.
    pub(crate) Teaser {
        /// Where it leads.
        address: String,
        /// The headline.
        headline: String,
        /// Whether the headline is so long that it has to be set smaller.
        is_long: bool,
        /// The article's language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
        /// The name of the article's language in that language, where it is not the page's.
        language_name: Option<String>,
        /// The label above the headline: the article's own, else its kind or section.
        kicker: Option<String>,
        /// Where the label leads, when it names a section.
        kicker_address: Option<String>,
        /// Whether it is being written while it is read.
        is_live: bool,
        /// Whether it is somebody's view.
        is_opinion: bool,
        /// The standfirst.
        standfirst: Option<String>,
        /// Where it was filed, in ordinary letters.
        place: Option<String>,
        /// Where it was filed, in capitals.
        place_capitals: Option<String>,
        /// Who wrote it, in order.
        authors: Vec<NameInRow>,
        /// Its picture.
        picture: Option<TeaserPicture>,
        /// When it was published.
        published: Moment,
        /// When it last changed, where that is not when it was published.
        updated: Option<Moment>,
    }
}

context! {
    /// One name of several.
    pub(crate) NameInRow {
        /// What stands before it: nothing, a comma, an "and".
        before: String,
        /// The name.
        name: String,
    }
}

context! {
    /// A teaser's picture.
    pub(crate) TeaserPicture {
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
    }
}

context! {
    /// The teasers of one day.
    pub(crate) Day {
        /// The day in words: `Thursday 13 November 2025`.
        title: String,
        /// Its teasers, newest first.
        teasers: Vec<Teaser>,
    }
}

/// What a teaser's label says when the article has none of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// The kind, and for a report the section: where sections stand together.
    KindOrSection,
    /// The kind alone: inside one section.
    Kind,
}

impl Setting<'_> {
    /// A card as a teaser.
    pub(crate) fn teaser(&self, card: &Card, label: Label) -> Teaser {
        let foreign = card.language != self.language;
        let (kicker, kicker_address) = self.kicker(card, label);
        let upper = |place: &String| place.to_uppercase();
        Teaser {
            address: card.address(),
            headline: card.headline.clone(),
            is_long: is_long(&card.headline),
            language: self.other(&card.language),
            direction: self.other_direction(&card.language),
            language_name: foreign.then(|| own_name(card.language.as_str())),
            kicker,
            kicker_address,
            is_live: card.kind == Kind::Live,
            is_opinion: card.kind == Kind::Opinion,
            standfirst: present(card.standfirst.as_deref()),
            place: present(card.place.as_deref()),
            place_capitals: card.place.as_ref().map(upper).filter(|place| !place.is_empty()),
            authors: self.names_in_row(&card.authors),
            picture: card.picture.as_ref().map(picture),
            published: self.moment(card.published_at),
            updated: (card.modified_at > card.published_at).then(|| self.moment(card.modified_at)),
        }
    }

    /// Cards as teasers.
    pub(crate) fn teasers(&self, cards: &[Card], label: Label) -> Vec<Teaser> {
        cards.iter().map(|card| self.teaser(card, label)).collect()
    }

    /// Cards by the days on which they were published, in the order given.
    pub(crate) fn days(&self, cards: &[Card], label: Label) -> Vec<Day> {
        let mut days: Vec<Day> = Vec::new();
        for card in cards {
            let title = self.words.weekday(self.zone.to_datetime(card.published_at).date());
            let teaser = self.teaser(card, label);
            match days.last_mut() {
                Some(day) if day.title == title => day.teasers.push(teaser),
                _ => days.push(Day { title, teasers: vec![teaser] }),
            }
        }
        days
    }

    fn names_in_row(&self, names: &[String]) -> Vec<NameInRow> {
        let in_row = |(position, name): (usize, &String)| NameInRow {
            before: self.words.before_name(position, names.len()),
            name: name.clone(),
        };
        names.iter().enumerate().map(in_row).collect()
    }

    fn kicker(&self, card: &Card, label: Label) -> (Option<String>, Option<String>) {
        let own = present(card.kicker.as_deref());
        let kind = || self.kind(card.kind);
        match own.or_else(kind) {
            Some(text) => (Some(text), None),
            None if label == Label::KindOrSection => {
                (Some(card.section.name.clone()), Some(format!("/{}", card.section.slug)))
            }
            None => (None, None),
        }
    }

    /// The word for a kind that readers should be told; a report is what they expect.
    pub(crate) fn kind(&self, kind: Kind) -> Option<String> {
        let told = !matches!(kind, Kind::Report);
        told.then(|| self.say(&format!("kind-{}", kind.as_str()), &[]))
    }
}

/// Whether a headline has to be set smaller to leave room for anything else on a phone.
pub(crate) fn is_long(headline: &str) -> bool {
    headline.chars().count() > HEADLINE_CHARS_LONG
}

/// Text that has something to read.
pub(crate) fn present(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn picture(picture: &news::CardPicture) -> TeaserPicture {
    TeaserPicture {
        address: picture.address.clone(),
        alt: picture.alt.clone(),
        width: picture.width,
        height: picture.height,
        is_upright: picture.height > picture.width,
    }
}

/// What speakers of a language call it; its tag for languages this list does not have.
pub(crate) fn own_name(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    let names = [
        ("ar", "العربية"),
        ("bg", "български"),
        ("bn", "বাংলা"),
        ("ca", "català"),
        ("cs", "čeština"),
        ("da", "dansk"),
        ("de", "Deutsch"),
        ("el", "ελληνικά"),
        ("en", "English"),
        ("es", "español"),
        ("et", "eesti"),
        ("fa", "فارسی"),
        ("fi", "suomi"),
        ("fr", "français"),
        ("he", "עברית"),
        ("hi", "हिन्दी"),
        ("hr", "hrvatski"),
        ("hu", "magyar"),
        ("id", "Indonesia"),
        ("it", "italiano"),
        ("ja", "日本語"),
        ("ko", "한국어"),
        ("lt", "lietuvių"),
        ("lv", "latviešu"),
        ("nb", "norsk"),
        ("nl", "Nederlands"),
        ("no", "norsk"),
        ("pl", "polski"),
        ("pt", "português"),
        ("ro", "română"),
        ("ru", "русский"),
        ("sk", "slovenčina"),
        ("sl", "slovenščina"),
        ("sr", "српски"),
        ("sv", "svenska"),
        ("sw", "Kiswahili"),
        ("tr", "Türkçe"),
        ("uk", "українська"),
        ("ur", "اردو"),
        ("vi", "Tiếng Việt"),
        ("zh", "中文"),
    ];
    let found = names.iter().find(|(known, _)| *known == primary);
    found.map_or(tag, |(_, name)| name).to_owned()
}
