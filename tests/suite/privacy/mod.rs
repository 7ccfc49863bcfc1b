//! How well personal data is told from everything else that offices write: a seeded corpus of texts with and without it.

mod chance;
mod foreign;
mod hostile;
mod negative;
mod positive;
mod strangers;
mod things;

use chance::Chance;
use etalase::rooms::diagnostic::Span;
use etalase::rooms::gate::Scanned;
use etalase::rooms::privacy::{Form, Kind, find};
use std::fmt::Write;

/// A text, and what of a person stands in it.
type Told = (String, Vec<(Kind, String)>);

/// Where in a record a text stands.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Body,
    Field(&'static str),
    FileName,
}

/// What the gate finds in a record with this text.
fn scanned(place: Place, text: &str) -> Vec<(Kind, String)> {
    let path = match place {
        Place::FileName => text,
        _ => "inovasi/antar.md",
    };
    let mut scanned = Scanned::new(&path.into());
    match place {
        Place::Body => scanned.scan_text(text, 0..text.len(), Form::Markdown, "isi"),
        Place::Field(key) => scanned.scan_value(text, text, Span::new(0, text.len()), Form::Text, key),
        Place::FileName => {}
    }
    scanned.found.into_iter().map(|found| (found.kind, found.value)).collect()
}

const POSITIVE: usize = 4000;
const NEGATIVE: usize = 12000;

#[test]
fn personal_data_is_found() {
    let mut chance = Chance::new(18);
    let mut missed = String::new();
    let mut count = 0;
    for _ in 0..POSITIVE {
        let positive = positive::positive(&mut chance);
        let found = scanned(positive.place, &positive.text);
        let lost: Vec<_> = positive.wanted.iter().filter(|wanted| !found.contains(wanted)).collect();
        if !lost.is_empty() {
            count += 1;
            let _ = writeln!(missed, "{:?}\n  wanted {lost:?}\n  found {found:?}", positive.text);
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
        let (place, text) = match chance.one_in(20) {
            true => (Place::FileName, things::file_name(&mut chance)),
            false => (Place::Body, negative::negative(&mut chance)),
        };
        let found = scanned(place, &text);
        if found.iter().any(|(kind, _)| kind.is_identity()) {
            errors += 1;
        } else if !found.is_empty() {
            warnings += 1;
        }
        if !found.is_empty() {
            let _ = writeln!(alarms, "{text:?}\n  found {found:?}");
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

fn brief(found: &[etalase::rooms::privacy::Finding]) -> Vec<String> {
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
