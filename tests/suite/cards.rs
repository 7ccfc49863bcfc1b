//! Share pictures: every legal name and summary fits its slot, the same words make the same bytes, and codes stay whole.

use crate::program::project;
use etalase::cards::draw::{self, Fields};
use etalase::cards::font::Fonts;
use etalase::cards::sheet::Ground;
use etalase::cards::template::{self, Content, Slot};
use etalase::cards::{Cards, Format};
use proptest::prelude::*;
use std::fs;
use std::sync::OnceLock;

fn cards() -> &'static Cards {
    static CARDS: OnceLock<Cards> = OnceLock::new();
    CARDS.get_or_init(|| {
        let theme = project("themes/siger");
        let read = |file: &str| fs::read_to_string(theme.join(file)).unwrap();
        let fonts: Vec<(String, Vec<u8>)> = ["PlusJakartaSans-500", "PlusJakartaSans-800"]
            .map(|name| (name.to_owned(), fs::read(theme.join(format!("fonts/{name}.ttf"))).unwrap()))
            .into();
        let look = template::look(&read("cards/motif/surat.svg"), &"surat.svg".into()).unwrap();
        Cards {
            fonts: Fonts::new(&fonts).0,
            drawings: Format::ALL.map(|format| (format, read(format.file()))).into(),
            looks: [("surat".to_owned(), look)].into(),
        }
    })
}

/// All slots of all drawings, with and without a photo.
fn slots() -> &'static [Slot] {
    static SLOTS: OnceLock<Vec<Slot>> = OnceLock::new();
    SLOTS.get_or_init(|| {
        let mut slots = Vec::new();
        for format in Format::ALL {
            for with_photo in [false, true] {
                let look = &cards().looks["surat"];
                slots.extend(template::read(&cards().drawings[&format], look, |_| with_photo).unwrap().slots);
            }
        }
        slots
    })
}

fn fields(name: &str) -> Fields {
    let part = |count: usize| name.chars().chain(name.chars()).take(count).collect::<String>();
    Fields {
        name: name.to_owned(),
        summary: part(160),
        agency: part(120),
        topic: part(60),
        city: part(120),
        address: name.replace(' ', ""),
        badges: vec![part(28), name.chars().rev().take(28).collect(), "Datang langsung".to_owned()],
        link: "https://inovasi.bandarlampung.example/i/k7m2/".to_owned(),
    }
}

/// Draws a name into every slot and looks for ink outside of it.
fn assert_fits(name: &str) {
    let fields = fields(name);
    for slot in slots() {
        let mut marks = Vec::new();
        draw::fill(slot, &fields, &cards().fonts, &mut marks);
        let area = slot.area;
        for mark in marks {
            let (right, bottom) = (mark.x + mark.mask.width as i32, mark.y + mark.mask.height() as i32);
            // The soft edge of a letter may lie on the box's own edge.
            let inside = mark.x >= area.x as i32 - 1
                && mark.y >= area.y as i32 - 1
                && right <= (area.x + area.width) as i32 + 1
                && bottom <= (area.y + area.height) as i32 + 1;
            assert!(inside, "{:?} of {name:?} leaves {area:?}: {} {} {right} {bottom}", slot.content, mark.x, mark.y);
        }
    }
}

#[test]
fn extreme_names_fit() {
    for letter in ["W", "i", "j", "@", "—", "Å", "ķ", "fj", "a ", "-a", "😀", "漢", "e\u{301}", "\u{301}"] {
        let name: String = letter.chars().cycle().take(80).collect();
        assert_fits(&name);
    }
    assert_fits("abc");
    assert_fits(&format!("{} {}", "n".repeat(39), "m".repeat(40)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: proptest::test_runner::RngSeed::Fixed(3), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_name_fits(name in "[a-zA-ZWMjfQ0-9 À-ſ.,:;%&/()’“”😀漢\u{301}\u{323}-]{3,80}") {
        assert_fits(&name);
    }
}

#[test]
fn plain_names_are_shown_whole() {
    let fonts = &cards().fonts;
    let longest = "Layanan Pendampingan Perizinan Usaha Mikro dan Kecil Terpadu di Kelurahan Kota B";
    assert_eq!(longest.chars().count(), 80);
    for slot in slots().iter().filter(|slot| slot.content == Content::Name) {
        let font = fonts.get(&slot.font).unwrap();
        let block = etalase::cards::fit::fit(font, longest, slot).unwrap();
        assert!(!block.cut && block.size > slot.least, "{slot:?}");
        let short = etalase::cards::fit::fit(font, "Si Laju", slot).unwrap();
        assert_eq!(short.size, slot.most, "a short name is as large as the drawing allows");
    }
}

#[test]
fn letters_that_no_font_has_become_the_nearest_that_it_has() {
    let font = cards().fonts.get("PlusJakartaSans-800").unwrap();
    assert_eq!(font.spelled("Cafe\u{301} ﬁt 😀漢"), "Café fit ");
    assert_eq!(font.spelled("Ｌayanan ①"), "Layanan 1");
}

/// The theme's fonts, and those of a theme that brings more scripts.
fn more_fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let files = [
            ("PlusJakartaSans-500", "themes/siger"),
            ("PlusJakartaSans-800", "themes/siger"),
            ("NotoNaskhArabic-Contoh", "tests/themes/aksara"),
            ("NotoSansJavanese-Contoh", "tests/themes/aksara"),
        ];
        let read = |(name, theme): (&str, &str)| {
            (name.to_owned(), fs::read(project(theme).join(format!("fonts/{name}.ttf"))).unwrap())
        };
        Fonts::new(&files.map(read)).0
    })
}

#[test]
fn a_theme_may_bring_fonts_of_more_scripts() {
    for (name, face) in [
        ("خدمة المواطن", "NotoNaskhArabic-Contoh"),
        ("ꦥꦱꦂ ꦏꦭꦶꦮꦺꦴꦤ꧀", "NotoSansJavanese-Contoh"),
        ("Café Ñoño – 市", "PlusJakartaSans-800"),
    ] {
        let (found, font) = more_fonts().best("PlusJakartaSans-800", name).unwrap();
        assert_eq!(found, face, "{name}");
        assert_eq!(font.lacks(name), if name.contains('市') { vec!['市'] } else { vec![] });
        for slot in slots().iter().filter(|slot| slot.content == Content::Name) {
            let block = etalase::cards::fit::fit(font, name, slot).unwrap();
            assert_eq!(block.text, font.spelled(name).trim(), "in the order in which it is read");
            let first = block.glyphs.iter().filter(|glyph| glyph.at < block.text.find(' ').unwrap());
            let is_leftward = face.contains("Arabic");
            let rest =
                block.glyphs[block.lines[0].clone()].iter().filter(|glyph| glyph.at > block.text.find(' ').unwrap());
            let edge = |glyph: &etalase::cards::fit::Placed| if is_leftward { -glyph.x } else { glyph.x };
            let most = first.map(edge).fold(f32::MIN, f32::max);
            assert!(rest.map(edge).all(|x| x > most), "{name}: the second word stands before the first");
        }
        let (fields, fonts) = (fields(name), more_fonts());
        let (mut with, mut without) = (Vec::new(), Vec::new());
        let slot = slots().iter().find(|slot| slot.content == Content::Name).unwrap();
        draw::fill(slot, &fields, fonts, &mut with);
        draw::fill(slot, &fields, &cards().fonts, &mut without);
        assert_eq!(without.is_empty(), face.starts_with("Noto"), "{name}");
        assert!(!with.is_empty(), "{name}");
    }
    // Vowels are marks, and they stay.
    let javanese = more_fonts().get("NotoSansJavanese-Contoh").unwrap();
    assert_eq!(javanese.spelled("ꦥꦱꦂ ꦏꦭꦶꦮꦺꦴꦤ꧀"), "ꦥꦱꦂ ꦏꦭꦶꦮꦺꦴꦤ꧀");
}

#[test]
fn the_same_words_make_the_same_small_picture() {
    let name = "Akta Lahir di Puskesmas";
    for format in Format::ALL {
        let draw =
            || cards().png(&cards().sheet(format, &cards().looks["surat"], false).unwrap(), &fields(name)).unwrap();
        let png = draw();
        assert!(png == draw(), "{format:?}");
        assert!(png.len() < 80_000, "{format:?} has {} bytes", png.len());
        // Width and height stand first in a PNG.
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), format.size());
        let fingerprint = |fields: &Fields| cards().fingerprint(format, cards().look(Some("surat")), fields, None);
        assert_eq!(fingerprint(&fields(name)), fingerprint(&fields(name)));
        assert_ne!(fingerprint(&fields(name)), fingerprint(&fields("Akta Lahir di Rumah")));
    }
}

#[test]
fn a_phone_reads_the_code_of_every_picture_that_has_one() {
    let fields = fields("Akta Lahir di Puskesmas");
    for format in [Format::Post, Format::Story] {
        let sheet = cards().sheet(format, &cards().looks["surat"], false).unwrap();
        let Ground::Palette { palette, .. } = &sheet.ground else { panic!("a card without a photo has a palette") };
        let rows = draw::in_palette(&sheet, &draw::marks(&sheet.slots, &fields, &cards().fonts)).unwrap();
        let grey = |x: usize, y: usize| {
            let [red, green, blue] = palette[usize::from(rows[y * (sheet.width + 1) + 1 + x])].map(u32::from);
            ((3 * red + 6 * green + blue) / 10) as u8
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(sheet.width, sheet.height, grey);
        let read: Vec<String> = image.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
        assert_eq!(read, std::slice::from_ref(&fields.link), "{format:?}");
    }
}
