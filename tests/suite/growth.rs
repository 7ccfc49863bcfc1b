//! Nothing takes more than its share: whatever is wrong with a site, four times as many records take about four times the work.

#[path = "../../benches/mistakes/grown.rs"]
mod grown;

use rayon::prelude::*;
use std::path::Path;
use std::time::Duration;

/// How much more work four times as many records may make. Comparing all with all would make it sixteen times.
const MOST: f64 = 10.0;

/// The least of a few runs: what the machine does besides can only add.
fn work(mistake: &Path, times: usize) -> Duration {
    let site = tempfile::tempdir().unwrap();
    grown::grow(site.path(), mistake, times).unwrap();
    (0..2).map(|_| grown::work(site.path()).unwrap().0).min().unwrap()
}

#[test]
fn a_mistake_in_every_record_takes_no_more_than_its_share() {
    let wrong: Vec<String> = grown::mistakes()
        .unwrap()
        .par_iter()
        .filter_map(|mistake| {
            let [one, small, large] = [1, 100, 400].map(|times| work(mistake, times));
            // The theme is loaded once, and takes a little more or less each time.
            let own = |took: Duration| took.saturating_sub(one).as_secs_f64();
            let growth = own(large) / own(small).max(one.as_secs_f64() / 4.0);
            (growth > MOST).then(|| format!("{}: {growth:.1} times ({small:?}, {large:?})", mistake.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
