//! What is drawn: share pictures, and PDF to print. Of what, and where they lie.

use crate::cards::Format;
use crate::catalogue::Catalogue;
use crate::catalogue::facet::{Label, Term};
use crate::content::picture::Picture;
use crate::diagnostic::SourcePath;
use crate::permalink::{self, SitePath};
use crate::settings::Settings;

/// A share picture: of what, in which format, and whether the record's photo is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    pub subject: Subject,
    pub format: Format,
    pub with_photo: bool,
}

impl Card {
    /// Where the picture of the page at an address lies.
    pub fn path(self, address: &str) -> SitePath {
        permalink::card(address, self.format, if self.with_photo { "jpg" } else { "png" })
    }
}

/// What a share picture is about. Pages that are none of these show the site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Site,
    Innovation(usize),
    Agency(usize),
    Topic { facet: usize, term: usize },
    FreePage(usize),
}

impl Subject {
    /// The photo of what a picture is about.
    pub fn photo(self, catalogue: &Catalogue) -> Option<(&SourcePath, &Picture)> {
        match self {
            Subject::Innovation(index) => catalogue.photo(index),
            Subject::Site | Subject::Agency(_) | Subject::Topic { .. } | Subject::FreePage(_) => None,
        }
    }

    /// The page that a picture is about.
    pub fn page(self, catalogue: &Catalogue) -> SitePath {
        match self {
            Subject::Site => SitePath::page(""),
            Subject::Innovation(index) => permalink::innovation(&catalogue.innovations[index].record.slug),
            Subject::Agency(index) => permalink::agency(&catalogue.agencies[index].id),
            Subject::Topic { facet, term } => {
                let facet = &catalogue.facets[facet];
                SitePath::page(&facet.address(&facet.terms[term]))
            }
            Subject::FreePage(index) => permalink::free_page(&catalogue.pages[index].id),
        }
    }
}

/// A PDF to print: the poster of one innovation, or the services of an agency or a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    Poster(usize),
    Agency(usize),
    Area { facet: usize, term: usize },
}

impl Print {
    /// The PDF's place: beside the page of what it is about.
    pub fn path(self, catalogue: &Catalogue) -> SitePath {
        match self {
            Print::Poster(index) => permalink::poster(&catalogue.innovations[index].record.slug),
            Print::Agency(index) => permalink::bundle(permalink::agency(&catalogue.agencies[index].id).address()),
            Print::Area { facet, term } => {
                let facet = &catalogue.facets[facet];
                permalink::bundle(&facet.address(&facet.terms[term]))
            }
        }
    }

    /// Whether it is made: not without a service that it could show.
    pub fn is_made(self, settings: &Settings, catalogue: &Catalogue) -> bool {
        settings.posters && !self.services(catalogue).is_empty()
    }

    /// A link to it, if it is made.
    pub fn href(self, settings: &Settings, catalogue: &Catalogue) -> Option<String> {
        self.is_made(settings, catalogue).then(|| self.path(catalogue).href(settings.offline))
    }

    /// The services that it shows, which people can use today. Nothing is printed without one.
    pub fn services(self, catalogue: &Catalogue) -> Vec<usize> {
        let members = match self {
            Print::Poster(index) => {
                return if catalogue.innovations[index].has_poster() { vec![index] } else { Vec::new() };
            }
            Print::Agency(index) => &catalogue.led[index],
            // What is there for the whole city is nobody's neighbourhood.
            Print::Area { facet, term } => match &catalogue.facets[facet].terms[term] {
                Term { label: Label::WholeCity, .. } => return Vec::new(),
                term => &term.members,
            },
        };
        let is_service = |index: &&usize| {
            let innovation = &catalogue.innovations[**index];
            innovation.is_usable() && innovation.record.service.is_some()
        };
        members.iter().filter(is_service).copied().collect()
    }
}
