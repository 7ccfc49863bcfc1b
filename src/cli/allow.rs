//! `etalase check --allow`: a person clears a number in one place, and says why.

use super::{DONE, FAILED, Manner, complain, say};
use crate::diagnostic::message;
use crate::gate::exceptions::{EXCEPTIONS_PATH, REASON};
use crate::pipeline::{self, Answer, Withheld};
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
    let refuse = |code: &str, blanks: &[(&'static str, String)]| {
        complain(&format!("{}: {}\n", text("tingkat-galat", &[]), text(code, blanks)));
        Ok(FAILED)
    };
    let reason = one_line(reason);
    let length = reason.chars().count();
    if !REASON.contains(&length) {
        let numbers = [("panjang", length), ("paling_sedikit", *REASON.start()), ("paling_banyak", *REASON.end())];
        let code = if length < *REASON.start() { "pemakaian-alasan" } else { "pemakaian-alasan-panjang" };
        return refuse(code, &numbers.map(|(name, number)| (name, number.to_string())));
    }
    match pipeline::allow(root, overrides, place, &reason)? {
        Answer::Allowed(allowed) => {
            for Withheld { path, field, shown, .. } in allowed {
                let blanks = [("tertulis", shown), ("isian", field), ("berkas", path)];
                say(&format!("{}\n", text("izin-ditulis", &blanks)));
            }
            say(&format!("{}\n", text("izin-daftar", &[("berkas", EXCEPTIONS_PATH.to_owned())])));
            Ok(DONE)
        }
        Answer::Several(withheld) => {
            let line = |Withheld { path, line, field, shown, .. }: &Withheld| {
                let line = line.map_or_else(String::new, |line| format!(":{line}"));
                format!("  {path}{line}  {shown} ({field})")
            };
            let list: Vec<String> = withheld.iter().map(line).collect();
            let count = withheld.len().to_string();
            refuse("izin-beberapa", &[("tempat", place.to_owned()), ("jumlah", count), ("daftar", list.join("\n"))])
        }
        Answer::Nothing(lines) => {
            let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
            let lines = if lines.is_empty() { "none".to_owned() } else { lines.join(", ") };
            refuse("izin-tidak-ada", &[("tempat", place.to_owned()), ("baris", lines)])
        }
    }
}

/// A reason as it is written into the list: in one line, whatever a shell has passed on.
fn one_line(reason: &str) -> String {
    let words = reason.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
