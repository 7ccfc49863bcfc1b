//! A card as its designer drew it: an SVG whose rectangles with `data-isi` are slots for words, code and photo.
//!
//! The manual stands at the top of the default theme's drawings. What is not a slot is the static layer.

use super::elements;
use super::font::Fonts;
pub use super::slot::{Across, Area, Content, Down, Rgb, Slot, colour};
use super::slot::{slot, start_of};
use crate::diagnostic::{self, Diagnostic, SourcePath, Span};
use crate::fields::Choice;
use crate::vocabulary::Layout;
use resvg::usvg::roxmltree::{self, Document, Node};
use std::ops::Range;

/// The pictures that are made of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// What messengers and networks show beside a link.
    Link,
    /// A post of four to five.
    Post,
    /// A story that fills a phone.
    Story,
}

impl Format {
    /// Every format; that of link previews comes first.
    pub const ALL: [Format; 3] = [Format::Link, Format::Post, Format::Story];

    /// Its drawing in a theme: `cards/<name>.svg`.
    pub fn file(self) -> &'static str {
        match self {
            Format::Link => "cards/link.svg",
            Format::Post => "cards/post.svg",
            Format::Story => "cards/story.svg",
        }
    }

    /// Width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Format::Link => (1200, 630),
            Format::Post => (1080, 1350),
            Format::Story => (1080, 1920),
        }
    }
}

/// Slots that a card can have.
const CARD: [Content; 21] = [
    Content::Name,
    Content::Summary,
    Content::Agency,
    Content::Topic,
    Content::City,
    Content::Address,
    Content::Badges,
    Content::Code,
    Content::Photo,
    Content::Question,
    Content::Result,
    Content::Before,
    Content::After,
    Content::Source,
    Content::FirstStep,
    Content::SecondStep,
    Content::ThirdStep,
    Content::More,
    Content::Place,
    Content::Hours,
    Content::Word,
];

/// Words of the theme's locale that a card can show (`data-kata`).
pub const WORDS: [&str; 5] = ["kartu-dulu", "kartu-sekarang", "kartu-caranya", "kartu-tempat", "kartu-jam"];

/// What a drawing must keep to.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Width and height, where they are given.
    pub size: Option<(u32, u32)>,
    pub allowed: &'static [Content],
    pub required: &'static [Content],
    /// Elements that cannot be drawn.
    pub forbidden: &'static [&'static str],
}

impl Frame {
    /// The layouts among which a drawing chooses: cards alone have any.
    fn layouts(self) -> impl Iterator<Item = &'static str> {
        let is_card = self.allowed.contains(&Content::Question);
        Layout::ALL.iter().filter(move |_| is_card).map(|layout| layout.id())
    }
}

impl Format {
    /// What a drawing of this format must keep to; a theme's drawing that does not is an error.
    pub fn frame(self) -> Frame {
        Frame { size: Some(self.size()), allowed: &CARD, required: &[Content::Name], forbidden: &elements::FORBIDDEN }
    }
}

/// What a topic adds to a drawing.
#[derive(Clone, Debug)]
pub struct Look {
    pub colour: Rgb,
    /// Markup of the topic's sign, 24 by 24.
    pub sign: String,
}

impl Look {
    /// What stands for a name between double braces.
    fn value(&self, name: &str) -> Option<String> {
        let mixed = |other: u8, part: u32| {
            let mix = |own: &u8| (u32::from(*own) * (100 - part) + u32::from(other) * part) / 100;
            let [red, green, blue] = [mix(&self.colour[0]), mix(&self.colour[1]), mix(&self.colour[2])];
            format!("#{red:02x}{green:02x}{blue:02x}")
        };
        match name {
            "warna" => Some(mixed(0, 0)),
            "warna_tua" => Some(mixed(0, 35)),
            "warna_muda" => Some(mixed(255, 86)),
            "motif" => Some(self.sign.clone()),
            _ => None,
        }
    }
}

/// Reads a topic's sign: what its SVG holds, and the colour that its `data-warna` names.
pub fn look(text: &str, path: &SourcePath) -> Result<Look, Diagnostic> {
    let document = Document::parse(text).map_err(|error| broken(text, &error, path))?;
    let root = document.root_element();
    let colour = root.attribute("data-warna").and_then(colour);
    let Some(colour) = colour else {
        let range = root.attribute_node("data-warna").map_or(start_of(root), |attribute| attribute.range_value());
        let problem = Diagnostic::error("kartu-atribut-salah", path, Span::new(range.start, range.end));
        let written = root.attribute("data-warna").unwrap_or("none");
        return Err(problem.with("atribut", "data-warna").with("tertulis", written).with("contoh", "#0B5F62"));
    };
    let range = root.first_child().map_or(0, |child| child.range().start)
        ..root.last_child().map_or(0, |child| child.range().end);
    Ok(Look { colour, sign: text[range].to_owned() })
}

/// Reports what a sign may not hold: a topic's on cards, or one that stands beside words.
pub fn check_sign(text: &str, path: &SourcePath) -> Vec<Diagnostic> {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![broken(text, &error, path)],
    };
    let mut problems = Vec::new();
    elements::check(&document, &elements::FORBIDDEN, &mut |code, range, arguments| {
        let problem = Diagnostic::error(code, path, Span::new(range.start, range.end));
        problems.push(arguments.iter().fold(problem, |problem, (name, value)| problem.with(name, value)));
    });
    problems
}

/// A drawing that is no XML.
fn broken(text: &str, error: &roxmltree::Error, path: &SourcePath) -> Diagnostic {
    let place = error.pos();
    let at = crate::fields::tree::offset_of(text, place.row as usize, place.col as usize);
    let words = error.to_string();
    let message = words.split(" at ").next().unwrap_or_default();
    Diagnostic::error("kartu-rusak", path, Span::new(at, at)).with("pesan", message)
}

const BLANKS: [&str; 4] = ["warna", "warna_tua", "warna_muda", "motif"];

/// A drawing taken apart.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub slots: Vec<Slot>,
    /// The static layer as SVG.
    pub ground: String,
}

/// The values that an attribute has, with their places, anywhere in a drawing, whatever a record has.
pub fn attributes(text: &str, name: &str) -> Vec<(String, Range<usize>)> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let written = document.descendants().filter_map(|node| node.attribute_node(name));
    written.map(|attribute| (attribute.value().to_owned(), attribute.range_value())).collect()
}

/// The contents whose presence changes the drawing (`data-bila`), in order.
pub fn asked(text: &str) -> Vec<Content> {
    let asked = attributes(text, "data-bila");
    let content = |name: &str| Content::named(name.strip_prefix(WITHOUT).unwrap_or(name));
    let mut asked: Vec<Content> = asked.iter().filter_map(|(name, _)| content(name)).collect();
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// The size that a drawing says it has.
pub fn size(text: &str) -> Option<(u32, u32)> {
    let plain = filled(text, |_| String::new());
    size_of(Document::parse(&plain).ok()?.root_element())
}

fn size_of(root: Node) -> Option<(u32, u32)> {
    let number = |name| root.attribute(name).and_then(|text: &str| text.trim_end_matches("px").parse::<u32>().ok());
    Some((number("width")?, number("height")?))
}

/// Takes a drawing apart for a topic. `has` tells what the record has, which elements with `data-bila` ask. What cannot be
/// used was reported by [`check`] and is left out here; `None` if nothing can be drawn.
pub fn read(text: &str, look: &Look, has: impl Fn(&str) -> bool) -> Option<Drawing> {
    let all = Content::ALL.map(|(content, _)| content);
    let text = filled(text, |name| look.value(name).unwrap_or_default());
    let document = Document::parse(&text).ok()?;
    let mut left_out: Vec<Range<usize>> = Vec::new();
    let mut slots = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let hidden = node.attribute("data-bila").is_some_and(|asked| match asked.strip_prefix(WITHOUT) {
            Some(missing) => has(missing),
            None => !has(asked),
        });
        let is_inside = left_out.iter().any(|range| range.contains(&node.range().start));
        if is_inside {
            continue;
        }
        if let (false, Some(id)) = (hidden, node.attribute("data-isi")) {
            slots.extend(slot(node, id, &all, &mut |_, _, _| {}));
            left_out.push(node.range());
        } else if hidden {
            left_out.push(node.range());
        }
    }
    let mut ground = text.clone();
    for range in left_out.into_iter().rev() {
        ground.replace_range(range, "");
    }
    Some(Drawing { slots, ground })
}

/// What stands before the name of what a record must not have.
const WITHOUT: &str = "tanpa-";

/// Replaces every `{{ name }}`.
fn filled(text: &str, value: impl Fn(&str) -> String) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, (name, after))) = rest.split_once("{{").and_then(|(b, r)| Some((b, r.split_once("}}")?))) {
        filled.push_str(before);
        filled.push_str(&value(name.trim()));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// What a drawing without a readable size is told to have.
const SAMPLE_SIZE: (u32, u32) = (1900, 400);

/// Reports everything in a drawing that would not come out as its designer meant it.
pub fn check(text: &str, frame: Frame, path: &SourcePath, fonts: &Fonts) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut report = |code: &'static str, range: Range<usize>, arguments: &[(&'static str, &str)]| {
        let problem = Diagnostic::error(code, path, Span::new(range.start, range.end));
        problems.push(arguments.iter().fold(problem, |problem, (name, value)| problem.with(name, value)));
    };
    // Blanks are filled with a colour of their own length, so that every place stays where it is.
    let blank = |inside: &str| format!("{:width$}", "#777", width = inside.len() + 4);
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, (inside, after))) = rest.split_once("{{").and_then(|(b, r)| Some((b, r.split_once("}}")?)))
    {
        plain.push_str(before);
        let start = plain.len();
        plain.push_str(&blank(inside));
        let name = inside.trim();
        if !BLANKS.contains(&name) {
            let near = diagnostic::nearest(name, BLANKS).unwrap_or("none");
            let known = BLANKS.join(", ");
            report(
                "kartu-isian-salah",
                start..plain.len(),
                &[("tertulis", name), ("saran", near), ("pilihan", &known)],
            );
        }
        rest = after;
    }
    plain.push_str(rest);
    let document = match Document::parse(&plain) {
        Ok(document) => document,
        Err(error) => {
            problems.push(broken(&plain, &error, path));
            return problems;
        }
    };
    let root = document.root_element();
    let written = size_of(root);
    let (width, height) = frame.size.or(written).unwrap_or(SAMPLE_SIZE);
    if written != Some((width, height)) {
        let (width, height) = (width.to_string(), height.to_string());
        report("kartu-ukuran", start_of(root), &[("lebar", &width), ("tinggi", &height)]);
    }
    elements::check(&document, frame.forbidden, &mut |code, range, arguments| report(code, range, arguments));
    // What is required must be there with a photo and without one; other conditions of a drawing are taken as met.
    let mut found: [Vec<Content>; 2] = Default::default();
    for node in document.descendants().filter(Node::is_element) {
        if let Some(asked) = node.attribute_node("data-bila") {
            let name = asked.value().strip_prefix(WITHOUT).unwrap_or(asked.value());
            let known: Vec<&str> = frame.allowed.iter().map(|content| content.id()).chain(frame.layouts()).collect();
            if !known.contains(&name) {
                let near = diagnostic::nearest(name, known.iter().copied()).unwrap_or("none");
                let arguments = [("tertulis", name), ("saran", near), ("pilihan", &known.join(", "))];
                report("kartu-slot-tak-dikenal", asked.range_value(), &arguments);
            }
        }
        let Some(id) = node.attribute("data-isi") else { continue };
        let read = slot(node, id, frame.allowed, &mut |code, range, arguments| report(code, range, arguments));
        let Some(slot) = read else { continue };
        let area = slot.area;
        if area.x + area.width > width || area.y + area.height > height {
            report("kartu-slot-keluar", start_of(node), &[("slot", id)]);
        }
        if node.ancestors().any(|above| above.has_attribute("transform")) {
            report("kartu-slot-bergeser", start_of(node), &[("slot", id)]);
        }
        let named = [(&slot.font, "data-huruf", true), (&slot.mark_font, "data-huruf-tanda", slot.content.is_list())];
        let is_missing = |font: &str| slot.content.is_text() && fonts.get(font).is_none();
        for (font, attribute, _) in named.into_iter().filter(|(font, _, is_used)| *is_used && is_missing(font)) {
            let known: Vec<&str> = fonts.names().collect();
            let range = node.attribute_node(attribute).map_or(start_of(node), |attribute| attribute.range_value());
            let near = diagnostic::nearest(font, known.iter().copied()).unwrap_or("none");
            let known = known.join(", ");
            report("kartu-huruf-tak-ada", range, &[("tertulis", font), ("saran", near), ("pilihan", &known)]);
        }
        for (found, other) in found.iter_mut().zip(["tanpa-foto", "foto"]) {
            if !node.ancestors().any(|above| above.attribute("data-bila") == Some(other)) {
                found.push(slot.content);
            }
        }
    }
    for required in frame.required.iter().filter(|required| !found.iter().all(|found| found.contains(required))) {
        report("kartu-slot-hilang", start_of(root), &[("slot", required.id())]);
    }
    problems
}
