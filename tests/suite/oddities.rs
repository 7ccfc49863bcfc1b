//! Whatever lies in a site's folders: pipes, sockets, links to devices, films. No command opens it, waits for it or takes it
//! into memory, and a build says what a check says.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::site::build;
use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What no command may take into memory, in kilobytes: less than one of the films below, more than a build needs.
const MEMORY: u64 = 2_500_000;
const FILM: u64 = 3 << 30;

fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

fn pipe(path: PathBuf) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// A file of so many bytes that takes no room on the disk.
fn hole(path: PathBuf, bytes: u64) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::File::create(path).unwrap().set_len(bytes).unwrap();
}

/// A command with little memory that must not take long.
fn quick(site: &Path, arguments: &[&str]) -> Answer {
    let program = etalase(&[]).get_program().to_owned();
    let mut command = Command::new("timeout");
    command.args(["120", "sh", "-c"]).arg(format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"")).arg(program);
    command.args(arguments).args(["--lang", "id"]).current_dir(site).env("COLUMNS", "80");
    let started = Instant::now();
    let answer = answer(command);
    assert!(started.elapsed() < Duration::from_secs(110), "{arguments:?} took {:?}", started.elapsed());
    assert!((0..=2).contains(&answer.code), "{arguments:?}: {} {}{}", answer.code, answer.out, answer.err);
    answer
}

/// Everything odd that can lie in a folder, under names with an ending.
fn strew(folder: &Path, ending: &str) {
    fs::create_dir_all(folder).unwrap();
    pipe(folder.join(format!("pipa{ending}")));
    symlink("/dev/zero", folder.join(format!("nol{ending}"))).unwrap();
    symlink("/etc/passwd", folder.join(format!("luar{ending}"))).unwrap();
    symlink(format!("pipa{ending}"), folder.join(format!("ke-pipa{ending}"))).unwrap();
    symlink("tidak-ada", folder.join(format!("putus{ending}"))).unwrap();
    symlink("..", folder.join(format!("lingkar{ending}"))).unwrap();
    hole(folder.join(format!("film{ending}")), FILM);
    let socket = folder.join(format!("soket{ending}"));
    // Bound in its own folder, because the whole path may be longer than a socket's may be.
    drop(UnixListener::bind(&socket).unwrap());
}

#[test]
fn a_build_says_what_a_check_says_of_whatever_lies_there() {
    let strewn: [(&str, &str); 9] = [
        ("content/gambar", ".jpg"),
        ("content/gambar", ".mp4"),
        ("content/inovasi", ".md"),
        ("content/opd", ".md"),
        ("content/halaman", ".md"),
        ("content/data", ".yaml"),
        ("themes/siger/templates", ".html"),
        ("themes/siger/assets", ".css"),
        ("themes/siger/icons", ".svg"),
    ];
    for (folder, ending) in strewn {
        let site = site();
        strew(&site.path().join(folder), ending);
        let said = |command: &str| quick(site.path(), &[command, "--now", TODAY, "--format", "short"]);
        let (built, checked) = (said("build"), said("check"));
        assert_eq!((&built.out, built.code), (&checked.out, checked.code), "{folder} {ending}");
        for name in ["pipa", "soket"] {
            assert!(built.out.contains(&format!("{folder}/{name}{ending}:1:1")), "{name}{ending}: {}", built.out);
        }
        if ["content/gambar", "themes/siger/assets"].contains(&folder) {
            for command in [&["share", "antar-akta", "--out", "kit"][..], &["report"], &["build", "--keep-going"]] {
                quick(site.path(), command);
            }
            let new = quick(site.path(), &["new", "inovasi", "Layanan Baru Sekali", "--opd", "disdukcapil"]);
            assert_eq!(new.code, 0, "{}", new.err);
        }
    }
}

/// The files of which a site has one.
#[test]
fn a_pipe_in_the_place_of_a_file_that_every_site_has_is_told() {
    for path in ["content/situs.yaml", "content/tautan.csv", "content/data/bahasa.yaml", "themes/siger/theme.yaml"] {
        let site = site();
        assert_eq!(build(site.path(), &[]).code, 0);
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path);
        pipe(path.clone());
        for command in ["build", "check"] {
            let answer = quick(site.path(), &[command]);
            assert!(answer.out.contains("bukan-berkas-biasa"), "{command} {}: {}", path.display(), answer.out);
        }
        quick(site.path(), &["report"]);
        quick(site.path(), &["share", "antar-akta", "--out", "kit"]);
    }
}

/// A film that nobody uses is known by its size and time: it costs no memory, and a build that finds nothing new ends at once.
#[test]
fn a_film_that_nobody_uses_is_never_opened() {
    let site = site();
    let film = site.path().join("content/gambar/film.mp4");
    hole(film.clone(), FILM);
    hole(site.path().join("themes/siger.zip"), FILM);
    assert_eq!(quick(site.path(), &["build", "--now", TODAY]).code, 0);
    let memory = site.path().join(".public.etalase-ingatan");
    let remembered = fs::read(&memory).unwrap();
    assert_eq!(quick(site.path(), &["build", "--now", TODAY]).code, 0);
    assert!(fs::read(&memory).unwrap() == remembered, "nothing has changed, so nothing is made");
    hole(film, FILM + 1);
    assert_eq!(quick(site.path(), &["build", "--now", TODAY]).code, 0);
    assert!(fs::read(&memory).unwrap() != remembered, "another size is another film");
}

/// Names that an archive or an old disk has left in another encoding.
#[test]
fn a_name_in_broken_letters_is_told_for_what_it_is() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let site = site();
    let record = site.path().join("content/inovasi").join(OsStr::from_bytes(b"caf\xe9-keliling.md"));
    let folder = site.path().join("content").join(OsStr::from_bytes(b"f\xf6to"));
    fs::copy(site.path().join("content/inovasi/antar-akta.md"), record).unwrap();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("salah.md"), "Bukan halaman.").unwrap();
    for command in ["build", "check"] {
        let answer = quick(site.path(), &[command, "--now", TODAY]);
        assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
        assert_eq!(answer.out.matches("galat[").count(), 2, "{}", answer.out);
        for proposal in ["`caf-keliling.md`", "`f-to`"] {
            assert!(answer.out.contains(proposal), "{proposal}: {}", answer.out);
        }
    }
}
