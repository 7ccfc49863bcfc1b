//! The files of a theme and of the themes it extends, child first.
//!
//! A theme is a folder `themes/<name>/` beside `content/`. The default theme is embedded in the binary; a folder of its
//! name lays files over it one by one. A theme that names no parent extends the default theme.

use super::colour::Grounds;
use super::nesting;
use crate::content::read;
use crate::diagnostic::{Checked, Diagnostic, Placed, SourcePath, Span};
use crate::fields::colour::Colour;
use crate::fields::{Field, Reader, repair};
use crate::settings::{self, DEFAULT_THEME, SETTINGS_PATH};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

static EMBEDDED: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/siger");

/// The most bytes of one theme file; a font is the largest thing a theme carries.
const FILE_LIMIT: u64 = 2 << 20;
/// The most files of one theme; the default theme has about a hundred. More is a folder of tools that was left inside.
const FILES_LIMIT: usize = 1_000;
/// The most themes that extend one another, the default theme with them.
const CHAIN_LIMIT: usize = 8;

/// One theme of the chain: its files by path inside its folder.
pub struct Layer {
    pub name: String,
    pub files: BTreeMap<String, Cow<'static, [u8]>>,
    /// The colours behind its text, if it names them.
    pub grounds: Option<Grounds>,
}

impl Layer {
    /// The path of one of its files from the site's root.
    pub fn path_of(&self, file: &str) -> SourcePath {
        format!("themes/{}/{file}", self.name).into()
    }

    /// A text file's content; what is no UTF-8 is none.
    pub fn text(&self, file: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(file)?).ok()
    }
}

/// Reads the theme `wanted` and its parents from below `root`.
pub(crate) fn read(root: &Path, wanted: &Placed<String>) -> Checked<Vec<Layer>> {
    let mut problems = Vec::new();
    let mut layers: Vec<Layer> = Vec::new();
    let mut next = Some((wanted.value.clone(), SourcePath::from(SETTINGS_PATH), wanted.span));
    while let Some((name, named_in, span)) = next.take() {
        if layers.iter().any(|layer| layer.name == name) {
            problems.push(Diagnostic::error("tema-berputar", &named_in, span).with("tema", &name));
            break;
        }
        if layers.len() == CHAIN_LIMIT {
            let problem = Diagnostic::error("tema-terlalu-bertingkat", &named_in, span);
            problems.push(problem.with("paling", CHAIN_LIMIT));
            break;
        }
        let is_plain = crate::content::names::is_slug(&name);
        let layer = if is_plain { read_layer(root, &name, &mut problems) } else { None };
        let Some(mut layer) = layer else {
            let known = known_themes(root).join(", ");
            let problem = Diagnostic::error("tema-tak-ada", &named_in, span).with("tema", &name);
            problems.push(problem.with("pilihan", known));
            break;
        };
        let (parent, grounds) = manifest(&layer, &mut problems);
        layer.grounds = grounds;
        let manifest = layer.path_of(MANIFEST);
        if let Some(parent) = parent {
            next = Some((parent.value, manifest, parent.span));
        } else if name != DEFAULT_THEME {
            next = Some((DEFAULT_THEME.to_owned(), manifest, Span::default()));
        }
        layers.push(layer);
    }
    Checked { value: layers, problems }
}

/// The text of a theme file, for drawing problems.
pub(crate) fn text_of(root: &Path, path: &str) -> Option<String> {
    let inside = path.strip_prefix("themes/")?;
    let full = root.join(path).canonicalize().ok();
    let folder = root.join("themes").canonicalize().ok();
    if let (Some(full), Some(folder)) = (full, folder)
        && full.starts_with(folder)
    {
        let is_read = full.metadata().is_ok_and(|found| found.is_file() && found.len() <= FILE_LIMIT);
        return is_read.then(|| std::fs::read_to_string(full).ok()).flatten();
    }
    let file = EMBEDDED.get_file(inside.strip_prefix(DEFAULT_THEME)?.trim_start_matches('/'))?;
    file.contents_utf8().map(str::to_owned)
}

const MANIFEST: &str = "theme.yaml";

fn known_themes(root: &Path) -> Vec<String> {
    let mut names = vec![DEFAULT_THEME.to_owned()];
    let entries = std::fs::read_dir(root.join("themes")).into_iter().flatten().flatten();
    names.extend(entries.filter(|e| e.path().is_dir()).map(|e| e.file_name().to_string_lossy().into_owned()));
    names.sort();
    names.dedup();
    names
}

/// Everything below a theme's folder but its folders, in order of path, as far as a theme may have files. No link is followed.
fn entries(folder: &Path) -> impl Iterator<Item = walkdir::Result<walkdir::DirEntry>> + use<> {
    let walk = walkdir::WalkDir::new(folder).follow_links(false).sort_by_file_name().into_iter();
    let is_no_folder =
        |entry: &walkdir::Result<walkdir::DirEntry>| entry.as_ref().map_or(true, |entry| !entry.file_type().is_dir());
    walk.filter(is_no_folder).take(FILES_LIMIT + 1)
}

/// Everything that the themes below `root` may be made of, with the bytes up to which it is opened; none if it never is.
pub(crate) fn files(root: &Path) -> Vec<(PathBuf, Option<u64>)> {
    let folders = known_themes(root).into_iter().map(|name| root.join("themes").join(name));
    let limited = |entry: walkdir::DirEntry| {
        let limit = entry.file_type().is_file().then_some(FILE_LIMIT);
        (entry.into_path(), limit)
    };
    folders.flat_map(|folder| entries(&folder).flatten()).map(limited).collect()
}

fn read_layer(root: &Path, name: &str, problems: &mut Vec<Diagnostic>) -> Option<Layer> {
    let mut files = BTreeMap::new();
    if name == DEFAULT_THEME {
        add_embedded(&EMBEDDED, &mut files);
    }
    let own: SourcePath = format!("themes/{name}").into();
    let folder = root.join(&*own);
    // A folder that is there and cannot be read is not taken for none: the site would lose its look without a word.
    let is_no_absence = |error: std::io::Error| error.kind() != std::io::ErrorKind::NotFound;
    if folder.metadata().map_or_else(is_no_absence, |found| found.is_dir()) {
        for (number, entry) in entries(&folder).enumerate() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    problems.push(read::unreadable(&own, error.io_error().map(std::io::Error::kind)));
                    continue;
                }
            };
            if number == FILES_LIMIT {
                let problem = Diagnostic::error("tema-terlalu-banyak-berkas", &own, Span::default());
                problems.push(problem.with("paling", FILES_LIMIT));
                break;
            }
            let relative = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
            let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            let file = parts.join("/");
            let length = entry.metadata().map_or(0, |metadata| metadata.len());
            let path: SourcePath = format!("themes/{name}/{file}").into();
            if !entry.file_type().is_file() {
                problems.push(Diagnostic::warning("bukan-berkas-biasa", &path, Span::default()));
                continue;
            }
            if length > FILE_LIMIT {
                problems.push(Diagnostic::error("berkas-tema-terlalu-besar", &path, Span::default()));
                continue;
            }
            match std::fs::read(entry.path()) {
                Ok(bytes) => {
                    if let Some(at) = nesting::too_deep(&file, &bytes) {
                        let problem = Diagnostic::error("berkas-tema-terlalu-dalam", &path, Span::new(at, at + 1));
                        problems.push(problem.with("paling", nesting::LIMIT));
                    }
                    files.insert(file, Cow::Owned(bytes));
                }
                Err(error) => problems.push(read::unreadable(&path, Some(error.kind()))),
            }
        }
    }
    (!files.is_empty()).then(|| Layer { name: name.to_owned(), files, grounds: None })
}

fn add_embedded(folder: &'static Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
    for file in folder.files() {
        files.insert(file.path().to_string_lossy().replace('\\', "/"), Cow::Borrowed(file.contents()));
    }
    folder.dirs().for_each(|folder| add_embedded(folder, files));
}

static NAME: Field = Field::text("nama", 0..=200).meant(&["name"]);
static VERSION: Field = Field::text("versi", 0..=200);
static DESCRIPTION: Field = Field::text("keterangan", 0..=200);
static PARENT: Field = Field::text("extends", 0..=60).meant(&["parent", "induk"]);
static GROUNDS: Field = Field::map("dasar", &[&LIGHT, &DARK]);
static LIGHT: Field = Field::texts("terang", 0..=40);
static DARK: Field = Field::texts("gelap", 0..=40);

/// What `theme.yaml` says: the theme's parent, and the colours behind its text.
fn manifest(layer: &Layer, problems: &mut Vec<Diagnostic>) -> (Option<Placed<String>>, Option<Grounds>) {
    let Some(text) = layer.text(MANIFEST) else {
        return (None, None);
    };
    let path = layer.path_of(MANIFEST);
    let Some(item) = repair::parse(&path, text, 0..text.len(), problems) else {
        return (None, None);
    };
    let mut reader = Reader::new(&path, &item, problems);
    for field in [&NAME, &VERSION, &DESCRIPTION] {
        reader.text(field);
    }
    let parent = reader.text(&PARENT);
    let grounds =
        reader.map(&GROUNDS, |reader| Grounds { light: colours(reader, &LIGHT), dark: colours(reader, &DARK) });
    reader.finish();
    (parent, grounds)
}

fn colours(reader: &mut Reader, field: &'static Field) -> Vec<Colour> {
    let texts = reader.texts(field);
    texts.into_iter().filter_map(|text| Some(settings::colour::placed(reader, text)?.value)).collect()
}
