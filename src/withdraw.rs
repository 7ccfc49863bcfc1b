//! Takes the name off an address that was published and is gone, because the name itself did harm: the ledger forgets it, and
//! from the next build on the address answers with a page that tells none.

use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
use crate::catalogue::links::address_of_source;
use crate::catalogue::rules;
use crate::content::read;
use crate::diagnostic::{self, SourcePath};
use crate::permalink;
use crate::pipeline;
use crate::scaffold::Refusal;
use crate::settings::Overrides;
use crate::site::Failure;
use crate::whole;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// Forgets the name of the page that `written` means: the file name of an innovation (`si-contoh`), or an address
/// (`/opd/dinas-contoh/`, also with its host). Returns how many addresses have no name now: its own and the older ones that lead to
/// it.
pub(crate) fn withdraw(root: &Path, written: &str) -> Result<usize, Refusal> {
    let address = address(written);
    let usage =
        |code, saran: String| Err(Refusal::Usage(code, vec![("tertulis", format!("/{address}")), ("saran", saran)]));
    let listed = read::list(root).value;
    let living = |path: &SourcePath| address_of_source(path).is_some_and(|other| other == address);
    if let Some(file) = listed.iter().find(|listed| living(&listed.path)) {
        return usage("cabut-masih-ada", file.path.to_string());
    }
    let path = root.join(LEDGER_PATH);
    let text = match whole::read_text(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(String::new()),
        text => text.ok(),
    };
    let Some(mut ledger) = text.as_deref().and_then(Ledger::read_all) else {
        return usage("cabut-buku-rusak", LEDGER_PATH.to_owned());
    };
    if ledger.is_nameless(&address) {
        return usage("cabut-sudah", String::new());
    }
    let withdrawn = ledger.with_those_that_lead_to(&address);
    if withdrawn.is_empty() {
        let near = diagnostic::nearest_several(&address, ledger.addresses(), 3);
        let near: Vec<String> = near.iter().map(|address| format!("/{address}")).collect();
        return usage("cabut-tak-dikenal", if near.is_empty() { "none".to_owned() } else { near.join(", ") });
    }
    if let Some((file, old)) = who_names(root, &withdrawn)? {
        let blanks = vec![("tertulis", format!("/{old}")), ("berkas", file.to_string())];
        return Err(Refusal::Usage("cabut-alamat-lama", blanks));
    }
    ledger.withdraw(&withdrawn);
    whole::write(&path, ledger.write().as_bytes()).map_err(Failure::io("tabel-gagal", &path))?;
    Ok(withdrawn.len())
}

/// A record that says of itself that it had one of these addresses, and which.
fn who_names(root: &Path, addresses: &BTreeSet<String>) -> Result<Option<(SourcePath, String)>, Failure> {
    let prepared = pipeline::prepare(root, &Overrides { check_only: true, ..Overrides::default() })?;
    let records = prepared.documents.iter().filter_map(|document| document.record());
    let mut old = records.flat_map(|record| {
        let written = record.old_addresses.iter().filter_map(|old| rules::old_address(&old.value));
        written.map(|old| (record.path.clone(), old))
    });
    Ok(old.find(|(_, old)| addresses.contains(old)))
}

/// The address that somebody means who writes it in any of the ways in which it is shown.
fn address(written: &str) -> String {
    let path = written.split_once("://").map_or(written, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let path = path.trim().trim_start_matches('/').trim_end_matches("index.html").trim_end_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path).trim_end_matches(".md");
    let is_whole = path.contains('/') || written.starts_with('/') || written.contains("://");
    let page = if is_whole { permalink::free_page(path) } else { permalink::innovation(path) };
    page.address().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_understood_as_it_is_shown() {
        for written in ["si-contoh", "si-contoh.md", "content/inovasi/si-contoh.md", "/inovasi/si-contoh/"] {
            assert_eq!(address(written), "inovasi/si-contoh/", "{written}");
        }
        assert_eq!(address("https://kota.example/opd/dinas/index.html"), "opd/dinas/");
        assert_eq!(address("/tentang"), "tentang/");
    }
}
