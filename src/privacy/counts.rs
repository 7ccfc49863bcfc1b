//! Words of what is counted or measured: rows of small numbers behind them are no number of a person in groups.

use super::words::{Token, TokenKind};

/// What is counted, measured or drawn.
const COUNTED: &str = "
    nilai skor kunjungan pengunjung suara perolehan jumlah total rekap debit volume produksi penjualan harga stok panen
    curah hujan suhu kelembapan tekanan frekuensi ukuran luas panjang lebar tinggi berat jarak kedalaman kadar indeks ikm
    poin persentase peringkat undian sandi peta tabel grafik deret bilangan bacaan pembacaan target realisasi capaian
    unduhan tayangan peminjam pendaftar responden kuesioner pemilih sampah januari februari maret april mei juni juli agustus september
    oktober november desember punggung dada keberangkatan kedatangan jadwal trayek rute lintas angkot bus populasi omzet pendapatan laba tonase dosis score scores values readings votes count counts visitors";

/// The most words between what is counted and its numbers.
const LONGEST: usize = 4;

/// Whether the phrase before a number names something counted.
pub(crate) fn is_counted(before: &[Token]) -> bool {
    let mut words = 0;
    for token in before {
        match token.kind {
            TokenKind::Number if token.text.len() > 4 => return false,
            TokenKind::Number => {}
            TokenKind::Mark if token.is_wall() || token.is_one_of(&[";", "!", "?", "."]) => return false,
            TokenKind::Mark => {}
            TokenKind::Word if token.is_in(COUNTED) => return true,
            TokenKind::Word
                if token.is_in("a an atas nama untuk milik oleh dari penerima pemilik ibu bapak pak bu") =>
            {
                return false;
            }
            TokenKind::Word => words += 1,
        }
        if words > LONGEST {
            return false;
        }
    }
    false
}
