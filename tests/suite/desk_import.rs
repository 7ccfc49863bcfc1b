//! Spreadsheets at the desk: a file is sent, its difference is a page with questions as choices, and one button writes it.

use crate::form::{Form, form, submit};
use crate::serve::{Answer, Preview, serve};
use crate::site::showcase;
use std::fs;
use std::path::Path;

const KNOWN: &str = "Nama Inovasi;OPD;Waktu Penerapan;NIK\r\nAntre Rapi;Dinas Kesihatan;12/05/2023;1871015204900001\r\nKelas Malam;Dinas Kesihatan;05/06/2023;\r\n";

/// Sends a file as a browser does, and opens the page that it leads to.
fn send(preview: &Preview, name: &str, text: &str) -> Answer {
    let token = form(&preview.get("/_meja/impor/").text()).value("tanda").to_owned();
    let part =
        |head: &str, value: &str| format!("--batas\r\nContent-Disposition: form-data; {head}\r\n\r\n{value}\r\n");
    let file = format!("name=\"berkas\"; filename=\"{name}\"");
    let body = format!("{}{}--batas--\r\n", part("name=\"tanda\"", &token), part(&file, text));
    let (port, length) = (preview.port, body.len());
    preview.send(&format!(
        "POST /_meja/impor/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\nContent-Length: {length}\r\n\
         Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: multipart/form-data; boundary=batas\r\n\r\n{body}"
    ))
}

fn records(site: &Path) -> usize {
    fs::read_dir(site.join("content/inovasi")).unwrap().count()
}

/// The page of the difference that a sent file leads to.
fn difference(preview: &Preview, name: &str, text: &str) -> Answer {
    let sent = send(preview, name, text);
    let to = sent.head.lines().find_map(|line| line.to_lowercase().strip_prefix("location: ").map(str::to_owned));
    assert_eq!(sent.status, 303, "{}", sent.text());
    preview.get(&to.unwrap())
}

fn press(form: &mut Form) {
    form.pairs.push(("lakukan".to_owned(), "tulis".to_owned()));
}

#[test]
fn a_file_is_shown_first_and_written_by_one_button() {
    let site = showcase();
    let root = site.path();
    let before = records(root);
    let preview = serve(root, &["--tulis"]);
    let page = difference(&preview, "a.csv", KNOWN).text();
    for words in [
        "Antre Rapi",
        "Kelas Malam",
        "NIK 1871**********01",
        "adalah perangkat daerah yang mana?",
        "tanggal atau bulan di depan?",
    ] {
        assert!(page.contains(words), "{words} is not in\n{page}");
    }
    assert!(!page.contains("1871015204900001") && records(root) == before);
    // A choice that was not shown before is shown before it is written.
    let mut chosen = form(&page);
    chosen.set("opd:Dinas Kesihatan", "dinas-kesehatan");
    chosen.set("hari:!C", "hari");
    press(&mut chosen);
    let again = submit(&preview, &chosen);
    assert!(again.status == 200 && again.text().contains("Belum ada yang ditulis"), "{}", again.text());
    assert_eq!(records(root), before);
    // A row that is left out stays out; the rest is written.
    let mut last = form(&again.text());
    last.pairs.retain(|(name, value)| name != "ambil" || !value.starts_with("!3!"));
    press(&mut last);
    let written = submit(&preview, &last);
    assert_eq!(written.status, 303, "{}", written.text());
    assert_eq!(records(root), before + 1);
    let antre = fs::read_to_string(root.join("content/inovasi/antre-rapi.md")).unwrap();
    assert!(antre.contains("opd: dinas-kesehatan\n") && antre.contains("waktu_penerapan: 2023-05-12\n"), "{antre}");
    let undone =
        submit(&preview, &Form { action: "/_meja/impor-batal/".into(), ..form(&preview.get("/_meja/impor/").text()) });
    assert!(undone.status == 200 && records(root) == before, "{}", undone.text());
}

#[test]
fn what_is_no_table_is_said_and_columns_can_be_chosen() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let refused = difference(&preview, "surat.csv", "Halo,\r\nini surat biasa.\r\n");
    assert!(refused.status == 422 && refused.text().contains("tidak ada tabel inovasi"), "{}", refused.text());
    let mut page = form(
        &difference(&preview, "b.csv", &KNOWN.replace("NIK", "Dampak").replace("1871015204900001", "Cepat sekali"))
            .text(),
    );
    page.set("kolom:!D", "manfaat");
    page.set("opd:Dinas Kesihatan", "baru");
    let shown = submit(&preview, &page).text();
    let mut page = form(&shown);
    assert!(shown.contains("content/opd/dinas-kesihatan.md"), "{shown}");
    press(&mut page);
    assert_eq!(submit(&preview, &page).status, 303);
    let antre = fs::read_to_string(root.join("content/inovasi/antre-rapi.md")).unwrap();
    assert!(antre.contains("manfaat:\n  - Cepat sekali\n") && antre.contains("opd: dinas-kesihatan\n"), "{antre}");
    assert!(fs::read_to_string(root.join("content/data/impor.yaml")).unwrap().contains("isian: [manfaat]"));
}

#[test]
fn columns_of_which_no_heading_is_known_are_asked_for() {
    let site = showcase();
    let root = site.path();
    let preview = serve(root, &["--tulis"]);
    let text = "Daftar 2025;;\r\nKolom satu;Kolom dua;Kolom tiga\r\nAntre Rapi;Dinas Kesehatan;Ani\r\nKelas Malam;Dinas Kesehatan;Budi\r\n";
    let shown = difference(&preview, "c.csv", text);
    assert!(
        shown.status == 200 && shown.text().contains("Belum ada kolom yang berisi nama inovasi"),
        "{}",
        shown.text()
    );
    let mut page = form(&shown.text());
    assert_eq!(page.value("kolom:!baris"), "2");
    page.set("kolom:!A", "nama");
    page.set("kolom:!B", "opd");
    page.set("kolom:!C", "tidak");
    let shown = submit(&preview, &page).text();
    assert!(shown.contains("Baru: 2") && !shown.contains("Belum ada kolom"), "{shown}");
    // Another row of headings makes the one before a title.
    let mut page = form(&shown);
    page.set("kolom:!baris", "3");
    assert!(submit(&preview, &page).text().contains("Baru: 1"));
    press(&mut page);
    page.set("kolom:!baris", "2");
    let before = records(root);
    assert_eq!(submit(&preview, &page).status, 303);
    assert_eq!(records(root), before + 2);
}

#[test]
fn only_pages_of_this_run_send_write_and_take_back() {
    let site = showcase();
    let preview = serve(site.path(), &["--tulis"]);
    let own = form(&preview.get("/_meja/impor/").text());
    let page = form(&difference(&preview, "a.csv", KNOWN).text());
    for form in [Form { action: "/_meja/impor-batal/".into(), ..own }, page] {
        let mut other = form;
        other.set("tanda", "00000000000000000000000000000000");
        press(&mut other);
        assert_eq!(submit(&preview, &other).status, 403, "{}", other.action);
    }
    assert_eq!(preview.get("/_meja/impor-batal/").status, 405);
    assert_eq!(preview.get("/_meja/impor/entah/").status, 422);
}

#[test]
fn workbooks_are_handed_out() {
    let site = showcase();
    let preview = serve(site.path(), &["--tulis"]);
    for name in ["inovasi", "formulir-kosong", "dinas-kesehatan"] {
        let book = preview.get(&format!("/_meja/ekspor/{name}.xlsx"));
        assert!(book.status == 200 && book.text().starts_with("PK"), "{name}");
    }
    assert_eq!(preview.get("/_meja/ekspor/entah.xlsx").status, 404);
}
