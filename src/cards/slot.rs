//! A box in a drawing, and how it is filled: a rectangle with `data-isi` and its attributes.

use super::font::LARGEST;
use crate::diagnostic;
use resvg::usvg::roxmltree::Node;
use std::ops::Range;

/// What fills a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// The heading of a list.
    Title,
    /// "Page 1 of 3".
    Page,
    /// What must be known before anything else, beside its labels: whom to call, what can hurt, limits.
    Warnings,
    /// The first steps, each beside its number.
    Steps,
    /// How many steps are left out.
    More,
    /// What it is good for, each beside a dot.
    Benefits,
    /// Values beside their labels: cost, place, hours.
    Facts,
    /// Words of the theme's locale.
    Word,
    /// Rows of another drawing, one below another.
    Rows,
    /// The share picture.
    Card,
    /// A question that a benefit answers.
    Question,
    /// What a result measures, its values, and where they are from.
    Result,
    Before,
    After,
    Source,
    /// The first steps, one by one.
    FirstStep,
    SecondStep,
    ThirdStep,
    /// The first place and its hours.
    Place,
    Hours,
}

impl Content {
    /// Every content and its name in `data-isi`.
    pub const ALL: [(Content, &str); 29] = [
        (Content::Name, "nama"),
        (Content::Summary, "ringkasan"),
        (Content::Agency, "opd"),
        (Content::Topic, "topik"),
        (Content::City, "kota"),
        (Content::Address, "alamat"),
        (Content::Badges, "lencana"),
        (Content::Code, "qr"),
        (Content::Photo, "foto"),
        (Content::Title, "judul"),
        (Content::Page, "halaman"),
        (Content::Warnings, "awas"),
        (Content::Steps, "langkah"),
        (Content::More, "langkah-lain"),
        (Content::Benefits, "manfaat"),
        (Content::Facts, "keterangan"),
        (Content::Word, "kata"),
        (Content::Rows, "baris"),
        (Content::Card, "kartu"),
        (Content::Question, "tanya"),
        (Content::Result, "hasil"),
        (Content::Before, "dulu"),
        (Content::After, "sekarang"),
        (Content::Source, "sumber"),
        (Content::FirstStep, "langkah-1"),
        (Content::SecondStep, "langkah-2"),
        (Content::ThirdStep, "langkah-3"),
        (Content::Place, "tempat"),
        (Content::Hours, "jam"),
    ];

    /// The value of `data-isi` that stands for this content.
    pub fn id(self) -> &'static str {
        Content::ALL.iter().find(|(content, _)| *content == self).map_or("", |(_, id)| id)
    }

    /// The content that a value of `data-isi` stands for; `None` if it is not one of ours.
    pub fn named(id: &str) -> Option<Content> {
        Content::ALL.iter().find(|(_, known)| *known == id).map(|(content, _)| *content)
    }

    /// Whether words fill it, as opposed to a code, a picture or other drawings.
    pub fn is_text(self) -> bool {
        !matches!(self, Content::Code | Content::Photo | Content::Rows | Content::Card)
    }

    /// Whether it is a list of texts, each with its mark.
    pub fn is_list(self) -> bool {
        matches!(self, Content::Warnings | Content::Steps | Content::Benefits | Content::Facts)
    }
}

/// Where text stands between the left and the right edge of its slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    Left,
    Centre,
    Right,
}

/// Where text stands between the upper and the lower edge of its slot.
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
    /// The colour behind each badge and each number.
    pub ground: Rgb,
    /// The key of the words that fill it.
    pub word: String,
    /// For lists: the width of the column for marks, their font and their colour.
    pub column: u32,
    pub mark_font: String,
    pub mark_colour: Rgb,
}

/// The name of an element where it begins.
pub(super) fn start_of(node: Node) -> Range<usize> {
    let start = node.range().start;
    start..start + 1 + node.tag_name().name().len()
}

/// Codes, places and blanks of problems go here.
pub(super) type Report<'r> = &'r mut dyn FnMut(&'static str, Range<usize>, &[(&'static str, &str)]);

/// Reads one slot. Attributes that cannot be read are reported and take a value that can be drawn.
pub(super) fn slot(node: Node, id: &str, allowed: &[Content], report: Report) -> Option<Slot> {
    let Some(content) = Content::named(id).filter(|content| allowed.contains(content)) else {
        let known: Vec<&str> = allowed.iter().map(|content| content.id()).collect();
        let near = diagnostic::nearest(id, known.iter().copied()).unwrap_or("none");
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
        word: String::new(),
        column: 0,
        mark_font: String::new(),
        mark_colour: [0; 3],
    };
    if content.is_text() {
        slot.font =
            attributes.required("data-huruf", "PlusJakartaSans-800", String::new(), |text| Some(text.to_owned()));
        (slot.least, slot.most) = attributes.required("data-ukuran", "28-40", (24, 24), sizes);
    }
    let owned = |text: &str| Some(text.to_owned());
    if content == Content::Word {
        slot.word = attributes.required("data-kata", "poster-cara", String::new(), owned);
    }
    if content.is_list() {
        slot.column = attributes.read("data-lajur", "120", 0, length).min(area.width / 2);
        slot.mark_font = attributes.read("data-huruf-tanda", "PlusJakartaSans-800", slot.font.clone(), owned);
        slot.mark_colour = attributes.read("data-tanda", "#1D2233", slot.colour, colour);
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
