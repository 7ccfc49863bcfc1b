//! The list of records: what of it was asked for, and that much of it as fits on one page.

use super::rows::{Problems, Row, State};
use super::{ADDRESS, View};
use crate::diagnostic::message;
use crate::serve::asked::Asked;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use url::form_urlencoded::Serializer;

/// Records on one page.
const PAGE: usize = 50;
/// The most letters of the words that are looked for.
const WORDS: usize = 200;

/// Which records somebody wants to see.
#[derive(Default)]
pub(super) struct Wanted {
    /// As they were typed.
    words: String,
    state: Option<State>,
    agency: String,
    with_problems: bool,
    stale: bool,
    page: usize,
}

impl Wanted {
    /// Reads the query of the list's address; what is missing or unknown narrows nothing.
    pub(crate) fn of(asked: &Asked) -> Wanted {
        let text = |name: &str| asked.value(name).unwrap_or_default();
        let state = text("keadaan");
        Wanted {
            words: text("cari").chars().take(WORDS).collect::<String>().trim().to_owned(),
            state: State::ALL.into_iter().find(|known| known.id() == state),
            agency: text("opd"),
            with_problems: !text("masalah").is_empty(),
            stale: !text("lama").is_empty(),
            page: text("hal").parse().unwrap_or(1),
        }
    }

    /// Whether anything is left out.
    fn is_narrow(&self) -> bool {
        !self.words.is_empty() || self.state.is_some() || !self.agency.is_empty() || self.with_problems || self.stale
    }

    /// Those rows that are wanted.
    fn of_rows<'r, 's>(&self, rows: &'r [Row<'s>], problems: &Problems) -> Vec<&'r Row<'s>> {
        let words: Vec<String> = self.words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let is_wanted = |row: &&Row| {
            self.state.is_none_or(|state| row.state == state)
                && (self.agency.is_empty() || row.agency_id == Some(self.agency.as_str()))
                && (!self.with_problems || problems.contains_key(row.path))
                && (!self.stale || row.stale)
                && row.is_called(&words)
        };
        rows.iter().filter(is_wanted).collect()
    }

    /// Where another page of the same list stands.
    fn address(&self, page: usize) -> String {
        let chosen = [
            ("cari", self.words.as_str()),
            ("keadaan", self.state.map(State::id).unwrap_or_default()),
            ("opd", &self.agency),
            ("masalah", if self.with_problems { "1" } else { "" }),
            ("lama", if self.stale { "1" } else { "" }),
        ];
        let mut query = Serializer::new(String::new());
        query.extend_pairs(chosen.iter().filter(|(_, value)| !value.is_empty()));
        query.append_pair("hal", &page.to_string());
        format!("{ADDRESS}?{}#meja_inovasi", query.finish())
    }
}

/// The list as the page shows it.
pub(super) fn told(view: &View, all: &[Row], problems: &Problems, asked: &Asked) -> Value {
    let language = view.language;
    let say = |code: &str, blanks: &[(&'static str, String)]| message::text(language, code, blanks);
    let chosen = Wanted::of(asked);
    let wanted = chosen.of_rows(all, problems);
    let pages = wanted.len().div_ceil(PAGE).max(1);
    let number = chosen.page.clamp(1, pages);
    let shown = wanted.iter().skip((number - 1) * PAGE).take(PAGE);
    let count = |state: State| all.iter().filter(|row| row.state == state).count();
    let states = State::ALL.into_iter().map(|one| {
        json!({ "id": one.id(), "name": say(one.code(), &[]), "count": count(one), "chosen": chosen.state == Some(one) })
    });
    let agencies: BTreeMap<&str, &str> = all.iter().filter_map(|row| Some((row.agency_id?, row.agency))).collect();
    let mut agencies: Vec<(&str, &str)> = agencies.into_iter().collect();
    agencies.sort_by_key(|(id, name)| (name.to_lowercase(), *id));
    let agencies = agencies
        .into_iter()
        .map(|(id, name)| json!({ "id": id, "name": name, "chosen": chosen.agency == id }))
        .collect::<Vec<_>>();
    let link = |number: usize, code: &str| json!({ "href": chosen.address(number), "label": say(code, &[]) });
    json!({
        "states": states.collect::<Vec<_>>(),
        "agencies": agencies,
        "words": chosen.words,
        "only_problems": chosen.with_problems,
        "only_stale": chosen.stale,
        "narrow": chosen.is_narrow(),
        "empty": all.is_empty(),
        "total": say("meja-jumlah", &[("jumlah", wanted.len().to_string())]),
        "rows": shown.map(|row| row.told(view, problems)).collect::<Vec<_>>(),
        "page": (pages > 1).then(|| say("meja-hal", &[("hal", number.to_string()), ("semua", pages.to_string())])),
        "before": (number > 1).then(|| link(number - 1, "meja-sebelumnya")),
        "after": (number < pages).then(|| link(number + 1, "meja-berikutnya")),
    })
}
