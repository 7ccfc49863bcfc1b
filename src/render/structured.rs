//! Structured data for machines: JSON-LD in schema.org's vocabulary, safe inside a script element.

use super::scene::Scene;
use crate::catalogue::innovation::{Location, Service};
use crate::catalogue::variant::{self, Variants};
use crate::catalogue::{Agency, Innovation, contact};
use crate::fields::date::iso;
use crate::permalink::{self, SitePath};
use crate::plan::ExportFormat;
use crate::theme::context::{Html, Page};
use crate::vocabulary::{ChannelKind, Form};
use serde::Serialize;

/// The page's things as one graph; `None` if there is nothing to say.
pub(crate) fn graph(own: Option<Html>, breadcrumbs: Option<String>) -> Option<Html> {
    let parts: Vec<String> = own.map(|html| html.0).into_iter().chain(breadcrumbs).collect();
    let all = parts.join(",");
    (!all.is_empty()).then(|| Html(format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{all}]}}")))
}

/// Things of schema.org with the properties that pages state of them, in the order in which they are written.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
enum Thing<'t> {
    AdministrativeArea {
        name: &'t str,
    },
    Article {
        headline: &'t str,
        description: &'t str,
        url: &'t str,
        in_language: &'t str,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_published: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_modified: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        image: Option<String>,
        author: &'t Thing<'t>,
        publisher: &'t Thing<'t>,
    },
    BreadcrumbList {
        item_list_element: Vec<Thing<'t>>,
    },
    ContactPoint {
        #[serde(skip_serializing_if = "Option::is_none")]
        contact_type: Option<&'static str>,
        telephone: String,
    },
    DataDownload {
        encoding_format: &'static str,
        content_url: String,
    },
    Dataset {
        name: &'t str,
        description: &'t str,
        url: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        license: Option<&'t str>,
        is_accessible_for_free: bool,
        spatial_coverage: Box<Thing<'t>>,
        creator: Box<Thing<'t>>,
        distribution: Vec<Thing<'t>>,
    },
    GeoCoordinates {
        latitude: f64,
        longitude: f64,
    },
    GovernmentOrganization(Organization<'t>),
    GovernmentService {
        name: &'t str,
        description: &'t str,
        url: &'t str,
        service_operator: &'t Thing<'t>,
        area_served: &'t Thing<'t>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        available_channel: Vec<Thing<'t>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        offers: Option<Box<Thing<'t>>>,
    },
    ListItem {
        position: usize,
        name: &'t str,
        item: String,
    },
    Offer {
        #[serde(skip_serializing_if = "Option::is_none")]
        description: Option<&'t str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        price: Option<&'static str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        price_currency: Option<&'static str>,
    },
    Place {
        name: &'t str,
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<&'t str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        geo: Option<Box<Thing<'t>>>,
    },
    ServiceChannel(Channel<'t>),
    WebSite {
        name: &'t str,
        description: &'t str,
        url: String,
        in_language: &'t str,
        publisher: Box<Thing<'t>>,
    },
}

/// An office: often its name is enough.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'t> {
    name: &'t str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alternate_name: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    telephone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_organization: Option<Box<Thing<'t>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<&'t str>,
}

/// Where a service can be had: the one property that a channel has.
#[derive(Serialize)]
enum Channel<'t> {
    #[serde(rename = "serviceLocation")]
    Location(Box<Thing<'t>>),
    #[serde(rename = "servicePhone")]
    Phone(Box<Thing<'t>>),
    #[serde(rename = "serviceUrl")]
    Url(&'t str),
}

impl<'t> Thing<'t> {
    fn office(name: &'t str) -> Thing<'t> {
        Thing::GovernmentOrganization(Organization { name, ..Organization::default() })
    }
}

/// The open data, as search engines for datasets list it.
pub(crate) fn dataset(scene: Scene) -> Html {
    let settings = scene.settings;
    let download = |format: &ExportFormat| Thing::DataDownload {
        encoding_format: format.media_type(),
        content_url: settings.base_url.join(format.path()),
    };
    Html(safe(&Thing::Dataset {
        name: scene.site_name(),
        description: scene.site_description(),
        url: settings.base_url.join(permalink::DATA),
        license: settings.licence.as_ref().and_then(|licence| licence.url.as_deref()),
        is_accessible_for_free: true,
        spatial_coverage: Box::new(Thing::AdministrativeArea { name: &settings.region }),
        creator: Box::new(Thing::office(&settings.government)),
        distribution: ExportFormat::ALL.iter().map(download).collect(),
    }))
}

/// The way from home to the page as a breadcrumb list.
pub(crate) fn breadcrumbs(scene: Scene, page: &Page) -> Option<String> {
    if page.breadcrumbs.is_empty() {
        return None;
    }
    let own = (&page.heading, page.canonical.clone().unwrap_or_default());
    let way = page.breadcrumbs.iter().map(|link| (&link.title, scene.absolute(&link.href))).chain([own]);
    let items = (1..).zip(way).map(|(position, (name, item))| Thing::ListItem { position, name, item });
    Some(safe(&Thing::BreadcrumbList { item_list_element: items.collect() }))
}

/// The whole site.
pub(crate) fn site(scene: Scene) -> Html {
    Html(safe(&Thing::WebSite {
        name: scene.site_name(),
        description: scene.site_description(),
        url: scene.absolute(&scene.href("")),
        in_language: scene.language().code(),
        publisher: Box::new(Thing::office(&scene.settings.government)),
    }))
}

/// An agency and how to reach it.
pub(crate) fn agency(scene: Scene, agency: &Agency, url: String) -> Html {
    let target = |kind: ChannelKind| agency.channels.iter().find(|channel| channel.kind == kind).map(|c| &*c.target);
    Html(safe(&Thing::GovernmentOrganization(Organization {
        name: &agency.name,
        url: Some(url),
        alternate_name: agency.short.as_deref(),
        address: agency.address.as_deref(),
        telephone: target(ChannelKind::Telephone).map(contact::dialled),
        email: target(ChannelKind::Email),
        parent_organization: Some(Box::new(Thing::office(&scene.settings.government))),
        same_as: agency.social.iter().map(|account| account.url.as_str()).collect(),
    })))
}

/// An innovation as an article and, if it can be used, as a government service.
pub(crate) fn innovation(scene: Scene, innovation: &Innovation, path: &SitePath) -> String {
    let record = scene.record(innovation);
    let settings = scene.settings;
    let url = settings.base_url.join(path.address());
    let operator = Thing::office(&scene.catalogue.agencies[innovation.agency].name);
    let picture = innovation.picture.as_ref().filter(|_| record.picture.is_some());
    let image = picture.and_then(|source| scene.catalogue.pictures.get_key_value(source)).map(|(source, picture)| {
        let address = variant::path(source, picture, Variants::of_picture(picture).fallback);
        settings.base_url.join(address.as_str())
    });
    let article = safe(&Thing::Article {
        headline: &record.name.value,
        description: &record.summary,
        url: &url,
        in_language: scene.other_language(innovation).unwrap_or(scene.language().code()),
        date_published: record.since().map(iso),
        date_modified: record.checked.map(iso),
        image,
        author: &operator,
        publisher: &Thing::office(&settings.government),
    });
    let Some(service) = record.service.as_ref().filter(|_| record.form == Form::PublicService) else {
        return article;
    };
    let offers = service.cost.as_deref().map(|cost| match super::card::is_free(innovation) {
        true => Box::new(Thing::Offer { description: None, price: Some("0"), price_currency: Some("IDR") }),
        false => Box::new(Thing::Offer { description: Some(cost), price: None, price_currency: None }),
    });
    let service = safe(&Thing::GovernmentService {
        name: &record.name.value,
        description: &record.summary,
        url: &url,
        service_operator: &operator,
        area_served: &Thing::AdministrativeArea { name: &settings.region },
        available_channel: service_channels(service, &url),
        offers,
    });
    format!("{service},{article}")
}

fn service_channels<'t>(service: &'t Service, url: &'t str) -> Vec<Thing<'t>> {
    let at_location = |location: &'t Location| {
        let geo =
            location.coordinates.map(|(latitude, longitude)| Box::new(Thing::GeoCoordinates { latitude, longitude }));
        let place = Thing::Place { name: &location.name, address: location.address.as_deref(), geo };
        Channel::Location(Box::new(place))
    };
    let from_afar = |way: &'t contact::Channel| match way.kind {
        ChannelKind::InPerson => None,
        ChannelKind::WhatsApp | ChannelKind::Telephone => {
            let phone = Thing::ContactPoint { contact_type: None, telephone: contact::dialled(&way.target) };
            Some(Channel::Phone(Box::new(phone)))
        }
        ChannelKind::Email => Some(Channel::Url(url)),
        ChannelKind::Website | ChannelKind::Android | ChannelKind::Ios => Some(Channel::Url(&way.target)),
    };
    let emergency = service.emergency.iter().map(|emergency| {
        let telephone = contact::dialled(&emergency.number);
        Channel::Phone(Box::new(Thing::ContactPoint { contact_type: Some("emergency"), telephone }))
    });
    let places = service.locations.iter().map(at_location);
    let channels = emergency.chain(places).chain(service.channels.iter().filter_map(from_afar));
    channels.map(Thing::ServiceChannel).collect()
}

/// JSON that cannot end the script element it stands in.
fn safe(thing: &impl Serialize) -> String {
    let text = serde_json::to_string(thing).unwrap_or_default();
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((at, letter)) =
        rest.char_indices().find(|(_, letter)| matches!(letter, '<' | '>' | '&' | '\u{2028}' | '\u{2029}'))
    {
        escaped.push_str(&rest[..at]);
        escaped.push_str(&format!("\\u{:04x}", u32::from(letter)));
        rest = &rest[at + letter.len_utf8()..];
    }
    escaped.push_str(rest);
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cannot_end_its_script_element() {
        let name = "</script><b>&\u{2028}";
        let text = safe(&Thing::office(name));
        assert!(!text.contains(['<', '>', '&', '\u{2028}']));
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read, serde_json::json!({"@type": "GovernmentOrganization", "name": name}));
    }
}
