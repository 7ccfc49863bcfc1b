//! Servers that speak SFTP, the file transfer of SSH.
//!
//! Few files are large, and what takes time is the way to the server and back. So a file takes three turns, and one
//! connection has many files on their way at once: whoever asks for a connection gets a lane of one that is open.

use super::Stop;
use super::host_key::{Doorman, HostKeys};
use super::remote::{Broken, Connect, Item, Remote, dial, expect_size, plain};
use line::{Line, broken};
use russh::MethodKind;
use russh::client::{self, AuthResult, KeyboardInteractiveAuthResponse};
use russh::keys::{PrivateKey, PrivateKeyWithHashAlg};
use russh_sftp::client::{Config, RawSftpSession};
use std::io;
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::time::timeout;

mod line;

/// What opens a server.
pub(crate) enum Secret {
    Password(String),
    Key(Arc<PrivateKey>),
}

/// What a server is and how it is entered.
pub(crate) struct Sftp {
    pub host: String,
    pub port: u16,
    pub user: String,
    pub secret: Secret,
    /// Below the folder in which a login begins.
    pub folder: String,
    pub keys: Arc<HostKeys>,
    runtime: Runtime,
    lines: Mutex<Vec<Weak<Line>>>,
}

/// Connections, and files on their way in one of them: what servers allow that nobody has set up.
const LINES: usize = 4;
const LANES: usize = 10;
/// What waits longer than this is given up.
const PATIENCE: Duration = Duration::from_secs(60);

impl Sftp {
    /// Opens nothing yet; `folder` lies below the one in which a login begins.
    pub(crate) fn new(
        (host, port): (String, u16),
        (user, secret): (String, Secret),
        folder: String,
        keys: HostKeys,
    ) -> Result<Sftp, Stop> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_io().enable_time().build();
        let runtime =
            runtime.map_err(|cause| Stop { code: "terbit-putus", blanks: vec![("sebab", cause.to_string())] })?;
        Ok(Sftp { host, port, user, secret, folder, keys: Arc::new(keys), runtime, lines: Mutex::default() })
    }

    fn told(&self, code: &'static str, said: &str) -> Broken {
        let server = format!("{}:{}", self.host, self.port);
        Broken::Told(Stop { code, blanks: vec![("server", server), ("sebab", plain(said))] })
    }

    async fn open(&self, stream: TcpStream) -> Result<Line, Broken> {
        let lost = |said: String| Broken::Lost(plain(&said));
        let ready = stream.set_nodelay(true).and_then(|()| stream.set_nonblocking(true));
        let stream =
            ready.and_then(|()| tokio::net::TcpStream::from_std(stream)).map_err(|error| lost(error.to_string()))?;
        let config = client::Config { keepalive_interval: Some(PATIENCE / 4), ..client::Config::default() };
        let doorman = Doorman(self.keys.clone());
        let mut session = match client::connect_stream(Arc::new(config), stream, doorman).await {
            Ok(session) => session,
            Err(russh::Error::UnknownKey) => return Err(Broken::Told(self.keys.refused(&self.host))),
            Err(error @ russh::Error::NoCommonAlgo { .. }) => {
                return Err(self.told("terbit-ssh-lama", &error.to_string()));
            }
            Err(error) => return Err(lost(error.to_string())),
        };
        if !self.log_in(&mut session).await.map_err(|error| lost(error.to_string()))? {
            return Err(self.told("terbit-sandi-salah", "SSH"));
        }
        let channel = session.channel_open_session().await.map_err(|error| lost(error.to_string()))?;
        let subsystem = channel.request_subsystem(true, "sftp").await;
        subsystem.map_err(|error| self.told("terbit-tanpa-sftp", &error.to_string()))?;
        let config = Config { request_timeout_secs: PATIENCE.as_secs(), ..Config::default() };
        let sftp = RawSftpSession::new_with_config(channel.into_stream(), config);
        let version = sftp.init().await.map_err(|error| self.told("terbit-tanpa-sftp", &error.to_string()))?;
        let replaces = version.extensions.contains_key(line::POSIX_RENAME);
        let folder = if self.folder.is_empty() { "." } else { self.folder.as_str() };
        let found = sftp.realpath(folder).await.map_err(broken)?;
        let base = found.files.first().map(|file| file.filename.trim_end_matches('/').to_owned()).unwrap_or_default();
        let is_there =
            sftp.stat(if base.is_empty() { "/" } else { base.as_str() }).await.is_ok_and(|found| found.attrs.is_dir());
        if !is_there {
            let blanks = vec![("folder", self.folder.clone()), ("sebab", "SFTP".to_owned())];
            return Err(Broken::Told(Stop { code: "terbit-folder-tidak-ada", blanks }));
        }
        Ok(Line { _session: session, sftp, base, replaces, is_lost: AtomicBool::new(false) })
    }

    /// Tries what opens the server once, in the way that it asks for.
    async fn log_in(&self, session: &mut client::Handle<Doorman>) -> Result<bool, russh::Error> {
        let password = match &self.secret {
            Secret::Key(key) => {
                let key = PrivateKeyWithHashAlg::new(key.clone(), None);
                return Ok(session.authenticate_publickey(&self.user, key).await?.success());
            }
            Secret::Password(password) => password,
        };
        let asked = match session.authenticate_none(&self.user).await? {
            AuthResult::Success => return Ok(true),
            AuthResult::Failure { remaining_methods, .. } => remaining_methods,
        };
        if asked.contains(&MethodKind::Password) || !asked.contains(&MethodKind::KeyboardInteractive) {
            return Ok(session.authenticate_password(&self.user, password).await?.success());
        }
        let mut answer = session.authenticate_keyboard_interactive_start(&self.user, None::<String>).await?;
        let mut is_told = false;
        loop {
            let prompts = match answer {
                KeyboardInteractiveAuthResponse::Success => return Ok(true),
                KeyboardInteractiveAuthResponse::InfoRequest { prompts, .. } if !is_told || prompts.is_empty() => {
                    prompts
                }
                _ => return Ok(false),
            };
            is_told |= !prompts.is_empty();
            let answers = prompts.iter().map(|_| password.clone()).collect();
            answer = session.authenticate_keyboard_interactive_respond(answers).await?;
        }
    }
}

impl Connect for Sftp {
    fn connect(&self) -> Result<Box<dyn Remote>, Broken> {
        // One after the other: what the first is told holds for all.
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.retain(|line| line.upgrade().is_some_and(|line| !line.is_lost.load(Ordering::Relaxed)));
        let fullest = lines.iter().filter(|line| line.strong_count() < LANES).max_by_key(|line| line.strong_count());
        let free = fullest.and_then(Weak::upgrade);
        let lane = |line: Arc<Line>| {
            let lane: Box<dyn Remote> = Box::new(Lane { line, handle: self.runtime.handle().clone() });
            Ok(lane)
        };
        if let Some(line) = free {
            return lane(line);
        }
        let stream = dial(&self.host, self.port);
        let stream = stream.map_err(|error| self.told("terbit-tak-terjangkau", &error.to_string()))?;
        let opened = self.runtime.block_on(async { timeout(PATIENCE, self.open(stream)).await });
        let line = Arc::new(opened.unwrap_or_else(|_| Err(Broken::Lost(io::ErrorKind::TimedOut.to_string())))?);
        lines.push(Arc::downgrade(&line));
        lane(line)
    }

    fn most(&self) -> usize {
        LINES * LANES
    }
}

/// One file at a time on a connection that others share.
struct Lane {
    line: Arc<Line>,
    handle: Handle,
}

impl Lane {
    fn done<T>(&self, work: impl Future<Output = Result<T, Broken>>) -> Result<T, Broken> {
        let done = self.handle.block_on(work);
        if done.as_ref().is_err_and(Broken::is_lost) {
            self.line.is_lost.store(true, Ordering::Relaxed);
        }
        done
    }
}

impl Remote for Lane {
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Broken> {
        self.done(self.line.read(path))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        self.done(self.line.write(path, bytes)).map(drop)
    }

    fn put(&mut self, temporary: &str, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        let size = self.done(self.line.write(temporary, bytes))?;
        expect_size(path, Some(size), bytes)?;
        self.rename(temporary, path)
    }

    fn size(&mut self, path: &str) -> Result<Option<u64>, Broken> {
        let found = self.done(self.line.found(path))?;
        Ok(found.filter(|found| !found.is_dir()).and_then(|found| found.size))
    }

    fn modified(&mut self, path: &str) -> Result<Option<i64>, Broken> {
        Ok(self.done(self.line.found(path))?.and_then(|found| found.mtime).map(i64::from))
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Broken> {
        self.done(self.line.rename(from, to))
    }

    fn make_folder(&mut self, path: &str) -> Result<bool, Broken> {
        self.done(self.line.make_folder(path))
    }

    fn list(&mut self, path: &str) -> Result<Vec<Item>, Broken> {
        self.done(self.line.list(path))
    }

    fn remove(&mut self, path: &str) -> Result<(), Broken> {
        self.done(self.line.remove(path))
    }

    fn remove_folder(&mut self, path: &str) -> Result<bool, Broken> {
        self.done(self.line.remove_folder(path))
    }
}
