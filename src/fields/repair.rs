//! Explains what the YAML parser could not read, and mends it in memory so that the rest of the file is judged too.
//!
//! The habits that break a file (a forgotten space, a bare colon, a tab) are in `habits`. The mended text is never written: spans are carried back to the file as it is, and the
//! file stays in error until a person mends it.

use super::habits::{Edit, Found, LOUD_HABITS, SILENT, SILENT_HABITS, indent_of, lines, needs_a_look};
use super::tree::{self, Item, Misfit, Node, SyntaxError};
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use std::borrow::Cow;

/// Parses the YAML at `range` of `text`, reporting every habit that breaks it; `None` if it stays unreadable.
pub fn parse(
    path: &SourcePath,
    text: &str,
    range: std::ops::Range<usize>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Item> {
    let first_line = text[..range.start].matches('\n').count();
    let mut mended = Mended {
        text: Cow::Borrowed(&text[range.clone()]),
        edits: Vec::new(),
        base: range.start,
        first_line,
        lines: Vec::new(),
    };
    mend_silent_habits(&mut mended, path, problems);
    for _ in 0..REPAIRS {
        match tree::parse(&mended.text) {
            Ok(mut item) => {
                carry_back(&mut item, &mended);
                return Some(item);
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
const REPAIRS_OF_A_LINE: usize = 3;

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
        let mut offset = offset;
        for edit in self.edits.iter().rev() {
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
        Span::new(self.original(start), self.original(end.min(self.text.len())))
    }
}

fn carry_back(item: &mut Item, mended: &Mended) {
    item.span = mended.span(item.span.start as usize, item.span.end as usize);
    match &mut item.node {
        Node::List(items) => items.iter_mut().for_each(|item| carry_back(item, mended)),
        Node::Map(entries) => {
            for entry in entries {
                entry.key_span = mended.span(entry.key_span.start as usize, entry.key_span.end as usize);
                carry_back(&mut entry.item, mended);
            }
        }
        Node::Empty | Node::Text { .. } => {}
    }
}

/// Mends what the parser would accept and misread: it never complains, so every line is looked at.
fn mend_silent_habits(mended: &mut Mended, path: &SourcePath, problems: &mut Vec<Diagnostic>) {
    if !mended.text.lines().any(needs_a_look) {
        return;
    }
    let mut from = 0;
    loop {
        let todo = lines(&mended.text).into_iter().filter(|line| line.start >= from && mended.is_mendable(line.start));
        let first = todo
            .into_iter()
            .find_map(|line| SILENT_HABITS.iter().find_map(|habit| habit(line)).map(|found| (line.start, found)));
        let Some((line_start, found)) = first else { return };
        from = line_start;
        problems.push(describe(mended, &found, path));
        mended.apply(found.edit);
    }
}

/// A sentence about `found`, with the mended line for its help.
fn describe(mended: &Mended, found: &Found, path: &SourcePath) -> Diagnostic {
    let line_start = mended.text[..found.edit.at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut line: String = mended.text[line_start..].lines().next().unwrap_or_default().to_owned();
    let at = found.edit.at - line_start;
    let end = (at + found.edit.removed).min(line.len());
    line.replace_range(at..end, &found.edit.inserted);
    let written = &mended.text[found.from..found.to];
    let key = line.trim_start().trim_start_matches("- ").split(':').next().unwrap_or_default().to_owned();
    let span = mended.span(found.from, found.to);
    let problem = match found.note {
        true => Diagnostic::note(found.code, path, span),
        false => Diagnostic::error(found.code, path, span),
    };
    problem
        .with("perbaikan", line.trim_end())
        .with("kunci", key.trim())
        .with("tertulis", written.trim())
        .with("awal", written.trim().chars().next().unwrap_or(' '))
        .with("baris", mended.line(found.from))
}

fn explain(mended: &Mended, error: &SyntaxError, path: &SourcePath) -> (Option<Diagnostic>, Option<Edit>) {
    if error.kind == Misfit::OverLimit {
        let span = mended.span(error.offset, error.offset + 1);
        return (Some(Diagnostic::error("isian-terlalu-rumit", path, span)), None);
    }
    if error.kind == Misfit::DuplicateKey {
        return explain_duplicate(mended, error.offset, path);
    }
    let all = lines(&mended.text);
    let error_line = all.iter().rposition(|line| line.start <= error.offset).unwrap_or(0);
    let mut by_distance: Vec<usize> = (0..all.len()).filter(|index| mended.is_mendable(all[*index].start)).collect();
    by_distance.sort_by_key(|index| (index.abs_diff(error_line), *index));
    for index in by_distance {
        if let Some(found) = LOUD_HABITS.iter().find_map(|habit| habit(all[index])) {
            return ((found.code != SILENT).then(|| describe(mended, &found, path)), Some(found.edit));
        }
    }
    let line = &all[error_line.min(all.len() - 1)];
    let span = mended.span(line.start + indent_of(line.text), line.start + line.text.len());
    (Some(Diagnostic::error("isian-tak-terbaca", path, span)), None)
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
