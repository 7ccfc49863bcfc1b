//! `etalase import`: what a spreadsheet would change, and with `--tulis` the drafts that it makes.

mod told;

use super::{Command, DONE, FAILED, Manner, PROBLEMS, complain, say};
use crate::diagnostic::message::{self, Language};
use crate::import::compare::Outcome;
use crate::import::proposal::{Asked, Changes, Proposal, Stop};
use crate::import::write::{self, Settled, Undone};
use crate::import::{self, Answers, FILE, Mapping, Refusal};
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
    if !refused.is_empty() {
        // All that are wrong are told at once.
        let read = opened.iter().filter_map(|(name, bytes)| Some((name.clone(), import::read(bytes).err()?)));
        refused.extend(read);
        refused.into_iter().for_each(|(name, refusal)| refuse(&name, refusal, language));
        return Ok(FAILED);
    }
    let asked = Asked { files: opened, with_hidden: wishes.with_hidden, answers, mapping };
    let proposal = match Proposal::new(root, asked) {
        Ok(proposal) => proposal,
        Err(Stop::Misunderstood(code, written)) => return Ok(misunderstood(code, written, language)),
        Err(Stop::Refused(refused)) => {
            refused.into_iter().for_each(|(name, refusal)| refuse(&name, refusal, language));
            return Ok(FAILED);
        }
    };
    let mut text = String::new();
    proposal.files.iter().for_each(|file| tell_file(&mut text, file, language));
    tell_difference(&mut text, &proposal.judged, language);
    tell_agencies(&mut text, &proposal.agencies, language);
    say(&text);
    finish(root, &proposal, wishes, language)
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

/// Writes what is proposed, if that is wished, and says so.
fn finish(root: &Path, proposal: &Proposal, wishes: &Wishes, language: Language) -> Result<u8, Failure> {
    let records = proposal.records(|_| true);
    let blanks = [("jumlah", records.new.len().to_string()), ("berubah", records.changed.len().to_string())];
    let tell = |code: &str| say(&format!("{}\n", message::text(language, code, &blanks)));
    if wishes.strict && proposal.judged.iter().any(|one| matches!(one.outcome, Outcome::Refused(_))) {
        tell("impor-ketat");
        return Ok(PROBLEMS);
    }
    match (records.is_empty() && proposal.agencies.is_empty(), wishes.write) {
        (true, _) => tell("impor-tak-ada-baru"),
        (false, false) => tell("impor-belum-ditulis"),
        (false, true) => {
            proposal.write(root, &records)?;
            tell("impor-ditulis");
        }
    }
    if wishes.write {
        proposal.remember(root)?;
    }
    Ok(DONE)
}

/// What is to be written of agencies.
fn tell_agencies(text: &mut String, agencies: &Changes, language: Language) {
    let paths = agencies.new.iter().map(|file| ("impor-opd-baru", &file.path));
    for (code, path) in paths.chain(agencies.changed.iter().map(|file| ("impor-opd-nama", &file.path))) {
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
