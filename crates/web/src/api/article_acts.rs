//! Acts on one article: submitting, publishing, scheduling, correcting, withdrawing, and the rest.
//! Each answers with the article as it is then.

use std::future::Future;

use desk::{Note, Publish};
use http::Method;
use news::version::VersionKind;
use news::{ArticleId, CorrectionKind, Role};

use super::article_copy::told;
use super::articles::{note_of, opened, read, seen};
use super::call::{Call, instant, text};
use super::operation::Operation;
use super::problem::Problem;
use super::reply::Reply;
use super::shape::{Field, Shape, TEXT_CHARS_MAX, maybe, needed, optional};

pub(super) fn operations() -> Vec<Operation> {
    let note = || optional("note", maybe(Shape::Text(TEXT_CHARS_MAX)), "What it should tell.");
    let said = |name, about| needed(name, Shape::Said(TEXT_CHARS_MAX), about);
    let at = |name, about| needed(name, Shape::Instant, about);
    let kind = optional("kind", Shape::Word(&["update", "typo"]), "Why it is printed anew.");
    let wrong = Shape::Word(&["correction", "clarification"]);
    let wrong = needed("kind", wrong, "Something was wrong, or only not clear.");
    [
        reporters(),
        vec![
            editors("/articles/{id}/return", ("return_article", "Sends it back to its author."))
                .with(vec![said("note", "What is to be done.")], send_back),
            editors("/articles/{id}/publication", ("publish_article", "Publishes the save."))
                .with(vec![kind, note()], publish),
            editors("/articles/{id}/schedule", ("schedule_article", "Publishes it at an instant."))
                .by(Method::PUT)
                .with(vec![at("due_at", "When.")], schedule),
            editors("/articles/{id}/schedule", ("unschedule_article", "Calls that off."))
                .by(Method::DELETE)
                .without(unschedule),
            editors("/articles/{id}/embargo", ("embargo_article", "Nothing is public before."))
                .by(Method::PUT)
                .with(vec![at("until", "Until when.")], embargo),
            editors("/articles/{id}/embargo", ("lift_embargo", "Lifts the embargo."))
                .by(Method::DELETE)
                .without(lift),
            editors("/articles/{id}/corrections", ("correct_article", "Prints a correction."))
                .with(vec![wrong, said("text", "What was wrong, what is right.")], correct),
            editors("/articles/{id}/withdrawal", ("withdraw_article", "Takes it back."))
                .with(vec![said("notice", "What readers are told.")], withdraw),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn reporters() -> Vec<Operation> {
    let note = optional("note", maybe(Shape::Text(TEXT_CHARS_MAX)), "A word to the editors.");
    let reporter = |path, name| Deed { role: Role::Reporter, ..editors(path, name) };
    vec![
        reporter("/articles/{id}/submission", ("submit_article", "Sends a draft to the editors."))
            .with(vec![note], submit),
        reporter("/articles/{id}/spike", ("spike_article", "Puts a draft aside for good."))
            .by(Method::PUT)
            .without(spike),
        reporter("/articles/{id}/spike", ("restore_article", "Makes it a draft again."))
            .by(Method::DELETE)
            .without(restore),
    ]
}

/// An act on one article on its way into the table.
struct Deed {
    method: Method,
    path: &'static str,
    role: Role,
    name: (&'static str, &'static str),
}

fn editors(path: &'static str, name: (&'static str, &'static str)) -> Deed {
    Deed { method: Method::POST, path, role: Role::Editor, name }
}

impl Deed {
    fn by(self, method: Method) -> Self {
        Self { method, ..self }
    }

    fn with<F>(self, fields: Vec<Field>, function: fn(Call) -> F) -> Operation
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        self.without(function).taking(Shape::Object(fields))
    }

    fn without<F>(self, function: fn(Call) -> F) -> Operation
    where
        F: Future<Output = Result<Reply, Problem>> + Send + 'static,
    {
        let path = (self.method, self.path);
        Operation::new(path, self.role, self.name, told(), function).changing(read)
    }
}

/// The article, whose act was done, as it is now.
async fn done(call: Call) -> Result<Reply, Problem> {
    call.published().await?;
    read(call).await
}

async fn article(call: &Call) -> Result<ArticleId, Problem> {
    Ok(opened(call).await?.row.id)
}

async fn submit(call: Call) -> Result<Reply, Problem> {
    let (article, note) = (article(&call).await?, note_of(&call));
    desk::submit(&call.archive, article, note, call.by()?, call.now).await?;
    done(call).await
}

async fn send_back(call: Call) -> Result<Reply, Problem> {
    let (article, note) = (article(&call).await?, note_of(&call).unwrap_or_default());
    desk::return_to_author(&call.archive, article, &note, call.by()?, call.now).await?;
    done(call).await
}

async fn publish(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    let kind = match text(&call.sent, "kind") {
        Some("typo") => VersionKind::Typo,
        _ => VersionKind::Update,
    };
    let how = Publish { kind, note: note_of(&call), seen: seen(&call) };
    desk::publish(&call.archive, &call.room.seal, article, how, call.by()?, call.now).await?;
    done(call).await
}

async fn schedule(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    let due_at = moment(&call, "due_at")?;
    desk::schedule(&call.archive, article, due_at, call.by()?, call.now).await?;
    done(call).await
}

async fn unschedule(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    desk::unschedule(&call.archive, article, call.by()?, call.now).await?;
    done(call).await
}

async fn embargo(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    let until = Some(moment(&call, "until")?);
    desk::embargo(&call.archive, article, until, call.by()?, call.now).await?;
    done(call).await
}

async fn lift(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    desk::embargo(&call.archive, article, None, call.by()?, call.now).await?;
    done(call).await
}

async fn correct(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    let kind = match text(&call.sent, "kind") {
        Some("clarification") => CorrectionKind::Clarification,
        _ => CorrectionKind::Correction,
    };
    let words = text(&call.sent, "text").unwrap_or_default().to_owned();
    let note = Note { kind, text: words, seen: seen(&call) };
    desk::correct(&call.archive, &call.room.seal, article, note, call.by()?, call.now).await?;
    done(call).await
}

async fn withdraw(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    let notice = text(&call.sent, "notice").unwrap_or_default().trim();
    desk::withdraw(&call.archive, article, notice, call.by()?, call.now).await?;
    done(call).await
}

async fn spike(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    desk::spike(&call.archive, article, call.by()?, call.now).await?;
    done(call).await
}

async fn restore(call: Call) -> Result<Reply, Problem> {
    let article = article(&call).await?;
    desk::restore(&call.archive, article, call.by()?, call.now).await?;
    done(call).await
}

fn moment(call: &Call, name: &str) -> Result<jiff::Timestamp, Problem> {
    instant(&call.sent, name).ok_or_else(|| Problem::field(name, "Send an instant."))
}
