//! What is remembered of lists (`content/data/impor.yaml`): the headings of each layout, and what somebody has decided of its
//! columns. No value of a cell stands there.

use super::column::Column;
use super::heads::{self, Target};
use super::yaml::scalar;
use crate::catalogue::registry::fold;
use crate::fields::Field;
use crate::fields::reader::list;
use crate::fields::tree;
use crate::privacy::masked;

static HEADINGS: Field = Field::texts("judul", 0..=HEADING);
static COLUMNS: Field = Field::maps("kolom", &[&COLUMN, &MEANT, &ORDER]);
static COLUMN: Field = Field::text("judul", 0..=HEADING).required();
static MEANT: Field = Field::texts("isian", 0..=80);
static ORDER: Field = Field::text("urutan", 0..=10);

/// Letters of a heading that are kept.
const HEADING: usize = 120;
/// What stands above the list.
const FIRST: &str =
    "# Diingat oleh impor: judul kolom tiap daftar, dan keputusan untuk kolomnya. Boleh diubah atau dihapus.\n";
/// How it is said that days, or months, stand first.
const DAYS: &str = "hari";
const MONTHS: &str = "bulan";

/// All layouts that are remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layouts(Vec<Layout>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Layout {
    headings: Vec<String>,
    decided: Vec<Decided>,
}

/// What was decided of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decided {
    heading: String,
    /// None if only its dates were asked for.
    pub targets: Vec<Target>,
    pub day_first: Option<bool>,
}

impl Layouts {
    /// Reads what was written; what cannot be read is forgotten.
    pub(crate) fn read(text: &str) -> Layouts {
        let item = tree::parse(text).unwrap_or_default();
        let texts = |reader: &mut crate::fields::Reader, field| -> Vec<String> {
            reader.texts(field).into_iter().map(|text| text.value).collect()
        };
        let layouts = list(&"".into(), &item, &mut Vec::new(), |reader| {
            let headings = texts(reader, &HEADINGS);
            let decided = reader.maps(&COLUMNS, |reader| {
                let heading = reader.text(&COLUMN)?.value;
                let targets = texts(reader, &MEANT).iter().filter_map(|meant| heads::called(meant)).collect();
                let day_first = reader.text(&ORDER).map(|order| order.value == DAYS);
                Some(Decided { heading, targets, day_first })
            });
            Some(Layout { headings, decided })
        });
        Layouts(layouts)
    }

    /// What was decided of a column of a list with these headings.
    pub(crate) fn decided<'h>(&self, headings: impl Iterator<Item = &'h str>, heading: &str) -> Option<&Decided> {
        let own: Vec<String> = headings.map(kept).collect();
        let layout = self.0.iter().find(|layout| is_same(&layout.headings, &own))?;
        layout.decided.iter().find(|decided| fold(&decided.heading) == fold(&kept(heading)))
    }

    /// Whether a list has these headings.
    pub(crate) fn knows<'h>(&self, headings: impl Iterator<Item = &'h str>) -> bool {
        let own: Vec<String> = headings.map(kept).collect();
        self.0.iter().any(|layout| is_same(&layout.headings, &own))
    }

    /// Remembers what was decided of the columns of a list.
    pub(crate) fn remember(&mut self, columns: &[&Column]) {
        let mut headings: Vec<(u32, String)> =
            columns.iter().map(|column| (column.index, kept(&column.heading))).collect();
        headings.dedup_by_key(|(index, _)| *index);
        let headings: Vec<String> = headings.into_iter().map(|(_, heading)| heading).collect();
        let mut decided: Vec<Decided> = Vec::new();
        for column in columns.iter().filter(|column| column.is_decided || column.day_first.is_some()) {
            let heading = kept(&column.heading);
            let target = column.is_decided.then_some(column.target);
            match decided.iter_mut().find(|decided| decided.heading == heading) {
                Some(known) => known.targets.extend(target),
                None => decided.push(Decided {
                    heading,
                    targets: target.into_iter().collect(),
                    day_first: column.day_first,
                }),
            }
        }
        if decided.is_empty() {
            return;
        }
        match self.0.iter_mut().find(|layout| is_same(&layout.headings, &headings)) {
            Some(layout) => layout.decided = decided,
            None => self.0.push(Layout { headings, decided }),
        }
    }

    /// The file that [`Layouts::read`] reads back.
    pub(crate) fn text(&self) -> String {
        let mut text = FIRST.to_owned();
        let list = |texts: Vec<String>| texts.join(", ");
        for layout in &self.0 {
            text.push_str("- judul:\n");
            text.extend(layout.headings.iter().map(|heading| format!("    - {}\n", scalar(heading))));
            text.push_str("  kolom:\n");
            for Decided { heading, targets, day_first } in &layout.decided {
                text.push_str(&format!("    - judul: {}\n", scalar(heading)));
                if !targets.is_empty() {
                    let names = targets.iter().map(|target| heads::name_of(*target)).collect();
                    text.push_str(&format!("      isian: [{}]\n", list(names)));
                }
                let order = day_first.map(|day_first| if day_first { DAYS } else { MONTHS });
                text.extend(order.map(|order| format!("      urutan: {order}\n")));
            }
        }
        text
    }
}

/// A heading as it is kept: on one line, not too long, and with nothing of a person.
fn kept(heading: &str) -> String {
    let line = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    masked(&line).chars().take(HEADING).collect()
}

fn is_same(kept: &[String], own: &[String]) -> bool {
    kept.len() == own.len() && kept.iter().zip(own).all(|(kept, own)| fold(kept) == fold(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_are_read_as_they_are_written() {
        let column = |index, heading: &str, target, is_decided, day_first| Column {
            index,
            heading: heading.to_owned(),
            target,
            is_own: false,
            is_decided,
            day_first,
        };
        let columns = [
            column(0, "Program", Target::Field(heads::NAME), true, None),
            column(1, "Jenis: 'x' #", Target::Field(heads::KINDS), true, None),
            column(1, "Jenis: 'x' #", Target::Field(heads::FORM), true, None),
            column(2, "Tgl", Target::Body, false, Some(false)),
            column(3, "Lain", Target::Body, false, None),
        ];
        let mut layouts = Layouts::default();
        layouts.remember(&columns.each_ref());
        let read = Layouts::read(&layouts.text());
        assert_eq!(read, layouts, "{}", layouts.text());
        let headings = || ["program", "Jenis: 'X' #", "tgl", "LAIN"].into_iter();
        assert_eq!(read.decided(headings(), "jenis 'x'").map(|decided| decided.targets.len()), Some(2));
        assert_eq!(read.decided(headings(), "Tgl").and_then(|decided| decided.day_first), Some(false));
        assert!(read.knows(headings()) && !read.knows(["program"].into_iter()));
    }
}
