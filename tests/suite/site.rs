//! What a build leaves behind: the right files, the same bytes every time, and never half a site.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder with its bytes.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A copy of the showcase's content in a folder of its own, as if it had never been published.
pub fn showcase() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("content"), &site.path().join("content"));
    fs::remove_file(site.path().join("content/tautan.csv")).unwrap();
    site
}

pub fn build(root: &Path, more: &[&str]) -> crate::program::Answer {
    let mut arguments = vec!["build", "--lang", "id", "--now", TODAY];
    arguments.extend(more);
    let mut command = etalase(&arguments);
    command.current_dir(root);
    answer(command)
}

fn page(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("public").join(path)).unwrap_or_else(|_| panic!("{path} is missing"))
}

#[test]
fn the_showcase_builds_whole() {
    let site = showcase();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    assert!(answer.out.contains("0 galat, 0 peringatan"), "{}", answer.out);
    assert!(answer.out.contains("inovasi di situs ini contoh"));
    let files = tree(&site.path().join("public"));
    let wanted = [
        "index.html",
        "404.html",
        "inovasi/index.html",
        "inovasi/hal/2/index.html",
        "opd/index.html",
        "opd/disdukcapil/index.html",
        "opd/disdukcapil/feed.xml",
        "topik/kesehatan/index.html",
        "topik/kesehatan/feed.json",
        "tahun/2024/index.html",
        "tahapan/uji-coba/index.html",
        "jenis/digital/index.html",
        "bentuk/tata-kelola/index.html",
        "wilayah/kemiling/index.html",
        "misi/1/index.html",
        "untuk/lansia/index.html",
        "tingkat/kecamatan/index.html",
        "status/aktif/index.html",
        "tentang/index.html",
        "sitemap.xml",
        "robots.txt",
        "feed.xml",
        "feed.json",
        "data/inovasi.csv",
        "data/inovasi.json",
        "data/saring.json",
        ".htaccess",
        "_redirects",
        "_headers",
        "inovasi/antar-akta/index.html",
        "inovasi/satu-surat/index.html",
    ];
    for path in wanted {
        assert!(files.contains_key(path), "{path} is missing");
    }
    assert!(!files.contains_key("inovasi/pajak-poin/index.html"), "a draft was published");
    assert!(files.contains_key("inovasi/kanal-tamu-lama/index.html"), "an archived page has gone");
    let lists: String = files
        .iter()
        .filter(|(path, _)| {
            path.ends_with("index.html") && !path.contains("kanal-tamu-lama") && !path.starts_with("i/")
        })
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    assert!(!lists.contains("Kanal Tamu Lama"), "an archived page stands in a list");
    assert!(!lists.contains("Pajak Poin"), "a draft is named on a page");
}

#[test]
fn the_shipped_showcase_covers_the_field() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let data: serde_json::Value = serde_json::from_str(&page(site.path(), "data/inovasi.json")).unwrap();
    let records = data["inovasi"].as_array().unwrap();
    let values = |key: &str| {
        let all = records.iter().flat_map(|record| record[key].as_str().unwrap().split(", ").map(str::to_owned));
        all.filter(|value| !value.is_empty()).collect::<std::collections::BTreeSet<String>>()
    };
    assert!(records.len() >= 60);
    assert!(values("opd").len() >= 25);
    assert_eq!(values("tahapan").len(), 3);
    assert_eq!(values("status").len(), 4);
    assert_eq!(values("jenis").len(), 2);
    assert_eq!(values("bentuk").len(), 3);
    assert!(values("urusan").len() >= 30, "{:?}", values("urusan"));
    assert!(records.iter().all(|record| record["contoh"] == true));
    let years: std::collections::BTreeSet<String> = values("waktu_penerapan")
        .into_iter()
        .chain(values("waktu_uji_coba"))
        .map(|date| date[..4].to_owned())
        .collect();
    assert!((2019..=2026).all(|year| years.contains(&year.to_string())), "{years:?}");
}

#[test]
fn every_link_leads_somewhere() {
    for offline in [false, true] {
        let site = showcase();
        let answer = build(site.path(), if offline { &["--offline"] } else { &[] });
        assert_eq!(answer.code, 0);
        let files = tree(&site.path().join("public"));
        let mut links = 0;
        for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
            let html = String::from_utf8_lossy(bytes);
            for address in addresses(&html) {
                let external = ["http:", "https:", "mailto:", "tel:", "sms:", "data:"];
                if external.iter().any(|scheme| address.starts_with(scheme)) {
                    continue;
                }
                links += 1;
                let (target, fragment) =
                    address.split_once('#').map_or((address.as_str(), None), |(a, b)| (a, Some(b)));
                let target = target.split('?').next().unwrap_or_default();
                let target = resolve(path, target);
                let file =
                    if target.is_empty() || target.ends_with('/') { format!("{target}index.html") } else { target };
                assert!(!offline || !address.ends_with('/'), "{path}: {address} names no file");
                let Some(found) = files.get(&file) else { panic!("{path}: {address} leads nowhere ({file})") };
                if let Some(fragment) = fragment {
                    let html = String::from_utf8_lossy(found);
                    let there = [format!("id=\"{fragment}\""), format!("id={fragment}")];
                    assert!(there.iter().any(|id| html.contains(id.as_str())), "{path}: {address} has no such place");
                }
            }
        }
        assert!(links > 5_000, "only {links} links seen");
    }
}

/// The values of `href` and `src`.
fn addresses(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for name in ["href=", "src="] {
        for (at, _) in html.match_indices(name) {
            if !html[..at].ends_with(char::is_whitespace) {
                continue;
            }
            let value = &html[at + name.len()..];
            let end = match value.strip_prefix('"') {
                Some(quoted) => quoted.find('"').map(|end| &quoted[..end]),
                None => value.find([' ', '>']).map(|end| &value[..end]),
            };
            found.push(end.unwrap().replace("&amp;", "&"));
        }
    }
    found
}

fn resolve(page: &str, address: &str) -> String {
    if address.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop().expect("no link climbs out of the site")),
            part => parts.push(part),
        }
    }
    let joined = parts.join("/");
    if (address.ends_with('/') || address.ends_with("..") || address == ".") && !joined.is_empty() {
        format!("{joined}/")
    } else {
        joined
    }
}

#[test]
fn ten_builds_are_the_same_bytes() {
    let site = showcase();
    let mut first: Option<BTreeMap<String, Vec<u8>>> = None;
    for round in 0..10 {
        // Another folder, made in another order, with another number of threads, zone and name for the user.
        let other = tempfile::tempdir().unwrap();
        let mut files: Vec<PathBuf> = walkdir::WalkDir::new(site.path().join("content"))
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.into_path())
            .collect();
        files.sort_by_key(|path| {
            let name = path.to_string_lossy().into_owned();
            name.bytes().fold(round as u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)))
        });
        for file in files {
            let target = other.path().join(file.strip_prefix(site.path()).unwrap());
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(&file, &target).unwrap();
        }
        let mut command = etalase(&["build", "--now", TODAY]);
        let threads = (round % 4 + 1).to_string();
        let zone = ["UTC", "Asia/Tokyo", "America/New_York"][round % 3];
        command.current_dir(other.path()).env("RAYON_NUM_THREADS", threads).env("TZ", zone).env("USER", zone);
        assert_eq!(answer(command).code, 0);
        let files = tree(&other.path().join("public"));
        match &first {
            None => first = Some(files),
            Some(first) => assert!(*first == files, "round {round} differs"),
        }
    }
}

#[test]
fn internal_notes_reach_no_byte() {
    let site = showcase();
    let canary = "burung-kenari-88417";
    let record = site.path().join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&record).unwrap();
    let text = match text.find("\ninternal:") {
        Some(at) => {
            let rest = &text[at + 1..];
            let end = rest.find("\n---").unwrap();
            format!("{}\ninternal: {{catatan: {canary}, penanggung_jawab: {canary}}}{}", &text[..at], &rest[end..])
        }
        None => text.replacen("\n---\n", &format!("\ninternal: {{catatan: {canary}}}\n---\n"), 1),
    };
    assert!(text.contains(canary));
    fs::write(&record, text).unwrap();
    for more in [&[][..], &["--drafts"], &["--offline"]] {
        assert_eq!(build(site.path(), more).code, 0);
        for (path, bytes) in tree(&site.path().join("public")) {
            let leaked = bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            assert!(!leaked, "{path} tells what is internal");
        }
    }
}

#[test]
fn drafts_and_waiting_pages_leave_no_trace_until_their_day() {
    let site = showcase();
    let record = site.path().join("content/inovasi/loket-ramah.md");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replacen("\n---\n", "\nterbit_pada: 2026-12-01 08:00\n---\n", 1)).unwrap();
    let waiting = build(site.path(), &[]);
    assert_eq!(waiting.code, 0, "{}", waiting.out);
    assert!(waiting.out.contains("content/inovasi/loket-ramah.md: 2026-12-01 08.00"), "{}", waiting.out);
    for (path, bytes) in tree(&site.path().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("inovasi/loket-ramah/"), "{path} names what waits");
        assert!(!text.contains("Pajak Poin"), "{path} names a draft");
    }
    let mut command = etalase(&["build", "--lang", "id", "--now", "2026-12-01 08:00"]);
    command.current_dir(site.path());
    assert_eq!(answer(command).code, 0);
    assert!(site.path().join("public/inovasi/loket-ramah/index.html").exists());
    assert_eq!(build(site.path(), &["--drafts"]).code, 0);
    assert!(page(site.path(), "inovasi/pajak-poin/index.html").contains("raf"), "a draft says that it is one");
}

#[test]
fn what_has_had_its_time_becomes_an_archive() {
    let site = showcase();
    let record = site.path().join("content/inovasi/parkir-jelas.md");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replacen("\n---\n", "\ntayang_sampai: 2026-11-20\n---\n", 1)).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    let html = page(site.path(), "inovasi/parkir-jelas/index.html");
    assert!(html.contains("arsip"), "the page says that it is an archive");
    assert!(html.contains("noindex"));
    assert!(!page(site.path(), "topik/transportasi/index.html").contains("Parkir Jelas"));
    assert!(!page(site.path(), "sitemap.xml").contains("parkir-jelas"));
    assert!(!page(site.path(), "data/inovasi.csv").contains("Parkir Jelas"));
}

#[test]
fn with_any_error_the_old_site_stays() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let before = tree(&site.path().join("public"));
    fs::write(site.path().join("content/inovasi/rusak.md"), "---\nnama: Rusak\n---\n").unwrap();
    let stopped = build(site.path(), &[]);
    assert_eq!(stopped.code, 1);
    assert!(tree(&site.path().join("public")) == before);
    // With --keep-going the rest is published, and what is missing is named.
    fs::write(site.path().join("content/inovasi/antar-akta.md"), "---\nnama: Antar Akta\n---\n").unwrap();
    let kept = build(site.path(), &["--keep-going"]);
    assert_eq!(kept.code, 1);
    assert!(kept.out.contains("content/inovasi/antar-akta.md (/inovasi/antar-akta/)"), "{}", kept.out);
    assert!(page(site.path(), "inovasi/antar-akta/index.html").contains("sedang diperbaiki"));
    assert!(page(site.path(), "inovasi/ktp-keliling/index.html").contains("Cara memakai"));
    // Once it is mended, its address is the same as ever.
    fs::copy(project("content/inovasi/antar-akta.md"), site.path().join("content/inovasi/antar-akta.md")).unwrap();
    fs::remove_file(site.path().join("content/inovasi/rusak.md")).unwrap();
    assert_eq!(build(site.path(), &[]).code, 0);
    assert!(tree(&site.path().join("public")) == before);
}

#[test]
fn an_agency_in_error_is_left_out_with_what_is_its_own() {
    let site = showcase();
    let agency = site.path().join("content/opd/dinas-sosial.md");
    let text = fs::read_to_string(&agency).unwrap();
    fs::write(&agency, text.replacen("jenis: dinas", "jenis: dinas\nalamat: Kepala NIP 198005122005011003", 1))
        .unwrap();
    let answer = build(site.path(), &["--keep-going"]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("content/opd/dinas-sosial.md (/opd/dinas-sosial/)"), "{}", answer.out);
    let files = tree(&site.path().join("public"));
    assert!(files.contains_key("opd/disdukcapil/index.html"));
    assert!(
        !files.contains_key("opd/dinas-sosial/index.html") && !files.contains_key("inovasi/makan-lansia/index.html")
    );
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("198005122005011003"), "{path} tells a personal number");
    }
}

#[test]
fn stale_pages_go_and_foreign_files_stay() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    fs::write(site.path().join("public/google123.html"), "verifikasi").unwrap();
    fs::create_dir_all(site.path().join("public/arsip/2010")).unwrap();
    fs::write(site.path().join("public/arsip/2010/lama.pdf"), "lama").unwrap();
    fs::remove_file(site.path().join("content/inovasi/zebra-pintar.md")).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    assert!(answer.out.contains("2 berkas yang bukan buatan Etalase"), "{}", answer.out);
    assert!(answer.out.contains("/inovasi/zebra-pintar/"), "{}", answer.out);
    let files = tree(&site.path().join("public"));
    assert_eq!(files["google123.html"], b"verifikasi");
    assert_eq!(files["arsip/2010/lama.pdf"], b"lama");
    assert!(page(site.path(), "inovasi/zebra-pintar/index.html").contains("Zebra Pintar sudah tidak ada di sini"));
    // A foreign file where a page must stand is nobody's to replace.
    fs::create_dir_all(site.path().join("public/inovasi/baru-saja")).unwrap();
    fs::write(site.path().join("public/inovasi/baru-saja/index.html"), "asing").unwrap();
    let text = fs::read_to_string(site.path().join("content/inovasi/loket-ramah.md")).unwrap();
    let text = text.replace("nama: Loket Ramah", "nama: Baru Saja");
    fs::write(site.path().join("content/inovasi/baru-saja.md"), text).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 2, "{}{}", answer.out, answer.err);
    assert_eq!(tree(&site.path().join("public"))["inovasi/baru-saja/index.html"], b"asing");
}

#[test]
fn dangerous_folders_are_refused() {
    let site = showcase();
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("surat.txt"), "penting").unwrap();
    let foreign = site.path().join("dokumen");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("laporan.doc"), "penting").unwrap();
    let link = site.path().join("pintasan");
    #[cfg(unix)]
    std::os::unix::fs::symlink(site.path().join("content"), &link).unwrap();
    let content = site.path().join("content");
    let folders = [
        PathBuf::from("/"),
        home.path().to_owned(),
        site.path().to_owned(),
        content.clone(),
        content.join("baru"),
        site.path().join("content/../content"),
        foreign.clone(),
        link,
        PathBuf::from("."),
        PathBuf::from(".."),
        site.path().join("themes"),
    ];
    let before = tree(site.path());
    for folder in folders {
        let mut command = etalase(&["build", "--lang", "id", "--now", TODAY, "--out", &folder.to_string_lossy()]);
        command.current_dir(site.path()).env("HOME", home.path());
        let answer = answer(command);
        assert_eq!(answer.code, 2, "{} was not refused: {}{}", folder.display(), answer.out, answer.err);
        assert!(answer.err.starts_with("galat: "), "{}", answer.err);
    }
    let mut after = tree(site.path());
    after.retain(|path, _| !path.ends_with(".etalase-kunci"));
    assert!(after == before);
    assert_eq!(fs::read_to_string(home.path().join("surat.txt")).unwrap(), "penting");
}

#[test]
fn a_site_of_two_files_builds() {
    let site = tempfile::tempdir().unwrap();
    fs::create_dir_all(site.path().join("content/inovasi")).unwrap();
    fs::create_dir_all(site.path().join("content/opd")).unwrap();
    let settings = "nama: Situs Kecil\npemerintah: Pemerintah Kota Contoh\nurl_dasar: https://kecil.example/inovasi\n";
    fs::write(site.path().join("content/situs.yaml"), settings).unwrap();
    fs::write(site.path().join("content/opd/dinas.md"), "---\nnama: Dinas Contoh\njenis: dinas\n---\n").unwrap();
    let record = "---\nnama: Coba\nringkasan: Warga cukup datang sekali dan membawa pulang suratnya.\nopd: dinas\ntahapan: inisiatif\njenis: digital\nbentuk: tata_kelola\nurusan: statistik\nmanfaat: [Cepat]\n---\nIsi.\n";
    fs::write(site.path().join("content/inovasi/coba.md"), record).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let html = page(site.path(), "inovasi/coba/index.html");
    assert!(html.contains("https://kecil.example/inovasi/inovasi/coba/"), "canonical below the base URL's path");
    assert!(
        page(site.path(), "404.html").contains("href=\"/inovasi/\"")
            || page(site.path(), "404.html").contains("href=/inovasi/")
    );
    assert!(page(site.path(), ".htaccess").contains("ErrorDocument 404 /inovasi/404.html"));
}

#[test]
fn the_interface_is_complete_in_english() {
    let site = showcase();
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("bahasa: id", "bahasa: en")).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let html = page(site.path(), "inovasi/antar-akta/index.html");
    assert!(html.contains("lang=\"en\"") || html.contains("lang=en"));
    assert!(!html.contains("Cara memakai"), "an Indonesian word of the theme on an English page");
}

#[test]
fn heads_tell_crawlers_what_they_need() {
    let site = showcase();
    assert_eq!(build(site.path(), &["--base-url", "https://kota.example/inovasi"]).code, 0);
    let html = page(site.path(), "inovasi/antar-akta/index.html");
    let head = &html[..html.find("</head>").unwrap()];
    let url = "https://kota.example/inovasi/inovasi/antar-akta/";
    for wanted in [
        "<title>Antar Akta".to_owned(),
        "<meta name=\"description\" content=\"".to_owned(),
        format!("<link rel=\"canonical\" href=\"{url}\">"),
        format!("<meta property=\"og:url\" content=\"{url}\">"),
        "<meta property=\"og:title\" content=\"Antar Akta\">".to_owned(),
        "<meta property=\"og:type\" content=\"article\">".to_owned(),
        "<meta property=\"og:locale\" content=\"id_ID\">".to_owned(),
        "name=\"twitter:card\"".to_owned(),
        "type=\"application/atom+xml\"".to_owned(),
        "http-equiv=\"Content-Security-Policy\"".to_owned(),
    ] {
        assert!(head.contains(&wanted), "{wanted} is missing in {head}");
    }
    let start = head.find("application/ld+json").unwrap();
    let json = &head[start + head[start..].find('>').unwrap() + 1..];
    let graph: serde_json::Value = serde_json::from_str(&json[..json.find("</script>").unwrap()]).unwrap();
    let types: Vec<&str> =
        graph["@graph"].as_array().unwrap().iter().map(|entry| entry["@type"].as_str().unwrap()).collect();
    assert_eq!(types, ["GovernmentService", "Article", "BreadcrumbList"]);
    let redirect = page(site.path(), "inovasi/satu-surat/index.html");
    assert!(redirect.contains("https://kota.example/inovasi/inovasi/surat-sekali-jalan/"));
    // Crawlers follow no refresh: whoever passes on an old address shows the page that it leads to.
    assert!(
        redirect.contains("og:title\" content=\"Surat Sekali Jalan\"") && redirect.contains("kartu/surat-sekali-jalan")
    );
    // The script that keeps the query goes before the refresh, and search engines may follow both.
    let places = ["<script src=", "http-equiv=\"refresh\" content=\"0; url="].map(|part| redirect.find(part).unwrap());
    assert!(places.is_sorted() && !redirect.contains("noindex"), "{redirect}");
    let rules = page(site.path(), "inovasi/satu-surat/.htaccess");
    assert!(
        rules.contains("RedirectMatch 301 ^/inovasi/inovasi/satu-surat/?$ /inovasi/inovasi/surat-sekali-jalan/"),
        "{rules}"
    );
    // Apache reads the file for the whole site with every request.
    assert!(!page(site.path(), ".htaccess").contains("Redirect"));
    let headers = page(site.path(), "_headers");
    assert!(headers.starts_with("/inovasi/*\n") && headers.contains("/inovasi/aset/*\n"), "{headers}");
    let redirects = page(site.path(), "_redirects");
    assert!(redirects.contains("/inovasi/inovasi/satu-surat/ /inovasi/inovasi/surat-sekali-jalan/ 301"), "{redirects}");
}

#[test]
fn every_page_stands_in_both_languages() {
    let site = showcase();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let files = tree(&site.path().join("public"));
    // Short addresses serve all languages, kits are for staff, and other sites show cards in one language.
    let once = ["i/", "bagikan/", "sematkan/"];
    let is_once = |path: &&String| once.iter().any(|folder| path.starts_with(folder));
    let pages = files.keys().filter(|path| path.ends_with("index.html") && !is_once(path));
    let pages: Vec<&String> = pages.collect();
    let (english, own): (Vec<&String>, Vec<&String>) = pages.into_iter().partition(|path| path.starts_with("en/"));
    assert_eq!(english.iter().map(|path| &path[3..]).collect::<Vec<_>>(), own);
    for path in own {
        let both = [(path.as_str(), "id"), (&format!("en/{path}"), "en")].map(|(path, language)| {
            let page = String::from_utf8_lossy(&files[path]).into_owned();
            assert!(page.contains(&format!("<html lang=\"{language}\">")), "{path}");
            let links = page.match_indices("hreflang=\"");
            let mut links: Vec<&str> = links.map(|(at, _)| page[at..].split_inclusive('>').next().unwrap()).collect();
            links.sort_unstable();
            links.dedup();
            links.into_iter().filter(|link| link.contains("https://")).map(str::to_owned).collect::<Vec<_>>()
        });
        assert_eq!(both[0], both[1], "{path} and its twin must name the same pages");
    }
    let page = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    // Translated words, and facts of the original.
    let translated = page("en/inovasi/ktp-keliling/index.html");
    assert!(translated.contains("What to bring"), "{translated}");
    // Links stay in the language, files are shared.
    assert!(translated.contains("href=\"../../opd/"), "{translated}");
    assert!(translated.contains("href=\"../../../aset/"), "{translated}");
}

#[test]
fn short_forms_are_explained_where_a_page_first_uses_them() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    fs::create_dir_all(site.path().join("content/data")).unwrap();
    let terms = "- {istilah: KIA, kepanjangan: Kartu Identitas Anak, arti: Kartu untuk anak.}\n\
        - {istilah: KTP, kepanjangan: Kartu Tanda Penduduk, arti: Kartu tanda diri., tanpa_kepanjangan: ya}\n\
        - {istilah: Dinkes, arti: Kantor yang mengurus kesehatan.}\n";
    fs::write(site.path().join("content/data/istilah.yaml"), terms).unwrap();
    let record = site.path().join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&record).unwrap().replace("[KTP asli]", "[KTP asli, KIA lama]");
    fs::write(&record, format!("{text}\nKIA diantar. [KIA](/istilah/) baru.\n")).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let page = self::page(site.path(), "inovasi/antar-akta/index.html");
    let spelled = "<li><abbr title=\"Kartu Identitas Anak\">KIA</abbr> (Kartu Identitas Anak) lama</li>";
    assert!(page.contains(spelled), "{page}");
    assert_eq!(page.matches("<abbr").count(), 1, "only at its first use");
    assert!(!page.contains("Kartu Tanda Penduduk"), "what everybody knows is left alone");
    let glossary = self::page(site.path(), "istilah/index.html");
    for part in ["istilah_kia", "Kartu Identitas Anak", "Kantor yang mengurus kesehatan.", "../opd/disdukcapil/"] {
        assert!(glossary.contains(part), "{part}: {glossary}");
    }
    assert!(page.contains("../../istilah/"), "the footer leads there");
}

#[test]
fn the_board_counts_every_office_once() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let page = page(site.path(), "opd/index.html");
    let board = page.split("<table>").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap();
    let mut rows = 0;
    for row in board.split("<tbody>").nth(1).unwrap().split("<tr>").skip(1) {
        let cells = row.split("<td>").skip(1);
        let numbers: Vec<usize> = cells.map(|cell| cell.split('<').next().unwrap().parse().unwrap()).collect();
        let total = row.split("<span class=redup>").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
        assert_eq!(numbers.len(), 3, "{row}");
        assert_eq!(numbers.iter().sum::<usize>(), total.parse::<usize>().unwrap(), "{row}");
        rows += 1;
    }
    assert_eq!(rows, page.matches("<section class=tingkat>").count(), "one row for each level that is listed");
    let districts = page.split("<table>").nth(2).unwrap();
    assert_eq!(districts.split("<tbody>").nth(1).unwrap().matches("<tr>").count(), 20);
}

#[test]
fn open_data_holds_no_formula_and_json_is_exact() {
    let site = tempfile::tempdir().unwrap();
    crate::program::copy(&crate::program::project("tests/problems/_site"), site.path());
    let record = fs::read_to_string(site.path().join("content/inovasi/antar-akta.md")).unwrap();
    // What is written in the record, in the CSV's cell, and in the file.
    let names = [
        ("Antar;=1+1", "Antar;'=1+1", "\"Antar;'=1+1\""),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("Satu, Dua", "Satu, Dua", "\"Satu, Dua\""),
        ("Si \\\"Cepat\\\"", "Si \"Cepat\"", "\"Si \"\"Cepat\"\"\""),
        ("Siaga 112 - 24 Jam", "Siaga 112 - 24 Jam", "Siaga 112 - 24 Jam"),
    ];
    for (number, (name, ..)) in names.iter().enumerate() {
        let text = record.replace("nama: Antar Akta", &format!("nama: \"{name}\""));
        fs::write(site.path().join(format!("content/inovasi/layanan-{number}.md")), text).unwrap();
    }
    let built = build(site.path(), &[]);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
    let csv = page(site.path(), "data/inovasi.csv");
    let table = csv.strip_prefix("\u{feff}nama,kepanjangan,").expect("a mark, and the names of the columns");
    let cells: Vec<String> = csv::ReaderBuilder::new()
        .from_reader(csv.trim_start_matches('\u{feff}').as_bytes())
        .records()
        .map(|row| row.unwrap()[0].to_owned())
        .collect();
    let json: serde_json::Value = serde_json::from_str(&page(site.path(), "data/inovasi.json")).unwrap();
    for (name, cell, raw) in names {
        assert!(cells.iter().any(|found| found == cell), "{cell}: {cells:?}");
        assert!(table.contains(&format!("\r\n{raw},")), "{raw}: {table}");
        let exact = name.replace('\\', "");
        assert!(json["inovasi"].as_array().unwrap().iter().any(|entry| entry["nama"] == *exact), "{exact}");
    }
}
