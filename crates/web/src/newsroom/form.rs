//! What comes with a request, read within limits.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Limited, combinators::UnsyncBoxBody};
use serde::Serialize;

use super::fault::Fault;

/// A request's body on its way in.
pub type Upload = UnsyncBoxBody<Bytes, std::io::Error>;

/// Fields in the order they were sent; a name may come several times.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded` (URL Standard §5.1); the same serves queries.
    pub(super) fn parse(encoded: &[u8]) -> Self {
        Self(form_urlencoded::parse(encoded).into_owned().collect())
    }

    /// A field as it was typed, without blanks around it; empty when it is missing.
    pub(super) fn get(&self, name: &str) -> &str {
        self.exact(name).trim()
    }

    /// A field as it was typed: a password may begin with a blank.
    pub(super) fn exact(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// Every field, in the order they were sent.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every value of a field, in the order they were sent.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        let named = self.0.iter().filter(|(found, _)| found == name);
        named.map(|(_, value)| value.trim()).collect()
    }

    /// A field that says something.
    pub(super) fn some(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }
}

/// A file that came with a form.
#[derive(Debug, Clone)]
pub(crate) struct SentFile {
    /// The field it was chosen in.
    pub(crate) field: String,
    /// The name it had.
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

/// Reads `multipart/form-data` (RFC 7578) of at most `bytes_max` bytes. Fields in which no file was
/// chosen bring none.
pub(crate) async fn parts(
    body: Upload,
    media_type: &str,
    bytes_max: usize,
) -> Result<(Fields, Vec<SentFile>), Fault> {
    let boundary = multer::parse_boundary(media_type).map_err(|_| Fault::MediaType)?;
    let whole = whole(body, bytes_max).await?;
    let stream = futures_util::stream::iter([Ok::<_, std::io::Error>(whole)]);
    let mut parts = multer::Multipart::new(stream, boundary);
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| Fault::BrokenOff)? {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| Fault::BrokenOff)?;
        match name {
            Some(name) if !bytes.is_empty() => files.push(SentFile { field, name, bytes }),
            Some(_) => {}
            None => fields.push((field, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok((Fields(fields), files))
}

/// What is wrong with a field of a form.
#[derive(Debug, Serialize)]
pub(super) struct FieldError {
    pub(super) field: &'static str,
    pub(super) sentence: String,
}

/// Reads a body of at most `bytes_max` bytes.
pub(crate) async fn whole(body: Upload, bytes_max: usize) -> Result<Bytes, Fault> {
    match Limited::new(body, bytes_max).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(fault) if fault.is::<http_body_util::LengthLimitError>() => {
            Err(Fault::TooLarge { bytes_max })
        }
        Err(_) => Err(Fault::BrokenOff),
    }
}
