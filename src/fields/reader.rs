//! Judges the fields of one map: asked for by its row of the table, each gives its value or says what is wrong with it.
//!
//! A reader remembers which rows were asked for; [`Reader::finish`] reports the ones that nobody knows. No reader stops
//! at a problem, so one bad field never hides another.

mod finish;
mod texts;

use super::choice::fold;
use super::field::{Field, TextRule};
use super::text::{clean, markup_in, unquoted};
use super::tree::{Entry, Item, Node};
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use finish::glued_key;

/// The fields of one map in one source.
pub struct Reader<'a> {
    pub(super) path: &'a SourcePath,
    entries: &'a [Entry],
    /// Some key is written with capitals, spaces or hyphens.
    has_odd_keys: bool,
    span: Span,
    pub(super) asked: Vec<&'static Field>,
    /// The words of another language stand here, of which only some must.
    is_translation: bool,
    /// Not a map at all, which has been said; that keys are missing goes without saying.
    misshapen: bool,
    pub(super) problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// Reads `item`, which must be a map; anything else is reported and read as an empty map.
    pub fn new(path: &'a SourcePath, item: &'a Item, problems: &'a mut Vec<Diagnostic>) -> Reader<'a> {
        let (entries, misshapen): (&[Entry], bool) = match &item.node {
            Node::Map(entries) => (entries, false),
            Node::Empty | Node::Unread => (&[], false),
            _ => {
                problems.push(Diagnostic::error("harus-berisi-kunci", path, item.span));
                (&[], true)
            }
        };
        let is_odd = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b' ' | b'-');
        let has_odd_keys = entries.iter().any(|entry| entry.key.bytes().any(is_odd));
        Reader {
            path,
            entries,
            has_odd_keys,
            span: item.span,
            asked: Vec::new(),
            is_translation: false,
            misshapen,
            problems,
        }
    }

    /// The same for words in another language.
    pub fn of_translation(path: &'a SourcePath, item: &'a Item, problems: &'a mut Vec<Diagnostic>) -> Reader<'a> {
        Reader { is_translation: true, ..Reader::new(path, item, problems) }
    }

    /// The file that is being read, for problems of the caller's own.
    pub fn path(&self) -> &SourcePath {
        self.path
    }

    /// Where the map stands; used when something is missing from it.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Adds a problem that the caller has found.
    pub fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// The list of problems, for functions that add to one.
    pub fn problems(&mut self) -> &mut Vec<Diagnostic> {
        self.problems
    }

    /// The field of a key. `Tahapan` is no key, and will be reported; what it says is judged all the same.
    fn find(&self, key: &str) -> Option<&'a Entry> {
        let exact = self.entries.iter().find(|entry| entry.key == key);
        exact.or_else(|| self.entries.iter().find(|entry| self.has_odd_keys && fold(&entry.key) == key))
    }

    /// Whether the key was written at all, even with an empty value.
    pub fn has(&self, field: &Field) -> bool {
        self.find(field.key).is_some()
    }

    /// Where the key was written.
    pub fn key_span(&self, field: &Field) -> Option<Span> {
        self.find(field.key).map(|entry| entry.key_span)
    }

    fn ask(&mut self, field: &'static Field) -> Option<&'a Entry> {
        self.skip(field);
        self.find(field.key)
    }

    fn rule(&self, field: &Field) -> TextRule {
        if self.is_translation { field.rule_in_translation() } else { field.rule() }
    }

    /// The field as it stands, for those who read it themselves.
    pub fn item(&mut self, field: &'static Field) -> Option<&'a Item> {
        self.ask(field).map(|entry| &entry.item).filter(|item| !matches!(item.node, Node::Empty | Node::Unread))
    }

    /// The text of a field as it was written, for those who only want to guess at it.
    pub(super) fn written(&self, field: &Field) -> Option<&'a str> {
        match &self.find(field.key)?.item.node {
            Node::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether the key was written without a value.
    pub fn is_blank(&self, field: &Field) -> bool {
        self.find(field.key).is_some_and(|entry| entry.item.node == Node::Empty)
    }

    /// Says that a required key is missing.
    pub fn missing(&mut self, field: &Field) {
        self.missing_of(field, "none".to_owned());
    }

    /// Says that a required key is missing, and what can be chosen for it.
    pub(super) fn missing_of(&mut self, field: &Field, choices: String) {
        let key = field.key;
        if self.misshapen || self.find(key).is_some_and(|entry| entry.item.node == Node::Unread) {
            return;
        }
        let start = Span { start: self.span.start, end: self.span.start };
        let problem = match self.key_span(field) {
            Some(span) => Diagnostic::error("isian-kosong", self.path, span),
            None => Diagnostic::error("isian-wajib", self.path, start),
        };
        self.report(problem.with("kunci", key).with("pilihan", choices));
    }

    fn wrong_type(&mut self, key: &'static str, span: Span, wanted: &'static str) {
        let problem = Diagnostic::error("jenis-isian-salah", self.path, span);
        self.report(problem.with("kunci", key).with("wanted", wanted));
    }

    fn scalar(&mut self, key: &'static str, item: &'a Item, wanted: &'static str) -> Option<Placed<String>> {
        let Node::Text { text, quoted } = &item.node else {
            match &item.node {
                Node::Empty | Node::Unread | Node::Text { .. } => {}
                // `- Cepat: selesai satu hari` was meant as one text.
                Node::Map(entries) if wanted == "daftar" && entries.len() == 1 => {
                    let value = match &entries[0].item.node {
                        Node::Text { text, .. } => text.as_str(),
                        _ => "",
                    };
                    let meant = format!("- \"{}: {value}\"", entries[0].key);
                    let problem = Diagnostic::error("titik-dua-dalam-isian", self.path, item.span);
                    self.report(problem.with("kunci", key).with("perbaikan", meant));
                }
                _ => self.wrong_type(key, item.span, wanted),
            }
            return None;
        };
        let value = clean(text);
        let bare = if *quoted { &value } else { unquoted(&value) };
        if bare.len() == value.len() {
            return Some(Placed { value, span: item.span });
        }
        self.report(Diagnostic::note("kutip-miring", self.path, item.span).with("kunci", key));
        Some(Placed { value: bare.to_owned(), span: item.span })
    }

    /// A text of one line within its limits.
    pub fn text(&mut self, field: &'static Field) -> Option<Placed<String>> {
        self.text_within(field, self.rule(field))
    }

    /// A text that is held against this rule instead of the row's own; `None` if it is absent or empty.
    pub(super) fn text_within(&mut self, field: &'static Field, rule: TextRule) -> Option<Placed<String>> {
        let key = field.key;
        let Some(entry) = self.ask(field) else {
            if rule.required {
                self.missing(field);
            }
            return None;
        };
        let found = self.scalar(key, &entry.item, "teks").filter(|text| !text.value.is_empty());
        match found {
            Some(text) => {
                self.check(key, &text, rule);
                Some(text)
            }
            None => {
                if rule.required && matches!(&entry.item.node, Node::Empty | Node::Text { .. }) {
                    self.missing(field);
                }
                None
            }
        }
    }

    /// Whether a text is as long as it may be, and plain.
    fn check(&mut self, key: &'static str, text: &Placed<String>, rule: TextRule) {
        // In a body a comment is left out; here it would be shown.
        if text.value.contains("<!--") {
            self.report(Diagnostic::error("komentar-di-isian", self.path, text.span).with("kunci", key));
        } else if let Some(markup) = markup_in(&text.value).filter(|_| !rule.marked) {
            let problem = Diagnostic::note("markdown-di-isian", self.path, text.span).with("kunci", key);
            self.report(problem.with("tanda", markup));
        }
        let length = text.value.chars().count();
        let code = match length {
            _ if length > rule.most => "teks-terlalu-panjang",
            _ if length < rule.least => "teks-terlalu-pendek",
            _ => return,
        };
        let problem = Diagnostic::error(code, self.path, text.span).with("kunci", key).with("panjang", length);
        self.report(problem.with("paling", if length > rule.most { rule.most } else { rule.least }));
    }

    /// The fields of a nested map.
    pub fn map<T>(&mut self, field: &'static Field, read: impl FnOnce(&mut Reader) -> T) -> Option<T> {
        let item = self.item(field)?;
        if !matches!(&item.node, Node::Map(_)) {
            match &item.node {
                Node::Text { text, quoted: false } if glued_key(text).is_some() => self.glued(text, item.span),
                _ => self.wrong_type(field.key, item.span, "kunci"),
            }
            return None;
        }
        Some(self.nested(item, read))
    }

    /// The fields of each map of a list; a single map counts as a list of one.
    pub fn maps<T>(&mut self, field: &'static Field, mut read: impl FnMut(&mut Reader) -> Option<T>) -> Vec<T> {
        let Some(item) = self.item(field) else {
            return Vec::new();
        };
        let mut values = Vec::with_capacity(items(item).len());
        for item in items(item) {
            match &item.node {
                Node::Map(_) => values.extend(self.nested(item, &mut read)),
                Node::Unread => {}
                _ => self.wrong_type(field.key, item.span, "daftar-kunci"),
            }
        }
        values
    }

    /// The fields of each map in `item`, with its name and where that stands. A name without anything is told.
    pub fn named(&mut self, field: &'static Field, item: &Item, mut read: impl FnMut(&mut Reader, &str, Span)) {
        let Node::Map(entries) = &item.node else {
            return self.wrong_type(field.key, item.span, "kunci");
        };
        for Entry { key, key_span, item, .. } in entries {
            match &item.node {
                Node::Map(_) => self.nested(item, |reader| read(reader, key, *key_span)),
                Node::Unread => {}
                _ => self.wrong_type(field.key, *key_span, "kunci"),
            }
        }
    }

    fn nested<T>(&mut self, item: &Item, read: impl FnOnce(&mut Reader) -> T) -> T {
        let is_translation = self.is_translation;
        let mut reader = Reader { is_translation, ..Reader::new(self.path, item, self.problems) };
        let value = read(&mut reader);
        reader.finish();
        value
    }

    /// `unit:Loket akta`: YAML takes it for a text, because the space after the colon is missing.
    fn glued(&mut self, text: &str, span: Span) {
        let (key, value) = text.split_once(':').unwrap_or((text, ""));
        let problem = Diagnostic::error("titik-dua-tanpa-spasi", self.path, span).with("kunci", key);
        self.report(problem.with("perbaikan", format!("{key}: {value}")));
    }

    /// Marks a field as known without reading it.
    pub fn skip(&mut self, field: &'static Field) {
        self.asked.push(field);
        #[cfg(test)]
        tests::ASKED.with_borrow_mut(|asked| asked.push(field));
    }
}

/// The maps of a file that is one list, each read by `read`.
pub(crate) fn list<T>(
    path: &SourcePath,
    item: &Item,
    problems: &mut Vec<Diagnostic>,
    mut read: impl FnMut(&mut Reader) -> Option<T>,
) -> Vec<T> {
    let is_blank = match &item.node {
        Node::Empty | Node::Unread => true,
        Node::Map(entries) => entries.is_empty(),
        _ => false,
    };
    if is_blank {
        return Vec::new();
    }
    let Node::List(items) = &item.node else {
        let start = Span { start: item.span.start, end: item.span.start };
        problems.push(Diagnostic::error("harus-berisi-daftar", path, start));
        return Vec::new();
    };
    let read_one = |item| {
        let mut reader = Reader::new(path, item, problems);
        let value = read(&mut reader);
        reader.finish();
        value
    };
    items.iter().filter_map(read_one).collect()
}

fn items(item: &Item) -> &[Item] {
    match &item.node {
        Node::List(items) => items,
        _ => std::slice::from_ref(item),
    }
}

/// Lets other rooms' tests see which rows a reader asked for.
#[cfg(test)]
pub(crate) mod tests {
    use super::{Field, Reader, glued_key};
    use crate::fields::misspelt::UNKNOWN;
    use crate::fields::tree;
    use std::cell::RefCell;

    thread_local! {
        /// The rows that readers on this thread were asked for, in order.
        pub(super) static ASKED: RefCell<Vec<&'static Field>> = const { RefCell::new(Vec::new()) };
    }

    /// Every row that any reader was asked for while `read` ran on this thread.
    pub(crate) fn asked_by(read: impl FnOnce()) -> Vec<&'static Field> {
        ASKED.take();
        read();
        ASKED.take()
    }

    #[test]
    fn a_key_that_nobody_knows_hides_none_that_is_missing() {
        static NAME: Field = Field::text("nama", 1..=9).required();
        static OFFICE: Field = Field::text("opd", 1..=9).required();
        let told = |text: &str| -> Vec<&str> {
            let (path, item, mut problems) = ("a.md".into(), tree::parse(text).unwrap(), Vec::new());
            let mut reader = Reader::new(&path, &item, &mut problems);
            let _ = (reader.text(&NAME), reader.text(&OFFICE));
            reader.finish();
            problems.iter().map(|problem| problem.code).collect()
        };
        assert_eq!(told("nama: A"), ["isian-wajib"]);
        assert_eq!(told("nama: A\nwarna: x"), ["isian-wajib", UNKNOWN]);
        // The key that it stands for is not reported as missing as well.
        assert_eq!(told("namaa: A\nopd: B"), [UNKNOWN]);
    }

    #[test]
    fn keys_are_told_from_words_before_a_colon() {
        for (text, key) in [
            ("biaya:gratis", Some("biaya")),
            ("jam_buka:08.00", Some("jam_buka")),
            ("Biaya:gratis", None),
            ("dua kata:gratis", None),
            ("biaya: gratis", None),
            ("biaya://gratis", None),
            (":gratis", None),
            ("gratis", None),
        ] {
            assert_eq!(glued_key(text), key, "{text}");
        }
    }
}
