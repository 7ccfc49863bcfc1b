//! Fields of files: none is read and dropped, and no mistake in one hides a mistake in another.

use crate::program::{TODAY, answer, copy, etalase, project};
use etalase::rooms::catalogue::{agency, innovation, page};
use etalase::rooms::fields::field::{self, Fields};
use etalase::rooms::settings;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Behind this stands another good value of a line, by which the published site must change.
const OTHER: &str = " #> ";
/// Behind this stands why a line's value changes nothing.
const REASON: &str = " #! ";

const RECORD: &str = r#"---
nama: SI-AKTA #> SI-SURAT
kepanjangan: Sistem antar akta #> Sistem antar surat
ringkasan: Akta kelahiran diantar ke kelurahan terdekat, tanpa biaya. #> Akta kematian diantar ke kelurahan terdekat, tanpa biaya.
opd: disdukcapil #> dinas-kesehatan
opd_mitra: [kecamatan-kedaton] #> [kecamatan-kemiling]
tahapan: penerapan #> uji_coba
status: aktif #> berhenti
diganti_oleh: antar-akta #! told as a mistake unless the status says so
jenis: digital #> non_digital
bentuk: pelayanan_publik #> tata_kelola
urusan: kesehatan #> sosial
urusan_lain: [pendidikan] #> [pangan]
topik: [kesehatan] #> [lain]
tematik: [non-tematik] #> [stunting]
sdgs: [3] #> [4]
inisiator: opd #> asn
rpjmd:
  misi: 1 #> 2
  program: Program satu #> Program dua
waktu_uji_coba: 2021-09 #> 2021-10
waktu_penerapan: 2022-03 #> 2023-03
untuk: [warga] #> [lansia]
manfaat: [Warga cukup datang sekali] #> [Warga tidak perlu datang]
hasil:
  - ukuran: Lama mengurus #> Lama menunggu
    jenis: waktu #> langkah
    sebelum: 3 hari #> 4 hari
    sesudah: 1 hari #> 2 hari
    tahun: 2024 #> 2025
    sumber: Catatan loket #> Catatan kantor
layanan:
  syarat: [KTP asli] #> [KK asli]
  langkah: [Datang ke kantor, Ambil akta] #> [Datang ke loket, Ambil akta]
  biaya: Gratis #> Rp5.000
  waktu_selesai: 1 hari kerja #> 2 hari kerja
  jam: Senin sampai Jumat #> Setiap hari
  lokasi:
    - nama: Kantor Satu #> Kantor Dua
      alamat: Jl. Contoh No. 1 #> Jl. Contoh No. 2
      kecamatan: kedaton #> kemiling
      koordinat: "-5.38, 105.25" #> "-5.39, 105.25"
  kanal:
    - jenis: whatsapp #> telepon
      nilai: "081200000000" #> "081200000001"
      label: Tanya petugas #> Tanya kantor
      guna: urus #> tanya
  bahaya: [Ini bukan ambulans] #> [Ini bukan dokter]
  batas: [Tidak bisa untuk akta kematian] #> [Tidak bisa untuk akta cerai]
  darurat:
    nomor: "112" #> "119"
    kata: Perdarahan #> Kejang
cakupan:
  kecamatan: [kedaton] #> [kemiling]
kontak:
  unit: Loket akta #> Loket surat
  telepon: "0721000000" #> "0721000001"
  whatsapp: "081200000000" #> "081200000001"
  email: a@contoh.go.id #> b@contoh.go.id
  situs: https://a.contoh.go.id #> https://b.contoh.go.id
gambar:
  berkas: petugas.jpg #> lain.jpg
  alt: Petugas menyerahkan akta #> Petugas menyerahkan surat
  kredit: Humas #> Kantor
  izin: ya #> tidak
video: https://contoh.example/a #> https://contoh.example/b
dokumen:
  - judul: Panduan #> Pedoman
    url: https://contoh.example/a.pdf #> https://contoh.example/b.pdf
    ukuran: 2 MB #> 3 MB
penghargaan:
  - nama: Juara satu #> Juara dua
    tahun: 2024 #> 2025
    pemberi: Kota #> Provinsi
    peringkat: Emas #> Perak
replikasi:
  - daerah: Kota Metro #> Kota Palembang
    tahun: 2024 #> 2025
dasar_hukum: [Keputusan satu] #> [Keputusan dua]
kata_kunci: [surat] #> [akta]
alamat_lama: [akta-lama] #> [akta-lain]
bagikan:
  whatsapp: Teks satu #> Teks dua
  facebook: Teks satu #> Teks dua
  instagram: Teks satu #> Teks dua
  x: Teks satu #> Teks dua
  tiktok: Teks satu #> Teks dua
publikasi: terbit #> arsip
terbit_pada: 2026-01-31 08:00 #> 2027-01-31 08:00
tayang_sampai: 2027-12-31 #> 2026-11-20
tanggal_diperiksa: 2026-10-01 #> 2026-10-02
contoh: tidak #> ya
tata_gambar: nama #> hasil
peka: ya #> tidak
internal: {kematangan: 1} #! never leaves the office
---
Warga dulu harus datang tiga kali.
"#;

const AGENCY: &str = r#"---
nama: Dinas Uji #> Dinas Coba
singkatan: Disuji #> Discoba
jenis: kecamatan #> kelurahan
induk: disdukcapil #> dinas-kesehatan
kode_wilayah: "18.71.01" #> "18.71.02"
alias: [Dinas Percobaan] #! an agency is found by it, and its own names are shown
alamat: Jl. Uji No. 1 #> Jl. Uji No. 2
koordinat: "-5.38, 105.25" #> "-5.39, 105.25"
jam_layanan: Senin sampai Jumat #> Setiap hari
telepon: "0721000000" #> "0721000001"
whatsapp: "081200000000" #> "081200000001"
email: a@contoh.go.id #> b@contoh.go.id
situs: https://a.contoh.go.id #> https://b.contoh.go.id
media_sosial:
  - nama: Instagram #> Facebook
    url: https://contoh.example/a #> https://contoh.example/b
aktif: ya #> tidak
digabung_ke: disdukcapil #> dinas-kesehatan
contoh: tidak #> ya
---
"#;

const PAGE: &str = r#"---
judul: Tentang kami #> Tentang situs
ringkasan: Untuk apa situs ini dibuat dan siapa yang mengisinya. #> Untuk apa situs ini dibuat dan siapa yang merawatnya.
urutan: 10 #> 30
menu: ya #> tidak
tanggal_diperiksa: 2026-10-01 #> 2026-10-02
---
Isi.
"#;

const SETTINGS: &str = r##"
nama: Etalase Uji #> Etalase Coba
pemerintah: Pemerintah Kota Contoh #> Pemerintah Kota Lain
url_dasar: https://inovasi.contoh.example #> https://lain.contoh.example
bahasa: id #> en
bahasa_lain: [en] #> []
nama_en: Test showcase #> Trial showcase
keterangan: Inovasi layanan di kota ini #> Inovasi layanan di kota lain
keterangan_en: Innovations of this city #> Innovations of that city
wilayah: Kota Contoh #> Kota Lain
kode_wilayah: "18.71" #> "18.72"
batas_wilayah:
  barat_daya: "-5.6, 105.1" #! decides which coordinates are slips
  timur_laut: "-5.2, 105.5" #! the same
zona_waktu: Asia/Jakarta #> Asia/Jayapura
tema: siger #> pesisir
logo: foto.jpg #> lain.jpg
warna:
  tindakan: "#0B5F62" #> "#0B5F42"
  identitas:
    terang: "#7A1E2B" #> "#7A1E4B"
    gelap: "#F3B5BE" #> "#F3B5DE"
  hiasan: "#D9A321" #> "#D9A341"
pengaduan:
  nama: SP4N-LAPOR! #> Lapor
  situs: https://www.lapor.go.id #> https://www.lapor.example
  sms: "1708" #> "1709"
  keterangan: Sampaikan di sini #> Sampaikan di sana
  keterangan_en: Tell us here #> Tell us there
ppid_url: https://ppid.contoh.example #> https://ppid.lain.example
keluar_ke: https://cuaca.contoh.example #> https://cuaca.lain.example
media_sosial:
  - nama: Instagram #> Facebook
    url: https://contoh.example/a #> https://contoh.example/b
rpjmd:
  periode: 2025-2029 #> 2025-2030
  visi: Kota yang ramah #> Kota yang sehat
  sumber: Perda satu #> Perda dua
  misi: [Warga sehat, Warga cerdas, Pelayanan cepat] #> [Warga bugar, Warga cerdas, Pelayanan cepat]
  misi_en: [Healthy people, Clever people, Quick services] #> [Fit people, Clever people, Quick services]
topik:
  - id: surat #> akta
    nama: KTP dan surat #> KTP dan akta
    nama_en: Papers #> Letters
    urusan: [administrasi-kependudukan] #> [sosial]
    warna: "#0B5F62" #> "#0B5F42"
    emoji: 🪪 #> 📄
    tagar: [SuratWarga] #> [SuratKota]
  - {id: kesehatan, nama: Kesehatan, urusan: [kesehatan]}
  - {id: lain, nama: Lain, urusan: [pangan]}
tematik: {2026: [non-tematik, stunting]} #! says which themes a record may name
capaian:
  - teks: 18 layanan baru #> 18 layanan lain
    angka: 18 #> 19
    tahun: 2023 #> 2024
    sumber: Berita satu #> Berita dua
  - {teks: 24 layanan baru, angka: 24, tahun: 2021, sumber: Berita}
  - {teks: 30 layanan baru, angka: 30, tahun: 2020, sumber: Berita}
lisensi:
  nama: CC BY 4.0 #> CC BY 3.0
  url: https://contoh.example/a #> https://contoh.example/b
contoh: ya #> tidak
tampilkan:
  inisiatif: ya #> tidak
  berhenti: ya #> tidak
  kartu: tidak #> ya
  poster: tidak #> ya
penerbitan:
  resmi:
    jenis: ftps #! says where a site is brought, and nothing in it
    server: ftp.contoh.example #! the same
    port: 21 #! the same
    pengguna: situs #! the same
    folder: public_html #! the same
    sertifikat: server.pem #! the same
    penyedia: netlify #! the same
    batas_berkas: 250000 #! the same
  berkas:
    jenis: zip #! the same
    bagian_mb: 100 #! the same
  cadangan:
    jenis: sftp #! the same
    server: contoh.example #! the same
    pengguna: situs #! the same
    berkas_kunci: ~/.ssh/id_ed25519 #! the same
  awan:
    jenis: s3 #! the same
    bucket: situs #! the same
    titik_akhir: https://s3.contoh.example #! the same
    wilayah: auto #! the same
    gaya: path #! the same
    alamat: https://situs.contoh.example #! the same
    uji: ya #! the same
"##;

const FILES: [(&str, &str); 4] = [
    ("content/situs.yaml", SETTINGS),
    ("content/inovasi/uji.md", RECORD),
    ("content/opd/kecamatan-uji.md", AGENCY),
    ("content/halaman/tentang.md", PAGE),
];

/// The good value of a line, and the other one.
fn halves(line: &str) -> (&str, Option<&str>) {
    match line.split_once(OTHER) {
        Some((good, other)) => (good, Some(other)),
        None => (line.split_once(REASON).map_or(line, |(good, _)| good), None),
    }
}

/// A file with the other value in one line.
fn with_other(text: &str, changed: Option<usize>) -> String {
    let line = |(number, line): (usize, &str)| {
        let (good, other) = halves(line);
        match other.filter(|_| changed == Some(number)) {
            Some(other) => format!("{}: {other}\n", good.split_once(": ").unwrap().0),
            None => format!("{good}\n"),
        }
    };
    text.lines().enumerate().map(line).collect()
}

/// All that is published, by path.
fn published(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(root.join("public")).into_iter().map(Result::unwrap);
    let files =
        files.filter(|entry| entry.file_type().is_file() && !entry.file_name().to_string_lossy().starts_with('.'));
    files
        .map(|entry| (entry.path().strip_prefix(root).unwrap().display().to_string(), fs::read(entry.path()).unwrap()))
        .collect()
}

#[test]
fn every_field_changes_what_is_published() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    copy(&project("tests/problems/_site"), root);
    copy(&project("tests/themes/pesisir"), &root.join("themes/pesisir"));
    for name in ["petugas.jpg", "lain.jpg"] {
        fs::copy(root.join("content/gambar/foto.jpg"), root.join("content/gambar").join(name)).unwrap();
    }
    fs::create_dir_all(root.join("content/halaman")).unwrap();
    // Others beside which some fields show what they do.
    fs::write(root.join("content/halaman/kontak.md"), with_other(PAGE, None).replace("urutan: 10", "urutan: 20"))
        .unwrap();
    let plain = |name: &str, stage: &str| {
        let lines = ["opd: disdukcapil", "jenis: digital", "bentuk: tata_kelola", "urusan: sosial", "manfaat: [Cepat]"];
        let summary = "ringkasan: Warga tahu kapan harus datang, tanpa menunggu lama.";
        let text = format!("---\nnama: {name}\n{summary}\n{stage}\n{}\n---\n", lines.join("\n"));
        fs::write(root.join("content/inovasi").join(format!("{}.md", name.to_lowercase())), text).unwrap();
    };
    plain("Gagasan", "tahapan: inisiatif");
    plain("Berhenti", "tahapan: inisiatif\nstatus: berhenti");
    for (path, text) in FILES {
        fs::write(root.join(path), with_other(text, None)).unwrap();
    }
    let build = |root: &Path| {
        let mut command = etalase(&["build", "--now", TODAY]);
        command.current_dir(root);
        let answer = answer(command);
        if answer.code == 0 { Ok(published(root)) } else { Err(answer.out) }
    };
    // Texts to share are in kits, which need drawings; elsewhere those would only take time.
    let site_with_cards = tempfile::tempdir().unwrap();
    copy(root, site_with_cards.path());
    let drawn = with_other(SETTINGS, None).replace("kartu: tidak", "kartu: ya");
    fs::write(site_with_cards.path().join("content/situs.yaml"), drawn).unwrap();
    let bases = [root, site_with_cards.path()].map(|root| (root, build(root).unwrap()));
    let lines = FILES.iter().flat_map(|(path, text)| text.lines().enumerate().map(move |line| (path, text, line)));
    let changed: Vec<_> = lines.filter(|(_, _, (_, line))| halves(line).1.is_some()).collect();
    let judge = |(path, text, (number, line)): &(&&str, &&str, (usize, &str))| {
        let is_caption = text.lines().take(*number).any(|line| line == "bagikan:") && line.starts_with(' ');
        let is_of_kits = ["emoji:", "tagar:", "tata_gambar:"].iter().any(|key| line.trim_start().starts_with(key));
        let is_shared = is_caption || is_of_kits;
        let (root, base) = &bases[usize::from(is_shared)];
        let other = tempfile::tempdir().unwrap();
        copy(root, other.path());
        fs::write(other.path().join(path), with_other(text, Some(*number))).unwrap();
        match build(other.path()) {
            Ok(other) if other != *base => None,
            Ok(_) => Some(format!("{path}: {line}\nchanges nothing")),
            Err(report) => Some(format!("{path}: {line}\n{report}")),
        }
    };
    let wrong: Vec<String> = changed.par_iter().filter_map(judge).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The tables of these files' fields.
const TABLES: [(&str, &Fields); 4] = [
    (SETTINGS, &settings::schema::FIELDS),
    (RECORD, &innovation::schema::FIELDS),
    (AGENCY, &agency::schema::FIELDS),
    (PAGE, &page::FIELDS),
];

#[test]
fn every_field_of_the_tables_is_among_those() {
    let mut forgotten = Vec::new();
    for (text, fields) in TABLES {
        let walked: BTreeSet<&str> = text
            .split(['\n', '{', ','])
            .filter_map(|line| Some(line.trim_start_matches([' ', '-']).split_once(':')?.0))
            .collect();
        field::walk(fields, &mut |_, field| {
            if !walked.contains(field.key) {
                forgotten.push(field.key);
            }
        });
    }
    assert!(forgotten.is_empty(), "fields that no file above has: {forgotten:?}");
}

/// How a line of the record can be wrong, and the code by which it must be told.
const MISTAKES: [(&str, &str, &str); 36] = [
    ("nama: SI-AKTA", "nama:", "isian-kosong"),
    ("kepanjangan: Sistem antar akta", "kepanjangan = Sistem antar akta", "titik-dua-hilang"),
    (
        "ringkasan: Akta kelahiran diantar ke kelurahan terdekat, tanpa biaya.",
        "ringkasan: Pendek.",
        "teks-terlalu-pendek",
    ),
    ("opd: disdukcapil", "opd: disdukcapi", "opd-tak-dikenal"),
    ("opd_mitra: [kecamatan-kedaton]", "opd_mitra: [kecamatan-kedatong]", "opd-tak-dikenal"),
    ("tahapan: penerapan", "tahapan: terap", "bukan-pilihan"),
    ("status: aktif", "status: hidup", "bukan-pilihan"),
    ("jenis: digital", "jenis: daring", "bukan-pilihan"),
    ("bentuk: pelayanan_publik", "bentuk: layanan", "bukan-pilihan"),
    ("urusan: kesehatan", "urusan: sehat", "bukan-pilihan"),
    ("topik: [kesehatan]", "topik: [sehat]", "topik-tak-dikenal"),
    ("tematik: [non-tematik]", "tematik: [tematik]", "tematik-tak-dikenal"),
    ("sdgs: [3]", "sdgs: [30]", "di-luar-batas"),
    ("inisiator: opd", "inisiatorr: opd", "kunci-tak-dikenal"),
    ("  misi: 1", "  misi: 9", "misi-tak-dikenal"),
    ("waktu_uji_coba: 2021-09", "waktu_uji_coba: 2021-13", "tanggal-tidak-ada"),
    ("waktu_penerapan: 2022-03", "waktu_penerapan: 12/05/2022", "tanggal-bermakna-dua"),
    ("untuk: [warga]", "Untuk: [warga]", "kunci-tak-dikenal"),
    ("  syarat: [KTP asli]", "  syarat: [KTP (asli}", "isian-tak-terbaca"),
    ("  biaya: Gratis", "  biaya:Gratis", "titik-dua-tanpa-spasi"),
    ("  waktu_selesai: 1 hari kerja", "  waktu_selesai: cepat: sehari", "titik-dua-dalam-isian"),
    ("    - nama: Kantor Satu", "    - nama: K", "teks-terlalu-pendek"),
    ("      kecamatan: kedaton", "      kecamatan: kedatong", "kecamatan-tak-dikenal"),
    ("      koordinat: \"-5.38, 105.25\"", "      koordinat: utara", "koordinat-salah"),
    ("  telepon: \"0721000000\"", "  telepon: nol", "bukan-nomor"),
    ("  email: a@contoh.go.id", "  email: contoh", "bukan-email"),
    ("  berkas: petugas.jpg", "  berkas: entah-apa.jpg", "gambar-hilang"),
    ("  alt: Petugas menyerahkan akta", "  alt:", "gambar-tanpa-alt"),
    ("video: https://contoh.example/a", "video: di saluran kami", "alamat-web-salah"),
    ("dasar_hukum: [Keputusan satu]", "\tdasar_hukum: [Keputusan satu]", "tab"),
    ("kata_kunci: [surat]", "kata_kunci: [surat", "kurung-tak-tertutup"),
    ("alamat_lama: [akta-lama]", "alamat_lama: [Akta Lama]", "alamat-lama-salah"),
    ("urusan_lain: [pendidikan]", " urusan_lain: [pendidikan]", "menjorok-salah"),
    ("terbit_pada: 2026-01-31 08:00", "terbit_pada: besok", "bukan-waktu"),
    ("contoh: tidak", "contoh: mungkin", "bukan-benar-salah"),
    ("Warga dulu harus datang tiga kali.", "Lihat [ini](tidak-ada-di-sini.md).", "tautan-putus"),
];
const BROKEN_RECORDS: u64 = 150;

#[test]
fn no_mistake_hides_another() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    copy(&project("tests/problems/_site"), root);
    fs::copy(root.join("content/gambar/foto.jpg"), root.join("content/gambar/petugas.jpg")).unwrap();
    fs::write(root.join("content/situs.yaml"), with_other(SETTINGS, None)).unwrap();
    let record = with_other(RECORD, None);
    let mut seed = 20_261_129_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut made = BTreeSet::new();
    for number in 0..BROKEN_RECORDS {
        let path = format!("content/inovasi/uji-{number}.md");
        let wanted = 2 + random(5);
        let mut chosen = BTreeSet::new();
        while chosen.len() < wanted {
            chosen.insert(random(MISTAKES.len()));
        }
        let mut lines: Vec<String> = record.lines().map(str::to_owned).collect();
        for mistake in chosen {
            let (good, broken, code) = MISTAKES[mistake];
            let at = lines.iter().position(|line| line == good).unwrap_or_else(|| panic!("no line {good}"));
            lines[at] = broken.to_owned();
            made.insert((path.clone(), at as u64 + 1, code.to_owned()));
        }
        // Names and old addresses are one record's alone.
        let text = lines.join("\n").replace("nama: SI-AKTA", &format!("nama: SI-AKTA {number}"));
        let text = text.replace("[akta-lama]", &format!("[akta-lama-{number}]"));
        fs::write(root.join(&path), text).unwrap();
    }
    let mut command = etalase(&["check", "--now", TODAY, "--format", "json"]);
    command.current_dir(root);
    let problems = answer(command).out;
    let told: BTreeSet<(String, u64, String)> = problems
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|problem| problem["severity"] == "error")
        .map(|problem| {
            let text = |key: &str| problem[key].as_str().unwrap().to_owned();
            (text("path"), problem["line"].as_u64().unwrap(), text("code"))
        })
        .collect();
    let hidden: Vec<_> = made.difference(&told).collect();
    let invented: Vec<_> = told.difference(&made).collect();
    assert!(hidden.is_empty() && invented.is_empty(), "not told:\n{hidden:#?}\ntold of good lines:\n{invented:#?}");
}
