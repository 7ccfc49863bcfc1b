//! Servers that speak FTP inside of TLS, as hosting firms offer it.

use super::Stop;
use super::remote::{Broken, Connect, Item, Remote, TO_CONNECT, dial, plain};
use super::tls::{Judge, Trust};
use std::io::{self, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use suppaftp::list::{File, ListParser};
use suppaftp::types::FileType;
use suppaftp::{FtpError, Mode, RustlsConnector, RustlsFtpStream, Status};

/// What a server is and how it is entered.
pub(crate) struct Ftps {
    pub host: String,
    pub port: u16,
    pub user: String,
    pub password: String,
    /// Below the folder in which a login begins.
    pub folder: String,
    judge: Arc<Judge>,
    /// It does not take up sessions of TLS 1.3 as often as it asks for them.
    only_12: Arc<AtomicBool>,
    /// The file in which that is remembered.
    memory: PathBuf,
}

/// What waits longer than this is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// What most servers allow one office to open at once.
const CONNECTIONS: usize = 8;

impl Ftps {
    /// `memory` is the file in which it is remembered that a server wants the older TLS.
    pub(crate) fn new(
        (host, port): (String, u16),
        (user, password): (String, String),
        folder: String,
        trust: Trust,
        memory: PathBuf,
    ) -> Result<Ftps, Stop> {
        let only_12 = Arc::new(AtomicBool::new(memory.exists()));
        Ok(Ftps { host, port, user, password, folder, judge: Judge::new(trust)?, only_12, memory })
    }

    fn told(&self, code: &'static str, said: &str) -> Broken {
        let server = format!("{}:{}", self.host, self.port);
        Broken::Told(Stop { code, blanks: vec![("server", server), ("sebab", said.to_owned())] })
    }

    /// What stopped a connection from becoming a safe one.
    fn unsafe_line(&self, error: FtpError) -> Broken {
        if let Some(refused) = self.judge.refused() {
            let code = match (refused.is_out_of_time, refused.is_other_name) {
                (true, _) => "terbit-sertifikat-waktu",
                (_, true) => "terbit-sertifikat-nama",
                _ => "terbit-sertifikat-asing",
            };
            let blanks = vec![("server", self.host.clone()), ("sidik", refused.fingerprint)];
            return Broken::Told(Stop { code, blanks });
        }
        let said = said(&error);
        match error {
            FtpError::UnexpectedResponse(_) => self.told("terbit-tanpa-tls", &said),
            FtpError::SecureError(_) => self.told("terbit-tls", &said),
            FtpError::ConnectionError(error) if error.kind() == io::ErrorKind::InvalidData => {
                self.told("terbit-tls", &said)
            }
            _ => Broken::Lost(said),
        }
    }
}

/// Sends small packets at once and limits how long a silent server is waited for.
fn settle(stream: TcpStream) -> io::Result<TcpStream> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

impl Connect for Ftps {
    fn connect(&self) -> Result<Box<dyn Remote>, Broken> {
        let unreachable = |error: io::Error| self.told("terbit-tak-terjangkau", &error.to_string());
        let line = dial(&self.host, self.port).and_then(settle).map_err(unreachable)?;
        let is_new = line.peer_addr().is_ok_and(|peer| peer.is_ipv6());
        let plain = RustlsFtpStream::connect_with_stream(line).map_err(|error| Broken::Lost(said(&error)))?;
        let only_12 = self.only_12.load(Ordering::Relaxed);
        let client = self.judge.client(only_12).map_err(Broken::Told)?;
        let _ = self.judge.refused();
        let mut line = plain.into_secure(RustlsConnector::from(client), &self.host).map_err(|e| self.unsafe_line(e))?;
        line = line.passive_stream_builder(|address| {
            let stream = TcpStream::connect_timeout(&address, TO_CONNECT).and_then(settle);
            stream.map_err(FtpError::ConnectionError)
        });
        // A server behind a router may name an address of its own network, which cannot be reached from here.
        line.set_passive_nat_workaround(true);
        line.set_mode(if is_new { Mode::ExtendedPassive } else { Mode::Passive });
        line.login(&self.user, &self.password).map_err(|error| match &error {
            FtpError::UnexpectedResponse(answer) if answer.status == Status::NotLoggedIn => {
                self.told("terbit-sandi-salah", &said(&error))
            }
            _ => broken(error),
        })?;
        line.transfer_type(FileType::Binary).map_err(broken)?;
        if !self.folder.is_empty() {
            line.cwd(&self.folder).map_err(|error| match broken(error) {
                Broken::Refused(said) => {
                    let blanks = vec![("folder", self.folder.clone()), ("sebab", said)];
                    Broken::Told(Stop { code: "terbit-folder-tidak-ada", blanks })
                }
                other => other,
            })?;
        }
        let base = line.pwd().map_err(broken)?;
        let has_mlsd = line.feat().is_ok_and(|known| known.contains_key("MLST"));
        let (only_12, memory) = (self.only_12.clone(), self.memory.clone());
        Ok(Box::new(Connection { line, base, has_mlsd, only_12, memory }))
    }

    fn most(&self) -> usize {
        CONNECTIONS
    }
}

struct Connection {
    line: RustlsFtpStream,
    /// The folder of the target, as the server names it.
    base: String,
    /// It lists folders for programs, and not only for people.
    has_mlsd: bool,
    only_12: Arc<AtomicBool>,
    memory: PathBuf,
}

impl Connection {
    /// What an error means, and what it asks of the next connection.
    fn failed(&self, error: FtpError) -> Broken {
        if code(&error) == Some(SESSIONS) && !self.only_12.swap(true, Ordering::Relaxed) {
            let _ = crate::whole::write(&self.memory, b"1.2\n");
        }
        broken(error)
    }

    fn done(&self, result: Result<(), FtpError>) -> Result<(), Broken> {
        result.map_err(|error| self.failed(error))
    }

    /// What is there, or nothing if the server refuses: it has no other way to say that nothing is there.
    fn there<T>(&self, result: Result<T, FtpError>) -> Result<Option<T>, Broken> {
        match result.map_err(|error| self.failed(error)) {
            Ok(value) => Ok(Some(value)),
            Err(Broken::Refused(_)) => Ok(None),
            Err(broken) => Err(broken),
        }
    }
}

/// vsftpd's word that it wants the session of the first connection on every other.
const SESSIONS: u32 = 522;

impl Remote for Connection {
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Broken> {
        let read = self.line.retr_as_buffer(path);
        Ok(self.there(read)?.map(io::Cursor::into_inner))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        let mut stream = self.line.put_with_stream(path).map_err(|error| self.failed(error))?;
        // Shakes hands also where there is nothing to send.
        let sent = stream.write(b"").and_then(|_| stream.write_all(bytes));
        let ended = stream.finish();
        // What the server says tells more than a line that it has closed.
        self.done(ended)?;
        sent.map_err(|error| self.failed(FtpError::ConnectionError(error)))
    }

    fn size(&mut self, path: &str) -> Result<Option<u64>, Broken> {
        let size = self.line.size(path);
        Ok(self.there(size)?.map(|size| size as u64))
    }

    fn modified(&mut self, path: &str) -> Result<Option<i64>, Broken> {
        let when = self.line.mdtm(path);
        Ok(self.there(when)?.map(|when| when.and_utc().timestamp()))
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Broken> {
        let renamed = self.line.rename(from, to);
        self.done(renamed)
    }

    fn make_folder(&mut self, path: &str) -> Result<bool, Broken> {
        let made = self.line.mkdir(path);
        match self.done(made) {
            Ok(()) => Ok(true),
            // Also what is there already is refused.
            Err(Broken::Refused(said)) => {
                let inside = self.line.cwd(path);
                let is_there = self.there(inside)?.is_some();
                let back = self.line.cwd(&self.base);
                self.done(back)?;
                if is_there { Ok(false) } else { Err(Broken::Refused(said)) }
            }
            Err(broken) => Err(broken),
        }
    }

    fn list(&mut self, path: &str) -> Result<Vec<Item>, Broken> {
        let own = (!path.is_empty()).then_some(path);
        if self.has_mlsd {
            let lines = self.line.mlsd(own);
            let lines = self.there(lines)?.unwrap_or_default();
            return Ok(items(&lines, |line| ListParser::parse_mlsd(line).ok()));
        }
        // Hidden files too, where the server knows how.
        let hidden = self.line.list(Some(&format!("-a {path}")));
        let mut lines = self.there(hidden)?.unwrap_or_default();
        if lines.is_empty() {
            let shown = self.line.list(own);
            lines = self.there(shown)?.unwrap_or_default();
        }
        Ok(items(&lines, |line| line.parse().ok()))
    }

    fn remove(&mut self, path: &str) -> Result<(), Broken> {
        let removed = self.line.rm(path);
        match self.done(removed) {
            Err(Broken::Refused(said)) => match self.size(path)? {
                None => Ok(()),
                Some(_) => Err(Broken::Refused(said)),
            },
            done => done,
        }
    }

    fn remove_folder(&mut self, path: &str) -> Result<bool, Broken> {
        let removed = self.line.rmdir(path);
        Ok(self.there(removed)?.is_some())
    }
}

fn items(lines: &[String], read: impl Fn(&str) -> Option<File>) -> Vec<Item> {
    let files = lines.iter().filter_map(|line| read(line));
    let items = files.map(|file| Item { name: file.name().to_owned(), is_folder: file.is_directory() });
    items.filter(|item| item.name != "." && item.name != "..").collect()
}

/// The number of a server's answer.
fn code(error: &FtpError) -> Option<u32> {
    match error {
        FtpError::UnexpectedResponse(answer) => std::str::from_utf8(answer.body.get(..3)?).ok()?.parse().ok(),
        _ => None,
    }
}

fn said(error: &FtpError) -> String {
    plain(&match error {
        FtpError::UnexpectedResponse(answer) => String::from_utf8_lossy(&answer.body).trim().to_owned(),
        FtpError::ConnectionError(error) => error.to_string(),
        other => other.to_string(),
    })
}

/// What an error means for the work.
fn broken(error: FtpError) -> Broken {
    let said = said(&error);
    match code(&error) {
        None => Broken::Lost(said),
        Some(421 | 425 | 426 | 450 | SESSIONS) => Broken::Lost(said),
        Some(451 | 452 | 552) => Broken::Full(said),
        Some(_) => Broken::Refused(said),
    }
}
