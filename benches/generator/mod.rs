//! Writes a site of invented innovations in our own format: as many records as asked for, with the agencies, settings
//! and free pages around them. Used by the benches and by tests that need a big site.
//!
//! Deterministic: count and seed fix every byte. What it writes passes `etalase check` without errors and warnings.
//! Its front matter keeps to one simple shape of YAML (see [`yaml`]), so that `benches/compare.py` can read it.

mod agencies;
mod body;
pub mod random;
mod record;
mod words;

use std::fs;
use std::io;
use std::path::Path;

/// Writes `content/` of a site with `count` innovations below `root`, which may exist.
pub fn write_site(root: &Path, count: usize, seed: u64) -> io::Result<()> {
    let content = root.join("content");
    for folder in ["inovasi", "opd", "halaman", "data"] {
        fs::create_dir_all(content.join(folder))?;
    }
    fs::write(content.join("situs.yaml"), SETTINGS)?;
    fs::write(content.join("data/bahasa.yaml"), WORDS)?;
    for (name, text) in PAGES {
        fs::write(content.join("halaman").join(name), text)?;
    }
    let agencies = agencies::register(count, seed);
    for agency in &agencies {
        fs::write(content.join("opd").join(format!("{}.md", agency.id)), agency.file(seed))?;
    }
    for index in 0..count {
        let (slug, text) = record::file(index, count, seed, &agencies);
        fs::write(content.join("inovasi").join(format!("{slug}.md")), text)?;
    }
    Ok(())
}

/// A value of the front matter: bare where YAML cannot misread it, else in double quotes. The texts of this generator
/// hold no quotes and no backslashes.
fn yaml(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || " .-()/_".contains(letter);
    match text.starts_with(char::is_alphabetic) && text.chars().all(is_plain) && !text.ends_with(' ') {
        true => text.to_owned(),
        false => format!("\"{text}\""),
    }
}

/// `a, b, c` as a list on one line.
fn yaml_list<T: AsRef<str>>(texts: &[T]) -> String {
    let items: Vec<String> = texts.iter().map(|text| yaml(text.as_ref())).collect();
    format!("[{}]", items.join(", "))
}

const SETTINGS: &str = include_str!("situs.yaml");
/// Capitals of the free pages that a glossary would explain; without one nothing is added to the pages.
const WORDS: &str = "bukan_singkatan: [WCAG, AA, NIK, NIP]\n";

const PAGES: [(&str, &str); 5] = [
    ("tentang.md", include_str!("halaman/tentang.md")),
    ("cara-membaca.md", include_str!("halaman/cara-membaca.md")),
    ("untuk-opd.md", include_str!("halaman/untuk-opd.md")),
    ("aksesibilitas.md", include_str!("halaman/aksesibilitas.md")),
    ("privasi.md", include_str!("halaman/privasi.md")),
];
