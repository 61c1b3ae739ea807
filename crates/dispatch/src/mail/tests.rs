//! Pauses between tries.

use archive::{MailPurpose, MailState, NewMail};
use news::StaffId;

use super::*;

fn mail(tries: u32, planned_at: Timestamp) -> MailRow {
    let (purpose, to) = (MailPurpose::Invitation, StaffId(1));
    MailRow {
        id: 1,
        mail: NewMail { purpose, to, link: None, article: None, note: None, by: None },
        address: None,
        state: MailState::HandedOver,
        planned_at,
        due_at: planned_at,
        tries,
        fault: None,
        done_at: None,
    }
}

#[test]
fn pauses_grow_and_end() {
    let now: Timestamp = "2026-11-20T08:00:00Z".parse().unwrap();
    for (tries, hours_ago, pause) in [
        (1, 0, Some(60)),
        (2, 0, Some(240)),
        (3, 0, Some(960)),
        (6, 5, Some(21_600)),
        (900, 71, Some(21_600)),
        (20, 72, None),
    ] {
        let planned_at = now - SignedDuration::from_hours(hours_ago);
        let again = again_at(&mail(tries, planned_at), now);
        let expected = pause.map(|seconds| now + SignedDuration::from_secs(seconds));
        assert_eq!(again, expected, "{tries} tries, {hours_ago} h ago");
    }
}
