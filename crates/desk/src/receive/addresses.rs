//! The address plan: where every article and page of a survey will stand, decided before the first
//! of them is written.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};
use std::ops::RangeFrom;

use archive::{ItemKind, Known, NameKind, NameRow, Noun, SectionRow, Target, Transaction};
use news::{AddressPlan, ArticleId, Destination, Form, ImportId, Intent, Kind, PageId, Report};
use news::{Section, SectionId, Slug, State, Survey, SurveyItem};

use super::ReceiveOptions;
use super::directory::{Clerk, Directory, KnownItems, nameless};
use crate::Error;
use crate::draft::SECTION_OF_NONE;

/// Values in one question to the archive.
pub(super) const ASKED_AT_ONCE: usize = 1_000;

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

/// What was decided of an item, beside its address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Its place in the survey.
    pub(super) item: usize,
    pub(super) section: SectionId,
    pub(super) is_public: bool,
    pub(super) fate: Fate,
    /// The revision to write; of what stays as it is, none.
    pub(super) revision: i64,
    /// The revision an earlier run made.
    pub(super) known_revision: Option<i64>,
}

/// What planning makes.
pub(super) struct Drawn {
    pub(super) plan: AddressPlan,
    pub(super) directory: Directory,
    /// One for each of the plan's destinations.
    pub(super) entries: Vec<Entry>,
}

/// Draws up the plan.
pub(super) struct Planner<'a> {
    import: ImportId,
    known: &'a KnownItems,
    directory: Directory,
    options: &'a ReceiveOptions,
    standing: HashMap<(ItemKind, i64), Standing>,
    /// Hashes of the sections' slugs that are taken: there may be a hundred thousand.
    held: HashSet<u64>,
    hasher: RandomState,
    /// The next number to try behind a slug that is taken.
    next_number: HashMap<(SectionId, String), u32>,
    section_of_none: Option<SectionId>,
    plan: AddressPlan,
    entries: Vec<Entry>,
    page_names: Vec<NameRow>,
}

/// How something an earlier run brought stands now.
struct Standing {
    section: SectionId,
    slug: Slug,
    revision: i64,
    is_public: bool,
    is_withdrawn: bool,
}

/// An item's place in the paper.
struct Place {
    id: i64,
    slug: Slug,
    entry: Entry,
}

/// Numbers taken for what is new.
struct Numbers {
    articles: RangeFrom<i64>,
    pages: RangeFrom<i64>,
    revisions: RangeFrom<i64>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        import: ImportId,
        known: &'a KnownItems,
        directory: Directory,
        options: &'a ReceiveOptions,
    ) -> Self {
        Self {
            import,
            known,
            directory,
            options,
            standing: HashMap::new(),
            held: HashSet::new(),
            hasher: RandomState::new(),
            next_number: HashMap::new(),
            section_of_none: None,
            plan: AddressPlan::default(),
            entries: Vec::new(),
            page_names: Vec::new(),
        }
    }

    /// Finds a place for every item.
    pub(super) async fn plan(
        mut self,
        transaction: &mut Transaction,
        survey: &Survey,
        report: &mut Report,
    ) -> Result<Drawn, Error> {
        self.look_up(transaction, survey).await?;
        let old_addresses = survey.items.iter().map(|item| item.old_addresses.len()).sum();
        self.plan = AddressPlan::with_room(survey.items.len(), old_addresses);
        self.entries.reserve_exact(survey.items.len());
        for lead in &self.directory.leads {
            self.plan.lead(&lead.redirect.address, &lead.address);
        }
        let mut numbers = self.numbers(transaction, survey).await?;
        for (place, item) in survey.items.iter().enumerate() {
            if self.plan.of(&item.source_id).is_some() {
                let kind = item_kind(item).as_str();
                report.leave_out(kind, &item.source_id, "the file has it twice");
                continue;
            }
            let Place { id, slug, mut entry } = match self.there(item) {
                Some(there) => there,
                None => self.place(transaction, item, &mut numbers, report).await?,
            };
            entry.item = place;
            if matches!(entry.fate, Fate::New | Fate::Changed) {
                entry.revision = numbers.revisions.next().unwrap_or_default();
            }
            let destination = self.destination(item, id, entry.section, &slug);
            self.plan.put(&item.source_id, destination, &item.old_addresses);
            self.entries.push(entry);
        }
        transaction.insert_names(&self.page_names).await?;
        let Self { plan, directory, entries, .. } = self;
        Ok(Drawn { plan, directory, entries })
    }

    /// Takes numbers for everything that is new.
    async fn numbers(
        &self,
        transaction: &mut Transaction,
        survey: &Survey,
    ) -> Result<Numbers, Error> {
        let (mut articles, mut pages, mut revisions) = (0, 0, 0);
        for item in &survey.items {
            let there = self.there(item);
            match item.form {
                _ if there.is_some() => {}
                Form::Article(_) => articles += 1,
                Form::Page => pages += 1,
            }
            if there.is_none_or(|there| there.entry.fate == Fate::Changed) {
                revisions += 1;
            }
        }
        Ok(Numbers {
            articles: transaction.numbers(Noun::Article, articles).await?..,
            pages: transaction.numbers(Noun::Page, pages).await?..,
            revisions: transaction.numbers(Noun::Revision, revisions).await?..,
        })
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
            for row in transaction.articles(ids.to_vec()).await? {
                let is_withdrawn = matches!(row.state, State::Withdrawn | State::Spiked);
                let is_public = row.state == State::Published;
                let revision = row.newest();
                let (section, slug) = (row.section, row.slug);
                let standing = Standing { section, slug, revision, is_public, is_withdrawn };
                self.standing.insert((ItemKind::Article, row.id.0), standing);
            }
        }
        for ids in pages.chunks(ASKED_AT_ONCE) {
            for row in transaction.pages(ids.to_vec()).await? {
                let (slug, revision, is_public) = (row.slug, row.revision, row.is_public);
                let section = SectionId(0);
                let standing = Standing { section, slug, revision, is_public, is_withdrawn: false };
                self.standing.insert((ItemKind::Page, row.id.0), standing);
            }
        }
        for items in survey.items.chunks(ASKED_AT_ONCE) {
            let slugs = items.iter().map(|item| wanted_slug(item).as_str().to_owned()).collect();
            for (section, slug) in transaction.slugs_held(slugs).await? {
                self.hold(section, &slug);
            }
        }
        Ok(())
    }

    /// Takes a slug of a section. `false`: it is taken already.
    fn hold(&mut self, section: SectionId, slug: &str) -> bool {
        self.held.insert(self.hasher.hash_one((section, slug)))
    }

    /// The item as an earlier run brought it, when it is still there.
    fn there(&self, item: &SurveyItem) -> Option<Place> {
        let kind = item_kind(item);
        let known = self.known.get(&(kind, item.source_id.clone()))?;
        let standing = self.standing.get(&(kind, known.row))?;
        let wants_public = self.options.publish && item.intent == Intent::Publish;
        let is_edited = known.revision != Some(standing.revision) || standing.is_withdrawn;
        let is_public = standing.is_public;
        // A draft of an earlier run that is to be public now has changed, whatever its digest.
        // One that was withdrawn here stays so.
        let is_as_meant = is_public || standing.is_withdrawn || !wants_public;
        let is_as_before = known.digest == Some(item.digest) && is_as_meant;
        let is_taken_back = is_public && item.intent == Intent::Keep;
        let fate = match (is_as_before, is_edited) {
            (true, _) => Fate::Unchanged,
            (false, _) if is_taken_back => Fate::Withheld,
            (false, true) => Fate::Kept,
            (false, false) => Fate::Changed,
        };
        let entry = Entry {
            item: 0,
            section: standing.section,
            is_public: is_public || wants_public,
            fate,
            revision: 0,
            known_revision: known.revision,
        };
        Some(Place { id: known.row, slug: standing.slug.clone(), entry })
    }

    /// A place for a new item.
    async fn place(
        &mut self,
        transaction: &mut Transaction,
        item: &SurveyItem,
        numbers: &mut Numbers,
        report: &mut Report,
    ) -> Result<Place, Error> {
        let wanted = wanted_slug(item);
        let (id, section, slug) = match item.form {
            Form::Page => {
                let id = numbers.pages.next().unwrap_or_default();
                (id, SectionId(0), self.page_slug(&wanted, id))
            }
            Form::Article(_) => {
                let id = numbers.articles.next().unwrap_or_default();
                let section = self.section(transaction, item).await?;
                (id, section, self.article_slug(transaction, section, &wanted).await?)
            }
        };
        if item.slug.is_some() && slug != wanted {
            let reason = format!("its address “{wanted}” is taken; it is at “{slug}”");
            report.say_changed(item_kind(item).as_str(), &item.source_id, reason);
        }
        let entry = Entry {
            item: 0,
            section,
            is_public: self.options.publish && item.intent == Intent::Publish,
            fate: Fate::New,
            revision: 0,
            known_revision: None,
        };
        Ok(Place { id, slug, entry })
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
        if self.hold(section, wanted.as_str()) {
            return Ok(wanted.clone());
        }
        let place = (section, wanted.as_str().to_owned());
        if !self.next_number.contains_key(&place) {
            for (section, slug) in transaction.numbered_slugs_held(section, wanted).await? {
                self.hold(section, &slug);
            }
        }
        let mut number = self.next_number.get(&place).copied().unwrap_or(2);
        loop {
            let slug = wanted.numbered(number);
            number += 1;
            if self.hold(section, slug.as_str()) {
                self.next_number.insert(place, number);
                return Ok(slug);
            }
        }
    }

    async fn section(
        &mut self,
        transaction: &mut Transaction,
        item: &SurveyItem,
    ) -> Result<SectionId, Error> {
        let named = item.section.as_deref().and_then(|key| self.directory.sections.get(key));
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
            name: self.options.section_of_none.clone(),
            description: None,
            parent: None,
            language: None,
        };
        let import = Some(self.import);
        let row = SectionRow { section, position: id.0, is_public: false, import };
        let empty = HashMap::new();
        let section_of_none = &self.options.section_of_none;
        let clerk = Clerk { import: self.import, known: self.known, held: &empty, section_of_none };
        clerk.write_sections(transaction, &mut self.directory, &[row]).await?;
        Ok(id)
    }

    fn destination(
        &self,
        item: &SurveyItem,
        id: i64,
        section: SectionId,
        slug: &Slug,
    ) -> Destination {
        if item.form == Form::Page {
            return Destination::Page(PageId(id), format!("/{slug}").into());
        }
        let section = self.directory.section_slugs.get(&section);
        let section = section.map_or(SECTION_OF_NONE, Slug::as_str);
        Destination::Article(ArticleId(id), format!("/{section}/{slug}").into())
    }
}

/// What an old address of an item leads to.
pub(super) fn target(destination: &Destination) -> Target {
    match destination {
        Destination::Article(id, _) => Target::Article(*id),
        Destination::Page(id, _) => Target::Page(*id),
    }
}

pub(super) fn item_kind(item: &SurveyItem) -> ItemKind {
    match item.form {
        Form::Article(_) => ItemKind::Article,
        Form::Page => ItemKind::Page,
    }
}

pub(super) fn article_kind(item: &SurveyItem) -> Kind {
    match item.form {
        Form::Article(kind) => kind,
        Form::Page => Kind::default(),
    }
}

fn wanted_slug(item: &SurveyItem) -> Slug {
    let made = || Slug::from_words(&item.headline).or_else(|| Slug::from_words(&item.source_id));
    item.slug.clone().or_else(made).unwrap_or_else(nameless)
}
