//! Which file names which: the `use` lines and paths of the program's own code, without its tests.

use crate::program::project;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A module by the names that lead to it: `["catalogue", "facet"]`; the root has none.
pub type Module = Vec<String>;

/// Every file of the program, and the files that it names.
pub struct Imports {
    files: BTreeMap<Module, String>,
    /// By module: names that it passes on, and where each comes from.
    passed_on: BTreeMap<Module, BTreeMap<String, Module>>,
}

impl Imports {
    pub fn read() -> Imports {
        let mut files = BTreeMap::new();
        for entry in walkdir::WalkDir::new(project("src")) {
            let entry = entry.unwrap();
            if entry.path().extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let relative = entry.path().strip_prefix(project("src")).unwrap().with_extension("");
            let mut module: Module =
                relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            if module.last().is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str())) {
                module.pop();
            }
            // The program's few lines and the library share the root; both name rooms only.
            files.entry(module).or_insert_with(String::new).push_str(&code(&fs::read_to_string(entry.path()).unwrap()));
        }
        let mut imports = Imports { files, passed_on: BTreeMap::new() };
        let mut passed_on: BTreeMap<Module, BTreeMap<String, Module>> = BTreeMap::new();
        for (module, text) in &imports.files {
            for (path, is_public) in used(text) {
                if let Some(target) = imports.absolute(module, &path).filter(|_| is_public) {
                    let name = target.last().unwrap().clone();
                    passed_on.entry(module.clone()).or_default().insert(name, target);
                }
            }
        }
        imports.passed_on = passed_on;
        imports
    }

    /// The rooms in the order in which the library names them.
    pub fn rooms(&self) -> Vec<String> {
        let lines = self.files[&Module::new()].lines();
        let names =
            lines.filter_map(|line| line.trim().trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
        names.map(str::to_owned).collect()
    }

    /// Every file and the files that it names, names that are passed on followed to where they come from. A room's own
    /// files are no matter of the file that lists them.
    pub fn arrows(&self) -> BTreeMap<&Module, BTreeSet<&Module>> {
        let mut arrows = BTreeMap::new();
        for (module, text) in self.files.iter().filter(|(module, _)| !module.is_empty()) {
            let named = used(text).into_iter().map(|(path, _)| path).chain(named(text));
            let targets = named.filter_map(|path| self.file_of(self.absolute(module, &path)?));
            let targets: BTreeSet<&Module> =
                targets.filter(|target| !target.is_empty() && !target.starts_with(module)).collect();
            arrows.insert(module, targets);
        }
        arrows
    }

    /// A path from the root; `None` if it leads out of the program.
    fn absolute(&self, module: &Module, path: &str) -> Option<Module> {
        let mut parts: Vec<&str> = path.split("::").collect();
        let mut from: Vec<&str> = module.iter().map(String::as_str).collect();
        match parts[0] {
            "crate" | "etalase" => {
                from.clear();
                parts.remove(0);
            }
            "self" => drop(parts.remove(0)),
            "super" => {
                while parts.first() == Some(&"super") {
                    parts.remove(0);
                    from.pop();
                }
            }
            first => {
                let child: Module = module.iter().cloned().chain([first.to_owned()]).collect();
                self.files.get(&child)?;
            }
        }
        Some(from.into_iter().chain(parts).map(str::to_owned).collect())
    }

    /// The file in which the thing at a path stands.
    fn file_of(&self, path: Module) -> Option<&Module> {
        let (module, _) = (0..=path.len()).rev().find_map(|length| self.files.get_key_value(&path[..length]))?;
        let source = path.get(module.len()).and_then(|name| self.passed_on.get(module)?.get(name));
        match source.filter(|source| **source != path) {
            Some(source) => self.file_of(source.iter().chain(&path[module.len() + 1..]).cloned().collect()),
            None => Some(module),
        }
    }
}

/// A file's text without comments and without its tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The paths of all `use` lines, each on its own, and whether it is passed on.
fn used(text: &str) -> Vec<(String, bool)> {
    let mut paths = Vec::new();
    for statement in text.split(';') {
        let Some(at) = statement.rfind("use ") else { continue };
        let before = statement[..at].rsplit('\n').next().unwrap_or_default().trim();
        if !before.is_empty() && !before.starts_with("pub") {
            continue;
        }
        let tree: String = statement[at + 4..].split_whitespace().collect::<Vec<_>>().join(" ");
        paths.extend(branches(&tree).into_iter().map(|path| (path, !before.is_empty())));
    }
    paths
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn branches(tree: &str) -> Vec<String> {
    let Some((stem, rest)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().trim().trim_end_matches("::self").to_owned()];
    };
    let (mut depth, mut branch, mut found) = (0, String::new(), Vec::new());
    for letter in rest.trim_end().trim_end_matches('}').chars().chain([',']) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.extend(branches(branch.trim()).into_iter().filter(|path| !path.is_empty()));
                branch.clear();
                continue;
            }
            _ => {}
        }
        branch.push(letter);
    }
    found.into_iter().map(|path| format!("{}{path}", stem.trim())).collect()
}

/// Paths that stand in the code itself: `super::innovation::map_url`.
fn named(text: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in text.match_indices(start) {
            let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
            let path: String = text[at..].chars().take_while(|letter| is_path(*letter)).collect();
            let inside_another = text[..at].ends_with("::");
            if !inside_another && !path.ends_with("::") {
                paths.push(path.trim_end_matches(':').to_owned());
            }
        }
    }
    paths
}

/// Files that name one another in a circle.
pub fn circles<'m>(arrows: &BTreeMap<&'m Module, BTreeSet<&'m Module>>) -> Vec<BTreeSet<&'m Module>> {
    let reach = |from: &'m Module| {
        let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(module) = open.pop() {
            open.extend(arrows.get(module).into_iter().flatten().filter(|target| reached.insert(**target)));
        }
        reached
    };
    let reached: BTreeMap<&Module, BTreeSet<&Module>> = arrows.keys().map(|module| (*module, reach(module))).collect();
    let both_ways = |module: &&'m Module| -> BTreeSet<&'m Module> {
        let others =
            reached[*module].iter().filter(|other| reached.get(**other).is_some_and(|back| back.contains(*module)));
        others.copied().collect()
    };
    let circles: BTreeSet<BTreeSet<&Module>> = arrows.keys().map(both_ways).filter(|circle| circle.len() > 1).collect();
    circles.into_iter().collect()
}
