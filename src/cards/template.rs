//! A card as its designer drew it: an SVG whose rectangles with `data-isi` are slots for words, code and photo.
//!
//! The manual stands at the top of the default theme's drawings. What is not a slot is the static layer.

use super::font::{Fonts, LARGEST};
use crate::diagnostic::{self, Diagnostic, SourcePath, Span};
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

/// What fills a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Name,
    Summary,
    Agency,
    Topic,
    City,
    Address,
    Badges,
    Code,
    Photo,
}

impl Content {
    const ALL: [Content; 9] = [
        Content::Name,
        Content::Summary,
        Content::Agency,
        Content::Topic,
        Content::City,
        Content::Address,
        Content::Badges,
        Content::Code,
        Content::Photo,
    ];

    fn id(self) -> &'static str {
        match self {
            Content::Name => "nama",
            Content::Summary => "ringkasan",
            Content::Agency => "opd",
            Content::Topic => "topik",
            Content::City => "kota",
            Content::Address => "alamat",
            Content::Badges => "lencana",
            Content::Code => "qr",
            Content::Photo => "foto",
        }
    }

    fn is_text(self) -> bool {
        !matches!(self, Content::Code | Content::Photo)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    Left,
    Centre,
    Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Down {
    Top,
    Middle,
    Bottom,
}

/// A colour in sRGB.
pub type Rgb = [u8; 3];

/// Pixels from the picture's upper left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// A box and how it is filled. Sizes of letters are in pixels, the leading in parts of the size.
#[derive(Clone, Debug)]
pub struct Slot {
    pub content: Content,
    pub area: Area,
    pub font: String,
    pub least: u32,
    pub most: u32,
    pub lines: usize,
    pub leading: f32,
    pub across: Across,
    pub down: Down,
    pub colour: Rgb,
    /// Behind each badge.
    pub ground: Rgb,
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

/// Takes a drawing apart for a topic, with or without a photo. What cannot be used was reported by [`check`] and is left
/// out here; `None` if nothing can be drawn.
pub fn read(text: &str, look: &Look, with_photo: bool) -> Option<Drawing> {
    let text = filled(text, |name| look.value(name).unwrap_or_default());
    let document = Document::parse(&text).ok()?;
    let mut left_out: Vec<Range<usize>> = Vec::new();
    let mut slots = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let hidden = match node.attribute("data-bila") {
            Some("foto") => !with_photo,
            Some("tanpa-foto") => with_photo,
            _ => false,
        };
        let is_inside = left_out.iter().any(|range| range.contains(&node.range().start));
        if is_inside {
            continue;
        }
        if let (false, Some(id)) = (hidden, node.attribute("data-isi")) {
            slots.extend(slot(node, id, &mut |_, _, _| {}));
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

/// Reports everything in a drawing that would not come out as its designer meant it.
pub fn check(text: &str, format: Format, path: &SourcePath, fonts: &Fonts) -> Vec<Diagnostic> {
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
    let number = |name| root.attribute(name).and_then(|text: &str| text.trim_end_matches("px").parse::<u32>().ok());
    let (width, height) = format.size();
    if (number("width"), number("height")) != (Some(width), Some(height)) {
        let (width, height) = (width.to_string(), height.to_string());
        report("kartu-ukuran", start_of(root), &[("lebar", &width), ("tinggi", &height)]);
    }
    let mut has_name = [false; 2];
    for node in document.descendants().filter(Node::is_element) {
        let Some(id) = node.attribute("data-isi") else { continue };
        let Some(slot) = slot(node, id, &mut |code, range, arguments| report(code, range, arguments)) else { continue };
        let area = slot.area;
        if area.x + area.width > width || area.y + area.height > height {
            report("kartu-slot-keluar", start_of(node), &[("slot", id)]);
        }
        if node.ancestors().any(|above| above.has_attribute("transform")) {
            report("kartu-slot-bergeser", start_of(node), &[("slot", id)]);
        }
        if slot.content.is_text() && fonts.get(&slot.font).is_none() {
            let known: Vec<&str> = fonts.names().collect();
            let range = node.attribute_node("data-huruf").map_or(start_of(node), |attribute| attribute.range_value());
            let near = diagnostic::nearest(&slot.font, known.iter().copied()).unwrap_or("none");
            let known = known.join(", ");
            report("kartu-huruf-tak-ada", range, &[("tertulis", &slot.font), ("saran", near), ("pilihan", &known)]);
        }
        if slot.content == Content::Name {
            let shown = |value: &str| !node.ancestors().any(|above| above.attribute("data-bila") == Some(value));
            has_name[0] |= shown("tanpa-foto");
            has_name[1] |= shown("foto");
        }
    }
    if has_name != [true; 2] {
        report("kartu-slot-hilang", start_of(root), &[("slot", "nama")]);
    }
    problems
}

/// The name of an element where it begins.
fn start_of(node: Node) -> Range<usize> {
    let start = node.range().start;
    start..start + 1 + node.tag_name().name().len()
}

/// Codes, places and blanks of problems go here.
type Report<'r> = &'r mut dyn FnMut(&'static str, Range<usize>, &[(&'static str, &str)]);

/// Reads one slot. Attributes that cannot be read are reported and take a value that can be drawn.
fn slot(node: Node, id: &str, report: Report) -> Option<Slot> {
    let Some(content) = Content::ALL.into_iter().find(|content| content.id() == id) else {
        let known = Content::ALL.map(Content::id);
        let near = diagnostic::nearest(id, known).unwrap_or("none");
        let range = node.attribute_node("data-isi").map_or(start_of(node), |attribute| attribute.range_value());
        report("kartu-slot-tak-dikenal", range, &[("tertulis", id), ("saran", near), ("pilihan", &known.join(", "))]);
        return None;
    };
    let mut attributes = Attributes { node, report };
    let length = |text: &str| text.trim_end_matches("px").parse::<u32>().ok();
    let area = Area {
        x: attributes.read("x", "40", 0, length),
        y: attributes.read("y", "40", 0, length),
        width: attributes.required("width", "600", 1, length).max(1),
        height: attributes.required("height", "200", 1, length).max(1),
    };
    let mut slot = Slot {
        content,
        area,
        font: String::new(),
        least: 24,
        most: 24,
        lines: attributes.read("data-baris", "2", 1, |text| text.parse().ok().filter(|count| (1..=20).contains(count))),
        leading: attributes
            .read("data-jarak", "1.2", 1.2, |text| text.parse().ok().filter(|l| (0.8..=3.0).contains(l))),
        across: attributes.read("data-rapat", "tengah", Across::Left, across),
        down: attributes.read("data-tegak", "tengah", Down::Top, down),
        colour: attributes.read("fill", "#1D2233", [0; 3], colour),
        ground: attributes.read("data-latar", "#F1E8D9", [255; 3], colour),
    };
    if content.is_text() {
        slot.font =
            attributes.required("data-huruf", "PlusJakartaSans-800", String::new(), |text| Some(text.to_owned()));
        (slot.least, slot.most) = attributes.required("data-ukuran", "28-40", (24, 24), sizes);
    }
    Some(slot)
}

fn sizes(text: &str) -> Option<(u32, u32)> {
    let (least, most) = text.split_once('-').unwrap_or((text, text));
    let (least, most) = (least.trim().parse().ok()?, most.trim().parse().ok()?);
    (8 <= least && least <= most && most <= LARGEST).then_some((least, most))
}

fn across(text: &str) -> Option<Across> {
    match text {
        "kiri" => Some(Across::Left),
        "tengah" => Some(Across::Centre),
        "kanan" => Some(Across::Right),
        _ => None,
    }
}

fn down(text: &str) -> Option<Down> {
    match text {
        "atas" => Some(Down::Top),
        "tengah" => Some(Down::Middle),
        "bawah" => Some(Down::Bottom),
        _ => None,
    }
}

/// Six hexadecimal digits after their sign.
pub fn colour(text: &str) -> Option<Rgb> {
    let digits = text.trim().strip_prefix('#').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        6 => Some([(number >> 16) as u8, (number >> 8) as u8, number as u8]),
        3 => Some([8, 4, 0].map(|shift| (number >> shift & 15) as u8 * 17)),
        _ => None,
    }
}

/// Reads attributes of a slot.
struct Attributes<'a, 'r> {
    node: Node<'a, 'a>,
    report: Report<'r>,
}

impl Attributes<'_, '_> {
    /// An attribute that must be there, or `fallback`.
    fn required<T>(&mut self, name: &str, example: &str, fallback: T, read: impl Fn(&str) -> Option<T>) -> T {
        if !self.node.has_attribute(name) {
            let arguments = [("atribut", name), ("tertulis", "none"), ("contoh", example)];
            (self.report)("kartu-atribut-salah", start_of(self.node), &arguments);
        }
        self.read(name, example, fallback, read)
    }

    /// An attribute, or `fallback` if it is not there; reported with an example if it cannot be read.
    fn read<T>(&mut self, name: &str, example: &str, fallback: T, read: impl Fn(&str) -> Option<T>) -> T {
        let Some(written) = self.node.attribute_node(name) else { return fallback };
        read(written.value().trim()).unwrap_or_else(|| {
            let arguments = [("atribut", name), ("tertulis", written.value()), ("contoh", example)];
            (self.report)("kartu-atribut-salah", written.range_value(), &arguments);
            fallback
        })
    }
}
