//! The preview that staff keep open while they write: holds a plan and renders the one output that a request asks for.
//!
//! Outputs have the same bytes as a build's; pages gain one script, which hears from a stream what becomes of the page after
//! every save. Only this computer is answered unless the preview is told to listen on the network, and from there people can
//! only look (see [`gate`] and [`writing`]). A preview writes nothing unless it is told to take what is typed into forms; one
//! that a double click opens does, and has a [`Desk`] in it.

#![deny(clippy::wildcard_enum_match_arm)]

mod again;
mod answer;
mod asked;
mod banner;
mod desk;
mod drawn;
mod files;
mod follow;
mod form;
mod gate;
mod hindered;
mod import;
mod inject;
mod kept;
mod life;
mod listen;
mod open;
mod preview;
mod random;
mod route;
mod router;
mod server;
mod snapshot;
mod stream;
mod timed;
mod upload;
mod watch;
mod welcome;
mod work;
mod writing;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::message::Language;
use crate::running;
use crate::scaffold::places::Place;
use crate::settings::Overrides;
use crate::site::Failure;
use crate::store::Store;
use open::Open;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The port that is tried first: a year that people here remember.
pub(crate) const PORT: u16 = 1945;

/// What to serve, and where.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub root: PathBuf,
    pub overrides: Overrides,
    /// The name or address to listen on; this computer only unless told.
    pub host: Option<String>,
    /// A free one near [`PORT`] unless told; 0 is any free one.
    pub port: Option<u16>,
    pub language: Language,
    /// Forms are shown, and what is typed into them is written.
    pub writes: bool,
    /// What this user's data folder keeps of it, if there is such a folder and something is written.
    pub store: Option<Store>,
    /// Whether staff work here, or only look.
    pub desk: Option<Desk>,
}

/// What makes a preview the place where staff work.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    /// How long it stays without any page that is open.
    pub patience: Duration,
}

/// What the terminal is told of.
pub(crate) enum News<'n> {
    /// The site has yet to be chosen in the browser.
    Asking { address: String },
    /// The site can be looked at.
    Open { address: String, root: &'n Path, problems: &'n [Diagnostic], took: Duration, busy: Option<u16> },
    /// Something was saved. `fresh` are the problems that were not there before.
    Changed { fresh: Vec<Diagnostic>, problems: &'n [Diagnostic], took: Duration },
    /// The site cannot be read at the moment.
    Failed(Failure),
}

/// Serves until the process ends; a desk, until it is not wanted any more.
pub(crate) fn run(options: &Options, tell: &dyn Fn(News)) -> Result<(), Failure> {
    expect_threads(&options.root)?;
    follow::site(Open::new(options)?, options, tell)
}

/// The same for a site that is first chosen among these places, on a page at the same address.
pub(crate) fn run_chosen(options: &Options, places: Vec<Place>, tell: &dyn Fn(News)) -> Result<(), Failure> {
    expect_threads(&options.root)?;
    let mut open = Open::new(options)?;
    tell(News::Asking { address: open.url(desk::ADDRESS) });
    match welcome::ask(&mut open, options, places)? {
        Some(root) => follow::site(open, &Options { root, ..options.clone() }, tell),
        None => Ok(()),
    }
}

/// Where the desk of a site stands that is open on this computer already.
pub(crate) fn opened_before(store: &Store, site: &Path) -> Option<String> {
    let sign = store.sign(site).filter(again::is_open)?;
    Some(format!("http://localhost:{}{}", sign.port, desk::ADDRESS))
}

/// Threads that a preview needs besides those that render: to hear of saves, to talk to browsers, and to make answers.
const THREADS: usize = 10;

/// Makes sure that there are threads to be had: without them nobody would be answered.
fn expect_threads(root: &Path) -> Result<(), Failure> {
    if running::has_threads(THREADS) { Ok(()) } else { Err(Failure::new("utas-kurang", root)) }
}
