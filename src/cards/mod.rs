//! Share pictures: a theme's drawing with a record's words on it.
//!
//! A drawing is an SVG that a designer changes without Rust ([`template`]). Its static layer is drawn once for every topic
//! ([`sheet`]); a record's words are set by the metrics of the theme's fonts ([`fit`]), laid over it as glyphs
//! ([`draw`]) and written as a PNG of few colours ([`encode`]). Nothing is read from the machine it runs on.

pub mod draw;
pub mod encode;
pub mod fit;
pub mod font;
pub mod mask;
pub mod sheet;
pub mod template;
