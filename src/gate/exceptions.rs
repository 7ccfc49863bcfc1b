//! `content/pengecualian.yaml`: what a person has allowed to be shown, each in one place, with a reason and a day.
//!
//! A line names the file and the field and holds a fingerprint of the number instead of the number, because the list
//! outlives what it allows. A fingerprint of sixteen digits that follow from a place, a birthday and a counter is soon
//! guessed, so this one is made to be worth little. It is bound to its place: two lines never tell that they are about the
//! same number, and no table can be made ahead. It is slow: all 30 million numbers that people of one city can have take a
//! day instead of a second. And it is short: hundreds of those numbers have the same one, so that even a whole search does
//! not tell which is meant, while another number in the same field passes by chance only once in 65 536. It does not hold
//! against somebody who knows the birthday and the district already and only wants to be sure.

use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::fields::tree::{self, Item};
use crate::fields::{Field, reader};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Where exceptions live, from the site root.
pub(crate) const EXCEPTIONS_PATH: &str = "content/pengecualian.yaml";
/// What the path of a published page begins with in an exception.
pub(crate) const PUBLIC: &str = "public/";
/// The field of an exception that is about a published page.
pub(crate) const PAGE: &str = "halaman";

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Exception {
    pub path: String,
    pub field: String,
    fingerprint: String,
    pub written_in: SourcePath,
    pub span: Span,
}

impl Exception {
    /// Whether it is about this value in this field of this file. The cheap questions come first.
    pub fn lets_pass(&self, path: &str, field: &str, value: &str) -> bool {
        self.path == path && self.field == field && self.fingerprint == fingerprint(path, field, value)
    }

    /// Whether it is about a value of this fingerprint on a published page.
    pub fn lets_page_pass(&self, path: &str, fingerprint: &str) -> bool {
        self.path == path && self.field == PAGE && self.fingerprint == fingerprint
    }
}

static FILE: Field = Field::text("berkas", 1..=300).required();
static FIELD: Field = Field::text("isian", 1..=200).required();
static FINGERPRINT: Field = Field::text("sidik", 4..=4).required();
static REASON_GIVEN: Field = Field::text("alasan", REASON).required();
static DATE: Field = Field::date("tanggal").required();

/// Reads the list. What it lets pass is decided later.
pub(crate) fn read(path: &SourcePath, item: &Item, problems: &mut Vec<Diagnostic>) -> Vec<Exception> {
    reader::list(path, item, problems, |reader| {
        let span = reader.span();
        let file = reader.text(&FILE);
        let field = reader.text(&FIELD);
        let fingerprint = reader.text(&FINGERPRINT);
        let reason = reader.text(&REASON_GIVEN);
        let date = reader.date(&DATE);
        let (_, _) = (reason?, date?);
        Some(Exception {
            path: file?.value,
            field: field?.value,
            fingerprint: fingerprint?.value.to_lowercase(),
            written_in: path.clone(),
            span,
        })
    })
}

/// Letters of the shortest and of the longest reason.
pub(crate) const REASON: RangeInclusive<usize> = 5..=300;

/// Hashes of hashes: some milliseconds, and only for what stands in a place that an exception names.
const ROUNDS: usize = 1 << 15;

/// The fingerprint of a value in one field of one file: four hexadecimal digits.
pub(crate) fn fingerprint(path: &str, field: &str, value: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("etalase 2026 pengecualian");
    for part in [path, field, value] {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    }
    let last = (0..ROUNDS).fold(hasher.finalize(), |hash, _| blake3::hash(hash.as_bytes()));
    last.to_hex()[..4].to_owned()
}

/// The first lines of a new list.
const HEAD: &str = "\
# Angka dan alamat yang boleh tampil meskipun mirip data pribadi. Ditambah dengan: etalase periksa --izinkan
# Setiap baris hanya berlaku di berkas dan isian yang disebut. Baris yang tidak dipakai lagi boleh dihapus.
";

/// How many exceptions a text of the list holds; nothing if any part of it cannot be read.
pub(crate) fn count(list: &str) -> Option<usize> {
    let list = list.trim_start_matches('\u{feff}');
    if list.trim().is_empty() {
        return Some(0);
    }
    let mut problems = Vec::new();
    let item = tree::parse(list).ok()?;
    let exceptions = read(&EXCEPTIONS_PATH.into(), &item, &mut problems);
    problems.is_empty().then_some(exceptions.len())
}

/// The list with one more exception at its end.
pub(crate) fn with_one_more(list: &str, path: &str, field: &str, value: &str, reason: &str, today: Date) -> String {
    let mut text = if list.trim().is_empty() { HEAD.to_owned() } else { format!("{}\n", list.trim_end()) };
    // As far from the margin as the others.
    let first = list.lines().find(|line| line.trim_start().starts_with("- ")).unwrap_or_default();
    let indent = &first[..first.len() - first.trim_start().len()];
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let fingerprint = fingerprint(path, field, value);
    text.push_str(&format!(
        "{indent}- berkas: {}\n{indent}  isian: {}\n{indent}  sidik: \"{fingerprint}\"\n{indent}  alasan: {}\n{indent}  tanggal: {today}\n",
        quoted(path),
        quoted(field),
        quoted(reason),
    ));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_belongs_to_its_place() {
        let one = fingerprint("content/inovasi/a.md", "isi", "1871015204900001");
        assert_eq!(one, fingerprint("content/inovasi/a.md", "isi", "1871015204900001"));
        let others = [
            fingerprint("content/inovasi/b.md", "isi", "1871015204900001"),
            fingerprint("content/inovasi/a.md", "ringkasan", "1871015204900001"),
            fingerprint("content/inovasi/a.md", "isi", "1871015204900002"),
        ];
        assert!(one.len() == 4 && !others.contains(&one), "{one} {others:?}");
    }

    #[test]
    fn what_is_written_can_be_read() {
        let day = Date::constant(2026, 11, 29);
        let list = with_one_more("", "content/inovasi/a.md", "isi", "1871015204900001", "Nomor \"resi\" \\ pos", day);
        let list = with_one_more(&list, "content/opd/b.md", "alamat", "081234567890", "Nomor kantor", day);
        let (path, mut problems) = (EXCEPTIONS_PATH.into(), Vec::new());
        let item = crate::fields::tree::parse(&list).unwrap();
        let read = read(&path, &item, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(read.len() == 2 && read[0].lets_pass("content/inovasi/a.md", "isi", "1871015204900001"));
        assert!(!read[0].lets_pass("content/opd/b.md", "alamat", "081234567890"));
    }
}
