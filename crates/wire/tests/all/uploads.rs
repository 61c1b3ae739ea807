//! The files of a `WordPress` export: found in the folder and nowhere else, led to from wherever
//! they were led to before.

use std::path::Path;

use news::{BlockKind, PictureRef};
use wire::wordpress::{Export, Options};

use crate::summary;

const UPLOADS: &str = "https://sheet.example/wp-content/uploads";

/// A folder of uploads, with something beside it that is nobody's business.
fn uploads(folder: &Path) -> std::path::PathBuf {
    let uploads = folder.join("uploads");
    for file in [
        "secret.jpg",
        "uploads/2024/05/crane-scaled.jpg",
        "uploads/2024/05/plan.pdf",
        "uploads/2024/05/costs.pdf",
        "uploads/2024/05/shed.jpg",
        "uploads/2024/05/shed-300x200.jpg",
        "uploads/2024/05/gate-150x150.png",
        "uploads/scans/büro.jpg",
        "uploads/2018/03/lost.jpg",
    ] {
        let file = folder.join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, file.file_name().unwrap().as_encoded_bytes()).unwrap();
    }
    uploads
}

fn open(pictures: Option<std::path::PathBuf>) -> Export {
    let options = Options { pictures, now: None };
    Export::open(&summary::export("files-1.2.xml"), &options, &mut |_| {}).unwrap()
}

#[test]
fn what_copy_shows_is_found_with_and_without_an_attachment() {
    let folder = tempfile::tempdir().unwrap();
    let export = open(Some(uploads(folder.path())));
    let found: Vec<_> = export.survey().pictures.iter().map(|p| (&*p.key, &*p.file)).collect();
    let uploads = folder.path().canonicalize().unwrap().join("uploads");
    let expected = [
        ("2024/05/crane-scaled.jpg", "2024/05/crane-scaled.jpg"),
        ("2024/05/plan.pdf", "2024/05/plan.pdf"),
        ("2024/05/costs.pdf", "2024/05/costs.pdf"),
        ("2024/05/gate-150x150.png", "2024/05/gate-150x150.png"),
        ("2024/05/shed.jpg", "2024/05/shed.jpg"),
        ("2019/01/b%C3%BCro.jpg", "scans/büro.jpg"),
    ];
    let expected = expected.map(|(key, file)| (format!("{UPLOADS}/{key}"), uploads.join(file)));
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((key, file), (expected_key, expected_file)) in found.iter().zip(&expected) {
        assert!(key.ends_with(expected_key.trim_start_matches("https://")), "{key}");
        assert_eq!(*file, expected_file);
    }
    let report = &export.survey().report;
    let lost: Vec<_> = report.left_out.iter().filter(|line| line.kind == "picture").collect();
    assert_eq!(lost.len(), 1, "{lost:#?}");
    assert_eq!(lost[0].source_id, format!("{UPLOADS}/2024/05/lost.jpg"));
    let by_name = report.changed.iter().find(|line| line.kind == "picture").unwrap();
    assert!(by_name.reason.contains("by its name alone"), "{}", by_name.reason);
    let guest = export.survey().people.iter().find(|person| person.key == "guest").unwrap();
    assert_eq!(guest.picture, Some(format!("{UPLOADS}/2024/05/crane-scaled.jpg")));
}

#[test]
fn a_name_that_several_files_have_is_no_answer_nor_is_a_link_out_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let uploads = uploads(folder.path());
    std::fs::copy(uploads.join("scans/büro.jpg"), uploads.join("büro.jpg")).unwrap();
    std::os::unix::fs::symlink(folder.path().join("secret.jpg"), uploads.join("lost.jpg")).unwrap();
    let export = open(Some(uploads));
    let report = &export.survey().report;
    let lost = report.left_out.iter().filter(|line| line.kind == "picture");
    let lost: Vec<_> = lost.map(|line| line.source_id.rsplit('/').next().unwrap()).collect();
    assert_eq!(lost, ["b%C3%BCro.jpg", "lost.jpg"]);
}

#[test]
fn links_lead_to_the_papers_own_files() {
    let folder = tempfile::tempdir().unwrap();
    let export = open(Some(uploads(folder.path())));
    let mut plan = summary::plan(export.survey());
    for (number, picture) in export.survey().pictures.iter().enumerate() {
        plan.put_file(&picture.key, &format!("/pictures/{number}"));
    }
    let mut read = export.manuscripts(&plan).unwrap();
    let mut body = read.next().unwrap().unwrap().document.body;
    let mut links = Vec::new();
    body.each_link_mut(&mut |href| links.push(href.clone()));
    assert_eq!(links, ["/pictures/1#page=2", "/pictures/2", "/pictures/0", "/pictures/0"]);
    let wanted = body.pictures().into_iter().map(|picture| match picture {
        PictureRef::Wanted(key) => key,
        PictureRef::Held(id) => panic!("{id}"),
    });
    let known = |key: &String| export.survey().pictures.iter().any(|p| p.key == *key);
    let (taken, not): (Vec<_>, Vec<_>) = wanted.partition(known);
    assert_eq!(taken.len(), 4, "{taken:#?}");
    assert_eq!(not.len(), 3, "{not:#?}");
    assert!(body.blocks.iter().any(|block| matches!(block.kind, BlockKind::Picture(_))));
}

#[test]
fn without_the_folder_links_stay_and_nothing_is_looked_for() {
    let export = open(None);
    assert_eq!(export.survey().pictures, []);
    assert_eq!(export.survey().report.types["picture"].found, 2);
    let plan = summary::plan(export.survey());
    let mut body = export.manuscripts(&plan).unwrap().next().unwrap().unwrap().document.body;
    let mut links = Vec::new();
    body.each_link_mut(&mut |href| links.push(href.clone()));
    assert_eq!(links[1], format!("{UPLOADS}/2024/05/costs.pdf"));
    // The page of the crane showed nothing that the article it hangs on does not.
    assert_eq!(links[2], "/news/the-crane-is-up");
}

#[test]
fn the_page_of_a_file_leads_to_its_article_else_to_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let export = open(Some(uploads(folder.path())));
    let olds =
        |of: &[news::OldAddress]| of.iter().map(|o| o.as_str().to_owned()).collect::<Vec<_>>();
    let survey = export.survey();
    assert_eq!(
        olds(&survey.items[0].old_addresses),
        [
            "/2024/05/the-crane-is-up",
            "/?p=10",
            "/2024/05/the-crane-is-up/crane",
            "/?attachment_id=20",
            "/?p=20"
        ]
    );
    let crane = "/wp-content/uploads/2024/05/crane";
    assert_eq!(
        olds(&survey.pictures[0].old_addresses),
        [format!("{crane}-scaled.jpg"), format!("{crane}.jpg")]
    );
    // What the plan hangs on is a draft, which nobody may see.
    assert_eq!(
        olds(&survey.pictures[1].old_addresses),
        ["/wp-content/uploads/2024/05/plan.pdf", "/plan", "/?attachment_id=21", "/?p=21"]
    );
    assert_eq!(olds(&survey.pictures[5].old_addresses), ["/wp-content/uploads/2019/01/büro.jpg"]);
}
