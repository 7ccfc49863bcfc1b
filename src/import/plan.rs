//! New files of a plan: drafts in the order of the field table, and the text of the page below.

use super::entry::Entry;
use super::heads::PLACE;
use super::markdown;
use super::says::Value;
use super::yaml::scalar;
use crate::catalogue::innovation::schema::{self, parts};
use crate::content::names::{SLUG_LIMIT, is_slug, is_windows_name};
use crate::fields::Choice;
use crate::fields::field::{Field, Kind, Way};
use crate::fields::text::clean;
use crate::privacy::masked;
use crate::vocabulary::Publication;

/// A new file of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewFile {
    /// From the site's root, with forward slashes.
    pub path: String,
    pub text: String,
}

/// A draft of what an entry says. `agency` is the id or the name of its agency, `origin` says where it is from.
pub(crate) fn draft(entry: &Entry, slug: &str, agency: Option<&str>, place: &str, origin: &str) -> NewFile {
    let mut text = format!("---\n# {}\n", masked(&clean(origin)));
    for field in schema::FIELDS {
        let own = |(way, value): &&(Way, Value)| way[0] == *field && *value != Value::Removed;
        let values: Vec<&(Way, Value)> = entry.values.iter().filter(own).collect();
        match field.kind {
            _ if *field == &schema::PUBLICATION => {
                text.push_str(&format!("{}: {}\n", field.key, Publication::Draft.id()));
            }
            _ if *field == &schema::AGENCY => {
                text.extend(agency.map(|agency| format!("{}: {}\n", field.key, scalar(agency))));
            }
            Kind::Map(_) if !values.is_empty() => {
                text.push_str(&format!("{}:\n", field.key));
                for (way, value) in values {
                    match *way == PLACE {
                        true => text.push_str(&place_of(place, value)),
                        false => text.extend(way.get(1).map(|field| pair(field, value, "  "))),
                    }
                }
            }
            _ => text.extend(values.first().map(|(_, value)| pair(field, value, ""))),
        }
    }
    text.push_str("---\n");
    for (heading, said) in &entry.body {
        text.push_str(&format!("\n{}", markdown::section(heading, said)));
    }
    NewFile { path: path_of(slug), text }
}

/// The file of a record.
pub(crate) fn path_of(slug: &str) -> String {
    format!("content/inovasi/{slug}.md")
}

/// The section of a page that stands for a heading, as [`draft`] writes it.
pub(crate) fn section(heading: &str, said: &str) -> String {
    markdown::section(heading, said)
}

/// A place of the service, named after its agency.
fn place_of(name: &str, value: &Value) -> String {
    let Value::One(coordinates) = value else { return String::new() };
    let [list, at] = [&parts::service::LOCATIONS, &parts::location::COORDINATES].map(|field| field.key);
    let name = format!("    - {}: {}\n", parts::location::NAME.key, scalar(name));
    format!("  {list}:\n{name}      {at}: {}\n", scalar(coordinates))
}

fn pair(field: &Field, value: &Value, indent: &str) -> String {
    match value {
        Value::One(text) => format!("{indent}{}: {}\n", field.key, scalar(text)),
        Value::Many(texts) => {
            let items: String = texts.iter().map(|text| format!("{indent}  - {}\n", scalar(text))).collect();
            format!("{indent}{}:\n{items}", field.key)
        }
        Value::Removed => String::new(),
    }
}

/// The address of a new record: its name, with its agency if another has that address.
pub(crate) fn address(name: &str, agency: &str, is_taken: impl Fn(&str) -> bool) -> Option<String> {
    let cut = |text: &str, most: usize| {
        let cut: String = text.chars().take(most).collect();
        cut.trim_matches('-').to_owned()
    };
    let name = cut(&slug::slugify(name), SLUG_LIMIT);
    let name = if is_windows_name(&name) { format!("inovasi-{name}") } else { name };
    let agency = cut(&slug::slugify(agency), SLUG_LIMIT / 2);
    let both = cut(&format!("{}-{agency}", cut(&name, SLUG_LIMIT - agency.len() - 1)), SLUG_LIMIT);
    let numbered = (2..1_000).map(|number| format!("{}-{number}", cut(&both, SLUG_LIMIT - 4)));
    [name, both.clone()].into_iter().chain(numbered).find(|slug| is_slug(slug) && !is_taken(slug))
}
