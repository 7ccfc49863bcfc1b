//! Whoever opens a file is told what it is, and what every item in it is that other files see.
//!
//! `missing_docs` would ask for the same and for a comment on every field and variant besides. Those are told where their
//! name and type leave something open, which no lint can judge.

use crate::program::project;
use std::fs;

/// The name of an item that other files see; `None` for any other line.
fn item(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = rest.split_once(") ").filter(|_| rest.starts_with('(')).map_or(rest, |(_, rest)| rest).trim_start();
    let mut words = rest.split(' ').skip_while(|word| ["async", "unsafe"].contains(word)).peekable();
    let mut kind = words.next()?;
    if kind == "const" && words.peek() == Some(&"fn") {
        kind = words.next()?;
    }
    let is_item = ["fn", "struct", "enum", "trait", "const", "static", "type", "mod"].contains(&kind);
    // A module in a file of its own is told by the head of that file.
    let name = words.next().filter(|name| is_item && !(kind == "mod" && name.ends_with(';')))?;
    // An item that a macro makes has the name and the comment that its caller gives.
    name.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().filter(|name| !name.is_empty())
}

/// Whether a line is a row of a table of fields: its label and its help stand in the row itself.
fn is_row(path: &str, line: &str) -> bool {
    path.contains("schema")
        && [" static ", " const "].iter().any(|kind| line.contains(kind))
        && line.contains(": Field =")
}

/// The items of a file that nothing is said of. Tests at its end are told by their names.
fn untold(path: &str, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let is_tests =
        |at: usize| lines[at] == "#[cfg(test)]" && lines.get(at + 1).is_some_and(|next| next.contains("mod tests {"));
    let end = (0..lines.len()).find(|at| is_tests(*at)).unwrap_or(lines.len());
    let is_told = |at: usize| {
        let above = lines[..at].iter().rev().map(|line| line.trim());
        let mut above = above.skip_while(|line| line.starts_with("#[") || line.ends_with(")]"));
        above.next().is_some_and(|line| line.starts_with("/// "))
    };
    // What hands names on says nothing of its own.
    let hands_on = |at: usize| lines.get(at + 1).is_some_and(|next| next.trim_start().starts_with("pub use "));
    let items = (0..end).filter_map(|at| Some((at, item(lines[at])?)));
    let untold = items.filter(|(at, _)| !is_told(*at) && !is_row(path, lines[*at]) && !hands_on(*at));
    untold.map(|(at, name)| format!("{path}:{}: {name}", at + 1)).collect()
}

#[test]
fn every_file_and_every_item_that_others_see_is_told() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in walkdir::WalkDir::new(project("src")) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(project("src")).unwrap().to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") || path.ends_with("/tests.rs") || path.contains("/tests/") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        if !text.starts_with("//! ") {
            wrong.push(format!("{path}: the file"));
        }
        count += text.lines().filter(|line| item(line).is_some()).count();
        wrong.extend(untold(&path, &text));
    }
    assert!(count > 2000, "{count}");
    assert!(wrong.is_empty(), "without a comment:\n{}", wrong.join("\n"));
}

#[test]
fn an_untold_item_is_seen_and_a_row_is_not() {
    let text = "//! A file.\n\npub(crate) static NAME: Field = Field::text(\"nama\", 1..=9);\n\n/// Told.\n#[derive(Debug)]\npub struct \
                Told;\n\n#[derive(Debug)]\npub(super) enum Untold {\n    A,\n}\n\nimpl Told {\n    pub const fn also(&self) {}\n\n    \
                fn own() {}\n}\n\npub mod names {\n    pub use crate::Told;\n}\n\npub(crate) mod file;\n\n#[cfg(test)]\nmod tests {\n    \
                pub fn of_a_test() {}\n}\n";
    assert_eq!(untold("a/schema.rs", text), ["a/schema.rs:10: Untold", "a/schema.rs:15: also"]);
    assert_eq!(untold("a/mod.rs", text).len(), 3);
}
