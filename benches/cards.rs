//! What a share picture costs on one core, beside resvg drawing the whole SVG with its text.
//!
//! `cargo bench --bench cards`. Figures are the least of many runs, for a busy machine
//! only adds to them; the static layer is drawn once for each topic and format.

#![allow(clippy::print_stdout, reason = "a table on the terminal is what a bench is for")]
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "it reads the theme that it measures")]

use etalase::rooms::cards::draw::{self, Fields};
use etalase::rooms::cards::font::Fonts;
use etalase::rooms::cards::sheet::Ground;
use etalase::rooms::cards::{Cards, Format, encode, template};
use etalase::rooms::vocabulary::Layout;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Instant;

const RUNS: usize = 101;

fn main() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/siger");
    let read = |file: &str| fs::read_to_string(theme.join(file)).unwrap();
    let fonts: Vec<(String, Vec<u8>)> = ["PlusJakartaSans-500", "PlusJakartaSans-800"]
        .map(|name| (name.to_owned(), fs::read(theme.join(format!("fonts/{name}.ttf"))).unwrap()))
        .into();
    let look = template::look(&read("cards/motif/surat.svg"), &"surat.svg".into()).unwrap();
    let cards = Cards {
        fonts: Fonts::new(&fonts).0,
        drawings: Format::ALL.map(|format| (format, read(format.file()))).into(),
        looks: [("surat".to_owned(), look)].into(),
    };
    println!("milliseconds, the least of {RUNS} runs\n");
    println!(
        "{:<8}{:>9}{:>9}{:>9}{:>9}{:>9}{:>12}{:>10}",
        "", "static", "words", "paint", "encode", "all", "whole SVG", ""
    );
    for format in Format::ALL {
        for (kind, fields) in [("short", short()), ("long", long())] {
            measure(&cards, format, kind, &fields);
        }
    }
}

fn measure(cards: &Cards, format: Format, kind: &str, fields: &Fields) {
    let sheet_time = least(11, || cards.sheet(format, &cards.looks["surat"], Layout::Name).unwrap()).0;
    let sheet = cards.sheet(format, &cards.looks["surat"], Layout::Name).unwrap();
    let Ground::Palette { palette, .. } = &sheet.ground else { return };
    let (words, marks) = least(RUNS, || draw::marks(&sheet.slots, fields, &cards.fonts));
    let (paint, rows) = least(RUNS, || draw::in_palette(&sheet, &marks).unwrap());
    let (encoding, _) = least(RUNS, || encode::png(&rows, sheet.width, sheet.height, palette));
    let (all, png) = least(RUNS, || cards.png(&sheet, fields).unwrap());
    let svg = whole(cards, format, fields);
    let options = Options { fontdb: cards.fonts.database(), ..Options::default() };
    let (whole, whole_png) = least(11, || {
        let tree = Tree::from_str(&svg, &options).unwrap();
        let (width, height) = format.size();
        let mut pixmap = Pixmap::new(width, height).unwrap();
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        pixmap.encode_png().unwrap()
    });
    let name = format!("{format:?}").to_lowercase();
    println!(
        "{name:<8}{sheet_time:>9.2}{words:>9.2}{paint:>9.2}{encoding:>9.2}{all:>9.2}{whole:>12.2}   {kind}: {} bytes, whole SVG {}",
        png.len(),
        whole_png.len()
    );
}

/// The least time that a work takes, in milliseconds, and what it made.
fn least<T>(runs: usize, mut work: impl FnMut() -> T) -> (f64, T) {
    let mut made = work();
    let mut time = f64::MAX;
    for _ in 0..runs {
        let start = Instant::now();
        made = work();
        time = time.min(start.elapsed().as_secs_f64() * 1_000.0);
    }
    (time, made)
}

/// The same card as one SVG: every slot's text as elements of about as many lines.
fn whole(cards: &Cards, format: Format, fields: &Fields) -> String {
    let drawing = template::read(&cards.drawings[&format], &cards.looks["surat"], |asked| asked == "nama").unwrap();
    let mut text = String::new();
    for slot in &drawing.slots {
        let words = match slot.content {
            template::Content::Name => fields.name.clone(),
            template::Content::Summary => fields.summary.clone(),
            template::Content::Agency => fields.agency.clone(),
            template::Content::Topic => fields.topic.clone(),
            template::Content::City => fields.city.clone(),
            template::Content::Badges => fields.badges.join("   "),
            _ => fields.address.clone(),
        };
        let words: Vec<&str> = words.split(' ').collect();
        let (size, weight) = ((slot.least + slot.most) / 2, if slot.font.ends_with("800") { 800 } else { 500 });
        for (line, words) in words.chunks(words.len().div_ceil(slot.lines).max(1)).enumerate() {
            let [red, green, blue] = slot.colour;
            let y = slot.area.y + size * (line as u32 + 1);
            let words = words.join(" ").replace('&', "&amp;");
            let _ = write!(
                text,
                "<text x=\"{}\" y=\"{y}\" font-family=\"Plus Jakarta Sans\" font-weight=\"{weight}\" font-size=\"{size}\" \
                 fill=\"rgb({red},{green},{blue})\">{words}</text>",
                slot.area.x
            );
        }
    }
    drawing.ground.replace("</svg>", &format!("{text}</svg>"))
}

fn short() -> Fields {
    Fields {
        name: "Antre dari Rumah".to_owned(),
        summary: "Ambil nomor antrean puskesmas lewat HP.".to_owned(),
        agency: "Dinas Kesehatan".to_owned(),
        topic: "Kesehatan".to_owned(),
        badges: vec!["Gratis".to_owned(), "Bisa lewat HP".to_owned()],
        ..long()
    }
}

fn long() -> Fields {
    Fields {
        name: "Layanan Pendampingan Perizinan Usaha Mikro dan Kecil Terpadu di Kelurahan Kota".to_owned(),
        summary: "Urus nomor induk berusaha, sertifikat halal, dan izin edar di kantor kelurahan terdekat, dibantu \
                  petugas sampai selesai, tanpa biaya apa pun."
            .to_owned(),
        agency: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu".to_owned(),
        topic: "Usaha & izin".to_owned(),
        city: "Pemerintah Kota Bandar Lampung".to_owned(),
        address: "inovasi.bandarlampung.example/i/k7m2".to_owned(),
        badges: vec!["Gratis".to_owned(), "Selesai 3 sampai 5 hari kerja".to_owned(), "Datang langsung".to_owned()],
        link: "https://inovasi.bandarlampung.example/i/k7m2/".to_owned(),
        ..Fields::default()
    }
}
