//! Fields that are more than text: choices, yes and no, numbers, dates.

use super::choice::{self, Choice};
use super::date::{self, PartialDate, Reading, iso};
use super::reader::{Reader, TextRule};
use super::text::thousands_in;
use crate::diagnostic::{Diagnostic, Placed, SourcePath, Span};
use jiff::civil::DateTime;

impl Reader<'_> {
    /// A value of a closed list.
    pub fn choice<T: Choice>(&mut self, key: &'static str, required: bool) -> Option<Placed<T>> {
        if required && self.is_missing_choice::<T>(key) {
            return None;
        }
        let text = self.text(key, TextRule::optional(usize::MAX))?;
        self.as_choice(key, text)
    }

    /// Values of a closed list; a single one counts as a list of one.
    pub fn choices<T: Choice>(&mut self, key: &'static str, required: bool) -> Vec<Placed<T>> {
        if required && self.is_missing_choice::<T>(key) {
            return Vec::new();
        }
        let texts = self.words(key, TextRule { required, ..TextRule::optional(usize::MAX) });
        let mut values: Vec<Placed<T>> = Vec::with_capacity(texts.len());
        for text in texts {
            if let Some(value) = self.as_choice::<T>(key, text)
                && !values.iter().any(|known| known.value == value.value)
            {
                values.push(value);
            }
        }
        values
    }

    /// Whether a closed list's key is missing or blank; if so, that is said together with what can be chosen.
    fn is_missing_choice<T: Choice>(&mut self, key: &'static str) -> bool {
        let is_missing = !self.has(key) || self.is_blank(key);
        if is_missing {
            self.skip(key);
            self.missing_of(key, choice_ids::<T>());
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
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let text = self.text(key, TextRule::optional(usize::MAX))?;
        match choice::fold(&text.value).as_str() {
            "true" | "ya" => Some(true),
            "false" | "tidak" => Some(false),
            _ => {
                let problem = Diagnostic::error("bukan-benar-salah", self.path, text.span);
                self.report(problem.with("kunci", key).with("tertulis", &text.value));
                None
            }
        }
    }

    /// A whole number within `range`.
    pub fn integer(&mut self, key: &'static str, range: std::ops::RangeInclusive<i64>) -> Option<Placed<i64>> {
        let text = self.text(key, TextRule::optional(usize::MAX))?;
        self.as_integer(key, &text, range)
    }

    /// Whole numbers within `range`.
    pub fn integers(&mut self, key: &'static str, range: std::ops::RangeInclusive<i64>) -> Vec<Placed<i64>> {
        let texts = self.words(key, TextRule::optional(usize::MAX));
        texts.into_iter().filter_map(|text| self.as_integer(key, &text, range.clone())).collect()
    }

    fn as_integer(
        &mut self,
        key: &'static str,
        text: &Placed<String>,
        range: std::ops::RangeInclusive<i64>,
    ) -> Option<Placed<i64>> {
        let written = text.value.as_str();
        let thousands = thousands_in(written);
        let value = thousands.map(|digits| digits.parse().ok()).unwrap_or_else(|| written.parse().ok());
        self.report_thousands(key, text);
        match value.filter(|value| range.contains(value)) {
            Some(value) => Some(Placed { value, span: text.span }),
            None => {
                let code = if value.is_some() { "di-luar-batas" } else { "bukan-bilangan" };
                let problem =
                    Diagnostic::error(code, self.path, text.span).with("kunci", key).with("tertulis", written);
                self.report(problem.with("dari", range.start()).with("sampai", range.end()));
                None
            }
        }
    }

    /// Says how a bare `1.200` is read: in Indonesia the point groups thousands.
    pub fn report_thousands(&mut self, key: &'static str, text: &Placed<String>) {
        // Only one group can be meant as a fraction: nobody writes 1.250.000 for one and a quarter.
        let Some(digits) = thousands_in(&text.value).filter(|_| text.value.matches('.').count() == 1) else { return };
        let problem = Diagnostic::warning("titik-ribuan", self.path, text.span).with("kunci", key);
        let fraction = text.value.trim_end_matches('0').trim_end_matches('.').replacen('.', ",", 1);
        self.report(problem.with("tertulis", &text.value).with("dibaca", digits).with("pecahan", fraction));
    }

    /// A date of day, month or year precision.
    pub fn date(&mut self, key: &'static str, required: bool) -> Option<Placed<PartialDate>> {
        let text = self.text(key, TextRule { required, ..TextRule::optional(usize::MAX) })?;
        let problem = |code, severity: fn(&'static str, &SourcePath, Span) -> Diagnostic| {
            severity(code, self.path, text.span).with("kunci", key).with("tertulis", &text.value)
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
    pub fn moment(&mut self, key: &'static str) -> Option<Placed<DateTime>> {
        self.moment_read_by(date::read_moment, key)
    }

    /// The moment until which something lasts; a day is its end.
    pub fn end(&mut self, key: &'static str) -> Option<Placed<DateTime>> {
        self.moment_read_by(date::read_end, key)
    }

    fn moment_read_by(&mut self, read: fn(&str) -> Option<DateTime>, key: &'static str) -> Option<Placed<DateTime>> {
        let text = self.text(key, TextRule::optional(usize::MAX))?;
        match read(&text.value) {
            Some(value) => Some(Placed { value, span: text.span }),
            None => {
                let problem = Diagnostic::error("bukan-waktu", self.path, text.span);
                self.report(problem.with("kunci", key).with("tertulis", &text.value));
                None
            }
        }
    }
}

/// The official words of a closed list.
fn choice_ids<T: Choice>() -> String {
    T::ALL.iter().map(|value| value.id()).collect::<Vec<_>>().join(", ")
}
