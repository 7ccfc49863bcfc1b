//! The glossary's page: every term in everyday words, from A to Z.

use super::scene::Scene;
use crate::theme::context;

/// What `glossary.html` receives.
pub(crate) fn context(scene: Scene) -> context::Glossary {
    let catalogue = scene.catalogue;
    let mut letters: Vec<context::Letter> = Vec::new();
    for entry in &catalogue.glossary.entries {
        let letter: String = entry.word.chars().take(1).flat_map(char::to_uppercase).collect();
        let term = context::Explained {
            id: entry.anchor(),
            word: entry.word.clone(),
            long: entry.long.clone(),
            meaning: entry.meaning.clone(),
            agency: entry.agency.filter(|agency| catalogue.has_page[*agency]).map(|agency| scene.agency_link(agency)),
        };
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.terms.push(term),
            None => letters.push(context::Letter {
                id: format!("huruf_{}", letter.to_lowercase()),
                letter,
                terms: vec![term],
            }),
        }
    }
    let own = scene.settings.language;
    let language = (scene.language() != own).then_some(own.code());
    context::Glossary { language, total: catalogue.glossary.entries.len(), letters }
}
