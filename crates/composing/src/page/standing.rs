//! A static page: contact, imprint, whatever the paper keeps at one address.

use std::collections::BTreeMap;

use minijinja::Value;
use news::Page;

use super::article::{LeadPicture, description, lead, lead_picture, markup};
use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::teaser::present;
use super::{Press, context};
use crate::body::{BodySetting, page_html};
use crate::structured::{self, Crumb};

context! {
    /// A static page: `page.html`.
    pub(crate) StandingContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("updated")`.
        say: Say,
        /// Its title.
        title: String,
        /// Its language where it is not the page's.
        language: Option<String>,
        /// `ltr` or `rtl`, where the language is not the page's.
        direction: Option<String>,
        /// A sentence or two under the title.
        standfirst: Option<String>,
        /// The picture that leads.
        picture: Option<LeadPicture>,
        /// The copy.
        body: Value,
    }
}

pub(super) fn context(press: &Press<'_>, page: &Page) -> StandingContext {
    let setting = Setting::of(press, &page.language);
    let document = &page.document;
    let say = |id: &str, arguments: &[(&str, &str)]| setting.say(id, arguments);
    let body = BodySetting {
        pictures: &page.pictures,
        see_also: &BTreeMap::new(),
        base_url: "",
        language: &page.language,
        say: &say,
        quotations: &[],
    };
    StandingContext {
        page: head(&setting, page),
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        title: document.headline.clone(),
        language: setting.other(&page.language),
        direction: setting.other_direction(&page.language),
        standfirst: present(document.standfirst.as_deref()),
        picture: lead(document, &page.pictures),
        body: markup(page_html(&document.body, &body)),
    }
}

fn head(setting: &Setting<'_>, page: &Page) -> PageFacts {
    let document = &page.document;
    let (name, address) = (document.headline.as_str(), format!("/{}", page.slug));
    let crumbs = [Crumb { name, address: &address }];
    let data = structured::standing_page(setting.press, name, &address, &crumbs, &page.language);
    let picture = lead_picture(document, &page.pictures);
    PageFacts {
        description: description(document),
        picture: picture.map(|picture| setting.shared_whole(picture)),
        structured: Some(structured::embedded(&data)),
        ..setting.page(name, &address)
    }
}
