//! The first reading of a folder.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use news::{
    FileType, Form, PersonCopy, PictureCopy, SectionCopy, Slug, Survey, SurveyItem, TopicCopy,
};

use super::entry::{self, Entry};
use super::fields::Fields;
use super::heads::{self, Head, Heads};
use super::house::{self, House};
use super::layout::{Dialect, Layout};
use super::tree::{Tree, folder_of};
use super::{Folder, Options, front};
use crate::WireError;
use crate::clean::Clean;
use crate::lines::Lines;

/// Extensions other programs use for types the paper serves.
const OTHER_EXTENSIONS: &[&str] = &["jpeg", "jpe", "jfif", "oga", "m4v"];

/// Reads a folder.
pub(super) fn survey(root: PathBuf, options: &Options) -> Result<Folder, WireError> {
    let mut lines = Lines::default();
    let tree = Tree::walk(&root, &mut lines)?;
    let mut layout = Layout::of(&tree)?;
    let house = match layout.dialect {
        Dialect::House => house::read(&tree)?,
        _ => House { paper: layout.paper.clone(), ..House::default() },
    };
    if let Some(zone) = &house.paper.time_zone {
        layout.zone = Some(zone.zone());
    }
    let mut surveyor = Surveyor {
        tree: &tree,
        layout: &layout,
        options,
        lines,
        entries: Vec::new(),
        heads: Vec::new(),
        settled: Heads::default(),
        pictures: Vec::new(),
        house,
    };
    for path in &tree.files {
        surveyor.file(path)?;
    }
    let (entries, survey) = surveyor.finish(&root);
    Ok(Folder { root, tree, layout, entries, survey: Arc::new(survey) })
}

struct Surveyor<'a> {
    tree: &'a Tree,
    layout: &'a Layout,
    options: &'a Options,
    lines: Lines,
    entries: Vec<Entry>,
    /// Every `_index.md`, and what they say together.
    heads: Vec<Head>,
    settled: Heads,
    pictures: Vec<PictureCopy>,
    house: House,
}

impl Surveyor<'_> {
    fn file(&mut self, path: &str) -> Result<(), WireError> {
        let extension = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
        match extension.as_deref() {
            Some("md" | "markdown" | "mdown") => self.markdown(path)?,
            Some(end) if is_served(end) => self.picture(path),
            _ if self.is_data(path) => {}
            _ => {
                let reason = "It is neither copy, nor a picture or file the paper serves.";
                self.lines.leave_out("file", path, reason);
            }
        }
        Ok(())
    }

    fn is_data(&self, path: &str) -> bool {
        let settings = ["paper.toml", "sections.toml", "people.toml", "pictures.toml"];
        let old = ["hugo", "config", "_config", "zola"];
        match self.layout.dialect {
            Dialect::House => settings.contains(&path),
            _ => path.split_once('.').is_some_and(|(name, _)| old.contains(&name)),
        }
    }

    fn picture(&mut self, path: &str) {
        let facts = self.house.pictures.get(path).cloned().unwrap_or_default();
        let file = self.tree.on_disk(path);
        let old_addresses = self.layout.file_addresses(path);
        let key = path.to_owned();
        self.pictures.push(PictureCopy { key, source_id: None, file, facts, old_addresses });
    }

    fn markdown(&mut self, path: &str) -> Result<(), WireError> {
        let Some(bytes) = self.tree.read(path)? else {
            self.lines.leave_out("article", path, "The file is larger than any article.");
            return Ok(());
        };
        let (text, repairs) = text_of(&bytes);
        for (line, what) in repairs {
            self.lines.changed("article", path, format!("Line {line}: {what}"));
        }
        let parted = match front::part(&text) {
            Ok(parted) => parted,
            Err(fault) => {
                let reason = format!("Line {}: {}", fault.line, fault.reason);
                self.lines.leave_out("article", path, &reason);
                return Ok(());
            }
        };
        if !self.layout.is_copy(path, parted.fields.is_some()) {
            self.lines.leave_out("file", path, "It lies where no copy is and has no front matter.");
            return Ok(());
        }
        let fields = Fields(parted.fields.unwrap_or_default());
        let mut entry = entry::read(path, &fields, parted.copy, self.layout, self.options);
        entry.digest = *blake3::hash(&bytes).as_bytes();
        if self.is_head(path) {
            self.head(entry, &fields, parted.copy);
        } else {
            self.entries.push(entry);
        }
        Ok(())
    }

    fn is_head(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        matches!(self.layout.dialect, Dialect::Hugo | Dialect::Zola) && name.starts_with("_index.")
    }

    fn head(&mut self, entry: Entry, fields: &Fields, copy: &str) {
        let inside = entry.path.strip_prefix(self.layout.copy_folder()).unwrap_or(&entry.path);
        self.heads.push(Head {
            folder: folder_of(inside).to_owned(),
            title: fields.text(&["title"]),
            said: fields.text(&["description", "summary"]),
            words: heads::words_of(copy),
            entry,
        });
    }

    fn finish(mut self, root: &std::path::Path) -> (Vec<Entry>, Survey) {
        let mut heads = std::mem::take(&mut self.heads);
        // The head in the paper's own language comes first.
        heads.sort_by_key(|head| head.entry.path.matches('.').count());
        self.settled = heads::settle(heads, &self.entries, &mut self.lines);
        self.entries.append(&mut self.settled.pages);
        for entry in &mut self.entries {
            for (name, _) in &mut entry.authors {
                if let Some(real) = self.settled.names.get(name) {
                    real.clone_into(name);
                }
            }
        }
        let folder = root.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = self.house.paper.title.clone().or(folder).unwrap_or_default();
        let mut survey = Survey {
            source: format!("markdown:{name}"),
            old_front: self.layout.front(),
            paper: std::mem::take(&mut self.house.paper),
            people: std::mem::take(&mut self.house.people),
            sections: std::mem::take(&mut self.house.sections),
            pictures: std::mem::take(&mut self.pictures),
            ..Survey::default()
        };
        for place in 0..self.entries.len() {
            self.item(place, &mut survey);
        }
        for person in &mut survey.people {
            let told = self.settled.biographies.remove(&person.name);
            person.biography = person.biography.take().or(told);
        }
        survey.report = self.lines.finish();
        (self.entries, survey)
    }

    fn item(&mut self, place: usize, survey: &mut Survey) {
        let entry = &self.entries[place];
        let kind = if entry.form == Form::Page { "page" } else { "article" };
        for reason in &entry.changed {
            self.lines.changed(kind, &entry.path, reason.as_str());
        }
        let section = entry.section.as_deref().and_then(|name| self.section(name, survey));
        self.entries[place].section.clone_from(&section);
        let entry = &self.entries[place];
        for (name, _) in &entry.authors {
            add_person(name, &mut survey.people);
        }
        for topic in &entry.topics {
            add_topic(topic, self.layout, &mut survey.topics);
        }
        survey.items.push(SurveyItem {
            source_id: entry.path.clone(),
            form: entry.form,
            intent: entry.intent,
            headline: entry.headline.clone(),
            slug: entry.slug.clone(),
            section: section.map(Arc::from),
            old_addresses: entry.old_addresses.clone(),
            digest: entry.digest,
        });
    }

    /// The key of a section, which is made when no file declares it.
    fn section(&self, name: &str, survey: &mut Survey) -> Option<String> {
        let slug = Slug::from_words(name)?;
        let key = slug.as_str().to_owned();
        if !survey.sections.iter().any(|section| section.key == key) {
            let (title, description) = self.settled.sections.get(name).cloned().unwrap_or_default();
            let addresses = [format!("/{name}"), format!("/categories/{key}")];
            survey.sections.push(SectionCopy {
                key: key.clone(),
                name: title.unwrap_or_else(|| name_of(name)),
                slug: Some(slug),
                description,
                parent: None,
                old_addresses: addresses.iter().filter_map(|p| self.layout.of_path(p)).collect(),
            });
        }
        Some(key)
    }
}

/// The key of a topic.
pub(super) fn topic_key(name: &str) -> String {
    Slug::from_words(name).map_or_else(|| name.to_lowercase(), |slug| slug.as_str().to_owned())
}

fn add_topic(name: &str, layout: &Layout, topics: &mut Vec<TopicCopy>) {
    let key = topic_key(name);
    if topics.iter().any(|topic| topic.key == key) {
        return;
    }
    let addresses = [format!("/tags/{key}"), format!("/tag/{key}"), format!("/categories/{key}")];
    topics.push(TopicCopy {
        name: name.to_owned(),
        slug: Slug::from_words(name),
        description: None,
        old_addresses: addresses.iter().filter_map(|path| layout.of_path(path)).collect(),
        key,
    });
}

/// People are known by their names.
fn add_person(name: &str, people: &mut Vec<PersonCopy>) {
    if !people.iter().any(|person| person.key == name) {
        people.push(PersonCopy {
            key: name.to_owned(),
            name: name.to_owned(),
            slug: Slug::from_words(name),
            ..PersonCopy::default()
        });
    }
}

/// A name for what only a folder names: `world-news` → `World news`; a name of several words
/// stays as it is.
fn name_of(name: &str) -> String {
    if name.contains(' ') {
        return name.to_owned();
    }
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn is_served(extension: &str) -> bool {
    FileType::of_extension(extension).is_some() || OTHER_EXTENSIONS.contains(&extension)
}

/// A file's text with its line ends made one, and what was mended.
pub(super) fn text_of(bytes: &[u8]) -> (String, Vec<(u64, &'static str)>) {
    let encoding = encoding_rs::Encoding::for_bom(bytes).map_or(encoding_rs::UTF_8, |(e, _)| e);
    let mut clean = Clean::new(bytes, encoding, u64::MAX);
    let mut text = String::new();
    // Reading from memory does not fail.
    let _ = std::io::Read::read_to_string(&mut clean, &mut text);
    let seen: HashSet<_> = clean.repairs.iter().copied().collect();
    let mut repairs: Vec<_> = seen.into_iter().collect();
    repairs.sort_unstable();
    repairs.truncate(20);
    (text.replace("\r\n", "\n").replace('\r', "\n"), repairs)
}
