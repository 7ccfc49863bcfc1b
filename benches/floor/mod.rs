//! What no generator can do without: reading the same files, their YAML and Markdown, and writing files of the same sizes.
//! The simplest program that does it on all cores; nothing is checked, kept or put into a template.

use granit_parser::Parser;
use pulldown_cmark::{Options, html};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::hint::black_box;
use std::io;
use std::path::{Path, PathBuf};

/// Reads `site` and writes a file of each size in `list` (lines of `bytes path`) below `out`.
pub fn run(site: &Path, list: &Path, out: &Path) -> io::Result<()> {
    let entries = walkdir::WalkDir::new(site.join("content")).into_iter().flatten();
    let sources: Vec<PathBuf> =
        entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect();
    sources.par_iter().try_for_each(|path| -> io::Result<()> {
        parse(&fs::read_to_string(path)?);
        Ok(())
    })?;
    let list = fs::read_to_string(list)?;
    let files: Vec<(usize, PathBuf)> = list
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(bytes, path)| Some((bytes.parse().ok()?, out.join(path))))
        .collect();
    let folders: BTreeSet<&Path> = files.iter().filter_map(|(_, path)| path.parent()).collect();
    folders.into_iter().try_for_each(fs::create_dir_all)?;
    let most = files.iter().map(|(bytes, _)| *bytes).max().unwrap_or_default();
    let page = vec![b'a'; most];
    files.par_iter().try_for_each(|(bytes, path)| fs::write(path, &page[..*bytes]))
}

fn parse(text: &str) {
    let front = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let (fields, body) = front.unwrap_or(("", text));
    black_box(Parser::new_from_str(fields).count());
    let mut page = String::with_capacity(body.len() * 2);
    html::push_html(&mut page, pulldown_cmark::Parser::new_ext(body, Options::ENABLE_TABLES));
    black_box(page);
}
