//! What social media teams take home: the kit of an innovation as files in a folder, and a plan of when to post which.
//!
//! A kit's files are the very bytes of the site, made by the same jobs.

pub(crate) mod calendar;
mod earlier;
mod events;
mod post;

use crate::diagnostic::{self, Diagnostic};
use crate::pipeline::Prepared;
use crate::render::kit::Source;
use crate::site::Failure;
use crate::whole;
use std::fs;
use std::path::{Path, PathBuf};

/// Why there is no kit: the code of a message and its blanks, or what is wrong with the site's own files.
#[derive(Debug)]
pub(crate) enum Refusal {
    Usage(&'static str, Vec<(&'static str, String)>),
    Problem(Box<Diagnostic>),
    Machine(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Machine(failure)
    }
}

/// Writes the kit of the innovation whose file is called `slug` into a folder, by default `<slug>-bagikan`; returns the
/// files. The site must have a theme that can be used.
pub(crate) fn write_kit(
    prepared: &Prepared,
    root: &Path,
    slug: &str,
    out: Option<&Path>,
) -> Result<Vec<PathBuf>, Refusal> {
    let innovation = find(prepared, slug.trim_end_matches(".md"))?;
    let no_theme = || Refusal::Usage("bagikan-tanpa-tema", Vec::new());
    let theme = prepared.theme.clone().ok_or_else(no_theme)?;
    let editions = prepared.editions(theme, root);
    let Prepared { catalogue, plan, .. } = prepared;
    let slug = &catalogue.innovations[innovation].record.slug;
    let folder = out.map_or_else(|| PathBuf::from(format!("{slug}-bagikan")), Path::to_owned);
    fs::create_dir_all(&folder).map_err(Failure::io("folder-gagal", &folder))?;
    let mut files = Vec::new();
    for part in editions.kit(innovation) {
        let bytes = match part.source {
            Source::Bytes(bytes) => bytes,
            Source::Published(path) => match plan.jobs.get(&path) {
                Some(job) => editions.render(&path, job).map_err(Refusal::Problem)?.bytes,
                None => continue,
            },
        };
        let file = folder.join(part.name);
        whole::write(&file, &bytes).map_err(Failure::io("tulis-gagal", &file))?;
        files.push(file);
    }
    Ok(files)
}

/// Writes the evidence sheet of an innovation into a folder, by default this one, as `<slug>-bukti.pdf`. It is for the
/// judges of a year and so never part of the site.
pub(crate) fn write_evidence(
    prepared: &Prepared,
    root: &Path,
    slug: &str,
    out: Option<&Path>,
) -> Result<PathBuf, Refusal> {
    let innovation = find_any(prepared, slug.trim_end_matches(".md"))?;
    let no_theme = || Refusal::Usage("bagikan-tanpa-tema", Vec::new());
    let theme = prepared.theme.clone().ok_or_else(no_theme)?;
    let editions = prepared.editions(theme, root);
    let bytes = editions.evidence(innovation).map_err(Refusal::Problem)?;
    let folder = out.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    let file = folder.join(format!("{}-bukti.pdf", prepared.catalogue.innovations[innovation].record.slug));
    whole::write(&file, &bytes).map_err(Failure::io("tulis-gagal", &file))?;
    Ok(file)
}

/// The innovation that somebody means, if it has a kit.
fn find(prepared: &Prepared, slug: &str) -> Result<usize, Refusal> {
    if !prepared.settings.has_share_cards() {
        return Err(Refusal::Usage("bagikan-mati", Vec::new()));
    }
    let innovation = find_any(prepared, slug)?;
    match prepared.catalogue.innovations[innovation].listed {
        true => Ok(innovation),
        false => Err(Refusal::Usage("bagikan-tak-tampil", vec![("tertulis", slug.to_owned())])),
    }
}

/// The innovation that somebody means.
fn find_any(Prepared { catalogue, .. }: &Prepared, slug: &str) -> Result<usize, Refusal> {
    catalogue.slugs.get(slug).copied().ok_or_else(|| {
        let known = catalogue.listed.iter().map(|index| catalogue.innovations[*index].record.slug.as_str());
        let near = diagnostic::nearest(slug, known).unwrap_or("none").to_owned();
        Refusal::Usage("bagikan-tak-dikenal", vec![("tertulis", slug.to_owned()), ("saran", near)])
    })
}
