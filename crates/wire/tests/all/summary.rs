//! Surveys, manuscripts and reports in few lines, for expectations.

use std::fmt::Write;
use std::path::PathBuf;

use news::{
    AddressPlan, ArticleId, Block, BlockKind, Destination, Figure, Form, Manuscript, Mark, PageId,
    PictureRef, Report, Survey, Text,
};
use wire::Manuscripts;

/// A file or folder of `tests/exports`.
pub(crate) fn export(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/exports").join(name)
}

/// The plan a desk would draw up for an empty paper.
pub(crate) fn plan(survey: &Survey) -> AddressPlan {
    let mut plan = AddressPlan::default();
    for (number, item) in (1..).zip(&survey.items) {
        let slug = item.slug.as_ref().map_or("untitled", |slug| slug.as_str());
        let section = item.section.as_ref().and_then(|key| {
            survey.sections.iter().find(|section| *section.key == **key)?.slug.clone()
        });
        let section = section.map_or("news".to_owned(), |slug| slug.to_string());
        let destination = match item.form {
            Form::Page => Destination::Page(PageId(number), format!("/{slug}").into()),
            Form::Article(_) => {
                Destination::Article(ArticleId(number), format!("/{section}/{slug}").into())
            }
        };
        plan.put(&item.source_id, destination, &item.old_addresses);
    }
    plan
}

/// A survey without its report.
pub(crate) fn survey(survey: &Survey) -> String {
    let mut out = format!("{} — {:?}\n", survey.source, survey.paper.title.as_deref());
    for p in &survey.people {
        writeln!(out, "person {} “{}” {:?}", p.key, p.name, olds(&p.old_addresses)).unwrap();
    }
    for s in &survey.sections {
        let parent = s.parent.as_deref().unwrap_or("-");
        writeln!(out, "section {} “{}” < {parent} {:?}", s.key, s.name, olds(&s.old_addresses))
            .unwrap();
    }
    for t in &survey.topics {
        writeln!(out, "topic {} “{}” {:?}", t.key, t.name, olds(&t.old_addresses)).unwrap();
    }
    for i in &survey.items {
        writeln!(
            out,
            "{} {:?} {:?} “{}” {} in {} {:?}",
            i.source_id,
            i.form,
            i.intent,
            i.headline,
            i.slug.as_ref().map_or("-", |slug| slug.as_str()),
            i.section.as_deref().unwrap_or("-"),
            olds(&i.old_addresses)
        )
        .unwrap();
    }
    for p in &survey.pictures {
        writeln!(out, "picture {} {:?}", p.key, p.facts.alt).unwrap();
    }
    out
}

fn olds(addresses: &[news::OldAddress]) -> Vec<&str> {
    addresses.iter().map(news::OldAddress::as_str).collect()
}

/// Manuscripts, and the report of reading them.
pub(crate) fn manuscripts(mut all: Manuscripts<'_>) -> String {
    let mut out = String::new();
    for manuscript in &mut all {
        out.push_str(&one(&manuscript.unwrap()));
    }
    out + &report(&all.into_report())
}

fn one(m: &Manuscript) -> String {
    let authors: Vec<_> = m
        .authors
        .iter()
        .map(|a| match &a.role {
            Some(role) => format!("{} ({role})", a.key),
            None => a.key.clone(),
        })
        .collect();
    let d = &m.document;
    let mut out = format!("# {} by {authors:?} on {:?}\n", m.source_id, m.topics);
    let when = |at: Option<jiff::Timestamp>| at.map_or("-".to_owned(), |at| at.to_string());
    writeln!(out, "  at {} changed {}", when(m.published_at), when(m.modified_at)).unwrap();
    let extras = [
        m.language.as_ref().map(|l| format!("language {l}")),
        m.translation_of.as_ref().map(|of| format!("translates {of}")),
        m.is_sticky.then(|| "sticky".to_owned()),
        d.kicker.as_ref().map(|k| format!("kicker “{k}”")),
        d.standfirst.as_ref().map(|s| format!("standfirst “{s}”")),
        d.dateline.as_ref().map(|p| format!("from {}", p.place)),
        d.lead_picture.as_ref().map(|p| format!("lead {}", picture(p))),
        d.lead_caption.as_ref().map(|c| format!("caption “{c}”")),
    ];
    extras.iter().flatten().for_each(|extra| writeln!(out, "  {extra}").unwrap());
    d.corrections.iter().for_each(|c| writeln!(out, "  {:?} {} {}", c.kind, c.at, c.text).unwrap());
    d.body.blocks.iter().for_each(|b| block(b, 2, &mut out));
    out
}

fn block(b: &Block, indent: usize, out: &mut String) {
    let said = match &b.kind {
        BlockKind::Paragraph { text } => format!("p {}", words(text)),
        BlockKind::Heading { level, text } => format!("h{level} {}", words(text)),
        BlockKind::List { items, .. } => {
            format!("list {:?}", items.iter().map(|i| words(&i.text)).collect::<Vec<_>>())
        }
        BlockKind::PullQuote { text, source } => {
            format!("pull {} — {}", words(text), source.as_ref().map(words).unwrap_or_default())
        }
        BlockKind::Picture(f) => format!("picture {}", figure(f)),
        BlockKind::Gallery { pictures, .. } => {
            format!("gallery {:?}", pictures.iter().map(figure).collect::<Vec<_>>())
        }
        BlockKind::File { file, title, .. } => format!("file {} “{}”", picture(file), words(title)),
        BlockKind::Embed { url, .. } => format!("embed {url}"),
        BlockKind::SeeAlso { title, target } => format!("see also “{title}” {target:?}"),
        BlockKind::Preformatted { text } | BlockKind::Verse { text } => {
            format!("pre {}", words(text))
        }
        BlockKind::Code { code, .. } => format!("code {code:?}"),
        BlockKind::Html { html } => format!("html {html}"),
        other => format!("{other:?}").chars().take(60).collect(),
    };
    writeln!(out, "{:indent$}{said}", "").unwrap();
    b.inner().for_each(|inner| block(inner, indent + 2, out));
}

fn figure(f: &Figure) -> String {
    let caption = f.caption.as_ref().map(words).unwrap_or_default();
    format!("{} [{}] {caption}", picture(&f.picture), f.alt.as_deref().unwrap_or("-"))
}

fn picture(p: &PictureRef) -> String {
    match p {
        PictureRef::Wanted(name) => name.clone(),
        PictureRef::Held(id) => format!("held {id}"),
    }
}

fn words(text: &Text) -> String {
    let spans = text.0.iter().map(|span| {
        let href = span.marks.iter().find_map(|mark| match mark {
            Mark::Link { href, .. } => Some(format!("→{href}")),
            _ => None,
        });
        format!("{}{}", span.text, href.unwrap_or_default())
    });
    spans.collect::<String>().replace('\n', "⏎")
}

/// A report, each line on its own.
pub(crate) fn report(report: &Report) -> String {
    assert!(report.adds_up(), "{report:#?}");
    let mut out = String::new();
    for (kind, count) in &report.types {
        writeln!(out, "{kind}: found {} left out {}", count.found, count.left_out).unwrap();
    }
    for l in &report.left_out {
        writeln!(out, "left out {} {}: {}", l.kind, l.source_id, l.reason).unwrap();
    }
    for c in &report.changed {
        writeln!(out, "changed {} {}: {}", c.kind, c.source_id, c.reason).unwrap();
    }
    for r in &report.repaired {
        writeln!(out, "repaired {}: {}", r.source_id, r.reason).unwrap();
    }
    for t in &report.told {
        writeln!(out, "told {}: {}", t.about, t.value).unwrap();
    }
    out
}
