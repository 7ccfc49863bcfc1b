//! Names in letters that the theme's fonts do not have: their cards and posters would be without them.

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::settings::{SETTINGS_PATH, Settings};
use crate::theme::Theme;

/// The most letters that a message names.
const NAMED: usize = 8;

/// Warns of every name that cards cannot say.
pub(super) fn check(settings: &Settings, catalogue: &Catalogue, theme: &Theme) -> Vec<Diagnostic> {
    if !settings.has_share_cards() {
        return Vec::new();
    }
    let records = catalogue.innovations.iter().map(|innovation| &innovation.record);
    let records = records.map(|record| (&record.path, record.name.span, &record.name.value));
    let agencies = catalogue.agencies.iter().map(|agency| (&agency.path, Span::default(), &agency.name));
    let pages = catalogue.pages.iter().map(|page| (&page.path, Span::default(), &page.title));
    let site: SourcePath = SETTINGS_PATH.into();
    let names = records.chain(agencies).chain(pages).chain([(&site, Span::default(), &settings.name)]);
    let fonts = theme.cards.fonts_of_names();
    let lost = |(path, span, name): (&SourcePath, Span, &String)| {
        let found = fonts.iter().filter_map(|font| theme.cards.fonts.best(font, name));
        let letters =
            found.map(|(_, font)| font.lacks(name)).max_by_key(Vec::len).filter(|letters| !letters.is_empty())?;
        let named: Vec<String> = letters.iter().take(NAMED).map(char::to_string).collect();
        let problem = Diagnostic::warning("huruf-tak-ada", path, span).with("nama", name);
        Some(problem.with("huruf", named.join(" ")).with("jumlah", letters.len()))
    };
    names.filter(|(.., name)| !name.is_ascii()).filter_map(lost).collect()
}
