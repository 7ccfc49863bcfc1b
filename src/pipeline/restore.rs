//! Puts the ledger together again from what of it can be read, the copies that two computers have made of it, its copy beside
//! the public folder, and the site that is live.

use super::workspace;
use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
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
    /// Addresses that it knows now, and how many of them its file did not. Where nothing knows any, nothing was changed.
    pub addresses: usize,
    pub regained: usize,
    /// How many of them nobody knows the first day of, so that it is today.
    pub undated: usize,
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
    let (there, unreadable) = Ledger::salvage(&bytes);
    let known = there.len();
    let copies = stray::copies_of(root, LEDGER_PATH);
    let copies = copies.iter().filter_map(|copy| whole::read(copy).ok());
    // What cannot be read in a copy stays in it.
    let there = copies.fold(there, |ledger, bytes| ledger.with(&Ledger::salvage(&bytes).0));
    let old = public.old_ledgers().iter().map(|bytes| Ledger::salvage(bytes).0).collect();
    let published = public.published().unwrap_or_default();
    let mut ledger = published.restore(there, old, &settings.base_url.path);
    let undated = ledger.begin_undated(&settings.now.date().to_string());
    let restored = |before, public: PublicDir| Restored {
        ledger: path.clone(),
        addresses: ledger.len(),
        regained: ledger.len().saturating_sub(known),
        undated,
        unreadable,
        before,
        notes: public.notes,
    };
    let new = ledger.write();
    let there = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    if ledger.is_empty() || new.as_bytes() == there {
        return Ok(restored(None, public));
    }
    let before = public.put_aside(&ledger.without_names(&bytes))?;
    whole::write(&path, new.as_bytes()).map_err(Failure::io("tulis-gagal", &path))?;
    Ok(restored(Some(before), public))
}
