//! What looks like the mark of a list and is none: the first letter of a name, an abbreviation, a number to which a text
//! refers.

/// Whether what stands behind a letter and its point goes on an abbreviation or a name: `a. n. wali kota`, `B. J. Habibie`.
pub(crate) fn goes_on_shortened(behind: &str) -> bool {
    let mut letters = behind.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next() == Some('.')
}

/// Whether all things that are counted with large letters could be people, their first names shortened: `A. Rahman`.
pub(crate) fn could_be(things: &[&str]) -> bool {
    things.iter().all(|thing| is_name(thing))
}

/// Words of the longest name.
const LONGEST: usize = 4;

/// Whether a text is a name, with or without what people set behind one: a degree, an office, a number.
fn is_name(text: &str) -> bool {
    let ends = |letter: char| ",(:;/=\t–—".contains(letter);
    let name = text.split(ends).next().unwrap_or_default();
    let name = name.split(" - ").next().unwrap_or_default().trim().trim_end_matches(['.', '!', '?']);
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_part = |word: &&str| {
        let begins = word.starts_with(char::is_uppercase) || BETWEEN.contains(word);
        let is_plain = word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '.' | '\'' | '’' | '-'));
        begins && is_plain && !is_common(word)
    };
    (1..=LONGEST).contains(&words.len()) && words.iter().all(is_part)
}

/// Words in small letters that stand in names.
const BETWEEN: [&str; 8] = ["bin", "binti", "van", "von", "de", "al", "el", "der"];

fn is_common(word: &str) -> bool {
    let small = word.to_lowercase();
    let first = small.split('-').next().unwrap_or_default();
    COMMON.split_ascii_whitespace().any(|known| known == first)
}

/// Words with which the things of lists begin in the papers of an office, and no name does.
const COMMON: &str = "
    akta alamat alat alur anggaran asas aspek bab badan bagan bagian bahan bantuan batas benar berkas biaya bidang bukti
    cara cepat contoh daftar dampak dasar data definisi desa dinas dokumen dua empat evaluasi foto fotokopi formulir
    gambaran gratis hal hari hasil hukum identifikasi identitas indikator informasi inovasi isi isian izin jadwal jam
    jangka jenis jumlah kantor kartu kebijakan kecamatan kegiatan kelurahan kendala kesimpulan keterangan ketentuan
    keuangan khusus kk kia kontak kota ktp kuasa kualitas lain lainnya lampiran langkah latar layanan lima lingkup
    lokasi loket maksud manfaat masalah mekanisme metode misi monitoring mudah nama nomor organisasi pelaksanaan
    pelaporan pelatihan pelayanan pemantauan pembahasan pembiayaan pembukaan pemohon pendahuluan pendaftaran pendanaan
    pengaduan pengawasan pengertian pengguna pengumuman penjelasan penutup penyelenggaraan peran peraturan permasalahan
    permohonan pernyataan persiapan persyaratan pertanyaan peserta petugas profil program prosedur proses puskesmas
    rencana ringkasan ruang rumah salah sanksi saran sarana sasaran satu sejarah sekretariat seksi sifat sistem sosialisasi
    strategi struktur sumber surat syarat tahap tahapan target tarif tata tempat tidak tiga tindak tugas tujuan umum
    undangan unit unsur uraian urusan usulan visi waktu wilayah ya";

/// Whether a text ends in a word behind which a number belongs to the sentence: `ayat (2)`, `pukul 8.`
pub(crate) fn asks_for_number(before: &str) -> bool {
    let text = before.trim_end();
    let word = text.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or_default();
    let word = word.trim_end_matches('.').to_lowercase();
    word.len() < LONGEST_WORD && REFERRING.split_ascii_whitespace().any(|known| known == word)
}

/// Bytes that occur in no word of [`REFERRING`].
const LONGEST_WORD: usize = 12;

/// Words that want a number or a letter behind them.
const REFERRING: &str = "
    ayat pasal huruf angka butir poin nomor no bab lampiran tabel gambar halaman hlm pukul jam tanggal tgl hari minggu
    bulan tahun ke dan atau sampai s.d hingga dengan sebanyak sekitar lantai loket ruang gedung blok kelas tahap jalur rt rw
    pada dari jl jalan gang km golongan zona kavling";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_headings() {
        for names in [
            &["Yusuf", "Riantiarno"][..],
            &["Rahman, S.H.", "Siregar, M.Si."],
            &["RAHMAN", "SIREGAR"],
            &["Rahman (Ketua)", "Siregar - Sekretaris"],
            &["Rahman bin Abdullah", "de Fretes"],
            &["Rahman: hadir", "Siregar: izin"],
        ] {
            assert!(could_be(names), "{names:?}");
        }
        for others in [
            &["Umum", "Khusus"][..],
            &["Rahman", "Syarat umum"],
            &["KTP asli", "Kartu Keluarga"],
            &["Latar Belakang", "Dasar Hukum"],
            &["Ya", "Tidak"],
            &["Lain-lain"],
            &["Loket 1"],
            &[""],
        ] {
            assert!(!could_be(others), "{others:?}");
        }
    }

    #[test]
    fn shortened_words_and_references_are_known() {
        assert!(["n. Wali Kota", "J. Habibie"].into_iter().all(goes_on_shortened));
        assert!(!["nama", "KTP", "", "1. KTP"].into_iter().any(goes_on_shortened));
        assert!(["pada ayat", "Pasal 3 dan ", "buka pukul ", "(Lantai"].into_iter().all(asks_for_number));
        assert!(!["Cepat", "Syarat: ", "", "Murah."].into_iter().any(asks_for_number));
    }
}
