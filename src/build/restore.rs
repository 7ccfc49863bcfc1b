//! Puts the ledger together again from what of it can be read, the copies that two computers have made of it, its copy beside
//! the public folder, and the site that is live.

use super::workspace;
use crate::catalogue::ledger::{LEDGER_PATH, Ledger, UNREADABLE};
use crate::content::{read, stray};
use crate::diagnostic::Diagnostic;
use crate::settings::{self, Overrides, SETTINGS_PATH};
use crate::site::{Failure, PublicDir};
use crate::whole;
use std::io;
use std::path::{Path, PathBuf};

/// What came of it.
#[derive(Debug)]
pub struct Restored {
    pub ledger: PathBuf,
    /// Addresses that it knows now, and how many of them its file did not.
    pub addresses: usize,
    pub regained: usize,
    /// Lines that could not be read and stand only in the file as it was.
    pub unreadable: usize,
    /// Where the file as it was is kept; nothing if it was right as it is.
    pub before: Option<PathBuf>,
    pub notes: Vec<Diagnostic>,
}

/// Restores the ledger of a site that is published in `out`, and the manifest there if it is damaged.
pub fn restore(root: &Path, out: &Path, overrides: &Overrides) -> Result<Restored, Failure> {
    workspace::expect_site(root)?;
    let public = PublicDir::open_to_look(out, root)?;
    let settings_path = root.join(SETTINGS_PATH);
    let settings = read::text_of(root, SETTINGS_PATH).and_then(|text| settings::load(&text, overrides).value.whole());
    let settings = settings.ok_or_else(|| Failure::new("pulihkan-tanpa-pengaturan", &settings_path))?;
    let path = root.join(LEDGER_PATH);
    let bytes = match whole::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        bytes => bytes.map_err(Failure::io("pulihkan-tak-terbuka", &path))?,
    };
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut problems = Vec::new();
    let (there, _) = Ledger::read(&LEDGER_PATH.into(), text, &mut problems);
    let unreadable = problems.iter().filter(|problem| problem.code == UNREADABLE).count();
    let known = there.len();
    let copies = stray::copies_of(root, LEDGER_PATH);
    let copies = copies.iter().filter_map(|copy| whole::read(copy).ok());
    let there = copies.fold(there, |ledger, bytes| {
        let text = String::from_utf8_lossy(&bytes);
        // What cannot be read in a copy stays in it.
        let (copy, _) = Ledger::read(&LEDGER_PATH.into(), text.trim_start_matches('\u{feff}'), &mut Vec::new());
        ledger.with(&copy)
    });
    let published = public.published().unwrap_or_default();
    let ledger = published.restore(there, &settings.base_url.path, &settings.now.date().to_string());
    let restored = |before, public: PublicDir| Restored {
        ledger: path.clone(),
        addresses: ledger.len(),
        regained: ledger.len().saturating_sub(known),
        unreadable,
        before,
        notes: public.notes,
    };
    let new = ledger.write();
    if new == text {
        return Ok(restored(None, public));
    }
    let before = public.put_aside(&ledger.without_names(&bytes))?;
    whole::write(&path, new.as_bytes()).map_err(Failure::io("tulis-gagal", &path))?;
    Ok(restored(Some(before), public))
}
