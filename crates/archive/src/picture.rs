//! Pictures and other files: the facts. The bytes are in the blob store.

use std::collections::HashMap;

use news::{ArticleId, FileType, Picture, PictureFacts, PictureId};

use crate::card::maybe_picture;
use crate::engine::{Cells, Row, Session, values};
use crate::{Error, Noun, Reader, Transaction};

/// A picture or file that has just arrived in the blob store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPicture {
    /// BLAKE3 of the original bytes, in hexadecimal.
    pub hash: String,
    /// What its bytes are.
    pub file_type: FileType,
    /// Bytes of the file that is served.
    pub bytes: u64,
    /// Pixels; 0 for what is not a picture.
    pub width: u32,
    /// Pixels; 0 for what is not a picture.
    pub height: u32,
    /// The name it came with, cleaned.
    pub name: String,
    /// What is known of it.
    pub facts: PictureFacts,
}

/// The columns [`maybe_picture`] reads.
macro_rules! picture_columns {
    () => {
        "p.id, p.hash, p.file_type, p.bytes, p.width, p.height, p.name, p.facts"
    };
}
pub(crate) use picture_columns;

impl Reader {
    /// The picture at `/pictures/PREFIX/FILE`, where `prefix` is the beginning of its hash (at
    /// least 16 digits) and `file` its name with its extension, as [`Picture::address`] writes
    /// them. Of a picture that nothing public has shown yet, nothing.
    pub async fn picture(&mut self, prefix: &str, file: &str) -> Result<Option<Picture>, Error> {
        let hexadecimal = prefix.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !hexadecimal || prefix.len() < 16 {
            return Ok(None);
        }
        let sql = concat!(
            "SELECT ",
            picture_columns!(),
            " FROM pictures p WHERE p.hash >= $1 AND p.hash < $2 AND p.is_public \
             ORDER BY p.hash LIMIT 1"
        );
        // `g` follows every hexadecimal digit.
        let row = self.session.row(sql, values![prefix, format!("{prefix}g")]).await?;
        let found = row.map(|row| read(&row)).transpose()?.flatten();
        let named = |picture: &Picture| {
            file.rsplit_once('.') == Some((&picture.name, picture.file_type.extension()))
        };
        Ok(found.filter(named))
    }

    /// The picture with these bytes, by their hash.
    pub async fn picture_of_hash(&mut self, hash: &str) -> Result<Option<PictureId>, Error> {
        let sql = "SELECT id FROM pictures WHERE hash = $1";
        let row = self.session.row(sql, values![hash]).await?;
        row.map(|row| row.cells("pictures").int().map(PictureId)).transpose()
    }
}

impl Reader {
    /// Held pictures that can be looked at, latest first: those before a number.
    pub async fn pictures_before(
        &mut self,
        before: Option<PictureId>,
        limit: u32,
    ) -> Result<Vec<Picture>, Error> {
        let sql = concat!(
            "SELECT ",
            picture_columns!(),
            " FROM pictures p WHERE p.id < $1 AND p.width > 0 ORDER BY p.id DESC LIMIT $2"
        );
        let before = before.map_or(i64::MAX, |id| id.0);
        let rows = self.session.rows(sql, values![before, i64::from(limit)]).await?;
        Ok(rows.iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }
}

impl Transaction {
    /// Writes down a picture, or finds the one with the same bytes. Readers get it once
    /// [`Transaction::show_pictures`] has named it.
    pub async fn hold_picture(&mut self, new: &NewPicture) -> Result<PictureId, Error> {
        let sql = "SELECT id FROM pictures WHERE hash = $1";
        if let Some(row) = self.session.row(sql, values![new.hash.as_str()]).await? {
            return row.cells("pictures").int().map(PictureId);
        }
        let id = self.numbers(Noun::Picture, 1).await?;
        // Another node may have held it in the meantime: its number is the one that counts.
        let sql = "INSERT INTO pictures (id, hash, file_type, bytes, width, height, name, facts, \
                   is_public) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, FALSE) \
                   ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash RETURNING id";
        let values = values![
            id,
            new.hash.as_str(),
            new.file_type.extension(),
            i64::try_from(new.bytes).unwrap_or(i64::MAX),
            i64::from(new.width),
            i64::from(new.height),
            new.name.as_str(),
            serde_json::to_string(&new.facts)?,
        ];
        let row = self.session.row(sql, values).await?;
        let missing = Error::Missing { noun: "picture", id };
        row.ok_or(missing)?.cells("pictures").int().map(PictureId)
    }

    /// Lets readers have pictures: something public shows them.
    pub async fn show_pictures(&mut self, ids: Vec<i64>) -> Result<(), Error> {
        if ids.is_empty() {
            return Ok(());
        }
        let sql = "UPDATE pictures SET is_public = TRUE WHERE id IN ($1[]) AND NOT is_public";
        self.session.run(sql, values![ids]).await.map(drop)
    }

    /// Writes what is said of a picture.
    pub async fn set_picture_facts(
        &mut self,
        id: PictureId,
        facts: &PictureFacts,
    ) -> Result<(), Error> {
        let sql = "UPDATE pictures SET facts = $2 WHERE id = $1";
        self.session.run(sql, values![id.0, serde_json::to_string(facts)?]).await.map(drop)
    }

    /// Whether readers may have a picture.
    pub async fn is_picture_public(&mut self, id: PictureId) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM pictures WHERE id = $1 AND is_public";
        Ok(self.session.row(sql, values![id.0]).await?.is_some())
    }

    /// Public articles that a picture leads, `limit` of them at most.
    pub async fn led_by_picture(
        &mut self,
        id: PictureId,
        limit: u32,
    ) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT id FROM articles WHERE lead_picture_id = $1 AND state = 'published' \
                   ORDER BY id DESC LIMIT $2";
        let rows = self.session.rows(sql, values![id.0, i64::from(limit)]).await?;
        rows.iter().map(|row| row.cells("articles").int().map(ArticleId)).collect()
    }

    /// Those of the pictures that are held, by id.
    pub async fn pictures(&mut self, ids: Vec<i64>) -> Result<HashMap<PictureId, Picture>, Error> {
        by_id(&mut self.session, ids).await
    }
}

/// Those of the pictures that are held.
pub(crate) async fn by_id(
    session: &mut Session,
    ids: Vec<i64>,
) -> Result<HashMap<PictureId, Picture>, Error> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = concat!("SELECT ", picture_columns!(), " FROM pictures p WHERE p.id IN ($1[])");
    let mut pictures = HashMap::new();
    for row in &session.rows(sql, values![ids]).await? {
        pictures.extend(read(row)?.map(|picture| (picture.id, picture)));
    }
    Ok(pictures)
}

/// What can be looked at, latest first.
pub(crate) async fn latest(session: &mut Session, limit: u32) -> Result<Vec<Picture>, Error> {
    let sql = concat!(
        "SELECT ",
        picture_columns!(),
        " FROM pictures p WHERE p.width > 0 ORDER BY p.id DESC LIMIT $1"
    );
    let rows = session.rows(sql, values![i64::from(limit)]).await?;
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

/// The address of a row of hash, name and type.
pub(crate) fn address(cells: &mut Cells<'_>) -> Result<String, Error> {
    let (hash, name, extension) = (cells.text()?, cells.text()?, cells.text()?);
    address_of(cells, &hash, &name, &extension)
}

/// The same, where there may be no picture.
pub(crate) fn maybe_address(cells: &mut Cells<'_>) -> Result<Option<String>, Error> {
    let parts = (cells.maybe_text()?, cells.maybe_text()?, cells.maybe_text()?);
    let (Some(hash), Some(name), Some(extension)) = parts else { return Ok(None) };
    address_of(cells, &hash, &name, &extension).map(Some)
}

fn address_of(cells: &Cells<'_>, hash: &str, name: &str, extension: &str) -> Result<String, Error> {
    let file_type = FileType::of_extension(extension)
        .ok_or_else(|| cells.corrupt(format!("“{extension}” is no type of file")))?;
    Ok(Picture::address_of(hash, name, file_type))
}

fn read(row: &Row) -> Result<Option<Picture>, Error> {
    maybe_picture(&mut row.cells("pictures"))
}
