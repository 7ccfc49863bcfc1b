//! Reads the files of a site once, in a fixed order, within limits, and without leaving the site's root.
//!
//! A file that cannot be used is reported and kept as broken, so that links to it are not called missing. Texts are
//! UTF-8; other encodings are named, never guessed into pages. This module and the theme's chain are the only readers.

use crate::diagnostic::{Checked, Diagnostic, SourcePath, Span};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Bytes of one Markdown file; the longest sample has 8 KB.
pub const TEXT_LIMIT: u64 = 2 << 20;
/// Bytes of one picture, as the field's form asks.
pub const PICTURE_LIMIT: u64 = 5 << 20;
/// Folders inside folders below `content/`.
const DEPTH_LIMIT: usize = 8;
/// What a picture's size can be told from.
const PICTURE_HEAD: usize = 64 << 10;

/// What a file is for, told by its folder and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    Settings,
    Innovation,
    Agency,
    Page,
    Picture,
}

/// A file as read.
#[derive(Debug)]
pub struct Source {
    pub path: SourcePath,
    pub kind: SourceKind,
    pub content: Content,
}

/// What was in the file.
#[derive(Debug)]
pub enum Content {
    Text(String),
    /// Width and height in pixels; the bytes stay on disk until the picture is copied.
    Picture {
        width: usize,
        height: usize,
        bytes: u64,
    },
    /// Could not be used; what was wrong has been reported.
    Broken,
}

/// Every file of `content/`, sorted by path.
#[derive(Debug)]
pub struct Sources {
    pub root: PathBuf,
    pub files: Vec<Source>,
}

/// Lists and reads `content/` below `root`, in parallel, and joins the results in order of path.
pub fn read(root: &Path) -> Checked<Sources> {
    let mut problems = Vec::new();
    let listed = list(root, &mut problems);
    let read: Vec<(Source, Vec<Diagnostic>)> = {
        use rayon::prelude::*;
        listed.into_par_iter().map(|(path, kind)| read_one(root, path, kind)).collect()
    };
    let mut files = Vec::with_capacity(read.len());
    for (source, found) in read {
        files.push(source);
        problems.extend(found);
    }
    Checked { value: Sources { root: root.to_owned(), files }, problems }
}

/// The text of a source as [`read`] sees it, for drawing problems. Nothing outside of the root is ever drawn, and bytes
/// that are no UTF-8 are shown as signs, because the lines before them are right.
pub fn text_of(root: &Path, path: &str) -> Option<String> {
    let is_text = path.ends_with(".md") || path.ends_with(".yaml");
    let full = root.join(path).canonicalize().ok()?;
    if !is_text || !full.starts_with(root.canonicalize().ok()?) || !full.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    fs::File::open(full).ok()?.take(TEXT_LIMIT).read_to_end(&mut bytes).ok()?;
    match decode(&bytes) {
        Ok(text) => Some(text),
        Err(("berkas-bukan-utf8", _)) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Err(_) => None,
    }
}

fn list(root: &Path, problems: &mut Vec<Diagnostic>) -> Vec<(SourcePath, SourceKind)> {
    let canonical_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let walk = walkdir::WalkDir::new(root.join("content"))
        .follow_links(false)
        .max_depth(DEPTH_LIMIT + 1)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy()));
    let mut listed = Vec::new();
    for entry in walk {
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
        let kind = kind_of(&path);
        if !file_type.is_file() {
            if !file_type.is_symlink() {
                problems.push(Diagnostic::error("bukan-berkas-biasa", &path, Span::default()));
            }
            if let Some(kind) = kind {
                listed.push((path, kind));
            }
            continue;
        }
        match kind {
            Some(kind) => listed.push((path, kind)),
            None => problems.push(Diagnostic::warning("berkas-tak-dipakai", &path, Span::default())),
        }
    }
    listed
}

/// Files that systems leave behind and nobody means to publish.
fn is_litter(name: &str) -> bool {
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

fn kind_of(path: &str) -> Option<SourceKind> {
    let inside = path.strip_prefix("content/")?;
    if inside == "situs.yaml" {
        return Some(SourceKind::Settings);
    }
    let extension = inside.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())?;
    let folder = inside.split('/').next().unwrap_or_default();
    let is_direct = inside.matches('/').count() == 1;
    match (folder, extension.as_str()) {
        ("inovasi", "md") if is_direct => Some(SourceKind::Innovation),
        ("opd", "md") if is_direct => Some(SourceKind::Agency),
        ("halaman", "md") if is_direct => Some(SourceKind::Page),
        (_, "jpg" | "jpeg" | "png" | "webp") => Some(SourceKind::Picture),
        _ => None,
    }
}

fn unreadable(path: &SourcePath, reason: Option<std::io::ErrorKind>) -> Diagnostic {
    let reason = match reason {
        Some(std::io::ErrorKind::NotFound) => "hilang",
        Some(std::io::ErrorKind::PermissionDenied) => "izin",
        _ => "lain",
    };
    Diagnostic::error("berkas-tak-terbaca", path, Span::default()).with("sebab", reason)
}

fn read_one(root: &Path, path: SourcePath, kind: SourceKind) -> (Source, Vec<Diagnostic>) {
    let result = match kind {
        SourceKind::Picture => read_picture(root, &path),
        _ => read_text(root, &path),
    };
    let (content, problems) = match result {
        Ok(content) => (content, Vec::new()),
        Err(problem) => (Content::Broken, problem.into_iter().collect()),
    };
    (Source { path, kind, content }, problems)
}

/// Opens a regular file; what is no regular file was reported while listing.
fn open(root: &Path, path: &SourcePath) -> Result<(fs::File, u64), Option<Diagnostic>> {
    let full = root.join(&**path);
    let canonical = full.canonicalize().map_err(|_| None)?;
    let inside = canonical.starts_with(root.canonicalize().map_err(|_| None)?);
    if !inside || !canonical.is_file() {
        return Err(None);
    }
    let file = fs::File::open(&full).map_err(|error| Some(unreadable(path, Some(error.kind()))))?;
    let length = file.metadata().map(|metadata| metadata.len()).unwrap_or(0);
    Ok((file, length))
}

fn read_text(root: &Path, path: &SourcePath) -> Result<Content, Option<Diagnostic>> {
    let (file, length) = open(root, path)?;
    if length > TEXT_LIMIT {
        let problem = Diagnostic::error("berkas-terlalu-besar", path, Span::default());
        return Err(Some(problem.with("ukuran", megabytes(length)).with("paling", megabytes(TEXT_LIMIT))));
    }
    let mut bytes = Vec::with_capacity(length as usize + 1);
    file.take(TEXT_LIMIT).read_to_end(&mut bytes).map_err(|error| Some(unreadable(path, Some(error.kind()))))?;
    decode(&bytes).map(Content::Text).map_err(|(code, offset)| {
        let line = bytes[..offset.min(bytes.len())].iter().filter(|byte| **byte == b'\n').count() + 1;
        Some(Diagnostic::error(code, path, Span::new(offset, offset)).with("baris", line))
    })
}

fn read_picture(root: &Path, path: &SourcePath) -> Result<Content, Option<Diagnostic>> {
    let (file, bytes) = open(root, path)?;
    if bytes > PICTURE_LIMIT {
        let problem = Diagnostic::error("gambar-terlalu-besar", path, Span::default());
        return Err(Some(problem.with("ukuran", megabytes(bytes)).with("paling", megabytes(PICTURE_LIMIT))));
    }
    let mut head = Vec::new();
    file.take(PICTURE_HEAD as u64)
        .read_to_end(&mut head)
        .map_err(|error| Some(unreadable(path, Some(error.kind()))))?;
    let size = imagesize::blob_size(&head).or_else(|_| imagesize::size(root.join(&**path)));
    match size {
        Ok(size) => Ok(Content::Picture { width: size.width, height: size.height, bytes }),
        Err(_) => Err(Some(Diagnostic::error("gambar-rusak", path, Span::default()))),
    }
}

/// The bytes of a picture without what cameras write into it (place, device, time), for publishing.
pub fn picture(root: &Path, path: &SourcePath) -> Result<Vec<u8>, Box<Diagnostic>> {
    let broken = || Box::new(Diagnostic::error("gambar-rusak", path, Span::default()));
    let (file, _) = open(root, path).map_err(|problem| problem.map_or_else(broken, Box::new))?;
    let mut bytes = Vec::new();
    file.take(PICTURE_LIMIT).read_to_end(&mut bytes).map_err(|error| Box::new(unreadable(path, Some(error.kind()))))?;
    without_metadata(bytes).ok_or_else(broken)
}

fn without_metadata(bytes: Vec<u8>) -> Option<Vec<u8>> {
    use img_parts::{DynImage, ImageEXIF, jpeg::markers};
    let mut image = DynImage::from_bytes(bytes.into()).ok()??;
    image.set_exif(None);
    if let DynImage::Jpeg(jpeg) = &mut image {
        // APP1 also holds XMP, APP13 the notes of newsrooms; comments are for nobody.
        let private = [markers::APP1, markers::APP13, markers::COM];
        jpeg.segments_mut().retain(|segment| !private.contains(&segment.marker()));
    }
    if let DynImage::Png(png) = &mut image {
        let private: [&[u8]; 4] = [b"tEXt", b"zTXt", b"iTXt", b"tIME"];
        png.chunks_mut().retain(|chunk| !private.contains(&&chunk.kind()[..]));
    }
    if let DynImage::WebP(webp) = &mut image {
        webp.remove_chunks_by_id(*b"XMP ");
    }
    Some(image.encoder().bytes().to_vec())
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}

/// UTF-8 text without its byte order mark, or the code of what it is instead and where that shows.
fn decode(bytes: &[u8]) -> Result<String, (&'static str, usize)> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || looks_like_utf16(bytes) {
        return Err(("berkas-utf16", 0));
    }
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(("berkas-bukan-teks", offset));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(("berkas-bukan-utf8", error.valid_up_to())),
    }
}

/// UTF-16 without a mark: every second byte of Latin text is zero.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    head.len() >= 8 && head.iter().filter(|byte| **byte == 0).count() * 3 >= head.len()
}
