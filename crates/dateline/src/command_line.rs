//! The commands and their options.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Dateline: a news publication in one program.
#[derive(Debug, Parser)]
#[command(name = "dateline", version, about, max_term_width = 100)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print a finished sample paper and serve it.
    Demo(Place),
    /// Serve the paper.
    Serve(Place),
    /// Take in copy from elsewhere.
    #[command(subcommand)]
    Import(Import),
    /// Who works in the newsroom.
    #[command(subcommand)]
    Staff(Staff),
    /// What programs hold to use the API.
    #[command(subcommand)]
    Token(Token),
    /// Check that what readers read is what was published.
    Verify(Verify),
    /// Say who said what in a text; needs no paper.
    Quotations(Quotations),
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Verify {
    /// The paper's folder [default: ./dateline-data].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Staff {
    /// Take somebody on, who can sign in at once.
    Add(StaffAdd),
}

#[derive(Debug, Clone, Args)]
pub(crate) struct StaffAdd {
    /// Their email address.
    #[arg(value_name = "EMAIL")]
    pub(crate) email: news::EmailAddress,
    /// Their name.
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// What they may do: reporter, editor or publisher.
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: news::Role,
    /// Read the password from standard input; without it one is drawn and printed.
    #[arg(long)]
    pub(crate) password_stdin: bool,
    /// The paper's folder, made when it is missing [default: ./dateline-data].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Token {
    /// Give a program a token, which is printed this once.
    Add(TokenAdd),
    /// List tokens: number, role, name, when they were last used.
    List(TokenList),
    /// Revoke a token, at once and for good.
    Revoke(TokenRevoke),
}

#[derive(Debug, Clone, Args)]
pub(crate) struct TokenAdd {
    /// The program's name: what it does stands in the record of acts under it.
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// What it may do: reporter, editor or publisher.
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: news::Role,
    /// The paper's folder, made when it is missing [default: ./dateline-data].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct TokenList {
    /// The paper's folder [default: ./dateline-data].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct TokenRevoke {
    /// The token's number, as `dateline token list` prints it.
    #[arg(value_name = "NUMBER")]
    pub(crate) number: i64,
    /// The paper's folder [default: ./dateline-data].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
}

/// Where the paper lies, and where it is served.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// The paper's folder, made when it is missing [default: ./dateline-data, or for demo
    /// ./dateline-demo].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
    /// The address to listen on; port 0 takes any free one [default: 127.0.0.1:8080].
    #[arg(long, value_name = "ADDR")]
    pub(crate) listen: Option<SocketAddr>,
}

/// A text, and how its quotations are printed.
#[derive(Debug, Args)]
pub(crate) struct Quotations {
    /// The text or HTML page, or lines of JSON with `id` and `text`; `-` reads standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    pub(crate) file: PathBuf,
    /// A list to read, one JSON document, or a line of JSON for each line of JSON.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The language of the text [default: guessed].
    #[arg(long, value_enum)]
    pub(crate) language: Option<Language>,
}

/// How quotations are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    Jsonl,
}

/// The languages whose quotations are known; of others, the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    En,
    Fr,
    De,
    Es,
    Other,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// Articles, pages, people, sections and topics of WordPress export files.
    Wordpress(ImportWordpress),
    /// A folder of Markdown with front matter: Hugo, Zola, Jekyll, or the paper's own notation.
    Markdown(ImportMarkdown),
    /// The plain text of news pages, as copied from a browser.
    Text(ImportText),
}

/// What every import can be told.
#[derive(Debug, Clone, Args)]
pub(crate) struct ImportOptions {
    /// The paper's folder, made when it is missing [default: ./dateline-data].
    #[arg(long, value_name = "DIR", env = "DATELINE_DATA")]
    pub(crate) data: Option<PathBuf>,
    /// Write the whole report to this file as JSON.
    #[arg(long, value_name = "FILE.json")]
    pub(crate) report: Option<PathBuf>,
    /// Say what would be taken, and write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct ImportWordpress {
    /// The export files, in the order they were made.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Where pictures come from: the site's wp-content/uploads folder, or `skip`.
    #[arg(long, value_name = "DIR|skip", default_value = "skip")]
    pub(crate) pictures: PathBuf,
    #[command(flatten)]
    pub(crate) options: ImportOptions,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct ImportMarkdown {
    /// The folder.
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
    #[command(flatten)]
    pub(crate) options: ImportOptions,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct ImportText {
    /// The text files, one page each.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The section the articles stand in, by its slug; made when it is missing.
    #[arg(long, value_name = "SLUG")]
    pub(crate) section: Option<news::Slug>,
    /// The author, by name.
    #[arg(long, value_name = "NAME")]
    pub(crate) author: Option<String>,
    /// Publish at once; without it the articles are drafts.
    #[arg(long)]
    pub(crate) publish: bool,
    #[command(flatten)]
    pub(crate) options: ImportOptions,
}
