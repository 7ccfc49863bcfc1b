//! Ratios that do not depend on the machine, kept in `benches/baseline.json` as least, median and most of some runs.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

/// Each ratio's runs by name; more is worse.
pub type Ratios = BTreeMap<String, Vec<f64>>;

/// What counts as the same: a machine at work moves the ratios of short stages by that much.
const SLACK: f64 = 1.1;

/// Puts the ratios in the place of those of the same names.
pub fn store(ratios: &Ratios) -> io::Result<()> {
    let mut kept = read()?;
    kept.extend(ratios.iter().map(|(name, runs)| (name.clone(), spread(runs))));
    // One line each, as `compare.py` writes them too, so that a difference can be read.
    let lines: Vec<String> =
        kept.iter().map(|(name, [least, median, most])| format!("  {name:?}: [{least}, {median}, {most}]")).collect();
    fs::write(path(), format!("{{\n{}\n}}\n", lines.join(",\n")))
}

/// Lines on what is worse than it was: every run above the worst of those that were stored, and by more than the slack.
pub fn worse(ratios: &Ratios) -> io::Result<Vec<String>> {
    let kept = read()?;
    let lines = ratios.iter().filter_map(|(name, runs)| {
        let ([least, now, _], [_, before, most]) = (spread(runs), *kept.get(name)?);
        let is_worse = least > most * SLACK;
        is_worse.then(|| {
            format!("{name}: {now:.3} instead of {before:.3} ({least:.3} at the least, {most:.3} at the most before)")
        })
    });
    Ok(lines.collect())
}

fn path() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/baseline.json"))
}

fn read() -> io::Result<BTreeMap<String, [f64; 3]>> {
    Ok(serde_json::from_str(&fs::read_to_string(path())?)?)
}

/// Least, median and most, to four digits behind the point.
fn spread(runs: &[f64]) -> [f64; 3] {
    let mut sorted: Vec<f64> = runs.iter().map(|value| (value * 1e4).round() / 1e4).collect();
    sorted.sort_by(f64::total_cmp);
    let at = |index: usize| sorted.get(index).copied().unwrap_or(f64::NAN);
    [at(0), at(sorted.len() / 2), at(sorted.len().saturating_sub(1))]
}
