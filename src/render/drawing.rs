//! Drawings: share pictures and what is printed. Those with the same static layer share it.
//!
//! All speak the site's own language, and a drawing's name never tells its content: what it is drawn from does.

use super::{Editions, Made, Output, Renderer, media_type, share_card};
use crate::cards::Format;
use crate::cards::sheet::Sheet;
use crate::cards::template::Content;
use crate::diagnostic::{Diagnostic, SourcePath, Span};
use crate::plan::{Drawn, Page, Print};
use crate::posters::{self, Paper};
use crate::running;
use crate::vocabulary::Layout;
use std::sync::OnceLock;

/// What drawings on the same static layer have in common. Topics are indexes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    Card { format: Format, layout: Layout, topic: Option<usize> },
    Poster { topic: Option<usize>, present: Vec<Content> },
    Bundle,
}

/// Pixels across a poster on a screen.
const WIDTH: u32 = 1_050;

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

    /// Its drawing in a theme.
    fn file(&self) -> &'static str {
        match &self.layer {
            Layer::Card { format, .. } => format.file(),
            Layer::Poster { .. } => Paper::Poster.file(),
            Layer::Bundle => Paper::Bundle.file(),
        }
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
                Layer::Card { format: card.format, layout: share_card::layout(scene, *card), topic }
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
            Drawn::Card(card) => renderer.card_fingerprint(*card, &share_card::fields_of(renderer.own_scene(), *card)),
            Drawn::Print(print) => renderer.print_fingerprint(*print),
        }
    }

    /// A drawing of the theme, to be blamed.
    pub fn drawing(&self, file: &str) -> SourcePath {
        format!("themes/{}/{file}", self.renderers[0].settings.theme.value).into()
    }

    /// The picture that a page names when it is passed on; nothing if the site has none.
    pub(crate) fn card_of(&self, page: &Page) -> Option<Drawn> {
        let renderer = &self.renderers[0];
        renderer.settings.has_share_cards().then(|| Drawn::Card(share_card::of_page(renderer.own_scene(), page)))
    }

    /// The poster of what a page is about; nothing if it has none.
    pub(crate) fn poster_of(&self, page: &Page) -> Option<Drawn> {
        let Renderer { settings, catalogue, .. } = &self.renderers[0];
        let poster = page.innovation().map(Print::Poster).filter(|poster| poster.is_made(settings, catalogue));
        poster.map(Drawn::Print)
    }

    /// Draws on a static layer.
    pub fn draw(&self, drawn: &Drawn, stack: &Stack) -> Made {
        let renderer = &self.renderers[0];
        let broken = || Box::new(self.broken(stack));
        let pdf = |bytes: Option<Vec<u8>>| match bytes {
            Some(bytes) => Ok(Output { bytes, media_type: media_type(".pdf") }),
            None => Err(broken()),
        };
        let _busy = running::busy(&self.drawing(stack.file()));
        match (drawn, self.ground(stack).ok_or_else(broken)?) {
            (Drawn::Card(card), Ground::Card(sheet)) => renderer.card(*card, sheet, broken),
            (Drawn::Print(Print::Poster(index)), Ground::Poster(layer)) => pdf(renderer.poster_pdf(*index, layer)),
            (Drawn::Print(print), Ground::Bundle(layers)) => {
                let [page, row] = &**layers;
                pdf(renderer.bundle_pdf(*print, page, row))
            }
            _ => Err(broken()),
        }
    }

    /// Draws a poster as a picture for a screen.
    pub(crate) fn poster_picture(&self, drawn: &Drawn, stack: &Stack) -> Made {
        let renderer = &self.renderers[0];
        let picture = match (drawn, self.ground(stack)) {
            (Drawn::Print(Print::Poster(index)), Some(Ground::Poster(layer))) => {
                renderer.poster_picture(*index, layer, WIDTH)
            }
            _ => None,
        };
        let bytes = picture.ok_or_else(|| Box::new(self.broken(stack)))?;
        Ok(Output { bytes, media_type: media_type(".jpg") })
    }

    /// A drawing that cannot be drawn.
    fn broken(&self, stack: &Stack) -> Diagnostic {
        Diagnostic::error("kartu-gagal", &self.drawing(stack.file()), Span::default())
    }

    /// What a static layer is drawn as, once.
    fn ground<'s>(&self, stack: &'s Stack) -> Option<&'s Ground> {
        let renderer = &self.renderers[0];
        let (cards, posters) = (&renderer.theme.cards, &renderer.theme.posters);
        let draw = || {
            Some(match &stack.layer {
                Layer::Card { format, layout, topic } => {
                    Ground::Card(cards.sheet(*format, &renderer.look(*topic)?, *layout)?)
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
        stack.ground.get_or_init(draw).as_ref()
    }
}
