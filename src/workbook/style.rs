//! How cells look, and how wide they are.

use crate::fields::field::{Field, Kind};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet};

/// The looks of cells. Only what people fill in is open.
pub(crate) struct Styles {
    pub title: Format,
    pub prose: Format,
    pub head: Format,
    pub required: Format,
    /// What only the program fills in.
    pub fixed: Format,
    /// What spreadsheets may take for a date or a number, if that is what somebody types.
    open: Format,
    /// What stays as it is typed.
    text: Format,
    /// The same as `open`, where something is missing.
    open_gap: Format,
    text_gap: Format,
}

impl Styles {
    /// The same looks in every workbook.
    pub(crate) fn new() -> Styles {
        let cell = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let framed = || cell().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xD0D7D9));
        let head = framed().set_bold().set_font_color(Color::White);
        let open = framed().set_unlocked();
        let gap = Color::RGB(0xFFF6CC);
        Styles {
            title: cell().set_bold().set_font_size(16),
            prose: cell(),
            head: head.clone().set_background_color(Color::RGB(0x0B5F62)),
            required: head.set_background_color(Color::RGB(0x8A3B12)),
            fixed: framed().set_background_color(Color::RGB(0xEDF1F2)),
            text: open.clone().set_num_format("@"),
            open_gap: open.clone().set_background_color(gap),
            text_gap: open.clone().set_num_format("@").set_background_color(gap),
            open,
        }
    }

    /// The look of a column's heading.
    pub(crate) fn head(&self, is_required: bool) -> &Format {
        if is_required { &self.required } else { &self.head }
    }

    /// An open cell of a field.
    pub(crate) fn open(&self, field: &Field, is_gap: bool) -> &Format {
        match (stays_text(field), is_gap) {
            (true, true) => &self.text_gap,
            (true, false) => &self.text,
            (false, true) => &self.open_gap,
            (false, false) => &self.open,
        }
    }
}

/// Letters of a text that every Excel shows in a cell of texts.
const SHOWN: usize = 300;

/// Whether what is typed must stay as it is: zeros in front, commas between numbers, an hour behind a day. Dates of less than a
/// day come out better where Excel may read them.
fn stays_text(field: &Field) -> bool {
    match field.kind {
        Kind::Text | Kind::Address | Kind::Email => field.most <= SHOWN,
        Kind::Telephone | Kind::Coordinates | Kind::Moment | Kind::Words | Kind::Choices(_) | Kind::Integers(..) => {
            true
        }
        Kind::Texts | Kind::Colour | Kind::Choice(_) | Kind::Boolean | Kind::Integer(..) | Kind::Date => false,
        Kind::Map(_) | Kind::Maps(_) | Kind::Named(_) | Kind::Any => false,
    }
}

/// The width of a field's column, in letters.
pub(crate) fn width(field: &Field) -> u32 {
    match field.kind {
        Kind::Choice(_) | Kind::Boolean | Kind::Integer(..) | Kind::Date | Kind::Moment => 18,
        _ if field.holds_several() && field.most > 60 => 44,
        Kind::Text | Kind::Address if field.most > 100 => 40,
        _ => 24,
    }
}

/// The height that a row needs for its texts, each with the width of its column; what would fill the screen is cut.
pub(crate) fn height<'t>(cells: impl Iterator<Item = (&'t str, u32)>) -> u32 {
    let rows = |(text, width): (&str, u32)| -> usize {
        let width = width.max(1) as usize;
        text.lines().map(|line| line.chars().count() / width + 1).sum()
    };
    let most = cells.map(rows).max().unwrap_or(1).clamp(1, ROWS);
    u32::try_from(most).unwrap_or(1) * LINE
}

/// The most lines of text in one row that are seen at once.
const ROWS: usize = 12;
/// The height of a line.
const LINE: u32 = 15;

/// Closes a sheet but for its open cells. There is no password: it keeps from slips, not from people.
pub(crate) fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
}
