//! The address plan: where every article and page of a survey will stand, decided before the first
//! of them is written.

use std::collections::hash_map::Entry as Slot;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use archive::{ArticleRow, ItemKind, Known, NameKind, NameRow, Noun, PageRow, Redirect};
use archive::{SectionRow, Target, Transaction};
use news::{AddressPlan, ArticleId, Destination, Form, ImportId, Intent, Kind, PageId, Report};
use news::{Section, SectionId, Slug, State, Survey, SurveyItem};

use super::directory::{Clerk, Directory, KnownItems, nameless};
use crate::Error;
use crate::draft::SECTION_OF_NONE;

/// Values in one question to the archive.
const ASKED_AT_ONCE: usize = 1_000;

/// What becomes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is new.
    New,
    /// The paper has it; the source has changed it since, the paper has not.
    Changed,
    /// The paper has it as the source does.
    Unchanged,
    /// The source has changed it, and so has the paper: the paper's stays.
    Kept,
    /// It is public here, and the source has taken it back: it stays as it is.
    Withheld,
    /// It has been taken, or counted.
    Done,
}

/// An item's place in the paper.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: ItemKind,
    /// Of an article: which kind.
    pub(super) article_kind: Kind,
    pub(super) id: i64,
    pub(super) section: SectionId,
    pub(super) slug: Slug,
    pub(super) is_public: bool,
    pub(super) fate: Fate,
    pub(super) digest: [u8; 32],
    /// The revision to write; of what stays as it is, none.
    pub(super) revision: i64,
    /// The revision an earlier run made.
    pub(super) known_revision: Option<i64>,
}

/// What planning makes.
pub(super) struct Drawn {
    pub(super) plan: AddressPlan,
    pub(super) directory: Directory,
    pub(super) entries: HashMap<String, Entry>,
    pub(super) redirects: Vec<Redirect>,
}

/// Draws up the plan.
pub(super) struct Planner<'a> {
    import: ImportId,
    known: &'a KnownItems,
    directory: Directory,
    publish: bool,
    articles: HashMap<i64, ArticleRow>,
    pages: HashMap<i64, PageRow>,
    held: HashSet<(SectionId, String)>,
    /// The next number to try behind a slug that is taken.
    next_number: HashMap<(SectionId, String), u32>,
    section_of_none: Option<SectionId>,
    entries: HashMap<String, Entry>,
    page_names: Vec<NameRow>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        import: ImportId,
        known: &'a KnownItems,
        directory: Directory,
        publish: bool,
    ) -> Self {
        Self {
            import,
            known,
            directory,
            publish,
            articles: HashMap::new(),
            pages: HashMap::new(),
            held: HashSet::new(),
            next_number: HashMap::new(),
            section_of_none: None,
            entries: HashMap::new(),
            page_names: Vec::new(),
        }
    }

    /// Finds a place for every item.
    pub(super) async fn plan(
        &mut self,
        transaction: &mut Transaction,
        survey: &Survey,
        report: &mut Report,
    ) -> Result<(), Error> {
        self.look_up(transaction, survey).await?;
        let there: Vec<Option<Entry>> = survey.items.iter().map(|item| self.there(item)).collect();
        let is_new = |kind| {
            let pairs = survey.items.iter().zip(&there);
            pairs.filter(|(item, there)| there.is_none() && item_kind(item) == kind).count()
        };
        let (new_articles, new_pages) = (is_new(ItemKind::Article), is_new(ItemKind::Page));
        let mut articles = transaction.numbers(Noun::Article, new_articles).await?..;
        let mut pages = transaction.numbers(Noun::Page, new_pages).await?..;
        let is_written =
            |there: &&Option<Entry>| there.as_ref().is_none_or(|entry| entry.fate == Fate::Changed);
        let written = there.iter().filter(is_written).count();
        let mut revisions = transaction.numbers(Noun::Revision, written).await?..;
        for (item, there) in survey.items.iter().zip(there) {
            if self.entries.contains_key(&item.source_id) {
                let kind = item_kind(item).as_str();
                report.leave_out(kind, &item.source_id, "the file has it twice");
                continue;
            }
            let mut entry = if let Some(entry) = there {
                entry
            } else {
                let numbers = match item.form {
                    Form::Article(_) => &mut articles,
                    Form::Page => &mut pages,
                };
                let id = numbers.next().unwrap_or_default();
                self.place(transaction, item, id, report).await?
            };
            if matches!(entry.fate, Fate::New | Fate::Changed) {
                entry.revision = revisions.next().unwrap_or_default();
            }
            self.entries.insert(item.source_id.clone(), entry);
        }
        transaction.insert_names(&self.page_names).await?;
        Ok(())
    }

    /// Writes the plan out, and settles which old addresses will lead where.
    pub(super) async fn finish(
        mut self,
        transaction: &mut Transaction,
        survey: &Survey,
        report: &mut Report,
    ) -> Result<Drawn, Error> {
        let mut plan = AddressPlan::default();
        let mut wanted = std::mem::take(&mut self.directory.redirects);
        for item in &survey.items {
            let Some(entry) = self.entries.get(&item.source_id) else { continue };
            let (destination, target) = self.destination(entry);
            plan.put(&item.source_id, destination, &item.old_addresses);
            let old = item.old_addresses.iter();
            wanted.extend(old.map(|old| Redirect { address: old.clone(), target }));
        }
        for (old, address) in std::mem::take(&mut self.directory.old_addresses) {
            plan.lead(&old, &address);
        }
        let redirects = settle_redirects(transaction, wanted, report).await?;
        let Self { directory, entries, .. } = self;
        Ok(Drawn { plan, directory, entries, redirects })
    }

    /// Reads what the paper has of the items, and which addresses are taken.
    async fn look_up(
        &mut self,
        transaction: &mut Transaction,
        survey: &Survey,
    ) -> Result<(), Error> {
        let rows = |wanted: ItemKind| {
            let of_kind = move |((kind, _), known): ((ItemKind, _), &Known)| {
                (kind == wanted).then_some(known.row)
            };
            let pairs = self.known.iter().map(|((kind, id), known)| ((*kind, id), known));
            pairs.filter_map(of_kind).collect::<Vec<i64>>()
        };
        let (articles, pages) = (rows(ItemKind::Article), rows(ItemKind::Page));
        for ids in articles.chunks(ASKED_AT_ONCE) {
            let rows = transaction.articles(ids.to_vec()).await?;
            self.articles.extend(rows.into_iter().map(|row| (row.id.0, row)));
        }
        for ids in pages.chunks(ASKED_AT_ONCE) {
            let rows = transaction.pages(ids.to_vec()).await?;
            self.pages.extend(rows.into_iter().map(|row| (row.id.0, row)));
        }
        for items in survey.items.chunks(ASKED_AT_ONCE) {
            let slugs = items.iter().map(|item| wanted_slug(item).as_str().to_owned()).collect();
            self.held.extend(transaction.slugs_held(slugs).await?);
        }
        Ok(())
    }

    /// The item as an earlier run brought it, when it is still there.
    fn there(&self, item: &SurveyItem) -> Option<Entry> {
        let kind = item_kind(item);
        let known = self.known.get(&(kind, item.source_id.clone()))?;
        let wants_public = self.publish && item.intent == Intent::Publish;
        let (section, slug, is_edited, is_public, is_withdrawn) = if kind == ItemKind::Page {
            let row = self.pages.get(&known.row)?;
            let is_edited = known.revision != Some(row.revision);
            (SectionId(0), row.slug.clone(), is_edited, row.is_public, false)
        } else {
            let row = self.articles.get(&known.row)?;
            let is_withdrawn = matches!(row.state, State::Withdrawn | State::Spiked);
            let is_edited = known.revision != Some(row.newest()) || is_withdrawn;
            let is_public = row.state == State::Published;
            (row.section, row.slug.clone(), is_edited, is_public, is_withdrawn)
        };
        // A draft of an earlier run that is to be public now has changed, whatever its digest.
        // One that was withdrawn here stays so.
        let is_as_meant = is_public || is_withdrawn || !wants_public;
        let is_as_before = known.digest == Some(item.digest) && is_as_meant;
        let is_taken_back = is_public && item.intent == Intent::Keep;
        let fate = match (is_as_before, is_edited) {
            (true, _) => Fate::Unchanged,
            (false, _) if is_taken_back => Fate::Withheld,
            (false, true) => Fate::Kept,
            (false, false) => Fate::Changed,
        };
        Some(Entry {
            kind,
            article_kind: article_kind(item),
            id: known.row,
            section,
            slug,
            is_public: is_public || wants_public,
            fate,
            digest: item.digest,
            revision: 0,
            known_revision: known.revision,
        })
    }

    /// A place for a new item.
    async fn place(
        &mut self,
        transaction: &mut Transaction,
        item: &SurveyItem,
        id: i64,
        report: &mut Report,
    ) -> Result<Entry, Error> {
        let wanted = wanted_slug(item);
        let (section, slug) = match item.form {
            Form::Page => (SectionId(0), self.page_slug(&wanted, id)),
            Form::Article(_) => {
                let section = self.section(transaction, item).await?;
                (section, self.article_slug(transaction, section, &wanted).await?)
            }
        };
        if item.slug.is_some() && slug != wanted {
            let reason = format!("its address “{wanted}” is taken; it is at “{slug}”");
            report.say_changed(item_kind(item).as_str(), &item.source_id, reason);
        }
        Ok(Entry {
            kind: item_kind(item),
            article_kind: article_kind(item),
            id,
            section,
            slug,
            is_public: self.publish && item.intent == Intent::Publish,
            fate: Fate::New,
            digest: item.digest,
            revision: 0,
            known_revision: None,
        })
    }

    fn page_slug(&mut self, wanted: &Slug, id: i64) -> Slug {
        let key = |slug: &Slug| slug.as_str().to_owned();
        let taken = |slug: &Slug| self.directory.names.contains(slug.as_str());
        let number = self.next_number.entry((SectionId(0), key(wanted))).or_insert(2);
        let mut slug = wanted.clone();
        while taken(&slug) {
            slug = wanted.numbered(*number);
            *number += 1;
        }
        self.directory.names.insert(key(&slug));
        let (kind, import) = (NameKind::Page, Some(self.import));
        self.page_names.push(NameRow { slug: key(&slug), kind, id, import });
        slug
    }

    async fn article_slug(
        &mut self,
        transaction: &mut Transaction,
        section: SectionId,
        wanted: &Slug,
    ) -> Result<Slug, Error> {
        let place = (section, wanted.as_str().to_owned());
        if self.held.insert(place.clone()) {
            return Ok(wanted.clone());
        }
        if !self.next_number.contains_key(&place) {
            let held = transaction.numbered_slugs_held(section, wanted).await?;
            self.held.extend(held);
        }
        let number = self.next_number.entry(place).or_insert(2);
        loop {
            let slug = wanted.numbered(*number);
            *number += 1;
            if self.held.insert((section, slug.as_str().to_owned())) {
                return Ok(slug);
            }
        }
    }

    async fn section(
        &mut self,
        transaction: &mut Transaction,
        item: &SurveyItem,
    ) -> Result<SectionId, Error> {
        let named = item.section.as_ref().and_then(|key| self.directory.sections.get(key));
        if let Some(section) = named.copied().or(self.section_of_none) {
            return Ok(section);
        }
        let section = self.found_section_of_none(transaction).await?;
        self.section_of_none = Some(section);
        Ok(section)
    }

    /// The section `news`, made when the first article needs it.
    async fn found_section_of_none(
        &mut self,
        transaction: &mut Transaction,
    ) -> Result<SectionId, Error> {
        let mut slugs = self.directory.section_slugs.iter();
        if let Some((id, _)) = slugs.find(|(_, slug)| slug.as_str() == SECTION_OF_NONE) {
            return Ok(*id);
        }
        let id = SectionId(transaction.numbers(Noun::Section, 1).await?);
        let wanted = Slug::from_words(SECTION_OF_NONE).unwrap_or_else(nameless);
        let numbered = (2..).map(|number| wanted.numbered(number));
        let mut free = std::iter::once(wanted.clone()).chain(numbered);
        let free = free.find(|slug| !self.directory.names.contains(slug.as_str()));
        let section = Section {
            id,
            slug: free.unwrap_or(wanted),
            name: "News".to_owned(),
            description: None,
            parent: None,
            language: None,
        };
        let import = Some(self.import);
        let row = SectionRow { section, position: id.0, is_public: false, import };
        let empty = HashMap::new();
        let clerk = Clerk { import: self.import, known: self.known, held: &empty };
        clerk.write_sections(transaction, &mut self.directory, &[row]).await?;
        Ok(id)
    }

    fn destination(&self, entry: &Entry) -> (Destination, Target) {
        if entry.kind == ItemKind::Page {
            let id = PageId(entry.id);
            return (Destination::Page(id, format!("/{}", entry.slug).into()), Target::Page(id));
        }
        let id = ArticleId(entry.id);
        let section = self.directory.section_slugs.get(&entry.section);
        let section = section.map_or(SECTION_OF_NONE, Slug::as_str);
        let address = format!("/{section}/{}", entry.slug);
        (Destination::Article(id, address.into()), Target::Article(id))
    }
}

/// Leaves those old addresses out that lead elsewhere already, or that the file gives to two.
async fn settle_redirects(
    transaction: &mut Transaction,
    mut wanted: Vec<Redirect>,
    report: &mut Report,
) -> Result<Vec<Redirect>, Error> {
    let hasher = RandomState::new();
    let mut taken: HashMap<u64, Target> = HashMap::new();
    for some in wanted.chunks(ASKED_AT_ONCE) {
        let addresses = some.iter().map(|one| one.address.as_str().to_owned()).collect();
        let led = transaction.redirects(addresses).await?;
        let led = led.into_iter().map(|(address, to)| (hasher.hash_one(address.as_str()), to));
        taken.extend(led);
    }
    wanted.retain(|redirect| {
        let address = redirect.address.as_str();
        match taken.entry(hasher.hash_one(address)) {
            Slot::Vacant(slot) => {
                slot.insert(redirect.target);
                true
            }
            Slot::Occupied(slot) => {
                if *slot.get() != redirect.target {
                    let reason = "this old address leads elsewhere already, and still does";
                    report.say_changed("old address", address, reason);
                }
                false
            }
        }
    });
    Ok(wanted)
}

pub(super) fn item_kind(item: &SurveyItem) -> ItemKind {
    match item.form {
        Form::Article(_) => ItemKind::Article,
        Form::Page => ItemKind::Page,
    }
}

fn article_kind(item: &SurveyItem) -> Kind {
    match item.form {
        Form::Article(kind) => kind,
        Form::Page => Kind::default(),
    }
}

fn wanted_slug(item: &SurveyItem) -> Slug {
    let made = || Slug::from_words(&item.headline).or_else(|| Slug::from_words(&item.source_id));
    item.slug.clone().or_else(made).unwrap_or_else(nameless)
}
