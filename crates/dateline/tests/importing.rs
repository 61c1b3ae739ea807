//! Imports of several files, some of them bad: the real program, its report and its exit code.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn export(title: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>{title}</title>\
         <link>https://{title}.example</link><wp:wxr_version>1.2</wp:wxr_version>\n\
         <item><title>A {title}</title><link>https://{title}.example/a/</link>\
         <content:encoded><![CDATA[<p>The sea was calm.</p>]]></content:encoded>\
         <wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-05-01 08:00:00</wp:post_date_gmt>\
         <wp:post_name>a</wp:post_name><wp:status>publish</wp:status>\
         <wp:post_type>post</wp:post_type></item>\n</channel></rss>\n"
    )
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.args(arguments).current_dir(folder).env("DATELINE_DATA", "paper").output().unwrap()
}

fn report(folder: &Path) -> Value {
    let json = std::fs::read_to_string(folder.join("report.json")).unwrap();
    serde_json::from_str(&json).unwrap()
}

#[test]
fn a_refused_file_is_reported_and_the_others_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let whole = export("one");
    std::fs::write(folder.join("one.xml"), &whole).unwrap();
    std::fs::write(folder.join("cut.xml"), &whole[..whole.len() - 40]).unwrap();
    std::fs::write(folder.join("two.xml"), export("two")).unwrap();
    let files = ["one.xml", "cut.xml", "two.xml"];
    let arguments = [&["import", "wordpress", "--report", "report.json"], &files[..]].concat();
    let output = run(folder, &arguments);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("1 of 3 files refused: cut.xml."), "{said}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(files.iter().all(|file| printed.contains(file)), "{printed}");
    let report = report(folder);
    assert_eq!(report["types"]["article"]["taken"], 2);
    assert_eq!(report["left_out"][0]["source_id"], "cut.xml");
    let refused: Vec<_> = (0..3).map(|file| report["files"][file]["refused"].is_string()).collect();
    assert_eq!(refused, [false, true, false]);
}

#[test]
fn a_single_refused_file_has_a_report_and_makes_no_paper() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("bad.xml"), "<rss><channel>").unwrap();
    let output = run(folder, &["import", "wordpress", "bad.xml", "--report", "report.json"]);
    assert_eq!(output.status.code(), Some(1));
    let report = report(folder);
    assert_eq!(report["types"]["file"]["left_out"], 1);
    assert_eq!(report["left_out"][0]["source_id"], "bad.xml");
    assert_eq!((&report["changed"], &report["files"]), (&Value::Array(vec![]), &Value::Null));
    assert!(!folder.join("paper").exists());
}

#[test]
fn a_report_that_cannot_be_written_is_refused_before_anything_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("one.xml"), export("one")).unwrap();
    let output = run(folder, &["import", "wordpress", "one.xml", "--report", "none/report.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!folder.join("paper").exists());
}

#[test]
fn the_section_of_none_has_the_word_of_the_papers_language() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::create_dir(folder.join("paper")).unwrap();
    std::fs::write(folder.join("paper/dateline.toml"), "[paper]\nlanguage = \"fr\"\n").unwrap();
    std::fs::write(folder.join("one.xml"), export("one")).unwrap();
    assert!(run(folder, &["import", "wordpress", "one.xml"]).status.success());
    let sections = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let file = folder.join("paper/paper.sqlite");
        let archive = archive::Archive::open(archive::Location::Sqlite(file)).await.unwrap();
        archive.read().await.unwrap().section(&news::Slug::parse("news").unwrap()).await.unwrap()
    });
    assert_eq!(sections.unwrap().name, "Actualités");
}

#[test]
fn a_folder_that_is_not_there_and_a_server_that_does_not_answer_are_told_for_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["verify", "--data", "nowhere"]);
    assert_eq!(output.status.code(), Some(1));
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.arg("serve").env("DATELINE_DATA", folder.path().join("paper"));
    command.env("DATELINE_DATABASE", "postgres://nobody:x@127.0.0.1:1/x");
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("cannot be reached") && !said.contains("last copy"), "{said}");
}
