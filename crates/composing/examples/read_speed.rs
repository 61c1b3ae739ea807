//! How long reading and setting an article of eight hundred words takes.
//!
//! `cargo run --release -p composing --example read_speed`

#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use composing::body::{BodySetting, page_html};
use composing::copy::{html, markdown};
use news::{BlockIds, Language};

const ROUNDS: u32 = 300;

fn main() {
    let markup = article();
    let base = url::Url::parse("https://old.example/").ok();
    let taken = html::read(&markup, base.as_ref(), &mut BlockIds::seeded(1));
    let words = taken.body.text().words();
    let (pictures, see_also) = (BTreeMap::new(), BTreeMap::new());
    let language = Language::english();
    let say = |message: &str, _: &[(&str, &str)]| message.to_owned();
    let setting = BodySetting {
        pictures: &pictures,
        see_also: &see_also,
        base_url: "",
        language: &language,
        say: &say,
        quotations: &[],
    };
    let notation = markdown::write(&taken.body);
    println!("{words} words, {} bytes of HTML; the fastest of {ROUNDS} rounds each", markup.len());
    report("read HTML", || html::read(&markup, base.as_ref(), &mut BlockIds::seeded(1)));
    report("set a page", || page_html(&taken.body, &setting));
    report("read Markdown", || markdown::read(&notation, &mut BlockIds::seeded(1)));
    report("write Markdown", || markdown::write(&taken.body));
}

fn report<T>(what: &str, act: impl Fn() -> T) {
    let mut fastest = Duration::MAX;
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        black_box(act());
        fastest = fastest.min(begun.elapsed());
    }
    println!("{what}: {} µs", fastest.as_micros());
}

/// About eight hundred words with what articles have: marks, links, quotations, a list, a table.
fn article() -> String {
    let paragraph = "<p>President Ilvane Castane of Vessaria <strong>congratulated</strong> Joren \
        Haldvik on his election as <a href=\"/people/haldvik\">prime minister of Oltmar</a> on \
        Thursday and said her government was “ready to talk, without conditions and without a \
        calendar” about the shipping lanes that have divided the two states for <em>eleven</em> \
        years, and that nobody had asked the water.</p>\n";
    let rest = "<figure class=\"wp-block-image\"><img src=\"/uploads/bridge.jpg\" alt=\"A bridge\">\
        <figcaption>The bridge.</figcaption></figure>\n<h2 id=\"lanes\">The lanes</h2>\n\
        <ul><li>north</li><li>south, <em>closed</em></li></ul>\n\
        <blockquote><p>We measured twice.</p><cite>Ruben Achterlo</cite></blockquote>\n\
        <table><thead><tr><th>Date</th><th>Offer</th></tr></thead>\
        <tbody><tr><td>3 Mar 2016</td><td>refused</td></tr></tbody></table>\n";
    format!("{}{rest}{}", paragraph.repeat(7), paragraph.repeat(7))
}
