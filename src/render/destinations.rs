//! Pages that answer a question beside innovations: lists, offices, words, figures, data, whom to ask. A script of the search
//! page fetches them as a fragment and shows those that have the words of the question.

use super::scene::Scene;
use super::words;
use crate::catalogue::addresses::PageOf;
use crate::permalink::{self, DIRECTORY, KITS, SitePath};
use crate::search::distinct_words;
use crate::theme::context::Destination;
use tera::Value;

/// What `destinations.html` receives, in the order of the site's addresses.
pub(super) fn list(scene: Scene) -> Value {
    let catalogue = scene.catalogue;
    let addresses = catalogue.addresses.iter();
    let mut found: Vec<Destination> =
        addresses.filter_map(|known| page(scene, known.of, scene.href(&known.address))).collect();
    let glossary = scene.href(permalink::GLOSSARY);
    let entries = catalogue.glossary.entries.iter().filter(|_| catalogue.glossary.written);
    found.extend(entries.map(|entry| {
        let href = format!("{glossary}#{}", entry.anchor());
        let name = format!("{}: {}", scene.locale.text("cari-arti"), entry.word);
        destination(name, href, entry.long.iter().cloned())
    }));
    if scene.settings.has_share_cards() {
        let kits = SitePath::page(KITS).href_in_own_language(scene.settings.offline);
        found.push(known(scene, "bahan-semua-judul", kits, "bahan"));
    }
    if scene.settings.complaint.is_some() {
        found.push(known(scene, "ada-masalah-singkat", format!("{}#aduan", scene.href(DIRECTORY)), "aduan"));
    }
    if let Some(url) = &scene.settings.information_officer_url {
        found.push(known(scene, "ppid", url.clone(), "ppid"));
    }
    Value::from_serializable(&found)
}

/// A page with an address, unless it is an innovation's or says nothing of its own.
fn page(scene: Scene, of: PageOf, href: String) -> Option<Destination> {
    let catalogue = scene.catalogue;
    let found = match of {
        PageOf::Home | PageOf::Search | PageOf::Innovation(_) => return None,
        PageOf::Catalogue => known(scene, "semua-inovasi", href, "semua"),
        PageOf::Agencies => known(scene, "jelajah-opd", href, "opd"),
        PageOf::Directory => known(scene, "jelajah-judul", href, "jelajahi"),
        PageOf::Glossary => known(scene, "istilah", href, "istilah"),
        PageOf::OpenData => known(scene, "jelajah-data", href, "data"),
        PageOf::Statistics => known(scene, "jelajah-statistik", href, "statistik"),
        PageOf::Awards => known(scene, "jelajah-penghargaan", href, "penghargaan"),
        PageOf::Facet(facet) => {
            let id = catalogue.facets[facet].kind.id();
            known(scene, &format!("facet-{id}"), href, id)
        }
        PageOf::Term { facet, term } => {
            let facet = &catalogue.facets[facet];
            let name = words::list_title(scene, facet.kind, &facet.terms[term].label);
            destination(name, href, [facet.kind.id().to_owned(), facet.terms[term].id.replace('-', " ")])
        }
        PageOf::Agency(agency) => {
            let agency = &catalogue.agencies[agency];
            let others = agency.short.iter().chain(agency.aliases.iter().map(|alias| &alias.value));
            destination(agency.name.clone(), href, others.cloned())
        }
        PageOf::FreePage(index) => {
            let page = &catalogue.pages[index];
            let translated = page.translation.as_ref().filter(|_| scene.language() != scene.settings.language);
            let (title, summary) = translated.map_or((&page.title, &page.summary), |page| (&page.title, &page.summary));
            destination(title.clone(), href, [summary.clone()])
        }
    };
    Some(found)
}

/// A page that the theme names, with the words by which people ask for it: `cari-juga-statistik`.
fn known(scene: Scene, title: &str, href: String, asked: &str) -> Destination {
    let key = format!("cari-juga-{asked}");
    let others = scene.locale.has(&key).then(|| scene.locale.text(&key));
    destination(scene.locale.text(title), href, others)
}

fn destination(name: String, href: String, others: impl IntoIterator<Item = String>) -> Destination {
    Destination { name, href, words: distinct_words(others) }
}
