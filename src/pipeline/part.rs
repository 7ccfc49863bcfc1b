//! Outputs that one worker has made, on their way to the manifest.

use super::net::Caught;
use crate::diagnostic::Diagnostic;
use crate::permalink::SitePath;
use crate::render::Output;
use crate::site::{Entry, Failure, PublicDir, Staging};
use rayon::prelude::*;
use std::collections::LinkedList;
use std::sync::Arc;

/// Entries in one list of a [`Part`]: as many as pages are made at a time.
pub(super) const FILES_AT_A_TIME: usize = 32;

/// Outputs with their entries, and what went wrong.
#[derive(Default)]
pub(super) struct Part {
    /// In short lists, because a long one would be copied again and again as it grows.
    pub files: LinkedList<Vec<(Arc<str>, Entry)>>,
    pub caught: Vec<(Arc<str>, Vec<Caught>)>,
    pub problems: Vec<Diagnostic>,
}

impl Part {
    /// A part without outputs.
    pub(crate) fn of_problems(problems: impl IntoIterator<Item = Diagnostic>) -> Part {
        Part { problems: problems.into_iter().collect(), ..Part::default() }
    }

    /// Both parts as one, this one's outputs first.
    pub(crate) fn with(mut self, mut other: Part) -> Part {
        self.files.append(&mut other.files);
        self.caught.append(&mut other.caught);
        self.problems.extend(other.problems);
        self
    }

    /// The paths of the outputs with their entries in the manifest.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.files.iter().flatten().map(|(path, entry)| (&**path, entry))
    }

    /// Adds an output that has been written.
    pub(crate) fn add(&mut self, path: &SitePath, entry: Entry) {
        let file = (path.shared(), entry);
        match self.files.back_mut() {
            Some(files) if files.len() < files.capacity() => files.push(file),
            _ => {
                let mut files = Vec::with_capacity(FILES_AT_A_TIME);
                files.push(file);
                self.files.push_back(files);
            }
        }
    }

    /// Adds what the net found in the output of this path, if it found anything.
    pub(crate) fn caught(&mut self, path: &SitePath, caught: Vec<Caught>) {
        if !caught.is_empty() {
            self.caught.push((path.shared(), caught));
        }
    }

    /// Takes an output over that was drawn from the same, or makes and writes it.
    pub(crate) fn take_over_or_make(
        &mut self,
        staging: &Staging,
        public: &PublicDir,
        path: &SitePath,
        drawn_from: String,
        make: impl FnOnce() -> Result<Output, Box<Diagnostic>>,
    ) -> Result<(), Failure> {
        if let Some(entry) = staging.take_over(public, path, Some(&drawn_from)) {
            self.add(path, entry);
            return Ok(());
        }
        match make() {
            Ok(output) => {
                let entry = staging.write(path, &output.bytes, output.media_type)?;
                self.add(path, Entry { drawn_from: Some(drawn_from.into()), ..entry });
            }
            Err(problem) => self.problems.push(*problem),
        }
        Ok(())
    }
}

/// Works on all items, so many at a time. Left to itself, rayon would cut two halves no further than into a few pieces, and
/// one worker would end alone with the last of them: for half of a build's time.
pub(super) fn in_parallel<T: Sync>(
    items: &[T],
    at_a_time: usize,
    work: impl Fn(&T, &mut Part) -> Result<(), Failure> + Sync,
) -> Result<Part, Failure> {
    items
        .par_iter()
        .with_min_len(at_a_time)
        .with_max_len(at_a_time)
        .try_fold(Part::default, |mut part, item| {
            work(item, &mut part)?;
            Ok(part)
        })
        .try_reduce(Part::default, |first, second| Ok(first.with(second)))
}
