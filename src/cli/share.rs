//! `etalase share`: what a social media team takes home.

use super::{DONE, FAILED, Manner, PROBLEMS, complain, failure_text, say};
use crate::diagnostic::draw::{self, Style};
use crate::diagnostic::{Diagnostic, message};
use crate::pipeline::{self, Prepared};
use crate::settings::Overrides;
use crate::share::{self, Refusal};
use crate::site::Failure;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug)]
pub(crate) enum Wanted {
    /// The kit of one innovation.
    Kit { slug: String },
    /// The evidence sheet of one innovation.
    Evidence { slug: String },
    /// A plan of posts from a day on, by default today.
    Calendar { start: Option<Date> },
}

/// Makes what is wanted and says where it is; returns the exit code.
pub(super) fn run(
    root: &Path,
    overrides: &Overrides,
    wanted: Wanted,
    out: Option<&Path>,
    manner: Manner,
) -> Result<u8, Failure> {
    let prepared = pipeline::prepare(root, overrides)?;
    if !prepared.has_settings {
        return Ok(refuse(root, Refusal::Usage("bagikan-tanpa-pengaturan", Vec::new()), manner));
    }
    // What cannot be read may be most of the site: a plan without it would take the place of the right one.
    let unreadable = prepared.problems.iter().find(|problem| problem.code == "berkas-tak-terbaca");
    if let Some(problem) = unreadable {
        return Ok(refuse(root, Refusal::Problem(Box::new(problem.clone())), manner));
    }
    let withheld: Vec<Diagnostic> = pipeline::withheld(&prepared.problems).cloned().collect();
    if !withheld.is_empty() {
        say(&draw::report(&withheld, style(manner), &|path| pipeline::text_of(root, path)));
        return Ok(PROBLEMS);
    }
    match wanted {
        Wanted::Kit { slug } => match share::write_kit(&prepared, root, &slug, out) {
            Ok(files) => Ok(tell("bagikan-ditulis", &files, &[], manner)),
            Err(refusal) => Ok(refuse(root, refusal, manner)),
        },
        Wanted::Evidence { slug } => match share::write_evidence(&prepared, root, &slug, out) {
            Ok(file) => Ok(tell("bukti-ditulis", &[file], &[], manner)),
            Err(refusal) => Ok(refuse(root, refusal, manner)),
        },
        Wanted::Calendar { start } => {
            let Prepared { settings, catalogue, .. } = &prepared;
            let start = start.unwrap_or_else(|| settings.now.date());
            let folder = out.unwrap_or(Path::new("."));
            match share::calendar::write(settings, catalogue, start, folder) {
                Ok((files, posts)) => {
                    let blanks = [("jumlah", posts.to_string()), ("tanggal", start.to_string())];
                    Ok(tell("kalender-ditulis", &files, &blanks, manner))
                }
                Err(refusal) => Ok(refuse(root, refusal, manner)),
            }
        }
    }
}

fn style(manner: Manner) -> Style {
    Style { format: manner.format, language: manner.language, colour: false, width: super::width() }
}

fn tell(code: &str, files: &[PathBuf], blanks: &[(&'static str, String)], manner: Manner) -> u8 {
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let mut blanks = blanks.to_vec();
    blanks.push(("berkas", files.join("\n  ")));
    say(&format!("{}\n", message::text(manner.language, code, &blanks)));
    DONE
}

fn refuse(root: &Path, refusal: Refusal, manner: Manner) -> u8 {
    match refusal {
        Refusal::Usage(code, blanks) => {
            let level = message::text(manner.language, "tingkat-galat", &[]);
            complain(&format!("{level}: {}\n", message::text(manner.language, code, &blanks)));
            FAILED
        }
        Refusal::Problem(problem) => {
            say(&draw::report(&[*problem], style(manner), &|path| pipeline::text_of(root, path)));
            PROBLEMS
        }
        Refusal::Machine(failure) => {
            complain(&failure_text(&failure, manner.language));
            FAILED
        }
    }
}
