//! An import that is killed with SIGKILL leaves all of its file or nothing, and a second run
//! completes it. The real program, on both engines.

use std::{
    path::Path,
    process::{Child, Command, Output, Stdio},
};

use archive::{Archive, Counts, Location, trial};
use news::List;

/// Articles of the export: enough batches for a kill to fall between them.
const ARTICLES: i64 = 1_500;

/// How much of the import has been written when it is killed, in articles.
const KILLED_AT: [i64; 3] = [1, 700, ARTICLES];

fn export() -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>The Old Paper</title>\
         <link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>\
         <wp:base_site_url>https://old.example</wp:base_site_url>\n",
    );
    for n in 1..=ARTICLES {
        let (day, words) = (n % 28 + 1, "The sea was calm and nobody was hurt. ".repeat(20));
        let item = format!(
            "<item><title>Dispatch {n}</title><link>https://old.example/dispatch-{n}/</link>\
             <content:encoded><![CDATA[<p>{words}</p>]]></content:encoded>\
             <wp:post_id>{n}</wp:post_id><wp:post_date_gmt>2024-05-{day:02} 08:00:00\
             </wp:post_date_gmt><wp:post_name>dispatch-{n}</wp:post_name>\
             <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n"
        );
        xml.push_str(&item);
    }
    xml + "</channel></rss>\n"
}

struct Paper {
    folder: tempfile::TempDir,
    database: Option<String>,
}

impl Paper {
    fn import(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.args(["import", "wordpress"]).arg(self.folder.path().join("export.xml"));
        command.arg("--data").arg(self.folder.path().join("paper"));
        command.envs(self.database.iter().map(|url| ("DATELINE_DATABASE", url)));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn location(&self) -> Location {
        match &self.database {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Sqlite(self.folder.path().join("paper/paper.sqlite")),
        }
    }
}

async fn counts(archive: &Archive) -> Counts {
    archive.read().await.unwrap().counts().await.unwrap()
}

/// Lets the import write until `articles` rows are there, kills it, and says whether it was still
/// running.
async fn kill_at(archive: &Archive, mut import: Child, articles: i64) -> bool {
    loop {
        let written = counts(archive).await.articles;
        let has_ended = import.try_wait().unwrap().is_some();
        if written >= articles || has_ended {
            import.kill().unwrap();
            import.wait().unwrap();
            return !has_ended;
        }
    }
}

async fn story(paper: &Paper) {
    std::fs::create_dir(paper.folder.path().join("paper")).unwrap();
    std::fs::write(paper.folder.path().join("export.xml"), export()).unwrap();
    let archive = Archive::open(paper.location()).await.unwrap();
    for articles in KILLED_AT {
        let was_running = kill_at(&archive, paper.import().spawn().unwrap(), articles).await;
        let after = counts(&archive).await;
        let is_whole = after.published == ARTICLES && after.imports_unfinished == 0;
        let is_nothing = after.published == 0 && after.listings == 0;
        assert!(is_whole || is_nothing, "killed at {articles}: {after:?}");
        let newest = archive.read().await.unwrap().cards(List::All, None, 10).await.unwrap();
        assert_eq!(newest.is_empty(), is_nothing);
        assert!(was_running || is_whole, "an import that ended has published");
    }
    for _ in 0..2 {
        let Output { status, .. } = paper.import().output().unwrap();
        assert!(status.success());
        let after = counts(&archive).await;
        assert_eq!((after.articles, after.published), (ARTICLES, ARTICLES));
        assert_eq!(after.imports_unfinished, 0);
    }
    archive.close().await;
}

fn paper(database: Option<String>) -> Paper {
    Paper { folder: tempfile::tempdir().unwrap(), database }
}

#[tokio::test]
async fn all_or_nothing_on_sqlite() {
    story(&paper(None)).await;
}

#[tokio::test]
async fn all_or_nothing_on_postgres() {
    let Some(server) = trial::server() else { return };
    let database = trial::new_database(&server).await.unwrap();
    story(&paper(Some(trial::url_of(&server, &database)))).await;
    trial::drop_database(&server, &database).await.unwrap();
}

#[test]
fn wrong_usage_and_refusals_have_their_exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        command.args(arguments).env("DATELINE_DATA", folder.path().join("paper"));
        command.output().unwrap()
    };
    let missing = folder.path().join("missing.xml");
    let bomb = folder.path().join("bomb.xml");
    let entities = "<!DOCTYPE x [<!ENTITY a \"b\">]><rss>&a;</rss>";
    std::fs::write(&bomb, format!("<?xml version=\"1.0\"?>{entities}")).unwrap();
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    for (arguments, code) in [
        (vec!["import", "wordpress"], 2),
        (vec!["publish"], 2),
        (vec!["import", "wordpress", &text(&missing)], 1),
        (vec!["import", "wordpress", &text(&bomb)], 1),
        (vec!["import", "markdown", &text(&missing)], 1),
        (vec!["--version"], 0),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        if code == 1 {
            let said = String::from_utf8(output.stderr).unwrap();
            let last = said.trim_end().lines().last().unwrap_or_default();
            assert!(last.ends_with('.') && last.len() > 20, "{last}");
        }
    }
}
