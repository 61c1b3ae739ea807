//! The sample paper's record: what the finder is sure of is confirmed, by the acts an editor would
//! do it with.

use desk::{Confirm, find_quotations};
use jiff::Timestamp;
use news::{Actor, ArticleId, Language, QuotationId, QuotationKind};
use serde::Deserialize;

use crate::building::{Building, Fault, now};

/// Finds that are sure enough for the sample.
const CERTAINTY_MIN: u8 = 80;
/// Articles looked up at once.
const ARTICLES_AT_ONCE: u32 = 100;

/// What is known of quotations beside what the articles say: `demo/record.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    occasion: Vec<Occasion>,
    translation: Vec<Translation>,
    speaker: Vec<Corrected>,
}

/// Whom the finder got wrong, by how the words begin: who it was, or nobody the paper has a
/// record of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corrected {
    begins: String,
    is: Option<String>,
}

/// What is known of what somebody, or anybody, says in an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Occasion {
    article: String,
    speaker: Option<String>,
    at: String,
    place: Option<String>,
    source_url: Option<String>,
    original_language: Option<Language>,
    translator: Option<String>,
}

/// One saying in two translations, by how each begins.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    speaker: String,
    one: String,
    other: String,
}

/// Puts the sample's quotations on the record, unless some are there.
pub(crate) async fn confirm(building: &Building, known: &str) -> Result<(), Fault> {
    let known: Known = toml::from_str(known)
        .map_err(|fault| Fault::Refused(format!("The sample's record cannot be read: {fault}")))?;
    let asked = archive::RecordAsked::default();
    if !building.archive.read().await?.record(&asked, None, 1).await?.is_empty() {
        return Ok(());
    }
    let (mut after, at) = (ArticleId(0), now());
    loop {
        let mut inside = building.archive.inside().await?;
        let articles = inside.unread_for_quotations(after, ARTICLES_AT_ONCE).await?;
        drop(inside);
        let Some(last) = articles.last() else { break };
        after = *last;
        for article in articles {
            one(building, article, &known, at).await?;
        }
    }
    for translation in &known.translation {
        link(building, translation, at).await?;
    }
    Ok(())
}

async fn one(
    building: &Building,
    article: ArticleId,
    known: &Known,
    at: Timestamp,
) -> Result<(), Fault> {
    let archive = &building.archive;
    let Some(opened) = desk::open(archive, article).await? else { return Ok(()) };
    let paper = archive.read().await?.paper().await?;
    let published_at = opened.row.published_at.unwrap_or(at);
    let filed = paper.time_zone.zone().to_datetime(published_at).date();
    let document = &opened.newest.document;
    let finds = find_quotations(archive, document, &opened.row.language, filed).await?;
    let mut confirms = Vec::new();
    for mut find in finds {
        let corrected = known.speaker.iter().find(|one| find.bare.starts_with(&one.begins));
        if let Some(corrected) = corrected {
            find.speaker = None;
            if let Some(name) = &corrected.is {
                let mut inside = archive.inside().await?;
                find.speaker = inside.person_named(name).await?;
                find.office = match find.speaker {
                    Some(person) => inside.office_of(person).await?,
                    None => None,
                };
            }
        }
        if find.certainty < CERTAINTY_MIN || find.kind == QuotationKind::Indirect {
            continue;
        }
        let name = match find.speaker {
            Some(person) => archive.inside().await?.speaker(person).await?,
            None => None,
        };
        let Some(speaker) = name else { continue };
        let Some(mut confirm) = Confirm::as_found(find) else { continue };
        let address = opened.row.slug.as_str();
        let facts = known.occasion.iter().find(|one| {
            one.article.ends_with(&format!("/{address}"))
                && one.speaker.as_ref().is_none_or(|name| *name == speaker.person.name)
        });
        if let Some(facts) = facts {
            confirm.facts.occasion = Some(facts.at.clone());
            confirm.facts.place.clone_from(&facts.place);
            confirm.facts.source_url.clone_from(&facts.source_url);
            confirm.facts.original_language.clone_from(&facts.original_language);
            confirm.facts.translator.clone_from(&facts.translator);
        }
        confirms.push(confirm);
    }
    if !confirms.is_empty() {
        desk::confirm_quotations(archive, article, &confirms, Actor::paper(), at).await?;
    }
    Ok(())
}

async fn link(building: &Building, translation: &Translation, at: Timestamp) -> Result<(), Fault> {
    let mut found: Vec<QuotationId> = Vec::new();
    for words in [&translation.one, &translation.other] {
        let asked = archive::RecordAsked {
            words: Some(words.clone()),
            speaker: Some(translation.speaker.clone()),
            ..archive::RecordAsked::default()
        };
        let entries = building.archive.read().await?.record(&asked, None, 1).await?;
        found.extend(entries.first().map(|entry| entry.quotation.id));
    }
    if let [one, other] = found[..] {
        desk::link_translations(&building.archive, one, other, Actor::paper(), at).await?;
    }
    Ok(())
}
