//! Explains what the YAML parser could not read, and mends it in memory so that the rest of the file is judged too.
//!
//! The habits that break a file (a forgotten space, a bare colon, a tab) are in `habits`. The mended text is never
//! written: spans are carried back to the file as it is, and the file stays in error until a person mends it. A line of
//! which nothing can be made is set aside, and the others are read.

use super::extent::lines;
use super::habits::{LOUD_HABITS, SILENT, SILENT_HABITS, misplaced, needs_a_look};
use super::line::{Column, Edit, Found, Line, column_of, follow, indent_of, says_something, value_of};
use super::marks;
use super::tree::{self, Item, Misfit, Node, SyntaxError, UNREAD};
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use std::borrow::Cow;

/// Parses the YAML at `range` of `text`, reporting every habit that breaks it; `None` if something stays unreadable.
pub fn parse(
    path: &SourcePath,
    text: &str,
    range: std::ops::Range<usize>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Item> {
    parse_in_part(path, text, range, problems).filter(|read| read.whole).map(|read| read.item)
}

/// What could be read of a text.
pub struct Read {
    pub item: Item,
    /// Whether the whole text could be read, with no line set aside.
    pub whole: bool,
    /// The places at which the file differs from what was read.
    pub mended: Vec<Span>,
}

/// The same, without the lines of which nothing can be made; `None` if that does not help either.
pub fn parse_in_part(
    path: &SourcePath,
    text: &str,
    range: std::ops::Range<usize>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Read> {
    let first_line = text[..range.start].matches('\n').count();
    let mut mended = Mended {
        text: Cow::Borrowed(&text[range.clone()]),
        edits: Vec::new(),
        base: range.start,
        first_line,
        lines: Vec::new(),
    };
    let within_items =
        || mended.text.lines().zip(mended.text.lines().skip(1)).any(|(above, line)| marks::is_within_item(above, line));
    if mended.text.lines().any(needs_a_look) || within_items() {
        mend_lists(&mut mended, path, problems);
        mend_silent_habits(&mut mended, path, problems);
    }
    for _ in 0..REPAIRS {
        match tree::parse(&mended.text) {
            Ok(mut item) => {
                carry_back(&mut item, &mended);
                return Some(Read { item, whole: !mended.text.contains(UNREAD), mended: mended.places() });
            }
            Err(error) => {
                let (problem, edit) = explain(&mended, &error, path);
                problems.extend(problem);
                mended.apply(edit?);
            }
        }
    }
    None
}

/// Mending goes on this often; a file with more broken lines is not a record.
const REPAIRS: usize = 40;

/// A text under repair; most need none, and are never copied.
struct Mended<'t> {
    text: Cow<'t, str>,
    edits: Vec<Edit>,
    base: usize,
    /// Lines of the file before this text.
    first_line: usize,
    /// The line of every edit. A line that is still broken after a few is left alone: mending a mended quote again and
    /// again would only pile up quotes.
    lines: Vec<usize>,
}

/// Habits that one line can have at once.
const REPAIRS_OF_A_LINE: usize = 4;

impl Mended<'_> {
    fn apply(&mut self, edit: Edit) {
        self.lines.push(self.line(edit.at));
        self.text.to_mut().replace_range(edit.at..edit.at + edit.removed, &edit.inserted);
        self.edits.push(edit);
    }

    /// Whether the line at an offset may still be mended.
    fn is_mendable(&self, offset: usize) -> bool {
        let line = self.line(offset);
        self.lines.iter().filter(|mended| **mended == line).count() < REPAIRS_OF_A_LINE
    }

    /// Where an offset of the mended text lies in the file.
    fn original(&self, offset: usize) -> usize {
        self.before(&self.edits, offset)
    }

    /// The places of all changes in the file.
    fn places(&self) -> Vec<Span> {
        let place = |(at, edit): (usize, &Edit)| {
            let start = self.before(&self.edits[..at], edit.at);
            Span::new(start, start + edit.removed)
        };
        self.edits.iter().enumerate().map(place).collect()
    }

    /// Where an offset lies in the file that was there before `edits`.
    fn before(&self, edits: &[Edit], offset: usize) -> usize {
        let mut offset = offset;
        for edit in edits.iter().rev() {
            if offset >= edit.at + edit.inserted.len() {
                offset = offset - edit.inserted.len() + edit.removed;
            } else if offset > edit.at {
                offset = edit.at;
            }
        }
        offset + self.base
    }

    /// The line of the file, from 1, on which an offset of the mended text lies; edits never add lines.
    fn line(&self, offset: usize) -> usize {
        self.text[..offset].matches('\n').count() + 1 + self.first_line
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.original(start), self.original(end))
    }
}

fn carry_back(item: &mut Item, mended: &Mended) {
    item.end = mended.original(item.end as usize) as u32;
    item.span = mended.span(item.span.start as usize, item.span.end as usize);
    match &mut item.node {
        Node::List(items) => items.iter_mut().for_each(|item| carry_back(item, mended)),
        Node::Map(entries) => {
            for entry in entries {
                entry.key_span = mended.span(entry.key_span.start as usize, entry.key_span.end as usize);
                carry_back(&mut entry.item, mended);
            }
        }
        Node::Empty | Node::Unread | Node::Text { .. } => {}
    }
}

/// Gives the lines of lists the hyphens that YAML wants.
fn mend_lists(mended: &mut Mended, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
    let text = std::mem::take(&mut mended.text);
    let mut edits = Vec::new();
    for list in marks::lists(&lines(&text)) {
        let from = list.first.start + indent_of(list.first.text);
        let item = list.first.text.trim();
        let span = Span::new(mended.base + from, mended.base + from + item.len());
        // A sign that says something stays.
        let start = marks::mark(item).map_or(0, |(_, start)| start);
        let marked = item.strip_prefix("- ").unwrap_or(&item[start..]).trim();
        let problem = Diagnostic::note("tanda-butir", path, span).with("tanda", list.sign);
        problems.push(problem.with("perbaikan", format!("- {marked}")));
        edits.extend(list.edits);
    }
    // A list may stand within an item of another.
    edits.sort_by_key(|edit| edit.at);
    edits.dedup_by_key(|edit| edit.at);
    let mut done = String::with_capacity(text.len());
    let mut copied = 0;
    for edit in edits {
        done.push_str(&text[copied..edit.at]);
        copied = edit.at + edit.removed;
        let at = done.len();
        done.push_str(&edit.inserted);
        mended.edits.push(Edit { at, ..edit });
    }
    done.push_str(&text[copied..]);
    mended.text = Cow::Owned(done);
}

/// Mends what the parser would accept and misread: it never complains, so every line is looked at.
fn mend_silent_habits(mended: &mut Mended, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
    let text = std::mem::take(&mut mended.text);
    let mut done = String::with_capacity(text.len());
    let (mut copied, mut number, mut above) = (0, mended.first_line + 1, String::new());
    let mut columns: Vec<Column> = Vec::new();
    for line in lines(&text) {
        let between = &text[copied..line.start];
        done.push_str(between);
        number += between.matches('\n').count();
        let mut current = line.text.to_owned();
        for _ in 0..REPAIRS_OF_A_LINE {
            let look = Line { start: done.len(), text: &current, above: &above, columns: &columns, ..line };
            let Some(found) = SILENT_HABITS.iter().find_map(|habit| habit(look)) else { break };
            let fixed = found.edit.applied_to(look);
            problems.push(describe(mended, &found, look, &fixed, number, path));
            mended.edits.push(found.edit);
            mended.lines.push(number);
            current = fixed;
        }
        done.push_str(&current);
        follow(&mut columns, &current);
        copied = line.start + line.text.len();
        if says_something(&current) {
            above = current;
        }
    }
    done.push_str(&text[copied..]);
    mended.text = Cow::Owned(done);
}

/// A sentence about `found` on a line, with the mended line for its help.
fn describe(mended: &Mended, found: &Found, line: Line, fixed: &str, number: usize, path: &SourcePath) -> Diagnostic {
    let written = &line.text[found.from - line.start..(found.to - line.start).min(line.text.len())];
    let key = fixed.trim_start().trim_start_matches("- ").split(':').next().unwrap_or_default().to_owned();
    let span = mended.span(found.from, found.to);
    let problem = match found.note {
        true => Diagnostic::note(found.code, path, span),
        false => Diagnostic::error(found.code, path, span),
    };
    problem
        .with("perbaikan", fixed.trim_end())
        .with("kunci", key.trim())
        .with("tertulis", written.trim())
        .with("awal", written.trim().chars().next().unwrap_or(' '))
        .with("baris", number)
        .with("spasi", indent_of(fixed))
}

fn explain(mended: &Mended, error: &SyntaxError, path: &SourcePath) -> (Option<Diagnostic>, Option<Edit>) {
    if error.kind == Misfit::OverLimit {
        let span = mended.span(error.offset, (error.offset + 1).min(mended.text.len()));
        return (Some(Diagnostic::error("isian-terlalu-rumit", path, span)), None);
    }
    if error.kind == Misfit::DuplicateKey {
        return explain_duplicate(mended, error.offset, path);
    }
    let all = lines(&mended.text);
    if all.is_empty() {
        return (Some(Diagnostic::error("isian-tak-terbaca", path, mended.span(0, 0))), None);
    }
    let error_line = all.iter().rposition(|line| line.start <= error.offset).unwrap_or(0);
    let mut by_distance: Vec<usize> = (0..all.len()).filter(|index| mended.is_mendable(all[*index].start)).collect();
    by_distance.sort_by_key(|index| (index.abs_diff(error_line), *index));
    for index in by_distance {
        let habit = || LOUD_HABITS.iter().find_map(|habit| habit(all[index]));
        let Some(found) = habit().or_else(|| misplaced(&all, index).filter(|_| index == error_line)) else { continue };
        let line = *all.iter().rfind(|line| line.start <= found.edit.at).unwrap_or(&all[index]);
        let problem = || describe(mended, &found, line, &found.edit.applied_to(line), mended.line(found.from), path);
        return ((found.code != SILENT).then(problem), Some(found.edit));
    }
    let line = &all[suspect(&all, error_line)];
    let span = mended.span(line.start + indent_of(line.text), line.start + line.text.trim_end().len());
    let edit = mended.is_mendable(line.start).then(|| set_aside(&mended.text, *line));
    (Some(Diagnostic::error("isian-tak-terbaca", path, span)), edit)
}

/// The line that is to blame when the parser stops at `at`: that one, unless it is plain and the one before is not.
fn suspect(all: &[Line], at: usize) -> usize {
    let is_plain = |line: &Line| !says_something(line.text) || value_of(line.text).is_some();
    let before = (0..at).rev().find(|index| says_something(all[*index].text));
    before.filter(|before| is_plain(&all[at]) && !is_plain(&all[*before])).unwrap_or(at)
}

/// Takes what a line says out of the text, with all that stands below it; its key stays known.
fn set_aside(text: &str, line: Line) -> Edit {
    let column = column_of(line.text);
    // A key that cannot stand there is taken out as well.
    let entry = value_of(line.text).filter(|_| !line.text.contains(UNREAD));
    let value = line.start + entry.unwrap_or(indent_of(line.text));
    let is_key = value_of(line.text).is_some() && !line.text.trim_start().starts_with('-');
    let mut end = (line.start + line.text.len() + 1).min(text.len());
    for below in text[end..].split_inclusive('\n') {
        let indent = indent_of(below);
        let is_item = is_key && indent == column && below[indent..].starts_with('-');
        if says_something(below) && indent <= column && !is_item {
            break;
        }
        end += below.len();
    }
    let end = text[..end].trim_end_matches(['\n', '\r']).len().max(value);
    let kept = "\n".repeat(text[value..end].matches('\n').count());
    let inserted = if entry.is_some() { format!(" {UNREAD}{kept}") } else { kept };
    Edit { at: value, removed: end - value, inserted }
}

fn explain_duplicate(mended: &Mended, offset: usize, path: &SourcePath) -> (Option<Diagnostic>, Option<Edit>) {
    let rest = &mended.text[offset..];
    let key: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    let indent = offset - mended.text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let first = lines(&mended.text)
        .into_iter()
        .filter(|line| line.start + indent < offset)
        .filter(|line| line.text.get(indent..).is_some_and(|text| text.starts_with(&format!("{key}:"))))
        .map(|line| line.start + indent)
        .next_back()
        .unwrap_or(0);
    let problem = Diagnostic::error("kunci-ganda", path, mended.span(offset, offset + key.len()))
        .with("kunci", &key)
        .with("pertama", mended.line(first))
        .with("kedua", mended.line(offset))
        .label(path, mended.span(first, first + key.len()));
    let repair = (!key.is_empty()).then(|| Edit {
        at: offset,
        removed: 0,
        inserted: format!("x_kunci_ganda_{}_", mended.edits.len()),
    });
    (Some(problem), repair)
}
