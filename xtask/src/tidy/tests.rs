//! The rules, tried on trees of a few lines, and the house held to them.

use std::path::Path;

use super::check;

const WORKSPACE: &str = "[workspace]\n[workspace.dependencies]\n";
const GLOSSARY: &str = "# Glossary\n\n## Words we do not use\n\n| word | we say | except |\n\
                        |---|---|---|\n| post | article | `crates/wire/`, `post_code` |\n\
                        | category | section | |\n";

/// What tidy says of a tree with these files, as `path:line: message`.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in [("Cargo.toml", WORKSPACE)].iter().chain(files) {
        let path = root.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    check(root.path()).unwrap().iter().map(ToString::to_string).collect()
}

#[test]
fn the_house_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let findings = check(root).unwrap();
    let listed: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(listed.is_empty(), "\n{}", listed.join("\n"));
}

#[test]
fn a_room_knows_only_the_rooms_it_may() {
    let news = "[dependencies]\narchive.workspace = true\n";
    assert_eq!(
        said(&[("crates/news/Cargo.toml", news)]),
        ["crates/news/Cargo.toml:2: `news` may not know `archive`"]
    );
    let desk =
        "[dependencies]\nnews.workspace = true\n[dev-dependencies]\nproof.workspace = true\n";
    assert!(said(&[("crates/desk/Cargo.toml", desk)]).is_empty());
    assert_eq!(
        said(&[("crates/services/Cargo.toml", "")]),
        ["crates/services/Cargo.toml:1: `services` is not a room of the house: see \
             ARCHITECTURE.md"]
    );
}

#[test]
fn a_function_over_a_screen_is_named() {
    let body = "    // \"}\" is no brace in here.\n".repeat(69);
    let source = format!("//! A room.\nfn long() {{\n{body}}}\nfn short() -> [u8; 2];\n");
    assert_eq!(said(&[("a.rs", &source)]), ["a.rs:2: `long` has 71 lines, over 70"]);
}

#[test]
fn the_text_of_a_file_is_held_to_the_rules() {
    let wide = format!("//! Wide.\n// {}\n", "x".repeat(98));
    let home = ["/root", "/x"].concat();
    let home_named = format!("a.rs:2: names {}", home.trim_end_matches('x'));
    let home = format!("//! Home.\n// {home}\n");
    let long = "//! Long.\n".repeat(501);
    let long_with_reason = long.replacen("Long.", "A table (long: it is one table).", 1);
    for (name, text, expected) in [
        ("a.rs", "fn a() {}\n", "a.rs:1: a module starts with a `//!` line: what is it for?"),
        ("a.rs", wide.as_str(), "a.rs:2: 101 columns, over 100"),
        ("a.rs", home.as_str(), home_named.as_str()),
        ("a.rs", "//! A.\n// TODO later\n", "a.rs:2: TODO: do it, or file an issue"),
        ("a.rs", "//! A.\n#[ignore]\nfn a() {}\n", "a.rs:2: no test is `#[ignore]`"),
        ("a.rs", "//! A. \n", "a.rs:1: the line ends in a blank"),
        ("a.rs", "//! A.", "a.rs:1: the file does not end in one line break"),
        ("a.md", "Text\n", "a.md:1: a document has one `# Title`, and it is the first line"),
        ("a/mod.rs", "//! A.\n", "a/mod.rs:1: modules are `foo.rs` beside `foo/`, not `mod.rs`"),
        ("utils.rs", "//! A.\n", "utils.rs:1: `utils` says nothing: name the trade"),
        (
            "crates/web/a.rs",
            "//! A.\nfn a() { news::Html::passed_by_sanitiser(b) }\n",
            "crates/web/a.rs:2: only composing's sanitiser and renderers vouch for `Html`",
        ),
    ] {
        assert_eq!(said(&[(name, text)]), [expected], "{text}");
    }
    assert!(said(&[("a.rs", &long)])[0].starts_with("a.rs:1: 501 lines, over 500"));
    assert!(said(&[("a.rs", &long_with_reason)]).is_empty());
    assert!(said(&[("a.md", "# A\n\n```\n# not a title\n```\n")]).is_empty());
}

#[test]
fn banned_words_stand_in_no_name_of_ours() {
    let glossary = ("GLOSSARY.md", GLOSSARY);
    for (name, text, expected) in [
        ("a.rs", "//! A.\nfn a(old_posts: u8) {}\n", Some("a.rs:2: `old_posts`: we say article")),
        ("a.rs", "//! A.\nenum CategoryKind {}\n", Some("a.rs:2: `CategoryKind`: we say section")),
        ("a.rs", "//! A.\nfn a(categories: u8) {}\n", Some("a.rs:2: `categories`: we say section")),
        ("a.rs", "//! A.\nfn a() { \"post\"; } // post\n", None),
        ("a.rs", "//! A.\n#[serde(rename = post)]\nfn a() {}\n", None),
        ("a.rs", "//! A.\nfn a(post_code: u8, compost: u8) {}\n", None),
        ("crates/wire/a.rs", "//! A.\nfn a(post: u8) {}\n", None),
        ("w/en.ftl", "latest = Latest posts\n", Some("w/en.ftl:1: `posts`: we say article")),
        ("w/en.ftl", "# post\nlatest-posts = Latest articles\n", None),
        ("w/en.ftl", "post_code = By post\n", None),
    ] {
        assert_eq!(said(&[glossary, (name, text)]), Vec::from_iter(expected), "{text}");
    }
}

#[test]
fn engines_and_languages_come_in_pairs() {
    let paired = [
        ("crates/archive/migrations/sqlite/0001_paper.sql", "--\n"),
        ("crates/archive/migrations/postgres/0001_paper.sql", "--\n"),
        ("themes/plain/words/en.ftl", "a = A\nb =\n    B\n"),
        ("themes/plain/words/fr.ftl", "a = A\nb = B\n"),
    ];
    assert!(said(&paired).is_empty());
    assert_eq!(
        said(
            &paired[..1]
                .iter()
                .chain(&[("m/migrations/postgres/0002_x.sql", "--\n")])
                .copied()
                .collect::<Vec<_>>()
        ),
        [
            "crates/archive/migrations/sqlite/0001_paper.sql:1: postgres has no migration \
             0001_paper.sql",
            "m/migrations/postgres/0002_x.sql:1: sqlite has no migration 0002_x.sql",
        ]
    );
    assert_eq!(
        said(&[paired[2], ("themes/plain/words/ar.ftl", "a = A\n")]),
        ["themes/plain/words/ar.ftl:1: the message `b` is missing"]
    );
}

#[test]
fn the_workspace_and_the_map_name_what_is_there() {
    let workspace = "[workspace]\n[workspace.dependencies]\nurl = \"2\"\n";
    assert_eq!(said(&[("Cargo.toml", workspace)]), ["Cargo.toml:3: no crate uses `url`"]);
    let map = "# Architecture\n\ncrates/news, crates/attic\n";
    assert_eq!(
        said(&[
            ("ARCHITECTURE.md", map),
            ("crates/news/Cargo.toml", ""),
            ("crates/web/Cargo.toml", "")
        ]),
        [
            "ARCHITECTURE.md:1: crates/web is in the house and not on the map",
            "ARCHITECTURE.md:3: crates/attic is on the map and not in the house",
        ]
    );
}
