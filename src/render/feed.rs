//! Feeds of the newest innovations: Atom and JSON Feed, for the site, each agency and each topic.

use super::scene::Scene;
use super::{Output, Renderer, words};
use crate::catalogue::Innovation;
use crate::diagnostic::Diagnostic;
use crate::fields::date::PartialDate;
use crate::permalink::{self, SitePath};
use crate::plan::{FeedFormat, Scope};
use atom_syndication as atom;

/// The most entries in a feed; readers fetch it often and on small data plans.
const ENTRIES: usize = 20;

/// The feed at `path`.
pub(crate) fn render(
    renderer: &Renderer,
    path: &SitePath,
    scope: Scope,
    format: FeedFormat,
) -> Result<Output, Box<Diagnostic>> {
    let scene = renderer.scene();
    let catalogue = &*renderer.catalogue;
    let (name, address, members) = match scope {
        Scope::Site => (scene.settings.name.clone(), String::new(), &catalogue.listed[..]),
        Scope::Agency(index) => {
            let agency = &catalogue.agencies[index];
            (agency.name.clone(), permalink::agency(&agency.id).address().to_owned(), &catalogue.led[index][..])
        }
        Scope::Term { facet, term } => {
            let facet = &catalogue.facets[facet];
            let term = &facet.terms[term];
            (words::label(scene, &term.label), facet.address(term), &term.members[..])
        }
    };
    let entries: Vec<&Innovation> = members.iter().take(ENTRIES).map(|index| &catalogue.innovations[*index]).collect();
    let title = scene.locale.fill("umpan-judul", &[("nama", &name)]);
    let bytes = match format {
        FeedFormat::Atom => atom_feed(scene, path, &title, &address, &entries).into_bytes(),
        FeedFormat::Json => json_feed(scene, path, &title, &address, &entries).into_bytes(),
    };
    let media_type = match format {
        FeedFormat::Atom => "application/atom+xml; charset=utf-8",
        FeedFormat::Json => "application/feed+json; charset=utf-8",
    };
    Ok(Output { bytes, media_type })
}

fn url_of(scene: Scene, innovation: &Innovation) -> String {
    scene.settings.base_url.join(permalink::innovation(&innovation.record.slug).address())
}

/// Samples say so in their titles, because a feed shows no banner.
fn title_of(scene: Scene, innovation: &Innovation) -> String {
    let record = &innovation.record;
    match record.sample {
        true => format!("[{}] {}", scene.locale.text("contoh"), record.name.value),
        false => record.name.value.clone(),
    }
}

/// The last day on which something is known to have changed; never the clock, so that feeds do not change by themselves.
fn updated(innovation: &Innovation) -> PartialDate {
    let record = &innovation.record;
    record.checked.or(record.since()).unwrap_or(UNKNOWN)
}

/// For records without any date; feeds must name one.
const UNKNOWN: PartialDate = PartialDate { year: 2000, month: None, day: None };

fn moment(scene: Scene, date: PartialDate) -> String {
    let midnight = date.earliest().to_datetime(jiff::civil::Time::midnight());
    match midnight.to_zoned(scene.settings.time_zone.clone()) {
        Ok(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        Err(_) => format!("{}T00:00:00Z", date.earliest()),
    }
}

fn atom_feed(scene: Scene, path: &SitePath, title: &str, address: &str, entries: &[&Innovation]) -> String {
    let base = &scene.settings.base_url;
    let stamp = |date| moment(scene, date).parse().unwrap_or_default();
    let link = |href: String, rel: &str| atom::Link { href, rel: rel.to_owned(), ..atom::Link::default() };
    let feed = atom::Feed {
        title: title.into(),
        id: base.join(address),
        updated: entries.iter().map(|entry| updated(entry)).max().map(stamp).unwrap_or_default(),
        authors: vec![atom::Person { name: scene.settings.government.clone(), ..atom::Person::default() }],
        links: vec![link(base.join(path.as_str()), "self"), link(base.join(address), "alternate")],
        lang: Some(scene.settings.language.code().to_owned()),
        entries: entries
            .iter()
            .map(|entry| {
                let url = url_of(scene, entry);
                let agency = &scene.catalogue.agencies[entry.agency];
                atom::Entry {
                    title: title_of(scene, entry).into(),
                    id: url.clone(),
                    updated: stamp(updated(entry)),
                    published: entry.record.since().map(stamp),
                    authors: vec![atom::Person { name: agency.name.clone(), ..atom::Person::default() }],
                    links: vec![link(url, "alternate")],
                    summary: Some(entry.record.summary.clone().into()),
                    ..atom::Entry::default()
                }
            })
            .collect(),
        ..atom::Feed::default()
    };
    feed.to_string()
}

fn json_feed(scene: Scene, path: &SitePath, title: &str, address: &str, entries: &[&Innovation]) -> String {
    let base = &scene.settings.base_url;
    let items: Vec<serde_json::Value> = entries
        .iter()
        .map(|entry| {
            let url = url_of(scene, entry);
            let tags: Vec<&str> =
                entry.topics.iter().map(|topic| scene.settings.topics[*topic].name.as_str()).collect();
            serde_json::json!({
                "id": url, "url": url, "title": title_of(scene, entry), "content_text": entry.record.summary,
                "date_published": moment(scene, entry.record.since().unwrap_or(UNKNOWN)),
                "date_modified": moment(scene, updated(entry)),
                "authors": [{"name": scene.catalogue.agencies[entry.agency].name}], "tags": tags,
            })
        })
        .collect();
    serde_json::json!({
        "version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": base.join(address),
        "feed_url": base.join(path.as_str()), "language": scene.settings.language.code(),
        "authors": [{"name": scene.settings.government}], "items": items,
    })
    .to_string()
}
