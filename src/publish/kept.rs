//! What was published, byte for byte and each content once, so that an earlier release can be brought back.

use super::Stop;
use super::journal::Local;
use super::release::{Files, Release, Sent};
use super::wish::Source;
use crate::fingerprint::Fingerprint;
use crate::whole;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use tempfile::NamedTempFile;

/// The contents that this computer keeps of one target, by their fingerprints.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    folder: PathBuf,
}

impl Kept {
    /// The contents that belong to this target's folder.
    pub(crate) fn of(local: &Local) -> Kept {
        Kept { folder: local.path("isi") }
    }

    /// In one folder there are no more than some hundred.
    fn file(&self, fingerprint: Fingerprint) -> PathBuf {
        let name = fingerprint.to_string();
        self.folder.join(&name[..2]).join(name)
    }

    /// Whether the bytes of a file are here.
    pub(crate) fn has(&self, Sent(size, fingerprint, _): &Sent) -> bool {
        fs::metadata(self.file(*fingerprint)).is_ok_and(|found| found.len() == *size)
    }

    /// Whether those of every file are.
    pub(crate) fn has_all(&self, files: &Files) -> bool {
        files.values().all(|sent| self.has(sent))
    }

    /// The bytes of a file; nothing if they are not here or have changed.
    pub(crate) fn bytes(&self, Sent(_, fingerprint, _): &Sent) -> Option<Vec<u8>> {
        whole::read(&self.file(*fingerprint)).ok().filter(|bytes| Fingerprint::of(bytes) == *fingerprint)
    }

    /// Keeps a content. It is not taken to the disk at once: whoever reads it looks whether it is whole.
    pub(crate) fn keep(&self, bytes: &[u8]) -> Result<(), Stop> {
        let fingerprint = Fingerprint::of(bytes);
        let path = self.file(fingerprint);
        let is_there = fs::metadata(&path).is_ok_and(|found| found.len() == bytes.len() as u64);
        let Some(folder) = path.parent().filter(|_| !is_there) else { return Ok(()) };
        fs::create_dir_all(folder).map_err(Stop::local(folder))?;
        let mut file = NamedTempFile::new_in(folder).map_err(Stop::local(&path))?;
        file.write_all(bytes).map_err(Stop::local(&path))?;
        file.persist(&path).map_err(|error| Stop::local(&path)(error.error))?;
        Ok(())
    }

    /// Forgets all contents but those of these releases.
    pub(crate) fn keep_only(&self, releases: &[&Release]) {
        let wanted: BTreeSet<Fingerprint> = releases
            .iter()
            .flat_map(|release| release.files.values())
            .map(|Sent(_, fingerprint, _)| *fingerprint)
            .collect();
        let names: BTreeSet<String> = wanted.iter().map(Fingerprint::to_string).collect();
        let folders = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for entry in folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten()) {
            if !names.contains(&*entry.file_name().to_string_lossy()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Keeps what is sent.
pub(crate) struct Keeping<'a> {
    pub source: &'a dyn Source,
    pub kept: &'a Kept,
}

impl Source for Keeping<'_> {
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Stop> {
        let bytes = self.source.bytes(path)?;
        self.kept.keep(&bytes)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Class;

    #[test]
    fn contents_are_kept_once_and_forgotten_with_their_releases() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::of(&Local::open(folder.path()).unwrap());
        let sent = |text: &str| Sent(text.len() as u64, Fingerprint::of(text.as_bytes()), Class::Page);
        for text in ["satu", "dua", "satu"] {
            kept.keep(text.as_bytes()).unwrap();
        }
        assert!(kept.has(&sent("satu")) && kept.has(&sent("dua")) && !kept.has(&sent("tiga")));
        assert_eq!(kept.bytes(&sent("dua")), Some(b"dua".to_vec()));
        let release = Release::new([("index.html".into(), sent("satu"))].into(), 0);
        assert!(kept.has_all(&release.files));
        kept.keep_only(&[&release]);
        assert!(kept.has(&sent("satu")) && !kept.has(&sent("dua")));
        fs::write(kept.file(Fingerprint::of(b"satu")), "SATU").unwrap();
        assert_eq!(kept.bytes(&sent("satu")), None, "what has changed is not what was published");
    }
}
