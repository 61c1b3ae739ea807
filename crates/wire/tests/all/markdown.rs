//! Folders of Markdown for four programs, and what is wrong with some.

use expect_test::{ExpectFile, expect_file};
use wire::markdown::{Folder, Options};

use crate::summary;

fn check(name: &str, expected: &ExpectFile) {
    let options = Options { now: Some("2027-01-01T00:00:00Z".parse().unwrap()) };
    let folder = Folder::open(&summary::export(name), &options).unwrap();
    let plan = summary::plan(folder.survey());
    let mut out = summary::survey(folder.survey());
    out += &summary::manuscripts(folder.manuscripts(&plan));
    out += &summary::report(&folder.survey().report);
    expected.assert_eq(&out);
}

#[test]
fn the_papers_own_form() {
    check("house", &expect_file!["../exports/house.expected"]);
}

#[test]
fn hugo() {
    check("hugo", &expect_file!["../exports/hugo.expected"]);
}

#[test]
fn zola() {
    check("zola", &expect_file!["../exports/zola.expected"]);
}

#[test]
fn jekyll() {
    check("jekyll", &expect_file!["../exports/jekyll.expected"]);
}

#[test]
fn links_to_files_of_the_folder_lead_to_the_papers_own_and_images_stay_images() {
    let folder = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| {
        let file = folder.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    };
    write("hugo.toml", "baseURL = 'https://old.example/blog/'");
    write("static/files/plan.pdf", "%PDF-1.4");
    write("static/shed.jpg", "jpeg");
    let copy = "The [plan](/files/plan.pdf#page=2), whole: [![a [shed]](/shed.jpg)](/files/plan.pdf)\n\n\
                ![Shed](/shed.jpg)\n\n<a href=\"https://old.example/blog/files/plan.pdf\">again</a>";
    write("content/news/a.md", &format!("---\ntitle: A\n---\n{copy}"));
    let folder = Folder::open(folder.path(), &Options::default()).unwrap();
    let mut plan = summary::plan(folder.survey());
    for picture in &folder.survey().pictures {
        plan.put_file(
            &picture.key,
            &format!("/pictures/{}", picture.file.file_name().unwrap().display()),
        );
    }
    let olds: Vec<_> = folder.survey().pictures.iter().flat_map(|p| &p.old_addresses).collect();
    let olds: Vec<_> = olds.into_iter().map(news::OldAddress::as_str).collect();
    assert_eq!(olds, ["/blog/files/plan.pdf", "/blog/shed.jpg"]);
    let mut body = folder.manuscripts(&plan).next().unwrap().unwrap().document.body;
    let mut links = Vec::new();
    body.each_link_mut(&mut |href| links.push(href.clone()));
    links.sort();
    assert_eq!(links, ["/pictures/plan.pdf", "/pictures/plan.pdf", "/pictures/plan.pdf#page=2"]);
    let shed = news::PictureRef::Wanted("static/shed.jpg".to_owned());
    assert_eq!(body.pictures(), [shed]);
}

#[test]
fn links_out_of_the_folder_are_not_followed() {
    let outer = tempfile::tempdir().unwrap();
    let inside = outer.path().join("site");
    std::fs::create_dir_all(&inside).unwrap();
    std::fs::write(outer.path().join("secret.md"), "---\ntitle: Secret\n---\nx").unwrap();
    std::fs::write(inside.join("open.md"), "---\ntitle: Open\n---\n![x](../../secret.jpg)")
        .unwrap();
    std::os::unix::fs::symlink(outer.path().join("secret.md"), inside.join("a.md")).unwrap();
    std::os::unix::fs::symlink(outer.path(), inside.join("up")).unwrap();
    std::os::unix::fs::symlink(&inside, inside.join("round")).unwrap();
    let folder = Folder::open(&inside, &Options::default()).unwrap();
    assert_eq!(folder.survey().items.len(), 1);
    let reasons: Vec<_> = folder.survey().report.left_out.iter().map(|l| &*l.source_id).collect();
    assert_eq!(reasons, ["a.md", "round", "up"]);
    assert!(folder.survey().report.adds_up());
}

#[test]
fn yaml_bombs_and_broken_fronts_leave_their_file_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut bomb = "---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        let all = vec![before; 9].join(", ");
        bomb.extend([format!("a{level}: &a{level} ["), all, "]\n".to_owned()]);
    }
    for (name, text) in [
        ("bomb.md", format!("{bomb}---\nText.")),
        ("deep.md", format!("---\na: {}\n---\nText.", "[".repeat(5_000))),
        ("open.md", "---\ntitle: x\n".to_owned()),
        ("toml.md", "+++\ntitle = \n+++\n".to_owned()),
        ("json.md", "{ \"title\": }\n".to_owned()),
        ("list.md", "---\n- a\n- b\n---\n".to_owned()),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    std::fs::write(folder.path().join("good.md"), "# Good\n\nText.").unwrap();
    let read = Folder::open(folder.path(), &Options::default()).unwrap();
    let ids: Vec<_> = read.survey().items.iter().map(|item| &*item.source_id).collect();
    assert_eq!(ids, ["good.md"]);
    let left: Vec<_> = read.survey().report.left_out.iter().map(|l| &*l.source_id).collect();
    assert_eq!(left, ["bomb.md", "deep.md", "json.md", "list.md", "open.md", "toml.md"]);
}

#[test]
fn a_broken_data_file_is_an_error_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("paper.toml"), "title = \"x\"\nlanguage = \"not one\"\n")
        .unwrap();
    let fault = Folder::open(folder.path(), &Options::default()).err().unwrap();
    assert_eq!(fault.code(), "data_invalid");
    assert!(fault.to_string().contains("line 2"), "{fault}");
}

#[test]
fn the_head_of_a_folder_names_its_section_or_is_a_page_and_none_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let long = "Ships. ".repeat(100);
    for (file, text) in [
        ("hugo.toml", "baseURL = 'https://old.example/'"),
        ("content/_index.md", "---\ntitle: Home\n---\nWelcome."),
        ("content/posts/_index.md", "---\ntitle: Dispatches\n---\nWhat *happens* here."),
        ("content/posts/a.md", "---\ntitle: A\ndate: 2024-05-01\n---\nText."),
        ("content/ships/_index.md", &format!("---\ntitle: Ships\n---\n{long}")),
        ("content/ships/b.md", "---\ntitle: B\ndate: 2024-05-01\n---\nText."),
        ("content/team/_index.md", "---\ntitle: The team\ndate: 2024-05-01\n---\nWho we are."),
        ("content/posts/deep/_index.md", "---\ntitle: Deep\n---\nDeeper."),
        ("content/empty/_index.md", "---\ntitle: Empty\n---\n"),
        ("content/tags/orm/_index.md", "---\ntitle: Orm\n---\nAn island."),
    ] {
        let file = folder.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let folder = Folder::open(folder.path(), &Options::default()).unwrap();
    let survey = folder.survey();
    let sections: Vec<_> = survey.sections.iter().map(|s| (&*s.name, &s.description)).collect();
    let said = Some("What happens here.".to_owned());
    assert_eq!(sections, [("Dispatches", &said), ("Ships", &None)]);
    let pages = survey.items.iter().filter(|item| item.form == news::Form::Page);
    let pages: Vec<_> = pages.map(|p| (&*p.headline, p.old_addresses[0].as_str())).collect();
    assert_eq!(pages, [("Deep", "/posts/deep"), ("The team", "/team")]);
    let plan = summary::plan(survey);
    let copy = folder.manuscripts(&plan).last().unwrap().unwrap().document.body.text().text;
    assert_eq!(copy, "Who we are.");
    let left: Vec<_> = survey.report.left_out.iter().map(|l| (&*l.kind, &*l.source_id)).collect();
    let home = ("file", "content/_index.md");
    let (empty, orm) =
        (("file", "content/empty/_index.md"), ("file", "content/tags/orm/_index.md"));
    assert_eq!(left, [home, empty, ("part", "content/ships/_index.md"), orm]);
    let changed: Vec<_> = survey.report.changed.iter().map(|c| (&*c.kind, &*c.source_id)).collect();
    let (deep, team) =
        (("page", "content/posts/deep/_index.md"), ("page", "content/team/_index.md"));
    assert!(changed.contains(&("section", "content/posts/_index.md")), "{changed:?}");
    assert!(changed.contains(&deep) && changed.contains(&team), "{changed:?}");
    assert!(survey.report.adds_up());
}
