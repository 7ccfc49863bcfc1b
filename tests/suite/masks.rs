//! Whatever is wrong with whatever file: no word that is said about it tells a number, an address or a birthday whole.

use crate::program::{TODAY, answer, copy, etalase, project};
use etalase::rooms::diagnostic::Diagnostic;
use etalase::rooms::diagnostic::draw::{self, Format, Style};
use etalase::rooms::diagnostic::message::Language;
use etalase::rooms::pipeline::{self, Rules};
use etalase::rooms::settings::Overrides;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// One of every kind, and what of it may never be said, spaces and signs left out.
const CANARIES: [(&str, &str); 10] = [
    ("1871015204909871", "0152049098"),
    ("198005122005011987", "05122005011"),
    ("081276543987", "2765439"),
    ("+62 812-7654-3987", "276543"),
    ("09.254.294.3-407.987", "429434079"),
    ("siti.aminah.kedaton@gmail.com", "itiaminah"),
    ("mailto:siti.aminah.kedaton@gmail.com", "itiaminah"),
    ("rekening BRI 3344-01-026543-53-9 a.n. Siti", "0102654353"),
    ("lahir 12 April 1990", "12April"),
    ("0812 7654 3987", "2765439"),
];

fn assert_silent(what: &str, text: &str) {
    let joined: String = text.chars().filter(|letter| !letter.is_whitespace() && !".-|".contains(*letter)).collect();
    for (canary, hidden) in CANARIES {
        assert!(!joined.contains(hidden), "{what} tells {canary}:\n{text}");
    }
}

fn problems(root: &Path) -> Vec<Diagnostic> {
    let now = format!("{TODAY}T00:00:00").parse().unwrap();
    let overrides = Overrides { now: Some(now), ..Overrides::default() };
    pipeline::check(root, &overrides, Rules::default()).map(|report| report.problems).unwrap_or_default()
}

/// All that could be said of a site, in both languages, before anything else is covered.
fn said(root: &Path, problems: &[Diagnostic]) -> String {
    let manners = [(Language::Indonesian, Format::Human), (Language::English, Format::Json)];
    let said = manners.map(|(language, format)| {
        let style = Style { format, language, colour: false, width: 90 };
        draw::report(problems, style, &|path| pipeline::text_of(root, path))
    });
    said.concat()
}

/// A file that holds every field of its kind.
const FILES: [(&str, &str); 8] = [
    ("content/inovasi/lengkap.md", include_str!("../../src/scaffold/inovasi.md")),
    ("content/inovasi/contoh.md", include_str!("../../src/scaffold/contoh-layanan.md")),
    (
        "content/inovasi/contoh.en.md",
        "---\nnama: Other\nringkasan: Words about it that are long enough.\n---\n\nWords.\n",
    ),
    (
        "content/opd/dinas-lain.md",
        "---\nnama: Dinas Lain\nsingkatan: Dinlain\nalias: [Kantor Lain]\njenis: dinas\ninduk: disdukcapil\nalamat: Jl. Satu\n\
        telepon: \"0721\"\nwhatsapp: \"0812\"\nemail: a@b.example\nsitus: https://c.example\nkoordinat: -5.4, 105.2\n\
        logo: foto.jpg\nppid_url: https://c.example/ppid\nmedia_sosial:\n  - jenis: instagram\n    url: https://d.example\n---\n\nIsi.\n",
    ),
    (
        "content/halaman/tentang.md",
        "---\njudul: Tentang\nringkasan: Tentang situs ini dan isinya.\nurutan: 1\nmenu: true\n---\n\nIsi.\n",
    ),
    ("content/data/istilah.yaml", include_str!("../../src/scaffold/istilah.yaml")),
    ("content/data/bahasa.yaml", include_str!("../../src/scaffold/bahasa.yaml")),
    ("content/data/hari.yaml", "- tanggal: 2 Mei\n  nama: Hari Pendidikan\n  topik: [kesehatan]\n"),
];

fn site() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    for (path, text) in FILES {
        write(site.path(), path, text);
    }
    let more = [
        ("content/situs.yaml", include_str!("../../src/scaffold/situs.yaml")),
        ("content/data/sinonim.yaml", "- [akta, surat lahir]\n"),
        ("content/data/peta.yaml", "baris:\n  - [kedaton, kemiling]\n"),
        (
            "content/pengecualian.yaml",
            "- berkas: a\n  isian: isi\n  sidik: \"1a2b\"\n  alasan: Nomor surat\n  tanggal: 2026-01-05\n",
        ),
        (
            "content/tautan.csv",
            "alamat,nama,opd,kode,sejak,ke,halaman,sidik\ninovasi/lama/,Lama,disdukcapil,k7m2,2026-01-05,hilang,,abcd\n",
        ),
    ];
    more.iter().for_each(|(path, text)| write(site.path(), path, text));
    site
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A text in which every value of a field is another. What is commented out by `#` becomes a field.
fn with_values(text: &str, value: &str) -> String {
    let changed = |line: &str| {
        let line = line.strip_prefix("# ").filter(|line| line.contains(": ")).unwrap_or(line);
        let indent = &line[..line.len() - line.trim_start().len()];
        match (line.split_once(": "), line.trim_start().strip_prefix("- ")) {
            (Some((key, _)), _) if !key.contains(['"', '{', '[', ' ']) || key.trim_start().starts_with("- ") => {
                format!("{key}: {value}")
            }
            (None, Some(_)) => format!("{indent}- {value}"),
            _ => line.to_owned(),
        }
    };
    text.lines().map(|line| changed(line) + "\n").collect()
}

/// A text with keys that are numbers.
fn with_keys(text: &str, canary: &str) -> String {
    let key = canary.replace([' ', ':'], "-");
    let keys = format!("x{key}: a\n{key}: a\nx_catatan: {{{key}: a}}\nkontak: {{{key}: a}}\n\"{canary}\": a\n");
    match text.strip_prefix("---\n") {
        Some(rest) => format!("---\n{keys}{rest}"),
        None => format!("{keys}{text}"),
    }
}

fn texts(root: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().flatten();
    let is_text =
        |path: &PathBuf| path.extension().is_some_and(|ending| ["md", "yaml", "csv"].iter().any(|e| ending == *e));
    files.map(|entry| entry.path().to_owned()).filter(is_text).collect()
}

/// A way to break the text of a file.
type Change<'c> = Box<dyn Fn(&str) -> String + 'c>;

#[test]
fn no_field_of_any_file_is_told_whole() {
    CANARIES.par_iter().for_each(|(canary, _)| {
        let quoted = format!("\"{canary}\"");
        let list = format!("[{quoted}, x{canary}]");
        let address = format!("https://contoh.example/{}?u={canary}", canary.replace(' ', "%20"));
        let mut changes: Vec<Change> = Vec::new();
        for value in [canary, list.as_str(), &address] {
            changes.push(Box::new(move |text| with_values(text, value)));
        }
        let elsewhere = format!("[x]({canary}) ![y]({canary}) <{canary}> [z][{canary}] [^{canary}]\n");
        changes.push(Box::new(move |text| with_keys(text, canary).replace(',', &format!(",{canary},")) + &elsewhere));
        for change in &changes {
            let site = site();
            for file in texts(site.path()) {
                let before = fs::read_to_string(&file).unwrap();
                fs::write(&file, change(&before)).unwrap();
            }
            let found = problems(site.path());
            assert!(!found.is_empty());
            assert_silent(canary, &said(site.path(), &found));
        }
    });
}

#[test]
fn no_problem_tells_a_word_that_is_a_number() {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(project("tests/problems")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.join("content").is_dir() && !folder.ends_with("_site"));
    folders.sort();
    let quoted: Vec<Vec<Quoted>> = folders.par_iter().map(|folder| quoted_in(folder)).collect();
    // Each blank of each message once.
    let mut blanks = BTreeSet::new();
    let quoted: Vec<Quoted> = quoted.into_iter().flatten().filter(|quoted| blanks.insert(quoted.blank)).collect();
    assert!(quoted.len() > 100, "only {} words were quoted", quoted.len());
    quoted.par_iter().enumerate().for_each(|(at, quoted)| plant(quoted, CANARIES[at % CANARIES.len()].0));
}

/// A word of a file that a message about a folder of problems quotes.
struct Quoted {
    folder: PathBuf,
    /// The message and its blank.
    blank: (&'static str, &'static str),
    file: String,
    place: Range<usize>,
}

fn site_of(folder: &Path) -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    for part in ["content", "themes"].iter().filter(|part| folder.join(part).is_dir()) {
        copy(&folder.join(part), &site.path().join(part));
    }
    site
}

fn quoted_in(folder: &Path) -> Vec<Quoted> {
    let site = site_of(folder);
    let mut quoted = Vec::new();
    for problem in problems(site.path()) {
        let Ok(text) = fs::read_to_string(site.path().join(&*problem.path)) else { continue };
        let line = text[..(problem.span.start as usize).min(text.len())].rfind('\n').map_or(0, |end| end + 1);
        for (name, word) in &problem.arguments {
            let places = text[line..].match_indices(word.as_str()).map(|(at, _)| line + at..line + at + word.len());
            // A word of its own, of which a person could have made a number.
            let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
            let is_whole = |place: &Range<usize>| {
                let (before, behind) = (text[..place.start].chars().next_back(), text[place.end..].chars().next());
                is_edge(before) && is_edge(behind) && word.contains(char::is_alphanumeric)
            };
            if let Some(place) = { places }.find(is_whole) {
                let (folder, file) = (folder.to_owned(), problem.path.to_string());
                quoted.push(Quoted { folder, blank: (problem.code, *name), file, place });
            }
        }
    }
    quoted
}

/// Puts a canary in the place of a quoted word.
fn plant(quoted: &Quoted, canary: &str) {
    let Quoted { folder, blank, file, place } = quoted;
    let site = site_of(folder);
    let file = site.path().join(file);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{}{canary}{}", &text[..place.start], &text[place.end..])).unwrap();
    let found = problems(site.path());
    assert_silent(&format!("{} {blank:?}", folder.display()), &said(site.path(), &found));
}

#[test]
fn names_of_files_and_arguments_are_told_in_part() {
    let site = site();
    let root = site.path();
    for (canary, _) in CANARIES {
        let name = canary.replace([' ', ':'], "-");
        for (folder, ending) in
            [("inovasi", "md"), ("opd", "md"), ("halaman", "md"), ("gambar", "jpg"), ("data", "yaml")]
        {
            write(root, &format!("content/{folder}/{name}.{ending}"), "---\n---\n");
            write(root, &format!("content/{folder}/{name}.docx"), "x");
            write(root, &format!("content/{folder}/{name}/{name}.md"), "x");
        }
        write(root, &format!("themes/{name}/theme.yaml"), "nama: [\n");
        let commands: [&[&str]; 9] = [
            &["check", "--lang", "id"],
            &["check", "--lang", "en", "--format", "json"],
            &["build", "--keep-going"],
            &["build", "--out", canary],
            &["share", canary],
            &["report", "--csv", &format!("{name}/x.csv")],
            &["check", "--allow", canary, "--reason", canary],
            &["withdraw", canary, "--tanpa-nama"],
            &["new", "inovasi", canary, "--opd", canary],
        ];
        for arguments in commands {
            let mut command = etalase(arguments);
            command.current_dir(root);
            let answer = answer(command);
            assert_silent(&arguments.join(" "), &format!("{}{}", answer.out, answer.err));
        }
    }
}
