//! A server in memory that does as FTP servers do, and can be cut off at any operation.

use super::remote::{Broken, Connect, Item, Remote, folder_of};
use crate::permalink::{CATALOGUE, SEARCH};
use crate::plan::Class;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// What becomes of the operation at which the line is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// It never reached the server.
    Before,
    /// The server did it, and nobody heard.
    After,
    /// Half of a file was written.
    Torn,
}

/// What the server holds, what it has counted, and where it is to fail.
#[derive(Debug, Default)]
pub(crate) struct Server {
    pub files: BTreeMap<String, (Vec<u8>, i64)>,
    pub folders: BTreeSet<String>,
    /// Seconds of its clock.
    pub clock: i64,
    pub operations: usize,
    /// Operations that change something.
    pub writes: usize,
    /// From which operation on nothing is done any more.
    pub cut: Option<(usize, Cut)>,
    /// At which operation alone the line breaks.
    pub blink: Option<(usize, Cut)>,
    /// Bytes that fit.
    pub room: Option<usize>,
    /// Connections that it allows at once.
    pub allowed: Option<usize>,
    pub connected: usize,
}

/// A server that several connections share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fake(pub Arc<Mutex<Server>>);

struct Connection(Fake);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.0.lock().unwrap().connected -= 1;
    }
}

impl Fake {
    /// What the server holds, but for its clock.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.lock().unwrap().files.iter().map(|(path, (bytes, _))| (path.clone(), bytes.clone())).collect()
    }

    /// Every folder that exists on the server.
    pub(crate) fn folders(&self) -> BTreeSet<String> {
        self.0.lock().unwrap().folders.clone()
    }

    /// Lays a file and its folders down as if somebody else had, without counting as an operation.
    pub(crate) fn put(&self, path: &str, text: &str) {
        let mut server = self.0.lock().unwrap();
        let mut folder = folder_of(path);
        while let Some(name) = folder {
            server.folders.insert(name.to_owned());
            folder = folder_of(name);
        }
        server.files.insert(path.to_owned(), (text.as_bytes().to_vec(), 0));
    }

    fn act<T>(&self, writes: bool, act: impl FnOnce(&mut Server, bool) -> Result<T, Broken>) -> Result<T, Broken> {
        let mut server = self.0.lock().unwrap();
        server.clock += 1;
        let at = server.operations;
        server.operations += 1;
        server.writes += usize::from(writes);
        let lost = || Err(Broken::Lost("cut".to_owned()));
        match server.cut.or(server.blink.filter(|(blink, _)| *blink == at)) {
            Some((cut, _)) if at > cut => lost(),
            Some((cut, Cut::Before)) if at == cut => lost(),
            Some((cut, Cut::After)) if at == cut => act(&mut server, false).and_then(|_| lost()),
            Some((cut, Cut::Torn)) if at == cut => act(&mut server, true).and_then(|_| lost()),
            _ => act(&mut server, false),
        }
    }
}

impl Connect for Fake {
    fn connect(&self) -> Result<Box<dyn Remote>, Broken> {
        let mut server = self.0.lock().unwrap();
        if server.allowed.is_some_and(|allowed| server.connected >= allowed) {
            return Err(Broken::Lost("421 too many".to_owned()));
        }
        server.connected += 1;
        Ok(Box::new(Connection(self.clone())))
    }

    fn most(&self) -> usize {
        1
    }
}

fn missing<T>() -> Result<T, Broken> {
    Err(Broken::Refused("550 no such file".to_owned()))
}

impl Remote for Connection {
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, Broken> {
        self.0.act(false, |server, _| Ok(server.files.get(path).map(|(bytes, _)| bytes.clone())))
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Broken> {
        self.0.act(true, |server, torn| {
            if folder_of(path).is_some_and(|folder| !server.folders.contains(folder)) {
                return missing();
            }
            let held: usize = server.files.values().map(|(bytes, _)| bytes.len()).sum();
            let is_full = server.room.is_some_and(|room| held + bytes.len() > room);
            let written = if torn || is_full { &bytes[..bytes.len() / 2] } else { bytes };
            server.files.insert(path.to_owned(), (written.to_vec(), server.clock));
            if is_full { Err(Broken::Full("452 no space".to_owned())) } else { Ok(()) }
        })
    }

    fn size(&mut self, path: &str) -> Result<Option<u64>, Broken> {
        self.0.act(false, |server, _| Ok(server.files.get(path).map(|(bytes, _)| bytes.len() as u64)))
    }

    fn modified(&mut self, path: &str) -> Result<Option<i64>, Broken> {
        self.0.act(false, |server, _| Ok(server.files.get(path).map(|(_, when)| *when)))
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Broken> {
        self.0.act(true, |server, _| {
            if folder_of(to).is_some_and(|folder| !server.folders.contains(folder)) {
                return missing();
            }
            if server.folders.remove(from) {
                let inside = format!("{from}/");
                let moved: Vec<String> =
                    server.files.keys().filter(|path| path.starts_with(&inside)).cloned().collect();
                for path in moved {
                    let file = server.files.remove(&path).unwrap();
                    server.files.insert(format!("{to}/{}", &path[inside.len()..]), file);
                }
                server.folders.insert(to.to_owned());
                return Ok(());
            }
            let Some(file) = server.files.remove(from) else { return missing() };
            server.files.insert(to.to_owned(), file);
            Ok(())
        })
    }

    fn make_folder(&mut self, path: &str) -> Result<bool, Broken> {
        self.0.act(true, |server, _| {
            if folder_of(path).is_some_and(|folder| !server.folders.contains(folder)) {
                return missing();
            }
            Ok(server.folders.insert(path.to_owned()))
        })
    }

    fn list(&mut self, path: &str) -> Result<Vec<Item>, Broken> {
        self.0.act(false, |server, _| {
            let inside = if path.is_empty() { String::new() } else { format!("{path}/") };
            let within = |full: &str| {
                full.strip_prefix(&inside).filter(|rest| !rest.is_empty() && !rest.contains('/')).map(str::to_owned)
            };
            let files = server.files.keys().filter_map(|full| within(full));
            let files = files.map(|name| Item { name, is_folder: false });
            let folders = server.folders.iter().filter_map(|full| within(full));
            Ok(files.chain(folders.map(|name| Item { name, is_folder: true })).collect())
        })
    }

    fn remove(&mut self, path: &str) -> Result<(), Broken> {
        self.0.act(true, |server, _| {
            server.files.remove(path);
            Ok(())
        })
    }

    fn remove_folder(&mut self, path: &str) -> Result<bool, Broken> {
        self.0.act(true, |server, _| {
            let inside = format!("{path}/");
            let is_full = server.files.keys().chain(&server.folders).any(|full| full.starts_with(&inside));
            Ok(!is_full && server.folders.remove(path))
        })
    }
}

/// What the files of a test are, told from their names.
pub(crate) fn class_of(path: &str) -> Class {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        _ if name == "index.html" && ["index.html", "en/index.html"].contains(&path) => Class::Home,
        _ if path == "topik/index.html" || path == format!("{CATALOGUE}index.html") || path.contains("/hal/") => {
            Class::List
        }
        "html" => Class::Page,
        "fragmen" => Class::List,
        _ if path.starts_with(SEARCH) => Class::Search,
        "xml" if name.starts_with("sitemap") => Class::Sitemap,
        "xml" => Class::Feed,
        "pdf" => Class::Document,
        "css" | "js" => Class::Asset,
        "png" | "webp" => Class::Picture,
        "htaccess" => Class::Server,
        _ => Class::Data,
    }
}
