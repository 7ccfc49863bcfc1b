//! The tree of a file with the wanted changes in it. Each value still knows its place in the file, if it has one.

use super::layout::{Entry, Inside, Laid};
use super::value::{Value, cleaned, read, says};
use super::{Change, Refusal};
use crate::fields::choice::fold;
use crate::fields::field::{Field, Fields, Kind};
use crate::fields::tree::Node;

/// A value that is meant, and the one that it takes the place of.
#[derive(Debug)]
pub(super) enum Meant<'l> {
    Kept(&'l Laid<'l>),
    Empty(Option<&'l Laid<'l>>),
    Text(Option<&'l Laid<'l>>, String),
    List(Option<&'l Laid<'l>>, Vec<Meant<'l>>),
    /// The keys of the file come first, in their order.
    Map(Option<&'l Laid<'l>>, Vec<(String, Meant<'l>)>),
}

/// What the table says of a place.
#[derive(Clone, Copy)]
pub(super) struct TablePlace {
    pub(super) field: Option<&'static Field>,
    /// The fields of a map here.
    pub(super) fields: Option<Fields>,
}

impl TablePlace {
    /// The top of a file, whose keys are those of its table.
    pub(super) fn root(fields: Fields) -> TablePlace {
        TablePlace { field: None, fields: Some(fields) }
    }

    /// What is known of a key of a map.
    pub(super) fn of(self, key: &str) -> TablePlace {
        let field = self.fields.and_then(|fields| fields.iter().copied().find(|field| field.key == key));
        TablePlace { field, fields: field.map(|field| field.fields()).filter(|fields| !fields.is_empty()) }
    }

    fn is_list(self) -> bool {
        let kind = self.field.map(|field| field.kind);
        matches!(kind, Some(Kind::Texts | Kind::Words | Kind::Choices(_) | Kind::Integers(..) | Kind::Maps(_)) | None)
    }
}

impl<'l> Meant<'l> {
    /// The value of the file that this one takes the place of.
    pub(super) fn laid(&self) -> Option<&'l Laid<'l>> {
        match self {
            Meant::Kept(laid) => Some(laid),
            Meant::Empty(laid) | Meant::Text(laid, _) | Meant::List(laid, _) | Meant::Map(laid, _) => *laid,
        }
    }

    /// The value that is meant, without any place.
    pub(super) fn value(&self) -> Value {
        match self {
            Meant::Kept(laid) => Value::of(laid.item),
            Meant::Empty(_) => Value::Empty,
            Meant::Text(_, text) => Value::Text(text.clone()),
            Meant::List(_, rows) => Value::List(rows.iter().map(Meant::value).collect()),
            Meant::Map(_, entries) => {
                Value::Map(entries.iter().map(|(key, value)| (key.clone(), value.value())).collect())
            }
        }
    }

    fn new(value: Value, laid: Option<&'l Laid<'l>>) -> Meant<'l> {
        match value {
            Value::Empty => Meant::Empty(laid),
            Value::Text(text) => Meant::Text(laid, text),
            Value::List(rows) => Meant::List(laid, rows.into_iter().map(|row| Meant::new(row, None)).collect()),
            Value::Map(entries) => {
                let entries = entries.into_iter().map(|(key, value)| (key, Meant::new(value, None)));
                Meant::Map(laid, entries.collect())
            }
        }
    }

    /// Makes a change; its path is that of the file with the changes before it.
    pub(super) fn change(&mut self, change: &Change, known: TablePlace) -> Result<(), Refusal> {
        let path = change.path();
        let way: Vec<&str> = if path.is_empty() { Vec::new() } else { path.split('.').collect() };
        let missing = || Refusal::NoSuchPlace(path.to_owned());
        let list = |way: &[&str]| -> Option<(Vec<String>, usize)> {
            let (row, list) = way.split_last()?;
            Some((list.iter().map(|key| (*key).to_owned()).collect(), row.parse().ok()?))
        };
        match change {
            Change::Field { value, .. } => self.put(&way, known, value.clone()).ok_or_else(missing),
            Change::Insert { value, .. } => {
                let (way, at) = list(&way).ok_or_else(missing)?;
                let (rows, known) = self.rows(&way, known).ok_or_else(missing)?;
                let row = Meant::new(cleaned(value.clone(), known.field), None);
                (at <= rows.len()).then(|| rows.insert(at, row)).ok_or_else(missing)
            }
            Change::Remove { .. } => {
                let (way, at) = list(&way).ok_or_else(missing)?;
                let (rows, _) = self.rows(&way, known).ok_or_else(missing)?;
                (at < rows.len()).then(|| drop(rows.remove(at))).ok_or_else(missing)
            }
            Change::Move { to, .. } => {
                let (way, at) = list(&way).ok_or_else(missing)?;
                let (rows, _) = self.rows(&way, known).ok_or_else(missing)?;
                if at >= rows.len() || *to >= rows.len() {
                    return Err(missing());
                }
                match at < *to {
                    true => rows[at..=*to].rotate_left(1),
                    false => rows[*to..=at].rotate_right(1),
                }
                Ok(())
            }
            Change::Body(_) => Ok(()),
        }
    }

    /// The items of the list that a way leads to.
    fn rows(&mut self, way: &[String], known: TablePlace) -> Option<(&mut Vec<Meant<'l>>, TablePlace)> {
        let Some((step, rest)) = way.split_first() else {
            self.open_list(known);
            let Meant::List(_, rows) = self else { return None };
            return Some((rows, known));
        };
        let (child, known) = self.child(step, known)?;
        child.rows(rest, known)
    }

    /// The value one step further on; a new one if a key or the item behind the last is not there yet.
    fn child(&mut self, step: &str, known: TablePlace) -> Option<(&mut Meant<'l>, TablePlace)> {
        let index = step.parse::<usize>().ok();
        let is_map = matches!(self, Meant::Map(..)) || self.is_kept(|inside| matches!(inside, Inside::Map(_)));
        match index {
            // A map counts as a list of one.
            Some(0) if is_map && matches!(known.field.map(|field| field.kind), Some(Kind::Maps(_))) => {
                Some((self, known))
            }
            Some(index) if !is_map || known.is_list() && known.field.is_some() => {
                self.open_list(known);
                let Meant::List(_, rows) = self else { return None };
                if index == rows.len() {
                    rows.push(Meant::Empty(None));
                }
                Some((rows.get_mut(index)?, known))
            }
            _ => {
                self.open_map();
                let Meant::Map(_, entries) = self else { return None };
                let inner = known.of(step);
                let is_it = |key: &str| key == step || inner.field.is_some() && fold(key) == step;
                let at = entries.iter().position(|(key, _)| key == step);
                let at = at.or_else(|| entries.iter().position(|(key, _)| is_it(key)));
                if at.is_none() && known.fields.is_some() && inner.field.is_none() {
                    return None;
                }
                let at = at.unwrap_or_else(|| {
                    entries.push((step.to_owned(), Meant::Empty(None)));
                    entries.len() - 1
                });
                Some((&mut entries[at].1, inner))
            }
        }
    }

    fn is_kept(&self, is_meant: impl Fn(&Inside) -> bool) -> bool {
        matches!(self, Meant::Kept(laid) if is_meant(&laid.inside))
    }

    /// Opens what can be a map, so that its keys can be changed one by one.
    fn open_map(&mut self) {
        match self {
            Meant::Kept(laid) => match &laid.inside {
                Inside::Map(entries) => {
                    let kept = |entry: &'l Entry<'l>| (entry.key.to_owned(), Meant::Kept(&entry.value));
                    *self = Meant::Map(Some(laid), entries.iter().map(kept).collect());
                }
                Inside::Leaf if laid.item.node == Node::Empty => *self = Meant::Map(Some(laid), Vec::new()),
                _ => {}
            },
            Meant::Empty(laid) => *self = Meant::Map(*laid, Vec::new()),
            _ => {}
        }
    }

    /// The same for lists. A single text or map counts as a list of one, and some texts as one of several.
    fn open_list(&mut self, known: TablePlace) {
        let laid = self.laid();
        match self {
            Meant::Kept(kept) => {
                *self = match &kept.inside {
                    Inside::List(rows) => {
                        Meant::List(Some(kept), rows.iter().map(|row| Meant::Kept(&row.value)).collect())
                    }
                    Inside::Map(_) if known.is_list() => Meant::List(Some(kept), vec![Meant::Kept(kept)]),
                    Inside::Leaf if kept.item.node == Node::Empty => Meant::List(Some(kept), Vec::new()),
                    Inside::Leaf if known.is_list() => {
                        let texts = known.field.map_or_else(Vec::new, |field| read(field, kept.item));
                        let rows = match &texts[..] {
                            [] | [_] => vec![Meant::new(Value::of(kept.item), None)],
                            _ => texts.into_iter().map(|text| Meant::Text(None, text)).collect(),
                        };
                        Meant::List(Some(kept), rows)
                    }
                    _ => return,
                }
            }
            Meant::Empty(_) => *self = Meant::List(laid, Vec::new()),
            Meant::Text(..) | Meant::Map(..) if known.is_list() => {
                let row = Meant::new(self.value(), None);
                *self = Meant::List(laid, vec![row]);
            }
            _ => {}
        }
    }

    /// Sets what a way leads to; `None` if there is no such place.
    fn put(&mut self, way: &[&str], known: TablePlace, value: Value) -> Option<()> {
        if let Some((step, rest)) = way.split_first() {
            let (child, known) = self.child(step, known)?;
            return child.put(rest, known, value);
        }
        let value = cleaned(value, known.field);
        if let Meant::Kept(laid) = self
            && says(known.field, laid.item, &value)
        {
            return Some(());
        }
        match value {
            Value::Map(pairs) => {
                self.open_map();
                if !matches!(self, Meant::Map(..)) {
                    *self = Meant::Map(self.laid(), Vec::new());
                }
                for (key, value) in pairs {
                    let (child, known) = self.child(&key, known)?;
                    child.put(&[], known, value)?;
                }
            }
            Value::List(rows) => {
                let rows: Vec<Value> = rows.into_iter().filter(|row| !row.is_blank()).collect();
                let is_list =
                    matches!(self, Meant::List(..)) || self.is_kept(|inside| matches!(inside, Inside::List(_)));
                match is_list {
                    true => self.align(rows, known)?,
                    false => *self = Meant::new(Value::List(rows), self.laid()),
                }
            }
            value => *self = Meant::new(value, self.laid()),
        }
        Some(())
    }

    /// Makes a list of these items: those that stay keep their place, and what stands between two such is changed in turn.
    fn align(&mut self, wanted: Vec<Value>, known: TablePlace) -> Option<()> {
        self.open_list(known);
        let Meant::List(_, rows) = self else { return None };
        let mut old: Vec<Option<Meant>> = std::mem::take(rows).into_iter().map(Some).collect();
        let is_same = |old: &Option<Meant>, value: &Value| match old {
            Some(Meant::Kept(laid)) => says(known.field, laid.item, value),
            Some(other) => other.value().is_like(value),
            None => false,
        };
        let same: Vec<Vec<bool>> =
            old.iter().map(|old| wanted.iter().map(|value| is_same(old, value)).collect()).collect();
        let mut partner = common(&same, wanted.len());
        let mut is_used = vec![false; old.len()];
        partner.iter().flatten().for_each(|at| is_used[*at] = true);
        // Items that stand elsewhere have been moved.
        for (to, found) in partner.iter_mut().enumerate().filter(|(_, found)| found.is_none()) {
            *found = (0..old.len()).find(|at| !is_used[*at] && same[*at][to]);
            found.iter().for_each(|at| is_used[*at] = true);
        }
        let mut next = 0;
        for (to, value) in wanted.into_iter().enumerate() {
            let at = match partner[to] {
                Some(at) => {
                    next = next.max(at + 1);
                    rows.extend(old[at].take());
                    continue;
                }
                None if next < old.len() && !is_used[next] => next,
                None => {
                    rows.push(Meant::new(value, None));
                    continue;
                }
            };
            is_used[at] = true;
            next = at + 1;
            let mut row = old[at].take()?;
            row.put(&[], known, value)?;
            rows.push(row);
        }
        Some(())
    }

    /// Leaves out what is empty: new keys, and items of lists that have been emptied.
    pub(super) fn prune(&mut self) {
        match self {
            Meant::List(laid, rows) => {
                rows.iter_mut().for_each(Meant::prune);
                rows.retain(|row| matches!(row, Meant::Kept(_)) || !row.value().is_blank());
                if rows.is_empty() {
                    *self = Meant::Empty(*laid);
                }
            }
            Meant::Map(laid, entries) => {
                entries.iter_mut().for_each(|(_, value)| value.prune());
                entries.retain(|(_, value)| value.laid().is_some() || !value.value().is_blank());
                if entries.is_empty() && laid.is_none_or(|laid| laid.item.node == Node::Empty) {
                    *self = Meant::Empty(*laid);
                }
            }
            _ => {}
        }
    }
}

/// The longest row of pairs in which both sides go forward: for each of the new items its old one.
fn common(same: &[Vec<bool>], new: usize) -> Vec<Option<usize>> {
    let old = same.len();
    let mut longest = vec![vec![0_usize; new + 1]; old + 1];
    for a in (0..old).rev() {
        for b in (0..new).rev() {
            longest[a][b] = match same[a][b] {
                true => longest[a + 1][b + 1] + 1,
                false => longest[a + 1][b].max(longest[a][b + 1]),
            };
        }
    }
    let (mut partner, mut a, mut b) = (vec![None; new], 0, 0);
    while a < old && b < new {
        if same[a][b] {
            partner[b] = Some(a);
            (a, b) = (a + 1, b + 1);
        } else if longest[a + 1][b] >= longest[a][b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    partner
}
