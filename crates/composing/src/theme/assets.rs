//! Files a page links: style sheets, fonts, the mark. Their addresses hold a hash of their bytes,
//! so that they may be kept for ever.

use std::collections::BTreeMap;

use super::ThemeError;
use super::files::{Files, text};

/// One file that pages link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// What is sent.
    pub bytes: Vec<u8>,
    /// What it is sent as.
    pub media_type: &'static str,
    /// The first 16 hexadecimal digits of the bytes' BLAKE3.
    pub hash: String,
    /// Its address within the paper: `/assets/HASH/NAME`. What it serves never changes.
    pub address: String,
}

/// Where the site's assets are served.
pub(super) const SITE: &str = "/assets";

/// Every asset by name, served below `at`; style sheets with the addresses of what they name.
pub(super) fn prepared(files: &Files, at: &str) -> Result<BTreeMap<String, Asset>, ThemeError> {
    let all = || files.below("assets", "");
    let plain = all().filter(|(name, _)| !is_style_sheet(name));
    let plain = plain.map(|(name, bytes)| (name.to_owned(), asset(at, name, bytes.to_vec())));
    let mut assets: BTreeMap<String, Asset> = plain.collect();
    for (name, bytes) in all().filter(|(name, _)| is_style_sheet(name)) {
        let path = format!("assets/{name}");
        let sheet = with_addresses(&path, &squeezed(text(&path, bytes)?), &assets)?;
        assets.insert(name.to_owned(), asset(at, name, sheet.into_bytes()));
    }
    Ok(assets)
}

pub(super) fn asset(at: &str, name: &str, bytes: Vec<u8>) -> Asset {
    let hash = blake3::hash(&bytes).to_hex()[..16].to_owned();
    let address = format!("{at}/{hash}/{name}");
    Asset { bytes, media_type: media_type(name), hash, address }
}

fn is_style_sheet(name: &str) -> bool {
    extension(name) == "css"
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn media_type(name: &str) -> &'static str {
    match extension(name) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The sheet without comments and indentation: a quarter of its weight, none of its meaning.
/// Strings in this theme hold no `/*`; a publication's own sheet is read by the same rule.
fn squeezed(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::with_capacity(sheet.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::with_capacity(bare.len()), |sheet, line| sheet + line + "\n")
}

/// Puts hashed addresses in place of the names inside `url(…)`. Addresses of other kinds (`data:`,
/// `/pictures/…`, `#…`) stay as they are.
fn with_addresses(
    file: &str,
    sheet: &str,
    assets: &BTreeMap<String, Asset>,
) -> Result<String, ThemeError> {
    let mut parts = sheet.split("url(");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (named, after) = part.split_once(')').unwrap_or((part, ""));
        let name = named.trim().trim_matches(['"', '\'']);
        let is_address = name.starts_with(['/', '#']) || name.contains(':');
        let address = match assets.get(name) {
            Some(asset) => &asset.address,
            None if is_address => name,
            None => {
                let url = name.to_owned();
                return Err(ThemeError::AssetMissing { file: file.to_owned(), url });
            }
        };
        whole = whole + "url(\"" + address + "\")" + after;
    }
    Ok(whole)
}
