//! What a cell says of a record, for who writes it and for who looks whether anybody has touched it.

use super::columns::{id_of, word};
use crate::catalogue::contact::schema::channel;
use crate::catalogue::innovation::schema::parts::contact;
use crate::fields::choice::fold;
use crate::fields::field::{Field, Kind};
use crate::fields::text::clean;
use crate::fields::tree::{Item, Node};
use crate::privacy::{self, Form, Kind as Private};

/// The value that fields lead to; of a list of maps, that of its first.
pub(crate) fn item_at<'i>(fields: &'i Item, way: &[&Field]) -> Option<&'i Item> {
    way.iter().try_fold(fields, |item, field| {
        let map = match &item.node {
            Node::List(items) => items.first()?,
            _ => item,
        };
        let Node::Map(entries) = &map.node else { return None };
        entries.iter().find(|entry| entry.key == field.key).map(|entry| &entry.item)
    })
}

/// The texts that a field holds.
pub(crate) fn texts_at(fields: &Item, way: &[&Field]) -> Vec<String> {
    let text = |item: &Item| match &item.node {
        Node::Text { text, .. } => Some(clean(text)).filter(|text| !text.is_empty()),
        _ => None,
    };
    let Some(item) = item_at(fields, way) else { return Vec::new() };
    match &item.node {
        Node::List(items) if way.last().is_some_and(|field| field.holds_several()) => {
            items.iter().filter_map(text).collect()
        }
        _ => text(item).into_iter().collect(),
    }
}

/// The items of a field of rows; a single one counts as a list of one.
pub(crate) fn rows_at<'i>(fields: &'i Item, list: &[&Field]) -> Vec<&'i Item> {
    match item_at(fields, list) {
        Some(Item { node: Node::List(items), .. }) => items.iter().collect(),
        Some(item @ Item { node: Node::Map(_), .. }) => vec![item],
        _ => Vec::new(),
    }
}

/// The texts of a field as one cell. Sentences stand on lines of their own, words behind commas.
pub(crate) fn written(field: &Field, texts: &[String]) -> String {
    let one = |text: &String| match field.kind {
        Kind::Choice(_) | Kind::Choices(_) => id_of(field, text).map_or_else(|| text.clone(), word),
        Kind::Boolean => match fold(text).as_str() {
            "true" | "ya" => "ya".to_owned(),
            "false" | "tidak" => "tidak".to_owned(),
            _ => text.clone(),
        },
        _ => text.clone(),
    };
    let mark = if matches!(field.kind, Kind::Texts) { "\n" } else { ", " };
    texts.iter().map(one).collect::<Vec<_>>().join(mark)
}

/// Whether two cells say the same to whoever reads them.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let lines = |text: &str| text.lines().map(clean).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    one == other || lines(one) == lines(other)
}

/// Whether a field is where an office offers its own number or address to the public.
pub(crate) fn is_offered(field: &Field) -> bool {
    *field == channel::VALUE || contact::FIELDS.iter().any(|own| *own == field && field != &contact::UNIT)
}

/// The worst kind of personal data in a cell that is not for it; `None` if there is none.
pub(crate) fn person_in(heading: &str, text: &str, is_offered: bool) -> Option<privacy::Finding> {
    if !may_hold(text, heading) {
        return None;
    }
    let found = privacy::find_behind(heading, text, Form::Text).into_iter();
    let is_free = |kind: Private| is_offered && matches!(kind, Private::Mobile | Private::Email);
    found.filter(|finding| !is_free(finding.kind)).min_by_key(|finding| finding.kind)
}

/// Digits of the shortest thing that is looked for: a day and a year.
const DIGITS: usize = 3;

/// Whether a text can hold anything of a person at all; most cells cannot.
fn may_hold(text: &str, heading: &str) -> bool {
    let digits = text.chars().filter(|letter| letter.is_numeric()).count();
    digits >= DIGITS || text.contains('@') || text.contains("mail") || heading.to_lowercase().contains("lahir")
}
