//! One crate for all tests that exercise the real program. See ../README.md.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::disallowed_methods)]

mod apache;
mod badges;
mod bodies;
mod captions;
mod cards;
mod commands;
mod comments;
mod dependencies;
mod desk;
mod desk_import;
mod endings;
mod export;
mod faults;
mod fields;
mod filters;
mod form;
#[cfg(target_os = "linux")]
mod ftps;
mod gate;
mod golden;
#[cfg(target_os = "linux")]
mod growth;
mod guide;
mod handbook;
mod hands;
mod hostile;
mod import;
mod imports;
mod injected;
mod inventories;
mod kept;
mod kit;
mod layering;
mod layouts;
mod ledger;
mod limits;
mod manual;
mod mapped;
mod masks;
mod messages;
mod minified;
mod mistakes;
#[cfg(unix)]
mod oddities;
mod old_sheets;
mod open_data;
mod overview;
mod pastes;
mod pictures;
mod places;
mod plans;
mod posters;
mod privacy;
mod private;
mod problems;
mod program;
mod properties;
mod publication;
mod publishing;
mod rebuilds;
mod rules;
#[cfg(target_os = "linux")]
mod s3;
mod serve;
#[cfg(target_os = "linux")]
mod sftp;
mod sheets;
mod site;
mod structured;
mod themes;
mod typing;
mod unpublished;
mod uploads;
mod withdrawn;
mod workbook;
