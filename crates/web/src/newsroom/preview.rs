//! An article as readers would see it: for staff beside its page, and at signed addresses for
//! others.

use archive::{PreviewRow, Purpose};
use composing::Press;
use http::{HeaderValue, Response, StatusCode, header};
use jiff::SignedDuration;
use news::{ArticleId, State};
use serde::Serialize;

use super::Newsroom;
use super::articles::soon;
use super::editor::opened;
use super::fault::Fault;
use super::pictures;
use super::visit::Visit;
use crate::answer::{Body, Keep, bytes_body, value};

/// How long an address may work, by the word in the form.
const LASTS: [(&str, i64); 3] = [("hour", 1), ("day", 24), ("week", 7 * 24)];
/// Addresses and networks shown.
const SHOWN_MAX: u32 = 20;

#[derive(Serialize)]
struct PreviewPage {
    id: i64,
    headline: String,
    width: &'static str,
    links: Vec<LinkRow>,
    lasts: Vec<&'static str>,
}

#[derive(Serialize)]
struct LinkRow {
    id: i64,
    /// The whole address; `None` when it no longer works.
    url: Option<String>,
    made: String,
    made_by: Option<String>,
    ends: String,
    is_revoked: bool,
    openings: Vec<OpeningRow>,
}

#[derive(Serialize)]
struct OpeningRow {
    network: String,
    last: String,
    times: i64,
}

/// `GET /newsroom/articles/ID/preview`
pub(super) async fn show(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let mut inside = visit.room.archive.inside().await?;
    let rows = inside.preview_addresses(opened.row.id, SHOWN_MAX).await?;
    let staff = inside.staff_names().await?;
    let mut links = Vec::with_capacity(rows.len());
    for row in rows {
        let openings = inside.preview_openings(row.id, SHOWN_MAX).await?;
        let openings = openings.into_iter().map(|opening| OpeningRow {
            last: soon(&visit, opening.last_at),
            network: opening.network,
            times: opening.times,
        });
        links.push(LinkRow {
            id: row.id,
            url: row.is_good(visit.now).then(|| visit.room.preview_url(&row)),
            made: soon(&visit, row.made_at),
            made_by: row.made_by.and_then(|id| staff.get(&id).cloned()),
            ends: soon(&visit, row.expires_at),
            is_revoked: row.revoked_at.is_some(),
            openings: openings.collect(),
        });
    }
    drop(inside);
    let page = PreviewPage {
        id: opened.row.id.0,
        headline: opened.newest.document.headline,
        width: if visit.query.get("width") == "phone" { "phone" } else { "desktop" },
        links,
        lasts: LASTS.map(|(word, _)| word).to_vec(),
    };
    let mut answer = visit.page(StatusCode::OK, "preview.html", &page)?;
    let policy = format!("{}; frame-src 'self'", super::CONTENT_SECURITY_POLICY);
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, value(&policy));
    Ok(answer)
}

impl Newsroom {
    /// The whole address of a preview.
    pub(crate) fn preview_url(&self, row: &PreviewRow) -> String {
        let token = self.keys.token(Purpose::Previews, row.id, row.epoch());
        format!("{}/newsroom/preview/{token}", self.base_url)
    }
}

/// `GET /newsroom/articles/ID/preview/page`: what stands in the frame.
pub(super) async fn page(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let mut answer = set(&visit, opened.row.id).await?;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy("'self'"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    Ok(answer)
}

/// `GET /newsroom/preview/TOKEN`: for whoever was given the address.
pub(super) async fn open(visit: Visit) -> Result<Response<Body>, Fault> {
    let room = &visit.room;
    let (token, network) = (visit.param("token"), visit.caller().network);
    let article = desk::open_preview(&room.archive, &room.keys, token, &network, visit.now).await?;
    let article = article.ok_or(Fault::NotFound)?;
    let row = room.archive.inside().await?.article(article).await?;
    if row.is_none_or(|row| row.state == State::Spiked) {
        return Err(desk::Error::LinkSpent.into());
    }
    set(&visit, article).await
}

/// The newest save as readers would have it: not for keeping, not for search engines, and nothing
/// on it can be sent.
async fn set(visit: &Visit, article: ArticleId) -> Result<Response<Body>, Fault> {
    let room = &visit.room;
    let mut inside = room.archive.inside().await?;
    let row = inside.article(article).await?.ok_or(Fault::NotFound)?;
    let preview = inside.preview(article, row.newest(), visit.now).await?;
    drop(inside);
    let preview = preview.ok_or(Fault::NotFound)?;
    let furniture = room.archive.read().await?.furniture().await?;
    let theme = room.site.theme();
    let (base_url, now) = (room.base_url.as_str(), visit.now);
    let press = Press { theme: &theme, furniture: &furniture, base_url, now };
    let mut html = press.article(&preview)?;
    for picture in preview.pictures.values() {
        // Readers may not have it yet.
        html = html.replace(&picture.address(), &pictures::address(visit, picture));
    }
    let mut answer = Response::new(bytes_body(html.into()));
    *answer.headers_mut() = room.common.clone();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, Keep::No.value());
    headers.insert(header::CONTENT_SECURITY_POLICY, policy("'none'"));
    // The address is a secret: whatever is linked from the page does not learn it.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(answer)
}

/// What readers' pages may do, but send nothing.
fn policy(frame_ancestors: &str) -> HeaderValue {
    value(&format!(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; \
         form-action 'none'; base-uri 'none'; frame-ancestors {frame_ancestors}"
    ))
}

/// `POST /newsroom/articles/ID/previews`
pub(super) async fn share(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let hours = LASTS.into_iter().find(|(word, _)| *word == visit.form.get("lasts"));
    let lasts = SignedDuration::from_hours(hours.map_or(1, |(_, hours)| hours));
    let (archive, article) = (&visit.room.archive, opened.row.id);
    desk::share_preview(archive, article, lasts, visit.staff_id()?, visit.now).await?;
    Ok(visit.see(&format!("/newsroom/articles/{article}/preview#links")))
}

/// `POST /newsroom/articles/ID/previews/PREVIEW`: takes it back.
pub(super) async fn revoke(visit: Visit) -> Result<Response<Body>, Fault> {
    let opened = opened(&visit).await?;
    let (archive, article) = (&visit.room.archive, opened.row.id);
    let preview = visit.number("preview")?;
    desk::revoke_preview(archive, article, preview, visit.staff_id()?, visit.now).await?;
    Ok(visit.see(&format!("/newsroom/articles/{article}/preview#links")))
}
