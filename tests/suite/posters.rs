//! Posters and bundles: every legal record fits, words can be read out, fonts are embedded, and phones read their codes.

use crate::program::{TODAY, answer, etalase, project};
use crate::site::{build, showcase};
use etalase::rooms::cards::fit::{Block, fit};
use etalase::rooms::cards::font::{Font, Fonts};
use etalase::rooms::cards::template::{self, Area, Content, Slot};
use etalase::rooms::permalink;
use etalase::rooms::pipeline::{Prepared, prepare};
use etalase::rooms::plan::{Drawn, Job, Print};
use etalase::rooms::posters::{Item, Paper, list};
use etalase::rooms::settings::Overrides;
use proptest::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let read = |name: &str| fs::read(project(&format!("themes/siger/fonts/{name}.ttf"))).unwrap();
        Fonts::new(&["PlusJakartaSans-500", "PlusJakartaSans-800"].map(|name| (name.to_owned(), read(name)))).0
    })
}

/// All slots of all drawings, with everything that a record can have and with nothing.
fn slots() -> &'static [Slot] {
    static SLOTS: OnceLock<Vec<Slot>> = OnceLock::new();
    SLOTS.get_or_init(|| {
        let read = |file: &str| fs::read_to_string(project(&format!("themes/siger/{file}"))).unwrap();
        let look = template::look(&read("cards/motif/surat.svg"), &"surat.svg".into()).unwrap();
        let drawings = Paper::ALL.map(|paper| read(paper.file()));
        let states: [fn(&str) -> bool; 3] = [|_| true, |_| false, |asked| asked == "manfaat"];
        let all = drawings.iter().flat_map(|text| states.map(|has| template::read(text, &look, has).unwrap().slots));
        all.flatten().collect()
    })
}

fn part(text: &str, count: usize) -> String {
    text.chars().cycle().take(count).collect()
}

/// Ink outside of an area; a letter's soft edge may lie on it.
fn leaves(block: &Block, x: f32, y: f32, font: &Font, area: Area) -> bool {
    block.glyphs.iter().any(|glyph| {
        let Some(mask) = font.mask(glyph.id, block.size, x + glyph.x) else { return false };
        let (left, top) = ((x + glyph.x).floor() as i32 + mask.x, (y + glyph.y).round() as i32 + mask.y);
        let (right, bottom) = (left + mask.width as i32, top + mask.height() as i32);
        left < area.x as i32 - 1
            || top < area.y as i32 - 1
            || right > (area.x + area.width) as i32 + 1
            || bottom > (area.y + area.height) as i32 + 1
    })
}

/// Sets a text of a legal length into every slot and looks for ink outside of it.
fn assert_fits(text: &str) {
    for slot in slots().iter().filter(|slot| slot.content.is_text() && slot.content != Content::Badges) {
        let (area, font) = (slot.area, fonts().get(&slot.font).unwrap());
        if slot.content.is_list() {
            let items: Vec<Item> = (1..=6).map(|at| Item { mark: format!("{at}"), text: part(text, 230) }).collect();
            let count = if slot.content == Content::Facts { 6 } else { 3 };
            for row in list::set(slot, &items[..count], fonts()) {
                assert!(!leaves(&row.text, row.x, row.y, font, area), "{text:?} leaves {slot:?}");
                let (mark, x, y) = row.mark.unwrap();
                assert!(!leaves(&mark, x, y, fonts().get(&slot.mark_font).unwrap(), area), "{text:?} leaves {slot:?}");
            }
            continue;
        }
        let length = match slot.content {
            Content::Name => 80,
            Content::Summary => 160,
            _ => 120,
        };
        if let Some(block) = fit(font, &part(text, length), slot) {
            let (x, y) = (area.x as f32, area.y as f32);
            assert!(!leaves(&block, x, y, font, area), "{text:?} leaves {slot:?}");
        }
    }
}

#[test]
fn extreme_records_fit() {
    for letter in ["W", "i", "j", "@", "—", "Å", "ķ", "fj", "a ", "-a", "😀", "漢", "e\u{301}", "\u{301}", "abc"]
    {
        assert_fits(letter);
    }
    assert_fits(&format!("{} {} ", "n".repeat(39), "m".repeat(40)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, rng_seed: proptest::test_runner::RngSeed::Fixed(3), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_record_fits(text in "[a-zA-ZWMjfQ0-9 À-ſ.,:;%&/()’“”😀漢\u{301}\u{323}-]{3,80}") {
        assert_fits(&text);
    }
}

#[test]
fn plain_words_are_shown_whole() {
    let longest = "Layanan Pendampingan Perizinan Usaha Mikro dan Kecil Terpadu di Kelurahan Kota B";
    let sentence = "Datang ke loket di kantor kelurahan, ambil nomor, lalu serahkan kartu keluarga kepada petugas. ";
    assert_eq!(longest.chars().count(), 80);
    let look = template::look(
        &fs::read_to_string(project("themes/siger/cards/motif/surat.svg")).unwrap(),
        &"surat.svg".into(),
    )
    .unwrap();
    for paper in [Paper::Poster, Paper::Row, Paper::Evidence] {
        let text = fs::read_to_string(project(&format!("themes/siger/{}", paper.file()))).unwrap();
        for slot in template::read(&text, &look, |_| true).unwrap().slots {
            let font = fonts().get(&slot.font);
            match slot.content {
                Content::Name => assert!(!fit(font.unwrap(), longest, &slot).unwrap().cut, "{paper:?}"),
                Content::Summary => {
                    assert!(!fit(font.unwrap(), part(sentence, 160).trim(), &slot).unwrap().cut, "{paper:?}");
                }
                Content::Steps => {
                    let item = |at: usize| Item { mark: at.to_string(), text: part(sentence, 190).trim().to_owned() };
                    let rows = list::set(&slot, &[item(1), item(2), item(3)], fonts());
                    assert_eq!(rows.len(), 3);
                    assert!(rows.iter().all(|row| !row.text.cut), "three steps of the greatest length");
                }
                _ => {}
            }
        }
    }
}

/// Runs one of poppler's programs. Where they are absent they are installed, if we may, as the browser tests do.
fn poppler(program: &str, arguments: &[&str], file: &Path) -> Vec<u8> {
    static READY: OnceLock<()> = OnceLock::new();
    READY.get_or_init(|| {
        if Command::new("pdftotext").arg("-v").output().is_err() {
            let install = ["install", "-y", "-qq", "--no-install-recommends", "poppler-utils"];
            let done = Command::new("apt-get").args(install).output().is_ok_and(|output| output.status.success());
            assert!(
                done,
                "These tests look at PDF with poppler. Install it, for example: sudo apt-get install poppler-utils"
            );
        }
    });
    let output = Command::new(program).args(arguments).arg(file).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What the codes on a picture say, and how wide each is in pixels.
fn codes(width: usize, height: usize, grey: impl Fn(usize, usize) -> u8) -> Vec<(String, f64)> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = image.detect_grids();
    grids
        .iter()
        .map(|grid| {
            let [a, b, ..] = grid.bounds;
            let side = f64::from((a.x - b.x).pow(2) + (a.y - b.y).pow(2)).sqrt();
            (grid.decode().unwrap().1, side)
        })
        .collect()
}

const DPI: f64 = 110.0;

/// What the codes on a page of a PDF say, printed in grey, and how wide each is in millimetres.
fn codes_on_paper(file: &Path, page: usize) -> Vec<(String, f64)> {
    let page = page.to_string();
    let (program, flags) = ("pdftoppm", ["-png", "-gray", "-r", &*DPI.to_string(), "-f", &page, "-l", &page]);
    let output = Command::new(program).args(flags).arg(file).output().unwrap();
    let picture = image::load_from_memory_with_format(&output.stdout, image::ImageFormat::Png);
    let picture = picture.unwrap().to_luma8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let grey = |x: usize, y: usize| picture.get_pixel(x as u32, y as u32).0[0];
    codes(width, height, grey).into_iter().map(|(said, side)| (said, side / DPI * 25.4)).collect()
}

struct Built {
    root: tempfile::TempDir,
    prepared: Prepared,
}

impl Built {
    fn public(&self) -> PathBuf {
        self.root.path().join("public")
    }

    fn prints(&self) -> impl Iterator<Item = (PathBuf, Print)> + '_ {
        self.prepared.plan.jobs.iter().filter_map(|(path, job)| match job {
            Job::Drawn(Drawn::Print(print)) => Some((self.public().join(path.as_str()), *print)),
            _ => None,
        })
    }

    /// The short address of an innovation.
    fn short(&self, index: usize) -> String {
        let catalogue = &self.prepared.catalogue;
        let page = permalink::innovation(&catalogue.innovations[index].record.slug);
        permalink::short(catalogue.ledger.code(page.address()).unwrap()).address().to_owned()
    }
}

/// The showcase, built once.
fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| {
        let root = showcase();
        let answer = build(root.path(), &[]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
        let now = etalase::rooms::fields::date::read_moment(TODAY);
        let prepared = prepare(root.path(), &Overrides { now, ..Overrides::default() }).unwrap();
        Built { root, prepared }
    })
}

#[test]
fn a_poster_is_one_page_whose_words_can_be_read_out() {
    let built = built();
    let (catalogue, base) = (&built.prepared.catalogue, &built.prepared.settings.base_url);
    let mut seen = 0;
    for (file, print) in built.prints() {
        let Print::Poster(index) = print else { continue };
        let record = &catalogue.innovations[index].record;
        seen += 1;
        assert!(fs::metadata(&file).unwrap().len() < 60_000, "{}", file.display());
        let text = without_spaces(&String::from_utf8_lossy(&poppler("pdftotext", &["-raw"], &file)));
        let steps: Vec<&str> = record.service.iter().flat_map(|service| service.steps.iter().take(3)).collect();
        let url = base.join(&built.short(index));
        let address = url.trim_start_matches("https://").trim_end_matches('/');
        for words in [&*record.name.value, &record.summary, address].into_iter().chain(steps) {
            assert!(text.contains(&without_spaces(words)), "{words} is not in {}: {text}", file.display());
        }
    }
    assert!(seen > 50, "{seen} posters");
    let (file, _) = built.prints().find(|(_, print)| matches!(print, Print::Poster(_))).unwrap();
    let spaced = String::from_utf8_lossy(&poppler("pdftotext", &["-raw"], &file)).into_owned();
    assert!(spaced.contains(" "), "words stand apart: {spaced}");
    let about = String::from_utf8(Command::new("pdfinfo").arg(&file).output().unwrap().stdout).unwrap();
    for fact in ["Pages:           1\n", "(A4)", "Tagged:          yes", "Creator:         Etalase"] {
        assert!(about.contains(fact), "{fact:?} is not in {about}");
    }
    assert!(!about.contains("Date:"), "no day is written into a file: {about}");
    let fonts = String::from_utf8(Command::new("pdffonts").arg(&file).output().unwrap().stdout).unwrap();
    let lines: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!lines.is_empty() && lines.iter().all(|line| line.contains("yes yes yes")), "embedded, subset: {fonts}");
}

#[test]
fn a_phone_reads_the_code_on_every_paper_printed_in_grey() {
    let built = built();
    let base = &built.prepared.settings.base_url;
    let posters = built.prints().filter(|(_, print)| matches!(print, Print::Poster(_)));
    for (file, print) in posters.step_by(6) {
        let read = codes_on_paper(&file, 1);
        let Print::Poster(index) = print else { continue };
        assert_eq!(read.len(), 1, "{}", file.display());
        assert_eq!(read[0].0, base.join(&built.short(index)));
        assert!(read[0].1 >= 60.0, "{} mm on {}", read[0].1, file.display());
    }
    let bundles: Vec<_> = built.prints().filter(|(_, print)| !matches!(print, Print::Poster(_))).collect();
    let largest = bundles.iter().max_by_key(|(_, print)| print.services(&built.prepared.catalogue).len()).unwrap();
    assert!(bundles.len() > 30 && largest.1.services(&built.prepared.catalogue).len() > 6);
    for (file, print) in [&bundles[0], &bundles[bundles.len() / 2], largest] {
        let services = print.services(&built.prepared.catalogue);
        let mut wanted: Vec<String> = services.iter().map(|index| base.join(&built.short(*index))).collect();
        let mut read = Vec::new();
        for page in 1..=services.len().div_ceil(4) {
            let found = codes_on_paper_if_there(file, page);
            assert!(found.iter().all(|(_, side)| *side >= 30.0), "3 cm: {found:?} on {}", file.display());
            read.extend(found.into_iter().map(|(said, _)| said));
        }
        wanted.sort();
        read.sort();
        assert_eq!(read, wanted, "{}", file.display());
    }
}

/// The same, for a page that may not exist.
fn codes_on_paper_if_there(file: &Path, page: usize) -> Vec<(String, f64)> {
    let about = String::from_utf8(Command::new("pdfinfo").arg(file).output().unwrap().stdout).unwrap();
    let pages = about.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    if page <= pages.trim().parse::<usize>().unwrap() { codes_on_paper(file, page) } else { Vec::new() }
}

#[test]
fn a_phone_reads_the_code_of_a_printed_page() {
    let built = built();
    let slug = &built.prepared.catalogue.innovations[0].record.slug;
    let page = fs::read_to_string(built.public().join(format!("inovasi/{slug}/index.html"))).unwrap();
    let start = page.find("<svg class=qr").or_else(|| page.find("<svg class=\"qr\"")).unwrap();
    let svg = &page[start..start + page[start..].find("</svg>").unwrap() + 6];
    // The style sheet draws it in black, each row a stroke.
    let view = svg.split("viewBox=").nth(1).unwrap().split('"').nth(1).unwrap();
    let path = svg.split("d=").nth(1).unwrap().trim_start_matches('"').split(['"', '>']).next().unwrap();
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\" width=\"400\" height=\"400\">\
         <path stroke=\"#000\" d=\"{}\"/></svg>",
        path.trim_end_matches('/')
    );
    let tree = Tree::from_str(&svg, &Options::default()).unwrap();
    let mut pixmap = Pixmap::new(400, 400).unwrap();
    pixmap.fill(resvg::tiny_skia::Color::WHITE);
    let scale = 400.0 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let read = codes(400, 400, |x, y| pixmap.pixels()[400 * y + x].red());
    assert_eq!(read[0].0, built.prepared.settings.base_url.join(&built.short(0)));
}

#[test]
fn what_has_not_changed_is_not_drawn_again() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let poster = site.path().join("public/inovasi/antar-akta/poster.pdf");
    let bytes = fs::read(&poster).unwrap();
    // A poster that was drawn again would be a new file; one that was taken over is the old one under a new name.
    #[cfg(unix)]
    let same = |path: &Path| std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap());
    #[cfg(unix)]
    let before = same(&poster);
    assert_eq!(build(site.path(), &[]).code, 0);
    assert_eq!(fs::read(&poster).unwrap(), bytes);
    #[cfg(unix)]
    assert_eq!(same(&poster), before);
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap().replace("poster: true", "poster: false");
    fs::write(&settings, text).unwrap();
    assert_eq!(build(site.path(), &[]).code, 0);
    assert!(!poster.exists());
    let page = fs::read_to_string(site.path().join("public/inovasi/antar-akta/index.html")).unwrap();
    assert!(!page.contains("poster.pdf"), "and nothing leads to it");
}

#[test]
fn an_evidence_sheet_tells_what_was_published_and_is_never_published_itself() {
    let built = built();
    let root = built.root.path();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let out = folder.to_string_lossy();
    let mut command = etalase(&["bagikan", "antar-akta", "--bukti", "--lang", "id", "--now", TODAY, "--out", &out]);
    command.current_dir(root);
    let told = answer(command);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    let file = folder.join("antar-akta-bukti.pdf");
    let text = without_spaces(&String::from_utf8_lossy(&poppler("pdftotext", &["-raw"], &file)));
    for words in [
        "Antar Akta",
        "https://inovasi.bandarlampung.example/inovasi/antar-akta/",
        "Pertama kali tayang",
        "21 November 2026",
        "Terakhir diperiksa",
        "SP4N-LAPOR!",
        "Lembar ini dibuat",
    ] {
        assert!(text.contains(&without_spaces(words)), "{words} is not in {text}");
    }
    assert_eq!(codes_on_paper(&file, 1).len(), 1);
    let public = crate::site::tree(&built.public());
    assert!(!public.keys().any(|path| path.contains("bukti") || path.contains("evidence")));
}
