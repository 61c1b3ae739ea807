//! The import commands: read a source twice, take it in by the desk, report.

mod outcome;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use composing::theme::Theme;
use desk::{ReceiveOptions, Receiving, Shown};
use news::{AddressPlan, Manuscript, PictureCopy, PictureId, Report, Survey};
use pictures::Original;
use tokio::sync::mpsc;
use wire::{Manuscripts, WireError, markdown, text, wordpress};

use crate::{
    building::{Building, Fault, file_fault, now},
    command_line::{ImportMarkdown, ImportOptions, ImportText, ImportWordpress},
    progress::{self, Progress},
    seal::seal,
    theme_files,
};
use outcome::Outcome;

/// Manuscripts written in one transaction: long enough to be fast, short enough that an editor who
/// saves meanwhile does not notice.
const BATCH_MANUSCRIPTS: usize = 100;
/// Batches read ahead of the writer.
const BATCHES_AHEAD: usize = 2;

/// A source whose first reading is done.
trait Source: Send + 'static {
    fn survey(&self) -> &Arc<Survey>;
    fn manuscripts<'a>(&'a self, plan: &'a AddressPlan) -> Result<Manuscripts<'a>, WireError>;
}

impl Source for wordpress::Export {
    fn survey(&self) -> &Arc<Survey> {
        self.survey()
    }
    fn manuscripts<'a>(&'a self, plan: &'a AddressPlan) -> Result<Manuscripts<'a>, WireError> {
        self.manuscripts(plan)
    }
}

impl Source for markdown::Folder {
    fn survey(&self) -> &Arc<Survey> {
        self.survey()
    }
    fn manuscripts<'a>(&'a self, plan: &'a AddressPlan) -> Result<Manuscripts<'a>, WireError> {
        Ok(self.manuscripts(plan))
    }
}

impl Source for text::Pages {
    fn survey(&self) -> &Arc<Survey> {
        self.survey()
    }
    fn manuscripts<'a>(&'a self, plan: &'a AddressPlan) -> Result<Manuscripts<'a>, WireError> {
        Ok(self.manuscripts(plan))
    }
}

/// Takes export files in, each for itself: one that is refused leaves the others alone.
pub(crate) async fn wordpress(import: &ImportWordpress) -> Result<(), Fault> {
    outcome::try_report_file(&import.options)?;
    let pictures = pictures_folder(&import.pictures)?;
    let (mut building, mut outcomes) = (None, Vec::new());
    for file in &import.files {
        let (path, options) = (file.clone(), wordpress_options(pictures.clone()));
        let export = first_reading(file, move |read| {
            wordpress::Export::open(&path, &options, &mut |bytes| read(bytes))
        });
        let result = match export.await {
            Ok(export) => take_in_at(&mut building, export, file, &import.options).await,
            Err(fault) => Err(fault),
        };
        outcomes.push(Outcome { file: file.clone(), result, refused: 0 });
    }
    outcome::finish(&import.options, outcomes)
}

pub(crate) async fn markdown(import: &ImportMarkdown) -> Result<(), Fault> {
    outcome::try_report_file(&import.options)?;
    let result = match open_folder(&import.folder).await {
        Ok(folder) => take_in_at(&mut None, folder, &import.folder, &import.options).await,
        Err(fault) => Err(fault),
    };
    let outcome = Outcome { file: import.folder.clone(), result, refused: 0 };
    outcome::finish(&import.options, vec![outcome])
}

pub(crate) async fn text(import: &ImportText) -> Result<(), Fault> {
    outcome::try_report_file(&import.options)?;
    let (files, options) = (import.files.clone(), text_options(import));
    let file = PathBuf::from(match &import.files[..] {
        [only] => only.display().to_string(),
        several => format!("{} pages", several.len()),
    });
    let mut refused = 0;
    let result = match first_reading(&file, move |_| text::Pages::open(&files, &options)).await {
        Ok(pages) => {
            refused = pages.refused();
            take_in_at(&mut None, pages, &file, &import.options).await
        }
        Err(fault) => Err(fault),
    };
    outcome::finish(&import.options, vec![Outcome { file, result, refused }])
}

/// Takes a source in that was read once, at the paper, which is opened for the first of them: an
/// import that is refused makes no paper.
async fn take_in_at(
    building: &mut Option<Building>,
    source: impl Source,
    file: &Path,
    options: &ImportOptions,
) -> Result<Report, Fault> {
    let building = match building {
        Some(building) => building,
        none => none.insert(open(options).await?),
    };
    take_in(building, source, file, options.dry_run).await
}

/// Opens the paper. A dry run writes nothing: where there is no paper yet, it looks at an empty one
/// in a folder that is gone afterwards.
async fn open(options: &ImportOptions) -> Result<Building, Fault> {
    if options.dry_run {
        Building::open_to_look(options.data.as_deref()).await
    } else {
        Building::open(options.data.as_deref(), None).await
    }
}

/// Takes the sample paper in. A folder that holds another paper is left as it is.
/// `is_told`: its report is printed.
pub(crate) async fn sample(building: &Building, folder: &Path, is_told: bool) -> Result<(), Fault> {
    let source = open_folder(folder).await?;
    if holds_another_paper(building, &source.survey().source).await? {
        return Err(Fault::Refused(format!(
            "{} holds another paper: name a new folder for the sample with --data.",
            building.settings.folder.display()
        )));
    }
    let report = take_in(building, source, folder, false).await?;
    if is_told {
        progress::print_summary(Path::new("The sample paper"), &report, false);
    }
    Ok(())
}

/// Whether the archive has articles and none of them came from `source`.
async fn holds_another_paper(building: &Building, source: &str) -> Result<bool, Fault> {
    let articles = building.archive.read().await?.counts().await?.articles;
    let known = building.archive.write().await?.known_items(source).await?;
    Ok(articles > 0 && known.is_empty())
}

fn wordpress_options(pictures: Option<PathBuf>) -> wordpress::Options {
    wordpress::Options { pictures, now: Some(now()) }
}

fn text_options(import: &ImportText) -> text::Options {
    text::Options {
        section: import.section.clone(),
        author: import.author.clone(),
        publish: import.publish,
    }
}

async fn open_folder(folder: &Path) -> Result<markdown::Folder, Fault> {
    let path = folder.to_owned();
    first_reading(folder, move |_| {
        markdown::Folder::open(&path, &markdown::Options { now: Some(now()) })
    })
    .await
}

fn pictures_folder(setting: &Path) -> Result<Option<PathBuf>, Fault> {
    match setting.to_str() {
        Some("skip") => Ok(None),
        Some("fetch") => Err(Fault::Refused(
            "Pictures cannot be fetched from the old site by this version: name the folder that \
             holds its wp-content/uploads, or leave --pictures out and run the import again later."
                .to_owned(),
        )),
        _ if setting.is_dir() => Ok(Some(setting.to_owned())),
        _ => Err(Fault::Refused(format!("There is no folder {}.", setting.display()))),
    }
}

/// Reads a source for the first time, off the threads that answer requests.
async fn first_reading<S: Send + 'static>(
    file: &Path,
    read: impl FnOnce(&dyn Fn(u64)) -> Result<S, WireError> + Send + 'static,
) -> Result<S, Fault> {
    let bytes = std::fs::metadata(file).map_or(0, |facts| facts.len());
    let progress = Progress::begin("Reading", &file.display().to_string(), bytes);
    let reading = tokio::task::spawn_blocking(move || read(&|done| progress.reach(done)));
    Ok(joined(reading.await)??)
}

/// Takes one source in: pictures, then manuscripts in batches, then everything public at once.
async fn take_in(
    building: &Building,
    source: impl Source,
    file: &Path,
    is_dry_run: bool,
) -> Result<Report, Fault> {
    let (held, pictures) = take_pictures(building, source.survey(), is_dry_run).await?;
    let file_name = file.display().to_string();
    let survey = Arc::clone(source.survey());
    let section_of_none = section_of_none(building, &survey).await?;
    let options = ReceiveOptions { is_dry_run, section_of_none, ..ReceiveOptions::default() };
    let (mut receiving, plan) =
        Receiving::begin(&building.archive, survey, &file_name, held, options, now()).await?;
    let total = source.survey().items.len() as u64;
    let verb = if is_dry_run { "Going through" } else { "Taking in" };
    let progress = Progress::begin(verb, &file_name, total);
    let (sender, mut batches) = mpsc::channel::<Vec<Manuscript>>(BATCHES_AHEAD);
    let reading = tokio::task::spawn_blocking(move || second_reading(&source, &plan, &sender));
    let mut done = 0;
    while let Some(batch) = batches.recv().await {
        done += batch.len() as u64;
        receiving.take(batch, now()).await?;
        progress.reach(done);
    }
    let read = match joined(reading.await)? {
        Ok(read) => read,
        Err(fault) => {
            receiving.discard().await?;
            return Err(fault.into());
        }
    };
    let mut report = receiving.complete(now()).await?;
    report.add(pictures);
    report.add(read);
    drop(progress);
    if !is_dry_run {
        let settings = &building.settings;
        let seal = seal(settings, &settings.base_url(settings.listen))?;
        desk::enter_versions(&building.archive, &seal, now()).await?;
    }
    Ok(report)
}

/// What the section of articles that name none is called, in the words of the paper's language.
async fn section_of_none(building: &Building, survey: &Survey) -> Result<String, Fault> {
    let own = building.archive.write().await?.paper_facts().await?.language;
    let language = own.or_else(|| survey.paper.language.clone());
    let language = language.unwrap_or_else(news::Language::english);
    // A theme with a fault is told of when the paper is served.
    let theme = theme_files::read(&building.settings.folder).or_else(|_| {
        let folder = building.settings.folder.clone();
        Theme::new(BTreeMap::new()).map_err(|fault| Fault::Theme { folder, fault })
    })?;
    Ok(theme.words(&language).say("section-of-none", &[]))
}

/// Reads a source for the second time and sends what it yields, a batch at a time.
fn second_reading(
    source: &impl Source,
    plan: &AddressPlan,
    sender: &mpsc::Sender<Vec<Manuscript>>,
) -> Result<Report, WireError> {
    let mut manuscripts = source.manuscripts(plan)?;
    loop {
        let batch: Vec<Manuscript> =
            manuscripts.by_ref().take(BATCH_MANUSCRIPTS).collect::<Result<_, _>>()?;
        // A closed channel means that the writer failed: its own fault is the one to report.
        if batch.is_empty() || sender.blocking_send(batch).is_err() {
            return Ok(manuscripts.into_report());
        }
    }
}

/// Takes the pictures and files the source hands over; what each is called in the copy, and what
/// became of them. In a dry run those the paper does not have yet are number 0.
async fn take_pictures(
    building: &Building,
    survey: &Survey,
    is_dry_run: bool,
) -> Result<(HashMap<String, PictureId>, Report), Fault> {
    let (mut held, mut report) = (HashMap::new(), Report::default());
    let mut new_hashes = HashSet::new();
    for picture in &survey.pictures {
        let bytes = std::fs::read(&picture.file)
            .map_err(|source| file_fault("Reading", &picture.file, source))?;
        let original = match Original::check(bytes.into(), &picture.key) {
            Ok(original) => original,
            Err(fault) => {
                let id = picture.source_id.as_ref().unwrap_or(&picture.key);
                report.leave_out("picture", id, fault.to_string());
                continue;
            }
        };
        let there = building.archive.read().await?.picture_of_hash(&original.hash).await?;
        let is_new = there.is_none() || new_hashes.contains(&original.hash);
        let count = report.count("picture");
        count.found += 1;
        count.taken += u64::from(is_new);
        count.unchanged += u64::from(!is_new);
        let id = if is_dry_run {
            there.unwrap_or(PictureId(0))
        } else {
            hold(building, &original, picture).await?
        };
        held.insert(picture.key.clone(), id);
        if is_new {
            new_hashes.insert(original.hash);
        }
    }
    Ok((held, report))
}

async fn hold(
    building: &Building,
    original: &Original,
    picture: &PictureCopy,
) -> Result<PictureId, Fault> {
    building.blobs.keep(original).await?;
    let new = desk::new_picture(original, picture.facts.clone());
    Ok(desk::hold_picture(&building.archive, &new, Shown::Outside).await?)
}

fn joined<T>(joined: Result<T, tokio::task::JoinError>) -> Result<T, Fault> {
    joined.map_err(|fault| Fault::Refused(format!("Reading ended in a fault of our own: {fault}.")))
}
