//! Which categories become sections, which topics; tags; and what other taxonomies there were.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use news::{OldAddress, SectionCopy, Slug, TopicCopy};

use super::item::{Item, ItemTerm, Term};
use super::site::Site;
use crate::lines::Lines;
use crate::plain_words::plain_words;

/// Names of the category `WordPress` gives to what has none, in the languages of the themes and a
/// few more.
const NO_CATEGORY: &[&str] = &[
    "uncategorized",
    "uncategorised",
    "uncategorized-en",
    "non-classe",
    "non-classifiee",
    "unkategorisiert",
    "nicht-kategorisiert",
    "sin-categoria",
    "sin-categorizar",
    "senza-categoria",
    "sem-categoria",
    "geen-categorie",
    "bez-kategorii",
    "غير مصنف",
    "غير-مصنف",
];

/// Categories inside one another that are followed.
const NESTED_MAX: usize = 16;

/// Taxonomies that say something else than what an article is about; each is read elsewhere or
/// means nothing outside its site.
const SILENT: &[&str] =
    &["language", "post_translations", "term_language", "term_translations", "author"];

/// The terms of an export.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    categories: Vec<Term>,
    category_places: HashMap<String, usize>,
    category_slugs: HashMap<u64, String>,
    tags: Vec<Term>,
    tag_places: HashSet<String>,
    others: BTreeMap<String, HashSet<String>>,
    /// Categories that lead some article, with the keys of their sections.
    primary: HashMap<String, Arc<str>>,
    /// Categories some article has beside its section.
    secondary: HashSet<String>,
}

/// What remains of the terms for the second reading.
#[derive(Debug, Default)]
pub(crate) struct SectionChoice {
    category_slugs: HashMap<u64, String>,
}

impl Terms {
    /// Takes in a term of the file's head.
    pub(crate) fn declare(&mut self, term: Term) {
        if term.slug.is_empty() {
            return;
        }
        match term.taxonomy.as_str() {
            "category" => self.add_category(term),
            "post_tag" => self.add_tag(term),
            taxonomy if SILENT.contains(&taxonomy) => {}
            taxonomy => {
                self.others.entry(taxonomy.to_owned()).or_default().insert(term.slug);
            }
        }
    }

    fn add_category(&mut self, term: Term) {
        if term.id != 0 {
            self.category_slugs.insert(term.id, term.slug.clone());
        }
        if !self.category_places.contains_key(&term.slug) {
            self.category_places.insert(term.slug.clone(), self.categories.len());
            self.categories.push(term);
        }
    }

    fn add_tag(&mut self, term: Term) {
        if self.tag_places.insert(term.slug.clone()) {
            self.tags.push(term);
        }
    }

    /// Takes in the terms of an article that will be taken; those the head did not declare are
    /// made from it. Answers the key of its section.
    pub(crate) fn take(&mut self, item: &Item, id: &str, lines: &mut Lines) -> Option<Arc<str>> {
        for term in item.terms.iter().filter(|term| !SILENT.contains(&term.taxonomy.as_str())) {
            if !self.knows(term) {
                self.declare(made_of(term));
            }
            if !matches!(term.taxonomy.as_str(), "category" | "post_tag" | "post_format") {
                let (name, taxonomy) = (plain_words(&term.name), &term.taxonomy);
                lines.part(
                    id,
                    format!(
                        "Its place under “{name}” ({taxonomy}) was left out: \
                     the paper groups articles by sections and topics."
                    ),
                );
            }
        }
        let choice = primary(item, &self.category_slugs)?;
        for term in item.terms_of("category").filter(|term| term.slug != choice.slug) {
            if !self.secondary.contains(&term.slug) {
                self.secondary.insert(term.slug.clone());
            }
        }
        if is_no_category(choice) {
            return None;
        }
        if let Some(key) = self.primary.get(&choice.slug) {
            return Some(Arc::clone(key));
        }
        let key: Arc<str> = category_key(&choice.slug).into();
        self.primary.insert(choice.slug.clone(), Arc::clone(&key));
        Some(key)
    }

    fn knows(&self, term: &ItemTerm) -> bool {
        match term.taxonomy.as_str() {
            "category" => self.category_places.contains_key(&term.slug),
            "post_tag" => self.tag_places.contains(&term.slug),
            other => self.others.get(other).is_some_and(|slugs| slugs.contains(&term.slug)),
        }
    }

    /// The sections, parents first; the topics; and what is left out.
    pub(crate) fn finish(mut self, site: &Site, lines: &mut Lines) -> Finished {
        let chosen = self.with_parents();
        let mut finished = Finished::default();
        let mut placed = HashSet::new();
        let order = self.in_order();
        for place in order {
            let term = &self.categories[place];
            let is_no_category = NO_CATEGORY.contains(&term.slug.to_lowercase().as_str());
            if chosen.contains(&term.slug) {
                let mut section = self.section(term, &chosen, site);
                // A parent that does not come first stands in a loop: then it is none.
                section.parent = section.parent.filter(|key| placed.contains(key));
                placed.insert(section.key.clone());
                finished.sections.push(section);
                if self.secondary.contains(&term.slug) {
                    let topic = self.category_topic(term, site);
                    finished.topics.push(TopicCopy { old_addresses: Vec::new(), ..topic });
                }
            } else if is_no_category {
                let addresses = self.category_addresses(term, site);
                finished.no_category.extend(addresses);
            } else {
                finished.topics.push(self.category_topic(term, site));
            }
        }
        finished.topics.extend(self.tags.iter().map(|tag| tag_topic(tag, site)));
        for (taxonomy, slugs) in &self.others {
            let mut slugs: Vec<_> = slugs.iter().collect();
            slugs.sort();
            for slug in slugs {
                lines.leave_out(taxonomy, &format!("{taxonomy}:{slug}"), why_not(taxonomy));
            }
        }
        finished.choice.category_slugs = std::mem::take(&mut self.category_slugs);
        finished
    }

    /// The categories that lead articles, and those they are nested in.
    fn with_parents(&self) -> HashSet<String> {
        let mut chosen = HashSet::new();
        for slug in self.primary.keys() {
            let mut slug = slug.clone();
            while chosen.insert(slug.clone()) {
                match self.parent_of(&slug) {
                    Some(parent) => slug = parent.to_owned(),
                    None => break,
                }
            }
        }
        chosen
    }

    fn parent_of(&self, slug: &str) -> Option<&str> {
        let parent = &self.categories[*self.category_places.get(slug)?].parent;
        self.category_places.contains_key(parent).then_some(parent.as_str())
    }

    /// The path from the top down to a category; a loop of parents is cut.
    fn path_of<'a>(&'a self, slug: &'a str) -> Vec<&'a str> {
        let mut path = vec![slug];
        let mut at = slug;
        while path.len() < NESTED_MAX
            && let Some(parent) = self.parent_of(at).filter(|parent| !path.contains(parent))
        {
            path.push(parent);
            at = parent;
        }
        path.reverse();
        path
    }

    fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.categories.len()).collect();
        order.sort_by_key(|place| self.path_of(&self.categories[*place].slug).len());
        order
    }

    fn section(&self, term: &Term, chosen: &HashSet<String>, site: &Site) -> SectionCopy {
        let path = self.path_of(&term.slug);
        let parent = path.iter().rev().nth(1).filter(|parent| chosen.contains(**parent));
        SectionCopy {
            key: category_key(&term.slug),
            name: name_of(term),
            slug: slug_of(term),
            description: description_of(term),
            parent: parent.map(|parent| category_key(parent)),
            old_addresses: self.category_addresses(term, site),
        }
    }

    fn category_topic(&self, term: &Term, site: &Site) -> TopicCopy {
        TopicCopy {
            key: category_key(&term.slug),
            name: name_of(term),
            slug: slug_of(term),
            description: description_of(term),
            old_addresses: self.category_addresses(term, site),
        }
    }

    fn category_addresses(&self, term: &Term, site: &Site) -> Vec<OldAddress> {
        let mut paths = vec![format!("/category/{}", self.path_of(&term.slug).join("/"))];
        paths.push(format!("/category/{}", term.slug));
        with_feeds(paths, (term.id != 0).then(|| format!("/?cat={}", term.id)), site)
    }
}

/// Sections and topics of an export.
#[derive(Debug, Default)]
pub(crate) struct Finished {
    pub(crate) sections: Vec<SectionCopy>,
    pub(crate) topics: Vec<TopicCopy>,
    /// Addresses of the category for what has none.
    pub(crate) no_category: Vec<OldAddress>,
    pub(crate) choice: SectionChoice,
}

impl SectionChoice {
    /// The topics of an article: its tags, and its categories but the one that is its section.
    pub(crate) fn topics(&self, item: &Item, known: &HashSet<String>) -> Vec<String> {
        let section = primary(item, &self.category_slugs).map(|term| category_key(&term.slug));
        let mut topics = Vec::new();
        for term in &item.terms {
            let key = match term.taxonomy.as_str() {
                "category" => category_key(&term.slug),
                "post_tag" => tag_key(&term.slug),
                _ => continue,
            };
            if Some(&key) != section.as_ref() && known.contains(&key) && !topics.contains(&key) {
                topics.push(key);
            }
        }
        topics
    }
}

fn why_not(taxonomy: &str) -> &'static str {
    match taxonomy {
        "nav_menu" => "Menus belong to the old site's theme.",
        "wp_theme" | "wp_template_part_area" | "wp_pattern_category" => {
            "It belongs to the old site's theme."
        }
        "post_format" => "Formats are the old theme's ways of showing an article.",
        _ => "The paper groups articles by sections and topics alone.",
    }
}

/// The category that leads: the one an SEO plug-in was told, else the first that says something.
fn primary<'a>(item: &'a Item, slugs: &HashMap<u64, String>) -> Option<&'a ItemTerm> {
    let told = ["_yoast_wpseo_primary_category", "rank_math_primary_category"]
        .iter()
        .filter_map(|key| slugs.get(&item.meta(key)?.parse().ok()?))
        .find_map(|slug| item.terms_of("category").find(|term| term.slug == *slug));
    told.or_else(|| item.terms_of("category").find(|term| !is_no_category(term)))
        .or_else(|| item.terms_of("category").next())
}

fn is_no_category(term: &ItemTerm) -> bool {
    let is = |word: &str| NO_CATEGORY.contains(&word.to_lowercase().as_str());
    is(&term.slug) || is(&term.name)
}

fn made_of(term: &ItemTerm) -> Term {
    Term {
        taxonomy: term.taxonomy.clone(),
        slug: term.slug.clone(),
        name: term.name.clone(),
        ..Term::default()
    }
}

fn tag_topic(term: &Term, site: &Site) -> TopicCopy {
    let paths = vec![format!("/tag/{}", term.slug)];
    TopicCopy {
        key: tag_key(&term.slug),
        name: name_of(term),
        slug: slug_of(term),
        description: description_of(term),
        old_addresses: with_feeds(paths, Some(format!("/?tag={}", term.slug)), site),
    }
}

pub(crate) fn with_feeds(
    paths: Vec<String>,
    plain: Option<String>,
    site: &Site,
) -> Vec<OldAddress> {
    let mut addresses = Vec::new();
    let feeds = paths.iter().map(|path| format!("{path}/feed")).collect::<Vec<_>>();
    for path in paths.into_iter().chain(feeds).chain(plain) {
        if let Some(address) = site.address(&path).filter(|address| !addresses.contains(address)) {
            addresses.push(address);
        }
    }
    addresses
}

fn category_key(slug: &str) -> String {
    format!("category:{slug}")
}

fn tag_key(slug: &str) -> String {
    format!("tag:{slug}")
}

fn name_of(term: &Term) -> String {
    let name = plain_words(&term.name);
    if name.is_empty() { term.slug.clone() } else { name }
}

fn slug_of(term: &Term) -> Option<Slug> {
    Slug::from_foreign(&term.slug)
}

fn description_of(term: &Term) -> Option<String> {
    Some(plain_words(&term.description)).filter(|words| !words.is_empty())
}
