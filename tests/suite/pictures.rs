//! Pictures: small, whole, the right way up, private, made once.

use crate::program::{TODAY, answer, copy, etalase, project};
use crate::site::{build, showcase, tree};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// A copy of the small good site.
fn small_site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    site
}

/// Published files whose names begin and end so.
fn published(root: &Path, start: &str, end: &str) -> Vec<(String, Vec<u8>)> {
    let files = tree(&root.join("public")).into_iter();
    files.filter(|(path, _)| path.starts_with(&format!("aset/gambar/{start}")) && path.ends_with(end)).collect()
}

/// How many forms of pictures a build made, by its own account.
fn made(root: &Path) -> usize {
    let answer = build(root, &["--timings"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let line = answer.out.lines().find(|line| line.contains("gambar dibuat baru")).expect("the count is told");
    line.split_whitespace().last().unwrap().parse().unwrap()
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn a_picture_is_made_once() {
    let site = showcase();
    let first = made(site.path());
    assert!(first >= 60, "{first} forms");
    let before = tree(&site.path().join("public"));
    assert_eq!(made(site.path()), 0);
    assert!(tree(&site.path().join("public")) == before);
    // What was damaged, emptied or lost since is made again, to the byte.
    let forms = published(site.path(), "antar-akta-", "");
    assert_eq!(forms.len(), 4);
    let file = |at: usize| site.path().join("public").join(&forms[at].0);
    let mut damaged = forms[0].1.clone();
    damaged[100] ^= 1;
    fs::write(file(0), damaged).unwrap();
    fs::write(file(1), b"").unwrap();
    fs::remove_file(file(2)).unwrap();
    assert_eq!(made(site.path()), 3);
    assert!(tree(&site.path().join("public")) == before);
    // Another picture under the same name has another address.
    let gambar = site.path().join("content/gambar");
    fs::copy(gambar.join("si-laju.jpg"), gambar.join("antar-akta.jpg")).unwrap();
    assert_eq!(made(site.path()), 4);
    let after = published(site.path(), "antar-akta-", "");
    assert!(after.iter().all(|(path, _)| !before.contains_key(path)));
}

#[test]
fn pictures_are_light_and_their_pages_ask_for_them_by_width() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    for (end, most) in [("-400.webp", 10_000), ("-800.webp", 28_000), ("-1200.webp", 60_000), ("-800.jpg", 100_000)] {
        let forms = published(site.path(), "", end);
        assert_eq!(forms.len(), 15, "{end}");
        for (path, bytes) in forms {
            assert!(bytes.len() <= most, "{path} has {} bytes", bytes.len());
        }
    }
    let files = tree(&site.path().join("public"));
    let page = String::from_utf8_lossy(&files["inovasi/antar-akta/index.html"]).into_owned();
    let image = &page[page.find("<picture").unwrap()..page.find("</picture>").unwrap()];
    assert!(image.contains(" width=\"1280\"") && image.contains(" height=\"800\""), "{image}");
    assert!(!image.contains("lazy"), "what stands first is not put off: {image}");
    let list = String::from_utf8_lossy(&files["topik/surat/index.html"]).into_owned();
    assert!(list.contains("loading=\"lazy\"") || list.contains("loading=lazy"));
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(html);
        for (at, _) in html.match_indices("srcset=\"") {
            let set = html[at + 8..].split('"').next().unwrap();
            for choice in set.split(", ") {
                let (address, width) = choice.split_once(' ').unwrap();
                assert!(
                    files.contains_key(address.trim_start_matches("./").trim_start_matches("../")),
                    "{path}: {address} leads nowhere"
                );
                assert!(address.ends_with(&format!("-{}.webp", width.trim_end_matches('w'))), "{choice}");
            }
        }
    }
    let data = page.split("\"image\":\"").nth(1).and_then(|rest| rest.split('"').next()).expect("JSON-LD has an image");
    let address = data.strip_prefix("https://inovasi.bandarlampung.example/").unwrap();
    assert!(address.ends_with(".jpg") && files.contains_key(address), "{data}");
}

/// A photo whose left half is red and right half blue, lying on its side, with notes in it.
fn photo_on_its_side() -> Vec<u8> {
    let halves = RgbImage::from_fn(1_300, 900, |x, _| if x < 650 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) });
    let jpeg = encoded(&DynamicImage::ImageRgb8(halves), ImageFormat::Jpeg);
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS -5.4286 105.2619";
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Kamera Ibu Lurah</x:xmpmeta>";
    let segment = |marker: u8, contents: &[u8]| {
        [&[0xff, marker], &(contents.len() as u16 + 2).to_be_bytes()[..], contents].concat()
    };
    [&jpeg[..2], &segment(0xe1, exif), &segment(0xe1, xmp), &segment(0xfe, b"catatan pribadi"), &jpeg[2..]].concat()
}

#[test]
fn photos_stand_upright_and_tell_nothing() {
    let site = small_site();
    fs::write(site.path().join("content/gambar/foto.jpg"), photo_on_its_side()).unwrap();
    assert!(build(site.path(), &[]).out.contains("gambar-terlalu-kecil"), "its width is what the eye sees");
    let forms = published(site.path(), "foto-", "");
    assert!(forms.len() >= 3);
    for (path, bytes) in &forms {
        for private in ["GPS", "Exif", "xmpmeta", "Kamera", "catatan"] {
            let found = bytes.windows(private.len()).any(|window| window == private.as_bytes());
            assert!(!found, "{path} tells {private}");
        }
        let image = image::load_from_memory(bytes).unwrap().into_rgb8();
        assert!(image.height() > image.width(), "{path}");
        let (top, bottom) = (image.get_pixel(50, 50), image.get_pixel(50, image.height() - 50));
        assert!(top[0] > 180 && top[2] < 60 && bottom[2] > 180 && bottom[0] < 60, "{path}: {top:?} {bottom:?}");
    }
}

#[test]
fn every_kind_of_picture_becomes_one() {
    let wide = |image: DynamicImage| image.resize_exact(1_300, 800, image::imageops::FilterType::Nearest);
    let colour = DynamicImage::ImageRgb8(RgbImage::from_pixel(13, 8, Rgb([30, 120, 90])));
    let glass = DynamicImage::ImageRgba8(RgbaImage::from_pixel(13, 8, Rgba([30, 120, 90, 0])));
    let kinds = [
        ("grey", encoded(&DynamicImage::ImageLuma8(wide(colour.clone()).into_luma8()), ImageFormat::Jpeg)),
        ("sixteen", encoded(&DynamicImage::ImageRgb16(wide(colour.clone()).into_rgb16()), ImageFormat::Png)),
        ("glass", encoded(&wide(glass.clone()), ImageFormat::Png)),
        ("webp", encoded(&wide(glass), ImageFormat::WebP)),
        ("png called jpg", encoded(&wide(colour), ImageFormat::Png)),
    ];
    for (kind, bytes) in kinds {
        let site = small_site();
        fs::write(site.path().join("content/gambar/foto.jpg"), &bytes).unwrap();
        assert_eq!(made(site.path()), 4, "{kind}");
        let (_, fallback) = published(site.path(), "foto-", ".jpg").remove(0);
        let pixel = *image::load_from_memory(&fallback).unwrap().into_rgb8().get_pixel(9, 9);
        if kind == "glass" {
            assert_eq!(pixel, Rgb([255, 255, 255]), "what can be seen through stands on white");
        }
        let (_, webp) = published(site.path(), "foto-", "-400.webp").remove(0);
        assert_eq!(
            image::load_from_memory(&webp).unwrap().color().has_alpha(),
            matches!(kind, "glass" | "webp"),
            "{kind}"
        );
    }
}

#[test]
fn what_is_broken_inside_stops_the_build_with_a_plain_sentence() {
    let noise = RgbImage::from_fn(1_300, 800, |x, y| Rgb([(x * 7 + y * 13) as u8, (x * y) as u8, (x ^ y) as u8]));
    let png = encoded(&DynamicImage::ImageRgb8(noise), ImageFormat::Png);
    let site = small_site();
    let file = site.path().join("content/gambar/foto.jpg");
    // The head and the end are whole; the pixels between them are not.
    let mut broken = png.clone();
    let middle = broken.len() / 2;
    broken[middle..middle + 2_000].fill(0x55);
    fs::write(&file, &broken).unwrap();
    let stopped = build(site.path(), &[]);
    assert_eq!(stopped.code, 1, "{}{}", stopped.out, stopped.err);
    assert!(stopped.out.contains("galat[gambar-rusak]") && stopped.out.contains("content/gambar/foto.jpg"));
    assert!(stopped.err.is_empty() && !site.path().join("public").exists(), "{}", stopped.err);
    // A check says so too, and no other mistake hides it.
    let told = |command: &str| {
        let mut command = etalase(&[command, "--lang", "id", "--now", TODAY]);
        command.current_dir(site.path());
        let answer = answer(command);
        (answer.code, answer.out.contains("galat[gambar-rusak]"))
    };
    assert_eq!(told("check"), (1, true));
    let wrong = site.path().join("content/inovasi/salah.md");
    fs::write(&wrong, "---\nnama: Salah\n---\n").unwrap();
    assert_eq!((told("check"), told("build")), ((1, true), (1, true)));
    fs::remove_file(&wrong).unwrap();
    // Nor does a mistake of the very record that shows it.
    let record = site.path().join("content/inovasi/antar-akta.md");
    let good = fs::read_to_string(&record).unwrap();
    for (right, wrong) in [("bentuk: pelayanan_publik", "bentuk: layanan"), ("opd: disdukcapil", "opd: disdukcapi")] {
        fs::write(&record, good.replace(right, wrong)).unwrap();
        assert_eq!((told("check"), told("build")), ((1, true), (1, true)), "{wrong}");
    }
    fs::write(&record, good).unwrap();
    // Any bytes end in a site or in a sentence, the same for both.
    let jpeg = fs::read(project("tests/problems/_site/content/gambar/foto.jpg")).unwrap();
    let mut seed = 11_u64;
    let mut next = move |bound: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % bound
    };
    for _ in 0..12 {
        let mut bytes = jpeg.clone();
        for _ in 0..=next(6) {
            let at = next(bytes.len());
            bytes[at] = next(256) as u8;
        }
        fs::write(&file, bytes).unwrap();
        let answer = build(site.path(), &[]);
        assert!(answer.code == 0 || answer.code == 1, "{}{}", answer.out, answer.err);
        assert!(answer.err.is_empty(), "{}", answer.err);
        assert_eq!(told("check").0, answer.code, "{}", answer.out);
    }
}

#[test]
fn a_logo_and_colours_of_the_sites_own() {
    let site = small_site();
    let sign = RgbaImage::from_fn(200, 100, |x, _| Rgba([122, 30, 43, if x < 100 { 255 } else { 0 }]));
    fs::write(
        site.path().join("content/gambar/lambang.png"),
        encoded(&DynamicImage::ImageRgba8(sign), ImageFormat::Png),
    )
    .unwrap();
    let settings = site.path().join("content/situs.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let text =
        text.replace("urusan: [kesehatan]", "warna: {terang: \"#A11D4B\", gelap: \"#FF9BBB\"}, urusan: [kesehatan]");
    let own = "logo: lambang.png\nwarna: {tindakan: \"#0B3D91\", identitas: \"#5B2A00\", hiasan: \"#C0A040\"}\n";
    fs::write(&settings, format!("{}\n{own}", text.trim_end())).unwrap();
    assert_eq!(made(site.path()), 7, "four of the photo, three of the sign");
    let files = tree(&site.path().join("public"));
    let sheet = files.keys().find(|path| path.starts_with("aset/warna-situs.")).expect("a style sheet was written");
    let css = String::from_utf8_lossy(&files[sheet]);
    for part in [
        "--aksi:#0B3D91;",
        "--aksi:light-dark(#0B3D91,#",
        "--di-emas:#000000;",
        ".topik-kesehatan{--siang:#A11D4B;--malam:#FF9BBB}",
    ] {
        assert!(css.contains(part), "{part}: {css}");
    }
    let home = String::from_utf8_lossy(&files["index.html"]);
    assert!(home.contains(sheet.as_str()) && home.contains("aset/gambar/lambang-"), "the pages ask for both");
    let forms = published(site.path(), "lambang-", "");
    let names: Vec<&str> = forms.iter().map(|(path, _)| path.rsplit('-').next().unwrap()).collect();
    assert_eq!(names, ["192.png", "192.webp", "96.webp"]);
    assert!(image::load_from_memory(&forms[0].1).unwrap().color().has_alpha());
    // The grounds of the check are those of the style sheet.
    let (css, yaml) = (project("themes/siger/assets/siger.css"), project("themes/siger/theme.yaml"));
    let css = fs::read_to_string(css).unwrap().to_lowercase().replace("#fff;", "#ffffff;").replace("#fff,", "#ffffff,");
    let yaml = fs::read_to_string(yaml).unwrap();
    let grounds: Vec<&str> = yaml.split('"').filter(|part| part.starts_with('#')).collect();
    assert_eq!(grounds.len(), 6);
    assert!(grounds.iter().all(|ground| css.contains(&ground.to_lowercase())), "{grounds:?}");
}

#[test]
fn without_a_photo_there_is_what_has_changed() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let list = fs::read_to_string(site.path().join("public/inovasi/index.html")).unwrap();
    let covers: Vec<&str> =
        list.split("class=sampul>").skip(1).map(|rest| rest.split("</div>").next().unwrap()).collect();
    assert_eq!(covers.len(), 24);
    let (photos, others): (Vec<&str>, Vec<&str>) = covers.iter().partition(|cover| cover.contains("<picture"));
    let (results, plain): (Vec<&str>, Vec<&str>) = others.iter().partition(|cover| cover.contains("sampul_hasil"));
    assert!(!photos.is_empty() && results.len() > 10 && !plain.is_empty(), "{} {}", photos.len(), results.len());
    assert!(plain.iter().all(|cover| cover.matches("<svg").count() == 1), "a sign and nothing else");
    assert!(results.iter().any(|cover| cover.contains("28 menit") && cover.contains("9 menit")), "{results:?}");
    let mut command = etalase(&["check", "--lang", "id", "--now", TODAY]);
    command.current_dir(site.path());
    assert_eq!(answer(command).code, 0);
}
