//! Names of agencies that nobody knew, as somebody has answered for them: they become other names in the agencies' own files,
//! or agencies of their own.

use super::plan::NewFile;
use super::revise::Revision;
use super::yaml::scalar;
use crate::catalogue::Agency;
use crate::catalogue::agency::schema;
use crate::catalogue::registry::fold;
use crate::content::names::{SLUG_LIMIT, is_slug, is_windows_name};
use crate::edit::{self, Change, Value};
use crate::fields::Choice;
use crate::fields::text::clean;
use crate::vocabulary::AgencyKind;
use std::collections::BTreeMap;

/// The files of agencies with the names that are said to be theirs: `named` are names with ids. `text_of` reads a file.
pub(crate) fn remembered(
    agencies: &[Agency],
    named: &[(String, String)],
    text_of: impl Fn(&str) -> Option<String>,
) -> Vec<Revision> {
    let mut names: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (written, id) in named {
        let name = clean(written);
        if (1..=schema::ALIASES.most).contains(&name.chars().count()) {
            names.entry(id).or_default().push(name);
        }
    }
    let of = |(id, names): (&str, Vec<String>)| {
        let agency = agencies.iter().find(|agency| fold(&agency.id) == fold(id))?;
        let mut all: Vec<String> = agency.aliases.iter().map(|alias| alias.value.clone()).collect();
        for name in names {
            let is_known = agency.names().any(|known| fold(known) == fold(&name));
            if !is_known && !all.iter().any(|known| fold(known) == fold(&name)) {
                all.push(name);
            }
        }
        let old = text_of(&agency.path)?;
        let change = Change::field(schema::ALIASES.key, Value::List(all.into_iter().map(Value::Text).collect()));
        let new = edit::record(&old, schema::FIELDS, &[change]).ok()?;
        (new != old).then(|| Revision { path: agency.path.to_string(), old, new })
    };
    names.into_iter().filter_map(of).collect()
}

/// The file of an agency that is made of its name; nothing if its kind does not show in it, or needs more than a name.
pub(crate) fn made(name: &str, is_taken: impl Fn(&str) -> bool) -> Option<NewFile> {
    let name = clean(name);
    let kind = kind_of(&name)?;
    let slug: String = slug::slugify(&name).chars().take(SLUG_LIMIT).collect();
    let slug = slug.trim_matches('-');
    let fits = (schema::NAME.least..=schema::NAME.most).contains(&name.chars().count());
    if !fits || !is_slug(slug) || is_windows_name(slug) || is_taken(slug) {
        return None;
    }
    let [key, jenis] = [&schema::NAME, &schema::KIND].map(|field| field.key);
    let text = format!("---\n{key}: {}\n{jenis}: {}\n---\n", scalar(&name), kind.id());
    Some(NewFile { path: format!("content/opd/{slug}.md"), text })
}

/// Words with which names of agencies begin, and the kinds that they mean. Districts and wards need a code besides.
const KINDS: [(&str, AgencyKind); 15] = [
    ("dinas", AgencyKind::Department),
    ("badan", AgencyKind::Board),
    ("bagian", AgencyKind::Division),
    ("inspektorat", AgencyKind::Inspectorate),
    ("sekretariat daerah", AgencyKind::Secretariat),
    ("sekretariat dprd", AgencyKind::CouncilSecretariat),
    ("satuan polisi", AgencyKind::CivilServicePolice),
    ("rsud", AgencyKind::Hospital),
    ("rumah sakit", AgencyKind::Hospital),
    ("puskesmas", AgencyKind::HealthCentre),
    ("sekolah", AgencyKind::School),
    ("sd", AgencyKind::School),
    ("smp", AgencyKind::School),
    ("uptd", AgencyKind::TechnicalUnit),
    ("upt", AgencyKind::TechnicalUnit),
];

fn kind_of(name: &str) -> Option<AgencyKind> {
    let folded = fold(name);
    let begins = |word: &str| folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ') || rest.is_empty());
    KINDS.iter().find(|(word, _)| begins(word)).map(|(_, kind)| *kind)
}
