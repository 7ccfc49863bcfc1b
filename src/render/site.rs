//! What all pages know of the site.

use super::head::{feeds, social};
use super::scene::Scene;
use super::{explore, share};
use crate::permalink::{self, KITS, SitePath};
use crate::plan::ExportFormat;
use crate::theme::context::{self, Link};

/// Searches to try on the home page and where nothing is found.
const SEARCHES: [&str; 3] = ["contoh-cari-1", "contoh-cari-2", "contoh-cari-3"];

fn searched(scene: Scene, words: String) -> Link {
    Link { href: format!("{}?q={}", scene.href(permalink::SEARCH), share::encoded(&words)), title: words }
}

/// `site`, the same on every page. `colours` leads to the style sheet of the site's own.
pub(crate) fn site(scene: Scene, colours: Option<String>) -> context::Site {
    let settings = scene.settings;
    let page_link = |page: &crate::catalogue::FreePage| Link {
        title: match page.translation.as_ref().filter(|_| scene.language() != settings.language) {
            Some(translated) => translated.title.clone(),
            None => page.title.clone(),
        },
        href: permalink::free_page(&page.id).href(settings.offline),
    };
    let pages = &scene.catalogue.pages;
    let facets = scene.catalogue.facets.iter().filter(|facet| facet.kind.has_own_pages()).map(|facet| Link {
        title: scene.locale.text(&format!("facet-{}", facet.kind.id())),
        href: scene.href(&facet.kind.address()),
    });
    let export = |format: ExportFormat, key: &str| Link {
        title: scene.locale.text(key),
        href: SitePath::file(format.path()).href(true),
    };
    context::Site {
        name: scene.site_name().to_owned(),
        description: scene.site_description().to_owned(),
        government: settings.government.clone(),
        region: settings.region.clone(),
        language: scene.language().code().to_owned(),
        sample: settings.sample,
        offline: settings.offline,
        logo: scene.logo(),
        colours,
        home: scene.href(""),
        catalogue: scene.href(permalink::CATALOGUE),
        agencies: scene.href(permalink::AGENCIES),
        directory: scene.href(permalink::DIRECTORY),
        searches: SEARCHES.iter().map(|key| searched(scene, scene.locale.text(key))).collect(),
        search: scene.href(permalink::SEARCH),
        glossary: scene.catalogue.has_page_at(permalink::GLOSSARY).then(|| scene.href(permalink::GLOSSARY)),
        menu: pages.iter().filter(|page| page.in_menu).map(page_link).collect(),
        pages: pages.iter().map(page_link).collect(),
        facets: facets.collect(),
        explore: explore::links(scene),
        complaint: settings.complaint.as_ref().map(|complaint| context::Complaint {
            name: complaint.name.clone(),
            website: complaint.website.clone(),
            text_number: complaint.text_number.clone(),
            note: settings
                .words_in(scene.language())
                .and_then(|words| words.complaint_note.clone())
                .or_else(|| complaint.note.clone()),
        }),
        information_officer_url: settings.information_officer_url.clone(),
        social: social(&settings.social),
        licence: settings
            .licence
            .as_ref()
            .map(|licence| context::Licence { name: licence.name.clone(), url: licence.url.clone() }),
        kits: settings.has_share_cards().then(|| SitePath::page(KITS).href_in_own_language(settings.offline)),
        data: vec![export(ExportFormat::Csv, "data-csv"), export(ExportFormat::Json, "data-json")],
        feeds: feeds(scene, "", scene.site_name()),
    }
}
