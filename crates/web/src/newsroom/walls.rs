//! Which points of the checklist are walls, as publishers set it.

use http::Response;
use news::{Point, Walls};
use serde::Serialize;

use super::fault::Fault;
use super::visit::Visit;
use crate::answer::Body;

/// A point to make a wall of.
#[derive(Serialize)]
pub(super) struct WallChoice {
    name: &'static str,
    is_wall: bool,
}

/// Every point.
pub(super) fn choices(walls: &Walls) -> Vec<WallChoice> {
    let choice =
        |point: Point| WallChoice { name: point.as_str(), is_wall: walls.0.contains(&point) };
    Point::ALL.into_iter().map(choice).collect()
}

/// `POST /newsroom/paper/walls`
pub(super) async fn set(visit: Visit) -> Result<Response<Body>, Fault> {
    let chosen = visit.form.all("wall");
    let walls = Point::ALL.into_iter().filter(|point| chosen.contains(&point.as_str()));
    let (walls, staff) = (Walls(walls.collect()), Some(visit.staff_id()?));
    desk::set_walls(&visit.room.archive, walls, staff, visit.now).await?;
    Ok(visit.see("/newsroom/paper?done=saved"))
}
