//! Puts two changes of one file together: what was typed into a form, and what somebody else has saved meanwhile.

use super::changes::is_same_body;
use super::posted::{BODY, Posted};
use super::shown::{Held, Row, Shown};
use super::units::Unit;

/// What is to be saved, and the paths of what both sides have changed to different values.
#[derive(Debug)]
pub(crate) struct Merged {
    pub posted: Posted,
    pub conflicts: Vec<String>,
}

/// Puts both together. `base` is what the form began from; if that is not known any more, everything that differs is
/// in conflict. A list is one unit: its rows are put together only if one side has left it alone.
pub(crate) fn merge(units: &[Unit], base: Option<&Shown>, theirs: &Shown, mut mine: Posted) -> Merged {
    let mut conflicts = Vec::new();
    for unit in units {
        let Some(wanted) = mine.values.get(&unit.path) else { continue };
        let found = theirs.get(unit);
        if wanted.says(&found, unit.shape) {
            mine.values.insert(unit.path.clone(), found);
            continue;
        }
        let before = base.map(|base| base.get(unit));
        if before.as_ref().is_some_and(|before| wanted.says(before, unit.shape)) {
            mine.values.insert(unit.path.clone(), found);
        } else if before.is_none_or(|before| !found.says(&before, unit.shape)) {
            let wanted = renumbered(wanted.clone(), &found);
            mine.values.insert(unit.path.clone(), wanted);
            conflicts.push(unit.path.clone());
        }
    }
    if let Some(body) = mine.body.as_ref().filter(|body| !is_same_body(body, &theirs.body)) {
        let before = base.map(|base| &base.body);
        if before.is_some_and(|before| is_same_body(before, body)) {
            mine.body = Some(theirs.body.clone());
        } else if before.is_none_or(|before| !is_same_body(before, &theirs.body)) {
            conflicts.push(BODY.to_owned());
        }
    }
    Merged { posted: mine, conflicts }
}

/// Rows with the numbers that they have in the file as it is now: those that are there too keep theirs, all others are new.
fn renumbered(wanted: Held, found: &Held) -> Held {
    let (Held::Rows(rows), Held::Rows(theirs)) = (&wanted, found) else { return wanted };
    let mut free: Vec<&Row> = theirs.iter().collect();
    let mut next = theirs.len();
    let number = |row: &Row| {
        let at = free.iter().position(|other| other.cells == row.cells);
        let number = at.map(|at| free.remove(at).number).unwrap_or_else(|| {
            next += 1;
            next - 1
        });
        Row { number, cells: row.cells.clone() }
    };
    Held::Rows(rows.iter().map(number).collect())
}
