//! Days of every year on which a city has something to say (`content/data/hari.yaml`), for posting plans.

use super::rules::unknown_ids;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed};
use crate::fields::reader::list;
use crate::fields::{Field, date};

/// A day of every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub month: i8,
    pub day: i8,
    pub name: String,
    /// Indexes of the topics that suit it.
    pub topics: Vec<usize>,
}

static DATE: Field = Field::text("tanggal", 3..=30).required();
static NAME: Field = Field::text("nama", 3..=80).required();
static TOPICS: Field = Field::texts("topik", 0..=60);

/// Reads the list of days. `topics` are the ids of the site's topics.
pub(crate) fn read(document: &Document, topics: &[String], problems: &mut Vec<Diagnostic>) -> Vec<Day> {
    let known: Vec<&str> = topics.iter().map(String::as_str).collect();
    let mut written: Vec<Placed<String>> = Vec::new();
    let days = list(&document.path, &document.fields, problems, |r| {
        let date = r.text(&DATE);
        let name = r.text(&NAME);
        let topics = r.texts(&TOPICS);
        let date = date.and_then(|written| {
            let read = date::read_yearly(&written.value);
            if read.is_none() {
                let problem = Diagnostic::error("hari-tanggal-salah", r.path(), written.span);
                r.report(problem.with("tertulis", &written.value));
            }
            read
        });
        let find = |topic: &Placed<String>| known.iter().position(|known| *known == topic.value);
        let indexes = topics.iter().filter_map(find).collect();
        written.extend(topics);
        let (month, day) = date?;
        Some(Day { month, day, name: name?.value, topics: indexes })
    });
    unknown_ids("topik-tak-dikenal", &document.path, &written, &known, problems);
    days
}
