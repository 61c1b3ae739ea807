//! The worked example of `docs/theme-authors/functions.md` does what the page says.

use std::collections::BTreeMap;

use composing::Theme;
use composing::page::samples;

const GUIDE: &str = include_str!("../../../docs/theme-authors/functions.md");
const BYLINE: &str =
    include_str!("../../../docs/theme-authors/example/templates/parts/byline.html");
const WORDS: &str = include_str!("../../../docs/theme-authors/example/words/en.ftl");

fn theme(byline: &str) -> Result<Theme, composing::ThemeError> {
    Theme::new(BTreeMap::from([
        ("templates/parts/byline.html".to_owned(), byline.as_bytes().to_vec()),
        ("words/en.ftl".to_owned(), WORDS.as_bytes().to_vec()),
    ]))
}

#[test]
fn the_guide_shows_the_files_that_are_tried_here() {
    assert!(GUIDE.contains(&format!("```jinja\n{BYLINE}```")));
    assert!(GUIDE.contains(&format!("```fluent\n{WORDS}```")));
}

#[test]
fn the_example_changes_bylines_and_the_missing_page() {
    let theme = theme(BYLINE).expect("the example may be worn");
    let sample = samples::all().remove(0);
    let pages: BTreeMap<String, String> =
        sample.pages(&theme).expect("every page is set").into_iter().collect();
    let byline = "<p class=\"byline\">By <b><bdi>Idris Calloway</bdi></b> in \
                  <bdi>Hallgrun</bdi>, 14 November 2025</p>";
    assert!(pages["/"].contains(byline), "{}", pages["/"]);
    assert!(pages["/not-found"].contains("<h1>We have mislaid that page</h1>"));
    assert!(pages["/withdrawn"].contains("This article has been withdrawn"));
}

#[test]
fn a_mistake_in_it_is_told_as_the_guide_says() {
    let mistaken = BYLINE.replace("published", "publishd");
    let fault = theme(&mistaken).err().expect("it is refused").to_string();
    assert!(GUIDE.contains(&format!("\n{fault}\n")), "{fault}");
}
