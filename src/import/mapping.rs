//! What somebody says of columns: `D=manfaat`, `Rekap!D=jenis,bentuk`, `KET=isi`, `KET=tidak`; and `baris=4` for the row in
//! which the headings stand.

use super::heads::{self, Target};
use crate::catalogue::registry::fold;
use crate::table::column_name;

/// What was said, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mapping {
    headers: Vec<(Option<String>, u32)>,
    columns: Vec<Said>,
    /// Whether headings are guessed where none are known, so that somebody can look and say what they mean.
    is_guessed: bool,
}

/// What columns of one sheet or of all feed, known by their letters or their heading.
#[derive(Clone, Debug)]
struct Said {
    sheet: Option<String>,
    column: String,
    targets: Vec<Target>,
}

impl Mapping {
    /// Reads what was typed; what says nothing comes back.
    pub(crate) fn read(written: &[String]) -> Result<Mapping, String> {
        let mut mapping = Mapping::default();
        written.iter().try_for_each(|one| mapping.take(one).ok_or_else(|| one.clone()))?;
        Ok(mapping)
    }

    fn take(&mut self, written: &str) -> Option<()> {
        let (asked, said) = written.rsplit_once('=')?;
        let (sheet, column) = asked.rsplit_once('!').map_or((None, asked), |(sheet, column)| (Some(sheet), column));
        let (sheet, column) = (sheet.map(|sheet| sheet.trim().to_owned()), column.trim().to_owned());
        if column.eq_ignore_ascii_case("baris") || column.eq_ignore_ascii_case("row") {
            self.headers.push((sheet, said.trim().parse().ok()?));
            return Some(());
        }
        let targets = said.split(',').map(|one| heads::called(one.trim())).collect::<Option<Vec<Target>>>()?;
        (!column.is_empty()).then(|| self.columns.push(Said { sheet, column, targets }))
    }

    /// The row of a sheet's headings.
    pub(crate) fn header(&self, sheet: &str) -> Option<u32> {
        self.headers.iter().find(|(own, _)| is_of(own.as_deref(), sheet)).map(|(_, row)| *row)
    }

    /// What a column feeds.
    pub(crate) fn targets(&self, sheet: &str, column: u32, heading: &str) -> Option<&[Target]> {
        let is_it = |said: &&Said| {
            let is_letter = said.column.eq_ignore_ascii_case(&column_name(column as usize));
            is_of(said.sheet.as_deref(), sheet) && (is_letter || fold(&said.column) == fold(heading))
        };
        self.columns.iter().find(is_it).map(|said| said.targets.as_slice())
    }

    /// The same where headings that nobody knows are guessed.
    pub(crate) fn guessing(self) -> Mapping {
        Mapping { is_guessed: true, ..self }
    }

    /// Whether the columns of a sheet are to be found although no heading is known.
    pub(crate) fn is_about(&self, sheet: &str) -> bool {
        self.is_guessed || self.columns.iter().any(|said| is_of(said.sheet.as_deref(), sheet))
    }
}

fn is_of(own: Option<&str>, sheet: &str) -> bool {
    own.is_none_or(|own| own == sheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_letter_or_heading() {
        let written = ["D=manfaat", "Rekap!ab=jenis, bentuk", "KET.=tidak", "baris=4"];
        let mapping = Mapping::read(&written.map(str::to_owned)).unwrap();
        assert_eq!(mapping.targets("x", 3, "Dampak").map(<[Target]>::len), Some(1));
        assert_eq!(mapping.targets("Rekap", 27, "").map(<[Target]>::len), Some(2));
        assert_eq!(mapping.targets("x", 27, ""), None);
        assert_eq!(mapping.targets("x", 8, "ket"), Some(&[Target::Inner][..]));
        assert_eq!((mapping.header("x"), mapping.is_about("x")), (Some(4), true));
        for wrong in ["D", "D=entah", "=nama", "baris=x"] {
            assert_eq!(Mapping::read(&[wrong.to_owned()]).unwrap_err(), wrong);
        }
    }
}
