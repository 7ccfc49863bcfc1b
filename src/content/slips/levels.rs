//! The lists that are open while lines go by. Word sets one list within another by the mark alone, so a new mark is a list
//! within the last one, and a mark that was seen before goes back to its depth.

use super::look::{Line, Look};
use super::marks::{Kind, Mark, TICK, is_ticked, native, without_mark};
use super::{line_end, line_start};
use crate::fields::signs::{self, Count};

/// Whether a thing of a list goes on with a list whose last thing is known.
pub(super) fn joins(list: Kind, last: u32, kind: Kind, number: u32) -> bool {
    match (list, kind) {
        (Kind::Count(its, close), Kind::Count(count, closed)) => {
            its == count && (close == closed || number == last + 1)
        }
        // Who typed a hyphen once got a dash the next time.
        (Kind::Sign('-'), Kind::Sign('–')) | (Kind::Sign('–'), Kind::Sign('-')) => true,
        _ => list == kind,
    }
}

/// A list that is open, its columns counted from the quote that it stands in.
#[derive(Clone)]
pub(super) struct Level {
    pub(super) kind: Kind,
    /// The number of its last item.
    pub(super) number: u32,
    /// What stands before its things or behind their numbers.
    sign: char,
    column: usize,
    /// Where its things were written.
    written: usize,
    inner: usize,
    /// Where its last thing's text begins, if Markdown knows the list.
    begins: usize,
    /// Its last thing, which Markdown knows, begins with a tick or a box.
    is_ticked: bool,
}

/// The most lists within lists that are made; no Word document has more. Of bullets Word shows three.
const LEVELS: usize = 6;
const BULLETS: usize = 3;

impl Level {
    /// The list of an item that Markdown knows.
    pub(super) fn of_item(text: &str, start: usize) -> Option<Level> {
        let mark = native(&text[start..line_end(text, start)])?;
        let (kind, number) = mark.ways.into_iter().flatten().next()?;
        let sign = text[..start + mark.place.end].chars().next_back()?;
        let (column, begins) = (column(text, start), start + mark.text);
        let inner = self::column(text, begins);
        let is_ticked = is_ticked(&text[begins..line_end(text, begins)]);
        Some(Level { kind, number, sign, column, written: column, inner, begins, is_ticked })
    }
}

/// The lists that are open while the lines of a run go by.
pub(super) struct List {
    outer: Vec<Level>,
    levels: Vec<Level>,
    /// All kinds so far, in the order in which they came: each is deeper than those before.
    ranks: Vec<Kind>,
}

impl List {
    /// No list but those around the first line.
    pub(super) fn within(outer: Vec<Level>) -> List {
        let ranks = outer.iter().map(|level| level.kind).collect();
        List { levels: outer.clone(), outer, ranks }
    }

    /// The list that a thing goes on with: of its kind, and written where it is; one that stands further in than all of
    /// them begins another.
    fn known(&self, kind: Kind, number: u32, written: usize) -> Option<usize> {
        let goes_on = |level: &Level| joins(level.kind, level.number, kind, number) || kind == TICK && level.is_ticked;
        let there = self.levels.iter().rposition(|level| goes_on(level) && level.written.abs_diff(written) < 2);
        let is_within = || self.levels.iter().filter(|level| goes_on(level)).all(|level| level.written < written);
        there.or_else(|| if is_within() { None } else { self.levels.iter().position(goes_on) })
    }

    /// The list that a thing has to go on with because no deeper one is made.
    fn deepest(&self, kind: Kind) -> Option<usize> {
        let own = &self.levels[self.outer.len().min(self.levels.len())..];
        let bullets = own.iter().filter(|level| matches!(level.kind, Kind::Sign(_))).count();
        match kind {
            Kind::Sign(_) if bullets >= BULLETS => {
                self.levels.iter().rposition(|level| matches!(level.kind, Kind::Sign(_)))
            }
            _ => (own.len() >= LEVELS).then(|| self.levels.len() - 1),
        }
    }

    /// Goes back to the depth of a kind that was seen before: out of the lists whose kinds came up later.
    fn go_back(&mut self, kind: Kind, written: usize) {
        let rank = |kind: Kind| self.ranks.iter().position(|known| *known == kind);
        let Some(own) = rank(kind) else { return self.ranks.push(kind) };
        let is_later = |level: &Level| rank(level.kind) > Some(own) && written <= level.written;
        let kept = self.levels.iter().rposition(|level| !is_later(level)).map_or(0, |last| last + 1);
        self.levels.truncate(kept.max(self.outer.len()));
    }

    /// Writes the mark of a thing as Markdown knows it, where it belongs.
    pub(super) fn write(&mut self, look: &mut Look, line: &Line, mark: &Mark, kind: Kind, number: u32, is_first: bool) {
        let (text, start) = (look.text, line.start);
        let end = start + if mark.stays { mark.place.start } else { mark.text };
        if kind == Kind::Heading {
            self.levels.clone_from(&self.outer);
            return look.edit(start..end, format!("{} ", &text[start + mark.place.start..start + mark.place.end]));
        }
        let is_sign = matches!(kind, Kind::Sign(_));
        let is_doubled = |item: &Level| item.begins == start && matches!(item.kind, Kind::Sign(_));
        if is_sign && self.levels.last().is_some_and(is_doubled) {
            return if end > start {
                look.edit(start..end, "")
            };
        }
        let (anchor, written) = (anchor(text, start), column(text, start));
        // Whether the name of a note or another mark stands before it.
        let is_behind = !text[anchor..start].trim().is_empty();
        if is_behind && line.is_item {
            return;
        }
        let known = self.known(kind, number, written);
        if known.is_none() && !is_behind {
            self.go_back(kind, written);
        }
        let is_new = known
            .or_else(|| self.deepest(kind))
            .filter(|_| !is_behind)
            .map(|level| self.levels.truncate(level + 1))
            .is_none();
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
            self.levels.push(Level { kind, number, sign, column, written, inner: 0, begins: 0, is_ticked: false });
        }
        let Some(level) = self.levels.last_mut() else { return };
        level.number = number;
        level.is_ticked = kind == TICK || line.is_item && mark.ways[1] == Some((TICK, 0));
        if line.is_item && level.column == written {
            (level.inner, level.begins) = (self::column(text, start + mark.text), start + mark.text);
            return;
        }
        let sign = match level.sign {
            '.' | ')' => format!("{number}{} ", level.sign),
            sign => format!("{sign} "),
        };
        level.inner = level.column + sign.len();
        let in_place = is_first || is_behind;
        let indent = " ".repeat(if in_place { 0 } else { level.column });
        let quote = &text[line_start(text, start)..anchor];
        let before = match level.sign {
            // Only a list that begins with one can begin in a paragraph.
            _ if is_new && !in_place && !matches!(number, 0 | 1) => format!("\n{quote}"),
            // It must not go on with the list above either.
            ')' if is_first && is_below_list(text, start) => {
                format!("<!-- -->\n{}", &text[line_start(text, start)..start])
            }
            _ => String::new(),
        };
        let between = format!("\n{quote}{}{sign}", " ".repeat(level.column));
        look.edit(if in_place { start } else { anchor }..end, format!("{before}{indent}{sign}"));
        if is_sign && !mark.stays {
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
pub(super) fn neighbours(text: &str, at: usize) -> [Option<&str>; 2] {
    let is_written = |line: &&str| !line.is_empty();
    let before = text[..line_start(text, at)].lines().rev().take(2).map(str::trim).find(is_written);
    let after = text[line_end(text, at)..].lines().skip(1).take(2).map(str::trim).find(is_written);
    [before, after]
}
