//! Files in `content/` that people take for content and that are none: what each is, and what to do with it.
//!
//! Everything here goes by a file's name. What is told never advises anybody to publish a copy.

use super::names::{is_slug, split_language};
use super::source::{DataFile, LEDGER_PATH};
use crate::diagnostic::{self, Diagnostic, SourcePath, Span};
use std::path::{Path, PathBuf};

/// Endings of files that are no content, and what people know them as.
const ENDINGS: [(&str, &[&str]); 15] = [
    ("word", &["docx", "doc", "docm", "odt", "rtf", "pages", "wps", "dotx"]),
    ("pdf", &["pdf"]),
    ("lembar", &["xlsx", "xls", "xlsm", "xlsb", "ods", "csv", "tsv", "numbers"]),
    ("slide", &["pptx", "ppt", "ppsx", "odp"]),
    ("heic", &["heic", "heif", "hif"]),
    (
        "gambar",
        &["gif", "bmp", "dib", "tif", "tiff", "avif", "jxl", "jp2", "ico", "raw", "dng", "cr2", "cr3", "nef", "arw"],
    ),
    ("rancangan", &["svg", "svgz", "ai", "eps", "cdr", "psd", "xcf", "fig", "indd", "pub"]),
    ("film", &["mp4", "mov", "avi", "mkv", "3gp", "webm", "m4v", "wmv", "mpg", "mpeg"]),
    ("suara", &["mp3", "m4a", "wav", "ogg", "opus", "aac", "amr"]),
    ("bungkus", &["zip", "rar", "7z", "gz", "tar"]),
    ("web", &["html", "htm", "mht", "mhtml", "php"]),
    ("pintasan", &["lnk", "url", "webloc", "desktop", "gdoc", "gsheet", "gslides"]),
    ("cadangan", &["bak", "orig", "rej", "old", "backup", "asv", "wbk", "asd"]),
    ("belum-jadi", &["tmp", "part", "crdownload", "download", "partial"]),
    ("markdown", &["md", "markdown", "mdown", "mkd", "mdx", "mdtext", "txt", "text"]),
];

/// Pictures that a page can show, by the endings of their names.
pub(crate) const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "webp", "jfif", "jpe", "pjpeg"];

/// Whether a file of no use is a picture, in a form that no page can show.
pub(crate) fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let pictures = ENDINGS.iter().filter(|(kind, _)| matches!(*kind, "heic" | "gambar" | "rancangan"));
    pictures.flat_map(|(_, endings)| *endings).any(|known| *known == ending)
}

/// Folders of `content/` whose files become pages.
const FOLDERS: [&str; 3] = ["inovasi", "opd", "halaman"];

/// What a file of no use is, for the person who put it there.
pub(crate) fn told(path: &SourcePath) -> Diagnostic {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("content", path));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = ending.to_ascii_lowercase();
    let known = ENDINGS.iter().find(|(_, endings)| endings.contains(&&*ending)).map(|(kind, _)| *kind);
    let inner = stem.rsplit_once('.').map(|(_, inner)| inner.to_ascii_lowercase());
    let is_content = |ending: &str| matches!(ending, "md" | "yaml" | "yml") || PICTURES.contains(&ending);
    let home = home(folder);
    let (kind, advice) = match known {
        // Windows does not show the last ending, and Notepad adds one.
        Some("markdown") if inner.as_deref().is_some_and(is_content) => ("akhiran-ganda", stem.to_owned()),
        Some("markdown") if ending != "md" => ("akhiran", format!("{stem}.md")),
        Some("markdown") => ("tempat", home.map_or("none".to_owned(), |home| format!("content/{home}/{name}"))),
        Some(kind @ ("heic" | "gambar")) => (kind, format!("{stem}.jpg")),
        // It may be all that is left of the file.
        Some("cadangan") if inner.as_deref().is_some_and(is_content) => ("cadangan", stem.to_owned()),
        Some("lembar") if ending == "csv" && folder == "content" && unmarked(stem) == LEDGER => {
            ("daftar", LEDGER_PATH.to_owned())
        }
        Some(kind) => (kind, "none".to_owned()),
        None if matches!(&*ending, "yaml" | "yml") => list(path, stem, &ending),
        None if ending.is_empty() && home.is_some() => ("akhiran-hilang", format!("{name}.md")),
        None => ("lain", "none".to_owned()),
    };
    let problem = Diagnostic::warning("berkas-tak-dipakai", path, Span::default());
    problem.with("jenis", kind).with("akhiran", ending).with("saran", advice)
}

/// The folder of `content/` that a folder was meant to be: `Inovasi`, `innovasi`, `inovasi/2024`.
fn home(folder: &str) -> Option<&'static str> {
    let first = folder.strip_prefix("content/")?.split('/').next()?;
    diagnostic::nearest(first, FOLDERS)
}

/// The link ledger's name without its ending.
const LEDGER: &str = "tautan";
/// Lists that lie beside the folders.
const BESIDE: [&str; 2] = ["situs", "pengecualian"];

/// What lies beside `content/` and belongs into it.
pub(crate) fn outside(root: &Path) -> Vec<Diagnostic> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let told = |name: &String| {
        let lower = name.to_ascii_lowercase();
        let place = match lower.as_str() {
            "gambar" => Some(lower),
            "situs.yaml" | "situs.yml" => Some("situs.yaml".to_owned()),
            folder => FOLDERS.contains(&folder).then_some(lower),
        };
        let problem = Diagnostic::warning("berkas-tak-dipakai", &name.as_str().into(), Span::default());
        Some(problem.with("jenis", "di-luar").with("akhiran", "").with("saran", format!("content/{}", place?)))
    };
    names.iter().filter_map(told).collect()
}

/// What a list or the settings are called, and where they lie.
fn list(path: &str, stem: &str, ending: &str) -> (&'static str, String) {
    let stem = unmarked(stem);
    let names = BESIDE.into_iter().chain(DataFile::ALL.map(DataFile::name));
    let Some(name) = diagnostic::nearest(stem, names) else { return ("daftar", "none".to_owned()) };
    let folder = if BESIDE.contains(&name) { "content" } else { "content/data" };
    let place = format!("{folder}/{name}.yaml");
    match path.rsplit_once('/') {
        Some((here, _)) if here == folder && stem == name && ending == "yml" => ("akhiran", format!("{name}.yaml")),
        _ => ("daftar", place),
    }
}

/// What a copy was made from, if its original lies beside it: `x-DESKTOP-4F2K.md`, `x (1).md`, `x - Salinan.md`. Pictures
/// may be called so.
pub(crate) fn original(root: &Path, path: &str) -> Option<SourcePath> {
    let (folder, name) = path.rsplit_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    if PICTURES.contains(&&*ending.to_ascii_lowercase()) || (is_slug(split_language(stem).0) && machine(stem).is_none())
    {
        return None;
    }
    let beside = |stem: &str| {
        let file = |ending: &str| SourcePath::from(format!("{folder}/{stem}.{ending}"));
        [file(ending), file(&ending.to_ascii_lowercase())].into_iter().find(|beside| is_another(root, beside, path))
    };
    let mut shorter = stem;
    while let Some(stripped) = stripped(shorter) {
        if let Some(found) = beside(stripped) {
            return Some(found);
        }
        shorter = stripped;
    }
    // Computers and programs add whatever names they have, but no page's address has capitals.
    let is_added = |added: &str| {
        added.contains(|letter: char| letter.is_ascii_uppercase()) || added.to_ascii_lowercase().contains("conflict")
    };
    let cuts = stem.rmatch_indices(['-', '_', '.', ' ']).filter(|(at, _)| is_added(&stem[at + 1..]));
    // What would be told to be called like another file is that file once more.
    cuts.map(|(at, _)| &stem[..at]).find_map(beside).or_else(|| beside(&slug::slugify(shorter)))
}

/// Whether there is such a file, and it is not this one under a name that the system takes for the same.
fn is_another(root: &Path, beside: &str, path: &str) -> bool {
    let found = |path: &str| root.join(path).canonicalize().ok();
    found(beside).is_some_and(|beside| beside.is_file() && Some(beside) != found(path))
}

/// The copy as a problem: an error where it would have become a page.
pub(crate) fn copy(path: &SourcePath, original: &str) -> Diagnostic {
    let problem = match path.to_ascii_lowercase().ends_with(".md") {
        true => Diagnostic::error("salinan-bentrok", path, Span::default()),
        false => Diagnostic::warning("salinan-bentrok", path, Span::default()),
    };
    problem.with("asli", original).with("jenis", if original == LEDGER_PATH { "buku" } else { "lain" })
}

/// The copies of a file that lie beside it, in order of name.
pub(crate) fn copies_of(root: &Path, original: &str) -> Vec<PathBuf> {
    let folder = Path::new(original).parent().unwrap_or(Path::new(""));
    let entries = std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
    let is_copy = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).map(|name| format!("{}/{name}", folder.display()));
        name.and_then(|name| self::original(root, &name)).is_some_and(|found| *found == *original)
    };
    let mut copies: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_copy).collect();
    copies.sort();
    copies
}

/// A name without all marks of copies.
pub(crate) fn unmarked(stem: &str) -> &str {
    std::iter::successors(Some(stem), |name| stripped(name)).last().unwrap_or(stem)
}

/// A name without the mark that a copy was given, if it bears one.
pub(crate) fn stripped(stem: &str) -> Option<&str> {
    let lower = stem.to_ascii_lowercase();
    // The marks are ASCII, so what is found in one is at the same place in the other.
    let without = |mark: &str| lower.strip_suffix(mark).map(|rest| stem[..rest.len()].trim_end());
    let behind = |mark: &str| lower.strip_prefix(mark).map(|rest| stem[stem.len() - rest.len()..].trim_start());
    let marks = [
        " - copy",
        " - salinan",
        " - salin",
        " - kopi",
        " - shortcut",
        " copy",
        " salinan",
        " salin",
        "_copy",
        "_salinan",
        "_salin",
        "_conf",
        ".conflict",
    ];
    let fronts = ["copy of ", "salinan dari ", "salinan ", "salin dari ", "copy - ", "copy_of_"];
    let numbered = || {
        let rest = stem.trim_end_matches(|letter: char| letter.is_ascii_digit());
        (rest.len() < stem.len()).then(|| rest.strip_suffix(' ')).flatten()
    };
    let bracketed = || {
        let open = stem.strip_suffix(')')?.rfind('(')?;
        let inside = &lower[open + 1..stem.len() - 1];
        let words = ["conflict", "konflik", "bentrok", "bertentangan", "copy", "salinan"];
        let is_mark =
            inside.bytes().all(|byte| byte.is_ascii_digit()) || words.iter().any(|word| inside.contains(word));
        is_mark.then(|| stem[..open].trim_end())
    };
    marks
        .into_iter()
        .find_map(without)
        .or_else(|| fronts.into_iter().find_map(behind))
        .or_else(bracketed)
        .or_else(numbered)
        .or_else(|| [".sync-conflict-", "_conflict-"].iter().find_map(|mark| Some(&stem[..lower.find(mark)?])))
        .or_else(|| machine(stem))
        .filter(|rest| !rest.is_empty())
}

/// A name without the name that Windows gives to a computer: `x-DESKTOP-4F2K`, `x-LAPTOP-7Q1B2C3D-2`.
fn machine(stem: &str) -> Option<&str> {
    let lower = stem.to_ascii_lowercase();
    let at = ["-desktop-", "-laptop-"].into_iter().filter_map(|mark| Some((lower.rfind(mark)?, mark.len()))).max()?;
    let number = lower[at.0 + at.1..].split('-').next().unwrap_or_default();
    let is_number = number.len() >= 4
        && number.bytes().any(|byte| byte.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_number.then(|| &stem[..at.0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_copies_are_known() {
        let copies = [
            "x-DESKTOP-4F2K",
            "x-LAPTOP-7Q1B2C3D-2",
            "x-desktop-4f2kab1",
            "x (1)",
            "x(2)",
            "x - Copy",
            "x - Copy (2)",
            "x - Salinan",
            "x - Salinan (3)",
            "x - Salin",
            "x - Salin (2)",
            "Salinan x",
            "Salinan dari x",
            "Copy of x",
            "x copy",
            "x copy 2",
            "x 2",
            "x_conf(1)",
            "x (Budi's conflicted copy 2026-11-02)",
            "x (conflicted copy 2026-11-02 101112)",
            "x (salinan yang bertentangan milik Budi 2026-11-02)",
            "x (Case Conflict)",
            "x.sync-conflict-20261102-101112-ABCDEFG",
            "x_conflict-20261102-101112",
        ];
        for copy in copies {
            assert_eq!(unmarked(copy), "x", "{copy}");
        }
        for name in [
            "x",
            "x-2",
            "x2",
            "antar-akta",
            "layanan-desktop-online",
            "copy",
            "(1)",
            "si-dokter (Kedaton)",
            "é-desktop-é1",
        ] {
            assert_eq!(stripped(name), None, "{name}");
        }
    }
}
