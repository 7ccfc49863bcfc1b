//! The site's own colours over the theme's: checked against the grounds on which the theme sets text, and written as a
//! style sheet of custom properties.
//!
//! A colour that was given for light screens only is made lighter for dark ones until it can be read there. A theme that
//! draws with `--aksi`, `--marun`, `--kain`, `--emas`, with `--di-kain` and `--di-emas` for words on those two, and below
//! `.topik-<id>` with `--siang` and `--malam`, follows.

use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::colour::{Colour, TEXT_CONTRAST};
use crate::settings::colour::Pair;
use crate::settings::{SETTINGS_PATH, Settings};
use std::fmt::Write;

/// The colours behind a theme's text, on light and on dark screens; the page's comes first.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    pub light: Vec<Colour>,
    pub dark: Vec<Colour>,
}

/// The style sheet of the site's own colours; `None` if it has none. Colours in which text cannot be read are reported.
pub(crate) fn sheet(settings: &Settings, grounds: &Grounds, problems: &mut Vec<Diagnostic>) -> Option<String> {
    let mut text = |pair: &Pair| readable(pair, grounds, problems);
    let mut both: Vec<(&str, Colour, Colour)> = Vec::new();
    let colours = &settings.colours;
    if let Some(action) = &colours.action {
        let (light, dark) = text(action);
        both.push(("--aksi", light, dark));
    }
    if let Some(identity) = &colours.identity {
        let (light, dark) = text(identity);
        both.push(("--marun", light, dark));
        let night = grounds.dark.first().map_or(light, |paper| light.sunk_into(*paper));
        both.push(("--kain", light, night));
        both.push(("--di-kain", WHITE, WHITE));
    }
    if let Some(ornament) = &colours.ornament {
        let light = ornament.light.value;
        let dark = ornament.dark.as_ref().map_or(light, |dark| dark.value);
        both.push(("--emas", light, dark));
        both.push(("--di-emas", ink_on(light), ink_on(dark)));
    }
    let topics: Vec<(&str, Colour, Colour)> = settings
        .topics
        .iter()
        .filter_map(|topic| {
            let (light, dark) = text(topic.colour.as_ref()?);
            Some((topic.id.as_str(), light, dark))
        })
        .collect();
    (!both.is_empty() || !topics.is_empty()).then(|| written(&both, &topics))
}

const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };

/// Black or white, one of which can be read on any colour.
fn ink_on(ground: Colour) -> Colour {
    if WHITE.is_readable_on(&[ground]) { WHITE } else { BLACK }
}

/// Paper keeps the theme's black on white. Where `light-dark()` is unknown it is always day.
fn written(both: &[(&str, Colour, Colour)], topics: &[(&str, Colour, Colour)]) -> String {
    let mut css = String::from("@media screen{");
    if !both.is_empty() {
        let (mut day, mut either) = (String::new(), String::new());
        for (name, light, dark) in both {
            let _ = write!(day, "{name}:{light};");
            let _ = write!(either, "{name}:light-dark({light},{dark});");
        }
        let _ = write!(css, ":root{{{day}}}@supports (color:light-dark(red,red)){{:root{{{either}}}}}");
    }
    for (id, light, dark) in topics {
        let _ = write!(css, ".topik-{id}{{--siang:{light};--malam:{dark}}}");
    }
    css.push('}');
    css
}

/// A colour for text by day and by night; what cannot be read is reported.
fn readable(pair: &Pair, grounds: &Grounds, problems: &mut Vec<Diagnostic>) -> (Colour, Colour) {
    problems.extend(hard_to_read("terang", &pair.light, &grounds.light));
    let dark = match &pair.dark {
        Some(dark) => {
            problems.extend(hard_to_read("gelap", dark, &grounds.dark));
            dark.value
        }
        None => pair.light.value.readable_on(&grounds.dark).unwrap_or(WHITE),
    };
    (pair.light.value, dark)
}

fn hard_to_read(screen: &str, colour: &Placed<Colour>, grounds: &[Colour]) -> Option<Diagnostic> {
    let (ground, contrast) = colour.value.hardest(grounds).filter(|(_, contrast)| *contrast < TEXT_CONTRAST)?;
    // Rounded down, so that what fails never looks like what passes.
    let tenths = (contrast * 10.0) as u32;
    let shade = colour.value.readable_on(grounds).map_or_else(|| "none".to_owned(), |shade| shade.to_string());
    let problem = Diagnostic::error("warna-kurang-kontras", &SETTINGS_PATH.into(), colour.span)
        .with("warna", colour.value)
        .with("dasar", ground)
        .with("bulat", tenths / 10)
        .with("pecahan", tenths % 10)
        .with("layar", screen)
        .with("saran", shade);
    Some(problem)
}
