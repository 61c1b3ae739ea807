//! What every page of the newsroom carries.

use serde::Serialize;

use super::visit::Visit;

/// The frame of a page.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    /// The paper's name.
    paper: String,
    /// What forms on the page carry.
    csrf: String,
    /// Who is signed in.
    staff: Option<FrameStaff>,
    /// Where the page stands: its path.
    path: String,
}

#[derive(Debug, Serialize)]
struct FrameStaff {
    id: i64,
    name: String,
    role: &'static str,
    may_edit: bool,
    may_manage: bool,
}

impl Frame {
    pub(super) fn of(visit: &Visit) -> Self {
        let staff = visit.session.as_ref().map(|session| &session.staff);
        Self {
            paper: visit.paper.title.clone(),
            csrf: visit.csrf(),
            staff: staff.map(|staff| FrameStaff {
                id: staff.id.0,
                name: staff.name.clone(),
                role: staff.role.as_str(),
                may_edit: staff.role.may_edit(),
                may_manage: staff.role.may_manage(),
            }),
            path: visit.head.uri.path().to_owned(),
        }
    }
}
