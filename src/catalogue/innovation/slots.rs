//! The words of an innovation that a translation may replace.

use super::schema::parts::{emergency, picture, result, service};
use super::schema::{BENEFITS, LONG_NAME, NAME, PICTURE, RESULTS, SERVICE, SUMMARY};
use super::{Emergency, PictureNote, Record, ResultNote, Service};
use crate::fields::words::{Slot, Slots};

/// Where the words of a record stand, one slot for each row that the table calls words; a test compares the two.
pub fn slots(record: &mut Record) -> Slots<'_> {
    let Record { name, long_name, summary, benefits, service, results, picture, .. } = record;
    let mut slots = vec![
        (&NAME, Slot::Text(&mut name.value)),
        (&LONG_NAME, Slot::Optional(long_name)),
        (&SUMMARY, Slot::Text(summary)),
        (&BENEFITS, Slot::Lines(benefits)),
    ];
    slots.extend(service.as_mut().map(|service| (&SERVICE, Slot::Map(of_service(service)))));
    slots.push((&RESULTS, Slot::Maps(results.iter_mut().map(of_result).collect())));
    slots.extend(picture.as_mut().map(|picture| (&PICTURE, Slot::Map(of_picture(picture)))));
    slots
}

fn of_service(written: &mut Service) -> Slots<'_> {
    let Service { requirements, steps, cost, duration, hours, dangers, limits, emergency, .. } = written;
    let mut slots = vec![
        (&service::REQUIREMENTS, Slot::Lines(requirements)),
        (&service::STEPS, Slot::Lines(steps)),
        (&service::COST, Slot::Optional(cost)),
        (&service::DURATION, Slot::Optional(duration)),
        (&service::HOURS, Slot::Optional(hours)),
        (&service::DANGERS, Slot::Lines(dangers)),
        (&service::LIMITS, Slot::Lines(limits)),
    ];
    slots.extend(emergency.as_mut().map(|emergency| (&service::EMERGENCY, Slot::Map(of_emergency(emergency)))));
    slots
}

fn of_emergency(written: &mut Emergency) -> Slots<'_> {
    vec![(&emergency::WORDS, Slot::Optional(&mut written.words))]
}

fn of_result(note: &mut ResultNote) -> Slots<'_> {
    let ResultNote { label, before, after, .. } = note;
    vec![
        (&result::LABEL, Slot::Text(label)),
        (&result::BEFORE, Slot::Optional(before)),
        (&result::AFTER, Slot::Optional(after)),
    ]
}

fn of_picture(note: &mut PictureNote) -> Slots<'_> {
    vec![(&picture::ALT, Slot::Text(&mut note.alt))]
}
