//! What is kept of one site: the last versions of its files, what forms began from, what was typed and not saved, and what was
//! deleted. A log says what happened ([`log`](super::log)); texts lie beside it, each under its fingerprint, and are believed only
//! if they have it.
//!
//! A text is on the disk before the log names it, and the log is only added to, or replaced whole.

use super::log::{self, Known, Note, Version, What};
use super::make_folder;
use crate::fingerprint::Fingerprint;
use crate::whole;
use jiff::civil::DateTime;
use jiff::{Span, ToSpan};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The log's name within the site's folder.
pub(super) const LOG: &str = "catatan";
/// The folder of texts.
pub(super) const TEXTS: &str = "isi";
const LOCK: &str = "kunci";
/// Notes that are added before all are written anew without those that say nothing any more.
const ADDED: usize = 512;

/// How long something is kept.
fn kept_for() -> Span {
    90.days()
}

/// What is kept of one site.
#[derive(Debug)]
pub(crate) struct Memory {
    folder: PathBuf,
    read: Mutex<Read>,
}

/// How far the log was read.
#[derive(Debug, Default)]
struct Read {
    known: Known,
    length: usize,
    print: Option<Fingerprint>,
    added: usize,
}

impl Memory {
    /// What is kept in a folder, without what is too old by now.
    pub(crate) fn open(folder: PathBuf, now: DateTime) -> io::Result<Memory> {
        make_folder(&folder.join(TEXTS))?;
        let memory = Memory { folder, read: Mutex::default() };
        memory.tidy(now)?;
        Ok(memory)
    }

    /// A text by its fingerprint, if it is kept whole.
    pub(crate) fn text(&self, print: Fingerprint) -> Option<String> {
        let bytes = whole::read(&self.place(print)).ok().filter(|bytes| Fingerprint::of(bytes) == print)?;
        String::from_utf8(bytes).ok()
    }

    /// The same as it is written.
    pub(crate) fn text_of(&self, print: &str) -> Option<String> {
        let number = u128::from_str_radix(print, 16).ok().filter(|_| print.len() == 2 * Fingerprint::SIZE)?;
        self.text(Fingerprint::from_bytes(&number.to_be_bytes())?)
    }

    /// What a file held, the last first.
    pub(crate) fn versions(&self, file: &str) -> Vec<Version> {
        self.known().known.versions.get(file).into_iter().flatten().rev().cloned().collect()
    }

    /// What was typed into a file's form last and not saved, and when.
    pub(crate) fn typed(&self, file: &str) -> Option<(String, DateTime)> {
        let (text, on) = *self.known().known.typed.get(file)?;
        Some((self.text(text)?, on))
    }

    /// The files that were deleted, with what they held and when they went.
    pub(crate) fn removed(&self) -> Vec<(String, Fingerprint, DateTime)> {
        let read = self.known();
        read.known.removed.iter().map(|(file, (text, on))| (file.clone(), *text, *on)).collect()
    }

    /// Notes that somebody begins from a text of a file.
    pub(crate) fn begin(&self, file: &str, text: &str, on: DateTime) -> io::Result<()> {
        let print = Fingerprint::of(text.as_bytes());
        let is_known = |read: &Read| {
            read.known.begun.get(file).is_some_and(|begun| begun.iter().any(|(known, _)| *known == print))
        };
        if is_known(&self.known()) && self.place(print).is_file() {
            return Ok(());
        }
        self.add(file, on, &[(Some(text), What::Begun(print))])
    }

    /// Notes that a file has a text in the place of another.
    pub(crate) fn save(&self, file: &str, old: &str, new: &str, on: DateTime) -> io::Result<()> {
        let print = |text: &str| Fingerprint::of(text.as_bytes());
        self.add(file, on, &[(Some(old), What::Found(print(old))), (Some(new), What::Saved(print(new)))])
    }

    /// Keeps what was typed into a file's form.
    pub(crate) fn keep_typed(&self, file: &str, typed: &str, on: DateTime) -> io::Result<()> {
        let before = self.known().known.typed.get(file).copied();
        self.add(file, on, &[(Some(typed), What::Typed(Fingerprint::of(typed.as_bytes())))])?;
        if let Some((before, _)) = before {
            self.let_go(before);
        }
        Ok(())
    }

    /// Lets go what was typed into a file's form.
    pub(crate) fn settle(&self, file: &str, on: DateTime) -> io::Result<()> {
        let Some((typed, _)) = self.known().known.typed.get(file).copied() else { return Ok(()) };
        self.add(file, on, &[(None, What::Settled)])?;
        self.let_go(typed);
        Ok(())
    }

    /// Notes that a file was deleted.
    pub(crate) fn remove(&self, file: &str, text: &str, on: DateTime) -> io::Result<()> {
        self.add(file, on, &[(Some(text), What::Removed(Fingerprint::of(text.as_bytes()))), (None, What::Settled)])
    }

    /// Notes that a deleted file is there again.
    pub(crate) fn take_back(&self, file: &str, on: DateTime) -> io::Result<()> {
        self.add(file, on, &[(None, What::Returned)])
    }

    /// Notes that a file has another name.
    pub(crate) fn rename(&self, file: &str, to: &str, on: DateTime) -> io::Result<()> {
        self.add(file, on, &[(None, What::Moved(to.to_owned()))])
    }

    /// Changes every text that is kept, and leaves nothing of those that were changed; returns how many were. A text of which
    /// nothing is made goes. Told with each is whether it was typed into a form.
    pub(crate) fn forget(&self, revised: impl Fn(&str, bool) -> Option<String>) -> io::Result<usize> {
        let _lock = self.lock()?;
        let mut read = self.known();
        let mut replaced = BTreeMap::new();
        for print in read.known.texts() {
            let Some(old) = self.text(print) else { continue };
            let is_typed = read.known.typed.values().any(|(typed, _)| *typed == print);
            let new = revised(&old, is_typed);
            if new.as_deref() != Some(&*old) {
                new.as_deref().map(|new| self.put(new, true)).transpose()?;
                replaced.insert(print, new.map(|new| Fingerprint::of(new.as_bytes())));
            }
        }
        if !replaced.is_empty() {
            read.known.replace(&replaced);
            self.write_anew(&mut read)?;
        }
        Ok(replaced.len())
    }

    /// Forgets what is too old, and whatever nobody names any more.
    fn tidy(&self, now: DateTime) -> io::Result<()> {
        let _lock = self.lock()?;
        let mut read = self.known();
        if let Ok(day) = now.checked_sub(kept_for()) {
            read.known.forget_before(day);
        }
        self.write_anew(&mut read)
    }

    fn write_anew(&self, read: &mut Read) -> io::Result<()> {
        let lines: String = read.known.notes().iter().filter_map(log::line).collect();
        if read.print != Some(Fingerprint::of(lines.as_bytes())) {
            whole::write(&self.folder.join(LOG), lines.as_bytes())?;
        }
        let wanted: BTreeSet<String> = read.known.texts().iter().map(Fingerprint::to_string).collect();
        for entry in fs::read_dir(self.folder.join(TEXTS))?.flatten() {
            let is_wanted = |name: &str| wanted.contains(name);
            if !entry.file_name().to_str().is_some_and(is_wanted) {
                fs::remove_file(entry.path())?;
            }
        }
        (read.length, read.print, read.added) = (lines.len(), Some(Fingerprint::of(lines.as_bytes())), 0);
        Ok(())
    }

    fn add(&self, file: &str, on: DateTime, notes: &[(Option<&str>, What)]) -> io::Result<()> {
        let lock = self.lock()?;
        // What a form began from is not worth waiting for the disk: without it more is asked, and nothing is lost.
        let is_lasting = !notes.iter().all(|(_, what)| matches!(what, What::Begun(_)));
        let mut lines = String::new();
        for (text, what) in notes {
            text.map(|text| self.put(text, is_lasting)).transpose()?;
            let note = Note { file: file.to_owned(), on, what: what.clone() };
            lines.extend(log::line(&note));
        }
        let path = self.folder.join(LOG);
        // The last line may have been cut.
        let is_cut = whole::read(&path).is_ok_and(|bytes| bytes.last().is_some_and(|last| *last != b'\n'));
        let mut log = OpenOptions::new().append(true).create(true).open(&path)?;
        log.write_all(format!("{}{lines}", if is_cut { "\n" } else { "" }).as_bytes())?;
        if is_lasting {
            log.sync_data()?;
        }
        let mut read = self.known();
        read.added += notes.len();
        let is_long = read.added > ADDED;
        drop((read, lock));
        if is_long { self.tidy(on) } else { Ok(()) }
    }

    /// What the log says by now.
    fn known(&self) -> MutexGuard<'_, Read> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = whole::read(&self.folder.join(LOG)).unwrap_or_default();
        // A line that is being written is read once it is whole.
        let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let bytes = &bytes[..end];
        let head = bytes.get(..read.length).map(Fingerprint::of);
        if read.print.is_none() || head != read.print {
            *read = Read { added: read.added, ..Read::default() };
        }
        if bytes.len() > read.length || read.print.is_none() {
            log::notes(&bytes[read.length..]).for_each(|note| read.known.add(note));
            (read.length, read.print) = (bytes.len(), Some(Fingerprint::of(bytes)));
        }
        read
    }

    /// Removes a text that nobody names any more.
    fn let_go(&self, print: Fingerprint) {
        if !self.known().known.texts().contains(&print) {
            let _ = fs::remove_file(self.place(print));
        }
    }

    fn place(&self, print: Fingerprint) -> PathBuf {
        self.folder.join(TEXTS).join(print.to_string())
    }

    /// Puts a text in its place. One that is cut has another fingerprint, and is put there again.
    fn put(&self, text: &str, is_lasting: bool) -> io::Result<()> {
        let print = Fingerprint::of(text.as_bytes());
        if self.text(print).is_some() {
            return Ok(());
        }
        let mut file = File::create(self.place(print))?;
        file.write_all(text.as_bytes())?;
        if is_lasting { file.sync_all() } else { Ok(()) }
    }

    /// Held by one program at a time, for as long as the file is.
    fn lock(&self) -> io::Result<File> {
        let file = OpenOptions::new().append(true).create(true).open(self.folder.join(LOCK))?;
        file.lock()?;
        Ok(file)
    }
}

/// Brings what is kept in one folder into another, which keeps what it has.
pub(super) fn bring(from: &Path, to: &Path) -> io::Result<()> {
    make_folder(&to.join(TEXTS))?;
    for entry in fs::read_dir(from.join(TEXTS))?.flatten() {
        fs::copy(entry.path(), to.join(TEXTS).join(entry.file_name()))?;
    }
    let of = |folder: &Path| whole::read(&folder.join(LOG)).unwrap_or_default();
    // What happened there happened before.
    let lines = [of(from), b"\n".to_vec(), of(to)].concat();
    whole::write(&to.join(LOG), &lines)?;
    fs::remove_dir_all(from.join(TEXTS))?;
    fs::remove_file(from.join(LOG))
}

#[cfg(test)]
mod tests;
