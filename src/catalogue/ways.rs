//! Ways on which each place leads to at most one other: where they end, and where they go round in a circle.
//!
//! Every place is passed once, however many ways lead through it.

use std::collections::BTreeMap;

/// Where the ways lead.
pub(crate) struct Ways<'a> {
    /// Of each place that was passed: the place where its way ends; nothing if that is a circle.
    pub ends: BTreeMap<&'a str, Option<&'a str>>,
    /// The circles, each from its first place in the alphabet on.
    pub circles: Vec<Vec<&'a str>>,
}

/// Follows the ways from every start.
pub(crate) fn follow<'a>(starts: impl Iterator<Item = &'a str>, next: impl Fn(&'a str) -> Option<&'a str>) -> Ways<'a> {
    let mut ways = Ways { ends: BTreeMap::new(), circles: Vec::new() };
    for start in starts {
        // The places of this way that no way has passed, by their order.
        let (mut way, mut places) = (Vec::new(), BTreeMap::new());
        let mut at = start;
        let end = loop {
            if let Some(end) = ways.ends.get(at) {
                break *end;
            }
            if let Some(first) = places.insert(at, way.len()) {
                let mut circle = way.split_off(first);
                let least = circle.iter().enumerate().min_by_key(|(_, place)| **place).map_or(0, |(order, _)| order);
                circle.rotate_left(least);
                ways.ends.extend(circle.iter().map(|place| (*place, None)));
                ways.circles.push(circle);
                break None;
            }
            way.push(at);
            match next(at) {
                Some(on) => at = on,
                None => break Some(at),
            }
        };
        ways.ends.extend(way.into_iter().map(|place| (place, end)));
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn ends_and_circles_are_found() {
        let leads = BTreeMap::from([
            ("a", "b"),
            ("b", "c"),
            ("d", "c"),
            ("z", "y"),
            ("y", "x"),
            ("x", "z"),
            ("e", "y"),
            ("i", "i"),
        ]);
        let ways = follow(leads.keys().copied(), |place| leads.get(place).copied());
        let end = |place: &str| ways.ends[place];
        assert_eq!((end("a"), end("b"), end("c"), end("d")), (Some("c"), Some("c"), Some("c"), Some("c")));
        assert_eq!((end("e"), end("x"), end("i")), (None, None, None));
        assert_eq!(ways.circles, [vec!["x", "z", "y"], vec!["i"]]);
    }

    #[test]
    fn each_place_is_passed_once() {
        let places: Vec<String> = (0..500).map(|number| format!("{number:03}")).collect();
        let steps = Cell::new(0);
        let next = |place: &str| {
            steps.set(steps.get() + 1);
            places.get(place.parse::<usize>().unwrap() + 1).map(String::as_str)
        };
        let ways = follow(places.iter().rev().chain(&places).map(String::as_str), next);
        assert_eq!((steps.get(), ways.ends.len()), (500, 500));
    }
}
