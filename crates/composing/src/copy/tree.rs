//! The editor's document: the body itself as JSON, made safe before it is believed.

use std::collections::HashSet;

use news::{BODY_FORMAT, Block, BlockIds, BlockKind, Body, Detail, Figure, Mark, Text};
use serde_json::Value;

use super::Taken;
use super::html::{link_address, web_address};
use super::notices::Notices;
use crate::sanitiser::sanitise;

/// Characters of a block's id.
const ID_CHARS: usize = 8;

/// Why a document was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    /// It is of a later edition, or of none.
    #[error("The text is in a form this program does not know: load the page again.")]
    Format,
    /// It is no body.
    #[error("The text could not be read ({0}): load the page again.")]
    Malformed(String),
}

impl TreeError {
    /// A short stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Format => "text_format_unknown",
            Self::Malformed(_) => "text_malformed",
        }
    }

    /// What the sentence names, by the names its translations know.
    pub fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Format => Vec::new(),
            Self::Malformed(why) => vec![("why", Detail::text(why))],
        }
    }
}

/// Reads the editor's document. Whatever was sent, the body that comes back has every block id
/// once, links that lead where links may, and no markup the sanitiser has not passed.
pub fn read(document: &Value) -> Result<Taken, TreeError> {
    if document.get("v").and_then(Value::as_u64) != Some(u64::from(BODY_FORMAT)) {
        return Err(TreeError::Format);
    }
    let body = serde_json::from_value::<Body>(document.clone());
    let mut body = body.map_err(|fault| TreeError::Malformed(fault.to_string()))?;
    let mut notices = Notices::default();
    let mut ids = BlockIds::seeded_by(document.to_string().as_bytes());
    let mut taken = HashSet::new();
    body.each_block_mut(&mut |block| {
        while !is_id(&block.id.0) || !taken.insert(block.id.clone()) {
            block.id = ids.next_id();
        }
        make_safe(block, &mut notices);
    });
    body.each_text_mut(&mut |text| keep_sound_links(text, &mut notices));
    Ok(Taken { body, notices: notices.finish() })
}

fn is_id(id: &str) -> bool {
    id.len() == ID_CHARS && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'2'..=b'7'))
}

fn make_safe(block: &mut Block, notices: &mut Notices) {
    match &mut block.kind {
        BlockKind::Html { html } => *html = sanitise(html.as_str()),
        BlockKind::Heading { level, .. } => *level = (*level).clamp(2, 6),
        BlockKind::Picture(figure) => keep_sound_href(figure, notices),
        BlockKind::Gallery { pictures, .. } => {
            pictures.iter_mut().for_each(|figure| keep_sound_href(figure, notices));
        }
        BlockKind::Embed { url, .. } => {
            if let Some(sound) = web_address(url) {
                *url = sound;
            } else {
                notices.left_out(format!("An embed without a whole web address: “{url}”."));
                block.kind = BlockKind::Paragraph { text: Text::plain(url.clone()) };
            }
        }
        _ => {}
    }
}

fn keep_sound_href(figure: &mut Figure, notices: &mut Notices) {
    let Some(href) = figure.href.take() else { return };
    figure.href = link_address(&href);
    if figure.href.is_none() {
        notices.left_out(format!("The link of a picture to “{href}”, which is no address."));
    }
}

fn keep_sound_links(text: &mut Text, notices: &mut Notices) {
    for span in &mut text.0 {
        span.marks.retain_mut(|mark| {
            let Mark::Link { href, .. } = mark else { return true };
            if let Some(sound) = link_address(href) {
                *href = sound;
                return true;
            }
            notices.left_out(format!("A link to “{href}”, which is no address."));
            false
        });
    }
    text.0.retain(|span| !span.text.is_empty());
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_written_comes_back() {
        let document = json!({ "v": 1, "blocks": [
            { "id": "abcdefgh", "type": "paragraph", "text": [
                { "t": "See " },
                { "t": "the chart", "m": [{ "type": "link", "href": "/trade/chart" }] },
            ] },
            { "id": "abcdefg2", "type": "rule" },
        ] });
        let taken = read(&document).unwrap();
        assert_eq!(serde_json::to_value(&taken.body).unwrap(), document);
        assert_eq!(taken.notices, []);
    }

    #[test]
    fn nothing_that_could_run_passes() {
        let document = json!({ "v": 1, "blocks": [
            { "id": "abcdefgh", "type": "html", "html": "<p onclick=x>a<script>x()</script></p>" },
            { "id": "abcdefgh", "type": "paragraph", "text": [
                { "t": "b", "m": [{ "type": "link", "href": "javascript:x()" }] },
            ] },
            { "id": "\"><b>", "type": "embed", "url": "data:text/html,x" },
            { "id": "abcdefg3", "type": "picture", "picture": { "held": 1 },
              "href": " java\nscript:x()" },
        ] });
        let taken = read(&document).unwrap();
        let text = serde_json::to_string(&taken.body).unwrap();
        assert!(!text.contains("script:") && !text.contains("onclick"), "{text}");
        assert!(!text.contains("<b>") && !text.contains("\"embed\""), "{text}");
        assert_eq!(taken.notices.len(), 3);
        let ids: HashSet<_> = taken.body.blocks.iter().map(|block| &block.id.0).collect();
        assert_eq!(ids.len(), 4);
    }

    #[test]
    fn what_is_no_document_is_refused() {
        for document in [json!(null), json!({ "v": 2, "blocks": [] }), json!({ "v": 1 })] {
            assert!(read(&document).is_err(), "{document}");
        }
    }
}
