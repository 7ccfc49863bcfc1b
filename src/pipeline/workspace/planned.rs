//! The plan as it was last made, kept for as long as the content stays the same.

use crate::catalogue::Catalogue;
use crate::diagnostic::{Checked, Diagnostic};
use crate::permalink::SitePath;
use crate::plan::{self, Plan};
use crate::settings::Settings;
use crate::theme::Theme;
use std::sync::Arc;

/// A plan, and the addresses of the theme's assets that it was made with.
pub(super) struct CachedPlan {
    assets: Vec<(String, SitePath)>,
    pub plan: Arc<Plan>,
    pub problems: Vec<Diagnostic>,
}

impl CachedPlan {
    /// Plans anew, and remembers which assets of the theme the plan is for.
    pub(crate) fn new(settings: &Settings, catalogue: &Catalogue, theme: Option<&Theme>) -> CachedPlan {
        let assets = assets(theme);
        let Checked { value, problems } = plan::plan(settings, catalogue, &assets);
        CachedPlan { assets, plan: Arc::new(value), problems }
    }

    /// The plan of the same content with another form of the theme; `None` if more than the addresses of assets may change:
    /// each tells what its file holds.
    pub(crate) fn restyled(self, theme: Option<&Theme>) -> Option<CachedPlan> {
        let assets = assets(theme);
        if assets == self.assets {
            return Some(self);
        }
        let names = |assets: &[(String, SitePath)]| assets.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        if names(&assets) != names(&self.assets) || !self.problems.is_empty() {
            return None;
        }
        let plan = Arc::new(self.plan.with_assets(&assets));
        Some(CachedPlan { assets, plan, problems: self.problems })
    }
}

fn assets(theme: Option<&Theme>) -> Vec<(String, SitePath)> {
    let assets = theme.into_iter().flat_map(|theme| &theme.assets);
    assets.map(|(name, asset)| (name.clone(), asset.path.clone())).collect()
}
