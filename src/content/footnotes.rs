//! Footnotes: numbered in the order in which the text refers to them, set at its end, each with a way back.
//!
//! A note is taken out of the stream of events where it stands, and put back behind the last of them. Ids hold an
//! underscore, so no heading's id is ever one of theirs.

use crate::diagnostic::message::Language;
use pulldown_cmark::{Event, TagEnd};
use std::collections::{BTreeMap, VecDeque};

/// The notes of one body.
#[derive(Default)]
pub(super) struct Footnotes<'t> {
    numbers: BTreeMap<String, usize>,
    notes: Vec<Note<'t>>,
    /// Notes that are open: their number, and where among the events their first one lies.
    open: Vec<(usize, usize)>,
}

#[derive(Default)]
struct Note<'t> {
    /// How often the text refers to it.
    references: usize,
    events: Vec<Event<'t>>,
}

impl<'t> Footnotes<'t> {
    /// Whether events belong to a note, and must be kept back.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(name.to_lowercase()).or_insert(next);
        if number == next {
            self.notes.push(Note::default());
        }
        number
    }

    /// What stands where the text refers to a note.
    pub(super) fn refer(&mut self, name: &str, language: Language) -> String {
        let number = self.number(name);
        let note = &mut self.notes[number - 1];
        note.references += 1;
        let (id, word) = (reference(number, note.references), Words::of(language).note);
        format!("<sup><a href=#catatan_{number} id={id} aria-label=\"{word} {number}\">{number}</a></sup>")
    }

    /// Begins a note that is written at place `at` of the events; false if it has been written before.
    pub(super) fn begin(&mut self, name: &str, at: usize) -> bool {
        let number = self.number(name);
        self.open.push((number, at));
        self.notes[number - 1].events.is_empty()
    }

    /// Ends a note and takes its events.
    pub(super) fn end(&mut self, events: &mut VecDeque<Event<'t>>) {
        if let Some((number, at)) = self.open.pop() {
            self.notes[number - 1].events.extend(events.drain(at.min(events.len())..));
        }
    }

    /// Whether the text refers to a note.
    pub(super) fn is_referred_to(&self, name: &str) -> bool {
        self.numbers.get(&name.to_lowercase()).is_some_and(|number| self.notes[number - 1].references > 0)
    }

    /// Puts all notes at the end.
    pub(super) fn finish(&mut self, language: Language, events: &mut VecDeque<Event<'t>>) {
        if self.notes.is_empty() {
            return;
        }
        let words = Words::of(language);
        events.push_back(Event::Html(format!("<section class=catatan aria-label=\"{}\"><ol>", words.notes).into()));
        for (at, note) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            let number = at + 1;
            events.push_back(Event::Html(format!("<li id=catatan_{number}>").into()));
            let ways_back = (1..=note.references).map(|count| {
                let nth = if count == 1 { String::new() } else { format!(" {count}") };
                let (id, Words { back, to_note, .. }) = (reference(number, count), &words);
                format!(" <a href=#{id} aria-label=\"{back}{nth} {to_note} {number}\">{back}{nth}</a>")
            });
            let mut said = note.events;
            // In the last line of the note, where it has one.
            let last = said.pop_if(|event| matches!(event, Event::End(TagEnd::Paragraph)));
            events.extend(said);
            events.push_back(Event::InlineHtml(ways_back.collect::<String>().into()));
            events.extend(last);
            events.push_back(Event::Html("</li>".into()));
        }
        events.push_back(Event::Html("</ol></section>".into()));
    }
}

fn reference(number: usize, count: usize) -> String {
    if count == 1 { format!("rujukan_{number}") } else { format!("rujukan_{number}_{count}") }
}

/// What is said around notes to those who read and to those who listen.
struct Words {
    notes: &'static str,
    note: &'static str,
    back: &'static str,
    to_note: &'static str,
}

impl Words {
    fn of(language: Language) -> Words {
        match language {
            Language::Indonesian => Words {
                notes: "Catatan kaki",
                note: "Catatan kaki",
                back: "kembali",
                to_note: "ke tulisan, dari catatan kaki",
            },
            Language::English => {
                Words { notes: "Footnotes", note: "Footnote", back: "back", to_note: "to the text, from footnote" }
            }
        }
    }
}
