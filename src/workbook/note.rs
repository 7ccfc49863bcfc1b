//! What is said of a column: in the note on its heading, and on the sheet that tells how to fill in.

use super::columns::word;
use crate::catalogue::innovation::schema;
use crate::diagnostic::message::{self, Language};
use crate::fields::field::{Field, Kind};
use rust_xlsxwriter::Note;

/// What to write, an example, and the limits, each a line.
pub(crate) fn about(field: &Field, language: Language) -> Vec<String> {
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let help = match field {
        _ if field == &schema::AGENCY => say("buku-catatan-opd", &[]),
        _ => plain(field, &field.help_in(language)),
    };
    let mut lines = vec![help];
    let example = |example: &&str| match field.kind {
        Kind::Boolean => if *example == "true" { "ya" } else { "tidak" }.to_owned(),
        Kind::Choice(_) | Kind::Choices(_) => word(example),
        _ => example.trim_matches('"').to_owned(),
    };
    let examples: Vec<String> = field.examples.iter().map(example).collect();
    if !examples.is_empty() {
        lines.push(say("buku-contoh", &[("contoh", examples.join(if is_lines(field) { " / " } else { ", " }))]));
    }
    match field.kind {
        Kind::Texts => lines.push(say("buku-baris", &[])),
        Kind::Words | Kind::Choices(_) | Kind::Integers(..) => lines.push(say("buku-koma", &[])),
        _ => {}
    }
    let is_told = lines.iter().any(|line| line.contains(&field.most.to_string()));
    if field.most < 2_000
        && !is_told
        && !field.points
        && matches!(field.kind, Kind::Text | Kind::Texts | Kind::Words | Kind::Address)
    {
        lines.push(say("buku-paling", &[("paling", field.most.to_string())]));
    }
    if field.required {
        lines.push(say("buku-wajib", &[]));
    }
    lines
}

fn is_lines(field: &Field) -> bool {
    matches!(field.kind, Kind::Texts)
}

/// A help without what is true of files alone: cells need no quotation marks and no brackets, and lists have words to pick.
fn plain(field: &Field, help: &str) -> String {
    let ids = field.choices_of();
    let words: Vec<String> = ids.iter().map(|id| word(id)).collect();
    let help = if ids.len() > 1 { help.replace(&ids.join(", "), &words.join(", ")) } else { help.to_owned() };
    let marks = [", di dalam tanda kutip", ", in quotation marks", "[", "]", "\""];
    marks.iter().fold(help, |help, mark| help.replace(mark, ""))
}

/// A note of these lines, as large as they need.
pub(crate) fn note(lines: &[String]) -> Note {
    let rows: usize = lines.iter().map(|line| line.chars().count() / PER_LINE + 1).sum();
    let height = u32::try_from(rows * 18 + 14).unwrap_or(300);
    Note::new(lines.join("\n")).add_author_prefix(false).set_width(320).set_height(height)
}

/// Letters in a line of a note.
const PER_LINE: usize = 44;
