//! Drawings: share pictures and what is printed. Those with the same static layer share it.
//!
//! All speak the site's own language, and a drawing's name never tells its content: what it is drawn from does.

use super::{Editions, Made, Output, media_type, share_card};
use crate::cards::Format;
use crate::cards::sheet::Sheet;
use crate::cards::template::Content;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::plan::{Drawn, Print};
use crate::posters::{self, Paper};
use crate::running;
use std::sync::OnceLock;

/// What drawings on the same static layer have in common. Topics are indexes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    Card { format: Format, with_photo: bool, topic: Option<usize> },
    Poster { topic: Option<usize>, present: Vec<Content> },
    Bundle,
}

/// A static layer, drawn when it is first asked for.
pub struct Stack {
    layer: Layer,
    ground: OnceLock<Option<Ground>>,
}

enum Ground {
    Card(Sheet),
    Poster(Box<posters::Layer>),
    /// The page and the row.
    Bundle(Box<[posters::Layer; 2]>),
}

impl Stack {
    /// The static layer itself is drawn only when it is first needed.
    pub fn new(layer: Layer) -> Stack {
        Stack { layer, ground: OnceLock::new() }
    }
}

impl Editions {
    /// The static layer of a drawing.
    pub fn layer(&self, drawn: &Drawn) -> Layer {
        let renderer = &self.renderers[0];
        let scene = renderer.own_scene();
        match drawn {
            Drawn::Card(card) => {
                let topic = share_card::topic(scene, card.subject);
                Layer::Card { format: card.format, with_photo: card.with_photo, topic }
            }
            Drawn::Print(Print::Poster(index)) => {
                let topic = scene.catalogue.innovations[*index].topics.first().copied();
                Layer::Poster {
                    topic,
                    present: renderer.theme.posters.present(Paper::Poster, &renderer.poster(*index)),
                }
            }
            Drawn::Print(Print::Agency(_) | Print::Area { .. }) => Layer::Bundle,
        }
    }

    /// The fingerprint of everything that a drawing is made from.
    pub fn drawn_from(&self, drawn: &Drawn) -> String {
        let renderer = &self.renderers[0];
        match drawn {
            Drawn::Card(card) => {
                renderer.card_fingerprint(*card, &share_card::fields(renderer.own_scene(), card.subject))
            }
            Drawn::Print(print) => renderer.print_fingerprint(*print),
        }
    }

    /// A drawing of the theme, to be blamed.
    pub fn drawing(&self, file: &str) -> SourcePath {
        format!("themes/{}/{file}", self.renderers[0].settings.theme.value).into()
    }

    /// Draws on a static layer.
    pub fn draw(&self, drawn: &Drawn, stack: &Stack) -> Made {
        let renderer = &self.renderers[0];
        let (cards, posters) = (&renderer.theme.cards, &renderer.theme.posters);
        let file = match &stack.layer {
            Layer::Card { format, .. } => format.file(),
            Layer::Poster { .. } => Paper::Poster.file(),
            Layer::Bundle => Paper::Bundle.file(),
        };
        let broken = || Box::new(Diagnostic::error("kartu-gagal", &self.drawing(file), Span::default()));
        let draw = || {
            Some(match &stack.layer {
                Layer::Card { format, with_photo, topic } => {
                    Ground::Card(cards.sheet(*format, &renderer.look(*topic)?, *with_photo)?)
                }
                Layer::Poster { topic, present } => {
                    let look = renderer.look(*topic)?;
                    Ground::Poster(Box::new(posters.layer(Paper::Poster, &look, present, &cards.fonts)?))
                }
                Layer::Bundle => {
                    let look = renderer.look(None)?;
                    let layer = |paper| posters.layer(paper, &look, &[], &cards.fonts);
                    Ground::Bundle(Box::new([layer(Paper::Bundle)?, layer(Paper::Row)?]))
                }
            })
        };
        let _busy = running::busy(&self.drawing(file));
        let ground = stack.ground.get_or_init(draw).as_ref().ok_or_else(broken)?;
        let pdf = |bytes: Option<Vec<u8>>| match bytes {
            Some(bytes) => Ok(Output { bytes, media_type: media_type(".pdf") }),
            None => Err(broken()),
        };
        match (drawn, ground) {
            (Drawn::Card(card), Ground::Card(sheet)) => renderer.card(*card, sheet, broken),
            (Drawn::Print(Print::Poster(index)), Ground::Poster(layer)) => pdf(renderer.poster_pdf(*index, layer)),
            (Drawn::Print(print), Ground::Bundle(layers)) => {
                let [page, row] = &**layers;
                pdf(renderer.bundle_pdf(*print, page, row))
            }
            _ => Err(broken()),
        }
    }
}
