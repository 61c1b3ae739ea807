//! The sample papers.

use news::{
    Article, ArticleId, Body, Card, Dateline, Front, Furniture, Kind, Month, Page, Paper, Section,
    Withdrawal,
};

use super::Sample;
use super::makers::{
    article, bare_person, card, finish, furniture, language, named, page, paper, person, section,
    slug, topic, topic_ref, translated, withdrawal,
};
use super::record::{quotations, said};
use super::stories::{
    ARABIC_HEADLINE, ARABIC_PARAGRAPHS, ARABIC_STANDFIRST, STORIES, Story, body, paragraphs,
    plain_body,
};
use crate::page::{ListCopy, MonthList, PersonList, SectionList, TopicList};

const FRENCH_HEADLINE: &str = "Les silos d’Orm sont pleins, et nul ne veut dire à qui est le blé";

pub(super) fn normal() -> Sample {
    let sections = ["The strait", "Vessaria", "Oltmar", "Trade", "Science", "Culture", "Opinion"];
    let sections: Vec<Section> = sections.iter().zip(1..).map(|(n, id)| section(id, n)).collect();
    let cards: Vec<Card> = STORIES.iter().zip(1..).map(|(s, id)| card(id, s, &sections)).collect();
    let mut arabic = cards[0].clone();
    arabic.id = ArticleId(90);
    arabic.slug = slug("castane-ar");
    arabic.language = language("ar");
    ARABIC_HEADLINE.clone_into(&mut arabic.headline);
    arabic.standfirst = Some(ARABIC_STANDFIRST.to_owned());
    arabic.place = Some("رأس ليس".to_owned());
    arabic.authors.truncate(1);
    let mut french = cards[6].clone();
    french.language = language("fr");
    FRENCH_HEADLINE.clone_into(&mut french.headline);
    french.standfirst = Some("Soixante mille tonnes sous scellés.".to_owned());
    let of = |name: &str| cards.iter().filter(|c| c.section.name == name).cloned().collect();
    let mut lead: Vec<Card> = cards[..6].to_vec();
    lead[5].kind = Kind::Live;
    let strait: Vec<Card> = cards.iter().take(12).cloned().collect();
    let list = ListCopy { older: Some(strait[11].cursor()), cards: strait, before: None };
    let mut of_topic = list.clone();
    of_topic.cards.insert(1, arabic.clone());
    let mut articles = vec![article(&cards[0], body())];
    finish(&mut articles[0], &cards, &arabic);
    articles[0].quotations = quotations("normal");
    // The first of the two was where the dateline says, the other was not.
    articles[0].authors[0].role = None;
    articles[0].authors[1].role = Some("in Hallgrun".to_owned());
    articles.push(translated(&articles[0], &arabic));
    articles.push(article(&cards[2], plain_body()));
    articles.push(article(&cards[17], plain_body()));
    Sample {
        name: "normal",
        furniture: furniture(paper(), sections.clone()),
        front: Front {
            is_breaking: false,
            is_arranged: false,
            lead: lead.first().cloned(),
            beside: lead[1..].to_vec(),
            sections: ["Trade", "Science", "Culture", "Vessaria"]
                .iter()
                .map(|name| (named(&sections, name), of(name)))
                .collect(),
            views: of("Opinion"),
            log: cards[..9].to_vec(),
            other_languages: vec![arabic, french],
        },
        section: SectionList {
            section: sections[0].clone(),
            topics: vec![topic_ref(1, "Lane Accord"), topic_ref(2, "Skarn bridge")],
            list: list.clone(),
        },
        topic: TopicList { topic: topic("Lane Accord"), list: of_topic },
        person: PersonList {
            person: person(),
            is_organisation: false,
            list: list.clone(),
            said: Some(said("normal")),
        },
        month: MonthList {
            month: Month { year: 2025, month: 11 },
            list: ListCopy { before: Some(cards[0].cursor()), ..list },
        },
        months: (1..=11).rev().map(|month| Month { year: 2025, month }).collect(),
        page: page("contact", "Contact", plain_body()),
        withdrawal: withdrawal("Castane cancels the offer", "en"),
        articles,
    }
}

/// A paper as the program makes it, with one article that has nothing but a headline.
pub(super) fn minimal() -> Sample {
    let sections = vec![section(1, "News")];
    let story = ("News", Kind::Report, "Count closes", "", "", &[] as &[&str], "");
    let card = card(1, &story, &sections);
    let list = ListCopy { cards: vec![card.clone()], ..ListCopy::default() };
    let paper = Paper::default();
    Sample {
        name: "minimal",
        furniture: Furniture {
            paper,
            sections: sections.clone(),
            unlisted: Vec::new(),
            pages: Vec::new(),
            looks: news::Looks::default(),
            has_corrections: false,
        },
        front: Front { lead: Some(card.clone()), ..Front::default() },
        section: SectionList {
            section: sections[0].clone(),
            topics: Vec::new(),
            list: list.clone(),
        },
        topic: TopicList { topic: topic("Count"), list: ListCopy::default() },
        person: PersonList {
            person: bare_person(),
            is_organisation: true,
            list: ListCopy::default(),
            said: None,
        },
        month: MonthList { month: Month { year: 2025, month: 11 }, list },
        months: Vec::new(),
        page: page("about", "About", Body::default()),
        withdrawal: Withdrawal { notice: String::new(), ..withdrawal("Count closes", "en") },
        articles: vec![article(&card, Body::default())],
    }
}

/// Markup, quotation marks and a script's end inside every text.
pub(super) const HOSTILE: &str =
    "</script><script>alert(1)</script> & \"quoted\" 'single' {{ 7 * 7 }} <b>";

/// Everything that breaks layouts and escapes.
pub(super) fn ugly() -> Sample {
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
    "The Advertiser of Upper and Lower Hollandia and the Isles".clone_into(&mut paper.title);
    paper.strapline = Some(HOSTILE.to_owned());
    paper.logo = Some("/pictures/logo.svg".to_owned());
    paper.favicon.clone_from(&paper.logo);
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
    HOSTILE.clone_into(&mut person.name);
    Sample {
        name: "ugly",
        front: Front {
            is_breaking: false,
            is_arranged: false,
            lead: cards.first().cloned(),
            beside: cards[1..].to_vec(),
            sections: sections_on_front,
            views: cards[1..2].to_vec(),
            log: cards.clone(),
            other_languages: Vec::new(),
        },
        section: SectionList {
            section: sections[1].clone(),
            topics: vec![topic_ref(1, HOSTILE)],
            list: list.clone(),
        },
        topic: TopicList { topic: topic(word), list: list.clone() },
        person: PersonList {
            person,
            is_organisation: false,
            list: list.clone(),
            said: Some(said("ugly")),
        },
        month: MonthList { month: Month { year: 2025, month: 11 }, list },
        months: vec![Month { year: 2025, month: 11 }],
        page: page("hostile-page", HOSTILE, plain_body()),
        withdrawal: withdrawal(HOSTILE, "ar"),
        furniture: furniture(paper, sections),
        articles,
    }
}

/// What the paper in Arabic prints.
const ARABIC_STORIES: [Story<'static>; 5] = [
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

/// A paper in Arabic.
pub(super) fn rtl() -> Sample {
    let names = ["المضيق", "فيساريا", "أولتمار", "التجارة", "الرأي"];
    let mut sections: Vec<Section> =
        names.iter().zip(1..).map(|(name, id)| section(id, name)).collect();
    for (section, slugged) in
        sections.iter_mut().zip(["strait", "vessaria", "oltmar", "trade", "views"])
    {
        section.slug = slug(slugged);
    }
    let mut cards: Vec<Card> =
        ARABIC_STORIES.iter().zip(1..).map(|(s, id)| card(id, s, &sections)).collect();
    for card in &mut cards {
        card.language = language("ar");
        card.slug = slug(&format!("story-{}", card.id));
    }
    let mut english = cards[0].clone();
    english.language = language("en");
    STORIES[0].2.clone_into(&mut english.headline);
    let list = ListCopy { cards: cards.clone(), older: Some(cards[4].cursor()), before: None };
    let mut first = article(&cards[0], Body::of(paragraphs(ARABIC_PARAGRAPHS)));
    finish(&mut first, &cards, &english);
    "ذكرت نسخة سابقة أن حوار ليس في عامه العاشر، والصحيح أنه في عامه \
         التاسع."
        .clone_into(&mut first.document.corrections[0].text);
    let mut paper = paper();
    "بريد المضيق".clone_into(&mut paper.title);
    paper.strapline = Some("أخبار الضفتين، وما قيل عليهما".to_owned());
    paper.language = language("ar");
    Sample {
        name: "rtl",
        front: Front {
            is_breaking: false,
            is_arranged: false,
            lead: cards.first().cloned(),
            beside: cards[1..].to_vec(),
            sections: sections.iter().cloned().zip(cards.chunks(1).map(<[Card]>::to_vec)).collect(),
            views: vec![cards[4].clone()],
            log: cards.clone(),
            other_languages: vec![english],
        },
        section: SectionList { section: sections[0].clone(), topics: vec![], list: list.clone() },
        topic: TopicList { topic: topic("Lanes"), list: list.clone() },
        person: PersonList {
            person: person(),
            is_organisation: false,
            list: list.clone(),
            said: Some(said("rtl")),
        },
        month: MonthList { month: Month { year: 2025, month: 11 }, list },
        months: (1..=11).map(|month| Month { year: 2025, month }).collect(),
        page: Page {
            language: language("ar"),
            ..page("contact", "اتصل بنا", Body::of(paragraphs(ARABIC_PARAGRAPHS)))
        },
        withdrawal: withdrawal(ARABIC_HEADLINE, "ar"),
        furniture: furniture(paper, sections),
        articles: vec![first],
    }
}
