//! Copy that is meant to exhaust or slow its reader: it must be read in time and without harm.

use std::time::{Duration, Instant};

use composing::copy::{Taken, html, markdown};
use composing::sanitiser;
use news::BlockIds;

/// Far above what reading takes, far below what anything quadratic would.
const PATIENCE: Duration = Duration::from_mins(1);

/// How deep copy nests here.
const DEEP: usize = 10_000;

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = act();
    let took = begun.elapsed();
    assert!(took < PATIENCE, "{what} took {took:?}");
    done
}

fn read(markup: &str) -> Taken {
    html::read(markup, None, &mut BlockIds::seeded(1))
}

#[test]
fn deep_nesting_is_flattened_and_named() {
    for (name, open, close) in [
        ("div", "<div>", "</div>"),
        ("blockquote", "<blockquote>", "</blockquote>"),
        ("list", "<ul><li>", "</li></ul>"),
        ("span", "<span lang=fr>", "</span>"),
        ("bold", "<b><i>", "</i></b>"),
        ("font", "<font color=red>", "</font>"),
        ("table", "<table><tr><td>", "</td></tr></table>"),
        ("paragraph in div", "<div><p>", "</p></div>"),
        ("note", "<dl-note>", "</dl-note>"),
    ] {
        let markup = format!("{}deep down{}", open.repeat(DEEP), close.repeat(DEEP));
        let taken = timed(name, || read(&markup));
        assert!(taken.body.text().text.contains("deep down"), "{name}");
        assert!(!taken.notices.is_empty(), "{name}");
        timed(name, || sanitiser::sanitise(&markup));
    }
}

fn unclosed(paragraphs: usize) -> String {
    let mut markup = String::new();
    for number in 0..paragraphs {
        markup.extend(["<p><b id=b", &number.to_string(), ">words</p>"]);
    }
    markup
}

fn attributes(count: usize) -> String {
    (0..count).flat_map(|number| [" a".to_owned(), number.to_string()]).collect()
}

fn stairs(steps: usize) -> String {
    (0..steps).flat_map(|step| [" ".repeat(2 * step), "- a\n".to_owned()]).collect()
}

#[test]
fn marks_that_are_never_closed_do_not_multiply() {
    let markup: String = unclosed(3_000);
    let taken = timed("marks", || read(&markup));
    assert_eq!(taken.body.blocks.len(), 3_000);
    assert!(taken.notices.iter().any(|n| n.sentence.contains("never closed")));
}

#[test]
fn large_copy_takes_time_in_proportion() {
    let paragraph =
        "<p>“We do not <em>draw</em> lines on water”, <a href=\"/a\">she</a> said.</p>\n";
    for (name, markup) in [
        ("paragraphs", paragraph.repeat(1_000_000 / paragraph.len())),
        ("one line", "word ".repeat(20_000)),
        ("blanks", " \n".repeat(500_000)),
        ("tags", "<".repeat(100_000)),
        ("breaks", "<br>".repeat(100_000)),
        ("one tag", format!("<p {}>", "a b=1 ".repeat(100_000))),
        ("attributes", format!("<p{}>", attributes(30_000))),
        ("entities", "&amp;&#x27;&notin".repeat(30_000)),
        ("cells", format!("<table>{}</table>", "<tr><td>a<td>b".repeat(10_000))),
        ("foster", format!("<table>{}", "a<b>".repeat(10_000))),
        ("pictures", "<img src=/a.jpg>".repeat(20_000)),
        ("links", "<a href=\"javascript:x\">y</a>".repeat(10_000)),
    ] {
        timed(name, || read(&markup));
    }
}

#[test]
fn hostile_markdown_is_read_in_time() {
    for (name, copy) in [
        ("quotations", format!("{} deep", ">".repeat(10_000))),
        ("brackets", "[".repeat(10_000)),
        ("closed brackets", format!("{}{}", "[".repeat(20_000), "]{lang=fr}".repeat(20_000))),
        ("stars", "*a **b ".repeat(20_000)),
        ("fences", ":::note\n".repeat(1_000)),
        ("lists", stairs(500)),
        ("notes", "[^1] ".repeat(2_000) + "\n\n[^1]: words"),
        ("one line", "word ".repeat(400_000)),
    ] {
        timed(name, || markdown::read(&copy, &mut BlockIds::seeded(1)));
    }
}
