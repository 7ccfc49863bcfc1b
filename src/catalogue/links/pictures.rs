//! Finds the pictures that files name.

use super::{Places, folder, join};
use crate::diagnostic::{Diagnostic, Placed, SourcePath};

/// Finds the picture that a file wants to show. `Ok(None)` if that picture is itself in error.
pub(crate) fn find_picture(
    path: &SourcePath,
    written: &Placed<String>,
    places: &Places,
) -> Result<Option<SourcePath>, Diagnostic> {
    let found = seek_picture(path, written, places)?;
    if let Some((source, span)) = found.as_ref().and_then(|found| places.forbidden.get(found)) {
        let problem = Diagnostic::error("gambar-dilarang", path, written.span).with("tertulis", &written.value);
        return Err(problem.label(source, *span));
    }
    Ok(found)
}

/// The picture that a file names, whether it may be shown or not: beside it, in `content/gambar/`, or from the site's root.
pub(crate) fn seek_picture(
    path: &SourcePath,
    written: &Placed<String>,
    places: &Places,
) -> Result<Option<SourcePath>, Diagnostic> {
    let name = written.value.trim_start_matches("./");
    let candidates = match name.strip_prefix('/') {
        Some(absolute) => [join("content", absolute), None],
        None => [join(folder(path), name), join("content/gambar", name)],
    };
    let candidates = || candidates.iter().flatten();
    for candidate in candidates() {
        let candidate = SourcePath::from(candidate.as_str());
        if places.pictures.contains_key(&candidate) {
            return Ok(Some(candidate));
        }
        if places.is_broken(&candidate) {
            return Ok(None);
        }
    }
    let is_shown = |found: &&SourcePath| places.pictures.contains_key(*found);
    if let Some(found) = candidates().filter_map(|candidate| places.alike().same(candidate)).find(is_shown) {
        return Ok(Some(found.clone()));
    }
    let others = places.alike().others(name);
    let problem = |code| Diagnostic::error(code, path, written.span).with("tertulis", &written.value);
    match (others.iter().find(is_shown), others.first()) {
        (Some(other), _) => Err(problem("gambar-nama-lain").with("berkas", other).with("saran", name_of(other, path))),
        (None, Some(other)) => {
            let (stem, ending) = other.rsplit_once('.').unwrap_or((other, ""));
            let saved = format!("{}.jpg", stem.rsplit('/').next().unwrap_or(stem));
            Err(problem("gambar-bentuk-lain").with("berkas", other).with("akhiran", ending).with("saran", saved))
        }
        (None, None) => {
            let near = places.picture_like(name.rsplit('/').next().unwrap_or(name)).unwrap_or("none");
            Err(problem("gambar-hilang").with("saran", near))
        }
    }
}

/// How a source names a picture.
fn name_of<'p>(picture: &'p str, path: &str) -> &'p str {
    let beside = |folder: &str| picture.strip_prefix(folder)?.strip_prefix('/');
    let from_content = || &picture["content".len()..];
    beside(folder(path)).or_else(|| beside("content/gambar")).unwrap_or_else(from_content)
}
