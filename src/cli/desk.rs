//! What a double click does: finds the site, opens its desk in the browser, and says so in this window.

use super::serve::{counts, open_browser};
use super::{DONE, Manner, complain, failure_text, say};
use crate::diagnostic::message;
use crate::scaffold::places;
use crate::serve::{self, Desk, News, Options};
use crate::settings::Overrides;
use crate::site::Failure;
use crate::store::Store;
use std::cell::Cell;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a desk stays open without any page of it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60 * 60);

/// How the desk is to be opened.
#[derive(Debug)]
pub(crate) struct Wishes {
    /// The site, if it was said.
    pub root: Option<PathBuf>,
    pub port: Option<u16>,
    pub overrides: Overrides,
    pub opens_browser: bool,
    pub patience: Duration,
}

/// Opens the desk, or leads to the one that is open, and returns when it is closed.
pub(crate) fn run(wishes: Wishes, manner: Manner) -> Result<u8, Failure> {
    let store = Store::of_user(|name| std::env::var_os(name));
    let site = wishes.root.as_ref().map(|root| std::path::absolute(root).unwrap_or_else(|_| root.clone()));
    let site = site.or_else(|| found(store.as_ref()));
    let window = Window {
        manner,
        opens_browser: wishes.opens_browser && std::io::stdout().is_terminal(),
        has_browser: Cell::new(false),
    };
    if let (Some(store), Some(site)) = (&store, &site)
        && let Some(address) = serve::opened_before(store, site)
    {
        window.say("meja-sudah-terbuka", &[("situs", site.display().to_string())]);
        window.show(&address);
        return Ok(DONE);
    }
    let known = store.as_ref().map(Store::places).unwrap_or_default();
    let desk = Some(Desk { patience: wishes.patience });
    let Wishes { port, overrides, .. } = wishes;
    let root = site.clone().unwrap_or_default();
    let options = Options { root, overrides, host: None, port, language: manner.language, writes: true, store, desk };
    let tell = |news: News| window.tell(news);
    match site {
        Some(root) => {
            super::import::settle_in(&root, manner)?;
            serve::run(&options, &tell)?;
        }
        None => {
            let places = places::offered(&known, Path::new("."), |name| std::env::var_os(name));
            serve::run_chosen(&options, places, &tell)?;
        }
    }
    window.say("meja-ditutup", &[]);
    Ok(DONE)
}

/// The site in which the program was started, else the last one that was opened and is there still.
fn found(store: Option<&Store>) -> Option<PathBuf> {
    let last = || store?.places().into_iter().find(|place| places::is_site(place));
    places::around(Path::new(".")).or_else(last)
}

/// The window in which the program runs, if there is one, and the browser beside it.
struct Window {
    manner: Manner,
    opens_browser: bool,
    /// Whether the browser has been opened.
    has_browser: Cell<bool>,
}

impl Window {
    fn tell(&self, news: News) {
        let language = self.manner.language;
        match news {
            News::Asking { address } => {
                self.say("meja-awal-alamat", &[]);
                self.show(&address);
            }
            News::Open { address, root, problems, busy, .. } => {
                if let Some(port) = busy {
                    let said = message::text(language, "pratinjau-port-lain", &[("port", port.to_string())]);
                    complain(&format!("{said}\n"));
                }
                self.say("meja-situs", &[("situs", root.display().to_string())]);
                say(&format!("{}\n", counts(problems, language)));
                // Whoever has chosen the site in the browser already has it open there.
                match self.has_browser.get() {
                    true => self.say("meja-alamat", &[("alamat", address)]),
                    false => self.show(&address),
                }
                self.say("meja-jendela", &[]);
            }
            News::Changed { problems, .. } => say(&format!("{}\n", counts(problems, language))),
            News::Failed(failure) => complain(&failure_text(&failure, language)),
        }
    }

    fn say(&self, code: &str, blanks: &[(&'static str, String)]) {
        say(&format!("{}\n", message::text(self.manner.language, code, blanks)));
    }

    /// Opens an address in the browser; where there is none, the address is all that can be said.
    fn show(&self, address: &str) {
        let is_shown = self.opens_browser && open_browser(address);
        self.has_browser.set(is_shown);
        let code = if is_shown { "meja-di-peramban" } else { "meja-alamat" };
        self.say(code, &[("alamat", address.to_owned())]);
    }
}
