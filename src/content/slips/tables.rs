//! Tables as Excel pastes them (cells between tabs), tables whose pipes or line of hyphens are missing, and cells that have
//! no column.
//!
//! A row is looked for among the lines of the file, not of a paragraph: to Markdown a first cell that is empty begins
//! code, and one that holds `1.` a list.

use super::look::Look;
use super::marks::{self, Kind};
use super::{Edit, breaks};
use std::ops::Range;

/// A line of the file that could be a row.
struct Row<'t> {
    /// Without the signs of quotes and the spaces around.
    range: Range<usize>,
    /// What stands before it.
    quote: &'t str,
    line: Range<usize>,
    cells: Vec<&'t str>,
    between: Between,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Tabs,
    /// The line begins with a pipe.
    Pipes,
    /// Pipes stand only between the cells.
    InnerPipes,
}

/// Finds the tables in a text. In the places that are `known` it holds code and the like. Of other slips on the lines of a
/// table nothing is made before it is one.
pub(super) fn mend(look: &mut Look, known: &[Range<usize>]) {
    let text = look.text;
    let mut tables = Tables { text, edits: Vec::new(), places: Vec::new() };
    let mut rows: Vec<Row> = Vec::new();
    let (mut at, mut gap) = (0, None::<Range<usize>>);
    let mut gaps: Vec<Range<usize>> = Vec::new();
    for line in text.split_inclusive('\n') {
        let place = at..at + line.len();
        at = place.end;
        let row = row(text, place.clone()).filter(|row| is_free(known, &row.range));
        let goes_on = row.as_ref().is_some_and(|row| rows.last().is_none_or(|last| follows(last, row, gap.is_some())));
        if goes_on {
            gaps.extend(gap.take());
            rows.extend(row);
            continue;
        }
        if row.is_none() && gap.is_none() && !rows.is_empty() && is_gap(line, &rows) {
            gap = Some(place);
            continue;
        }
        tables.add(std::mem::take(&mut rows), std::mem::take(&mut gaps));
        gap = None;
        rows.extend(row);
    }
    tables.add(rows, gaps);
    look.edits.retain(|edit| is_free(&tables.places, &edit.range));
    look.edits.append(&mut tables.edits);
}

/// The tables that were found.
struct Tables<'t> {
    text: &'t str,
    edits: Vec<Edit>,
    places: Vec<Range<usize>>,
}

impl Tables<'_> {
    /// Writes the rows as a table, if they are one.
    fn add(&mut self, rows: Vec<Row>, gaps: Vec<Range<usize>>) {
        let (rules, mut rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is_rule);
        let Some(first) = rows.first() else { return };
        let is_table = match first.between {
            Between::Tabs => rows.len() > 1 && is_table(&rows),
            Between::Pipes => rows.len() > 1 || !rules.is_empty(),
            // Two lines with a pipe each could be a sentence.
            Between::InnerPipes => rows.len() > 2 || rows.len() > 1 && first.cells.len() > 2,
        };
        if is_table {
            if first.between == Between::Tabs {
                pack(&mut rows);
            }
            self.write(&rows, &rules, &gaps);
        }
    }

    /// Sets the pipes of a table, and nothing else: what stands in its cells keeps its place.
    fn write(&mut self, rows: &[Row], rules: &[Row], gaps: &[Range<usize>]) {
        let text = self.text;
        let [first, ..] = rows else { return };
        let last = rows.iter().chain(rules).map(|row| row.line.clone()).max_by_key(|line| line.end).unwrap_or_default();
        let start = rules.iter().map(|row| row.line.start).min().unwrap_or(first.line.start).min(first.line.start);
        self.places.push(start..last.end);
        let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(1);
        let quote: String = first.quote.to_owned();
        let is_blank = |line: &str| line.trim_matches([' ', '>', '\t', '\n', '\r']).is_empty();
        let before = text[..start].lines().next_back().unwrap_or_default();
        for row in rows {
            let is_first = row.line.start == first.line.start;
            if is_first && !is_blank(before) {
                self.edit(row.line.start..row.line.start, format!("{}\n", quote.trim_end()));
            }
            let mut from = row.range.start;
            for (number, cell) in row.cells.iter().enumerate() {
                let at = cell.as_ptr() as usize - text.as_ptr() as usize;
                if number > 0 || row.between != Between::InnerPipes {
                    self.edit(from..at, "|");
                } else {
                    self.edit(from..from, "|");
                }
                if row.between == Between::Tabs {
                    let is_bare = |at: &usize| !cell[..*at].ends_with('\\');
                    let pipes: Vec<usize> = cell.match_indices('|').map(|(at, _)| at).filter(is_bare).collect();
                    pipes.into_iter().for_each(|pipe| self.edit(at + pipe..at + pipe, "\\"));
                }
                from = at + cell.len();
            }
            let mut end = format!("|{}", "|".repeat(columns - row.cells.len()));
            if is_first {
                end.push_str(&format!("\n{quote}{}", rule(rules, columns)));
            }
            self.edit(from..row.range.end, end);
        }
        for lost in rules.iter().map(|rule| &rule.line).chain(gaps) {
            self.edit(lost.clone(), "");
        }
        let after = text[last.end..].lines().next().unwrap_or_default();
        if !is_blank(after) {
            self.edit(last.end..last.end, format!("{}\n", quote.trim_end()));
        }
    }

    fn edit(&mut self, range: Range<usize>, meant: impl Into<String>) {
        self.edits.push(Edit { range, meant: meant.into() });
    }
}

/// Whether nothing that is known stands in a range.
fn is_free(known: &[Range<usize>], range: &Range<usize>) -> bool {
    let before = known.partition_point(|known| known.start < range.end);
    known[..before].last().is_none_or(|known| known.end <= range.start)
}

/// Whether a line without a row can stand between two: of tabs only, of hyphens only, or empty between rows that have all
/// their pipes.
fn is_gap(line: &str, rows: &[Row]) -> bool {
    let bare = line.trim_start_matches([' ', '>']).trim_end_matches(['\n', '\r']);
    let between = rows[0].between;
    let is_rule = bare.trim_end().len() > 2 && bare.trim_end().bytes().all(|byte| matches!(byte, b'-' | b'='));
    match between {
        Between::Tabs => bare.contains('\t') && bare.trim().is_empty(),
        Between::Pipes => is_rule && rows.len() == 1 || bare.trim().is_empty() && line.ends_with('\n'),
        Between::InnerPipes => false,
    }
}

/// Whether a row belongs to the same table as the last one.
fn follows(last: &Row, row: &Row, has_gap: bool) -> bool {
    let is_alike = last.between == row.between && last.quote.matches('>').eq(row.quote.matches('>'));
    let is_even = row.between == Between::Tabs || last.cells.len() == row.cells.len();
    is_alike && (is_even || row.between == Between::Pipes && !has_gap)
}

/// The row that a line could be.
fn row(text: &str, line: Range<usize>) -> Option<Row<'_>> {
    let written = text[line.clone()].trim_end_matches(['\n', '\r', ' ']);
    let bare = written.trim_start_matches([' ', '>']);
    let start = line.start + written.len() - bare.len();
    let range = start..line.start + written.len();
    let quote = &text[line.start..start];
    if bare.trim().is_empty() || ["- ", "* ", "+ ", "#"].iter().any(|mark| bare.starts_with(mark)) {
        return None;
    }
    let pipes = parts(bare);
    let (cells, between) = if bare.starts_with('|') && pipes.len() > 2 {
        let ends = bare.ends_with('|') && pipes.last().is_some_and(|last| last.is_empty());
        (pipes[1..pipes.len() - usize::from(ends)].to_vec(), Between::Pipes)
    } else if bare.contains('\t') {
        (bare.split('\t').collect(), Between::Tabs)
    } else if bare.contains(" | ") && pipes.iter().all(|cell| !cell.trim().is_empty()) {
        (pipes, Between::InnerPipes)
    } else {
        return None;
    };
    Some(Row { range, quote, line, cells, between })
}

/// The pieces of a line between its pipes, but for those behind a backslash.
fn parts(line: &str) -> Vec<&str> {
    let (mut parts, mut from, mut is_escaped) = (Vec::new(), 0, false);
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'|' && !is_escaped {
            parts.push(&line[from..at]);
            from = at + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    parts.push(&line[from..]);
    parts
}

/// The line of hyphens, or what Word made of it.
fn is_rule(row: &Row) -> bool {
    let is_mark = |letter: char| matches!(letter, '-' | ':' | '\u{2010}'..='\u{2015}') || letter.is_whitespace();
    row.cells.iter().all(|cell| !cell.trim().is_empty() && cell.chars().all(is_mark))
}

/// Whether lines with tabs are rows: lists and labels have tabs behind their marks too.
fn is_table(rows: &[Row]) -> bool {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let is_pair = |row: &Row| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let is_colon = |cell: &&str| cell.starts_with(':') || cell.len() > 1 && cell.ends_with(':');
        cells.len() < 4 && cells.iter().take(2).any(is_colon) && breaks::pair(&cells.join(" ")).is_some()
    };
    // Code is indented so, and a whole column of nothing is none.
    if rows.iter().all(|row| row.cells[0].trim().is_empty()) || rows.iter().all(is_pair) {
        return false;
    }
    let kinds: Vec<Option<Kind>> = rows
        .iter()
        .map(|row| {
            marks::alone(row.cells[0].trim())
                .and_then(|mark| mark.ways.into_iter().flatten().next())
                .map(|(kind, _)| kind)
        })
        .collect();
    let marked = kinds.iter().flatten().count();
    let are_counted = kinds.iter().flatten().all(|kind| matches!(kind, Kind::Count(..)));
    let are_even = rows.iter().all(|row| filled(row) == filled(&rows[0]));
    match kinds[0] {
        _ if marked == 0 => true,
        // Numbers below a heading are a column, and so they are before two cells.
        None => are_counted && rows[0].cells.len() == rows[1].cells.len(),
        Some(_) => marked == rows.len() && are_counted && are_even && filled(&rows[0]) > 2,
    }
}

/// Takes out empty cells where rows are of equal length without them: Word sets one tab or three so that what stands
/// behind them is in line.
fn pack(rows: &mut [Row]) {
    let is_even = |rows: &[Row]| rows.iter().all(|row| row.cells.len() == rows[0].cells.len());
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    if !is_even(rows) && rows.iter().all(|row| filled(row) == filled(&rows[0])) {
        for row in rows {
            row.cells.retain(|cell| !cell.trim().is_empty());
        }
    }
}

/// The line of hyphens, with the colons that were written.
fn rule(rules: &[Row], columns: usize) -> String {
    let Some(written) = rules.first().filter(|rule| rule.cells.len() == columns) else {
        return format!("|{}", "---|".repeat(columns));
    };
    let cell = |cell: &&str| {
        let cell = cell.trim();
        let colon = |is_set: bool| if is_set { ":" } else { "-" };
        format!("{}-{}|", colon(cell.starts_with(':')), colon(cell.ends_with(':')))
    };
    format!("|{}", written.cells.iter().map(cell).collect::<String>())
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
