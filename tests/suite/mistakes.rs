//! All mistakes at once: whatever is wrong in a file of any kind, every mistake is told, and nothing else.

use crate::program::{TODAY, answer, copy, etalase, project};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A good line, how it can be wrong, and the code by which that must be told.
type Mistake = (&'static str, &'static str, &'static str);

struct File {
    path: &'static str,
    text: &'static str,
    mistakes: &'static [Mistake],
}

const SETTINGS: File = File {
    path: "content/situs.yaml",
    text: r##"nama: Etalase Uji
pemerintah: Pemerintah Kota Contoh
url_dasar: https://inovasi.contoh.example
bahasa: id
bahasa_lain: [en]
keterangan: Inovasi layanan di kota ini
wilayah: Kota Contoh
zona_waktu: Asia/Jakarta
logo: foto.jpg
warna:
  tindakan: "#0B5F62"
pengaduan:
  nama: SP4N-LAPOR!
  situs: https://www.lapor.go.id
  sms: "1708"
ppid_url: https://ppid.contoh.example
media_sosial:
  - nama: Instagram
    url: https://contoh.example/a
rpjmd:
  periode: 2025-2029
  visi: Kota yang ramah
  misi: [Warga sehat, Warga cerdas, Pelayanan cepat]
topik:
  - id: surat
    nama: KTP dan surat
    urusan: [administrasi-kependudukan]
  - id: kesehatan
    nama: Kesehatan
    urusan: [kesehatan]
tematik: {2026: [non-tematik, stunting]}
capaian:
  - teks: 18 layanan baru
    angka: 18
    tahun: 2023
    sumber: Berita satu
lisensi:
  nama: CC BY 4.0
  url: https://contoh.example/b
contoh: ya
tampilkan:
  inisiatif: ya
  kartu: tidak
"##,
    mistakes: &[
        ("nama: Etalase Uji", "nama: E", "teks-terlalu-pendek"),
        ("pemerintah: Pemerintah Kota Contoh", "pemerintah:", "isian-kosong"),
        ("url_dasar: https://inovasi.contoh.example", "url_dasar: inovasi.contoh.example", "url-dasar-salah"),
        ("bahasa: id", "bahasa: jawa", "bahasa-salah"),
        ("bahasa_lain: [en]", "bahasa_lain: [jv]", "bahasa-lain-salah"),
        ("keterangan: Inovasi layanan di kota ini", "keterangan = Inovasi layanan di kota ini", "titik-dua-hilang"),
        ("wilayah: Kota Contoh", "wilayah: [Kota (Contoh}", "isian-tak-terbaca"),
        ("zona_waktu: Asia/Jakarta", "zona_waktu: WIB", "zona-waktu-salah"),
        ("logo: foto.jpg", "logo: foto.svg", "logo-svg"),
        ("  tindakan: \"#0B5F62\"", "  tindakan: entah", "warna-tak-terbaca"),
        ("  situs: https://www.lapor.go.id", "  situs: lapor", "alamat-web-salah"),
        ("ppid_url: https://ppid.contoh.example", "ppid_url: ppid", "alamat-web-salah"),
        ("  - nama: Instagram", "  - nama:", "isian-kosong"),
        ("    url: https://contoh.example/a", "    url: saluran", "alamat-web-salah"),
        ("  periode: 2025-2029", "  periode:2025-2029", "titik-dua-tanpa-spasi"),
        ("  visi: Kota yang ramah", "  visi: Kota: yang ramah", "titik-dua-dalam-isian"),
        ("    nama: KTP dan surat", "    nama:", "isian-kosong"),
        ("    urusan: [administrasi-kependudukan]", "    urusan: [penduduk]", "bukan-pilihan"),
        ("    angka: 18", "    angka: banyak", "bukan-bilangan"),
        ("    tahun: 2023", "    tahun: 1900", "di-luar-batas"),
        ("    sumber: Berita satu", "    sumberr: Berita satu", "kunci-tak-dikenal"),
        ("  url: https://contoh.example/b", "  url: lisensi", "alamat-web-salah"),
        ("contoh: ya", "contoh: mungkin", "bukan-benar-salah"),
        ("  inisiatif: ya", "  inisiatif: kadang", "bukan-benar-salah"),
    ],
};

const AGENCY: File = File {
    path: "content/opd/kelurahan-uji.md",
    text: r#"---
nama: Kelurahan Uji
singkatan: Keluji
jenis: kelurahan
induk: disdukcapil
kode_wilayah: "18.71.01"
alamat: Jl. Uji No. 1
koordinat: "-5.38, 105.25"
telepon: "0721000000"
email: a@contoh.go.id
situs: https://a.contoh.go.id
media_sosial:
  - nama: Instagram
    url: https://contoh.example/a
aktif: ya
digabung_ke: dinas-kesehatan
---
Kantor di tepi sungai.
"#,
    mistakes: &[
        ("nama: Kelurahan Uji", "nama: K", "teks-terlalu-pendek"),
        ("singkatan: Keluji", "singkatan: Keluji: lurah", "titik-dua-dalam-isian"),
        ("jenis: kelurahan", "jenis: keluarahan", "bukan-pilihan"),
        ("induk: disdukcapil", "induk: disdukcapi", "opd-tak-dikenal"),
        ("kode_wilayah: \"18.71.01\"", "kode_wilayah: \"1871\"", "kode-wilayah-salah"),
        ("alamat: Jl. Uji No. 1", "alamatt: Jl. Uji No. 1", "kunci-tak-dikenal"),
        ("koordinat: \"-5.38, 105.25\"", "koordinat: utara", "koordinat-salah"),
        ("telepon: \"0721000000\"", "telepon: nol", "bukan-nomor"),
        ("email: a@contoh.go.id", "email: contoh", "bukan-email"),
        ("situs: https://a.contoh.go.id", "situs: [a (b}", "isian-tak-terbaca"),
        ("    url: https://contoh.example/a", "    url: saluran", "alamat-web-salah"),
        ("aktif: ya", "aktif: mungkin", "bukan-benar-salah"),
        ("digabung_ke: dinas-kesehatan", "digabung_ke: dinas-sehat", "opd-tak-dikenal"),
        ("Kantor di tepi sungai.", "Lihat [ini](tidak-ada.md).", "tautan-putus"),
    ],
};

const PAGE: File = File {
    path: "content/halaman/tentang.md",
    text: r#"---
judul: Tentang kami
ringkasan: Untuk apa situs ini dibuat dan siapa yang mengisinya.
urutan: 10
menu: ya
tanggal_diperiksa: 2026-10-01
---
Isi halaman.
"#,
    mistakes: &[
        ("judul: Tentang kami", "judul:", "isian-kosong"),
        (
            "ringkasan: Untuk apa situs ini dibuat dan siapa yang mengisinya.",
            "ringkasan: Pendek.",
            "teks-terlalu-pendek",
        ),
        ("urutan: 10", "urutan: sepuluh", "bukan-bilangan"),
        ("menu: ya", "menuu: ya", "kunci-tak-dikenal"),
        ("tanggal_diperiksa: 2026-10-01", "tanggal_diperiksa: 2026-13-01", "tanggal-tidak-ada"),
        ("Isi halaman.", "![Foto](entah-apa.jpg)", "gambar-hilang"),
    ],
};

const GLOSSARY: File = File {
    path: "content/data/istilah.yaml",
    text: r#"- istilah: SPBE
  kepanjangan: Sistem Pemerintahan Berbasis Elektronik
  arti: Urusan kantor dengan komputer.
- istilah: IKD
  arti: KTP di dalam ponsel.
  tanpa_kepanjangan: ya
"#,
    mistakes: &[
        ("- istilah: SPBE", "- istilah:", "isian-kosong"),
        ("  arti: Urusan kantor dengan komputer.", "  arti: U", "teks-terlalu-pendek"),
        ("- istilah: IKD", "- istilahh: IKD", "kunci-tak-dikenal"),
        ("  arti: KTP di dalam ponsel.", "  arti: [KTP (di}", "isian-tak-terbaca"),
        ("  tanpa_kepanjangan: ya", "  tanpa_kepanjangan: mungkin", "bukan-benar-salah"),
    ],
};

const DAYS: File = File {
    path: "content/data/hari.yaml",
    text: r#"- tanggal: 17 Agustus
  nama: Hari Kemerdekaan
  topik: [surat]
- tanggal: 12 November
  nama: Hari Kesehatan Nasional
  topik: [kesehatan]
"#,
    mistakes: &[
        ("- tanggal: 17 Agustus", "- tanggal: 32 Agustus", "hari-tanggal-salah"),
        ("  nama: Hari Kemerdekaan", "  nama:", "isian-kosong"),
        ("- tanggal: 12 November", "- tanggal: [12 (Nov}", "isian-tak-terbaca"),
        ("  topik: [kesehatan]", "  topik: [sehat]", "topik-tak-dikenal"),
    ],
};

const SYNONYMS: File = File {
    path: "content/data/sinonim.yaml",
    text: "- [bikin, membuat]\n- [ongkos, biaya]\n- [lurah, kelurahan]\n",
    mistakes: &[
        ("- [bikin, membuat]", "- bikin, membuat", "sinonim-tanpa-kurung"),
        ("- [ongkos, biaya]", "- [ongkos (biaya}", "isian-tak-terbaca"),
        ("- [lurah, kelurahan]", "- [lurah, [kelurahan]]", "sinonim-bukan-kata"),
    ],
};

/// What depends on all of these, and is never blamed for them.
const RECORD: &str = r#"---
nama: Antar Surat
ringkasan: Surat dan kartu diantar ke kelurahan terdekat, tanpa biaya.
opd: disdukcapil
opd_mitra: [kelurahan-uji]
tahapan: inisiatif
jenis: digital
bentuk: tata_kelola
urusan: sosial
topik: [kesehatan, surat]
tematik: [stunting]
rpjmd: {misi: 2}
manfaat: [Warga cukup datang sekali]
contoh: ya
---
Warga memakai SPBE dan IKD.
"#;

const FILES: [&File; 6] = [&SETTINGS, &AGENCY, &PAGE, &GLOSSARY, &DAYS, &SYNONYMS];
const SITES: u64 = 40;

fn random(seed: &mut u64, below: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize % below
}

/// Errors that a check tells, and short forms that nobody explains: file, line and code of each.
fn told(root: &Path) -> BTreeSet<(String, u64, String)> {
    let mut command = etalase(&["check", "--now", TODAY, "--format", "json"]);
    command.current_dir(root);
    let out = answer(command).out;
    let problems = out.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let is_meant =
        |problem: &serde_json::Value| problem["severity"] == "error" || problem["code"] == "singkatan-tak-dijelaskan";
    let problems = problems.filter(is_meant);
    let text = |problem: &serde_json::Value, key: &str| problem[key].as_str().unwrap().to_owned();
    problems
        .map(|problem| (text(&problem, "path"), problem["line"].as_u64().unwrap_or(0), text(&problem, "code")))
        .collect()
}

#[test]
fn every_mistake_in_every_kind_of_file_is_told_and_nothing_else() {
    let good = tempfile::tempdir().unwrap();
    copy(&project("tests/problems/_site"), good.path());
    for folder in ["halaman", "data"] {
        fs::create_dir_all(good.path().join("content").join(folder)).unwrap();
    }
    for file in FILES {
        fs::write(good.path().join(file.path), file.text).unwrap();
    }
    fs::write(good.path().join("content/inovasi/antar-surat.md"), RECORD).unwrap();
    assert_eq!(told(good.path()), BTreeSet::new());
    for site in 0..SITES {
        let mut seed = 20_261_129 + site * 7_919;
        let mut made = BTreeSet::new();
        for file in FILES {
            let mut lines: Vec<&str> = file.text.lines().collect();
            let wanted = (2 + random(&mut seed, 5)).min(file.mistakes.len());
            let mut chosen = BTreeSet::new();
            while chosen.len() < wanted {
                chosen.insert(random(&mut seed, file.mistakes.len()));
            }
            for (good, broken, code) in chosen.into_iter().map(|mistake| file.mistakes[mistake]) {
                let at = lines.iter().position(|line| *line == good).unwrap_or_else(|| panic!("no line {good}"));
                lines[at] = broken;
                made.insert((file.path.to_owned(), at as u64 + 1, code.to_owned()));
            }
            fs::write(good.path().join(file.path), lines.join("\n") + "\n").unwrap();
        }
        let told = told(good.path());
        let hidden: Vec<_> = made.difference(&told).collect();
        let invented: Vec<_> = told.difference(&made).collect();
        assert!(
            hidden.is_empty() && invented.is_empty(),
            "site {site}: not told:\n{hidden:#?}\ntold of good lines:\n{invented:#?}"
        );
    }
}
