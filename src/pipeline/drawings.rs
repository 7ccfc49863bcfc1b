//! Makes the drawings of a plan (share pictures, posters, bundles), those that share a static layer one after another.
//!
//! A drawing's name never tells its content, so the manifest keeps what it was drawn from: what the public folder holds
//! and would be drawn from the same is taken over.

use super::part::{Part, in_parallel};
use crate::cards::Format;
use crate::diagnostic::{Diagnostic, Span};
use crate::permalink::SitePath;
use crate::plan::{Drawn, Job, Plan};
use crate::render::Editions;
use crate::render::drawing::{Layer, Stack};
use crate::site::{Failure, PublicDir, Staging};
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
    let mut layers: BTreeMap<Layer, Vec<(&SitePath, &Drawn)>> = BTreeMap::new();
    for (path, drawn) in plan.jobs.iter().filter_map(|(path, job)| Some((path, job.drawn()?))) {
        layers.entry(editions.layer(drawn)).or_default().push((path, drawn));
    }
    let layers: Vec<(Layer, Vec<(&SitePath, &Drawn)>)> = layers.into_iter().collect();
    let draw = |part: &mut Part, stack: &Stack, path: &SitePath, drawn: &Drawn| {
        let start = Instant::now();
        part.take_over_or_make(staging, public, path, editions.drawn_from(drawn), || editions.draw(drawn, stack))?;
        made(start.elapsed());
        Ok(())
    };
    let together = |first: Part, second: Part| Ok(first.with(second));
    let part = layers
        .par_iter()
        .with_max_len(1)
        .map(|(layer, drawings)| {
            // Drawn when the first of them needs it, let go with the last: together they would fill the memory.
            let stack = Stack::new(layer.clone());
            in_parallel(drawings, 16, |(path, drawn), part| draw(part, &stack, path, drawn))
        })
        .try_reduce(Part::default, together)?;
    let heavy = heavy_links(editions, plan, &part);
    Ok(part.with(Part::of_problems(heavy)))
}

/// Bytes above which messengers load the picture of a link late, and above which WhatsApp has been seen to leave it out.
const HEAVY: u64 = 250_000;
const TOO_HEAVY: u64 = 300_000;

/// Blames the drawing of links for the heaviest picture. Whether that is a record's photo or the drawing itself, only a
/// plainer drawing makes it lighter: photos have been packed as tight as they can be shown.
fn heavy_links(editions: &Editions, plan: &Plan, part: &Part) -> Option<Diagnostic> {
    let is_link = |path: &str| {
        let card = plan.jobs.get(&SitePath::file(path)).and_then(Job::card);
        card.is_some_and(|card| card.format == Format::Link)
    };
    let heavy = part.files().filter(|(path, entry)| entry.size > HEAVY && is_link(path));
    let (path, entry) = heavy.max_by(|(one, a), (other, b)| (a.size, other).cmp(&(b.size, one)))?;
    let report = if entry.size > TOO_HEAVY { Diagnostic::error } else { Diagnostic::warning };
    let problem = report("kartu-berat", &editions.drawing(Format::Link.file()), Span::default());
    Some(problem.with("berkas", path).with("ukuran", entry.size / 1_000))
}
