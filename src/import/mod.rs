//! Spreadsheets of other offices on their way to drafts.
//!
//! ```text
//! bytes  ─ read ─►  Sheet           sheets of cells, told by content and never by name
//!        ─ survey ─►  Survey        cleared of what belongs to persons, and for each sheet:
//!        ─ table ─►  Table          where the headings stand, what each column means, which rows are records
//!        ─ entry ─►  Entry          one record as its cells say it, and what they left open
//!        ─ own ─►                   of a workbook of ours, only what somebody has changed in it
//!        ─ compare ─►  Judged       new, changed, the same, or refused
//!        ─ revise ─►  Revision      a file that is there, with what changed
//!        ─ write ─►  content/       all of it or none
//! ```
//!
//! Everything but [`write`] is pure. What does not fit is told and left; a file that is no table at all is a [`Refusal`].

mod answers;
mod archive;
pub(crate) mod column;
pub(crate) mod compare;
mod compound;
mod dates;
mod decisions;
pub(crate) mod entry;
mod gate;
pub(crate) mod handed_out;
pub(crate) mod heads;
mod html;
mod known;
mod layouts;
mod mapping;
mod markdown;
mod named;
mod names;
mod ods;
mod office;
mod own;
pub(crate) mod plan;
pub(crate) mod proposal;
pub(crate) mod revise;
mod rows;
pub(crate) mod says;
pub(crate) mod sheet;
mod styles;
pub(crate) mod survey;
pub(crate) mod table;
mod text;
pub(crate) mod values;
pub(crate) mod words;
pub(crate) mod write;
mod xls;
mod xlsx;
pub(crate) mod xml;
mod yaml;

pub(crate) use answers::{Answers, NEW};
pub(crate) use known::ExistingRecords;
pub(crate) use mapping::Mapping;

use archive::Archive;
use compound::Compound;
use sheet::Sheet;

/// Most bytes of a file.
pub(crate) const FILE: u64 = 20 << 20;
/// Most bytes of all that is packed in a file, once unpacked.
pub(crate) const UNPACKED: u64 = 200 << 20;

/// Why a file is not read at all: the code of a message and its blanks.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub code: &'static str,
    pub blanks: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal whose message has no blanks.
    pub(crate) fn new(code: &'static str) -> Refusal {
        Refusal { code, blanks: Vec::new() }
    }

    /// Fills a blank of the message.
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Refusal {
        self.blanks.push((name, value.to_string()));
        self
    }
}

/// The sheets of a file, whatever its name says that it is.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    if bytes.len() as u64 > FILE {
        return Err(Refusal::new("impor-berkas-besar").with("paling", FILE >> 20));
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => packed(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => old(bytes),
        _ => match other(bytes) {
            Some(kind) => Err(no_table(kind)),
            None => text::read(bytes),
        },
    }
}

fn no_table(kind: &str) -> Refusal {
    Refusal::new("impor-bukan-tabel").with("jenis", kind)
}

/// What a packed file holds.
fn packed(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let archive = Archive::open(bytes).ok_or_else(|| Refusal::new("impor-rusak"))?;
    let mimetype = archive.text("mimetype").unwrap_or_default();
    let manifest = || archive.text("META-INF/manifest.xml").unwrap_or_default();
    if archive.is_encrypted() || (archive.has("content.xml") && manifest().contains("encryption-data")) {
        return Err(Refusal::new("impor-bersandi"));
    }
    let types = archive.text("[Content_Types].xml").unwrap_or_default();
    if types.contains("macroEnabled") || archive.has("xl/vbaProject.bin") {
        return Err(Refusal::new("impor-makro"));
    }
    match mimetype.trim() {
        _ if archive.has("xl/workbook.xml") => xlsx::read(&archive),
        _ if archive.has("xl/workbook.bin") => Err(Refusal::new("impor-bentuk-lama").with("jenis", "xlsb")),
        kind if kind.ends_with("opendocument.spreadsheet") => ods::read(&archive),
        kind if kind.contains("opendocument.text") => Err(no_table("surat")),
        _ if archive.has_folder("word/") => Err(no_table("surat")),
        _ if archive.has_folder("ppt/") || mimetype.contains("presentation") => Err(no_table("slide")),
        _ => Err(no_table("bungkus")),
    }
}

/// What Excel and Word wrote before 2007, and what they write now behind a password.
fn old(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    match () {
        () if has("EncryptedPackage") => Err(Refusal::new("impor-bersandi")),
        () if has("WordDocument") => Err(no_table("surat")),
        () if has("PowerPoint Document") => Err(no_table("slide")),
        () if has("_VBA_PROJECT_CUR") => Err(Refusal::new("impor-makro")),
        () => match Compound::open(bytes).and_then(|compound| compound.stream("Workbook")) {
            Some(stream) => xls::read(&stream),
            None => Err(Refusal::new("impor-bentuk-lama").with("jenis", "xls")),
        },
    }
}

/// What a file is that holds no text; `None` if it may hold some.
fn other(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [] => Some("kosong"),
        [b'%', b'P', b'D', b'F', ..] => Some("pdf"),
        [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => Some("gambar"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("gambar"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some("gambar"),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some("surat"),
        [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0x1f, 0x8b, ..] => Some("bungkus"),
        _ => None,
    }
}
