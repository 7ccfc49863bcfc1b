//! The records and agencies that a site has, as their files say.

use super::compare::Existing;
use super::plan::NewFile;
use crate::catalogue::Agency;
use crate::catalogue::agency;
use crate::catalogue::innovation::schema;
use crate::catalogue::ledger::{LEDGER_PATH, Ledger};
use crate::catalogue::registry::{Broken, fold};
use crate::content::document;
use crate::content::names::split_language;
use crate::content::read;
use crate::content::source::{Content, Source, SourceKind};
use crate::fields::tree::Node;
use crate::settings::Area;
use crate::whole;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;

/// What new records are held against.
pub(crate) struct ExistingRecords {
    pub records: Vec<Existing>,
    pub agencies: Vec<Agency>,
    pub broken: Broken,
    /// Addresses that records have or had, also those whose files cannot be read.
    pub taken: BTreeSet<String>,
    pub ledger: Ledger,
}

impl ExistingRecords {
    /// Reads all files of a site. What cannot be read is told by `check`.
    pub(crate) fn read(root: &Path) -> ExistingRecords {
        let listed = read::list(root).value;
        let wanted = listed.into_par_iter().filter(|listed| {
            matches!(listed.kind, SourceKind::Agency | SourceKind::Innovation) && listed.path.ends_with(".md")
        });
        let documents: Vec<_> = wanted
            .map(|listed| {
                let source = whole::read(&listed.place(root)).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                (document::parse(read::read(root, listed).0, true), source)
            })
            .collect();
        let mut known = ExistingRecords {
            records: Vec::new(),
            agencies: Vec::new(),
            broken: Broken::default(),
            taken: BTreeSet::new(),
            ledger: read::text_of(root, LEDGER_PATH).and_then(|text| Ledger::read_all(&text)).unwrap_or_default(),
        };
        for (mut document, source) in documents {
            if document.kind == SourceKind::Agency {
                match agency::read(&mut document, &Area::INDONESIA, &mut Vec::new()) {
                    Ok(agency) => known.agencies.push(agency),
                    Err(_) => drop(known.broken.names.insert(fold(&document.id))),
                }
                continue;
            }
            let stem = document.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
            known.taken.insert(split_language(stem).0.to_owned());
            if document.translation.is_some() {
                continue;
            }
            known.taken.extend(old_addresses(&document.fields));
            let (path, slug) = (document.path.to_string(), document.id.clone());
            let is_whole = !document.broken && !document.in_part;
            known.records.push(Existing { path, slug, fields: document.fields, source, is_whole });
        }
        known.agencies.sort_by(|a, b| a.id.cmp(&b.id));
        known.records.sort_by(|a, b| a.path.cmp(&b.path));
        known
    }
}

impl ExistingRecords {
    /// Knows an agency that is about to be made.
    pub(crate) fn add_agency(&mut self, file: &NewFile) {
        let content = Content::Text(file.text.clone());
        let source = Source { path: file.path.as_str().into(), kind: SourceKind::Agency, content };
        let read = agency::read(&mut document::parse(source, true), &Area::INDONESIA, &mut Vec::new());
        self.agencies.extend(read.ok());
        self.agencies.sort_by(|a, b| a.id.cmp(&b.id));
    }
}

/// What `alamat_lama` names.
fn old_addresses(fields: &crate::fields::tree::Item) -> Vec<String> {
    let Node::Map(entries) = &fields.node else { return Vec::new() };
    let old = entries.iter().find(|entry| entry.key == schema::OLD_ADDRESSES.key);
    let items = match old.map(|entry| &entry.item.node) {
        Some(Node::List(items)) => items.iter().map(|item| &item.node).collect(),
        Some(node) => vec![node],
        None => Vec::new(),
    };
    let text = |node: &&Node| match node {
        Node::Text { text, .. } => Some(text.trim_end_matches(".md").trim_matches('/').to_owned()),
        _ => None,
    };
    items.iter().filter_map(text).collect()
}
