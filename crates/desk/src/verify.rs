//! Verifying: is what readers read what was published?

use archive::{Archive, ArticleRow, Inside, Kept};
use news::version::{LogRecord, printed_of};
use news::version_log::{Checkpoint, Frontier, Hash, Note, leaf_hash};
use news::{ArticleId, Document, State};

use crate::{Error, Seal};

/// Versions checked at a time.
const VERSIONS_AT_ONCE_MAX: u32 = 200;

/// What a check of the archive found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Versions that were checked.
    pub versions: u64,
    /// What is wrong; nothing when the paper is what it says.
    pub faults: Vec<Fault>,
}

/// Something that was changed behind the newsroom's back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The words of a version are not those that were published.
    #[error(
        "Article {article} “{headline}”: the words of version {number} were changed after they \
         were published."
    )]
    Words {
        /// Which article.
        article: ArticleId,
        /// Its headline as it stands.
        headline: String,
        /// Which version.
        number: u32,
    },
    /// What the log says of a version was changed.
    #[error("Article {article} “{headline}”: the record of version {number} was changed.")]
    Record {
        /// Which article.
        article: ArticleId,
        /// Its headline as it stands.
        headline: String,
        /// Which version.
        number: u32,
    },
    /// Readers get something else than the newest version.
    #[error(
        "Article {article} “{headline}”: readers get something else than its version {number}."
    )]
    Shown {
        /// Which article.
        article: ArticleId,
        /// Its headline as it stands.
        headline: String,
        /// The newest version.
        number: u32,
    },
    /// A public article is not in the log.
    #[error("Article {article} “{headline}”: its public version is missing from the log.")]
    Missing {
        /// Which article.
        article: ArticleId,
        /// Its headline as it stands.
        headline: String,
    },
    /// An entry of the log is gone.
    #[error("The log of versions has no entry {leaf}.")]
    Gap {
        /// Its place, from 0.
        leaf: u64,
    },
    /// The signed head is not that of the entries.
    #[error("The signed head of the log does not fit its entries: {0}")]
    Head(String),
}

/// Checks every version against the log, the log against its signed head, and what readers get
/// against the newest version of each article.
pub async fn verify(archive: &Archive, seal: &Seal) -> Result<Verdict, Error> {
    let mut inside = archive.inside().await?;
    let mut verdict = Verdict::default();
    let mut edge = Frontier::default();
    loop {
        let batch = inside.versions_from(edge.size(), VERSIONS_AT_ONCE_MAX).await?;
        if batch.is_empty() {
            break;
        }
        for kept in batch {
            while edge.size() < kept.version.leaf {
                verdict.faults.push(Fault::Gap { leaf: edge.size() });
                edge.append(Hash([0; 32]));
            }
            edge.append(leaf_hash(kept.version.entry.as_bytes()));
            verdict.versions += 1;
            verdict.faults.extend(fault_of(&mut inside, &kept).await?);
        }
    }
    find_missing(&mut inside, &mut verdict).await?;
    let tree = inside.version_tree().await?;
    let head = match (&tree.checkpoint, edge.size()) {
        (None, 0) => Ok(()),
        (None, _) => Err("there is none".to_owned()),
        (Some(checkpoint), _) => check_head(checkpoint, seal, &edge),
    };
    verdict.faults.extend(head.err().map(Fault::Head));
    Ok(verdict)
}

/// What is wrong with one version, if anything is.
async fn fault_of(inside: &mut Inside, kept: &Kept) -> Result<Option<Fault>, Error> {
    let version = &kept.version;
    let (article, number) = (version.article, version.number);
    let headline = kept.article.as_ref().map(|row| row.headline.clone()).unwrap_or_default();
    let record = LogRecord::parse(&version.entry).ok();
    let is_its_record = record.as_ref().is_some_and(|record| {
        (record.article, record.number, record.kind) == (article, number, version.kind)
            && record.published_at == version.published_at
    });
    let Some(record) = record.filter(|_| is_its_record) else {
        return Ok(Some(Fault::Record { article, headline, number }));
    };
    // What the law took away cannot be checked.
    if let (Some(frame), Some(salt)) = (&version.frame, &version.salt) {
        let printed = kept.document.as_ref().map(|document| printed_of(frame, document));
        let is_right = match printed {
            Some(Ok(printed)) => record.check(salt, printed.as_bytes()).is_ok(),
            _ => false,
        };
        if !is_right {
            return Ok(Some(Fault::Words { article, headline, number }));
        }
    }
    let shown = match &kept.article {
        Some(row) => shows(inside, row, kept).await?,
        None => true,
    };
    Ok((!shown).then_some(Fault::Shown { article, headline, number }))
}

/// Whether readers get this version, if it is the newest of its article. Marks of quotations that
/// were set since change no word of it.
async fn shows(inside: &mut Inside, row: &ArticleRow, kept: &Kept) -> Result<bool, Error> {
    let version = &kept.version;
    if row.version != version.number || row.state != State::Published {
        return Ok(row.version >= version.number);
    }
    let document = kept.document.as_ref();
    let document = document.and_then(|text| serde_json::from_str::<Document>(text).ok());
    let Some(document) = document else { return Ok(row.revision == version.revision) };
    let has_its_head = row.headline == document.headline
        && row.kicker == document.kicker
        && row.standfirst == document.standfirst;
    if row.revision == version.revision || !has_its_head {
        return Ok(has_its_head);
    }
    let shown = inside.revision(row.revision).await?;
    Ok(shown.is_some_and(|shown| unmarked(shown.document) == unmarked(document)))
}

fn unmarked(document: Document) -> Document {
    Document { body: document.body.without_quotations(), ..document }
}

/// Public articles whose present version the log does not hold.
async fn find_missing(inside: &mut Inside, verdict: &mut Verdict) -> Result<(), Error> {
    let mut after = ArticleId(0);
    loop {
        let missing = inside.without_version(after, VERSIONS_AT_ONCE_MAX).await?;
        let Some(last) = missing.last() else { return Ok(()) };
        after = *last;
        for article in missing {
            let row = inside.article(article).await?;
            let headline = row.map(|row| row.headline).unwrap_or_default();
            verdict.faults.push(Fault::Missing { article, headline });
        }
    }
}

/// Whether the signed head is this paper's and says what the entries say. The sentence otherwise.
fn check_head(checkpoint: &str, seal: &Seal, edge: &Frontier) -> Result<(), String> {
    let note = Note::parse(checkpoint).map_err(|error| error.to_string())?;
    let head = Checkpoint::parse(&note.text).map_err(|error| error.to_string())?;
    let key = seal.key_named(&head.origin).map_err(|error| error.to_string())?;
    note.verify(&[key.verifier()]).map_err(|error| error.to_string())?;
    if head.size != edge.size() {
        return Err(format!("it counts {} entries, and there are {}.", head.size, edge.size()));
    }
    if head.root != edge.root() {
        return Err("an entry was changed.".to_owned());
    }
    Ok(())
}
