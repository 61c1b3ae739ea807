//! What may be done with an article, in which state and by whom: the rules of every act, in one
//! table.

use crate::{Error, Role, StaffId, StaffMember, State};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Somebody of the newsroom; `None` for the command line and for what falls due.
    pub staff: Option<StaffId>,
    /// What they may do.
    pub role: Role,
}

/// Something done with an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Saving new copy, or bringing an old save back.
    Save,
    /// Sending a draft to the editors.
    Submit,
    /// Sending it back to its author.
    Return,
    /// Making the newest save public, now or at an instant.
    Publish,
    /// Calling off what was to be published at an instant.
    Unschedule,
    /// Setting or lifting an embargo.
    Embargo,
    /// Printing a correction or a clarification.
    Correct,
    /// Taking a public article back.
    Withdraw,
    /// Putting a draft aside.
    Spike,
    /// Taking it up again.
    Restore,
    /// Putting a public article on top of the front, or taking it off.
    Stick,
}

/// How an article stands in the newsroom, as far as the rules ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// Its state.
    pub state: State,
    /// Whether the one who acts drafted it.
    pub is_own: bool,
    /// Whether it waits for an editor.
    pub is_submitted: bool,
    /// Whether it is to be published at an instant.
    pub is_scheduled: bool,
}

impl Actor {
    /// The paper itself: the command line, and what falls due.
    pub fn paper() -> Self {
        Self { staff: None, role: Role::Publisher }
    }
}

impl From<&StaffMember> for Actor {
    fn from(member: &StaffMember) -> Self {
        Self { staff: Some(member.id), role: member.role }
    }
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 11] = [
        Self::Save,
        Self::Submit,
        Self::Return,
        Self::Publish,
        Self::Unschedule,
        Self::Embargo,
        Self::Correct,
        Self::Withdraw,
        Self::Spike,
        Self::Restore,
        Self::Stick,
    ];

    /// May somebody with this role do it with an article that stands so?
    ///
    /// [`Error::NotAllowed`] for the wrong person, [`Error::State`] for the wrong moment.
    pub fn may(self, role: Role, article: Situation) -> Result<(), Error> {
        if !role.may_edit() && !self.may_reporter(article) {
            return Err(Error::NotAllowed { act: self.done() });
        }
        match self.is_wrong_moment(article) {
            None => Ok(()),
            Some(is) => Err(Error::State { is, wanted: self.done() }),
        }
    }

    /// Reporters work on their own drafts. Once one is scheduled it may go out any minute, so what
    /// an editor has read is what goes out.
    fn may_reporter(self, article: Situation) -> bool {
        let may_touch = article.is_own && !article.is_scheduled;
        match self {
            Self::Save | Self::Submit | Self::Spike => may_touch && article.state == State::Draft,
            Self::Restore => article.is_own,
            Self::Return
            | Self::Publish
            | Self::Unschedule
            | Self::Embargo
            | Self::Correct
            | Self::Withdraw
            | Self::Stick => false,
        }
    }

    /// What the article is, when that forbids the deed.
    fn is_wrong_moment(self, article: Situation) -> Option<&'static str> {
        let is = article.state;
        let is_right = match self {
            Self::Save | Self::Publish => is != State::Spiked,
            Self::Submit if is == State::Draft && article.is_submitted => return Some("submitted"),
            Self::Return if is == State::Draft && !article.is_submitted => {
                return Some("not submitted");
            }
            Self::Unschedule if !article.is_scheduled => return Some("not scheduled"),
            Self::Submit | Self::Return | Self::Embargo | Self::Spike => is == State::Draft,
            Self::Unschedule => true,
            Self::Correct | Self::Withdraw | Self::Stick => is == State::Published,
            Self::Restore => is == State::Spiked,
        };
        (!is_right).then_some(is.as_str())
    }

    /// What the article would be afterwards, for the sentence that refuses it.
    fn done(self) -> &'static str {
        match self {
            Self::Save => "saved",
            Self::Submit => "submitted",
            Self::Return => "sent back",
            Self::Publish => "published",
            Self::Unschedule => "called off",
            Self::Embargo => "put under embargo",
            Self::Correct => "corrected",
            Self::Withdraw => "withdrawn",
            Self::Spike => "spiked",
            Self::Restore => "restored",
            Self::Stick => "put on top",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [State; 4] = [State::Draft, State::Published, State::Withdrawn, State::Spiked];

    fn in_state(state: State) -> Situation {
        Situation { state, is_own: true, is_submitted: false, is_scheduled: false }
    }

    #[test]
    fn each_deed_has_its_states() {
        for (deed, draft, published, withdrawn, spiked) in [
            (Deed::Save, true, true, true, false),
            (Deed::Submit, true, false, false, false),
            (Deed::Return, false, false, false, false),
            (Deed::Publish, true, true, true, false),
            (Deed::Unschedule, false, false, false, false),
            (Deed::Embargo, true, false, false, false),
            (Deed::Correct, false, true, false, false),
            (Deed::Withdraw, false, true, false, false),
            (Deed::Spike, true, false, false, false),
            (Deed::Restore, false, false, false, true),
            (Deed::Stick, false, true, false, false),
        ] {
            for (state, expected) in STATES.into_iter().zip([draft, published, withdrawn, spiked]) {
                for role in [Role::Editor, Role::Publisher] {
                    let may = deed.may(role, in_state(state));
                    assert_eq!(may.is_ok(), expected, "{deed:?} {state:?}");
                    assert!(may.is_ok() || matches!(may, Err(Error::State { .. })));
                }
            }
        }
    }

    #[test]
    fn submitting_and_scheduling_count() {
        let draft = in_state(State::Draft);
        let submitted = Situation { is_submitted: true, ..draft };
        let scheduled = Situation { is_scheduled: true, ..draft };
        for (deed, article, expected) in [
            (Deed::Submit, submitted, Err(("submitted", "submitted"))),
            (Deed::Return, submitted, Ok(())),
            (Deed::Return, draft, Err(("not submitted", "sent back"))),
            (Deed::Unschedule, scheduled, Ok(())),
            (Deed::Unschedule, draft, Err(("not scheduled", "called off"))),
            (Deed::Publish, scheduled, Ok(())),
        ] {
            let expected = expected.map_err(|(is, wanted)| Error::State { is, wanted });
            assert_eq!(deed.may(Role::Editor, article), expected, "{deed:?}");
        }
    }

    #[test]
    fn reporters_work_on_their_own_drafts() {
        let own = [Deed::Save, Deed::Submit, Deed::Spike];
        for deed in Deed::ALL {
            for state in STATES {
                let article = in_state(state);
                let is_theirs = (own.contains(&deed) && state == State::Draft)
                    || (deed == Deed::Restore && state == State::Spiked);
                let may = deed.may(Role::Reporter, article);
                assert_eq!(may.is_ok(), is_theirs, "{deed:?} {state:?}");
                for others in [
                    Situation { is_own: false, ..article },
                    Situation { is_scheduled: deed != Deed::Restore, is_own: false, ..article },
                ] {
                    let refused = Err(Error::NotAllowed { act: deed.done() });
                    assert_eq!(deed.may(Role::Reporter, others), refused, "{deed:?} {state:?}");
                }
            }
            let scheduled = Situation { is_scheduled: true, ..in_state(State::Draft) };
            assert!(deed.may(Role::Reporter, scheduled).is_err(), "{deed:?}");
        }
    }
}
