//! Structured data for machines: JSON-LD in schema.org's vocabulary, safe inside a script element.

use super::card::Scene;
use crate::catalogue::permalink::SitePath;
use crate::catalogue::variant::{self, Variants};
use crate::catalogue::{Agency, Innovation};
use crate::fields::date::iso;
use crate::theme::context::{Html, Page};
use crate::vocabulary::{ChannelKind, Form};
use serde_json::{Map, Value, json};

/// The page's things as one graph; `None` if there is nothing to say.
pub fn graph(own: Option<Html>, breadcrumbs: Option<String>) -> Option<Html> {
    let parts: Vec<String> = own.map(|html| html.0).into_iter().chain(breadcrumbs).collect();
    let all = parts.join(",");
    (!all.is_empty()).then(|| Html(format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{all}]}}")))
}

/// The way from home to the page as a breadcrumb list.
pub fn breadcrumbs(scene: Scene, page: &Page) -> Option<String> {
    if page.breadcrumbs.is_empty() {
        return None;
    }
    let mut items: Vec<Value> = page
        .breadcrumbs
        .iter()
        .enumerate()
        .map(|(at, link)| {
            json!({"@type": "ListItem", "position": at + 1, "name": link.title, "item": scene.absolute(&link.href)})
        })
        .collect();
    let own = page.canonical.clone().unwrap_or_default();
    items.push(json!({"@type": "ListItem", "position": items.len() + 1, "name": page.heading, "item": own}));
    Some(safe(&json!({"@type": "BreadcrumbList", "itemListElement": items})))
}

/// The whole site.
pub fn site(scene: Scene) -> Html {
    let settings = scene.settings;
    Html(safe(&json!({
        "@type": "WebSite",
        "name": scene.site_name(),
        "description": scene.site_description(),
        "url": scene.absolute(&scene.href("")),
        "inLanguage": scene.language().code(),
        "publisher": {"@type": "GovernmentOrganization", "name": settings.government},
    })))
}

/// An agency and how to reach it.
pub fn agency(scene: Scene, agency: &Agency, url: String) -> Html {
    let parent = json!({"@type": "GovernmentOrganization", "name": scene.settings.government});
    let mut entry = json!({"@type": "GovernmentOrganization", "name": agency.name, "url": url});
    if let Some(short) = &agency.short {
        entry["alternateName"] = short.clone().into();
    }
    if let Some(address) = &agency.address {
        entry["address"] = address.clone().into();
    }
    let target = |kind: ChannelKind| agency.channels.iter().find(|channel| channel.kind == kind).map(|c| &c.target);
    if let Some(number) = target(ChannelKind::Telephone) {
        entry["telephone"] = format!("+{number}").into();
    }
    if let Some(address) = target(ChannelKind::Email) {
        entry["email"] = address.clone().into();
    }
    entry["parentOrganization"] = parent;
    Html(safe(&entry))
}

/// An innovation as an article and, if it can be used, as a government service.
pub fn innovation(scene: Scene, innovation: &Innovation, path: &SitePath) -> String {
    let record = scene.record(innovation);
    let settings = scene.settings;
    let url = settings.base_url.join(path.address());
    let agency = &scene.catalogue.agencies[innovation.agency];
    let operator = json!({"@type": "GovernmentOrganization", "name": agency.name});
    let mut article = Map::new();
    article.insert("@type".into(), "Article".into());
    article.insert("headline".into(), record.name.value.clone().into());
    article.insert("description".into(), record.summary.clone().into());
    article.insert("url".into(), url.clone().into());
    let language = scene.other_language(innovation).unwrap_or(scene.language().code());
    article.insert("inLanguage".into(), language.into());
    if let Some(date) = record.since() {
        article.insert("datePublished".into(), iso(date).into());
    }
    if let Some(date) = record.checked {
        article.insert("dateModified".into(), iso(date).into());
    }
    let picture = innovation.picture.as_ref().and_then(|source| scene.catalogue.pictures.get_key_value(source));
    if let (Some((source, picture)), Some(_)) = (picture, &record.picture) {
        let address = variant::path(source, picture, Variants::of_picture(picture).fallback);
        article.insert("image".into(), settings.base_url.join(address.as_str()).into());
    }
    article.insert("author".into(), operator.clone());
    article.insert("publisher".into(), json!({"@type": "GovernmentOrganization", "name": settings.government}));
    let article = safe(&Value::Object(article));
    match &record.service {
        Some(service) if record.form == Form::PublicService => {
            let mut entry = Map::new();
            entry.insert("@type".into(), "GovernmentService".into());
            entry.insert("name".into(), record.name.value.clone().into());
            entry.insert("description".into(), record.summary.clone().into());
            entry.insert("url".into(), url.clone().into());
            entry.insert("serviceOperator".into(), operator);
            entry.insert("areaServed".into(), json!({"@type": "AdministrativeArea", "name": settings.region}));
            let channels: Vec<Value> = service_channels(service, &url);
            if !channels.is_empty() {
                entry.insert("availableChannel".into(), channels.into());
            }
            if let Some(cost) = &service.cost {
                let mut offer = json!({"@type": "Offer", "description": cost});
                if super::card::is_free(innovation) {
                    offer = json!({"@type": "Offer", "price": "0", "priceCurrency": "IDR"});
                }
                entry.insert("offers".into(), offer);
            }
            format!("{},{article}", safe(&Value::Object(entry)))
        }
        _ => article,
    }
}

fn service_channels(service: &crate::catalogue::innovation::Service, url: &str) -> Vec<Value> {
    let mut channels: Vec<Value> = service
        .locations
        .iter()
        .map(|location| {
            let mut place = json!({"@type": "Place", "name": location.name});
            if let Some(address) = &location.address {
                place["address"] = address.clone().into();
            }
            if let Some((latitude, longitude)) = location.coordinates {
                place["geo"] = json!({"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude});
            }
            json!({"@type": "ServiceChannel", "serviceLocation": place})
        })
        .collect();
    for channel in &service.channels {
        channels.push(match channel.kind {
            ChannelKind::InPerson => continue,
            ChannelKind::WhatsApp | ChannelKind::Telephone => {
                let phone = json!({"@type": "ContactPoint", "telephone": format!("+{}", channel.target)});
                json!({"@type": "ServiceChannel", "servicePhone": phone})
            }
            ChannelKind::Email => json!({"@type": "ServiceChannel", "serviceUrl": url}),
            _ => json!({"@type": "ServiceChannel", "serviceUrl": channel.target}),
        });
    }
    channels
}

/// JSON that cannot end the script element it stands in.
fn safe(value: &Value) -> String {
    let text = value.to_string();
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => escaped.push_str(&format!("\\u{:04x}", letter as u32)),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #[test]
    fn cannot_end_its_script_element() {
        let text = super::safe(&serde_json::json!({"a": "</script><b>&"}));
        assert!(!text.contains(['<', '>', '&']));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["a"], "</script><b>&");
    }
}
