//! Which page somebody may have meant who asked for an address that does not exist.
//!
//! The pages that have a short address are written into files in four orders: by address and by code, each from its first
//! letter on and from its last. One slip leaves the first letters or the last ones as they are, so a browser finds the
//! nearest names in one or two files of each order.

use crate::catalogue::Catalogue;
use crate::catalogue::addresses::PageOf;
use crate::permalink::SitePath;
use serde::Serialize;

/// Pages in one file; on the wire about 10 KB.
const PER_FILE: usize = 400;
/// The most letters of a page's name that are shown.
const NAME: usize = 80;

/// By what the pages of a file are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// By the last part of the address: `antar-akta`.
    Address,
    /// By its letters from the last to the first.
    AddressFromEnd,
    Code,
    CodeFromEnd,
}

impl Order {
    /// Every order in which files of guesses are made.
    pub const ALL: [Order; 4] = [Order::Address, Order::AddressFromEnd, Order::Code, Order::CodeFromEnd];

    /// What files and the page for missing addresses call it.
    pub fn id(self) -> &'static str {
        match self {
            Order::Address => "alamat",
            Order::AddressFromEnd => "tamala",
            Order::Code => "kode",
            Order::CodeFromEnd => "edok",
        }
    }
}

/// A page that may be meant: its address, its name and its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Guess(pub String, pub String, pub String);

impl Guess {
    fn key(&self, order: Order) -> String {
        let Guess(address, _, code) = self;
        let last = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        match order {
            Order::Address => last.to_owned(),
            Order::AddressFromEnd => last.chars().rev().collect(),
            Order::Code => code.clone(),
            Order::CodeFromEnd => code.chars().rev().collect(),
        }
    }
}

/// All of them in every order that is needed: where one file holds all, it answers for every order.
#[derive(Debug, Default)]
pub struct Guesses {
    guesses: Vec<Guess>,
    orders: Vec<(Order, Vec<usize>)>,
}

impl Guesses {
    /// Gathers all pages that have a short address and sorts them in every order.
    pub fn of(catalogue: &Catalogue) -> Guesses {
        let named = catalogue.addresses.iter().filter_map(|known| {
            let name = match known.of {
                PageOf::Innovation(index) => &catalogue.innovations[index].record.name.value,
                PageOf::Agency(index) => &catalogue.agencies[index].name,
                PageOf::FreePage(index) => &catalogue.pages[index].title,
                PageOf::Home
                | PageOf::Catalogue
                | PageOf::Agencies
                | PageOf::Directory
                | PageOf::Search
                | PageOf::Glossary
                | PageOf::OpenData
                | PageOf::Statistics
                | PageOf::Awards
                | PageOf::Facet(_)
                | PageOf::Term { .. } => return None,
            };
            let code = catalogue.ledger.code(&known.address).unwrap_or_default();
            Some(Guess(known.address.clone(), name.chars().take(NAME).collect(), code.to_owned()))
        });
        Guesses::sorted(named.collect())
    }

    fn sorted(guesses: Vec<Guess>) -> Guesses {
        let needed = if guesses.len() > PER_FILE { &Order::ALL[..] } else { &[Order::Address] };
        let order = |order: &Order| {
            let mut sorted: Vec<usize> = (0..guesses.len()).collect();
            sorted.sort_by_cached_key(|index| (guesses[*index].key(*order), *index));
            (*order, sorted)
        };
        let orders = needed.iter().map(order).collect();
        Guesses { guesses, orders }
    }

    /// Every file with its order and its number.
    pub fn files(&self) -> impl Iterator<Item = (SitePath, Order, usize)> {
        self.orders.iter().flat_map(|(order, sorted)| {
            (0..sorted.len().div_ceil(PER_FILE)).map(|part| (SitePath::file(&path(*order, part)), *order, part))
        })
    }

    /// Of every order the key with which each of its files begins.
    pub fn beginnings(&self) -> impl Iterator<Item = (Order, Vec<String>)> {
        self.orders.iter().map(|(order, sorted)| {
            let first = |part: &[usize]| part.first().map(|index| self.guesses[*index].key(*order));
            (*order, sorted.chunks(PER_FILE).filter_map(first).collect())
        })
    }

    /// The bytes of a file.
    pub fn file(&self, order: Order, part: usize) -> Vec<u8> {
        let sorted = self.orders.iter().find(|(own, _)| *own == order).map(|(_, sorted)| sorted.as_slice());
        let part = sorted.and_then(|sorted| sorted.chunks(PER_FILE).nth(part)).unwrap_or_default();
        let guesses: Vec<&Guess> = part.iter().map(|index| &self.guesses[*index]).collect();
        serde_json::to_vec(&guesses).unwrap_or_default()
    }
}

/// Where a file lies.
pub(crate) fn path(order: Order, part: usize) -> String {
    format!("data/maksud/{}-{part}.json", order.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(count: usize) -> Guesses {
        let guess = |at: usize| {
            let number = format!("{:06x}", at * 7919);
            Guess(format!("inovasi/si-{number}/"), format!("SI {number}"), format!("{:04}", at % 10_000))
        };
        Guesses::sorted((0..count).map(guess).collect())
    }

    #[test]
    fn one_file_is_enough_for_a_small_site() {
        let few = many(PER_FILE);
        assert_eq!(few.files().count(), 1);
        assert_eq!(few.beginnings().count(), 1);
        let more = many(PER_FILE + 1);
        assert_eq!(more.files().count(), 8);
    }

    #[test]
    fn files_are_few_and_light_and_hold_everything_once_in_each_order() {
        let all = many(10_000);
        assert_eq!(all.files().count(), 100);
        for order in Order::ALL {
            let mut held = 0;
            for (_, own, part) in all.files().filter(|(_, own, _)| *own == order) {
                let bytes = all.file(own, part);
                assert!(bytes.len() < 60_000, "{own:?} {part}: {} bytes", bytes.len());
                held += serde_json::from_slice::<Vec<(String, String, String)>>(&bytes).unwrap().len();
            }
            assert_eq!(held, 10_000);
        }
        for (order, beginnings) in all.beginnings() {
            assert!(beginnings.is_sorted(), "{order:?}");
        }
    }
}
