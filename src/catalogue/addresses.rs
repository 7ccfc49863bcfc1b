//! Which pages the site has, and at which addresses. It is decided here for all who ask: authors' links may lead to these
//! addresses, the ledger keeps them, and the plan makes what stands there.

use super::facet::Facet;
use super::glossary::Glossary;
use super::lists::Lists;
use super::references::References;
use super::selection::Selected;
use crate::permalink::{
    self, AGENCIES, AWARDS, AWARDS_SIZE, CATALOGUE, DATA, DIRECTORY, GLOSSARY, SEARCH, STATISTICS, page_count,
};

/// What a page is about. Numbers are indexes into the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageOf {
    Home,
    Catalogue,
    Agencies,
    Search,
    Directory,
    Glossary,
    OpenData,
    Statistics,
    Awards,
    Facet(usize),
    Term { facet: usize, term: usize },
    Innovation(usize),
    Agency(usize),
    FreePage(usize),
}

/// An address (`opd/bapenda/`), what stands there, and how many pages its list has: 1 for what is no list.
#[derive(Clone, Debug)]
pub struct Address {
    pub of: PageOf,
    pub address: String,
    pub pages: usize,
}

/// Everything with an address in this build.
pub(super) fn addresses(selected: &Selected, lists: &Lists, glossary: &Glossary) -> Vec<Address> {
    let Selected { innovations, agencies, has_page, pages, .. } = selected;
    let document = |of, page: permalink::SitePath, pages| Address { of, address: page.address().to_owned(), pages };
    let mut addresses = Vec::new();
    for (index, innovation) in innovations.iter().enumerate() {
        addresses.push(document(PageOf::Innovation(index), permalink::innovation(&innovation.record.slug), 1));
    }
    addresses.extend(of_lists(&lists.facets, innovations.iter().map(|innovation| &innovation.references), glossary));
    for (index, agency) in agencies.iter().enumerate().filter(|(index, _)| has_page[*index]) {
        let pages = page_count(lists.led[index].len());
        addresses.push(document(PageOf::Agency(index), permalink::agency(&agency.id), pages));
    }
    for (index, page) in pages.iter().enumerate() {
        addresses.push(document(PageOf::FreePage(index), permalink::free_page(&page.id), 1));
    }
    addresses
}

/// The lists that these innovations make.
pub(super) fn of_lists<'r>(
    facets: &[Facet],
    innovations: impl Iterator<Item = &'r References>,
    glossary: &Glossary,
) -> Vec<Address> {
    let (mut listed, mut awards) = (0, 0);
    for innovation in innovations.filter(|innovation| innovation.listed) {
        listed += 1;
        awards += innovation.record.awards.len();
    }
    let always = |of, address, pages| Some((of, address, pages));
    let lists = [
        always(PageOf::Home, "", 1),
        always(PageOf::Catalogue, CATALOGUE, page_count(listed)),
        always(PageOf::Agencies, AGENCIES, 1),
        always(PageOf::Search, SEARCH, 1),
        always(PageOf::Directory, DIRECTORY, 1),
        glossary.written.then_some((PageOf::Glossary, GLOSSARY, 1)),
        (listed > 0).then_some((PageOf::Statistics, STATISTICS, 1)),
        always(PageOf::OpenData, DATA, 1),
        (awards > 0).then_some((PageOf::Awards, AWARDS, awards.div_ceil(AWARDS_SIZE))),
    ];
    let lists = lists.into_iter().flatten();
    let mut addresses: Vec<Address> =
        lists.map(|(of, address, pages)| Address { of, address: address.to_owned(), pages }).collect();
    for (index, facet) in facets.iter().enumerate().filter(|(_, facet)| facet.kind.has_own_pages()) {
        addresses.push(Address { of: PageOf::Facet(index), address: facet.kind.address(), pages: 1 });
        addresses.extend(facet.terms.iter().enumerate().map(|(number, term)| Address {
            of: PageOf::Term { facet: index, term: number },
            address: facet.address(term),
            pages: page_count(term.members.len()),
        }));
    }
    addresses
}
