//! What machines read: JSON-LD in words that schema.org has, and cards that other sites can show.

use crate::site::{build, showcase, tree};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A property: the types that have it, and what its value may be. Facts of schema.org (version 29), only what we use.
/// `Text`, `URL`, `Date`, `Boolean`, `Number` and `Integer` are its data types.
const PROPERTIES: &[(&str, &[&str], &[&str])] = &[
    ("name", &["Thing"], &["Text"]),
    ("description", &["Thing"], &["Text"]),
    ("url", &["Thing"], &["URL"]),
    ("image", &["Thing"], &["URL", "ImageObject"]),
    ("alternateName", &["Thing"], &["Text"]),
    ("headline", &["CreativeWork"], &["Text"]),
    ("inLanguage", &["CreativeWork"], &["Text"]),
    ("datePublished", &["CreativeWork"], &["Date"]),
    ("dateModified", &["CreativeWork"], &["Date"]),
    ("author", &["CreativeWork"], &["Organization", "Person"]),
    ("publisher", &["CreativeWork"], &["Organization", "Person"]),
    ("creator", &["CreativeWork"], &["Organization", "Person"]),
    ("license", &["CreativeWork"], &["URL", "CreativeWork"]),
    ("isAccessibleForFree", &["CreativeWork", "Place"], &["Boolean"]),
    ("spatialCoverage", &["CreativeWork"], &["Place"]),
    ("distribution", &["Dataset"], &["DataDownload"]),
    ("encodingFormat", &["CreativeWork"], &["Text", "URL"]),
    ("contentUrl", &["MediaObject"], &["URL"]),
    ("itemListElement", &["ItemList"], &["ListItem", "Text", "Thing"]),
    ("position", &["ListItem", "CreativeWork"], &["Integer", "Text"]),
    ("item", &["ListItem"], &["URL", "Thing"]),
    ("serviceOperator", &["GovernmentService"], &["Organization"]),
    ("areaServed", &["Service", "Organization"], &["AdministrativeArea", "Place", "Text"]),
    ("availableChannel", &["Service"], &["ServiceChannel"]),
    ("offers", &["Service", "CreativeWork"], &["Offer"]),
    ("serviceLocation", &["ServiceChannel"], &["Place"]),
    ("servicePhone", &["ServiceChannel"], &["ContactPoint"]),
    ("serviceUrl", &["ServiceChannel"], &["URL"]),
    ("address", &["Place", "Organization"], &["PostalAddress", "Text"]),
    ("geo", &["Place"], &["GeoCoordinates"]),
    ("latitude", &["GeoCoordinates", "Place"], &["Number", "Text"]),
    ("longitude", &["GeoCoordinates", "Place"], &["Number", "Text"]),
    ("contactType", &["ContactPoint"], &["Text"]),
    ("telephone", &["ContactPoint", "Organization", "Place"], &["Text"]),
    ("email", &["ContactPoint", "Organization"], &["Text"]),
    ("parentOrganization", &["Organization"], &["Organization"]),
    ("price", &["Offer"], &["Number", "Text"]),
    ("priceCurrency", &["Offer"], &["Text"]),
];

/// A type and the types above it.
const TYPES: &[(&str, &[&str])] = &[
    ("WebSite", &["CreativeWork", "Thing"]),
    ("Article", &["CreativeWork", "Thing"]),
    ("Dataset", &["CreativeWork", "Thing"]),
    ("DataDownload", &["MediaObject", "CreativeWork", "Thing"]),
    ("BreadcrumbList", &["ItemList", "Intangible", "Thing"]),
    ("ListItem", &["Intangible", "Thing"]),
    ("GovernmentOrganization", &["Organization", "Thing"]),
    ("GovernmentService", &["Service", "Intangible", "Thing"]),
    ("ServiceChannel", &["Intangible", "Thing"]),
    ("ContactPoint", &["StructuredValue", "Intangible", "Thing"]),
    ("GeoCoordinates", &["StructuredValue", "Intangible", "Thing"]),
    ("Place", &["Thing"]),
    ("AdministrativeArea", &["Place", "Thing"]),
    ("Offer", &["Intangible", "Thing"]),
];

/// Whether a value is of a data type or a type.
fn is_a(value: &Value, wanted: &str) -> bool {
    let text = value.as_str();
    match wanted {
        "Text" => text.is_some_and(|text| !text.is_empty()),
        "URL" => text.and_then(|text| url::Url::parse(text).ok()).is_some_and(|url| url.scheme() == "https"),
        "Date" => text.is_some_and(|text| {
            let parts: Vec<&str> = text.split('-').collect();
            parts.len() <= 3 && parts[0].len() == 4 && parts.iter().all(|part| part.parse::<u16>().is_ok())
        }),
        "Boolean" => value.is_boolean(),
        "Number" => value.is_number(),
        "Integer" => value.is_u64(),
        _ => value["@type"].as_str().is_some_and(|kind| has_type(kind, wanted)),
    }
}

fn has_type(kind: &str, wanted: &str) -> bool {
    kind == wanted || TYPES.iter().any(|(name, above)| *name == kind && above.contains(&wanted))
}

/// Everything about a thing, and the things in it, that schema.org does not know.
fn check(thing: &Value, problems: &mut Vec<String>) {
    let kind = thing["@type"].as_str().unwrap_or_default();
    if !TYPES.iter().any(|(name, _)| *name == kind) {
        return problems.push(format!("type {kind:?} of {thing}"));
    }
    for (name, value) in thing.as_object().unwrap().iter().filter(|(name, _)| *name != "@type") {
        let Some((_, domains, ranges)) = PROPERTIES.iter().find(|(known, ..)| known == name) else {
            problems.push(format!("property {name:?} of {kind}"));
            continue;
        };
        if !domains.iter().any(|domain| has_type(kind, domain)) {
            problems.push(format!("{kind} has no {name:?}"));
        }
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for value in values {
            if !ranges.iter().any(|range| is_a(value, range)) {
                problems.push(format!("{kind}.{name} cannot be {value}"));
            }
            if value.is_object() {
                check(value, problems);
            }
        }
    }
}

fn files() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| {
        let site = showcase();
        let answer = build(site.path(), &[]);
        assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
        tree(&site.path().join("public"))
    })
}

fn text(path: &str) -> &'static str {
    std::str::from_utf8(files().get(path).unwrap_or_else(|| panic!("{path} is missing"))).unwrap()
}

#[test]
fn every_page_speaks_the_words_of_schema_org() {
    let (mut problems, mut kinds, mut pages) = (Vec::new(), BTreeMap::<String, usize>::new(), 0);
    for path in files().keys().filter(|path| path.ends_with(".html")) {
        let page = text(path);
        let Some((_, rest)) = page.split_once("<script type=\"application/ld+json\">") else {
            // What leads on, or says that there is nothing.
            let is_bare = page.contains("noindex") || page.contains("http-equiv=\"refresh\"") || path == "404.html";
            assert!(is_bare, "{path} says nothing to machines");
            continue;
        };
        pages += 1;
        let graph: Value = serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap();
        assert_eq!(graph["@context"], "https://schema.org");
        for thing in graph["@graph"].as_array().unwrap() {
            *kinds.entry(thing["@type"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
            check(thing, &mut problems);
        }
    }
    problems.sort();
    problems.dedup();
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(pages > 300);
    for kind in ["WebSite", "Article", "GovernmentService", "GovernmentOrganization", "BreadcrumbList", "Dataset"] {
        assert!(kinds.contains_key(kind), "{kind} is in none of {kinds:?}");
    }
}

#[test]
fn no_page_has_an_id_twice() {
    for path in files().keys().filter(|path| path.ends_with(".html")) {
        let page = text(path);
        let tags = page.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag);
        let ids = tags.filter(|tag| tag.starts_with(|letter: char| letter.is_ascii_lowercase())).filter_map(|tag| {
            let (_, value) = tag.split_once(" id=")?;
            value.split([' ', '"']).find(|part| !part.is_empty())
        });
        let mut seen = std::collections::BTreeSet::new();
        ids.for_each(|id| assert!(seen.insert(id), "{path} has {id} twice"));
    }
}

#[test]
fn the_check_of_schema_org_finds_mistakes() {
    let wrong = serde_json::json!({
        "@type": "Article", "headline": "", "price": "0", "author": {"@type": "Offer"}, "datePublished": "kemarin",
        "colour": "red", "image": "http://example.com/a.png",
    });
    let mut problems = Vec::new();
    check(&wrong, &mut problems);
    assert_eq!(problems.len(), 6, "{problems:#?}");
    problems.clear();
    check(&serde_json::json!({"@type": "Innovation"}), &mut problems);
    assert_eq!(problems.len(), 1);
}

#[test]
fn other_sites_find_a_card_that_they_may_show() {
    let page = text("inovasi/antar-akta/index.html");
    let link = "<link rel=\"alternate\" type=\"application/json+oembed\" \
                href=\"https://inovasi.bandarlampung.example/sematkan/antar-akta/oembed.json\" title=\"Antar Akta\">";
    assert!(page.contains(link), "the page says where");
    let answer: Value = serde_json::from_str(text("sematkan/antar-akta/oembed.json")).unwrap();
    assert_eq!((answer["version"].as_str(), answer["type"].as_str()), (Some("1.0"), Some("rich")));
    assert_eq!(answer["title"], "Antar Akta");
    let html = answer["html"].as_str().unwrap();
    assert!(html.starts_with("<iframe src=\"https://inovasi.bandarlampung.example/sematkan/antar-akta/\""), "{html}");
    assert!(html.contains(" sandbox=\"") && html.contains(" title=\"Antar Akta\"") && !html.contains("allow-scripts"));
    let thumbnail = answer["thumbnail_url"].as_str().unwrap().split('?').next().unwrap();
    let path = thumbnail.trim_start_matches("https://inovasi.bandarlampung.example/");
    assert!(files().contains_key(path), "{path}");

    let card = text("sematkan/antar-akta/index.html");
    assert!(card.contains("noindex") && !card.contains("<script"));
    for link in card.split("<a ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
        assert!(link.contains("target=_top") || link.contains("target=\"_top\""), "{link}");
        assert!(link.contains("rel=noopener") || link.contains("rel=\"noopener\""), "{link}");
    }
    assert!(!text("sitemap.xml").contains("/sematkan/"));
}

#[test]
fn only_cards_for_other_sites_may_be_framed_by_them() {
    let headers = text("_headers");
    let (all, rest) = headers.split_once("/sematkan/*").unwrap();
    assert!(all.starts_with("/*\n") && all.contains("frame-ancestors 'self'") && !all.contains("frame-ancestors *"));
    assert!(rest.contains("! Content-Security-Policy\n") && rest.contains("frame-ancestors *"));
    assert_eq!(headers.matches("frame-ancestors *").count(), 1);
    let access = text(".htaccess");
    let (_, own) = access.split_once("m#^/sematkan/#\">").unwrap();
    assert!(own.split("</If>").next().unwrap().contains("frame-ancestors *"));
    assert_eq!(access.matches("frame-ancestors *").count(), 1);
}

/// Parts of pages have neither a title nor a language; whoever comes upon one must not list or show it as a page.
#[test]
fn fragments_are_sent_as_text_and_listed_nowhere() {
    let fragments: Vec<&String> = files().keys().filter(|path| path.contains("/kartu-")).collect();
    assert!(
        fragments.iter().any(|path| path.starts_with("en/")) && fragments.iter().all(|path| path.ends_with(".fragmen"))
    );
    let (_, own) = text("_headers").split_once("\n/*.fragmen\n").unwrap();
    assert_eq!(own, "  Content-Type: text/plain; charset=utf-8\n  X-Robots-Tag: noindex\n");
    let access = text(".htaccess");
    assert!(access.contains("\nAddType text/plain .fragmen\n"));
    assert!(access.contains("<Files \"*.fragmen\">\n    Header set X-Robots-Tag noindex\n"));
}
