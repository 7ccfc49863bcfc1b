//! A cover for what has no photo: a piece of tapis cloth, drawn from the record's name.
//!
//! A field of small signs, a few gold threads, and a hem of "pucuk rebung" triangles, siger arches or diamonds. The seed
//! alone decides, so a record keeps its cloth whatever is written in it. Colours are the theme's: the paths are the field,
//! the hem, what stands on the hem, and the threads. Rows are written as dashes and repeated steps, which compress well.

use std::fmt::Write;

/// Units of the drawing; a list's covers have this shape.
const WIDTH: i32 = 320;
const HEIGHT: i32 = 168;

/// Draws the cloth of a seed as inline SVG at the end of `page`.
pub(crate) fn draw(page: &mut String, seed: &str) {
    let mut lots = Lots { bytes: *blake3::hash(seed.as_bytes()).as_bytes(), drawn: 0 };
    let hem_height = 44 + 4 * lots.draw(9);
    let is_at_top = lots.draw(3) == 0;
    let _ = write!(
        page,
        "<svg class=pola viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=true>"
    );
    let flip = if is_at_top { format!(" transform=\"matrix(1 0 0 -1 0 {HEIGHT})\"") } else { String::new() };
    let _ = write!(page, "<g{flip}>");
    field(&mut lots, page, HEIGHT - hem_height);
    hem(&mut lots, page, hem_height);
    threads(&mut lots, page, HEIGHT - hem_height);
    page.push_str("</g></svg>");
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
    let weight = 2 + lots.draw(3);
    let drawn = match kind {
        // Rows of dashes, turned until they stand on their corners.
        0 => {
            let (rows, size) = (rows(shift, -240, 120, pitch), pitch / 2);
            format!("transform=rotate(45) stroke-width={size} stroke-dasharray={size} d=\"{rows}\"")
        }
        1 => {
            let rows = rows(shift, -240, 120, pitch);
            format!(
                "transform=rotate(45) stroke-linecap=round stroke-width=5 stroke-dasharray=\"0 {pitch}\" d=\"{rows}\""
            )
        }
        // One line as thick as the field is high, cut into stripes.
        2 => {
            let wide = pitch / 2;
            let dashes = format!("{wide} {wide} 2 4 2 {wide}");
            let middle = height / 2;
            format!("stroke-width={height} stroke-dasharray=\"{dashes}\" d=\"M-{shift} {middle}h400\"")
        }
        3 => format!("stroke-width={weight} d=\"{}\"", rows(0, shift / 2 + 2, height - 4, pitch)),
        _ => {
            let (step, pitch) = (pitch / 2 + 2, pitch + 4);
            let wave = format!("l{step} {step} {step}-{step}").repeat((WIDTH / pitch + 2) as usize);
            let rows = (0..=height / pitch).map(|row| format!("M-{shift} {}{wave}", row * pitch));
            format!("stroke-width={weight} d=\"{}\"", rows.collect::<String>())
        }
    };
    let _ = write!(svg, "<path {drawn} />");
}

/// Level lines from one height to another, longer than the cloth is wide.
fn rows(start: i32, from: i32, to: i32, pitch: i32) -> String {
    let next = format!("m-340 {pitch}h340");
    format!("M{start} {from}h340{}", next.repeat(((to - from) / pitch) as usize))
}

/// The signs at the edge of the cloth, and a smaller one on each.
fn hem(lots: &mut Lots, svg: &mut String, height: i32) {
    let shape: fn(i32, i32) -> String = match lots.draw(4) {
        0 => triangle,
        1 => arch,
        2 => diamond,
        _ => stairs,
    };
    let count = [8, 10, 16][lots.draw(3) as usize];
    let inner = 40 + 5 * lots.draw(6);
    let (half, tall) = (WIDTH / count / 2, height - 10);
    let (small, low) = (half * inner / 100, tall * inner / 100);
    let signs = shape(half, tall).repeat(count as usize);
    let gap = half - small;
    let inside = format!("m{gap} 0{}m{gap} 0", shape(small, low)).repeat(count as usize);
    let _ = write!(svg, "<path d=\"M0 {HEIGHT}{signs}\"/><path d=\"M0 {HEIGHT}{inside}\"/>");
}

/// "Pucuk rebung", the shoot of the bamboo.
fn triangle(half: i32, tall: i32) -> String {
    format!("l{half}-{tall} {half} {tall}")
}

/// An arch of the siger.
fn arch(half: i32, tall: i32) -> String {
    let (waist, shoulder) = (half / 4, tall * 5 / 9);
    format!("q-{waist}-{shoulder} {half}-{tall}q{} {} {half} {tall}", half + waist, tall - shoulder)
}

fn diamond(half: i32, tall: i32) -> String {
    let rise = tall / 2;
    format!("m0-{rise}l{half}-{rise} {half} {rise}-{half} {rise}zm{} {rise}", 2 * half)
}

fn stairs(half: i32, tall: i32) -> String {
    let (step, rise) = (half / 3, tall / 3);
    let top = 2 * (half - 2 * step);
    format!("v-{rise}h{step}v-{rise}h{step}v-{rise}h{top}v{rise}h{step}v{rise}h{step}v{rise}")
}

/// Two to four threads between field and hem.
fn threads(lots: &mut Lots, svg: &mut String, at: i32) {
    let apart = 4 + lots.draw(2);
    let threads = (0..2 + lots.draw(3)).map(|thread| format!("M0 {}h{WIDTH}", at + thread * apart));
    let _ = write!(svg, "<path d=\"{}\"/>", threads.collect::<String>());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn cover(seed: &str) -> String {
        let mut page = String::new();
        draw(&mut page, seed);
        page
    }

    #[test]
    fn every_record_has_its_own_cloth_and_keeps_it() {
        assert_eq!(cover("antar-akta"), cover("antar-akta"));
        let cloths: BTreeSet<String> = (0..1_000).map(|number| cover(&format!("inovasi-{number}"))).collect();
        assert!(cloths.len() > 990, "only {} of 1000 differ", cloths.len());
        let heaviest = cloths.iter().map(String::len).max();
        assert!(heaviest < Some(3_000), "the heaviest has {heaviest:?} bytes");
    }
}
