//! Where the desk's pages hand something in.

use super::{build, copy, publish, removed, states};
use crate::serve::{form, import};
use serde_json::{Value, json};

/// Where it is handed in that the work is done.
pub(super) const DONE: &str = "/_meja/selesai/";

/// The addresses by the names that templates have for them.
pub(super) fn told() -> Value {
    json!({
        "baru": form::NEW,
        "impor": import::ADDRESS,
        "bangun": build::ADDRESS,
        "terbit": publish::ADDRESS,
        "keadaan": states::ADDRESS,
        "salin": copy::ADDRESS,
        "pindahan": removed::MOVED,
        "selesai": DONE,
        "gambar": form::PICTURES,
    })
}
