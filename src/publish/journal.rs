//! What one run has done, kept on this computer while it goes on, so that the next one need not do it again.

use super::Stop;
use super::release::Sent;
use crate::fingerprint::Fingerprint;
use crate::plan::Class;
use crate::whole;
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of one target on this computer.
#[derive(Clone, Debug)]
pub(crate) struct Local {
    folder: PathBuf,
    /// After so many files a step of the journal is written.
    pub step: usize,
}

/// As many files are sent once more at most after the program was killed.
const STEP: usize = 50;

/// What a journal says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The runs of which it tells: it holds for a server that names one of them.
    pub runs: Vec<String>,
    /// What those runs have put in its place.
    pub done: BTreeMap<Arc<str>, Sent>,
}

/// A journal that is being written.
#[derive(Debug)]
pub(crate) struct Journal {
    file: File,
    pending: Vec<u8>,
    lines: usize,
    step: usize,
}

impl Local {
    /// Makes the folder.
    pub(crate) fn open(folder: &Path) -> Result<Local, Stop> {
        fs::create_dir_all(folder).map_err(Stop::local(folder))?;
        Ok(Local { folder: folder.to_owned(), step: STEP })
    }

    /// The place of a file in this folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Holds the target for this process. The system lets go of it when the process ends, however it ends.
    pub(crate) fn lock(&self) -> Result<File, Stop> {
        let path = self.path("kunci");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(Stop::local(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => Err(Stop { code: "terbit-sedang-di-sini", blanks: Vec::new() }),
            Err(fs::TryLockError::Error(cause)) => Err(Stop::local(&path)(cause)),
        }
    }

    /// What the last run said that did not come to its end. A line that was cut off is left out.
    pub(crate) fn told(&self) -> Told {
        let text = fs::read(self.path(JOURNAL)).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut lines = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
        let Some(runs) = lines.next().and_then(|line| line.strip_prefix(HEAD)) else { return Told::default() };
        let runs = runs.split(' ').map(str::to_owned).collect();
        Told { runs, done: lines.filter_map(line).collect() }
    }

    /// Begins a journal in the place of the last one: `told` is what still holds.
    pub(crate) fn begin(&self, told: &Told) -> Result<Journal, Stop> {
        let path = self.path(JOURNAL);
        let mut text = format!("{HEAD}{}\n", told.runs.join(" ")).into_bytes();
        told.done.iter().for_each(|(path, sent)| add(&mut text, path, sent));
        whole::write(&path, &text).map_err(Stop::local(&path))?;
        let file = OpenOptions::new().append(true).open(&path).map_err(Stop::local(&path))?;
        Ok(Journal { file, pending: Vec::new(), lines: 0, step: self.step })
    }

    /// Removes the journal: the run has come to its end.
    pub(crate) fn forget(&self) {
        let _ = fs::remove_file(self.path(JOURNAL));
    }
}

const JOURNAL: &str = "jurnal";
const HEAD: &str = "etalase 2 ";

impl Journal {
    /// Notes that a file is in its place on the server.
    pub(crate) fn done(&mut self, path: &str, sent: &Sent) -> io::Result<()> {
        add(&mut self.pending, path, sent);
        self.lines += 1;
        if self.lines >= self.step { self.flush() } else { Ok(()) }
    }

    /// Writes everything noted so far to the disk.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.file.write_all(&self.pending)?;
        self.pending.clear();
        self.lines = 0;
        self.file.sync_data()
    }
}

fn add(text: &mut Vec<u8>, path: &str, Sent(size, fingerprint, class): &Sent) {
    let class = serde_json::to_value(class).unwrap_or_default();
    let class = class.as_str().unwrap_or_default();
    text.extend_from_slice(format!("{fingerprint} {size} {class} {path}\n").as_bytes());
}

fn line(text: &str) -> Option<(Arc<str>, Sent)> {
    let mut parts = text.splitn(4, ' ');
    let (fingerprint, size, class, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let fingerprint: Fingerprint = serde_json::from_value(fingerprint.into()).ok()?;
    let class: Class = serde_json::from_value(class.into()).ok()?;
    Some((path.into(), Sent(size.parse().ok()?, fingerprint, class)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::fake::class_of;

    fn sent(path: &str) -> Sent {
        Sent(4, Fingerprint::of(path.as_bytes()), class_of(path))
    }

    #[test]
    fn a_journal_is_read_up_to_where_it_was_cut() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local { step: 2, ..Local::open(folder.path()).unwrap() };
        assert_eq!(local.told(), Told::default());
        let before = Told { runs: vec!["b".into(), "a".into()], done: [("a b.html".into(), sent("a b.html"))].into() };
        let mut journal = local.begin(&before).unwrap();
        for path in ["1", "2", "3"] {
            journal.done(path, &sent(path)).unwrap();
        }
        let told = local.told();
        assert_eq!(told.runs, ["b", "a"]);
        // The third is told with the fourth.
        assert_eq!(told.done.keys().map(|path| &**path).collect::<Vec<_>>(), ["1", "2", "a b.html"]);
        assert_eq!(told.done["a b.html"], sent("a b.html"));
        let text = fs::read(local.path(JOURNAL)).unwrap();
        fs::write(local.path(JOURNAL), &text[..text.len() - 3]).unwrap();
        assert_eq!(local.told().done.len(), 2);
        local.forget();
        assert_eq!(local.told(), Told::default());
    }

    #[test]
    fn one_process_holds_a_target() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local::open(folder.path()).unwrap();
        let held = local.lock().unwrap();
        assert_eq!(local.lock().unwrap_err().code, "terbit-sedang-di-sini");
        drop(held);
        assert!(local.lock().is_ok());
    }
}
