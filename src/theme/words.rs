//! The words that the generator asks of every theme.

use crate::fields::Choice;
use crate::vocabulary::{
    Affair, AgencyKind, Audience, ChannelKind, Form, Initiator, Kind, Level, Measure, Outlet, Stage, Status,
};

/// Words that the generator asks of every theme, besides those of the vocabulary.
const WORDS: &[&str] = &[
    "kartu-alt",
    "jumlah-inovasi",
    "judul-dicabut",
    "judul-hilang",
    "isi-hilang",
    "judul-perbaikan",
    "isi-perbaikan",
    "bahasa-id",
    "bahasa-en",
    "semua-inovasi",
    "semua-opd",
    "istilah",
    "istilah-keterangan",
    "beranda",
    "judul-404",
    "keterangan-404",
    "judul-alih",
    "judul-cari",
    "judul-cari-huruf",
    "keterangan-cari",
    "hal",
    "daftar-keterangan",
    "lencana-gratis",
    "lencana-selesai",
    "lencana-hp",
    "lencana-telepon",
    "lencana-datang",
    "lencana-hp-telepon",
    "lencana-hp-datang",
    "lencana-telepon-datang",
    "lencana-hp-telepon-datang",
    "pemberitahuan-berhenti",
    "pemberitahuan-diganti",
    "pemberitahuan-arsip",
    "pemberitahuan-draf",
    "pemberitahuan-siap",
    "draf",
    "siap",
    "pemberitahuan-gagasan",
    "pemberitahuan-dikembangkan",
    "pemberitahuan-uji_coba",
    "fakta-bentuk",
    "fakta-jenis",
    "fakta-urusan",
    "fakta-inisiator",
    "fakta-uji_coba",
    "fakta-penerapan",
    "fakta-misi",
    "fakta-program",
    "fakta-tematik",
    "fakta-sdgs",
    "fakta-tahapan",
    "fakta-status",
    "darurat",
    "darurat-telepon",
    "kartu-darurat",
    "berlaku-di-tempat",
    "banyak-tempat",
    "jenis-telepon",
    "tanggal",
    "penghargaan-baris",
    "replikasi-baris",
    "umpan-judul",
    "data-csv",
    "data-json",
    "misi-nomor",
    "contoh",
    "seluruh-kota",
    "daftar-seluruh-kota",
    "juga-seluruh-kota",
    "jelajah-statistik",
    "jelajah-misi",
    "jelajah-penghargaan",
    "jelajah-wilayah",
    "jelajah-tahun",
    "jelajah-opd",
    "statistik-judul",
    "keterangan-statistik",
    "grafik-topik",
    "grafik-tahun",
    "grafik-tahapan",
    "grafik-jenis",
    "grafik-opd",
    "grafik-tingkat",
    "grafik-misi",
    "grafik-pertumbuhan",
    "grafik-lebih-dari-satu",
    "temuan-satu",
    "temuan-beberapa",
    "temuan-sama",
    "temuan-kali",
    "temuan-naik",
    "temuan-turun",
    "tahun-tak-tercatat",
    "tanpa-misi",
    "kantor-lain",
    "hemat-waktu",
    "hemat-biaya",
    "hemat-langkah",
    "temuan-hemat-waktu",
    "temuan-hemat-biaya",
    "temuan-hemat-langkah",
    "keterangan-misi",
    "keterangan-tahun",
    "keterangan-wilayah",
    "keterangan-penghargaan",
    "penghargaan-judul",
    "penghargaan-peringkat",
    "dan",
    "terkait-kata",
    "terkait-topik",
    "terkait-urusan",
    "terkait-kantor",
    "terkait-wilayah",
    "terkait-untuk",
    "contoh-cari-1",
    "contoh-cari-2",
    "contoh-cari-3",
    "bagikan-whatsapp",
    "bagikan-facebook",
    "bagikan-x",
    "bagikan-telegram",
    "bagikan-email",
    "poster-lebih",
    "poster-darurat",
    "poster-darurat-baris",
    "poster-bahaya",
    "poster-batas",
    "poster-biaya",
    "poster-waktu",
    "poster-tempat",
    "poster-tempat-lain",
    "poster-jam",
    "poster-whatsapp",
    "poster-telepon",
    "bundel-wilayah",
    "bundel-kecamatan",
    "bundel-opd",
    "bundel-jumlah",
    "bundel-halaman",
    "bukti-judul",
    "bukti-alamat",
    "bukti-tayang",
    "bukti-diperiksa",
    "bukti-tahapan",
    "bukti-mulai",
    "bukti-kanal",
    "bukti-aduan",
    "bukti-cetak",
    "bahan-judul",
    "bahan-keterangan",
    "bahan-semua-judul",
    "bahan-tautan",
    "bahan-tautan-untuk",
    "bahan-kiriman",
    "bahan-kiriman-untuk",
    "bahan-cerita",
    "bahan-cerita-untuk",
    "bahan-qr-svg",
    "bahan-qr-png",
    "bahan-poster",
    "takarir-darurat",
    "takarir-contoh",
    "takarir-tagar",
];

/// The words that the generator itself asks of a theme.
pub(super) fn words_of_the_program() -> impl Iterator<Item = String> {
    fn ids<T: Choice>(prefix: &'static str) -> impl Iterator<Item = String> {
        T::ALL.iter().map(move |value| format!("{prefix}-{}", value.id()))
    }
    let fixed = WORDS.iter().map(|key| (*key).to_owned());
    let months = (1..=12).map(|month| format!("bulan-{month}"));
    let goals = (1..=17).map(|goal| format!("sdgs-{goal}"));
    let facets = crate::catalogue::facet::FacetKind::ALL.into_iter();
    let facets = facets.flat_map(|facet| {
        let pages: &[&str] = if facet.has_own_pages() { &["facet", "facet-keterangan", "daftar"] } else { &[] };
        ["saring"].iter().chain(pages).map(move |prefix| format!("{prefix}-{}", facet.id()))
    });
    fixed
        .chain(months)
        .chain(goals)
        .chain(facets)
        .chain(ids::<Stage>("tahapan"))
        .chain(ids::<Status>("status"))
        .chain(ids::<Kind>("jenis"))
        .chain(ids::<Kind>("jenis-resmi"))
        .chain(ids::<Form>("bentuk"))
        .chain(ids::<Affair>("urusan"))
        .chain(ids::<Initiator>("inisiator"))
        .chain(ids::<Audience>("untuk"))
        .chain(ids::<AgencyKind>("opd-jenis"))
        .chain(ids::<Level>("tingkat"))
        .chain(ids::<ChannelKind>("kanal"))
        .chain(ids::<Measure>("ukuran"))
        .chain(ids::<Outlet>("takarir"))
        .chain(ids::<Outlet>("takarir-nama"))
}
