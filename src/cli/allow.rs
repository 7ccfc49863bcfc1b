//! `etalase check --allow`: a person clears a number in one place, and says why.

use super::{DONE, FAILED, Manner, complain, say};
use crate::build;
use crate::diagnostic::message;
use crate::gate::exceptions::{EXCEPTIONS_PATH, REASON};
use crate::settings::Overrides;
use crate::site::Failure;
use std::path::Path;

/// Writes the exceptions and tells what is allowed from now on; returns the exit code.
pub(super) fn run(
    root: &Path,
    overrides: &Overrides,
    place: &str,
    reason: &str,
    manner: Manner,
) -> Result<u8, Failure> {
    let text = |code: &str, blanks: &[(&'static str, String)]| message::text(manner.language, code, blanks);
    if reason.trim().chars().count() < REASON {
        complain(&format!("{}: {}\n", text("tingkat-galat", &[]), text("pemakaian-alasan", &[])));
        return Ok(FAILED);
    }
    let allowed = build::allow(root, overrides, place, reason.trim())?;
    if allowed.is_empty() {
        let blanks = [("tempat", place.to_owned())];
        complain(&format!("{}: {}\n", text("tingkat-galat", &[]), text("izin-tidak-ada", &blanks)));
        return Ok(FAILED);
    }
    for allowed in allowed {
        let blanks = [("tertulis", allowed.shown), ("isian", allowed.field), ("berkas", allowed.path)];
        say(&format!("{}\n", text("izin-ditulis", &blanks)));
    }
    say(&format!("{}\n", text("izin-daftar", &[("berkas", EXCEPTIONS_PATH.to_owned())])));
    Ok(DONE)
}
