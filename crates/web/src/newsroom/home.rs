//! Today: what one is writing, what waits for an editor, what goes out by itself.

use archive::{DeskAsked, DeskTab, Inside};
use http::{Response, StatusCode};
use news::State;
use serde::Serialize;

use super::articles::{Line, line};
use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// Articles of each list.
const LINES: u32 = 8;

#[derive(Serialize)]
struct TodayPage {
    lists: Vec<TodayList>,
}

#[derive(Serialize)]
struct TodayList {
    /// The end of its words' names: `yours`, `review`, `waiting`.
    name: &'static str,
    /// All of them, in the list of articles.
    address: &'static str,
    lines: Vec<Line>,
}

/// `GET /newsroom`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let (me, may_edit) = (visit.staff_id()?, visit.staff()?.role.may_edit());
    let mut inside = visit.room.archive.inside().await?;
    let mut lists = Vec::new();
    for (name, tab, address) in [
        ("yours", DeskTab::Of(me), "/newsroom/articles?state=mine"),
        ("review", DeskTab::InReview, "/newsroom/articles?state=review"),
        ("waiting", DeskTab::Waiting, "/newsroom/articles?state=waiting"),
    ] {
        if name == "review" && !may_edit {
            continue;
        }
        let seen_by = (!may_edit).then_some(me);
        let lines = lines(&visit, &mut inside, DeskAsked { tab, seen_by, ..DeskAsked::default() });
        lists.push(TodayList { name, address, lines: lines.await? });
    }
    drop(inside);
    visit.page(StatusCode::OK, "home.html", &TodayPage { lists })
}

async fn lines(visit: &Visit, inside: &mut Inside, asked: DeskAsked) -> Result<Vec<Line>, Fault> {
    let is_mine = matches!(asked.tab, DeskTab::Of(_));
    let found = inside.desk_list(&asked, LINES).await?.lines.into_iter();
    let open = found.filter(|line| !is_mine || line.row.state == State::Draft);
    Ok(open.map(|one| line(visit, &one)).collect())
}
