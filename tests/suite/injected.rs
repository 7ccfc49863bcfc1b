//! Calls to the system that fail, each in turn: whatever fails, the published site is the whole old one or the whole new
//! one, no address is forgotten, the answer is one plain sentence, and the next build is as if nothing had been.
//!
//! `strace` lets the k-th call of a kind fail, counted in each thread; there is one worker, so that two threads make all
//! calls, always the same. Its log proves that the fault was hit. Where there is no strace nothing is tested, and said.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::site::tree;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// No error: the program ends at the call, as when the power fails.
const KILL: &str = "EIO:signal=KILL";
/// The code of a program that was killed.
const KILLED: i32 = -1;

/// The calls of the program that change a disk or can run out of something, and how each fails. What the kernel of a test
/// machine never says (a folder that cannot be exchanged in one step) is tested apart.
const FAULTS: [(&str, &[&str]); 15] = [
    ("clone3", &["EAGAIN", "ENOMEM"]),
    ("statx", &["EACCES", "EIO"]),
    ("openat", &["EACCES", "EMFILE", "EIO"]),
    ("write", &["ENOSPC", "EIO"]),
    ("mkdir", &["ENOSPC", "EACCES"]),
    ("rename", &["EIO", "EACCES", KILL]),
    ("renameat", &["EIO", KILL]),
    ("renameat2", &["EIO", "EACCES", "ENOSPC", KILL]),
    ("linkat", &["EIO", "EACCES", "ENOSPC"]),
    ("unlinkat", &["EIO", "EACCES", KILL]),
    ("unlink", &["EIO", "EACCES"]),
    ("rmdir", &["EIO", "EACCES"]),
    ("fsync", &["EIO", "ENOSPC", KILL]),
    ("fdatasync", &["EIO", "ENOSPC"]),
    ("syncfs", &["EIO", "ENOSPC"]),
];

/// Places at which a kind of call fails, spread evenly over all: more would take too long.
const PLACES: usize = 12;

/// Words of a program that has fallen over.
const PANIC: [&str; 4] = ["panicked", "RUST_BACKTRACE", "thread '", "stack backtrace"];

/// A run under strace: what the program answered, and the calls that were listened to.
struct Traced {
    answer: Answer,
    log: String,
}

impl Traced {
    fn calls(&self, call: &str) -> BTreeMap<&str, Vec<&str>> {
        let start = format!(" {call}(");
        let mut threads: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for line in self.log.lines().filter(|line| line.contains(&start)) {
            threads.entry(line.split(' ').next().unwrap_or_default()).or_default().push(line);
        }
        threads
    }

    /// The lines of calls that were made to fail.
    fn injected(&self) -> Vec<&str> {
        self.log.lines().filter(|line| line.contains("(INJECTED)")).collect()
    }
}

fn traced(folder: &Path, arguments: &[&str], rules: &[&str]) -> Traced {
    let log = tempfile::NamedTempFile::new().unwrap();
    let habits = etalase(&[]);
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o"]).arg(log.path());
    // Stops at no other calls, and so is quick; but it lets a call go on before the signal comes.
    if !rules.iter().any(|rule| rule.contains(KILL)) {
        command.arg("--seccomp-bpf");
    }
    for rule in rules {
        command.args(["-e", rule]);
    }
    command.arg(habits.get_program()).args(arguments).args(["--lang", "id", "--now", TODAY]);
    for (name, value) in habits.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.current_dir(folder).env("RAYON_NUM_THREADS", "1").stdin(Stdio::null());
    let answer = answer(command);
    Traced { answer, log: fs::read_to_string(log.path()).unwrap() }
}

/// Whether faults can be injected here; says so where they cannot.
fn can_inject() -> bool {
    let mut command = Command::new("strace");
    command.args(["-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "inject=mkdir:error=EIO", "true"]);
    let can = command.output().is_ok_and(|output| output.status.success());
    if !can {
        // Past the harness, which keeps to itself what a test that passes says.
        let _ = writeln!(std::io::stderr(), "SKIPPED: no fault was injected, because strace does not work here");
    }
    can
}

/// So many numbers from `first` to `last`, both among them.
fn places(first: usize, last: usize) -> Vec<usize> {
    let all = (last + 1).saturating_sub(first);
    let mut places: Vec<usize> = match all {
        0..=PLACES => (first..=last).collect(),
        _ => (0..PLACES).map(|at| first + at * (all - 1) / (PLACES - 1)).collect(),
    };
    places.dedup();
    places
}

/// Runs a command again and again, each time with another fault, between `before`, which puts everything as it was, and
/// `after`, which says what is wrong.
fn with_every_fault(
    folder: &Path,
    arguments: &[&str],
    mut before: impl FnMut(),
    mut after: impl FnMut(&Traced) -> Option<String>,
) {
    let mut runs: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    let names: Vec<&str> = FAULTS.iter().map(|(call, _)| *call).collect();
    let listening = format!("trace={}", names.join(","));
    // Twice, because there may be two states that take turns.
    let heard: Vec<Traced> = (0..2)
        .map(|_| {
            before();
            let heard = traced(folder, arguments, &[&listening]);
            assert_eq!(heard.answer.code, 0, "{}{}", heard.answer.out, heard.answer.err);
            assert_eq!(after(&heard), None);
            heard
        })
        .collect();
    for (call, errors) in FAULTS {
        let most = |heard: &Traced| heard.calls(call).values().map(Vec::len).max().unwrap_or(0);
        // A program that the system cannot even load says nothing of its own.
        let is_loading = |line: &&str| line.contains(".so");
        let loading = |heard: &Traced| heard.calls(call).values().flatten().filter(|line| is_loading(line)).count();
        let first = heard.iter().map(loading).max().unwrap_or(0) + 1;
        let last = heard.iter().map(most).min().unwrap_or(0);
        for (error, place) in errors.iter().flat_map(|error| places(first, last).into_iter().map(move |at| (error, at)))
        {
            let is_missed = |traced: &Traced| match *error {
                KILL => traced.answer.code != KILLED,
                _ => traced.injected().is_empty(),
            };
            // Work is not always shared out among the threads alike; an earlier call of the same kind will do.
            let mut place = place;
            let (rule, traced) = loop {
                before();
                let rule = format!("inject={call}:error={error}:when={place}");
                let traced = traced(folder, arguments, &[&format!("trace={call}"), &rule]);
                if !is_missed(&traced) || place == first {
                    break (rule, traced);
                }
                wrong.extend(after(&traced).map(|problem| format!("without a fault: {problem}")));
                place -= 1;
            };
            *runs.entry(call).or_default() += 1;
            let hit = traced.injected().join("\n  ");
            let problem = match is_missed(&traced) {
                true => Some("the fault was not hit".to_owned()),
                false => unanswered(&traced).or_else(|| after(&traced)),
            };
            if let Some(problem) = problem {
                let Answer { code, out, err } = &traced.answer;
                wrong.push(format!("{rule}: {problem}\n  {hit}\n  exit {code}\n{out}{err}"));
            }
        }
    }
    println!("faults that were hit: {runs:?}");
    assert!(wrong.is_empty(), "{} of {} faults:\n{}", wrong.len(), runs.values().sum::<usize>(), wrong.join("\n"));
}

/// What is missing in an answer: a code that says how it went, and a word to the person in front of the screen.
fn unanswered(traced: &Traced) -> Option<String> {
    let Answer { code, out, err } = &traced.answer;
    let said = format!("{out}{err}");
    let is_silenced = traced.injected().iter().any(|line| line.contains(" write(1,") || line.contains(" write(2,"));
    match *code {
        _ if PANIC.iter().any(|word| said.contains(word)) => Some("a panic".to_owned()),
        0 | KILLED => None,
        1 | 2 if said.contains("galat") || is_silenced => None,
        1 | 2 => Some("no word of what is wrong".to_owned()),
        _ => Some("no code of ours".to_owned()),
    }
}

/// A site as small as one can be that has everything a build does: pictures, a theme of its own, a ledger.
fn small_site() -> TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}tampilkan: {{kartu: false, poster: false}}\n")).unwrap();
    let style = site.path().join("themes/siger/assets/istilah.css");
    fs::create_dir_all(style.parent().unwrap()).unwrap();
    fs::write(style, "p { color: red }\n").unwrap();
    site
}

/// Two states of the content: one page more, and another name on every page.
fn write_state(site: &Path, with_more: bool) {
    let settings = site.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let (one, other) = ("nama: Etalase Uji\n", "nama: Etalase Lain\n");
    let more = site.join("content/halaman/tambahan.md");
    match with_more {
        true => {
            fs::create_dir_all(more.parent().unwrap()).unwrap();
            fs::write(&settings, text.replace(one, other)).unwrap();
            fs::write(&more, "---\njudul: Tambahan\nringkasan: Halaman yang datang dan pergi.\n---\n").unwrap();
        }
        false => {
            fs::write(&settings, text.replace(other, one)).unwrap();
            let _ = fs::remove_file(&more);
        }
    }
}

fn build(site: &Path) -> Answer {
    let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
    command.current_dir(site);
    answer(command)
}

/// The addresses that the ledger keeps.
fn addresses(site: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(site.join("content/tautan.csv")).unwrap_or_default();
    text.lines().skip(1).map(|line| line.split(',').next().unwrap_or_default().to_owned()).collect()
}

/// What lies beside content and the published folder.
fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Builds both states, so that each has known what the other left behind; returns what is published of them, the second
/// of which now stands.
fn both_trees(site: &Path) -> [BTreeMap<String, Vec<u8>>; 2] {
    let mut trees = [true, false, true, false, true].map(|with_more| {
        write_state(site, with_more);
        let built = build(site);
        assert_eq!(built.code, 0, "{}{}", built.out, built.err);
        tree(&site.join("public"))
    });
    let tree = |at: &mut _| std::mem::take(at);
    [tree(&mut trees[3]), tree(&mut trees[4])]
}

#[test]
fn a_rebuild_is_whole_whatever_fails() {
    if !can_inject() {
        return;
    }
    let site = small_site();
    let trees = both_trees(site.path());
    assert!(trees[0] != trees[1]);
    let (known, beside) = (addresses(site.path()), names(site.path()));
    let public = site.path().join("public");
    let next = Cell::new(1);
    let before = || {
        next.set(1 - next.get());
        write_state(site.path(), next.get() == 1);
    };
    let after = |traced: &Traced| {
        let now = tree(&public);
        let is_whole = match traced.answer.code {
            0 => now == trees[next.get()],
            KILLED => trees.contains(&now),
            _ => now == trees[1 - next.get()],
        };
        let forgotten: Vec<String> = known.difference(&addresses(site.path())).cloned().collect();
        let again = build(site.path());
        let is_mended = again.code == 0 && tree(&public) == trees[next.get()];
        let left: Vec<String> = names(site.path()).difference(&beside).cloned().collect();
        match () {
            () if !is_whole => Some("the site is not what the exit code says".to_owned()),
            () if !forgotten.is_empty() => Some(format!("the ledger has forgotten {forgotten:?}")),
            () if !is_mended => Some(format!("the next build is not right:\n{}{}", again.out, again.err)),
            () if !left.is_empty() => Some(format!("the next build leaves {left:?}")),
            () => None,
        }
    };
    with_every_fault(site.path(), &["build"], before, after);
}

#[test]
fn a_build_with_nothing_to_do_changes_nothing_whatever_fails() {
    if !can_inject() {
        return;
    }
    let site = small_site();
    assert_eq!(build(site.path()).code, 0);
    let (published, known) = (tree(&site.path().join("public")), addresses(site.path()));
    let after = |_: &Traced| {
        let is_same = tree(&site.path().join("public")) == published && addresses(site.path()) == known;
        (!is_same).then(|| "the site is not the same".to_owned())
    };
    let before = || assert_eq!(build(site.path()).code, 0);
    with_every_fault(site.path(), &["build"], before, after);
}

#[test]
fn the_first_build_is_whole_whatever_fails() {
    if !can_inject() {
        return;
    }
    let site = small_site();
    assert_eq!(build(site.path()).code, 0);
    let public = site.path().join("public");
    let ledger = site.path().join("content/tautan.csv");
    let (published, known, beside) = (tree(&public), fs::read(&ledger).unwrap(), names(site.path()));
    let before = || {
        for name in names(site.path()).into_iter().filter(|name| name.contains("public")) {
            let path = site.path().join(name);
            let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
            removed.unwrap();
        }
        let _ = fs::remove_file(&ledger);
    };
    let after = |traced: &Traced| {
        let now = tree(&public);
        let is_whole = match traced.answer.code {
            0 => now == published,
            KILLED => now == published || now.is_empty(),
            _ => now.is_empty(),
        };
        let again = build(site.path());
        let is_mended = again.code == 0 && tree(&public) == published && fs::read(&ledger).unwrap() == known;
        let left: Vec<String> = names(site.path()).difference(&beside).cloned().collect();
        match () {
            () if !is_whole => Some("the site is not what the exit code says".to_owned()),
            () if !is_mended => Some(format!("the next build is not right:\n{}{}", again.out, again.err)),
            () if !left.is_empty() => Some(format!("the next build leaves {left:?}")),
            () => None,
        }
    };
    with_every_fault(site.path(), &["build"], before, after);
}

/// Files of a command that writes into a folder of its own: each is as it was or as it is to be, and nothing lies beside.
fn assert_each_file_is_whole(arguments: &[&str], old: &BTreeMap<String, Vec<u8>>) {
    let site = small_site();
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("kartu: false", "kartu: true")).unwrap();
    let folder = site.path().join("hasil");
    let before = || {
        let _ = fs::remove_dir_all(&folder);
        for (path, bytes) in old {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(path), bytes).unwrap();
        }
    };
    before();
    let made = traced(site.path(), arguments, &["trace=none"]).answer;
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    let new = tree(&folder);
    assert!(new != *old);
    let after = |traced: &Traced| {
        let mut now = tree(&folder);
        if traced.answer.code == KILLED {
            // Who is killed cannot clear away what is not finished.
            now.retain(|path, _| !path.starts_with(".etalase-"));
        }
        let is_whole = |(path, bytes): (&String, &Vec<u8>)| [old.get(path), new.get(path)].contains(&Some(bytes));
        let lost = old.keys().find(|path| !now.contains_key(*path));
        match now.iter().find(|file| !is_whole(*file)) {
            Some((path, _)) => Some(format!("{path} is neither old nor new")),
            None if lost.is_some() => Some(format!("{lost:?} is lost")),
            None if traced.answer.code == 0 && now != new => Some("not everything was written".to_owned()),
            None => None,
        }
    };
    with_every_fault(site.path(), arguments, before, after);
}

#[test]
fn a_plan_is_whole_whatever_fails() {
    if !can_inject() {
        return;
    }
    let told = "tanggal;hari;momen;inovasi;opd;topik;alamat_pendek;bahan;berkas\n\
        2026-01-05;Senin;;Antar Akta;Disdukcapil;KTP & surat;https://inovasi.contoh.example/i/pjts/;;antar-akta\n";
    let old = BTreeMap::from([
        ("kalender-bagikan.csv".to_owned(), told.as_bytes().to_vec()),
        ("kalender-bagikan.ics".to_owned(), b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_vec()),
    ]);
    assert_each_file_is_whole(&["share", "--calendar", "--out", "hasil"], &old);
}

#[test]
fn a_kit_is_whole_whatever_fails() {
    if can_inject() {
        assert_each_file_is_whole(&["share", "antar-akta", "--out", "hasil"], &BTreeMap::new());
    }
}

/// Where a system cannot exchange two folders in one step it takes two renames, as on Windows: each of them fails, and at
/// each the program is killed.
#[test]
fn an_exchange_in_two_steps_is_whole_whatever_fails() {
    if !can_inject() {
        return;
    }
    let site = small_site();
    let trees = both_trees(site.path());
    let beside = names(site.path());
    let public = site.path().join("public");
    let broken = site.path().join("content/inovasi/rusak.md");
    let in_two = "inject=renameat2:error=ENOSYS";
    let heard = traced(site.path(), &["build"], &["trace=rename,renameat2", in_two]);
    assert_eq!(heard.answer.code, 0, "{}{}", heard.answer.out, heard.answer.err);
    let mut next = 1;
    let mut absent = 0;
    let mut place = 0;
    loop {
        place += 1;
        let mut was_hit = false;
        for error in ["EACCES", "EIO", KILL] {
            next = 1 - next;
            write_state(site.path(), next == 1);
            let rule = format!("inject=rename:error={error}:when={place}");
            let traced = traced(site.path(), &["build"], &["trace=rename,renameat2", in_two, &rule]);
            let failed = traced.injected().into_iter().any(|line| line.contains(" rename("));
            was_hit |= failed || traced.answer.code == KILLED;
            let now = tree(&public);
            let is_whole = match traced.answer.code {
                0 => now == trees[next],
                1 | 2 => now == trees[1 - next] && unanswered(&traced).is_none(),
                // Killed between the two, the site is beside its place until the next build.
                code => code == KILLED && (trees.contains(&now) || !public.exists()),
            };
            assert!(is_whole, "{rule}: exit {}\n{}{}", traced.answer.code, traced.answer.out, traced.answer.err);
            absent += usize::from(!public.exists());
            // Even a build that stops puts the site back in its place first.
            fs::write(&broken, "---\nnama: Rusak\n---\n").unwrap();
            assert_eq!(build(site.path()).code, 1);
            assert!(trees.contains(&tree(&public)), "{rule}: the site is not put back");
            fs::remove_file(&broken).unwrap();
            assert_eq!(build(site.path()).code, 0);
            assert!(tree(&public) == trees[next], "{rule}");
            assert_eq!(names(site.path()), beside, "{rule}");
        }
        if !was_hit {
            break;
        }
    }
    assert!(place > 3, "only {place} renames");
    assert!(absent > 0, "no fault fell between the two renames");
}
