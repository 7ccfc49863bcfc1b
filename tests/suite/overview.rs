//! Pages about the whole and ties between records: what they say is what the data says.

use crate::program::{TODAY, copy, project};
use crate::site::{build, showcase, tree};
use etalase::rooms::catalogue::related::{MOST, ties};
use etalase::rooms::pipeline::{Prepared, prepare};
use etalase::rooms::settings::Overrides;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn prepared(root: &Path) -> Prepared {
    let now = format!("{TODAY}T00:00:00").parse().unwrap();
    prepare(root, &Overrides { now: Some(now), ..Overrides::default() }).unwrap()
}

fn page(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("public").join(path)).unwrap_or_else(|_| panic!("{path} is missing"))
}

/// The rows of the table below a chart: label and number.
fn table(html: &str, id: &str) -> BTreeMap<String, usize> {
    let chart = html.split(&format!("id=\"bagan_{id}\"")).nth(1).unwrap_or_else(|| panic!("no chart {id}"));
    let body = chart.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
    let rows = body.split("<tr>").skip(1).map(|row| {
        let label = row.split("<td").next().unwrap();
        let number = row.split("<td").nth(1).unwrap().split_once('>').unwrap().1.split('<').next().unwrap();
        let words = label.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<String>();
        (words.trim().replace("&amp;", "&"), number.parse().unwrap())
    });
    rows.collect()
}

#[test]
fn statistics_say_what_the_data_says() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let html = page(site.path(), "statistik/index.html");
    let Prepared { catalogue, settings, .. } = prepared(site.path());
    let listed: Vec<_> = catalogue.listed.iter().map(|index| &catalogue.innovations[*index]).collect();
    let topics = table(&html, "topik");
    for (index, topic) in settings.topics.iter().enumerate() {
        let count = listed.iter().filter(|innovation| innovation.topics.contains(&index)).count();
        assert_eq!(topics.get(&topic.name).copied().unwrap_or(0), count, "{}", topic.name);
    }
    let years = table(&html, "tahun");
    for (label, count) in &years {
        let year = label.parse::<i16>().ok();
        assert_eq!(listed.iter().filter(|innovation| innovation.record.year() == year).count(), *count, "{label}");
    }
    for id in ["tahun", "tahapan", "opd", "tingkat", "misi"] {
        assert_eq!(table(&html, id).values().sum::<usize>(), listed.len(), "{id}");
    }
    assert_eq!(table(&html, "pertumbuhan"), BTreeMap::from([("2020".to_owned(), 18), ("2023".to_owned(), 313)]));
    assert!(html.contains("17 kali lipat") && html.contains("SigerLink"), "the growth and its source");
    assert!(html.contains("contoh rekaan"), "samples are said to be samples");
    // Every chart has its title, its finding and its drawing, and nothing that the policy forbids.
    assert_eq!(html.matches("<svg class=grafik ").count(), 8);
    assert!(!html.contains(" style="));
    let most = topics.values().max().unwrap();
    assert!(html.contains(&format!("{most} dari {} inovasi.", listed.len())));
}

#[test]
fn related_ones_are_tied_by_what_is_said() {
    let site = showcase();
    let (first, second) = (prepared(site.path()).catalogue, prepared(site.path()).catalogue);
    for index in 0..first.innovations.len() {
        let related = first.related(index);
        assert_eq!(related, second.related(index), "the same every time");
        let innovation = &first.innovations[index];
        let own = ties(innovation);
        let shares = |other: usize| ties(&first.innovations[other]).into_iter().find(|tie| own.contains(tie));
        assert!(related.len() <= MOST);
        let could = first.listed.iter().filter(|other| **other != index && shares(**other).is_some()).count();
        assert_eq!(related.is_empty(), could == 0, "{}", innovation.record.slug);
        for other in &related {
            assert!(other.innovation != index && first.innovations[other.innovation].listed);
            assert_eq!(shares(other.innovation).as_ref(), Some(&other.reason), "{}", innovation.record.slug);
        }
        let stopped = related.iter().map(|other| first.innovations[other.innovation].has_stopped());
        assert!(stopped.is_sorted(), "what has stopped comes last");
    }
    assert_eq!(build(site.path(), &[]).code, 0);
    let html = page(site.path(), "inovasi/akta-lahir-di-puskesmas/index.html");
    assert!(html.contains("Mungkin juga berguna") && html.contains("Sama-sama tentang akta lahir"));
}

#[test]
fn every_district_has_its_tile() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let html = page(site.path(), "wilayah/index.html");
    assert_eq!(html.matches("kolom_").count(), 20);
    let way_halim = html.find("Way Halim").unwrap();
    assert!(html[..way_halim].rfind("kolom_4 baris_2").is_some_and(|at| way_halim - at < 150), "{html}");
    // Without a map the districts are a plain list.
    fs::remove_file(site.path().join("content/data/peta.yaml")).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    let html = page(site.path(), "wilayah/index.html");
    assert!(!html.contains("kolom_") && html.contains("Way Halim") && html.contains("Panjang"));
}

#[test]
fn a_district_without_innovations_leads_to_its_office() {
    let site = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), site.path());
    let record = site.path().join("content/inovasi/antar-akta.md");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text.replace("kecamatan: kedaton", "kecamatan: kemiling")).unwrap();
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    let html = page(site.path(), "wilayah/index.html");
    assert!(html.contains("../opd/kecamatan-kedaton/") && html.contains("../wilayah/kemiling/"), "{html}");
}

#[test]
fn what_is_empty_has_no_page() {
    let site = showcase();
    for entry in fs::read_dir(site.path().join("content/inovasi")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let kept: Vec<&str> = text
            .lines()
            .filter(|line| {
                !line.starts_with("penghargaan:") && !line.contains("pemberi:") && !line.starts_with("rpjmd:")
            })
            .collect();
        fs::write(&path, kept.join("\n") + "\n").unwrap();
    }
    let answer = build(site.path(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    let files = tree(&site.path().join("public"));
    assert!(files.contains_key("statistik/index.html"));
    assert!(!files.contains_key("penghargaan/index.html") && !files.contains_key("misi/index.html"));
    for path in ["index.html", "jelajahi/index.html", "cari/halaman.fragmen"] {
        let text = page(site.path(), path);
        assert_eq!(text.contains("statistik/"), path != "index.html", "{path}");
        assert!(!text.contains("penghargaan/") && !text.contains("misi/\""), "{path}");
    }
}
