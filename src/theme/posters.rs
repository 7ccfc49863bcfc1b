//! What a theme brings for paper: the drawings of posters, bundles and evidence sheets.

use super::chain::Layer;
use super::locale::Locale;
use crate::cards::font::Fonts;
use crate::cards::template;
use crate::diagnostic::{Diagnostic, Span};
use crate::posters::{Drawing, Paper, Posters};
use std::sync::Arc;

/// Loads the drawings of a chain; a child's file replaces its parent's.
pub(crate) fn load(
    layers: &[Layer],
    fonts: &Fonts,
    locales: &[Arc<Locale>],
    problems: &mut Vec<Diagnostic>,
) -> Posters {
    let mut posters = Posters::default();
    for paper in Paper::ALL {
        let file = paper.file();
        let found = layers.iter().find_map(|layer| Some((layer, layer.text(file)?)));
        let Some((layer, text)) = found else {
            let path = layers.first().map_or_else(|| "themes".into(), |layer| layer.path_of(file));
            problems.push(Diagnostic::error("kartu-hilang", &path, Span::default()));
            continue;
        };
        let path = layer.path_of(file);
        problems.extend(template::check(text, paper.frame(), &path, fonts));
        for (key, range) in template::attributes(text, "data-kata") {
            if !locales.iter().all(|locale| locale.has(&key)) {
                let span = Span::new(range.start, range.end);
                problems.push(Diagnostic::error("kata-tema-hilang", &path, span).with("tertulis", key));
            }
        }
        posters.drawings.insert(paper, Drawing::new(text.to_owned()));
    }
    posters
}
