//! What the program is made of, held to deny.toml and THIRD-PARTY.txt by Cargo.lock alone: no tool, no network.

use crate::program::project;
use semver::{Version, VersionReq};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A library of others as Cargo.lock names it.
struct Package {
    name: String,
    version: String,
    source: String,
    is_sealed: bool,
}

fn text(path: &str) -> String {
    fs::read_to_string(project(path)).unwrap()
}

fn packages() -> Vec<Package> {
    let lock = text("Cargo.lock");
    let packages = lock.split("[[package]]").skip(1).map(|part| {
        let value = |key: &str| {
            let line = part.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")));
            line.unwrap_or_default().trim_matches('"').to_owned()
        };
        Package {
            name: value("name"),
            version: value("version"),
            source: value("source"),
            is_sealed: value("checksum").len() == 64,
        }
    });
    packages.collect()
}

/// The words between the brackets of a list in a TOML text, comments left out.
fn strings(toml: &str, key: &str) -> Vec<String> {
    let Some(start) = toml.find(&format!("\n{key} = [")) else { return Vec::new() };
    let list = toml[start..].split_once('[').unwrap().1;
    let list = list.split_once("]\n").map_or(list, |(list, _)| list);
    let lines = list.lines().filter(|line| !line.trim_start().starts_with('#'));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

fn names(packages: &[Package]) -> BTreeSet<String> {
    packages.iter().map(|package| format!("{} {}", package.name, package.version)).collect()
}

/// What THIRD-PARTY.txt lists: `- name version <address>`.
fn noticed() -> BTreeSet<String> {
    let text = text("THIRD-PARTY.txt");
    let lines = text.lines().filter_map(|line| line.strip_prefix("- "));
    lines.map(|line| line.split(" <").next().unwrap().to_owned()).filter(|name| name.contains(' ')).collect()
}

#[test]
fn the_notices_name_what_the_program_is_made_of() {
    const ADVICE: &str = "write THIRD-PARTY.txt anew with notices/write.sh";
    let noticed = noticed();
    let locked = names(&packages());
    let old: Vec<_> = noticed.difference(&locked).filter(|name| !name.starts_with("etalase ")).collect();
    assert!(old.is_empty(), "no longer in Cargo.lock: {old:?}; {ADVICE}");
    // What is compiled for this system; crates of others were there when the list was written, in the same versions.
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let tree = tree.current_dir(project("")).output().unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let compiled = String::from_utf8(tree.stdout).unwrap();
    let name = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ").replace(" v", " ");
    let compiled: BTreeSet<String> = compiled.lines().filter(|line| !line.starts_with("etalase ")).map(name).collect();
    assert!(compiled.len() > 100, "{compiled:?}");
    let missing: Vec<_> = compiled.difference(&noticed).collect();
    assert!(missing.is_empty(), "without a notice: {missing:?}; {ADVICE}");
}

#[test]
fn the_notices_hold_every_licence_and_the_fonts() {
    let notices = text("THIRD-PARTY.txt");
    for line in text("themes/siger/fonts/OFL.txt").lines() {
        assert!(notices.contains(line.trim_end()), "{line}");
    }
    let allowed = strings(&text("deny.toml"), "allow");
    assert!(allowed.len() > 5);
    assert_eq!(strings(&text("notices/about.toml"), "accepted"), allowed, "one list, for two tools");
    let found: BTreeSet<&str> = notices
        .lines()
        .take_while(|line| !line.starts_with("==="))
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_digit()))
        .filter_map(|line| line.rsplit_once('(').map(|(_, id)| id.trim_end_matches(')')))
        .collect();
    for needed in ["Apache-2.0", "BSD-3-Clause", "MIT", "MPL-2.0", "Unicode-3.0"] {
        assert!(found.contains(needed), "{needed} is not among {found:?}");
    }
    let others: Vec<_> = found.iter().filter(|id| !allowed.iter().any(|allowed| allowed == **id)).collect();
    assert!(others.is_empty(), "not allowed: {others:?}");
}

#[test]
fn every_crate_comes_sealed_from_the_registry() {
    let deny = text("deny.toml");
    let registries: Vec<String> =
        strings(&deny, "allow-registry").into_iter().map(|address| format!("registry+{address}")).collect();
    let packages = packages();
    let others = packages.iter().filter(|package| !package.source.is_empty());
    let foreign: Vec<_> =
        others.filter(|package| !registries.contains(&package.source) || !package.is_sealed).map(|p| &p.name).collect();
    assert!(packages.len() > 100 && foreign.is_empty(), "{foreign:?}");
    let banned = strings(&deny, "deny");
    let found: Vec<_> = packages.iter().map(|package| &package.name).filter(|name| banned.contains(name)).collect();
    assert!(banned.len() > 5 && found.is_empty(), "{found:?}");
}

/// The stored copy of the advisory database: crate, number, and the versions that are sound, in `semver`'s words.
const ADVISORIES: &str = "tests/advisories.csv";

#[test]
fn no_crate_has_a_known_flaw() {
    if let Some(database) = std::env::var_os("ETALASE_ADVISORIES") {
        fs::write(project(ADVISORIES), copied(Path::new(&database))).unwrap();
    }
    let packages = packages();
    let stored = text(ADVISORIES);
    let rows: Vec<Vec<&str>> =
        stored.lines().filter(|line| !line.starts_with('#')).map(|line| line.splitn(3, ';').collect()).collect();
    assert!(rows.len() > 1_000, "only {} advisories", rows.len());
    let mut found = BTreeSet::new();
    for row in rows {
        let sound: Vec<VersionReq> =
            row[2].split('|').filter(|range| !range.is_empty()).map(|range| range.parse().unwrap()).collect();
        for package in packages.iter().filter(|package| package.name == row[0]) {
            let version: Version = package.version.parse().unwrap();
            if !sound.iter().any(|range| range.matches(&version)) {
                found.insert(row[1].to_owned());
            }
        }
    }
    let deny = text("deny.toml");
    let ignored: BTreeSet<String> =
        deny.split("{ id = \"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
    assert_eq!(found, ignored, "found, and ignored in deny.toml; see https://rustsec.org/advisories/");
}

/// What a checkout of https://github.com/RustSec/advisory-db says, in rows.
fn copied(database: &Path) -> String {
    let mut rows = Vec::new();
    let mut newest = String::new();
    for entry in walkdir::WalkDir::new(database.join("crates")).sort_by_file_name() {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let toml = text.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let value = |key: &str| {
            let line = toml.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")));
            line.map(|value| value.trim_matches('"').to_owned())
        };
        newest = newest.max(value("date").unwrap_or_default());
        if value("withdrawn").is_none() {
            let sound = [strings(toml, "patched"), strings(toml, "unaffected")].concat().join("|");
            rows.push(format!("{};{};{sound}\n", value("package").unwrap(), value("id").unwrap()));
        }
    }
    format!(
        "# What RustSec's advisory database (CC0) says, up to {newest}: crate; number; versions that are sound. Written anew by\n\
        # ETALASE_ADVISORIES=<checkout> cargo test --release --test suite dependencies\n{}",
        rows.concat()
    )
}
