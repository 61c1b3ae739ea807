//! The API: who may what, what is done once, what is never told.

mod articles;
mod cast;
mod document;
mod leaks;
mod once;
mod paging;
mod requests;
mod roles;
mod things;
mod tokens;
