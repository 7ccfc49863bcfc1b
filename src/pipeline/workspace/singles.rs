//! The files of which a site has one: settings, ledger, list of plain words.

use super::{Changed, ReadFile, Workspace};
use crate::catalogue::language::PlainWords;
use crate::catalogue::ledger::Ledger;
use crate::content::document;
use crate::content::read;
use crate::content::source::{Content, DataFile, SourceKind};
use crate::diagnostic::{Diagnostic, Span};
use crate::settings::{self, Loaded, SETTINGS_PATH, Settings};
use std::sync::Arc;

/// How much is known of the settings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Knowing {
    Whole,
    /// Enough to look at other files with, not to build.
    InPart,
    Nothing,
}

impl Workspace {
    /// Reads the settings, the ledger and the list of plain words, each if it has changed; tells whether the words have.
    pub(super) fn read_single_files(&mut self, changed: &Changed) -> bool {
        match self.listed(SourceKind::Settings) {
            None => {
                let problem = Diagnostic::error("situs-yaml-hilang", &SETTINGS_PATH.into(), Span::default());
                self.settings = ReadFile { problems: vec![problem], ..ReadFile::of(None) };
            }
            Some(listed) => {
                if let Some(stamp) = self.is_due(changed, &listed.path, self.settings.stamp) {
                    let (source, problems) = read::read(&self.root, listed);
                    let value = if let Content::Text(text) = source.content { Some(text) } else { None };
                    let scanned = value.as_deref().map(settings::scan).unwrap_or_default();
                    self.settings = ReadFile { stamp, value, problems, scanned };
                }
            }
        }
        match self.listed(SourceKind::Ledger) {
            // A site that was never built has none.
            None => self.ledger = ReadFile::default(),
            Some(listed) => {
                if let Some(stamp) = self.is_due(changed, &listed.path, self.ledger.stamp) {
                    let (source, mut problems) = read::read(&self.root, listed);
                    let (value, scanned) = match source.content {
                        Content::Text(text) => Ledger::read(&source.path, &text, &mut problems),
                        Content::Picture(_) | Content::Broken => Default::default(),
                    };
                    self.ledger = ReadFile { stamp, value, problems, scanned };
                }
            }
        }
        match self.listed(SourceKind::Data(DataFile::PlainWords)) {
            None if self.words.stamp.is_none() => false,
            None => {
                self.words = ReadFile::of(Arc::new(PlainWords::new(None, &mut Vec::new())));
                true
            }
            Some(listed) => {
                let Some(stamp) = self.is_due(changed, &listed.path, self.words.stamp) else { return false };
                let (source, mut problems) = read::read(&self.root, listed);
                let mut document = document::parse(source, true);
                problems.append(&mut document.problems);
                let value = Arc::new(PlainWords::new(Some(&document), &mut problems));
                self.words = ReadFile { stamp, value, problems, scanned: document.scanned };
                true
            }
        }
    }

    /// The settings, and how much of them could be read. They hold the moment, so they are made each time.
    pub(super) fn settings(&mut self, problems: &mut Vec<Diagnostic>) -> (Settings, Knowing) {
        problems.extend(self.settings.problems.iter().cloned());
        let text = self.settings.value.clone();
        let loaded = text.as_ref().map_or(Loaded::Nothing, |text| {
            let checked = settings::load(text, &self.overrides);
            problems.extend(checked.problems);
            checked.value
        });
        let in_part = match loaded {
            Loaded::Whole(settings) => {
                self.good_settings = text.filter(|_| self.keeps_good);
                return (*settings, Knowing::Whole);
            }
            Loaded::InPart(settings) => Some(*settings),
            Loaded::Nothing => None,
        };
        let good = self.good_settings.as_ref().and_then(|text| settings::load(text, &self.overrides).value.whole());
        match (good, in_part) {
            (Some(good), _) => (good, Knowing::Whole),
            (None, Some(settings)) => (settings, Knowing::InPart),
            (None, None) => (Settings::unreadable(&self.overrides), Knowing::Nothing),
        }
    }
}
