//! Fields that are more than text: choices, yes and no, numbers, dates.

use super::choice::{self, Choice};
use super::date::{self, PartialDate, Reading, iso};
use super::field::{Field, Kind, TextRule};
use super::reader::Reader;
use super::text::thousands_in;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use jiff::civil::DateTime;

impl Reader<'_> {
    /// A value of a closed list.
    pub fn choice<T: Choice>(&mut self, field: &'static Field) -> Option<Placed<T>> {
        if field.required && self.is_missing_choice::<T>(field) {
            return None;
        }
        let text = self.text_within(field, TextRule::FREE)?;
        self.as_choice(field.key, text)
    }

    /// What a value of a closed list is likely to be: the one that was read, else the one that was probably meant. Nothing is
    /// reported.
    pub fn likely<T: Choice>(&self, field: &Field, read: &Option<Placed<T>>) -> Option<T> {
        read.as_ref().map(|read| read.value).or_else(|| T::from_id(T::suggest(self.written(field)?)?))
    }

    /// Values of a closed list; a single one counts as a list of one.
    pub fn choices<T: Choice>(&mut self, field: &'static Field) -> Vec<Placed<T>> {
        if field.required && self.is_missing_choice::<T>(field) {
            return Vec::new();
        }
        let texts = self.words_within(field, TextRule { required: field.required, ..TextRule::FREE });
        let mut values: Vec<Placed<T>> = Vec::with_capacity(texts.len());
        for text in texts {
            if let Some(value) = self.as_choice::<T>(field.key, text)
                && !values.iter().any(|known| known.value == value.value)
            {
                values.push(value);
            }
        }
        values
    }

    /// Whether a closed list's key is missing or blank; if so, that is said together with what can be chosen.
    fn is_missing_choice<T: Choice>(&mut self, field: &'static Field) -> bool {
        let is_missing = !self.has(field) || self.is_blank(field);
        if is_missing {
            self.skip(field);
            self.missing_of(field, choice_ids::<T>());
        }
        is_missing
    }

    fn as_choice<T: Choice>(&mut self, key: &'static str, text: Placed<String>) -> Option<Placed<T>> {
        if let Some(value) = T::from_id(&text.value) {
            return Some(Placed { value, span: text.span });
        }
        let yes_or_no = matches!(choice::fold(&text.value).as_str(), "ya" | "tidak" | "yes" | "no" | "true" | "false");
        let code = if yes_or_no { "bukan-ya-tidak" } else { "bukan-pilihan" };
        let problem = Diagnostic::error(code, self.path, text.span).with("kunci", key).with("tertulis", &text.value);
        self.report(
            problem.with("saran", T::suggest(&text.value).unwrap_or("none")).with("pilihan", choice_ids::<T>()),
        );
        None
    }

    /// `ya`/`tidak` or `true`/`false`.
    pub fn boolean(&mut self, field: &'static Field) -> Option<bool> {
        let text = self.text_within(field, TextRule::FREE)?;
        match choice::fold(&text.value).as_str() {
            "true" | "ya" => Some(true),
            "false" | "tidak" => Some(false),
            _ => {
                let problem = Diagnostic::error("bukan-benar-salah", self.path, text.span);
                self.report(problem.with("kunci", field.key).with("tertulis", &text.value));
                None
            }
        }
    }

    /// A whole number within its range.
    pub fn integer(&mut self, field: &'static Field) -> Option<Placed<i64>> {
        let text = self.text_within(field, TextRule::FREE)?;
        self.as_integer(field, &text)
    }

    /// Whole numbers within their range.
    pub fn integers(&mut self, field: &'static Field) -> Vec<Placed<i64>> {
        let texts = self.words_within(field, TextRule::FREE);
        texts.into_iter().filter_map(|text| self.as_integer(field, &text)).collect()
    }

    fn as_integer(&mut self, field: &'static Field, text: &Placed<String>) -> Option<Placed<i64>> {
        let range = match field.kind {
            Kind::Integer(first, last) | Kind::Integers(first, last) => first..=last,
            _ => i64::MIN..=i64::MAX,
        };
        let written = text.value.as_str();
        let thousands = thousands_in(written);
        let value = thousands.map(|digits| digits.parse().ok()).unwrap_or_else(|| written.parse().ok());
        self.report_thousands(field, text);
        match value.filter(|value| range.contains(value)) {
            Some(value) => Some(Placed { value, span: text.span }),
            None => {
                let code = if value.is_some() { "di-luar-batas" } else { "bukan-bilangan" };
                let problem =
                    Diagnostic::error(code, self.path, text.span).with("kunci", field.key).with("tertulis", written);
                self.report(problem.with("dari", range.start()).with("sampai", range.end()));
                None
            }
        }
    }

    /// Says how a bare `1.200` is read: in Indonesia the point groups thousands.
    pub fn report_thousands(&mut self, field: &Field, text: &Placed<String>) {
        // Only one group can be meant as a fraction: nobody writes 1.250.000 for one and a quarter.
        let Some(digits) = thousands_in(&text.value).filter(|_| text.value.matches('.').count() == 1) else { return };
        let problem = Diagnostic::warning("titik-ribuan", self.path, text.span).with("kunci", field.key);
        let fraction = text.value.trim_end_matches('0').trim_end_matches('.').replacen('.', ",", 1);
        self.report(problem.with("tertulis", &text.value).with("dibaca", digits).with("pecahan", fraction));
    }

    /// A date of day, month or year precision.
    pub fn date(&mut self, field: &'static Field) -> Option<Placed<PartialDate>> {
        let text = self.text_within(field, TextRule { required: field.required, ..TextRule::FREE })?;
        let problem = |code, severity: fn(&'static str, &SourcePath, Span) -> Diagnostic| {
            severity(code, self.path, text.span).with("kunci", field.key).with("tertulis", &text.value)
        };
        let (value, found) = match date::read(&text.value) {
            Reading::Clear(value) => (Some(value), None),
            Reading::Spelled(value) => {
                let iso = iso(value);
                (Some(value), Some(problem("tanggal-dieja", Diagnostic::note).with("iso", iso)))
            }
            Reading::Ambiguous(first, second) => {
                let problem = problem("tanggal-bermakna-dua", Diagnostic::error).with("iso", first);
                (None, Some(problem.with("kedua", second)))
            }
            Reading::Impossible { year, month, day, last } => {
                let problem = problem("tanggal-tidak-ada", Diagnostic::error)
                    .with("hari", day)
                    .with("bulan", month)
                    .with("tahun", year)
                    .with("terakhir", last.map_or("none".to_owned(), |last| last.to_string()));
                (None, Some(problem))
            }
            Reading::Unreadable => (None, Some(problem("bukan-tanggal", Diagnostic::error))),
        };
        self.problems.extend(found);
        value.map(|value| Placed { value, span: text.span })
    }

    /// A moment in the site's time zone; a day is its beginning.
    pub fn moment(&mut self, field: &'static Field) -> Option<Placed<DateTime>> {
        self.moment_read_by(date::read_moment, field)
    }

    /// The moment until which something lasts; a day is its end.
    pub fn end(&mut self, field: &'static Field) -> Option<Placed<DateTime>> {
        self.moment_read_by(date::read_end, field)
    }

    fn moment_read_by(
        &mut self,
        read: fn(&str) -> Option<DateTime>,
        field: &'static Field,
    ) -> Option<Placed<DateTime>> {
        let text = self.text_within(field, TextRule::FREE)?;
        match read(&text.value) {
            Some(value) => Some(Placed { value, span: text.span }),
            None => {
                let problem = Diagnostic::error("bukan-waktu", self.path, text.span);
                self.report(problem.with("kunci", field.key).with("tertulis", &text.value));
                None
            }
        }
    }
}

/// The official words of a closed list.
fn choice_ids<T: Choice>() -> String {
    T::ALL.iter().map(|value| value.id()).collect::<Vec<_>>().join(", ")
}
