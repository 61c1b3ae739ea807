//! The copy as it was sent: the editor's document, or Markdown.

use archive::Inside;
use composing::copy;
use desk::Opened;
use news::merge::{Loss, Lost, keep_ids};
use news::{BlockKind, Body, SeeAlsoTarget};

use super::typed::{Typed, article_named, markdown};
use crate::newsroom::articles::ids;
use crate::newsroom::fault::Fault;
use crate::newsroom::visit::Visit;

/// Copy that was sent.
pub(super) struct Sent {
    pub(super) body: Body,
    /// What the copy it was made of had and this one has not, in sentences.
    pub(super) losses: Vec<String>,
}

/// The copy a form carries; `None` when it carries none.
pub(super) async fn of_form(
    visit: &Visit,
    opened: &Opened,
    typed: &Typed,
) -> Result<Option<Sent>, Fault> {
    if let Some(tree) = typed.get("body_tree").filter(|tree| !tree.is_empty()) {
        let tree = serde_json::from_str(tree).map_err(|_| Fault::NoJson)?;
        return of_tree(visit, &tree).await.map(Some);
    }
    let Some(text) = typed.get("body") else { return Ok(None) };
    let base = base(visit, opened, typed).await?;
    if text == markdown(&base).trim() {
        return Ok(Some(Sent { body: base, losses: Vec::new() }));
    }
    let taken = copy::markdown::read(text, &mut ids(text, visit.now));
    let (body, lost) = keep_ids(&base, taken.body);
    let notices = taken.notices.into_iter().map(|notice| notice.sentence);
    let losses = notices.chain(lost.iter().map(|loss| said(visit, loss))).collect();
    Ok(Some(Sent { body, losses }))
}

/// What got lost, in words.
fn said(visit: &Visit, loss: &Loss) -> String {
    let words = ("words", loss.words.as_str());
    match &loss.what {
        Lost::Quotation { .. } => visit.words.say("lost-quotation", &[words]),
        Lost::Language { lang } => {
            visit.words.say("lost-language", &[words, ("language", lang.as_str())])
        }
        Lost::Anchor { anchor } => visit.words.say("lost-anchor", &[("anchor", anchor)]),
        Lost::Block { kind } => {
            let kind = visit.words.say(&format!("block-{kind}"), &[]);
            let message = if words.1.is_empty() { "lost-block" } else { "lost-block-words" };
            visit.words.say(message, &[words, ("kind", &kind)])
        }
    }
}

/// The editor's document. Addresses its see-also cards name become the articles that stand there.
pub(super) async fn of_tree(visit: &Visit, tree: &serde_json::Value) -> Result<Sent, Fault> {
    let mut body = copy::tree::read(tree)?.body;
    let mut inside = visit.room.archive.inside().await?;
    lead_see_also(&mut inside, &mut body).await?;
    Ok(Sent { body, losses: Vec::new() })
}

/// The copy the form was made of: of the revision it names, or of the newest.
async fn base(visit: &Visit, opened: &Opened, typed: &Typed) -> Result<Body, Fault> {
    let of = archive::RevisionOf::Article(opened.row.id);
    let revision = typed.get("revision").and_then(|id| id.parse().ok());
    let found = match revision.filter(|id| *id != opened.newest.id) {
        Some(id) => visit.room.archive.inside().await?.revision(id).await?,
        None => None,
    };
    let found = found.filter(|found| found.of == of);
    Ok(found.map_or_else(|| opened.newest.document.body.clone(), |found| found.document.body))
}

/// Lets see-also cards that name an address of the paper's lead to the article there.
pub(crate) async fn lead_see_also(inside: &mut Inside, body: &mut Body) -> Result<(), Fault> {
    let mut wanted = Vec::new();
    body.each_block(&mut |block| {
        if let BlockKind::SeeAlso { target: Some(SeeAlsoTarget::Address(address)), .. } =
            &block.kind
        {
            wanted.push(address.clone());
        }
    });
    let mut found = std::collections::BTreeMap::new();
    for address in wanted {
        let article = article_named(inside, &address).await?;
        found.insert(address, article);
    }
    body.each_block_mut(&mut |block| {
        let BlockKind::SeeAlso { target, .. } = &mut block.kind else { return };
        if let Some(SeeAlsoTarget::Address(address)) = target {
            *target = found.get(address).copied().flatten().map(SeeAlsoTarget::Article);
        }
    });
    Ok(())
}
