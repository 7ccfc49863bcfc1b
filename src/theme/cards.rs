//! What a theme brings for share pictures: drawings, the signs of topics, and fonts.

use super::chain::Layer;
use crate::cards::font::Fonts;
use crate::cards::template::{self, Format};
use crate::cards::{Cards, PLAIN};
use crate::diagnostic::{Diagnostic, Span};
use std::collections::BTreeMap;

/// The folder of the topics' signs: `cards/motif/<topic>.svg`.
const LOOKS: &str = "cards/motif/";
const FONTS: &str = "fonts/";

/// Loads the cards of a chain; a child's file replaces its parent's.
pub(crate) fn load(layers: &[Layer], problems: &mut Vec<Diagnostic>) -> Cards {
    let mut files: BTreeMap<&str, &Layer> = BTreeMap::new();
    for layer in layers.iter().rev() {
        let own = layer.files.keys().filter(|file| file.starts_with("cards/") || file.starts_with(FONTS));
        files.extend(own.map(|file| (file.as_str(), layer)));
    }
    let fonts = fonts(&files, problems);
    let (mut drawings, mut looks) = (BTreeMap::new(), BTreeMap::new());
    for format in Format::ALL {
        let found = files.get(format.file()).and_then(|layer| Some((layer, layer.text(format.file())?)));
        let Some((layer, text)) = found else {
            let path = layers.first().map_or_else(|| "themes".into(), |layer| layer.path_of(format.file()));
            problems.push(Diagnostic::error("kartu-hilang", &path, Span::default()));
            continue;
        };
        problems.extend(template::check(text, format.frame(), &layer.path_of(format.file()), &fonts));
        drawings.insert(format, text.to_owned());
    }
    for (file, layer) in &files {
        let Some(topic) = file.strip_prefix(LOOKS).and_then(|name| name.strip_suffix(".svg")) else { continue };
        problems.extend(layer.text(file).into_iter().flat_map(|text| template::check_sign(text, &layer.path_of(file))));
        match layer.text(file).map(|text| template::look(text, &layer.path_of(file))) {
            Some(Ok(look)) => drop(looks.insert(topic.to_owned(), look)),
            Some(Err(problem)) => problems.push(problem),
            None => problems
                .push(Diagnostic::error("berkas-bukan-utf8", &layer.path_of(file), Span::default()).with("baris", 1)),
        }
    }
    if !looks.contains_key(PLAIN) && !crate::diagnostic::has_errors(problems) {
        let path =
            layers.first().map_or_else(|| "themes".into(), |layer| layer.path_of(&format!("{LOOKS}{PLAIN}.svg")));
        problems.push(Diagnostic::error("kartu-hilang", &path, Span::default()));
    }
    Cards { fonts, drawings, looks }
}

fn fonts(files: &BTreeMap<&str, &Layer>, problems: &mut Vec<Diagnostic>) -> Fonts {
    let is_font = |name: &&str| name.ends_with(".ttf") || name.ends_with(".otf");
    let found: Vec<(&str, &Layer)> = files
        .iter()
        .filter(|(file, _)| file.starts_with(FONTS) && is_font(file))
        .map(|(file, layer)| (*file, *layer))
        .collect();
    let named = |(file, layer): &(&str, &Layer)| {
        let name = file.trim_start_matches(FONTS).rsplit_once('.').map_or(*file, |(name, _)| name);
        (name.to_owned(), layer.files[*file].to_vec())
    };
    let (fonts, broken) = Fonts::new(&found.iter().map(named).collect::<Vec<_>>());
    for (file, layer) in broken.into_iter().map(|index| found[index]) {
        problems.push(Diagnostic::error("huruf-rusak", &layer.path_of(file), Span::default()));
    }
    fonts
}
