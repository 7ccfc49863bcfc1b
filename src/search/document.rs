//! What a search knows of an innovation: its words by where they stand, and what its result shows.

use super::text;
use crate::catalogue::innovation::{Record, Service, cells};
use crate::catalogue::{Agency, Catalogue, Innovation};
use crate::fields::{Choice, cell};
use crate::fingerprint::{Feed, Fingerprint};
use crate::settings::Settings;
use crate::vocabulary::{Stage, Status};
use serde::Serialize;
use std::borrow::Cow;
use std::cmp::Reverse;

/// Where a word stands, from what says most about a record to what says least. `cari.js` has a weight for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Name,
    Keyword,
    Owner,
    Gist,
    Detail,
}

impl Field {
    /// How many fields there are.
    pub(crate) const COUNT: usize = 5;
}

/// What begins so is no word that somebody can type, but a mark of ours.
const MARK: char = '_';
/// The mark of records that are for the whole city. A search for a district finds them too.
pub(crate) const WHOLE_CITY: &str = "_";

/// The mark of an agency's records, which its whole name finds before anything that only holds the same words.
pub(crate) fn mark_of(agency: &Agency) -> String {
    format!("{MARK}{}", agency.id.replace('-', "_"))
}

/// Innovations that lists show, in the order of results that match equally well: what can be used now, then the newest.
pub(crate) fn ranked(catalogue: &Catalogue) -> Vec<usize> {
    let mut ranked = catalogue.listed.clone();
    ranked.sort_by_key(|index| {
        let record = &catalogue.innovations[*index].record;
        let is_usable = record.stage == Stage::Adopted && matches!(record.status, Status::Active | Status::Developing);
        !is_usable
    });
    ranked
}

/// The texts of a record's own fields with what each says of it, those that say most first.
type Own<'r> = Vec<(u8, Cow<'r, str>)>;

/// How much its year says of a record; it is of one of two fields.
const YEAR: u8 = 55;

fn own(record: &Record) -> Own<'_> {
    let mut own: Own = Vec::new();
    cell::walk(cells(record), &mut |field, cell| {
        if field.weight > 0 {
            cell.texts(&mut |text| own.push((field.weight, Cow::Borrowed(text))));
        }
    });
    own.extend(record.year().map(|year| (YEAR, Cow::Owned(year.to_string()))));
    own.sort_by_key(|(weight, _)| Reverse(*weight));
    own
}

/// Where a word of a field stands in the index.
fn place(weight: u8) -> Field {
    match weight {
        90.. => Field::Name,
        80.. => Field::Keyword,
        70.. => Field::Owner,
        YEAR.. => Field::Gist,
        _ => Field::Detail,
    }
}

/// Gives every text of a record to `take`, those that say most first; of its own texts only `own`.
fn texts(
    catalogue: &Catalogue,
    settings: &Settings,
    innovation: &Innovation,
    own: &Own,
    take: &mut impl FnMut(Field, &str),
) {
    let record = &innovation.record;
    let after = |field| own.partition_point(|(weight, _)| place(*weight) <= field);
    let (heads, gists) = (after(Field::Owner), after(Field::Gist));
    own[..heads].iter().for_each(|(weight, text)| take(place(*weight), text));
    let agency = &catalogue.agencies[innovation.agency];
    take(Field::Keyword, &mark_of(agency));
    agency.names().for_each(|name| take(Field::Owner, name));
    innovation.topics.iter().for_each(|topic| take(Field::Owner, &settings.topics[*topic].name));
    record.audiences.iter().for_each(|audience| take(Field::Owner, audience.id()));
    innovation.areas.iter().for_each(|area| take(Field::Owner, &catalogue.agencies[*area].name));
    if !innovation.limited {
        take(Field::Owner, WHOLE_CITY);
        take(Field::Detail, "semua kecamatan");
    }
    for partner in &innovation.partners {
        let partner = &catalogue.agencies[*partner];
        take(Field::Gist, &mark_of(partner));
        partner.names().for_each(|name| take(Field::Gist, name));
    }
    own[heads..gists].iter().for_each(|(weight, text)| take(place(*weight), text));
    if let Some(translation) = &innovation.translation {
        let words = &translation.record;
        take(Field::Keyword, &words.name.value);
        let gist = std::iter::once(words.summary.as_str()).chain(words.benefits.iter());
        gist.for_each(|text| take(Field::Gist, text));
    }
    own[gists..].iter().for_each(|(weight, text)| take(place(*weight), text));
}

/// What a result shows of a record. Ids are put into words by the page, which knows its language.
#[derive(Debug, Serialize)]
pub(crate) struct Shown<'c> {
    #[serde(rename = "nama")]
    name: &'c str,
    #[serde(rename = "alamat")]
    address: String,
    #[serde(rename = "opd")]
    agency: &'c str,
    #[serde(rename = "tahapan")]
    stage: &'static str,
    status: &'static str,
    #[serde(rename = "cara")]
    ways: Vec<&'static str>,
    /// Districts that it is limited to; nothing is the whole city.
    #[serde(rename = "wilayah", skip_serializing_if = "Vec::is_empty")]
    places: Vec<&'c str>,
    #[serde(rename = "topik", skip_serializing_if = "Option::is_none")]
    topic: Option<&'c str>,
    #[serde(rename = "tahun", skip_serializing_if = "Option::is_none")]
    year: Option<i16>,
    #[serde(rename = "ringkasan")]
    summary: &'c str,
    /// Sentences in which a search may find its words: benefits, steps, what to bring, keywords, districts.
    #[serde(rename = "kutipan")]
    quotable: Vec<&'c str>,
}

/// The most bytes of sentences that one result may carry over the wire.
const QUOTABLE: usize = 700;

impl Shown<'_> {
    /// Gathers what a result shows; sentences beyond [`QUOTABLE`] are left out.
    pub(crate) fn of<'c>(catalogue: &'c Catalogue, settings: &'c Settings, innovation: &'c Innovation) -> Shown<'c> {
        let record = &innovation.record;
        let areas = innovation.areas.iter().map(|area| catalogue.agencies[*area].name.as_str());
        let mut left = QUOTABLE;
        let quotable = sentences(record).chain(areas).take_while(|sentence| {
            let fits = sentence.len() <= left;
            left = left.saturating_sub(sentence.len());
            fits
        });
        Shown {
            name: &record.name.value,
            address: crate::permalink::innovation(&record.slug).address().to_owned(),
            agency: catalogue.agencies[innovation.agency].short_name(),
            stage: record.stage.id(),
            status: record.status.id(),
            ways: record.service.iter().flat_map(Service::ways).map(|way| way.id()).collect(),
            places: match innovation.limited {
                true => innovation.areas.iter().map(|area| catalogue.agencies[*area].place()).collect(),
                false => Vec::new(),
            },
            topic: innovation.topics.first().map(|topic| settings.topics[*topic].id.as_str()),
            year: record.year(),
            summary: &record.summary,
            quotable: quotable.collect(),
        }
    }
}

/// Sentences of a record that a result may quote.
fn sentences(record: &Record) -> impl Iterator<Item = &str> {
    let service = record.service.iter().flat_map(|service| service.steps.iter().chain(service.requirements.iter()));
    record.long_name.as_deref().into_iter().chain(record.benefits.iter()).chain(record.keywords.iter()).chain(service)
}

/// Everything of a record that its part of the index is made from, as a fingerprint. What comes from the record alone is
/// looked at once, however often it is asked for.
pub(crate) fn fingerprint(catalogue: &Catalogue, settings: &Settings, innovation: &Innovation) -> Fingerprint {
    let record = &innovation.record;
    let add = |feed: &mut Feed, field: Field, text: &str| {
        feed.add([field as u8]).add(text);
    };
    let of_its_own = record.texts.get(|| {
        let mut feed = Feed::default();
        own(record).iter().for_each(|(weight, text)| add(&mut feed, place(*weight), text));
        std::iter::once(record.slug.as_str())
            .chain(sentences(record))
            .for_each(|text| add(&mut feed, Field::Detail, text));
        feed.add(record.body.fingerprint.bytes()).fingerprint()
    });
    let mut feed = Feed::default();
    feed.add(of_its_own.bytes()).add([u8::from(record.sensitive)]);
    texts(catalogue, settings, innovation, &Own::new(), &mut |field, text| add(&mut feed, field, text));
    add(&mut feed, Field::Owner, catalogue.agencies[innovation.agency].short_name());
    if let Some(topic) = innovation.topics.first() {
        add(&mut feed, Field::Owner, &settings.topics[*topic].id);
    }
    feed.fingerprint()
}

/// Gives every word of a record to `take`, those that say most first.
pub(crate) fn words(
    catalogue: &Catalogue,
    settings: &Settings,
    innovation: &Innovation,
    take: &mut impl FnMut(Field, &str),
) {
    texts(catalogue, settings, innovation, &own(&innovation.record), &mut |field, text| match text.starts_with(MARK) {
        true => take(field, text),
        false => text::words(text, &mut |word| take(field, word)),
    });
    text::words_of_markup(&innovation.body.markup(), &mut |word| take(Field::Detail, word));
}
