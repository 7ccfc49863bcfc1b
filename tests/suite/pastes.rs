//! What people paste into a body: prose of every kind stays as it was written, and what is a list or a table where it was
//! copied from is one on the page.

use etalase::rooms::content::markdown;
use etalase::rooms::diagnostic::message::Language;
use etalase::rooms::diagnostic::{SourcePath, has_errors};

/// The HTML of a body.
fn html(text: &str) -> String {
    let path: SourcePath = "content/inovasi/a.md".into();
    let parsed = markdown::parse(&path, text, 0, Language::Indonesian, false);
    assert!(!has_errors(&parsed.problems), "{text:?}: {:?}", parsed.problems);
    parsed.value.0.html.text().into_owned()
}

/// The words that a reader sees of some HTML, each by itself.
fn words(html: &str) -> Vec<String> {
    let (mut text, mut in_tag) = (String::new(), false);
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => (in_tag, text) = (false, text + " "),
            _ if !in_tag => text.push(letter),
            _ => {}
        }
    }
    let text = text.replace("&quot;", "\"").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    text.split_whitespace().map(str::to_owned).collect()
}

/// Prose, names, poems, letters: nothing of it is a list or a table.
const PROSE: &[&str] = &[
    "Kantor buka setiap hari kerja.\t\nMari datang lebih awal.\t",
    "Pemerintah kota mengajak\twarga hadir.\nAcara dimulai\tpada pukul delapan pagi.",
    "Kami mohon maaf.\tLayanan tutup sementara hari ini.\nKami buka lagi besok.\tTerima kasih atas pengertian Anda.",
    "Surat ini dibuat untuk\tdipakai sebagaimana mestinya.\nDemikian surat ini\tkami sampaikan dengan hormat.",
    "Nomor antrean\tdiambil di pintu masuk.\nPetugas akan\tmemanggil nama Anda.",
    "Dengan hormat,\tkami mengundang Bapak\nIbu untuk\thadir pada acara ini.",
    "Satu tab\tsaja di baris ini.",
    "Warga yang datang\tsebelum pukul 08.00 dilayani dulu.\nYang datang belakangan,\tmenunggu giliran.",
    "M. Yusuf\nN. Riantiarno",
    "A. Rahman\nB. Siregar",
    "A. Rahman\nB. Siregar\nC. Lubis",
    "A. RAHMAN\nB. SIREGAR",
    "A. Rahman, S.H.\nB. Siregar, M.Si.",
    "A. Rahman (Ketua)\nB. Siregar (Sekretaris)",
    "A. Rahman - Ketua\nB. Siregar - Sekretaris",
    "A. Rahman: hadir\nB. Siregar: izin",
    "H. Ahmad Dahlan\nI. Made Arta",
    "B. J. Habibie\nC. N. Yusuf",
    "R. A. Kartini\nS. K. Trimurti",
    "A. M. Fatwa\nB. M. Diah",
    "Drs. H. Ahmad\nDr. Siti Aminah",
    "W. S. Rendra\nChairil Anwar",
    "a. n. Wali Kota\nSekretaris Daerah",
    "a.n. Wali Kota\nb.n. Sekretaris Daerah",
    "u. b. Kepala Dinas\nv. c. Sekretaris",
    "c. KTP\nd. KK",
    "★ Kurang",
    "★★★ Baik sekali",
    "☆ Belum dinilai",
    "✅ Boleh dibawa pulang",
    "❌ Tidak boleh merokok",
    "✓ Sudah diperiksa",
    "☑ Saya setuju",
    "☐ Saya belum setuju",
    "▶️ Tonton rekamannya",
    "➤ Lanjut ke halaman berikut",
    "Senin • Selasa\n• Kamis",
    "Jalan Melati 1 • Kota Contoh\n• Telepon 110",
    "Pagi •\n• Siang\n• Malam",
    "Beranda · Layanan\n· Kontak",
    "KTP → KK\n→ Akta\n→ KIA",
    "Buka Senin | Selasa\nTutup Rabu | Kamis",
    "Senin | Selasa | Rabu\nKamis | Jumat | Sabtu",
    "Beranda | Layanan | Kontak\nTentang | Bantuan | Masuk",
    "Hubungi loket | telepon | surel\nuntuk bertanya | mengadu | memuji",
    "sebagaimana dimaksud pada ayat\n(1) dan ayat\n(2) tetap berlaku",
    "diatur dalam Pasal 1 ayat (2)\ndan Pasal 3 ayat (4)",
    "menurut Pasal 5 huruf\na. dan huruf\nb. berlaku",
    "Lihat lampiran\n(1) dan lampiran\n(2) surat ini",
    "Acara mulai pukul\n(8) pagi hari",
    "Aku ingin begini\naku ingin begitu\ningin ini ingin itu banyak sekali",
    "Tanah airku tidak kulupakan\nkan terkenang selama hidupku",
    "\"Cepat sekali,\" kata Siti.\n\"Dulu tiga hari.\"",
    "Harga naik 5.000 rupiah\n10.000 warga terdampak",
    "Pukul 08.00 rapat dibuka\n09.30 rapat ditutup",
    "Jl. Melati No. 5\nRT 01 RW 02\nKelurahan Contoh",
    "Tahun 2024. Awal program\n2025. Program meluas",
    "[01/02/25 08.15] Siti: Selamat pagi\n[01/02/25 08.16] Budi: Pagi juga",
    "01/02/25 08.15 - Siti: Sudah jadi?\n01/02/25 08.16 - Budi: Belum",
    "Suhu\n-5 derajat di puncak",
    "Siti Aminah – Ketua\n– Budi tidak hadir",
    "Nilai x | y sama dengan nol\nNilai y | x juga",
    "Kegiatan ini\t\tdihadiri oleh seluruh warga.\nSemua senang\tdan pulang dengan tertib.",
    "Kami \u{f04a} senang melayani",
    "\u{f04a} senang melayani",
    "o ya, jangan lupa membawa KTP",
    "Kata orang, v 2.0 lebih cepat\nv 3.0 belum terbit",
    "Di lantai\n2. ada loket\natas",
];

/// What is a list, a table or lines of their own where it was copied from, and pieces of its HTML in order.
const MEANT: &[(&str, &[&str])] = &[
    ("• KTP\n• KK", &["<ul>\n<li>KTP</li>\n<li>KK</li>"]),
    ("•\tKTP\n•\tKK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("\u{f0b7}\tKTP\n\u{f0b7}\tKK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("\u{f0d8} KTP\n\u{f0d8} KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("\u{f0fc} KTP\n\u{f0fc} KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("Syarat:\n• KTP\n• KK", &["<p>Syarat:</p>\n<ul>\n<li>KTP</li>"]),
    ("Syarat • wajib:\n• KTP\n• KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("· KTP\n· KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("● KTP\n○ asli\n■ bermeterai", &["<li>KTP\n<ul>\n<li>asli\n<ul>\n<li>bermeterai</li>"]),
    ("• KTP\no asli\n▪ bermeterai\n• KK", &["<li>KTP\n<ul>\n<li>asli\n<ul>\n<li>bermeterai</li>", "<li>KK</li>"]),
    ("• a\n- b\no c\n▪ d\n➢ e", &["<li>c</li>\n<li>d</li>\n<li>e</li>"]),
    ("• a\no b\n• c\n▪ d\no e", &["<li>c\n<ul>\n<li>d</li>\n<li>e</li>"]),
    ("- KTP\no asli\n- KK\no asli", &["<li>KTP\n<ul>\n<li>asli</li>", "<li>KK\n<ul>\n<li>asli</li>"]),
    ("➢ KTP\n➢ KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("– KTP\n– KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("→ KTP\n→ KK", &["<li>KTP</li>\n<li>KK</li>"]),
    ("★ Cepat\n★ Mudah", &["<li>★ Cepat</li>\n<li>★ Mudah</li>"]),
    ("✅ Boleh\n❌ Tidak boleh", &["<li>✅ Boleh</li>\n<li>❌ Tidak boleh</li>"]),
    ("✓ KTP\n✓ KK", &["<li>✓ KTP</li>\n<li>✓ KK</li>"]),
    ("☐ KTP\n☑ KK\n□ KIA", &["<li>☐ KTP</li>\n<li>☑ KK</li>\n<li>□ KIA</li>"]),
    ("[ ] KTP\n[x] KK", &["<li>☐ KTP</li>\n<li>☑ KK</li>"]),
    ("- [ ] KTP\n☑ KK\n□ KIA", &["<li>☐ KTP</li>\n<li>☑ KK</li>\n<li>□ KIA</li>"]),
    ("■ Ya\n□ Tidak", &["<li>■ Ya</li>\n<li>□ Tidak</li>"]),
    ("1)KTP\n2)KK", &["<ol>\n<li>KTP</li>\n<li>KK</li>"]),
    ("1.KTP\n2.KK", &["<ol>\n<li>KTP</li>\n<li>KK</li>"]),
    ("(1) KTP\n(2) KK", &["<ol>\n<li>KTP</li>\n<li>KK</li>"]),
    ("1. Cepat 2. Mudah 3. Murah", &["<li>Cepat</li>\n<li>Mudah</li>\n<li>Murah</li>"]),
    ("a. KTP\nb. KK", &["<ol type=a>\n<li>KTP</li>\n<li>KK</li>"]),
    ("a.\tKTP\nb.\tKK", &["<ol type=a>\n<li>KTP</li>\n<li>KK</li>"]),
    ("i. KTP\nii. KK", &["<ol type=i>\n<li>KTP</li>\n<li>KK</li>"]),
    ("A. Persyaratan\nB. Prosedur", &["<ol type=A>\n<li>Persyaratan</li>\n<li>Prosedur</li>"]),
    ("A. Latar Belakang\nB. Dasar Hukum\nC. Tujuan", &["<ol type=A>\n<li>Latar Belakang</li>"]),
    ("A. KTP asli\nB. KK asli", &["<ol type=A>\n<li>KTP asli</li>"]),
    ("I. PENDAHULUAN\nII. ISI", &["<ol type=I>\n<li>PENDAHULUAN</li>\n<li>ISI</li>"]),
    ("1. Umum\na. KTP\nb. KK\n2. Khusus", &["<li>Umum<ol type=a>\n<li>KTP</li>\n<li>KK</li>", "<li>Khusus</li>"]),
    ("-\tKTP\tGratis\n-\tKK\tGratis", &["<li>KTP\tGratis</li>\n<li>KK\tGratis</li>"]),
    ("•\tKTP\tGratis\n•\tKK\tGratis", &["<li>KTP\tGratis</li>\n<li>KK\tGratis</li>"]),
    ("1.\tAmbil nomor\tLoket 1", &["<li>Ambil nomor\tLoket 1</li>"]),
    ("1.\tAmbil nomor\n2.\tBayar", &["<ol>\n<li>Ambil nomor</li>\n<li>Bayar</li>"]),
    (
        "1.\tAmbil nomor\tLoket 1\n2.\tBayar\tLoket 2",
        &["<th>1.</th><th>Ambil nomor</th><th>Loket 1</th>", "<td>2.</td><td>Bayar</td><td>Loket 2</td>"],
    ),
    ("No\tSurat\n1.\tKTP\n2.\tKK", &["<th>No</th><th>Surat</th>", "<td>2.</td><td>KK</td>"]),
    ("No.\tSurat\tBiaya\n1\tKTP\tGratis\n2\tKK\tGratis", &["<th>No.</th>", "<td>2</td><td>KK</td><td>Gratis</td>"]),
    ("#\tSurat\n1\tKTP\n2\tKK", &["<th>#</th><th>Surat</th>", "<td>2</td><td>KK</td>"]),
    ("Hari\tJam\nSenin\t08.00-15.00\nJumat\t08.00-11.00", &["<th>Hari</th><th>Jam</th>", "<td>Jumat</td>"]),
    ("Damkar\t113\nPolisi\t110\nAmbulans\t119", &["<th>Damkar</th><th>113</th>", "<td>Ambulans</td><td>119</td>"]),
    ("08.00\tPendaftaran\n09.00\tPembukaan oleh wali kota", &["<td>09.00</td><td>Pembukaan oleh wali kota</td>"]),
    ("KTP\t\tGratis\nAkta kelahiran\tGratis", &["<th>KTP</th><th>Gratis</th>", "<td>Akta kelahiran</td>"]),
    ("Surat\tBiaya\t\nKTP\tGratis\t", &["<tr><th>Surat</th><th>Biaya</th></tr>", "<td>Gratis</td></tr>"]),
    ("Surat\tBiaya\nKTP\tGratis\n\nKK\tGratis", &["<td>KTP</td>", "<td>KK</td><td>Gratis</td></tr>\n</tbody>"]),
    ("Surat\tBiaya\n\nKTP\tGratis\n\nKK\tGratis", &["<th>Surat</th>", "<td>KK</td><td>Gratis</td></tr>\n</tbody>"]),
    ("Surat\tBiaya\nKTP\tGratis\n\nHari\tJam\nSenin\t08.00", &["<th>Surat</th>", "</table>", "<th>Hari</th>"]),
    ("Nama\tSyarat\nAkta\t\"KTP\nKK\"\nKIA\tFoto", &["<td>KTP<br />\nKK</td>", "<td>KIA</td><td>Foto</td>"]),
    ("\"Nama\nsurat\"\tSyarat\nAkta\tKTP", &["<th>Nama<br />\nsurat</th><th>Syarat</th>", "<td>Akta</td>"]),
    ("Nama\tSyarat\nAkta\t\"KTP \"\"asli\"\"\n- KK\"", &["<td>KTP \"asli\"<br />\n- KK</td>"]),
    ("Nama\tTulis\nAkta\t`a|b` saja\nKIA\tc|d", &["<code>a|b</code> saja</td>", "<td>c|d</td>"]),
    ("Folder\tIsi\nD:\\\tfoto", &["<td>D:\\</td><td>foto</td>"]),
    ("| A | B |\n|---|---|\n| `a|b` | c |", &["<td><code>a|b</code></td><td>c</td>"]),
    ("| A | B |\n| c | d |", &["<th>A</th><th>B</th>", "<td>c</td><td>d</td>"]),
    ("Surat | Biaya\n— | —\nKTP | Gratis", &["<th>Surat</th><th>Biaya</th>", "<td>Gratis</td>"]),
    ("Surat | Biaya | Waktu\nKTP | Gratis | 1 hari", &["<th>Surat</th>", "<td>1 hari</td>"]),
    ("Senin | 08.00\nSelasa | 09.00\nRabu | 10.00", &["<th>Senin</th>", "<td>Rabu</td><td>10.00</td>"]),
    ("Kode\tSurat\tBiaya\nA1\tKTP\t0\n-\tKK\t0", &["<td>-</td><td>KK</td><td>0</td>"]),
    ("Hari : Senin\nJam : 08.00", &["Hari : Senin<br />\nJam : 08.00"]),
    ("Nama\t: Siti\nJabatan\t: Lurah", &["Nama: Siti<br />\nJabatan: Lurah"]),
    ("📍 Jalan Melati 1\n📞 110", &["📍 Jalan Melati 1<br />\n📞 110"]),
    ("✅ Buka hari ini\n📍 Jalan Melati 1", &["✅ Buka hari ini<br />\n📍 Jalan Melati 1"]),
    ("KTP \u{f0e0} KK \u{f04a}", &["KTP → KK ☺"]),
    ("[Situs] (https://x.go.id/a b.pdf)", &[">Situs</a>"]),
    ("##Cara kerja\nIsi.", &["<h2 id=\"cara-kerja\">Cara kerja</h2>\n<p>Isi.</p>"]),
    ("##\n\nIsi.", &["<p>Isi.</p>"]),
    ("## <!-- cek -->\n\nIsi.", &["<p>Isi.</p>"]),
    ("Kantor pusat\nTelepon: 110\nSurel: layanan@contoh.go.id", &["Telepon: 110<br />"]),
    ("> • KTP\n> • KK", &["<blockquote>\n<ul>\n<li>KTP</li>"]),
    ("Rapat:\n• Pembukaan\n1. Doa\n2. Sambutan\n• Penutup", &["<li>Pembukaan\n<ol>\n<li>Doa</li>", "<li>Penutup</li>"]),
];

#[test]
fn prose_stays_prose() {
    assert!(PROSE.len() > 65);
    let mut wrong = Vec::new();
    for text in PROSE {
        let html = html(text);
        let written: Vec<&str> = text.split_whitespace().collect();
        let drawn: Vec<String> = words(&html).into_iter().map(|word| word.replace('☺', "\u{f04a}")).collect();
        if ["<li", "<table", "<h2", "<ol"].iter().any(|tag| html.contains(tag)) || drawn != written {
            wrong.push(format!("{text:?}: {html}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_a_list_or_a_table_is_one_on_the_page() {
    assert!(MEANT.len() > 70);
    let mut wrong = Vec::new();
    for (text, pieces) in MEANT {
        let html = html(text);
        let mut rest = html.as_str();
        for piece in *pieces {
            match rest.find(piece) {
                Some(at) => rest = &rest[at + piece.len()..],
                None => {
                    wrong.push(format!("{text:?} lacks {piece:?}: {html}"));
                    break;
                }
            }
        }
        if html.contains("<h2 id=\"bagian\">") {
            wrong.push(format!("{text:?} has an empty heading: {html}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
