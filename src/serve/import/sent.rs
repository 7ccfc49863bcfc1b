//! Files that were sent and not written yet, in this run's memory alone.

use crate::fingerprint::Fingerprint;
use crate::privacy::masked;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The most bytes of all files that are kept; the oldest are let go.
const KEPT: usize = 64 << 20;

/// A file with its name.
#[derive(Clone)]
pub(super) struct File {
    pub print: String,
    pub name: String,
    pub bytes: Arc<[u8]>,
}

/// Files by the fingerprints of their names and bytes.
#[derive(Default)]
pub(super) struct Sent(Mutex<VecDeque<File>>);

impl Sent {
    /// Keeps a file, and tells by what it is found again.
    pub(super) fn keep(&self, name: &str, bytes: Vec<u8>) -> String {
        // Some browsers send the whole path.
        let name = masked(name.rsplit(['/', '\\']).next().unwrap_or_default()).into_owned();
        let print = Fingerprint::of(&[name.as_bytes(), &[0], bytes.as_slice()].concat()).to_string();
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|file| file.print != print);
        files.push_back(File { print: print.clone(), name, bytes: bytes.into() });
        while files.len() > 1 && files.iter().map(|file| file.bytes.len()).sum::<usize>() > KEPT {
            files.pop_front();
        }
        print
    }

    /// The file of a fingerprint; `None` if it has been let go.
    pub(super) fn find(&self, print: &str) -> Option<File> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().find(|file| file.print == print).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_kept_while_there_is_room() {
        let sent = Sent::default();
        let prints = [1_u8, 2, 3].map(|byte| sent.keep("C:\\a\\b.xlsx", vec![byte; KEPT / 3 + 1]));
        assert!(sent.find(&prints[0]).is_none());
        assert_eq!(sent.find(&prints[2]).map(|file| file.name), Some("b.xlsx".to_owned()));
    }
}
