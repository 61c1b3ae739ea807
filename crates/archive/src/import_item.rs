//! What imports brought, by the source's own ids.

use news::ImportId;

use crate::engine::values;
use crate::insert::insert;
use crate::{Error, Transaction};

/// What an imported item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// An article.
    Article,
    /// A static page.
    Page,
    /// A person.
    Person,
    /// A section.
    Section,
    /// A topic.
    Topic,
}

/// An item as an import writes it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemRow {
    /// What it is.
    pub kind: ItemKind,
    /// The source's id or key.
    pub source_id: String,
    /// The number of our row.
    pub row: i64,
    /// A hash of what the source said; people, sections and topics have none.
    pub digest: Option<[u8; 32]>,
    /// The revision that was made of it.
    pub revision: Option<i64>,
}

/// An item as an earlier, completed import left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The number of our row.
    pub row: i64,
    /// A hash of what the source said then.
    pub digest: Option<[u8; 32]>,
    /// The revision that was made of it then.
    pub revision: Option<i64>,
}

impl ItemKind {
    /// The word the archive stores and reports use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
            Self::Person => "person",
            Self::Section => "section",
            Self::Topic => "topic",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        [Self::Article, Self::Page, Self::Person, Self::Section, Self::Topic]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

impl Transaction {
    /// Everything completed imports of a source brought.
    pub async fn known_items(
        &mut self,
        source: &str,
    ) -> Result<Vec<(ItemKind, String, Known)>, Error> {
        let sql = "SELECT x.source_id, x.kind, x.row_id, x.digest, x.revision_id \
                   FROM import_items x JOIN imports i ON i.id = x.import_id \
                   WHERE x.source = $1 AND i.completed_at IS NOT NULL";
        let rows = self.session.rows(sql, values![source]).await?;
        let mut known = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut cells = row.cells("import_items");
            let (source_id, kind) = (cells.text()?, cells.text()?);
            let kind = ItemKind::of_word(&kind)
                .ok_or_else(|| cells.corrupt(format!("“{kind}” is no kind of item")))?;
            let row = cells.int()?;
            let digest = cells.next::<Option<Vec<u8>>>()?;
            let digest = digest.map(<[u8; 32]>::try_from).transpose();
            let digest = digest.map_err(|_| cells.corrupt("its digest has not 32 bytes"))?;
            known.push((kind, source_id, Known { row, digest, revision: cells.next()? }));
        }
        Ok(known)
    }

    /// Writes down what an import brings.
    pub async fn insert_import_items(
        &mut self,
        import: ImportId,
        source: &str,
        items: &[ItemRow],
    ) -> Result<(), Error> {
        let row = |item: &ItemRow| {
            values![
                source,
                item.kind.as_str(),
                item.source_id.as_str(),
                import.0,
                item.row,
                item.digest.as_ref().map(<[u8; 32]>::as_slice),
                item.revision,
            ]
        };
        let target =
            "import_items (source, kind, source_id, import_id, row_id, digest, revision_id)";
        insert(&mut self.session, target, items.iter().map(row).collect(), "").await.map(drop)
    }
}
