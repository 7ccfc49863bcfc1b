//! Limits on what is read: each refused quickly, with a plain sentence.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

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
fn big_files_are_refused() {
    let text = vec![b'a'; (2 << 20) + 1];
    assert!(check_with("content/inovasi/besar.md", &text).contains("galat[berkas-terlalu-besar]"));
    let picture = vec![0xff; (5 << 20) + 1];
    assert!(check_with("content/gambar/besar.jpg", &picture).contains("galat[gambar-terlalu-besar]"));
    let fields = format!("---\nnama: {}\n---\n", "a".repeat(70_000));
    assert!(check_with("content/inovasi/besar.md", fields.as_bytes()).contains("galat[isian-terlalu-besar]"));
}

#[test]
fn deep_and_hostile_input_ends_quickly() {
    let body = |body: String| {
        let record = fs::read_to_string(project("tests/problems/_site/content/inovasi/antar-akta.md")).unwrap();
        let (fields, _) = record.split_once("\n---\n").unwrap();
        format!("{}\n---\n{body}", fields.replace("nama: Antar Akta", "nama: Lain Sendiri"))
    };
    let bodies = [
        (">".repeat(20_000), Some("bersarang-terlalu-dalam")),
        ("1. ".repeat(20_000), Some("bersarang-terlalu-dalam")),
        ("[".repeat(100_000), None),
        ("*a ".repeat(60_000), None),
        ("`".repeat(100_000), None),
        ("<div>".repeat(50_000), Some("html-mentah")),
        ("[a](https://contoh.example) ".repeat(3_000), Some("terlalu-banyak-tautan")),
    ];
    for (text, code) in bodies {
        let answer = check_with("content/inovasi/lain.md", body(text).as_bytes());
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
