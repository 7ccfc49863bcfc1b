//! Limits on what is read: every row of docs/limits.md is met quickly, with a plain sentence, and the published site
//! stays as it was.

use crate::program::{TODAY, answer, copy, etalase, project};
use crate::site::{build, tree};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// A row of docs/limits.md, the code of what is said, and the files that go beyond the limit.
type Case = (&'static str, &'static str, Vec<(String, Vec<u8>)>);

/// The rows that are shown here; all others are shown by the folder of tests/problems that is named after their code, or
/// are in [`ELSEWHERE`].
fn cases() -> Vec<Case> {
    let one = |path: &str, bytes: Vec<u8>| vec![(path.to_owned(), bytes)];
    let text = |path: &str, text: String| vec![(path.to_owned(), text.into_bytes())];
    let themed = |mut files: Vec<(String, Vec<u8>)>| {
        let settings = fs::read_to_string(project("tests/problems/_site/content/situs.yaml")).unwrap();
        files.push(("content/situs.yaml".to_owned(), format!("{settings}\ntema: uji\n").into_bytes()));
        files.push(("themes/uji/theme.yaml".to_owned(), b"nama: Uji\n".to_vec()));
        files
    };
    let record = "content/inovasi/lain.md";
    let body = |body: String| text(record, with_body(&body));
    let fields = |fields: String| text(record, format!("---\n{fields}\n---\n"));
    let name = format!("content/inovasi/{}.md", "a".repeat(81));
    let many = (0..1_001).map(|number| (format!("themes/uji/node_modules/{number}.js"), Vec::new())).collect();
    let deep = "content/gambar/a/b/c/d/e/f/g/h/foto.jpg";
    vec![
        ("a text file", "berkas-terlalu-besar", one(record, vec![b'a'; (2 << 20) + 1])),
        ("the link ledger", "berkas-terlalu-besar", one("content/tautan.csv", vec![b'a'; (64 << 20) + 1])),
        ("unreadable lines of the ledger", "buku-alamat-rusak", text("content/tautan.csv", "a;b\n".repeat(100_000))),
        (
            "pages of a list in the ledger",
            "buku-alamat-rusak",
            text("content/tautan.csv", "topik/surat/,Surat,,,2026-01-01,,100001,\n".to_owned()),
        ),
        ("front matter", "isian-terlalu-besar", fields(format!("nama: {}", "a".repeat(70_000)))),
        ("levels of fields", "isian-terlalu-rumit", fields(format!("nama: {}{}", "[".repeat(33), "]".repeat(33)))),
        ("keys and values", "isian-terlalu-rumit", fields("a: [".to_owned() + &"b, ".repeat(5_000) + "]")),
        ("a file's name", "nama-berkas-salah", text(&name, with_body(""))),
        ("folders inside folders", "folder-terlalu-dalam", one(deep, Vec::new())),
        ("a picture", "gambar-terlalu-besar", one("content/gambar/besar.jpg", vec![0xff; (5 << 20) + 1])),
        ("nesting in Markdown", "bersarang-terlalu-dalam", body(">".repeat(25) + " a")),
        ("links on a page", "terlalu-banyak-tautan", body("[a](https://contoh.example) ".repeat(2_001))),
        ("problems shown", "gambar-hilang", body("![foto](hilang.jpg)\n\n".repeat(1_500))),
        (
            "a theme file",
            "berkas-tema-terlalu-besar",
            themed(one("themes/uji/assets/besar.svg", vec![b'a'; (2 << 20) + 1])),
        ),
        ("files of a theme", "tema-terlalu-banyak-berkas", themed(many)),
    ]
}

/// Rows that other tests show: `content::read` with a smaller limit, the preview's own, and what a theme's file may take.
const ELSEWHERE: [&str; 10] = [
    "terlalu-banyak-berkas",
    "413",
    "415",
    "422",
    "431",
    "503",
    "a closed connection",
    "templat-tak-berujung",
    "tema-terlalu-lama",
    "tema-terlalu-boros",
];

/// The small site's record under another name and with another body.
fn with_body(body: &str) -> String {
    let record = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    let (fields, _) = record.split_once("\n---\n").unwrap();
    format!("{}\n---\n{body}", fields.replace("nama: Antar Akta", "nama: Lain Sendiri"))
}

/// What and code of every row of docs/limits.md.
fn rows() -> Vec<(String, String)> {
    let table = fs::read_to_string(project("docs/limits.md")).unwrap();
    let lines = table.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    lines.take_while(|line| line.starts_with('|')).map(cells).map(|row| (row[1].clone(), row[3].clone())).collect()
}

#[test]
fn every_limit_is_told_and_shown() {
    let shown: BTreeSet<(String, String)> =
        cases().into_iter().map(|(what, code, _)| (what.to_owned(), format!("`{code}`"))).collect();
    let rows = rows();
    for case in &shown {
        assert!(rows.contains(case), "{case:?} is no row of docs/limits.md");
    }
    for row in rows.iter().filter(|row| !shown.contains(row)) {
        let code = row.1.trim_matches('`');
        let report = fs::read_to_string(project(&format!("tests/problems/{code}/report.id.txt"))).unwrap_or_default();
        assert!(ELSEWHERE.contains(&code) || report.contains(&format!("[{code}]")), "nothing shows {row:?}");
    }
}

#[test]
fn what_goes_beyond_a_limit_is_refused_and_nothing_is_lost() {
    for (what, code, files) in cases() {
        let site = tempfile::tempdir().unwrap();
        copy(&project("tests/problems/_site"), site.path());
        assert_eq!(build(site.path(), &[]).code, 0);
        let before = tree(&site.path().join("public"));
        for (path, bytes) in files {
            let target = site.path().join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, bytes).unwrap();
        }
        for (language, level, more) in [("id", "galat", "masalah lagi."), ("en", "error", "more problem")] {
            let mut command = etalase(&["build", "--lang", language, "--now", TODAY, "--format", "short"]);
            command.current_dir(site.path());
            let started = Instant::now();
            let answer = answer(command);
            assert!(started.elapsed() < Duration::from_secs(5), "{what} took {:?}", started.elapsed());
            let told = format!("{level}[{code}]");
            assert!(answer.out.contains(&told), "{what}: {}", &answer.out[..answer.out.len().min(500)]);
            assert_eq!(answer.code, 1, "{what}");
            // Of very many problems the first thousand are told, and how many more there are.
            assert!(answer.out.matches(&told).count() <= 1_000, "{what}");
            assert_eq!(answer.out.contains(more), what == "problems shown", "{what}");
        }
        assert!(tree(&site.path().join("public")) == before, "{what}");
    }
}

/// What `check` says of a site with one more file, which must not take long.
fn check_with(path: &str, bytes: &[u8]) -> String {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let target = site.path().join(path);
    fs::create_dir_all(target.parent().unwrap_or(Path::new("."))).unwrap();
    fs::write(&target, bytes).unwrap();
    let mut command = etalase(&["check", "--lang", "id", "--now", TODAY, "--format", "short"]);
    command.current_dir(site.path());
    let started = Instant::now();
    let answer = answer(command);
    assert!(started.elapsed() < Duration::from_secs(5), "{path} took {:?}", started.elapsed());
    assert!(answer.code == 0 || answer.code == 1, "{}{}", answer.out, answer.err);
    answer.out
}

#[test]
fn deep_and_hostile_input_ends_quickly() {
    let bodies = [
        (">".repeat(20_000), Some("bersarang-terlalu-dalam")),
        ("1. ".repeat(20_000), Some("bersarang-terlalu-dalam")),
        ("[".repeat(100_000), None),
        ("*a ".repeat(60_000), None),
        ("`".repeat(100_000), None),
        ("a.b. ".repeat(400_000), None),
        ("|a".repeat(2_000) + "|\n" + &"|-".repeat(2_000) + "|\n" + &"|b\n".repeat(500_000), None),
        ("<div>".repeat(50_000), Some("html-mentah")),
        ("[a](https://contoh.example) ".repeat(3_000), Some("terlalu-banyak-tautan")),
    ];
    for (text, code) in bodies {
        let answer = check_with("content/inovasi/lain.md", with_body(&text).as_bytes());
        match code {
            Some(code) => {
                assert!(answer.contains(&format!("galat[{code}]")), "{code}: {}", &answer[..answer.len().min(500)])
            }
            None => assert!(!answer.contains("galat["), "{}", &answer[..answer.len().min(500)]),
        }
    }
    let fields = [
        "{a: ".repeat(9_000),
        "[".repeat(60_000),
        "- ".repeat(30_000),
        "a: &a [*a]\n".to_owned(),
        "t:1': \"\n[".to_owned(),
    ];
    for text in fields {
        let answer = check_with("content/inovasi/lain.md", format!("---\n{text}\n---\n").as_bytes());
        assert!(answer.contains("content/inovasi/lain.md:"), "{answer}");
    }
}

/// Files that not every system can hold are made here instead of in tests/problems.
#[test]
#[cfg(target_os = "linux")]
fn names_that_clash_elsewhere_are_refused() {
    let record = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
    for name in ["con", "nul", "com1"] {
        let text = record.replace("nama: Antar Akta", "nama: Lain");
        let answer = check_with(&format!("content/inovasi/{name}.md"), text.as_bytes());
        assert!(answer.contains(&format!("content/inovasi/{name}.md:1:1: galat[nama-berkas-windows]")), "{answer}");
    }
}

#[test]
fn no_bytes_make_it_panic() {
    // A small generator of nonsense: pieces of real files and of YAML's and Markdown's signs.
    let record = fs::read_to_string(project("content/inovasi/antar-akta.md")).unwrap();
    let pieces: Vec<&str> = record
        .split_inclusive([' ', '\n', ':'])
        .chain([
            "\t", "---\n", "\u{feff}", "&a", "*a", "|", ">", "\"", "'", "[", "}", "#", "![", "](", "\u{0}", "é", "🙂",
            "\r\n",
        ])
        .collect();
    let mut seed = 7_u64;
    let mut next = move |bound: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % bound
    };
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    for round in 0..400 {
        let mut text = if round % 2 == 0 { record.clone() } else { String::from("---\n") };
        for _ in 0..next(30) + 1 {
            let mut at = next(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.insert_str(at, pieces[next(pieces.len())]);
        }
        fs::write(site.path().join(format!("content/inovasi/acak-{round}.md")), text).unwrap();
    }
    for format in ["human", "json", "short"] {
        let mut command = etalase(&["check", "--lang", "id", "--now", TODAY, "--format", format]);
        command.current_dir(site.path());
        let answer = answer(command);
        assert_eq!(answer.code, 1, "{}", answer.err);
        assert!(!answer.err.contains("panicked"), "{}", answer.err);
    }
}
