//! The map of tiles (`content/data/peta.yaml`): every district stands in a row and a column, roughly where it lies.
//!
//! The file holds rows from north to south, each a list of districts from west to east; a point is an empty place.

use super::Agency;
use super::registry::Registry;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed, SourcePath};
use crate::fields::text::clean;
use crate::fields::tree::{Item, Node};
use crate::fields::{Field, Reader};
use std::collections::BTreeMap;

/// The most columns that still leave room for a district's name in every tile.
const MOST_COLUMNS: usize = 8;
/// The most rows that still fit on one screen.
const MOST_ROWS: usize = 12;
/// How an empty place is written.
const EMPTY: &str = ".";

static ROWS: Field = Field::any("baris").meant(&["peta", "rows"]);

/// The map as written: rows of names with their places.
#[derive(Clone, Debug)]
pub(crate) struct WrittenMap {
    path: SourcePath,
    rows: Vec<Vec<Option<Placed<String>>>>,
    /// Nothing was wrong with the rows, so whoever is missing was forgotten.
    is_whole: bool,
}

/// A district's place on the map. Columns and rows count from 1 in the north-west; `agency` is an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    pub agency: usize,
    pub column: usize,
    pub row: usize,
}

impl WrittenMap {
    /// Reads the rows. What is too much is reported and left out.
    pub(crate) fn read(document: &Document, problems: &mut Vec<Diagnostic>) -> WrittenMap {
        let path = &document.path;
        let before = problems.len();
        let mut reader = Reader::new(path, &document.fields, problems);
        let written = reader.item(&ROWS);
        match written.map(|item| &item.node) {
            None => reader.missing(&ROWS),
            Some(Node::List(_)) => {}
            Some(_) => report_shape(&mut reader, written),
        }
        let mut rows = Vec::new();
        for item in lists(written) {
            if rows.len() == MOST_ROWS {
                let problem = Diagnostic::error("peta-terlalu-tinggi", path, item.span);
                reader.report(problem.with("paling", MOST_ROWS));
                break;
            }
            let cells = match &item.node {
                Node::List(cells) => cells,
                Node::Unread => continue,
                _ => {
                    report_shape(&mut reader, Some(item));
                    continue;
                }
            };
            if let Some(cell) = cells.get(MOST_COLUMNS) {
                let problem = Diagnostic::error("peta-terlalu-lebar", path, cell.span);
                reader.report(problem.with("jumlah", cells.len()).with("paling", MOST_COLUMNS));
            }
            rows.push(cells.iter().take(MOST_COLUMNS).map(|cell| name(&mut reader, cell)).collect());
        }
        reader.finish();
        WrittenMap { path: path.clone(), rows, is_whole: problems.len() == before && !document.in_part }
    }

    /// Finds the districts. One that nobody knows or that stands twice is reported, and those that stand nowhere.
    pub(crate) fn place(self, agencies: &[Agency], registry: &Registry, problems: &mut Vec<Diagnostic>) -> Vec<Tile> {
        let (mut tiles, before) = (Vec::new(), problems.len());
        let mut placed: BTreeMap<usize, Placed<String>> = BTreeMap::new();
        for (row, cells) in self.rows.into_iter().enumerate() {
            for (column, written) in cells.into_iter().enumerate() {
                let Some(written) = written else { continue };
                let Some(agency) = registry.expect_area(&self.path, &written, problems) else { continue };
                if let Some(first) = placed.get(&agency) {
                    let problem = Diagnostic::error("peta-kecamatan-ganda", &self.path, written.span);
                    problems.push(problem.with("tertulis", &written.value).label(&self.path, first.span));
                    continue;
                }
                placed.insert(agency, written);
                tiles.push(Tile { agency, column: column + 1, row: row + 1 });
            }
        }
        let missing =
            agencies.iter().enumerate().filter(|(index, agency)| agency.active && !placed.contains_key(index));
        let missing: Vec<&str> = missing.filter_map(|(_, agency)| agency.area_id()).collect();
        if self.is_whole && problems.len() == before && !missing.is_empty() {
            let problem = Diagnostic::warning("peta-kecamatan-hilang", &self.path, Default::default());
            problems.push(problem.with("nama", missing.join(", ")));
        }
        tiles
    }
}

/// The rows of the map, or nothing if it is no list.
fn lists(written: Option<&Item>) -> &[Item] {
    match written.map(|item| &item.node) {
        Some(Node::List(items)) => items,
        _ => &[],
    }
}

/// The district that a cell names; `None` for an empty place.
fn name(reader: &mut Reader, cell: &Item) -> Option<Placed<String>> {
    match &cell.node {
        Node::Empty | Node::Unread => None,
        Node::Text { text, .. } => {
            let value = clean(text);
            (value != EMPTY).then_some(Placed { value, span: cell.span })
        }
        _ => {
            report_shape(reader, Some(cell));
            None
        }
    }
}

fn report_shape(reader: &mut Reader, item: Option<&Item>) {
    let span = item.map_or_else(|| reader.span(), |item| item.span);
    let problem = Diagnostic::error("peta-bukan-baris", reader.path(), span);
    reader.report(problem);
}
