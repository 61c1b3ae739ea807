//! The import commands: read a source twice, take it in by the desk, report.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    sync::Arc,
};

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
};

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

pub(crate) async fn wordpress(import: &ImportWordpress) -> Result<(), Fault> {
    let building = open(&import.options).await?;
    let pictures = pictures_folder(&import.pictures)?;
    let mut reports = Vec::new();
    for file in &import.files {
        let (path, options) = (file.clone(), wordpress_options(pictures.clone()));
        let export = first_reading(file, move |read| {
            wordpress::Export::open(&path, &options, &mut |bytes| read(bytes))
        })
        .await?;
        reports.push(take_in(&building, export, file, import.options.dry_run).await?);
    }
    finish(&import.options, &reports)
}

pub(crate) async fn markdown(import: &ImportMarkdown) -> Result<(), Fault> {
    let building = open(&import.options).await?;
    let folder = open_folder(&import.folder).await?;
    let report = take_in(&building, folder, &import.folder, import.options.dry_run).await?;
    finish(&import.options, &[report])
}

pub(crate) async fn text(import: &ImportText) -> Result<(), Fault> {
    let building = open(&import.options).await?;
    let (files, options) = (import.files.clone(), text_options(import));
    let name = PathBuf::from(match &import.files[..] {
        [only] => only.display().to_string(),
        several => format!("{} pages", several.len()),
    });
    let pages = first_reading(&name, move |_| text::Pages::open(&files, &options)).await?;
    let report = take_in(&building, pages, &name, import.options.dry_run).await?;
    finish(&import.options, &[report])
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
pub(crate) async fn sample(building: &Building, folder: &Path) -> Result<(), Fault> {
    let source = open_folder(folder).await?;
    if holds_another_paper(building, &source.survey().source).await? {
        return Err(Fault::Refused(format!(
            "{} holds another paper: name a new folder for the sample with --data.",
            building.settings.folder.display()
        )));
    }
    let (_, report) = take_in(building, source, folder, false).await?;
    progress::print_summary(Path::new("The sample paper"), &report, false);
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
) -> Result<(PathBuf, Report), Fault> {
    let (held, pictures) = take_pictures(building, source.survey(), is_dry_run).await?;
    let file_name = file.display().to_string();
    let options = ReceiveOptions { is_dry_run, ..ReceiveOptions::default() };
    let survey = Arc::clone(source.survey());
    let (mut receiving, plan) =
        Receiving::begin(&building.archive, survey, &file_name, held, options, now()).await?;
    let total = source.survey().items.len() as u64;
    let progress = Progress::begin("Taking in", &file_name, total);
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
    Ok((file.to_owned(), report))
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
                report.leave_out("picture", &picture.key, fault.to_string());
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

/// Writes the report, then says what is in it.
fn finish(options: &ImportOptions, reports: &[(PathBuf, Report)]) -> Result<(), Fault> {
    let written = write_report(options, reports);
    for (file, report) in reports {
        progress::print_summary(file, report, options.dry_run);
    }
    written
}

fn write_report(options: &ImportOptions, reports: &[(PathBuf, Report)]) -> Result<(), Fault> {
    let Some(file) = &options.report else { return Ok(()) };
    let json = match reports {
        [(_, only)] => serde_json::to_string_pretty(only),
        several => {
            let mut whole = Report::default();
            several.iter().for_each(|(_, report)| whole.add(report.clone()));
            serde_json::to_string_pretty(&whole)
        }
    };
    let json = json.map_err(|fault| Fault::Refused(format!("The report has no JSON: {fault}.")))?;
    std::fs::write(file, json + "\n").map_err(|source| file_fault("Writing", file, source))
}

fn joined<T>(joined: Result<T, tokio::task::JoinError>) -> Result<T, Fault> {
    joined.map_err(|fault| Fault::Refused(format!("Reading ended in a fault of our own: {fault}.")))
}
