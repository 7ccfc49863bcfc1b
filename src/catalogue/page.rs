//! A free page (`content/halaman`): about, how to read this site, privacy.

use super::links::{self, LinkedBody, Places};
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed, SourcePath};
use crate::fields::date::PartialDate;
use crate::fields::field::{Field, Fields, Judged, Translated};
use crate::fields::tree::Item;
use crate::fields::{Reader, misspelt};
use crate::permalink;
use std::sync::Arc;

/// A free page as its file says it.
#[derive(Clone, Debug)]
pub struct WrittenPage {
    pub path: SourcePath,
    pub id: String,
    pub title: String,
    pub summary: String,
    pub order: i64,
    pub in_menu: bool,
    pub checked: Option<PartialDate>,
    pub body: Arc<Body>,
}

/// A free page whose links lead where they should.
#[derive(Clone, Debug)]
pub struct FreePage {
    pub path: SourcePath,
    pub id: String,
    pub title: String,
    pub summary: String,
    pub in_menu: bool,
    pub checked: Option<PartialDate>,
    pub body: LinkedBody,
    /// The same in the site's other language, if somebody has translated it.
    pub translation: Option<TranslatedPage>,
}

/// A free page in another language.
#[derive(Clone, Debug)]
pub struct TranslatedPage {
    pub path: SourcePath,
    pub title: String,
    pub summary: String,
    pub body: LinkedBody,
}

impl FreePage {
    /// The page with its translation, the links of both resolved.
    pub(super) fn new(
        written: WrittenPage,
        translation: Option<WrittenPage>,
        places: &Places,
        problems: &mut Vec<Diagnostic>,
    ) -> FreePage {
        let mut link =
            |page: &WrittenPage| links::link(&page.body, &page.path, &permalink::free_page(&page.id), places, problems);
        let body = link(&written);
        let translation = translation.map(|translation| {
            let body = link(&translation);
            let WrittenPage { path, title, summary, .. } = translation;
            TranslatedPage { path, title, summary, body }
        });
        let WrittenPage { path, id, title, summary, in_menu, checked, .. } = written;
        FreePage { path, id, title, summary, in_menu, checked, body, translation }
    }
}

/// Every field of a free page.
pub static FIELDS: Fields = &[&TITLE, &SUMMARY, &ORDER, &IN_MENU, &CHECKED];

/// The title of a page.
pub(super) static TITLE: Field = Field::text("judul", 3..=80)
    .required()
    .label("Judul", "Title")
    .help("Judul halaman, {least}-{most} huruf.", "The page's title, {least} to {most} letters.")
    .examples(&["Tentang situs ini"])
    .meant(&["nama", "title"])
    .translated(Translated::Always);

/// What a page is about, in a sentence.
pub(super) static SUMMARY: Field = Field::text("ringkasan", 20..=160)
    .required()
    .label("Ringkasan", "Summary")
    .help("Satu kalimat, {least}-{most} huruf.", "One sentence, {least} to {most} letters.")
    .examples(&["Untuk apa situs ini dibuat, dan siapa yang mengisinya."])
    .meant(&["description"])
    .translated(Translated::Always)
    .judged(Judged::Summary);

static ORDER: Field = Field::integer("urutan", 0..=9_999)
    .label("Urutan", "Order")
    .help("Angka kecil tampil lebih dulu, {least}-{most}.", "Small numbers come first, {least} to {most}.")
    .examples(&["10"])
    .meant(&["weight"]);

static IN_MENU: Field = Field::boolean("menu")
    .label("Di menu", "In the menu")
    .help("Tulis ya agar halaman ada di menu.", "Write ya to have the page in the menu.")
    .examples(&["ya"])
    .asked("Ya agar halaman ini ada di menu.", "Yes to have the page in the menu.");

static CHECKED: Field = Field::date("tanggal_diperiksa")
    .label("Tanggal diperiksa", "Last checked")
    .help("Kapan isi halaman ini terakhir diperiksa.", "When somebody last checked that the page is true.")
    .examples(&["2026-01-15"]);

/// Reads the fields of a document of `content/halaman`. What is missing is empty; such a page is in error, and is not built.
pub fn read(document: &mut Document, problems: &mut Vec<Diagnostic>) -> WrittenPage {
    let mut fields = std::mem::take(&mut document.fields);
    let body = Arc::new(std::mem::take(&mut document.body));
    let page = misspelt::read(&mut fields, problems, |fields, problems| read_fields(document, fields, problems));
    WrittenPage { body, ..page }
}

fn read_fields(document: &Document, fields: &Item, problems: &mut Vec<Diagnostic>) -> WrittenPage {
    let mut reader = Reader::new(&document.path, fields, problems);
    let title = reader.text(&TITLE);
    let summary = reader.text(&SUMMARY);
    let order = reader.integer(&ORDER).map_or(LAST, |order| order.value);
    let in_menu = reader.boolean(&IN_MENU).unwrap_or(false);
    let checked = reader.date(&CHECKED).map(|date| date.value);
    reader.finish();
    let word = |written: Option<Placed<String>>| written.map_or_else(String::new, |written| written.value);
    WrittenPage {
        path: document.path.clone(),
        id: document.id.clone(),
        title: word(title),
        summary: word(summary),
        order,
        in_menu,
        checked,
        body: Arc::default(),
    }
}

/// Pages without a place in the order come after those with one.
const LAST: i64 = 10_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::document::tests::document;
    use crate::content::source::SourceKind;
    use crate::fields::field::tests::{assert_all_are_read, assert_sound, filled};

    #[test]
    fn the_table_is_sound_and_what_is_read() {
        assert_sound(FIELDS);
        let mut document = document("content/halaman/uji.md", SourceKind::Page, filled(FIELDS));
        assert_all_are_read(FIELDS, || {
            read(&mut document, &mut Vec::new());
        });
    }
}
