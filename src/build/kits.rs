//! Makes the files of kits: codes, and everything in one file, for which the pictures must have been made.
//!
//! A file's name never tells its content, so the manifest keeps what it was made from: what the public folder holds and
//! would be made from the same is taken over.

use super::make::{Part, in_parallel};
use crate::catalogue::permalink::SitePath;
use crate::diagnostic::Diagnostic;
use crate::plan::{Job, KitFile, Plan};
use crate::render::kit::Source;
use crate::render::{Editions, Output};
use crate::site::{Entry, Failure, PublicDir, Staging};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

type Wanted<'p> = (&'p SitePath, usize, KitFile);

/// Makes or takes over every file. `cards` are the pictures that were made before; `made` is called after each file.
pub(super) fn make(
    editions: &Editions,
    plan: &Plan,
    cards: Part,
    staging: &Staging,
    public: &PublicDir,
    made: &(dyn Fn(Duration) + Sync),
) -> Result<Part, Failure> {
    let wanted = plan.jobs.iter().filter_map(|(path, job)| match job {
        Job::KitFile { innovation, file } => Some((path, *innovation, *file)),
        _ => None,
    });
    let (archives, codes): (Vec<Wanted>, Vec<Wanted>) = wanted.partition(|(.., file)| *file == KitFile::Zip);
    let keep = |path: &SitePath, from: String, part: &mut Part, make: &dyn Fn() -> Result<Output, Box<Diagnostic>>| {
        let start = Instant::now();
        part.take_over_or_make(staging, public, path, from, make)?;
        made(start.elapsed());
        Ok(())
    };
    let codes = in_parallel(&codes, 16, |(path, innovation, file), part| {
        let make = || editions.kit_file(*innovation, *file, |_| None);
        keep(path, editions.code_drawn_from(*innovation), part, &make)
    })?;
    let before = cards.with(codes);
    let entries: BTreeMap<&str, &Entry> = before.files().collect();
    let archives = in_parallel(&archives, 4, |(path, innovation, file), part| {
        // What could not be drawn has been said.
        let Some(from) = archive_drawn_from(editions, *innovation, &entries) else { return Ok(()) };
        keep(path, from, part, &|| editions.kit_file(*innovation, *file, |path| staging.read(path)))
    })?;
    Ok(before.with(archives))
}

/// The fingerprint of everything that an archive holds; `None` if a part of it is missing.
fn archive_drawn_from(editions: &Editions, innovation: usize, entries: &BTreeMap<&str, &Entry>) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    for part in editions.kit(innovation) {
        let content = match part.source {
            Source::Published(path) => entries.get(path.as_str())?.fingerprint.to_string(),
            Source::Text(text) => text,
        };
        for text in [part.name, content] {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        }
    }
    Some(hasher.finalize().to_hex()[..16].to_owned())
}
