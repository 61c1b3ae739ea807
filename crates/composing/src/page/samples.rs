//! Sample papers: a full one, one with hardly anything, one with everything that is ugly, one that
//! reads from right to left. Tests set every page with each; `examples/print_samples.rs` prints
//! them to look at.

use std::collections::BTreeMap;

use composing::page::{FrontCopy, ListCopy, MonthList, PersonList, SectionList, TopicList};
use composing::{ComposingError, Press, Theme};
use jiff::{SignedDuration, Timestamp};
use news::{
    Article, ArticleId, Author, Block, BlockIds, BlockKind, Body, Card, CardPicture, Correction,
    CorrectionKind, Dateline, Document, Figure, FileType, Furniture, Kind, Language, Link, Mark,
    Masthead, Month, Office, Page, PageId, Paper, Person, PersonId, PersonRef, Picture,
    PictureFacts, PictureId, PictureRef, Publication, Section, SectionId, SectionRef, Slug, Span,
    Text, TimeZoneName, Topic, TopicId, TopicRef, Translation, Withdrawal,
};

/// One paper with all its pages.
pub(crate) struct Sample {
    /// Its name, a word.
    pub(crate) name: &'static str,
    /// The frame.
    pub(crate) furniture: Furniture,
    /// Articles; the first is shown whole.
    pub(crate) articles: Vec<Article>,
    /// The rest.
    pub(crate) front: FrontCopy,
    /// A section.
    pub(crate) section: SectionList,
    /// A topic.
    pub(crate) topic: TopicList,
    /// A person.
    pub(crate) person: PersonList,
    /// A month.
    pub(crate) month: MonthList,
    /// The archive.
    pub(crate) months: Vec<(Month, u64)>,
    /// A static page.
    pub(crate) page: Page,
    /// A withdrawal.
    pub(crate) withdrawal: Withdrawal,
}

/// When the samples are printed.
pub(crate) fn now() -> Timestamp {
    // Friday 14 November 2025, 14:40 in Oslo.
    Timestamp::from_second(1_763_127_600).unwrap_or_default()
}

/// All samples.
pub(crate) fn all() -> Vec<Sample> {
    vec![normal(), minimal(), ugly(), rtl()]
}

impl Sample {
    /// Every page of the sample: its address and what stands there.
    pub(crate) fn pages(&self, theme: &Theme) -> Result<Vec<(String, String)>, ComposingError> {
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
            (format!("/{}", self.page.slug), press.page(&self.page)?),
            ("/not-found".to_owned(), press.not_found(&self.front.latest)?),
            ("/withdrawn".to_owned(), press.withdrawn(&self.withdrawal)?),
            ("/fault".to_owned(), press.fault(503, "Please try again in a minute.")?),
        ];
        for article in &self.articles {
            pages.push((article.address(), press.article(article)?));
        }
        Ok(pages)
    }

    /// Every picture of the sample.
    pub(crate) fn pictures(&self) -> Vec<&Picture> {
        let articles = self.articles.iter().flat_map(|article| article.pictures.values());
        articles.chain(self.person.person.picture.iter()).collect()
    }
}

/// A story in short: section, kind, headline, standfirst, place, authors, picture.
type Story<'a> = (&'a str, Kind, &'a str, &'a str, &'a str, &'a [&'a str], &'a str);

const STORIES: &[Story<'_>] = &[
    (
        "The strait",
        Kind::Report,
        "Castane congratulates Haldvik and says Vessaria is ‘ready to talk’",
        "Hours after Oltmar’s count closed, Vessaria’s president offered its new premier talks on the shipping lanes, with no conditions and no calendar.",
        "Cape Lisse",
        &["Nadia Ferrault", "Idris Calloway"],
        "harbour",
    ),
    (
        "Oltmar",
        Kind::Report,
        "Premier-elect promises trains over the Skarn bridge by spring",
        "Engineers say the eastern pylon needs a year.",
        "Hallgrun",
        &["Idris Calloway"],
        "bridge",
    ),
    (
        "The strait",
        Kind::Analysis,
        "Three times the two capitals have said “ready”, and what came of it",
        "Each offer had a date, a place and a telephone that did not ring.",
        "",
        &["Tomas Wickerby"],
        "",
    ),
    (
        "Oltmar",
        Kind::Report,
        "Carrow Isles: the election as seen from a rock with forty voters",
        "",
        "Carrow Isles",
        &["Pia Vandermeer"],
        "",
    ),
    (
        "Vessaria",
        Kind::Report,
        "What Vessaria’s parliament would have to repeal first",
        "Three acts, one resolution and a framed telegram stand between the president’s offer and a signature.",
        "Maravel",
        &["Tomas Wickerby"],
        "chamber",
    ),
    (
        "The strait",
        Kind::Background,
        "The lanes, drawn: who may pass where, and when",
        "",
        "",
        &["Zora Lindqvist-Hale"],
        "chart",
    ),
    (
        "Trade",
        Kind::Report,
        "The silos at Orm are full, and nobody will say whose wheat it is",
        "Sixty thousand tonnes sit under seal while two customs offices read the same bill of lading.",
        "Orm",
        &["Maud Ekeli"],
        "silos",
    ),
    (
        "Trade",
        Kind::Report,
        "War-risk premiums fall for the first time since March",
        "Underwriters price the congratulation before the talks.",
        "",
        &["Maud Ekeli"],
        "",
    ),
    (
        "Trade",
        Kind::Report,
        "Vessaria halves port dues for ships that wait at anchor",
        "",
        "",
        &[],
        "",
    ),
    (
        "Trade",
        Kind::Report,
        "Pilots’ union to vote on joint watches with Hallgrun",
        "The ballot paper is printed in both languages for the first time since 2012.",
        "",
        &["Maud Ekeli"],
        "lighthouse",
    ),
    (
        "Trade",
        Kind::Report,
        "Budget committee keeps the grain levy at 4.5 per cent by one vote",
        "",
        "Maravel",
        &[],
        "",
    ),
    (
        "Science",
        Kind::Report,
        "Gannet Bank has walked 400 metres since the last treaty chart",
        "The dividing line runs where the shallows were in 2009. The shallows have since left for Oltmar.",
        "",
        &["Zora Lindqvist-Hale"],
        "chart",
    ),
    (
        "Science",
        Kind::Report,
        "Hydrophones pick up a whale that sings in the ferry’s key",
        "",
        "",
        &["Zora Lindqvist-Hale"],
        "hydrophone",
    ),
    (
        "Science",
        Kind::Report,
        "Commission publishes the north lane’s first noise map",
        "",
        "",
        &[],
        "",
    ),
    (
        "Culture",
        Kind::Report,
        "The choir that rehearses in two ports at once, with a half-second delay",
        "They wrote the delay into the score.",
        "",
        &["Pia Vandermeer"],
        "",
    ),
    (
        "Culture",
        Kind::Report,
        "Maravel’s last sign-painter hangs up the quill",
        "",
        "Maravel",
        &[],
        "",
    ),
    ("Culture", Kind::Report, "How to eat a smelt, according to both shores", "", "", &[], ""),
    (
        "Opinion",
        Kind::Opinion,
        "A congratulation is the cheapest ship in the fleet. Board it before it sails",
        "For eleven years each side has waited for the other to be sincere. Sincerity was never the toll.",
        "",
        &["Amina Selourne"],
        "lighthouse",
    ),
    (
        "Opinion",
        Kind::Opinion,
        "Why we print the words, and then the tape",
        "",
        "",
        &["Leena Orvath"],
        "",
    ),
    (
        "Opinion",
        Kind::Opinion,
        "I have towed both flags. They weigh the same",
        "",
        "",
        &["Bastian Rook"],
        "",
    ),
];

fn normal() -> Sample {
    let sections = ["The strait", "Vessaria", "Oltmar", "Trade", "Science", "Culture", "Opinion"];
    let sections: Vec<Section> = sections.iter().zip(1..).map(|(n, id)| section(id, n)).collect();
    let cards: Vec<Card> = STORIES.iter().zip(1..).map(|(s, id)| card(id, s, &sections)).collect();
    let mut arabic = cards[0].clone();
    arabic.id = ArticleId(90);
    arabic.slug = slug("castane-ar");
    arabic.language = language("ar");
    arabic.headline = ARABIC_HEADLINE.to_owned();
    arabic.standfirst = Some(ARABIC_STANDFIRST.to_owned());
    let mut french = cards[6].clone();
    french.language = language("fr");
    french.headline =
        "Les silos d’Orm sont pleins, et nul ne veut dire à qui est le blé".to_owned();
    french.standfirst = Some("Soixante mille tonnes sous scellés.".to_owned());
    let of = |name: &str| cards.iter().filter(|c| c.section.name == name).cloned().collect();
    let mut lead: Vec<Card> = cards[..6].to_vec();
    lead[5].kind = Kind::Live;
    let strait: Vec<Card> = cards.iter().take(12).cloned().collect();
    let list = ListCopy { older: Some(strait[11].cursor()), cards: strait, before: None };
    let mut articles = vec![article(&cards[0], body())];
    finish(&mut articles[0], &cards, &arabic);
    articles.push(translated(&articles[0], &arabic));
    articles.push(article(&cards[2], plain_body()));
    articles.push(article(&cards[17], plain_body()));
    Sample {
        name: "normal",
        furniture: furniture(paper(), sections.clone()),
        front: FrontCopy {
            lead,
            sections: ["Trade", "Science", "Culture", "Vessaria"]
                .iter()
                .map(|name| (named(&sections, name), of(name)))
                .collect(),
            views: of("Opinion"),
            latest: cards[..9].to_vec(),
            other_languages: vec![arabic, french],
        },
        section: SectionList {
            section: sections[0].clone(),
            topics: vec![topic_ref(1, "Lane Accord"), topic_ref(2, "Skarn bridge")],
            list: list.clone(),
        },
        topic: TopicList { topic: topic("Lane Accord"), list: list.clone() },
        person: PersonList { person: person(), list: list.clone() },
        month: MonthList {
            month: Month { year: 2025, month: 11 },
            list: ListCopy { before: Some(cards[0].cursor()), ..list },
        },
        months: (1..=11).rev().map(|month| (Month { year: 2025, month }, 30)).collect(),
        page: page("contact", "Contact", plain_body()),
        withdrawal: withdrawal("Castane cancels the offer", "en"),
        articles,
    }
}

/// A paper as the program makes it, with one article that has nothing but a headline.
fn minimal() -> Sample {
    let sections = vec![section(1, "News")];
    let story = ("News", Kind::Report, "Count closes", "", "", &[] as &[&str], "");
    let card = card(1, &story, &sections);
    let list = ListCopy { cards: vec![card.clone()], ..ListCopy::default() };
    let mut paper = Paper::default();
    paper.title = "A paper without a name".to_owned();
    Sample {
        name: "minimal",
        furniture: Furniture { paper, sections: sections.clone(), pages: Vec::new() },
        front: FrontCopy { lead: vec![card.clone()], ..FrontCopy::default() },
        section: SectionList {
            section: sections[0].clone(),
            topics: Vec::new(),
            list: list.clone(),
        },
        topic: TopicList { topic: topic("Count"), list: ListCopy::default() },
        person: PersonList { person: bare_person(), list: ListCopy::default() },
        month: MonthList { month: Month { year: 2025, month: 11 }, list },
        months: Vec::new(),
        page: page("about", "About", Body::default()),
        withdrawal: Withdrawal { notice: String::new(), ..withdrawal("Count closes", "en") },
        articles: vec![article(&card, Body::default())],
    }
}

/// Markup, quotation marks and a script's end inside every text.
const HOSTILE: &str = "</script><script>alert(1)</script> & \"quoted\" 'single' {{ 7 * 7 }} <b>";

/// Everything that breaks layouts and escapes.
fn ugly() -> Sample {
    let mut sections = vec![section(1, "News"), section(2, HOSTILE)];
    sections[1].description = Some(HOSTILE.to_owned());
    sections[1].slug = slug("hostile");
    let long = "An interministerial commission ".repeat(7);
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let stories = [
        ("News", Kind::Live, long.trim(), HOSTILE, HOSTILE, &[HOSTILE, "B"] as &[&str], ""),
        ("News", Kind::Opinion, HOSTILE, "", "", &[], ""),
        ("News", Kind::Report, word, word, word, &[word], "silos"),
        ("News", Kind::Report, "Иран", "", "", &[], ""),
    ];
    let cards: Vec<Card> = stories.iter().zip(1..).map(|(s, id)| card(id, s, &sections)).collect();
    let list = ListCopy { cards: cards.clone(), older: Some(cards[3].cursor()), before: None };
    let mut paper = paper();
    paper.title = "The Advertiser of Upper and Lower Hollandia and the Isles".to_owned();
    paper.strapline = Some(HOSTILE.to_owned());
    paper.masthead.address = Some(HOSTILE.to_owned());
    let mut articles: Vec<Article> = cards.iter().map(|c| article(c, body())).collect();
    articles[0].document.dateline = Some(Dateline { place: HOSTILE.to_owned(), filed_on: None });
    articles[0].beside = cards[1..2].to_vec();
    articles[0].language = language("he");
    let sections_on_front = vec![
        (sections[0].clone(), cards[..1].to_vec()),
        (sections[1].clone(), cards[1..2].to_vec()),
    ];
    let mut person = bare_person();
    person.name = HOSTILE.to_owned();
    Sample {
        name: "ugly",
        front: FrontCopy {
            lead: cards.clone(),
            sections: sections_on_front,
            views: cards[1..2].to_vec(),
            latest: cards.clone(),
            other_languages: Vec::new(),
        },
        section: SectionList {
            section: sections[1].clone(),
            topics: vec![topic_ref(1, HOSTILE)],
            list: list.clone(),
        },
        topic: TopicList { topic: topic(word), list: list.clone() },
        person: PersonList { person, list: list.clone() },
        month: MonthList { month: Month { year: 2025, month: 11 }, list },
        months: vec![(Month { year: 2025, month: 11 }, 1)],
        page: page("hostile-page", HOSTILE, plain_body()),
        withdrawal: withdrawal(HOSTILE, "ar"),
        furniture: furniture(paper, sections),
        articles,
    }
}

const ARABIC_HEADLINE: &str = "كاستاني تهنئ هالدفيك وتقول إن فيساريا «مستعدة للحديث»";
const ARABIC_STANDFIRST: &str = "بعد ساعات من انتهاء فرز الأصوات في أولتمار، عرضت رئيسة فيساريا على رئيس وزرائها الجديد محادثات بشأن ممرات الملاحة، بلا شروط وبلا موعد.";
const ARABIC_PARAGRAPHS: &[&str] = &[
    "هنأت رئيسة فيساريا إلفانه كاستاني يوم الخميس يورن هالدفيك بانتخابه رئيسا لوزراء أولتمار، وقالت إن حكومتها «مستعدة للحديث، بلا شروط وبلا موعد» بشأن ممرات الملاحة التي تفرّق بين الدولتين منذ أحد عشر عاما.",
    "وكانت تتحدث في الجلسة الختامية لحوار ليس، المنتدى السنوي لمدن المضيق الساحلية، بعد أربعين دقيقة من إعلان هيئة الانتخابات في أولتمار اكتمال الفرز.",
    "وفي هالغرون قرأ هالدفيك التهنئة بصوت عال أمام أنصاره في ساحة سكارن للسكك الحديدية، فقابلوها بصمت تركه يطول.",
];

/// A paper in Arabic.
fn rtl() -> Sample {
    let names = ["المضيق", "فيساريا", "أولتمار", "التجارة", "الرأي"];
    let mut sections: Vec<Section> =
        names.iter().zip(1..).map(|(name, id)| section(id, name)).collect();
    for (section, slugged) in
        sections.iter_mut().zip(["strait", "vessaria", "oltmar", "trade", "views"])
    {
        section.slug = slug(slugged);
    }
    let stories: [Story<'_>; 5] = [
        (
            "المضيق",
            Kind::Report,
            ARABIC_HEADLINE,
            ARABIC_STANDFIRST,
            "رأس ليس",
            &["نادية فيرو", "إدريس كالوي"],
            "harbour",
        ),
        (
            "أولتمار",
            Kind::Report,
            "رئيس الوزراء المنتخب يعد بعودة القطارات إلى جسر سكارن بحلول الربيع",
            "يقول المهندسون إن البرج الشرقي يحتاج إلى عام.",
            "هالغرون",
            &["إدريس كالوي"],
            "bridge",
        ),
        (
            "التجارة",
            Kind::Report,
            "صوامع أورم ممتلئة ولا أحد يقول لمن القمح",
            "",
            "",
            &["مود إيكيلي"],
            "silos",
        ),
        (
            "فيساريا",
            Kind::Analysis,
            "ثلاث مرات قالت فيها العاصمتان «مستعدون»",
            "",
            "",
            &["توماس ويكربي"],
            "",
        ),
        (
            "الرأي",
            Kind::Opinion,
            "التهنئة أرخص سفينة في الأسطول",
            "",
            "",
            &["أمينة سيلورن"],
            "lighthouse",
        ),
    ];
    let mut cards: Vec<Card> =
        stories.iter().zip(1..).map(|(s, id)| card(id, s, &sections)).collect();
    for card in &mut cards {
        card.language = language("ar");
        card.slug = slug(&format!("story-{}", card.id));
    }
    let mut english = cards[0].clone();
    english.language = language("en");
    english.headline = STORIES[0].2.to_owned();
    let list = ListCopy { cards: cards.clone(), older: Some(cards[4].cursor()), before: None };
    let mut first = article(&cards[0], Body::of(paragraphs(ARABIC_PARAGRAPHS)));
    finish(&mut first, &cards, &english);
    first.document.corrections[0].text =
        "ذكرت نسخة سابقة أن حوار ليس في عامه العاشر، والصحيح أنه في عامه التاسع.".to_owned();
    let mut paper = paper();
    paper.title = "بريد المضيق".to_owned();
    paper.strapline = Some("أخبار الضفتين، وما قيل عليهما".to_owned());
    paper.language = language("ar");
    Sample {
        name: "rtl",
        front: FrontCopy {
            lead: cards.clone(),
            sections: sections.iter().cloned().zip(cards.chunks(1).map(<[Card]>::to_vec)).collect(),
            views: vec![cards[4].clone()],
            latest: cards.clone(),
            other_languages: vec![english],
        },
        section: SectionList { section: sections[0].clone(), topics: vec![], list: list.clone() },
        topic: TopicList { topic: topic("Lanes"), list: list.clone() },
        person: PersonList { person: person(), list: list.clone() },
        month: MonthList { month: Month { year: 2025, month: 11 }, list },
        months: (1..=11)
            .map(|month| (Month { year: 2025, month }, 12 - u64::from(month.unsigned_abs())))
            .collect(),
        page: Page {
            language: language("ar"),
            ..page("contact", "اتصل بنا", Body::of(paragraphs(ARABIC_PARAGRAPHS)))
        },
        withdrawal: withdrawal(ARABIC_HEADLINE, "ar"),
        furniture: furniture(paper, sections),
        articles: vec![first],
    }
}

fn slug(text: &str) -> Slug {
    Slug::from_words(text).unwrap_or_else(|| panic!("“{text}” makes no slug"))
}

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap_or_else(|_| Language::english())
}

fn paper() -> Paper {
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

fn furniture(paper: Paper, sections: Vec<Section>) -> Furniture {
    let pages =
        [("contact", "Contact"), ("privacy", "Privacy"), ("corrections-policy", "Corrections")];
    let pages = pages.map(|(address, title)| (slug(address), title.to_owned())).to_vec();
    Furniture { paper, sections, pages }
}

fn section(id: i64, name: &str) -> Section {
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

fn named(sections: &[Section], name: &str) -> Section {
    let found = sections.iter().find(|section| section.name == name);
    found.unwrap_or(&sections[0]).clone()
}

fn picture(id: i64, name: &str) -> Picture {
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
            caption: "The container terminal at Port Sereth, the one berth both states have kept open since 2014.".to_owned(),
            credit: "Drawing: Ines Tallow".to_owned(),
            creator: "Ines Tallow".to_owned(),
            rights: "© Strait Courier Co-operative".to_owned(),
        },
    }
}

fn card(id: i64, story: &Story<'_>, sections: &[Section]) -> Card {
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
fn article(card: &Card, body: Body) -> Article {
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
    }
}

/// Gives an article topics, a correction, a translation and company.
fn finish(article: &mut Article, cards: &[Card], other: &Card) {
    article.topics = vec![topic_ref(1, "Lane Accord"), topic_ref(2, "Elections")];
    article.beside = cards[1..5].to_vec();
    article.see_also = cards[1..2].iter().map(|card| (card.id, card.clone())).collect();
    let held = picture(2, "bridge");
    article.pictures.insert(held.id, held);
    article.document.corrections.push(Correction {
        kind: CorrectionKind::Correction,
        at: article.publication.modified_at,
        text: "An earlier version of this article said the Lisse Dialogue was in its tenth year. It is in its ninth.".to_owned(),
    });
    article.translations.push(Translation {
        language: other.language.clone(),
        headline: other.headline.clone(),
        address: other.address(),
    });
}

fn translated(original: &Article, card: &Card) -> Article {
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

fn topic_ref(id: i64, name: &str) -> TopicRef {
    TopicRef { id: TopicId(id), slug: slug(name), name: name.to_owned() }
}

fn topic(name: &str) -> Topic {
    Topic { id: TopicId(1), slug: slug(name), name: name.to_owned(), description: None }
}

fn bare_person() -> Person {
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

fn person() -> Person {
    let day = |year, month, day| jiff::civil::Date::new(year, month, day).ok();
    let office = |title: &str, from, to| Office { title: title.to_owned(), from, to };
    Person {
        other_names: vec!["Haldvik, Jøren".to_owned(), "يورن هالدفيك".to_owned()],
        offices: vec![
            office("Prime minister of Oltmar", day(2025, 12, 1), None),
            office("Mayor of Hallgrun", day(2013, 1, 1), day(2021, 5, 31)),
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

fn page(address: &str, title: &str, body: Body) -> Page {
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

fn withdrawal(headline: &str, tag: &str) -> Withdrawal {
    Withdrawal {
        withdrawn_at: now(),
        notice: "The letter it was built on is a forgery. We are sorry.".to_owned(),
        headline: headline.to_owned(),
        language: language(tag),
    }
}

fn paragraphs(texts: &[&str]) -> Vec<Block> {
    let mut ids = BlockIds::seeded(1);
    texts.iter().map(|text| ids.block(BlockKind::Paragraph { text: Text::plain(*text) })).collect()
}

fn plain_body() -> Body {
    Body::of(paragraphs(&[
        "She spoke at the closing session of the Lisse Dialogue, the yearly forum of the strait’s port cities, now in its ninth year, forty minutes after Oltmar’s election board declared the count complete.",
        "Those who run the water are less patient than those who govern it. The harbour master at Port Sereth closed the southern lane on Friday as Storm Inga came in, using an emergency rule that both states still honour.",
        "The offer is the fourth of its kind since the Lane Accord lapsed in 2014, and the first to be made before the other side’s government has been sworn in.",
    ]))
}

/// One of every block.
fn body() -> Body {
    let mut ids = BlockIds::seeded(7);
    let text = |words: &str| Text::plain(words);
    let quoted = Text(vec![
        Span {
            text: "President Ilvane Castane said her government was ".to_owned(),
            marks: vec![],
        },
        Span {
            text: "“ready to talk, without conditions and without a calendar”".to_owned(),
            marks: vec![Mark::Quotation { id: "q1".to_owned() }],
        },
        Span {
            text: " about the shipping lanes that have divided the two states for eleven years."
                .to_owned(),
            marks: vec![],
        },
    ]);
    let mut blocks = vec![ids.block(BlockKind::Paragraph { text: quoted })];
    blocks.extend(plain_body().blocks);
    let cell = |words: &str| news::Cell::new(Text::plain(words));
    let item = |words: &str| news::ListItem { text: Text::plain(words), blocks: Vec::new() };
    let kinds = [
        BlockKind::SeeAlso {
            title: STORIES[1].2.to_owned(),
            target: Some(news::SeeAlsoTarget::Article(ArticleId(2))),
        },
        BlockKind::Heading { level: 2, text: text("What each side would bring") },
        BlockKind::List {
            ordered: false,
            start: None,
            items: vec![item("The southern lane, marked again"), item("The dues, returned")],
        },
        BlockKind::BlockQuotation {
            blocks: paragraphs(&["We measured the bank twice. It moved twice."]),
            source: Some(text("Ruben Achterlo, hydrographer")),
        },
        BlockKind::PullQuote {
            text: text("“Nobody on my bridge asks which parliament owns the wave.”"),
            source: Some(text("Sunniva Dahlke, harbour master")),
        },
        BlockKind::Picture(Figure {
            picture: PictureRef::Held(PictureId(2)),
            alt: None,
            caption: None,
            href: None,
        }),
        BlockKind::Table {
            caption: Some(text("Offers to talk since the accord lapsed")),
            head: vec![vec![cell("Date"), cell("Offered by"), cell("Answered")]],
            rows: vec![
                vec![cell("3 Mar 2016"), cell("Oltmar"), cell("By note, refused")],
                vec![cell("7 Jun 2022"), cell("Oltmar"), cell("Accepted, then withdrawn")],
            ],
            foot: vec![],
        },
        BlockKind::Note {
            title: Some(text("How we know")),
            blocks: paragraphs(&["We have the tape."]),
        },
        BlockKind::Embed {
            url: "https://lissedialogue.example/2025/closing".to_owned(),
            title: Some("The president’s speech in full".to_owned()),
            caption: None,
        },
        BlockKind::Details { summary: text("The full list"), blocks: paragraphs(&["Everything."]) },
        BlockKind::Verse { text: text("The sea is calm tonight.\nThe tide is full.") },
        BlockKind::Code { language: None, code: "depth = 2.9 m".to_owned() },
        BlockKind::Rule,
        BlockKind::Paragraph { text: text("The Lisse Dialogue meets next in Orm.") },
    ];
    blocks.extend(kinds.into_iter().map(|kind| ids.block(kind)));
    Body::of(blocks)
}
