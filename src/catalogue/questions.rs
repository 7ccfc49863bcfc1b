//! What people ask, and the innovation that should answer: `content/data/pertanyaan.csv`, a line for each question. Tests put
//! them to the search; here only their form and their innovations are looked at.

use super::Record;
use crate::content::document::Document;
use crate::content::source::{QUESTIONS_PATH, SourceKind};
use crate::diagnostic::{Diagnostic, Names, Placed, SourcePath, Span};
use crate::fields::tree::Node;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The innovations that answer one question; any of them will do.
#[derive(Clone, Debug)]
pub(super) struct Question {
    answers: Vec<Placed<String>>,
}

/// Reads the lines: the question, a comma or semicolon, and the innovations' slugs with a space between them.
pub(super) fn read(document: &Document, problems: &mut Vec<Diagnostic>) -> Vec<Question> {
    let Node::List(lines) = &document.fields.node else { return Vec::new() };
    let mut questions = Vec::new();
    for line in lines {
        let Node::Text { text, .. } = &line.node else { continue };
        let Some((asked, answers)) = text.rsplit_once([',', ';']) else {
            problems.push(Diagnostic::warning("pertanyaan-tanpa-inovasi", &document.path, line.span));
            continue;
        };
        let question = Question { answers: slugs(answers, line.span.start as usize + asked.len() + 1) };
        if asked.trim_matches(['"', ' ']).is_empty() || question.answers.is_empty() {
            problems.push(Diagnostic::warning("pertanyaan-tanpa-inovasi", &document.path, line.span));
        }
        questions.push(question);
    }
    questions
}

/// The slugs in the last cell of a line, which begins at `start`.
fn slugs(cell: &str, start: usize) -> Vec<Placed<String>> {
    let mut at = start;
    let mut slugs = Vec::new();
    for part in cell.split([' ', '"']) {
        if !part.is_empty() {
            slugs.push(Placed { value: part.to_owned(), span: Span::new(at, at + part.len()) });
        }
        at += part.len() + 1;
    }
    slugs
}

/// Every question leads to innovations that exist.
pub(super) fn check(
    questions: &[Question],
    records: &[Arc<Record>],
    broken: &BTreeMap<SourcePath, SourceKind>,
    problems: &mut Vec<Diagnostic>,
) {
    let names = Names::new(records.iter().map(|record| record.slug.as_str()));
    for answer in questions.iter().flat_map(|question| &question.answers) {
        let slug = answer.value.as_str();
        let is_known = records.iter().any(|record| record.slug == slug)
            || broken.contains_key(format!("content/inovasi/{slug}.md").as_str());
        if !is_known {
            let problem = Diagnostic::warning("pertanyaan-inovasi-hilang", &QUESTIONS_PATH.into(), answer.span);
            problems.push(problem.with("tertulis", slug).with("saran", names.nearest(slug).unwrap_or("none")));
        }
    }
}
