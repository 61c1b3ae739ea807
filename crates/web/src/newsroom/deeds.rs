//! Acts on one article, each from its page: the copy that comes with it is saved first.

use desk::{Note, Opened, Publish, Published};
use http::{Response, StatusCode};
use jiff::{Timestamp, civil::DateTime};
use news::version::VersionKind;
use news::{Actor, ArticleId, CorrectionKind};

use super::editor::{self, Taken};
use super::fault::{Fault, status_of};
use super::visit::Visit;
use crate::answer::Body;

/// An act about to be done: on what, as its editor has read it, by whom.
struct Deed {
    article: ArticleId,
    seen: i64,
    by: Actor,
}

/// Why it is not done, and which field is about it.
enum Refused {
    Desk(&'static str, desk::Error),
    Said(&'static str, &'static str),
}

impl From<desk::Error> for Refused {
    fn from(error: desk::Error) -> Self {
        let field = match error.code() {
            "instant_past" | "embargoed" => "at",
            "correction_missing" => "wrong",
            "slug_taken" => "slug",
            "headline_missing" | "headline_too_long" => "headline",
            _ => "",
        };
        Self::Desk(field, error)
    }
}

/// Saves what came with the form, does the act, and leads back to the article's page, which says
/// that it is done.
macro_rules! act {
    ($visit:ident, $deed:ident, $opened:ident => $doing:expr) => {{
        let $opened: Opened = editor::opened(&$visit).await?;
        let seen = match editor::take(&$visit, &$opened).await? {
            Taken::Saved(seen) => seen,
            Taken::Answered(answer) => return Ok(*answer),
        };
        let by = Actor::from($visit.staff()?);
        let $deed = Deed { article: $opened.row.id, seen, by };
        let done: Result<&'static str, Refused> = async { $doing }.await;
        finish(&$visit, $deed.article, done).await
    }};
}

async fn finish(
    visit: &Visit,
    article: ArticleId,
    done: Result<&'static str, Refused>,
) -> Result<Response<Body>, Fault> {
    // The copy may have been saved, and people and topics founded, even if the act was refused.
    visit.room.published().await?;
    match done {
        Ok(done) => Ok(visit.see(&format!("/newsroom/articles/{article}?done={done}"))),
        Err(Refused::Said(field, message)) => {
            let sentence = visit.words.say(message, &[]);
            editor::refused(visit, field, sentence, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Desk(field, error)) => match status_of(&error) {
            status @ (StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY) => {
                editor::refused(visit, field, visit.tell(&error), status).await
            }
            _ => Err(error.into()),
        },
    }
}

/// `POST /newsroom/articles/ID/submit`
pub(super) async fn submit(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let note = visit.form.some("note").map(str::to_owned);
        desk::submit(&visit.room.archive, deed.article, note, deed.by, visit.now).await?;
        Ok("submitted")
    })
}

/// `POST /newsroom/articles/ID/return`
pub(super) async fn send_back(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let note = visit.form.some("note").ok_or(Refused::Said("note", "return-says-why"))?;
        desk::return_to_author(&visit.room.archive, deed.article, note, deed.by, visit.now).await?;
        Ok("returned")
    })
}

/// `POST /newsroom/articles/ID/publish`
pub(super) async fn publish(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let kind = match visit.form.get("version_kind") {
            "typo" => VersionKind::Typo,
            _ => VersionKind::Update,
        };
        let note = visit.form.some("version_note").map(str::to_owned);
        let how = Publish { kind, note, seen: Some(deed.seen) };
        let (archive, seal) = (&visit.room.archive, &visit.room.seal);
        match desk::publish(archive, seal, deed.article, how, deed.by, visit.now).await? {
            Published::Now(_) => Ok("published"),
            Published::WhenItLifts(_) => Ok("waits"),
        }
    })
}

/// `POST /newsroom/articles/ID/schedule`
pub(super) async fn schedule(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let due_at = instant(&visit)?;
        desk::schedule(&visit.room.archive, deed.article, due_at, deed.by, visit.now).await?;
        Ok("scheduled")
    })
}

/// `POST /newsroom/articles/ID/unschedule`
pub(super) async fn unschedule(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        desk::unschedule(&visit.room.archive, deed.article, deed.by, visit.now).await?;
        Ok("unscheduled")
    })
}

/// `POST /newsroom/articles/ID/embargo`: until an instant, or, with none, no longer.
pub(super) async fn embargo(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let until = match visit.form.get("lift") {
            "yes" => None,
            _ => Some(instant(&visit)?),
        };
        desk::embargo(&visit.room.archive, deed.article, until, deed.by, visit.now).await?;
        Ok(if until.is_some() { "embargoed" } else { "lifted" })
    })
}

/// `POST /newsroom/articles/ID/correct`
pub(super) async fn correct(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let kind = match visit.form.get("correction_kind") {
            "clarification" => CorrectionKind::Clarification,
            _ => CorrectionKind::Correction,
        };
        let text = correction_text(&visit);
        let note = Note { kind, text, seen: Some(deed.seen) };
        let (archive, seal) = (&visit.room.archive, &visit.room.seal);
        desk::correct(archive, seal, deed.article, note, deed.by, visit.now).await?;
        Ok("corrected")
    })
}

/// What was wrong, then what is right: two paragraphs' worth in one note.
fn correction_text(visit: &Visit) -> String {
    let (wrong, right) = (visit.form.get("wrong"), visit.form.get("right"));
    [wrong, right].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `POST /newsroom/articles/ID/withdraw`
pub(super) async fn withdraw(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        let notice = visit.form.some("notice").ok_or(Refused::Said("notice", "withdraw-says-why"))?;
        desk::withdraw(&visit.room.archive, deed.article, notice, deed.by, visit.now).await?;
        Ok("withdrawn")
    })
}

/// `POST /newsroom/articles/ID/spike`
pub(super) async fn spike(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        desk::spike(&visit.room.archive, deed.article, deed.by, visit.now).await?;
        Ok("spiked")
    })
}

/// `POST /newsroom/articles/ID/restore`
pub(super) async fn restore(visit: Visit) -> Result<Response<Body>, Fault> {
    act!(visit, deed, opened => {
        desk::restore(&visit.room.archive, deed.article, deed.by, visit.now).await?;
        Ok("restored")
    })
}

/// The instant in the field `at`, on the paper's own clock. An hour that a change of the clocks
/// leaves out is refused; of one that comes twice, the later is meant: nothing is out too early.
fn instant(visit: &Visit) -> Result<Timestamp, Refused> {
    let typed = visit.form.some("at").ok_or(Refused::Said("at", "instant-missing"))?;
    let local: DateTime = typed.parse().map_err(|_| Refused::Said("at", "instant-unread"))?;
    at_local(local, &visit.paper.time_zone.zone()).ok_or(Refused::Said("at", "instant-left-out"))
}

fn at_local(local: DateTime, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    let later = ambiguous.later().ok()?;
    (zone.to_datetime(later) == local).then_some(later)
}

#[cfg(test)]
mod tests {
    use news::TimeZoneName;

    use super::*;

    #[test]
    fn local_instants_survive_the_change_of_clocks() {
        let zone = TimeZoneName::parse("Europe/Oslo").unwrap().zone();
        for (local, expected) in [
            ("2026-11-21T06:00", Some("2026-11-21T05:00:00Z")),
            ("2026-07-21T06:00", Some("2026-07-21T04:00:00Z")),
            ("2026-03-29T02:30", None),
            ("2026-10-25T02:30", Some("2026-10-25T01:30:00Z")),
        ] {
            let at = at_local(local.parse().unwrap(), &zone);
            assert_eq!(at, expected.map(|at| at.parse().unwrap()), "{local}");
        }
    }
}
