//! Text as the words that are searched for: lower case, without accents, one word at a time. `cari.js` takes a question
//! apart in the same way.

use crate::fields::text::is_joiner;
use indexmap::IndexSet;
use memchr::memchr;
use pagefind_stem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say nothing about a record, in Indonesian order of use. "Inovasi" is one: everything here is an innovation.
pub(crate) const STOP_WORDS: [&str; 62] = [
    "ada",
    "adalah",
    "agar",
    "akan",
    "aku",
    "anda",
    "apa",
    "apakah",
    "atau",
    "bagaimana",
    "bagi",
    "bahwa",
    "bisa",
    "cara",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "di",
    "gimana",
    "guna",
    "hal",
    "hanya",
    "harus",
    "ingin",
    "ini",
    "inovasi",
    "itu",
    "jadi",
    "jika",
    "juga",
    "kalau",
    "kami",
    "karena",
    "ke",
    "kepada",
    "kita",
    "lain",
    "lebih",
    "maka",
    "mana",
    "mau",
    "mereka",
    "oleh",
    "pada",
    "para",
    "pun",
    "saat",
    "saja",
    "saya",
    "sebagai",
    "secara",
    "serta",
    "setiap",
    "sudah",
    "supaya",
    "tak",
    "tentang",
    "untuk",
    "yaitu",
    "yang",
];

/// Words with which people ask and that say nothing about what they ask for, spoken Indonesian before English. Texts keep
/// them: only questions and groups of words that say the same are read without them.
const FILLERS: &str = "ah aja ajah akhirnya apaan apalagi bang banget belum beserta bgt biar bilang bkn boleh bolehkah brp btw bu \
    buat bukan bukannya butuh cuma cuman deh dgn dimana dll doang dong dpt emang engga enggak ga gaada gak gara \
    gini gitu gmn gue habis hai halo hari hrs info informasi iya jangan jg jgn kah kak kalo kan kapan kaya kayak \
    kenapa kl klo kok krn lagi lah lg loh mah malah masih memang mengapa min mohon nah ngga nggak nih nya oke \
    pak pas pengen pengin perlu permisi pernah sama sampai sampe sangat sdh sedang sekarang selalu semua seperti \
    siapa sih skrg soal sy tahu tapi tau telah tentu terbaru terus tetap tidak tolong tp trus udah utk wah ya yg \
    a about am an and are at be by can cant do does for from get give go has have help how i im in is it me my \
    near need of on or our please some that the there this to want we what when where who why with you your";

/// Words whose stem would be another word: what runs (`berjalan`) is no road (`jalan`), and who lives here (`penduduk`)
/// does not sit (`duduk`).
const OWN_STEMS: [(&str, &str); 11] = [
    ("belajar", "belajar"),
    ("berjalan", "berjalan"),
    ("dijalankan", "berjalan"),
    ("kedudukan", "kedudukan"),
    ("kependudukan", "penduduk"),
    ("pelajar", "pelajar"),
    ("pelajaran", "belajar"),
    ("penduduk", "penduduk"),
    ("perjalanan", "berjalan"),
    ("seberang", "seberang"),
    ("sekolah", "sekolah"),
];

/// Letters of the longest word that somebody may search for; longer ones are addresses and the like.
const LONGEST: usize = 32;

/// Gives every word of a text to `take`, folded. Single letters are none; single digits are.
pub(crate) fn words(text: &str, take: &mut impl FnMut(&str)) {
    let mut buffer = String::new();
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let Some(start) = bytes[at..].iter().position(is_part).map(|skipped| at + skipped) else { return };
        let end = bytes[start..].iter().position(|byte| !is_part(byte)).map_or(bytes.len(), |length| start + length);
        at = end;
        let run = &text[start..end];
        if run.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
            give(run, take);
        } else if run.is_ascii() {
            buffer.clear();
            buffer.push_str(run);
            buffer.make_ascii_lowercase();
            give(&buffer, take);
        } else {
            let folded = fold(run);
            folded.split(|letter: char| !letter.is_alphanumeric()).for_each(|word| give(word, take));
        }
    }
}

fn give(word: &str, take: &mut impl FnMut(&str)) {
    if word.len() > LONGEST || word.len() < 2 && !word.bytes().all(|byte| byte.is_ascii_digit()) || word.is_empty() {
        return;
    }
    take(word);
}

/// Gives every word of HTML that we made to `take`: what stands between the tags.
pub(crate) fn words_of_markup(html: &str, take: &mut impl FnMut(&str)) {
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_at(memchr(b'<', rest.as_bytes()).unwrap_or(rest.len()));
        rest = memchr(b'>', tag.as_bytes()).map_or("", |end| &tag[end + 1..]);
        if memchr(b'&', text.as_bytes()).is_some() {
            for (number, part) in text.split('&').enumerate() {
                // An ampersand begins an entity, and an entity ends a word.
                words(if number == 0 { part } else { part.split_once(';').map_or(part, |(_, rest)| rest) }, take);
            }
        } else {
            words(text, take);
        }
    }
}

/// The words of some texts, each once, folded.
pub(crate) fn distinct_words(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut found = IndexSet::new();
    for text in texts {
        words(&text, &mut |word| {
            found.insert(word.to_owned());
        });
    }
    found.into_iter().collect()
}

/// A text in lower case, without accents and joiners: `Café` is `cafe`.
pub(crate) fn fold(text: &str) -> String {
    let is_said = |letter: &char| !is_combining_mark(*letter) && !is_joiner(*letter);
    text.nfkd().filter(is_said).flat_map(char::to_lowercase).collect()
}

/// Whether a word, in small letters, says nothing about any record.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// Whether a question says the same without a word.
pub(crate) fn is_filler(word: &str) -> bool {
    is_stop_word(word) || fillers().any(|filler| filler == word)
}

/// The words that a question says the same without and texts keep.
pub(crate) fn fillers() -> impl Iterator<Item = &'static str> {
    FILLERS.split(' ')
}

/// Finds what the forms of a word have in common: `pengurusan`, `mengurus` and `urus` share `urus`.
pub(crate) struct Stems(Stemmer);

impl Default for Stems {
    fn default() -> Stems {
        Stems(Stemmer::create(Algorithm::Indonesian))
    }
}

impl Stems {
    /// The stem of a word in small letters; words with other letters stay as they are.
    pub(crate) fn of(&self, word: &str) -> String {
        match OWN_STEMS.binary_search_by_key(&word, |(form, _)| form) {
            Ok(at) => OWN_STEMS[at].1.to_owned(),
            Err(_) if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) => word.to_owned(),
            Err(_) => self.0.stem(word).into_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, &mut |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn takes_text_apart_as_people_type() {
        assert_eq!(all("KTP-el & Akta “Lahir”, 3 hari"), ["ktp", "el", "akta", "lahir", "3", "hari"]);
        assert_eq!(all("Café é—ＫＴＰ a"), ["cafe", "ktp"]);
        assert_eq!(all("می\u{200c}خواهم"), all("میخواهم"));
        assert_eq!(all(&"x".repeat(40)), [""; 0]);
        let mut found = Vec::new();
        words_of_markup("<p class=x>Satu &amp; <b>dua</b>tiga&quot;empat</p>", &mut |word| found.push(word.to_owned()));
        assert_eq!(found, ["satu", "dua", "tiga", "empat"]);
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let stems = Stems::default();
        for form in ["mengurus", "pengurusan", "diurus", "urus", "pengurusannya"] {
            assert_eq!(stems.of(form), "urus", "{form}");
        }
        assert_eq!(stems.of("perizinan"), stems.of("izin"));
        assert_ne!(stems.of("berjalan"), stems.of("jalan"));
    }

    #[test]
    fn tables_are_sorted_for_looking_up() {
        assert!(STOP_WORDS.is_sorted());
        assert!(OWN_STEMS.is_sorted());
    }
}
