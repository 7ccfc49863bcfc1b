//! Makes the codes of kits.
//!
//! A file's name never tells its content, so the manifest keeps what it was made from: what the public folder holds and
//! would be made from the same is taken over.

use super::part::{Part, in_parallel};
use crate::plan::Plan;
use crate::render::Editions;
use crate::site::{Failure, PublicDir, Staging};
use std::time::{Duration, Instant};

/// Makes or takes over every file. `made` is called after each, with the time that it took.
pub(super) fn make(
    editions: &Editions,
    plan: &Plan,
    staging: &Staging,
    public: &PublicDir,
    made: &(dyn Fn(Duration) + Sync),
) -> Result<Part, Failure> {
    let wanted = plan.jobs.iter().filter_map(|(path, job)| {
        let (innovation, file) = job.kit_file()?;
        Some((path, innovation, file))
    });
    in_parallel(&wanted.collect::<Vec<_>>(), 16, |(path, innovation, file), part| {
        let start = Instant::now();
        let make = || editions.kit_file(*innovation, *file);
        part.take_over_or_make(staging, public, path, editions.code_drawn_from(*innovation), make)?;
        made(start.elapsed());
        Ok(())
    })
}
