//! Tables as Excel pastes them (cells between tabs), tables without the line of hyphens, and cells that have no column.

use super::look::Look;
use super::{line_end, line_start, lines};
use std::ops::Range;

/// Finds the tables among the lines of a paragraph.
pub(super) fn mend(look: &mut Look, found: &[usize]) {
    let text = look.text;
    let written: Vec<&str> = found.iter().map(|start| text[*start..line_end(text, *start)].trim_end()).collect();
    let mut at = 0;
    while at < found.len() {
        let kind = if cells_between_pipes(written[at]).is_some() { cells_between_pipes } else { cells_between_tabs };
        let rows: Vec<Vec<String>> = written[at..].iter().map_while(|line| kind(line)).collect();
        let end = at + rows.len().max(1);
        if rows.len() > 1 {
            write(look, &found[at..end], rows, at > 0, end < found.len());
        }
        at = end;
    }
}

/// The cells of `| a | b |`.
fn cells_between_pipes(line: &str) -> Option<Vec<String>> {
    let inside = line.strip_prefix('|')?.strip_suffix('|').filter(|inside| !inside.ends_with('\\'))?;
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for letter in inside.chars() {
        match letter {
            '|' if !escaped => cells.push(String::new()),
            _ => cells.last_mut()?.push(letter),
        }
        escaped = letter == '\\' && !escaped;
    }
    Some(cells)
}

/// The cells of `a⇥b`. A mark of a list that is set off by a tab makes no table.
fn cells_between_tabs(line: &str) -> Option<Vec<String>> {
    let is_table = line.contains('\t') && lines::without_mark(line).len() == line.len() && !line.starts_with("o\t");
    is_table.then(|| line.split('\t').map(|cell| cell.trim().replace('|', "\\|")).collect())
}

/// The line of hyphens, or what Word made of it.
fn is_rule(cells: &[String]) -> bool {
    let is_mark = |letter: char| matches!(letter, '-' | ':' | '\u{2010}'..='\u{2015}') || letter.is_whitespace();
    cells.iter().all(|cell| !cell.trim().is_empty() && cell.chars().all(is_mark))
}

/// Writes a table in the place of its lines.
fn write(look: &mut Look, starts: &[usize], mut rows: Vec<Vec<String>>, has_before: bool, has_after: bool) {
    let text = look.text;
    // Word sets one tab or three so that what stands behind them is in line.
    let width = |rows: &[Vec<String>]| rows.iter().map(Vec::len).max().unwrap_or(0);
    if rows.iter().any(|row| row.len() != rows[0].len())
        && rows.iter().all(|row| !row.iter().any(|cell| cell.contains('|')))
    {
        let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).cloned().collect::<Vec<_>>();
        let packed: Vec<Vec<String>> = rows.iter().map(filled).collect();
        if packed.iter().all(|row| row.len() == packed[0].len()) {
            rows = packed;
        }
    }
    let columns = width(&rows);
    let rule = format!("|{}", "---|".repeat(columns));
    let last = starts.len() - 1;
    let prefix = prefix(text, starts[1]);
    for (at, (start, mut row)) in starts.iter().zip(rows).enumerate() {
        let end = *start + text[*start..line_end(text, *start)].trim_end().len();
        if at == 1 && is_rule(&row) {
            look.edit(*start..end, if last == 1 { String::new() } else { rule.clone() });
            continue;
        }
        row.resize(columns, String::new());
        let mut meant = format!("|{}|", row.join("|"));
        if at == 0 {
            let next_is_rule = last > 1 && is_rule(&cells_at(text, starts[1]));
            let before = if has_before { format!("\n{prefix}") } else { String::new() };
            meant = format!("{before}{meant}");
            if !next_is_rule {
                meant.push_str(&format!("\n{prefix}{rule}"));
            }
        }
        if at == last && has_after {
            meant.push('\n');
            meant.push_str(prefix.trim_end());
        }
        look.edit(*start..end, meant);
    }
}

fn cells_at(text: &str, start: usize) -> Vec<String> {
    cells_between_pipes(text[start..line_end(text, start)].trim_end()).unwrap_or_else(|| vec![String::new()])
}

/// What stands before a line that goes on in a quote or a list item.
fn prefix(text: &str, start: usize) -> String {
    text[line_start(text, start)..start].chars().map(|letter| if letter == '>' { '>' } else { ' ' }).collect()
}

/// Names the cells of a row that have no column, which Markdown leaves out.
pub(super) fn lost_cells(look: &mut Look, range: Range<usize>) {
    let rest = &look.text[range.clone()];
    if rest.contains(char::is_alphanumeric) {
        let end = range.start + rest.trim_end().len();
        let begin = range.start + (rest.len() - rest.trim_start_matches([' ', '|']).len());
        look.name("sel-tanpa-kolom", begin..end, rest.trim_matches([' ', '|', '\n', '\r']));
    }
}
