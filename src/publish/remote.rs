//! What every kind of server can do, and what can go wrong there.

use super::Stop;
use std::io;
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

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
    /// Writes a file whole: beside first, checked for its size, then in its place. `temporary` is in a folder that is there.
    fn put(&mut self, temporary: &str, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        self.write(temporary, bytes)?;
        expect_size(path, self.size(temporary)?, bytes)?;
        self.rename(temporary, path)
    }
    /// Deletes a file of ours, if it is there: out of its place first, which nobody can who has lost the lock.
    fn delete(&mut self, temporary: &str, path: &str) -> Result<(), Broken> {
        match self.rename(path, temporary) {
            Ok(()) => self.remove(temporary),
            Err(Broken::Refused(said)) if self.size(path)?.is_some() => Err(Broken::Refused(said)),
            Err(Broken::Refused(_)) => Ok(()),
            Err(broken) => Err(broken),
        }
    }
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

/// Whether a server has all of a file: some say that they do and have less.
pub(crate) fn expect_size(path: &str, size: Option<u64>, bytes: &[u8]) -> Result<(), Broken> {
    if size == Some(bytes.len() as u64) {
        return Ok(());
    }
    let size = size.map_or_else(|| "-".to_owned(), |size| size.to_string());
    Err(Broken::Lost(format!("{path}: {size} / {} B", bytes.len())))
}

/// Reaches a server at any of its addresses.
pub(crate) fn dial(host: &str, port: u16) -> io::Result<TcpStream> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for address in (host, port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, TO_CONNECT) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// As long is waited for a server to answer at all.
pub(crate) const TO_CONNECT: Duration = Duration::from_secs(20);

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
