//! Reads the tables of a page, as portals hand them out under the name of an `.xls`; and makes text of what is marked up in a
//! cell.

use super::sheet::{Budget, COLUMNS, Cell, Merge, Row, Sheet, Value};
use super::{Refusal, no_table};

/// A piece of a page: a tag's name with what stands in it, or text.
enum Piece<'t> {
    Open(String, &'t str),
    Close(String),
    Text(&'t str),
}

/// Calls `take` for every piece; comments, scripts and styles are none.
fn pieces<'t>(text: &'t str, mut take: impl FnMut(Piece<'t>)) {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            take(Piece::Text(&rest[..at]));
        }
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end + 3..]);
            continue;
        }
        let is_tag = rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?'));
        let Some(end) = rest.find('>').filter(|_| is_tag) else {
            take(Piece::Text(&rest[..1]));
            rest = &rest[1..];
            continue;
        };
        let inside = &rest[1..end];
        rest = &rest[end + 1..];
        let bare = inside.trim_start_matches('/');
        let length = bare.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(bare.len());
        let name = bare[..length].to_ascii_lowercase();
        if inside.starts_with('/') {
            take(Piece::Close(name));
        } else if matches!(name.as_str(), "script" | "style") {
            let end = format!("</{name}");
            rest = find_ignoring_case(rest, &end).map_or("", |at| &rest[at..]);
        } else if !name.is_empty() {
            take(Piece::Open(name, &bare[length..]));
        }
    }
    if !rest.is_empty() {
        take(Piece::Text(rest));
    }
}

fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    text.as_bytes().windows(what.len()).position(|window| window.eq_ignore_ascii_case(what.as_bytes()))
}

/// Each table that has rows, as a sheet of its own.
pub(crate) fn read(text: &str) -> Result<Vec<Sheet>, Refusal> {
    let mut reading = Reading::default();
    pieces(text, |piece| reading.take(piece));
    reading.close_row();
    let Reading { mut sheets, sheet, refused, .. } = reading;
    sheets.extend(Some(sheet).filter(|sheet| !sheet.rows.is_empty()));
    match refused {
        Some(refusal) => Err(refusal),
        None if sheets.is_empty() => Err(no_table("web")),
        None => Ok(sheets),
    }
}

#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    sheet: Sheet,
    row: Row,
    in_row: bool,
    /// The text of the open cell.
    cell: Option<String>,
    column: u32,
    /// Columns, rows.
    span: (u32, u32),
    budget: Budget,
    refused: Option<Refusal>,
}

impl Reading {
    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Open(name, _) if name == "table" && self.cell.is_none() => {
                self.close_row();
                if !self.sheet.rows.is_empty() {
                    self.sheets.push(std::mem::take(&mut self.sheet));
                }
                let number = self.sheets.len() + 1;
                self.sheet.name = format!("tabel {number}");
                self.row = Row::default();
            }
            Piece::Open(name, _) if name == "tr" => {
                self.close_row();
                self.row = Row { number: self.row.number + 1, ..Row::default() };
                (self.in_row, self.column) = (true, 0);
            }
            Piece::Open(name, inside) if self.in_row && (name == "td" || name == "th") => {
                self.close_cell();
                self.span = (number(inside, "colspan"), number(inside, "rowspan"));
                let number = self.row.number;
                let covers = |merge: &&Merge, column| {
                    (merge.rows.0 + 1..=merge.rows.1).contains(&number)
                        && (merge.columns.0..=merge.columns.1).contains(&column)
                };
                while let Some(merge) = self.sheet.merges.iter().find(|merge| covers(merge, self.column)) {
                    self.column = merge.columns.1 + 1;
                }
                self.cell = Some(String::new());
            }
            Piece::Close(name) if name == "td" || name == "th" => self.close_cell(),
            Piece::Close(name) if name == "tr" || name == "table" => self.close_row(),
            Piece::Open(name, _) if name == "li" => {
                if let Some(cell) = &mut self.cell {
                    newline(cell, &name);
                    cell.push_str("- ");
                }
            }
            Piece::Open(name, _) | Piece::Close(name) => {
                if let Some(cell) = &mut self.cell {
                    newline(cell, &name);
                }
            }
            Piece::Text(text) => {
                if let Some(cell) = &mut self.cell {
                    say(cell, text);
                }
            }
        }
    }

    fn close_cell(&mut self) {
        let Some(text) = self.cell.take() else { return };
        let (columns, rows) = self.span;
        if (columns > 1 || rows > 1) && self.sheet.merges.len() < COLUMNS * 100 {
            let rows = (self.row.number, self.row.number + rows - 1);
            self.sheet.merges.push(Merge { rows, columns: (self.column, self.column + columns - 1) });
        }
        self.row.cells.push(Cell { column: self.column, text: text.trim().into(), value: Value::Text });
        self.column += columns;
    }

    fn close_row(&mut self) {
        self.close_cell();
        self.in_row = false;
        let number = self.row.number;
        let row = std::mem::replace(&mut self.row, Row { number, ..Row::default() });
        if self.refused.is_none() {
            self.refused = self.budget.take(&mut self.sheet, row).err();
        }
    }
}

fn number(inside: &str, name: &str) -> u32 {
    let value =
        find_ignoring_case(inside, name).and_then(|at| inside[at + name.len()..].trim_start().strip_prefix('='));
    let digits = value.unwrap_or_default().trim_start().trim_start_matches(['"', '\'']);
    let end = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().unwrap_or(1).clamp(1, 1_000)
}

/// Ends the line where a tag does.
fn newline(text: &mut String, name: &str) {
    if !matches!(name, "br" | "p" | "div" | "tr" | "ul" | "ol" | "li" | "h1" | "h2" | "h3" | "h4") {
        return;
    }
    text.truncate(text.trim_end_matches(' ').len());
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Adds text in which white space means nothing.
fn say(text: &mut String, piece: &str) {
    for letter in entities(piece).chars() {
        let is_space = letter.is_whitespace() && letter != '\u{a0}';
        match is_space {
            true if text.is_empty() || text.ends_with([' ', '\n']) => {}
            true => text.push(' '),
            false => text.push(letter),
        }
    }
}

/// A text in which named and numbered letters are those letters.
fn entities(text: &str) -> String {
    const NAMED: [(&str, &str); 14] = [
        ("nbsp", "\u{a0}"),
        ("ndash", "–"),
        ("mdash", "—"),
        ("ldquo", "“"),
        ("rdquo", "”"),
        ("lsquo", "‘"),
        ("rsquo", "’"),
        ("bull", "•"),
        ("hellip", "…"),
        ("middot", "·"),
        ("deg", "°"),
        ("times", "×"),
        ("copy", "©"),
        ("frac12", "½"),
    ];
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        read.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..].split(';').next().filter(|name| name.len() < 10 && rest[1..].len() > name.len());
        let letter = name.and_then(|name| match name.strip_prefix('#') {
            Some(number) => {
                let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
                char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?).map(String::from)
            }
            None => {
                let known = NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
                known.or_else(|| quick_xml::escape::resolve_predefined_entity(name)).map(str::to_owned)
            }
        });
        match (letter, name) {
            (Some(letter), Some(name)) => {
                read.push_str(&letter);
                rest = &rest[name.len() + 2..];
            }
            _ => {
                read.push('&');
                rest = &rest[1..];
            }
        }
    }
    read + rest
}

/// Tags by which markup in a cell is told from a `<` that somebody has typed.
const TOLD_BY: [&str; 13] =
    ["<p", "<br", "<div", "<li", "<ul", "<ol", "<span", "<strong", "<b>", "<i>", "<em>", "<a ", "<!--"];

/// The text of a cell that holds markup, line by line; one that holds none as it is.
pub(crate) fn plain(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !TOLD_BY.iter().any(|tag| lower.contains(tag)) {
        return if text.contains("&nbsp;") || text.contains("&amp;") { entities(text) } else { text.to_owned() };
    }
    let mut read = String::new();
    pieces(text, |piece| match piece {
        Piece::Open(name, _) => {
            newline(&mut read, &name);
            if name == "li" {
                read.push_str("- ");
            }
        }
        Piece::Close(name) => newline(&mut read, &name),
        Piece::Text(text) => say(&mut read, text),
    });
    read.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_cell_becomes_lines() {
        for (written, read) in [
            ("<p>Warga&nbsp;datang</p><p>sekali &amp; selesai</p>", "Warga\u{a0}datang\nsekali & selesai"),
            ("<ul><li>Cepat</li><li>Murah</li></ul>", "- Cepat\n- Murah"),
            ("usia < 5 tahun", "usia < 5 tahun"),
            ("a<br/>b<!-- c -->", "a\nb"),
        ] {
            assert_eq!(plain(written), read, "{written}");
        }
    }
}
