//! Folders of Markdown for four programs, and what is wrong with some.

use expect_test::{Expect, expect};
use wire::markdown::{Folder, Options};

use crate::summary;

fn check(name: &str, expected: &Expect) {
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
    check(
        "house",
        &expect![[r#"
        markdown:The Strait Courier — Some("The Strait Courier")
        person Nadia Ferrault “Nadia Ferrault” []
        person Idris Calloway “Idris Calloway” []
        section strait “The strait” < - []
        section lanes “Lanes” < strait []
        topic lane-accord “Lane Accord” []
        articles/strait/pret.md Article(Report) Keep “Prêt à parler” pret in strait []
        articles/strait/ready-to-talk.md Article(Analysis) Publish “Ready to ‘talk’” ready-to-talk in strait []
        pages/contact.md Page Publish “Contact” contact in - []
        picture pictures/favicon.png ""
        picture pictures/harbour.webp "A harbour"
        # articles/strait/pret.md by [] on []
          at - changed 2026-11-11T23:00:00Z
          language fr
          translates articles/strait/ready-to-talk.md
          p Bonjour.
        # articles/strait/ready-to-talk.md by ["Nadia Ferrault", "Idris Calloway (in Hallgrun)"] on ["lane-accord"]
          at 2026-11-12T21:40:00Z changed 2026-11-12T23:00:00Z
          sticky
          kicker “The strait”
          standfirst “Hours after.”
          from Cape Lisse
          lead pictures/harbour.webp
          caption “The port”
          Clarification 2026-11-13T10:20:00Z It is in its ninth year.
          p “Ready,” she said.
          see also “Prêt” Some(Address("strait/pret"))
          picture pictures/harbour.webp [Cranes] 
          picture picture:7 [not ours] 
        # pages/contact.md by [] on []
          at - changed -
          p Write to us.
        left out part articles/strait/ready-to-talk.md: The picture number 7 of another paper is unknown here.
        changed article articles/strait/pret.md: It was taken as a report: “essay” is not a kind of article: use report, analysis, opinion, background or live.
        changed article articles/strait/pret.md: It is a draft and stays one.
    "#]],
    );
}

#[test]
fn hugo() {
    check(
        "hugo",
        &expect![[r#"
            markdown:Hugo Courier — Some("Hugo Courier")
            person Nadia Ferrault “Nadia Ferrault” []
            section world “The World” < - ["/site/world", "/site/categories/world"]
            topic lanes “Lanes” ["/site/tags/lanes", "/site/tag/lanes", "/site/categories/lanes"]
            topic ships “Ships” ["/site/tags/ships", "/site/tag/ships", "/site/categories/ships"]
            topic analysis “Analysis” ["/site/tags/analysis", "/site/tag/analysis", "/site/categories/analysis"]
            content/about.md Page Publish “About” about in - ["/site/about-us"]
            content/world/bundle/index.md Article(Report) Keep “A bundle” bundled in world ["/site/world/bundled"]
            content/world/first.fr.md Article(Report) Publish “Le premier” first in world ["/site/fr/world/first"]
            content/world/first.md Article(Report) Publish “The first” first in world ["/site/world/first", "/site/old/first", "/site/world/older"]
            picture content/world/bundle/chart.png ""
            picture static/img/harbour.jpg ""
            # content/about.md by [] on []
              at - changed -
              p We print.
            # content/world/bundle/index.md by [] on []
              at - changed 2023-01-01T00:00:00Z
              picture content/world/bundle/chart.png [Chart] The chart
            # content/world/first.fr.md by [] on []
              at 2024-05-01T00:00:00Z changed 2024-05-01T00:00:00Z
              language fr
              translates content/world/first.md
              p Bonjour.
            # content/world/first.md by ["Nadia Ferrault"] on ["lanes", "ships", "analysis"]
              at 2024-05-01T08:00:00Z changed 2024-05-02T00:00:00Z
              standfirst “In short.”
              lead static/img/harbour.jpg
              caption “The harbour”
              p See the bundle→/world/bundled, beside→/world/bundled, image→/img/harbour.jpg.
              picture static/img/harbour.jpg [Cranes] At dawn
              embed https://www.youtube.com/watch?v=abc123
            left out part content/world/first.md: The shortcode “weather” was left out: the theme that filled it in is not here.
            article: found 1 left out 1
            file: found 1 left out 1
            folder: found 1 left out 1
            left out folder layouts: The folder belongs to the old program and its theme.
            left out article content/world/broken.md: Line 2: The YAML cannot be read: unclosed quote.
            left out file static/site.webmanifest: It is neither copy, nor a picture or file the paper serves.
            changed article content/world/bundle/index.md: Its day is still to come; it is kept as a draft.
        "#]],
    );
}

#[test]
fn zola() {
    check(
        "zola",
        &expect![[r#"
        markdown:Zola Courier — Some("Zola Courier")
        section world “World” < - ["/world", "/categories/world"]
        topic schiffe “Schiffe” ["/tags/schiffe", "/tag/schiffe", "/categories/schiffe"]
        content/world/2024-05-01-erste.md Article(Report) Publish “Die Erste” erste in world ["/world/erste"]
        content/world/zweite.md Article(Report) Publish “Die Zweite” zweite in world ["/eigene/adresse"]
        # content/world/2024-05-01-erste.md by [] on ["schiffe"]
          at 2024-05-01T00:00:00Z changed 2024-05-01T00:00:00Z
          kicker “Meer”
          p Siehe die zweite→/world/zweite#teil.
          embed https://www.youtube.com/watch?v=abc
          p Behalten.
        # content/world/zweite.md by [] on []
          at 2024-05-02T00:00:00Z changed 2024-05-02T00:00:00Z
          p Text.
        left out part content/world/2024-05-01-erste.md: The shortcode “note” was left out: the theme that filled it in is not here.
    "#]],
    );
}

#[test]
fn jekyll() {
    check(
        "jekyll",
        &expect![[r#"
        markdown:Jekyll Courier — Some("Jekyll Courier")
        person Idris Calloway “Idris Calloway” []
        section world “World” < - ["/blog/world", "/blog/categories/world"]
        topic lanes “lanes” ["/blog/tags/lanes", "/blog/tag/lanes", "/blog/categories/lanes"]
        topic strait “strait” ["/blog/tags/strait", "/blog/tag/strait", "/blog/categories/strait"]
        _drafts/later.md Article(Report) Keep “Later” later in - ["/blog/later"]
        _posts/2024-05-01-first-dispatch.md Article(Report) Publish “First dispatch” first-dispatch in world ["/blog/world/strait/2024/05/01/first-dispatch"]
        _posts/2024-05-02-second.md Article(Report) Keep “Second” second in - ["/blog/2024/second.html"]
        about.md Page Publish “About” about in - ["/blog/about.html", "/blog/about"]
        # _drafts/later.md by [] on []
          at - changed -
          p Soon.
        # _posts/2024-05-01-first-dispatch.md by ["Idris Calloway"] on ["lanes", "strait"]
          at 2024-04-30T22:00:00Z changed 2024-04-30T22:00:00Z
          p See the second→/news/second and about→/about.
          code "puts 1"
        # _posts/2024-05-02-second.md by [] on []
          at - changed 2024-05-02T21:30:00Z
          p Text with /x.
        # about.md by [] on []
          at - changed -
          p Us.
        left out part _posts/2024-05-01-first-dispatch.md: Liquid “include ad.html” was left out: nothing here fills it in.
        file: found 1 left out 1
        left out file NOTES.md: It lies where no copy is and has no front matter.
        changed article _drafts/later.md: It is a draft and stays one.
        changed article _posts/2024-05-02-second.md: It is a draft and stays one.
    "#]],
    );
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
