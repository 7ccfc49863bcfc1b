//! What one connection does with files, several at once.

use crate::publish::host_key::Doorman;
use crate::publish::remote::{Broken, Item, plain};
use futures_util::future::{join, join_all};
use russh::client::Handle;
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::protocol::{FileAttributes, OpenFlags, Packet, StatusCode};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

/// Bytes that every server takes at once.
const PIECE: usize = 32_000;
/// Pieces of one file on their way.
const PIECES: usize = 64;
/// The extension by which a file goes into the place of another in one step.
pub(crate) const POSIX_RENAME: &str = "posix-rename@openssh.com";

/// One connection, for all lanes in it.
pub(crate) struct Line {
    /// Ends the connection with the last lane.
    pub _session: Handle<Doorman>,
    pub sftp: RawSftpSession,
    /// The folder of the target, as the server names it.
    pub base: String,
    /// It puts a file into the place of another in one step.
    pub replaces: bool,
    pub is_lost: AtomicBool,
}

/// Attributes of which nothing is said.
fn any() -> FileAttributes {
    FileAttributes::empty()
}

impl Line {
    fn path(&self, path: &str) -> String {
        if path.is_empty() { format!("{}/.", self.base) } else { format!("{}/{path}", self.base) }
    }

    /// Writes a file and returns its size as the server tells it.
    pub(crate) async fn write(&self, path: &str, bytes: &[u8]) -> Result<u64, Broken> {
        let flags = OpenFlags::WRITE | OpenFlags::CREATE | OpenFlags::TRUNCATE;
        let file = self.sftp.open(self.path(path), flags, any()).await.map_err(broken)?.handle;
        // Servers do one thing after the other with one file, so nobody waits for the answers.
        let pieces: Vec<(u64, &[u8])> =
            bytes.chunks(PIECE).enumerate().map(|(at, piece)| ((at * PIECE) as u64, piece)).collect();
        let mut parts = pieces.chunks(PIECES).peekable();
        let mut written = Ok(());
        while let Some(part) = parts.next_if(|part| part.len() == PIECES && written.is_ok()) {
            written = self.write_part(&file, part).await;
        }
        let rest = parts.next().unwrap_or_default();
        let ending = join(self.sftp.fstat(&file), self.sftp.close(&file));
        let (rest, (found, closed)) = join(self.write_part(&file, rest), ending).await;
        written?;
        rest?;
        closed.map_err(full)?;
        Ok(found.map_err(broken)?.attrs.size.unwrap_or_default())
    }

    async fn write_part(&self, file: &str, part: &[(u64, &[u8])]) -> Result<(), Broken> {
        let writes = part.iter().map(|(at, piece)| self.sftp.write(file, *at, piece.to_vec()));
        join_all(writes).await.into_iter().try_for_each(|written| written.map(drop)).map_err(full)
    }

    /// The bytes of a file; nothing if there is none.
    pub(crate) async fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Broken> {
        let opened = self.sftp.open(self.path(path), OpenFlags::READ, any()).await;
        let Some(file) = there(opened)? else { return Ok(None) };
        let file = file.handle;
        let (found, first) = join(self.sftp.fstat(&file), self.sftp.read(&file, 0, PIECE as u32)).await;
        let size = found.map_err(broken)?.attrs.size.unwrap_or_default();
        let mut bytes = first.map(|data| data.data).or_else(at_end)?;
        while (bytes.len() as u64) < size {
            let reads =
                (0..PIECES as u64).map(|number| bytes.len() as u64 + number * PIECE as u64).take_while(|at| *at < size);
            let reads = join_all(reads.map(|at| self.sftp.read(&file, at, PIECE as u32))).await;
            let before = bytes.len();
            for read in reads {
                let piece = read.map(|data| data.data).or_else(at_end)?;
                let is_whole = piece.len() == PIECE;
                bytes.extend(piece);
                // What follows a piece that was cut short is asked for again.
                if !is_whole {
                    break;
                }
            }
            if bytes.len() == before {
                break;
            }
        }
        self.sftp.close(&file).await.map_err(broken)?;
        Ok(Some(bytes))
    }

    /// Moves a file, into the place of another too.
    pub(crate) async fn rename(&self, from: &str, to: &str) -> Result<(), Broken> {
        let (from, to) = (self.path(from), self.path(to));
        if !self.replaces {
            if self.sftp.rename(from.clone(), to.clone()).await.is_ok() {
                return Ok(());
            }
            // For a moment nothing is there: such a server has no better way.
            there(self.sftp.remove(to.clone()).await)?;
            return self.sftp.rename(from, to).await.map(drop).map_err(broken);
        }
        let mut named = Vec::new();
        for path in [&from, &to] {
            named.extend_from_slice(&(path.len() as u32).to_be_bytes());
            named.extend_from_slice(path.as_bytes());
        }
        match self.sftp.extended(POSIX_RENAME, named).await.map_err(broken)? {
            Packet::Status(status) if status.status_code == StatusCode::Ok => Ok(()),
            Packet::Status(status) => Err(broken(Error::Status(status))),
            _ => Err(Broken::Lost("posix-rename".to_owned())),
        }
    }

    /// What lies in a folder; nothing if there is none.
    pub(crate) async fn list(&self, path: &str) -> Result<Vec<Item>, Broken> {
        let Some(folder) = there(self.sftp.opendir(self.path(path)).await)? else { return Ok(Vec::new()) };
        let mut items = BTreeMap::new();
        loop {
            match self.sftp.readdir(&folder.handle).await {
                Ok(names) => items.extend(names.files.into_iter().map(|file| (file.filename, file.attrs.is_dir()))),
                Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break,
                Err(error) => return Err(broken(error)),
            }
        }
        self.sftp.close(folder.handle).await.map_err(broken)?;
        let items = items.into_iter().filter(|(name, _)| name != "." && name != "..");
        Ok(items.map(|(name, is_folder)| Item { name, is_folder }).collect())
    }

    /// What is known of a file or a folder; nothing if there is none.
    pub(crate) async fn found(&self, path: &str) -> Result<Option<FileAttributes>, Broken> {
        Ok(there(self.sftp.stat(self.path(path)).await)?.map(|found| found.attrs))
    }

    /// Makes a folder; tells whether it is new.
    pub(crate) async fn make_folder(&self, path: &str) -> Result<bool, Broken> {
        match self.sftp.mkdir(self.path(path), any()).await {
            Ok(_) => Ok(true),
            // Also what is there already is refused.
            Err(error) => match broken(error) {
                Broken::Refused(said) => match self.found(path).await? {
                    Some(found) if found.is_dir() => Ok(false),
                    _ => Err(Broken::Refused(said)),
                },
                other => Err(other),
            },
        }
    }

    /// Deletes a file, if it is there.
    pub(crate) async fn remove(&self, path: &str) -> Result<(), Broken> {
        there(self.sftp.remove(self.path(path)).await).map(drop)
    }

    /// Deletes a folder if there is nothing in it; tells whether it is gone.
    pub(crate) async fn remove_folder(&self, path: &str) -> Result<bool, Broken> {
        match self.sftp.rmdir(self.path(path)).await.map_err(broken) {
            Ok(_) => Ok(true),
            Err(Broken::Refused(_)) => Ok(false),
            Err(broken) => Err(broken),
        }
    }
}

/// What is there; nothing if the server says that nothing is.
fn there<T>(result: Result<T, Error>) -> Result<Option<T>, Broken> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Error::Status(status)) if status.status_code == StatusCode::NoSuchFile => Ok(None),
        Err(error) => Err(broken(error)),
    }
}

/// An end that is reached is no error.
fn at_end(error: Error) -> Result<Vec<u8>, Broken> {
    match error {
        Error::Status(status) if status.status_code == StatusCode::Eof => Ok(Vec::new()),
        error => Err(broken(error)),
    }
}

/// What an error means for the work.
pub(crate) fn broken(error: Error) -> Broken {
    let said = plain(&error.to_string());
    match error {
        Error::Status(status) => match status.status_code {
            StatusCode::NoConnection | StatusCode::ConnectionLost => Broken::Lost(said),
            _ => Broken::Refused(said),
        },
        _ => Broken::Lost(said),
    }
}

/// The same while a file is written: SFTP has no word of its own for a server that is full.
fn full(error: Error) -> Broken {
    match &error {
        Error::Status(status) if status.status_code == StatusCode::Failure => Broken::Full(plain(&error.to_string())),
        _ => broken(error),
    }
}
