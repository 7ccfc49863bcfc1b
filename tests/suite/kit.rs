//! The kit of an innovation: a page, files and one archive for social media teams, and a plan of when to post which.

use crate::program::{Answer, TODAY, answer, etalase};
use crate::site::{build, showcase, tree};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use etalase::rooms::cards::code;
use etalase::rooms::catalogue::caption::has_link;
use etalase::rooms::fields::Choice;
use etalase::rooms::pipeline::prepare;
use etalase::rooms::render::captions::caption;
use etalase::rooms::render::scene::Scene;
use etalase::rooms::settings::Overrides;
use etalase::rooms::vocabulary::Outlet;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

const SLUG: &str = "antar-akta";

fn run(folder: &Path, arguments: &[&str]) -> Answer {
    let mut command = etalase(arguments);
    command.current_dir(folder);
    answer(command)
}

/// What a phone reads from a grey picture.
fn decoded(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> Vec<String> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    image.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

/// The bytes of a file that a page holds itself, by the name under which it is saved.
fn held(page: &str, name: &str) -> Option<Vec<u8>> {
    let (_, rest) = page.split_once(&format!("download=\"{name}\" href=\"data:"))?;
    let (address, _) = rest.split_once('"')?;
    let (_, bytes) = address.split_once(";base64,")?;
    Some(STANDARD.decode(bytes.replace("&#x2F;", "/")).expect("base64"))
}

#[test]
fn every_listed_innovation_has_its_kit() {
    let site = showcase();
    let built = build(site.path(), &[]);
    assert_eq!(built.code, 0, "{}{}", built.out, built.err);
    let files = tree(&site.path().join("public"));
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();

    let page = text("bagikan/antar-akta/index.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    let wanted = ["kartu/antar-akta.jpg", "kartu/kiriman/antar-akta.jpg", "kartu/cerita/antar-akta.jpg"];
    for path in wanted {
        assert!(files.contains_key(path), "{path} is missing");
        assert!(page.contains(&format!("../../{path}")), "{path} is not on the page");
    }
    for outlet in Outlet::ALL {
        assert!(page.contains(&format!("data-saluran=\"{}\"", outlet.id())), "{outlet:?}");
    }
    assert!(page.contains("256 dari 500 huruf"), "the count stands there without a script");
    assert!(text("bagikan/anak-tercatat/index.html").contains("../../kartu/kiriman/anak-tercatat.png"));

    // Reached from its page, in every language, and from the list.
    assert!(text("inovasi/antar-akta/index.html").contains("href=\"../../bagikan/antar-akta/\""));
    assert!(text("en/inovasi/antar-akta/index.html").contains("href=\"../../../bagikan/antar-akta/\""));
    assert!(text("bagikan/index.html").contains("antar-akta/\">Antar Akta</a>"));
    assert!(text("jelajahi/index.html").contains("href=\"../bagikan/\""));
    assert!(!files.keys().any(|path| path.starts_with("en/bagikan")));
    // Told to nobody else.
    for path in files.keys().filter(|path| !path.ends_with(".html") && !path.starts_with('.')) {
        let told = ["xml", "json", "txt", "csv"].iter().any(|ending| path.ends_with(ending));
        assert!(!told || !String::from_utf8_lossy(&files[path]).contains("bagikan/antar-akta"), "{path} tells of kits");
    }
    let listed = files.keys().filter(|path| path.starts_with("kartu/kiriman/")).count();
    let exported: serde_json::Value = serde_json::from_slice(&files["data/inovasi.json"]).unwrap();
    assert_eq!(listed as u64, exported["jumlah"].as_u64().unwrap(), "one for each listed innovation");

    // The command writes what the page offers, under the same names.
    let out = site.path().join("ambil");
    let shared = run(site.path(), &["bagikan", SLUG, "--out", "ambil", "--lang", "id", "--now", TODAY]);
    assert_eq!(shared.code, 0, "{}{}", shared.out, shared.err);
    assert!(shared.out.contains("antar-akta-kiriman.jpg"), "{}", shared.out);
    let kit = tree(&out);
    let names: Vec<&str> = kit.keys().map(|name| name.strip_prefix("antar-akta-").unwrap()).collect();
    let parts = [
        "cerita.jpg",
        "facebook.txt",
        "instagram.txt",
        "kiriman.jpg",
        "poster.pdf",
        "qr.png",
        "qr.svg",
        "tautan.jpg",
        "tiktok.txt",
        "whatsapp.txt",
        "x.txt",
    ];
    assert_eq!(names, parts);
    for (name, bytes) in &kit {
        let attribute = if name.ends_with(".txt") { "data-nama" } else { "download" };
        assert!(page.contains(&format!("{attribute}=\"{name}\"")), "{name} is not offered");
        let published =
            files.iter().find(|(path, _)| page.contains(&format!("download=\"{name}\" href=\"../../{path}\"")));
        let is_published = published.is_some_and(|(_, published)| published == bytes);
        let is_held = held(&page, name).is_some_and(|held| held == *bytes);
        assert!(name.ends_with(".txt") || is_published || is_held, "{name}");
    }
    let whatsapp = String::from_utf8(kit["antar-akta-whatsapp.txt"].clone()).unwrap();
    assert_eq!(whatsapp.matches('\n').count(), whatsapp.matches("\r\n").count());
    assert!(whatsapp.trim_end().rsplit("\r\n").next().unwrap().contains("/i/"), "the link stands last: {whatsapp}");

    assert!(page.contains("data-arsip=\"antar-akta-bagikan.zip\""), "the page's script puts it into one file");
}

#[test]
fn codes_lead_to_the_short_address() {
    let link = "https://inovasi.bandarlampung.example/i/k7m2/";
    let picture = image::load_from_memory(&code::Format::Png.file(link).unwrap()).unwrap().into_luma8();
    let read =
        decoded(picture.width() as usize, picture.height() as usize, |x, y| picture.get_pixel(x as u32, y as u32).0[0]);
    assert_eq!(read, [link]);
    assert!((0..96).all(|at| picture.get_pixel(at, at).0[0] == 255), "four modules of quiet");

    let svg = String::from_utf8(code::Format::Svg.file(link).unwrap()).unwrap();
    let tree = resvg::usvg::Tree::from_str(&svg, &resvg::usvg::Options::default()).unwrap();
    let size = tree.size();
    let mut drawn = resvg::tiny_skia::Pixmap::new(600, 600).unwrap();
    let scale = resvg::tiny_skia::Transform::from_scale(600.0 / size.width(), 600.0 / size.height());
    resvg::render(&tree, scale, &mut drawn.as_mut());
    let grey = |x: usize, y: usize| drawn.pixel(x as u32, y as u32).unwrap().red();
    assert_eq!(decoded(600, 600, grey), [link]);
}

#[test]
fn an_unchanged_kit_is_taken_over() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let public = site.path().join("public");
    let times = || -> BTreeMap<String, SystemTime> {
        let made = tree(&public).into_keys().filter(|path| path.starts_with("kartu/") || path.starts_with("bagikan/"));
        made.map(|path| (path.clone(), fs::metadata(public.join(&path)).unwrap().modified().unwrap())).collect()
    };
    let before = times();
    let record = site.path().join("content/inovasi/anak-tercatat.md");
    let changed = fs::read_to_string(&record).unwrap().replace("opd: ", "bagikan: {x: Teks baru untuk X}\nopd: ");
    fs::write(&record, changed).unwrap();
    let again = build(site.path(), &[]);
    assert_eq!(again.code, 0, "{}", again.out);
    let after = times();
    let made_anew: Vec<&String> = after
        .iter()
        .filter(|(path, time)| !path.ends_with(".html") && before[*path] != **time)
        .map(|(path, _)| path)
        .collect();
    assert!(made_anew.is_empty(), "{made_anew:?}");
    let page = fs::read_to_string(public.join("bagikan/anak-tercatat/index.html")).unwrap();
    assert!(page.contains("Teks baru untuk X"));
}

#[test]
fn kits_can_be_switched_off() {
    let site = showcase();
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap().replace("kartu: true", "kartu: false");
    fs::write(&settings, text).unwrap();
    assert_eq!(build(site.path(), &[]).code, 0);
    let files = tree(&site.path().join("public"));
    assert!(!files.keys().any(|path| path.starts_with("bagikan/") || path.starts_with("kartu")));
    assert!(!String::from_utf8_lossy(&files["inovasi/antar-akta/index.html"]).contains("/bagikan/"));
    let refused = run(site.path(), &["share", SLUG, "--lang", "id", "--now", TODAY]);
    assert_eq!((refused.code, refused.err.contains("kartu: false")), (2, true), "{}", refused.err);
}

#[test]
fn a_wrong_name_is_answered_with_the_nearest() {
    let site = showcase();
    let wrong = run(site.path(), &["bagikan", "antar-akte", "--lang", "id", "--now", TODAY]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("Maksud Anda \"antar-akta\"?"), "{}", wrong.err);
    let both = run(site.path(), &["bagikan", SLUG, "--calendar", "--lang", "id"]);
    assert_eq!(both.code, 2);
    assert!(both.err.contains("etalase bagikan"), "{}", both.err);
    let date = run(site.path(), &["bagikan", "--calendar", "--start", "besok", "--lang", "id"]);
    assert!(date.code == 2 && date.err.contains("2026-01-31"), "{}", date.err);
}

#[test]
fn a_plan_of_posts_is_balanced_and_the_same_every_time() {
    let site = showcase();
    let plan = |folder: &str| {
        let arguments =
            ["share", "--calendar", "--start", "2026-12-01", "--out", folder, "--lang", "id", "--now", TODAY];
        let planned = run(site.path(), &arguments);
        assert_eq!(planned.code, 0, "{}{}", planned.out, planned.err);
        tree(&site.path().join(folder))
    };
    let files = plan("satu");
    assert_eq!(files, plan("dua"));
    let table = String::from_utf8(files["kalender-bagikan.csv"].clone()).unwrap();
    let mut lines = table.strip_prefix('\u{feff}').expect("a mark for Excel").lines();
    assert_eq!(lines.next(), Some("tanggal;hari;momen;inovasi;opd;topik;alamat_pendek;bahan;berkas"));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(';').collect()).collect();
    assert_eq!(rows[0][..3], ["2026-12-02", "Rabu", ""]);
    let mothers = rows.iter().find(|row| row[0] == "2026-12-22").unwrap();
    assert!(mothers[2] == "Hari Ibu" && mothers[5].contains("Ibu & anak"), "{mothers:?}");
    let told: Vec<&Vec<&str>> = rows.iter().filter(|row| !row[3].is_empty()).collect();
    let mut slugs: Vec<&str> = told.iter().map(|row| row[8]).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), told.len(), "nothing is told twice");
    let first = |row: &Vec<&str>| row[5].split(", ").next().map(str::to_owned);
    let neighbours =
        told[..told.len() / 2].windows(2).filter(|pair| pair[0][4] == pair[1][4] || first(pair[0]) == first(pair[1]));
    assert_eq!(neighbours.count(), 0, "the same agency or topic twice in a row");
    let calendar = String::from_utf8(files["kalender-bagikan.ics"].clone()).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), rows.len());
}

#[test]
fn a_later_plan_begins_with_what_was_not_told_yet() {
    let site = showcase();
    let plan = |start: &str| {
        let planned = run(site.path(), &["share", "--calendar", "--start", start, "--out", "rencana", "--now", TODAY]);
        assert_eq!(planned.code, 0, "{}{}", planned.out, planned.err);
        let text = fs::read_to_string(site.path().join("rencana/kalender-bagikan.csv")).unwrap();
        text.lines().skip(1).map(str::to_owned).collect::<Vec<String>>()
    };
    let slugs = |rows: &[String]| rows.iter().map(|row| row.rsplit(';').next().unwrap().to_owned()).collect::<Vec<_>>();
    let first = plan("2026-12-01");
    let (past, _): (Vec<String>, Vec<String>) = first.iter().cloned().partition(|row| row.as_str() < "2027-01-01");
    let second = plan("2027-01-01");
    assert_eq!(second[..past.len()], past, "what was posted stays in the plan");
    let told = slugs(&past);
    let next = slugs(&second[past.len()..past.len() + 12]);
    assert!(next.iter().all(|slug| slug.is_empty() || !told.contains(slug)), "{next:?} again after {told:?}");
    assert_eq!(plan("2027-01-01"), second);
}

#[test]
fn a_heavy_drawing_is_named() {
    let site = tempfile::tempdir().unwrap();
    crate::program::copy(&crate::program::project("tests/problems/_site"), site.path());
    let theme = site.path().join("themes/berat");
    fs::create_dir_all(theme.join("cards")).unwrap();
    fs::write(theme.join("theme.yaml"), "nama: Berat\nextends: siger\n").unwrap();
    let drawing = fs::read_to_string(crate::program::project("themes/siger/cards/link.svg")).unwrap();
    // Grain instead of flat colours: bands as high as no compressor looks back, of points in one of sixteen greys each.
    let mut seed = 7_u64;
    let mut points = vec![String::new(); 16];
    for (x, y) in (0..30).flat_map(|y| (0..1200).map(move |x| (x, y))) {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        points[(seed >> 60) as usize].push_str(&format!("M{x} {y}h1v1h-1z"));
    }
    let paths = points.iter().enumerate();
    let paths =
        paths.map(|(grey, points)| format!("<path fill=\"#{0:02x}{0:02x}{0:02x}\" d=\"{points}\"/>", grey * 16));
    let grain = format!(
        "<pattern id=\"butir\" width=\"1200\" height=\"30\" patternUnits=\"userSpaceOnUse\">{}</pattern>\
         <rect width=\"1200\" height=\"630\" fill=\"url(#butir)\"/><g data-bila=\"tanpa-foto\"",
        paths.collect::<String>()
    );
    let drawing = drawing.replacen("<g data-bila=\"tanpa-foto\"", &grain, 1);
    let flat = ["height=\"630\" fill=\"#FBF7F0\"/>", "height=\"366\" fill=\"{{ warna }}\"/>"];
    let drawing =
        flat.into_iter().fold(drawing, |drawing, end| drawing.replace(&format!("<rect width=\"1200\" {end}"), ""));
    fs::write(theme.join("cards/link.svg"), drawing).unwrap();
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}\ntema: berat\n")).unwrap();
    let built = build(site.path(), &[]);
    assert_eq!(built.code, 1, "{}{}", built.out, built.err);
    assert!(built.out.contains("[kartu-berat]") && built.out.contains("themes/berat/cards/link.svg"), "{}", built.out);
}

/// A text of a record: any letters, none of them hidden ones.
fn words(least: usize, most: usize) -> impl Strategy<Value = String> {
    let letters = "[a-zA-Z0-9 .,:;!?#*_@/()À-ſ漢😀✅-]";
    proptest::string::string_regex(&format!("{letters}{{{least},{most}}}")).unwrap()
}

#[test]
fn captions_of_any_record_fit_every_channel() {
    let site = showcase();
    let mut prepared = prepare(site.path(), &Overrides::default()).unwrap();
    let theme = prepared.theme.take().unwrap();
    Arc::make_mut(&mut prepared.settings).sample = false;
    let prepared = RefCell::new(prepared);
    let config = ProptestConfig {
        cases: 3_000,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let own = proptest::option::of(words(0, 2_300));
    let record = (words(3, 80), words(40, 160), words(0, 120), words(2, 120), own, any::<bool>());
    let link = "https://inovasi.bandarlampung.example/i/k7m2/";
    let result = TestRunner::new(config).run(&record, |(name, summary, benefit, place, own, sample)| {
        let mut prepared = prepared.borrow_mut();
        let innovation = prepared.catalogue.slugs[SLUG];
        let catalogue = Arc::get_mut(&mut prepared.catalogue).unwrap();
        let record = Arc::make_mut(&mut catalogue.innovations[innovation].references.record);
        record.name.value.clone_from(&name);
        record.summary.clone_from(&summary);
        record.benefits = [benefit].into_iter().collect();
        record.sample = sample;
        if let Some(location) = record.service.as_mut().and_then(|service| service.locations.first_mut()) {
            location.name = place;
        }
        record.captions =
            own.iter().flat_map(|text| Outlet::ALL.iter().map(|outlet| (*outlet, text.clone()))).collect();
        let scene =
            Scene { settings: &prepared.settings, catalogue: &prepared.catalogue, locale: &theme.editions[0].locale };
        for outlet in Outlet::ALL {
            let text = caption(scene, &prepared.catalogue.innovations[innovation], *outlet, link);
            prop_assert!(outlet.length(&text) <= outlet.limit(), "{:?}: {}", outlet, text);
            prop_assert_eq!(outlet.has_links(), text.ends_with(link), "{:?}: {}", outlet, text);
            prop_assert!(outlet.has_links() || !has_link(&text), "{:?}: {}", outlet, text);
        }
        Ok(())
    });
    result.unwrap();
}

#[test]
fn what_nobody_can_use_is_not_sold() {
    let site = showcase();
    let mut prepared = prepare(site.path(), &Overrides::default()).unwrap();
    let theme = prepared.theme.take().unwrap();
    let scene =
        Scene { settings: &prepared.settings, catalogue: &prepared.catalogue, locale: &theme.editions[0].locale };
    let mut told = 0;
    for innovation in prepared.catalogue.innovations.iter().filter(|innovation| innovation.is_unusable()) {
        for outlet in Outlet::ALL {
            let text = caption(scene, innovation, *outlet, "https://inovasi.bandarlampung.example/i/k7m2/");
            assert!(text.contains("sudah berhenti") || text.contains("masih gagasan"), "{outlet:?}: {text}");
            told += 1;
        }
    }
    assert!(told >= 5 * 5, "{told}");
}
