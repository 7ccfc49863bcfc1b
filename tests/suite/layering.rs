//! Who may import whom: rooms stand in `lib.rs` in the order of the data, and import only what stands before them.

use crate::imports::{Imports, Module, circles};
use crate::program::project;
use std::fs;

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
fn rooms_import_only_what_stands_before_them() {
    let imports = Imports::read();
    let rooms = imports.rooms();
    let rank = |module: &Module| rooms.iter().position(|room| *room == module[0]);
    let arrows = imports.arrows();
    assert!(arrows.len() > 100 && rooms.len() > 20);
    let mut wrong = Vec::new();
    for (module, targets) in &arrows {
        let own = rank(module).unwrap_or_else(|| panic!("lib.rs does not name {}", module[0]));
        let back = targets.iter().filter(|target| rank(target).is_none_or(|rank| rank > own));
        wrong.extend(back.map(|target| format!("{} imports {}", module.join("::"), target.join("::"))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Two files that need each other are one file, or lack a third.
#[test]
fn files_import_each_other_in_no_circle() {
    let imports = Imports::read();
    let arrows = imports.arrows();
    let circles = circles(&arrows);
    assert!(circles.is_empty(), "{circles:#?}");
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

/// A site is built without a network: whoever opens connections or judges certificates is in one room.
#[test]
fn only_publishing_reaches_other_computers() {
    let mut files = Vec::new();
    sources(&project("src"), &mut files);
    let allowed = [project("src/publish"), project("src/cli/publish"), project("src/serve")];
    let mut count = 0;
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        for name in ["suppaftp::", "russh::", "ureq::", "rustls::", "rustls_native_certs::", "TcpStream::connect"] {
            if text.contains(name) {
                count += 1;
                assert!(allowed.iter().any(|room| file.starts_with(room)), "{} uses {name}", file.display());
            }
        }
    }
    assert!(count > 2);
}
