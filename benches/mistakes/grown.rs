//! Sites on which every record makes the same mistake, and the work that it takes to tell them all.

use etalase::rooms::diagnostic::draw::{self, Format, Style};
use etalase::rooms::diagnostic::message::Language;
use etalase::rooms::pipeline;
use etalase::rooms::settings::Overrides;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// The folders of `tests/problems`: one mistake each.
pub fn mistakes() -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(problems())?.collect::<io::Result<Vec<_>>>()?;
    let mut folders: Vec<PathBuf> =
        entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.retain(|folder| !folder.ends_with("_site"));
    folders.sort();
    Ok(folders)
}

fn problems() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

/// Makes the site of a mistake, its records, agencies and pages so many times over; all records if none is mistaken.
pub fn grow(site: &Path, mistake: &Path, times: usize) -> io::Result<()> {
    for from in [&problems().join("_site"), mistake] {
        lay_over(from, site)?;
    }
    let of = |root: &Path, folder: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(root.join("content").join(folder)).into_iter().flatten().flatten();
        let files =
            entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "md"));
        files.filter_map(|path| Some(path.strip_prefix(root).ok()?.to_owned())).collect()
    };
    let folders = ["inovasi", "opd", "halaman"];
    let mut multiplied: Vec<PathBuf> = folders.iter().flat_map(|folder| of(mistake, folder)).collect();
    if multiplied.is_empty() {
        multiplied = of(site, "inovasi");
    }
    for path in multiplied {
        let (Some(stem), Ok(text)) = (path.file_stem(), fs::read(site.join(&path))) else { continue };
        let stem = stem.to_string_lossy();
        for number in 1..times {
            let name = format!("{} {}\n", "Layanan", spelled(number));
            let copy = site.join(path.with_file_name(format!("{}.md", numbered(&stem, number))));
            fs::write(copy, renamed(&text, &name))?;
        }
    }
    Ok(())
}

/// The number before the language, if the name tells one.
fn numbered(stem: &str, number: usize) -> String {
    match stem.strip_suffix(".en") {
        Some(name) => format!("{name}-{number}.en"),
        None => format!("{stem}-{number}"),
    }
}

/// A number in letters, because digits may be somebody's.
fn spelled(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// A file with another name in its first line that has one.
fn renamed(text: &[u8], name: &str) -> Vec<u8> {
    let mut is_renamed = false;
    let lines = text.split_inclusive(|byte| *byte == b'\n').map(|line| {
        let is_name = !is_renamed && line.starts_with(b"nama: ");
        is_renamed |= is_name;
        if is_name { [b"nama: ", name.as_bytes()].concat() } else { line.to_vec() }
    });
    lines.collect::<Vec<_>>().concat()
}

fn lay_over(from: &Path, to: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from).unwrap_or(entry.path()));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else if entry.file_type().is_file() {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The time of a processor that it takes to check a site and to draw what is wrong, and how many problems there are. It is
/// counted on one thread, so that nothing else on the machine counts.
pub fn work(site: &Path) -> io::Result<(Duration, usize)> {
    let site = site.to_owned();
    let alone = move || {
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().map_err(io::Error::other)?;
        let now = etalase::rooms::fields::date::read_moment("2026-11-21");
        let overrides = Overrides { check_only: true, now, ..Overrides::default() };
        let before = processor()?;
        let problems =
            pool.install(|| pipeline::prepare(&site, &overrides)).map_or_else(|_| Vec::new(), |found| found.problems);
        let style = Style { format: Format::Human, language: Language::Indonesian, colour: false, width: 80 };
        let drawn = draw::report(&problems, style, &|path| pipeline::text_of(&site, path));
        assert!(problems.is_empty() == drawn.is_empty());
        Ok((processor()? - before, problems.len()))
    };
    let worker = thread::Builder::new().stack_size(16 << 20).spawn(alone)?;
    worker.join().map_err(|_| io::Error::other("a check ended badly"))?
}

/// What this thread has had of the processors so far.
fn processor() -> io::Result<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds = text.split_whitespace().next().and_then(|number| number.parse().ok());
    nanoseconds.map(Duration::from_nanos).ok_or_else(|| io::Error::other("the system does not tell"))
}
