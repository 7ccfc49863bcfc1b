//! How the work grows when every record makes the same mistake: each folder of `tests/problems` with 500 and with 2 000 records.
//! `cargo bench --bench mistakes`; words choose the folders in whose names they stand.

#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

mod grown;

use std::io;
use std::path::Path;
use std::time::Duration;

const SIZES: [usize; 2] = [500, 2_000];
/// Above this the work grows faster than the site: it would be 1 if nothing had to be sorted, and 2 if all were compared with all.
const EXPONENT: f64 = 1.25;

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let mut worse = 0;
    for mistake in grown::mistakes()? {
        let name = mistake.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !words.is_empty() && !words.iter().any(|word| name.contains(word)) {
            continue;
        }
        let small = measured(&mistake, SIZES[0])?;
        let large = measured(&mistake, SIZES[1])?;
        let least = measured(&mistake, 1)?.0;
        let own = |took: Duration| took.saturating_sub(least).as_secs_f64().max(1e-4);
        let exponent = (own(large.0) / own(small.0)).ln() / (SIZES[1] as f64 / SIZES[0] as f64).ln();
        let is_worse = exponent > EXPONENT;
        worse += usize::from(is_worse);
        let mark = if is_worse { "  <- faster than the site" } else { "" };
        println!("{exponent:5.2}  {:7.3} s {:7.3} s  {:6} problems  {name}{mark}", own(small.0), own(large.0), large.1);
    }
    if worse > 0 { Err(io::Error::other(format!("{worse} mistakes take more than their share"))) } else { Ok(()) }
}

fn measured(mistake: &Path, times: usize) -> io::Result<(Duration, usize)> {
    let site = tempfile::tempdir()?;
    grown::grow(site.path(), mistake, times)?;
    grown::work(site.path())
}
