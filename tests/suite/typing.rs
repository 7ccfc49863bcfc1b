//! What stands beside a form while somebody types: drawn by the theme, judged as `check` judges, written nowhere and seen by
//! nobody else.

use crate::form::{Form, KIND, names, open, post, submit};
use crate::serve::{Answer, Preview, serve};
use crate::site::{showcase, tree};
use serde_json::Value;
use std::fs;

const SLUG: &str = "antar-akta";
const ADDRESS: &str = "/_meja/tulis/inovasi/antar-akta/";

/// Asks something about what stands in a form.
fn ask(preview: &Preview, place: &str, what: &str, form: &Form) -> Answer {
    let origin = format!("http://localhost:{}", preview.port);
    let heads = [KIND, ("Origin", &*origin), ("Sec-Fetch-Site", "same-origin")];
    post(preview, &format!("/_meja/ketikan/{place}/{what}/"), &heads, &form.body())
}

fn checked(preview: &Preview, place: &str, form: &Form) -> Value {
    let answer = ask(preview, place, "periksa", form);
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str(&answer.text()).unwrap()
}

/// How a page tells its state to the stream.
fn state(page: &str) -> String {
    let (_, rest) = page.split_once("hidup.js?isi=").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn what_is_typed_is_drawn_for_one_form_alone() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let page = format!("/inovasi/{SLUG}/");
    let before = tree(root);
    let saved = preview.get(&page).text();
    let mut stream = preview.follow(&page);
    assert_eq!(stream.next("keadaan", |_| true)["isi"], state(&saved));
    let mut form = open(&preview, ADDRESS);
    form.set("nama", "Akta & <Zamrud>");
    form.set("manfaat.0", "Sampai di rumah");
    form.set("isi", "## Judul ketikan\n\nLihat [petanya](/opd/disdukcapil/).");
    let drawn = ask(&preview, "inovasi/antar-akta", "halaman", &form);
    assert_eq!(drawn.status, 200, "{}", drawn.text());
    assert!(drawn.head.contains("text/plain"), "no page that a browser would open: {}", drawn.head);
    for shown in ["Akta &amp; &lt;Zamrud", "Sampai di rumah", "Judul ketikan", "opd/disdukcapil/"] {
        assert!(drawn.text().contains(shown), "{shown}");
    }
    let card = ask(&preview, "inovasi/antar-akta", "kartu", &form);
    assert!(card.status == 200 && card.head.contains("image/"), "{}", card.head);
    let poster = ask(&preview, "inovasi/antar-akta", "poster", &form);
    assert!(poster.status == 200 && poster.head.contains("image/jpeg"), "{} {}", poster.head, poster.text());
    // Nobody else sees it: no page, no list, no desk, no other form, and nothing is written.
    for other in [&*page, "/inovasi/", "/_meja/", ADDRESS] {
        assert!(!preview.get(other).text().contains("Zamrud"), "{other}");
    }
    assert_eq!(preview.get(&page).text(), saved);
    assert!(tree(root) == before, "nothing was written");
    // What the stream tells next is what was saved next.
    let file = root.join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("nama: ", "nama: Baru ", 1)).unwrap();
    let next = stream.next("keadaan", |_| true);
    assert_eq!(next["isi"], state(&preview.get(&page).text()));
    // The form goes on from what it began from.
    assert!(ask(&preview, "inovasi/antar-akta", "halaman", &form).text().contains("Sampai di rumah"));
}

#[test]
fn only_forms_of_this_run_are_answered() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let form = open(&preview, ADDRESS);
    let (body, before) = (form.body(), tree(root));
    let own = format!("http://localhost:{}", preview.port);
    let good = [KIND, ("Origin", &*own), ("Sec-Fetch-Site", "same-origin")];
    let at = |what: &str| format!("/_meja/ketikan/inovasi/antar-akta/{what}/");
    for what in ["halaman", "kartu", "poster", "periksa"] {
        let path = at(what);
        assert_eq!(preview.get(&path).status, 405, "{what}");
        assert_eq!(post(&preview, &path, &[KIND], &body).status, 403, "{what} without an origin");
        assert_eq!(post(&preview, &path, &[KIND, ("Origin", "https://jahat.example")], &body).status, 421, "{what}");
        let foreign = body.replace(form.value("tanda"), &"0".repeat(32));
        assert_eq!(post(&preview, &path, &good, &foreign).status, 403, "{what} with another token");
        assert_eq!(post(&preview, &path, &good[1..], &body).status, 415, "{what} as no form");
        let huge = format!("{body}&isi={}", "x".repeat(3 << 20));
        assert_eq!(post(&preview, &path, &good, &huge).status, 413, "{what}");
    }
    let post_at = |path: &str| post(&preview, path, &good, &body).status;
    assert_eq!(post_at("/_meja/ketikan/data/antar-akta/halaman/"), 404);
    assert_eq!(post_at(&at("simpan")), 405, "nothing else is asked, so no form is taken");
    for odd in ["%2e%2e", "..%2fsitus", "antar-akta%00", "Antar"] {
        assert_eq!(post_at(&format!("/_meja/ketikan/inovasi/{odd}/halaman/")), 404, "{odd}");
    }
    assert!(tree(root) == before);
    let shows = serve(root, &[]);
    let own = format!("http://localhost:{}", shows.port);
    assert_eq!(post(&shows, &at("halaman"), &[KIND, ("Origin", &own)], &body).status, 405, "a preview that only shows");
}

#[test]
fn the_checker_says_the_same_while_typing() {
    let site = showcase();
    let preview = serve(site.path(), &["--tulis"]);
    let mut form = open(&preview, ADDRESS);
    assert_eq!(checked(&preview, "inovasi/antar-akta", &form)["masalah"].get("k-ringkasan"), None);
    form.set("ringkasan", "Pendek.");
    form.set("video", "bukan alamat");
    form.set("opd", "tidak-ada");
    let told = checked(&preview, "inovasi/antar-akta", &form);
    // A save refuses it in the same words.
    let refused = submit(&preview, &form);
    assert_eq!(refused.status, 422);
    for control in ["k-ringkasan", "k-video", "k-opd"] {
        let problem = &told["masalah"][control][0];
        let sentence = problem["kata"].as_str().unwrap_or_else(|| panic!("{control}: {told}"));
        let shown = sentence.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&#39;");
        assert!(refused.text().contains(&shown) || refused.text().contains(sentence), "{control}: {sentence}");
        assert_eq!(problem["tingkat"], "galat", "{control}");
    }
    assert!(told["ringkasan"].as_array().unwrap().len() >= 3 && told["hitung"].as_str().unwrap().contains("galat"));
    // A row that is new has the number that it has on the page.
    let number = form.pairs.iter().filter(|(name, _)| name.starts_with("layanan.kanal.") && name.ends_with(".jenis"));
    let number = number.count() - 1;
    form.set(&format!("layanan.kanal.{number}.jenis"), "email");
    form.set(&format!("layanan.kanal.{number}.nilai"), "bukan email");
    let told = checked(&preview, "inovasi/antar-akta", &form);
    let rows: Vec<&String> =
        told["masalah"].as_object().unwrap().keys().filter(|id| id.starts_with("k-layanan-kanal")).collect();
    assert!(rows.iter().any(|id| id.starts_with(&format!("k-layanan-kanal-{number}"))), "{number}: {told}");
}

#[test]
fn office_words_come_with_their_place_and_what_people_say() {
    let site = showcase();
    let preview = serve(site.path(), &["--tulis"]);
    let mut form = open(&preview, ADDRESS);
    let body = "Warga 😀 datang.\n\nBilamana hujan, petugas **senantiasa** menunggu.";
    form.set("isi", body);
    let told = checked(&preview, "inovasi/antar-akta", &form);
    let units: Vec<u16> = body.encode_utf16().collect();
    let mut swaps = Vec::new();
    for problem in told["masalah"]["k-isi"].as_array().unwrap().iter().filter(|problem| problem["ganti"].is_string()) {
        let written = problem["tertulis"].as_str().unwrap();
        let at = problem["di"].as_u64().unwrap() as usize;
        let there = String::from_utf16(&units[at..at + written.encode_utf16().count()]).unwrap();
        assert_eq!(there, written);
        swaps.push((there, problem["ganti"].as_str().unwrap().to_owned()));
    }
    let wanted = [("Bilamana", "kalau"), ("senantiasa", "selalu")];
    assert_eq!(swaps, wanted.map(|(written, swap)| (written.to_owned(), swap.to_owned())));
}

#[test]
fn from_the_first_letter_on_gaps_are_marked() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let mut new = open(&preview, "/_meja/baru/inovasi/");
    new.set("nama", "Jemput Sampah");
    new.set("opd", "disdukcapil");
    submit(&preview, &new);
    let address = "/_meja/tulis/inovasi/jemput-sampah/";
    let mut form = open(&preview, address);
    let drawn = |form: &Form| {
        let answer = ask(&preview, "inovasi/jemput-sampah", "halaman", form);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text()
    };
    let page = drawn(&form);
    for gap in
        ["[Ringkasan belum diisi]", "[Tahapan belum diisi]", "[Urusan pemerintahan belum diisi]", "Jemput Sampah"]
    {
        assert!(page.contains(gap), "{gap}");
    }
    assert_eq!(ask(&preview, "inovasi/jemput-sampah", "kartu", &form).status, 200);
    form.set("ringkasan", "Sampah");
    form.set("opd", "");
    form.set("nama", "");
    form.set("tahapan", "uji_coba");
    let page = drawn(&form);
    assert!(
        page.contains("Sampah") && !page.contains("[Ringkasan") && !page.contains("[Tahapan"),
        "what is typed is shown"
    );
    assert!(page.contains("[Perangkat daerah belum diisi]"), "{page}");
    // Agencies and pages, of which something must be filled in too.
    for (place, name, gap) in
        [("opd/disdukcapil", "nama", "[Nama belum diisi]"), ("halaman/tentang", "judul", "[Judul belum diisi]")]
    {
        let mut form = open(&preview, &format!("/_meja/tulis/{place}/"));
        form.set(name, "Nama ketikan");
        assert!(ask(&preview, place, "halaman", &form).text().contains("Nama ketikan"), "{place}");
        form.set(name, "");
        let answer = ask(&preview, place, "halaman", &form);
        assert!(answer.status == 200 && answer.text().contains(gap), "{place}: {}", answer.text());
    }
    assert_eq!(
        ask(&preview, "opd/disdukcapil", "poster", &open(&preview, "/_meja/tulis/opd/disdukcapil/")).status,
        422
    );
}

#[test]
fn what_nobody_has_changed_is_drawn_as_it_is_published() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let mut compared = 0;
    for (kind, step) in [("inovasi", 9), ("opd", 23), ("halaman", 1)] {
        for slug in names(&root.join("content").join(kind)).into_iter().step_by(step) {
            let form = open(&preview, &format!("/_meja/tulis/{kind}/{slug}/"));
            let address = if kind == "halaman" { format!("/{slug}/") } else { format!("/{kind}/{slug}/") };
            let published = preview.get(&address);
            // Drafts have no page.
            if published.status != 200 {
                continue;
            }
            let published = published.text();
            let (start, rest) = published.split_once("<script src=\"/_etalase/hidup.js").unwrap();
            let (_, end) = rest.split_once("</script>").unwrap();
            let drawn = ask(&preview, &format!("{kind}/{slug}"), "halaman", &form).text();
            assert!(drawn == format!("{start}{end}"), "{kind} {slug}: {drawn}");
            compared += 1;
        }
    }
    assert!(compared > 10, "only {compared}");
}

#[test]
fn what_no_page_shows_yet_is_there_for_who_writes_it() {
    let site = showcase();
    let root = site.path();
    // Bytes behind a picture's end make it another one.
    let mut picture = fs::read(root.join("content/gambar/si-laju.jpg")).unwrap();
    picture.push(0);
    fs::write(root.join("content/gambar/baru-dipilih.jpg"), picture).unwrap();
    let (writes, shows) = (serve(root, &["--tulis"]), serve(root, &[]));
    let mut form = open(&writes, ADDRESS);
    form.set("gambar.berkas", "baru-dipilih.jpg");
    let page = ask(&writes, "inovasi/antar-akta", "halaman", &form).text();
    let at = page.find("aset/gambar/baru-dipilih-").unwrap_or_else(|| panic!("{page}"));
    let picture = page[at..].split([' ', '"', ',']).next().unwrap();
    let answer = writes.get(&format!("/{picture}"));
    assert!(answer.status == 200 && answer.head.contains("image/"), "{picture}: {}", answer.head);
    assert_eq!(shows.get(&format!("/{picture}")).status, 404, "what nobody has published is for who writes alone");
    // A draft without an agency has no page; what is typed stands on a blank.
    let draft = "---\nnama: Jemput Sampah\npublikasi: draf\n---\n";
    fs::write(root.join("content/inovasi/jemput-sampah.md"), draft).unwrap();
    let opened = writes.get("/_meja/tulis/inovasi/jemput-sampah/").text();
    let blank = "/inovasi/jemput-sampah/?ketikan";
    assert!(opened.contains(&format!("data-alamat=\"{blank}\"")), "{opened}");
    assert_eq!(writes.get(blank).status, 200);
    assert!(!writes.get(blank).text().contains("Jemput"), "a blank");
    for (preview, gone) in [(&shows, blank), (&writes, "/inovasi/jemput-sampah/"), (&writes, "/aset/gambar/tiada.webp")]
    {
        assert_eq!(preview.get(gone).status, 404, "{gone}");
    }
    let published = format!("/inovasi/{SLUG}/");
    assert_eq!(writes.get(&format!("{published}?ketikan")).text(), writes.get(&published).text());
}
