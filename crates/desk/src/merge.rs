//! Merging: two records of one topic or one person become one, and can become two again.

use archive::{Act, Archive, Lead, MergeNoun, Target, Transaction};
use jiff::Timestamp;
use news::{ArticleId, Event, EventNumber, OldAddress, PersonId, StaffId, TopicId};
use serde_json::json;

use crate::Error;
use crate::moved::settled;

/// Articles one event names at most.
const ARTICLES_IN_EVENT_MAX: usize = 1_000;

/// Two records that become one.
struct Pair {
    noun: MergeNoun,
    /// Number and name of the record that stays.
    kept: (i64, String),
    /// Those of the record that goes.
    gone: (i64, String),
    /// The address it leaves, and what that leads to from now on.
    left: (String, Target),
}

impl Pair {
    /// Merges the rows, leads the old address on and records the act; the merge's number.
    async fn merge(
        self,
        transaction: &mut Transaction,
        staff: Option<StaffId>,
        now: Timestamp,
    ) -> Result<i64, Error> {
        let Self { noun, kept: (kept, into), gone: (gone, name), left: (old, target) } = self;
        let merged = transaction.merge(noun, kept, gone, staff, now).await?;
        let noun = noun.as_str();
        let merge = merged.ok_or(Error::NoRow { noun, id: gone })?;
        if let Some(old) = OldAddress::parse(&old) {
            transaction.put_redirect(&old, &Lead::Row(target)).await?;
        }
        let detail = json!({ "merge": merge, "into": into, "gone": gone, "name": name });
        let act = Act { staff, act: "merge", noun, row: Some(kept), detail };
        transaction.record(act, now).await?;
        Ok(merge)
    }
}

/// Makes one topic of two: articles on `gone` are on `kept` from now on, and the address of `gone`
/// leads to it. The merge's number, by which [`unmerge`] undoes it.
pub async fn merge_topics(
    archive: &Archive,
    kept: TopicId,
    gone: TopicId,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<i64, Error> {
    let mut transaction = archive.write().await?;
    if kept == gone {
        return Err(Error::SameRecord);
    }
    let missing = |id: TopicId| Error::NoRow { noun: "topic", id: id.0 };
    let into = transaction.topic_row(kept).await?.ok_or(missing(kept))?.topic;
    let from = transaction.topic_row(gone).await?.ok_or(missing(gone))?.topic;
    let pair = Pair {
        noun: MergeNoun::Topic,
        kept: (kept.0, into.name),
        gone: (gone.0, from.name),
        left: (format!("/topics/{}", from.slug), Target::Topic(gone)),
    };
    let merge = pair.merge(&mut transaction, staff, now).await?;
    let events = [gone, kept].map(|topic| Event::TopicChanged { topic });
    transaction.commit_with_all(&events, staff, now).await?;
    Ok(merge)
}

/// Makes one person's record of two: bylines that named `gone` name `kept` from now on, and the
/// address of `gone` leads there. Printed versions keep the name they were printed with.
pub async fn merge_people(
    archive: &Archive,
    kept: PersonId,
    gone: PersonId,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<i64, Error> {
    let mut transaction = archive.write().await?;
    if kept == gone {
        return Err(Error::SameRecord);
    }
    let missing = |id: PersonId| Error::NoRow { noun: "person", id: id.0 };
    let into = transaction.person_row(kept).await?.ok_or(missing(kept))?.person;
    let from = transaction.person_row(gone).await?.ok_or(missing(gone))?.person;
    let pair = Pair {
        noun: MergeNoun::Person,
        kept: (kept.0, into.name),
        gone: (gone.0, from.name),
        left: (format!("/people/{}", from.slug), Target::Person(gone)),
    };
    let merge = pair.merge(&mut transaction, staff, now).await?;
    let respelled = transaction.respell_merged(merge).await?;
    let mut events = respelled_events(&respelled);
    events.extend([gone, kept].map(|person| Event::PersonChanged { person }));
    transaction.commit_with_all(&events, staff, now).await?;
    Ok(merge)
}

/// Undoes a merge. [`Error::ChangedSince`] when an article that moved was saved since, or one of
/// the records was merged again.
pub async fn unmerge(
    archive: &Archive,
    merge: i64,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<EventNumber, Error> {
    let mut transaction = archive.write().await?;
    let missing = Error::NoRow { noun: "merge", id: merge };
    let row = transaction.merge_row(merge).await?.ok_or(missing)?;
    if row.undone_at.is_some() || !transaction.unmerge(&row, now).await? {
        return Err(Error::ChangedSince);
    }
    let mut events = match row.noun {
        MergeNoun::Topic => Vec::new(),
        MergeNoun::Person => respelled_events(&transaction.respell_merged(merge).await?),
    };
    let folder = match row.noun {
        MergeNoun::Topic => "topics",
        MergeNoun::Person => "people",
    };
    settled(&mut transaction, &format!("/{folder}/{}", row.gone_slug), None).await?;
    events.extend([row.gone, row.kept].map(|id| match row.noun {
        MergeNoun::Topic => Event::TopicChanged { topic: TopicId(id) },
        MergeNoun::Person => Event::PersonChanged { person: PersonId(id) },
    }));
    let detail = json!({ "merge": merge, "name": row.gone_name });
    let noun = row.noun.as_str();
    let act = Act { staff, act: "unmerge", noun, row: Some(row.kept), detail };
    transaction.record(act, now).await?;
    Ok(transaction.commit_with_all(&events, staff, now).await?)
}

/// The events of bylines that are spelled anew.
pub(crate) fn respelled_events(articles: &[ArticleId]) -> Vec<Event> {
    let some = articles.chunks(ARTICLES_IN_EVENT_MAX);
    some.map(|articles| Event::BylinesChanged { articles: articles.to_vec() }).collect()
}
