//! Every way in which values are written by hand, and what a change leaves of it.

mod generated;
mod model;
mod records;

use super::*;
use crate::catalogue::innovation::schema::FIELDS;

/// Changes written shortly: `path = text`, `path =` for nothing, `path = [a | b]` for a list, `path + text` for a new item,
/// `path -` to take it out, `path > 0` to move it.
fn changes(written: &str) -> Vec<Change> {
    let change = |line: &str| {
        let (path, rest) = line.split_once(' ').unwrap_or((line, ""));
        if path == "isi" {
            return Change::Body(rest.trim_start_matches("= ").replace("\\n", "\n"));
        }
        let (sign, value) = rest.split_at(rest.len().min(1));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match sign {
            "=" => Change::Field { path: path.to_owned(), value: value_of(value) },
            "+" => Change::Insert { path: path.to_owned(), value: value_of(value) },
            "-" => Change::Remove { path: path.to_owned() },
            ">" => Change::Move { path: path.to_owned(), to: value.parse().unwrap() },
            _ => panic!("{line}"),
        }
    };
    written.split(" ;; ").filter(|line| !line.is_empty()).map(change).collect()
}

fn value_of(text: &str) -> Value {
    if let Some(list) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        return Value::List(list.split(" | ").map(value_of).collect());
    }
    if let Some(map) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        let pairs = map.split(" & ").map(|pair| pair.split_once(": ").unwrap());
        return Value::Map(pairs.map(|(key, value)| (key.to_owned(), value_of(value))).collect());
    }
    match text {
        "" => Value::Empty,
        text => Value::Text(text.replace("\\n", "\n")),
    }
}

fn record_of(fields: &str) -> String {
    format!("---\n{fields}---\n\n## Masalah\n\nLama.\n")
}

/// One case a block: the changes, the fields before them and after, parted by `=>`.
fn cases(table: &str) -> Vec<(&str, String, String)> {
    table
        .split("\n%% ")
        .filter(|block| !block.trim().is_empty())
        .map(|block| {
            let (change, rest) = block.split_once('\n').unwrap();
            let (before, after) = match rest.split_once("=>\n") {
                Some((before, after)) => (before.to_owned(), after.to_owned()),
                None => panic!("{block}"),
            };
            let end = |text: String| if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" };
            (change, end(before), end(after))
        })
        .collect()
}

#[test]
fn hand_written_files_keep_what_is_not_changed() {
    let table = include_str!("cases.txt").replace("\\t", "\t").replace("\\_", "\u{a0}");
    let all = cases(&table);
    let mut wrong = Vec::new();
    for (change, before, after) in &all {
        let given = changes(change);
        for (name, source, wanted) in [
            ("", record_of(before), record_of(after)),
            (" with CRLF", record_of(before).replace('\n', "\r\n"), record_of(after).replace('\n', "\r\n")),
            (" with a mark", format!("\u{feff}{}", record_of(before)), format!("\u{feff}{}", record_of(after))),
            (" with CR", record_of(before).replace('\n', "\r"), record_of(after).replace('\n', "\r")),
        ] {
            let found = record(&source, FIELDS, &given);
            let is_right = match (&found, after.trim()) {
                (Ok(found), _) => *found == wanted,
                (Err(Refusal::Unreadable(_)), "unreadable") => true,
                (Err(Refusal::NoSuchPlace(_)), "missing") => true,
                (Err(_), _) => false,
            };
            if !is_right {
                let found = match found {
                    Ok(found) => found,
                    Err(refusal) => format!("{refusal:?}"),
                };
                wrong.push(format!("{change}{name}\n{before}=>\n{found}\n"));
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

#[test]
fn a_body_is_replaced_with_the_line_ends_of_its_file() {
    let new = |source: &str, body: &str| record(source, FIELDS, &[Change::Body(body.to_owned())]);
    let with = |body: &str| format!("---\nnama: A\n---{body}");
    for (before, body, after) in [
        ("\n\n## Satu\n", "## Satu", "\n\n## Satu\n"),
        ("\n\n## Satu\n", "\r\n## Satu\r\n\r\n", "\n\n## Satu\n"),
        ("\n\n## Satu\n", "## Dua\r\n\r\nTiga", "\n\n## Dua\n\nTiga\n"),
        ("\n\n\n## Satu", "## Dua", "\n\n\n## Dua"),
        ("\n## Satu  \n\n", "Dua", "\nDua  \n\n"),
        ("\n", "Dua", "\n\nDua\n"),
        ("", "Dua", "\n\nDua\n"),
        ("", "", ""),
        ("\n\n", "", "\n\n"),
        ("\n\n## Satu\n", "", "\n\n\n"),
        ("\n\n    kode\n", "    kode lain\n", "\n\n    kode lain\n"),
    ] {
        assert_eq!(new(&with(before), body), Ok(with(after)), "{before:?} {body:?}");
        let windows = |text: &str| with(text).replace('\n', "\r\n");
        assert_eq!(new(&windows(before), body), Ok(windows(after)), "{before:?} {body:?}");
    }
    let both = [Change::text("nama", "B"), Change::Body("Dua".to_owned())];
    assert_eq!(record(&with("\n\nSatu\n"), FIELDS, &both), Ok("---\nnama: B\n---\n\nDua\n".to_owned()));
    // What reads as fields below the closing line would stop the file.
    assert!(matches!(new(&with("\n\nSatu\n"), "opd: x\ntahapan: y\n"), Err(Refusal::Misread(_))));
}

#[test]
fn settings_are_changed_as_well() {
    let source = "# Kepala\nnama: A # a\ntopik:\n  - {id: surat, nama: KTP & surat, urusan: [a, b]}";
    let given = [Change::text("topik.0.nama", "Surat"), Change::text("pemerintah", "Kota Contoh")];
    let wanted = "# Kepala\nnama: A # a\npemerintah: Kota Contoh\ntopik:\n  - {id: surat, nama: Surat, urusan: [a, b]}";
    assert_eq!(settings(source, crate::settings::schema::FIELDS, &given), Ok(wanted.to_owned()));
    let last = [Change::text("topik.1.id", "baru")];
    let wanted = format!("{source}\n  - {{id: baru}}");
    assert_eq!(settings(source, crate::settings::schema::FIELDS, &last), Ok(wanted));
}
