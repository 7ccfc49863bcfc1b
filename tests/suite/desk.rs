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

    pub fn data(&self) -> PathBuf {
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

    /// A record of the site in some state, as a copy of the one that is there.
    fn add(&self, slug: &str, name: &str, fields: &str) {
        let text = fs::read_to_string(self.site().join("content/inovasi/antar-akta.md")).unwrap();
        let text = text.replacen("nama: Antar Akta", &format!("nama: {name}\n{fields}"), 1);
        fs::write(self.site().join(format!("content/inovasi/{slug}.md")), text).unwrap();
    }

    pub fn text(&self, slug: &str) -> String {
        fs::read_to_string(self.site().join(format!("content/inovasi/{slug}.md"))).unwrap()
    }

    fn run(&self, from: &Path, more: &[&str]) -> Answer {
        answer(self.bare(from, more))
    }

    /// The same of a site at another place.
    pub fn open_at(&self, site: &Path) -> Preview {
        started(self.bare(site, &[]))
    }

    /// The desk of the same site as another computer that shares its folder opens it.
    pub fn open_elsewhere(&self, data: &Path) -> Preview {
        let mut command = self.bare(&self.site(), &[]);
        command.env("ETALASE_DATA", data);
        started(command)
    }

    /// What is noted of sites that are open.
    fn signs(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.data().join("terbuka")).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    }
}

/// What pages of this run hand in.
fn token(desk: &Preview) -> String {
    let page = desk.get("/_meja/").text();
    let (_, rest) = page.split_once("name=\"tanda\" value=\"").expect("the desk has forms");
    rest.split('"').next().unwrap().to_owned()
}

/// Hands a form in as a browser does.
fn post(desk: &Preview, path: &str, pairs: &[(&str, &str)]) -> crate::serve::Answer {
    let own = format!("Host: localhost:{0}\r\nOrigin: http://localhost:{0}", desk.port);
    post_as(desk, path, &own, pairs)
}

fn post_as(desk: &Preview, path: &str, headers: &str, pairs: &[(&str, &str)]) -> crate::serve::Answer {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let kind = "Content-Type: application/x-www-form-urlencoded";
    let length = body.len();
    desk.send(&format!(
        "POST {path} HTTP/1.1\r\n{headers}\r\n{kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    ))
}

/// Where an answer leads.
pub fn location(answer: &crate::serve::Answer) -> &str {
    let line = answer.head.lines().find(|line| line.to_lowercase().starts_with("location: "));
    line.unwrap_or_else(|| panic!("{}{}", answer.head, answer.text()))[10..].trim()
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
fn the_button_ends_the_desk_and_takes_its_sign_away() {
    let place = Place::new();
    let desk = place.open();
    let _open = desk.follow("/_meja/");
    assert_eq!(place.signs().len(), 1);
    // Neither a stranger nor a page of another run ends it.
    let own = format!("Host: localhost:{0}\r\nOrigin: http://localhost:{0}", desk.port);
    let foreign = format!("Host: localhost:{}\r\nOrigin: https://jahat.example", desk.port);
    let mute = format!("Host: localhost:{}", desk.port);
    let good = token(&desk);
    for (headers, token) in [(&own, "00000000000000000000000000000000"), (&own, ""), (&foreign, &good), (&mute, &good)]
    {
        let refused = post_as(&desk, "/_meja/selesai/", headers, &[("tanda", token)]);
        assert!(refused.status >= 400, "{headers} {token}: {}", refused.head);
    }
    assert_eq!(desk.get("/_meja/selesai/").status, 405);
    assert_eq!(desk.get("/_meja/").status, 200);
    let said = post(&desk, "/_meja/selesai/", &[("tanda", &good)]);
    assert!(said.status == 200 && said.text().contains("sudah ditutup"), "{}", said.text());
    assert_eq!(ended(desk), 0);
    assert_eq!(place.signs(), Vec::<PathBuf>::new());
}

#[test]
fn outside_a_site_one_is_chosen_or_made() {
    let place = Place::new();
    let home = place.folder.path().join("rumah");
    fs::create_dir_all(home.join("Documents")).unwrap();
    copy(&place.site(), &home.join("Documents/Situs Kantor"));
    let desk = started(place.bare(&home, &[]));
    let page = desk.get("/_meja/").text();
    let found = home.join("Documents/Situs Kantor").display().to_string();
    assert!(page.contains("Selamat datang") && page.contains(&found), "{page}");
    let (_, rest) = page.split_once("name=\"tanda\" value=\"").unwrap();
    let token = rest.split('"').next().unwrap();
    // No path of a request is opened, nor a number that was not offered.
    for number in ["99", "-1", "", "../..", "/etc", "0x1"] {
        let refused = post(&desk, "/_meja/awal/", &[("tanda", token), ("nomor", number)]);
        assert_eq!(refused.status, 422, "{number}: {}", refused.text());
    }
    let refused = post(&desk, "/_meja/awal/", &[("tanda", "x"), ("nomor", "1")]);
    assert_eq!(refused.status, 403, "{}", refused.text());
    let new = home.join("Documents/Etalase");
    let (before, _) = page.split_once(&format!("{}</p>", new.display())).expect("a free place is offered");
    assert!(!new.exists() && before.contains("Buat situs baru"));
    let (_, after) = page.split_once(&format!("{}</p>", new.display())).unwrap();
    let (_, rest) = after.split_once("name=\"nomor\" value=\"").unwrap();
    let made = post(&desk, "/_meja/awal/", &[("tanda", token), ("nomor", rest.split('"').next().unwrap())]);
    assert_eq!((made.status, location(&made)), (303, "/_meja/"), "{}", made.text());
    let page = desk.wait_for("/_meja/", |answer| answer.text().contains("Pekerjaan hari ini")).text();
    assert!(page.contains("Contoh"), "{page}");
    assert!(new.join("content/situs.yaml").is_file());
    // It is the one that is opened from now on.
    drop(desk);
    let again = started(place.bare(&home, &[]));
    assert!(again.get("/_meja/").text().contains("Pekerjaan hari ini"));
}

#[test]
fn a_preview_has_nothing_to_hand_in() {
    let place = Place::new();
    let preview = crate::serve::serve(&place.site(), &[]);
    let page = preview.get("/_meja/").text();
    assert!(!page.contains("method=\"post\"") && !page.contains("name=\"tanda\""), "{page}");
    for path in ["/_meja/selesai/", "/_meja/bangun/", "/_meja/keadaan/", "/_meja/salin/"] {
        assert!([404, 405].contains(&post(&preview, path, &[("tanda", "x")]).status), "{path}");
    }
    // One that writes cannot be closed from its pages.
    let writing = crate::serve::serve(&place.site(), &["--tulis"]);
    let token = token(&writing);
    assert_eq!(post(&writing, "/_meja/selesai/", &[("tanda", &token)]).status, 404);
    assert!(!writing.get("/_meja/").text().contains("/_meja/selesai/"));
}

#[test]
fn records_are_found_by_name_and_filtered() {
    let place = Place::new();
    place.add("obat-antar", "Obat Antar", "publikasi: draf");
    place.add("surat-siap", "Surat Cepat", "publikasi: siap");
    place.add("lama", "Loket Lama", "kata_kunci: [x]");
    let path = place.site().join("content/inovasi/lama.md");
    let old = place.text("lama").replace("tanggal_diperiksa: 2026-10-01", "tanggal_diperiksa: 2024-10-01");
    fs::write(path, old).unwrap();
    let desk = place.open();
    let shown = |query: &str| {
        let page = desk.get(&format!("/_meja/{query}")).text();
        let names = ["Antar Akta", "Obat Antar", "Surat Cepat", "Loket Lama"];
        let list = page.split_once("<ol class=\"daftar\">").map_or("", |(_, list)| list).to_owned();
        names.into_iter().filter(|name| list.contains(&format!(">{name}</a>"))).collect::<Vec<_>>()
    };
    assert_eq!(shown("").len(), 4);
    assert_eq!(shown("?cari=ANTAR"), ["Antar Akta", "Obat Antar"]);
    assert_eq!(shown("?cari=antar+obat"), ["Obat Antar"]);
    assert_eq!(shown("?cari=tidak%20ada"), Vec::<&str>::new());
    assert_eq!(shown("?keadaan=siap"), ["Surat Cepat"]);
    assert_eq!(shown("?keadaan=draf&cari=antar"), ["Obat Antar"]);
    assert_eq!(shown("?lama=1"), ["Loket Lama"]);
    assert_eq!(shown("?opd=disdukcapil").len(), 4);
    assert_eq!(shown("?opd=dinas-kesehatan"), Vec::<&str>::new());
    let page = desk.get("/_meja/?cari=%22%3E%3Cscript%3Ealert(1)").text();
    assert!(!page.contains("<script>alert"), "{page}");
    // Words of citizens, not keys; the day's work in numbers.
    let page = desk.get("/_meja/").text();
    for words in [
        "Belum ada: ",
        "Untuk siapa",
        "siap diperiksa</span>",
        "lama tidak diperiksa</span>",
        "3 perangkat daerah belum",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for address in ["/_meja/tulis/inovasi/obat-antar/", "/inovasi/obat-antar/", "/bagikan/antar-akta/"] {
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}: {page}");
        assert_eq!(desk.get(address).status, 200, "{address}");
    }
}

#[test]
fn several_records_change_state_together() {
    let place = Place::new();
    place.add("obat-antar", "Obat Antar", "publikasi: draf # belum");
    place.add("surat-cepat", "Surat Cepat", "publikasi: siap");
    fs::write(place.site().join("content/inovasi/kosong.md"), "---\nnama: Belum Lengkap\npublikasi: draf\n---\n")
        .unwrap();
    let before = tree(&place.site());
    let desk = place.open();
    let token = token(&desk);
    let change = |state: &str, slugs: &[&str]| {
        let ticked = slugs.iter().map(|slug| ("pilih", *slug));
        let pairs: Vec<_> = [("tanda", token.as_str()), ("jadikan", state)].into_iter().chain(ticked).collect();
        post(&desk, "/_meja/keadaan/", &pairs)
    };
    // Nothing ticked, no state, no such record, no such place.
    assert_eq!(change("terbit", &[]).status, 422);
    assert_eq!(change("", &["obat-antar"]).status, 422);
    assert_eq!(change("terbit", &["../../situs", "C:x", "antar akta"]).status, 422);
    assert!(change("arsip", &["tidak-ada"]).text().contains("sudah tidak ada"));
    assert!(tree(&place.site()) == before);
    // Those that pass are published, the other is told with the reason.
    let said = change("terbit", &["obat-antar", "surat-cepat", "kosong"]).text();
    assert!(said.contains("2 inovasi diubah menjadi: Terbit"), "{said}");
    assert!(said.contains("Belum Lengkap") && said.contains("ringkasan"), "{said}");
    assert!(place.text("obat-antar").contains("\npublikasi: terbit # belum\n"), "{}", place.text("obat-antar"));
    assert!(place.text("surat-cepat").contains("\npublikasi: terbit\n"));
    let changed: Vec<String> = tree(&place.site())
        .into_iter()
        .filter(|(path, bytes)| before.get(path) != Some(bytes))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, ["content/inovasi/obat-antar.md", "content/inovasi/surat-cepat.md"]);
    // And back, all of them; one that is so already stays byte for byte.
    desk.wait_for("/_meja/?keadaan=terbit", |answer| answer.text().contains("Surat Cepat"));
    let said = change("draf", &["obat-antar", "surat-cepat", "kosong"]).text();
    assert!(said.contains("2 inovasi diubah menjadi: Draf"), "{said}");
    assert_eq!(place.text("kosong").as_bytes(), &before["content/inovasi/kosong.md"][..]);
}

#[test]
fn a_copy_is_a_new_draft() {
    let place = Place::new();
    place.add("obat-antar", "Obat Antar", "alamat_lama: [obat]\nterbit_pada: 2026-01-01");
    let before = tree(&place.site());
    let desk = place.open();
    let token = token(&desk);
    let copy = |slug: &str| post(&desk, "/_meja/salin/", &[("tanda", &token), ("salin", slug)]);
    let made = copy("obat-antar");
    assert_eq!(location(&made), "/_meja/tulis/inovasi/obat-antar-salinan/");
    assert_eq!(location(&copy("obat-antar")), "/_meja/tulis/inovasi/obat-antar-salinan-2/");
    let text = place.text("obat-antar-salinan");
    assert!(text.contains("nama: Obat Antar (salinan)\n") && text.contains("publikasi: draf\n"), "{text}");
    assert!(!text.contains("obat]") && !text.contains("2026-10-01") && !text.contains("2026-01-01"), "{text}");
    assert!(before.iter().all(|(path, bytes)| fs::read(place.site().join(path)).unwrap() == *bytes));
    assert_eq!(desk.get("/_meja/tulis/inovasi/obat-antar-salinan/").status, 200);
    for slug in ["tidak-ada", "../situs", ""] {
        assert_eq!(copy(slug).status, 422, "{slug}");
    }
    assert_eq!(crate::site::build(&place.site(), &[]).code, 0, "a draft stops nothing");
}

#[test]
fn the_site_is_built_from_the_desk() {
    let place = Place::new();
    place.add("obat-antar", "Obat Antar", "publikasi: draf");
    let desk = place.open();
    let token = token(&desk);
    assert!(!place.site().join("public").exists());
    let page = desk.get("/_meja/bangun/").text();
    assert!(page.contains("Semua berkas diperiksa"), "{page}");
    let begun = post(&desk, "/_meja/bangun/", &[("tanda", &token)]);
    assert_eq!((begun.status, location(&begun)), (303, "/_meja/bangun/"));
    // Asked for twice, it is built once.
    assert_eq!(post(&desk, "/_meja/bangun/", &[("tanda", &token)]).status, 303);
    let done = desk.wait_for("/_meja/bangun/", |answer| !answer.text().contains("data-berjalan")).text();
    assert!(done.contains("Situs sudah dibangun") && done.contains("Situs selesai dalam"), "{done}");
    let public = tree(&place.site().join("public"));
    assert!(
        public.contains_key("inovasi/antar-akta/index.html") && !public.contains_key("inovasi/obat-antar/index.html")
    );
    // The same bytes as the command's.
    let other = Place::new();
    other.add("obat-antar", "Obat Antar", "publikasi: draf");
    assert_eq!(crate::site::build(&other.site(), &[]).code, 0);
    assert!(public == tree(&other.site().join("public")));
    // A draft is no change of what is published.
    let changes = desk.get("/_meja/perubahan/").text();
    for group in ["Baru", "Berubah", "Hilang"] {
        assert!(changes.contains(&format!("{group}: 0 inovasi, 0 halaman lain")), "{group}: {changes}");
    }
    // What is wrong is told, and the old site stays.
    let text = place.text("antar-akta").replace("tahapan: penerapan", "tahapan: penerapn");
    fs::write(place.site().join("content/inovasi/antar-akta.md"), text).unwrap();
    post(&desk, "/_meja/bangun/", &[("tanda", &token)]);
    let told = desk.wait_for("/_meja/bangun/", |answer| answer.text().contains("belum dibangun")).text();
    assert!(told.contains("content/inovasi/antar-akta.md") && told.contains("penerapn"), "{told}");
    assert!(public == tree(&place.site().join("public")));
}

#[test]
fn the_site_is_published_from_the_desk() {
    let place = Place::new();
    let settings = place.site().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}\npenerbitan:\n  arsip:\n    jenis: zip\n  jauh:\n    jenis: ftps\n    server: 127.0.0.1\n    port: 9\n    pengguna: situs\n")).unwrap();
    let desk = place.open();
    let token = token(&desk);
    let page = desk.get("/_meja/terbit/").text();
    // Each place is named where it is confirmed; only one that is opened by a password asks for it.
    assert!(page.contains("Ya, terbitkan ke: arsip") && page.contains("Ya, terbitkan ke: jauh"), "{page}");
    assert!(page.contains("127.0.0.1") && page.matches("type=\"password\"").count() == 1, "{page}");
    let without = post(&desk, "/_meja/terbit/", &[("tanda", "salah"), ("tujuan", "arsip")]);
    assert!(without.status >= 400 && !place.site().join("public").exists(), "{}", without.status);
    for other in ["tidak-ada", "--out", ""] {
        assert_eq!(post(&desk, "/_meja/terbit/", &[("tanda", &token), ("tujuan", other)]).status, 303, "{other}");
    }
    assert!(!desk.get("/_meja/terbit/").text().contains("data-berjalan"));
    let begun = post(&desk, "/_meja/terbit/", &[("tanda", &token), ("tujuan", "arsip")]);
    assert_eq!((begun.status, location(&begun)), (303, "/_meja/terbit/"));
    let done = desk.wait_for("/_meja/terbit/", |answer| !answer.text().contains("data-berjalan")).text();
    assert!(done.contains("Sudah diterbitkan ke: arsip") && done.contains("Situs selesai dalam"), "{done}");
    assert!(fs::read_dir(place.site().join("terbitan/arsip")).unwrap().count() == 1);
    // A server that is not there is told, and the password goes nowhere.
    post(&desk, "/_meja/terbit/", &[("tanda", &token), ("tujuan", "jauh"), ("sandi", "Rahasia-1945")]);
    let told = desk.wait_for("/_meja/terbit/", |answer| answer.text().contains("Belum diterbitkan ke: jauh")).text();
    assert!(told.contains("tidak bisa dihubungi") && !told.contains("Rahasia-1945"), "{told}");
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
