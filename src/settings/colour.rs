//! The site's own colours (`warna`): what is written, before anybody has looked whether it can be read.

use super::TextRule;
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::Reader;
use crate::fields::colour::Colour;
use crate::fields::tree::Node;

/// A colour for light screens and, where one was given, for dark ones.
#[derive(Clone, Debug)]
pub struct Pair {
    pub light: Placed<Colour>,
    pub dark: Option<Placed<Colour>>,
}

/// Colours that take the place of the theme's.
#[derive(Clone, Debug, Default)]
pub struct Colours {
    /// Links and buttons (`tindakan`).
    pub action: Option<Pair>,
    /// The site's name, accents, the cloth (`identitas`).
    pub identity: Option<Pair>,
    /// Ornament that nobody needs to read (`hiasan`).
    pub ornament: Option<Pair>,
}

pub(super) fn colours(reader: &mut Reader) -> Colours {
    let colours = reader.map("warna", |reader| Colours {
        action: pair(reader, "tindakan"),
        identity: pair(reader, "identitas"),
        ornament: pair(reader, "hiasan"),
    });
    colours.unwrap_or_default()
}

/// One colour, or one each for light and dark screens.
pub(super) fn pair(reader: &mut Reader, key: &'static str) -> Option<Pair> {
    if let Some(Node::Map(_)) = reader.item(key).map(|item| &item.node) {
        return reader.map(key, |reader| {
            if !reader.has("terang") {
                reader.missing("terang");
            }
            let (light, dark) = (colour(reader, "terang"), colour(reader, "gelap"));
            Some(Pair { light: light?, dark })
        })?;
    }
    colour(reader, key).map(|light| Pair { light, dark: None })
}

fn colour(reader: &mut Reader, key: &'static str) -> Option<Placed<Colour>> {
    if let Some(span) = reader.key_span(key).filter(|_| reader.is_blank(key)) {
        // Without quotes the sign begins a note, and nothing is left.
        reader.skip(key);
        reader.report(Diagnostic::error("warna-kosong", reader.path(), span).with("kunci", key));
        return None;
    }
    let text = reader.text(key, TextRule::optional(40))?;
    placed(reader, text)
}

/// The colour that a text names; what names none is reported.
pub fn placed(reader: &mut Reader, text: Placed<String>) -> Option<Placed<Colour>> {
    let found = Colour::parse(&text.value);
    if found.is_none() {
        let problem = Diagnostic::error("warna-tak-terbaca", reader.path(), text.span);
        reader.report(problem.with("tertulis", &text.value));
    }
    Some(Placed { value: found?, span: text.span })
}
