//! Lists the files of a site in a fixed order and reads each once, within limits, without leaving the site's root.
//!
//! A file that cannot be used is reported and kept as broken, so that links to it are not called missing. Texts are
//! UTF-8; other encodings are named, never guessed into pages. Themes are read by their chain, and what this program
//! keeps itself (the ledger, what a build remembers) where it is written.

use super::pending;
use super::picture::{self, AREA_LIMIT, Fault, SIDE_LIMIT};
use super::source::{
    Content, DataFile, IMPORTS_PATH, LEDGER_NO_TEXT, LEDGER_PATH, QUESTIONS_PATH, Source, SourceKind, TEXT_LIMIT,
};
use super::stray::{self, PICTURES};
use crate::diagnostic::{Checked, Diagnostic, SourcePath, Span};
use crate::gate::exceptions::EXCEPTIONS_PATH;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The most folders inside folders below `content/`.
const DEPTH_LIMIT: usize = 8;
/// The most files below `content/`: 100 000 records with a picture each, and room. More is a folder that got there by mistake.
const FILE_LIMIT: usize = 250_000;

/// A file that is there to be read.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub path: SourcePath,
    pub kind: SourceKind,
    /// A link, or no file at all: to be looked at again before it is opened.
    is_odd: bool,
    /// Where its bytes are, as long as they are not in their place.
    beside: Option<PathBuf>,
}

impl Listed {
    /// Where its bytes are.
    pub(crate) fn place(&self, root: &Path) -> PathBuf {
        self.beside.clone().unwrap_or_else(|| root.join(&*self.path))
    }
}

/// The text of a source as [`read`] sees it, for drawing problems. Nothing outside of the root is ever drawn, and bytes
/// that are no UTF-8 are shown as signs, because the lines before them are right.
pub(crate) fn text_of(root: &Path, path: &str) -> Option<String> {
    let is_text = path.ends_with(".md") || path.ends_with(".yaml") || [LEDGER_PATH, QUESTIONS_PATH].contains(&path);
    let full = pending::waiting(root).remove(path).unwrap_or_else(|| root.join(path)).canonicalize().ok()?;
    if !is_text || !full.starts_with(root.canonicalize().ok()?) || !full.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    fs::File::open(full).ok()?.take(TEXT_LIMIT).read_to_end(&mut bytes).ok()?;
    let shown = String::from_utf8_lossy(&bytes).into_owned();
    match decode(bytes) {
        Ok(text) => Some(text),
        Err(("berkas-bukan-utf8", ..)) => Some(shown),
        Err(_) => None,
    }
}

/// The files of `content/` below `root`, in order of path.
pub(crate) fn list(root: &Path) -> Checked<Vec<Listed>> {
    let mut listed = list_up_to(root, FILE_LIMIT);
    add_pending(root, &mut listed.value);
    listed.problems.extend(stray::outside(root));
    listed
}

/// Takes the files of a change that was left half way from where they are.
fn add_pending(root: &Path, listed: &mut Vec<Listed>) {
    let waiting = pending::waiting(root);
    if waiting.is_empty() {
        return;
    }
    let mut missing: BTreeMap<SourcePath, PathBuf> =
        waiting.into_iter().map(|(path, beside)| (SourcePath::from(path.as_str()), beside)).collect();
    for one in listed.iter_mut() {
        one.beside = missing.remove(&one.path);
    }
    let new = missing.into_iter().filter_map(|(path, beside)| {
        let kind = kind_of(&path)?;
        Some(Listed { path, kind, is_odd: false, beside: Some(beside) })
    });
    listed.extend(new);
    listed.sort_by(|one, other| one.path.cmp(&other.path));
}

fn list_up_to(root: &Path, most: usize) -> Checked<Vec<Listed>> {
    let mut files = 0;
    let mut problems = Vec::new();
    let canonical_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let mut walk = walkdir::WalkDir::new(root.join("content"))
        .follow_links(false)
        .max_depth(DEPTH_LIMIT + 1)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy()));
    let mut listed = Vec::new();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or_else(|| "content".into(), |path| source_path(root, path));
                problems.push(unreadable(&path, error.io_error().map(|error| error.kind())));
                continue;
            }
        };
        let path = source_path(root, entry.path());
        let mut file_type = entry.file_type();
        if entry.depth() > 0 && entry.file_name().to_str().is_none() {
            problems.push(unreadable_name(&path));
            if file_type.is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        let is_odd = !file_type.is_file();
        if file_type.is_symlink() {
            match entry.path().canonicalize() {
                Ok(target) if target.starts_with(&canonical_root) && target.is_file() => {
                    if let Ok(metadata) = fs::metadata(entry.path()) {
                        file_type = metadata.file_type();
                    }
                }
                Ok(_) => problems.push(Diagnostic::error("tautan-berkas-keluar", &path, Span::default())),
                Err(error) => problems.push(unreadable(&path, Some(error.kind()))),
            }
        }
        if file_type.is_dir() {
            if entry.depth() > DEPTH_LIMIT {
                problems.push(Diagnostic::error("folder-terlalu-dalam", &path, Span::default()));
            }
            continue;
        }
        files += 1;
        if files > most {
            problems.push(Diagnostic::error("terlalu-banyak-berkas", &path, Span::default()).with("paling", most));
            break;
        }
        let kind = kind_of(&path);
        if !file_type.is_file() {
            if !file_type.is_symlink() {
                problems.push(Diagnostic::error("bukan-berkas-biasa", &path, Span::default()));
            }
            if let Some(kind) = kind {
                listed.push(Listed { path, kind, is_odd, beside: None });
            }
            continue;
        }
        match (stray::original(root, &path), kind) {
            (Some(original), _) => problems.push(stray::copy(&path, &original)),
            (None, Some(kind)) => listed.push(Listed { path, kind, is_odd, beside: None }),
            (None, None) if &*path == IMPORTS_PATH => {}
            (None, None) => problems.push(stray::told(&path)),
        }
    }
    Checked { value: listed, problems }
}

/// Whether a name is of a file that systems and editors leave behind and nobody means to publish.
pub(crate) fn is_litter(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || matches!(lower.as_str(), "thumbs.db" | "desktop.ini")
}

fn source_path(root: &Path, path: &Path) -> SourcePath {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").into()
}

/// A name in letters that are no text, as old disks and archives leave them: nothing can be called by it.
fn unreadable_name(path: &SourcePath) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let slug = slug::slugify(stem.replace(char::REPLACEMENT_CHARACTER, " "));
    let slug = if slug.is_empty() { "nama-baru" } else { &slug };
    let proposal = if ending.is_empty() { slug.to_owned() } else { format!("{slug}.{ending}") };
    Diagnostic::error("nama-berkas-tak-terbaca", path, Span::default()).with("saran", proposal)
}

fn kind_of(path: &str) -> Option<SourceKind> {
    let inside = path.strip_prefix("content/")?;
    if inside == "situs.yaml" {
        return Some(SourceKind::Settings);
    }
    if path == LEDGER_PATH {
        return Some(SourceKind::Ledger);
    }
    if path == QUESTIONS_PATH {
        return Some(SourceKind::Questions);
    }
    if path == EXCEPTIONS_PATH {
        return Some(SourceKind::Exceptions);
    }
    if let Some(name) = inside.strip_prefix("data/").and_then(|name| name.strip_suffix(".yaml")) {
        return DataFile::ALL.into_iter().find(|file| file.name() == name).map(SourceKind::Data);
    }
    let (stem, extension) = inside.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    let folder = inside.split('/').next().unwrap_or_default();
    let is_direct = inside.matches('/').count() == 1 && !stem.ends_with(".md");
    match (folder, extension.as_str()) {
        ("inovasi", "md") if is_direct => Some(SourceKind::Innovation),
        ("opd", "md") if is_direct => Some(SourceKind::Agency),
        ("halaman", "md") if is_direct => Some(SourceKind::Page),
        (_, ending) if PICTURES.contains(&ending) => Some(SourceKind::Picture),
        _ => None,
    }
}

/// What is said of a file or a folder that the system does not let us read.
pub(crate) fn unreadable(path: &SourcePath, reason: Option<std::io::ErrorKind>) -> Diagnostic {
    let reason = match reason {
        Some(std::io::ErrorKind::NotFound) => "hilang",
        Some(std::io::ErrorKind::PermissionDenied) => "izin",
        Some(std::io::ErrorKind::OutOfMemory) => "memori",
        _ => "lain",
    };
    Diagnostic::error("berkas-tak-terbaca", path, Span::default()).with("sebab", reason)
}

/// Reads one file, with what is wrong with it.
pub(crate) fn read(root: &Path, listed: Listed) -> (Source, Vec<Diagnostic>) {
    let place = listed.place(root);
    let Listed { path, kind, is_odd, .. } = listed;
    if is_odd && !may_open(root, &path) {
        return (Source { path, kind, content: Content::Broken }, Vec::new());
    }
    let result = match kind {
        SourceKind::Picture => read_picture(&place, &path),
        _ => read_text(&place, &path, kind),
    };
    let (content, problems) = match result {
        Ok(content) => (content, Vec::new()),
        Err(problem) => (Content::Broken, problem.into_iter().collect()),
    };
    (Source { path, kind, content }, problems)
}

/// Bytes up to which a listed file is opened; none if it is a link that leads elsewhere, or no file at all.
pub(crate) fn opened_up_to(root: &Path, listed: &Listed) -> Option<u64> {
    (!listed.is_odd || may_open(root, &listed.path)).then(|| listed.kind.limit())
}

/// Whether a path that is a link leads to a file of the site; what is none was reported while listing.
fn may_open(root: &Path, path: &SourcePath) -> bool {
    let root = root.canonicalize().ok();
    let target = root.as_ref().and_then(|root| root.join(&**path).canonicalize().ok());
    target.zip(root).is_some_and(|(target, root)| target.starts_with(root) && target.is_file())
}

/// Opens a file that was listed and tells its length. What is over the limit of its kind is known by that alone.
fn open(full: &Path, path: &SourcePath, kind: SourceKind) -> Result<(fs::File, u64), Option<Diagnostic>> {
    let failed = |error: std::io::Error| Some(unreadable(path, Some(error.kind())));
    let length = fs::metadata(full).map_err(failed)?.len();
    let limit = kind.limit();
    if length > limit {
        let code = if kind == SourceKind::Picture { "gambar-terlalu-besar" } else { "berkas-terlalu-besar" };
        let problem = Diagnostic::error(code, path, Span::default());
        return Err(Some(problem.with("ukuran", megabytes(length)).with("paling", megabytes(limit))));
    }
    Ok((fs::File::open(full).map_err(failed)?, length))
}

/// What an opened file of this length holds, as long as there is memory for it.
fn bytes_of((file, length): (fs::File, u64), kind: SourceKind) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(length as usize + 1)?;
    file.take(kind.limit()).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read_text(full: &Path, path: &SourcePath, kind: SourceKind) -> Result<Content, Option<Diagnostic>> {
    let opened = open(full, path, kind)?;
    let bytes = bytes_of(opened, kind).map_err(|error| Some(unreadable(path, Some(error.kind()))))?;
    decode(bytes).map(Content::Text).map_err(|(code, offset, line)| {
        let code = if kind == SourceKind::Ledger { LEDGER_NO_TEXT } else { code };
        Some(Diagnostic::error(code, path, Span::new(offset, offset)).with("baris", line))
    })
}

fn read_picture(full: &Path, path: &SourcePath) -> Result<Content, Option<Diagnostic>> {
    let opened = open(full, path, SourceKind::Picture)?;
    let bytes = bytes_of(opened, SourceKind::Picture).map_err(|error| Some(unreadable(path, Some(error.kind()))))?;
    picture::measure(&bytes).map(Content::Picture).map_err(|fault| {
        Some(match fault {
            Fault::Broken => Diagnostic::error("gambar-rusak", path, Span::default()),
            Fault::Other(kind) => Diagnostic::error("gambar-berganti-nama", path, Span::default()).with("jenis", kind),
            Fault::TooLarge { width, height } => Diagnostic::error("gambar-terlalu-luas", path, Span::default())
                .with("lebar", width)
                .with("tinggi", height)
                .with("sisi", SIDE_LIMIT)
                .with("juta", AREA_LIMIT / 1_000_000),
        })
    })
}

/// The bytes of a picture that was read before.
pub(crate) fn picture(root: &Path, path: &SourcePath) -> Result<Vec<u8>, Box<Diagnostic>> {
    let broken = || Box::new(Diagnostic::error("gambar-rusak", path, Span::default()));
    if !may_open(root, path) {
        return Err(broken());
    }
    let opened = open(&root.join(&**path), path, SourceKind::Picture);
    let opened = opened.map_err(|problem| problem.map_or_else(broken, Box::new))?;
    bytes_of(opened, SourceKind::Picture).map_err(|error| Box::new(unreadable(path, Some(error.kind()))))
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}

/// UTF-8 text without its byte order mark and with line ends that everybody knows, or the code of what it is instead, and the
/// offset and line where that shows.
fn decode(mut bytes: Vec<u8>) -> Result<String, (&'static str, usize, usize)> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || looks_like_utf16(&bytes) {
        return Err(("berkas-utf16", 0, 1));
    }
    // Old Macs and some scanners end lines with a carriage return alone.
    for at in 0..bytes.len() {
        if bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
            bytes[at] = b'\n';
        }
    }
    let line = |offset: usize| bytes[..offset].iter().filter(|byte| **byte == b'\n').count() + 1;
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(("berkas-bukan-teks", offset, line(offset)));
    }
    if let Err(error) = std::str::from_utf8(&bytes) {
        let offset = error.valid_up_to();
        return Err(("berkas-bukan-utf8", offset, line(offset)));
    }
    String::from_utf8(bytes).map_err(|_| ("berkas-bukan-utf8", 0, 1))
}

/// UTF-16 without a mark: every second byte of Latin text is zero.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    head.len() >= 8 && head.iter().filter(|byte| **byte == 0).count() * 3 >= head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_and_the_first_beyond_the_limit_is_named() {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems/_site");
        let all = list(&site);
        assert!(all.problems.is_empty() && all.value.len() > 3);
        assert!(list_up_to(&site, all.value.len()).problems.is_empty());
        let some = list_up_to(&site, 3);
        assert_eq!(some.value.len(), 3);
        let told: Vec<_> = some.problems.iter().map(|problem| (problem.code, &problem.path)).collect();
        assert_eq!(told, [("terlalu-banyak-berkas", &all.value[3].path)]);
    }
}
