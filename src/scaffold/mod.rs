//! Starting points: a file for a new innovation, and a new site that builds at once.

pub mod blank;
pub(crate) mod places;

use crate::catalogue::innovation::schema;
use crate::catalogue::registry::{Broken, Found, Registry};
use crate::content::names::SLUG_LIMIT;
use crate::content::read;
use crate::content::source::SourceKind;
use crate::content::{document, names};
use crate::diagnostic;
use crate::edit::{self, Change};
use crate::fields::Choice;
use crate::site::Failure;
use crate::vocabulary::Publication;
use crate::whole;
use blank::{Blank, blank};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why a file was not made: the code of a message and what fills its blanks.
#[derive(Debug)]
pub(crate) enum Refusal {
    Usage(&'static str, Vec<(&'static str, String)>),
    Machine(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Refusal {
        Refusal::Machine(failure)
    }
}

/// Writes `content/inovasi/<slug>.md` with every field explained. Nothing that exists is overwritten.
pub(crate) fn new_innovation(root: &Path, name: &str, agency: &str) -> Result<PathBuf, Refusal> {
    let (slug, text) = explained(root, name, agency)?;
    put(root, &slug, &text)
}

/// The same as a draft, whose sections are still to be written; tells its slug.
pub(crate) fn new_draft(root: &Path, name: &str, agency: &str) -> Result<String, Refusal> {
    let (slug, text) = explained(root, name, agency)?;
    let changes = [Change::text(schema::PUBLICATION.key, Publication::Draft.id()), Change::Body(String::new())];
    let text = edit::record(&text, schema::FIELDS, &changes)
        .map_err(|_| Refusal::Usage("baru-nama-salah", vec![("nama", name.to_owned())]))?;
    put(root, &slug, &text)?;
    Ok(slug)
}

/// The slug of a new innovation, and its file with every field explained.
fn explained(root: &Path, name: &str, agency: &str) -> Result<(String, String), Refusal> {
    if !root.join("content").is_dir() {
        return Err(Failure::new("bukan-situs", root).into());
    }
    let name = crate::fields::text::clean(name);
    let length = name.chars().count();
    if !(schema::NAME.least..=schema::NAME.most).contains(&length) {
        return Err(Refusal::Usage("baru-nama-panjang", vec![("panjang", length.to_string())]));
    }
    let Some(slug) = slug_of(&name) else { return Err(Refusal::Usage("baru-nama-salah", vec![("nama", name)])) };
    let agency = find_agency(root, agency)?;
    let Blank { required, at_times, optional } =
        blank(schema::FIELDS, &[(&schema::NAME, quoted(&name)), (&schema::AGENCY, agency)]);
    // What somebody has typed comes last, so that no blank is looked for in it.
    let text = include_str!("inovasi.md").replace("{boleh}", &optional).replace("{kadang}", &at_times);
    Ok((slug, text.replace("{wajib}", &required)))
}

/// The slug that a name gives, if it gives one.
pub(crate) fn slug_of(name: &str) -> Option<String> {
    let slug: String = slug::slugify(name).chars().take(SLUG_LIMIT).collect();
    let slug = slug.trim_matches('-');
    (names::is_slug(slug) && !names::is_windows_name(slug)).then(|| slug.to_owned())
}

/// Writes a new innovation's file.
fn put(root: &Path, slug: &str, text: &str) -> Result<PathBuf, Refusal> {
    let path = root.join("content/inovasi").join(format!("{slug}.md"));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
    }
    write_new(&path, text)?;
    Ok(path)
}

/// A name as YAML reads it back unchanged.
fn quoted(name: &str) -> String {
    let plain = name.chars().all(|letter| letter.is_alphanumeric() || " -()/.".contains(letter))
        && name.starts_with(char::is_alphabetic)
        && !name.ends_with(':');
    if plain { name.to_owned() } else { format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// The id of the agency that `wanted` names; an unknown name is refused with the nearest three.
fn find_agency(root: &Path, wanted: &str) -> Result<String, Refusal> {
    let mut problems = Vec::new();
    let listed = read::list(root).value.into_iter().filter(|listed| listed.kind == SourceKind::Agency);
    let mut agencies: Vec<_> = listed
        .map(|listed| document::parse(read::read(root, listed).0, true))
        .filter_map(|mut document| {
            crate::catalogue::agency::read(&mut document, &crate::settings::Area::INDONESIA, &mut problems).ok()
        })
        .collect();
    agencies.sort_by(|a, b| a.id.cmp(&b.id));
    let registry = Registry::new(&agencies, Broken::default(), &mut problems);
    match registry.agency(wanted) {
        Found::Agency(index) => Ok(agencies[index].id.clone()),
        _ => {
            let names = agencies.iter().map(|agency| agency.id.as_str());
            let near = diagnostic::nearest_several(wanted, names, 3).join(", ");
            let near = if near.is_empty() { "none".to_owned() } else { near };
            Err(Refusal::Usage("baru-opd-tak-dikenal", vec![("tertulis", wanted.to_owned()), ("saran", near)]))
        }
    }
}

/// The files of a new site.
const SITE: [(&str, &str); 7] = [
    ("content/situs.yaml", include_str!("situs.yaml")),
    ("content/data/istilah.yaml", include_str!("istilah.yaml")),
    ("content/data/bahasa.yaml", include_str!("bahasa.yaml")),
    ("content/data/sinonim.yaml", include_str!("sinonim.yaml")),
    ("content/inovasi/contoh-layanan.md", include_str!("contoh-layanan.md")),
    ("content/opd/dinas-contoh.md", "---\ncontoh: true\nnama: Dinas Contoh\njenis: dinas\n---\n"),
    (
        "content/halaman/tentang.md",
        "---\njudul: Tentang situs ini\nringkasan: Untuk apa situs ini dibuat, dan siapa yang mengisinya.\nurutan: 10\nmenu: true\n---\n\nSitus ini memperlihatkan cara baru pemerintah melayani warga.\n",
    ),
];

/// Makes a new site in a folder that is empty or not there yet.
pub(crate) fn init(folder: &Path) -> Result<Vec<PathBuf>, Refusal> {
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if !is_free {
        return Err(Refusal::Usage("mulai-folder-berisi", vec![("folder", folder.display().to_string())]));
    }
    let mut made = Vec::new();
    for (path, text) in SITE {
        let path = folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Failure::io("folder-gagal", folder))?;
        }
        write_new(&path, text)?;
        made.push(path);
    }
    Ok(made)
}

fn write_new(path: &Path, text: &str) -> Result<(), Refusal> {
    whole::write_new(path, text.as_bytes()).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Refusal::Usage("baru-sudah-ada", vec![("berkas", path.display().to_string())]),
        _ => Failure::io("tulis-gagal", path)(error).into(),
    })
}
