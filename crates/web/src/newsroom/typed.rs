//! What was typed into a form, what is wrong with it, and what a form that was taken says.

use std::collections::BTreeMap;

use http::StatusCode;
use news::Slug;
use serde::Serialize;

use super::fault::{Fault, status_of};
use super::form::Fields;
use super::visit::Visit;

/// Rows on one page of a list.
pub(super) const ROWS_ON_PAGE: u32 = 50;

/// The fields of a form by name, so that one with an error comes back as it was.
pub(super) type Typed = BTreeMap<&'static str, String>;

/// What is wrong with a field; with no field's name, with the whole form.
#[derive(Debug, Serialize)]
pub(super) struct Complaint {
    pub(super) field: &'static str,
    pub(super) sentence: String,
}

/// One of several to choose from.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) name: String,
    pub(super) is_chosen: bool,
}

/// A page of a list: what was looked for, and where the next page begins.
#[derive(Debug, Serialize)]
pub(super) struct Stretch {
    pub(super) asked: String,
    pub(super) next: Option<String>,
    pub(super) is_first: bool,
}

/// The fields of a form, as they were sent.
pub(super) fn typed(form: &Fields, names: &[&'static str]) -> Typed {
    names.iter().map(|name| (*name, form.get(name).to_owned())).collect()
}

/// The field an error is about.
fn field_of(code: &str) -> &'static str {
    match code {
        "slug_invalid" | "address_reserved" | "address_taken" => "slug",
        "name_missing" | "too_long" => "name",
        "section_ring" => "parent",
        "language_invalid" => "language",
        "time_zone_unknown" => "time_zone",
        "headline_missing" | "headline_too_long" => "title",
        "address_invalid" | "redirect_loop" => "to",
        "address_occupied" => "from",
        "webhook_url_invalid" => "url",
        "webhook_events_missing" => "events",
        "speaker_missing" => "speaker",
        "said_on_invalid" => "said_on",
        "link_invalid" => "source_url",
        "same_record" => "gone",
        _ => "",
    }
}

impl Visit {
    /// What an act that was refused has to say to whoever filled the form; any other fault is
    /// passed on.
    pub(super) fn complaint(&self, error: desk::Error) -> Result<Complaint, Fault> {
        let status = status_of(&error);
        if status != StatusCode::UNPROCESSABLE_ENTITY && status != StatusCode::CONFLICT {
            return Err(error.into());
        }
        Ok(Complaint { field: field_of(error.code()), sentence: self.tell(&error) })
    }

    /// The address typed in `slug`; made from `name` where none was.
    pub(super) fn slug_of(&self, name: &str) -> Result<Slug, Complaint> {
        let slug = match self.form.get("slug") {
            "" => Slug::from_words(name).ok_or_else(|| news::Error::Slug(name.to_owned())),
            typed => Slug::parse(typed),
        };
        slug.map_err(|error| Complaint { field: "slug", sentence: self.tell(&error) })
    }

    /// A number in the path: there is nothing at an address with any other word in its place.
    pub(super) fn id(&self, name: &str) -> Result<i64, Fault> {
        let word = self.param(name);
        let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| word.parse().ok()).flatten().ok_or(Fault::NotFound)
    }

    /// The word for what was just done, when the page is shown after a form was taken.
    pub(super) fn done(&self) -> Option<String> {
        let done = self.query.some("done")?;
        let known = [
            "saved",
            "founded",
            "deleted",
            "merged",
            "unmerged",
            "published",
            "taken-back",
            "removed",
            "planned",
            "confirmed",
            "confirmed-all",
            "rejected",
            "struck",
        ];
        known.contains(&done).then(|| self.words.say(&format!("done-{done}"), &[]))
    }

    /// What a list is asked for: names that begin with `q`, after `after`; one row more than is
    /// shown tells whether there is a next page.
    pub(super) fn listed(&self) -> archive::Listed {
        let asked = self.query.get("q");
        let beginning = Slug::from_words(asked).map(|slug| slug.to_string()).unwrap_or_default();
        let after = self.query.get("after").to_owned();
        archive::Listed { beginning, after, limit: ROWS_ON_PAGE + 1 }
    }

    /// Cuts a list to one page; what the page says of its place.
    pub(super) fn stretch<T>(&self, rows: &mut Vec<T>, key: fn(&T) -> &str) -> Stretch {
        let shown = ROWS_ON_PAGE as usize;
        let has_next = rows.len() > shown;
        rows.truncate(shown);
        let asked = self.query.get("q").to_owned();
        let next = rows.last().filter(|_| has_next).map(|last| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            if !asked.is_empty() {
                query.append_pair("q", &asked);
            }
            query.append_pair("after", key(last)).finish()
        });
        Stretch { asked, next, is_first: self.query.get("after").is_empty() }
    }
}
