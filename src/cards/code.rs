//! The matrix of a QR code, the same on screens, pictures and paper.

pub use qrcodegen::QrCode;
use qrcodegen::{Mask, QrCodeEcc, QrSegment, Version};

/// Light modules that ISO/IEC 18004 wants around a code.
pub const QUIET: i32 = 4;

/// The code of an address; `None` if it is too long. Level M survives a thumb's print and stays coarse.
pub fn matrix(address: &str) -> Option<QrCode> {
    let text = QrSegment::make_bytes(address.as_bytes());
    // Every mask can be read. Trying all eight for the prettiest takes as long as the rest of a card.
    let mask = Some(Mask::new(0));
    QrCode::encode_segments_advanced(&[text], QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, false).ok()
}

/// The runs of dark modules of a row: first module and the one behind the last.
pub fn runs(code: &QrCode, row: i32) -> impl Iterator<Item = (i32, i32)> + '_ {
    let mut pen = 0;
    std::iter::from_fn(move || {
        let start = (pen..code.size()).find(|at| code.get_module(*at, row))?;
        pen = (start..code.size()).find(|at| !code.get_module(*at, row)).unwrap_or(code.size());
        Some((start, pen))
    })
}
