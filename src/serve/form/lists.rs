//! What can be chosen for a field that names something of the site, and the words of official lists as citizens know them.

use crate::catalogue::agency::schema as agency;
use crate::catalogue::contact::schema::channel;
use crate::catalogue::innovation::schema::{self, parts};
use crate::diagnostic::message::{self, Language};
use crate::fields::choice::fold;
use crate::fields::field::{Field, Kind};
use crate::fields::text::capitalized;
use crate::serve::snapshot::Snapshot;
use std::collections::BTreeSet;

/// What stands in a file, and what people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub id: String,
    pub name: String,
}

/// What can be chosen on the pages of one site.
pub(crate) struct Lists<'s> {
    snapshot: &'s Snapshot,
    language: Language,
}

impl<'s> Lists<'s> {
    /// Offers what the site of this snapshot has, in this language.
    pub(crate) fn new(snapshot: &'s Snapshot, language: Language) -> Lists<'s> {
        Lists { snapshot, language }
    }

    /// What can be chosen for a field; `None` for what is typed.
    pub(crate) fn of(&self, field: &'static Field) -> Option<Vec<Choice>> {
        if *field == channel::PURPOSE {
            return Some(vec![self.named("urus", "tulis-guna-urus"), self.named("tanya", "tulis-guna-tanya")]);
        }
        if matches!(field.kind, Kind::Choice(_) | Kind::Choices(_)) {
            return Some(self.official(field));
        }
        if matches!(field.kind, Kind::Boolean) {
            return Some(vec![self.named("ya", "tulis-ya"), self.named("tidak", "tulis-tidak")]);
        }
        self.of_site(field)
    }

    fn named(&self, id: &str, code: &str) -> Choice {
        Choice { id: id.to_owned(), name: message::text(self.language, code, &[]) }
    }

    /// The words of an official list, as the site says them.
    fn official(&self, field: &'static Field) -> Vec<Choice> {
        let theme = self.snapshot.prepared.theme.as_ref();
        let locale = theme.and_then(|theme| theme.editions.first()).map(|edition| &edition.locale);
        let start = match field {
            _ if *field == parts::result::MEASURE => "ukuran",
            _ if *field == channel::KIND => "kanal",
            _ if *field == agency::KIND => "opd-jenis",
            _ if *field == schema::OTHER_AFFAIRS => schema::AFFAIR.key,
            _ => field.key,
        };
        let name = |id: &str| {
            let key = format!("{start}-{id}");
            let of_theme = locale.filter(|locale| locale.has(&key)).map(|locale| locale.text(&key));
            of_theme.unwrap_or_else(|| plain(id))
        };
        field.choices_of().into_iter().map(|id| Choice { id: id.to_owned(), name: name(id) }).collect()
    }

    fn of_site(&self, field: &'static Field) -> Option<Vec<Choice>> {
        let (catalogue, settings) = (&self.snapshot.prepared.catalogue, &self.snapshot.prepared.settings);
        let choice = |id: &str, name: &str| Choice { id: id.to_owned(), name: name.to_owned() };
        let agencies = [&schema::AGENCY, &schema::PARTNERS, &agency::PARENT, &agency::MERGED_INTO];
        let districts = [&parts::location::DISTRICT, &parts::coverage::DISTRICTS];
        let mut choices: Vec<Choice> = match field {
            _ if agencies.contains(&field) => {
                catalogue.agencies.iter().map(|agency| choice(&agency.id, &agency.name)).collect()
            }
            _ if districts.contains(&field) => {
                let agencies = catalogue.agencies.iter();
                agencies.filter_map(|agency| Some(choice(agency.area_id()?, &agency.name))).collect()
            }
            _ if *field == schema::TOPICS => {
                settings.topics.iter().map(|topic| choice(&topic.id, &topic.name)).collect()
            }
            _ if *field == schema::THEMES => {
                let themes: BTreeSet<&String> = settings.themes_by_year.values().flatten().collect();
                themes.into_iter().map(|id| choice(id, &plain(id))).collect()
            }
            _ if *field == parts::plan::MISSION => {
                let missions = settings.development_plan.iter().flat_map(|plan| &plan.missions).zip(1..);
                let choice = |(name, number): (&String, u32)| choice(&number.to_string(), &format!("{number}. {name}"));
                return Some(missions.map(choice).collect()).filter(|missions: &Vec<Choice>| !missions.is_empty());
            }
            _ => return None,
        };
        choices.sort_by(|a, b| a.name.cmp(&b.name));
        Some(choices).filter(|choices| !choices.is_empty())
    }

    /// Slugs of other records, for a field that names one: too many for a list to open.
    pub(crate) fn suggestions(&self, field: &'static Field) -> Vec<Choice> {
        let records = self.snapshot.prepared.catalogue.innovations.iter().map(|innovation| &innovation.record);
        match *field == schema::REPLACED_BY {
            true => records.map(|record| Choice { id: record.slug.clone(), name: record.name.value.clone() }).collect(),
            false => Vec::new(),
        }
    }
}

/// Choices in which one that is written stands as it is written, whatever it is.
pub(crate) fn with_written(mut choices: Vec<Choice>, written: &str) -> Vec<Choice> {
    if written.is_empty() || choices.iter().any(|choice| choice.id == written) {
        return choices;
    }
    match choices.iter_mut().find(|choice| fold(&choice.id) == fold(written) || choice.name == written) {
        Some(choice) => choice.id = written.to_owned(),
        None => choices.push(Choice { id: written.to_owned(), name: written.to_owned() }),
    }
    choices
}

/// An official word as it is read out.
fn plain(id: &str) -> String {
    capitalized(&id.replace(['_', '-'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_chosen_as_it_is() {
        let choices = || vec![Choice { id: "kedaton".to_owned(), name: "Kecamatan Kedaton".to_owned() }];
        assert_eq!(with_written(choices(), ""), choices());
        assert_eq!(with_written(choices(), "kedaton"), choices());
        assert_eq!(with_written(choices(), "Kedaton")[0].id, "Kedaton");
        assert_eq!(with_written(choices(), "Lain").len(), 2);
        assert_eq!(plain("ibu_hamil"), "Ibu hamil");
    }
}
