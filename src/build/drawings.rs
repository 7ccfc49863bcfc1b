//! Makes the drawings of a plan (share pictures, posters, bundles), those that share a static layer one after another.
//!
//! A drawing's name never tells its content, so the manifest keeps what it was drawn from: what the public folder holds
//! and would be drawn from the same is taken over.

use super::make::Part;
use crate::catalogue::permalink::SitePath;
use crate::plan::{Job, Plan};
use crate::render::Editions;
use crate::render::drawing::{Layer, Stack};
use crate::site::{Entry, Failure, PublicDir, Staging};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Makes or takes over every drawing. `made` is called after each, with the time that it took.
pub(super) fn make(
    editions: &Editions,
    plan: &Plan,
    staging: &Staging,
    public: &PublicDir,
    made: &(dyn Fn(Duration) + Sync),
) -> Result<Part, Failure> {
    let mut layers: BTreeMap<Layer, Vec<(&SitePath, &Job)>> = BTreeMap::new();
    for (path, job) in &plan.jobs {
        if let Some(layer) = editions.layer(job) {
            layers.entry(layer).or_default().push((path, job));
        }
    }
    let layers: Vec<(Layer, Vec<(&SitePath, &Job)>)> = layers.into_iter().collect();
    let draw = |part: &mut Part, stack: &Stack, path: &SitePath, job: &Job| {
        let start = Instant::now();
        let drawn_from = editions.drawn_from(job);
        match staging.take_over(public, path, Some(&drawn_from)) {
            Some(entry) => part.files.push((path.to_string(), entry)),
            None => match editions.draw(job, stack) {
                Ok(output) => {
                    let entry = staging.write(path, &output.bytes, output.media_type)?;
                    part.files.push((path.to_string(), Entry { drawn_from: Some(drawn_from), ..entry }));
                }
                Err(problem) => part.problems.push(*problem),
            },
        }
        made(start.elapsed());
        Ok(())
    };
    let together = |first: Part, second: Part| Ok(first.with(second));
    layers
        .par_iter()
        .with_max_len(1)
        .map(|(layer, jobs)| {
            // Drawn when the first of them needs it, let go with the last: together they would fill the memory.
            let stack = Stack::new(layer.clone());
            let part = |mut part: Part, (path, job): &(&SitePath, &Job)| {
                draw(&mut part, &stack, path, job)?;
                Ok(part)
            };
            jobs.par_iter().with_min_len(16).try_fold(Part::default, part).try_reduce(Part::default, together)
        })
        .try_reduce(Part::default, together)
}
