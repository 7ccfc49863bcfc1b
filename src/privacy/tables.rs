//! The tables of a text: what stands at the head of a column tells what is in its cells.

use std::ops::Range;

/// The tables of a source, in order. They are looked for once, so that the head of each cell is at hand.
#[derive(Debug, Default)]
pub(crate) struct Tables(Vec<Table>);

#[derive(Debug)]
struct Table {
    head: Range<usize>,
    rows: Range<usize>,
}

impl Tables {
    /// Every row below a rule, as long as there are bars in the lines.
    pub(crate) fn of(text: &str) -> Tables {
        let mut tables: Vec<Table> = Vec::new();
        let (mut is_open, mut at) = (false, 0);
        let mut above = None;
        for line in text.split_inclusive('\n') {
            let range = at..at + line.len();
            at = range.end;
            if !line.contains('|') {
                (is_open, above) = (false, None);
                continue;
            }
            match above.take().filter(|_| is_rule(line)) {
                Some(head) => {
                    tables.push(Table { head, rows: at..at });
                    is_open = true;
                }
                None => {
                    if let Some(table) = tables.last_mut().filter(|_| is_open) {
                        table.rows.end = at;
                    }
                    above = Some(range);
                }
            }
        }
        Tables(tables)
    }

    /// The head of the column in which a place stands.
    pub(crate) fn head<'t>(&self, text: &'t str, at: usize) -> Option<&'t str> {
        let table = self.0[..self.0.partition_point(|table| table.rows.start <= at)].last()?;
        if !table.rows.contains(&at) {
            return None;
        }
        let from = table.rows.start.max(text.floor_char_boundary(at.saturating_sub(LONGEST_ROW)));
        let row = &text[from..at];
        let row = match row.rfind('\n') {
            Some(end) => &row[end + 1..],
            None if from == table.rows.start => row,
            None => return None,
        };
        let row = row.trim_start();
        let column = row.matches('|').count() - usize::from(row.starts_with('|'));
        let head = text[table.head.clone()].trim().trim_start_matches(['-', '*', '+', '>', ' ']);
        let head = &head[..head.floor_char_boundary(LONGEST_ROW)];
        let cell = head.trim_start_matches('|').split('|').nth(column)?.trim();
        Some(&cell[..cell.floor_char_boundary(LONGEST_HEAD)])
    }
}

fn is_rule(line: &str) -> bool {
    line.contains("--") && line.trim().chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' '))
}

/// How far into a row its cells are counted, and how much of a head is read.
const LONGEST_ROW: usize = 1000;
const LONGEST_HEAD: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_stands_above_a_cell() {
        let text = "| a | NIK |\n|---|:-:|\n| x | 1 |\n2 | y\n\n| 3 |\nNo | HP\n--|--\n4 | 5\n";
        let tables = Tables::of(text);
        let head = |cell: &str| tables.head(text, text.find(cell).unwrap());
        assert_eq!([head("1"), head("2"), head("3")], [Some("NIK"), Some("a"), None]);
        assert_eq!([head("4"), head("5")], [Some("No"), Some("HP")]);
    }
}
