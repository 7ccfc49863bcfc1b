//! What the desk keeps outside the site: what was typed and not saved, what forms began from, and the last versions of files.

use crate::desk::{Place, location};
use crate::form::{Form, form, open, submit};
use crate::serve::{Answer, Preview};
use crate::site::tree;
use std::fs;

const SLUG: &str = "antar-akta";
const FORM: &str = "/_meja/tulis/inovasi/antar-akta/";
const VERSIONS: &str = "/_meja/versi/inovasi/antar-akta/";

/// Hands a form in at another address than its own, as its script or one of its buttons does.
fn submit_to(desk: &Preview, address: &str, form: &Form) -> Answer {
    let form = Form { action: address.to_owned(), pairs: form.pairs.clone(), lines: Vec::new() };
    submit(desk, &form)
}

/// A form of one button, with what every form bears.
fn button(desk: &Preview, address: &str, name: &str, value: &str) -> Answer {
    let mut pressed = open(desk, FORM);
    pressed.pairs.retain(|(name, _)| ["tanda", "sidik"].contains(&name.as_str()));
    pressed.pairs.push((name.to_owned(), value.to_owned()));
    submit_to(desk, address, &pressed)
}

fn save(desk: &Preview, name: &str, value: &str) {
    let mut typed = open(desk, FORM);
    typed.set(name, value);
    let answer = submit(desk, &typed);
    assert!(answer.status == 303 && location(&answer).ends_with("?hasil=tersimpan"), "{}", answer.text());
}

/// The fingerprints of the versions that a page lists, the newest first.
fn listed(page: &str) -> Vec<String> {
    let links = page.split("?versi=").skip(1);
    links.map(|rest| rest.split(['#', '"']).next().unwrap().to_owned()).collect()
}

#[test]
fn what_was_typed_is_offered_after_a_crash() {
    let place = Place::new();
    let before = tree(&place.site());
    let desk = place.open();
    assert!(desk.get(FORM).text().contains("data-sementara=\"/_meja/sementara/inovasi/antar-akta/\""));
    let mut typed = open(&desk, FORM);
    typed.set("nama", "Akta <b> Sampai Rumah");
    typed.set("manfaat.0", "Cukup sekali");
    typed.set("isi", "## Lain\n\nSama sekali.");
    assert_eq!(submit_to(&desk, "/_meja/sementara/inovasi/antar-akta/", &typed).status, 200);
    // Its power is cut.
    drop(desk);
    let desk = place.open();
    assert!(tree(&place.site()) == before, "nothing of it is in the site");
    let page = desk.get(FORM).text();
    for told in
        ["Ada yang Anda ketik", "21 November 2026", "Akta &lt;b&gt; Sampai Rumah", "Cukup sekali", "Sama sekali."]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    let offered = page.split("<section class=\"tertinggal\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(offered.contains("Antar Akta") && !offered.contains("Ringkasan"), "only what differs: {offered}");
    assert_eq!(form(&page).value("nama"), "Antar Akta", "the form shows the file until it is asked for more");
    let resumed = open(&desk, &format!("{FORM}?lanjut=1"));
    assert_eq!(resumed.value("nama"), "Akta <b> Sampai Rumah");
    assert_eq!(resumed.value("isi"), "## Lain\n\nSama sekali.");
    assert_eq!(submit(&desk, &resumed).status, 303);
    assert!(place.text(SLUG).contains("Akta <b> Sampai Rumah") && place.text(SLUG).contains("Cukup sekali"));
    assert!(!desk.get(FORM).text().contains("Ada yang Anda ketik"), "what is saved is offered no more");
    // What nobody wants is let go.
    let mut typed = open(&desk, FORM);
    typed.set("nama", "Lain Lagi");
    submit_to(&desk, "/_meja/sementara/inovasi/antar-akta/", &typed);
    assert!(desk.get(FORM).text().contains("Lain Lagi"));
    assert_eq!(button(&desk, "/_meja/buang/inovasi/antar-akta/", "x", "").status, 303);
    assert!(!desk.get(FORM).text().contains("Lain Lagi"));
    // What was refused is kept as well.
    let mut typed = open(&desk, FORM);
    typed.set("ringkasan", "Pendek.");
    assert_eq!(submit(&desk, &typed).status, 422);
    drop(desk);
    assert!(place.open().get(FORM).text().contains("Pendek."));
    let texts = place.data().join("situs");
    assert!(texts.is_dir(), "it lies in the data folder");
}

#[test]
fn a_form_that_outlives_its_desk_is_still_put_together_with_the_file() {
    let place = Place::new();
    let desk = place.open();
    let began = open(&desk, FORM);
    drop(desk);
    let file = place.site().join("content/inovasi/antar-akta.md");
    let other = place.text(SLUG).replace("biaya: Gratis", "biaya: Tanpa biaya");
    fs::write(&file, &other).unwrap();
    let desk = place.open();
    let mut typed = Form { action: FORM.to_owned(), pairs: began.pairs.clone(), lines: Vec::new() };
    typed.set("tanda", open(&desk, FORM).value("tanda"));
    typed.set("nama", "Akta Sampai Rumah");
    let answer = submit(&desk, &typed);
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(place.text(SLUG), other.replace("nama: Antar Akta", "nama: Akta Sampai Rumah"));
    typed.set("layanan.biaya", "Bebas biaya");
    let answer = submit(&desk, &typed);
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("Bebas biaya") && answer.text().contains("Tanpa biaya"));
}

#[test]
fn the_last_twenty_versions_can_be_compared_and_put_back() {
    let place = Place::new();
    let first = place.text(SLUG);
    let desk = place.open();
    save(&desk, "nama", "Akta Kedua");
    let page = desk.get(&format!("{FORM}?hasil=tersimpan")).text();
    assert!(page.contains("Urungkan"), "{page}");
    let undone = listed(&desk.get(VERSIONS).text())[1].clone();
    assert!(page.contains(&format!("name=\"versi\" value=\"{undone}\"")));
    assert_eq!(button(&desk, VERSIONS, "versi", &undone).status, 303);
    assert_eq!(place.text(SLUG), first, "byte for byte");
    // What was undone can be done again.
    let again = listed(&desk.get(VERSIONS).text())[1].clone();
    assert_eq!(button(&desk, VERSIONS, "versi", &again).status, 303);
    assert_eq!(place.text(SLUG), first.replace("Antar Akta", "Akta Kedua"));
    for number in 3..25 {
        save(&desk, "nama", &format!("Akta Nomor {number}"));
    }
    drop(desk);
    let desk = place.open();
    let versions = listed(&desk.get(VERSIONS).text());
    assert_eq!(versions.len(), 20);
    let oldest = desk.get(&format!("{VERSIONS}?versi={}", versions[19])).text();
    assert!(oldest.contains("Akta Nomor 5") && oldest.contains("Akta Nomor 24"), "{oldest}");
    // Of another file, or of none.
    let stranger = desk.get(&format!("/_meja/versi/opd/disdukcapil/?versi={}", versions[19])).text();
    assert!(!stranger.contains("Akta Nomor 5"));
    let before = place.text(SLUG);
    assert_eq!(button(&desk, VERSIONS, "versi", &"0".repeat(32)).status, 422);
    // The file became another meanwhile.
    let mut pressed = open(&desk, FORM);
    pressed.pairs.retain(|(name, _)| ["tanda", "sidik"].contains(&name.as_str()));
    pressed.pairs.push(("versi".to_owned(), versions[19].clone()));
    fs::write(place.site().join("content/inovasi/antar-akta.md"), before.replace("Gratis", "Tanpa biaya")).unwrap();
    assert_eq!(submit_to(&desk, VERSIONS, &pressed).status, 409);
    // A version in which a public page would be wrong.
    let wrong = before.replacen(
        "ringkasan: Akta kelahiran diantar ke kelurahan terdekat, tanpa biaya.",
        "ringkasan: Pendek.",
        1,
    );
    fs::write(place.site().join("content/inovasi/antar-akta.md"), &wrong).unwrap();
    desk.wait_for(FORM, |answer| answer.text().contains("Pendek."));
    save(&desk, "ringkasan", "Akta kelahiran diantar ke kelurahan terdekat, tanpa biaya apa pun.");
    let versions = listed(&desk.get(VERSIONS).text());
    let answer = button(&desk, VERSIONS, "versi", &versions[1]);
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(!place.text(SLUG).contains("Pendek."));
}

#[test]
fn a_personal_number_is_forgotten_from_all_versions() {
    let place = Place::new();
    let file = place.site().join("content/inovasi/antar-akta.md");
    let (clean, number) = (place.text(SLUG), "1871012304900001");
    let with =
        clean.replace("Warga dulu harus datang tiga kali.", &format!("Pemohon dengan NIK {number} datang tiga kali."));
    fs::write(&file, with.replacen("---\n", "---\npublikasi: draf\n", 1)).unwrap();
    let desk = place.open();
    let mut typed = open(&desk, FORM);
    typed.set("nama", "Akta Kedua");
    assert_eq!(submit(&desk, &typed).status, 303);
    typed = open(&desk, FORM);
    typed.set("nama", "Akta Ketiga");
    submit_to(&desk, "/_meja/sementara/inovasi/antar-akta/", &typed);
    fs::write(&file, &clean).unwrap();
    let page = desk.get(VERSIONS).text();
    assert!(page.contains("Lupakan nomor ini") && !page.contains(number), "{page}");
    let holds = || {
        let all = walkdir::WalkDir::new(place.data()).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        all.filter(|entry| String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).contains(number)).count()
    };
    assert!(holds() >= 3, "versions, what the form began from and what was typed");
    assert_eq!(button(&desk, VERSIONS, "lupakan", "1").status, 303);
    assert_eq!(holds(), 0);
    assert!(!desk.get(VERSIONS).text().contains("Lupakan nomor ini"));
    let versions = listed(&desk.get(VERSIONS).text());
    assert!(desk.get(&format!("{VERSIONS}?versi={}", versions[0])).text().contains("Akta Kedua"), "the rest stays");
    assert!(desk.get(FORM).text().contains("Akta Ketiga"));
}

#[test]
fn a_name_keeps_its_address_until_somebody_changes_it() {
    let place = Place::new();
    let folder = place.site().join("content/inovasi");
    fs::write(folder.join("antar-akta.en.md"), "---\nringkasan: Birth certificates brought to your ward, free.\n---\n")
        .unwrap();
    let desk = place.open();
    save(&desk, "nama", "Akta Sampai Rumah");
    assert!(folder.join("antar-akta.md").is_file(), "another name is no other address");
    let address = "/_meja/alamat/inovasi/antar-akta/";
    let page = desk.get(address).text();
    assert!(page.contains("/inovasi/antar-akta/") && page.contains("/inovasi/akta-sampai-rumah/"), "{page}");
    assert!(!page.contains("Hapus draf ini"), "what is published is archived");
    assert_eq!(button(&desk, address, "lakukan", "hapus").status, 409);
    let before = place.text(SLUG);
    let answer = button(&desk, address, "lakukan", "ganti");
    assert_eq!(location(&answer), "/_meja/tulis/inovasi/akta-sampai-rumah/");
    assert!(!folder.join("antar-akta.md").exists() && !folder.join("antar-akta.en.md").exists());
    assert!(folder.join("akta-sampai-rumah.en.md").is_file(), "its translation goes with it");
    let text = place.text("akta-sampai-rumah");
    assert!(text.contains("alamat_lama: [antar-akta]") || text.contains("alamat_lama:\n  - antar-akta"), "{text}");
    assert_eq!(
        text.lines().filter(|line| !before.contains(line)).count(),
        text.lines().count() - before.lines().count()
    );
    desk.wait_for("/inovasi/akta-sampai-rumah/", |answer| answer.status == 200);
    let old = desk.get("/inovasi/antar-akta/");
    assert!(
        old.status == 200 && old.text().contains("/inovasi/akta-sampai-rumah/"),
        "the old address leads on: {}",
        old.status
    );
    let versions = desk.get("/_meja/versi/inovasi/akta-sampai-rumah/").text();
    assert!(listed(&versions).len() >= 3, "its versions go with it: {versions}");
    assert!(desk.get("/_meja/alamat/inovasi/akta-sampai-rumah/").text().contains("sudah cocok"));
    assert_eq!(desk.get("/_meja/alamat/opd/disdukcapil/").status, 404);
}

#[test]
fn a_draft_that_nobody_knows_is_deleted_and_taken_back() {
    let place = Place::new();
    let desk = place.open();
    let mut new = open(&desk, "/_meja/baru/inovasi/");
    new.set("nama", "Jemput Surat");
    new.set("opd", "disdukcapil");
    assert_eq!(submit(&desk, &new).status, 303);
    let text = place.text("jemput-surat");
    let address = "/_meja/alamat/inovasi/jemput-surat/";
    let pressed = |what: &str| {
        let mut pressed = open(&desk, "/_meja/tulis/inovasi/jemput-surat/");
        pressed.pairs.retain(|(name, _)| ["tanda", "sidik"].contains(&name.as_str()));
        pressed.pairs.push(("lakukan".to_owned(), what.to_owned()));
        submit_to(&desk, address, &pressed)
    };
    assert!(desk.get(address).text().contains("Hapus draf ini"));
    // Once its address is in the ledger it is known.
    let ledger = place.site().join("content/tautan.csv");
    fs::write(&ledger, "ini bukan buku").unwrap();
    assert_eq!(pressed("hapus").status, 409, "who knows whether anybody knows it");
    fs::remove_file(&ledger).unwrap();
    assert_eq!(location(&pressed("hapus")), "/_meja/terhapus/");
    assert!(!place.site().join("content/inovasi/jemput-surat.md").exists());
    drop(desk);
    let desk = place.open();
    let page = desk.get("/_meja/terhapus/").text();
    assert!(page.contains("Jemput Surat") && page.contains("21 November 2026"), "{page}");
    let taken = |file: &str| {
        let mut pressed = open(&desk, FORM);
        pressed.pairs.retain(|(name, _)| name == "tanda");
        pressed.pairs.push(("ambil".to_owned(), file.to_owned()));
        submit_to(&desk, "/_meja/terhapus/", &pressed)
    };
    for stranger in ["content/situs.yaml", "content/inovasi/lain.md", "../x", ""] {
        assert_eq!(taken(stranger).status, 422, "{stranger}");
    }
    assert_eq!(location(&taken("content/inovasi/jemput-surat.md")), "/_meja/tulis/inovasi/jemput-surat/");
    assert_eq!(place.text("jemput-surat"), text);
    assert!(!desk.get("/_meja/terhapus/").text().contains("Jemput Surat"));
    assert_eq!(taken("content/inovasi/jemput-surat.md").status, 422, "once");
}

#[test]
fn a_site_that_was_moved_is_asked_where_it_comes_from() {
    let place = Place::new();
    let desk = place.open();
    save(&desk, "nama", "Akta Kedua");
    drop(desk);
    let moved = tempfile::tempdir_in(place.site().parent().unwrap()).unwrap();
    let new = moved.path().join("situs-baru");
    fs::rename(place.site(), &new).unwrap();
    let desk = place.open_at(&new);
    let page = desk.get("/_meja/").text();
    assert!(page.contains("pindahan dari") && page.contains(&place.site().display().to_string()), "{page}");
    assert_eq!(listed(&desk.get(VERSIONS).text()).len(), 0);
    assert_eq!(button(&desk, "/_meja/pindahan/", "jawab", "ya").status, 303);
    assert_eq!(listed(&desk.get(VERSIONS).text()).len(), 2);
    assert!(!desk.get("/_meja/").text().contains("pindahan dari"), "once");
}
