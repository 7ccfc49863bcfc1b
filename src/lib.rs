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

pub mod fingerprint;
pub mod table;
pub mod whole;

pub mod privacy;

pub mod diagnostic;
pub mod running;

pub mod fields;
pub mod vocabulary;

pub mod gate;

pub mod settings;

pub mod content;

pub mod cards;

pub mod posters;

pub mod permalink;

pub mod catalogue;

pub mod search;

pub mod theme;

pub mod plan;

pub mod render;

pub mod site;

pub mod pipeline;

pub mod report;

pub mod edit;

pub mod form;
pub mod workbook;

pub mod import;

pub mod scaffold;
pub mod store;

pub mod serve;
pub mod share;

pub mod withdraw;

pub mod publish;

pub mod cli;
