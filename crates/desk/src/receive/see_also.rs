//! See-also cards of arriving copy: which article each leads to.

use std::collections::HashMap;
use std::sync::Arc;

use archive::{RevisionRow, Target, Transaction, headline_hash};
use news::{AddressPlan, ArticleId, BlockKind, Destination, OldAddress, SeeAlsoTarget, Survey};

use super::addresses::Entry;
use super::batch::Batch;
use crate::Error;

/// What is known of the import's own articles without their copy.
#[derive(Default)]
pub(super) struct SeeAlso {
    plan: Arc<AddressPlan>,
    /// Places in the plan, sorted by the address there.
    by_address: Vec<usize>,
    /// Public articles by the hash of their headline, sorted by it; of several the last counts.
    headlines: Vec<(i64, ArticleId)>,
}

/// A card that still looks for its article.
struct Wanted {
    title: String,
    address: Option<String>,
}

impl SeeAlso {
    pub(super) fn new(survey: &Survey, plan: Arc<AddressPlan>, entries: &[Entry]) -> Self {
        let all = plan.destinations();
        let mut headlines = Vec::new();
        for (entry, destination) in entries.iter().zip(all) {
            if let (Some(item), Some(id)) = (survey.items.get(entry.item), article(destination))
                && entry.is_public
            {
                headlines.push((headline_hash(&item.headline), id));
            }
        }
        // A sort that keeps the order of the file among those of one headline.
        headlines.sort_by_key(|(hash, _)| *hash);
        let mut by_address: Vec<usize> = (0..all.len()).collect();
        by_address.sort_unstable_by_key(|place| all[*place].address());
        Self { plan, by_address, headlines }
    }

    /// Leads every card of a batch to its article: in this import, else in the paper; by address,
    /// else, when it has none, by headline. One that leads nowhere keeps its title alone.
    pub(super) async fn resolve(
        &self,
        transaction: &mut Transaction,
        batch: &mut Batch,
    ) -> Result<(), Error> {
        let mut wanted = Vec::new();
        batch.revisions.iter().for_each(|revision| gather(revision, &mut wanted));
        if wanted.is_empty() {
            return Ok(());
        }
        let nameless = wanted.iter().filter(|card| card.address.is_none());
        let titles: Vec<String> = nameless.map(|card| card.title.clone()).collect();
        let found = transaction.articles_by_headline(&titles).await?;
        let by_title: HashMap<String, ArticleId> = found.into_iter().rev().collect();
        let mut by_address = HashMap::new();
        for address in wanted.into_iter().filter_map(|card| card.address) {
            if let Some(id) = self.at(transaction, &address).await? {
                by_address.insert(address, id);
            }
        }
        let by_headline =
            |title: &str| self.of_headline(title).or_else(|| by_title.get(title).copied());
        let lead = |title: &str, address: Option<&str>| {
            address.map_or_else(|| by_headline(title), |at| by_address.get(at).copied())
        };
        batch.revisions.iter_mut().for_each(|revision| point(revision, &lead));
        Ok(())
    }

    /// The import's own article at one of its new addresses.
    fn of_address(&self, address: &str) -> Option<ArticleId> {
        let all = self.plan.destinations();
        let compared = |place: &usize| all[*place].address().cmp(address);
        let found = self.by_address.binary_search_by(compared).ok()?;
        article(&all[self.by_address[found]])
    }

    /// The import's own public article of a headline.
    fn of_headline(&self, title: &str) -> Option<ArticleId> {
        let wanted = headline_hash(title);
        let end = self.headlines.partition_point(|(hash, _)| *hash <= wanted);
        let (hash, id) = self.headlines[..end].last()?;
        (*hash == wanted).then_some(*id)
    }

    /// The article at an address: of this import's, of the paper's, present or old.
    async fn at(
        &self,
        transaction: &mut Transaction,
        address: &str,
    ) -> Result<Option<ArticleId>, Error> {
        let path = format!("/{}", address.trim_start_matches('/').trim_end_matches('/'));
        let old = OldAddress::parse(address).or_else(|| OldAddress::parse(&path));
        let own = self.of_address(&path);
        let own = own.or_else(|| self.of_address(old.as_ref()?.as_str()));
        let own = own.or_else(|| article(self.plan.item_at(old.as_ref()?)?));
        if own.is_some() {
            return Ok(own);
        }
        let Some(old) = old else { return Ok(None) };
        if let Some((section, slug)) = old.as_str().trim_start_matches('/').split_once('/')
            && let Some(id) = transaction.article_at(section, slug).await?
        {
            return Ok(Some(id));
        }
        let led = transaction.redirects(vec![old.as_str().to_owned()]).await?;
        Ok(led.into_iter().find_map(|(_, target)| match target {
            Target::Article(id) => Some(id),
            _ => None,
        }))
    }
}

fn article(destination: &Destination) -> Option<ArticleId> {
    match destination {
        Destination::Article(id, _) => Some(*id),
        Destination::Page(..) => None,
    }
}

fn gather(revision: &RevisionRow, wanted: &mut Vec<Wanted>) {
    revision.document.body.each_block(&mut |block| {
        let BlockKind::SeeAlso { title, target } = &block.kind else { return };
        let address = match target {
            Some(SeeAlsoTarget::Article(_)) => return,
            Some(SeeAlsoTarget::Address(address)) => Some(address.clone()),
            None => None,
        };
        wanted.push(Wanted { title: title.clone(), address });
    });
}

fn point(revision: &mut RevisionRow, lead: &impl Fn(&str, Option<&str>) -> Option<ArticleId>) {
    revision.document.body.each_block_mut(&mut |block| {
        let BlockKind::SeeAlso { title, target } = &mut block.kind else { return };
        let found = match &*target {
            Some(SeeAlsoTarget::Article(_)) => return,
            Some(SeeAlsoTarget::Address(address)) => lead(title, Some(address)),
            None => lead(title, None),
        };
        *target = found.map(SeeAlsoTarget::Article);
    });
}
