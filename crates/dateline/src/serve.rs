//! Serving the paper: the site, what follows the log beside it, and a clean end.

use std::sync::Arc;
use std::time::Duration;

use composing::NewsroomTheme;
use dispatch::Webhooks;
use dispatch::{Carrier, Courier, Due, Follow, Follower, MailRoom, POLL, QuotationFinder, Reach};
use tokio::sync::watch;
use web::{Api, Hosts, Limits, Newsroom, NewsroomSettings, Rooms, Site, SiteSettings};

use crate::{
    building::{Building, Fault, clock, now},
    command_line::Place,
    demo, housekeeping, ready_made, seal, secrets,
    settings::Settings,
    staff, theme_files,
};

/// How often the ledger of mail is looked at: who asked for an invitation watches for it.
const MAIL_POLL: Duration = Duration::from_secs(1);

pub(crate) async fn run(place: &Place) -> Result<(), Fault> {
    let building = Building::open(place.data.as_deref(), place.listen).await?;
    serve(building, Opening::Paper).await
}

/// What is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A paper.
    Paper,
    /// The sample paper: a sign-in is drawn and printed once readers can come in.
    Sample,
}

/// Somebody who can sign in, printed with the address.
pub(crate) struct PrintedSignIn {
    pub(crate) email: news::EmailAddress,
    pub(crate) password: String,
}

/// Serves until the process is told to stop.
pub(crate) async fn serve(building: Building, opening: Opening) -> Result<(), Fault> {
    let door = staff::door(&building)?;
    let Building { settings, archive, blobs, .. } = building;
    let address = settings.listen;
    let listening = web::listen(address, Limits::default())
        .await
        .map_err(|source| Fault::Listen { address, source })?;
    let base_url = settings.base_url(listening.address());
    let theme = theme_files::read(&settings.folder)?;
    ready_made::settle(&archive, &theme, now()).await?;
    let seal = seal::seal(&settings, &base_url)?;
    let site = Site::open(SiteSettings {
        archive: archive.clone(),
        theme,
        blobs: blobs.clone(),
        base_url: base_url.clone(),
        page_cache_bytes_max: settings.page_cache_bytes_max,
        clock: clock(),
        verifier: seal.verifier(),
    })
    .await?;
    let (stopping, stop) = watch::channel(false);
    let follower: Arc<dyn Follower> = Arc::clone(&site) as Arc<dyn Follower>;
    let following = tokio::spawn(Follow::new(archive.clone(), follower).run(POLL, stop.clone()));
    let due = tokio::spawn(Due::new(archive.clone(), Arc::clone(&seal), clock()).run(stop.clone()));
    let themes = theme_files::watch(settings.folder.clone(), Arc::clone(&site), stop.clone());
    let watching = tokio::spawn(themes);
    let newsroom_theme = NewsroomTheme::new().map_err(|fault| Fault::Refused(fault.to_string()))?;
    let newsroom_theme = Arc::new(newsroom_theme);
    let newsroom = Newsroom::open(NewsroomSettings {
        archive: archive.clone(),
        blobs,
        site: Arc::clone(&site),
        seal,
        keys: door.keys.clone(),
        theme: Arc::clone(&newsroom_theme),
        base_url: base_url.clone(),
        clock: clock(),
        chance: Arc::new(secrets::chance),
        proxies: settings.trusted_proxies.clone(),
        fixed: settings.paper.clone(),
    });
    let api = Some(Api::open(Arc::clone(&newsroom), settings.has_limits));
    let readied = Arc::clone(&newsroom);
    tokio::task::spawn_blocking(move || readied.make_ready());
    let mail = mail_room(&settings, &door, newsroom_theme, &base_url)?;
    let mailing = tokio::spawn(mail.run(MAIL_POLL, clock(), stop.clone()));
    let keeping = tokio::spawn(housekeeping::run(archive.clone(), stop.clone()));
    let courier = Courier::new(Reach::Public)?;
    let keys = door.keys.clone();
    let webhooks = Webhooks::new(archive.clone(), keys, courier, base_url.clone(), clock());
    let telling = tokio::spawn(webhooks.run(stop.clone()));
    let finder = QuotationFinder::new(archive.clone(), clock());
    let finding = tokio::spawn(finder.run(stop.clone()));
    say_where(&base_url, listening.address());
    match opening {
        Opening::Sample => say_who(&base_url, &demo::sign_in(&door).await?),
        Opening::Paper => say_how_to_begin(&base_url, &door).await?,
    }
    let hosts = Hosts::new(&host_of(&base_url), listening.address().ip().is_loopback());
    let serving =
        tokio::spawn(listening.serve(Rooms { site, newsroom: Some(newsroom), api }, hosts, stop));
    asked_to_stop().await;
    let _ = stopping.send(true);
    let _ = tokio::join!(serving, following, due, watching, mailing, keeping, telling, finding);
    archive.close().await;
    Ok(())
}

fn mail_room(
    settings: &Settings,
    door: &desk::Door,
    theme: Arc<NewsroomTheme>,
    base_url: &str,
) -> Result<MailRoom, Fault> {
    let carrier = match &settings.smtp {
        Some(url) => Carrier::smtp(url).map_err(|fault| Fault::Refused(fault.to_string()))?,
        None => Carrier::Outbox(settings.folder.join("outbox")),
    };
    Ok(MailRoom {
        archive: door.archive.clone(),
        keys: door.keys.clone(),
        theme,
        base_url: base_url.to_owned(),
        from: settings.mail_from.clone(),
        carrier,
    })
}

#[expect(clippy::print_stdout, reason = "the address is what the command prints")]
fn say_where(base_url: &str, listening: std::net::SocketAddr) {
    println!("The paper is at {base_url}/");
    if !base_url.ends_with(&listening.to_string()) {
        println!("It listens on http://{listening}/");
    }
}

#[expect(clippy::print_stdout, reason = "the sign-in is what the command prints")]
fn say_who(base_url: &str, sign_in: &PrintedSignIn) {
    println!("The newsroom is at {base_url}/newsroom");
    println!("Sign in as {} with the password {}", sign_in.email, sign_in.password);
}

/// Before a publisher can sign in: the address at which the first one sets the paper up.
#[expect(clippy::print_stdout, reason = "the address is what the command prints")]
async fn say_how_to_begin(base_url: &str, door: &desk::Door) -> Result<(), Fault> {
    match desk::set_up_token(door).await? {
        Some(token) => {
            println!("Nobody can sign in yet. Set the paper up, within a day and once, at");
            println!("  {base_url}/newsroom/set-up/{token}");
        }
        None => println!("The newsroom is at {base_url}/newsroom"),
    }
    Ok(())
}

fn host_of(base_url: &str) -> String {
    let url = url::Url::parse(base_url).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

/// Waits for Ctrl-C or a service manager's SIGTERM.
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        },
        Err(_) => drop(interrupted.await),
    }
}
