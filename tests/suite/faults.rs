//! Kills, full disks and rivals: the published folder is always a whole old site or a whole new one.

use crate::program::{TODAY, answer, etalase};
use crate::site::{build, showcase, tree};
use std::fs;
use std::time::{Duration, Instant};

#[test]
fn killed_at_any_moment_the_site_is_whole() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let public = site.path().join("public");
    let settings = site.path().join("content/situs.yaml");
    let original = fs::read_to_string(&settings).unwrap();
    let versions = [original.clone(), original.replace("Etalase Inovasi Bandar Lampung", "Etalase Kedua")];
    let mut trees = Vec::new();
    let mut longest = Duration::ZERO;
    for version in &versions {
        fs::write(&settings, version).unwrap();
        let started = Instant::now();
        assert_eq!(build(site.path(), &[]).code, 0);
        longest = longest.max(started.elapsed());
        trees.push(tree(&public));
    }
    assert!(trees[0] != trees[1]);
    let mut current = 1;
    let mut seen = [0, 0];
    for round in 0..160_u32 {
        fs::write(&settings, &versions[1 - current]).unwrap();
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
        command.current_dir(site.path()).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let mut child = command.spawn().unwrap();
        // Moments spread over the build; most of it comes before the exchange.
        std::thread::sleep(longest.mul_f64(f64::from(round) / 200.0));
        let _ = child.kill();
        child.wait().unwrap();
        let now = tree(&public);
        current = match trees.iter().position(|known| *known == now) {
            Some(which) => which,
            None => panic!("round {round} left a mixture"),
        };
        seen[current] += 1;
    }
    println!("old or new after a kill: {seen:?}");
    assert_eq!(build(site.path(), &[]).code, 0);
    let left: Vec<_> = fs::read_dir(site.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().ends_with("-baru")), "{left:?}");
}

#[test]
fn two_builds_at_once_are_refused_with_a_clear_word() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let lock = fs::File::options().write(true).open(site.path().join(".public.etalase-kunci")).unwrap();
    lock.lock().unwrap();
    let refused = build(site.path(), &[]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("sedang dibangun oleh jendela lain"), "{}", refused.err);
    lock.unlock().unwrap();
    // Eight at once: those that run, run whole; those that do not, say so.
    let before = tree(&site.path().join("public"));
    let children: Vec<_> = (0..8)
        .map(|_| {
            let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
            command.current_dir(site.path());
            std::thread::spawn(move || answer(command))
        })
        .collect();
    let codes: Vec<i32> = children.into_iter().map(|child| child.join().unwrap().code).collect();
    assert!(codes.contains(&0) && codes.iter().all(|code| *code == 0 || *code == 2), "{codes:?}");
    assert!(tree(&site.path().join("public")) == before);
}

/// A disk that is full at some byte: the limit on file size stops writes just so.
#[test]
#[cfg(unix)]
fn a_full_disk_leaves_the_old_site() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let before = tree(&site.path().join("public"));
    fs::write(
        site.path().join("content/halaman/baru.md"),
        "---\njudul: Halaman Baru\nringkasan: Halaman ini tidak boleh setengah jadi.\n---\n",
    )
    .unwrap();
    for kilobytes in [0, 4, 16, 64, 120] {
        let program = etalase(&[]).get_program().to_owned();
        let mut command = std::process::Command::new("sh");
        // ulimit counts blocks of 512 bytes; SIGXFSZ is ignored so that the write fails as on a full disk.
        let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$0\" build --lang id --now {TODAY}", kilobytes * 2);
        command.arg("-c").arg(script).arg(program).current_dir(site.path());
        let answer = answer(command);
        assert_eq!(answer.code, 2, "{kilobytes} kB: {}{}", answer.out, answer.err);
        assert!(answer.err.contains("Situs lama tetap utuh"), "{}", answer.err);
        assert!(tree(&site.path().join("public")) == before, "{kilobytes} kB");
    }
    assert_eq!(build(site.path(), &[]).code, 0);
    assert!(site.path().join("public/baru/index.html").exists());
}

/// Bodies that are more than what stays in memory are put into a file; where there can be none, they stay.
#[test]
fn a_site_is_the_same_where_no_temporary_file_can_be_made() {
    let site = showcase();
    let sentences = "Surat ini selesai dalam satu hari. ".repeat(50_000);
    for record in fs::read_dir(site.path().join("content/inovasi")).unwrap().flatten().take(6) {
        let text = fs::read_to_string(record.path()).unwrap();
        fs::write(record.path(), format!("{text}\n{sentences}\n")).unwrap();
    }
    let trees = ["", "tidak-ada"].map(|folder| {
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY, "--out", "hasil"]);
        if !folder.is_empty() {
            for name in ["TMPDIR", "TMP", "TEMP"] {
                command.env(name, site.path().join(folder));
            }
        }
        command.current_dir(site.path());
        let built = answer(command);
        assert_eq!(built.code, 0, "{}", built.err);
        let tree = tree(&site.path().join("hasil"));
        fs::remove_dir_all(site.path().join("hasil")).unwrap();
        tree
    });
    assert!(trees[0] == trees[1]);
    let longest = trees[0].iter().filter(|(path, _)| path.ends_with("index.html")).map(|(_, page)| page.len()).max();
    assert!(longest > Some(sentences.len()));
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let site = showcase();
    let mut command = etalase(&["build", "--lang", "id", "--now", TODAY]);
    command.current_dir(site.path()).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(site.path().join("public/index.html").exists());
}

#[test]
fn a_page_that_fails_leaves_the_old_site() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let before = tree(&site.path().join("public"));
    let templates = site.path().join("themes/siger/templates");
    fs::create_dir_all(&templates).unwrap();
    // Sound by every check, and fails on one page only.
    let page = "{% extends \"layout.html\" %}\n{% block main %}\n<h1>{{ page.heading }}</h1>\n{% if page.heading == \"Privasi Anda\" or page.heading == \"Privasi\" %}{{ 1 / 0 }}{% endif %}\n{{ free.body }}\n{% endblock %}\n";
    fs::write(templates.join("page.html"), page).unwrap();
    let title = fs::read_to_string(site.path().join("content/halaman/privasi.md")).unwrap();
    let title = title.lines().find_map(|line| line.strip_prefix("judul: ")).unwrap();
    fs::write(templates.join("page.html"), page.replace("Privasi Anda", title)).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
    assert!(answer.out.contains("themes/siger/templates/page.html:4:"), "{}", answer.out);
    assert!(tree(&site.path().join("public")) == before);
}
