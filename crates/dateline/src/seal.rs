//! What public versions are sealed with.

use std::sync::Arc;

use archive::Purpose;
use desk::Seal;

use crate::building::Fault;
use crate::secrets;
use crate::settings::Settings;

/// The paper's seal. Its log is named by the paper's address; a log keeps its entries when the
/// paper moves, and its next signature has the new name.
pub(crate) fn seal(settings: &Settings, base_url: &str) -> Result<Arc<Seal>, Fault> {
    let keys = secrets::keys(&settings.key_file)?;
    let name = base_url.split_once("://").map_or(base_url, |(_, name)| name);
    let origin = format!("{}/versions", name.trim_end_matches('/'));
    Ok(Arc::new(Seal::new(&origin, keys.key(Purpose::VersionLog), secrets::chance)?))
}
