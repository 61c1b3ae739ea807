//! A real server on a loopback port of the kernel's choice.

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::watch,
    task::JoinHandle,
};
use web::{Hosts, Limits, Rooms};

use crate::TestPaper;

/// A paper's server, on its way until it is stopped.
pub struct TestServer {
    /// Where it listens.
    pub address: SocketAddr,
    stopping: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl TestServer {
    /// Serves a paper under the name of [`TestPaper::URL`] and loopback names.
    ///
    /// # Panics
    /// When no port is free.
    pub async fn start(paper: &TestPaper, limits: Limits) -> Self {
        let loopback = SocketAddr::from(([127, 0, 0, 1], 0));
        let listening = web::listen(loopback, limits).await.expect("a port");
        let address = listening.address();
        let (stopping, stop) = watch::channel(false);
        let rooms = Rooms {
            site: Arc::clone(&paper.site),
            newsroom: Some(Arc::clone(&paper.newsroom)),
            api: Some(Arc::clone(&paper.api)),
        };
        let hosts = Hosts::new("courier.example", true);
        let serving = tokio::spawn(listening.serve(rooms, hosts, stop));
        Self { address, stopping, serving }
    }

    /// Sends bytes as they are and reads until the server closes the connection.
    ///
    /// # Panics
    /// When the connection cannot be made.
    pub async fn send(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.expect("a connection");
        // A server that has heard enough may close before everything is sent.
        let _ = stream.write_all(bytes).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Stops and waits for open requests.
    ///
    /// # Panics
    /// When the server died of a fault.
    pub async fn stop(self) {
        let _ = self.stopping.send(true);
        self.serving.await.expect("a clean end");
    }
}
