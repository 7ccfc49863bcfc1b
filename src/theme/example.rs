//! One filled example of every value a template receives. The theme check knows from these what exists; optional fields
//! are filled and lists hold one entry, so that every name is there.

mod overview;

use super::context::*;
use overview::{areas, awards, missions, statistics, years};
use serde_json::Value;
use std::collections::BTreeMap;

/// The shape of every top-level name: `site`, `page`, and the value of each kind of page.
pub fn shapes() -> BTreeMap<&'static str, Value> {
    let cards = || vec![Html::default()];
    let filter = Filter { facet: "topik", label: text(), terms: vec![count()] };
    let list = List {
        facet: "topik",
        term: Some(term()),
        note: Some(text()),
        cards: cards(),
        total: 1,
        first: 1,
        last: 1,
        pagination: pagination(),
        filters: vec![tera::Value::from_serializable(&filter)],
        filter_data: Some(FilterData { terms: text(), words: text() }),
        narrow: Some(text()),
        bundle: Some(text()),
        whole_city: Some(link()),
    };
    let home = Home {
        topics: vec![count()],
        audiences: vec![count()],
        areas: vec![count()],
        useful: cards(),
        ready: vec![Ready { name: text(), href: text(), language: Some("id"), summary: text(), topic: Some(term()) }],
        innovations: 1,
        agencies: 1,
        usable: 1,
        samples: 1,
    };
    let agencies = Agencies {
        levels: vec![Level { id: "opd", label: text(), agencies: vec![agency_count()] }],
        board: vec![Coverage { id: "opd", label: text(), none: 1, one: 1, many: 1, total: 3 }],
        areas: vec![AreaCoverage { name: text(), href: text(), offices: 1, recorded: 1, own: 1, offered: 1 }],
        total: 1,
        with_innovations: 1,
    };
    let search = Search {
        action: text(),
        language: Some("id"),
        index: text(),
        total: 1,
        letters: vec![LetterLink { label: text(), href: text(), count: 1, current: true }],
        groups: vec![LetterGroup {
            id: text(),
            label: text(),
            entries: vec![Entry { name: text(), href: text(), agency: text() }],
        }],
        pagination: pagination(),
        topics: vec![count()],
        labels: vec![term()],
    };
    let explained =
        Explained { id: text(), word: text(), long: Some(text()), meaning: Some(text()), agency: Some(agency_link()) };
    let letter = Letter { id: text(), letter: text(), terms: vec![explained] };
    BTreeMap::from([
        ("glossary", json(&Glossary { language: Some("id"), letters: vec![letter], total: 1 })),
        (
            "data",
            json(&OpenData {
                total: 1,
                changed: Some(text()),
                files: vec![DataFile { href: text(), name: text(), text: text() }],
                columns: vec![DataColumn { name: "nama", label: text() }],
            }),
        ),
        ("site", json(&site())),
        ("page", json(&page())),
        ("home", json(&home)),
        ("list", json(&list)),
        ("card", json(&card())),
        ("level", json(&3)),
        ("footer", json(&Html::default())),
        ("cards", json(&Cards { version: text(), cards: cards() })),
        ("destinations", json(&vec![Destination { name: text(), href: text(), words: vec![text()] }])),
        ("facet", json(&Facet { facet: "topik", description: text(), terms: vec![count()] })),
        ("agencies", json(&agencies)),
        ("missions", json(&missions())),
        ("years", json(&years())),
        ("areas", json(&areas())),
        ("awards", json(&awards())),
        ("statistics", json(&statistics())),
        ("agency", json(&agency(cards()))),
        ("innovation", json(&innovation())),
        ("free", json(&FreePage { language: Some("id"), body: Html::default(), checked: Some(text()) })),
        ("gone", json(&Gone { name: text(), agency: Some(agency_link()) })),
        ("search", json(&search)),
        ("embed", json(&Embed { card: card(), code: Html::default() })),
        ("kit", json(&kit())),
        (
            "kits",
            json(&Kits {
                groups: vec![KitGroup { agency: text(), kits: vec![link()] }],
                total: 1,
                pagination: pagination(),
            }),
        ),
        (
            "lost",
            json(&Lost {
                orders: vec![GuessFiles { id: "alamat", files: text(), beginnings: text() }],
                languages: vec!["en"],
            }),
        ),
        ("redirect", json(&Redirect { href: text(), title: text() })),
    ])
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

fn text() -> String {
    "teks".to_owned()
}

fn link() -> Link {
    Link { title: text(), href: text() }
}

fn term() -> Term {
    Term { id: text(), label: text(), href: Some(text()) }
}

fn count() -> Count {
    Count { id: text(), label: text(), href: text(), count: 1 }
}

fn agency_link() -> AgencyLink {
    AgencyLink { name: text(), short: text(), href: text() }
}

fn agency_count() -> AgencyCount {
    AgencyCount { name: text(), short: Some(text()), href: text(), count: 1, sample: true }
}

fn feed() -> Feed {
    Feed { title: text(), href: text(), media_type: "application/atom+xml" }
}

fn picture() -> Picture {
    Picture { src: text(), srcset_webp: text(), alt: text(), width: 1200, height: 800, credit: Some(text()) }
}

fn badge() -> Badge {
    Badge { kinds: vec!["biaya"], label: text() }
}

fn channel() -> Channel {
    Channel { kind: "telepon", label: text(), value: Some(text()), href: Some(text()) }
}

fn result() -> ResultRow {
    ResultRow {
        label: text(),
        measure: "waktu",
        before: Some(text()),
        after: Some(text()),
        before_share: Some(100),
        after_share: Some(30),
        year: Some(2024),
        source: Some(text()),
    }
}

fn notice() -> Notice {
    Notice { tone: "perhatian", text: text(), link: Some(link()) }
}

fn kit() -> Kit {
    let picture = KitPicture {
        id: "tautan",
        label: text(),
        purpose: text(),
        src: text(),
        download: text(),
        width: 1200,
        height: 630,
    };
    let caption = Caption { id: "x", label: text(), download: text(), text: text(), rows: 1, length: 4, limit: 280 };
    let file = KitFile { label: text(), href: text(), download: text() };
    Kit {
        name: text(),
        notice: Some(notice()),
        href: text(),
        agency: agency_link(),
        alt: text(),
        pictures: vec![picture],
        captions: vec![caption],
        qr: Some(Html::default()),
        files: vec![file],
        archive: text(),
        short_url: text(),
        typed: text(),
        preview: Preview { image: text(), title: text(), description: text(), domain: text() },
    }
}

fn pagination() -> Pagination {
    let page = PageLink { number: 1, href: Some(text()), current: true };
    Pagination { page: 1, last: 2, previous: Some(text()), next: Some(text()), pages: vec![page] }
}

fn site() -> Site {
    Site {
        name: text(),
        description: text(),
        government: text(),
        region: text(),
        language: "id".to_owned(),
        sample: true,
        offline: false,
        logo: Some(picture()),
        colours: Some(text()),
        home: text(),
        catalogue: text(),
        agencies: text(),
        directory: text(),
        search: text(),
        searches: vec![link()],
        glossary: Some(text()),
        menu: vec![link()],
        pages: vec![link()],
        facets: vec![link()],
        explore: vec![link()],
        complaint: Some(Complaint {
            name: text(),
            website: Some(text()),
            text_number: Some(text()),
            note: Some(text()),
        }),
        information_officer_url: Some(text()),
        social: vec![link()],
        licence: Some(Licence { name: text(), url: Some(text()) }),
        kits: Some(text()),
        data: vec![link()],
        feeds: vec![feed()],
    }
}

fn page() -> Page {
    Page {
        title: text(),
        heading: text(),
        description: text(),
        canonical: Some(text()),
        short_url: Some(text()),
        open_graph_type: "article",
        breadcrumbs: vec![link()],
        feeds: vec![feed()],
        indexed: true,
        json_ld: Some(Html::default()),
        published: Some(text()),
        modified: Some(text()),
        security_policy: "default-src 'none'",
        image: Some(ShareImage { url: text(), width: 1200, height: 630, media_type: "image/png", alt: text() }),
        share: vec![Share { kind: "whatsapp", label: text(), href: text() }],
        qr: Some(Html::default()),
        kit: Some(text()),
        alternates: vec![Alternate { language: "en", label: text(), href: text(), url: text(), current: true }],
    }
}

fn card() -> Card {
    Card {
        language: Some("id"),
        name: text(),
        summary: text(),
        href: text(),
        agency: agency_link(),
        topic: Some(term()),
        stage: term(),
        status: term(),
        badges: vec![badge()],
        offered: Some(text()),
        year: Some(2024),
        sample: true,
        draft: Some("Draf".to_owned()),
        picture: Some(picture()),
        result: Some(result()),
    }
}

fn agency(cards: Vec<Html>) -> Agency {
    Agency {
        name: text(),
        short: Some(text()),
        kind: term(),
        parent: Some(agency_link()),
        units: vec![agency_count()],
        address: Some(text()),
        hours: Some(Html::default()),
        map_url: Some(text()),
        contacts: vec![channel()],
        social: vec![link()],
        sample: true,
        active: true,
        merged_into: Some(agency_link()),
        body: Html::default(),
        cards,
        total: 1,
        offered: Some(link()),
        pagination: pagination(),
        bundle: Some(text()),
        partner_in: vec![link()],
    }
}

fn innovation() -> Innovation {
    Innovation {
        language: Some("id"),
        name: text(),
        long_name: Some(text()),
        summary: Html::default(),
        agency: agency_link(),
        partners: vec![agency_link()],
        topics: vec![term()],
        stage: term(),
        status: term(),
        notice: Some(notice()),
        sample: true,
        exit: Some(text()),
        badges: vec![badge()],
        benefits: vec![Html::default()],
        service: Some(Service {
            dangers: vec![Html::default()],
            limits: vec![Html::default()],
            emergency: Some(Emergency { words: text(), label: text(), number: text(), href: text() }),
            requirements: vec![Html::default()],
            steps: vec![Html::default()],
            cost: Some(text()),
            duration: Some(text()),
            hours: Some(Html::default()),
            locations: vec![Location {
                name: text(),
                address: Some(text()),
                area: Some(link()),
                map_url: Some(text()),
            }],
            channels: vec![channel()],
        }),
        contact: Some(Contact { unit: text(), channels: vec![channel()] }),
        results: vec![result()],
        picture: Some(picture()),
        video: Some(text()),
        documents: vec![link()],
        body: Html::default(),
        checked: Some(text()),
        audiences: vec![term()],
        areas: vec![link()],
        poster: Some(text()),
        embed: Some(EmbedLinks { href: text(), oembed: text() }),
        related: vec![Related {
            name: text(),
            href: text(),
            language: Some("id"),
            summary: text(),
            agency: agency_link(),
            topic: Some(term()),
            reason: text(),
        }],
        expert: Expert {
            facts: vec![Fact { label: text(), values: vec![FactValue { text: text(), href: Some(text()) }] }],
            awards: vec![text()],
            replications: vec![text()],
            legal_basis: vec![text()],
        },
    }
}
