//! The newsroom: who gets in, who may what, and what reaches whom by mail.

mod account;
mod assets;
mod joining;
mod languages;
mod mail;
mod passkeys;
mod reset;
mod routes;
mod second_factor;
