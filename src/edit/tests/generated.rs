//! Files of every style, made by chance, and changes to them: nothing but what was meant is different afterwards.

use super::super::*;
use super::FIELDS;
use super::model::{TEXTS, model_of, places, set};
use crate::fields::text::clean;
use proptest::prelude::*;

/// Makes a file out of numbers.
struct Maker {
    numbers: std::vec::IntoIter<u32>,
    comments: usize,
    text: String,
}

impl Maker {
    fn draw(&mut self, below: usize) -> usize {
        self.numbers.next().unwrap_or(0) as usize % below
    }

    fn comment(&mut self) -> String {
        self.comments += 1;
        format!("# k{}. \"a: [b", self.comments)
    }

    /// A comment behind something, or none.
    fn trailing(&mut self) -> String {
        match self.draw(4) {
            0 => format!(" {}", self.comment()),
            1 => format!("\t {}", self.comment()),
            2 => "  ".to_owned(),
            _ => String::new(),
        }
    }

    fn between(&mut self, indent: usize) {
        match self.draw(6) {
            0 => {
                let comment = self.comment();
                self.text.push_str(&format!("{}{comment}\n", " ".repeat(indent)));
            }
            1 => self.text.push('\n'),
            2 => {
                let comment = self.comment();
                self.text.push_str(&format!("\n{comment}\n"));
            }
            _ => {}
        }
    }

    fn pooled(&mut self) -> String {
        TEXTS[self.draw(TEXTS.len())].to_owned()
    }

    fn plain(&mut self) -> &'static str {
        ["Satu", "Dua kata", "Jl. A", "é🙂", "a\u{a0}b", "(x) y", "5 hari", "“A” dan “B”", "it's", "a \"b\" c"]
            [self.draw(10)]
    }

    /// A text on the line of its key, and below it.
    fn scalar(&mut self, indent: usize) {
        let inner = " ".repeat(indent + 1 + self.draw(3));
        let text = self.pooled();
        let written = match self.draw(11) {
            0..3 => self.plain().to_owned(),
            3 => format!("'{}'", text.replace('\'', "''")),
            4 => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
            5 => format!("satu\n{inner}dua\n\n{inner}tiga"),
            6 => format!("\"satu\n{inner}dua\""),
            7 => {
                let sign = ["|", "|-", "|+", ">", ">-", ">+"][self.draw(6)];
                let comment = if self.draw(3) == 0 { format!(" {}", self.comment()) } else { String::new() };
                let end = if self.draw(3) == 0 { "\n\n" } else { "\n" };
                self.text.push_str(&format!(" {sign}{comment}\n{inner}satu\n\n{inner}dua # bukan\n{inner}tiga{end}"));
                return;
            }
            8 => "~".to_owned(),
            9 => String::new(),
            _ => "null".to_owned(),
        };
        let space = if written.is_empty() { "" } else { [" ", "  "][self.draw(2)] };
        let trailing = self.trailing();
        self.text.push_str(&format!("{space}{written}{trailing}\n"));
    }

    fn flow_text(&mut self) -> String {
        let text = self.pooled();
        match self.draw(3) {
            0 => format!("'{}'", text.replace('\'', "''")),
            1 => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
            _ => ["Satu", "Dua kata", "5 hari", "KK (asli, dan)", "2,5 kg"][self.draw(5)].to_owned(),
        }
    }

    /// What stands behind a comma between brackets.
    fn comma(&mut self, indent: usize) -> String {
        match self.draw(4) {
            0 => format!(",\n{}", " ".repeat(indent + 2)),
            1 => format!(", {}\n{}", self.comment(), " ".repeat(indent + 2)),
            _ => ", ".to_owned(),
        }
    }

    fn flow_list(&mut self, indent: usize) -> String {
        let mut text = "[".to_owned() + ["", " "][self.draw(2)];
        for at in 0..1 + self.draw(3) {
            let comma = if at > 0 { self.comma(indent) } else { String::new() };
            text.push_str(&comma);
            text.push_str(&self.flow_text());
        }
        text + ["]", " ]", ", ]"][self.draw(3)]
    }

    fn flow_map(&mut self, keys: &[&str], indent: usize) -> String {
        let mut text = "{".to_owned();
        for (at, key) in keys.iter().enumerate() {
            let comma = if at > 0 { self.comma(indent) } else { String::new() };
            let value = self.flow_text();
            text.push_str(&format!("{comma}{key}: {value}"));
        }
        text + ["}", " }"][self.draw(2)]
    }

    fn list(&mut self, indent: usize, row: &mut dyn FnMut(&mut Maker, usize)) {
        let trailing = self.trailing();
        self.text.push_str(&format!("{trailing}\n"));
        let inner = indent + self.draw(4);
        for _ in 0..1 + self.draw(3) {
            self.between(inner);
            self.text.push_str(&format!("{}-", " ".repeat(inner)));
            row(self, inner);
        }
    }

    fn texts(&mut self, key: &str, indent: usize) {
        self.text.push_str(&format!("{}{key}:", " ".repeat(indent)));
        match self.draw(3) {
            0 => {
                let (list, trailing) = (self.flow_list(indent), self.trailing());
                self.text.push_str(&format!(" {list}{trailing}\n"));
            }
            _ => self.list(indent, &mut |maker, indent| maker.scalar(indent)),
        }
    }

    fn map(&mut self, keys: &[&str], indent: usize) {
        if self.draw(2) == 0 {
            let (map, trailing) = (self.flow_map(keys, indent), self.trailing());
            self.text.push_str(&format!(" {map}{trailing}\n"));
            return;
        }
        let trailing = self.trailing();
        self.text.push_str(&format!("{trailing}\n"));
        let inner = indent + 1 + self.draw(4);
        for key in keys {
            self.between(inner);
            self.text.push_str(&format!("{}{key}:", " ".repeat(inner)));
            self.scalar(inner);
        }
    }

    fn rows_of_maps(&mut self, keys: &[&str]) {
        self.list(0, &mut |maker, indent| {
            if maker.draw(2) == 0 {
                let (map, trailing) = (maker.flow_map(keys, indent), maker.trailing());
                maker.text.push_str(&format!(" {map}{trailing}\n"));
                return;
            }
            for (at, key) in keys.iter().enumerate() {
                if at > 0 {
                    maker.between(indent + 2);
                }
                let start = if at > 0 { " ".repeat(indent + 2) } else { " ".to_owned() };
                maker.text.push_str(&format!("{start}{key}:"));
                maker.scalar(indent + 2);
            }
        });
    }

    fn file(mut self) -> (String, usize) {
        self.text.push_str("---\n");
        for field in 0..9 {
            self.between(0);
            if self.draw(4) == 0 {
                continue;
            }
            match field {
                0 | 1 | 7 => {
                    let key = ["nama", "ringkasan", "", "", "", "", "", "\"x_lain\""][field];
                    self.text.push_str(&format!("{key}:"));
                    self.scalar(0);
                }
                2 => self.texts("manfaat", 0),
                3 => {
                    self.text.push_str("hasil:");
                    self.rows_of_maps(&["ukuran", "sebelum", "x_b"]);
                }
                4 => {
                    let trailing = self.trailing();
                    self.text.push_str(&format!("layanan:{trailing}\n"));
                    let indent = 1 + self.draw(4);
                    for key in ["syarat", "langkah"] {
                        self.between(indent);
                        self.texts(key, indent);
                    }
                    self.text.push_str(&format!("{}biaya:", " ".repeat(indent)));
                    self.scalar(indent);
                }
                5 => {
                    self.text.push_str("gambar:");
                    self.map(&["berkas", "alt"], 0);
                }
                6 => {
                    self.text.push_str("internal:");
                    self.map(&["catatan", "nomor_surat"], 0);
                }
                _ => self.texts("kata_kunci", 0),
            }
        }
        self.between(0);
        (self.text + "---\n\nIsi.\n", self.comments)
    }
}

fn changed(numbers: Vec<u32>, which: usize, how: usize, text: usize) -> Result<(), TestCaseError> {
    let ends = ["\n", "\r\n"][how % 2];
    let maker = Maker { numbers: numbers.into_iter(), comments: 0, text: String::new() };
    let (made, comments) = maker.file();
    let source = made.replace('\n', ends);
    let source = if which.is_multiple_of(5) { format!("\u{feff}{source}") } else { source };
    // A file in error is refused, and nothing else is.
    if open(&source, Form::Record).is_err() {
        prop_assert!(matches!(record(&source, FIELDS, &[]), Err(Refusal::Unreadable(_))));
        return Ok(());
    }
    let before = model_of(&source);
    let mut all = Vec::new();
    places(&before, "", &mut all);
    let same: Vec<Change> = all.iter().map(|(path, value)| Change::field(path, value.clone())).collect();
    prop_assert_eq!(record(&source, FIELDS, &same), Ok(source.clone()));
    let Some((path, old)) = all.get(which % all.len().max(1)).cloned() else { return Ok(()) };
    let new = TEXTS[text];
    let is_row = path.rsplit('.').next().is_some_and(|step| step.parse::<usize>().is_ok());
    let (change, value) = match (how / 2 % 4, &old) {
        (0, _) => (Change::field(&path, Value::Empty), Value::Empty),
        (1, Value::List(rows)) => {
            let path = format!("{path}.{}", rows.len());
            let row = match path.starts_with("hasil") {
                true => Value::Map(vec![("ukuran".to_owned(), Value::Text(clean(new)))]),
                false => Value::Text(clean(new)),
            };
            (Change::field(&path, row.clone()), row)
        }
        (_, Value::Text(_)) => (Change::text(&path, new), Value::Text(clean(new))),
        _ if is_row => (Change::Remove { path: path.clone() }, Value::Empty),
        _ => (Change::field(&path, Value::Empty), Value::Empty),
    };
    if old.is_blank() && value.is_blank() {
        return Ok(());
    }
    let mut wanted = before.clone();
    set(&mut wanted, change.path(), value);
    let found = record(&source, FIELDS, std::slice::from_ref(&change));
    let Ok(found) = found else { return Err(TestCaseError::fail(format!("{found:?} {change:?}\n{source}"))) };
    let shown = format!("{change:?}\n{source}\n=>\n{found}");
    prop_assert_eq!(model_of(&found), wanted, "{}", shown);
    for comment in 1..=comments {
        prop_assert_eq!(found.matches(&format!("# k{comment}.")).count(), 1, "{}", shown);
    }
    prop_assert_eq!(found.contains('\r'), source.contains('\r'), "{}", shown);
    prop_assert_eq!(found.replace("\r\n", "").contains(['\r']), false, "{}", shown);
    prop_assert_eq!(found.starts_with('\u{feff}'), source.starts_with('\u{feff}'));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_its_style_only_what_is_meant_changes(
        numbers in proptest::collection::vec(any::<u32>(), 0..160),
        which in any::<usize>(),
        how in any::<usize>(),
        text in 0..TEXTS.len(),
    ) {
        changed(numbers, which, how, text)?;
    }
}
