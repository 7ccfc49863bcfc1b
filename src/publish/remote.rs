//! What every kind of server can do, and what can go wrong there.

use super::Stop;

/// One connection to the folder of a target. Paths are below that folder, with forward slashes.
pub(crate) trait Remote: Send {
    /// The bytes of a file; nothing if there is none.
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Broken>;
    /// Writes a file in a folder that is there. What was there under that name may be half gone if this fails.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Broken>;
    /// The size of a file as the server tells it; nothing if there is no file.
    fn size(&mut self, path: &str) -> Result<Option<u64>, Broken>;
    /// When a file was written, in seconds of the server's own clock.
    fn modified(&mut self, path: &str) -> Result<Option<i64>, Broken>;
    /// Moves a file, also into the place of another, in one step.
    fn rename(&mut self, from: &str, to: &str) -> Result<(), Broken>;
    /// Makes a folder in one that is there; tells whether it is new. Of two who do so at once, one makes it.
    fn make_folder(&mut self, path: &str) -> Result<bool, Broken>;
    /// What lies in a folder; nothing if there is none.
    fn list(&mut self, path: &str) -> Result<Vec<Item>, Broken>;
    /// Deletes a file, if it is there.
    fn remove(&mut self, path: &str) -> Result<(), Broken>;
    /// Deletes a folder if there is nothing in it; tells whether it is gone.
    fn remove_folder(&mut self, path: &str) -> Result<bool, Broken>;
}

/// Opens connections to one target, each on its own.
pub(crate) trait Connect: Sync {
    fn connect(&self) -> Result<Box<dyn Remote>, Broken>;
    /// As many connections as are worth asking for.
    fn most(&self) -> usize;
}

/// What lies in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Item {
    pub name: String,
    pub is_folder: bool,
}

/// Why a server did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// The connection is gone, or the server asks to come back later: worth another try.
    Lost(String),
    /// The server says no.
    Refused(String),
    /// Nothing more fits on it.
    Full(String),
    /// What has words of its own: a wrong password, a certificate that nobody knows.
    Told(Stop),
}

impl Broken {
    /// Whether another connection may help.
    pub(crate) fn is_lost(&self) -> bool {
        matches!(self, Broken::Lost(_))
    }

    /// The same to whoever reads it.
    pub(crate) fn told(self) -> Stop {
        match self {
            Broken::Lost(said) => Stop { code: "terbit-putus", blanks: vec![("sebab", said)] },
            Broken::Refused(said) => Stop { code: "terbit-ditolak", blanks: vec![("sebab", said)] },
            Broken::Full(said) => Stop { code: "terbit-penuh", blanks: vec![("sebab", said)] },
            Broken::Told(stop) => stop,
        }
    }
}

/// Writes a file whole: beside first, checked for its size, then in its place. `temporary` is in a folder that is there.
pub(crate) fn put(remote: &mut dyn Remote, temporary: &str, path: &str, bytes: &[u8]) -> Result<(), Broken> {
    remote.write(temporary, bytes)?;
    let size = remote.size(temporary)?;
    if size != Some(bytes.len() as u64) {
        let size = size.map_or_else(|| "-".to_owned(), |size| size.to_string());
        return Err(Broken::Lost(format!("{path}: {size} / {} B", bytes.len())));
    }
    remote.rename(temporary, path)
}

/// What a server or another publisher says, as it may stand on a terminal: no longer than a line or two, and no signs that do
/// anything there.
pub(crate) fn plain(said: &str) -> String {
    said.chars().take(MOST_SAID).map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

const MOST_SAID: usize = 200;

/// The folder of a path; nothing at the top.
pub(crate) fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
