//! What the wire makes of exports, folders and pages: surveys, reports and manuscripts as a whole.

mod hostile;
mod markdown;
mod summary;
mod text;
mod uploads;
mod wordpress;
