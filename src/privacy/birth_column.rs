//! Birth dates in a column of a table, of which only the head says what they are.

use super::{Finding, Form, birth};

/// The birth dates in a column of a table, if the word at `at` stands at its head.
pub(crate) fn find(text: &str, form: Form, at: usize) -> Vec<Finding> {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_HEAD));
    let head = text[from..at].rsplit('\n').next().unwrap_or("").trim_start();
    // Most words stand in no table.
    let near = &text[at..text.ceil_char_boundary(at + LONGEST_HEAD)];
    if !head.contains('|') && !near.lines().next().is_some_and(|line| line.contains('|')) || !near.contains('\n') {
        return Vec::new();
    }
    let mut lines = text[at..].split_inclusive('\n');
    let (rest, rule) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""));
    let is_rule = rule.contains("--") && rule.trim().chars().all(|letter| "|-: ".contains(letter));
    if !is_rule {
        return Vec::new();
    }
    let column = head.matches('|').count() - usize::from(head.starts_with('|'));
    let mut findings = Vec::new();
    let mut row_start = at + rest.len() + rule.len();
    for row in lines.take(MOST_ROWS).take_while(|row| row.contains('|')) {
        let inner = row.trim_start().trim_start_matches('|');
        let cell_start = row_start + row.len() - inner.len();
        if let Some(cell) = inner.split('|').nth(column) {
            let offset = cell_start + inner.split('|').take(column).map(|cell| cell.len() + 1).sum::<usize>();
            findings.extend(
                birth::find_labelled("lahir", cell, form).map(|finding| Finding {
                    range: finding.range.start + offset..finding.range.end + offset,
                    ..finding
                }),
            );
        }
        row_start += row.len();
    }
    findings
}

/// The longest head and the most rows of a table that are read for birth dates.
const LONGEST_HEAD: usize = 400;
const MOST_ROWS: usize = 1000;
