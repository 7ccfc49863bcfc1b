//! What is noted of a site's files, line by line.
//!
//! Each line bears a sum of itself. One that was cut by a crash or spoilt by a disk is known as such and left out, wherever it
//! was cut: all others are read.

use crate::fingerprint::Fingerprint;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Versions of a file that are kept.
pub(super) const VERSIONS: usize = 20;
/// Digits of a line's sum.
const SUM: usize = 8;

/// Something that happened to a file, which is named by its path from the site's root.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    pub(super) file: String,
    pub(super) on: DateTime,
    #[serde(flatten)]
    pub(super) what: What,
}

/// What happened. Texts are told by their fingerprints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum What {
    /// It was found to hold a text.
    Found(Fingerprint),
    /// It was given a text.
    Saved(Fingerprint),
    /// Somebody began from a text of it.
    Begun(Fingerprint),
    /// Somebody typed something into its form and has not saved it.
    Typed(Fingerprint),
    /// What was typed is saved, or not wanted any more.
    Settled,
    /// It was deleted, and held a text.
    Removed(Fingerprint),
    /// It is there again.
    Returned,
    /// It has another name.
    Moved(String),
}

/// A text that a file held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) text: Fingerprint,
    pub(crate) on: DateTime,
    /// It was written here, and not only found.
    pub(crate) is_own: bool,
}

/// A text and when it was noted.
pub(super) type Dated = (Fingerprint, DateTime);

/// What the notes say together.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// Of each file, the last one last.
    pub(super) versions: BTreeMap<String, Vec<Version>>,
    pub(super) begun: BTreeMap<String, Vec<Dated>>,
    pub(super) typed: BTreeMap<String, Dated>,
    pub(super) removed: BTreeMap<String, Dated>,
}

/// A note as a line.
pub(super) fn line(note: &Note) -> Option<String> {
    let note = serde_json::to_string(note).ok()?;
    Some(format!("{} {note}\n", sum(&note)))
}

/// All notes that can be read.
pub(super) fn notes(bytes: &[u8]) -> impl Iterator<Item = Note> {
    bytes.split(|byte| *byte == b'\n').filter_map(|line| {
        let (sum_of_line, note) = std::str::from_utf8(line).ok()?.split_once(' ')?;
        if sum_of_line == sum(note) { serde_json::from_str(note).ok() } else { None }
    })
}

fn sum(note: &str) -> String {
    let mut sum = Fingerprint::of(note.as_bytes()).to_string();
    sum.truncate(SUM);
    sum
}

impl Known {
    /// Takes in one more note.
    pub(super) fn add(&mut self, note: Note) {
        let Note { file, on, what } = note;
        match what {
            What::Found(text) => self.hold(file, Version { text, on, is_own: false }),
            What::Saved(text) => self.hold(file, Version { text, on, is_own: true }),
            What::Begun(text) => {
                let begun = self.begun.entry(file).or_default();
                begun.retain(|(known, _)| *known != text);
                begun.push((text, on));
                begun.drain(..begun.len().saturating_sub(VERSIONS));
            }
            What::Typed(text) => drop(self.typed.insert(file, (text, on))),
            What::Settled => drop(self.typed.remove(&file)),
            What::Removed(text) => drop(self.removed.insert(file, (text, on))),
            What::Returned => drop(self.removed.remove(&file)),
            What::Moved(to) => {
                let versions = self.versions.remove(&file).unwrap_or_default();
                versions.into_iter().for_each(|version| self.hold(to.clone(), version));
                let begun = self.begun.remove(&file).unwrap_or_default();
                self.begun.entry(to.clone()).or_default().extend(begun);
                if let Some(typed) = self.typed.remove(&file) {
                    self.typed.insert(to, typed);
                }
            }
        }
    }

    fn hold(&mut self, file: String, version: Version) {
        let versions = self.versions.entry(file).or_default();
        if versions.last().is_none_or(|last| last.text != version.text) {
            versions.push(version);
            versions.drain(..versions.len().saturating_sub(VERSIONS));
        }
    }

    /// Forgets what was noted before a day.
    pub(super) fn forget_before(&mut self, day: DateTime) {
        self.versions.values_mut().for_each(|versions| versions.retain(|version| version.on >= day));
        self.begun.values_mut().for_each(|begun| begun.retain(|(_, on)| *on >= day));
        self.versions.retain(|_, versions| !versions.is_empty());
        self.begun.retain(|_, begun| !begun.is_empty());
        self.typed.retain(|_, (_, on)| *on >= day);
        self.removed.retain(|_, (_, on)| *on >= day);
    }

    /// The notes that say the same, and no more.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        let mut note = |file: &String, on: DateTime, what| notes.push(Note { file: file.clone(), on, what });
        for (file, versions) in &self.versions {
            for version in versions {
                let what = if version.is_own { What::Saved } else { What::Found };
                note(file, version.on, what(version.text));
            }
        }
        for (file, begun) in &self.begun {
            begun.iter().for_each(|(text, on)| note(file, *on, What::Begun(*text)));
        }
        self.typed.iter().for_each(|(file, (text, on))| note(file, *on, What::Typed(*text)));
        self.removed.iter().for_each(|(file, (text, on))| note(file, *on, What::Removed(*text)));
        notes
    }

    /// All texts that are still wanted.
    pub(super) fn texts(&self) -> BTreeSet<Fingerprint> {
        let versions = self.versions.values().flatten().map(|version| version.text);
        let dated = self.begun.values().flatten().chain(self.typed.values()).chain(self.removed.values());
        versions.chain(dated.map(|(text, _)| *text)).collect()
    }

    /// Puts other texts in the place of some, and leaves out what has none.
    pub(super) fn replace(&mut self, replaced: &BTreeMap<Fingerprint, Option<Fingerprint>>) {
        let new = |text: &mut Fingerprint| match replaced.get(text) {
            Some(Some(new)) => {
                *text = *new;
                true
            }
            Some(None) => false,
            None => true,
        };
        self.versions.values_mut().for_each(|versions| versions.retain_mut(|version| new(&mut version.text)));
        self.typed.retain(|_, (text, _)| new(text));
        self.removed.retain(|_, (text, _)| new(text));
        // A form is merged by what it began from, which is not what it was any more.
        self.begun.values_mut().for_each(|begun| begun.retain(|(text, _)| !replaced.contains_key(text)));
    }
}
