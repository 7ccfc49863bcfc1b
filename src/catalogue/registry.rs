//! The names by which files point at agencies and districts.

use super::Agency;
use crate::diagnostic::{Diagnostic, Names, Placed, SourcePath, Span};
use crate::fields::text::is_joiner;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The names of all agencies: ids, names, short names and aliases, folded.
pub struct Registry<'a> {
    agencies: &'a [Agency],
    names: BTreeMap<String, usize>,
    areas: BTreeMap<String, usize>,
    broken: Broken,
    /// For suggestions, when nobody is called so: all names, and those of districts.
    known: OnceLock<Names>,
    known_areas: OnceLock<Names>,
}

/// Agency files in error; pointing at one is no mistake of the one who points.
#[derive(Debug, Default)]
pub struct Broken {
    /// Their ids and whatever names could be read, folded.
    pub names: BTreeSet<String>,
    /// Those that could not be read whole, so that any unknown name may be theirs.
    pub unreadable: BTreeSet<SourcePath>,
}

/// What a name led to.
pub enum Found {
    Agency(usize),
    /// The agency's own file is in error.
    Broken,
    Unknown,
}

impl<'a> Registry<'a> {
    /// Indexes the agencies; a name claimed twice is reported at the second claim.
    pub fn new(agencies: &'a [Agency], broken: Broken, problems: &mut Vec<Diagnostic>) -> Registry<'a> {
        let mut registry = Registry {
            agencies,
            names: BTreeMap::new(),
            areas: BTreeMap::new(),
            broken,
            known: OnceLock::new(),
            known_areas: OnceLock::new(),
        };
        for (index, agency) in agencies.iter().enumerate() {
            registry.names.insert(fold(&agency.id), index);
            if let Some(area) = agency.area_id() {
                registry.areas.insert(fold(area), index);
            }
        }
        for (index, agency) in agencies.iter().enumerate() {
            registry.claim(&agency.name, index, agency.name_span, problems);
            if let Some(short) = &agency.short {
                registry.claim(short, index, agency.name_span, problems);
            }
        }
        for (index, agency) in agencies.iter().enumerate() {
            for alias in &agency.aliases {
                registry.claim(&alias.value, index, alias.span, problems);
            }
        }
        registry
    }

    fn claim(&mut self, name: &str, index: usize, span: Span, problems: &mut Vec<Diagnostic>) {
        let owner = *self.names.entry(fold(name)).or_insert(index);
        if owner != index {
            let (agency, other) = (&self.agencies[index], &self.agencies[owner]);
            let problem = Diagnostic::error("alias-ganda", &agency.path, span);
            problems.push(problem.with("alias", name).with("lain", &other.id).label(&other.path, other.name_span));
        }
    }

    /// Looks an agency up by any of its names.
    pub fn agency(&self, name: &str) -> Found {
        match self.names.get(&fold(name)) {
            Some(index) => Found::Agency(*index),
            None if self.may_be_broken(name, None) => Found::Broken,
            None => Found::Unknown,
        }
    }

    /// Whether any of an agency's names is `name`.
    pub fn has_agency(&self, name: &str) -> bool {
        matches!(self.agency(name), Found::Agency(_))
    }

    /// Whether `name` may be that of an agency whose file is in error; what could not be read of the names in the asking file
    /// itself is no reason to think so.
    fn may_be_broken(&self, name: &str, asking: Option<&SourcePath>) -> bool {
        self.broken.names.contains(&fold(name)) || self.broken.unreadable.iter().any(|path| Some(path) != asking)
    }

    /// Looks a district up by its short id (`kedaton`), its agency's id or its name.
    pub fn area(&self, name: &str) -> Found {
        match self.areas.get(&fold(name)) {
            Some(index) => Found::Agency(*index),
            None => match self.agency(name) {
                Found::Agency(index) if self.agencies[index].area_id().is_some() => Found::Agency(index),
                Found::Broken => Found::Broken,
                _ if self.broken.names.contains(&fold(&format!("kecamatan {name}"))) => Found::Broken,
                _ => Found::Unknown,
            },
        }
    }

    /// Finds the agency that `text` names, or reports it as unknown with the nearest three.
    pub fn expect_agency(
        &self,
        path: &SourcePath,
        text: &Placed<String>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<usize> {
        match self.agency(&text.value) {
            Found::Agency(index) => Some(index),
            Found::Broken if self.may_be_broken(&text.value, Some(path)) => None,
            Found::Broken | Found::Unknown => {
                problems.push(unknown("opd-tak-dikenal", path, text, &self.near_agencies(&text.value, path)));
                None
            }
        }
    }

    /// Finds the district that `text` names, or reports it as unknown.
    pub fn expect_area(
        &self,
        path: &SourcePath,
        text: &Placed<String>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<usize> {
        match self.area(&text.value) {
            Found::Agency(index) => Some(index),
            Found::Broken => None,
            Found::Unknown => {
                let known = || Names::new(self.agencies.iter().filter_map(Agency::area_id));
                let near = self.known_areas.get_or_init(known).several(&text.value, 3);
                let near: Vec<String> = near.iter().map(|id| format!("`{id}`")).collect();
                problems.push(unknown("kecamatan-tak-dikenal", path, text, &near));
                None
            }
        }
    }

    /// The three agencies whose names look most like `text`, for whoever asks from no file of the site.
    pub fn near(&self, text: &str) -> Vec<String> {
        self.near_agencies(text, &"".into())
    }

    /// The same three, to be shown otherwise.
    pub fn nearest(&self, text: &str) -> Vec<&'a Agency> {
        self.nearest_but(text, &"".into())
    }

    /// The three agencies whose names look most like `text`, as `id` (Name).
    fn near_agencies(&self, text: &str, asking: &SourcePath) -> Vec<String> {
        let near = self.nearest_but(text, asking);
        near.into_iter().map(|agency| format!("`{}` ({})", agency.id, agency.name)).collect()
    }

    fn nearest_but(&self, text: &str, asking: &SourcePath) -> Vec<&'a Agency> {
        let names = |agency: &'a Agency| std::iter::once(agency.id.as_str()).chain(agency.names());
        let known = self.known.get_or_init(|| Names::new(self.agencies.iter().flat_map(names)));
        let mut ids = Vec::new();
        for name in known.several(text, 12) {
            if let Found::Agency(index) = self.agency(name)
                && self.agencies[index].path != *asking
                && !ids.contains(&index)
            {
                ids.push(index);
            }
        }
        ids.into_iter().take(3).map(|index| &self.agencies[index]).collect()
    }
}

fn unknown(code: &'static str, path: &SourcePath, text: &Placed<String>, near: &[String]) -> Diagnostic {
    let near = if near.is_empty() { "none".to_owned() } else { near.join(", ") };
    Diagnostic::error(code, path, text.span).with("tertulis", &text.value).with("saran", near)
}

/// Lower case words joined by single spaces, without punctuation.
pub fn fold(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !is_joiner(*letter)).collect();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_equal_whatever_stands_between_their_letters() {
        assert_eq!(fold("Dinas  Sosial,"), fold("DINAS-SOSIAL"));
        assert_eq!(fold("می\u{200c}خواهم"), fold("میخواهم"));
    }
}
