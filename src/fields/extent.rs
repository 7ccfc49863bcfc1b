//! How far things reach over lines: block texts, which are no lines of YAML, and what stands between brackets.

use super::line::{Line, column_of, indent_of, says_something, value_start};

/// All lines of a text outside of block texts, each with the lines above it.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut start, mut block_indent, mut before, mut above) = (0, None, (0, ""), "");
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end_matches(['\n', '\r']);
        let in_block = block_indent.is_some_and(|block| line.trim().is_empty() || indent_of(line) > block);
        if !in_block {
            block_indent = opens_block(line).then(|| column_of(line));
            found.push(Line { start, text: line, before, above, in_brackets: false, columns: &[] });
            before = (start, line);
            if says_something(line) {
                above = line;
            }
        }
        start += raw.len();
    }
    mark(&mut found);
    found
}

/// Whether a line ends with the sign of a block text: `|`, `>-`, `|2`.
fn opens_block(line: &str) -> bool {
    let said = line.split(" #").next().unwrap_or(line).trim_end();
    let sign = said.rsplit([' ', '\t']).next().unwrap_or(said);
    let is_sign = sign.len() <= 3
        && sign.strip_prefix(['|', '>']).is_some_and(|rest| rest.bytes().all(|byte| b"+-123456789".contains(&byte)));
    is_sign && said[..said.len() - sign.len()].trim_end().ends_with([':', '-'])
}

/// What stands open while a text between brackets is read, over as many lines as it takes.
pub(super) struct Open {
    pub(super) depth: usize,
    pub(super) quote: Option<char>,
    /// The last letter that is no space: behind some of them a quote begins, behind others it is a letter.
    pub(super) last: char,
}

impl Open {
    /// Reads on to the end of a line or of the brackets; gives the place of a comment, if there is one.
    pub(super) fn follow(&mut self, line: &str) -> Option<usize> {
        let mut letters = line.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            match self.quote {
                Some('"') if letter == '\\' => drop(letters.next()),
                Some('\'') if letter == '\'' && letters.next_if(|(_, next)| *next == '\'').is_some() => {}
                Some(quote) if letter == quote => self.quote = None,
                Some(_) => {}
                None => match letter {
                    '#' if line[..at].ends_with([' ', '\t']) || at == 0 => return Some(at),
                    '"' | '\'' if matches!(self.last, '[' | '{' | ',' | ':') => self.quote = Some(letter),
                    '[' | '{' => self.depth += 1,
                    ']' | '}' => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                },
            }
            if !letter.is_whitespace() {
                self.last = letter;
            }
            if self.depth == 0 {
                break;
            }
        }
        None
    }
}

/// Where the value of a line begins with a bracket.
pub(super) fn opened(line: &str) -> Option<usize> {
    let start = value_start(line).unwrap_or(indent_of(line));
    line[start..].starts_with(['{', '[']).then_some(start)
}

/// Whether a line can belong to what a line above opened.
fn goes_on(opener: &str, line: &str) -> bool {
    let start = indent_of(line);
    !says_something(line) || start > indent_of(opener) || line[start..].starts_with([']', '}'])
}

/// Marks the lines that go on between brackets which a line above opens. Where nothing closes them, they are a slip of that
/// line and no way of writing.
fn mark(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let opener = lines[at].text;
        at += 1;
        let Some(start) = opened(opener) else { continue };
        let mut open = Open { depth: 0, quote: None, last: ':' };
        open.follow(&opener[start..]);
        let mut end = at;
        while open.depth > 0 && lines.get(end).is_some_and(|line| goes_on(opener, line.text)) {
            open.follow(lines[end].text);
            end += 1;
        }
        if open.depth == 0 {
            lines[at..end].iter_mut().for_each(|line| line.in_brackets = true);
        }
        at = end;
    }
}
