//! The blob store: original bytes and what is derived from them, in a folder or an S3 bucket.

use std::{ops::Range, path::PathBuf, sync::Arc};

use bytes::Bytes;
use futures_util::stream::BoxStream;
use object_store::{
    GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload, aws::AmazonS3Builder,
    local::LocalFileSystem, path::Path,
};

use crate::{Error, Original, public_copy};

/// Where blobs lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlobLocation {
    /// A folder of this machine; made when it is missing.
    Folder(PathBuf),
    /// An S3-compatible store: `s3://BUCKET?endpoint=URL&region=NAME`, credentials in the settings
    /// `access_key_id` and `secret_access_key` of the same query.
    S3(String),
}

/// The store. Cheap to clone.
///
/// Layout: `originals/HH/HASH` is ground state, `public/HH/HASH` is derived and may be deleted.
#[derive(Debug, Clone)]
pub struct Blobs(Arc<dyn ObjectStore>);

/// A file on its way to a reader.
pub struct ReaderFile {
    /// Size of the whole file in bytes.
    pub size: u64,
    /// The part that is sent.
    pub range: Range<u64>,
    /// The bytes of that part, in pieces.
    pub pieces: BoxStream<'static, Result<Bytes, object_store::Error>>,
}

impl Blobs {
    /// Opens the store.
    pub fn open(location: &BlobLocation) -> Result<Self, Error> {
        match location {
            BlobLocation::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(|source| {
                    let store = "LocalFileSystem";
                    Error::Store(object_store::Error::Generic { store, source: source.into() })
                })?;
                let store = LocalFileSystem::new_with_prefix(folder).map_err(Error::Store)?;
                Ok(Self(Arc::new(store.with_fsync(true))))
            }
            BlobLocation::S3(url) => open_s3(url),
        }
    }

    /// Keeps an original and its public copy; both are on disk when this returns.
    pub async fn keep(&self, original: &Original) -> Result<(), Error> {
        let put = |path: Path, bytes: &Bytes| {
            let payload = PutPayload::from_bytes(bytes.clone());
            async move { self.0.put(&path, payload).await.map_err(Error::Store) }
        };
        put(original_path(&original.hash), &original.bytes).await?;
        put(public_path(&original.hash), &original.public).await?;
        Ok(())
    }

    /// The original bytes of a picture or file; `None` when they are not there.
    pub async fn original(&self, hash: &str) -> Result<Option<Bytes>, Error> {
        match self.0.get(&original_path(hash)).await {
            Ok(found) => found.bytes().await.map(Some).map_err(Error::Store),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(fault) => Err(Error::Store(fault)),
        }
    }

    /// The public copy of a picture or file, or the part `range` of it. Made anew from the original
    /// when it is missing; `None` when there is no original either.
    pub async fn public(
        &self,
        picture: &news::Picture,
        range: Option<GetRange>,
    ) -> Result<Option<ReaderFile>, Error> {
        if let Some(found) = self.public_part(&picture.hash, range.clone()).await? {
            return Ok(Some(found));
        }
        let Some(original) = self.original(&picture.hash).await? else { return Ok(None) };
        let damaged = |why: String| Error::Damaged { name: picture.name.clone(), why };
        let public = public_copy::of(&original, picture.file_type).map_err(damaged)?;
        let payload = PutPayload::from_bytes(public);
        self.0.put(&public_path(&picture.hash), payload).await.map_err(Error::Store)?;
        self.public_part(&picture.hash, range).await
    }

    async fn public_part(
        &self,
        hash: &str,
        range: Option<GetRange>,
    ) -> Result<Option<ReaderFile>, Error> {
        let options = GetOptions { range, ..GetOptions::default() };
        match self.0.get_opts(&public_path(hash), options).await {
            Ok(found) => Ok(Some(ReaderFile {
                size: found.meta.size,
                range: found.range.clone(),
                pieces: found.into_stream(),
            })),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(fault) => Err(Error::Store(fault)),
        }
    }
}

fn open_s3(location: &str) -> Result<Blobs, Error> {
    let refused = || Error::Location(location.to_owned());
    let url = url::Url::parse(location).map_err(|_| refused())?;
    if url.scheme() != "s3" {
        return Err(refused());
    }
    // object_store leaves the choice of cryptography to us; a second call finds it made already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let bucket = url.host_str().ok_or_else(refused)?;
    let mut builder = AmazonS3Builder::new().with_bucket_name(bucket).with_region("auto");
    for (name, value) in url.query_pairs() {
        builder = match &*name {
            "endpoint" => builder.with_allow_http(value.starts_with("http:")).with_endpoint(value),
            "region" => builder.with_region(value),
            "access_key_id" => builder.with_access_key_id(value),
            "secret_access_key" => builder.with_secret_access_key(value),
            _ => return Err(refused()),
        };
    }
    Ok(Blobs(Arc::new(builder.build().map_err(Error::Store)?)))
}

fn original_path(hash: &str) -> Path {
    Path::from_iter(["originals", &hash[..hash.len().min(2)], hash])
}

fn public_path(hash: &str) -> Path {
    Path::from_iter(["public", &hash[..hash.len().min(2)], hash])
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::TryStreamExt;

    async fn bytes_of(file: ReaderFile) -> Vec<u8> {
        let pieces: Vec<Bytes> = file.pieces.try_collect().await.unwrap();
        pieces.concat()
    }

    #[tokio::test]
    async fn a_public_copy_is_made_again_when_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(&BlobLocation::Folder(folder.path().to_owned())).unwrap();
        let original = Original::check(Bytes::from_static(b"%PDF-1.7 report"), "r.pdf").unwrap();
        blobs.keep(&original).await.unwrap();
        std::fs::remove_dir_all(folder.path().join("public")).unwrap();
        let picture = news::Picture {
            id: news::PictureId(1),
            hash: original.hash.clone(),
            file_type: original.file_type,
            bytes: 15,
            width: 0,
            height: 0,
            name: original.name.clone(),
            facts: news::PictureFacts::default(),
        };
        let whole = blobs.public(&picture, None).await.unwrap().unwrap();
        assert_eq!(bytes_of(whole).await, b"%PDF-1.7 report");
        let part = blobs.public(&picture, Some(GetRange::Bounded(1..4))).await.unwrap().unwrap();
        assert_eq!((part.size, part.range.clone()), (15, 1..4));
        assert_eq!(bytes_of(part).await, b"PDF");
        let unknown = news::Picture { hash: "00".repeat(32), ..picture };
        assert!(blobs.public(&unknown, None).await.unwrap().is_none());
    }

    #[test]
    fn unknown_stores_are_refused() {
        for location in ["", "ftp://x", "s3://", "s3://bucket?colour=red"] {
            assert!(Blobs::open(&BlobLocation::S3(location.to_owned())).is_err(), "{location}");
        }
    }
}
