//! Marks at the start of a line that lack their space, or have one that Markdown does not know, and lists with marks of
//! Word's. What could be a mark is told from what is none in [`doubts`]; where a list stands is known in
//! [`levels`](super::levels).

use super::levels::{Level, List, joins, neighbours};
use super::look::{Line, Look, Run};
use super::marks::{Kind, Manner, Mark, mark, native, without_mark};
use super::{doubts, line_end, line_start};
use crate::fields::signs::{self, Count};
use std::collections::BTreeMap;

/// Adds a line.
pub(super) fn add(look: &mut Look, start: usize, is_item: bool) {
    let is_empty = |line: &str| line.trim_matches([' ', '\t', '>']).is_empty();
    let begins = line_start(look.text, start);
    let is_gap = |last: &Line| last.start < begins && look.text[last.start..begins].lines().skip(1).any(is_empty);
    if look.run.lines.last().is_some_and(is_gap) {
        end(look);
    }
    if look.run.lines.is_empty() {
        look.run.items.clone_from(&look.items);
    }
    look.run.lines.push(Line { start, is_item });
}

/// Parts an item that holds a whole list: `1. Cepat 2. Mudah`.
pub(super) fn counted(look: &mut Look, start: usize) {
    let text = look.text;
    let line = &text[start..line_end(text, start)];
    let Some(things) = signs::counted(line).filter(|_| !line.contains('`')) else { return };
    // In a list that goes on, and before a small letter, a number is part of a sentence.
    let goes_on = neighbours(text, start)[1].and_then(signs::count).is_some();
    if goes_on || things.iter().any(|thing| !thing.starts_with(char::is_uppercase)) {
        return;
    }
    let before = &text[line_start(text, start)..start];
    let close = line.trim_start_matches(|letter: char| letter.is_ascii_digit()).chars().next().unwrap_or('.');
    let mut ends = start;
    for (number, thing) in (1..).zip(things) {
        let begins = thing.as_ptr() as usize - text.as_ptr() as usize;
        if number > 1 {
            look.edit(ends..begins, format!("\n{}{number}{close} ", before.replace(|letter| letter != '>', " ")));
        }
        ends = begins + thing.len();
    }
}

/// Mends the lines that have been added.
pub(super) fn end(look: &mut Look) {
    let Run { lines, items } = std::mem::take(&mut look.run);
    let text = look.text;
    let written = |line: &Line| &text[line.start..line_end(text, line.start)];
    let mark_of = |line: &Line| match line.is_item {
        true => native(written(line)),
        false => mark(written(line)).filter(|_| !look.is_escaped(line.start)),
    };
    let mut marks: Vec<Option<Mark>> = lines.iter().map(mark_of).collect();
    let is_idle = |marks: &[Option<Mark>]| lines.iter().zip(marks).all(|(line, mark)| line.is_item || mark.is_none());
    if is_idle(&marks) {
        return;
    }
    let written: Vec<&str> = lines.iter().map(written).collect();
    doubts::drop_doubtful(&lines, &written, &mut marks);
    if is_idle(&marks) {
        return;
    }
    let outer: Vec<Level> = items.iter().filter_map(|item| Level::of_item(text, *item)).collect();
    let meant = meant(text, &lines, &marks, &outer);
    if lines.iter().zip(&meant).all(|(line, way)| line.is_item || way.is_none()) {
        return;
    }
    let mut list = List::within(outer);
    for (at, line) in lines.iter().enumerate() {
        let (Some(mark), Some((kind, number))) = (&marks[at], meant[at]) else { continue };
        list.write(look, line, mark, kind, number, at == 0);
    }
}

/// How each mark is meant; `None` if it is none.
fn meant(text: &str, lines: &[Line], marks: &[Option<Mark>], outer: &[Level]) -> Vec<Option<(Kind, u32)>> {
    let others = Others::of(marks);
    // The last number of every kind of list.
    let mut lists: Vec<(Kind, u32)> = outer.iter().map(|level| (level.kind, level.number)).collect();
    let mut in_list = marks.iter().flatten().any(|mark| mark.manner == Manner::Sure);
    let mut meant: Vec<Option<(Kind, u32)>> = Vec::with_capacity(marks.len());
    for (at, mark) in marks.iter().enumerate() {
        let is_meant = |manner: Manner, (kind, number): (Kind, u32)| {
            let follows = || lists.iter().any(|(its, last)| joins(*its, *last, kind, number) && last + 1 == number);
            let beside = || neighbours(text, lines[at].start).into_iter().flatten();
            let has_like = || match kind {
                Kind::Count(count, _) => {
                    let goes_on = || others.last_of(count, number + 1) > Some(at);
                    let before = || {
                        neighbours(text, lines[at].start)[0]
                            .is_some_and(|line| is_of(line, kind, number.wrapping_sub(1)))
                    };
                    follows() || goes_on() && (count == Count::Digit || number == 1 || before())
                }
                Kind::Sign(sign) => others.signs(sign) > 1 || beside().any(|line| is_of(line, kind, 0)),
                Kind::Heading => false,
            };
            match manner {
                Manner::Sure => true,
                Manner::Glued => {
                    let before = |line| is_of(line, kind, number.wrapping_sub(1));
                    at == 0 || number == 1 || follows() || neighbours(text, lines[at].start)[0].is_some_and(before)
                }
                Manner::Alike => has_like(),
                Manner::Within => in_list || has_like(),
                Manner::InList => {
                    let is_letter = kind != Kind::Sign('–');
                    let is_listed = |line: &str| without_mark(line).len() < line.len();
                    in_list || at > 0 && !outer.is_empty() || has_like() || is_letter && beside().any(is_listed)
                }
            }
        };
        let ways = mark.iter().flat_map(|mark| mark.ways.iter().flatten().map(|way| (mark.manner, *way)));
        let way = ways.into_iter().find(|(manner, way)| is_meant(*manner, *way)).map(|(_, way)| way);
        if let Some((kind, number)) = way {
            in_list = true;
            lists.retain(|(its, _)| *its != kind);
            lists.push((kind, number));
        }
        meant.push(way);
    }
    meant
}

/// Whether a line begins with a certain mark.
fn is_of(line: &str, kind: Kind, number: u32) -> bool {
    mark(line).is_some_and(|mark| {
        mark.ways.iter().flatten().any(|(its, at)| *at == number && joins(kind, number.wrapping_sub(1), *its, *at))
    })
}

/// What the other lines of a paragraph begin with.
struct Others {
    /// The last line of each number.
    counts: BTreeMap<(Count, u32), usize>,
    signs: BTreeMap<char, usize>,
}

impl Others {
    fn of(marks: &[Option<Mark>]) -> Others {
        let mut others = Others { counts: BTreeMap::new(), signs: BTreeMap::new() };
        for (at, mark) in marks.iter().enumerate() {
            for (kind, number) in mark.iter().flat_map(|mark| mark.ways.iter().flatten()) {
                match kind {
                    Kind::Count(count, _) => drop(others.counts.insert((*count, *number), at)),
                    Kind::Sign(sign) => *others.signs.entry(*sign).or_default() += 1,
                    Kind::Heading => {}
                }
            }
        }
        others
    }

    fn last_of(&self, count: Count, number: u32) -> Option<usize> {
        self.counts.get(&(count, number)).copied()
    }

    fn signs(&self, sign: char) -> usize {
        self.signs.get(&sign).copied().unwrap_or(0)
    }
}
