//! The date archive: every month in which something was published.

use news::Month;

use super::frame::{PageFacts, PaperFacts, Say, Setting};
use super::list::month_address;
use super::{Press, context};
use crate::structured::{self, Crumb};

context! {
    /// The date archive: `months.html`.
    pub(crate) MonthsContext {
        /// The page's head.
        page: PageFacts,
        /// The paper.
        paper: PaperFacts,
        /// A message in the page's language: `say("archive")`.
        say: Say,
        /// Years in the order given, newest first.
        years: Vec<Year>,
    }
}

context! {
    /// A year of the archive.
    pub(crate) Year {
        /// The year in digits.
        name: String,
        /// Its months, newest first.
        months: Vec<MonthLine>,
    }
}

context! {
    /// A month of the archive.
    pub(crate) MonthLine {
        /// The month's name and year.
        name: String,
        /// Where it leads.
        address: String,
    }
}

pub(super) fn context(press: &Press<'_>, months: &[Month]) -> MonthsContext {
    let setting = Setting::of_paper(press);
    let name = setting.say("archive", &[]);
    let address = "/archive";
    let described = setting.say("archive-description", &[("paper", &setting.paper().title)]);
    let crumbs = [Crumb { name: &name, address }];
    let data = structured::collection(press, &name, address, &crumbs, &setting.language);
    let page = PageFacts {
        description: Some(described),
        structured: Some(structured::embedded(&data)),
        ..setting.page(&name, address)
    };
    MonthsContext {
        page,
        paper: setting.paper_facts(None),
        say: setting.spoken(),
        years: years(&setting, months),
    }
}

fn years(setting: &Setting<'_>, months: &[Month]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for month in months {
        let line = MonthLine { name: setting.words.month(*month), address: month_address(*month) };
        let name = month.year.to_string();
        match years.last_mut() {
            Some(year) if year.name == name => year.months.push(line),
            _ => years.push(Year { name, months: vec![line] }),
        }
    }
    years
}
