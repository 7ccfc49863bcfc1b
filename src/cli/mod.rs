//! The command line: what was typed becomes one [`Command`], in the reader's language throughout.
//!
//! Everything that prints is here and in `main`.

mod allow;
pub(crate) mod arguments;
pub(crate) mod desk;
mod export;
mod flags;
pub(crate) mod gaps;
mod import;
mod keeper;
pub(crate) mod publish;
mod request;
pub(crate) mod serve;
pub(crate) mod share;
mod threads;
mod typed;

use crate::diagnostic::draw::{self, Format, Style};
use crate::diagnostic::message::{self, Language};
use crate::pipeline::{self, Report, Restored, Rules};
use crate::privacy::masked;
use crate::report::summary::summary;
use crate::scaffold::{self, Refusal};
use crate::serve::Options;
use crate::settings::Overrides;
use crate::site::Failure;
use crate::whole;
use crate::withdraw;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use share::Wanted;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// One command, complete.
#[derive(Debug)]
pub(crate) enum Command {
    Build {
        root: PathBuf,
        out: PathBuf,
        overrides: Overrides,
        rules: Rules,
        timings: bool,
    },
    Check {
        root: PathBuf,
        overrides: Overrides,
        rules: Rules,
        timings: bool,
    },
    Allow {
        root: PathBuf,
        overrides: Overrides,
        place: String,
        reason: String,
    },
    Restore {
        root: PathBuf,
        out: PathBuf,
        overrides: Overrides,
    },
    Report {
        root: PathBuf,
        overrides: Overrides,
        csv: Option<PathBuf>,
    },
    Share {
        root: PathBuf,
        overrides: Overrides,
        wanted: Wanted,
        out: Option<PathBuf>,
    },
    Serve {
        options: Options,
        open: bool,
    },
    /// No command at all: the place where staff work.
    Desk(desk::Wishes),
    Withdraw {
        root: PathBuf,
        address: String,
    },
    Import {
        root: PathBuf,
        files: Vec<PathBuf>,
        wishes: import::Wishes,
    },
    Export {
        root: PathBuf,
        file: PathBuf,
        wishes: export::Wishes,
    },
    Request {
        root: PathBuf,
        folder: PathBuf,
        overwrite: bool,
    },
    Publish {
        root: PathBuf,
        overrides: Overrides,
        wishes: publish::Wishes,
    },
    New {
        root: PathBuf,
        name: String,
        agency: String,
    },
    Init {
        folder: PathBuf,
    },
}

/// How to answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    pub language: Language,
    pub format: Format,
}

/// The exit code when all went well.
pub(crate) const DONE: u8 = 0;
/// The exit code when the content has errors.
pub(crate) const PROBLEMS: u8 = 1;
/// The exit code when the machine failed, or a flag was wrong.
pub(crate) const FAILED: u8 = 2;
/// A publication was cut; the same command goes on with it.
pub(crate) const UNFINISHED: u8 = 3;

/// Runs the program with the given arguments and returns its exit code.
pub fn run(arguments: impl Iterator<Item = std::ffi::OsString>) -> u8 {
    let (command, manner) = match arguments::read(arguments.collect()) {
        Ok(read) => read,
        Err((text, code)) => {
            if code == DONE {
                say(&text);
            } else {
                complain(&text);
            }
            return code;
        }
    };
    let goodbye = match command {
        Command::Build { .. } => "dihentikan",
        Command::Serve { .. } => "pratinjau-ditutup",
        Command::Desk(_) => "meja-ditutup",
        Command::Publish { .. } => "terbit-dihentikan",
        _ => "perintah-dihentikan",
    };
    keeper::keep(move || execute(command, manner), goodbye, manner)
}

/// Does what was asked and returns the exit code.
fn execute(command: Command, manner: Manner) -> u8 {
    let started = Instant::now();
    if let Err(failure) = import::settle(&command, manner) {
        complain(&failure_text(&failure, manner.language));
        return FAILED;
    }
    let result = match command {
        Command::Build { root, out, overrides, rules, timings } => {
            let progress = Bar::new(manner.language);
            let result = pipeline::build(&root, &out, &overrides, rules, &|done, all| progress.show(done, all));
            progress.finish();
            result.map(|report| finish(&root, Some(&out), &report, rules, timings, manner, started))
        }
        Command::Check { root, overrides, rules, timings } => pipeline::check(&root, &overrides, rules)
            .map(|report| finish(&root, None, &report, rules, timings, manner, started)),
        Command::Allow { root, overrides, place, reason } => allow::run(&root, &overrides, &place, &reason, manner),
        Command::Restore { root, out, overrides } => {
            pipeline::restore(&root, &out, &overrides).map(|restored| tell_restored(&root, restored, manner))
        }
        Command::Report { root, overrides, csv } => report_gaps(&root, &overrides, csv.as_deref(), manner),
        Command::Share { root, overrides, wanted, out } => {
            share::run(&root, &overrides, wanted, out.as_deref(), manner)
        }
        Command::Serve { options, open } => serve::run(&options, open, manner),
        Command::Desk(wishes) => desk::run(wishes, manner),
        Command::Import { root, files, wishes } => import::run(&root, &files, &wishes, manner),
        Command::Request { root, folder, overwrite } => request::run(&root, &folder, overwrite, manner),
        Command::Export { root, file, wishes } => export::run(&root, &file, &wishes, manner),
        Command::Publish { root, overrides, wishes } => publish::run(&root, &overrides, &wishes, manner),
        Command::New { root, name, agency } => {
            return made(scaffold::new_innovation(&root, &name, &agency).map(|path| vec![path]), "baru-dibuat", manner);
        }
        Command::Withdraw { root, address } => {
            let withdrawn = withdraw::withdraw(&root, &address);
            if withdrawn.is_ok()
                && let Err(stop) = publish::forget_names(&root)
            {
                return publish::stopped(&stop, manner);
            }
            return told(withdrawn.map(|count| [("jumlah", count.to_string())]), "cabut-selesai", manner);
        }
        Command::Init { folder } => return made(scaffold::init(&folder), "mulai-dibuat", manner),
    };
    result.unwrap_or_else(|failure| {
        complain(&failure_text(&failure, manner.language));
        FAILED
    })
}

/// Prints what is missing, or writes it as a spreadsheet.
fn report_gaps(root: &Path, overrides: &Overrides, csv: Option<&Path>, manner: Manner) -> Result<u8, Failure> {
    let prepared = pipeline::prepare(root, &Overrides { check_only: true, ..overrides.clone() })?;
    let gaps = crate::report::gaps(&prepared);
    let Some(path) = csv else {
        say(&gaps::tables(&gaps, manner.language));
        return Ok(DONE);
    };
    whole::write(path, &crate::report::csv(&gaps)).map_err(Failure::io("tabel-gagal", path))?;
    let blanks = [("berkas", path.display().to_string()), ("jumlah", gaps.records.len().to_string())];
    say(&format!("{}\n", message::text(manner.language, "celah-ditulis", &blanks)));
    Ok(DONE)
}

/// Prints what became of the ledger; returns the exit code.
fn tell_restored(root: &Path, restored: Restored, manner: Manner) -> u8 {
    let Restored { ledger, addresses, regained, undated, unreadable, before, notes } = restored;
    say(&draw::report(&notes, style(manner), &|path| pipeline::text_of(root, path)));
    if addresses == 0 {
        complain(&failure_text(&Failure::new("pulihkan-tanpa-sumber", &ledger), manner.language));
        return FAILED;
    }
    let numbers = [("jumlah", addresses), ("kembali", regained), ("hari", undated), ("rusak", unreadable)];
    let mut blanks: Vec<(&'static str, String)> = numbers.map(|(name, number)| (name, number.to_string())).into();
    blanks.push(("buku", ledger.display().to_string()));
    let code = if before.is_some() { "pulih-selesai" } else { "pulih-tak-perlu" };
    blanks.extend(before.map(|path| ("berkas", path.display().to_string())));
    say(&format!("{}\n", message::text(manner.language, code, &blanks)));
    DONE
}

fn style(manner: Manner) -> Style {
    Style {
        format: manner.format,
        language: manner.language,
        colour: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        width: width(),
    }
}

/// Prints problems and the report; returns the exit code.
fn finish(
    root: &Path,
    out: Option<&Path>,
    report: &Report,
    rules: Rules,
    timings: bool,
    manner: Manner,
    started: Instant,
) -> u8 {
    say(&draw::report(&report.problems, style(manner), &|path| pipeline::text_of(root, path)));
    let summary = summary(report, out, manner.language, timings, started.elapsed());
    match manner.format {
        Format::Human => say(&summary),
        Format::Short | Format::Json => complain(&summary),
    }
    if report.is_closed {
        return FAILED;
    }
    let has_errors = crate::diagnostic::has_errors(&report.problems);
    if report.stopped || has_errors || (rules.keep_going && !report.left_out.is_empty()) { PROBLEMS } else { DONE }
}

fn made(result: Result<Vec<PathBuf>, Refusal>, code: &str, manner: Manner) -> u8 {
    let text = |paths: Vec<PathBuf>| {
        let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        [("berkas", paths.join("\n  "))]
    };
    told(result.map(text), code, manner)
}

/// Says what was done, or why it was not.
fn told(result: Result<[(&'static str, String); 1], Refusal>, code: &str, manner: Manner) -> u8 {
    match result {
        Ok(blanks) => {
            say(&format!("{}\n", message::text(manner.language, code, &blanks)));
            DONE
        }
        Err(Refusal::Usage(code, blanks)) => {
            complain(&format!("{}\n", message::text(manner.language, code, &blanks)));
            FAILED
        }
        Err(Refusal::Machine(failure)) => {
            complain(&failure_text(&failure, manner.language));
            FAILED
        }
    }
}

fn failure_text(failure: &Failure, language: Language) -> String {
    let blanks = [("berkas", failure.path.display().to_string())];
    let level = message::text(language, "tingkat-galat", &[]);
    let mut text = format!("{level}: {}\n", message::text(language, failure.code, &blanks));
    if let Some(cause) = &failure.cause {
        text.push_str(&format!("  {}: {cause}\n", message::text(language, "sebab", &[])));
    }
    if let Some(help) = message::lookup(language, failure.code, Some("help"), &blanks) {
        text.push_str(&format!("  {}: {help}\n", message::text(language, "tingkat-bantuan", &[])));
    }
    text
}

/// Columns of the terminal; a fixed width where there is none.
fn width() -> usize {
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let columns = || terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
    asked.or_else(columns).unwrap_or(PIPED_WIDTH).max(NARROWEST)
}

/// Columns where the output goes to a file or a pipe.
const PIPED_WIDTH: usize = 100;
/// Narrower than this, excerpts say nothing.
const NARROWEST: usize = 40;

/// Prints to standard output, what belongs to a person covered. A reader who has gone away is no failure of the build.
fn say(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(masked(text).as_bytes()).and_then(|()| out.flush());
}

fn complain(text: &str) {
    let mut err = anstream::stderr().lock();
    let _ = err.write_all(masked(text).as_bytes());
}

/// A bar on a terminal, for work that takes long enough to wonder.
struct Bar {
    bar: ProgressBar,
    started: Instant,
}

/// Work that is done before this needs no bar.
const PATIENCE: Duration = Duration::from_millis(400);

impl Bar {
    fn new(language: Language) -> Bar {
        let hidden = !std::io::stderr().is_terminal();
        let target = if hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr_with_hz(10) };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        let [making, left] = ["sedang-membuat", "sisa-waktu"].map(|code| message::text(language, code, &[]));
        let template = format!("{making} {{bar:30}} {{pos}}/{{len}}, {left} {{eta}}");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Bar { bar, started: Instant::now() }
    }

    fn show(&self, done: usize, all: usize) {
        if !self.bar.is_hidden() && done.is_multiple_of(16) && self.started.elapsed() > PATIENCE {
            self.bar.set_length(all as u64);
            self.bar.set_position(done as u64);
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
