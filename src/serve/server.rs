//! The connections: how many, how long, and on which threads.
//!
//! One thread talks to all browsers and never waits; whatever takes time is [work](super::work) for threads beside it.

use super::router;
use super::timed::{Limits, Timed};
use super::work::STACK;
use super::writing::Peer;
use axum::{Extension, Router};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};

/// The most connections at a time; a browser opens six, and one more for every page that is shown.
const CONNECTIONS: usize = 128;
/// The most answers that are made at a time. There are more than cores, as some wait for others: two browsers, and
/// pages that follow.
const WORKERS: usize = 16;
/// The most bytes of a request's head; a browser sends some 2 KB.
const HEAD: usize = 16 << 10;
/// How long a connection may wait for its next request, and that request's head may take.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a reader may take nothing, and how long an answer may take on its way.
const READER: Limits = Limits { stall: Duration::from_secs(10), whole: Duration::from_secs(60) };
/// How long somebody who finds all places taken has for asking.
const REFUSAL_TIME: Duration = Duration::from_secs(1);
/// After a connection could not be accepted: out of handles, most likely; others get time to close theirs.
const RETRY_INTERVAL: Duration = Duration::from_millis(50);

/// Answers on these ports until the process ends. What is sent to the sender answers all later connections.
pub(crate) fn start(listeners: Vec<TcpListener>, router: Router) -> io::Result<watch::Sender<Router>> {
    let (routes, current) = watch::channel(router);
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_io().enable_time().max_blocking_threads(WORKERS).thread_stack_size(STACK).build()?;
    let inside = runtime.enter();
    let known = |listener: TcpListener| {
        listener.set_nonblocking(true)?;
        tokio::net::TcpListener::from_std(listener)
    };
    let listeners = listeners.into_iter().map(known).collect::<io::Result<Vec<_>>>()?;
    drop(inside);
    let serve = async move {
        let places = Arc::new(Semaphore::new(CONNECTIONS));
        for listener in listeners {
            tokio::spawn(accept(listener, current.clone(), places.clone()));
        }
        std::future::pending::<()>().await;
    };
    std::thread::Builder::new().spawn(move || runtime.block_on(serve))?;
    Ok(routes)
}

async fn accept(listener: tokio::net::TcpListener, routes: watch::Receiver<Router>, places: Arc<Semaphore>) {
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            sleep(RETRY_INTERVAL).await;
            continue;
        };
        let router = routes.borrow().clone();
        match places.clone().try_acquire_owned() {
            Ok(place) => drop(tokio::spawn(async move {
                converse(stream, router.layer(Extension(Peer(peer)))).await;
                drop(place);
            })),
            Err(_) => drop(tokio::spawn(timeout(REFUSAL_TIME, converse(stream, router::full())))),
        }
    }
}

/// Answers one connection until either side has had enough.
async fn converse(stream: TcpStream, router: Router) {
    let _ = stream.set_nodelay(true);
    let stream = TokioIo::new(Timed::new(stream, READER));
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_buf_size(HEAD).title_case_headers(true);
    // The other side has gone; there is nobody to tell.
    let _ = builder.serve_connection(stream, TowerToHyperService::new(router)).await;
}
