//! What a server knows of itself: the release that it shows, and how far a run came that is not at its end.

use super::Stop;
use super::difference::{OnServer, State, on_server};
use super::journal::Told;
use super::release::{Classes, FILE, FOLDER, Release, Unreadable, is_sent, pack, unpack};
use super::remote::{Broken, Item, Remote};
use crate::fingerprint::Fingerprint;
use serde::{Deserialize, Serialize};

/// Where a run says beforehand what it will touch.
pub(crate) const CHECKPOINT: &str = ".etalase/langkah.json";

/// What lies in our folder between two runs: the release, Apache's rule, and files of others that stood in our way.
const KEPT: [&str; 3] = ["rilis.json", ".htaccess", "asing"];

/// What a run announces before it changes anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Checkpoint {
    #[serde(rename = "jalan")]
    pub run: String,
    /// The release that it brings. Once the server shows it, nothing of this is in doubt any more.
    #[serde(rename = "rilis")]
    pub release: String,
    /// Files that are ours, of which the release that the server shows does not say how they are.
    #[serde(rename = "berkas")]
    pub files: Classes,
}

/// What was found on a server.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub release: Option<Release>,
    pub checkpoint: Option<Checkpoint>,
    /// Whether our folder holds something that a completed run would have removed.
    pub has_litter: bool,
    /// The fingerprint of both files as they were read, to tell whether somebody has changed them since.
    pub mark: Fingerprint,
}

impl Seen {
    /// Reads both, without writing anything.
    pub(crate) fn read(remote: &mut dyn Remote) -> Result<Seen, Broken> {
        let (release, checkpoint) = (remote.read(FILE)?, remote.read(CHECKPOINT)?);
        let bytes = |bytes: &Option<Vec<u8>>| bytes.clone().unwrap_or_default();
        let mark = [Fingerprint::of(&bytes(&release)).bytes(), Fingerprint::of(&bytes(&checkpoint)).bytes()].concat();
        let release = match release.as_deref().map(Release::read) {
            None => None,
            Some(Ok(release)) => Some(release),
            Some(Err(Unreadable::Later)) => {
                return Err(Broken::Told(Stop { code: "terbit-server-lebih-baru", blanks: Vec::new() }));
            }
            Some(Err(Unreadable::Damaged)) => {
                return Err(damaged(FILE));
            }
        };
        let checkpoint = match checkpoint.as_deref().map(unpack::<Checkpoint>) {
            None => None,
            Some(Some(checkpoint)) if checkpoint.files.keys().all(|path| is_sent(path)) => Some(checkpoint),
            Some(_) => {
                return Err(damaged(CHECKPOINT));
            }
        };
        let is_litter = |item: &Item| !KEPT.contains(&item.name.as_str());
        let own = remote.list(FOLDER)?;
        Ok(Seen { release, checkpoint, has_litter: own.iter().any(is_litter), mark: Fingerprint::of(&mark) })
    }

    /// The number of the release on the server; 0 if there is none.
    pub(crate) fn generation(&self) -> u64 {
        self.release.as_ref().map_or(0, |release| release.generation)
    }

    /// Everything on the server that is ours. A journal is believed if it is that of the run which the server names.
    pub(crate) fn files(&self, told: &Told) -> OnServer {
        let mut files = self.release.as_ref().map(on_server).unwrap_or_default();
        let is_shown =
            |checkpoint: &&Checkpoint| self.release.as_ref().is_some_and(|release| release.id == checkpoint.release);
        let Some(checkpoint) = self.checkpoint.as_ref().filter(|checkpoint| !is_shown(checkpoint)) else {
            return files;
        };
        let is_its_own = told.runs.contains(&checkpoint.run);
        for (path, class) in &checkpoint.files {
            let known = told.done.get(path).filter(|_| is_its_own);
            let state = known.map_or(State::Unsure(*class), |sent| State::Known(*sent));
            files.insert(path.clone(), state);
        }
        files
    }
}

fn damaged(path: &str) -> Broken {
    Broken::Told(Stop { code: "terbit-server-rusak", blanks: vec![("berkas", path.to_owned())] })
}

impl Checkpoint {
    /// The stored form, packed.
    pub(crate) fn bytes(&self) -> std::io::Result<Vec<u8>> {
        pack(self)
    }
}
