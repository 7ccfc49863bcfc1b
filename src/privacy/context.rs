//! What the words around a number make of it: "NIK", "No. KK", "rekening"; [`thing`](super::thing) knows those of things.

use super::thing::{self, Sort};
use super::words::{Token, TokenKind, has};

/// What the words before a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
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
    pub fn is_identity(self) -> bool {
        matches!(self, Meaning::Nik | Meaning::FamilyCard | Meaning::Nip | Meaning::Npwp)
    }
}

/// A meaning, and how near its word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    pub meaning: Meaning,
    /// Whether nothing but fillers and names stands between the word and the number.
    pub is_close: bool,
    /// Whether the word and the number are one phrase.
    pub is_direct: bool,
    /// Whether the phrase is a mere "kode" or "ID", which a person has as well as a thing.
    pub is_weak: bool,
}

/// How many words away a word still tells what a number is.
const FARTHEST: usize = 7;

/// What the words before a number of so many digits make of it: a phrase that names a thing, or else the nearest word that
/// tells.
pub fn context(before: &[Token], digits: usize, sort: Sort) -> Option<Context> {
    if let Some((meaning, end)) = thing::before(before, digits, sort) {
        let said = label(&before[end..]).filter(|_| meaning == Meaning::Other);
        let mut words = before[..end - 1].iter().filter(|token| token.is_word());
        let is_weak = before[end - 1].is_in("id ids kode") && words.all(|token| token.is_in(HOLDERS));
        return Some(Context { meaning: said.unwrap_or(meaning), is_close: true, is_direct: true, is_weak });
    }
    named(before, digits)
}

/// Those who have a code of their own.
const HOLDERS: &str = "pelanggan pengguna user akun nya adalah ini itu";

/// What the words right behind a number say that it is: `… (NIK)`, `… adalah NIK saya`.
pub fn behind(after: &[Token]) -> Option<Context> {
    let opens = after.first().is_some_and(|token| token.is_in("( [ = - itu ini adalah ialah merupakan yaitu yakni is"));
    let joints = after.iter().take(4).take_while(|token| token.is_in(JOINTS)).count();
    let said: Vec<Token> = after.get(..=joints)?.iter().rev().cloned().collect();
    let meaning = meaning(&said, 0).filter(|meaning| meaning.is_identity())?;
    // A label of the number that follows.
    let is_label = after[joints + 1..].iter().take(2).any(|token| token.kind == TokenKind::Number || token.is(":"));
    let is_close = opens && !is_label;
    is_close.then_some(Context { meaning, is_close, is_direct: true, is_weak: false })
}

/// What stands between a number and the word behind it.
const JOINTS: &str = "( [ = - itu ini adalah ialah merupakan yaitu yakni is no nomor my the";

fn named(before: &[Token], digits: usize) -> Option<Context> {
    let (mut is_close, mut words, mut names, mut walls) = (true, 0, 0, 0);
    let mut nearer: Option<&Token> = None;
    for (at, token) in before.iter().enumerate() {
        match token.kind {
            TokenKind::Mark if token.is_wall() => {
                walls += 1;
                if walls > 2 {
                    return None;
                }
            }
            TokenKind::Mark => match token.text.as_str() {
                "." if ends_sentence(before, at, nearer) => return None,
                ";" | "!" | "?" => return None,
                _ => {}
            },
            TokenKind::Number if token.text.len() == digits || token.text.len() <= 3 => {}
            TokenKind::Number => return None,
            TokenKind::Word => {
                if let Some(meaning) = meaning(before, at) {
                    return Some(Context { meaning, is_close, is_direct: false, is_weak: false });
                }
                if !token.is_in(FILLERS) {
                    words += 1;
                    names += usize::from(token.is_capital);
                    is_close &= token.is_capital && names <= 3;
                }
                if words > FARTHEST {
                    return None;
                }
            }
        }
        nearer = Some(token);
    }
    None
}

/// What a number is said to be before the thing on which it stands: `NIK dan kode …`, `NIK/ID: …`, `No HP (nomor kartu) …`.
fn label(before: &[Token]) -> Option<Meaning> {
    let joins = |token: &Token| token.is_word() || token.is_mark('/') || token.is_mark('(');
    let phrase = before.iter().take(LABEL).take_while(|token| joins(token)).count();
    let said = (0..phrase).find_map(|at| meaning(before, at).filter(|_| before[at].is_word()));
    said.filter(|meaning| meaning.is_identity() || *meaning == Meaning::Phone)
}

/// Words and signs between a thing and the label before it.
const LABEL: usize = 3;

/// Whether a full stop ends a sentence and not an abbreviation.
pub fn ends_sentence(before: &[Token], at: usize, nearer: Option<&Token>) -> bool {
    let is_followed = nearer.is_none_or(|token| token.is_apart);
    let is_long = before
        .get(at + 1)
        .is_some_and(|word| word.is_word() && word.text.len() > 3 && !word.is_in("nomor telp sdri prof"));
    is_followed && is_long && nearer.is_some_and(|token| token.is_capital)
}

/// The word before another, past the signs that join them.
pub fn previous(before: &[Token], at: usize) -> &str {
    let previous = before[at + 1..].iter().find(|token| !matches!(token.text.as_str(), "." | "-" | "_" | "("));
    previous.filter(|token| token.is_word()).map_or("", |token| token.text.as_str())
}

/// What one word before a number tells.
pub fn meaning(before: &[Token], at: usize) -> Option<Meaning> {
    let word = before[at].text.as_str();
    let previous = previous(before, at);
    match word {
        "ktp" | "kia" if has("blangko blanko keping stok", previous) => None,
        "nik" | "niknya" | "ktp" | "ektp" | "ktpnya" | "kia" | "identitas" | "identity" => Some(Meaning::Nik),
        "kependudukan" if matches!(previous, "induk" | "nomor" | "no" | "identitas") => Some(Meaning::Nik),
        "penduduk" if matches!(previous, "nomor" | "no" | "tanda" | "induk" | "id") => Some(Meaning::Nik),
        "kk" | "nokk" | "kknya" if !follows_number(before, at) => Some(Meaning::FamilyCard),
        "keluarga" if previous == "kartu" => Some(Meaning::FamilyCard),
        "card" if previous == "family" => Some(Meaning::FamilyCard),
        "card" if matches!(previous, "id" | "identity") => Some(Meaning::Nik),
        "id" if matches!(previous, "citizen" | "national" | "resident" | "s" | "his" | "her" | "my") => {
            Some(Meaning::Nik)
        }
        "nip" | "nipnya" | "nippppk" | "nipppk" => Some(Meaning::Nip),
        "pppk" if matches!(previous, "ni" | "induk" | "nomor" | "nip") => Some(Meaning::Nip),
        "pegawai" if previous == "induk" => Some(Meaning::Nip),
        "npwp" | "npwpnya" | "nitku" => Some(Meaning::Npwp),
        "rekening" if matches!(previous, "kode" | "mata") => Some(Meaning::Other),
        "pajak" if previous == "wajib" => Some(Meaning::Npwp),
        "rekening" if previous == "pemilik" => None,
        _ if has(ACCOUNTS, word) || previous == "bank" => Some(Meaning::Account),
        _ if has(PHONES, word) => Some(Meaning::Phone),
        _ => None,
    }
}

/// Words of accounts, wherever they stand.
const ACCOUNTS: &str = "rekening rek norek bri bca bni btn bsi bjb seabank";

/// Whether a word stands behind a number, as in "120 KK".
pub fn follows_number(before: &[Token], at: usize) -> bool {
    before.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number)
}

/// Words that may stand between a word and its number.
const FILLERS: &str = "
    nomor no nmr nomornya adalah ialah yaitu yakni dengan itu ini saya anda beliau tersebut sdr sdri saudara saudari
    pak bu bapak ibu a n an atas nama baru lama asli pribadi nya number is the of digit sebagai berikut berupa
    pemohon pelapor warga anak suami istri ayah dan atau el e";

/// Words of what rings.
const PHONES: &str = "
    hp wa whatsapp telp tlp telepon telpon hape handphone ponsel seluler nohp nowa sms phone mobile cp narahubung
    hubungi kontak telegram call gopay ovo shopeepay linkaja";
