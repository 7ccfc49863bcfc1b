//! Tables as CSV: the one writer for everything that spreadsheets open, and the one reader of what they have saved.
//!
//! Spreadsheets guess: at the mark between cells, at what is a formula, at what is a number. So that they guess rightly, or
//! at least do no harm, a sign that would begin a formula has an apostrophe before it wherever some spreadsheet may see a
//! cell begin, and staff's numbers with zeros in front stay texts.

use std::borrow::Cow;

/// The readers of a table, whose programs decide how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Staff, whose Excel speaks Indonesian and divides cells at semicolons.
    Staff,
    /// Anybody's programs: commas, as RFC 4180 has them.
    Everybody,
}

impl Audience {
    fn delimiter(self) -> char {
        match self {
            Audience::Staff => ';',
            Audience::Everybody => ',',
        }
    }
}

/// The letters by which spreadsheets call a column, counted from 0: `A`, `Z`, `AA`.
pub(crate) fn column_name(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", column_name(column / 26 - 1)) }
}

/// Spreadsheets read UTF-8 rightly only behind a byte order mark.
const BOM: char = '\u{feff}';

/// Rows, the first of which names their columns.
pub(crate) fn write(audience: Audience, rows: impl Iterator<Item: AsRef<[String]>>) -> Vec<u8> {
    let mut text = String::from(BOM);
    rows.for_each(|row| add_row(&mut text, audience, row.as_ref()));
    text.into_bytes()
}

fn add_row(text: &mut String, audience: Audience, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(audience.delimiter());
        }
        let cell = match audience {
            Audience::Staff if is_spoiled(cell) => Cow::Owned(format!("'{cell}")),
            _ => inert(cell, audience),
        };
        text.push_str(&quoted(&cell, audience));
    }
    text.push_str("\r\n");
}

/// A cell in quotes, if a program would need them to see where it ends.
pub(crate) fn quoted(cell: &str, audience: Audience) -> Cow<'_, str> {
    // Some programs take what stands in quotes for a text, and leave zeros in front of it.
    let needs_quotes = cell.contains([audience.delimiter(), ';', '\t', '"', '\r', '\n'])
        || cell.trim().len() < cell.len()
        || is_padded(cell);
    match needs_quotes {
        true => Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\""))),
        false => Cow::Borrowed(cell),
    }
}

/// Signs that begin a formula, also as wide as East Asian letters.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell in which no spreadsheet sees a formula, wherever it thinks that cells begin.
fn inert(cell: &str, audience: Audience) -> Cow<'_, str> {
    // Quotes hold a cell together only for who divides cells where we do.
    let divides =
        |letter: char| matches!(letter, ';' | '\t' | '\r' | '\n') || (letter == ',' && audience.delimiter() != ',');
    if !cell.contains(FORMULA) && !cell.starts_with(divides) {
        return Cow::Borrowed(cell);
    }
    let mut safe = String::with_capacity(cell.len() + 1);
    if cell.starts_with(['\t', '\r', '\n']) {
        safe.push('\'');
    }
    let mut begins = true;
    for letter in cell.chars() {
        if begins && FORMULA.contains(&letter) {
            safe.push('\'');
        }
        // Who divides cells elsewhere takes a quote for the beginning of a text.
        begins = divides(letter) || (begins && (letter.is_whitespace() || letter == '"'));
        safe.push(letter);
    }
    Cow::Owned(safe)
}

/// The most digits of a number that spreadsheets keep whole.
const DIGITS: usize = 15;

/// Whether spreadsheets take a text for a number and lose digits of it: zeros in front, and those behind the fifteenth.
/// What they show in another way (`1.500`, `3/4`) they still hold, so staff's own numbers stay numbers.
fn is_spoiled(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit()) && (is_padded(cell) || cell.len() > DIGITS)
}

fn is_padded(cell: &str) -> bool {
    cell.len() > 1 && cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// A cell without the apostrophe that keeps it a text.
pub(crate) fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('\'').unwrap_or(cell)
}

/// The text of a file that a spreadsheet has saved; `None` if it holds no text.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    let wide = |bytes: &[u8], join: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks().0.iter().map(|pair| join(*pair));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [_, 0, _, 0, ..] => wide(bytes, u16::from_le_bytes),
        [0, _, 0, _, ..] => wide(bytes, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) => Some(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
        },
    };
    let text = text.filter(|text| !text.contains('\0') && !bytes.starts_with(b"PK"))?;
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// Signs of Windows-1252 from 0x80 on; those that it leaves out are nobody's text.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The delimiter that a text names in its first line (`sep=;`), and where its rows begin.
pub(crate) fn named_delimiter(text: &str) -> (Option<u8>, usize) {
    let named = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(text.as_bytes().get(4)).copied();
    (named, named.map_or(0, |_| text.find(['\r', '\n']).unwrap_or(text.len())))
}

/// Every row of a text divided at `delimiter`, with the place where it begins.
pub(crate) fn rows(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, Vec<String>)> + use<'_> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    reader.into_records().flatten().map(|row| {
        let at = row.position().map_or(0, |position| position.byte() as usize);
        (at, row.iter().map(str::to_owned).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let found: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(column_name).into();
        assert_eq!(found, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    fn cell(audience: Audience, cell: &str) -> String {
        let mut text = String::new();
        add_row(&mut text, audience, &[cell.to_owned()]);
        text.trim_end_matches("\r\n").to_owned()
    }

    #[test]
    fn no_formula_begins_where_some_spreadsheet_sees_a_cell_begin() {
        let safe = [
            ("=1+1", "'=1+1"),
            (" @SUM(1)", "\" '@SUM(1)\""),
            ("＝1", "'＝1"),
            ("Antar;=1+1", "\"Antar;'=1+1\""),
            ("Antar; -1", "\"Antar; '-1\""),
            ("Antar\t+1", "\"Antar\t'+1\""),
            ("Antar\r\n=1", "\"Antar\r\n'=1\""),
            ("\t=1", "\"'\t'=1\""),
            ("a;;=1", "\"a;;'=1\""),
            ("a;\"=1", "\"a;\"\"'=1\""),
            ("007", "\"007\""),
            ("a - b = c, +1;x", "\"a - b = c, +1;x\""),
            ("Non-Digital (e-KTP)", "Non-Digital (e-KTP)"),
            ("kata \"kunci\"", "\"kata \"\"kunci\"\"\""),
        ];
        for (written, expected) in safe {
            assert_eq!(cell(Audience::Everybody, written), expected, "{written:?}");
        }
        // An Excel that divides at commas opens staff's files too.
        assert_eq!(cell(Audience::Staff, "Antar,=1"), "Antar,'=1");
        assert_eq!(cell(Audience::Everybody, "Antar,=1"), "\"Antar,=1\"");
    }

    #[test]
    fn staffs_texts_of_digits_stay_texts() {
        for text in ["007", "081200000000", "1985010120100110", "00"] {
            assert_eq!(cell(Audience::Staff, text), format!("'{text}"));
            assert_eq!(cell(Audience::Everybody, text).trim_matches('"'), text);
            assert_eq!(plain(&format!("'{text}")), text);
        }
        for text in
            ["0", "95", "2027-01-04", "10 hari", "1.500.000", "3/4", "08.30", "0812 3456", "123456789012345", ""]
        {
            assert_eq!(cell(Audience::Staff, text), text);
        }
    }
}
