//! What files would change in a site, from their bytes to the files that would be written.

use super::answers::Answers;
use super::compare::{self, Judged, Outcome, Site};
use super::decisions::Decisions;
use super::known::ExistingRecords;
use super::layouts::Layouts;
use super::mapping::Mapping;
use super::names;
use super::plan::NewFile;
use super::revise::Revision;
use super::survey::{self, File, Kind, Survey};
use super::{Refusal, write};
use crate::catalogue::ParseContext;
use crate::catalogue::registry::Registry;
use crate::content::read;
use crate::content::source::IMPORTS_PATH;
use crate::settings::{self, Loaded, Overrides, SETTINGS_PATH, Settings};
use crate::site::Failure;
use crate::whole;
use std::fs;
use std::path::Path;

/// Files to be read, and what somebody has said of them.
#[derive(Clone, Default)]
pub(crate) struct Asked {
    /// Names with bytes.
    pub files: Vec<(String, Vec<u8>)>,
    pub with_hidden: bool,
    pub answers: Answers,
    pub mapping: Mapping,
}

/// What was found in the files, and what they would change.
pub(crate) struct Proposal {
    pub files: Vec<File>,
    pub judged: Vec<Judged>,
    pub agencies: Changes,
    layouts: Layouts,
}

/// New files and changed ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changes {
    pub new: Vec<NewFile>,
    pub changed: Vec<Revision>,
}

impl Changes {
    /// Whether nothing would be written.
    pub(crate) fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty()
    }
}

/// Why there is nothing to propose.
pub(crate) enum Stop {
    /// These files are not read, each with the reason.
    Refused(Vec<(String, Refusal)>),
    /// The code of a message, and what was said that means nothing.
    Misunderstood(&'static str, String),
}

impl Stop {
    /// Whether a file has a table of which no heading is known.
    pub(crate) fn lacks_headings(&self) -> bool {
        matches!(self, Stop::Refused(refused) if refused.iter().any(|(_, refusal)| refusal.code == survey::NO_HEADINGS))
    }
}

impl Proposal {
    /// Reads files and holds them against a site. Nothing is written.
    pub(crate) fn new(root: &Path, asked: Asked) -> Result<Proposal, Stop> {
        let Asked { files, with_hidden, answers, mapping } = asked;
        let layouts = Layouts::read(&read::text_of(root, IMPORTS_PATH).unwrap_or_default());
        let decisions = Decisions { answers: &answers, mapping: &mapping, layouts: &layouts };
        let mut survey = survey::survey(files, with_hidden, &decisions).map_err(Stop::Refused)?;
        let mut known = ExistingRecords::read(root);
        survey.read_own(&known.records);
        let mut changes = Changes::default();
        for name in survey.new_agencies(&answers) {
            let is_taken = |id: &str| known.agencies.iter().any(|agency| agency.id == id);
            let file = names::made(&name, is_taken).ok_or(Stop::Misunderstood("impor-opd-tak-jadi", name))?;
            known.add_agency(&file);
            changes.new.push(file);
        }
        let named = survey.name_agencies(&answers);
        let ExistingRecords { records, agencies, broken, taken, ledger } = known;
        changes.changed = names::remembered(&agencies, &named, |path| whole::read_text(&root.join(path)).ok());
        let registry = Registry::new(&agencies, broken, &mut Vec::new());
        if let Some(id) = answers.agencies().find(|id| !registry.has_agency(id)) {
            return Err(Stop::Misunderstood("impor-jawaban-salah", id.to_owned()));
        }
        let around = ParseContext::of(&settings(root));
        let mut site =
            Site { records: &records, agencies: &agencies, registry: &registry, around, taken, ledger: &ledger };
        let Survey { files, entries } = survey;
        Ok(Proposal { judged: compare::judge(entries, &mut site), files, agencies: changes, layouts })
    }

    /// The files of records that would be written, but for rows that are left out.
    pub(crate) fn records(&self, is_wanted: impl Fn(&Judged) -> bool) -> Changes {
        let mut changes = Changes::default();
        for one in self.judged.iter().filter(|one| is_wanted(one)) {
            match &one.outcome {
                Outcome::New(file) => changes.new.push(file.clone()),
                Outcome::Changed { file, .. } => changes.changed.push(file.clone()),
                Outcome::Same { .. } | Outcome::Refused(_) => {}
            }
        }
        changes
    }

    /// Writes these records and the agencies, all of them or none.
    pub(crate) fn write(&self, root: &Path, records: &Changes) -> Result<(), Failure> {
        // An agency stands before the records that name it.
        let new = [self.agencies.new.as_slice(), &records.new].concat();
        let changed = [self.agencies.changed.as_slice(), &records.changed].concat();
        write::write(root, &new, &changed)
    }

    /// Keeps what was decided of the columns of lists, for the next time.
    pub(crate) fn remember(&self, root: &Path) -> Result<(), Failure> {
        let mut layouts = self.layouts.clone();
        for sheet in self.files.iter().flat_map(|file| &file.sheets) {
            if let Kind::Table { columns, .. } = &sheet.kind {
                layouts.remember(&columns.iter().map(|(column, _)| column).collect::<Vec<_>>());
            }
        }
        if layouts == self.layouts {
            return Ok(());
        }
        let path = root.join(IMPORTS_PATH);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
        }
        whole::write(&path, layouts.text().as_bytes()).map_err(Failure::io("tulis-gagal", &path))
    }
}

/// The settings as far as they can be read; what is wrong in them is told by `check`.
pub(crate) fn settings(root: &Path) -> Settings {
    let text = read::text_of(root, SETTINGS_PATH).unwrap_or_default();
    match settings::load(&text, &Overrides::default()).value {
        Loaded::Whole(settings) | Loaded::InPart(settings) => *settings,
        Loaded::Nothing => Settings::unreadable(&Overrides::default()),
    }
}
