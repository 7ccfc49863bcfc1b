//! The values of pages that show the whole at once; see `context/overview.rs`.

use super::{agency_link, link, pagination, result, text};
use crate::theme::context::*;

fn improvement() -> Improvement {
    Improvement { name: text(), href: text(), result: result() }
}

fn achievement() -> Achievement {
    Achievement { text: text(), number: Some(1), year: 2023, source: text() }
}

/// `missions` of `missions.html`.
pub(super) fn missions() -> Missions {
    let mission = Mission { label: text(), text: text(), href: Some(text()), count: 1, first: vec![link()] };
    let (vision, source) = (Some(text()), Some(text()));
    Missions { period: text(), vision, source, sample: true, missions: vec![mission] }
}

/// `years` of `years.html`.
pub(super) fn years() -> Years {
    Years { years: vec![Year { year: text(), href: text(), count: 1, share: 100, first: vec![link()] }], unknown: 1 }
}

/// `areas` of `areas.html`.
pub(super) fn areas() -> Areas {
    let area = Area { label: text(), href: text(), count: 1, shade: 4, column: Some(1), row: Some(1) };
    Areas { areas: vec![area], has_map: true, whole_city: Some(link()) }
}

/// `awards` of `awards.html`.
pub(super) fn awards() -> Awards {
    let award = Award {
        name: text(),
        giver: Some(text()),
        rank: Some(text()),
        innovation: link(),
        agency: agency_link(),
        sample: true,
    };
    Awards {
        years: vec![AwardYear { year: Some(2024), awards: vec![award] }],
        total: 1,
        samples: 1,
        achievements: vec![achievement()],
        pagination: pagination(),
    }
}

/// `statistics` of `statistics.html`.
pub(super) fn statistics() -> Statistics {
    let chart = Chart {
        id: "topik",
        title: text(),
        finding: text(),
        note: Some(text()),
        drawing: Html::default(),
        bars: vec![Bar { label: text(), note: Some(text()), href: Some(text()), count: 1 }],
    };
    let saving = Saving {
        id: "waktu",
        title: text(),
        measured: 1,
        better: 1,
        median: 50,
        finding: text(),
        clearest: vec![improvement()],
    };
    Statistics {
        total: 1,
        usable: 1,
        agencies: 1,
        samples: 1,
        checked: Some(text()),
        growth: Some(Growth { chart: chart.clone(), facts: vec![achievement()] }),
        charts: vec![chart],
        savings: vec![saving],
    }
}
