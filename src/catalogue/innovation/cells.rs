//! An innovation as cells of its table.

use super::schema::parts::{
    award, contact as unit, coverage, document, emergency, location, picture, plan, replication, result, service,
};
use super::schema::*;
use super::{Award, Contact, Emergency, Location, PictureNote, Record, ResultNote, Service};
use crate::catalogue::caption;
use crate::catalogue::contact::schema::channel;
use crate::catalogue::contact::{self, Channel};
use crate::fields::Choice;
use crate::fields::cell::{Cell, Cells};

/// What a record holds under each row of [`FIELDS`]. The struct is taken apart whole, so that a field that is forgotten here
/// does not compile.
pub fn cells(record: &Record) -> Cells<'_> {
    let Record {
        path: _,
        slug: _,
        name,
        long_name,
        summary,
        agency,
        partners,
        stage,
        status,
        replaced_by,
        kinds,
        form,
        affair,
        other_affairs,
        topics,
        themes,
        goals,
        initiator,
        mission,
        programme,
        trial,
        adoption,
        audiences,
        benefits,
        results,
        service,
        coverage,
        contact,
        picture,
        video,
        documents,
        awards,
        replications,
        legal_basis,
        keywords,
        old_addresses,
        captions,
        publication,
        publish_at,
        expire_at,
        checked,
        layout,
        sensitive,
        sample,
        sample_span: _,
        unchosen: _,
        whole: _,
        body: _,
        texts: _,
    } = record;
    vec![
        (&NAME, Cell::Text(&name.value)),
        (&LONG_NAME, Cell::text(long_name)),
        (&SUMMARY, Cell::Text(summary)),
        (&AGENCY, Cell::Ids(vec![&agency.value])),
        (&STAGE, choice(*stage)),
        (&STATUS, choice(*status)),
        (&PARTNERS, Cell::ids(partners)),
        (&KINDS, choices(kinds)),
        (&FORM, choice(*form)),
        (&AFFAIR, choice(*affair)),
        (&OTHER_AFFAIRS, choices(other_affairs)),
        (&TOPICS, Cell::ids(topics)),
        (&THEMES, Cell::ids(themes)),
        (&GOALS, Cell::Numbers(goals.clone())),
        (&INITIATOR, initiator.map_or(Cell::Empty, choice)),
        (
            &PLAN,
            Cell::Map(vec![
                (&plan::MISSION, Cell::number(mission.as_ref().map(|mission| mission.value))),
                (&plan::PROGRAMME, Cell::text(programme)),
            ]),
        ),
        (&ADOPTION, Cell::date(*adoption)),
        (&TRIAL, Cell::date(*trial)),
        (&AUDIENCES, choices(audiences)),
        (&BENEFITS, Cell::Lines(benefits)),
        (&RESULTS, Cell::Maps(results.iter().map(of_result).collect())),
        (&SERVICE, service.as_ref().map_or(Cell::Empty, |service| Cell::Map(of_service(service)))),
        (&REPLACED_BY, Cell::id(replaced_by)),
        (&COVERAGE, Cell::Map(vec![(&coverage::DISTRICTS, Cell::ids(coverage))])),
        (&CONTACT, contact.as_ref().map_or(Cell::Empty, |contact| Cell::Map(of_contact(contact)))),
        (&PICTURE, picture.as_ref().map_or(Cell::Empty, |picture| Cell::Map(of_picture(picture)))),
        (&VIDEO, Cell::text(video)),
        (&DOCUMENTS, Cell::Maps(documents.iter().map(of_document).collect())),
        (&AWARDS, Cell::Maps(awards.iter().map(of_award).collect())),
        (&REPLICATIONS, Cell::Maps(replications.iter().map(of_replication).collect())),
        (&LEGAL_BASIS, Cell::Lines(legal_basis)),
        (&KEYWORDS, Cell::Lines(keywords)),
        (&OLD_ADDRESSES, Cell::ids(old_addresses)),
        (&CAPTIONS, Cell::Map(caption::cells(captions))),
        (&LAYOUT, layout.map_or(Cell::Empty, choice)),
        (&PUBLICATION, choice(*publication)),
        (&PUBLISH_AT, Cell::moment(*publish_at)),
        (&EXPIRE_AT, Cell::moment(*expire_at)),
        (&CHECKED, Cell::date(*checked)),
        (&SAMPLE, Cell::Boolean(*sample)),
        (&SENSITIVE, Cell::Boolean(*sensitive)),
        // Never read.
        (&INTERNAL, Cell::Empty),
    ]
}

fn choice<'r, T: Choice>(value: T) -> Cell<'r> {
    Cell::Choices(vec![value.id()])
}

fn choices<'r, T: Choice>(values: &[T]) -> Cell<'r> {
    Cell::Choices(values.iter().map(|value| value.id()).collect())
}

fn of_result(note: &ResultNote) -> Cells<'_> {
    let ResultNote { label, measure, before, after, year, source } = note;
    vec![
        (&result::LABEL, Cell::Text(label)),
        (&result::MEASURE, choice(*measure)),
        (&result::BEFORE, Cell::text(before)),
        (&result::AFTER, Cell::text(after)),
        (&result::YEAR, Cell::number(*year)),
        (&result::SOURCE, Cell::text(source)),
    ]
}

fn of_service(written: &Service) -> Cells<'_> {
    let Service { requirements, steps, cost, duration, hours, locations, channels, dangers, limits, emergency } =
        written;
    vec![
        (&service::REQUIREMENTS, Cell::Lines(requirements)),
        (&service::STEPS, Cell::Lines(steps)),
        (&service::COST, Cell::text(cost)),
        (&service::DURATION, Cell::text(duration)),
        (&service::HOURS, Cell::text(hours)),
        (&service::LOCATIONS, Cell::Maps(locations.iter().map(of_location).collect())),
        (&service::CHANNELS, Cell::Maps(channels.iter().map(of_channel).collect())),
        (&service::DANGERS, Cell::Lines(dangers)),
        (&service::LIMITS, Cell::Lines(limits)),
        (&service::EMERGENCY, emergency.as_ref().map_or(Cell::Empty, |emergency| Cell::Map(of_emergency(emergency)))),
    ]
}

fn of_emergency(written: &Emergency) -> Cells<'_> {
    let Emergency { number, words } = written;
    vec![(&emergency::NUMBER, Cell::Text(number)), (&emergency::WORDS, Cell::text(words))]
}

fn of_location(place: &Location) -> Cells<'_> {
    let Location { name, address, area, coordinates } = place;
    vec![
        (&location::NAME, Cell::Text(name)),
        (&location::ADDRESS, Cell::text(address)),
        (&location::DISTRICT, Cell::id(area)),
        (&location::COORDINATES, coordinates.map_or(Cell::Empty, Cell::Coordinates)),
    ]
}

fn of_channel(way: &Channel) -> Cells<'_> {
    let Channel { kind, target, label, purpose } = way;
    vec![
        (&channel::KIND, choice(*kind)),
        (&channel::VALUE, if target.is_empty() { Cell::Empty } else { Cell::Text(target) }),
        (&channel::LABEL, Cell::text(label)),
        (&channel::PURPOSE, choice(*purpose)),
    ]
}

fn of_contact(written: &Contact) -> Cells<'_> {
    let Contact { unit: name, channels } = written;
    std::iter::once((&unit::UNIT, Cell::Text(name))).chain(contact::cells(channels)).collect()
}

fn of_picture(note: &PictureNote) -> Cells<'_> {
    let PictureNote { file, alt, credit, forbidden } = note;
    vec![
        (&picture::FILE, Cell::Ids(vec![&file.value])),
        (&picture::ALT, Cell::Text(alt)),
        (&picture::CREDIT, Cell::text(credit)),
        (&picture::CONSENT, Cell::Boolean(forbidden.is_none())),
    ]
}

/// The size of a document stands in its title already.
fn of_document((title, url): &(String, String)) -> Cells<'_> {
    vec![(&document::TITLE, Cell::Text(title)), (&document::URL, Cell::Text(url)), (&document::SIZE, Cell::Empty)]
}

fn of_award(won: &Award) -> Cells<'_> {
    let Award { name, year, giver, rank } = won;
    vec![
        (&award::NAME, Cell::Text(name)),
        (&award::YEAR, Cell::number(*year)),
        (&award::GIVER, Cell::text(giver)),
        (&award::RANK, Cell::text(rank)),
    ]
}

fn of_replication((region, year): &(String, Option<i64>)) -> Cells<'_> {
    vec![(&replication::REGION, Cell::Text(region)), (&replication::YEAR, Cell::number(*year))]
}
