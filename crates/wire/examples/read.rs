//! Reads one export and prints what the wire made of it: `cargo run -p wire --example read FILE`.
#![expect(clippy::print_stdout, reason = "it is what the example is for")]

use std::path::Path;

use news::{AddressPlan, ArticleId, Destination, Form, PageId, Survey};
use wire::Manuscripts;
use wire::wordpress::{Export, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a file or folder")?;
    let path = Path::new(&path);
    if path.is_dir() {
        let folder = wire::markdown::Folder::open(path, &wire::markdown::Options::default())?;
        let plan = plan(folder.survey());
        return show(folder.survey(), folder.manuscripts(&plan));
    }
    if path.extension().is_some_and(|extension| extension == "txt") {
        let options = wire::text::Options::default();
        let pages = wire::text::Pages::open(&[path.to_owned()], &options)?;
        let plan = plan(pages.survey());
        return show(pages.survey(), pages.manuscripts(&plan));
    }
    let export = Export::open(path, &Options::default(), &mut |_| {})?;
    let plan = plan(export.survey());
    show(export.survey(), export.manuscripts(&plan)?)
}

fn show(
    survey: &Survey,
    mut manuscripts: Manuscripts<'_>,
) -> Result<(), Box<dyn std::error::Error>> {
    println!("{survey:#?}");
    for manuscript in &mut manuscripts {
        println!("{}", serde_json::to_string_pretty(&manuscript?.document)?);
    }
    println!("{:#?}", manuscripts.into_report());
    Ok(())
}

/// The plan a desk would draw up for an empty paper.
fn plan(survey: &Survey) -> AddressPlan {
    let mut plan = AddressPlan::default();
    for (number, item) in (1..).zip(&survey.items) {
        let slug = item.slug.as_ref().map_or("untitled", |slug| slug.as_str());
        let destination = match item.form {
            Form::Page => Destination::Page(PageId(number), format!("/{slug}").into()),
            Form::Article(_) => {
                Destination::Article(ArticleId(number), format!("/news/{slug}").into())
            }
        };
        plan.put(&item.source_id, destination, &item.old_addresses);
    }
    plan
}
