//! Links into the paper: whether readers find something there.

use news::{OldAddress, is_fixed_word};

use crate::engine::{Session, values};
use crate::{Error, Inside, Transaction};

impl Inside {
    /// Whether readers find something at a path: known of articles; of all else it is believed.
    pub async fn leads_somewhere(&mut self, path: &str) -> Result<bool, Error> {
        leads_somewhere(&mut self.session, path).await
    }
}

impl Transaction {
    /// The same, as an act sees it.
    pub async fn leads_somewhere(&mut self, path: &str) -> Result<bool, Error> {
        leads_somewhere(&mut self.session, path).await
    }
}

async fn leads_somewhere(session: &mut Session, path: &str) -> Result<bool, Error> {
    let Some((section, slug)) = path.trim_matches('/').split_once('/') else { return Ok(true) };
    if is_fixed_word(section) || slug.contains('/') {
        return Ok(true);
    }
    let sql = "SELECT a.state = 'published' FROM sections s \
               JOIN articles a ON a.section_id = s.id WHERE s.slug = $1 AND a.slug = $2";
    if let Some(row) = session.row(sql, values![section, slug]).await? {
        return row.cells("articles").next();
    }
    let Some(old) = OldAddress::parse(path) else { return Ok(false) };
    let sql = "SELECT 1 FROM redirects WHERE address = $1";
    Ok(session.row(sql, values![old.as_str()]).await?.is_some())
}
