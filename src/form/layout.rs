//! The order in which a form asks: as a citizen reads the page, with what only the keepers of the records need folded
//! at the end.

use super::place::Kind;
use crate::catalogue::innovation::schema;
use crate::fields::field::{Field, Fields};

/// A part of a form with a heading.
#[derive(Debug)]
pub(crate) struct Section {
    /// The code of its heading.
    pub code: &'static str,
    pub fields: Vec<&'static Field>,
    /// The text below the fields stands here.
    pub has_body: bool,
    pub is_folded: bool,
}

/// The parts of an innovation's form. What stands in none of them is in the last one, which is folded.
const INNOVATION: [(&str, Fields); 6] = [
    (
        "tulis-bagian-pokok",
        &[
            &schema::NAME,
            &schema::LONG_NAME,
            &schema::SUMMARY,
            &schema::AGENCY,
            &schema::STAGE,
            &schema::ADOPTION,
            &schema::TRIAL,
            &schema::STATUS,
            &schema::REPLACED_BY,
        ],
    ),
    ("tulis-bagian-guna", &[&schema::BENEFITS, &schema::AUDIENCES]),
    ("tulis-bagian-cara", &[&schema::KINDS, &schema::SERVICE]),
    ("tulis-bagian-tempat", &[&schema::COVERAGE, &schema::CONTACT]),
    ("tulis-bagian-hasil", &[&schema::RESULTS]),
    ("tulis-bagian-foto", &[&schema::PICTURE, &schema::VIDEO]),
];

/// What stands behind the body.
const BEHIND: [(&str, Fields); 1] =
    [("tulis-bagian-golongan", &[&schema::FORM, &schema::AFFAIR, &schema::KEYWORDS, &schema::CHECKED])];

/// Fields without a control in the form: buttons set some of them, and nobody is asked for the others.
const ELSEWHERE: [&Field; 2] = [&schema::PUBLICATION, &schema::INTERNAL];

/// The parts of a form, in their order.
pub(crate) fn sections(kind: Kind) -> Vec<Section> {
    let open = |(code, fields): (&'static str, Fields)| Section {
        code,
        fields: fields.to_vec(),
        has_body: false,
        is_folded: false,
    };
    let body = Section { code: "tulis-bagian-isi", fields: Vec::new(), has_body: true, is_folded: false };
    match kind {
        Kind::Agency | Kind::Page => vec![open(("tulis-bagian-pokok", kind.fields())), body],
        Kind::Innovation => {
            let named = || INNOVATION.iter().chain(&BEHIND).flat_map(|(_, fields)| fields.iter());
            let is_left = |field: &&Field| !named().chain(&ELSEWHERE).any(|known| known == field);
            let rest = kind.fields().iter().copied().filter(is_left).collect();
            let last = Section { code: "tulis-bagian-lain", fields: rest, has_body: false, is_folded: true };
            let sections = INNOVATION.into_iter().map(open).chain([body]).chain(BEHIND.into_iter().map(open));
            sections.chain([last]).collect()
        }
    }
}
