//! Forms of the desk: what a browser sends back changes what was typed and no other byte, and nobody else writes.

use crate::serve::{Answer, Preview, serve};
use crate::site::{showcase, tree};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// A form as a browser has it: names and values in the order of the page.
pub struct Form {
    pub action: String,
    pub pairs: Vec<(String, String)>,
    /// Names of controls of one line.
    pub lines: Vec<String>,
}

impl Form {
    pub fn value(&self, name: &str) -> &str {
        self.pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn set(&mut self, name: &str, value: &str) {
        let pair = self.pairs.iter_mut().find(|(known, _)| known == name);
        match pair {
            Some(pair) => pair.1 = value.to_owned(),
            None => self.pairs.push((name.to_owned(), value.to_owned())),
        }
    }

    pub fn body(&self) -> String {
        let sent = self.pairs.iter().map(|(name, value)| (name, value.replace('\n', "\r\n")));
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(sent).finish()
    }
}

/// The first form of a page that hands something in.
pub fn form(page: &str) -> Form {
    let start = page.find("<form method=\"post\"").unwrap_or_else(|| panic!("no form: {page}"));
    let page = &page[start..page[start..].find("</form>").map_or(page.len(), |end| start + end)];
    let mut found = Form { action: attribute(page, "action").unwrap(), pairs: Vec::new(), lines: Vec::new() };
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let tag = &rest[..rest.find('>').map_or(rest.len(), |end| end + 1)];
        let name = attribute(tag, "name");
        let inside = &rest[tag.len()..];
        if let (true, Some(name)) = (tag.starts_with("<input"), &name) {
            let is_box = tag.contains("type=\"checkbox\"");
            if tag.contains("type=\"text\"") {
                found.lines.push(name.clone());
            }
            if !is_box || tag.contains(" checked") {
                found.pairs.push((name.clone(), attribute(tag, "value").unwrap_or_default()));
            }
        } else if let (true, Some(name)) = (tag.starts_with("<textarea"), &name) {
            let text = &inside[..inside.find("</textarea>").unwrap()];
            if name != "isi" && name != "berkas" {
                found.lines.push(name.clone());
            }
            // HTML eats the first line break.
            found.pairs.push((name.clone(), decoded(text.strip_prefix('\n').unwrap_or(text))));
        } else if let (true, Some(name)) = (tag.starts_with("<select"), &name) {
            let options = &inside[..inside.find("</select>").unwrap()];
            let chosen =
                options.split("<option").find(|option| option.split('>').next().unwrap().contains(" selected"));
            found.pairs.push((name.clone(), chosen.and_then(|option| attribute(option, "value")).unwrap_or_default()));
        }
        rest = inside;
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(decoded(&tag[start..start + tag[start..].find('"')?]))
}

fn decoded(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    named.iter().fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter))
}

/// Sends a body with these headers besides those of every request.
pub fn post(preview: &Preview, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let (port, length) = (preview.port, body.len());
    preview.send(&format!(
        "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nContent-Length: {length}\r\n{more}\r\n{body}"
    ))
}

pub const KIND: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

/// Sends a form as a browser does.
pub fn submit(preview: &Preview, form: &Form) -> Answer {
    let origin = format!("http://localhost:{}", preview.port);
    post(preview, &form.action, &[KIND, ("Origin", &origin), ("Sec-Fetch-Site", "same-origin")], &form.body())
}

/// The form at an address.
pub fn open(preview: &Preview, path: &str) -> Form {
    let answer = preview.get(path);
    assert_eq!(answer.status, 200, "{path} {}", answer.text());
    form(&answer.text())
}

/// Whether an answer leads to an address that ends like that.
fn leads(answer: &Answer, end: &str) -> bool {
    let location = answer.head.lines().find_map(|line| line.strip_prefix("Location: "));
    answer.status == 303 && location.is_some_and(|location| location.ends_with(end))
}

/// Files of a folder that have a form, without their endings.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
        .filter(|name| !name.contains('.'))
        .collect();
    names.sort();
    names
}

fn times(root: &Path) -> Vec<(String, SystemTime)> {
    let all = tree(&root.join("content")).into_keys();
    all.map(|path| (path.clone(), fs::metadata(root.join("content").join(path)).unwrap().modified().unwrap())).collect()
}

#[test]
fn a_form_sent_back_as_it_is_writes_nothing() {
    let site = showcase();
    let root = site.path();
    let (before, then) = (tree(&root.join("content")), times(root));
    let preview = serve(root, &["--tulis"]);
    let mut sent = 0;
    for kind in ["inovasi", "opd", "halaman"] {
        for slug in names(&root.join("content").join(kind)) {
            let form = open(&preview, &format!("/_meja/tulis/{kind}/{slug}/"));
            assert!(form.pairs.len() > 6, "{slug}");
            let answer = submit(&preview, &form);
            assert!(leads(&answer, "?hasil=sama"), "{kind} {slug}: {} {}", answer.status, answer.text());
            sent += 1;
        }
    }
    assert!(sent > 100, "only {sent}");
    assert!(tree(&root.join("content")) == before, "no byte is another");
    assert_eq!(times(root), then, "and no time");
}

/// How much of two texts is alike at the beginning and at the end.
fn alike(a: &str, b: &str) -> (usize, usize) {
    let start = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let most = a.len().min(b.len()) - start;
    let end = a.bytes().rev().zip(b.bytes().rev()).take(most).take_while(|(a, b)| a == b).count();
    (start, end)
}

#[test]
fn one_value_that_is_typed_anew_is_all_that_changes() {
    let site = showcase();
    let root = site.path();
    let file = root.join("content/inovasi/antar-akta.md");
    // A draft may say anything.
    let text = fs::read_to_string(&file).unwrap().replacen("---\n", "---\npublikasi: draf # belum\n", 1);
    fs::write(&file, &text).unwrap();
    let preview = serve(root, &["--tulis"]);
    let address = "/_meja/tulis/inovasi/antar-akta/";
    let fresh = || open(&preview, address);
    let mut changed = 0;
    for name in fresh().lines.clone() {
        let mut form = fresh();
        let old = form.value(&name).to_owned();
        if old.is_empty() {
            continue;
        }
        let new = "Kata \"lain\": 'baru' & <b> # 7";
        form.set(&name, new);
        let answer = submit(&preview, &form);
        assert!(leads(&answer, "?hasil=tersimpan"), "{name}: {} {}", answer.status, answer.text());
        let saved = fs::read_to_string(&file).unwrap();
        let (start, end) = alike(&text, &saved);
        let (gone, come) = (&text[start..text.len() - end], &saved[start..saved.len() - end]);
        assert!(gone.len() <= old.len() + 6 && come.len() <= new.len() + 12, "{name}: {gone} => {come}");
        assert_eq!(fresh().value(&name), new, "{name}");
        fs::write(&file, &text).unwrap();
        changed += 1;
    }
    assert!(changed > 20, "only {changed}");
}

/// A post: what is wrong with it, where to, its heads, its body, and the answer.
type Post<'p> = (&'p str, String, Vec<(&'p str, &'p str)>, &'p str, u16);

#[test]
fn only_forms_of_this_run_and_this_computer_write() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let address = "/_meja/tulis/inovasi/antar-akta/";
    let mut good = open(&preview, address);
    good.set("nama", "Nama Jahat");
    #[cfg(unix)]
    {
        let other = tempfile::tempdir().unwrap();
        fs::write(other.path().join("lain.md"), "---\nnama: Lain\n---\n").unwrap();
        let kept = other.keep();
        std::os::unix::fs::symlink(kept.join("lain.md"), root.join("content/inovasi/tautan.md")).unwrap();
        fs::rename(root.join("content/halaman"), kept.join("halaman")).unwrap();
        std::os::unix::fs::symlink(kept.join("halaman"), root.join("content/halaman")).unwrap();
    }
    let before = tree(root);
    let own = format!("http://localhost:{}", preview.port);
    let body = good.body();
    let token = good.value("tanda").to_owned();
    let (origin, site_header) = (("Origin", own.as_str()), ("Sec-Fetch-Site", "same-origin"));
    let good_headers = [KIND, origin, site_header];
    let without_token = body.replace(&format!("tanda={token}"), "x=y");
    let other_token = body.replace(&token, &"0".repeat(32));
    let huge = format!("{body}&isi={}", "x".repeat(3 << 20));
    let many = "a=1&".repeat(20_000);
    let cases: Vec<Post> = vec![
        ("no origin", address.into(), vec![KIND], &body, 403),
        ("null origin", address.into(), vec![KIND, ("Origin", "null")], &body, 421),
        ("another site", address.into(), vec![KIND, ("Origin", "https://jahat.example")], &body, 421),
        ("another port", address.into(), vec![KIND, ("Origin", "http://localhost:1")], &body, 421),
        ("another of our names", address.into(), vec![KIND, ("Origin", "http://127.0.0.1:1945")], &body, 421),
        ("another scheme", address.into(), vec![KIND, ("Origin", "https://localhost:1945")], &body, 421),
        (
            "cross-site",
            address.into(),
            vec![KIND, origin, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")],
            &body,
            403,
        ),
        ("no token", address.into(), good_headers.to_vec(), &without_token, 403),
        ("another token", address.into(), good_headers.to_vec(), &other_token, 403),
        ("no type", address.into(), vec![origin, site_header], &body, 415),
        ("plain text", address.into(), vec![("Content-Type", "text/plain"), origin], &body, 415),
        ("multipart", address.into(), vec![("Content-Type", "multipart/form-data; boundary=x"), origin], &body, 415),
        ("json", address.into(), vec![("Content-Type", "application/json"), origin], "{}", 415),
        ("huge", address.into(), good_headers.to_vec(), &huge, 413),
        ("too many", address.into(), good_headers.to_vec(), &many, 415),
        ("no text", address.into(), good_headers.to_vec(), "tanda=%ff%fe", 415),
        ("upwards", "/_meja/tulis/inovasi/../".into(), good_headers.to_vec(), &body, 404),
        ("upwards, escaped", "/_meja/tulis/inovasi/%2e%2e/".into(), good_headers.to_vec(), &body, 404),
        ("upwards in a name", "/_meja/tulis/inovasi/%2e%2e%2fsitus/".into(), good_headers.to_vec(), &body, 404),
        ("backslash", "/_meja/tulis/inovasi/..%5csitus/".into(), good_headers.to_vec(), &body, 404),
        ("a NUL", "/_meja/tulis/inovasi/antar-akta%00/".into(), good_headers.to_vec(), &body, 404),
        ("an ending", "/_meja/tulis/inovasi/antar-akta.md/".into(), good_headers.to_vec(), &body, 404),
        ("capitals", "/_meja/tulis/inovasi/Antar-Akta/".into(), good_headers.to_vec(), &body, 404),
        ("no text in the path", "/_meja/tulis/inovasi/%ff/".into(), good_headers.to_vec(), &body, 400),
        ("a kind of no form", "/_meja/tulis/data/antar-akta/".into(), good_headers.to_vec(), &body, 404),
        ("upwards as a kind", "/_meja/tulis/%2e%2e/antar-akta/".into(), good_headers.to_vec(), &body, 404),
        ("nothing there", "/_meja/tulis/inovasi/tidak-ada/".into(), good_headers.to_vec(), &body, 404),
        ("the desk", "/_meja/".into(), good_headers.to_vec(), &body, 405),
        ("a page", "/inovasi/antar-akta/".into(), good_headers.to_vec(), &body, 405),
        (
            "a new one without a token",
            "/_meja/baru/inovasi/".into(),
            good_headers.to_vec(),
            "nama=Baru+Sekali&opd=disdukcapil",
            403,
        ),
        ("a new one without an origin", "/_meja/baru/inovasi/".into(), vec![KIND], &body, 403),
        ("a new one upwards", "/_meja/baru/..%2finovasi/".into(), good_headers.to_vec(), &body, 405),
    ];
    for (what, path, headers, body, status) in &cases {
        let answer = post(&preview, path, headers, body);
        assert_eq!(answer.status, *status, "{what}: {}", answer.text());
    }
    #[cfg(unix)]
    for linked in ["inovasi/tautan", "halaman/tentang"] {
        let path = format!("/_meja/tulis/{linked}/");
        assert_eq!(post(&preview, &path, &good_headers, &body).status, 403, "{linked}");
        assert_eq!(preview.get(&path).status, 403, "{linked}");
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        let length = body.len();
        let port = preview.port;
        let answer = preview.send(&format!(
            "{method} {address} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nOrigin: {own}\r\nContent-Length: {length}\r\n\r\n{body}"
        ));
        assert_eq!(answer.status, 405, "{method}");
    }
    // What is asked by an address writes nothing.
    assert_eq!(preview.get(&format!("{address}?{body}")).status, 200);
    assert!(tree(root) == before, "nothing was written");
    assert!(leads(&submit(&preview, &good), "?hasil=tersimpan"), "and the good one is");
    assert!(fs::read_to_string(root.join("content/inovasi/antar-akta.md")).unwrap().contains("Nama Jahat"));
}

#[test]
fn a_preview_that_only_shows_has_no_forms() {
    let site = showcase();
    let preview = serve(site.path(), &[]);
    assert_eq!(preview.get("/_meja/tulis/inovasi/antar-akta/").status, 404);
    assert_eq!(preview.get("/_meja/baru/inovasi/").status, 404);
    let origin = format!("http://localhost:{}", preview.port);
    let answer = post(&preview, "/_meja/tulis/inovasi/antar-akta/", &[KIND, ("Origin", &origin)], "nama=x");
    assert_eq!(answer.status, 405);
}

#[test]
fn two_hands_in_one_file_lose_nothing() {
    let site = showcase();
    let root = site.path();
    let file = root.join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&file).unwrap();
    let preview = serve(root, &["--tulis"]);
    let mut mine = open(&preview, "/_meja/tulis/inovasi/antar-akta/");
    let (name, summary) = (mine.value("nama").to_owned(), mine.value("ringkasan").to_owned());
    let other = text.replacen(&summary, "Petugas mengantar akta ke rumah warga tanpa biaya, cukup lewat kelurahan.", 1);
    assert_ne!(other, text);
    fs::write(&file, &other).unwrap();
    // Another field: both are kept.
    mine.set("nama", "Akta Sampai Rumah");
    assert!(leads(&submit(&preview, &mine), "?hasil=tersimpan"));
    let merged = fs::read_to_string(&file).unwrap();
    assert_eq!(merged, other.replacen(&name, "Akta Sampai Rumah", 1));
    // The same field: neither is lost, and both are shown.
    mine.set("ringkasan", "Akta kelahiran diantar sampai ke rumah Anda, gratis dan tanpa antre di kantor.");
    let answer = submit(&preview, &mine);
    assert_eq!(answer.status, 409);
    assert!(
        answer.text().contains("tanpa biaya, cukup lewat kelurahan") && answer.text().contains("tanpa antre di kantor")
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), merged);
    let decided = form(&answer.text());
    assert_eq!(decided.value("nama"), "Akta Sampai Rumah");
    assert!(leads(&submit(&preview, &decided), "?hasil=tersimpan"));
    assert!(fs::read_to_string(&file).unwrap().contains("tanpa antre di kantor"));
    // Nobody knows what this one began from.
    mine.set("sidik", &"0".repeat(32));
    mine.set("nama", "Lain Lagi");
    assert_eq!(submit(&preview, &mine).status, 409);
}

#[test]
fn a_published_page_is_not_made_wrong() {
    let site = showcase();
    let root = site.path();
    let file = root.join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&file).unwrap();
    let preview = serve(root, &["--tulis"]);
    let mut form_of = open(&preview, "/_meja/tulis/inovasi/antar-akta/");
    form_of.set("ringkasan", "Pendek.");
    form_of.set("video", "bukan alamat");
    let answer = submit(&preview, &form_of);
    let page = answer.text();
    assert_eq!(answer.status, 422, "{page}");
    assert!(page.contains("href=\"#k-ringkasan\"") && page.contains("id=\"k-ringkasan-masalah\""), "{page}");
    assert!(page.contains("href=\"#k-video\""));
    assert!(page.contains("“Ringkasan”") && !page.contains("`ringkasan`"), "a clerk sees no key");
    assert_eq!(form(&page).value("ringkasan"), "Pendek.", "what was typed is still there");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    // As a draft it can be kept, and cannot be published as it is.
    form_of.set("jadikan", "draf");
    assert!(leads(&submit(&preview, &form_of), "?hasil=tersimpan"));
    let draft = fs::read_to_string(&file).unwrap();
    assert!(draft.contains("ringkasan: Pendek.") && draft.contains("publikasi: draf"), "{draft}");
    let mut again = open(&preview, "/_meja/tulis/inovasi/antar-akta/");
    again.set("jadikan", "terbit");
    let answer = submit(&preview, &again);
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("href=\"#k-ringkasan\""));
    assert_eq!(fs::read_to_string(&file).unwrap(), draft);
    again.set("ringkasan", "Akta kelahiran diantar sampai ke rumah Anda, gratis dan tanpa antre di kantor.");
    again.set("video", "");
    assert!(leads(&submit(&preview, &again), "?hasil=tersimpan"), "{}", answer.text());
    assert!(fs::read_to_string(&file).unwrap().contains("publikasi: terbit"));
}

#[test]
fn a_new_innovation_begins_as_a_draft() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let mut new = open(&preview, "/_meja/baru/inovasi/");
    new.set("nama", "Jemput Surat: \"Cepat\" & <Ramah>");
    new.set("opd", "disdukcapil");
    assert!(leads(&submit(&preview, &new), "/_meja/tulis/inovasi/jemput-surat-cepat-ramah/"));
    let file = root.join("content/inovasi/jemput-surat-cepat-ramah.md");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("\npublikasi: draf\n") && text.contains("opd: disdukcapil"), "{text}");
    let mut form_of = open(&preview, "/_meja/tulis/inovasi/jemput-surat-cepat-ramah/");
    assert_eq!(form_of.value("nama"), "Jemput Surat: \"Cepat\" & <Ramah>");
    // Rows of a list that has none yet, and a list within a map.
    form_of.set("manfaat.0", "Surat sampai di rumah");
    form_of.set("layanan.langkah.0", "Telepon kelurahan.");
    form_of.set("tahapan", "uji_coba");
    form_of.set("layanan.lokasi.0.nama", "Loket A");
    form_of.pairs.push(("untuk".to_owned(), "lansia".to_owned()));
    let answer = submit(&preview, &form_of);
    assert!(leads(&answer, "?hasil=tersimpan"), "{} {}", answer.status, answer.text());
    let again = open(&preview, "/_meja/tulis/inovasi/jemput-surat-cepat-ramah/");
    for (name, value) in [
        ("manfaat.0", "Surat sampai di rumah"),
        ("manfaat.1", ""),
        ("layanan.langkah.0", "Telepon kelurahan."),
        ("tahapan", "uji_coba"),
        ("layanan.lokasi.0.nama", "Loket A"),
        ("untuk", "lansia"),
    ] {
        assert!(again.pairs.contains(&(name.to_owned(), value.to_owned())), "{name}: {:?}", again.pairs);
    }
    // The same name once more, a name that is none, and no agency.
    for (name, agency) in [("Jemput Surat Cepat Ramah", "disdukcapil"), ("x", "disdukcapil"), ("Lain Sekali", "")] {
        let mut new = open(&preview, "/_meja/baru/inovasi/");
        new.set("nama", name);
        new.set("opd", agency);
        let answer = submit(&preview, &new);
        assert_eq!(answer.status, 422, "{name}");
        assert_eq!(form(&answer.text()).value("nama"), name);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_mended_as_text() {
    let site = showcase();
    let root = site.path();
    let file = root.join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&file).unwrap().replace('\n', "\r\n");
    let broken = text.replacen("nama: ", "nama: \"", 1);
    fs::write(&file, &broken).unwrap();
    let preview = serve(root, &["--tulis"]);
    let address = "/_meja/tulis/inovasi/antar-akta/";
    let mut whole = open(&preview, address);
    assert!(leads(&submit(&preview, &whole), "?hasil=sama"));
    assert_eq!(fs::read_to_string(&file).unwrap(), broken);
    let mended = whole.value("berkas").replacen("nama: \"", "nama: ", 1);
    whole.set("berkas", &mended);
    assert!(leads(&submit(&preview, &whole), "?hasil=tersimpan"));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert!(open(&preview, address).value("berkas").is_empty(), "the form is back");
    // Somebody else was there first.
    whole.set("berkas", "---\nnama: Lain\n---\n");
    assert_eq!(submit(&preview, &whole).status, 409);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}
