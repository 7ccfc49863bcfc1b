//! `etalase export`: a workbook for offices, which comes back by `etalase import`.

use super::import::name_of;
use super::{DONE, FAILED, Manner, complain, say};
use crate::diagnostic::message;
use crate::import::handed_out::{Failed, HandedOut, Wanted, hand_out};
use crate::import::survey;
use crate::site::Failure;
use crate::whole;
use crate::workbook::{Book, Why, Withheld};
use std::io;
use std::path::Path;

/// What is to be in a workbook.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wishes {
    /// The id or name of the only agency.
    pub agency: Option<String>,
    pub empty: bool,
    pub with_internal: bool,
    pub overwrite: bool,
}

/// Writes a workbook and says what is in it; returns the exit code.
pub(super) fn run(root: &Path, file: &Path, wishes: &Wishes, manner: Manner) -> Result<u8, Failure> {
    if !root.join("content").is_dir() {
        return Err(Failure::new("bukan-situs", root));
    }
    is_free(file, wishes.overwrite)?;
    let wanted = Wanted { agency: wishes.agency.clone(), is_empty: wishes.empty, with_internal: wishes.with_internal };
    let HandedOut { book, records, broken } = match hand_out(root, &wanted) {
        Ok(handed_out) => handed_out,
        Err(Failed::UnknownAgency(written, near)) => {
            let near = if near.is_empty() { "none".to_owned() } else { near.join(", ") };
            let blanks = [("tertulis", written), ("saran", near)];
            let level = message::text(manner.language, "tingkat-galat", &[]);
            complain(&format!("{level}: {}\n", message::text(manner.language, "ekspor-opd-tak-dikenal", &blanks)));
            return Ok(FAILED);
        }
        Err(Failed::Workbook(error)) => return Err(Failure::io("ekspor-gagal", file)(io::Error::other(error))),
    };
    put(file, &book.bytes)?;
    for path in broken {
        complain(&format!("{}\n", message::text(manner.language, "ekspor-dilewati", &[("berkas", path)])));
    }
    tell_withheld(&book, manner);
    let code = if wishes.empty { "ekspor-kosong" } else { "ekspor-selesai" };
    let blanks = [("jumlah", records.to_string()), ("berkas", file.display().to_string())];
    say(&format!("{}\n", message::text(manner.language, code, &blanks)));
    Ok(DONE)
}

fn tell_withheld(book: &Book, manner: Manner) {
    for Withheld { path, field, why } in &book.withheld {
        let code = match why {
            Why::Person => "ekspor-pribadi",
            Why::Long => "ekspor-panjang",
        };
        let blanks = [("berkas", path.clone()), ("isian", field.clone())];
        complain(&format!("{}\n", message::text(manner.language, code, &blanks)));
    }
}

/// Whether a workbook may be written there. What somebody has open, or has made otherwise, is not touched.
pub(super) fn is_free(file: &Path, overwrite: bool) -> Result<(), Failure> {
    if !file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        return Err(Failure::new("ekspor-akhiran", file));
    }
    let name = name_of(file);
    let open = [format!("~${name}"), format!(".~lock.{name}#")];
    if open.iter().any(|lock| file.with_file_name(lock).exists()) {
        return Err(Failure::new("ekspor-terbuka", file));
    }
    if file.symlink_metadata().is_err() {
        return Ok(());
    }
    if !overwrite {
        return Err(Failure::new("ekspor-sudah-ada", file));
    }
    let bytes = whole::read(file).map_err(Failure::io("ekspor-gagal", file))?;
    if survey::is_ours(&bytes) { Ok(()) } else { Err(Failure::new("ekspor-bukan-buku", file)) }
}

/// Puts a workbook in its place, whole or not at all.
pub(super) fn put(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    whole::write(file, bytes).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied if file.exists() => Failure::io("ekspor-terbuka", file)(error),
        _ => Failure::io("ekspor-gagal", file)(error),
    })
}
