//! Facets: ways to sort the catalogue, each with terms and the innovations under them.

use super::innovation::Service;
use super::references::References;
use super::{Agency, registry};
use crate::fields::Choice;
use crate::settings::Settings;
use crate::vocabulary::{Audience, Form, Level, Stage, Status, Way};
use std::collections::BTreeMap;

/// The ways to sort the catalogue, in the order in which people should see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetKind {
    Topic,
    Audience,
    Area,
    Agency,
    Level,
    Stage,
    Status,
    Kind,
    Form,
    Year,
    Mission,
}

impl FacetKind {
    /// Every kind, in the order in which filters and menus show them.
    pub const ALL: [FacetKind; 11] = [
        FacetKind::Topic,
        FacetKind::Audience,
        FacetKind::Area,
        FacetKind::Agency,
        FacetKind::Level,
        FacetKind::Stage,
        FacetKind::Status,
        FacetKind::Kind,
        FacetKind::Form,
        FacetKind::Year,
        FacetKind::Mission,
    ];

    /// The facet's name in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            FacetKind::Topic => "topik",
            FacetKind::Audience => "untuk",
            FacetKind::Area => "wilayah",
            FacetKind::Agency => "opd",
            FacetKind::Level => "tingkat",
            FacetKind::Stage => "tahapan",
            FacetKind::Status => "status",
            FacetKind::Kind => "jenis",
            FacetKind::Form => "bentuk",
            FacetKind::Year => "tahun",
            FacetKind::Mission => "misi",
        }
    }

    /// `topik/`
    pub fn address(self) -> String {
        format!("{}/", self.id())
    }

    /// Whether its lists are pages of their own. Those of agencies are not: every agency has a page already, at the
    /// very address that its term has here.
    pub fn has_own_pages(self) -> bool {
        self != FacetKind::Agency
    }
}

/// How a term's label is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Words of the content, shown as they are.
    Text(String),
    /// A topic of the settings, by index.
    Topic(usize),
    /// A word of the vocabulary, translated by the theme: facet and id.
    Word(&'static str, &'static str),
    /// A mission of the five-year plan by its number, from 1.
    Mission(usize),
    /// The area of what is there for everybody in the city, wherever its offices are.
    WholeCity,
}

/// The id of [`Label::WholeCity`].
const WHOLE_CITY_ID: &str = "seluruh-kota";
/// Its sort key, which comes after those of all agencies.
const WHOLE_CITY: usize = usize::MAX;

/// One value of a facet. `members` are indexes of listed innovations, in the order of the catalogue.
#[derive(Clone, Debug)]
pub struct Term {
    pub id: String,
    pub label: Label,
    pub members: Vec<usize>,
}

/// A facet with its terms that have members.
#[derive(Clone, Debug)]
pub struct Facet {
    pub kind: FacetKind,
    pub terms: Vec<Term>,
}

impl Facet {
    /// The address of a term: `topik/kesehatan/`.
    pub fn address(&self, term: &Term) -> String {
        format!("{}/{}/", self.kind.id(), term.id)
    }

    /// What is there for everybody, in the facet of areas.
    pub fn whole_city(&self) -> Option<&Term> {
        self.terms.iter().find(|term| term.label == Label::WholeCity)
    }
}

/// Sorts the listed innovations under every facet; terms without members are left out, and facets without a choice of
/// them: without terms, or with none but the whole city.
pub fn collect<'r>(
    settings: &Settings,
    agencies: &[Agency],
    innovations: impl Iterator<Item = &'r References>,
) -> Vec<Facet> {
    let listed = innovations.enumerate().filter(|(_, innovation)| innovation.listed);
    let listed: Vec<(usize, &References)> = listed.collect();
    FacetKind::ALL
        .into_iter()
        .map(|kind| Facet { kind, terms: terms(kind, settings, agencies, &listed) })
        .filter(|facet| facet.terms.iter().any(|term| term.label != Label::WholeCity))
        .collect()
}

fn terms(kind: FacetKind, settings: &Settings, agencies: &[Agency], listed: &[(usize, &References)]) -> Vec<Term> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, innovation) in listed {
        for term in keys(kind, innovation, agencies) {
            members.entry(term).or_default().push(*index);
        }
    }
    let mut terms: Vec<Term> = members
        .into_iter()
        .map(|(key, members)| {
            let (id, label) = name(kind, key, settings, agencies);
            Term { id, label, members }
        })
        .collect();
    match kind {
        FacetKind::Year => terms.reverse(),
        FacetKind::Area => {
            terms.sort_by(|a, b| (a.label != Label::WholeCity, &a.id).cmp(&(b.label != Label::WholeCity, &b.id)))
        }
        FacetKind::Agency => terms.sort_by_cached_key(|term| match &term.label {
            Label::Text(name) => registry::fold(name),
            _ => String::new(),
        }),
        _ => {}
    }
    terms
}

/// The terms an innovation stands under, as numbers that sort as people expect.
fn keys(kind: FacetKind, innovation: &References, agencies: &[Agency]) -> Vec<usize> {
    let record = &innovation.record;
    match kind {
        FacetKind::Topic => innovation.topics.clone(),
        FacetKind::Audience => record.audiences.iter().map(|audience| *audience as usize).collect(),
        FacetKind::Area => {
            let whole_city = (!innovation.limited).then_some(WHOLE_CITY);
            innovation.areas.iter().copied().chain(whole_city).collect()
        }
        FacetKind::Agency => vec![innovation.agency],
        FacetKind::Level => vec![agencies[innovation.agency].kind.level() as usize],
        FacetKind::Stage => vec![record.stage as usize],
        FacetKind::Status => vec![record.status as usize],
        FacetKind::Kind => record.service.iter().flat_map(Service::ways).map(|way| way as usize).collect(),
        FacetKind::Form => vec![record.form as usize],
        FacetKind::Year => record.year().map(|year| year as usize).into_iter().collect(),
        FacetKind::Mission => record.mission.iter().map(|mission| mission.value as usize).collect(),
    }
}

/// The id of a way in the addresses of lists. Those addresses are older than [`Way`], so the ids are not its own.
fn id_of_way(way: Way) -> &'static str {
    match way {
        Way::Online => "digital",
        Way::InPerson => "non_digital",
        Way::Telephone => "telepon",
    }
}

fn name(kind: FacetKind, key: usize, settings: &Settings, agencies: &[Agency]) -> (String, Label) {
    let word = |id: &'static str| (id.replace('_', "-"), Label::Word(kind.id(), id));
    match kind {
        FacetKind::Topic => {
            let topic = &settings.topics[key];
            (topic.id.clone(), Label::Topic(key))
        }
        FacetKind::Audience => word(Audience::ALL[key].id()),
        FacetKind::Area if key == WHOLE_CITY => (WHOLE_CITY_ID.to_owned(), Label::WholeCity),
        FacetKind::Area => {
            let agency = &agencies[key];
            let name = agency.place().to_owned();
            (agency.area_id().unwrap_or(&agency.id).to_owned(), Label::Text(name))
        }
        FacetKind::Agency => (agencies[key].id.clone(), Label::Text(agencies[key].name.clone())),
        FacetKind::Level => word(Level::ALL[key].id()),
        FacetKind::Stage => word(Stage::ALL[key].id()),
        FacetKind::Status => word(Status::ALL[key].id()),
        FacetKind::Kind => word(id_of_way(Way::ALL[key])),
        FacetKind::Form => word(Form::ALL[key].id()),
        FacetKind::Year => (key.to_string(), Label::Text(key.to_string())),
        FacetKind::Mission => (key.to_string(), Label::Mission(key)),
    }
}
