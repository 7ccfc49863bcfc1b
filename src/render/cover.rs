//! A cover for what has no photo: a piece of tapis cloth, drawn from the record's name.
//!
//! A field of small signs, a few gold threads, and a hem of "pucuk rebung" triangles, siger arches or diamonds. The seed
//! alone decides, so a record keeps its cloth whatever is written in it. Colours are the theme's: the paths are the field,
//! the hem, what stands on the hem, and the threads. Rows are written as dashes and repeated steps, which compress well.

use crate::theme::context::Html;
use std::fmt::Write;

/// Units of the drawing; a list's covers have this shape.
const WIDTH: i32 = 320;
const HEIGHT: i32 = 168;

/// The cloth of a seed as inline SVG.
pub fn cover(seed: &str) -> Html {
    let mut lots = Lots { bytes: *blake3::hash(seed.as_bytes()).as_bytes(), drawn: 0 };
    let hem_height = 44 + 4 * lots.draw(9);
    let is_at_top = lots.draw(3) == 0;
    let mut svg = format!(
        "<svg class=pola viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=true>"
    );
    let flip = if is_at_top { format!(" transform=\"matrix(1 0 0 -1 0 {HEIGHT})\"") } else { String::new() };
    let _ = write!(svg, "<g{flip}>");
    field(&mut lots, &mut svg, HEIGHT - hem_height);
    hem(&mut lots, &mut svg, hem_height);
    threads(&mut lots, &mut svg, HEIGHT - hem_height);
    svg.push_str("</g></svg>");
    Html(svg)
}

/// Draws lots from the fingerprint of a seed.
struct Lots {
    bytes: [u8; 32],
    drawn: usize,
}

impl Lots {
    /// A number below `bound`, which is small.
    fn draw(&mut self, bound: u8) -> i32 {
        let byte = self.bytes[self.drawn % self.bytes.len()];
        self.drawn += 1;
        i32::from(byte % bound)
    }
}

/// Small signs above the hem: diamonds, dots, stripes along or across, waves.
fn field(lots: &mut Lots, svg: &mut String, height: i32) {
    let kind = lots.draw(5);
    let pitch = 12 + 2 * lots.draw(7);
    let shift = lots.draw(pitch as u8);
    let rows = |from: i32, to: i32, pitch: i32, start: i32, length: i32| {
        let mut path = format!("M{start} {from}h{length}");
        for _ in 1..=(to - from) / pitch {
            let _ = write!(path, "m-{length} {pitch}h{length}");
        }
        path
    };
    let path = match kind {
        // Squares on their corners.
        0 => {
            let size = pitch / 2;
            let lattice = rows(-240, 120, pitch, shift, 340);
            format!("transform=rotate(45) stroke-width={size} stroke-dasharray={size} d=\"{lattice}\"")
        }
        1 => {
            let lattice = rows(-240, 120, pitch, shift, 340);
            format!(
                "transform=rotate(45) stroke-linecap=round stroke-width=5 stroke-dasharray=\"0 {pitch}\" d=\"{lattice}\""
            )
        }
        2 => {
            let (wide, narrow) = (pitch / 2, pitch - pitch / 2);
            format!("stroke-width={height} stroke-dasharray=\"{wide} {narrow} 2 4 2 {narrow}\" d=\"M-{shift} {}h400\"", height / 2)
        }
        3 => format!("stroke-width={} d=\"{}\"", 2 + lots.draw(4), rows(shift / 2 + 2, height - 4, pitch, 0, WIDTH)),
        _ => {
            let step = pitch / 2;
            let mut path = String::new();
            for row in 0..=height / pitch {
                let _ = write!(path, "M-{shift} {}", row * pitch);
                for _ in 0..=(WIDTH + shift) / pitch {
                    let _ = write!(path, "l{step} {step} {step}-{step}");
                }
            }
            format!("stroke-width={} d=\"{path}\"", 2 + lots.draw(3))
        }
    };
    let _ = write!(svg, "<path {path} />");
}

/// The row at the edge of the cloth, and the smaller one inside of it.
fn hem(lots: &mut Lots, svg: &mut String, height: i32) {
    let kind = lots.draw(4);
    let count = [8, 10, 16, 20][lots.draw(4) as usize].min(if kind == 1 { 10 } else { 20 });
    let width = WIDTH / count;
    let (half, tall) = (width / 2, height - 10);
    let inner = 40 + 5 * lots.draw(6);
    let scaled = |length: i32| length * inner / 100;
    let row = |step: &str, from: i32| format!("M{from} {HEIGHT}{}", step.repeat(count as usize));
    let (outer, inside) = match kind {
        0 => {
            let (small, gap) = (scaled(half), half - scaled(half));
            (
                row(&format!("l{half}-{tall} {half} {tall}"), 0),
                row(&format!("m{gap} 0l{small}-{0} {small} {0}m{gap} 0", scaled(tall)), 0),
            )
        }
        1 => {
            let arch = |half: i32, tall: i32| {
                format!("q-{0}-{1} {half}-{tall}q{2} {3} {half} {tall}", half / 4, tall * 5 / 9, half + half / 4, tall * 4 / 9)
            };
            let (small, gap) = (scaled(half), half - scaled(half));
            (
                row(&arch(half, tall), 0),
                row(&format!("m{gap} 0{}m{gap} 0", arch(small, scaled(tall))), 0),
            )
        }
        2 => {
            let middle = tall / 2;
            let diamond = |half: i32, middle: i32| format!("l{half}-{middle} {half} {middle}-{half} {middle}z");
            let (small, gap) = (scaled(half), half - scaled(half));
            let rise = format!("M0 {}", HEIGHT - middle - 3);
            (
                format!("{rise}{}", format!("{}m{width} 0", diamond(half, middle)).repeat(count as usize)),
                format!("{rise}{}", format!("m{gap} 0{}m{} 0", diamond(small, scaled(middle)), width - gap).repeat(count as usize)),
            )
        }
        _ => {
            let (step, rise) = (width / 4, tall / 2);
            let stair = format!("v-{rise}h{step}v-{rise}h{}v{rise}h{step}v{rise}", width - 2 * step);
            let small = width - 2 * step;
            (row(&stair, 0), row(&format!("m{step} 0v-{0}h{small}v{0}m{step} 0", scaled(tall)), 0))
        }
    };
    let _ = write!(svg, "<path d=\"{outer}\"/><path d=\"{inside}\"/>");
}

/// Two to four threads between field and hem.
fn threads(lots: &mut Lots, svg: &mut String, at: i32) {
    let mut path = String::new();
    let mut place = at;
    for _ in 0..2 + lots.draw(3) {
        let _ = write!(path, "M0 {place}h{WIDTH}");
        place += 4 + lots.draw(2);
    }
    let _ = write!(svg, "<path d=\"{path}\"/>");
}
