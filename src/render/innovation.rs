//! The page of one innovation: what a citizen needs first, what an expert asks folded at the end.

use super::scene::Scene;
use super::spelled::{ShortForms, Speller};
use super::{head, structured, words};
use crate::catalogue::Innovation;
use crate::catalogue::facet::{FacetKind, Label};
use crate::catalogue::innovation::{Record, Service, schema};
use crate::catalogue::related::{Related, Tie};
use crate::fields::date::iso;
use crate::fields::lines::Lines;
use crate::fields::text::capitalized;
use crate::fields::{Choice, Field};
use crate::permalink::{self, ROOT, SitePath};
use crate::plan::Print;
use crate::theme::context::{self, Fact, FactValue, Link};
use crate::vocabulary::{Stage, Status};

/// The head of an innovation's page.
pub(crate) fn page(scene: Scene, innovation: &Innovation, path: &SitePath) -> context::Page {
    let record = scene.record(innovation);
    let crumb = match innovation.topics.first().map(|topic| scene.topic(*topic)) {
        Some(topic) if has_term(scene, FacetKind::Topic, &topic.id) => {
            Link { title: topic.label, href: topic.href.unwrap_or_default() }
        }
        _ => Link { title: scene.locale.text("semua-inovasi"), href: scene.href(permalink::CATALOGUE) },
    };
    let mut page = head::page_of(scene, record.name.value.clone(), record.summary.clone(), vec![crumb]);
    page.open_graph_type = "article";
    page.published = record.since().map(iso);
    page.modified = record.checked.map(iso);
    page.json_ld = Some(context::Html(structured::innovation(scene, innovation, path)));
    page
}

fn has_term(scene: Scene, kind: FacetKind, id: &str) -> bool {
    let facet = scene.catalogue.facets.iter().find(|facet| facet.kind == kind);
    facet.is_some_and(|facet| facet.terms.iter().any(|term| term.id == id))
}

/// A word of the vocabulary with a link to its list, where there is one.
fn linked<T: Choice>(scene: Scene, kind: FacetKind, value: T) -> context::Term {
    let mut term = scene.term(kind.id(), value);
    let slug = term.id.replace('_', "-");
    term.href = has_term(scene, kind, &slug).then(|| scene.href(&format!("{}/{slug}/", kind.id())));
    term
}

/// A term of a field in which something must be chosen, or the blank that stands there as long as nothing is.
fn chosen(scene: Scene, record: &Record, field: &'static Field, term: context::Term) -> context::Term {
    match record.unchosen.contains(&field) {
        true => context::Term { id: term.id, label: field.blank(scene.language()), href: None },
        false => term,
    }
}

/// What `innovation.html` receives.
pub(crate) fn context(scene: Scene, index: usize, short_forms: &ShortForms) -> context::Innovation {
    let innovation = &scene.catalogue.innovations[index];
    let record = scene.record(innovation);
    // In the order in which the page is read. The glossary explains in the site's own language.
    let mut speller = match std::ptr::eq(record, &*innovation.record) {
        true => Speller::new(short_forms, &record.name.value),
        false => Speller::silent(),
    };
    let summary = speller.text(&record.summary);
    let benefits = record.benefits.iter().map(|benefit| speller.text(benefit)).collect();
    let service = record.service.as_ref();
    let mut spelled = |texts: fn(&Service) -> &Lines| -> Vec<context::Html> {
        service.into_iter().flat_map(|service| texts(service).iter()).map(|text| speller.text(text)).collect()
    };
    let dangers = spelled(|service| &service.dangers);
    let limits = spelled(|service| &service.limits);
    let requirements = spelled(|service| &service.requirements);
    let steps = spelled(|service| &service.steps);
    let body = speller.body(scene.body(innovation).html());
    let topics = innovation.topics.iter().map(|topic| {
        let mut topic = scene.topic(*topic);
        topic.href = topic.href.filter(|_| has_term(scene, FacetKind::Topic, &topic.id));
        topic
    });
    let areas = if innovation.limited { &innovation.areas[..] } else { &[] };
    context::Innovation {
        language: scene.other_language(innovation),
        name: record.name.value.clone(),
        long_name: record.long_name.clone(),
        summary,
        agency: scene.agency_link(innovation.agency),
        partners: innovation.partners.iter().map(|partner| scene.agency_link(*partner)).collect(),
        topics: topics.collect(),
        stage: chosen(scene, record, &schema::STAGE, linked(scene, FacetKind::Stage, record.stage)),
        status: scene.term("status", record.status),
        notice: notice(scene, innovation),
        sample: record.sample,
        exit: record.sensitive.then(|| scene.settings.exit.clone()),
        badges: scene.pills(innovation),
        benefits,
        service: service.map(|service| context::Service {
            dangers,
            limits,
            emergency: service.emergency.as_ref().map(|emergency| scene.emergency(emergency)),
            requirements,
            steps,
            cost: service.cost.clone(),
            duration: service.duration.clone(),
            hours: service.hours.as_deref().map(words::unbroken),
            locations: service
                .locations
                .iter()
                .zip(&innovation.location_areas)
                .map(|(location, area)| context::Location {
                    name: location.name.clone(),
                    address: location.address.clone(),
                    area: area.map(|area| self::area(scene, area)),
                    map_url: location.coordinates.map(map_url),
                })
                .collect(),
            channels: service.channels.iter().map(|channel| scene.channel(channel)).collect(),
        }),
        contact: contact(scene, innovation),
        results: (0..record.results.len()).map(|at| scene.result(innovation, at)).collect(),
        picture: scene.picture(innovation),
        video: record.video.clone(),
        documents: record
            .documents
            .iter()
            .map(|(title, url)| Link { title: title.clone(), href: url.clone() })
            .collect(),
        body,
        checked: record.checked.map(|date| words::date(scene.locale, date)),
        audiences: record.audiences.iter().map(|value| linked(scene, FacetKind::Audience, *value)).collect(),
        areas: areas
            .iter()
            .map(|area| {
                let title = scene.catalogue.agencies[*area].place().to_owned();
                Link { title, ..self::area(scene, *area) }
            })
            .collect(),
        poster: Print::Poster(index).href(scene.settings, scene.catalogue),
        embed: (!scene.settings.offline).then(|| context::EmbedLinks {
            // Only one language has it.
            href: format!("{ROOT}{}", permalink::embed(&record.slug).address()),
            oembed: scene.settings.base_url.join(permalink::oembed(&record.slug).as_str()),
        }),
        related: scene.catalogue.related(index).iter().map(|other| related(scene, other)).collect(),
        expert: expert(scene, innovation),
    }
}

fn related(scene: Scene, other: &Related) -> context::Related {
    let innovation = &scene.catalogue.innovations[other.innovation];
    let locale = scene.locale;
    let reason = match &other.reason {
        Tie::Keyword(word) => locale.fill("terkait-kata", &[("nama", word)]),
        Tie::Topic(topic) => locale.fill("terkait-topik", &[("nama", &scene.topic(*topic).label)]),
        Tie::Affair(_) => locale.text("terkait-urusan"),
        Tie::Agency(_) => locale.text("terkait-kantor"),
        Tie::Area(agency) => locale.fill("terkait-wilayah", &[("nama", scene.catalogue.agencies[*agency].place())]),
        Tie::Audience(audience) => locale.fill("terkait-untuk", &[("nama", &words::word(locale, "untuk", *audience))]),
    };
    let Link { title, href } = scene.innovation_link(innovation);
    context::Related {
        name: title,
        href,
        language: scene.other_language(innovation),
        summary: scene.record(innovation).summary.clone(),
        agency: scene.agency_link(innovation.agency),
        topic: innovation.topics.first().map(|topic| scene.topic(*topic)),
        reason,
    }
}

/// A district with a link to its list, or to its office's page if nothing is listed there.
fn area(scene: Scene, index: usize) -> Link {
    let agency = &scene.catalogue.agencies[index];
    let id = agency.area_id().unwrap_or(&agency.id);
    let href = match has_term(scene, FacetKind::Area, id) {
        true => scene.href(&format!("wilayah/{id}/")),
        false => permalink::agency(&agency.id).href(scene.settings.offline),
    };
    Link { title: agency.name.clone(), href }
}

/// A map that needs no account and no app.
pub(crate) fn map_url((latitude, longitude): (f64, f64)) -> String {
    format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}")
}

/// The record's own contact, else its agency's.
fn contact(scene: Scene, innovation: &Innovation) -> Option<context::Contact> {
    if let Some(contact) = &innovation.record.contact {
        let channels = contact.channels.iter().map(|channel| scene.channel(channel)).collect();
        return Some(context::Contact { unit: contact.unit.clone(), channels });
    }
    let agency = &scene.catalogue.agencies[innovation.agency];
    let channels: Vec<context::Channel> = agency.channels.iter().map(|channel| scene.channel(channel)).collect();
    (!channels.is_empty()).then(|| context::Contact { unit: agency.name.clone(), channels })
}

/// What must be known before anything else.
pub(super) fn notice(scene: Scene, innovation: &Innovation) -> Option<context::Notice> {
    let record = &innovation.record;
    let say = |tone, key: &str| Some(context::Notice { tone, text: scene.locale.text(key), link: None });
    if let Some(word) = words::unpublished(record.publication) {
        return say("perhatian", &format!("pemberitahuan-{word}"));
    }
    if record.status == Status::Replaced {
        let slug = innovation.replaced_by.as_deref()?;
        let Some(other) = scene.catalogue.slugs.get(slug) else {
            return say("perhatian", "pemberitahuan-berhenti");
        };
        let link = scene.innovation_link(&scene.catalogue.innovations[*other]);
        let text = scene.locale.text("pemberitahuan-diganti");
        return Some(context::Notice { tone: "perhatian", text, link: Some(link) });
    }
    match (record.status, record.stage) {
        (Status::Stopped, _) => say("perhatian", "pemberitahuan-berhenti"),
        _ if innovation.archived => say("perhatian", "pemberitahuan-arsip"),
        _ if record.unchosen.contains(&&schema::STAGE) => None,
        (_, Stage::Idea) => say("tenang", "pemberitahuan-gagasan"),
        (_, Stage::Trial) => say("tenang", "pemberitahuan-uji_coba"),
        (Status::Developing, _) => say("tenang", "pemberitahuan-dikembangkan"),
        _ => None,
    }
}

fn expert(scene: Scene, innovation: &Innovation) -> context::Expert {
    let record = &innovation.record;
    let locale = scene.locale;
    let mut facts = Vec::new();
    let mut add_all = |key: &str, values: Vec<FactValue>| {
        if !values.is_empty() {
            facts.push(Fact { label: locale.text(&format!("fakta-{key}")), values });
        }
    };
    let of_term = |term: context::Term| FactValue { text: term.label, href: term.href };
    let chosen = |field, term| of_term(chosen(scene, record, field, term));
    let term = |label| context::Term { id: String::new(), label, href: None };
    add_all("bentuk", vec![chosen(&schema::FORM, linked(scene, FacetKind::Form, record.form))]);
    let kinds = record.kinds.iter().map(|kind| of_term(scene.term("jenis-resmi", *kind)));
    let no_kind = record.kinds.is_empty().then(|| chosen(&schema::KINDS, term(String::new())));
    add_all("jenis", kinds.chain(no_kind).collect());
    let affairs: Vec<String> = record.affairs().map(|affair| words::word(locale, "urusan", affair)).collect();
    add_all("urusan", vec![chosen(&schema::AFFAIR, term(affairs.join(", ")))]);
    add_all("tahapan", vec![chosen(&schema::STAGE, term(words::word(locale, "tahapan", record.stage)))]);
    let mut add = |key: &str, text: String, href: Option<String>| add_all(key, vec![FactValue { text, href }]);
    add("status", words::word(locale, "status", record.status), None);
    if let Some(initiator) = record.initiator {
        add("inisiator", words::word(locale, "inisiator", initiator), None);
    }
    if let Some(date) = record.trial {
        add("uji_coba", words::date(locale, date), None);
    }
    if let Some(date) = record.adoption {
        add("penerapan", words::date(locale, date), None);
    }
    if let Some(mission) = &record.mission {
        let number = mission.value as usize;
        let label = words::label(scene, &Label::Mission(number));
        let text = scene.mission(number).map_or(label.clone(), |text| format!("{label}: {text}"));
        let listed = has_term(scene, FacetKind::Mission, &number.to_string());
        add("misi", text, listed.then(|| scene.href(&format!("misi/{number}/"))));
    }
    if let Some(programme) = &record.programme {
        add("program", programme.clone(), None);
    }
    if !record.themes.is_empty() {
        let themes: Vec<String> =
            record.themes.iter().map(|theme| capitalized(&theme.value.replace('-', " "))).collect();
        add("tematik", themes.join(", "), None);
    }
    if !record.goals.is_empty() {
        let goals: Vec<String> = record.goals.iter().map(|goal| locale.text(&format!("sdgs-{goal}"))).collect();
        add("sdgs", goals.join(", "), None);
    }
    let year = |year: Option<i64>| year.map(|year| year.to_string()).unwrap_or_default();
    context::Expert {
        facts,
        awards: record
            .awards
            .iter()
            .map(|award| {
                let giver = award.giver.as_deref().unwrap_or_default();
                let blanks = [("nama", award.name.as_str()), ("tahun", &year(award.year)), ("pemberi", giver)];
                locale.fill("penghargaan-baris", &blanks)
            })
            .collect(),
        replications: record
            .replications
            .iter()
            .map(|(region, when)| locale.fill("replikasi-baris", &[("daerah", region), ("tahun", &year(*when))]))
            .collect(),
        legal_basis: record.legal_basis.iter().map(str::to_owned).collect(),
    }
}
