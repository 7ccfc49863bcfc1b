//! The front door: what a double click opens, how it is found again, and how it ends.

use crate::program::{Answer, TODAY, answer, copy, etalase, project};
use crate::serve::{PATIENCE, Preview, started};
use crate::site::tree;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A site and a data folder beside it.
pub struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        copy(&project("tests/problems/_site"), &folder.path().join("situs"));
        Place { folder }
    }

    pub fn site(&self) -> PathBuf {
        self.folder.path().join("situs")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program as a double click starts it, with a home that is nobody's.
    fn bare(&self, from: &Path, more: &[&str]) -> Command {
        let mut arguments = vec!["--port", "0", "--lang", "id", "--now", TODAY, "--tanpa-buka"];
        arguments.extend(more);
        let mut command = etalase(&arguments);
        command.current_dir(from).env("ETALASE_DATA", self.data()).env("HOME", self.folder.path().join("rumah"));
        command
    }

    pub fn open(&self) -> Preview {
        started(self.bare(&self.site(), &[]))
    }

    fn run(&self, from: &Path, more: &[&str]) -> Answer {
        answer(self.bare(from, more))
    }

    /// What is noted of sites that are open.
    fn signs(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.data().join("terbuka")).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    }
}

/// Waits until a desk has ended by itself, and gives its exit code.
fn ended(mut desk: Preview) -> i32 {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = desk.child.try_wait().unwrap() {
            return status.code().unwrap_or(-1);
        }
        assert!(Instant::now() < until, "the desk does not end");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_bare_program_opens_the_desk_of_the_site_around_it() {
    let place = Place::new();
    let before = tree(&place.site());
    let desk = started(place.bare(&place.site().join("content/inovasi"), &[]));
    assert_eq!(desk.base, "/_meja/");
    assert_eq!(desk.get("/_meja/").status, 200);
    assert_eq!(desk.get("/inovasi/antar-akta/").status, 200);
    assert!(tree(&place.site()) == before, "looking writes nothing");
}

#[test]
fn a_second_start_leads_to_the_first() {
    let place = Place::new();
    let first = place.open();
    let again = place.run(&place.site(), &[]);
    assert_eq!(again.code, 0, "{}{}", again.out, again.err);
    assert!(again.out.contains(&format!("http://localhost:{}/_meja/", first.port)), "{}", again.out);
    assert!(again.out.contains("sudah terbuka"), "{}", again.out);
    // From elsewhere it is the last one, too.
    let home = place.folder.path().join("rumah");
    fs::create_dir(&home).unwrap();
    let elsewhere = place.run(&home, &[]);
    assert!(elsewhere.out.contains(&format!("http://localhost:{}/_meja/", first.port)), "{}", elsewhere.out);
    // Another site is another desk.
    let other = place.folder.path().join("situs lain");
    copy(&project("tests/problems/_site"), &other);
    let other = started(place.bare(&other, &[]));
    assert_ne!(other.port, first.port);
    // What it proves it proves by a secret that is not sent.
    let sign: serde_json::Value = serde_json::from_slice(&fs::read(&place.signs()[0]).unwrap()).unwrap();
    let secret = sign["secret"].as_str().unwrap();
    let said = [&first, &other].map(|desk| desk.get("/_etalase/bukti?tanya=apa").text());
    assert!(
        said[0] != said[1] && said.iter().all(|said| said.trim().len() == 64 && !said.contains(secret)),
        "{said:?}"
    );
}

#[test]
fn a_sign_that_nobody_stands_behind_is_not_believed() {
    let place = Place::new();
    let first = place.open();
    let signs = place.signs();
    let [sign] = &signs[..] else { panic!("{signs:?}") };
    drop(first);
    assert!(sign.exists(), "it was ended from outside");
    let second = place.open();
    // Somebody else is at the port that the sign names.
    let stranger = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = stranger.local_addr().unwrap().port();
    let text = fs::read_to_string(sign).unwrap();
    fs::write(sign, text.replace(&second.port.to_string(), &port.to_string())).unwrap();
    std::thread::spawn(move || {
        while let Ok((mut stream, _)) = stranger.accept() {
            let _ = std::io::Write::write_all(&mut stream, b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nsaya\n");
        }
    });
    let third = place.open();
    assert!(third.port != port && third.get("/_meja/").status == 200);
    fs::write(sign, "{rusak").unwrap();
    assert_eq!(place.open().get("/_meja/").status, 200);
}

#[test]
fn a_desk_without_any_page_ends_by_itself() {
    let place = Place::new();
    let desk = started(place.bare(&place.site(), &["--tunggu", "2"]));
    let events = desk.follow("/_meja/");
    std::thread::sleep(Duration::from_secs(4));
    assert_eq!(desk.get("/_meja/").status, 200, "a page is open");
    drop(events);
    assert_eq!(ended(desk), 0);
    assert_eq!(place.signs(), Vec::<PathBuf>::new());
}

#[test]
fn what_is_typed_wrongly_is_told() {
    let place = Place::new();
    let help = place.run(&place.site(), &["--help"]);
    assert_eq!(help.code, 0);
    for words in ["Tanpa perintah", "--tanpa-buka", "--root", "--port", "--lang", "pratinjau"] {
        assert!(help.out.contains(words), "{words}: {}", help.out);
    }
    assert!(!help.out.contains("--tunggu"), "{}", help.out);
    let missing = place.run(&place.site(), &["--root", "tidak-ada"]);
    assert!(missing.code == 2 && missing.err.contains("tidak-ada"), "{}{}", missing.out, missing.err);
    let both = place.run(&place.site(), &["bangun"]);
    assert_eq!(both.code, 2, "{}{}", both.out, both.err);
}
