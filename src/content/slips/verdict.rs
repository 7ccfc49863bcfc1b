//! Whether lines that could be rows are a table. Sentences have tabs and pipes in them too; in doubt they stay as they are.

use super::breaks;
use super::marks::{self, Kind, TICK};
use super::rows::{Between, Row};

/// Whether lines are rows of one table. `has_rule` says that a line of hyphens stands among them, and `is_apart` that no
/// two of them follow each other without an empty line.
pub(super) fn is_table(rows: &[Row], has_rule: bool, is_apart: bool) -> bool {
    let [first, .., last] = rows else {
        return has_rule && rows.iter().all(|row| row.between == Between::Pipes);
    };
    match first.between {
        Between::Pipes => true,
        Between::InnerPipes => has_rule || (rows.len() > 2 || is_head_of(first, last)) && !runs_on(rows),
        Between::Tabs => {
            let is_wide = rows.len() > 2 || first.width() > 2;
            (!is_apart || is_wide) && is_even(rows) && !are_pairs(rows) && !runs_on(rows) && has_plain_marks(rows)
        }
    }
}

/// Whether a row behind an empty line is the head of a table of its own: it looks like one, and holds nothing that stands in
/// the same column elsewhere.
pub(super) fn begins_another(rows: &[Row], at: usize) -> bool {
    let (above, below) = rows.split_at(at);
    let [head, rest @ ..] = below else { return false };
    let is_known = |(column, cell): (usize, &&str)| {
        let others = above.iter().chain(rest);
        !cell.trim().is_empty()
            && others.filter_map(|row| row.cells.get(column)).any(|other| other.trim() == cell.trim())
    };
    above.len() > 1
        && !rest.is_empty()
        && is_head(head)
        && !head.cells.iter().any(|cell| cell.contains(|letter: char| letter.is_ascii_digit()))
        && !head.cells.iter().enumerate().any(is_known)
}

/// Whether two lines with pipes are a head and what stands below it.
fn is_head_of(head: &Row, row: &Row) -> bool {
    let has_digit = |row: &Row| row.cells.iter().any(|cell| cell.contains(|letter: char| letter.is_ascii_digit()));
    let all_begin = |row: &Row, is_so: fn(char) -> bool| {
        row.filled().all(|cell| cell.chars().find(|c| c.is_alphabetic()).is_some_and(is_so))
    };
    let differ =
        !has_digit(head) && has_digit(row) || all_begin(head, char::is_uppercase) && all_begin(row, char::is_lowercase);
    head.cells.len() > 2 && differ && is_head(head)
}

/// Whether several columns hold something, and two neighbouring rows have all of them; Word sets one tab or three so that
/// what stands behind them is in line.
fn is_even(rows: &[Row]) -> bool {
    let widest = rows.iter().map(Row::width).max().unwrap_or(0);
    let columns = (0..widest)
        .filter(|column| rows.iter().any(|row| !row.cells.get(*column).is_none_or(|cell| cell.trim().is_empty())));
    // A first column of nothing is the indent of code.
    let begins = rows.iter().any(|row| !row.cells[0].trim().is_empty());
    let is_even = rows.windows(2).any(|two| two.iter().all(|row| row.width() == widest || row.cells.len() == widest));
    begins && columns.count() > 1 && (is_even || are_alike(rows))
}

/// Whether all rows hold as many filled cells.
pub(super) fn are_alike(rows: &[Row]) -> bool {
    rows.iter().all(|row| row.filled().count() == rows[0].filled().count())
}

/// Labels and what they stand for.
fn are_pairs(rows: &[Row]) -> bool {
    rows.iter().all(|row| {
        let cells: Vec<&str> = row.filled().collect();
        let is_colon = |cell: &&str| cell.starts_with(':') || cell.len() > 1 && cell.ends_with(':');
        cells.len() < 4 && cells.iter().take(2).any(is_colon) && breaks::pair(&cells.join(" ")).is_some()
    })
}

/// Whether sentences run through the tabs of the rows.
fn runs_on(rows: &[Row]) -> bool {
    let running = rows.iter().filter(|row| is_sentence(row)).count();
    let is_long = |row: &&Row| row.filled().any(|cell| cell.split_whitespace().count() > LONGEST_CELL);
    let long = rows.iter().filter(is_long).count();
    let limit = if is_head(&rows[0]) { rows.len() + 1 } else { rows.len() };
    running * 2 >= limit || long * 2 > rows.len()
}

/// The most words of a cell; what is longer is a paragraph.
const LONGEST_CELL: usize = 40;
/// The most words of a cell of the head, and of a label.
const FEW: usize = 4;

/// Whether a row could be the head of a table: few words in each cell, and none of them a sentence.
fn is_head(row: &Row) -> bool {
    row.filled().all(|cell| {
        let first = cell.chars().find(|letter| letter.is_alphabetic());
        cell.split_whitespace().count() <= FEW
            && !cell.ends_with(['.', ',', '!', '?', ';'])
            && !first.is_some_and(char::is_lowercase)
    })
}

/// Whether a sentence goes on from one cell of a row to the next, or each is a sentence by itself.
fn is_sentence(row: &Row) -> bool {
    let cells: Vec<&str> = row.filled().collect();
    cells.windows(2).any(|two| {
        let (left, right) = (two[0], two[1]);
        let (before, behind) = (left.split_whitespace().count(), right.split_whitespace().count());
        let is_open = !left.ends_with(['.', '!', '?', ':', ';', ')']);
        let last = left.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_linked = LINKING.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(last));
        let ends = right.ends_with(['.', '!', '?']);
        let goes_on = right.starts_with(char::is_lowercase) && is_open && behind > 1;
        let are_two = before > 2 && left.ends_with(['.', '!']) && behind > 2 && ends;
        goes_on && (before > 2 || ends) || left.ends_with(',') || is_linked || are_two
    })
}

/// Words behind which no cell ends.
const LINKING: &str = "
    dan atau yang di ke dari untuk pada dengan oleh dalam agar supaya karena serta akan bahwa adalah sebagai tentang kepada
    bagi para setiap sangat juga telah sudah sedang tidak belum hanya dapat bisa harus the of and to for in with";

/// Whether marks of lists before the first tab are a column of their own.
fn has_plain_marks(rows: &[Row]) -> bool {
    let kinds: Vec<Option<Kind>> =
        rows.iter().map(|row| marks::alone(row.cells[0].trim()).filter(|kind| *kind != TICK)).collect();
    let marked = kinds.iter().flatten().count();
    let is_count = |kind: &Kind| matches!(kind, Kind::Count(..));
    let are_counted = kinds.iter().flatten().all(is_count);
    let width = rows[0].width();
    match kinds[0] {
        // Headings of Markdown are no rows, but above numbers.
        _ if rows[0].cells[0] == "#" => {
            rows[1..].iter().all(|row| row.cells[0].trim().starts_with(|c: char| c.is_ascii_digit()))
        }
        _ if marked == 0 => marks::alone(rows[0].cells[0].trim()).is_none(),
        // Numbers below a heading are a column, and so they are before two cells; so is a hyphen for what is missing.
        None if are_counted => {
            rows[0].cells.len() == rows[1].cells.len() && (width > 2 || heads_numbers(rows[0].cells[0]))
        }
        None => marked * 2 < rows.len() && width > 2 && rows.iter().all(|row| row.cells.len() == rows[0].cells.len()),
        Some(_) => marked == rows.len() && are_counted && are_alike(rows) && rows[0].filled().count() > 2,
    }
}

/// Whether a cell is the head of a column of numbers.
fn heads_numbers(cell: &str) -> bool {
    let word = cell.trim().trim_end_matches(['.', ':', '-']).to_lowercase();
    let known =
        ["", "no", "nomor", "urut", "no urut", "nr", "ke", "hari ke", "langkah", "tahap", "urutan", "nomor urut"];
    known.contains(&word.as_str())
}
