//! Colours as people write them (`#0B5F62`), and whether eyes can tell two of them apart, by the formula of WCAG 2.2.

use std::fmt;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// The contrast that text needs (success criterion 1.4.3).
pub(crate) const TEXT_CONTRAST: f64 = 4.5;

const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };
/// Full white, as paper is.
pub(crate) const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
/// Steps in which a shade is looked for between a colour and black or white.
const STEPS: u32 = 200;

impl Colour {
    /// Reads three or six hexadecimal digits, with or without the sign before them.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.trim().trim_start_matches('#');
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let [_, red, green, blue] = match digits.len() {
            6 => number.to_be_bytes(),
            3 => ((number & 0xf00) * 0x1100 + (number & 0xf0) * 0x110 + (number & 0xf) * 0x11).to_be_bytes(),
            _ => return None,
        };
        Some(Colour { red, green, blue })
    }

    /// From 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The ground on which this colour is hardest to read, and the contrast there.
    pub fn hardest(self, grounds: &[Colour]) -> Option<(Colour, f64)> {
        let contrasts = grounds.iter().map(|ground| (*ground, self.contrast(*ground)));
        contrasts.min_by(|(_, one), (_, two)| one.total_cmp(two))
    }

    /// Whether text in this colour has enough contrast on every one of the grounds.
    pub fn is_readable_on(self, grounds: &[Colour]) -> bool {
        self.hardest(grounds).is_none_or(|(_, contrast)| contrast >= TEXT_CONTRAST)
    }

    /// The nearest shade of this colour, darker or lighter, in which text can be read on all the grounds; `None` if there
    /// is none.
    pub fn readable_on(self, grounds: &[Colour]) -> Option<Colour> {
        let tint = self.tint();
        let near = (0..=STEPS).flat_map(|step| [self.mixed(BLACK, step), self.mixed(tint, step)]);
        let far = (0..=STEPS).map(|step| tint.mixed(WHITE, step));
        near.chain(far).find(|shade| shade.is_readable_on(grounds))
    }

    /// Its brightest form with some white in it. Plain white alone would only make a dark colour grey.
    fn tint(self) -> Colour {
        let most = u32::from(self.red.max(self.green).max(self.blue));
        let bright = |channel: u8| (u32::from(channel) * 255).checked_div(most).unwrap_or(255) as u8;
        let bright = Colour { red: bright(self.red), green: bright(self.green), blue: bright(self.blue) };
        bright.mixed(WHITE, STEPS * 2 / 5)
    }

    /// This colour with so many parts of [`STEPS`] of another.
    fn mixed(self, other: Colour, parts: u32) -> Colour {
        let mix = |one: u8, two: u8| ((u32::from(one) * (STEPS - parts) + u32::from(two) * parts) / STEPS) as u8;
        Colour { red: mix(self.red, other.red), green: mix(self.green, other.green), blue: mix(self.blue, other.blue) }
    }

    /// Three parts of this colour and five of another.
    pub fn sunk_into(self, other: Colour) -> Colour {
        self.mixed(other, STEPS * 5 / 8)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn reads_what_people_write() {
        for text in ["#0B5F62", "0b5f62", " #0b5f62 "] {
            assert_eq!(colour(text).to_string(), "#0B5F62");
        }
        assert_eq!(colour("#a1f").to_string(), "#AA11FF");
        for text in ["", "#", "merah", "#12345", "#1234567", "+12345", "#-1234"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrasts_are_those_of_wcag() {
        let rounded = |one: &str, two: &str| (colour(one).contrast(colour(two)) * 100.0).round() / 100.0;
        assert_eq!(rounded("#000", "#fff"), 21.0);
        assert_eq!(rounded("#777777", "#ffffff"), 4.48);
        assert_eq!(rounded("#1d2233", "#1d2233"), 1.0);
    }

    #[test]
    fn the_nearest_shade_can_be_read() {
        let light = [colour("#FBF7F0"), colour("#FFFFFF"), colour("#F1E8D9")];
        let dark = [colour("#11141D"), colour("#242A38")];
        for text in ["#D9A321", "#FFFFFF", "#FF0000", "#00FF00", "#0B5F62", "#000000"] {
            for grounds in [&light[..], &dark] {
                let shade = colour(text).readable_on(grounds).unwrap();
                assert!(shade.is_readable_on(grounds), "{text} became {shade}");
            }
        }
        assert_eq!(colour("#0B5F62").readable_on(&light), Some(colour("#0B5F62")));
        assert_eq!(colour("#808080").readable_on(&[BLACK, WHITE, colour("#777777")]), None);
    }
}
