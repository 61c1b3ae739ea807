//! Confirming: an editor puts what somebody said on the record, and the words are marked in the
//! copy.

use archive::{Act, Archive, ArticleRow, Find, Noun, QuotationRow, RevisionRow, Transaction};
use jiff::{Timestamp, civil::Date};
use news::{
    Actor, ArticleId, Event, PersonId, Quotation, QuotationFacts, QuotationId, QuotationState,
    State,
};
use serde_json::json;

use crate::finder::names_spoken;
use crate::holding::newest;
use crate::said::{settle_said, told};
use crate::{Error, limits};

/// Characters of a quotation's words.
const WORDS_CHARS_MAX: usize = 20_000;
/// Characters of an address.
const URL_CHARS_MAX: usize = 2_000;
/// Quotations confirmed at once.
pub const CONFIRMED_AT_ONCE_MAX: usize = 200;

/// A find that is to be put on the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// Where and what was found.
    pub find: Find,
    /// What is to be recorded of it.
    pub facts: QuotationFacts,
    /// Who said it.
    pub speaker: PersonId,
}

impl Confirm {
    /// A find as it is. `None` when nobody is known to have said it.
    pub fn as_found(find: Find) -> Option<Self> {
        let speaker = find.speaker?;
        let facts = QuotationFacts {
            office: find.office.clone(),
            said_on: find.said_on,
            place: find.place.clone(),
            ..QuotationFacts::of_words(find.kind, &find.bare, find.language.clone())
        };
        Some(Self { find, facts, speaker })
    }
}

/// Puts quotations of one article on the record and marks their words in its newest save; in what
/// readers read too, when that has them. Marks change no word, so a public article needs no new
/// version for them. Words that are recorded of this speaker already are the same quotation.
pub async fn confirm_quotations(
    archive: &Archive,
    article: ArticleId,
    confirms: &[Confirm],
    by: Actor,
    now: Timestamp,
) -> Result<Vec<QuotationId>, Error> {
    may_keep_record(by)?;
    let zone = archive.read().await?.paper().await?.time_zone.zone();
    let mut transaction = archive.write().await?;
    let mut row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    if row.state == State::Spiked {
        let wanted = "put on the record";
        return Err(news::Error::State { is: row.state.as_str(), wanted }.into());
    }
    let day = zone.to_datetime(row.published_at.unwrap_or(now)).date();
    let mut saved = newest(&mut transaction, &row).await?;
    let text = saved.document.body.text().text;
    let mut ids = Vec::with_capacity(confirms.len());
    let mut marks = Vec::with_capacity(confirms.len());
    for confirm in confirms.iter().take(CONFIRMED_AT_ONCE_MAX) {
        let recording = Recording { speaker: confirm.speaker, facts: &confirm.facts, day };
        let id = recording.put(&mut transaction, &text, by, now).await?;
        if !saved.document.body.mark_quotation(&confirm.find.anchor, id) {
            return Err(Error::QuotationWords);
        }
        let state = QuotationState::OnRecord;
        transaction.settle_suggestion(article, &confirm.find, state, by.staff, now).await?;
        marks.push((confirm.find.anchor.clone(), id));
        ids.push(id);
    }
    let events = keep_marked(&mut transaction, &mut row, saved, &marks, by, now).await?;
    let detail = json!({ "headline": row.headline, "quotations": ids });
    let act =
        Act { staff: by.staff, act: "confirm", noun: "article", row: Some(article.0), detail };
    transaction.record(act, now).await?;
    transaction.commit_with_all(&events, by.staff, now).await?;
    Ok(ids)
}

/// Puts a quotation on the record whose words somebody marks in the copy at hand: it is public
/// once an article that marks it is printed.
pub async fn record_quotation(
    archive: &Archive,
    article: ArticleId,
    find: Option<&Find>,
    facts: &QuotationFacts,
    speaker: PersonId,
    by: Actor,
    now: Timestamp,
) -> Result<QuotationId, Error> {
    may_keep_record(by)?;
    let zone = archive.read().await?.paper().await?.time_zone.zone();
    let mut transaction = archive.write().await?;
    let row = transaction.article(article).await?.ok_or(Error::NoArticle(article))?;
    let day = zone.to_datetime(row.published_at.unwrap_or(now)).date();
    let text = newest(&mut transaction, &row).await?.document.body.text().text;
    let recording = Recording { speaker, facts, day };
    let id = recording.put(&mut transaction, &text, by, now).await?;
    if let Some(find) = find {
        let state = QuotationState::OnRecord;
        transaction.settle_suggestion(article, find, state, by.staff, now).await?;
    }
    let detail = json!({ "headline": row.headline, "quotations": [id] });
    let act =
        Act { staff: by.staff, act: "confirm", noun: "article", row: Some(article.0), detail };
    transaction.record(act, now).await?;
    transaction.commit_unseen().await?;
    Ok(id)
}

/// The record is kept by editors.
pub(crate) fn may_keep_record(by: Actor) -> Result<(), Error> {
    if by.role.may_edit() {
        return Ok(());
    }
    Err(news::Error::NotAllowed { act: "put on the record" }.into())
}

/// A quotation on its way to the record.
struct Recording<'a> {
    speaker: PersonId,
    facts: &'a QuotationFacts,
    day: Date,
}

impl Recording<'_> {
    /// The quotation's number: of the one that is there already, or a new one.
    async fn put(
        &self,
        transaction: &mut Transaction,
        article: &str,
        by: Actor,
        now: Timestamp,
    ) -> Result<QuotationId, Error> {
        let facts = checked(self.facts)?;
        let missing = Error::NoRow { noun: "person", id: self.speaker.0 };
        let speaker = transaction.speaker(self.speaker).await?.ok_or(missing)?;
        let alike = transaction.quotations_alike(self.speaker, &facts.words).await?;
        let same = alike.into_iter().find(|row| {
            let state = row.quotation.state;
            state != QuotationState::Rejected && row.quotation.facts.is_same_as(&facts)
        });
        if let Some(same) = same {
            return Ok(same.quotation.id);
        }
        let id = QuotationId(transaction.numbers(Noun::Quotation, 1).await?);
        let sort_on = facts.said_on.map_or(self.day, news::SaidOn::first_day);
        let names = names_spoken(&facts.words, article);
        let quotation = Quotation { id, state: QuotationState::OnRecord, speaker, facts };
        let row = QuotationRow {
            quotation,
            sort_on,
            same_as: None,
            confirmed_at: now,
            confirmed_by: by.staff,
        };
        transaction.insert_quotation(&row).await?;
        let known = transaction.people_named(&names).await?;
        let mut about: Vec<PersonId> = known.into_values().collect();
        about.sort_unstable();
        about.retain(|person| *person != row.quotation.speaker.person.id);
        transaction.set_abouts(id, &about).await?;
        Ok(id)
    }
}

/// The facts without blanks around them, if each fits and every link can be followed.
pub(crate) fn checked(facts: &QuotationFacts) -> Result<QuotationFacts, Error> {
    let line = |text: &Option<String>, chars_max: usize| -> Result<Option<String>, Error> {
        let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
        text.map(|text| limits::fits(text, chars_max).map(str::to_owned)).transpose()
    };
    let words = limits::fits(facts.words.trim(), WORDS_CHARS_MAX)?.to_owned();
    if words.is_empty() {
        return Err(Error::QuotationWords);
    }
    let source_url = line(&facts.source_url, URL_CHARS_MAX)?;
    if let Some(url) = &source_url
        && !["http://", "https://"].iter().any(|start| url.starts_with(start))
    {
        return Err(Error::LinkScheme(url.clone()));
    }
    let original_words = line(&facts.original_words, WORDS_CHARS_MAX)?;
    Ok(QuotationFacts {
        kind: facts.kind,
        words,
        language: facts.language.clone(),
        office: line(&facts.office, limits::NAME_CHARS_MAX)?,
        said_on: facts.said_on,
        place: line(&facts.place, limits::NAME_CHARS_MAX)?,
        occasion: line(&facts.occasion, limits::NAME_CHARS_MAX)?,
        source_url,
        original_words,
        original_language: facts.original_language.clone(),
        translator: line(&facts.translator, limits::NAME_CHARS_MAX)?,
    })
}

/// Keeps the marked copy as the newest save; of a public article, readers read it at once.
async fn keep_marked(
    transaction: &mut Transaction,
    row: &mut ArticleRow,
    saved: RevisionRow,
    marks: &[(news::Anchor, QuotationId)],
    by: Actor,
    now: Timestamp,
) -> Result<Vec<Event>, Error> {
    let is_public = row.state == State::Published;
    let public = match row.working {
        Some(_) if is_public => transaction.revision(row.revision).await?,
        _ => None,
    };
    let id = transaction.numbers(Noun::Revision, 1).await?;
    let body = saved.document.body.clone();
    let anew = |id: i64, saved: RevisionRow| RevisionRow {
        id,
        saved_at: now,
        saved_by: by.staff,
        run_since: None,
        import: None,
        ..saved
    };
    transaction.insert_revisions(&[anew(id, saved)]).await?;
    if row.working.is_some() {
        row.working = Some(id);
    } else {
        row.revision = id;
    }
    let mut printed = (row.working.is_none() && is_public).then_some(body);
    if let Some(mut public) = public {
        let mut has_any = false;
        for (anchor, quotation) in marks {
            has_any |= public.document.body.mark_quotation(anchor, *quotation);
        }
        if has_any {
            let id = transaction.numbers(Noun::Revision, 1).await?;
            printed = Some(public.document.body.clone());
            transaction.insert_revisions(&[anew(id, public)]).await?;
            row.revision = id;
        }
    }
    transaction.update_article(row).await?;
    let Some(body) = printed else { return Ok(Vec::new()) };
    let changed = settle_said(transaction, row, &body, false).await?;
    transaction.note_quotation_reading(row.id, row.revision).await?;
    // The same words as elsewhere: nothing moved but this article's own page.
    let ids = marks.iter().map(|(_, id)| *id).collect();
    let event = match changed {
        Some(event) => Some(event),
        None => told(transaction, ids, &[row.id]).await?,
    };
    Ok(event.into_iter().collect())
}
