//! The whole output of a small site, as text in tests/golden/expected: what a change of the program changes on pages is
//! read in its difference. `ETALASE_BLESS=1 cargo test --test suite golden` writes it anew.
//!
//! The text says everything once. A page that repeats lines of the first page of its kind shows the first and the last of
//! them, and names that page between; a drawing inside pages stands in `drawings.txt` under the number that pages give.
//! Pictures and papers are lines of `binaries.txt`. Fingerprints are taken out, or one changed byte would be told
//! on every page that leads to it.

use crate::program::{TODAY, answer, copy, etalase, project};
use crate::site::tree;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::fs;
use std::io::Cursor;

const EXPECTED: &str = "tests/golden/expected";

#[test]
fn the_golden_site_comes_out_as_expected() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/golden/content"), &site.path().join("content"));
    let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
    command.current_dir(site.path());
    let built = answer(command);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
    let mut texts = as_text(&tree(&site.path().join("public")));
    let ledger = fs::read_to_string(site.path().join("content/tautan.csv")).unwrap();
    texts.insert("content/tautan.csv".to_owned(), ledger);
    let time = built.out.trim_end().rfind('\n').unwrap();
    texts.insert("report.txt".to_owned(), built.out[..=time].to_owned());

    if std::env::var_os("ETALASE_BLESS").is_some() {
        let _ = fs::remove_dir_all(project(EXPECTED));
        for (path, text) in &texts {
            let path = project(EXPECTED).join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let expected = tree(&project(EXPECTED));
    let mut wrong = Vec::new();
    for (path, text) in &texts {
        match expected.get(path).map(|known| String::from_utf8_lossy(known)) {
            None => wrong.push(format!("{path} is new")),
            Some(known) if known != *text => wrong.push(format!("{path}: {}", first_difference(&known, text))),
            Some(_) => {}
        }
    }
    wrong.extend(expected.keys().filter(|path| !texts.contains_key(*path)).map(|path| format!("{path} is gone")));
    assert!(
        wrong.is_empty(),
        "{} files differ; if they should, write them anew with ETALASE_BLESS=1 and read the difference:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The first line that is not as it was.
fn first_difference(known: &str, text: &str) -> String {
    let (mut known, mut text, mut number) = (known.lines(), text.lines(), 0);
    loop {
        number += 1;
        match (known.next(), text.next()) {
            (None, None) => return "only the line ends differ".to_owned(),
            (before, after) if before == after => {}
            (before, after) => {
                return format!(
                    "line {number}\n- {}\n+ {}",
                    before.unwrap_or("(the end)"),
                    after.unwrap_or("(the end)")
                );
            }
        }
    }
}

/// Every published file in the form that is kept, by its place below the folder of what is expected.
fn as_text(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let (mut binaries, mut drawings, mut models) = (String::new(), BTreeMap::new(), Models::default());
    for (path, bytes) in files {
        let name = without_fingerprints(path);
        let Ok(text) = std::str::from_utf8(bytes) else {
            writeln!(binaries, "{name} {}", in_words(path, bytes)).unwrap();
            continue;
        };
        let text = without_fingerprints(text);
        let text = match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
            "html" | "fragmen" => {
                models.shortened(path, broken_before_blocks(&with_drawings_aside(&text, &mut drawings)))
            }
            "json" if path == ".etalase.json" => manifest_in_lines(&text),
            "json" => text.replace('{', "\n{"),
            "css" => text.replace('}', "}\n"),
            "js" => text.replace(';', ";\n"),
            "xml" | "svg" => text.replace('<', "\n<").replace("\n</", "</"),
            _ => text,
        };
        let known = texts.insert(format!("public/{name}"), text);
        assert!(known.is_none(), "{name} stands for two files");
    }
    texts.insert("binaries.txt".to_owned(), binaries);
    let drawings = drawings.iter().map(|(number, drawing)| format!("{number} {drawing}\n"));
    texts.insert("drawings.txt".to_owned(), drawings.collect());
    texts
}

/// Lengths of fingerprints in names, addresses and the manifest.
const LENGTHS: [usize; 5] = [8, 10, 16, 32, 64];

/// Words of so many hexadecimal digits that are neither numbers nor colours.
fn without_fingerprints(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_alphanumeric()) {
        let (before, word) = rest.split_at(start);
        let (word, after) =
            word.split_at(word.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(word.len()));
        let is_hexadecimal = word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let is_mixed =
            word.bytes().any(|byte| byte.is_ascii_digit()) && word.bytes().any(|byte| !byte.is_ascii_digit());
        // In the name of a file even one without a letter is one.
        let is_in_name = before.ends_with('.') && after.starts_with('.');
        let is_one =
            is_hexadecimal && (is_mixed || is_in_name) && LENGTHS.contains(&word.len()) && !before.ends_with('#');
        out.push_str(before);
        out.push_str(if is_one { "SIDIK" } else { word });
        rest = after;
    }
    out + rest
}

/// The manifest as lines, without sizes, in an order that fingerprints have no part in.
fn manifest_in_lines(text: &str) -> String {
    let manifest: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap();
    let mut lines = Vec::new();
    for (key, value) in &manifest {
        match value.as_object() {
            Some(files) => lines.extend(files.iter().map(|(path, entry)| {
                let Some(entry) = entry.as_object() else { return format!("{key} {path}: {entry}\n") };
                let parts = entry.iter().filter(|(key, _)| *key != "ukuran");
                let parts: Vec<String> = parts.map(|(key, value)| format!("{key} {value}")).collect();
                format!("{key} {path}: {}\n", parts.join(", "))
            })),
            None => lines.push(format!("{key}: {value}\n")),
        }
    }
    lines.sort();
    lines.concat()
}

/// Puts what is inside of each `<svg>` aside and its number in its place.
fn with_drawings_aside(html: &str, drawings: &mut BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<svg") {
        let inside = start + rest[start..].find('>').expect("tags end") + 1;
        let end = inside + rest[inside..].find("</svg>").expect("drawings end");
        let drawing = &rest[inside..end];
        let number = blake3::hash(drawing.as_bytes()).to_hex()[..6].to_owned();
        write!(out, "{}drawing {number}", &rest[..inside]).unwrap();
        let known = drawings.insert(number, drawing.to_owned());
        assert!(known.is_none_or(|known| known == drawing), "two drawings have one number");
        rest = &rest[end..];
    }
    out + rest
}

/// Elements that begin a line.
const BLOCKS: &str = " article aside blockquote body button caption details dd div dl dt fieldset figcaption figure footer \
    form h1 h2 h3 h4 h5 h6 head header hr iframe input label legend li link main meta nav ol optgroup option p pre script \
    section select style summary svg table tbody td template textarea tfoot th thead title tr ul video ";

fn broken_before_blocks(html: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in html.split_inclusive('<') {
        let name: &str = &piece[..piece.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(piece.len())];
        if !name.is_empty() && BLOCKS.contains(&format!(" {name} ")) && line.ends_with('<') {
            line.pop();
            lines.push(std::mem::replace(&mut line, "<".to_owned()));
        }
        line.push_str(piece);
    }
    lines.push(line);
    lines
}

/// Lines in a row that are worth leaving out.
const A_RUN: usize = 4;

/// The first page of each kind: of a depth in a language, because links differ by depth; and of its folder there.
#[derive(Default)]
struct Models(HashMap<(bool, usize, String), (String, Vec<String>)>);

impl Models {
    fn shortened(&mut self, path: &str, lines: Vec<String>) -> String {
        let is_english = path.starts_with("en/");
        let folder = path.trim_start_matches("en/").split('/').next().unwrap_or_default();
        let kinds = ["", folder].map(|folder| (is_english, path.matches('/').count(), folder.to_owned()));
        let models: Vec<_> = kinds.iter().filter_map(|kind| self.0.get(kind)).collect();
        let mut text = String::new();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let run =
                models.iter().map(|(name, model)| (longest_run(model, &lines[at..]), name)).max_by_key(|run| run.0);
            match run.filter(|(length, _)| *length >= A_RUN) {
                Some((length, name)) => {
                    writeln!(text, "{line}\n… as in {name} …\n{}", lines[at + length - 1]).unwrap();
                    at += length;
                }
                None => {
                    writeln!(text, "{line}").unwrap();
                    at += 1;
                }
            }
        }
        // Addresses that only lead on are too short to repeat anything.
        if lines.iter().any(|line| line.starts_with("<footer")) {
            for kind in kinds {
                self.0.entry(kind).or_insert_with(|| (path.to_owned(), lines.clone()));
            }
        }
        text
    }
}

/// How many lines stand in the same order somewhere in `model`.
fn longest_run(model: &[String], lines: &[String]) -> usize {
    let starts = (0..model.len()).filter(|at| model[*at] == lines[0]);
    let lengths = starts.map(|at| model[at..].iter().zip(lines).take_while(|(known, line)| known == line).count());
    lengths.max().unwrap_or(0)
}

/// What a file that is no text is: its kind, and its size where a change of that is seen.
fn in_words(path: &str, bytes: &[u8]) -> String {
    if bytes.starts_with(b"%PDF") {
        let text = String::from_utf8_lossy(bytes);
        let boxes: Vec<&str> = text.split("/MediaBox").skip(1).filter_map(|rest| rest.split(']').next()).collect();
        return format!("PDF, {} ×{}]", boxes.len(), boxes.first().unwrap_or(&""));
    }
    let picture = image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap();
    match (picture.format(), picture.into_dimensions()) {
        (Some(format), Ok((width, height))) => format!("{format:?}, {width} × {height}"),
        _ => path.rsplit('.').next().unwrap_or_default().to_uppercase(),
    }
}
