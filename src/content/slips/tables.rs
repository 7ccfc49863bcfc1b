//! Tables as Excel pastes them (cells between tabs), tables whose pipes or line of hyphens are missing, and cells that have
//! no column.
//!
//! A row is looked for among the lines of the file, not of a paragraph: to Markdown a first cell that is empty begins
//! code, and one that holds `1.` a list.

use super::look::Look;
use super::rows::{self, Between, Row};
use super::{Edit, line_end, verdict};
use std::ops::Range;

/// Finds the tables in a text. In the places that are `known` it holds code and the like. Of other slips on the lines of a
/// table nothing is made before it is one.
pub(super) fn mend(look: &mut Look, known: &[Range<usize>]) {
    let text = look.text;
    let mut tables = Tables { text, edits: Vec::new(), places: Vec::new() };
    let mut block = Block::default();
    let (mut at, mut gap) = (0, None::<Gap>);
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
        let row = rows::row(text, at..end).filter(|row| is_free(known, &row.range));
        let place = at..row.as_ref().map_or(end, |row| row.line.end);
        at = place.end;
        if row.as_ref().is_some_and(|row| block.rows.last().is_none_or(|last| follows(last, row, gap.as_ref()))) {
            block.gaps.extend(gap.take().map(|gap| (block.rows.len(), gap)));
            block.rows.extend(row);
            continue;
        }
        if row.is_none() && gap.is_none() && !block.rows.is_empty() {
            gap = gap_of(text, place, &block.rows);
            if gap.is_some() {
                continue;
            }
        }
        tables.add(std::mem::take(&mut block));
        gap = None;
        block.rows.extend(row);
    }
    tables.add(block);
    look.edits.retain(|edit| is_free(&tables.places, &edit.range));
    look.edits.append(&mut tables.edits);
}

/// Lines that could be rows of one table, and the lines between them, each with the number of the row behind it.
#[derive(Default)]
struct Block<'t> {
    rows: Vec<Row<'t>>,
    gaps: Vec<(usize, Gap)>,
}

/// A line without a row between two.
struct Gap {
    line: Range<usize>,
    is_empty: bool,
}

/// The tables that were found.
struct Tables<'t> {
    text: &'t str,
    edits: Vec<Edit>,
    places: Vec<Range<usize>>,
}

impl Tables<'_> {
    /// Writes the rows of a block as a table, if they are one; as two, if a row behind an empty line is the head of
    /// another.
    fn add(&mut self, mut block: Block) {
        let parts = block.gaps.iter().filter(|(row, gap)| gap.is_empty && verdict::begins_another(&block.rows, *row));
        let starts: Vec<usize> = parts.map(|(row, _)| *row).collect();
        for start in starts.into_iter().rev() {
            let rows = block.rows.split_off(start);
            let gaps = block.gaps.extract_if(.., |(row, _)| *row >= start);
            let gaps = gaps.filter(|(row, _)| *row > start).map(|(row, gap)| (row - start, gap)).collect();
            self.add_one(Block { rows, gaps });
        }
        self.add_one(block);
    }

    fn add_one(&mut self, block: Block) {
        let Block { rows, gaps } = block;
        let empty = gaps.iter().filter(|(_, gap)| gap.is_empty).count();
        let is_apart = empty > 0 && empty + 1 == rows.len();
        let (mut rules, mut kept) = (Vec::new(), Vec::with_capacity(rows.len()));
        for (at, row) in rows.into_iter().enumerate() {
            if is_rule(&row, at) { rules.push(row) } else { kept.push(row) }
        }
        let Some(between) = kept.first().map(|row| row.between) else { return };
        if verdict::is_table(&kept, !rules.is_empty(), is_apart) {
            if between == Between::Tabs {
                pack(&mut kept);
            }
            let gaps: Vec<Range<usize>> = gaps.into_iter().map(|(_, gap)| gap.line).collect();
            self.write(&kept, &rules, &gaps);
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
                self.cell(at, cell);
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

    /// Keeps a cell whole: no pipe in it ends it, no backslash makes its own pipe a letter, and its lines stay lines.
    fn cell(&mut self, at: usize, cell: &str) {
        for (pipe, _) in rows::pipes(cell) {
            self.edit(at + pipe..at + pipe, "\\");
        }
        let end = at + cell.len();
        if cell.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1 {
            self.edit(end..end, " ");
        }
        if !cell.contains('\n') {
            return;
        }
        self.edit(at..at + 1, "");
        self.edit(end - 1..end, "");
        let mut line = at;
        while line < end {
            let stop = line_end(self.text, line).min(end);
            let doubled = self.text[line + usize::from(line == at)..stop].match_indices("\"\"");
            let first = line + usize::from(line == at);
            let quotes: Vec<usize> = doubled.map(|(quote, _)| first + quote).collect();
            quotes.into_iter().for_each(|quote| self.edit(quote..quote + 1, ""));
            let rest = &self.text[stop..end];
            line = end - rest.trim_start_matches(['\n', '\r']).trim_start_matches([' ', '>']).len();
            if line < end {
                // What breaks a line in Word breaks it on the page.
                self.edit(stop..line, "\u{2028}");
            } else {
                break;
            }
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

/// A line without a row that can stand between two: empty, of tabs only, or of hyphens only below the first.
fn gap_of(text: &str, line: Range<usize>, rows: &[Row]) -> Option<Gap> {
    let written = &text[line.clone()];
    let bare = written.trim_start_matches([' ', '>']).trim_end_matches(['\n', '\r']);
    let is_rule = bare.trim_end().len() > 2 && bare.trim_end().bytes().all(|byte| matches!(byte, b'-' | b'='));
    let is_blank = bare.trim().is_empty();
    let has_tab = bare.contains('\t');
    let is_gap = match rows[0].between {
        Between::Tabs => is_blank && (has_tab || written.ends_with('\n')),
        Between::Pipes => is_rule && rows.len() == 1 || is_blank && written.ends_with('\n'),
        Between::InnerPipes => false,
    };
    is_gap.then(|| Gap { line, is_empty: is_blank && !has_tab && rows[0].between == Between::Tabs })
}

/// Whether a row belongs to the same table as the last one.
fn follows(last: &Row, row: &Row, gap: Option<&Gap>) -> bool {
    let is_alike = last.between == row.between && last.quote.matches('>').eq(row.quote.matches('>'));
    let is_even = last.cells.len() == row.cells.len();
    is_alike
        && match row.between {
            Between::Tabs => is_even || !gap.is_some_and(|gap| gap.is_empty),
            Between::Pipes => is_even || gap.is_none(),
            Between::InnerPipes => is_even,
        }
}

/// The line of hyphens, or what Word made of it: below the first row, or as plain as a line of hyphens is.
fn is_rule(row: &Row, at: usize) -> bool {
    let is_mark = |letter: char| matches!(letter, '-' | ':' | '\u{2010}'..='\u{2015}') || letter.is_whitespace();
    let is_plain = row.cells.iter().all(|cell| cell.trim().chars().count() > 2);
    let is_short = row.between != Between::Tabs && at < 2;
    (is_plain || is_short) && row.cells.iter().all(|cell| !cell.trim().is_empty() && cell.chars().all(is_mark))
}

/// Takes out empty cells where rows are of equal length without them, and the columns behind the last that holds
/// something.
fn pack(rows: &mut [Row]) {
    let is_even = rows.iter().all(|row| row.cells.len() == rows[0].cells.len());
    if !is_even && verdict::are_alike(rows) {
        for row in rows {
            row.cells.retain(|cell| !cell.trim().is_empty());
        }
        return;
    }
    let columns = rows.iter().map(Row::width).max().unwrap_or(0);
    for row in rows {
        row.cells.truncate(columns);
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
