//! How a run ends that does not end by itself: somebody stops it, a theme's file goes on for ever, or the system has no more
//! threads, memory or handles. There is always a word, and the published site is whole.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::site::{build, tree};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

/// The build of a site whose page for missing addresses is this template, with few seconds to do it.
fn build_with(site: &Path, page: &str, seconds: &str) -> Answer {
    let templates = site.join("themes/siger/templates");
    fs::create_dir_all(&templates).unwrap();
    let text = format!("{{% extends \"layout.html\" %}}\n{{% block main %}}\n{page}\n{{% endblock %}}\n");
    fs::write(templates.join("404.html"), text).unwrap();
    let mut command = etalase(&["build", "--lang", "id", "--now", TODAY, "--format", "short"]);
    command.current_dir(site).env("ETALASE_BATAS_DETIK", seconds);
    answer(command)
}

#[test]
fn a_template_without_end_is_named_and_the_site_stays() {
    let long = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}";
    let short = "{% endfor %}{% endfor %}";
    let cases = [
        (format!("{long}{short}"), "1", "1:1: galat[tema-terlalu-lama]"),
        (
            format!("<p>Tidak ada.</p>\n{long}\n<b>kata yang diulang</b>\n{short}"),
            "60",
            "5:1: galat[templat-tak-berujung]",
        ),
        (
            "{% set x = page.heading %}{% for a in range(end=60) %}{% set_global x = x ~ x %}{% endfor %}".to_owned(),
            "60",
            "1:1: galat[tema-terlalu-boros]",
        ),
    ];
    let site = site();
    assert_eq!(build(site.path(), &[]).code, 0);
    let before = tree(&site.path().join("public"));
    for (page, seconds, told) in cases {
        let answer = build_with(site.path(), &page, seconds);
        assert_eq!(answer.code, 1, "{told}: {}{}", answer.out, answer.err);
        assert!(answer.out.contains(&format!("themes/siger/templates/404.html:{told}")), "{told}: {}", answer.out);
        assert!(answer.err.contains("itus lama tetap"), "{}", answer.err);
        assert!(tree(&site.path().join("public")) == before, "{told}");
        assert!(left_overs(site.path()).is_empty(), "{told}: {:?}", left_overs(site.path()));
    }
    assert_eq!(build_with(site.path(), "<p>Tidak ada.</p>", "60").code, 0);
}

/// What only a build in progress has beside the published folder.
fn left_overs(site: &Path) -> Vec<String> {
    let names = fs::read_dir(site).unwrap().flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with("-baru") || name.ends_with("-lama")).collect()
}

#[test]
#[cfg(unix)]
fn whoever_stops_a_build_gets_a_word_and_the_old_site() {
    let site = site();
    let started = Instant::now();
    assert_eq!(build(site.path(), &[]).code, 0);
    let whole = started.elapsed();
    let public = site.path().join("public");
    let before = tree(&public);
    fs::create_dir_all(site.path().join("content/halaman")).unwrap();
    fs::write(
        site.path().join("content/halaman/baru.md"),
        "---\njudul: Halaman Baru\nringkasan: Halaman yang datang kemudian.\n---\n",
    )
    .unwrap();
    let (mut stopped, mut done) = (0, 0);
    // The moment is felt for: later when the program had not begun to listen, sooner when it was done.
    let mut delay = whole / 2;
    for round in 0..40_u32 {
        let (signal, code) = if round % 2 == 0 { ("-INT", 130) } else { ("-TERM", 143) };
        // All cards are drawn anew, so that there is something to stop.
        let _ = fs::remove_file(site.path().join(".public.etalase-ingatan"));
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
        command.current_dir(site.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().unwrap();
        thread::sleep(delay);
        let _ = Command::new("kill").args([signal, &child.id().to_string()]).status();
        let output = child.wait_with_output().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.code() {
            Some(0) => {
                done += 1;
                delay = delay.mul_f64(0.7);
            }
            Some(found) => {
                assert_eq!(found, code, "{complaint}");
                assert!(complaint.contains("Situs lama tetap utuh"), "{complaint}");
                assert!(done > 0 || tree(&public) == before);
                stopped += 1;
                delay = delay.mul_f64(1.1);
            }
            None => delay = delay.mul_f64(1.3),
        }
        assert!(left_overs(site.path()).is_empty(), "{:?}", left_overs(site.path()));
        if stopped == 6 {
            break;
        }
    }
    assert!(stopped > 0, "every build was done before it could be stopped");
    // The lock has been let go.
    assert_eq!(build(site.path(), &[]).code, 0);
}

#[test]
#[cfg(unix)]
fn a_preview_that_is_closed_says_goodbye() {
    use std::io::{BufRead, BufReader, Read};
    let site = site();
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let mut command = etalase(&["serve", "--lang", "id", "--port", "0"]);
        command.current_dir(site.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().contains("Pratinjau siap")));
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(code));
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert!(complaint.contains("Pratinjau ditutup."), "{complaint}");
    }
}

/// A run with a limit of the system's, as somebody else than root, whom no limit binds.
#[cfg(target_os = "linux")]
fn limited(site: &Path, limit: &str, arguments: &[&str]) -> Answer {
    let program = site.join("etalase");
    if !program.exists() {
        fs::copy(etalase(&[]).get_program(), &program).unwrap();
        assert!(Command::new("chmod").args(["-R", "a+rwX", "."]).current_dir(site).status().unwrap().success());
    }
    let mut command = Command::new("timeout");
    command.args(["--signal=KILL", "60", "setpriv", "--reuid=64321", "--clear-groups", "prlimit", limit]).arg(program);
    command.args(arguments).args(["--lang", "id"]).current_dir(site).env("RUST_BACKTRACE", "1");
    answer(command)
}

#[test]
#[cfg(target_os = "linux")]
fn without_threads_one_does_it_all_and_the_site_is_the_same() {
    let site = site();
    assert_eq!(build(site.path(), &[]).code, 0);
    let before = tree(&site.path().join("public"));
    if limited(site.path(), "--nofile=64", &["check"]).code != 0 {
        println!("nobody else may run here");
        return;
    }
    for processes in [1, 2, 3, 4] {
        let (limit, out) = (format!("--nproc={processes}"), format!("hasil-{processes}"));
        let built = limited(site.path(), &limit, &["build", "--now", TODAY, "--out", &out]);
        assert_eq!(built.code, 0, "{limit}: {}", built.err);
        assert!(processes > 1 || built.err.contains("dikerjakan satu per satu"), "{}", built.err);
        assert!(tree(&site.path().join(&out)) == before, "{limit}");
        let served = limited(site.path(), &limit, &["serve", "--port", "0"]);
        assert_eq!(served.code, 2, "{limit}: {}{}", served.out, served.err);
        assert!(served.err.contains("pratinjau tidak bisa dibuka"), "{}", served.err);
        assert!(!served.err.contains("panicked"), "{}", served.err);
    }
    for (limit, code, word) in [("--as=100000000", 2, "MB memori"), ("--nofile=4", 2, "sebab"), ("--nofile=16", 0, "")]
    {
        let answer = limited(site.path(), limit, &["build", "--now", TODAY, "--out", "public"]);
        assert_eq!(answer.code, code, "{limit}: {}{}", answer.out, answer.err);
        assert!(answer.err.contains(word) && !answer.err.contains("backtrace"), "{limit}: {}", answer.err);
    }
}
