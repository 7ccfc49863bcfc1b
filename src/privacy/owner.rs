//! Whose a number is: the accounts and tax numbers of offices, firms and associations are public, a person's are not.

use super::banks::{self, is_bank};
use super::context::ends_sentence;
use super::lists::Lists;
use super::meaning::meaning;
use super::words::{Token, TokenKind};

/// Words of offices, firms and associations, whose accounts and tax numbers are public.
const INSTITUTIONS: &str = "
    kas kasda rkud rkun bendahara blud dinas badan pemerintah pemkot pemda pemkab pemprov kota kabupaten provinsi
    kecamatan kelurahan desa puskesmas upt uptd rsud rs rumah klinik sekolah sd sdn smp smpn sma sman smk smkn mi
    mts man tk paud universitas institut politeknik yayasan koperasi pt cv ud perum perumda perusahaan pdam bumd
    bumdes bank masjid musala gereja pura vihara panitia karang baznas pmi laz lazis upz kelompok kwt gapoktan
    pokdarwis forum komunitas organisasi pkk posyandu sekretariat bpkad bppkad bpprd bapenda bappeda kantor komite
    instansi lembaga satuan bagian unit penerimaan pengeluaran pemungut rukun rt rw satker kejaksaan kementerian kpu
    bpjs persero tbk toko firma asosiasi perkumpulan paguyuban ikatan dewan polresta polres polsek kodim pengadilan umum
    daerah";

/// Words in the names of associations, places of worship and collections, which are no part of a person's.
const ASSOCIATIONS: &str = "
    palang himpunan persatuan serikat federasi gabungan aliansi jaringan relawan satgas posko tim gerakan
    laskar partai fraksi pimpinan cabang wilayah ranting dpp dpd dpw dpc pac dpra knpi pgri ppni ibi idi hipmi kadin
    apindo iwapi gow wanita aisyiyah muhammadiyah nahdlatul ulama fatayat muslimat ansor nu mui fkub tagana
    linmas pramuka kwarcab kwarda kwarran koni kormi pssi lazismu lazisnu dompet peduli dkm takmir ksp ksu kpri bmt
    bumdesa bumdesma lpm lpmk fkdm katar osis bem hmj ukm umkm kub kps kth ktna hkti tpq tpa tka ponpes pondok
    pesantren madrasah majelis taklim jamaah jemaat mushola musholla mushalla langgar surau katedral paroki klenteng
    wihara hkbp gpib club klub sanggar studio warung bengkel apotek hotel percetakan penerbit media event festival
    panti asuhan bhayangkari persit walhi ojk mitra perumahan pasar wakaf infak infaq zakat sedekah santunan donasi qurban kurban arisan alumni jumantik pamsimas gereja
    foundation school office council committee association company";

/// How a person is addressed.
const TITLES: &str = "bapak ibu pak bu sdr sdri saudara saudari pribadi tn ny nn mbak mas bpk hj";

/// Short forms that stand before a name, or begin one.
const BEFORE_NAMES: &str = "hj dr ir muh moh md mhd abd st drs dra kh prof rr tb ahm";

/// Words that announce a person.
const PEOPLE: &str = "
    bapak ibu pak bu sdr sdri saudara saudari pribadi tn ny nn mbak mas kakak bpk drs dra dr hj pegawai karyawan
    staf warga petugas kader guru saya aku gue kak adik istri suami ayah anak";

/// Roles of a person in a group: whoever is named behind one is a person, and if nobody is named, the group is meant.
const ROLES: &str = "
    ketua wakil sekretaris bendahara koordinator kepala pengurus kader takmir imam lurah camat pengelola pj plt rt rw lk
    lingkungan dusun";

/// Groups that have such a person, if they are no name.
const GROUPS: &str = "panitia kelompok tani masjid musala komite koperasi karang taruna pkk posyandu";

/// Words behind a role that say what it is about, and name nobody.
const FUNCTIONS: &str = "
    kegiatan pembantu gaji bos rutin barang dana proyek pembangunan program lomba acara kurban pembantunya i ii iii";

/// Words with a capital that begin a line about paying, and name nobody.
const PAYING: &str = "
    donasi infak infaq sedekah shadaqah zakat wakaf iuran pendaftaran pembayaran transfer setor setoran tujuan nomor no
    kirim biaya retribusi pajak hibah bantuan dana via melalui lewat metode bayar tabungan sumbangan tagihan uang tunai
    silakan info informasi catatan penting nama jenis cara layanan qris atau dan ke untuk pada aktif utama resmi
    konfirmasi bukti total jumlah pemilik rekening rek norek";

/// Whose a number is, if the words around it tell: a person's (true) or an institution's (false).
pub(crate) fn owner(before: &[Token], after: &[Token]) -> Option<bool> {
    owner_behind(after).or_else(|| owner_ahead(before))
}

/// The owner told behind a number: `a.n. Siti`, `atas nama`, `(Siti Aminah)`. Whatever else follows is another sentence.
fn owner_behind(after: &[Token]) -> Option<bool> {
    let mut is_told = false;
    for (at, token) in after.iter().enumerate().take(14) {
        let last = at.checked_sub(1).map(|last| &after[last]);
        match token.kind {
            TokenKind::Mark if token.is_one_of(&["(", "-", ",", "/", "."]) => {
                let name = &after[at + 1..];
                let is_word = |word: &Token| word.is_capital && !is_bank(word) && meaning(name, 0).is_none();
                let is_address = name.first().is_some_and(|word| word.is_in("rt rw"))
                    && name.get(1).is_some_and(|number| number.kind == TokenKind::Number);
                let opens = !token.is(".") && !is_address && name.first().is_some_and(is_word);
                if opens && !is_told && !is_telling(name) {
                    return Some(is_person(name));
                }
            }
            TokenKind::Mark if token.is_one_of(&[":", "\n", ")"]) => {}
            TokenKind::Mark if token.is(";") && (is_telling(&after[at + 1..]) || banks::name(&after[at + 1..]) > 0) => {
            }
            TokenKind::Mark | TokenKind::Number => return None,
            TokenKind::Word if is_told && !is_telling(&after[at..]) && !token.is_in("the of") => {
                return Some(is_person(&after[at..]));
            }
            TokenKind::Word if is_telling(&after[at..]) => is_told = true,
            TokenKind::Word if token.is_in(TITLES) => return Some(true),
            TokenKind::Word if is_bank(token) || last.is_some_and(is_bank) => {}
            TokenKind::Word if banks::name(&after[at..]) > 0 => {}
            TokenKind::Word
                if token
                    .is_one_of(&["the", "of", "di", "pada", "no", "nomor", "rek", "rekening", "norek", "dengan"]) => {}
            TokenKind::Word => return None,
        }
    }
    None
}

/// Whether words announce an owner: `atas nama`, `a.n.`, `milik`.
fn is_telling(words: &[Token]) -> bool {
    let mut letters = words.iter().filter(|token| !token.is_one_of(&[".", "/"])).map(|token| token.text.as_str());
    match letters.next() {
        Some("an" | "nama" | "milik" | "pemilik" | "penerima" | "kepada") => true,
        Some("atas") => letters.next() == Some("nama"),
        Some("a" | "n" | "name") => true,
        Some("in") => letters.next() == Some("the") && letters.next() == Some("name"),
        _ => false,
    }
}

/// Whether these words name a person and not an institution: `Siti`, `Ketua RT Budi`, `Bendahara (Rina)`.
fn is_person(words: &[Token]) -> bool {
    let mut has_role = false;
    let mut at = 0;
    while let Some(token) = words.get(at) {
        let is_role = token.is_in(ROLES) || (has_role && !token.is_capital && token.is_in(GROUPS));
        has_role |= is_role;
        let is_between = if has_role {
            token.is_in(". : / ( , -") || (token.kind == TokenKind::Number && token.text.len() <= 3)
        } else {
            token.is_in(". : / ( rekening nama")
        };
        if !is_role && !is_between {
            break;
        }
        at += 1;
    }
    let is_part = |token: &&Token| (token.is_word() && !is_bank(token)) || token.is(".");
    let name: Vec<&Token> = words[at..].iter().take_while(is_part).filter(|token| token.is_word()).take(3).collect();
    let is_office = name.iter().any(|token| is_association(token));
    // "ACT Lampung": a short name and what tells which.
    let is_short = |first: &Token| first.is_upper && (2..=4).contains(&first.text.len()) && !first.is_in(BEFORE_NAMES);
    let is_mixed = name.windows(2).any(|pair| is_short(pair[0]) && pair[1].is_capital && !pair[1].is_upper);
    let is_office = is_office || is_mixed;
    let is_function = |first: &&Token| has_role && (!first.is_capital || first.is_in(FUNCTIONS));
    name.first().is_some_and(|first| !is_function(first)) && !is_office
}

/// Whether a word names an office: one of the list, or the short name of an agency such as "Disdukcapil".
fn is_institution(token: &Token) -> bool {
    token.is_in(INSTITUTIONS) || (token.is_capital && token.text.len() > 5 && token.text.starts_with("dis"))
}

/// The same for what is named where a person could be: associations and short names too.
fn is_association(token: &Token) -> bool {
    is_institution(token) || token.is_in(ASSOCIATIONS) || is_abbreviation(token)
}

/// Whether capitals can be no name: they have no vowel, and are none of the short forms of names.
fn is_abbreviation(token: &Token) -> bool {
    let has_vowel = token.text.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    token.is_upper && token.text.len() > 2 && !has_vowel && !token.is_in("mhd drs spd msc mpd")
}

/// Whether a person is announced right behind a number: `…, Ibu Siti`, `… a.n. Budi`, `…, nama Rina`.
pub(crate) fn is_named_behind(after: &[Token]) -> bool {
    let is_sign = after.first().is_some_and(|token| token.is_in(", - ( : / ."));
    let words = &after[usize::from(is_sign)..];
    let is_titled = words.first().is_some_and(|token| token.is_in(TITLES) || token.is_in("nama kak"))
        && words[1..]
            .iter()
            .find(|token| !token.is_in(". :"))
            .is_some_and(|name| name.is_capital && !is_association(name));
    is_titled || (words.first().is_some_and(|_| is_telling(words)) && owner_behind(words) == Some(true))
}

/// The owner told before a number: `rekening kas daerah`, `rekening Ibu Siti`, `rek. a.n. Siti (BRI)`.
fn owner_ahead(before: &[Token]) -> Option<bool> {
    let mut words = 0;
    let is_in_brackets = is_named_in_brackets(before);
    for (at, token) in before.iter().enumerate() {
        match token.kind {
            TokenKind::Number if token.text.len() > 3 => return None,
            TokenKind::Mark if token.is(";") && before[..at].iter().all(|token| !token.is_word() || is_bank(token)) => {
            }
            TokenKind::Mark if token.is_wall() || token.is_one_of(&[";", "!", "?"]) => return None,
            TokenKind::Mark if token.is(".") && at == 0 && ends_long_word(before) => return None,
            TokenKind::Mark if token.is(".") && ends_sentence(before, at, at.checked_sub(1).map(|n| &before[n])) => {
                return None;
            }
            TokenKind::Word => {
                let follows = before.get(at + 1).is_some_and(|previous| previous.is_in(PEOPLE));
                let is_labelled = || at > 0 && before[at - 1].is(":");
                let is_told = (token.is("nama")
                    && (is_labelled() || before.get(at + 1).is_some_and(|word| word.is("atas"))))
                    || token.is_one_of(&["an", "milik", "pemilik"])
                    || (token.is("n")
                        && before[at + 1..].iter().find(|word| word.is_word()).is_some_and(|a| a.is("a")));
                // Whoever owns a firm is a person.
                let is_titled = before.get(at + 1).is_some_and(|word| word.is("nama"));
                if token.is("pemilik") && !is_titled && at > 0 && is_association(&before[at - 1]) {
                    return Some(true);
                }
                if is_told {
                    let name: Vec<Token> = before[..at].iter().rev().cloned().collect();
                    if name.iter().any(Token::is_word) {
                        return Some(is_person(&name));
                    }
                }
                // "RT 05" is where somebody lives.
                let is_number = |number: &Token| number.kind == TokenKind::Number;
                let is_address = token.is_in("rt rw") && before[..at].last().is_none_or(is_number);
                let is_role = || is_in_brackets || names_role(before, at);
                if is_institution(token)
                    && !token.is("bank")
                    && !follows
                    && !is_address
                    && !is_of_an_address(before, at)
                {
                    return Some(token.is_in(ROLES) && is_role());
                }
                if token.is_in(PEOPLE) && !before.get(at + 1).is_some_and(is_institution) {
                    return Some(true);
                }
                words += 1;
                if words > 10 {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether the full stop right before a number stands behind a word that neither is short for another nor a label.
fn ends_long_word(before: &[Token]) -> bool {
    before
        .get(1)
        .is_some_and(|word| word.is_word() && word.text.len() > 4 && !word.is_capital && meaning(before, 1).is_none())
}

/// Whether a name stands right behind the role at a token: `Ketua RT Siti`.
fn names_role(before: &[Token], at: usize) -> bool {
    let name = at.checked_sub(1).map(|behind| &before[behind]);
    name.is_some_and(|name| name.is_word() && name.is_capital && !is_bank(name) && !is_association(name))
        && !before[at - 1].is_in(FUNCTIONS)
}

/// Whether a word is part of an address at which an office is written to.
fn is_of_an_address(before: &[Token], at: usize) -> bool {
    let is_local = at > 0 && before[at - 1].is("@");
    is_local || (!before[at].is_apart && before.get(at + 1).is_some_and(|sign| sign.is_one_of(&["@", "."])))
}

/// Whether the nearest brackets before a number, past the name of a bank, hold a person's name: `bendahara RT (Siti) BRI …`.
fn is_named_in_brackets(before: &[Token]) -> bool {
    let Some(end) = before.iter().take(4).position(|token| token.is(")")) else { return false };
    let name: Vec<&Token> =
        before[end + 1..].iter().take(LONGEST_NAME + 1).take_while(|token| !token.is("(")).collect();
    let is_name = |token: &&Token| (token.is_word() && token.is_capital && !is_institution(token)) || token.is(".");
    (1..=LONGEST_NAME).contains(&name.len()) && name.iter().all(is_name)
}

/// Whether a word is one of papers and payments, as in "Virtual Account BSI".
fn is_thing(token: &Token) -> bool {
    Lists::of(&token.text).has(Lists::KNOWN | Lists::NUMBER)
}

/// Whether a person's name stands before the bank of an account: `Siti Aminah: BRI …`, `Rekening Budi (BCA …)`.
pub(crate) fn is_named_before(before: &[Token]) -> bool {
    let (mut at, mut is_parted) = (0, false);
    while let Some(token) = before.get(at) {
        let bank = banks::name_before(&before[at..]);
        match token.kind {
            _ if bank > 0 => at += bank,
            TokenKind::Mark if token.is_one_of(&[":", "-", ",", "(", ")", "|", ".", ";"]) => {
                is_parted |= !token.is(".");
                at += 1;
            }
            TokenKind::Word if token.is_in("no nomor rek norek nmr adalah ialah yaitu") => at += 1,
            TokenKind::Word if at > 0 && token.is_in("di ke pada") => at += 1,
            TokenKind::Word if token.is("rekening") && !is_parted => at += 1,
            _ => break,
        }
    }
    let is_line = before.get(at).is_some_and(|token| token.is("\n"));
    at += usize::from(is_line);
    // "Al-Ikhlas" is one word.
    let is_part = |token: &Token| {
        (token.is_word() && token.is_capital && !token.is_in(PAYING)) || (token.is("-") && !token.is_apart)
    };
    let name = before[at..].iter().take_while(|token| is_part(token));
    let name: Vec<&Token> = name.take(LONGEST_NAME + 1).collect();
    let opens_line =
        || before.get(at + name.len()).is_none_or(|token| token.is_wall() || token.is_one_of(&["\n", ":"]));
    is_parted |= is_line && opens_line();
    let behind = &before[at + name.len()..];
    let behind = &behind[if at == 0 { banks::name_before(behind) } else { 0 }..];
    let role = usize::from(behind.first().is_some_and(|token| token.is_in("penerima pemilik tabungan milik nama")));
    let is_of_an_account = behind.get(role).is_some_and(|token| token.is_in("rekening rek norek"));
    // "SDN 1 Rawa Laut"
    let is_numbered = behind.first().is_some_and(|token| token.kind == TokenKind::Number)
        && behind.get(1).is_some_and(|token| is_institution(token) && !token.is_in(ROLES));
    (1..=LONGEST_NAME).contains(&name.len())
        && !is_numbered
        && !name.iter().any(|token| is_association(token) || token.is_in(ROLES))
        && (is_parted || is_of_an_account || (name.len() > 1 && at > 0 && !name.iter().any(|token| is_thing(token))))
}

/// Whether the next cell of a row is a person's name and nothing else.
pub(crate) fn is_named_in_cell(cell: &[Token]) -> bool {
    let words = || cell.iter().filter(|token| token.is_word());
    let is_other_bank = |at: usize, token: &Token| is_bank(token) && (at == 0 || !banks::is_name(token));
    let is_name = |(at, token): (usize, &Token)| {
        token.is_capital && !token.is_in(PAYING) && !is_association(token) && !is_other_bank(at, token)
    };
    (1..=LONGEST_NAME).contains(&words().count())
        && words().enumerate().all(is_name)
        && cell.iter().all(|token| token.is_word() || token.is_in(". ,"))
}

/// Words of the longest name of a person.
const LONGEST_NAME: usize = 4;
