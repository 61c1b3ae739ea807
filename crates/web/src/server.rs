//! Connections: accepted within limits, served, ended when they are slow, drained at the end.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use http::{Method, Request, Response, StatusCode, header};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};
use tokio_io_timeout::TimeoutStream;

use futures_util::FutureExt as _;
use http_body_util::BodyExt as _;

use crate::{
    Api, Hosts, Newsroom, Site,
    answer::{Body, sentence},
    api::is_api,
    newsroom::is_newsroom,
};

/// What one server takes from the outside.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Open connections; further ones wait in the kernel's queue.
    pub connections_max: usize,
    /// Time for a request's head to arrive whole, counted from the answer before it: an idle
    /// connection is ended by it too.
    pub head_timeout: Duration,
    /// Time a client may take to accept a piece of an answer.
    pub write_timeout: Duration,
    /// Bytes of a request's head.
    pub head_bytes_max: usize,
    /// Header lines of a request.
    pub headers_max: usize,
    /// Time connections have to finish when the server stops.
    pub drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections_max: 4_096,
            head_timeout: Duration::from_secs(15),
            write_timeout: Duration::from_secs(30),
            head_bytes_max: 32 * 1024,
            headers_max: 100,
            drain_timeout: Duration::from_secs(10),
        }
    }
}

/// What is served: the site to readers, and to staff the newsroom, where there is one.
#[derive(Clone)]
pub struct Rooms {
    /// The site.
    pub site: Arc<Site>,
    /// The newsroom; without one, its addresses are nothing but addresses where nothing stands.
    pub newsroom: Option<Arc<Newsroom>>,
    /// The API, where there is a newsroom.
    pub api: Option<Arc<Api>>,
}

/// A server that listens.
pub struct Listening {
    listener: TcpListener,
    address: SocketAddr,
    limits: Limits,
}

/// Binds the address; port 0 asks the kernel for one.
pub async fn listen(address: SocketAddr, limits: Limits) -> std::io::Result<Listening> {
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    Ok(Listening { listener, address, limits })
}

impl Listening {
    /// The address it really has.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` becomes true, then lets open requests finish.
    pub async fn serve(self, rooms: Rooms, hosts: Hosts, mut stop: watch::Receiver<bool>) {
        let room = Arc::new(Semaphore::new(self.limits.connections_max));
        let hosts = Arc::new(hosts);
        loop {
            let seat = tokio::select! {
                seat = Arc::clone(&room).acquire_owned() => seat,
                () = stopped(&mut stop) => break,
            };
            let Ok(seat) = seat else { break };
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                () = stopped(&mut stop) => break,
            };
            match accepted {
                Ok((stream, peer)) => {
                    let connection = Connection {
                        rooms: rooms.clone(),
                        peer: peer.ip(),
                        hosts: Arc::clone(&hosts),
                        limits: self.limits,
                        stop: stop.clone(),
                    };
                    tokio::spawn(connection.run(stream, seat));
                }
                Err(fault) => {
                    // Out of file descriptors, mostly: others must close before it goes on.
                    tracing::warn!(%fault, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
        drop(self.listener);
        let seats = u32::try_from(self.limits.connections_max).unwrap_or(u32::MAX);
        let all_closed = room.acquire_many(seats);
        let _ = tokio::time::timeout(self.limits.drain_timeout, all_closed).await;
    }
}

struct Connection {
    rooms: Rooms,
    peer: IpAddr,
    hosts: Arc<Hosts>,
    limits: Limits,
    stop: watch::Receiver<bool>,
}

impl Connection {
    async fn run(self, stream: TcpStream, _seat: OwnedSemaphorePermit) {
        // Small answers must not wait for a full segment; without it they are only slower.
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        // Reading has time-outs elsewhere: a head by hyper, a body by the room that reads it.
        stream.set_write_timeout(Some(self.limits.write_timeout));
        let (rooms, hosts, peer) = (self.rooms, self.hosts, self.peer);
        let service = service_fn(move |request| {
            let (rooms, hosts) = (rooms.clone(), Arc::clone(&hosts));
            async move {
                let answer = answer(&rooms, &hosts, request, peer).await;
                Ok::<_, std::convert::Infallible>(answer)
            }
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(self.limits.head_timeout)
            .max_headers(self.limits.headers_max)
            .max_buf_size(self.limits.head_bytes_max);
        let connection = http.serve_connection(TokioIo::new(Box::pin(stream)), service);
        tokio::pin!(connection);
        let mut stop = self.stop;
        // A client that breaks off or is too slow is no event of ours.
        tokio::select! {
            _ = connection.as_mut() => {}
            () = stopped(&mut stop) => {
                connection.as_mut().graceful_shutdown();
                let _ = connection.await;
            }
        }
    }
}

async fn answer(
    rooms: &Rooms,
    hosts: &Hosts,
    request: Request<Incoming>,
    peer: IpAddr,
) -> Response<Body> {
    let site = &rooms.site;
    if let Err(refusal) = hosts.check(request.headers(), request.uri()) {
        let text = match refusal.status() {
            StatusCode::MISDIRECTED_REQUEST => "This server prints another paper.\n",
            _ => "The request names no host, several, or a malformed one.\n",
        };
        return closing(sentence(refusal.status(), text, site.common()));
    }
    if let Some(newsroom) = &rooms.newsroom
        && is_newsroom(request.uri().path())
    {
        let request = request.map(|body| body.map_err(std::io::Error::other).boxed_unsync());
        let answering = Arc::clone(newsroom).answer(request, Some(peer));
        return answering.boxed().await;
    }
    if let Some(api) = &rooms.api
        && is_api(request.uri().path())
    {
        let request = request.map(|body| body.map_err(std::io::Error::other).boxed_unsync());
        return Arc::clone(api).answer(request).boxed().await;
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let status = StatusCode::METHOD_NOT_ALLOWED;
        let text = "This address can be read (GET, HEAD), nothing else.\n";
        let mut refused = closing(sentence(status, text, site.common()));
        let allowed = http::HeaderValue::from_static("GET, HEAD");
        refused.headers_mut().insert(header::ALLOW, allowed);
        return refused;
    }
    if let Some(cached) = site.cached(request.uri(), request.headers()) {
        return cached;
    }
    // Boxed, so that the future of a cached answer, which is moved for every request, stays small.
    Box::pin(site.answer_anew(request.uri(), request.headers())).await
}

/// Waits until the server is to stop, or nobody is left who could say so.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stopped| *stopped).await;
}

/// Ends the connection after this answer, so that no body is read for nothing.
fn closing(mut answer: Response<Body>) -> Response<Body> {
    let close = http::HeaderValue::from_static("close");
    answer.headers_mut().insert(header::CONNECTION, close);
    answer
}
