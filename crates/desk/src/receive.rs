//! Receiving: everything one file holds comes into the paper, or nothing of it.
//!
//! Three steps. [`Receiving::begin`] takes the paper's import lease and decides where everything
//! will stand. [`Receiving::take`] writes unpublished rows, batch by batch, so that nobody waits
//! for the import; its old addresses lead nowhere yet. [`Receiving::complete`] makes all of it
//! public in one transaction with one event. Dropped before that, its rows are invisible and the
//! next import, or the next start, removes them.

mod addresses;
mod batch;
mod completing;
mod directory;
mod files;
mod lease;
mod mending;
mod redirects;
mod see_also;

use std::collections::HashMap;
use std::sync::Arc;

use archive::{Archive, Transaction};
use jiff::Timestamp;
use news::{AddressPlan, ImportId, Language, Manuscript, PictureId, Report, Survey};

use crate::Error;
use addresses::{Drawn, Entry};
use batch::Batch;
use completing::Update;
use directory::Directory;
use see_also::SeeAlso;

pub use lease::discard_unfinished;

/// How a file is received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiveOptions {
    /// Whether what the source means to be public becomes so; otherwise all of it is drafts.
    pub publish: bool,
    /// Whether to say what would be done and do nothing.
    pub is_dry_run: bool,
    /// The name of the section `news`, for articles that name none, in the paper's language.
    pub section_of_none: String,
    /// How long others leave the import alone after its last batch, in milliseconds.
    pub lease_ms: i64,
}

/// An import under way.
///
/// A survey may hold a hundred thousand items: it is shared with the second reading, and what is
/// kept besides points into it.
pub struct Receiving {
    archive: Archive,
    options: ReceiveOptions,
    /// `None` in a dry run.
    import: Option<ImportId>,
    survey: Arc<Survey>,
    held: HashMap<String, PictureId>,
    language: Language,
    directory: Directory,
    plan: Arc<AddressPlan>,
    /// One for each of the plan's destinations.
    entries: Vec<Entry>,
    see_also: SeeAlso,
    /// Whether an old address will lead somewhere that leads nowhere yet.
    has_redirects: bool,
    updates: Vec<Update>,
    report: Report,
}

impl Default for ReceiveOptions {
    fn default() -> Self {
        let section_of_none = "News".to_owned();
        Self { publish: true, is_dry_run: false, section_of_none, lease_ms: 120_000 }
    }
}

impl ReceiveOptions {
    fn lease_until(&self, now: Timestamp) -> Timestamp {
        let lease = jiff::SignedDuration::from_millis(self.lease_ms);
        now.checked_add(lease).unwrap_or(Timestamp::MAX)
    }
}

impl Receiving {
    /// Takes the paper's import lease and decides where everything of the survey will stand.
    /// `held` are the pictures and files the paper has, by the names bodies want them by.
    ///
    /// [`Error::ImportBusy`] while another import holds the lease. One whose lease has run out,
    /// and an unfinished one of the same source, is discarded first.
    pub async fn begin(
        archive: &Archive,
        survey: Arc<Survey>,
        file_name: &str,
        held: HashMap<String, PictureId>,
        options: ReceiveOptions,
        now: Timestamp,
    ) -> Result<(Self, Arc<AddressPlan>), Error> {
        if !options.is_dry_run {
            lease::clear_the_way(archive, &survey.source, now).await?;
        }
        let mut transaction = archive.write().await?;
        let lease = lease::Claim { survey: &survey, file_name, options: options.clone(), now };
        let import = lease::claim(&mut transaction, &lease).await?;
        let paper = transaction.paper_facts().await?;
        let mut report = survey.report.clone();
        let drawn = draw(&mut transaction, &lease, import, &held, &mut report).await?;
        let Drawn { plan, mut directory, entries } = drawn;
        let leads = std::mem::take(&mut directory.leads);
        let redirects = redirects::settle(&mut transaction, &plan, leads, &mut report).await?;
        transaction.insert_redirects_of(import, &redirects).await?;
        if !options.is_dry_run {
            transaction.commit_unseen().await?;
        }
        let language = survey.paper.language.clone().or(paper.language);
        let plan = Arc::new(plan);
        let receiving = Self {
            archive: archive.clone(),
            import: (!options.is_dry_run).then_some(import),
            options,
            held,
            language: language.unwrap_or(Language::english()),
            directory,
            see_also: SeeAlso::new(&survey, Arc::clone(&plan), &entries),
            plan: Arc::clone(&plan),
            survey,
            entries,
            has_redirects: !redirects.is_empty(),
            updates: Vec::new(),
            report,
        };
        Ok((receiving, plan))
    }

    /// The import's number; `None` in a dry run.
    pub fn import(&self) -> Option<ImportId> {
        self.import
    }

    /// Writes a batch of manuscripts, invisible to readers, in one transaction, and prolongs the
    /// lease. Batches of some hundreds are quickest. After an error the import can only be
    /// discarded.
    pub async fn take(&mut self, batch: Vec<Manuscript>, now: Timestamp) -> Result<(), Error> {
        let mut prepared = Batch::default();
        for manuscript in batch {
            self.prepare(manuscript, &mut prepared, now);
        }
        let mut transaction = self.archive.write().await?;
        self.hang_late(&mut transaction, &mut prepared, now).await?;
        self.see_also.resolve(&mut transaction, &mut prepared).await?;
        self.report_gaps(&prepared);
        let leads = std::mem::take(&mut prepared.leads);
        let redirects =
            redirects::settle(&mut transaction, &self.plan, leads, &mut self.report).await?;
        let Some(import) = self.import else { return Ok(()) };
        if !transaction.renew_import(import, self.options.lease_until(now)).await? {
            return Err(Error::ImportLost);
        }
        prepared.write(&mut transaction, import, &self.survey.source).await?;
        transaction.insert_redirects_of(import, &redirects).await?;
        self.has_redirects |= !redirects.is_empty();
        self.updates.extend(prepared.updates);
        transaction.commit_unseen().await?;
        Ok(())
    }

    /// Removes everything the import has written.
    pub async fn discard(self) -> Result<(), Error> {
        match self.import {
            Some(import) => lease::discard(&self.archive, import).await,
            None => Ok(()),
        }
    }
}

/// Decides where everyone and everything of the survey stands, and writes what stands there at
/// once: people, sections, topics, and the names of pages.
async fn draw(
    transaction: &mut Transaction,
    lease: &lease::Claim<'_>,
    import: ImportId,
    held: &HashMap<String, PictureId>,
    report: &mut Report,
) -> Result<Drawn, Error> {
    let survey = lease.survey;
    let known = transaction.known_items(&survey.source).await?;
    let known = known.into_iter().map(|(kind, id, item)| ((kind, id), item)).collect();
    let section_of_none = &lease.options.section_of_none;
    let mut clerk = directory::Clerk { import, known: &known, held, section_of_none };
    let mut directory = clerk.settle(transaction, survey, report).await?;
    let files = files::lead(transaction, survey, held, &mut directory).await?;
    let planner = addresses::Planner::new(import, &known, directory, &lease.options);
    let mut drawn = planner.plan(transaction, survey, report).await?;
    files.iter().for_each(|(key, address)| drawn.plan.put_file(key, address));
    Ok(drawn)
}
