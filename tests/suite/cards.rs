//! Share pictures: every legal name and summary fits its slot, the same words make the same bytes, and codes stay whole.

use crate::captions::LAYOUTS;
use crate::program::project;
use etalase::rooms::cards::deflate;
use etalase::rooms::cards::draw::{self, Fields};
use etalase::rooms::cards::font::Fonts;
use etalase::rooms::cards::sheet::Ground;
use etalase::rooms::cards::template::{self, Content, Slot};
use etalase::rooms::cards::{Cards, Format};
use etalase::rooms::fields::Choice;
use proptest::prelude::*;
use std::fs;
use std::io::{Read, Write};
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

/// All slots of all drawings in every layout.
fn slots() -> &'static [Slot] {
    static SLOTS: OnceLock<Vec<Slot>> = OnceLock::new();
    SLOTS.get_or_init(|| {
        let mut slots = Vec::new();
        for format in Format::ALL {
            for layout in LAYOUTS {
                let look = &cards().looks["surat"];
                slots.extend(template::read(&cards().drawings[&format], look, |asked| asked == layout).unwrap().slots);
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
        more: Content::ALL.iter().map(|(content, _)| (*content, part(120))).collect(),
        words: template::WORDS.map(|key| (key, part(20))).into(),
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
        let block = etalase::rooms::cards::fit::fit(font, longest, slot).unwrap();
        assert!(!block.cut && block.size > slot.least, "{slot:?}");
        let short = etalase::rooms::cards::fit::fit(font, "Si Laju", slot).unwrap();
        assert_eq!(short.size, slot.most, "a short name is as large as the drawing allows");
    }
}

#[test]
fn a_story_shows_no_code_to_the_phone_that_shows_it_and_leaves_room_for_a_sticker() {
    for layout in ["nama", "foto"] {
        let text = &cards().drawings[&Format::Story];
        let slots = template::read(text, &cards().looks["surat"], |asked| asked == layout).unwrap().slots;
        assert!(slots.iter().all(|slot| slot.content != Content::Code), "{layout:?}");
        let address = slots.iter().find(|slot| slot.content == Content::Address).unwrap();
        let below = address.area.y + address.area.height;
        let next = slots.iter().map(|slot| slot.area.y).filter(|y| *y >= below).min().unwrap();
        assert!(address.most >= 56 && below <= 1440 && next >= below + 160, "{layout:?}: free from {below} to {next}");
    }
}

#[test]
fn cards_with_a_photo_carry_gain_city_and_address() {
    for format in Format::ALL {
        let text = &cards().drawings[&format];
        let slots = template::read(text, &cards().looks["surat"], |asked| asked == "foto").unwrap().slots;
        for content in [Content::Summary, Content::City, Content::Address] {
            assert!(slots.iter().any(|slot| slot.content == content), "{format:?} lacks {content:?}");
        }
        // Names of more than 40 letters stay as large as on the card without a photo, give or take an eighth.
        let name = "Pendampingan Izin Usaha Kecil di Kelurahan Kita";
        let size = |layout: &str| {
            let slots = template::read(text, &cards().looks["surat"], |asked| asked == layout).unwrap().slots;
            let slot = slots.into_iter().find(|slot| slot.content == Content::Name).unwrap();
            let font = cards().fonts.get(&slot.font).unwrap();
            etalase::rooms::cards::fit::fit(font, name, &slot).unwrap().size
        };
        let (with, without) = (size("foto"), size("nama"));
        println!("{format:?}: {with} with a photo, {without} without");
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
            let block = etalase::rooms::cards::fit::fit(font, name, slot).unwrap();
            assert_eq!(block.text, font.spelled(name).trim(), "in the order in which it is read");
            let first = block.glyphs.iter().filter(|glyph| glyph.at < block.text.find(' ').unwrap());
            let is_leftward = face.contains("Arabic");
            let rest =
                block.glyphs[block.lines[0].clone()].iter().filter(|glyph| glyph.at > block.text.find(' ').unwrap());
            let edge = |glyph: &etalase::rooms::cards::fit::Placed| if is_leftward { -glyph.x } else { glyph.x };
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
        let draw = || {
            cards()
                .png(
                    &cards().sheet(format, &cards().looks["surat"], Choice::from_id("nama").unwrap()).unwrap(),
                    &fields(name),
                )
                .unwrap()
        };
        let png = draw();
        assert!(png == draw(), "{format:?}");
        assert!(png.len() < 80_000, "{format:?} has {} bytes", png.len());
        // Width and height stand first in a PNG.
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), format.size());
        let fingerprint = |fields: &Fields| {
            cards().fingerprint((format, Choice::from_id("nama").unwrap()), cards().look(Some("surat")), fields, None)
        };
        assert_eq!(fingerprint(&fields(name)), fingerprint(&fields(name)));
        assert_ne!(fingerprint(&fields(name)), fingerprint(&fields("Akta Lahir di Rumah")));
    }
}

#[test]
fn a_phone_reads_the_code_of_every_picture_that_has_one() {
    let fields = fields("Akta Lahir di Puskesmas");
    for layout in LAYOUTS.iter().filter(|layout| **layout != "foto") {
        let sheet = cards().sheet(Format::Post, &cards().looks["surat"], Choice::from_id(layout).unwrap()).unwrap();
        let Ground::Palette { palette, .. } = &sheet.ground else { panic!("a card without a photo has a palette") };
        let rows = draw::in_palette(&sheet, &draw::marks(&sheet.slots, &fields, &cards().fonts)).unwrap();
        let grey = |x: usize, y: usize| {
            let [red, green, blue] = palette[usize::from(rows[y * (sheet.width + 1) + 1 + x])].map(u32::from);
            ((3 * red + 6 * green + blue) / 10) as u8
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(sheet.width, sheet.height, grey);
        let read: Vec<String> = image.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
        assert_eq!(read, std::slice::from_ref(&fields.link), "{layout:?}");
    }
}

/// A picture as drawings are: runs, rows like the one above, what stood somewhere before, and grain.
fn picture(seed: u64) -> (Vec<u8>, usize) {
    let mut state = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let (stride, length) = (1 + random(400), random(200_000) >> random(12));
    let colours = [1, 2, 8, 256][random(4)];
    let mut bytes: Vec<u8> = Vec::new();
    while bytes.len() < length {
        let back = match random(4) {
            0 => stride,
            1 => 1 + random(bytes.len()),
            2 => 1,
            _ => 0,
        };
        for _ in 0..1 + random(400) {
            let before = bytes.len().checked_sub(back).and_then(|place| bytes.get(place));
            let byte = before.copied().unwrap_or(random(colours) as u8);
            bytes.push(byte);
        }
    }
    bytes.truncate(length);
    (bytes, stride)
}

/// What another program reads from a stream.
fn inflated(stream: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    flate2::read::ZlibDecoder::new(stream).read_to_end(&mut bytes).expect("the stream can be read");
    bytes
}

#[test]
fn what_is_compressed_can_be_read_by_others() {
    for seed in 0..300 {
        let (bytes, stride) = picture(seed);
        assert!(inflated(&deflate::zlib(&bytes, stride)) == bytes, "{seed}");
    }
    // The longest repetition and its neighbours, from the nearest and from the farthest place.
    for length in (0..12).chain(255..262).chain(514..522) {
        let grain: Vec<u8> = (0..40_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for distance in [1, 2, 3, 4, 32_767, 32_768, 32_769] {
            let mut bytes = grain[..distance].to_vec();
            (0..length).for_each(|at| bytes.push(bytes[at]));
            assert!(inflated(&deflate::zlib(&bytes, 1_201)) == bytes, "{length} from {distance}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: proptest::test_runner::RngSeed::Fixed(5), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..3_000), few in proptest::collection::vec(0_u8..3, 0..3_000), stride in 1_usize..700) {
        prop_assert_eq!(inflated(&deflate::zlib(&bytes, stride)), bytes);
        prop_assert_eq!(inflated(&deflate::zlib(&few, stride)), few);
    }
}

#[test]
fn a_picture_shows_what_was_drawn_and_is_no_larger_than_others_make_it() {
    for (format, level) in [(Format::Link, 5), (Format::Post, 4), (Format::Story, 4)] {
        let sheet = cards().sheet(format, &cards().looks["surat"], Choice::from_id("nama").unwrap()).unwrap();
        let Ground::Palette { palette, .. } = &sheet.ground else { panic!("a card without a photo has a palette") };
        for name in
            ["Akta Lahir di Puskesmas", "Si Laju", "Layanan Pendampingan Perizinan Usaha Mikro dan Kecil Terpadu"]
        {
            let fields = fields(name);
            let rows = draw::in_palette(&sheet, &draw::marks(&sheet.slots, &fields, &cards().fonts)).unwrap();
            let png = cards().png(&sheet, &fields).unwrap();
            let shown = image::load_from_memory(&png).unwrap().into_rgb8();
            let drawn = rows.chunks_exact(sheet.width + 1).flat_map(|row| &row[1..]);
            assert!(
                shown.pixels().map(|pixel| pixel.0).eq(drawn.map(|place| palette[usize::from(*place)])),
                "{format:?}"
            );
            let mut other = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::new(level));
            other.write_all(&rows).unwrap();
            let (own, other) = (deflate::zlib(&rows, sheet.width + 1).len(), other.finish().unwrap().len());
            assert!(own <= other, "{format:?} of {name}: {own} bytes, {other} by zlib");
        }
    }
}
