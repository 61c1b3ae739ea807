//! Versions of a sample's article: it was corrected once, and a paragraph was added.

use jiff::Timestamp;
use news::version::{Printed, Version, VersionKind};
use news::{Article, Block, BlockKind, Document};

use crate::page::{ChangesCopy, PrintedCopy, VersionEntry, VersionsCopy};
use crate::{ComposingError, Press};

/// A key as a paper's pages show it.
pub(super) const VERIFIER: &str =
    "strait.example/versions+c1a5b6d2+AZ1fkW8Wc3JgI0n0sG0S5F3uHq3n7mB0o0bq0c1d2e3f";

/// Every page of the article's versions: its address and what stands there.
pub(super) fn pages(
    press: &Press<'_>,
    article: &Article,
) -> Result<Vec<(String, String)>, ComposingError> {
    let mut article = article.clone();
    article.publication.version = 2;
    let (first, second) = (article.publication.published_at, article.publication.modified_at);
    let old = version(&article, 1, first, earlier(&article.document));
    let new = version(&article, 2, second, article.document.clone());
    let note = article.document.corrections.first().map(|note| note.text.clone());
    let by = article.authors.first().map(|author| author.person.name.clone());
    let versions = [
        entry(2, VersionKind::Correction, second, by, note),
        entry(1, VersionKind::FirstPublication, first, None, None),
    ];
    let mut printed = article.clone();
    printed.document = old.printed.document.clone();
    printed.publication.version = 1;
    let (listed, verifier) = (&versions[..], VERIFIER);
    let of_list = VersionsCopy { article: &article, versions: listed, verifier };
    let of_old = PrintedCopy { present: &article, printed: &printed, before: None };
    let (old, new) = (&old, &new);
    let of_new = ChangesCopy { article: &article, versions: listed, old, new, verifier };
    let at = |rest: &str| format!("{}{rest}", article.address());
    Ok(vec![
        (at("/versions"), press.versions(&of_list)?),
        (at("/versions/1"), press.printed(&of_old)?),
        (at("/changes/2"), press.changes(&of_new)?),
    ])
}

/// The document before its correction, without its last block and with other words in the first.
fn earlier(document: &Document) -> Document {
    let mut earlier = document.clone();
    earlier.corrections.clear();
    earlier.standfirst = Some("Hours after the count closed.".to_owned());
    earlier.lead_picture = None;
    earlier.body.blocks.pop();
    if let Some(Block { kind: BlockKind::Paragraph { text }, .. }) = earlier.body.blocks.first_mut()
    {
        *text = "The president spoke in the tenth year of the dialogue.".into();
    }
    earlier
}

fn version(article: &Article, number: u32, at: Timestamp, document: Document) -> Version {
    let article = Article { document, ..article.clone() };
    Version {
        article: article.id,
        number,
        kind: VersionKind::Update,
        published_at: at,
        printed: Printed::of(&article, None, None),
    }
}

fn entry(
    number: u32,
    kind: VersionKind,
    published_at: Timestamp,
    by: Option<String>,
    note: Option<String>,
) -> VersionEntry {
    VersionEntry { number, kind, published_at, by, note }
}
