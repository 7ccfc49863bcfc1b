//! What the words around a number make of it: "NIK", "No. KK", "nomor resi", "rekening".

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

/// A meaning, and whether nothing but fillers stands between its word and the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    pub meaning: Meaning,
    pub is_close: bool,
}

/// How many words away a word still tells what a number is.
const FARTHEST: usize = 7;
/// The same for words of things.
const FARTHEST_OTHER: usize = 4;

/// What the words before a number of so many digits make of it: the nearest word that tells decides.
pub fn context(before: &[Token], digits: usize) -> Option<Context> {
    let (mut is_close, mut words, mut names, mut cells) = (true, 0, 0, 0);
    let mut nearer: Option<&Token> = None;
    for (at, token) in before.iter().enumerate() {
        match token.kind {
            TokenKind::Mark => match token.text.as_str() {
                "." if ends_sentence(before, at, nearer) => return None,
                ";" | "!" | "?" => return None,
                "|" => {
                    cells += 1;
                    if cells > 2 {
                        return None;
                    }
                }
                _ => {}
            },
            TokenKind::Number if token.text.len() == digits || token.text.len() <= 3 => {}
            TokenKind::Number => return None,
            TokenKind::Word => {
                if let Some(meaning) = meaning(before, at, is_close, words) {
                    let said = (meaning == Meaning::Other).then(|| label(&before[at + 1..])).flatten();
                    return Some(Context { meaning: said.unwrap_or(meaning), is_close });
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

/// What a number is said to be before the thing on which it stands: `NIK pada surat …`, `NIK/ID: …`, `No HP pada akta: …`.
fn label(before: &[Token]) -> Option<Meaning> {
    let joins = |token: &Token| token.is_word() || token.is_mark('/') || token.is_mark('(');
    let phrase = before.iter().take(LABEL).take_while(|token| joins(token)).count();
    let at = (0..phrase).find(|at| before[*at].is_word() && meaning(before, *at, false, *at).is_some())?;
    meaning(before, at, false, at).filter(|meaning| meaning.is_identity() || *meaning == Meaning::Phone)
}

/// Words and signs between a thing and the label before it.
const LABEL: usize = 3;

/// Whether a full stop ends a sentence and not an abbreviation.
pub fn ends_sentence(before: &[Token], at: usize, nearer: Option<&Token>) -> bool {
    let is_followed = nearer.is_none_or(|token| token.is_apart);
    let is_long = before.get(at + 1).is_some_and(|word| word.is_word() && word.text.len() > 4 && !word.is("nomor"));
    is_followed && is_long && nearer.is_some_and(|token| token.is_capital)
}

/// What one word before a number tells.
fn meaning(before: &[Token], at: usize, is_close: bool, distance: usize) -> Option<Meaning> {
    let word = before[at].text.as_str();
    let previous = before[at + 1..].iter().find(|token| !matches!(token.text.as_str(), "." | "-" | "_" | "("));
    let previous = previous.filter(|token| token.is_word()).map_or("", |token| token.text.as_str());
    let is_numbered = matches!(previous, "nomor" | "no" | "nmr" | "kode" | "id" | "number");
    match word {
        "nik" | "niknya" | "ktp" | "ektp" | "ktpnya" | "kia" | "identitas" | "identity" => Some(Meaning::Nik),
        "kependudukan" if matches!(previous, "induk" | "nomor" | "no" | "identitas") => Some(Meaning::Nik),
        "penduduk" if matches!(previous, "nomor" | "no" | "tanda" | "induk" | "id") => Some(Meaning::Nik),
        "kk" | "nokk" | "kknya" if !follows_number(before, at) => Some(Meaning::FamilyCard),
        "keluarga" if previous == "kartu" => Some(Meaning::FamilyCard),
        "card" if previous == "family" => Some(Meaning::FamilyCard),
        "nip" | "nipnya" | "nippppk" | "nipppk" => Some(Meaning::Nip),
        "pppk" if matches!(previous, "ni" | "induk" | "nomor" | "nip") => Some(Meaning::Nip),
        "pegawai" if previous == "induk" => Some(Meaning::Nip),
        "npwp" | "npwpnya" | "nitku" => Some(Meaning::Npwp),
        "pajak" if previous == "wajib" => Some(Meaning::Npwp),
        "rekening" if previous == "pemilik" => None,
        "rekening" if matches!(previous, "kode" | "mata") => Some(Meaning::Other),
        "rekening" | "rek" | "norek" | "bri" | "bca" | "bni" | "btn" | "bsi" | "bjb" | "seabank" => {
            Some(Meaning::Account)
        }
        _ if previous == "bank" => Some(Meaning::Account),
        "id" if before.get(at + 1).is_some_and(|mark| mark.is_mark('.')) && !before[at].is_apart => None,
        "aduan" | "pengaduan" | "laporan" | "dokumen" | "berkas" if is_numbered => Some(Meaning::Other),
        _ if has(PHONES, word) => Some(Meaning::Phone),
        _ if has(STRONG, word) && distance <= FARTHEST_OTHER => Some(Meaning::Other),
        _ if has(WEAK, word) && (is_close || (is_numbered && distance <= FARTHEST_OTHER)) => Some(Meaning::Other),
        _ => None,
    }
}

/// Whether a word stands behind a number, as in "120 KK".
fn follows_number(before: &[Token], at: usize) -> bool {
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
    hubungi kontak telegram call";

/// Words whose numbers belong to things, wherever they stand in the phrase.
const STRONG: &str = "
    id ids resi awb invoice barcode imei isbn issn doi ean gtin sku hash sha md5 commit token nisn npsn nis nuptk
    nidn nop nib bpjs jkn sep idpel postingan unggahan tracking pelacakan nmid qris npwpd va tiket ticket transaksi
    referensi utas tweet twit cuitan reel playlist pesanan ref iban";

/// Words whose numbers belong to things if they stand right before, or behind "nomor".
const WEAK: &str = "
    pos post posting konten agenda surat registrasi register reg pendaftaran pelanggan meter polis serial seri sn
    lacak booking antrean antrian kode code kiriman pengiriman paket kontrak spm sd spp spd kwitansi kuitansi faktur
    nota video status channel akta sertifikat izin versi version rup tender mesin rangka perangkat 
    kunci key order bayar billing tagihan pembayaran account akun api app build kamera sensor aset inventaris barang
    objek bidang persil alat sim kartu voucher kupon total jumlah sebesar senilai rp idr usd wilayah tautan link url
    kbli upc kurir jne jnt sicepat tiki ninja facebook instagram tiktok youtube twitter";

/// Whether the words right behind a number say that it belongs to a thing: `… (nomor resi)`.
pub fn is_other_behind(after: &[Token]) -> bool {
    let said =
        after.iter().filter(|token| !token.is_one_of(&["(", "-", "=", "itu", "ini", "adalah", "ialah", "merupakan"]));
    let mut words = said.take_while(|token| token.is_word()).take(3);
    let first = words.next();
    let is_thing = |token: &Token| token.is_in(STRONG) || (token.is_in(WEAK) && !token.is("kartu"));
    let opens = after.first().is_some_and(|token| token.is_one_of(&["(", "-", "=", "adalah", "ialah", "merupakan"]));
    opens
        && first.is_some_and(|first| {
            is_thing(first) || (first.is_one_of(&["nomor", "no", "kode"]) && words.next().is_some_and(is_thing))
        })
}
