//! The preview: the same bytes as a build, pages that follow every save, and nothing for strangers.

use crate::program::{TODAY, etalase, project};
use crate::site::{build, showcase, tree};
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Everything here is over in milliseconds; a busy machine gets its time.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A preview that ends with the test.
pub struct Preview {
    pub child: Child,
    pub port: u16,
    pub base: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    body: Vec<u8>,
}

impl Answer {
    /// What came over a connection, whole.
    pub fn of(answer: &[u8]) -> Answer {
        let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").map_or(answer.len(), |end| end + 4);
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Answer { status, head, body: answer[end..].to_vec() }
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Starts a preview of a site and waits until it says its address.
pub fn serve(root: &Path, more: &[&str]) -> Preview {
    let mut arguments = vec!["serve", "--port", "0", "--lang", "id", "--now", TODAY];
    arguments.extend(more);
    let mut command = etalase(&arguments);
    command.current_dir(root);
    started(command)
}

/// Starts a program that says an address, and waits until it does.
pub fn started(mut command: Command) -> Preview {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines.find_map(|line| {
        let line = line.unwrap();
        line.find("http://localhost:").map(|at| line[at + 17..].to_owned())
    });
    let address = address.expect("the preview says its address");
    let (port, base) = address.split_once('/').unwrap();
    let preview = Preview { child, port: port.parse().unwrap(), base: format!("/{base}") };
    // The terminal goes on being read, as people's terminals do.
    std::thread::spawn(move || lines.for_each(drop));
    preview
}

impl Preview {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends bytes as they are and reads all that comes back.
    pub fn send(&self, bytes: &str) -> Answer {
        let mut stream = self.connect();
        let _ = stream.write_all(bytes.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Answer::of(&answer)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", self.port))
    }

    /// Waits until a page holds a text.
    pub fn wait_for(&self, path: &str, holds: impl Fn(&Answer) -> bool) -> Answer {
        let until = Instant::now() + PATIENCE;
        loop {
            let answer = self.get(path);
            if holds(&answer) {
                return answer;
            }
            assert!(Instant::now() < until, "{path} did not follow: {} {}", answer.status, answer.text());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn follow(&self, page: &str) -> Events {
        let mut stream = self.connect();
        let request = format!("GET /_etalase/aliran?halaman={page} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).unwrap();
        Events(BufReader::new(stream))
    }
}

/// The events of a page's stream.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// The next event of a name for which `holds` is true.
    pub fn next(&mut self, name: &str, holds: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let (mut current, until) = (String::new(), Instant::now() + PATIENCE);
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the stream ended");
            assert!(Instant::now() < until, "no such {name}");
            if let Some(event) = line.trim_end().strip_prefix("event: ") {
                current = event.to_owned();
            } else if let Some(data) = line.trim_end().strip_prefix("data: ") {
                let value: serde_json::Value = serde_json::from_str(data).unwrap();
                if current == name && holds(&value) {
                    return value;
                }
            }
        }
    }

    /// Whether nothing of a name comes for a while.
    fn is_silent(&mut self, name: &str, time: Duration) -> bool {
        self.0.get_ref().set_read_timeout(Some(time)).unwrap();
        let mut seen = String::new();
        let failed = loop {
            let mut line = String::new();
            match self.0.read_line(&mut line) {
                Ok(0) => break false,
                Ok(_) => seen.push_str(&line),
                Err(error) => break matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
            }
        };
        self.0.get_ref().set_read_timeout(Some(PATIENCE)).unwrap();
        failed && !seen.contains(&format!("event: {name}"))
    }
}

/// A record of the showcase, and the address of its page.
const RECORD: &str = "content/inovasi/akta-lahir-di-puskesmas.md";
const PAGE: &str = "/inovasi/akta-lahir-di-puskesmas/";

/// Writes a file as many editors do: beside it, and then over it.
fn save(path: &Path, text: &str) {
    let beside = path.with_extension("md.tmp");
    fs::write(&beside, text).unwrap();
    fs::rename(&beside, path).unwrap();
}

fn edited(root: &Path, file: &str, from: &str, to: &str) -> String {
    let text = fs::read_to_string(root.join(file)).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    text.replacen(from, to, 1)
}

fn summary(root: &Path) -> String {
    let text = fs::read_to_string(root.join(RECORD)).unwrap();
    text.lines().find_map(|line| line.strip_prefix("ringkasan: ")).unwrap().trim_matches('"').to_owned()
}

/// The page without the hook.
fn plain(body: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(body.to_vec()).unwrap();
    let at = text.rfind("<script src=\"/_etalase/hidup.js").expect("a page has the hook");
    let end = at + text[at..].find("</script>").unwrap() + 9;
    format!("{}{}", &text[..at], &text[end..]).into_bytes()
}

#[test]
fn every_output_has_the_bytes_of_a_build() {
    let site = showcase();
    assert_eq!(build(site.path(), &["--drafts"]).code, 0);
    let public = tree(&site.path().join("public"));
    let before = tree(&site.path().join("content"));
    let preview = serve(site.path(), &["--drafts"]);
    let mut compared = 0;
    for (path, bytes) in &public {
        let path = path.to_string();
        if path == ".etalase.json" {
            assert_eq!(preview.get(&format!("/{path}")).status, 404);
            continue;
        }
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
        let answer = preview.get(&address);
        assert_eq!(answer.status, 200, "{address}");
        let is_page = String::from_utf8_lossy(&answer.body).contains("/_etalase/hidup.js");
        assert_eq!(is_page, path.ends_with(".html"), "{address}");
        let is_fragment = path.ends_with(".fragmen");
        assert!(!is_fragment || answer.head.contains("\r\nContent-Type: text/plain;"), "{address}: {}", answer.head);
        assert!(answer.head.contains("\r\nX-Robots-Tag: noindex\r\n"), "{address}: {}", answer.head);
        let body = if is_page { plain(&answer.body) } else { answer.body };
        assert!(body == *bytes, "{address} differs");
        compared += 1;
    }
    assert!(compared > 400, "only {compared}");
    assert_eq!(tree(&site.path().join("content")), before, "nothing is written");
    let missing = preview.get("/tidak-ada/");
    assert_eq!(missing.status, 404);
    assert!(plain(&missing.body) == public["404.html"]);
    assert_eq!(preview.get("/inovasi").status, 302);
}

#[test]
fn a_page_follows_every_kind_of_save() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &[]);
    let old = summary(root);
    let record = root.join(RECORD);
    let original = fs::read_to_string(&record).unwrap();
    // Written in place, then renamed over.
    fs::write(&record, original.replacen(&old, "Kalimat pertama yang baru saja ditulis di sini untuk dicoba.", 1))
        .unwrap();
    preview.wait_for(PAGE, |answer| answer.text().contains("Kalimat pertama yang baru"));
    save(&record, &original.replacen(&old, "Kalimat kedua yang baru saja ditulis di sini untuk dicoba.", 1));
    preview.wait_for(PAGE, |answer| answer.text().contains("Kalimat kedua yang baru"));
    // Renamed: the page moves along.
    fs::rename(&record, root.join("content/inovasi/akta-lahir-pindah.md")).unwrap();
    preview.wait_for("/inovasi/akta-lahir-pindah/", |answer| answer.status == 200);
    fs::rename(root.join("content/inovasi/akta-lahir-pindah.md"), &record).unwrap();
    preview.wait_for(PAGE, |answer| answer.status == 200 && answer.text().contains("Kalimat kedua yang baru"));
    // A new file, and a file that is gone.
    let page = "---\njudul: Halaman Baru\nringkasan: Halaman ini baru saja dibuat untuk dicoba.\n---\n\nIsi.\n";
    fs::write(root.join("content/halaman/baru.md"), page).unwrap();
    preview.wait_for("/baru/", |answer| answer.status == 200);
    fs::remove_file(root.join("content/halaman/baru.md")).unwrap();
    preview.wait_for("/baru/", |answer| answer.status == 404);
    // A new folder with what is in it.
    fs::create_dir(root.join("content/lain")).unwrap();
    fs::write(root.join("content/lain/catatan.txt"), "x").unwrap();
    let mut events = preview.follow("/");
    events.next("masalah", |told| told.to_string().contains("content/lain/catatan.txt"));
    fs::remove_dir_all(root.join("content/lain")).unwrap();
    events.next("masalah", |told| !told.to_string().contains("content/lain/catatan.txt"));
    // The settings.
    let settings = edited(root, "content/situs.yaml", "Etalase Inovasi Bandar Lampung", "Etalase Percobaan");
    fs::write(root.join("content/situs.yaml"), settings).unwrap();
    preview.wait_for("/", |answer| answer.text().contains("Etalase Percobaan"));
}

#[test]
fn a_burst_of_five_hundred_files_is_seen_whole() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &[]);
    let old = summary(root);
    let text = fs::read_to_string(root.join(RECORD)).unwrap();
    let name = text.lines().find_map(|line| line.strip_prefix("nama: ")).unwrap().to_owned();
    for number in 0..500 {
        let copy = text.replacen(&name, &format!("Salinan Nomor {number}"), 1).replacen(
            &old,
            &format!("Ditulis sebagai nomor {number} untuk mencoba banyak berkas sekaligus."),
            1,
        );
        let copy: String =
            copy.lines().filter(|line| !line.starts_with("alamat_lama")).map(|line| format!("{line}\n")).collect();
        fs::write(root.join(format!("content/inovasi/salinan-{number}.md")), copy).unwrap();
    }
    for number in [0, 250, 499] {
        let address = format!("/inovasi/salinan-{number}/");
        preview.wait_for(&address, |answer| {
            answer.status == 200 && answer.text().contains(&format!("Ditulis sebagai nomor {number} "))
        });
    }
    for number in 0..500 {
        fs::remove_file(root.join(format!("content/inovasi/salinan-{number}.md"))).unwrap();
    }
    preview.wait_for("/inovasi/salinan-499/", |answer| answer.status == 404);
    preview.wait_for("/inovasi/salinan-0/", |answer| answer.status == 404);
}

#[test]
fn half_a_file_leaves_the_last_good_page() {
    let site = showcase();
    let root = site.path();
    let record = root.join(RECORD);
    let original = fs::read_to_string(&record).unwrap();
    let preview = serve(root, &[]);
    let good = preview.get(PAGE).body;
    let list = preview.get("/inovasi/").body;
    let mut events = preview.follow(PAGE);
    events.next("keadaan", |_| true);
    events.next("masalah", |told| told["galat"] == false);
    for length in [0, 3, 40, 200, original.len() / 2] {
        fs::write(&record, &original[..length]).unwrap();
        let told = events.next("masalah", |told| told["galat"] == true);
        let first = &told["masalah"][0];
        assert_eq!((&first["path"], &first["severity"]), (&RECORD.into(), &"error".into()), "{told}");
        assert!(first["message"].is_string() && first["line"].is_number(), "{told}");
        assert!(preview.get(PAGE).body == good && preview.get("/inovasi/").body == list, "after {length} bytes");
        fs::write(&record, &original).unwrap();
        events.next("masalah", |told| told["galat"] == false);
    }
    // A mistake in one field, and another file that takes something away.
    fs::write(&record, original.replacen("tahapan: ", "tahapan: salah-", 1)).unwrap();
    let told = events.next("masalah", |told| told["galat"] == true);
    assert!(told["masalah"][0]["drawing"].as_str().unwrap().contains(RECORD), "{told}");
    assert!(preview.get(PAGE).body == good);
    assert!(events.is_silent("keadaan", Duration::from_millis(300)), "the page is as it was");
    fs::write(&record, &original).unwrap();
    events.next("masalah", |told| told["galat"] == false);
    // Settings that cannot be read.
    let settings = root.join("content/situs.yaml");
    let written = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, "nama: [").unwrap();
    events.next("masalah", |told| told["galat"] == true);
    assert!(preview.get(PAGE).body == good);
    fs::write(&settings, written).unwrap();
    events.next("masalah", |told| told["galat"] == false);
}

#[test]
fn a_theme_breaks_and_heals() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &[]);
    let good = preview.get(PAGE).body;
    let templates = root.join("themes/siger/templates");
    fs::create_dir_all(&templates).unwrap();
    let mut events = preview.follow(PAGE);
    events.next("masalah", |told| told["galat"] == false);
    let whole = fs::read_to_string(project("themes/siger/templates/innovation.html")).unwrap();
    // It cannot be read at all.
    fs::write(templates.join("innovation.html"), format!("{whole}\n{{% if %}}")).unwrap();
    let told = events.next("masalah", |told| told["galat"] == true);
    assert_eq!(told["masalah"][0]["path"], "themes/siger/templates/innovation.html");
    assert!(told["masalah"][0]["drawing"].as_str().unwrap().contains("{% if %}"), "{told}");
    assert!(preview.get(PAGE).body == good);
    // It is sound by every check, and fails on this page.
    let fails = whole.replacen(
        "{% block main %}",
        "{% block main %}{% if innovation.name == \"x\" or true %}{{ 1 / 0 }}{% endif %}",
        1,
    );
    fs::write(templates.join("innovation.html"), fails).unwrap();
    let told = events.next("masalah", |told| told.to_string().contains("1 / 0"));
    assert_eq!(told["galat"], true);
    assert!(preview.get(PAGE).body == good);
    // Healed, and changed.
    fs::write(
        templates.join("innovation.html"),
        whole.replacen("{% block main %}", "{% block main %}<p>Tema baru</p>", 1),
    )
    .unwrap();
    events.next("keadaan", |_| true);
    events.next("masalah", |told| told["galat"] == false);
    assert!(preview.get(PAGE).text().contains("<p>Tema baru"));
    // Gone: the theme inside the program is back.
    fs::remove_dir_all(root.join("themes")).unwrap();
    preview.wait_for(PAGE, |answer| answer.body == good);
    // A style sheet alone: the content stays, and the sheet has a new address.
    let mut events = preview.follow(PAGE);
    let before = events.next("keadaan", |_| true);
    let assets = root.join("themes/siger/assets");
    fs::create_dir_all(&assets).unwrap();
    let css = fs::read_to_string(project("themes/siger/assets/siger.css")).unwrap();
    fs::write(assets.join("siger.css"), format!("{css}\nbody {{ color: red }}\n")).unwrap();
    let after = events.next("keadaan", |_| true);
    assert_eq!(before["isi"], after["isi"]);
    assert_ne!(before["gaya"], after["gaya"]);
}

#[test]
fn only_pages_that_change_are_told() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &[]);
    let mut page = preview.follow(PAGE);
    let mut other = preview.follow("/inovasi/si-gapai-layanan-yang-tidak-ada/");
    page.next("keadaan", |_| true);
    page.next("masalah", |_| true);
    other.next("masalah", |_| true);
    let free =
        fs::read_dir(root.join("content/halaman")).unwrap().flatten().find(|entry| entry.file_name() == "privasi.md");
    let free = free.unwrap().path();
    let text = fs::read_to_string(&free).unwrap();
    fs::write(&free, format!("{text}\nSatu kalimat lagi.\n")).unwrap();
    preview.wait_for("/privasi/", |answer| answer.text().contains("Satu kalimat lagi."));
    assert!(page.is_silent("keadaan", Duration::from_millis(400)));
}

#[test]
fn what_no_event_told_is_seen_by_looking() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &[]);
    // Two links away from what is watched: the system tells of the link's folder only.
    let hidden = tempfile::tempdir_in(root).unwrap();
    let target = hidden.path().join("foto.md");
    let page = |text: &str| {
        format!("---\njudul: Tertaut\nringkasan: {text} ditulis di luar folder yang diamati.\n---\n\nIsi.\n")
    };
    fs::write(&target, page("Pertama")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&target, root.join("content/halaman/tertaut.md")).unwrap();
    preview.wait_for("/tertaut/", |answer| answer.text().contains("Pertama ditulis"));
    fs::write(&target, page("Kedua")).unwrap();
    preview.wait_for("/tertaut/", |answer| answer.text().contains("Kedua ditulis"));
}

#[test]
fn strangers_get_nothing() {
    let site = showcase();
    let preview = serve(site.path(), &[]);
    let port = preview.port;
    let own = format!("Host: localhost:{port}");
    let long = "x".repeat(40_000);
    let hostile = [
        "GET / HTTP/1.1\r\nHost: jahat.example\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: jahat.example:{port}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: localhost:{port}.jahat.example\r\n\r\n"),
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: 192.168.0.1:{port}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: 0.0.0.0:{port}\r\n\r\n"),
        "GET / HTTP/1.1\r\nHost: \r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\n{own}\r\nHost: jahat.example\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nOrigin: https://jahat.example\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nOrigin: null\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nOrigin: http://localhost:1\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n\r\n"),
        format!("GET /_etalase/aliran?halaman=/ HTTP/1.1\r\n{own}\r\nOrigin: https://jahat.example\r\n\r\n"),
        format!("GET /_etalase/aliran?halaman=/ HTTP/1.1\r\nHost: jahat.example:{port}\r\n\r\n"),
        format!("GET /_meja/ HTTP/1.1\r\nHost: jahat.example:{port}\r\n\r\n"),
        format!("GET http://jahat.example/ HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("OPTIONS / HTTP/1.1\r\n{own}\r\nOrigin: https://jahat.example\r\n\r\n"),
        format!("POST / HTTP/1.1\r\n{own}\r\nContent-Length: 1\r\n\r\nx"),
        format!("PUT /x HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("DELETE / HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("CONNECT jahat.example:443 HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"),
        format!("GET /../../etc/passwd HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET /..%5c..%5ccontent/situs.yaml HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET /content/situs.yaml HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET //etc/passwd HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET /_etalase/../content/situs.yaml HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET /inovasi/%00 HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nX: {long}\r\n\r\n"),
        format!("GET /{long} HTTP/1.1\r\n{own}\r\n\r\n"),
        "\u{0}\u{1}\u{2}\r\n\r\n".to_owned(),
        format!("GET /inovasi?a\nX-Milik: orang HTTP/1.1\r\n{own}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\n lipat: x\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nOrigin: http://localhost:{port}\r\nOrigin: https://jahat.example\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{own}\r\nContent-Length: 1\r\n\r\nx"),
        format!("GET / HTTP/1.1\r\n{own}\r\nContent-Length: 0\r\nContent-Length: 30\r\n\r\n"),
        format!("GET / HTTP/2.0\r\n{own}\r\n\r\n"),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
    ];
    let site_name = "Etalase Inovasi";
    for request in &hostile {
        let request = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        let answer = preview.send(&request);
        let shown = &request[..request.len().min(120)];
        assert!(answer.status >= 400 || answer.status == 0, "{} for {shown}", answer.status);
        let is_own_missing_page = answer.status == 404;
        assert!(is_own_missing_page || !answer.text().contains(site_name), "{shown}");
        assert!(!answer.text().contains("url_dasar") && !answer.text().contains("root:"), "{shown}");
        assert!(!answer.head.to_lowercase().contains("access-control"), "{shown}");
    }
    // A bare LF ends a line, as RFC 9112 (2.2) lets a server read it. Nothing comes of it: the gate reads the same lines as
    // the library, there is no other server before ours that could read others, and no header of an answer can hold one.
    let bare = |host: &str| preview.send(&format!("GET /inovasi/ HTTP/1.1\nHost: {host}\nConnection: close\n\n"));
    assert_eq!(bare(&format!("localhost:{port}")).status, 200);
    assert_eq!(bare("jahat.example").status, 421);
    for split in ["/inovasi?a\nSet-Cookie:b", "/inovasi?a%0aSet-Cookie:b", "/inovasi?a%0d%0aSet-Cookie:b"] {
        let answer = preview.get(split);
        assert!(matches!(answer.status, 302 | 400) && !answer.head.contains("\nSet-Cookie"), "{}", answer.head);
    }
    // An address that can only be looked at says so.
    let posted = preview.send(&format!("POST / HTTP/1.1\r\n{own}\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"));
    assert!(posted.status == 405 && posted.head.contains("\r\nAllow: GET,HEAD\r\n"), "{}", posted.head);
    // Links from elsewhere may be followed, and heads asked for.
    let linked = format!(
        "GET / HTTP/1.1\r\n{own}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(preview.send(&linked).status, 200);
    let head = preview.send(&format!("HEAD / HTTP/1.1\r\n{own}\r\nConnection: close\r\n\r\n"));
    assert!(head.status == 200 && head.body.is_empty() && head.head.contains("Content-Length: "));
    assert!(head.head.contains("nosniff") && head.head.contains("no-store"), "{}", head.head);
}

#[test]
fn rude_readers_do_no_harm() {
    let site = showcase();
    let preview = serve(site.path(), &[]);
    // Connections that say nothing, half a head, and readers who take nothing or leave at once.
    let idle: Vec<TcpStream> = (0..40).map(|_| preview.connect()).collect();
    let halves: Vec<TcpStream> = (0..20)
        .map(|_| {
            let mut stream = preview.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: loc").unwrap();
            stream
        })
        .collect();
    for _ in 0..100 {
        let mut stream = preview.connect();
        let _ =
            stream.write_all(format!("GET /inovasi/ HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port).as_bytes());
    }
    for _ in 0..30 {
        let mut stream = preview.connect();
        let request = format!("GET /_etalase/aliran?halaman=/ HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
        let _ = stream.write_all(request.as_bytes());
    }
    preview.wait_for("/", |answer| answer.status == 200);
    drop((idle, halves));
    // Several requests over one connection.
    let mut stream = preview.connect();
    for path in ["/", "/inovasi/", "/opd/"] {
        stream
            .write_all(format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port).as_bytes())
            .unwrap();
        let mut reader = BufReader::new(&stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if let Some(value) = line.strip_prefix("Content-Length: ") {
                length = value.trim().parse().unwrap();
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        assert!(body.starts_with(b"<!doctype html>") || body.starts_with(b"<!DOCTYPE html>"));
    }
}

#[test]
fn killed_at_any_moment_it_leaves_nothing() {
    let site = showcase();
    let scratch = tempfile::tempdir().unwrap();
    let before = tree(site.path());
    for pause in [0, 7, 40, 150, 400, 900] {
        let mut command = etalase(&["serve", "--port", "0", "--lang", "id", "--now", TODAY]);
        command.current_dir(site.path()).env("TMPDIR", scratch.path()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(pause));
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(tree(site.path()) == before, "after {pause} ms");
    }
    // In the middle of what takes long: cards, posters, and the comparison with what is published.
    let preview = serve(site.path(), &[]);
    for path in ["/_meja/perubahan/", "/inovasi/akta-lahir-di-puskesmas/kartu.jpg", PAGE, "/cari/indeks.json"] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
        let _ = preview.connect().write_all(request.as_bytes());
    }
    drop(preview);
    assert!(tree(site.path()) == before && tree(scratch.path()).is_empty());
}

#[test]
fn a_taken_port_gets_a_clear_word_or_the_next() {
    let site = showcase();
    let preview = serve(site.path(), &[]);
    let port = preview.port.to_string();
    let mut command = etalase(&["serve", "--port", &port, "--lang", "id", "--now", TODAY]);
    command.current_dir(site.path());
    let refused = crate::program::answer(command);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains(&format!("localhost:{port} sedang dipakai program lain")), "{}", refused.err);
    let mut command = etalase(&["serve", "--port", "banyak", "--lang", "en"]);
    command.current_dir(site.path());
    assert!(crate::program::answer(command).err.contains("is no port number"));
}

#[test]
fn a_site_in_a_folder_is_served_there() {
    let site = showcase();
    let preview = serve(site.path(), &["--base-url", "https://kota.example/a/b/"]);
    assert_eq!(preview.base, "/a/b/");
    let answer = preview.get("/");
    assert!(answer.status == 302 && answer.head.contains("Location: /a/b/\r\n"), "{}", answer.head);
    assert_eq!(preview.get("/a/b/").status, 200);
    assert_eq!(preview.get(&format!("/a/b{PAGE}")).status, 200);
    let folder = preview.get(&format!("/a/b{}", PAGE.trim_end_matches('/')));
    assert!(folder.head.contains(&format!("Location: /a/b{PAGE}\r\n")), "{}", folder.head);
    assert_eq!(preview.get(PAGE).status, 404);
    let mut events = preview.follow(&format!("/a/b{PAGE}"));
    events.next("keadaan", |state| state["gaya"].as_array().is_some_and(|links| !links.is_empty()));
}

#[test]
fn the_desk_shows_every_record() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &[]);
    let desk = preview.get("/_meja/");
    assert_eq!(desk.status, 200);
    let text = desk.text();
    assert!(text.contains("Meja kerja") && text.contains("belum pernah dibangun"), "{text}");
    let records = fs::read_dir(root.join("content/inovasi")).unwrap().flatten();
    let records: Vec<String> = records
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.matches('.').count() == 1)
        .collect();
    let mut all = String::new();
    for page in 1..=records.len().div_ceil(50) {
        all.push_str(&preview.get(&format!("/_meja/?hal={page}")).text());
    }
    for record in &records {
        assert!(all.contains(&format!("content/inovasi/{record}")), "{record}");
    }
    // Broken: it stands first, with what is wrong and what to type.
    let record = root.join(RECORD);
    let original = fs::read_to_string(&record).unwrap();
    fs::write(&record, original.replacen("tahapan: ", "tahapan: salah-", 1)).unwrap();
    let broken = preview.wait_for("/_meja/?keadaan=galat", |answer| answer.text().contains(RECORD)).text();
    assert!(broken.contains("1 inovasi") && broken.contains("tanda_galat"), "{broken}");
    fs::write(&record, &original).unwrap();
    preview.wait_for("/_meja/?keadaan=galat", |answer| !answer.text().contains(RECORD));
    // Compared with what is published.
    assert_eq!(build(root, &[]).code, 0);
    fs::write(
        &record,
        original.replacen(&summary(root), "Kalimat lain yang belum pernah terbit, cukup panjang untuk dicoba.", 1),
    )
    .unwrap();
    preview.wait_for(PAGE, |answer| answer.text().contains("belum pernah terbit"));
    let changes = preview.get("/_meja/perubahan/").text();
    assert!(changes.contains(&format!("<li><a href=\"{PAGE}\">")), "{changes}");
    assert!(preview.get("/_meja/?opd=tidak-ada").text().contains("Tidak ada inovasi"));
    assert_eq!(preview.get("/_meja/lain").status, 404);
    // Hostile filters are text.
    let hostile = preview.get("/_meja/?opd=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&hal=999999999999999999999").text();
    assert!(!hostile.contains("<script>alert"), "{hostile}");
}

#[test]
fn too_much_of_a_visitor_is_refused_and_the_next_is_served() {
    let site = showcase();
    let preview = serve(site.path(), &[]);
    let long = format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\nX-Panjang: {}", preview.port, "a".repeat(17 << 10));
    assert_eq!(preview.send(&long).status, 431);
    let crowd: Vec<TcpStream> = (0..128).map(|_| preview.connect()).collect();
    assert_eq!(preview.get("/").status, 503);
    drop(crowd);
    preview.wait_for("/", |answer| answer.status == 200);
    // One who takes nothing of what he asked for, and one who never ends asking, are let go in the end.
    let mut reader = preview.connect();
    reader.set_write_timeout(Some(Duration::from_millis(200))).unwrap();
    let page = preview.get("/inovasi/").body.len();
    let request = format!("GET /inovasi/ HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", preview.port);
    let asked = (0..400).take_while(|_| reader.write_all(request.as_bytes()).is_ok()).count();
    assert!(asked * page > 16 << 20, "{asked} times {page} bytes may be taken by the system");
    let started = Instant::now();
    assert_eq!(preview.send("GET / HTTP/1.1\r\n").status, 0);
    assert!(started.elapsed() >= Duration::from_secs(9));
    std::thread::sleep(Duration::from_secs(3));
    let mut taken = Vec::new();
    let _ = reader.read_to_end(&mut taken);
    assert!(taken.len() < asked * page / 2, "{} bytes of {}", taken.len(), asked * page);
    assert_eq!(preview.get("/").status, 200);
}
