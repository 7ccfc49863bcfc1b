//! `etalase import`: what a spreadsheet would change, and with `--tulis` the drafts that it makes.

mod told;

use super::{Command, DONE, FAILED, Manner, PROBLEMS, complain, say};
use crate::catalogue::ParseContext;
use crate::catalogue::registry::Registry;
use crate::content::read;
use crate::content::source::IMPORTS_PATH;
use crate::diagnostic::message::{self, Language};
use crate::import::compare::{self, Outcome, Site};
use crate::import::names;
use crate::import::plan::NewFile;
use crate::import::revise::Revision;
use crate::import::survey::{self, File, Kind, Survey};
use crate::import::write::{self, Settled, Undone};
use crate::import::{Answers, Decisions, ExistingRecords, FILE, Layouts, Mapping, Refusal};
use crate::settings::{self, Loaded, Overrides, SETTINGS_PATH, Settings};
use crate::site::Failure;
use crate::whole;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use told::{tell_difference, tell_file};

/// How an import is to be done.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wishes {
    pub write: bool,
    /// A row that cannot be taken stops everything.
    pub strict: bool,
    pub with_hidden: bool,
    /// Takes back the last import that wrote something.
    pub undo: bool,
    /// What is said to questions, as it was typed.
    pub answers: Vec<String>,
    /// What is said of columns, as it was typed.
    pub mapping: Vec<String>,
}

/// Before a command that writes: an import that was left is finished or forgotten, and that is said.
pub(super) fn settle(command: &Command, manner: Manner) -> Result<(), Failure> {
    let root = match command {
        Command::Build { root, .. }
        | Command::Allow { root, .. }
        | Command::Publish { root, .. }
        | Command::Withdraw { root, .. }
        | Command::New { root, .. } => root,
        Command::Import { root, wishes: Wishes { write: true, .. }, .. } => root,
        Command::Check { root, .. }
        | Command::Report { root, .. }
        | Command::Share { root, .. }
        | Command::Export { root, .. }
        | Command::Request { root, .. }
        | Command::Import { root, .. } => {
            if write::is_left(root) {
                complain(&format!("{}\n", message::text(manner.language, "impor-menunggu", &[])));
            }
            return Ok(());
        }
        _ => return Ok(()),
    };
    settle_in(root, manner)
}

/// The same for a site that is about to be written to.
pub(super) fn settle_in(root: &Path, manner: Manner) -> Result<(), Failure> {
    let told = match write::settle(root)? {
        None => return Ok(()),
        Some(Settled::Finished(count)) => {
            message::text(manner.language, "impor-diteruskan", &[("jumlah", count.to_string())])
        }
        Some(Settled::Forgotten) => message::text(manner.language, "impor-dilupakan", &[]),
    };
    complain(&format!("{told}\n"));
    Ok(())
}

/// Shows the difference that files make, writes it if that is wished, and returns the exit code.
pub(super) fn run(root: &Path, files: &[PathBuf], wishes: &Wishes, manner: Manner) -> Result<u8, Failure> {
    if !root.join("content").is_dir() {
        return Err(Failure::new("bukan-situs", root));
    }
    let language = manner.language;
    if wishes.undo {
        return undo(root, language);
    }
    let (mut opened, mut refused) = (Vec::new(), Vec::new());
    for file in files {
        match open(file) {
            Ok(bytes) => opened.push((name_of(file), bytes)),
            Err(refusal) => refused.push((name_of(file), refusal)),
        }
    }
    let answers = match Answers::read(&wishes.answers) {
        Ok(answers) => answers,
        Err(written) => return Ok(misunderstood("impor-jawaban-salah", written, language)),
    };
    let mapping = match Mapping::read(&wishes.mapping) {
        Ok(mapping) => mapping,
        Err(written) => return Ok(misunderstood("impor-peta-salah", written, language)),
    };
    let mut layouts = Layouts::read(&read::text_of(root, IMPORTS_PATH).unwrap_or_default());
    let decisions = Decisions { answers: &answers, mapping: &mapping, layouts: &layouts };
    let survey = survey::survey(opened, wishes.with_hidden, &decisions);
    let mut survey = match survey {
        Ok(survey) if refused.is_empty() => survey,
        other => {
            refused.extend(other.err().into_iter().flatten());
            refused.into_iter().for_each(|(name, refusal)| refuse(&name, refusal, language));
            return Ok(FAILED);
        }
    };
    let mut known = ExistingRecords::read(root);
    survey.read_own(&known.records);
    let mut offices = Files::default();
    for name in survey.new_agencies(&answers) {
        let is_taken = |id: &str| known.agencies.iter().any(|agency| agency.id == id);
        let Some(file) = names::made(&name, is_taken) else {
            return Ok(misunderstood("impor-opd-tak-jadi", name, language));
        };
        known.add_agency(&file);
        offices.new.push(file);
    }
    let named = survey.name_agencies(&answers);
    let ExistingRecords { records, agencies, broken, taken, ledger } = known;
    offices.changed = names::remembered(&agencies, &named, |path| whole::read_text(&root.join(path)).ok());
    let Survey { files: found, entries } = survey;
    let registry = Registry::new(&agencies, broken, &mut Vec::new());
    if let Some(id) = answers.agencies().find(|id| !registry.has_agency(id)) {
        return Ok(misunderstood("impor-jawaban-salah", id.to_owned(), language));
    }
    let around = ParseContext::of(&settings(root));
    let mut site = Site { records: &records, agencies: &agencies, registry: &registry, around, taken, ledger: &ledger };
    let judged = compare::judge(entries, &mut site);

    let mut text = String::new();
    found.iter().for_each(|file| tell_file(&mut text, file, language));
    tell_difference(&mut text, &judged, language);
    tell_offices(&mut text, &offices, language);
    say(&text);
    let has_refused = judged.iter().any(|one| matches!(one.outcome, Outcome::Refused(_)));
    let mut files = Files::default();
    for one in judged {
        match one.outcome {
            Outcome::New(file) => files.new.push(file),
            Outcome::Changed { file, .. } => files.changed.push(file),
            Outcome::Same { .. } | Outcome::Refused(_) => {}
        }
    }
    let code = finish(root, files, offices, has_refused, wishes, language)?;
    if wishes.write && code == DONE {
        remember(root, &mut layouts, &found)?;
    }
    Ok(code)
}

/// Keeps what was decided of the columns of lists, for the next time.
fn remember(root: &Path, layouts: &mut Layouts, found: &[File]) -> Result<(), Failure> {
    let before = layouts.clone();
    for sheet in found.iter().flat_map(|file| &file.sheets) {
        if let Kind::Table { columns, .. } = &sheet.kind {
            layouts.remember(&columns.iter().map(|(column, _)| column).collect::<Vec<_>>());
        }
    }
    if *layouts == before {
        return Ok(());
    }
    let path = root.join(IMPORTS_PATH);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    }
    whole::write(&path, layouts.text().as_bytes()).map_err(Failure::io("tulis-gagal", &path))
}

/// An answer that says nothing stops everything, before a wrong row is written for it.
fn misunderstood(code: &str, written: String, language: Language) -> u8 {
    let level = message::text(language, "tingkat-galat", &[]);
    complain(&format!("{level}: {}\n", message::text(language, code, &[("tertulis", written)])));
    FAILED
}

/// Takes back the last import that wrote something, and says what of it stays.
fn undo(root: &Path, language: Language) -> Result<u8, Failure> {
    let Some(Undone { removed, restored, left }) = write::undo(root)? else {
        say(&format!("{}\n", message::text(language, "impor-batal-kosong", &[])));
        return Ok(DONE);
    };
    for path in left {
        complain(&format!("{}\n", message::text(language, "impor-batal-tinggal", &[("berkas", path)])));
    }
    let blanks = [("jumlah", removed.to_string()), ("berubah", restored.to_string())];
    say(&format!("{}\n", message::text(language, "impor-batal-selesai", &blanks)));
    Ok(DONE)
}

/// The settings as far as they can be read; what is wrong in them is told by `check`.
pub(super) fn settings(root: &Path) -> Settings {
    let text = read::text_of(root, SETTINGS_PATH).unwrap_or_default();
    match settings::load(&text, &Overrides::default()).value {
        Loaded::Whole(settings) | Loaded::InPart(settings) => *settings,
        Loaded::Nothing => Settings::unreadable(&Overrides::default()),
    }
}

/// What is to be written.
#[derive(Default)]
struct Files {
    new: Vec<NewFile>,
    changed: Vec<Revision>,
}

fn finish(
    root: &Path,
    records: Files,
    offices: Files,
    has_refused: bool,
    wishes: &Wishes,
    language: Language,
) -> Result<u8, Failure> {
    let blanks = [("jumlah", records.new.len().to_string()), ("berubah", records.changed.len().to_string())];
    let tell = |code: &str| say(&format!("{}\n", message::text(language, code, &blanks)));
    if wishes.strict && has_refused {
        tell("impor-ketat");
        return Ok(PROBLEMS);
    }
    // An agency stands before the records that name it.
    let new = [offices.new, records.new].concat();
    let changed = [offices.changed, records.changed].concat();
    match (new.is_empty() && changed.is_empty(), wishes.write) {
        (true, _) => tell("impor-tak-ada-baru"),
        (false, false) => tell("impor-belum-ditulis"),
        (false, true) => {
            write::write(root, &new, &changed)?;
            tell("impor-ditulis");
        }
    }
    Ok(DONE)
}

/// What is to be written of agencies.
fn tell_offices(text: &mut String, offices: &Files, language: Language) {
    let paths = offices.new.iter().map(|file| ("impor-opd-baru", &file.path));
    for (code, path) in paths.chain(offices.changed.iter().map(|file| ("impor-opd-nama", &file.path))) {
        let _ = writeln!(text, "{}", message::text(language, code, &[("berkas", path.clone())]));
    }
}

/// The last part of a path, to be shown.
pub(super) fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

fn open(file: &Path) -> Result<Vec<u8>, Refusal> {
    let found = fs::metadata(file).map_err(|error| Refusal::new("impor-tak-terbuka").with("sebab", error))?;
    if found.len() > FILE {
        return Err(Refusal::new("impor-berkas-besar").with("paling", FILE >> 20));
    }
    whole::read(file).map_err(|error| Refusal::new("impor-tak-terbuka").with("sebab", error))
}

fn refuse(name: &str, refusal: Refusal, language: Language) {
    let Refusal { code, mut blanks } = refusal;
    blanks.push(("berkas", name.to_owned()));
    let level = message::text(language, "tingkat-galat", &[]);
    let mut text = format!("{level}: {}\n", message::text(language, code, &blanks));
    if let Some(help) = message::lookup(language, code, Some("help"), &blanks) {
        let _ = writeln!(text, "  {}: {help}", message::text(language, "tingkat-bantuan", &[]));
    }
    complain(&text);
}
