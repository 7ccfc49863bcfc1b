//! Who may import whom: modules stand in `lib.rs` in the order of the data, and import only what stands before them.

use crate::program::project;
use std::fs;

/// The modules in order. `render` and `theme` share the words that a theme must have, so `theme` may look at that list.
const ORDER: &[&str] = &[
    "privacy",
    "table",
    "whole",
    "diagnostic",
    "running",
    "fields",
    "vocabulary",
    "gate",
    "settings",
    "content",
    "cards",
    "posters",
    "permalink",
    "catalogue",
    "search",
    "theme",
    "plan",
    "render",
    "site",
    "build",
    "report",
    "share",
    "serve",
    "scaffold",
    "withdraw",
];
const ALLOWED: [(&str, &str); 0] = [];

fn sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn modules_import_only_what_stands_before_them() {
    let mut files = Vec::new();
    sources(&project("src"), &mut files);
    assert!(files.len() > 30);
    let rank = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut wrong = Vec::new();
    for file in files {
        let relative = file.strip_prefix(project("src")).unwrap().to_string_lossy().replace('\\', "/");
        let module = relative.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        let Some(own) = rank(&module) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (at, _) in text.match_indices("crate::") {
            let name: String = text[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let names: Vec<String> = match name.is_empty() {
                true => text[at + 7..].trim_start_matches('{').split(['}', ',']).map(|n| n.trim().to_owned()).collect(),
                false => vec![name],
            };
            for name in names {
                let backwards = rank(&name).is_some_and(|other| other > own);
                if backwards && !ALLOWED.contains(&(module.as_str(), name.as_str())) {
                    wrong.push(format!("{relative} imports {name}"));
                }
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_command_line_prints() {
    let mut files = Vec::new();
    sources(&project("src"), &mut files);
    for file in files.iter().filter(|file| !file.to_string_lossy().contains("cli")) {
        let text = fs::read_to_string(file).unwrap();
        for call in ["println!", "eprintln!", "print!(", "dbg!"] {
            assert!(!text.contains(call), "{} uses {call}", file.display());
        }
    }
}

/// Whoever writes an address out by hand will not be found when it changes.
#[test]
fn addresses_are_put_together_in_one_place() {
    let mut files = Vec::new();
    sources(&project("src"), &mut files);
    let folders = ["inovasi", "opd", "cari", "bagikan", "sematkan", "istilah", "statistik", "penghargaan", "i"];
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| !file.ends_with("permalink.rs")) {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let written = folders.map(|folder| format!("\"{folder}/"));
        wrong.extend(
            written.iter().filter(|address| code.contains(*address)).map(|a| format!("{}: {a}", file.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A question that names one kind of output forgets those that are not there yet.
#[test]
fn only_jobs_are_asked_what_they_are() {
    let mut files = Vec::new();
    sources(&project("src"), &mut files);
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| !file.ends_with("plan/job.rs")) {
        let text = fs::read_to_string(file).unwrap();
        for question in ["matches!(", "if let ", "while let ", "let Some(Job", "let Job"] {
            for (at, _) in text.match_indices(question) {
                // As far as the question can reach: a macro's closing bracket, a pattern's equals sign.
                let end = if question == "matches!(" { ")\n" } else { " =" };
                let asked = text[at..].split(end).next().unwrap();
                if ["Job::", "Page::", "Data::", "Drawn::", "Asset::"].iter().any(|kind| asked.contains(kind)) {
                    wrong.push(format!("{}: {asked}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
