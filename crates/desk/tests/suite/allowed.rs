//! Every act asks the rule of its own deed: act × state × role, through the acts themselves.

use archive::{Archive, both_engines};
use desk::{
    Error, Note, Publish, bring_back, correct, draft, embargo, open, publish, restore, save,
};
use desk::{return_to_author, schedule, spike, submit, unschedule, withdraw};
use news::{Actor, ArticleId, CorrectionKind, Deed, Role, Situation, State};

use crate::cast::{article, at, document, now, opened, print, seal, section, staff};

const ACTS: [(&str, Deed); 13] = [
    ("save", Deed::Save),
    ("bring_back", Deed::Save),
    ("submit", Deed::Submit),
    ("return", Deed::Return),
    ("publish", Deed::Publish),
    ("schedule", Deed::Publish),
    ("unschedule", Deed::Unschedule),
    ("embargo", Deed::Embargo),
    ("lift", Deed::Embargo),
    ("correct", Deed::Correct),
    ("withdraw", Deed::Withdraw),
    ("spike", Deed::Spike),
    ("restore", Deed::Restore),
];

async fn act(archive: &Archive, name: &str, id: ArticleId, by: Actor) -> Result<(), Error> {
    let (noon, now) = (at("2026-06-01T12:00:00Z"), now());
    match name {
        "save" => {
            let mut new = opened(archive, id).await;
            new.document = document("Count", "Anew.");
            save(archive, id, new, by, now).await.map(drop)
        }
        "bring_back" => {
            let revision = opened(archive, id).await.base;
            bring_back(archive, id, revision, by, now).await.map(drop)
        }
        "submit" => submit(archive, id, None, by, now).await,
        "return" => return_to_author(archive, id, "No.", by, now).await,
        "publish" => publish(archive, &seal(), id, Publish::default(), by, now).await.map(drop),
        "schedule" => schedule(archive, id, noon, by, now).await,
        "unschedule" => unschedule(archive, id, by, now).await,
        "embargo" => embargo(archive, id, Some(noon), by, now).await,
        "lift" => embargo(archive, id, None, by, now).await,
        "correct" => {
            let note = Note { kind: CorrectionKind::Correction, text: "No.".into(), seen: None };
            correct(archive, &seal(), id, note, by, now).await.map(drop)
        }
        "withdraw" => withdraw(archive, id, "Gone.", by, now).await.map(drop),
        "spike" => spike(archive, id, by, now).await,
        "restore" => restore(archive, id, by, now).await,
        other => panic!("{other} is no act"),
    }
}

/// A new article of `author` in a state, with something new to publish.
async fn in_state(archive: &Archive, state: State, author: Actor) -> ArticleId {
    let id = draft(archive, article("world", "Count"), author.staff, now()).await.unwrap();
    match state {
        State::Draft => {}
        State::Spiked => spike(archive, id, Actor::paper(), now()).await.unwrap(),
        State::Published | State::Withdrawn => {
            print(archive, id, now()).await;
            crate::cast::reworded(archive, id, "Count", "Later.").await;
        }
    }
    if state == State::Withdrawn {
        withdraw(archive, id, "Gone.", Actor::paper(), now()).await.unwrap();
    }
    id
}

both_engines! {
    async fn each_act_is_for_its_state_and_its_role(archive: Archive) {
        section(&archive, "world", None).await;
        let ada = staff(&archive, "ada", Role::Reporter).await;
        let eve = staff(&archive, "eve", Role::Reporter).await;
        let ben = staff(&archive, "ben", Role::Editor).await;
        for state in [State::Draft, State::Published, State::Withdrawn, State::Spiked] {
            for by in [ada, eve, ben] {
                for (name, deed) in ACTS {
                    let id = in_state(&archive, state, ada).await;
                    let situation = Situation {
                        state,
                        is_own: by == ada,
                        is_submitted: false,
                        is_scheduled: false,
                    };
                    let expected = deed.may(by.role, situation).map_err(|error| error.code());
                    let before = open(&archive, id).await.unwrap().unwrap();
                    let done = act(&archive, name, id, by).await.map_err(|error| error.code());
                    assert_eq!(done, expected, "{name} {state:?} {by:?}");
                    let after = open(&archive, id).await.unwrap().unwrap();
                    let is_unchanged = before == after;
                    assert!(done.is_ok() || is_unchanged, "{name} {state:?} {by:?}");
                }
            }
        }
    }
}
