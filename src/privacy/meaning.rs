//! What one word before a number says that the number is: "NIK", "No. KK", "rekening".

use super::words::{Token, TokenKind, has};

/// What the words before a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Nik,
    FamilyCard,
    Nip,
    Npwp,
    Phone,
    Account,
    /// A number of a thing.
    Other,
}

impl Meaning {
    /// Whether the state tells a person or a family apart by this number.
    pub(crate) fn is_identity(self) -> bool {
        matches!(self, Meaning::Nik | Meaning::FamilyCard | Meaning::Nip | Meaning::Npwp)
    }
}

/// The word before another, past the signs that join them.
pub(crate) fn previous(before: &[Token], at: usize) -> &str {
    let previous = before[at + 1..].iter().find(|token| !matches!(token.text.as_str(), "." | "-" | "_" | "("));
    previous.filter(|token| token.is_word()).map_or("", |token| token.text.as_str())
}

/// What one word before a number tells.
pub(crate) fn meaning(before: &[Token], at: usize) -> Option<Meaning> {
    let word = before[at].text.as_str();
    let previous = previous(before, at);
    match word {
        "ktp" | "kia" if has("blangko blanko keping stok", previous) => None,
        "nik" | "niknya" | "bernik" | "ktp" | "ektp" | "ktpnya" | "kia" | "identitas" | "identity" => {
            Some(Meaning::Nik)
        }
        "kependudukan" if matches!(previous, "induk" | "nomor" | "no" | "identitas") => Some(Meaning::Nik),
        "penduduk" if matches!(previous, "nomor" | "no" | "tanda" | "induk" | "id") => Some(Meaning::Nik),
        "kk" | "nkk" | "nokk" | "kknya" if !follows_number(before, at) => Some(Meaning::FamilyCard),
        "keluarga" if previous == "kartu" => Some(Meaning::FamilyCard),
        "kartu" if matches!(previous, "nomor" | "no") && is_of_a_family(&before[at..]) => Some(Meaning::FamilyCard),
        "card" if previous == "family" => Some(Meaning::FamilyCard),
        "card" if matches!(previous, "id" | "identity") => Some(Meaning::Nik),
        "id" if matches!(previous, "citizen" | "national" | "resident" | "s" | "his" | "her" | "my") => {
            Some(Meaning::Nik)
        }
        "nip" | "nipnya" | "bernip" | "nippppk" | "nipppk" => Some(Meaning::Nip),
        "pppk" if matches!(previous, "ni" | "induk" | "nomor" | "nip") => Some(Meaning::Nip),
        "pegawai" if previous == "induk" => Some(Meaning::Nip),
        "induk" if matches!(previous, "nomor" | "no") && !before[..at].iter().any(Token::is_word) => Some(Meaning::Nik),
        "npwp" | "npwpnya" | "nitku" => Some(Meaning::Npwp),
        "rekening" if matches!(previous, "kode" | "mata") => Some(Meaning::Other),
        "pajak" if previous == "wajib" => Some(Meaning::Npwp),
        "rekening" if previous == "pemilik" => None,
        _ if has(ACCOUNTS, word) || previous == "bank" => Some(Meaning::Account),
        _ if has(PHONES, word) => Some(Meaning::Phone),
        _ => None,
    }
}

/// Whether a family is named a few words before: `keluarga dengan nomor kartu …`.
fn is_of_a_family(before: &[Token]) -> bool {
    before.iter().take(5).take_while(|token| !token.is_wall()).any(|token| token.is("keluarga"))
}

/// Words of accounts, wherever they stand.
const ACCOUNTS: &str = "rekening rek norek bri bca bni btn bsi bjb seabank";

/// Whether a word stands behind a number, as in "120 KK".
pub(crate) fn follows_number(before: &[Token], at: usize) -> bool {
    before.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number)
}

/// Words of what rings.
const PHONES: &str = "
    hp wa whatsapp telp tlp telepon telpon hape handphone ponsel seluler nohp nowa sms phone mobile cp narahubung
    hubungi kontak telegram call gopay ovo shopeepay linkaja";
