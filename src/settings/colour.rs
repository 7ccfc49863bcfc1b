//! The site's own colours (`warna`): what is written, before anybody has looked whether it can be read.

use super::schema;
use super::schema::parts::{colours, pair};
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::colour::Colour;
use crate::fields::tree::Node;
use crate::fields::{Field, Reader};

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

/// Reads `warna`; a colour that is missing or wrong leaves the theme's.
pub(super) fn colours(reader: &mut Reader) -> Colours {
    let colours = reader.map(&schema::COLOURS, |reader| Colours {
        action: pair(reader, &colours::ACTION),
        identity: pair(reader, &colours::IDENTITY),
        ornament: pair(reader, &colours::ORNAMENT),
    });
    colours.unwrap_or_default()
}

/// One colour, or one each for light and dark screens.
pub(super) fn pair(reader: &mut Reader, field: &'static Field) -> Option<Pair> {
    if let Some(Node::Map(_)) = reader.item(field).map(|item| &item.node) {
        return reader.map(field, |reader| {
            if !reader.has(&pair::LIGHT) {
                reader.missing(&pair::LIGHT);
            }
            let (light, dark) = (colour(reader, &pair::LIGHT), colour(reader, &pair::DARK));
            Some(Pair { light: light?, dark })
        })?;
    }
    colour(reader, field).map(|light| Pair { light, dark: None })
}

fn colour(reader: &mut Reader, field: &'static Field) -> Option<Placed<Colour>> {
    if let Some(span) = reader.key_span(field).filter(|_| reader.is_blank(field)) {
        // Without quotes the sign begins a note, and nothing is left.
        reader.skip(field);
        reader.report(Diagnostic::error("warna-kosong", reader.path(), span).with("kunci", field.key));
        return None;
    }
    let text = reader.text(field)?;
    placed(reader, text)
}

/// The colour that a text names; what names none is reported.
pub(crate) fn placed(reader: &mut Reader, text: Placed<String>) -> Option<Placed<Colour>> {
    let found = Colour::parse(&text.value);
    if found.is_none() {
        let problem = Diagnostic::error("warna-tak-terbaca", reader.path(), text.span);
        reader.report(problem.with("tertulis", &text.value));
    }
    Some(Placed { value: found?, span: text.span })
}
