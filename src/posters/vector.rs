//! Draws the static layer of a drawing into a PDF as paths: fills, strokes, gradients and patterns.
//!
//! Masks, filters, clips and pictures are not drawn; the theme's check refuses them.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{self, Fill, FillRule, LineCap, LineJoin, Paint, SpreadMethod, Stop, Stroke, StrokeDash};
use krilla::surface::Surface;
use resvg::tiny_skia::{self, PathSegment};
use resvg::usvg::{self, Group, Node, PaintOrder};

/// Draws a group and what is in it, without the group's own transform if the caller has set it.
pub(crate) fn draw(group: &Group, surface: &mut Surface) {
    for node in group.children() {
        match node {
            Node::Group(group) => {
                surface.push_transform(&transform(group.transform()));
                let is_clear = group.opacity().get() < 1.0;
                if is_clear {
                    surface.push_opacity(opacity(group.opacity().get()));
                }
                draw(group, surface);
                if is_clear {
                    surface.pop();
                }
                surface.pop();
            }
            Node::Path(path) if path.is_visible() => self::path(path, surface),
            Node::Text(text) => draw(text.flattened(), surface),
            _ => {}
        }
    }
}

fn path(path: &usvg::Path, surface: &mut Surface) {
    let Some(outline) = outline(path.data()) else { return };
    let fill = path.fill().and_then(|fill| {
        let rule = match fill.rule() {
            usvg::FillRule::NonZero => FillRule::NonZero,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        };
        Some(Fill { paint: paint(fill.paint(), surface)?, opacity: opacity(fill.opacity().get()), rule })
    });
    let stroke = path.stroke().and_then(|stroke| self::stroke(stroke, surface));
    // With neither, a surface would paint black.
    match (fill, stroke) {
        (None, None) => {}
        (fill @ Some(_), stroke @ Some(_)) if path.paint_order() == PaintOrder::StrokeAndFill => {
            stamp(surface, None, stroke, &outline);
            stamp(surface, fill, None, &outline);
        }
        (fill, stroke) => stamp(surface, fill, stroke, &outline),
    }
}

fn stamp(surface: &mut Surface, fill: Option<Fill>, stroke: Option<Stroke>, outline: &Path) {
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(outline);
    surface.set_fill(None);
    surface.set_stroke(None);
}

fn stroke(stroke: &usvg::Stroke, surface: &mut Surface) -> Option<Stroke> {
    let line_cap = match stroke.linecap() {
        usvg::LineCap::Butt => LineCap::Butt,
        usvg::LineCap::Round => LineCap::Round,
        usvg::LineCap::Square => LineCap::Square,
    };
    let line_join = match stroke.linejoin() {
        usvg::LineJoin::Round => LineJoin::Round,
        usvg::LineJoin::Bevel => LineJoin::Bevel,
        usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
    };
    Some(Stroke {
        paint: paint(stroke.paint(), surface)?,
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap,
        line_join,
        opacity: opacity(stroke.opacity().get()),
        dash: stroke.dasharray().map(|array| StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() }),
    })
}

fn paint(paint: &usvg::Paint, surface: &mut Surface) -> Option<Paint> {
    Some(match paint {
        usvg::Paint::Color(colour) => rgb::Color::new(colour.red, colour.green, colour.blue).into(),
        usvg::Paint::LinearGradient(gradient) => paint::LinearGradient {
            x1: gradient.x1(),
            y1: gradient.y1(),
            x2: gradient.x2(),
            y2: gradient.y2(),
            transform: transform(gradient.transform()),
            spread_method: spread(gradient.spread_method()),
            stops: stops(gradient.stops()),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::RadialGradient(gradient) => paint::RadialGradient {
            fx: gradient.fx(),
            fy: gradient.fy(),
            fr: gradient.fr().get(),
            cx: gradient.cx(),
            cy: gradient.cy(),
            cr: gradient.r().get(),
            transform: transform(gradient.transform()),
            spread_method: spread(gradient.spread_method()),
            stops: stops(gradient.stops()),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::Pattern(pattern) => {
            let mut builder = surface.stream_builder();
            let mut tile = builder.surface();
            draw(pattern.root(), &mut tile);
            tile.finish();
            let rect = pattern.rect();
            let place = tiny_skia::Transform::from_translate(rect.x(), rect.y());
            let transform = self::transform(pattern.transform().pre_concat(place));
            let (width, height) = (rect.width(), rect.height());
            paint::Pattern { stream: builder.finish(), transform, width, height }.into()
        }
    })
}

fn stops(stops: &[usvg::Stop]) -> Vec<Stop> {
    let stop = |stop: &usvg::Stop| Stop {
        offset: opacity(stop.offset().get()),
        color: rgb::Color::new(stop.color().red, stop.color().green, stop.color().blue).into(),
        opacity: opacity(stop.opacity().get()),
    };
    stops.iter().map(stop).collect()
}

fn spread(method: usvg::SpreadMethod) -> SpreadMethod {
    match method {
        usvg::SpreadMethod::Pad => SpreadMethod::Pad,
        usvg::SpreadMethod::Reflect => SpreadMethod::Reflect,
        usvg::SpreadMethod::Repeat => SpreadMethod::Repeat,
    }
}

/// A part of a whole, from 0 to 1.
fn opacity(part: f32) -> NormalizedF32 {
    NormalizedF32::new(part).unwrap_or(NormalizedF32::ONE)
}

/// The same transform for the PDF writer.
pub(crate) fn transform(transform: tiny_skia::Transform) -> Transform {
    let tiny_skia::Transform { sx, ky, kx, sy, tx, ty } = transform;
    Transform::from_row(sx, ky, kx, sy, tx, ty)
}

fn outline(path: &tiny_skia::Path) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => builder.move_to(to.x, to.y),
            PathSegment::LineTo(to) => builder.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => builder.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(by, and, to) => builder.cubic_to(by.x, by.y, and.x, and.y, to.x, to.y),
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}
