//! Etalase turns a folder of Markdown files about public innovations into a static site.
//!
//! The modules stand in the order in which data flows: each turns one finished value into the next, and imports only what
//! stands before it (a test reads the `use` lines).
//!
//! ```text
//! content/**  ─ content::read ─►  Source             each on its own, in parallel
//!             ─ content::document ─►  Document
//!             ─ catalogue::understand ─►  TypedDocument
//!             ─ catalogue::assemble ─►  Catalogue    the whole at once
//!             ─ search ─►  Index              what a search finds, in parts that browsers ask for
//! themes/**   ─ theme::load ─►  Theme
//!             ─ plan::plan ─►  Plan                  every path and its job
//!             ─ render ─►  Output                    each on its own, in parallel, written as it is made
//!             ─ site ─►  public/                     exchanged in one step
//!             ─ serve                            or one output at a time, for whoever asks
//!             ─ publish ─►  a server             what differs, in an order that holds together
//! *.xlsx      ─ import ─►  content/**        spreadsheets of others, as drafts
//!             ◄─ workbook ─                  sheets for offices, which come back by the import
//! ```
//!
//! Problems that an author can fix travel beside the values as [`diagnostic::Diagnostic`]s and never stop the work;
//! [`site::Failure`] is the machine failing. Same input, same bytes.

#![deny(unreachable_pub)]

mod fingerprint;
mod table;
mod whole;

mod privacy;

mod diagnostic;
mod running;

mod fields;
mod vocabulary;

mod gate;

mod settings;

mod content;

mod cards;

mod posters;

mod permalink;

mod catalogue;

mod search;

mod theme;

mod plan;

mod render;

mod site;

mod pipeline;

mod report;

mod edit;

mod form;
mod workbook;

mod import;

mod scaffold;
mod store;

mod serve;
mod share;

mod withdraw;

mod publish;

mod cli;

pub use cli::run;

/// What tests and benches use. Everything else is private to this crate.
#[doc(hidden)]
pub mod rooms {
    pub mod cards {
        pub use crate::cards::{Cards, Format, code, deflate, draw, encode, fit, font, sheet, template};
    }
    pub mod catalogue {
        pub use crate::catalogue::{
            Catalogue, Innovation, agency, caption, facet, innovation, language, page, registry, related,
        };
    }
    pub mod content {
        pub use crate::content::markdown;
    }
    pub mod diagnostic {
        pub use crate::diagnostic::{Diagnostic, Severity, SourcePath, Span, draw, has_errors, message};
    }
    pub mod fields {
        pub use crate::fields::{Choice, Reader, date, field, repair, words};
    }
    pub mod gate {
        pub use crate::gate::Scanned;
    }
    pub mod permalink {
        pub use crate::permalink::{innovation, short};
    }
    pub mod pipeline {
        pub use crate::pipeline::{Prepared, Report, Rules, build, check, prepare, restore, text_of};
    }
    pub mod plan {
        pub use crate::plan::{Drawn, Job, Print};
    }
    pub mod posters {
        pub use crate::posters::{Item, Paper, list};
    }
    pub mod privacy {
        pub use crate::privacy::{Finding, Form, Kind, find, find_behind, masked};
    }
    pub mod render {
        pub use crate::render::{HTML, captions, export, scene, share_card};
    }
    pub mod report {
        pub use crate::report::wanted;
    }
    pub mod scaffold {
        pub use crate::scaffold::blank;
    }
    pub mod settings {
        pub use crate::settings::{Overrides, Settings, schema};
    }
    pub mod theme {
        pub use crate::theme::{check, example, minify};
    }
    pub mod vocabulary {
        pub use crate::vocabulary::{Layout, Outlet};
    }
}
