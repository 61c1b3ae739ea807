//! A WordPress export of any size, the same bytes each time.

use std::fmt::{self, Write as _};
use std::io::{self, Write};

use crate::prose::{self, Dice};

const SECTIONS: [&str; 8] =
    ["World", "Politics", "Defence", "Trade", "Local", "Science", "Culture", "Opinion"];
const AUTHORS: [&str; 6] =
    ["Leena Orvath", "Tomas Wickerby", "Salma Idrane", "Piet Hollander", "Ana Reis", "Jo Marsh"];
const TOPICS: [&str; 12] = [
    "Shipping",
    "Elections",
    "Fisheries",
    "Grain",
    "Railways",
    "Courts",
    "Health",
    "Weather",
    "Energy",
    "Banking",
    "Schools",
    "Music",
];
/// Words of a paragraph, about.
const PARAGRAPH_WORDS: usize = 50;

/// Writes an export of `articles` articles, and more of them until it has `bytes_min` bytes.
pub(crate) fn write(
    out: &mut impl Write,
    articles: u64,
    words: u64,
    bytes_min: u64,
) -> io::Result<()> {
    let mut item = String::new();
    head(&mut item).map_err(io::Error::other)?;
    let mut bytes = 0;
    let mut number = 0;
    loop {
        out.write_all(item.as_bytes())?;
        bytes += item.len() as u64;
        if number >= articles && bytes >= bytes_min {
            break;
        }
        number += 1;
        item.clear();
        article(number, usize::try_from(words).unwrap_or(usize::MAX), &mut item)
            .map_err(io::Error::other)?;
    }
    out.write_all(b"</channel>\n</rss>\n")
}

fn head(out: &mut String) -> fmt::Result {
    out.push_str(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n",
        "<rss version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"\n",
        " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\n",
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n",
        " xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n",
        "<title>The Measured Courier</title>\n<link>http://measured.example</link>\n",
        "<description>Articles by the yard</description>\n<language>en-GB</language>\n",
        "<wp:wxr_version>1.2</wp:wxr_version>\n",
        "<wp:base_site_url>http://measured.example</wp:base_site_url>\n",
        "<wp:base_blog_url>http://measured.example</wp:base_blog_url>\n",
    ));
    for (at, name) in AUTHORS.iter().enumerate() {
        let login = login(name);
        writeln!(
            out,
            "<wp:author><wp:author_id>{}</wp:author_id><wp:author_login><![CDATA[{login}]]>\
             </wp:author_login><wp:author_email><![CDATA[{login}@measured.example]]>\
             </wp:author_email><wp:author_display_name><![CDATA[{name}]]>\
             </wp:author_display_name></wp:author>",
            at + 1
        )?;
    }
    Ok(())
}

/// One published article in the block editor's markup.
fn article(number: u64, words: usize, out: &mut String) -> fmt::Result {
    let mut dice = Dice::new(number);
    let author = login(AUTHORS[dice.throw(AUTHORS.len())]);
    let (day, time) = instant(number);
    out.push_str("<item>\n<title><![CDATA[");
    prose::headline(&mut dice, number, out)?;
    write!(
        out,
        "]]></title>\n<link>http://measured.example/{path}/article-{number}/</link>\n\
         <dc:creator><![CDATA[{author}]]></dc:creator>\n\
         <guid isPermaLink=\"false\">http://measured.example/?p={number}</guid>\n\
         <content:encoded><![CDATA[",
        path = day.replace('-', "/")
    )?;
    paragraphs(&mut dice, words, out);
    out.push_str("]]></content:encoded>\n<excerpt:encoded><![CDATA[");
    prose::sentence(&mut dice, 18, out);
    write!(
        out,
        "]]></excerpt:encoded>\n<wp:post_id>{number}</wp:post_id>\n\
         <wp:post_date><![CDATA[{day} {time}]]></wp:post_date>\n\
         <wp:post_date_gmt><![CDATA[{day} {time}]]></wp:post_date_gmt>\n\
         <wp:post_modified_gmt><![CDATA[{day} {time}]]></wp:post_modified_gmt>\n\
         <wp:comment_status><![CDATA[closed]]></wp:comment_status>\n\
         <wp:post_name><![CDATA[article-{number}]]></wp:post_name>\n\
         <wp:status><![CDATA[publish]]></wp:status>\n<wp:post_parent>0</wp:post_parent>\n\
         <wp:post_type><![CDATA[post]]></wp:post_type>\n\
         <wp:post_password><![CDATA[]]></wp:post_password>\n<wp:is_sticky>0</wp:is_sticky>\n"
    )?;
    term("category", SECTIONS[dice.throw(SECTIONS.len())], out)?;
    let first = dice.throw(TOPICS.len());
    term("post_tag", TOPICS[first], out)?;
    term("post_tag", TOPICS[(first + 1) % TOPICS.len()], out)?;
    out.write_str("</item>\n")
}

fn paragraphs(dice: &mut Dice, words: usize, out: &mut String) {
    let mut left = words;
    while left > 0 {
        out.push_str("<!-- wp:paragraph -->\n<p>");
        let mut of_paragraph = PARAGRAPH_WORDS.min(left);
        left -= of_paragraph;
        while of_paragraph > 0 {
            let of_sentence = (8 + dice.throw(14)).min(of_paragraph);
            of_paragraph -= of_sentence;
            prose::sentence(dice, of_sentence, out);
            out.push(' ');
        }
        out.truncate(out.trim_end().len());
        out.push_str("</p>\n<!-- /wp:paragraph -->\n\n");
    }
}

fn term(domain: &str, name: &str, out: &mut String) -> fmt::Result {
    let slug = name.to_lowercase();
    writeln!(out, "<category domain=\"{domain}\" nicename=\"{slug}\"><![CDATA[{name}]]></category>")
}

fn login(name: &str) -> String {
    name.to_lowercase().replace(' ', ".")
}

/// Half an hour after the article before; months have 28 days, which every calendar knows.
fn instant(number: u64) -> (String, String) {
    let (day, half_hour) = (number / 48, number % 48);
    let (year, month, day) = (2008 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    let (hour, minute) = (half_hour / 2, half_hour % 2 * 30);
    (format!("{year}-{month:02}-{day:02}"), format!("{hour:02}:{minute:02}:00"))
}

#[cfg(test)]
mod tests {
    use super::write;

    fn export(articles: u64, words: u64, bytes_min: u64) -> String {
        let mut out = Vec::new();
        write(&mut out, articles, words, bytes_min).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_export_has_the_size_asked_for_and_the_same_bytes_each_time() {
        let small = export(3, 800, 0);
        assert_eq!(small.matches("<item>").count(), 3);
        assert_eq!(small, export(3, 800, 0));
        assert!(export(1, 800, 100_000).len() >= 100_000);
    }

    #[test]
    fn an_article_has_the_words_asked_for() {
        let export = export(1, 800, 0);
        let body = export.split("<content:encoded><![CDATA[").nth(1).unwrap();
        let body = body.split("]]>").next().unwrap();
        let words = body.split("<p>").skip(1).map(|p| p.split("</p>").next().unwrap());
        let count: usize = words.map(|p| p.split_whitespace().count()).sum();
        assert!((800..1_000).contains(&count), "{count}");
    }
}
