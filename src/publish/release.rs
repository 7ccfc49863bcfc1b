//! A release: everything that one publication put on a server, as the server keeps it in [`FILE`].

use crate::diagnostic::message::Language;
use crate::fingerprint::Fingerprint;
use crate::permalink;
use crate::plan::Class;
use crate::site::Manifest;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::sync::Arc;

/// The folder on a server that is the program's own.
pub(crate) const FOLDER: &str = ".etalase";
/// Where the release lies that a server shows.
pub(crate) const FILE: &str = ".etalase/rilis.json";
/// What Apache is told about that folder.
pub(crate) const CLOSED: &[u8] = b"<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\nDeny from all\n</IfModule>\n";
/// The form of the file, for later versions of this program.
const FORM: u32 = 1;
/// No release is larger than this when unpacked: two million files.
const LARGEST: u64 = 512 << 20;

/// One published file: its size, the fingerprint of its bytes, and its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sent(pub u64, pub Fingerprint, pub Class);

/// Files by their paths.
pub(crate) type Files = BTreeMap<Arc<str>, Sent>;

/// Paths of ours of which no more is known than what they are.
pub(crate) type Classes = BTreeMap<Arc<str>, Class>;

/// What one publication put on a server. It is stored there, packed, with Indonesian keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Release {
    #[serde(rename = "bentuk")]
    form: u32,
    /// Counts from 1; a server never shows a lower one after a higher one.
    #[serde(rename = "generasi")]
    pub generation: u64,
    #[serde(rename = "rilis")]
    pub id: String,
    /// The version that made it.
    #[serde(rename = "program")]
    program: String,
    /// The earlier release that it brings back, if it does.
    #[serde(rename = "kembali", default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<String>,
    /// Files of earlier releases that are still to be deleted.
    #[serde(rename = "sisa", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub leftovers: Classes,
    #[serde(rename = "berkas")]
    pub files: Files,
}

/// Why a file of ours could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Written by a later version of this program.
    Later,
    Damaged,
}

/// The files of a build that are ever sent. What the program keeps for itself and what is hidden stays here. Nothing, if an
/// earlier version of this program has built it, which did not tell what each file is.
pub(crate) fn sent(manifest: &Manifest) -> Option<Files> {
    let files = manifest.files.iter().filter(|(path, _)| is_sent(path));
    files.map(|(path, entry)| Some((path.clone(), Sent(entry.size, entry.fingerprint, entry.class?)))).collect()
}

/// A path in the site's own language.
pub(crate) fn without_language(path: &str) -> &str {
    Language::ALL.iter().find_map(|language| path.strip_prefix(&permalink::folder(*language))).unwrap_or(path)
}

/// Whether a path may leave this computer: no part of it is hidden, but for what servers look for under such a name.
pub(crate) fn is_sent(path: &str) -> bool {
    let is_safe = |part: &str| !part.is_empty() && !part.contains('\\') && part != "..";
    let is_shown = |part: &str| !part.starts_with('.') || [".htaccess", ".nojekyll", ".well-known"].contains(&part);
    path.split('/').all(|part| is_safe(part) && is_shown(part))
}

impl Release {
    /// The release after the one with the number `before`.
    pub(crate) fn new(files: Files, before: u64) -> Release {
        let generation = before + 1;
        let mut text = String::new();
        for (path, Sent(_, fingerprint, _)) in &files {
            text.push_str(&format!("{fingerprint} {path}\n"));
        }
        let sum = Fingerprint::of(text.as_bytes()).to_string();
        let id = format!("{generation}-{}", &sum[..8]);
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Release { form: FORM, generation, id, program, earlier: None, leftovers: Classes::new(), files }
    }

    /// The same with other files that are still to be deleted.
    pub(crate) fn with_leftovers(&self, leftovers: Classes) -> Release {
        Release { leftovers, ..self.clone() }
    }

    /// Whether another release shows the same, whatever its number.
    pub(crate) fn is_same_as(&self, other: &Release) -> bool {
        self.files == other.files
    }

    /// Whether somebody who writes `name` means this release: its number or its whole name.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.id == name || self.generation.to_string() == name
    }

    /// The stored form; equal releases have equal bytes.
    pub(crate) fn bytes(&self) -> io::Result<Vec<u8>> {
        pack(self)
    }

    /// Reads the stored form. A release that names files outside of its folder counts as damaged.
    pub(crate) fn read(bytes: &[u8]) -> Result<Release, Unreadable> {
        #[derive(Deserialize)]
        struct Form {
            #[serde(rename = "bentuk")]
            form: u32,
        }
        match unpack::<Release>(bytes) {
            Some(release) if release.form == FORM && release.is_sound() => Ok(release),
            _ => match unpack::<Form>(bytes) {
                Some(Form { form }) if form > FORM => Err(Unreadable::Later),
                _ => Err(Unreadable::Damaged),
            },
        }
    }

    /// What it names lies in its folder, whoever wrote it: what is named here may be deleted one day.
    fn is_sound(&self) -> bool {
        self.files.keys().chain(self.leftovers.keys()).all(|path| is_sent(path))
    }
}

/// A value as packed JSON, the same bytes every time.
pub(crate) fn pack(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    serde_json::to_writer(&mut packed, value)?;
    packed.flush()?;
    packed.finish()
}

/// Reads JSON, packed or not.
pub(crate) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return serde_json::from_slice(bytes).ok();
    }
    let mut text = Vec::new();
    GzDecoder::new(bytes).take(LARGEST).read_to_end(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::fake::class_of;

    fn release(paths: &[&str]) -> Release {
        let files = paths.iter().map(|path| ((*path).into(), Sent(3, Fingerprint::of(b"abc"), class_of(path))));
        Release::new(files.collect(), 6)
    }

    #[test]
    fn a_release_is_read_as_it_was_written_packed_or_not() {
        let release = release(&["index.html", "inovasi/a/index.html", "aset/a.css"]);
        assert_eq!(Release::read(&release.bytes().unwrap()), Ok(release.clone()));
        assert_eq!(Release::read(&serde_json::to_vec(&release).unwrap()), Ok(release.clone()));
        assert_eq!(release.bytes().unwrap(), release.clone().bytes().unwrap());
        assert!(release.is_called("7") && release.is_called(&release.id) && !release.is_called("6"));
    }

    #[test]
    fn what_is_later_damaged_or_names_what_is_not_ours_is_not_believed() {
        let text = String::from_utf8(serde_json::to_vec(&release(&["index.html"])).unwrap()).unwrap();
        let read = |text: String| Release::read(text.as_bytes());
        assert_eq!(read(text.replace("\"bentuk\":1", "\"bentuk\":2")), Err(Unreadable::Later));
        assert_eq!(read(text[..text.len() - 9].to_owned()), Err(Unreadable::Damaged));
        for path in ["../index.html", "/etc/passwd", "a/../../b", ".ssh/kunci", "a\\\\b"] {
            assert_eq!(read(text.replace("index.html", path)), Err(Unreadable::Damaged), "{path}");
        }
    }

    #[test]
    fn what_is_hidden_stays_here() {
        let sent = |path| is_sent(path);
        assert!(sent(".htaccess") && sent("inovasi/lama/.htaccess") && sent(".nojekyll") && sent(".well-known/a.txt"));
        assert!(!sent(".etalase.json") && !sent(".git/config") && !sent("a/.etalase-x") && !sent(""));
    }
}
