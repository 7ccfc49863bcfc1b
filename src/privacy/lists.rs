//! Words of phrases that stand before numbers of things.

use foldhash::HashMap;
use std::ops::BitOr;
use std::sync::LazyLock;

/// The lists that a word stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lists(u16);

impl Lists {
    /// A word that is in no list.
    pub(crate) const NONE: Lists = Lists(0);
    /// Words for a number of a thing, such as "kode".
    pub(crate) const NUMBER: Lists = Lists(1);
    /// Words that may stand in a phrase without a meaning of their own.
    pub(crate) const FILLER: Lists = Lists(2);
    /// Words behind which a person or another phrase begins.
    pub(crate) const END: Lists = Lists(4);
    /// Numbers of parcels, posts, payments, books, machines and pupils; no other number stands right behind such a
    /// word.
    pub(crate) const TRACKED: Lists = Lists(8);
    /// Papers and entries of offices, which are seldom named without their number.
    pub(crate) const REGISTER: Lists = Lists(16);
    /// Things that have a number of their own if "nomor" stands with them.
    pub(crate) const PAPER: Lists = Lists(32);
    /// Things that are published online, such as posts, videos and articles.
    pub(crate) const POST: Lists = Lists(64);
    /// Words that tell which of a thing it is.
    pub(crate) const OTHER: Lists = Lists(128);
    /// Things that have no telephone and are no person: furniture, machines, papers in a folder.
    pub(crate) const OBJECT: Lists = Lists(256);
    /// All lists of words with a meaning of their own: every list but the first three.
    pub(crate) const KNOWN: Lists = Lists(0b1_1111_1000);

    /// All lists that hold a word, which is given in small letters.
    pub(crate) fn of(word: &str) -> Lists {
        LISTS.get(word).copied().unwrap_or(Lists::NONE)
    }

    /// Whether the word stands in one of these.
    pub(crate) fn has(self, lists: Lists) -> bool {
        self.0 & lists.0 != 0
    }
}

impl BitOr for Lists {
    type Output = Lists;

    fn bitor(self, other: Lists) -> Lists {
        Lists(self.0 | other.0)
    }
}

static LISTS: LazyLock<HashMap<&str, Lists>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Lists> = HashMap::default();
    for (list, words) in WORDS {
        for word in words.split_ascii_whitespace() {
            let lists = all.entry(word).or_insert(Lists::NONE);
            *lists = *lists | list;
        }
    }
    all
});

const WORDS: [(Lists, &str); 9] = [
    (
        Lists::NUMBER,
        "nomor no nmr nomer nomornya bernomor number",
    ),
    (
        Lists::FILLER,
        "
        adalah ialah yaitu yakni itu ini tersebut saya anda kami kamu kita nya baru lama asli berikut sebagai berupa is the
        of your my contoh dengan",
    ),
    (
        Lists::END,
        "
        ke di dari pada kepada untuk oleh dan atau serta dengan melalui via lewat milik atas nama an a n pemilik penerima
        pemohon pelapor warga penduduk petugas pegawai peserta anggota pasien siswa anak bayi balita ibu bapak bu pak sdr
        sdri saudara saudari suami istri orang kepala ketua lurah camat ybs bersangkutan beliau dia ia lansia calon induk
        karena bahwa yang lalu kemudian tanpa bersama bawa tunjukkan admin operator cs line kontak",
    ),
    (
        Lists::TRACKED,
        "
        id ids kode code resi awb tracking pelacakan lacak invoice barcode imei iccid isbn issn isni doi orcid viaf lccn oclc
        ean gtin upc sku hash sha md commit token otp nisn npsn nis nuptk nidn nim nrp nop nopd nib nmid qris npwpd
        va ntpn ntb nsfp idpel sep tiket ticket transaksi referensi ref pesanan sn iban utas tweet twit cuitan reel
        postingan unggahan trx klaim karcis nota faktur kuitansi kwitansi mac qr voucher nss uid guid uuid userid",
    ),
    (
        Lists::REGISTER,
        "
        spm spd spp dpa str sip pirt irt bpom rm medis meterai bpjs jkn shm katalog utm handle stroom serial seri meter
        idpel pdam pln sambungan batch bets lot flazz brizzi tapcash emoney money pixel booking account virtual key apikey edar halal",
    ),
    (
        Lists::PAPER,
        "
        surat akta akte izin sertifikat kartu lapor antrean antrian pendaftaran registrasi register reg agenda pelanggan polis
        kontrak kwitansi kuitansi faktur nota dokumen berkas laporan aduan pengaduan permohonan perkara lelang tender rup
        paket mesin rangka aset inventaris barang objek bidang persil alat voucher kupon tagihan pembayaran akun
        aplikasi perangkat produksi kontainer hak tanah order",
    ),
    (
        Lists::OBJECT,
        "
        serial seri surat sk akta akte izin sertifikat formulir polis kwitansi kuitansi faktur nota dokumen berkas perkara
        lelang tender rup mesin rangka aset inventaris objek bidang persil voucher kupon perangkat kontainer hak tanah meja
        kursi lemari kendaraan bpkb stnk spj spk sppt sop bukti lembar buku naskah batch bets sampel spesimen sensor titik
        kamera cctv absensi kunci loker rak ruang kamar kapling blok sumur tiang gardu panel trafo antrean antrian unit
        printer laptop komputer proyektor motor mobil mesin pompa genset tabung barang suku cadang peta lampiran skema
        kegiatan subkegiatan urusan wilayah desa jenis model tipe sn lot produk label segel stiker meteran modul arsip
        log kontrak registrasi reg parkir petak sawah kebun tambak kuburan makam kotak boks folder map kontrol pengiriman undian ijazah transkrip rapor kargo manifes disposisi tembusan putusan gugatan register",
    ),
    (
        Lists::POST,
        "pos post posting postingan unggahan konten status video tweet berita artikel",
    ),
    (
        Lists::OTHER,
        "
        pos pelanggan pengiriman kiriman barang paket pembayaran bayar billing tagihan listrik air pajak faktur
        halaman page grup group channel kanal pengguna user rapat meeting zoom order akun sesi session device
        perangkat iklan kampanye produk penyedia unik verifikasi promo referral lokasi wilayah satker usaha masuk keluar
        keputusan edaran tugas perintah perjanjian keterangan kelahiran kematian lahir nikah perkawinan surat berita artikel
        polisi kesehatan ketenagakerjaan dokter mahasiswa digital elektronik resmi instansi dinas indonesia jne jnt sicepat tiki anteraja ninja shopee
        tokopedia lazada instagram facebook tiktok youtube twitter threads google kurir way rilau rekam md",
    ),
];
