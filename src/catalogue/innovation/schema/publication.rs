//! By what an innovation is found, how and when it is shown, and what is never shown.

use crate::catalogue::caption;
use crate::fields::field::{Field, WantedOf};
use crate::vocabulary::{Layout, Publication};

pub(crate) static KEYWORDS: Field = Field::words("kata_kunci", 0..=60)
    .label("Kata kunci", "Keywords")
    .help("Kata yang mungkin dicari warga.", "Words that people may search for.")
    .examples(&["surat", "antre"])
    .meant(&["tags"])
    .searched(80)
    .wanted(7, WantedOf::Everything)
    .asked("Kata yang mungkin dicari warga, dipisah koma.", "Words that people may search for, parted by commas.");

pub(crate) static OLD_ADDRESSES: Field = Field::texts("alamat_lama", 0..=200)
    .label("Alamat lama", "Old addresses")
    .help(
        "Nama berkas lama, supaya tautan lama tetap hidup.",
        "Former names of the file, so that old links stay alive.",
    )
    .examples(&["nama-berkas-lama"])
    .meant(&["aliases"])
    .asked(
        "Alamat halaman ini yang dulu, supaya tautan lama tetap hidup.",
        "Where this page stood before, so that old links stay alive.",
    );

pub(crate) static CAPTIONS: Field = Field::map("bagikan", caption::FIELDS).label("Teks siap bagikan", "Captions").help(
    "Teks siap bagikan, kalau ingin menulis sendiri. Tautan ditambahkan sendiri di akhirnya.",
    "Captions of your own for social media. The link is put behind them by itself.",
);

pub(crate) static PUBLICATION: Field = Field::choice::<Publication>("publikasi")
    .label("Publikasi", "Publication")
    .help(
        "terbit, draf (belum tampil), siap (draf yang siap diperiksa), atau arsip. Kosong berarti terbit.",
        "terbit (published), draf (not shown yet), siap (a draft that is ready to be checked), or arsip (archived). Left out means terbit.",
    )
    .examples(&["draf"])
    .meant(&["draft"])
    .points();

pub(crate) static PUBLISH_AT: Field = Field::moment("terbit_pada")
    .label("Tampil mulai", "Shown from")
    .help("Tampil mulai kapan. Kosong berarti sekarang.", "From when it is shown. Left out means now.")
    .examples(&["2026-01-31 08:00"])
    .points()
    .asked(
        "Mulai tampil pada hari dan jam ini. Bila kosong, sejak diterbitkan.",
        "Shown from this day and time. If it is empty, once it is published.",
    );

pub(crate) static EXPIRE_AT: Field = Field::moment("tayang_sampai")
    .label("Tampil sampai", "Shown until")
    .help(
        "Tampil sampai kapan. Sesudahnya halaman menjadi arsip.",
        "Until when it is shown. After that the page is in the archive.",
    )
    .examples(&["2027-12-31"])
    .points()
    .asked("Sesudahnya halaman menjadi arsip.", "After that the page is in the archive.");

pub(crate) static CHECKED: Field = Field::date("tanggal_diperiksa")
    .label("Tanggal diperiksa", "Last checked")
    .help("Kapan isi halaman ini terakhir diperiksa.", "When somebody last checked that the page is true.")
    .examples(&["2026-01-15"])
    .column(13)
    .wanted(8, WantedOf::Everything);

pub(crate) static SAMPLE: Field = Field::boolean("contoh")
    .label("Contoh", "Sample")
    .help("Tandai bila ini hanya contoh, bukan layanan nyata.", "Mark it if it is only a sample and no real service.")
    .examples(&["true"])
    .column(14)
    .points()
    .asked("Ya bila ini hanya contoh, bukan layanan nyata.", "Yes if it is only a sample and no real service.");

pub(crate) static LAYOUT: Field = Field::choice::<Layout>("tata_gambar")
    .label("Tata gambar", "Picture layout")
    .help(
        "Isi utama gambar kiriman: {choices}. Kosong berarti dipilihkan di antara yang isinya ada.",
        "What a post's picture begins with: {choices}. Left out, one is taken of those that can be filled.",
    )
    .examples(&["hasil"]);

pub(crate) static SENSITIVE: Field = Field::boolean("peka")
    .label("Peka", "Sensitive")
    .help(
        "Tulis ya bila orang bisa celaka karena ketahuan membuka halaman ini, misalnya korban kekerasan. Halamannya mendapat tombol Keluar cepat.",
        "Write ya if people can come to harm for being seen on this page, such as victims of violence. The page gets a button to leave at once.",
    )
    .examples(&["true"])
    .points();

pub(crate) static INTERNAL: Field = Field::any("internal")
    .label("Catatan kantor", "Notes of the office")
    .help("Catatan kantor; tidak pernah tampil di situs.", "Notes of the office; they never reach the site.")
    .examples(&["{kematangan: 0, catatan: \"\"}"])
    .private();
