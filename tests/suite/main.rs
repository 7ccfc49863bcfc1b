//! One crate for all tests that exercise the real program. See ../README.md.

mod commands;
mod faults;
mod layering;
mod limits;
mod messages;
mod minified;
mod problems;
mod program;
mod site;
mod themes;
