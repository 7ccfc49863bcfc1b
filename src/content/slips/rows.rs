//! Lines of the file that could be rows of a table, and their cells.

use super::look::Look;
use std::ops::Range;

/// A line that could be a row; several lines, if Excel has set a cell of more than one in quotes.
pub(super) struct Row<'t> {
    /// Without the signs of quotes and the spaces around.
    pub(super) range: Range<usize>,
    /// What stands before it.
    pub(super) quote: &'t str,
    pub(super) line: Range<usize>,
    pub(super) cells: Vec<&'t str>,
    pub(super) between: Between,
}

/// What separates the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    Tabs,
    /// The line begins with a pipe.
    Pipes,
    /// Pipes stand only between the cells.
    InnerPipes,
}

impl Row<'_> {
    /// Its cells that hold something, without the spaces around.
    pub(super) fn filled(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// Its cells up to the last that holds something.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
    }
}

/// The row that a line could be.
pub(super) fn row(text: &str, line: Range<usize>) -> Option<Row<'_>> {
    let written = text[line.clone()].trim_end_matches(['\n', '\r', ' ']);
    let bare = written.trim_start_matches([' ', '>']);
    let start = line.start + written.len() - bare.len();
    let quote = &text[line.start..start];
    let is_listed = ["- ", "* ", "+ "].iter().any(|mark| bare.starts_with(mark));
    if bare.trim().is_empty() || is_listed || bare.starts_with('#') && !bare.starts_with("#\t") {
        return None;
    }
    if !bare.starts_with('|')
        && let Some((cells, end)) = by_tabs(text, start)
    {
        let stop = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
        return Some(Row { range: start..end, quote, line: line.start..stop, cells, between: Between::Tabs });
    }
    let pipes = parts(bare);
    let (cells, between) = if bare.starts_with('|') && pipes.len() > 2 {
        let ends = bare.ends_with('|') && pipes.last().is_some_and(|last| last.is_empty());
        (pipes[1..pipes.len() - usize::from(ends)].to_vec(), Between::Pipes)
    } else if bare.contains(" | ") && pipes.len() > 1 && pipes.iter().all(|cell| !cell.trim().is_empty()) {
        (pipes, Between::InnerPipes)
    } else {
        return None;
    };
    Some(Row { range: start..line.start + written.len(), quote, line, cells, between })
}

/// The cells between the tabs of a line, and where the last one ends. A cell in quotes may go on over lines.
fn by_tabs(text: &str, start: usize) -> Option<(Vec<&str>, usize)> {
    let (mut cells, mut at) = (Vec::new(), start);
    loop {
        let rest = &text[at..];
        let end = match of_lines(rest) {
            Some(length) => at + length,
            None => at + rest.find(['\t', '\n', '\r']).unwrap_or(rest.len()),
        };
        let is_last = !text[end..].starts_with('\t');
        let cell = &text[at..end];
        cells.push(if is_last { cell.trim_end_matches(' ') } else { cell });
        if is_last {
            let end = at + cells.last().map_or(0, |cell| cell.len());
            return (cells.len() > 1).then_some((cells, end));
        }
        at = end + 1;
    }
}

/// The most bytes of a cell over several lines, and the most lines.
const LONGEST_CELL: usize = 2_000;
const MOST_LINES: usize = 30;

/// The bytes of a cell in quotes that holds more than one line, as Excel writes it, with every quote within doubled.
fn of_lines(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('"')?;
    let (mut lines, mut is_doubled) = (1, false);
    for (at, letter) in inside.char_indices() {
        match letter {
            _ if std::mem::take(&mut is_doubled) => {}
            '\t' => return None,
            '\n' => lines += 1,
            '"' if inside[at + 1..].starts_with('"') => is_doubled = true,
            '"' => {
                let ends = inside[at + 1..].is_empty() || inside[at + 1..].starts_with(['\t', '\n', '\r']);
                return (ends && lines > 1).then_some(at + 2);
            }
            _ => {}
        }
        if at > LONGEST_CELL || lines > MOST_LINES {
            return None;
        }
    }
    None
}

/// The pieces of a line between its pipes, but for those behind a backslash and in code.
pub(super) fn parts(line: &str) -> Vec<&str> {
    let (mut parts, mut from) = (Vec::new(), 0);
    for (at, in_code) in pipes(line) {
        if !in_code {
            parts.push(&line[from..at]);
            from = at + 1;
        }
    }
    parts.push(&line[from..]);
    parts
}

/// The pipes of a line that are behind no backslash, and whether each stands in code.
pub(super) fn pipes(line: &str) -> Vec<(usize, bool)> {
    let bytes = line.as_bytes();
    let run = |at: usize| bytes[at..].iter().take_while(|byte| **byte == b'`').count();
    let (mut found, mut at, mut code_until) = (Vec::new(), 0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if at >= code_until || bytes.get(at + 1) == Some(&b'|') => at += 1,
            b'|' => found.push((at, at < code_until)),
            b'`' if at >= code_until => {
                let length = run(at);
                code_until = closing(bytes, at + length, length).unwrap_or(code_until);
                at += length - 1;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Where code ends that begins behind so many backticks.
fn closing(bytes: &[u8], from: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while let Some(found) = memchr::memchr(b'`', &bytes[at..]) {
        let run = bytes[at + found..].iter().take_while(|byte| **byte == b'`').count();
        at += found + run;
        if run == length {
            return Some(at);
        }
    }
    None
}

/// Escapes the pipes that stand in the code of a row of a table that Markdown knows, where they would cut its cells.
pub(super) fn code_pipes(look: &mut Look, range: Range<usize>, columns: usize) {
    let line = &look.text[range.clone()];
    let pipes = pipes(line);
    if !pipes.iter().any(|(_, in_code)| *in_code) {
        return;
    }
    let cells = |line: &str, pipes: usize| {
        let trimmed = line.trim();
        let outer = usize::from(trimmed.starts_with('|')) + usize::from(trimmed.len() > 1 && trimmed.ends_with('|'));
        (pipes + 1).saturating_sub(outer)
    };
    let outside = pipes.iter().filter(|(_, in_code)| !in_code).count();
    if cells(line, outside) == columns {
        let within = pipes.into_iter().filter(|(_, in_code)| *in_code);
        within.for_each(|(at, _)| look.edit(range.start + at..range.start + at, "\\"));
    }
}
