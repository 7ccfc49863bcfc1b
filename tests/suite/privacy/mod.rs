//! How well personal data is told from everything else that offices write: a seeded corpus of texts with and without it.

mod chance;
mod hostile;
mod negative;
mod positive;

use chance::Chance;
use etalase::privacy::{Form, Kind, find};
use std::fmt::Write;

const POSITIVE: usize = 4000;
const NEGATIVE: usize = 12000;

#[test]
fn personal_data_is_found() {
    let mut chance = Chance::new(18);
    let mut missed = String::new();
    let mut count = 0;
    for _ in 0..POSITIVE {
        let positive = positive::positive(&mut chance);
        let found = find(&positive.text, Form::Markdown);
        let is_found =
            |(kind, value): &(_, String)| found.iter().any(|finding| finding.kind == *kind && finding.value == *value);
        let lost: Vec<_> = positive.wanted.iter().filter(|wanted| !is_found(wanted)).collect();
        if !lost.is_empty() {
            count += 1;
            let _ = writeln!(missed, "{:?}\n  wanted {lost:?}\n  found {:?}", positive.text, brief(&found));
        }
    }
    let recall = 1.0 - count as f64 / POSITIVE as f64;
    println!("recall {:.2} % of {POSITIVE} texts", 100.0 * recall);
    assert!(recall >= 0.99, "recall {recall}:\n{missed}");
}

#[test]
fn other_numbers_are_left_alone() {
    let mut chance = Chance::new(81);
    let mut alarms = String::new();
    let (mut errors, mut warnings) = (0, 0);
    for _ in 0..NEGATIVE {
        let text = negative::negative(&mut chance);
        let found = find(&text, Form::Markdown);
        if found.iter().any(|finding| finding.kind.is_identity()) {
            errors += 1;
        } else if !found.is_empty() {
            warnings += 1;
        }
        if !found.is_empty() {
            let _ = writeln!(alarms, "{text:?}\n  found {:?}", brief(&found));
        }
    }
    let share = |count: usize| count as f64 / NEGATIVE as f64;
    println!(
        "false errors {:.2} %, false warnings {:.2} % of {NEGATIVE} texts",
        100.0 * share(errors),
        100.0 * share(warnings)
    );
    assert!(share(errors) <= 0.005 && share(warnings) <= 0.005, "{errors} errors, {warnings} warnings:\n{alarms}");
}

fn brief(found: &[etalase::privacy::Finding]) -> Vec<String> {
    found.iter().map(|finding| format!("{:?} {}", finding.kind, finding.value)).collect()
}

/// Texts written by hand, one a line, with `¶` for the end of a line.
#[test]
fn texts_written_by_hand_are_told_apart() {
    let kinds = [
        ("nik", Kind::Nik),
        ("kk", Kind::FamilyCard),
        ("nip", Kind::Nip),
        ("npwp", Kind::Npwp),
        ("hp", Kind::Mobile),
        ("email", Kind::Email),
        ("rek", Kind::Account),
        ("lahir", Kind::BirthDate),
    ];
    let mut wrong = String::new();
    for line in include_str!("positive.txt").lines() {
        let (wanted, text) = line.split_once(" | ").unwrap();
        let (kind, value) = wanted.split_once(' ').unwrap();
        let kind = kinds.iter().find(|(name, _)| *name == kind).unwrap().1;
        let found = find(&text.replace('¶', "\n"), Form::Markdown);
        if !found.iter().any(|finding| finding.kind == kind && finding.value == value) {
            let _ = writeln!(wrong, "{line}: {:?}", brief(&found));
        }
    }
    for line in include_str!("negative.txt").lines() {
        let found = find(&line.replace('¶', "\n"), Form::Markdown);
        if !found.is_empty() {
            let _ = writeln!(wrong, "{line}: {:?}", brief(&found));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{wrong}", wrong.lines().count());
}
