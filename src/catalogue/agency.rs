//! A unit of government of any level as its file describes it.

pub mod schema;

use super::contact::{self, Channel};
use super::innovation::hours;
use crate::content::body::Body;
use crate::content::document::Document;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use crate::fields::tree::{Item, Node};
use crate::fields::{Field, Reader, misspelt};
use crate::settings::{Area, SocialAccount, social_account};
use crate::vocabulary::AgencyKind;
use std::sync::Arc;

/// A typed agency.
#[derive(Clone, Debug)]
pub struct Agency {
    pub path: SourcePath,
    pub id: String,
    pub name: String,
    /// Where the name was written.
    pub name_span: Span,
    pub short: Option<String>,
    pub kind: AgencyKind,
    pub parent: Option<Placed<String>>,
    pub area_code: Option<String>,
    pub aliases: Vec<Placed<String>>,
    pub address: Option<String>,
    pub coordinates: Option<(f64, f64)>,
    pub hours: Option<String>,
    pub channels: Vec<Channel>,
    pub social: Vec<SocialAccount>,
    pub active: bool,
    pub merged_into: Option<Placed<String>>,
    pub sample: bool,
    pub body: Arc<Body>,
}

/// An agency in error: what is needed to look at it, and at those that name it.
pub struct AgencyInPart {
    pub name: Option<String>,
    /// Names that its file gives it, whatever else is wrong.
    pub names: Vec<String>,
    /// Some of its fields could not be read, so it may have other names too.
    pub may_have_more: bool,
    pub points_at: Vec<Placed<String>>,
    pub body: Arc<Body>,
}

/// Reads the fields of a document of `content/opd`.
pub fn read(document: &mut Document, area: &Area, problems: &mut Vec<Diagnostic>) -> Result<Agency, AgencyInPart> {
    let mut fields = std::mem::take(&mut document.fields);
    let body = Arc::new(std::mem::take(&mut document.body));
    misspelt::read(&mut fields, problems, |fields, problems| read_fields(document, (fields, &body), area, problems))
}

fn read_fields(
    document: &Document,
    (fields, body): (&Item, &Arc<Body>),
    area: &Area,
    problems: &mut Vec<Diagnostic>,
) -> Result<Agency, AgencyInPart> {
    let mut reader = Reader::new(&document.path, fields, problems);
    let r = &mut reader;
    let name = r.text(&schema::NAME);
    let short = r.text(&schema::SHORT).map(|text| text.value);
    let kind = r.choice::<AgencyKind>(&schema::KIND);
    let parent = r.text(&schema::PARENT);
    let area_code = r.text(&schema::AREA_CODE);
    let aliases = r.texts(&schema::ALIASES);
    let address = r.text(&schema::ADDRESS).map(|text| text.value);
    let coordinates = area.point(r, &schema::COORDINATES);
    let hours = hours(r, &schema::HOURS);
    let channels = contact::channels(r);
    let social = r.maps(&schema::SOCIAL, social_account);
    let active = r.boolean(&schema::ACTIVE).unwrap_or(true);
    let merged_into = r.text(&schema::MERGED_INTO);
    let sample = r.boolean(&schema::SAMPLE).unwrap_or(false);
    let has_area = matches!(r.likely(&schema::KIND, &kind), Some(AgencyKind::District | AgencyKind::Ward));
    match &area_code {
        None if has_area => r.missing(&schema::AREA_CODE),
        Some(code) if !is_area_code(&code.value) => {
            let problem = Diagnostic::error("kode-wilayah-salah", r.path(), code.span);
            r.report(problem.with("tertulis", &code.value));
        }
        _ => {}
    }
    reader.finish();
    let body = body.clone();
    let (Some(known), Some(kind), false) = (&name, kind, document.in_part) else {
        let points_at = parent.into_iter().chain(merged_into).collect();
        let (name, names) = (name.map(|name| name.value), names_written(fields));
        return Err(AgencyInPart { name, names, may_have_more: document.in_part, points_at, body });
    };
    Ok(Agency {
        path: document.path.clone(),
        id: document.id.clone(),
        name_span: known.span,
        name: known.value.clone(),
        short,
        kind: kind.value,
        parent,
        area_code: area_code.map(|code| code.value),
        aliases,
        address,
        coordinates,
        hours,
        channels,
        social,
        active,
        merged_into,
        sample,
        body,
    })
}

impl Agency {
    /// What stands where the agency of a record that is being typed is not known.
    pub(super) fn nobody(id: &str, name: String, path: SourcePath) -> Agency {
        Agency {
            path,
            id: id.to_owned(),
            name_span: Span::default(),
            name,
            short: None,
            kind: AgencyKind::Department,
            parent: None,
            area_code: None,
            aliases: Vec::new(),
            address: None,
            coordinates: None,
            hours: None,
            channels: Vec::new(),
            social: Vec::new(),
            active: true,
            merged_into: None,
            sample: false,
            body: Arc::default(),
        }
    }
}

/// The fields that hold an agency's names.
const NAMES: [&Field; 3] = [&schema::NAME, &schema::SHORT, &schema::ALIASES];

fn names_written(fields: &Item) -> Vec<String> {
    let Node::Map(entries) = &fields.node else { return Vec::new() };
    let named = entries.iter().filter(|entry| NAMES.iter().any(|field| field.key == entry.key));
    named
        .flat_map(|entry| match &entry.item.node {
            Node::List(items) => items.iter().map(|item| &item.node).collect(),
            node => vec![node],
        })
        .filter_map(|node| match node {
            Node::Text { text, .. } => Some(text.clone()),
            _ => None,
        })
        .collect()
}

/// A code of the home ministry: `18.71`, `18.71.01`, `18.71.01.1001`.
fn is_area_code(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('.').map(str::len).collect();
    matches!(lengths[..], [2, 2] | [2, 2, 2] | [2, 2, 2, 4])
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

impl Agency {
    /// The short name where there is one.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Every name by which people call it: its name, short name and aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter().map(|alias| alias.value.as_str());
        std::iter::once(self.name.as_str()).chain(self.short.as_deref()).chain(aliases)
    }

    /// The name of its place as people say it: `Kedaton` for `Kecamatan Kedaton`.
    pub fn place(&self) -> &str {
        self.name.strip_prefix("Kecamatan ").unwrap_or(&self.name)
    }

    /// The district's own id: `kedaton` for `kecamatan-kedaton`.
    pub fn area_id(&self) -> Option<&str> {
        (self.kind == AgencyKind::District).then(|| self.id.strip_prefix("kecamatan-").unwrap_or(&self.id))
    }
}
