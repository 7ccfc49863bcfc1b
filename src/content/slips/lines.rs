//! Marks at the start of a line that lack their space, or have one that Markdown does not know, and lists with marks of
//! Word's. Word sets one list within another by the mark alone, so a new mark is a list within the last one.

use super::look::Look;
use super::marks::{Kind, Manner, Mark, mark, native, without_mark};
use super::{line_end, line_start};
use crate::fields::signs::{self, Count};
use std::collections::BTreeMap;

/// Lines that follow each other, paragraphs and lists alike: where lists come from Word, Markdown knows some of them.
#[derive(Default)]
pub(super) struct Run {
    lines: Vec<Line>,
    /// Where the list items begin that are open around the first line.
    items: Vec<usize>,
}

/// A line by where its text begins; or, if it begins an item that Markdown knows, the item.
struct Line {
    start: usize,
    is_item: bool,
}

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
    let mark = |line: &Line| match line.is_item {
        true => native(written(line)),
        false => mark(written(line)).filter(|_| !look.is_escaped(line.start)),
    };
    let marks: Vec<Option<Mark>> = lines.iter().map(mark).collect();
    if lines.iter().zip(&marks).all(|(line, mark)| line.is_item || mark.is_none()) {
        return;
    }
    let outer: Vec<Level> = items.iter().filter_map(|item| Level::of_item(text, *item)).collect();
    let meant = meant(text, &lines, &marks, &outer);
    if lines.iter().zip(&meant).all(|(line, way)| line.is_item || way.is_none()) {
        return;
    }
    let ticks = || lines.iter().zip(&marks).filter_map(|(line, mark)| tick(written(line), mark.as_ref()?));
    let keeps_ticks = ticks().any(|tick| Some(tick) != ticks().next());
    let mut list = List { levels: outer.clone(), outer, keeps_ticks };
    for (at, line) in lines.iter().enumerate() {
        let (Some(mark), Some((kind, number))) = (&marks[at], meant[at]) else { continue };
        list.write(look, line, mark, kind, number, at == 0);
    }
}

/// The tick or cross that a line begins with.
fn tick(line: &str, mark: &Mark) -> Option<char> {
    let is_tick = matches!(mark.ways[0], Some((Kind::Sign('✓'), _)));
    line[mark.place.clone()].chars().next().filter(|_| is_tick)
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
                Kind::Count(count, _) => follows() || others.last_of(count, number + 1) > Some(at),
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

/// Whether a thing of a list goes on with a list whose last thing is known.
fn joins(list: Kind, last: u32, kind: Kind, number: u32) -> bool {
    match (list, kind) {
        (Kind::Count(its, close), Kind::Count(count, closed)) => {
            its == count && (close == closed || number == last + 1)
        }
        // Who typed a hyphen once got a dash the next time.
        (Kind::Sign('-'), Kind::Sign('–' | '•')) => true,
        _ => list == kind,
    }
}

/// A list that is open, its columns counted from the quote that it stands in.
#[derive(Clone)]
struct Level {
    kind: Kind,
    /// Of its last thing.
    number: u32,
    /// What stands before its things or behind their numbers.
    sign: char,
    column: usize,
    /// Where its things were written.
    written: usize,
    inner: usize,
    /// Where its last thing's text begins, if Markdown knows the list.
    begins: usize,
}

/// Lists within lists that are made; no Word document has more.
const LEVELS: usize = 6;

impl Level {
    /// The list of an item that Markdown knows.
    fn of_item(text: &str, start: usize) -> Option<Level> {
        let mark = native(&text[start..line_end(text, start)])?;
        let (kind, number) = mark.ways.into_iter().flatten().next()?;
        let sign = text[..start + mark.place.end].chars().next_back()?;
        let (column, begins) = (column(text, start), start + mark.text);
        Some(Level { kind, number, sign, column, written: column, inner: self::column(text, begins), begins })
    }
}

/// The lists that are open while the lines of a run go by.
struct List {
    outer: Vec<Level>,
    levels: Vec<Level>,
    /// Ticks stand beside crosses, so each says something.
    keeps_ticks: bool,
}

impl List {
    /// The list that a thing goes on with: of its kind, and written where it is; one that stands further in than all of
    /// them begins another.
    fn known(&self, kind: Kind, number: u32, written: usize) -> Option<usize> {
        let goes_on = |level: &Level| joins(level.kind, level.number, kind, number);
        let there = self.levels.iter().rposition(|level| goes_on(level) && level.written.abs_diff(written) < 2);
        let is_within = || self.levels.iter().filter(|level| goes_on(level)).all(|level| level.written < written);
        there.or_else(|| if is_within() { None } else { self.levels.iter().position(goes_on) })
    }

    fn write(&mut self, look: &mut Look, line: &Line, mark: &Mark, kind: Kind, number: u32, is_first: bool) {
        let (text, start) = (look.text, line.start);
        let end = start + if self.keeps_ticks && kind == Kind::Sign('✓') { mark.place.start } else { mark.text };
        if kind == Kind::Heading {
            self.levels.clone_from(&self.outer);
            return look.edit(start..end, format!("{} ", &text[start + mark.place.start..start + mark.place.end]));
        }
        let is_sign = matches!(kind, Kind::Sign(_));
        let is_doubled = |item: &Level| item.begins == start && matches!(item.kind, Kind::Sign(_));
        if is_sign && self.levels.last().is_some_and(is_doubled) {
            return look.edit(start..end, "");
        }
        let (anchor, written) = (anchor(text, start), column(text, start));
        // Behind a note's name, or another mark.
        let is_behind = !text[anchor..start].trim().is_empty();
        if is_behind && line.is_item {
            return;
        }
        let known = self.known(kind, number, written);
        let full = (self.levels.len() >= LEVELS + self.outer.len()).then(|| self.levels.len() - 1);
        let is_new = known.or(full).filter(|_| !is_behind).map(|level| self.levels.truncate(level + 1)).is_none();
        if is_new {
            let column = match self.levels.last() {
                Some(last) if !is_first && !is_behind => last.inner,
                _ => written,
            };
            let sign = match kind {
                Kind::Sign(sign @ ('-' | '*' | '+')) if line.is_item => sign,
                Kind::Count(Count::Digit, '.') => '.',
                // A list of another kind must not go on with the one before.
                Kind::Count(..) => ')',
                _ => '-',
            };
            self.levels.push(Level { kind, number, sign, column, written, inner: 0, begins: 0 });
        }
        let Some(level) = self.levels.last_mut() else { return };
        level.number = number;
        if line.is_item && level.column == written {
            (level.inner, level.begins) = (self::column(text, start + mark.text), start + mark.text);
            return;
        }
        let mark = match level.sign {
            '.' | ')' => format!("{number}{} ", level.sign),
            sign => format!("{sign} "),
        };
        level.inner = level.column + mark.len();
        let in_place = is_first || is_behind;
        let indent = " ".repeat(if in_place { 0 } else { level.column });
        let quote = &text[line_start(text, start)..anchor];
        let before = match level.sign {
            // Only a list that begins with one can begin in a paragraph.
            _ if is_new && !in_place && !matches!(number, 0 | 1) => format!("\n{quote}"),
            // Nor may it go on with the list above.
            ')' if is_first && is_below_list(text, start) => {
                format!("<!-- -->\n{}", &text[line_start(text, start)..start])
            }
            _ => String::new(),
        };
        let between = format!("\n{quote}{}{mark}", " ".repeat(level.column));
        look.edit(if in_place { start } else { anchor }..end, format!("{before}{indent}{mark}"));
        if is_sign {
            part(look, end, line_end(text, start), &between);
        }
    }
}

/// Whether a line begins a paragraph below a list, over one empty line.
fn is_below_list(text: &str, at: usize) -> bool {
    let before = &text[line_start(text, at)..at];
    before.trim_matches([' ', '>']).is_empty()
        && neighbours(text, at)[0]
            .is_some_and(|line| signs::count(line).is_some() || without_mark(line).len() < line.len())
}

/// Parts a line that holds a whole list: `• satu • dua`. Its first text begins at `from`.
fn part(look: &mut Look, from: usize, to: usize, between: &str) {
    let text = look.text;
    let Some(sign) = text[..from].trim_end().chars().next_back() else { return };
    let begins = text[..from].trim_end().len() - sign.len_utf8();
    let is_bullet = signs::sign(&text[begins..]).is_some_and(|sign| sign.kind == signs::Kind::Bullet);
    for (at, sign) in text[from..to].match_indices(sign).filter(|_| is_bullet) {
        let (before, after) = (&text[from..from + at], &text[from + at + sign.len()..to]);
        let behind = after.trim_start();
        if before.ends_with(char::is_whitespace) && behind.len() < after.len() && !behind.is_empty() {
            look.edit(from + before.trim_end().len()..to - behind.len(), between);
        }
    }
}

/// Where a line begins behind the signs of the quotes that it stands in.
fn anchor(text: &str, at: usize) -> usize {
    let begins = line_start(text, at);
    let before = &text[begins..at];
    let quotes = before.rfind('>').filter(|sign| before[..*sign].trim_matches([' ', '>']).is_empty());
    let behind = quotes.map_or(0, |sign| sign + 1);
    begins + behind + usize::from(quotes.is_some() && before[behind..].starts_with(' '))
}

/// The column of a place, behind the quotes that it stands in.
fn column(text: &str, at: usize) -> usize {
    let before = &text[anchor(text, at)..at];
    before.chars().fold(0, |column, letter| if letter == '\t' { column / 4 * 4 + 4 } else { column + 1 })
}

/// The written lines before and after the line of a place, over one empty line at most.
fn neighbours(text: &str, at: usize) -> [Option<&str>; 2] {
    let is_written = |line: &&str| !line.is_empty();
    let before = text[..line_start(text, at)].lines().rev().take(2).map(str::trim).find(is_written);
    let after = text[line_end(text, at)..].lines().skip(1).take(2).map(str::trim).find(is_written);
    [before, after]
}
