//! The building: from the command line to an exit code.
//!
//! *Invariant:* this crate alone reads settings, files and the system's clock, and it alone decides
//! what runs beside what.

mod building;
mod command_line;
mod demo;
mod housekeeping;
mod import;
mod progress;
mod quotations;
mod ready_made;
mod sample_record;
mod seal;
mod secrets;
mod serve;
mod settings;
mod staff;
mod theme_files;
mod token;
mod verify;

use std::io::IsTerminal as _;
use std::process::ExitCode;

use clap::Parser as _;

use command_line::{Command, CommandLine, Import, Staff, Token};

fn main() -> ExitCode {
    let command_line = CommandLine::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(fault) => return failed(&format!("The program could not start its threads: {fault}.")),
    };
    match runtime.block_on(run(command_line)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => failed(&fault.to_string()),
    }
}

async fn run(command_line: CommandLine) -> Result<(), building::Fault> {
    let logging = tracing_subscriber::EnvFilter::try_from_env("DATELINE_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,html5ever=off,dateline=info"));
    let is_terminal = std::io::stderr().is_terminal();
    let logs = tracing_subscriber::fmt().with_env_filter(logging).with_ansi(is_terminal);
    logs.with_writer(std::io::stderr).init();
    match command_line.command {
        Command::Demo(place) => demo::run(&place).await,
        Command::Serve(place) => serve::run(&place).await,
        Command::Import(Import::Wordpress(import)) => import::wordpress(&import).await,
        Command::Import(Import::Markdown(import)) => import::markdown(&import).await,
        Command::Import(Import::Text(import)) => import::text(&import).await,
        Command::Staff(Staff::Add(add)) => staff::add(&add).await,
        Command::Token(Token::Add(add)) => token::add(&add).await,
        Command::Token(Token::List(list)) => token::list(&list).await,
        Command::Token(Token::Revoke(revoke)) => token::revoke(&revoke).await,
        Command::Verify(verify) => verify::run(&verify).await,
        Command::Quotations(text) => quotations::run(&text),
    }
}

#[expect(clippy::print_stderr, reason = "the one sentence a failed command says")]
fn failed(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
