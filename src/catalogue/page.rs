//! A free page (`content/halaman`): about, how to read this site, privacy.

use super::translation::TranslatedPage;
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed, SourcePath};
use crate::fields::Reader;
use crate::fields::date::PartialDate;
use crate::fields::reader::TextRule;
use std::sync::Arc;

/// A typed free page.
#[derive(Clone, Debug)]
pub struct FreePage {
    pub path: SourcePath,
    pub id: String,
    pub title: String,
    pub summary: String,
    pub order: i64,
    pub in_menu: bool,
    pub checked: Option<PartialDate>,
    pub body: Arc<Body>,
    pub translation: Option<TranslatedPage>,
}

/// Reads the fields of a document of `content/halaman`. What is missing is empty; such a page is in error, and is not built.
pub fn read(document: &mut Document, problems: &mut Vec<Diagnostic>) -> FreePage {
    let mut reader = Reader::new(&document.path, &document.fields, problems);
    let title = reader.text("judul", TextRule::required(3, 80));
    let summary = reader.text("ringkasan", TextRule::required(20, 160));
    let order = reader.integer("urutan", 0..=9_999).map_or(LAST, |order| order.value);
    let in_menu = reader.boolean("menu").unwrap_or(false);
    let checked = reader.date("tanggal_diperiksa", false).map(|date| date.value);
    reader.finish(&[("nama", "judul"), ("title", "judul"), ("weight", "urutan"), ("description", "ringkasan")]);
    let word = |written: Option<Placed<String>>| written.map_or_else(String::new, |written| written.value);
    FreePage {
        path: document.path.clone(),
        id: document.id.clone(),
        title: word(title),
        summary: word(summary),
        order,
        in_menu,
        checked,
        body: Arc::new(std::mem::take(&mut document.body)),
        translation: None,
    }
}

/// Pages without a place in the order come after those with one.
const LAST: i64 = 10_000;
