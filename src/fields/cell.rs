//! What a struct holds under one row of its table, for those who go through all fields alike.

use super::date::{PartialDate, iso};
use super::field::Field;
use super::lines::Lines;
use crate::diagnostic::Placed;
use crate::fingerprint::Feed;
use jiff::civil::DateTime;

/// The cells of a struct, one for each row of its table and in the same order.
pub(crate) type Cells<'r> = Vec<(&'static Field, Cell<'r>)>;

/// Stands between the values of a cell in one line.
pub(crate) const BETWEEN: &str = ", ";

/// What stands under a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'r> {
    Empty,
    Text(&'r str),
    Lines(&'r Lines),
    /// Ids of other things as they were written.
    Ids(Vec<&'r str>),
    /// Official words of a closed list, one or several.
    Choices(Vec<&'static str>),
    Numbers(Vec<i64>),
    Date(PartialDate),
    Moment(DateTime),
    Boolean(bool),
    /// Latitude and longitude.
    Coordinates((f64, f64)),
    Map(Cells<'r>),
    Maps(Vec<Cells<'r>>),
}

impl<'r> Cell<'r> {
    /// What may be written.
    pub fn text(text: &'r Option<String>) -> Cell<'r> {
        text.as_deref().map_or(Cell::Empty, Cell::Text)
    }

    /// The id of one other thing, if there is one.
    pub fn id(placed: &'r Option<Placed<String>>) -> Cell<'r> {
        Cell::Ids(placed.iter().map(|id| id.value.as_str()).collect())
    }

    /// Ids of other things.
    pub fn ids(placed: &'r [Placed<String>]) -> Cell<'r> {
        Cell::Ids(placed.iter().map(|id| id.value.as_str()).collect())
    }

    /// One number, if there is one.
    pub fn number(number: Option<i64>) -> Cell<'r> {
        Cell::Numbers(number.into_iter().collect())
    }

    /// A date, if there is one.
    pub fn date(date: Option<PartialDate>) -> Cell<'r> {
        date.map_or(Cell::Empty, Cell::Date)
    }

    /// A moment, if there is one.
    pub fn moment(moment: Option<DateTime>) -> Cell<'r> {
        moment.map_or(Cell::Empty, Cell::Moment)
    }

    /// Whether it is empty. A map is not empty once its first field holds something.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(_) | Cell::Date(_) | Cell::Moment(_) | Cell::Boolean(_) | Cell::Coordinates(_) => false,
            Cell::Lines(lines) => lines.is_empty(),
            Cell::Ids(ids) => ids.is_empty(),
            Cell::Choices(ids) => ids.is_empty(),
            Cell::Numbers(numbers) => numbers.is_empty(),
            Cell::Map(cells) => cells.first().is_none_or(|(_, first)| first.is_empty()),
            Cell::Maps(maps) => maps.is_empty(),
        }
    }

    /// In one line, as a spreadsheet holds it; maps do not fit there.
    pub fn line(&self) -> String {
        match self {
            Cell::Empty | Cell::Map(_) | Cell::Maps(_) => String::new(),
            Cell::Text(text) => (*text).to_owned(),
            Cell::Lines(lines) => lines.iter().collect::<Vec<_>>().join(BETWEEN),
            Cell::Ids(ids) => ids.join(BETWEEN),
            Cell::Choices(ids) => ids.join(BETWEEN),
            Cell::Numbers(numbers) => numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(BETWEEN),
            Cell::Date(date) => iso(*date),
            Cell::Moment(moment) => moment.to_string(),
            Cell::Boolean(yes) => if *yes { "ya" } else { "tidak" }.to_owned(),
            Cell::Coordinates((latitude, longitude)) => format!("{latitude}, {longitude}"),
        }
    }

    /// Gives every word and sentence in it to `take`: texts, ids, and words of closed lists.
    pub fn texts(&self, take: &mut impl FnMut(&'r str)) {
        match self {
            Cell::Text(text) => take(text),
            Cell::Lines(lines) => lines.iter().for_each(take),
            Cell::Ids(ids) => ids.iter().for_each(|id| take(id)),
            Cell::Choices(ids) => ids.iter().for_each(|id| take(id)),
            _ => {}
        }
    }
}

/// Feeds everything that cells say. What is empty is left out, so that a new row of the table changes nothing until somebody
/// fills it.
pub(crate) fn feed(cells: &Cells, into: &mut Feed) {
    for (field, cell) in cells.iter().filter(|(_, cell)| !cell.is_empty()) {
        into.add(field.key);
        match cell {
            Cell::Map(inside) => feed(inside, into),
            Cell::Maps(maps) => {
                into.add(maps.len().to_le_bytes());
                maps.iter().for_each(|inside| feed(inside, into));
            }
            Cell::Lines(lines) => {
                into.add(lines.len().to_le_bytes());
                lines.iter().for_each(|line| {
                    into.add(line);
                });
            }
            cell => {
                into.add(cell.line());
            }
        }
    }
}

/// The cell of a row, also of one within a map.
pub(crate) fn find<'c, 'r>(cells: &'c Cells<'r>, field: &Field) -> Option<&'c Cell<'r>> {
    cells.iter().find_map(|(own, cell)| match cell {
        _ if *own == field => Some(cell),
        Cell::Map(inside) => find(inside, field),
        _ => None,
    })
}

/// Gives every row that is no map with its cell to `take`; a row within several maps comes several times.
pub(crate) fn walk<'r>(cells: Cells<'r>, take: &mut impl FnMut(&'static Field, Cell<'r>)) {
    for (field, cell) in cells {
        match cell {
            Cell::Map(inside) => walk(inside, take),
            Cell::Maps(maps) => maps.into_iter().for_each(|inside| walk(inside, take)),
            cell => take(field, cell),
        }
    }
}
