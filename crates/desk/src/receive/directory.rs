//! Who and what a survey names beside its items: people, sections, topics, each matched with what
//! the paper has or written anew.

use std::collections::{HashMap, HashSet};

use archive::{
    ItemKind, ItemRow, Known, MergeNoun, NameKind, NameRow, Noun, PersonRow, Redirect, SectionRow,
};
use archive::{Target, TopicRow, Transaction};
use news::{ImportId, OldAddress, Person, PersonCopy, PersonId, PictureId, Report, Section};
use news::{SectionCopy, SectionId, Slug, Survey, Topic, TopicCopy, TopicId};

use super::redirects::Lead;
use crate::Error;

/// Items earlier runs brought, by kind and the source's own id.
pub(super) type KnownItems = HashMap<(ItemKind, String), Known>;

/// Where the source's keys lead.
#[derive(Default)]
pub(super) struct Directory {
    pub(super) people: HashMap<String, (PersonId, String)>,
    pub(super) sections: HashMap<String, SectionId>,
    pub(super) topics: HashMap<String, TopicId>,
    /// The address of every section of the paper, those of this import included.
    pub(super) section_slugs: HashMap<SectionId, Slug>,
    /// First address parts that are taken.
    pub(super) names: HashSet<String>,
    /// Pictures that came since an earlier run brought the person.
    pub(super) portraits: Vec<(PersonId, PictureId)>,
    pub(super) leads: Vec<Lead>,
}

/// Writes down what is new.
pub(super) struct Clerk<'a> {
    pub(super) import: ImportId,
    pub(super) known: &'a KnownItems,
    pub(super) held: &'a HashMap<String, PictureId>,
    /// The name of a section that has none.
    pub(super) section_of_none: &'a str,
}

/// What a source calls something, and where it wants it.
struct Wish<'a> {
    key: &'a str,
    name: &'a str,
    slug: Option<&'a Slug>,
}

/// What became of a wish: a row the paper has, or a new one at this address.
enum Match {
    There(i64),
    New(Slug),
}

/// The rows the paper has of one kind, and which addresses of it are taken.
#[derive(Default)]
struct Stock {
    slugs: HashMap<i64, Slug>,
    by_slug: HashMap<String, i64>,
    by_name: HashMap<String, i64>,
    taken: HashSet<String>,
    claimed: HashSet<i64>,
    /// What was merged into another row, which stands for it now.
    stand_ins: HashMap<i64, i64>,
}

impl Stock {
    fn put(&mut self, id: i64, slug: &Slug, name: &str) {
        self.slugs.insert(id, slug.clone());
        self.by_slug.insert(slug.as_str().to_owned(), id);
        self.by_name.entry(name.to_lowercase()).or_insert(id);
        self.taken.insert(slug.as_str().to_owned());
    }

    /// By the source's key, then by address, then by name; two keys never become one row.
    fn find(&mut self, wish: &Wish<'_>, known: Option<&Known>, also_by_name: bool) -> Match {
        let by_key = known.map(|known| known.row).filter(|id| self.slugs.contains_key(id));
        let by_slug = || wish.slug.and_then(|slug| self.by_slug.get(slug.as_str()).copied());
        let may_name = wish.slug.is_none() || also_by_name;
        let by_name = || self.by_name.get(&wish.name.to_lowercase()).filter(|_| may_name).copied();
        let there = by_key.or_else(by_slug).or_else(by_name);
        match there.filter(|id| self.claimed.insert(*id)) {
            Some(id) => Match::There(id),
            None => Match::New(self.free_slug(wish)),
        }
    }

    /// The row that stands for one now: another one, when an editor made one of the two.
    fn now(&self, id: i64) -> i64 {
        self.stand_ins.get(&id).copied().unwrap_or(id)
    }

    /// The address of a match, as it stands now.
    fn slug_of(&self, found: &Match) -> Slug {
        match found {
            Match::New(slug) => slug.clone(),
            Match::There(id) => self.slugs.get(&self.now(*id)).cloned().unwrap_or_else(nameless),
        }
    }

    fn free_slug(&mut self, wish: &Wish<'_>) -> Slug {
        let made = || Slug::from_words(wish.name).or_else(|| Slug::from_words(wish.key));
        let wanted = wish.slug.cloned().or_else(made).unwrap_or_else(nameless);
        let is_free = |slug: &Slug| !self.taken.contains(slug.as_str());
        let numbered = (2..).map(|number| wanted.numbered(number));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(is_free);
        let slug = free.unwrap_or(wanted);
        self.taken.insert(slug.as_str().to_owned());
        slug
    }
}

/// The address of what has no letters at all.
pub(super) fn nameless() -> Slug {
    Slug::from_words("untitled").unwrap_or_else(|| unreachable!("it has letters"))
}

impl Clerk<'_> {
    /// Finds or writes everyone and everything the survey names beside its items.
    pub(super) async fn settle(
        &mut self,
        transaction: &mut Transaction,
        survey: &Survey,
        report: &mut Report,
    ) -> Result<Directory, Error> {
        let mut directory = Directory::default();
        let mut items = Vec::new();
        items.extend(self.people(transaction, &survey.people, &mut directory, report).await?);
        items.extend(self.sections(transaction, &survey.sections, &mut directory, report).await?);
        items.extend(self.topics(transaction, &survey.topics, &mut directory, report).await?);
        transaction.insert_import_items(self.import, &survey.source, &items).await?;
        Ok(directory)
    }

    async fn people(
        &self,
        transaction: &mut Transaction,
        copies: &[PersonCopy],
        directory: &mut Directory,
        report: &mut Report,
    ) -> Result<Vec<ItemRow>, Error> {
        let stand_ins = transaction.stand_ins(MergeNoun::Person).await?;
        let mut stock = Stock { stand_ins, ..Stock::default() };
        let (mut names, mut faceless) = (HashMap::new(), HashSet::new());
        for row in transaction.all_people().await? {
            stock.put(row.person.id.0, &row.person.slug, &row.person.name);
            if row.picture.is_none() {
                faceless.insert(row.person.id);
            }
            names.insert(row.person.id, row.person.name);
        }
        let first = transaction.numbers(Noun::Person, copies.len()).await?;
        let (mut rows, mut items) = (Vec::new(), Vec::new());
        for (copy, fresh) in copies.iter().zip(first..) {
            let wish = Wish { key: &copy.key, name: &copy.name, slug: copy.slug.as_ref() };
            if is_double(directory.people.contains_key(&copy.key), "person", &copy.key, report) {
                continue;
            }
            let known = self.known(ItemKind::Person, &copy.key);
            let found = stock.find(&wish, known, true);
            let id = count(&found, fresh, "person", report);
            let now = PersonId(stock.now(id));
            if known.is_some_and(|known| known.row == id) && faceless.contains(&now) {
                self.portrait(copy, now, directory, report);
            }
            items.extend(item(ItemKind::Person, &copy.key, id, known));
            let name = names.get(&now).unwrap_or(&copy.name).clone();
            directory.people.insert(copy.key.clone(), (now, name));
            let address = format!("/people/{}", stock.slug_of(&found));
            directory.lead(&copy.old_addresses, Target::Person(PersonId(id)), &address);
            if let Match::New(slug) = found {
                rows.push(self.person(copy, PersonId(id), slug));
            }
        }
        transaction.insert_people(&rows).await?;
        Ok(items)
    }

    /// A person an earlier run brought without their picture gets it when the import is complete.
    fn portrait(
        &self,
        copy: &PersonCopy,
        person: PersonId,
        directory: &mut Directory,
        report: &mut Report,
    ) {
        let picture = copy.picture.as_ref().and_then(|name| self.held.get(name));
        let Some(picture) = picture else { return };
        directory.portraits.push((person, *picture));
        let count = report.count("person");
        count.unchanged = count.unchanged.saturating_sub(1);
        count.taken += 1;
        report.say_changed("person", &copy.key, "the picture they wanted is here now");
    }

    fn person(&self, copy: &PersonCopy, id: PersonId, slug: Slug) -> PersonRow {
        let office = |title: &String| news::Office { title: title.clone(), from: None, to: None };
        let person = Person {
            id,
            slug,
            name: copy.name.clone(),
            other_names: Vec::new(),
            offices: copy.office.iter().map(office).collect(),
            biography: copy.biography.clone(),
            picture: None,
            links: copy.links.clone(),
        };
        let picture = copy.picture.as_ref().and_then(|name| self.held.get(name).copied());
        PersonRow { person, picture, is_public: false, import: Some(self.import) }
    }

    async fn sections(
        &self,
        transaction: &mut Transaction,
        copies: &[SectionCopy],
        directory: &mut Directory,
        report: &mut Report,
    ) -> Result<Vec<ItemRow>, Error> {
        let (mut stock, mut position) = (Stock::default(), 0);
        for row in transaction.all_sections().await? {
            stock.put(row.section.id.0, &row.section.slug, &row.section.name);
            directory.section_slugs.insert(row.section.id, row.section.slug);
            position = position.max(row.position);
        }
        stock.taken.extend(transaction.names().await?.into_iter().map(|name| name.slug));
        stock.taken.extend(news::FIXED_WORDS.iter().map(|word| (*word).to_owned()));
        let first = transaction.numbers(Noun::Section, copies.len()).await?;
        let (mut rows, mut items) = (Vec::new(), Vec::new());
        for (copy, fresh) in copies.iter().zip(first..) {
            let wish = Wish { key: &copy.key, name: &copy.name, slug: copy.slug.as_ref() };
            let twice = directory.sections.contains_key(&copy.key);
            if is_double(twice, "section", &copy.key, report) {
                continue;
            }
            let known = self.known(ItemKind::Section, &copy.key);
            let found = stock.find(&wish, known, false);
            let id = count(&found, fresh, "section", report);
            items.extend(item(ItemKind::Section, &copy.key, id, known));
            let address = format!("/{}", stock.slug_of(&found));
            directory.lead(&copy.old_addresses, Target::Section(SectionId(id)), &address);
            if let Match::New(slug) = found {
                if let Some(wanted) = copy.slug.as_ref().filter(|wanted| **wanted != slug) {
                    let reason = format!("its address /{wanted} is taken; it is at /{slug}");
                    report.say_changed("section", &copy.key, reason);
                }
                position += 1;
                let parent = copy.parent.as_ref().and_then(|key| directory.sections.get(key));
                rows.push(self.section(copy, SectionId(id), slug, parent.copied(), position));
            }
            directory.sections.insert(copy.key.clone(), SectionId(id));
        }
        directory.names = stock.taken;
        self.write_sections(transaction, directory, &rows).await?;
        Ok(items)
    }

    fn section(
        &self,
        copy: &SectionCopy,
        id: SectionId,
        slug: Slug,
        parent: Option<SectionId>,
        position: i64,
    ) -> SectionRow {
        let name = if copy.name.is_empty() { self.section_of_none } else { &copy.name };
        let section = Section {
            id,
            slug,
            name: name.to_owned(),
            description: copy.description.clone(),
            parent,
            language: None,
        };
        SectionRow { section, position, is_public: false, import: Some(self.import) }
    }

    /// Writes new sections and their names.
    pub(super) async fn write_sections(
        &self,
        transaction: &mut Transaction,
        directory: &mut Directory,
        rows: &[SectionRow],
    ) -> Result<(), Error> {
        let mut names = Vec::with_capacity(rows.len());
        for row in rows {
            let Section { id, slug, .. } = &row.section;
            directory.section_slugs.insert(*id, slug.clone());
            directory.names.insert(slug.as_str().to_owned());
            let (slug, kind) = (slug.as_str().to_owned(), NameKind::Section);
            names.push(NameRow { slug, kind, id: id.0, import: Some(self.import) });
        }
        transaction.insert_sections(rows).await?;
        transaction.insert_names(&names).await?;
        Ok(())
    }

    async fn topics(
        &self,
        transaction: &mut Transaction,
        copies: &[TopicCopy],
        directory: &mut Directory,
        report: &mut Report,
    ) -> Result<Vec<ItemRow>, Error> {
        let stand_ins = transaction.stand_ins(MergeNoun::Topic).await?;
        let mut stock = Stock { stand_ins, ..Stock::default() };
        for row in transaction.all_topics().await? {
            stock.put(row.topic.id.0, &row.topic.slug, &row.topic.name);
        }
        let first = transaction.numbers(Noun::Topic, copies.len()).await?;
        let (mut rows, mut items) = (Vec::new(), Vec::new());
        for (copy, fresh) in copies.iter().zip(first..) {
            let wish = Wish { key: &copy.key, name: &copy.name, slug: copy.slug.as_ref() };
            if is_double(directory.topics.contains_key(&copy.key), "topic", &copy.key, report) {
                continue;
            }
            let known = self.known(ItemKind::Topic, &copy.key);
            let found = stock.find(&wish, known, false);
            let id = count(&found, fresh, "topic", report);
            items.extend(item(ItemKind::Topic, &copy.key, id, known));
            directory.topics.insert(copy.key.clone(), TopicId(stock.now(id)));
            let address = format!("/topics/{}", stock.slug_of(&found));
            directory.lead(&copy.old_addresses, Target::Topic(TopicId(id)), &address);
            if let Match::New(slug) = found {
                let (id, name) = (TopicId(id), copy.name.clone());
                let topic = Topic { id, slug, name, description: copy.description.clone() };
                rows.push(TopicRow { topic, is_public: false, import: Some(self.import) });
            }
        }
        transaction.insert_topics(&rows).await?;
        Ok(items)
    }

    fn known(&self, kind: ItemKind, key: &str) -> Option<&Known> {
        self.known.get(&(kind, key.to_owned()))
    }
}

impl Directory {
    /// Old addresses lead to a row for readers, and to its address for links inside the copy.
    pub(super) fn lead(&mut self, old: &[OldAddress], target: Target, address: &str) {
        for old in old {
            let redirect = Redirect { address: old.clone(), target };
            self.leads.push(Lead { redirect, address: address.into() });
        }
    }
}

/// The id of a match, counted in the report.
fn count(found: &Match, fresh: i64, kind: &str, report: &mut Report) -> i64 {
    let count = report.count(kind);
    count.found += 1;
    match found {
        Match::There(id) => {
            count.unchanged += 1;
            *id
        }
        Match::New(_) => {
            count.taken += 1;
            fresh
        }
    }
}

fn is_double(is_there: bool, kind: &str, key: &str, report: &mut Report) -> bool {
    if is_there {
        report.leave_out(kind, key, "the file has it twice; the first one is taken");
    }
    is_there
}

/// What is written down of it, unless an earlier run did, and was right.
fn item(kind: ItemKind, key: &str, row: i64, known: Option<&Known>) -> Option<ItemRow> {
    let is_known = known.is_some_and(|known| known.row == row);
    let source_id = key.to_owned();
    (!is_known).then_some(ItemRow { kind, source_id, row, digest: None, revision: None })
}
