//! The facets, and what combined filters work with: the same counts as counting by hand.

use crate::program::{TODAY, project};
use crate::site::{build, showcase, tree};
use etalase::rooms::catalogue::facet::FacetKind;
use etalase::rooms::catalogue::registry::fold;
use etalase::rooms::catalogue::{Catalogue, Innovation};
use etalase::rooms::fields::Choice;
use etalase::rooms::pipeline as program;
use etalase::rooms::settings::{Overrides, Settings};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn catalogue() -> (Arc<Catalogue>, Arc<Settings>) {
    let overrides = Overrides { now: format!("{TODAY}T00:00:00").parse().ok(), ..Overrides::default() };
    let prepared = program::prepare(&project(""), &overrides).unwrap();
    (prepared.catalogue, prepared.settings)
}

/// The ids of the terms of an innovation, read from its record and from nothing else.
fn terms_by_hand(kind: FacetKind, innovation: &Innovation, catalogue: &Catalogue, settings: &Settings) -> Vec<String> {
    let record = &innovation.record;
    let agency = &catalogue.agencies[innovation.agency];
    let hyphens = |id: &str| id.replace('_', "-");
    match kind {
        FacetKind::Topic => innovation.topics.iter().map(|topic| settings.topics[*topic].id.clone()).collect(),
        FacetKind::Audience => record.audiences.iter().map(|audience| hyphens(audience.id())).collect(),
        FacetKind::Area => {
            let areas = innovation.areas.iter().map(|area| &catalogue.agencies[*area].id);
            let areas = areas.map(|id| id.trim_start_matches("kecamatan-").to_owned());
            areas.chain(record.coverage.is_empty().then(|| "seluruh-kota".to_owned())).collect()
        }
        FacetKind::Agency => vec![agency.id.clone()],
        FacetKind::Level => {
            let level = match agency.kind.id() {
                "kecamatan" => "kecamatan",
                "kelurahan" => "kelurahan",
                "rsud" | "puskesmas" | "sekolah" | "uptd" | "bumd" | "masyarakat" => "unit",
                _ => "opd",
            };
            vec![level.to_owned()]
        }
        FacetKind::Stage => vec![hyphens(record.stage.id())],
        FacetKind::Status => vec![hyphens(record.status.id())],
        FacetKind::Kind => {
            let service = || record.service.iter();
            let places = service().filter(|service| !service.locations.is_empty()).map(|_| "non-digital");
            let channels = service().flat_map(|service| &service.channels);
            let ways =
                channels.filter(|channel| channel.purpose.id() == "urus").map(|channel| match channel.kind.id() {
                    "datang" => "non-digital",
                    "telepon" => "telepon",
                    _ => "digital",
                });
            places.chain(ways).map(str::to_owned).collect()
        }
        FacetKind::Form => vec![hyphens(record.form.id())],
        FacetKind::Year => record.year().iter().map(ToString::to_string).collect(),
        FacetKind::Mission => record.mission.iter().map(|mission| mission.value.to_string()).collect(),
    }
}

#[test]
fn facets_count_what_is_there() {
    let (catalogue, settings) = catalogue();
    assert_eq!(catalogue.facets.len(), FacetKind::ALL.len(), "the showcase fills every facet");
    for facet in &catalogue.facets {
        let mut by_hand: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for index in &catalogue.listed {
            for term in terms_by_hand(facet.kind, &catalogue.innovations[*index], &catalogue, &settings) {
                by_hand.entry(term).or_default().insert(*index);
            }
        }
        let counted: BTreeMap<String, BTreeSet<usize>> =
            facet.terms.iter().map(|term| (term.id.clone(), term.members.iter().copied().collect())).collect();
        assert_eq!(counted, by_hand, "{:?}", facet.kind);
        assert!(facet.terms.iter().all(|term| term.members.is_sorted()), "{:?}", facet.kind);
    }
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn words_of(text: &str) -> Vec<String> {
    fold(text).split(' ').map(str::to_owned).collect()
}

/// One number, or several in brackets.
fn numbers(value: &Value) -> Vec<usize> {
    let several = value.as_array().map(Vec::as_slice).unwrap_or(std::slice::from_ref(value));
    several.iter().map(|number| number.as_u64().unwrap() as usize).collect()
}

#[test]
fn the_filter_knows_every_term_and_word() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let files = tree(&site.path().join("public"));
    let (catalogue, settings) = catalogue();
    let terms = json(&files["data/saring.json"]);
    let words = json(&files["data/saring-kata.json"]);
    assert_eq!(terms["versi"], words["versi"]);
    assert_eq!(terms["faset"].as_array().unwrap().len(), catalogue.facets.len());
    for (facet, known) in terms["faset"].as_array().unwrap().iter().zip(&catalogue.facets) {
        let (ids, isi) = (texts(&facet["nilai"]), facet["isi"].as_array().unwrap());
        assert_eq!(isi.len(), catalogue.listed.len());
        for (place, index) in isi.iter().zip(&catalogue.listed) {
            let innovation = &catalogue.innovations[*index];
            let found: BTreeSet<&str> = numbers(place).into_iter().map(|number| ids[number]).collect();
            let by_hand = terms_by_hand(known.kind, innovation, &catalogue, &settings);
            let by_hand: BTreeSet<&str> = by_hand.iter().map(String::as_str).collect();
            assert_eq!(found, by_hand, "{}", innovation.record.slug);
        }
    }
    let vocabulary = texts(&words["kata"]);
    let spoken = |place: &Value| numbers(place).iter().map(|number| vocabulary[*number]).collect::<Vec<_>>().join(" ");
    for (place, index) in words["inovasi"].as_array().unwrap().iter().zip(&catalogue.listed) {
        let record = &catalogue.innovations[*index].record;
        let spoken = spoken(place);
        for word in record.keywords.iter().flat_map(words_of) {
            assert!(spoken.contains(&word), "{}: {word} is not in {spoken}", record.slug);
        }
        assert!(spoken.starts_with(&words_of(&record.name.value)[0]), "{spoken} does not begin with {}", record.slug);
    }
    let agency = catalogue.facets.iter().find(|facet| facet.kind == FacetKind::Agency).unwrap();
    let health = agency.terms.iter().position(|term| term.id == "dinas-kesehatan").unwrap();
    assert!(spoken(&words["opd"][health]).contains("dinkes"));
}

#[test]
fn fragments_hold_the_cards_in_the_order_of_the_catalogue() {
    let site = showcase();
    assert_eq!(build(site.path(), &[]).code, 0);
    let files = tree(&site.path().join("public"));
    let (catalogue, _) = catalogue();
    let terms = json(&files["data/saring.json"]);
    let per = terms["per"].as_u64().unwrap() as usize;
    let page = String::from_utf8_lossy(&files["inovasi/index.html"]);
    for (number, members) in catalogue.listed.chunks(per).enumerate() {
        let fragment = String::from_utf8_lossy(&files[&format!("inovasi/kartu-{}.fragmen", number + 1)]);
        assert!(fragment.contains(terms["versi"].as_str().unwrap()), "fragment {number} is of another version");
        let cards: Vec<&str> = fragment.split("<li class=\"kartu ").skip(1).collect();
        assert_eq!(cards.len(), members.len());
        for (card, index) in cards.iter().zip(members) {
            // The fragment is put into the catalogue's page: what holds there is written here.
            let link = format!("href=\"../inovasi/{}/\"", catalogue.innovations[*index].record.slug);
            assert!(card.contains(&link), "{link} is not in its place");
            assert!(number > 0 || page.contains(&link));
        }
    }
    assert!(!files.contains_key(&format!("inovasi/kartu-{}.fragmen", catalogue.listed.len().div_ceil(per) + 1)));
}

#[test]
fn offline_copies_keep_their_links_and_say_so() {
    let site = showcase();
    assert_eq!(build(site.path(), &["--offline"]).code, 0);
    let files = tree(&site.path().join("public"));
    assert!(!files.keys().any(|path| path.starts_with("data/saring") || path.contains("kartu-")));
    let page = String::from_utf8_lossy(&files["inovasi/index.html"]);
    assert!(page.contains("../topik/kesehatan/index.html") && page.contains("perlu situs web"));
    assert!(!page.contains("saring.js") && !page.contains("<dialog"));
}
