//! Habits within brackets, `[satu, dua]` and `{nama: satu}`, where commas, colons and quotes mean more than elsewhere.

use super::line::{Edit, Found, Line, indent_of, key_and_value, quoted, says_something, value_start};

/// What stands open while a text between brackets is read, over as many lines as it takes.
struct Open {
    depth: usize,
    quote: Option<char>,
    /// The last letter that is no space: behind some of them a quote begins, behind others it is a letter.
    last: char,
}

impl Open {
    /// Reads on to the end of a line or of the brackets; gives the place of a comment, if there is one.
    fn follow(&mut self, line: &str) -> Option<usize> {
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
fn opened(line: &str) -> Option<usize> {
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
pub(super) fn mark(lines: &mut [Line]) {
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

/// What YAML takes for a comment, and the closing bracket with it: `{alamat: Jl. Melati #5}`.
pub(super) fn lost_after_hash_in_brackets(line: Line) -> Option<Found> {
    let start = if line.in_brackets { indent_of(line.text) } else { opened(line.text)? };
    let mut open = Open { depth: usize::from(line.in_brackets), quote: None, last: ',' };
    let hash = start + open.follow(&line.text[start..])?;
    line.text[hash + 1..].starts_with(char::is_alphanumeric).then_some(())?;
    let from = line.text[..hash].rfind([':', ',', '[', '{']).map_or(start, |sign| sign + 1);
    let from = from + indent_of(&line.text[from..]);
    let to = line.text[hash..].find([',', ']', '}']).map_or(line.text.trim_end().len(), |end| hash + end);
    let value = line.text[from..to].trim_end();
    let edit = Edit { at: line.start + from, removed: value.len(), inserted: quoted(value) };
    let (from, to) = (line.start + hash, line.start + from + value.len());
    Some(Found { code: "hilang-setelah-pagar", note: false, from, to, edit })
}

/// A quote that is opened and not closed: `["KTP asli, KK]`.
pub(super) fn open_quote_in_brackets(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let value = line.text[start..].trim_end();
    let at = start + value.trim_end_matches([']', '}', ' ']).len();
    (value.matches('"').count() % 2 == 1 && !line.text[..at].ends_with('"')).then(|| {
        let edit = Edit { at: line.start + at, removed: 0, inserted: "\"".to_owned() };
        let (from, to) = (line.start + start, line.start + start + value.len());
        Found { code: "kutip-tak-tertutup", note: false, from, to, edit }
    })
}

/// `{alamat: Jl. Melati: No. 5}`: a second colon in a bare value in brackets.
pub(super) fn colon_in_brackets(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let mut at = start;
    for piece in line.text[start..].split_inclusive(['{', '[', ',', ']', '}']) {
        let bare = piece.trim_end_matches(['{', '[', ',', ']', '}']);
        if let Some((key, value)) = bare.split_once(": ")
            && value.contains(": ")
            && !bare.contains('"')
        {
            let from = at + key.len() + 2;
            let value = value.trim_end();
            let edit = Edit { at: line.start + from, removed: value.len(), inserted: quoted(value) };
            let (from, to) = (line.start + from, line.start + from + value.len());
            return Some(Found { code: "titik-dua-dalam-isian", note: false, from, to, edit });
        }
        at += piece.len();
    }
    None
}

/// `[KTP asli,, KK]`.
pub(super) fn comma_twice(line: Line) -> Option<Found> {
    let start = value_start(line.text).filter(|start| line.text[*start..].starts_with(['{', '[']))?;
    let first = line.text[start..].match_indices(',').map(|(at, _)| start + at).find(|at| {
        let before = line.text[..*at].trim_end();
        before.ends_with(['[', '{']) || line.text[at + 1..].trim_start().starts_with(',')
    })?;
    let edit = Edit { at: line.start + first, removed: 1, inserted: String::new() };
    Some(Found { code: "koma-ganda", note: false, from: line.start + first, to: line.start + first + 1, edit })
}

/// A bracket that is opened on the line before and not closed when the next entry begins.
pub(super) fn open_bracket(line: Line) -> Option<Found> {
    let (start, before) = line.before;
    let value = value_start(before).filter(|value| before[*value..].starts_with(['{', '[']))?;
    let is_entry = key_and_value(line.text).is_some() || line.text.trim_start().starts_with("- ");
    let mut open = Vec::new();
    for letter in before[value..].chars() {
        match letter {
            '[' => open.push(']'),
            '{' => open.push('}'),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    (is_entry && !open.is_empty()).then(|| {
        let (value, end) = (start + value, start + before.trim_end().len());
        let edit = Edit { at: end, removed: 0, inserted: open.into_iter().rev().collect() };
        Found { code: "kurung-tak-tertutup", note: false, from: value, to: end, edit }
    })
}
