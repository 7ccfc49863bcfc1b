//! The handbook for staff: a site of its own in which nothing is wrong, and pages of the desk.

use crate::import::run;
use crate::program::{TODAY, copy, project};
use crate::serve::serve;
use crate::site::showcase;
use std::fs;

#[test]
fn nothing_is_wrong_in_the_handbook() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("docs/panduan"), site.path());
    let told = run(site.path(), &["check", "--strict", "--now", TODAY]);
    assert!(told.code == 0 && told.out.contains("0 galat, 0 peringatan, 0 catatan"), "{}{}", told.out, told.err);
}

#[test]
fn the_desk_shows_every_chapter() {
    let site = showcase();
    let preview = serve(site.path(), &[]);
    assert!(preview.get("/_meja/").text().contains("href=\"/_meja/panduan/\""));
    let list = preview.get("/_meja/panduan/").text();
    let mut count = 0;
    for entry in fs::read_dir(project("docs/panduan/content/halaman")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let address = format!("/_meja/panduan/{}/", name.trim_end_matches(".md"));
        assert!(list.contains(&format!("href=\"{address}\"")), "{address}: {list}");
        let chapter = preview.get(&address);
        let text = chapter.text();
        assert!(chapter.status == 200 && text.contains("<h2") && !text.contains("&lt;h2"), "{address}: {text}");
        count += 1;
    }
    assert_eq!(count, 8);
    assert_eq!(preview.get("/_meja/panduan/entah/").status, 404);
}
