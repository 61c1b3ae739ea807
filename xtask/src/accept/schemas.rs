//! Schemas written for the project from the standards' own texts, and the program that applies
//! them.

use std::path::Path;
use std::process::{Command, Stdio};

use super::Fault;
use crate::Outcome;

/// What an XML document of the paper can be; each names its grammar in `xtask/schemas`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grammar {
    /// RFC 4287.
    Atom,
    /// The RSS 2.0 specification, with full text and self links in their namespaces.
    Rss,
    /// The sitemaps protocol with Google's news extension.
    Sitemap,
}

impl Grammar {
    fn file(self) -> &'static str {
        match self {
            Self::Atom => "atom.rng",
            Self::Rss => "rss.rng",
            Self::Sitemap => "sitemap.rng",
        }
    }
}

/// Holds a document to its grammar; `scratch` is a folder to put it into.
pub(super) fn check(
    root: &Path,
    grammar: Grammar,
    path: &str,
    document: &[u8],
    scratch: &Path,
) -> Outcome<Vec<Fault>> {
    let file = scratch.join("document.xml");
    std::fs::write(&file, document).map_err(|e| format!("{}: {e}", file.display()))?;
    let output = Command::new("xmllint")
        .args(["--noout", "--nonet", "--relaxng"])
        .arg(root.join("xtask/schemas").join(grammar.file()))
        .arg(&file)
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("xmllint did not start: {e}"))?;
    if output.status.success() {
        return Ok(Vec::new());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let file = file.display().to_string();
    // Its last line only repeats that the document fails.
    let lines = said.lines().filter(|line| !line.contains("fails to validate")).take(3);
    Ok(lines.map(|line| Fault::new(path, line.replace(&file, "line"))).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Grammar, check};

    const ENTRY: &str = "<entry><id>urn:a</id><title>A</title>\
        <updated>2026-01-02T03:04:05Z</updated>\
        <author><name>N</name></author><link rel=\"alternate\" href=\"http://a.example/\"/>\
        <content type=\"html\">&lt;p></content></entry>";

    /// The first fault of a document. Without xmllint there is nothing to try.
    fn fault(grammar: Grammar, document: &str) -> Option<String> {
        crate::shell::find("xmllint")?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
        let scratch = tempfile::tempdir().unwrap();
        let faults = check(root, grammar, "/x", document.as_bytes(), scratch.path()).unwrap();
        faults.first().map(|fault| fault.what.clone())
    }

    fn atom(inside: &str) -> String {
        format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:f</id><title>F</title>\
             <updated>2026-01-02T03:04:05.000+01:00</updated>\
             <link rel=\"self\" href=\"http://a.example/feed.atom\"/>{inside}</feed>"
        )
    }

    fn rss(inside: &str) -> String {
        format!(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"\
             ><channel><title>T</title><link>http://a.example/</link>\
             <description>D</description>{inside}</channel></rss>"
        )
    }

    fn sitemap(inside: &str) -> String {
        format!(
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">{inside}</urlset>"
        )
    }

    #[test]
    fn good_documents_pass() {
        assert_eq!(fault(Grammar::Atom, &atom(ENTRY)), None);
        let item = "<item><title>A</title><guid isPermaLink=\"false\">7</guid>\
                    <pubDate>Fri, 02 Jan 2026 03:04:05 GMT</pubDate>\
                    <category>B</category><content:encoded>x</content:encoded>\
                    <category domain=\"http://a.example/\">C</category></item>";
        assert_eq!(fault(Grammar::Rss, &rss(item)), None);
        let url = "<url><loc>http://a.example/</loc><lastmod>2026-01-02</lastmod><news:news>\
                   <news:publication><news:name>P</news:name><news:language>en</news:language>\
                   </news:publication><news:publication_date>2026-01-02T03:04:05Z\
                   </news:publication_date><news:title>A</news:title></news:news></url>";
        assert_eq!(fault(Grammar::Sitemap, &sitemap(url)), None);
        let index = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap>\
                     <loc>http://a.example/1.xml</loc></sitemap></sitemapindex>";
        assert_eq!(fault(Grammar::Sitemap, index), None);
    }

    #[test]
    fn faulty_documents_do_not() {
        if crate::shell::find("xmllint").is_none() {
            return;
        }
        for (grammar, document) in [
            (Grammar::Atom, atom("<entry><id>urn:a</id><title>A</title></entry>")),
            (Grammar::Atom, atom(&ENTRY.replace("2026-01-02T", "2026-01-02 "))),
            (Grammar::Atom, atom(&ENTRY.replace("href", "src"))),
            (Grammar::Rss, rss("<item><title>A</title><title>B</title></item>")),
            (Grammar::Rss, rss("<item><title>A</title><pubDate>2026-01-02</pubDate></item>")),
            (Grammar::Sitemap, sitemap("<url><lastmod>2026-01-02</lastmod></url>")),
            (Grammar::Sitemap, sitemap("<url><loc>/a</loc></url>")),
        ] {
            assert!(fault(grammar, &document).is_some(), "{document}");
        }
    }
}
