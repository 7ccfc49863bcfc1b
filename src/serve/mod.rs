//! The preview that staff keep open while they write: holds a plan and renders the one output that a request asks for.
//!
//! Outputs have the same bytes as a build's; pages gain one script, which hears from a stream what becomes of the page after
//! every save. Nothing is written, and nobody but this computer's own browser is answered (see [`gate`]).

#![deny(clippy::wildcard_enum_match_arm)]

mod banner;
mod desk;
mod gate;
mod hook;
mod http;
mod snapshot;
mod stream;
mod watch;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::{self, Language};
use crate::permalink::SitePath;
use crate::pipeline::{Changed, Workspace};
use crate::render::{HTML, media_type};
use crate::settings::Overrides;
use crate::site::Failure;
use gate::Gate;
use hook::PageState;
use http::{Request, Response};
use snapshot::{Found, Kept, Snapshot};
use std::collections::BTreeSet;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use watch::Watch;

/// The port that is tried first: a year that people here remember.
pub const PORT: u16 = 1945;
/// Ports tried after it.
const PORTS: u16 = 20;
/// Connections at a time; a browser opens six, and one more for every page that is shown.
const CONNECTIONS: usize = 128;
/// Cards are drawn by recursion over their SVG.
const STACK: usize = 16 << 20;
/// How long a reader may take nothing before he is left.
const WRITE_TIME: Duration = Duration::from_secs(10);
/// How often it is looked for changes that nobody told of, at least; a big site is looked at less often.
const LOOK: Duration = Duration::from_millis(1_500);

/// How long the whole waits after a glance at one record, so that the browser can draw it.
const BREATHER: Duration = Duration::from_millis(60);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    pub root: PathBuf,
    pub overrides: Overrides,
    /// The name or address to listen on; this computer only unless told.
    pub host: Option<String>,
    /// A free one near [`PORT`] unless told; 0 is any free one.
    pub port: Option<u16>,
    pub language: Language,
}

/// What the terminal is told of.
pub enum News<'n> {
    /// The site can be looked at.
    Open { address: String, problems: &'n [Diagnostic], took: Duration, busy: Option<u16> },
    /// Something was saved. `fresh` are the problems that were not there before.
    Changed { fresh: Vec<Diagnostic>, problems: &'n [Diagnostic], took: Duration },
    /// The site cannot be read at the moment.
    Failed(Failure),
}

/// Serves until the process ends.
pub fn run(options: &Options, tell: &dyn Fn(News)) -> Result<(), Failure> {
    let started = Instant::now();
    expect_threads(&options.root)?;
    let (listeners, address, busy) = listen(options)?;
    // Before anything is read, so that nothing saved from here on is missed.
    let mut watch = Watch::new(&options.root);
    let mut workspace = Workspace::new(&options.root, &options.overrides).keeping_what_was_good();
    let snapshot = Snapshot::new(1, workspace.prepare(&Changed::anything())?, &options.root);
    let preview = Arc::new(Preview::new(options, address.port(), snapshot));
    for listener in listeners {
        let preview = preview.clone();
        spawn(move || accept(&listener, &preview));
    }
    let mut current = preview.current();
    let host = if address.ip().is_loopback() { "localhost".to_owned() } else { host_of(address.ip()) };
    let url = format!("http://{host}:{}{}", address.port(), current.base());
    tell(News::Open { address: url, problems: &current.prepared.problems, took: started.elapsed(), busy });
    let mut look = LOOK;
    loop {
        let changed = watch.wait(look);
        let started = Instant::now();
        let changed = match changed {
            Some(changed) => changed,
            None => {
                let is_stale = workspace.is_stale();
                look = LOOK.max(started.elapsed() * 40);
                if !is_stale {
                    continue;
                }
                Changed::anything()
            }
        };
        let mut changed = changed;
        let mut took = None;
        if let Some(prepared) = workspace.glance(&changed, &current.prepared) {
            let next = Arc::new(Snapshot::new(current.number + 1, prepared, &options.root));
            preview.show(next.clone());
            took = Some(started.elapsed());
            current = next;
            // The browser comes first.
            if let Some(more) = watch.wait(BREATHER) {
                changed.add(more);
            }
        }
        let prepared = match workspace.prepare(&changed) {
            Ok(prepared) => prepared,
            Err(failure) => {
                tell(News::Failed(failure));
                continue;
            }
        };
        let next = Arc::new(Snapshot::new(current.number + 1, prepared, &options.root));
        preview.show(next.clone());
        let took = took.unwrap_or_else(|| started.elapsed());
        let problems = &next.prepared.problems;
        let known: BTreeSet<_> = current.prepared.problems.iter().map(identity).collect();
        let fresh = problems.iter().filter(|problem| !known.contains(&identity(problem))).cloned().collect();
        tell(News::Changed { fresh, problems, took });
        drop(known);
        // Letting a big site go takes a while, and the next save may come.
        let old = std::mem::replace(&mut current, next);
        spawn(move || drop(old));
    }
}

/// Threads that a preview needs besides those that render: to hear of saves, to listen, and to answer a browser.
const THREADS: usize = 10;

/// Makes sure that there are threads to be had: without them nobody would be answered.
fn expect_threads(root: &Path) -> Result<(), Failure> {
    let start = |_| std::thread::Builder::new().spawn(std::thread::park).ok();
    let started: Vec<_> = (0..THREADS).map_while(start).collect();
    let are_enough = started.len() == THREADS;
    for thread in started {
        thread.thread().unpark();
        let _ = thread.join();
    }
    if are_enough { Ok(()) } else { Err(Failure::new("utas-kurang", root)) }
}

/// Opens the ports: of the address that was asked for, or of both loopback addresses. The last value is the port that was
/// wanted and is somebody else's.
fn listen(options: &Options) -> Result<(Vec<TcpListener>, SocketAddr, Option<u16>), Failure> {
    let failure = |code: &'static str, port: u16, cause: io::Error| {
        let host = options.host.clone().unwrap_or_else(|| "localhost".to_owned());
        Failure { code, path: format!("{host}:{port}").into(), cause: Some(cause) }
    };
    let open = |port: u16| -> io::Result<(Vec<TcpListener>, SocketAddr)> {
        if let Some(host) = options.host.as_deref().filter(|host| *host != "localhost") {
            let listener = TcpListener::bind((host.trim_matches(['[', ']']), port))?;
            let address = listener.local_addr()?;
            return Ok((vec![listener], address));
        }
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = first.local_addr()?;
        match TcpListener::bind((Ipv6Addr::LOCALHOST, address.port())) {
            Ok(second) => Ok((vec![first, second], address)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(error),
            // A computer without IPv6.
            Err(_) => Ok((vec![first], address)),
        }
    };
    let wanted = options.port.unwrap_or(PORT);
    let last = if options.port.is_some() { wanted } else { wanted + PORTS };
    let mut port = wanted;
    loop {
        match open(port) {
            Ok((listeners, address)) => return Ok((listeners, address, (port != wanted).then_some(wanted))),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => port += 1,
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                return Err(failure("port-terpakai", port, error));
            }
            Err(error) => return Err(failure("port-gagal", port, error)),
        }
    }
}

/// What makes a problem the same after another save.
fn identity(problem: &Diagnostic) -> (&str, &str, &[(&'static str, String)]) {
    (problem.code, &problem.path, &problem.arguments)
}

fn host_of(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}

/// Runs work on a thread of its own; if none can be had, the work is let go and the browser asks again.
fn spawn(work: impl FnOnce() + Send + 'static) {
    let _ = std::thread::Builder::new().stack_size(STACK).spawn(work);
}

fn accept(listener: &TcpListener, preview: &Arc<Preview>) {
    for stream in listener.incoming() {
        let Ok(mut stream) = stream else {
            // Out of handles, most likely: give others time to close theirs.
            std::thread::park_timeout(Duration::from_millis(50));
            continue;
        };
        let _ = stream.set_write_timeout(Some(WRITE_TIME));
        let _ = stream.set_nodelay(true);
        if preview.connections.fetch_add(1, Ordering::Relaxed) >= CONNECTIONS {
            let _ = http::write(&mut stream, &Response::text(503, "503 Service Unavailable"), false, false);
            preview.connections.fetch_sub(1, Ordering::Relaxed);
            continue;
        }
        let connection = Connection(preview.clone());
        spawn(move || {
            // The other side has gone; there is nobody to tell.
            let _ = connection.0.converse(&mut stream);
        });
    }
}

/// Counts a connection for as long as it lives, however it ends.
struct Connection(Arc<Preview>);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What all connections share.
struct Preview {
    root: PathBuf,
    language: Language,
    gate: Gate,
    /// The site as it stands; whoever waits for the next state waits on `changed`.
    current: Mutex<Arc<Snapshot>>,
    changed: Condvar,
    kept: Kept,
    connections: AtomicUsize,
}

impl Preview {
    fn new(options: &Options, port: u16, snapshot: Snapshot) -> Preview {
        Preview {
            root: options.root.clone(),
            language: options.language,
            gate: Gate::new(options.host.as_deref(), port),
            current: Mutex::new(Arc::new(snapshot)),
            changed: Condvar::new(),
            kept: Kept::default(),
            connections: AtomicUsize::new(0),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Snapshot>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn current(&self) -> Arc<Snapshot> {
        self.lock().clone()
    }

    fn show(&self, next: Arc<Snapshot>) {
        *self.lock() = next;
        self.changed.notify_all();
    }

    /// Waits for a state after number `seen`, at most as long as `patience`; tells whether there is one.
    fn wait_after(&self, seen: u64, patience: Duration) -> bool {
        let is_old = |current: &mut Arc<Snapshot>| current.number == seen;
        let waited = self.changed.wait_timeout_while(self.lock(), patience, is_old);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    /// Answers one connection until either side has had enough.
    fn converse(&self, stream: &mut TcpStream) -> io::Result<()> {
        while let Some(request) = http::read(stream)? {
            let request = match request {
                Ok(request) => request,
                Err(refusal) => return http::write(stream, &refusal, false, false),
            };
            if !self.gate.admits(&request) {
                let refusal = Response::text(421, &message::text(self.language, "pratinjau-bukan-tamu", &[]));
                return http::write(stream, &refusal, request.head_only, false);
            }
            if request.path == hook::STREAM && !request.head_only {
                return stream::run(self, stream, &request);
            }
            http::write(stream, &self.answer(&request), request.head_only, request.keep_alive)?;
            if !request.keep_alive {
                break;
            }
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> Response {
        let snapshot = self.current();
        let own = |name: &str, text: &str| Response::new(200, media_type(name), text);
        match request.path.as_str() {
            hook::SCRIPT => return own(hook::SCRIPT, include_str!("client/hidup.js")),
            hook::STYLE => return own(hook::STYLE, include_str!("client/hidup.css")),
            desk::STYLE => return own(desk::STYLE, include_str!("desk/meja.css")),
            desk::ICON => return own(desk::ICON, include_str!("desk/meja.svg")),
            desk::SCRIPT => return own(desk::SCRIPT, include_str!("desk/meja.js")),
            path if path == desk::ADDRESS.trim_end_matches('/') => return Response::moved(desk::ADDRESS.to_owned()),
            path if path.starts_with(desk::ADDRESS) => {
                return match desk::page(self, &snapshot, request) {
                    Some(page) => Response::new(200, HTML, hook::hooked(page.as_bytes())),
                    None => Response::text(404, "404 Not Found"),
                };
            }
            _ => {}
        }
        let Some(path) = request.path.strip_prefix(snapshot.base()) else {
            return match request.path.as_str() {
                "/" => Response::moved(snapshot.base().to_owned()),
                _ => Response::text(404, "404 Not Found"),
            };
        };
        match snapshot.find(path) {
            Found::Output(path, job) => match snapshot.output(path, job, &self.kept) {
                Ok(output) if job.page().is_some() => {
                    Response::new(200, output.media_type, hook::hooked(&output.bytes))
                }
                Ok(output) => Response::new(200, output.media_type, output.bytes.clone()),
                Err(problem) => self.instead(path, &problem),
            },
            Found::Folder => {
                let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
                Response::moved(format!("{}{}/{query}", snapshot.base(), encoded(path)))
            }
            Found::Nothing => self.missing(&snapshot, path),
        }
    }

    /// The last good form of a page that cannot be made, or a page that only says so.
    fn instead(&self, path: &SitePath, problem: &Diagnostic) -> Response {
        match self.kept.last_good(path) {
            Some(output) => Response::new(200, output.media_type, hook::hooked(&output.bytes)),
            None => Response::new(500, HTML, hook::hooked(desk::excuse(self.language, problem).as_bytes())),
        }
    }

    /// What stands where the plan has nothing: the page that was there before somebody's mistake, or the site's own 404.
    fn missing(&self, snapshot: &Snapshot, path: &str) -> Response {
        let was = self.kept.last_good(&SitePath::page(path)).filter(|_| snapshot.has_errors());
        if let Some(output) = was {
            return Response::new(200, output.media_type, hook::hooked(&output.bytes));
        }
        match snapshot.find("404.html") {
            Found::Output(path, job) => match snapshot.output(path, job, &self.kept) {
                Ok(output) => Response::new(404, output.media_type, hook::hooked(&output.bytes)),
                Err(problem) => self.instead(path, &problem),
            },
            Found::Folder | Found::Nothing => Response::text(404, "404 Not Found"),
        }
    }

    /// What a page shows in a snapshot, by its path and query; `None` if it cannot be made and so stays as it is.
    fn state_of(&self, snapshot: &Snapshot, page: &str) -> Option<PageState> {
        let (path, query) = page.split_once('?').unwrap_or((page, ""));
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned();
        if path.starts_with(desk::ADDRESS) {
            let request = Request { path, query: query.to_owned(), ..Request::default() };
            // Counting changes makes the whole site, which is done only when somebody asks.
            let is_quick = request.path == desk::ADDRESS;
            return is_quick.then(|| desk::page(self, snapshot, &request))?.map(|page| PageState::of(page.as_bytes()));
        }
        let found = snapshot.find(path.strip_prefix(snapshot.base())?);
        let found = match found {
            Found::Nothing if snapshot.has_errors() => return None,
            Found::Nothing => snapshot.find("404.html"),
            found @ (Found::Output(..) | Found::Folder) => found,
        };
        match found {
            Found::Output(path, job) => {
                snapshot.output(path, job, &self.kept).ok().map(|output| snapshot::state(&output))
            }
            Found::Folder | Found::Nothing => None,
        }
    }
}

/// A path as it may stand in a header.
fn encoded(path: &str) -> String {
    const PLAIN: percent_encoding::AsciiSet =
        percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_');
    percent_encoding::utf8_percent_encode(path, &PLAIN).to_string()
}

/// Where the published site lies, for comparing.
fn public(root: &Path) -> PathBuf {
    root.join("public")
}
