//! Values of the catalogue in the words of the theme's locale.

use super::scene::Scene;
use super::spelled::escaped;
use crate::catalogue::facet::{FacetKind, Label};
use crate::fields::Choice;
use crate::fields::date::PartialDate;
use crate::theme::context::Html;
use crate::theme::locale::Locale;
use crate::vocabulary::Publication;

/// A word of the vocabulary: `tahapan-uji_coba`.
pub(crate) fn word<T: Choice>(locale: &Locale, prefix: &str, value: T) -> String {
    locale.text(&format!("{prefix}-{}", value.id()))
}

/// The word for what the public does not see yet.
pub(crate) fn unpublished(publication: Publication) -> Option<&'static str> {
    match publication {
        Publication::Draft => Some("draf"),
        Publication::Ready => Some("siap"),
        Publication::Published | Publication::Archived => None,
    }
}

/// The label of a facet's term.
pub(crate) fn label(scene: Scene, label: &Label) -> String {
    match label {
        Label::Text(text) => text.clone(),
        Label::Topic(index) => scene.topic_name(*index).to_owned(),
        Label::Word(facet, id) => scene.locale.text(&format!("{facet}-{id}")),
        Label::WholeCity => scene.locale.text("seluruh-kota"),
        Label::Mission(number) => scene.locale.fill("misi-nomor", &[("nomor", &number.to_string())]),
    }
}

/// What a term means, where the theme has a sentence for it: `catatan-tahapan-inisiatif`.
pub(crate) fn note(locale: &Locale, facet: &str, id: &str) -> Option<String> {
    let key = format!("catatan-{facet}-{id}");
    locale.has(&key).then(|| locale.text(&key))
}

/// The title of a term's list: "Inovasi tahun 2024".
pub(crate) fn list_title(scene: Scene, facet: FacetKind, term: &Label) -> String {
    match term {
        Label::WholeCity => scene.locale.text("daftar-seluruh-kota"),
        Label::Text(_) | Label::Topic(_) | Label::Word(..) | Label::Mission(_) => {
            scene.locale.fill(&format!("daftar-{}", facet.id()), &[("nama", &label(scene, term))])
        }
    }
}

/// "15 Januari 2026", "Januari 2026" or "2026", as far as the date is known.
pub(crate) fn date(locale: &Locale, date: PartialDate) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month else { return year };
    let month = locale.text(&format!("bulan-{month}"));
    match date.day {
        Some(day) => locale.fill("tanggal", &[("hari", &day.to_string()), ("bulan", &month), ("tahun", &year)]),
        None => format!("{month} {year}"),
    }
}

/// A text as HTML in which intervals such as `08.00-15.00` stand on one line.
pub(crate) fn unbroken(text: &str) -> Html {
    let is_interval = |word: &str| {
        let ends = word.trim_matches(|letter: char| matches!(letter, ',' | ';' | '(' | ')')).split_once('-');
        ends.is_some_and(|(from, to)| {
            [from, to].iter().all(|end| end.starts_with(|letter: char| letter.is_ascii_digit()))
        })
    };
    let words = text.split(' ').map(|word| {
        let escaped = escaped(word);
        if is_interval(word) { format!("<span class=utuh>{escaped}</span>") } else { escaped }
    });
    Html(words.collect::<Vec<String>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_not_broken() {
        assert_eq!(unbroken("Senin-Jumat, 08.00-15.00 WIB").0, "Senin-Jumat, <span class=utuh>08.00-15.00</span> WIB");
        assert_eq!(unbroken("<b> (08.00-11.00)").0, "&lt;b&gt; <span class=utuh>(08.00-11.00)</span>");
    }
}
