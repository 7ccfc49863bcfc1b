//! Where the places of a site lie: its own area, else the whole country.

use super::schema;
use super::schema::parts::area as corners;
use crate::diagnostic::Diagnostic;
use crate::fields::{Field, Reader};

/// A stretch of the globe between two corners.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Latitude and longitude, in degrees.
    pub south_west: (f64, f64),
    pub north_east: (f64, f64),
}

impl Area {
    /// The country, with a little sea around it.
    pub const INDONESIA: Area = Area { south_west: (-11.5, 94.0), north_east: (6.5, 142.0) };

    /// Whether a point `(latitude, longitude)` lies inside.
    pub fn contains(&self, (latitude, longitude): (f64, f64)) -> bool {
        (self.south_west.0..=self.north_east.0).contains(&latitude)
            && (self.south_west.1..=self.north_east.1).contains(&longitude)
    }

    /// The pair `latitude, longitude` in a field, if it lies inside; anything else is reported. Numbers that are swapped
    /// are told as such.
    pub fn point(&self, reader: &mut Reader, field: &'static Field) -> Option<(f64, f64)> {
        let written = reader.text(field)?;
        let pair = pair(&written.value);
        if let Some(point) = pair.filter(|point| self.contains(*point)) {
            return Some(point);
        }
        let swapped = pair.map(|(first, second)| (second, first)).filter(|point| self.contains(*point));
        let problem = match swapped {
            Some((latitude, longitude)) => Diagnostic::error("koordinat-tertukar", reader.path(), written.span)
                .with("saran", format!("{latitude}, {longitude}")),
            None if pair.is_some() => Diagnostic::error("koordinat-di-luar", reader.path(), written.span)
                .with("selatan", self.south_west.0)
                .with("utara", self.north_east.0)
                .with("barat", self.south_west.1)
                .with("timur", self.north_east.1),
            None => Diagnostic::error("koordinat-salah", reader.path(), written.span),
        };
        reader.report(problem.with("kunci", field.key).with("tertulis", &written.value));
        None
    }
}

/// Two numbers in degrees with a comma between.
fn pair(text: &str) -> Option<(f64, f64)> {
    let (first, second) = text.split_once(',')?;
    let degrees = |text: &str| text.trim().parse::<f64>().ok().filter(|degrees| degrees.is_finite());
    Some((degrees(first)?, degrees(second)?))
}

/// The field `batas_wilayah`; without it, the country.
pub(super) fn read(reader: &mut Reader) -> Area {
    let country = Area::INDONESIA;
    let corners = reader.map(&schema::AREA, |reader| {
        let at = reader.span();
        let south_west = country.point(reader, &corners::SOUTH_WEST);
        let north_east = country.point(reader, &corners::NORTH_EAST);
        for field in [&corners::SOUTH_WEST, &corners::NORTH_EAST] {
            if !reader.has(field) {
                reader.missing(field);
            }
        }
        let area = Area { south_west: south_west?, north_east: north_east? };
        let is_turned = area.south_west.0 >= area.north_east.0 || area.south_west.1 >= area.north_east.1;
        if is_turned {
            reader.report(Diagnostic::error("batas-terbalik", reader.path(), at));
        }
        (!is_turned).then_some(area)
    });
    corners.flatten().unwrap_or(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_pairs_of_finite_numbers() {
        assert_eq!(pair(" -5.38 ,105.25"), Some((-5.38, 105.25)));
        for text in ["", "-5.38", "-5.38 105.25", "-5,38, 105,25", "inf, 1", "NaN, NaN", "1e999, 2", "a, b"] {
            assert_eq!(pair(text), None, "{text}");
        }
    }

    #[test]
    fn knows_what_lies_inside() {
        for point in [(-5.38, 105.25), (-5.14, 119.42), (5.55, 95.32), (-8.5, 140.4)] {
            assert!(Area::INDONESIA.contains(point), "{point:?}");
        }
        for point in [(105.25, -5.38), (51.5, -0.1), (-33.9, 151.2), (0.0, 0.0)] {
            assert!(!Area::INDONESIA.contains(point), "{point:?}");
        }
    }
}
