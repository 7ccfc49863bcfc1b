//! Files that pages load: style sheets, scripts, pictures of the theme.
//!
//! Each gets its content's fingerprint in its name, so browsers may keep it for ever.

use super::chain::Layer;
use crate::diagnostic::{Diagnostic, Span};
use crate::permalink::{self, SitePath};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};
use std::collections::BTreeMap;

/// An asset as it is published.
pub struct Asset {
    pub path: SitePath,
    pub bytes: Vec<u8>,
}

/// The assets of a chain by name; a child's file replaces its parent's. Style sheets are minified.
pub(crate) fn load(layers: &[Layer], problems: &mut Vec<Diagnostic>) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    for layer in layers.iter().rev() {
        for (file, bytes) in &layer.files {
            let Some(name) = file.strip_prefix("assets/") else {
                continue;
            };
            let bytes = match name.ends_with(".css") {
                true => minified(layer, file, problems).unwrap_or_else(|| bytes.to_vec()),
                false => bytes.to_vec(),
            };
            let path = fingerprinted(name, &bytes);
            assets.insert(name.to_owned(), Asset { path, bytes });
        }
    }
    assets
}

/// A style sheet that was written here.
pub(crate) fn style_sheet(name: &str, text: String) -> Asset {
    let bytes = text.into_bytes();
    Asset { path: fingerprinted(name, &bytes), bytes }
}

fn fingerprinted(name: &str, bytes: &[u8]) -> SitePath {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    permalink::asset(stem, bytes, extension)
}

/// What must be written as old browsers read it: without `min-width`, a phone's layout is all that Chrome before 104 and
/// Safari before 16.4 show. The rest stays as its author wrote it, with his own ways out.
fn targets() -> Targets {
    Targets { include: Features::MediaRangeSyntax | Features::MediaIntervalSyntax, ..Targets::default() }
}

fn minified(layer: &Layer, file: &str, problems: &mut Vec<Diagnostic>) -> Option<Vec<u8>> {
    let text = layer.text(file)?;
    let mut report = |message: String, offset: usize| {
        let problem = Diagnostic::error("css-salah", &layer.path_of(file), Span::new(offset, offset));
        problems.push(problem.with("pesan", message));
    };
    let mut sheet = match StyleSheet::parse(text, ParserOptions::default()) {
        Ok(sheet) => sheet,
        Err(error) => {
            let place = error.loc.as_ref();
            let line = place.map_or(0, |place| place.line as usize) + 1;
            let column = place.map_or(1, |place| place.column as usize);
            report(error.kind.to_string(), crate::fields::tree::offset_of(text, line, column));
            return None;
        }
    };
    sheet.minify(MinifyOptions { targets: targets(), ..MinifyOptions::default() }).ok()?;
    let printed =
        sheet.to_css(PrinterOptions { minify: true, targets: targets(), ..PrinterOptions::default() }).ok()?;
    Some(printed.code.into_bytes())
}
