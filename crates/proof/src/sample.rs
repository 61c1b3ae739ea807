//! Taking a folder of Markdown into a test's paper.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
    sync::Arc,
};

use composing::{Theme, ready_made};
use desk::{PageCopy, ReceiveOptions, Receiving, Replace, Shown};
use pictures::Original;
use wire::markdown::{Folder, Options};

use crate::TestPaper;

/// Manuscripts written at once.
const BATCH_MANUSCRIPTS: usize = 20;

pub(crate) async fn take_in(paper: &TestPaper, folder: &Path) {
    let folder =
        Folder::open(folder, &Options { now: Some(paper.now()) }).expect("a folder of Markdown");
    let survey = Arc::clone(folder.survey());
    let mut held = HashMap::new();
    for picture in &survey.pictures {
        let bytes = std::fs::read(&picture.file).expect("the picture's file");
        let original = Original::check(bytes.into(), &picture.key).expect("a picture");
        paper.blobs.keep(&original).await.expect("the blob store");
        let new = desk::new_picture(&original, picture.facts.clone());
        let id = desk::hold_picture(&paper.archive, &new, Shown::Outside).await;
        held.insert(picture.key.clone(), id.expect("the picture"));
    }
    let options = ReceiveOptions::default();
    let (mut receiving, plan) =
        Receiving::begin(&paper.archive, survey, "sample", held, options, paper.now())
            .await
            .expect("an import");
    let read: Result<Vec<_>, _> = folder.manuscripts(&plan).collect();
    for batch in read.expect("manuscripts").chunks(BATCH_MANUSCRIPTS) {
        receiving.take(batch.to_vec(), paper.now()).await.expect("a batch");
    }
    let report = receiving.complete(paper.now()).await.expect("the report");
    assert!(report.adds_up(), "{:?}", report.types);
    settle_ready_made(paper).await;
}

/// The pages every paper has, as the building makes them at its first start.
async fn settle_ready_made(paper: &TestPaper) {
    let facts = paper.archive.read().await.expect("a reader").paper().await.expect("the paper");
    let theme = Theme::new(BTreeMap::new()).expect("the default theme");
    for (slug, document) in ready_made::pages(&theme.words(&facts.language), &facts) {
        let copy = PageCopy { slug, language: facts.language.clone(), document };
        let settled =
            desk::settle_page(&paper.archive, copy, Replace::ReadyMade, None, paper.now()).await;
        settled.expect("a page");
    }
}
