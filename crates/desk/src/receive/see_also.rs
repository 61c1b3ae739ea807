//! See-also cards of arriving copy: which article each leads to.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use archive::{ItemKind, RevisionRow, Target, Transaction, headline_hash};
use news::{AddressPlan, ArticleId, BlockKind, OldAddress, SeeAlsoTarget, Survey};

use super::addresses::Entry;
use super::batch::Batch;
use crate::Error;

/// What is known of the import's own articles without their copy.
///
/// A big export has a hundred thousand of them, so addresses are kept as hashes: 64 bits, keyed
/// anew for each import.
#[derive(Default)]
pub(super) struct SeeAlso {
    hasher: RandomState,
    addresses: HashMap<u64, ArticleId>,
    old_addresses: HashMap<u64, ArticleId>,
    headlines: HashMap<i64, ArticleId>,
}

/// A card that still looks for its article.
struct Wanted {
    title: String,
    address: Option<String>,
}

impl SeeAlso {
    pub(super) fn new(
        survey: &Survey,
        plan: &AddressPlan,
        entries: &HashMap<String, Entry>,
    ) -> Self {
        let mut known = Self::default();
        for item in &survey.items {
            let Some(entry) = entries.get(&item.source_id) else { continue };
            if entry.kind != ItemKind::Article {
                continue;
            }
            let id = ArticleId(entry.id);
            if entry.is_public {
                known.headlines.insert(headline_hash(&item.headline), id);
            }
            if let Some(destination) = plan.of(&item.source_id) {
                let address = known.hasher.hash_one(destination.address());
                known.addresses.insert(address, id);
            }
            for old in &item.old_addresses {
                let old = known.hasher.hash_one(old.as_str());
                known.old_addresses.entry(old).or_insert(id);
            }
        }
        known
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
        let by_headline = |title: &str| {
            let own = self.headlines.get(&headline_hash(title));
            own.or_else(|| by_title.get(title)).copied()
        };
        let lead = |title: &str, address: Option<&str>| {
            address.map_or_else(|| by_headline(title), |at| by_address.get(at).copied())
        };
        batch.revisions.iter_mut().for_each(|revision| point(revision, &lead));
        Ok(())
    }

    /// The article at an address: of this import's, of the paper's, present or old.
    async fn at(
        &self,
        transaction: &mut Transaction,
        address: &str,
    ) -> Result<Option<ArticleId>, Error> {
        let path = format!("/{}", address.trim_start_matches('/').trim_end_matches('/'));
        let old = OldAddress::parse(address).or_else(|| OldAddress::parse(&path));
        let hash = |address: &str| self.hasher.hash_one(address);
        let old_hash = old.as_ref().map(|old| hash(old.as_str()));
        let own = self.addresses.get(&hash(&path));
        let own = own.or_else(|| self.addresses.get(&old_hash?));
        if let Some(id) = own.or_else(|| self.old_addresses.get(&old_hash?)) {
            return Ok(Some(*id));
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
