//! Times both readings of a generated export, and watches memory:
//! `cargo run --release -p wire --example time_export -- [ARTICLES] [WORDS]`.
#![expect(clippy::print_stdout, reason = "it is what the example is for")]

use std::io::{BufWriter, Write};
use std::time::Instant;

use news::{AddressPlan, ArticleId, Destination};
use wire::wordpress::{Export, Options};

const WORDS: &[&str] = &[
    "the", "minister", "said", "on", "Thursday", "that", "ships", "would", "wait", "for", "a",
    "pilot", "at", "Port", "Sereth", "until", "storm", "had", "passed", "northern", "lane",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1).map(|word| word.parse::<usize>());
    let articles = arguments.next().transpose()?.unwrap_or(10_000);
    let words = arguments.next().transpose()?.unwrap_or(800);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join(format!("{articles}-{words}.xml"));
    generate(&path, articles, words)?;
    let bytes = std::fs::metadata(&path)?.len();
    println!("{articles} articles of {words} words: {} MiB", bytes >> 20);

    let before = resident_kib();
    let first = Instant::now();
    let export = Export::open(&path, &Options::default(), &mut |_| {})?;
    let first = first.elapsed();
    println!("first reading {first:?}, memory grew by {} MiB", (peak_kib() - before) >> 10);

    let mut plan = AddressPlan::default();
    for (number, item) in (1..).zip(&export.survey().items) {
        let slug = item.slug.as_ref().map_or("untitled", |slug| slug.as_str());
        let destination = Destination::Article(ArticleId(number), format!("/news/{slug}").into());
        plan.put(&item.source_id, destination, &item.old_addresses);
    }
    let planned = resident_kib();
    let second = Instant::now();
    let mut blocks = 0;
    for manuscript in export.manuscripts(&plan)? {
        blocks += manuscript?.document.body.blocks.len();
    }
    let second = second.elapsed();
    println!("second reading {second:?}, {blocks} blocks");
    println!("memory: start {} KiB, with a plan {} KiB, peak {} KiB", before, planned, peak_kib());
    let each = articles as u128 * 1_000 / (first + second).as_millis().max(1);
    println!("{each} articles a second, both readings");
    Ok(())
}

fn generate(path: &std::path::Path, articles: usize, words: usize) -> std::io::Result<()> {
    let mut file = BufWriter::new(std::fs::File::create(path)?);
    file.write_all(
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" \
          xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
          xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
          xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
          xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>Generated</title>\
          <link>https://old.example</link><language>en</language>\
          <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example\
          </wp:base_blog_url>\n",
    )?;
    let mut seed = 1_u64;
    for number in 1..=articles {
        write!(
            file,
            "<item><title><![CDATA[The minister’s ship {number} waits for a pilot]]></title>\
             <link>https://old.example/2024/05/ship-{number}-waits-for-a-pilot/</link>\
             <dc:creator><![CDATA[reporter{}]]></dc:creator>\
             <guid isPermaLink=\"false\">https://old.example/?p={number}</guid>\
             <content:encoded><![CDATA[",
            number % 20
        )?;
        for paragraph in 0..words / 50 {
            write!(file, "<!-- wp:paragraph -->\n<p>“")?;
            for word in 0..50 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let chosen = WORDS[(seed >> 33) as usize % WORDS.len()];
                match word {
                    20 => write!(
                        file,
                        "<a href=\"https://old.example/?p={}\">{chosen}</a> ",
                        paragraph + 1
                    )?,
                    30 => write!(file, "<em>{chosen}</em> ")?,
                    _ => write!(file, "{chosen} ")?,
                }
            }
            write!(file, "”</p>\n<!-- /wp:paragraph -->\n\n")?;
        }
        writeln!(
            file,
            "]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>\
             <wp:post_id>{number}</wp:post_id>\
             <wp:post_date><![CDATA[2024-05-01 12:00:00]]></wp:post_date>\
             <wp:post_date_gmt><![CDATA[2024-05-01 10:00:00]]></wp:post_date_gmt>\
             <wp:post_name><![CDATA[ship-{number}-waits-for-a-pilot]]></wp:post_name>\
             <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\
             <category domain=\"category\" nicename=\"strait\"><![CDATA[Strait]]></category>\
             <category domain=\"post_tag\" nicename=\"pilots\"><![CDATA[Pilots]]></category>\
             <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value>\
             </wp:postmeta></item>"
        )?;
    }
    file.write_all(b"</channel></rss>\n")
}

fn resident_kib() -> u64 {
    status("VmRSS:")
}

fn peak_kib() -> u64 {
    status("VmHWM:")
}

/// A figure of the kernel's own; 0 where there is none.
fn status(name: &str) -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
}
