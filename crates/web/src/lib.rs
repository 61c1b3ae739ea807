//! The only HTTP server.
//!
//! *Invariant:* no SQL and no rules of the paper's: a request is read, the archive is asked,
//! composing sets the answer. Status codes, headers and timeouts live here and nowhere else.

mod answer;
mod api;
mod host;
pub mod newsroom;
mod proxies;
mod server;
pub mod site;

pub use answer::Body;
pub use api::Api;
pub use host::Hosts;
pub use newsroom::{Newsroom, NewsroomSettings};
pub use proxies::Proxies;
pub use server::{Limits, Listening, Rooms, listen};
pub use site::{Clock, Site, SiteSettings};
